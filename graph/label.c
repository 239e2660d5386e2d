#include "graph/label.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/table.h"
#include "base/verb.h"

/* Names of one role that a label lists before it counts the rest. */
#define MAX_NAMES 3
#define LONG_ACT  64 /* bytes */

struct label_row {
    struct slice subtype; /* empty any */
    struct slice status;  /* "*" any */
    struct slice pattern;
    struct slice type;
    uint32_t next; /* row of the same type, or MG_NONE */
};

struct label_rules {
    struct label_row *rows;
    size_t n_rows;
    struct strmap first; /* by type */
    struct label_words *words;
};

struct label_rules *label_rules_new(struct arena *arena)
{
    struct label_rules *rules = arena_alloc(arena, sizeof *rules);
    struct table table = table_builtin(arena, "graph/labels.tsv");
    rules->rows = arena_array(arena, table.n_rows, sizeof *rules->rows);
    rules->n_rows = table.n_rows;
    for (size_t i = table.n_rows; i-- > 0;) {
        struct slice subtype = table_cell(&table, i, 1);
        rules->rows[i] = (struct label_row){
            .type = table_cell(&table, i, 0),
            .subtype =
                slice_equal(subtype, SLICE_LIT("-")) ? (struct slice){0} : subtype,
            .status = table_cell(&table, i, 2),
            .pattern = table_cell(&table, i, 3),
        };
        rules->rows[i].next =
            strmap_put(&rules->first, arena, rules->rows[i].type, (uint32_t)i);
    }
    rules->words = label_words_new(arena);
    return rules;
}

/* "demonstrators", "young people", "members of the board" */
static bool is_plural(const struct label_filling *f, uint32_t participant)
{
    return label_is_plural(f->rules->words, label_name(f, participant),
                           label_is_group(f, participant));
}

/* "a friend", "his aide" */
static bool has_article(struct slice name)
{
    static const char *const words[] = {"a ",   "an ",  "the ",   "one ",
                                        "his ", "her ", "their ", "its "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_starts(name, slice_of(words[i]))) {
            return true;
        }
    }
    return false;
}

/* "Ada Okoye's |ministers", where the label names her already. */
static struct slice without_owner(const struct label_filling *f, struct slice name)
{
    struct slice mark = SLICE_LIT("'s ");
    size_t at = slice_search(name, mark);
    struct slice owner = {name.ptr, at == SIZE_MAX ? 0 : at};
    bool said = owner.len > 0 && slice_search(buf_slice(f->out), owner) != SIZE_MAX;
    size_t from = said ? at + mark.len : 0;
    return (struct slice){name.ptr + from, name.len - from};
}

/* "an owner", "the navy": one without a name who is called by a small word. */
static void add_actor(struct label_filling *f, uint32_t participant)
{
    struct slice name = label_name(f, participant);
    bool group = label_is_group(f, participant);
    name = group ? without_owner(f, name) : name;
    bool bare = group && name.len > 0 && ascii_is_lower(name.ptr[0]) &&
                !is_plural(f, participant) && !has_article(name);
    buf_adds(f->out, bare ? label_article(f->rules->words, name) : "");
    buf_add(f->out, name);
}

/* Which actors of a role a pattern asks for. */
struct pick {
    uint32_t skip;
    uint32_t most;
    bool named;          /* groups without a name only where nobody has one */
    bool people;         /* not "an airport", "a lorry" */
    struct slice spared; /* whom reports tell of only by these verbs: "was wounded" */
};

static bool is_people(const struct label_filling *f, uint32_t participant)
{
    uint32_t actor = f->event->participants[participant].actor;
    return f->mg->actors[actor].kind == ACTOR_PERSON ||
           (label_is_group(f, participant) &&
            !label_is_spot(f->rules->words, label_name(f, participant)));
}

/* Is he not one of those whom `pick` asks for? */
static bool is_spared(const struct label_filling *f, uint32_t participant,
                      const struct pick *pick)
{
    return (pick->people && !is_people(f, participant)) ||
           (pick->spared.len > 0 && label_only_in(f, participant, pick->spared));
}

/* Are there groups in the role that others with names, whom `pick` asks for, stand for?
 */
static bool hides_groups(const struct label_filling *f, struct slice role,
                         const struct pick *pick)
{
    for (uint32_t i = 0; i < f->event->n_participants && pick->named; i++) {
        if (label_in_role(f, i, role) && !label_is_group(f, i) &&
            !is_spared(f, i, pick)) {
            return true;
        }
    }
    return false;
}

/* Does `pick` leave out this one, who fills the role? `hide`: groups. */
static bool is_left_out(const struct label_filling *f, uint32_t participant,
                        const struct pick *pick, bool hide)
{
    return (hide && label_is_group(f, participant)) || is_spared(f, participant, pick);
}

/* Appends the actors of `role` that `pick` asks for; their number. */
static uint32_t add_role(struct label_filling *f, struct slice role,
                         const struct pick *pick)
{
    uint32_t found[MAX_NAMES];
    uint32_t n = 0;
    uint32_t seen = 0;
    bool hide = hides_groups(f, role, pick);
    for (uint32_t i = 0; i < f->event->n_participants; i++) {
        if (!label_in_role(f, i, role) || is_left_out(f, i, pick, hide) ||
            seen++ < pick->skip) {
            continue;
        }
        if (n < MAX_NAMES) {
            found[n] = i;
        }
        n++;
    }
    n = n < pick->most ? n : pick->most;
    uint32_t shown = n <= MAX_NAMES ? n : MAX_NAMES - 1;
    for (uint32_t i = 0; i < shown; i++) {
        bool last = i + 1 == shown && shown == n;
        buf_adds(f->out, i == 0 ? "" : last ? " and " : ", ");
        add_actor(f, found[i]);
    }
    if (shown < n) {
        buf_addf(f->out, " and %u others", (unsigned)(n - shown));
    }
    return n;
}

/* Is the first actor of the role a group without a name? *many: it is many. */
static bool first_is_group(const struct label_filling *f, struct slice role,
                           const struct pick *pick, bool *many)
{
    bool hide = hides_groups(f, role, pick);
    for (uint32_t i = 0; i < f->event->n_participants; i++) {
        if (label_in_role(f, i, role) && !is_left_out(f, i, pick, hide)) {
            *many = is_plural(f, i);
            return label_is_group(f, i);
        }
    }
    return false;
}

/* Takes one of the words of a pattern between bars: for one, for many, for a group. */
static void add_verb(struct label_filling *f, struct slice words)
{
    struct slice one = {0};
    struct slice many = {0};
    struct slice group = {0};
    (void)slice_cut(&words, '|', &one);
    (void)slice_cut(&words, '|', &many);
    group = words.len > 0 ? words : many;
    struct slice verb = f->unnamed ? group : many;
    if (!label_is_planned(f)) {
        buf_add(f->out, f->number > 1 || f->unnamed ? verb : one);
        return;
    }
    bool be =
        slice_equal(verb, SLICE_LIT("are")) || slice_starts(verb, SLICE_LIT("are "));
    buf_adds(f->out, be ? "to be" : "to ");
    buf_add(f->out, be ? (struct slice){verb.ptr + 3, verb.len - 3} : verb);
}

/* "Peru holds an election": in Peru, as it is said already. Behind a long act a place
 * would be one of its clause. */
static bool is_named(const struct label_filling *f)
{
    struct slice place = mg_text(f->mg, f->mg->places[f->event->place].name);
    if (f->acted && (f->out->len > LONG_ACT ||
                     slice_search(buf_slice(f->out), place) != SIZE_MAX)) {
        return true;
    }
    for (uint32_t i = 0; i < f->event->n_participants; i++) {
        if (slice_equal(label_name(f, i), place)) {
            return slice_search(buf_slice(f->out), place) != SIZE_MAX;
        }
    }
    return false;
}

/* Do reports tell the place in words? A land that is only where the document or its
 * actors are at home, a label does not need. */
static bool is_told_where(const struct label_filling *f)
{
    const struct mg_place *place = &f->mg->places[f->event->place];
    bool told = place->folded != place->country_folded;
    for (uint32_t i = 0; i < f->event->n_mentions && !told; i++) {
        const struct mg_mention *m = &f->mg->mentions[f->event->mentions[i]];
        told = m->placed && m->place != MG_NONE &&
               f->mg->places[m->place].country_folded == place->country_folded;
    }
    return told;
}

static bool add_place(struct label_filling *f)
{
    bool known = f->event->place != MG_NONE && !is_named(f) &&
                 (!f->optional || f->number == 0 || is_told_where(f));
    if (known) {
        label_add_place(f->rules->words, f->out,
                        mg_text(f->mg, f->mg->places[f->event->place].name));
    }
    return known;
}

/* What is behind `start`, if the name begins so; else empty. */
static struct slice behind(struct slice name, const char *start)
{
    struct slice head = slice_of(start);
    return slice_starts(name, head)
               ? (struct slice){name.ptr + head.len, name.len - head.len}
               : (struct slice){0};
}

/* "act", "done", "act of agent", "act:sign,agree", "told:sign": the reports' words. */
static bool add_told(struct label_filling *f, struct slice name)
{
    struct slice verbs = behind(name, "told:");
    return verbs.len > 0 ? label_is_told_by(f, verbs)
                         : label_add_act(f, slice_is(name, "done"),
                                         behind(name, "act of "), behind(name, "act:"));
}

/* "agent", "target.rest", "target.people!wound": the actors of a role, or some. */
static bool add_actors(struct label_filling *f, struct slice name)
{
    struct pick pick = {.most = UINT32_MAX};
    size_t dot = slice_search(name, SLICE_LIT("."));
    size_t but = slice_search(name, SLICE_LIT("!"));
    if (but != SIZE_MAX) {
        pick.spared = (struct slice){name.ptr + but + 1, name.len - but - 1};
        name.len = but;
    }
    if (dot != SIZE_MAX) {
        pick.people = slice_ends(name, SLICE_LIT(".people"));
        pick.named = pick.people || slice_ends(name, SLICE_LIT(".named"));
        pick.skip = slice_ends(name, SLICE_LIT(".rest")) ? 1 : 0;
        pick.most = slice_ends(name, SLICE_LIT(".first")) ? 1 : UINT32_MAX;
        name.len = dot;
    }
    uint32_t n = add_role(f, name, &pick);
    bool many = false;
    bool group = n > 0 && first_is_group(f, name, &pick, &many);
    n += n == 1 && many; /* "demonstrators protest" */
    f->unnamed = f->number > 0 ? f->unnamed : group && n > 1;
    f->number = f->number > 0 ? f->number : n;
    return n > 0;
}

/* Fills in one name between braces; false when it is unknown. */
static bool add_name(struct label_filling *f, struct slice name)
{
    if (slice_search(name, SLICE_LIT("|")) != SIZE_MAX) {
        add_verb(f, name);
        return true;
    }
    if (slice_is(name, "place")) {
        return add_place(f);
    }
    if (slice_is(name, "label") || slice_is(name, "predicate")) {
        struct slice text = label_text(f, slice_is(name, "label"));
        buf_add(f->out, text);
        return text.len > 0;
    }
    if (slice_is(name, "act") || slice_is(name, "done") ||
        behind(name, "act of ").len > 0 || behind(name, "act:").len > 0 ||
        behind(name, "told:").len > 0) {
        return add_told(f, name);
    }
    if (slice_is(name, "post") || slice_is(name, "as post")) {
        return label_add_post(f, slice_is(name, "as post"));
    }
    return add_actors(f, name);
}

/* Fills in `pattern`, in which no brackets are; false: a name is unknown. */
static bool fill_plain(struct label_filling *f, struct slice pattern)
{
    bool known = true;
    while (pattern.len > 0) {
        char c = *pattern.ptr++;
        pattern.len--;
        if (c == '{') {
            struct slice name = {0};
            (void)slice_cut(&pattern, '}', &name);
            known = add_name(f, name) && known;
        } else {
            buf_addc(f->out, c);
        }
    }
    return known;
}

/* The same with brackets, whose content goes when a name in them is unknown. */
static bool fill(struct label_filling *f, struct slice pattern)
{
    bool known = true;
    struct slice plain;
    struct slice optional;
    while (slice_cut(&pattern, '[', &plain)) {
        known = fill_plain(f, plain) && known;
        if (!slice_cut(&pattern, ']', &optional)) {
            break;
        }
        size_t before = f->out->len;
        uint32_t number = f->number;
        f->optional = true;
        bool filled = fill_plain(f, optional);
        f->optional = false;
        if (!filled) {
            f->out->len = before;
            f->out->ptr[before] = '\0';
            f->number = number;
        }
    }
    return known;
}

static bool try_rows(struct label_filling *f, const struct label_rules *rules,
                     struct slice subtype, bool any_status)
{
    struct slice status =
        label_is_planned(f) ? SLICE_LIT("planned") : SLICE_LIT("occurred");
    struct slice exact = status_name((enum status)f->event->status);
    struct slice type = mg_text(f->mg, f->event->type);
    for (uint32_t at = strmap_find(&rules->first, type); at != MG_NONE;
         at = rules->rows[at].next) {
        const struct label_row *row = &rules->rows[at];
        bool fits =
            (slice_equal(row->subtype, subtype) ||
             slice_equal(row->subtype, SLICE_LIT("*"))) &&
            (any_status || slice_equal(row->status, SLICE_LIT("*")) ||
             slice_equal(row->status, status) || slice_equal(row->status, exact));
        if (!fits) {
            continue;
        }
        buf_clear(f->out);
        f->number = 0;
        f->unnamed = false;
        f->acted = false;
        f->acts = slice_search(row->pattern, SLICE_LIT("{act")) != SIZE_MAX;
        if (fill(f, row->pattern)) {
            return true;
        }
    }
    return false;
}

/* "Type: names in place", when no sentence fits. */
static void plain_label(struct label_filling *f)
{
    struct slice name = mg_text(f->mg, f->event->type);
    if (f->event->type_index != EVENT_TYPE_NONE) {
        name = f->mg->types->types[f->event->type_index].label;
    }
    buf_clear(f->out);
    buf_add(f->out, name);
    for (uint32_t i = 0; i < f->event->n_participants && i < MAX_NAMES; i++) {
        buf_adds(f->out, i == 0 ? ": " : ", ");
        buf_add(f->out, label_name(f, i));
    }
    if (f->event->place != MG_NONE) {
        buf_adds(f->out, " in ");
        label_add_place(f->rules->words, f->out,
                        mg_text(f->mg, f->mg->places[f->event->place].name));
    }
}

/* "LABEL (denied)", by the rows of type "*". */
static void add_status(struct label_filling *f, const struct label_rules *rules)
{
    struct slice status = status_name((enum status)f->event->status);
    uint32_t at = strmap_find(&rules->first, SLICE_LIT("*"));
    while (at != MG_NONE && !slice_equal(rules->rows[at].status, status)) {
        at = rules->rows[at].next;
    }
    if (at == MG_NONE) {
        return;
    }
    struct slice pattern = rules->rows[at].pattern;
    struct slice mark = SLICE_LIT("{label}");
    size_t where = slice_search(pattern, mark);
    if (where == SIZE_MAX) {
        return;
    }
    struct slice label = arena_copy(&f->mg->arena, buf_slice(f->out));
    buf_clear(f->out);
    buf_add(f->out, (struct slice){pattern.ptr, where});
    buf_add(f->out, label);
    buf_add(f->out, (struct slice){pattern.ptr + where + mark.len,
                                   pattern.len - where - mark.len});
}

struct slice label_event(const struct label_rules *rules, struct mg *mg,
                         const struct mg_event *event)
{
    struct buf out = {0};
    struct label_filling f = {.rules = rules, .mg = mg, .event = event, .out = &out};
    f.hidden = arena_array(&mg->arena, event->n_participants + 1, sizeof *f.hidden);
    f.acted_on = arena_array(&mg->arena, event->n_participants + 1, sizeof *f.acted_on);
    for (uint32_t i = 0; i < event->n_participants; i++) {
        f.hidden[i] = label_hides(mg, event, i);
    }
    label_find_acted_on(&f);
    buf_addc(&out, ' ');
    struct slice subtype = mg_text(mg, event->subtype);
    bool done = (subtype.len > 0 && try_rows(&f, rules, subtype, false)) ||
                try_rows(&f, rules, (struct slice){0}, false) ||
                try_rows(&f, rules, (struct slice){0}, true);
    if (!done) {
        plain_label(&f);
    }
    add_status(&f, rules);
    out.ptr[0] = ascii_upper(out.ptr[0]); /* "police arrest Bo Silva" */
    struct slice label = arena_copy(&mg->arena, buf_slice(&out));
    buf_release(&out);
    return label;
}
