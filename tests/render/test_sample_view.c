#include <stdlib.h>

#include "tests/check.h"
#include "tests/render/sample_view.h"

static const char *const people[] = {
    "Mara Lindqvist",
    "Tomás Arrieta",
    "Ilse van Doorn",
    "Kenji Morisaki",
    "Adaeze Nwosu",
    "Republic of Orla",
    "Union of Harbours",
    "Port Authority of Velm",
    "Sefa Tuilagi",
    "Zoltán Kerekes",
    "Senate Committee on Rivers and Canals",
    "Norvia",
    "Estmark",
    "王小明",
    "Ирина Соколова",
    "Council of the Nine Lakes",
};

static const char *const hostile_names[] = {
    "Robert'); DROP TABLE events;--",
    "<script>alert(1)</script>",
    "A \"quoted\" & <b>bold</b> name \\ with \\\\ backslashes\\",
    "line\nbreak\tand\x01"
    "control\x1b[31m",
    "\xe2\x80\xae"
    "right to left override",
    "&lt;already&amp;escaped&gt; &#x3c;",
    "]]> --> <!-- {} \\N \\G \\l %s %n",
    "\xff\xfe broken \xc3",
};

static const char *const places[] = {"Velm", "Orlastad", "Harbour City", "Nine Lakes",
                                     "Kerek"};
static const char *const verbs[] = {"meets", "receives",  "calls",
                                    "sues",  "sanctions", "visits"};

struct maker {
    struct arena *arena;
    const struct sample_wish *wish;
    struct kg_view view;
    uint32_t state;
};

static uint32_t next(struct maker *m, uint32_t below)
{
    m->state = m->state * 1664525U + 1013904223U;
    return (m->state >> 8) % below;
}

static struct slice name_at(const struct maker *m, size_t i)
{
    size_t n = sizeof people / sizeof people[0];
    size_t bad = sizeof hostile_names / sizeof hostile_names[0];
    if (m->wish->hostile && i < bad) {
        return slice_of(hostile_names[i]);
    }
    if (i < n) {
        return slice_of(people[i]);
    }
    return arena_printf(m->arena, "Actor Number %zu", i);
}

static void make_cast(struct maker *m)
{
    struct kg_view *view = &m->view;
    view->n_actors = m->wish->n_actors;
    view->actors = arena_array(m->arena, view->n_actors, sizeof *view->actors);
    for (size_t i = 0; i < view->n_actors; i++) {
        view->actors[i] = (struct kg_actor){
            .id = arena_printf(m->arena, "ac_%06zu", i),
            .name = name_at(m, i),
            .kind = (uint8_t)(i % 4),
        };
    }
    view->n_places = sizeof places / sizeof places[0];
    view->places = arena_array(m->arena, view->n_places, sizeof *view->places);
    for (size_t i = 0; i < view->n_places; i++) {
        view->places[i] = (struct kg_place){.id = arena_printf(m->arena, "pl_%zu", i),
                                            .name = slice_of(places[i]),
                                            .country = SLICE_LIT("Orla")};
    }
    view->n_docs = 10;
    view->docs = arena_array(m->arena, view->n_docs, sizeof *view->docs);
    for (size_t i = 0; i < view->n_docs; i++) {
        view->docs[i] = (struct kg_doc){
            .id = arena_printf(m->arena, "%03zu.txt", i),
            .title = arena_printf(m->arena, "Report number %zu", i),
            .url =
                m->wish->hostile && i % 2
                    ? SLICE_LIT("javascript:alert(1)//\"><script>")
                    : arena_printf(m->arena, "https://news.example/a?b=%zu&c=\"<d>", i),
            .publisher = SLICE_LIT("The Velm Courier & Post"),
            .date = when_within(m->wish->first, m->wish->first),
        };
    }
}

static struct when make_when(struct maker *m)
{
    const struct sample_wish *wish = m->wish;
    int32_t day = wish->first + (int32_t)next(m, (uint32_t)wish->days);
    if (wish->gaps && next(m, 2)) {
        day -= 20 * wish->days;
    }
    switch (next(m, 24)) {
    case 0: return when_unknown();
    case 1: return when_unit_of(day, WHEN_MONTH);
    case 2: return when_within(day, day + 1 + (int32_t)next(m, 6));
    case 3:
    case 4: return when_through(day, day + 1 + (int32_t)next(m, 9));
    case 5: return when_within(WHEN_OPEN_EARLIEST, day);
    case 6: {
        struct when when = when_unit_of(day, WHEN_DAY);
        when.approximate = true;
        return when;
    }
    case 7: return when_within(day, WHEN_OPEN_LATEST);
    default: return when_unit_of(day, WHEN_DAY);
    }
}

static void make_mentions(struct maker *m, struct kg_event *event)
{
    event->n_mentions = 1 + (next(m, 3) ? 0 : next(m, 7));
    event->mentions = arena_array(m->arena, event->n_mentions, sizeof *event->mentions);
    for (size_t i = 0; i < event->n_mentions; i++) {
        event->mentions[i] = (struct kg_mention){
            .doc = next(m, (uint32_t)m->view.n_docs),
            .quote = arena_printf(m->arena, "On the day, \"%.*s\", it was said & done.",
                                  SLICE_ARG(event->label)),
            .when = event->when,
            .confidence = 0.5 + next(m, 50) / 100.0,
            .rule = SLICE_LIT("sample"),
        };
    }
}

static void make_participants(struct maker *m, struct kg_event *event, uint32_t first,
                              uint32_t second)
{
    size_t n = m->wish->n_actors > 1 && first != second ? 2 : 1;
    event->participants = arena_array(m->arena, n, sizeof *event->participants);
    event->n_participants = n;
    event->participants[0] =
        (struct kg_participant){.actor = first, .role = SLICE_LIT("participant")};
    if (n > 1) {
        event->participants[1] =
            (struct kg_participant){.actor = second, .role = SLICE_LIT("participant")};
    }
}

static void make_event(struct maker *m, size_t i)
{
    struct kg_event *event = &m->view.events[i];
    uint32_t n = (uint32_t)m->wish->n_actors;
    uint32_t first = m->wish->focus ? 0 : next(m, next(m, n) + 1);
    uint32_t second = next(m, n);
    event->id = arena_printf(m->arena, "ev_%08x", (unsigned)(i * 2654435761U));
    event->type = m->view.types->types[next(m, (uint32_t)m->view.types->n_types)].name;
    event->label =
        arena_printf(m->arena, "%.*s %s %.*s", SLICE_ARG(m->view.actors[first].name),
                     verbs[next(m, sizeof verbs / sizeof verbs[0])],
                     SLICE_ARG(m->view.actors[second].name));
    event->when = make_when(m);
    event->status = next(m, 6) ? STATUS_OCCURRED : (uint8_t)next(m, STATUS_COUNT);
    event->place = next(m, 3) ? next(m, (uint32_t)m->view.n_places) : KG_NONE;
    event->part_of = KG_NONE;
    event->confidence = 0.5 + next(m, 50) / 100.0;
    make_mentions(m, event);
    make_participants(m, event, first, second);
    event->disputed = next(m, 12) == 0;
    if (event->disputed) {
        event->n_claims = 2;
        event->claims = arena_array(m->arena, 2, sizeof *event->claims);
        event->claims[0] = (struct kg_claim){SLICE_LIT("date"), SLICE_LIT("2024-04-26"),
                                             true, NULL, 2};
        event->claims[1] = (struct kg_claim){SLICE_LIT("date"), SLICE_LIT("2024-04-27"),
                                             false, NULL, 1};
    }
}

static int compare_events(const void *a, const void *b)
{
    const struct kg_event *x = a;
    const struct kg_event *y = b;
    int order = when_compare(&x->when, &y->when);
    return order ? order : slice_compare(x->id, y->id);
}

static bool can_be_part(const struct kg_event *part, const struct kg_event *whole)
{
    return part->when.earliest == part->when.latest && part->part_of == KG_NONE &&
           part->when.latest <= whole->when.latest &&
           part->participants[0].actor == whole->participants[0].actor;
}

/* Point events within a longer one of the same actor become its parts, three at most.
 */
static void make_parts(struct maker *m)
{
    for (uint32_t w = 0; w < m->view.n_events; w++) {
        const struct kg_event *whole = &m->view.events[w];
        bool lasts = whole->when.kind == WHEN_THROUGH;
        uint32_t parts = 0;
        for (uint32_t e = w + 1; lasts && e < m->view.n_events && parts < 3; e++) {
            bool fits = can_be_part(&m->view.events[e], whole);
            m->view.events[e].part_of = fits ? w : m->view.events[e].part_of;
            parts += fits;
        }
    }
}

struct kg_view sample_view(struct arena *arena, const struct sample_wish *wish)
{
    struct maker m = {.arena = arena, .wish = wish, .state = wish->seed + 12345U};
    struct event_types *types = arena_alloc(arena, sizeof *types);
    *types = event_types_builtin(arena);
    m.view.types = types;
    m.view.title = wish->hostile ? SLICE_LIT("Events <i>involving</i> \"A & B\" \\")
                                 : SLICE_LIT("Events on the Nine Lakes");
    m.view.focus = wish->focus ? 0 : KG_NONE;
    make_cast(&m);
    m.view.n_events = wish->n_events;
    m.view.events = arena_array(arena, wish->n_events + 1, sizeof *m.view.events);
    for (size_t i = 0; i < wish->n_events; i++) {
        make_event(&m, i);
    }
    qsort(m.view.events, m.view.n_events, sizeof *m.view.events, compare_events);
    make_parts(&m);
    return m.view;
}

static void repeats(void)
{
    struct arena arena = {0};
    const struct sample_wish wish = {
        .n_events = 50, .n_actors = 9, .first = 19800, .days = 90, .seed = 3};
    struct kg_view a = sample_view(&arena, &wish);
    struct kg_view b = sample_view(&arena, &wish);
    CU_ASSERT_EQUAL(a.n_events, 50);
    for (size_t i = 0; i < a.n_events; i++) {
        CU_ASSERT(slice_equal(a.events[i].id, b.events[i].id));
        CU_ASSERT(slice_equal(a.events[i].label, b.events[i].label));
        CU_ASSERT_EQUAL(when_compare(&a.events[i].when, &b.events[i].when), 0);
    }
    arena_release(&arena);
}

CU_TestInfo sample_view_tests[] = {
    {"the same wish gives the same view", repeats},
    CU_TEST_INFO_NULL,
};
