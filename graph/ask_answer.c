#include <stdlib.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "graph/ask.h"

static bool holds(const struct ask_actors *list, struct slice id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (slice_equal(list->items[i].id, id)) {
            return true;
        }
    }
    return false;
}

/* Does a query for "officials" mean this group? */
static bool describes(const struct ask_actors *list, struct slice folded)
{
    for (size_t i = 0; i < list->count; i++) {
        struct slice words = list->items[i].words;
        struct slice word;
        bool all = words.len > 0;
        while (all && slice_cut(&words, ' ', &word)) {
            all = slice_search(folded, word) != SIZE_MAX;
        }
        if (all) {
            return true;
        }
    }
    return false;
}

static bool is_queried(struct asking *a, const struct kg_actor *actor)
{
    const struct ask *ask = &a->ask;
    const struct ask_actors *lists[] = {&ask->all_of, &ask->any_of, &ask->agents,
                                        &ask->targets};
    struct slice folded = {0};
    if (actor->kind == ACTOR_GROUP) {
        folded = utf8_fold(a->arena, actor->name);
    }
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        if (holds(lists[i], actor->id) ||
            (folded.len > 0 && describes(lists[i], folded))) {
            return true;
        }
    }
    return ask->object.len > 0 && slice_equal_nocase(ask->object, actor->name);
}

/* Is the role on the side that was asked for? */
static bool answers(const struct asking *a, const struct kg_participant *p)
{
    enum role_side side = event_role_side(a->asker->types, p->role);
    if (a->ask.equals) {
        return true;
    }
    return (side == ROLE_TARGET) == (a->ask.kind == ASK_WHOM);
}

struct counted {
    uint32_t actor;
    bool group;
    uint64_t count;
    struct slice name;
};

static int compare_counted(const void *a, const void *b)
{
    const struct counted *x = a;
    const struct counted *y = b;
    if (x->group != y->group) {
        return x->group ? 1 : -1;
    }
    if (x->count != y->count) {
        return x->count > y->count ? -1 : 1;
    }
    int order = slice_compare(x->name, y->name);
    return order != 0 ? order : (x->actor > y->actor) - (x->actor < y->actor);
}

static void count_actors(struct asking *a, const struct kg_view *view,
                         const struct kg_event *event, struct counted *counts)
{
    for (size_t p = 0; p < event->n_participants; p++) {
        const struct kg_participant *participant = &event->participants[p];
        const struct kg_actor *actor = &view->actors[participant->actor];
        if (answers(a, participant) && !is_queried(a, actor)) {
            counts[participant->actor].count++;
        }
    }
}

/* Says how many groups would answer too. */
static void add_left_out(struct asking *a, uint32_t n, struct slice *note)
{
    if (n > 0) {
        *note = arena_printf(a->arena, "%.*s%s%u unnamed group%s left out",
                             SLICE_ARG(*note), note->len > 0 ? "; " : "", (unsigned)n,
                             n == 1 ? " is" : "s are");
    }
}

/*
 * Those of the events who answer who and whom, by number of events. "Officials" say
 * nothing beside names; they are the answer where nobody is named.
 */
static void answer_actors(struct asking *a, struct kg_result *out)
{
    const struct kg_view *view = &out->view;
    struct counted *counts = arena_array(a->arena, view->n_actors + 1, sizeof *counts);
    for (uint32_t i = 0; i < view->n_actors; i++) {
        bool group = view->actors[i].kind == ACTOR_GROUP;
        counts[i] = (struct counted){i, group, 0, view->actors[i].name};
    }
    for (size_t e = 0; e < view->n_events; e++) {
        count_actors(a, view, &view->events[e], counts);
    }
    qsort(counts, view->n_actors, sizeof *counts, compare_counted);
    out->answer = KG_ANSWER_ACTORS;
    out->actors = arena_array(a->arena, view->n_actors + 1, sizeof *out->actors);
    out->actor_events =
        arena_array(a->arena, view->n_actors + 1, sizeof *out->actor_events);
    uint32_t left_out = 0;
    for (size_t i = 0; i < view->n_actors; i++) {
        bool full = a->ask.limit > 0 && out->n_actors == a->ask.limit;
        if (counts[i].count == 0 || full) {
            continue;
        }
        if (counts[i].group && !counts[0].group && counts[0].count > 0) {
            left_out++;
            continue;
        }
        out->actors[out->n_actors] = counts[i].actor;
        out->actor_events[out->n_actors++] = counts[i].count;
    }
    add_left_out(a, left_out, &out->note);
}

/* Tallies by key; in the order of keys (units) or of numbers. */
struct tallying {
    struct asking *a;
    struct kg_result *out;
    struct strmap at;
    size_t capacity;
};

static void tally(struct tallying *t, struct slice key)
{
    struct kg_result *out = t->out;
    uint32_t at = strmap_find(&t->at, key);
    if (at == STRMAP_NONE) {
        out->tallies = arena_grow(t->a->arena, out->tallies, out->n_tallies,
                                  &t->capacity, sizeof *out->tallies);
        at = (uint32_t)out->n_tallies++;
        out->tallies[at] = (struct kg_tally){arena_copy(t->a->arena, key), 0};
        (void)strmap_put(&t->at, t->a->arena, out->tallies[at].key, at);
    }
    out->tallies[at].count++;
}

/* "2024-04" for an event of April; the unit of both its ends, or what is known. */
static struct slice unit_key(struct asking *a, const struct when *when)
{
    char edtf[WHEN_EDTF_SIZE];
    struct when unit = *when;
    bool bounded = when->kind != WHEN_UNKNOWN && when->earliest != WHEN_OPEN_EARLIEST;
    if (bounded) {
        unit = when_unit_of(when->earliest, a->ask.unit);
        bool inside = when->kind == WHEN_THROUGH || when->latest <= unit.latest;
        unit = inside ? unit : *when;
    }
    when_edtf(&unit, edtf);
    return arena_copy(a->arena, bounded ? slice_of(edtf) : SLICE_LIT("undated"));
}

static void tally_sources(struct tallying *t, const struct kg_event *event)
{
    const struct kg_view *view = &t->out->view;
    for (size_t m = 0; m < event->n_mentions; m++) {
        const struct kg_doc *doc = &view->docs[event->mentions[m].doc];
        struct slice name = doc->publisher.len > 0 ? doc->publisher : doc->id;
        bool again = false;
        for (size_t n = 0; n < m && !again; n++) {
            const struct kg_doc *other = &view->docs[event->mentions[n].doc];
            again = slice_equal(name, other->publisher.len > 0 ? other->publisher
                                                               : other->id);
        }
        if (!again) {
            tally(t, name);
        }
    }
}

static void tally_actors(struct tallying *t, const struct kg_event *event)
{
    for (size_t p = 0; p < event->n_participants; p++) {
        const struct kg_actor *actor =
            &t->out->view.actors[event->participants[p].actor];
        if (actor->kind != ACTOR_GROUP && !is_queried(t->a, actor)) {
            tally(t, actor->name);
        }
    }
}

static void tally_event(struct tallying *t, const struct kg_event *event)
{
    const struct kg_view *view = &t->out->view;
    switch (t->a->ask.group) {
    case ASK_GROUP_NONE: break;
    case ASK_GROUP_UNIT: tally(t, unit_key(t->a, &event->when)); break;
    case ASK_GROUP_TYPE: tally(t, event->type); break;
    case ASK_GROUP_PLACE:
        tally(t, event->place != KG_NONE ? view->places[event->place].name
                                         : SLICE_LIT("(no place)"));
        break;
    case ASK_GROUP_ACTOR: tally_actors(t, event); break;
    case ASK_GROUP_SOURCE: tally_sources(t, event); break;
    }
}

static int by_key(const void *a, const void *b)
{
    const struct kg_tally *x = a;
    const struct kg_tally *y = b;
    return slice_compare(x->key, y->key);
}

static int by_count(const void *a, const void *b)
{
    const struct kg_tally *x = a;
    const struct kg_tally *y = b;
    return x->count != y->count ? (x->count > y->count ? -1 : 1) : by_key(a, b);
}

static void answer_counts(struct asking *a, struct kg_result *out)
{
    struct tallying t = {.a = a, .out = out};
    out->answer = KG_ANSWER_COUNTS;
    if (a->ask.group == ASK_GROUP_NONE) {
        out->tallies = arena_alloc(a->arena, sizeof *out->tallies);
        out->tallies[0].count = out->view.n_events;
        out->n_tallies = 1;
        return;
    }
    for (size_t i = 0; i < out->view.n_events; i++) {
        tally_event(&t, &out->view.events[i]);
    }
    if (out->n_tallies > 0) {
        qsort(out->tallies, out->n_tallies, sizeof *out->tallies,
              a->ask.group == ASK_GROUP_UNIT ? by_key : by_count);
    }
    if (a->ask.limit > 0 && out->n_tallies > a->ask.limit) {
        out->n_tallies = a->ask.limit;
    }
}

static void set_focus(const struct ask *ask, struct kg_view *view)
{
    const struct ask_actors *lists[] = {&ask->all_of, &ask->agents, &ask->targets,
                                        &ask->any_of};
    struct slice first = {0};
    for (size_t l = 0; first.len == 0 && l < sizeof lists / sizeof lists[0]; l++) {
        first = lists[l]->count > 0 ? lists[l]->items[0].id : first;
    }
    for (uint32_t i = 0; first.len > 0 && i < view->n_actors; i++) {
        if (slice_equal(view->actors[i].id, first)) {
            view->focus = i;
        }
    }
}

void ask_answer(struct asking *a, struct kg_result *out)
{
    set_focus(&a->ask, &out->view);
    if (a->ask.kind == ASK_COUNT || a->ask.group != ASK_GROUP_NONE) {
        answer_counts(a, out);
    } else if (a->ask.kind == ASK_WHO || a->ask.kind == ASK_WHOM) {
        answer_actors(a, out);
    } else {
        out->answer = KG_ANSWER_EVENTS;
    }
}

/* --flag 'value', quoted when a shell would cut it. */
static void add_flag(struct buf *out, const char *flag, struct slice value)
{
    bool plain = value.len > 0;
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        plain = plain && (ascii_is_alnum(c) || c == '-' || c == '.' || c == '_');
    }
    buf_addf(out, plain ? "%s--%s %.*s" : "%s--%s \"%.*s\"", out->len > 0 ? " " : "",
             flag, SLICE_ARG(value));
}

static void add_actor_flags(struct buf *out, const char *flag,
                            const struct ask_actors *list)
{
    for (size_t i = 0; i < list->count; i++) {
        add_flag(out, flag, list->items[i].name);
    }
}

static void add_status_flags(struct buf *out, const struct ask *ask)
{
    const uint32_t confirmed = 1U << STATUS_OCCURRED | 1U << STATUS_ONGOING;
    if (ask->statuses == confirmed) {
        add_flag(out, "status", SLICE_LIT("confirmed"));
    }
    for (int s = 0; ask->statuses != confirmed && s < STATUS_COUNT; s++) {
        if ((ask->statuses >> s & 1U) != 0) {
            add_flag(out, "status", status_name((enum status)s));
        }
    }
    buf_adds(out, ask->disputed ? " --disputed" : "");
    buf_adds(out, ask->undated ? " --undated" : "");
    buf_adds(out, ask->strict ? " --strict" : "");
}

struct slice ask_explain(struct asking *a)
{
    static const char *const sorts[] = {"date", "type", "sources", "confidence"};
    const struct ask *ask = &a->ask;
    struct buf out = {0};
    add_actor_flags(&out, "actor", &ask->all_of);
    add_actor_flags(&out, "any-actor", &ask->any_of);
    add_actor_flags(&out, "not-actor", &ask->none_of);
    add_actor_flags(&out, "by", &ask->agents);
    add_actor_flags(&out, "target", &ask->targets);
    for (size_t i = 0; i < ask->types.count; i++) {
        add_flag(&out, "type", ask->types.items[i]);
    }
    if (ask->since != WHEN_OPEN_EARLIEST) {
        add_flag(&out, "since", ask->since_text);
    }
    if (ask->until != WHEN_OPEN_LATEST) {
        add_flag(&out, "until", ask->until_text);
    }
    if (ask->place.len > 0 || ask->object.len > 0) {
        add_flag(&out, "place", ask->place.len > 0 ? ask->place : ask->object);
    }
    for (size_t i = 0; i < ask->sources.count; i++) {
        add_flag(&out, "source", ask->sources.items[i]);
    }
    if (ask->min_sources > 0) {
        buf_addf(&out, " --min-sources %u", (unsigned)ask->min_sources);
    }
    if (ask->min_confidence > 0) {
        buf_addf(&out, " --min-confidence %g", ask->min_confidence);
    }
    add_status_flags(&out, ask);
    if (ask->sort != ASK_BY_DATE) {
        add_flag(&out, "sort", slice_of(sorts[ask->sort]));
    }
    if (ask->limit > 0) {
        buf_addf(&out, " --limit %u", (unsigned)ask->limit);
    }
    struct slice text = arena_copy(a->arena, slice_trim(buf_slice(&out)));
    buf_release(&out);
    return text.len > 0 ? text : SLICE_LIT("--all");
}

/* "Meetings, Visits" or "Events". */
static void describe_types(struct asking *a, struct buf *out)
{
    const struct ask *ask = &a->ask;
    for (size_t i = 0; i < ask->types.count; i++) {
        uint16_t type = event_type_find(a->asker->types, ask->types.items[i]);
        struct slice label = type == EVENT_TYPE_NONE
                                 ? ask->types.items[i]
                                 : a->asker->types->types[type].label;
        buf_addf(out, "%s%.*ss", i == 0 ? "" : ", ", SLICE_ARG(label));
    }
    buf_adds(out, ask->types.count == 0 ? "Events" : "");
}

/* A title out of the tree, for fields and flags. */
static void describe(struct asking *a, struct buf *out)
{
    const struct ask *ask = &a->ask;
    const struct {
        const char *word;
        const struct ask_actors *list;
        const char *link;
    } parts[] = {
        {" involving ", &ask->all_of,  " and "},
        {" involving ", &ask->any_of,  " or " },
        {" by ",        &ask->agents,  " and "},
        {" on ",        &ask->targets, " and "},
        {" without ",   &ask->none_of, " and "},
    };
    describe_types(a, out);
    for (size_t p = 0; p < sizeof parts / sizeof parts[0]; p++) {
        for (size_t i = 0; i < parts[p].list->count; i++) {
            buf_addf(out, "%s%.*s", i == 0 ? parts[p].word : parts[p].link,
                     SLICE_ARG(parts[p].list->items[i].name));
        }
    }
    if (ask->place.len > 0) {
        buf_addf(out, " in %.*s", SLICE_ARG(ask->place));
    }
    if (ask->since != WHEN_OPEN_EARLIEST) {
        buf_addf(out, " since %.*s", SLICE_ARG(ask->since_text));
    }
    if (ask->until != WHEN_OPEN_LATEST) {
        buf_addf(out, " until %.*s", SLICE_ARG(ask->until_text));
    }
}

struct slice ask_title(struct asking *a)
{
    struct buf out = {0};
    bool english = a->n_tokens > 0;
    for (size_t i = 0; i < a->n_tokens; i++) {
        english = english && a->tokens[i].field.len == 0;
    }
    if (english) {
        buf_add(&out, slice_trim(a->text));
        out.ptr[0] = ascii_upper(out.ptr[0]);
    } else {
        describe(a, &out);
    }
    struct slice title = arena_copy(a->arena, buf_slice(&out));
    buf_release(&out);
    return title;
}
