/* rules.c - tables to frames, effects, support verbs and word classes. */
#include <stdlib.h>
#include <string.h>

#include "extract/event/parts.h"

static const struct slice slot_names[SLOT_COUNT] = {
#define SLOT(id, name) [SLOT_##id] = SLICE_INIT(name),
#include "extract/event/slot.def"
#undef SLOT
};

static const char *const effect_names[EFFECT_COUNT] = {
    [EFFECT_FACT] = "fact",       [EFFECT_PLAN] = "plan", [EFFECT_DROP] = "drop",
    [EFFECT_CANCEL] = "cancel",   [EFFECT_DENY] = "deny", [EFFECT_ALLEGE] = "allege",
    [EFFECT_ONGOING] = "ongoing",
};

static const struct {
    const char *name;
    uint8_t bit;
} tie_names[] = {
    {"clause", TIE_CLAUSE},
    {"obj",    TIE_OBJ   },
    {"subj",   TIE_SUBJ  },
    {"obl",    TIE_OBL   },
    {"mod",    TIE_MOD   },
};

static const struct {
    const char *name;
    uint8_t bit;
} need_names[] = {
    {"named", NEED_NAMED},
    {"pair",  NEED_PAIR },
    {"date",  NEED_DATE },
    {"actor", NEED_ACTOR},
    {"light", NEED_LIGHT},
    {"names", NEED_NAMES},
};

/* Where a table is being read, for messages. */
struct place_in_table {
    struct event_rules *rules;
    struct slice table;
    uint32_t line;
    struct err *err;
};

enum slot ev_slot_find(struct slice name)
{
    size_t i = 0;
    while (i < SLOT_COUNT && !slice_equal(slot_names[i], name)) {
        i++;
    }
    return (enum slot)i;
}

struct slice ev_slot_name(enum slot slot)
{
    return slot < SLOT_COUNT ? slot_names[slot] : (struct slice){0};
}

static int bad(const struct place_in_table *at, const char *what, struct slice about)
{
    return err_set(at->err, ERR_INPUT, "%.*s:%u: %s \"%.*s\"", SLICE_ARG(at->table),
                   at->line, what, SLICE_ARG(about));
}

static size_t count_fields(struct slice text, char sep)
{
    size_t n = text.len > 0;
    for (size_t i = 0; i < text.len; i++) {
        n += text.ptr[i] == sep;
    }
    return n;
}

/* The fields of a list, in the rules' arena. */
static struct slice *fields(struct event_rules *rules, struct slice text, char sep,
                            size_t *count)
{
    struct slice *list =
        arena_array(&rules->arena, count_fields(text, sep), sizeof *list);
    struct slice field;
    *count = 0;
    while (slice_cut(&text, sep, &field)) {
        field = slice_trim(field);
        if (field.len > 0) {
            list[(*count)++] = field;
        }
    }
    return list;
}

static int read_slot(const struct place_in_table *at, struct slice name, uint8_t *out)
{
    enum slot slot = ev_slot_find(name);
    if (slot == SLOT_COUNT) {
        return bad(at, "no such slot:", name);
    }
    *out = (uint8_t)slot;
    return 0;
}

/* "obj" or "obj.of". */
static int read_path(const struct place_in_table *at, struct slice text,
                     struct ev_path *out)
{
    struct slice slot = {0};
    out->inner = SLOT_COUNT;
    (void)slice_cut(&text, '.', &slot);
    int rc = read_slot(at, slot, &out->slot);
    if (rc == 0 && text.len > 0) {
        rc = read_slot(at, text, &out->inner);
    }
    return rc;
}

/* "participant+=subj,obj,with" */
static int read_role(const struct place_in_table *at, struct slice text,
                     struct ev_role *out)
{
    struct slice name = {0};
    struct slice rest = text;
    (void)slice_cut(&rest, '=', &name);
    out->shared = slice_ends(name, SLICE_LIT("+"));
    if (out->shared) {
        name.len--;
    }
    out->name = name;
    if (name.len == 0 || rest.len == 0) {
        return bad(at, "not a role:", text);
    }
    size_t n = 0;
    struct slice *paths = fields(at->rules, rest, ',', &n);
    out->paths = arena_array(&at->rules->arena, n, sizeof *out->paths);
    out->n_paths = n;
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++) {
        rc = read_path(at, paths[i], &out->paths[i]);
    }
    return rc;
}

static int read_roles(const struct place_in_table *at, struct slice text,
                      struct ev_frame *out)
{
    size_t n = 0;
    struct slice *roles = fields(at->rules, text, ' ', &n);
    out->roles = arena_array(&at->rules->arena, n, sizeof *out->roles);
    out->n_roles = n;
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++) {
        rc = read_role(at, roles[i], &out->roles[i]);
    }
    return rc;
}

/* What follows the slot in "obj~person". */
static int read_test(const struct place_in_table *at, struct slice word,
                     struct ev_cond *out)
{
    static const struct {
        const char *name;
        uint8_t test;
    } tests[] = {
        {"person", TEST_PERSON},
        {"actor",  TEST_ACTOR },
        {"place",  TEST_PLACE },
        {"org",    TEST_ORG   },
    };
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (slice_equal(word, slice_of(tests[i].name))) {
            out->test = tests[i].test;
            return 0;
        }
    }
    return bad(at, "no such test:", word);
}

/* "obj", "!obj", "obj=a,@b", "obj!=a", "obj~person", "obj!~person" */
static int read_cond(const struct place_in_table *at, struct slice text,
                     struct ev_cond *out)
{
    size_t end = 0;
    bool front = slice_starts(text, SLICE_LIT("!"));
    if (front) {
        text = (struct slice){text.ptr + 1, text.len - 1};
    }
    while (end < text.len && !strchr("!=~", text.ptr[end])) {
        end++;
    }
    *out = (struct ev_cond){.test = TEST_FILLED, .negate = front};
    if (slice_equal(text, SLICE_LIT("light"))) {
        out->test = TEST_LIGHT;
        return 0;
    }
    int rc = read_slot(at, (struct slice){text.ptr, end}, &out->slot);
    if (rc != 0 || end == text.len) {
        return rc;
    }
    if (text.ptr[end] == '!') {
        out->negate = true;
        end++;
    }
    if (end + 1 >= text.len) {
        return bad(at, "not a condition:", text);
    }
    struct slice rest = {text.ptr + end + 1, text.len - end - 1};
    if (text.ptr[end] == '~') {
        return read_test(at, rest, out);
    }
    out->test = TEST_WORDS;
    out->words = fields(at->rules, rest, ',', &out->n_words);
    return 0;
}

static int read_conds(const struct place_in_table *at, struct slice text,
                      struct ev_frame *out)
{
    size_t n = 0;
    struct slice *conds = fields(at->rules, text, ' ', &n);
    out->conds = arena_array(&at->rules->arena, n, sizeof *out->conds);
    out->n_conds = n;
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++) {
        rc = read_cond(at, conds[i], &out->conds[i]);
    }
    return rc;
}

static int read_need(const struct place_in_table *at, struct slice text, uint8_t *out)
{
    struct slice field;
    *out = 0;
    while (slice_cut(&text, ' ', &field)) {
        size_t i = 0;
        size_t n = sizeof need_names / sizeof *need_names;
        while (i < n && !slice_equal(field, slice_of(need_names[i].name))) {
            i++;
        }
        if (i == n) {
            return bad(at, "no such need:", field);
        }
        *out |= need_names[i].bit;
    }
    return 0;
}

static struct slice key_of(struct event_rules *rules, struct slice lemma, char pos)
{
    return arena_printf(&rules->arena, "%.*s/%c", SLICE_ARG(lemma), pos);
}

/* Hangs frame `i` behind the others of its key. */
static void link_frame(struct event_rules *rules, uint32_t i)
{
    struct ev_frame *frame = &rules->frames[i];
    struct slice key = key_of(rules, frame->lemma, frame->pos);
    uint32_t at = strmap_find(&rules->frame_map, key);
    frame->next = EV_NONE;
    if (at == STRMAP_NONE) {
        (void)strmap_put(&rules->frame_map, &rules->arena, key, i);
    } else {
        while (rules->frames[at].next != EV_NONE) {
            at = rules->frames[at].next;
        }
        rules->frames[at].next = i;
    }
    if (frame->type == EVENT_TYPE_NONE) {
        return;
    }
    /* The word that scanning looks for: the verb of a phrase, the last of a compound.
     */
    struct slice word = frame->lemma;
    frame->rest = (struct slice){0};
    for (size_t c = 0; c < frame->lemma.len && frame->rest.len == 0; c++) {
        if (frame->lemma.ptr[c] == '_') {
            struct slice front = {frame->lemma.ptr, c};
            struct slice back = {frame->lemma.ptr + c + 1, frame->lemma.len - c - 1};
            word = frame->pos == 'v' ? front : back;
            frame->rest = frame->pos == 'v' ? back : front;
        }
    }
    frame->scan_next =
        strmap_put(&rules->heads, &rules->arena, key_of(rules, word, frame->pos), i);
}

static int read_frame(const struct place_in_table *at, const struct table *table,
                      size_t row, struct ev_frame *out)
{
    static const char *const names[] = {"pos",   "if",   "type",    "subtype",
                                        "roles", "need", "strength"};
    struct slice cell[7];
    for (size_t i = 0; i < 7; i++) {
        cell[i] = table_cell(table, row, table_column(table, names[i]));
    }
    uint32_t strength = 2;
    if (cell[0].len != 1 || !strchr("vna", cell[0].ptr[0])) {
        return bad(at, "pos must be v, n or a, not", cell[0]);
    }
    out->pos = cell[0].ptr[0];
    out->type = EVENT_TYPE_NONE;
    if (!slice_equal(cell[2], SLICE_LIT("-"))) {
        out->type = event_type_find(at->rules->types, cell[2]);
        if (out->type == EVENT_TYPE_NONE) {
            return bad(at, "no such type:", cell[2]);
        }
    }
    if (cell[6].len > 0 && !slice_number(cell[6], 3, &strength)) {
        return bad(at, "strength must be 1, 2 or 3, not", cell[6]);
    }
    out->strength = (uint8_t)strength;
    out->subtype = slice_equal(cell[3], SLICE_LIT("-")) ? (struct slice){0} : cell[3];
    int rc = read_conds(at, cell[1], out);
    rc = rc ? rc : read_roles(at, cell[4], out);
    return rc ? rc : read_need(at, cell[5], &out->need);
}

/* Appends a frame: for its lemma, or as the usual roles of its type. */
static void put_frame(struct event_rules *rules, const struct ev_frame *frame)
{
    uint32_t at = (uint32_t)rules->n_frames++;
    rules->frames[at] = *frame;
    if (slice_equal(frame->lemma, SLICE_LIT("*")) && frame->type != EVENT_TYPE_NONE) {
        rules->defaults[2 * frame->type + (frame->pos == 'n')] = at;
    } else {
        link_frame(rules, at);
    }
}

/* Rows of a frames table; those of "*" give a type's usual roles. */
static int add_frames(struct event_rules *rules, const struct table *table,
                      struct err *err)
{
    size_t lemma = table_column(table, "lemma");
    size_t room = rules->n_frames;
    for (size_t i = 0; i < table->n_rows; i++) {
        room += count_fields(table_cell(table, i, lemma), ' ');
    }
    struct ev_frame *list = arena_array(&rules->arena, room, sizeof *list);
    if (rules->n_frames > 0) {
        memcpy(list, rules->frames, rules->n_frames * sizeof *list);
    }
    rules->frames = list;
    for (size_t i = 0; i < table->n_rows; i++) {
        struct ev_frame frame = {0};
        struct place_in_table at = {rules, table->name, table->rows[i].line, err};
        struct slice names = table_cell(table, i, lemma);
        int rc = read_frame(&at, table, i, &frame);
        if (rc != 0) {
            return rc;
        }
        while (slice_cut(&names, ' ', &frame.lemma)) {
            frame.id =
                arena_printf(&rules->arena, "%.*s/%c %.*s:%u", SLICE_ARG(frame.lemma),
                             frame.pos, SLICE_ARG(table->name), table->rows[i].line);
            put_frame(rules, &frame);
        }
    }
    return 0;
}

static void share_default_roles(struct event_rules *rules)
{
    for (size_t i = 0; i < rules->n_frames; i++) {
        struct ev_frame *frame = &rules->frames[i];
        if (frame->n_roles > 0 || frame->type == EVENT_TYPE_NONE) {
            continue;
        }
        uint32_t at = rules->defaults[2 * frame->type + (frame->pos == 'n')];
        if (at != EV_NONE) {
            frame->roles = rules->frames[at].roles;
            frame->n_roles = rules->frames[at].n_roles;
        }
    }
}

/* Bits of enum ev_tie; 0 for a name that is none. */
static uint8_t tie_bits(struct slice name)
{
    uint8_t bits = 0;
    for (size_t i = 0; i < sizeof tie_names / sizeof *tie_names; i++) {
        if (slice_equal(name, slice_of(tie_names[i].name))) {
            bits |= tie_names[i].bit;
        }
    }
    return bits;
}

static void read_effect(const struct table *table, size_t row,
                        struct ev_effect_row *out)
{
    struct slice ties = table_cell(table, row, table_column(table, "ties"));
    struct slice effect = table_cell(table, row, table_column(table, "effect"));
    struct slice field;
    while (slice_cut(&ties, ' ', &field)) {
        out->ties |= tie_bits(field);
    }
    out->effect = EFFECT_COUNT;
    for (size_t e = 0; e < EFFECT_COUNT; e++) {
        if (slice_equal(effect, slice_of(effect_names[e]))) {
            out->effect = (uint8_t)e;
        }
    }
}

static void add_effects(struct event_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "event/effects.tsv");
    size_t lemma = table_column(&table, "lemma");
    size_t pos = table_column(&table, "pos");
    size_t room = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        room += count_fields(table_cell(&table, i, lemma), ' ');
    }
    rules->effects = arena_array(&rules->arena, room, sizeof *rules->effects);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct ev_effect_row row = {.pos = table_cell(&table, i, pos).ptr[0]};
        struct slice names = table_cell(&table, i, lemma);
        read_effect(&table, i, &row);
        while (slice_cut(&names, ' ', &row.lemma)) {
            struct slice key = key_of(rules, row.lemma, row.pos);
            row.next = strmap_put(&rules->effect_map, &rules->arena, key,
                                  (uint32_t)rules->n_effects);
            rules->effects[rules->n_effects++] = row;
        }
    }
}

static void add_lights(struct event_rules *rules)
{
    struct table table = table_builtin(&rules->arena, "event/light.tsv");
    size_t lemma = table_column(&table, "lemma");
    size_t room = 0;
    for (size_t i = 0; i < table.n_rows; i++) {
        room += count_fields(table_cell(&table, i, lemma), ' ');
    }
    rules->lights = arena_array(&rules->arena, room, sizeof *rules->lights);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice names = table_cell(&table, i, lemma);
        struct slice slot = table_cell(&table, i, table_column(&table, "slot"));
        struct slice side = table_cell(&table, i, table_column(&table, "side"));
        struct slice edge = table_cell(&table, i, table_column(&table, "edge"));
        struct ev_effect_row effect = {0};
        read_effect(&table, i, &effect);
        struct ev_light row = {
            .slot = (uint8_t)ev_slot_find(slot),
            .side = (uint8_t)(side.len > 0 ? side.ptr[0] : '-'),
            .effect = effect.effect,
            .edge = (uint8_t)(edge.len > 0 ? edge.ptr[0] : 0),
        };
        while (slice_cut(&names, ' ', &row.lemma)) {
            row.next = strmap_put(&rules->light_map, &rules->arena, row.lemma,
                                  (uint32_t)rules->n_lights);
            rules->lights[rules->n_lights++] = row;
        }
    }
}

static void add_classes(struct event_rules *rules, const char *path)
{
    struct table table = table_builtin(&rules->arena, path);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice class = table_cell(&table, i, 0);
        struct slice words = table_cell(&table, i, 1);
        struct slice word;
        while (slice_cut(&words, ' ', &word)) {
            struct slice key = arena_printf(&rules->arena, "%.*s:%.*s",
                                            SLICE_ARG(class), SLICE_ARG(word));
            (void)strmap_put(&rules->classes, &rules->arena, key, 1);
        }
    }
}

int event_rules_new(const struct event_types *types, struct slice user,
                    struct slice user_name, struct event_rules **out, struct err *err)
{
    struct event_rules *rules = calloc(1, sizeof *rules);
    if (!rules) {
        abort();
    }
    int rc = 0;
    struct table table = {0};
    rules->types = types;
    rules->defaults =
        arena_array(&rules->arena, 2 * types->n_types, sizeof *rules->defaults);
    memset(rules->defaults, 0xff, 2 * types->n_types * sizeof *rules->defaults);
    add_classes(rules, "event/words.tsv");
    add_classes(rules, "event/people.tsv");
    add_effects(rules);
    add_lights(rules);
    if (user.len > 0) {
        rc = table_read(&rules->arena, user, user_name, &table, err);
        rc = rc ? rc : add_frames(rules, &table, err);
    }
    if (rc == 0) {
        table = table_builtin(&rules->arena, "event/frames.tsv");
        rc = add_frames(rules, &table, err);
    }
    if (rc != 0) {
        event_rules_free(rules);
        return rc;
    }
    share_default_roles(rules);
    rules->other = (struct ev_frame){
        .lemma = SLICE_LIT("other"),
        .pos = 'v',
        .type = event_type_find(types, SLICE_LIT("other")),
        .strength = 1,
        .next = EV_NONE,
        .id = SLICE_LIT("other"),
    };
    *out = rules;
    return 0;
}

void event_rules_free(struct event_rules *rules)
{
    if (rules) {
        arena_release(&rules->arena);
        free(rules);
    }
}

/* Looks up "lemma/pos" without memory of its own; words longer than this are none. */
#define KEY_ROOM 96

static uint32_t find_pair(const struct strmap *map, struct slice a, char sep,
                          struct slice b)
{
    char key[KEY_ROOM];
    if (a.len == 0 || b.len == 0 || a.len + 1 + b.len > sizeof key) {
        return STRMAP_NONE;
    }
    memcpy(key, a.ptr, a.len);
    key[a.len] = sep;
    memcpy(key + a.len + 1, b.ptr, b.len);
    return strmap_find(map, (struct slice){key, a.len + 1 + b.len});
}

uint32_t ev_frame_find(const struct event_rules *rules, struct slice lemma, char pos)
{
    return find_pair(&rules->frame_map, lemma, '/', (struct slice){&pos, 1});
}

uint32_t ev_head_find(const struct event_rules *rules, struct slice word, char pos)
{
    return find_pair(&rules->heads, word, '/', (struct slice){&pos, 1});
}

uint32_t ev_effect_find(const struct event_rules *rules, struct slice lemma, char pos)
{
    return find_pair(&rules->effect_map, lemma, '/', (struct slice){&pos, 1});
}

bool ev_in_class(const struct event_rules *rules, const char *class, struct slice word)
{
    return word.len > 0 &&
           find_pair(&rules->classes, slice_of(class), ':', word) != STRMAP_NONE;
}

bool ev_word_matches(const struct event_rules *rules, struct slice pattern,
                     struct slice word)
{
    if (slice_starts(pattern, SLICE_LIT("@"))) {
        struct slice class = {pattern.ptr + 1, pattern.len - 1};
        return word.len > 0 &&
               find_pair(&rules->classes, class, ':', word) != STRMAP_NONE;
    }
    return slice_equal_nocase(pattern, word);
}

const struct ev_light *ev_light_find(const struct event_rules *rules,
                                     struct slice lemma, uint32_t slot)
{
    uint32_t at = strmap_find(&rules->light_map, lemma);
    while (at != STRMAP_NONE && rules->lights[at].slot != slot) {
        at = rules->lights[at].next;
    }
    return at == STRMAP_NONE ? NULL : &rules->lights[at];
}
