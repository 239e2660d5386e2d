#include "tests/views.h"

#include <math.h>

#include "base/calendar.h"
#include "base/hash.h"

static const char first_text[] =
    "Élysée – Antony Blinken met Wang Yi in Beijing on Friday. He visits China.\n";
static const char second_text[] = "“Blinken” left China on Thursday.\n";

static int32_t day(int32_t year, int32_t month, int32_t of)
{
    return cal_day((struct civil){year, month, of});
}

static struct kg_doc document(struct arena *arena, const char *id, const char *text)
{
    char sha256[HASH_SHA256_SIZE];
    hash_sha256(slice_of(text), sha256);
    struct kg_doc doc = {.id = slice_of(id), .text = slice_of(text)};
    doc.sha256 = arena_copy(arena, slice_of(sha256));
    doc.title = SLICE_LIT("A title with \"quotes\"");
    doc.publisher = SLICE_LIT("Example Wire");
    doc.url = SLICE_LIT("https://example.org/a b?q=<1>&%zz");
    doc.date = when_unit_of(day(2024, 4, 26), WHEN_DAY);
    return doc;
}

static void add_docs(struct arena *arena, struct kg_view *view)
{
    view->docs = arena_array(arena, 2, sizeof *view->docs);
    view->docs[0] = document(arena, "a.txt", first_text);
    view->docs[1] = document(arena, "b.txt", second_text);
    view->n_docs = 2;
}

static void add_actors(struct arena *arena, struct kg_view *view)
{
    static const struct kg_actor actors[] = {
        {.id = SLICE_INIT("ac_1"),
         .name = SLICE_INIT("Antony Blinken"),
         .kind = ACTOR_PERSON,
         .country = SLICE_INIT("US"),
         .known_id = SLICE_INIT("Q1234")},
        {.id = SLICE_INIT("ac_2"),
         .name = SLICE_INIT(VIEW_HOSTILE_NAME),
         .kind = ACTOR_ORGANIZATION},
        {.id = SLICE_INIT("ac_3"),      .name = SLICE_INIT("China"),         .kind = ACTOR_COUNTRY     },
        {.id = SLICE_INIT("ac_4"),
         .name = SLICE_INIT("demonstrators"),
         .kind = ACTOR_GROUP},
    };
    view->n_actors = sizeof actors / sizeof actors[0];
    view->actors = arena_array(arena, view->n_actors, sizeof *view->actors);
    for (size_t i = 0; i < view->n_actors; i++) {
        view->actors[i] = actors[i];
    }
    static struct slice aliases[] = {SLICE_INIT("Blinken"), SLICE_INIT("Mr. Blinken")};
    view->actors[0].aliases = aliases;
    view->actors[0].n_aliases = 2;
}

static void add_places(struct arena *arena, struct kg_view *view)
{
    view->n_places = 2;
    view->places = arena_array(arena, 2, sizeof *view->places);
    view->places[0] = (struct kg_place){.id = SLICE_LIT("pl_1"),
                                        .name = SLICE_LIT("Beijing"),
                                        .country = SLICE_LIT("China"),
                                        .code = SLICE_LIT("CN"),
                                        .lat = 39.9042,
                                        .lon = 116.4};
    view->places[1] = (struct kg_place){.id = SLICE_LIT("pl_2"),
                                        .name = SLICE_LIT("China"),
                                        .country = SLICE_LIT("China"),
                                        .lat = NAN,
                                        .lon = NAN};
}

/* A report: the first sentence of a document that holds `words`. */
static struct kg_mention report(const struct kg_view *view, uint32_t doc,
                                const char *words, const char *trigger)
{
    struct slice text = view->docs[doc].text;
    struct kg_mention mention = {.doc = doc, .confidence = 0.9};
    mention.span.start = (uint32_t)slice_search(text, slice_of(words));
    mention.span.end = mention.span.start + (uint32_t)slice_of(words).len;
    mention.trigger.start = (uint32_t)slice_search(text, slice_of(trigger));
    mention.trigger.end = mention.trigger.start + (uint32_t)slice_of(trigger).len;
    mention.quote = span_cut(text, mention.span);
    mention.time_phrase = SLICE_LIT("on Friday");
    mention.rule = SLICE_LIT("meet: nsubj obj");
    return mention;
}

static void add_people(struct arena *arena, struct kg_event *event)
{
    static uint32_t both[] = {0};
    event->n_participants = 2;
    event->participants = arena_array(arena, 2, sizeof *event->participants);
    event->participants[0] = (struct kg_participant){
        0, SLICE_LIT("participant"), SLICE_LIT("Secretary of State"), both, 1};
    event->participants[1] =
        (struct kg_participant){1, SLICE_LIT("participant"), {0}, NULL, 0};
}

static struct kg_event event(struct arena *arena, const struct kg_view *view,
                             const char *id, struct when when)
{
    struct kg_event made = {.id = slice_of(id), .when = when};
    made.type = SLICE_LIT("meeting");
    made.label = SLICE_LIT("Antony Blinken meets " VIEW_HOSTILE_NAME);
    made.place = 0;
    made.part_of = KG_NONE;
    made.confidence = 0.93;
    made.n_mentions = 1;
    made.mentions = arena_array(arena, 2, sizeof *made.mentions);
    made.mentions[0] = report(
        view, 0, "Élysée – Antony Blinken met Wang Yi in Beijing on Friday.", "met");
    add_people(arena, &made);
    return made;
}

/* Two reports that give two days. */
static void dispute(struct arena *arena, const struct kg_view *view,
                    struct kg_event *disputed)
{
    static uint32_t first[] = {0};
    static uint32_t second[] = {1};
    disputed->n_mentions = 2;
    disputed->mentions[1] =
        report(view, 1, "“Blinken” left China on Thursday.", "left");
    disputed->disputed = true;
    disputed->n_claims = 2;
    disputed->claims = arena_array(arena, 2, sizeof *disputed->claims);
    disputed->claims[0] =
        (struct kg_claim){SLICE_LIT("date"), SLICE_LIT("2024-04-26"), true, first, 1};
    disputed->claims[1] =
        (struct kg_claim){SLICE_LIT("date"), SLICE_LIT("2024-04-25"), false, second, 1};
}

struct kg_view view_example(struct arena *arena)
{
    struct kg_view view = {.title = SLICE_LIT("Events & \"more\""),
                           .query = SLICE_LIT("events"),
                           .focus = KG_NONE};
    struct event_types *types = arena_alloc(arena, sizeof *types);
    *types = event_types_builtin(arena);
    view.types = types;
    add_docs(arena, &view);
    add_actors(arena, &view);
    add_places(arena, &view);
    const struct when whens[VIEW_EVENTS] = {
        when_unknown(),
        when_within(WHEN_OPEN_EARLIEST, day(2024, 4, 26)),
        when_unit_of(day(2023, 11, 1), WHEN_MONTH),
        when_unit_of(day(2024, 4, 1), WHEN_QUARTER),
        when_unit_of(day(2024, 9, 1), WHEN_SEASON),
        when_unit_of(day(2024, 4, 26), WHEN_YEAR),
        when_through(day(2024, 4, 24), day(2024, 4, 26)),
        when_within(day(2024, 4, 25), day(2024, 4, 26)),
        when_unit_of(day(2024, 4, 26), WHEN_DAY),
    };
    static const char *const ids[VIEW_EVENTS] = {"ev_0", "ev_1", "ev_2", "ev_3", "ev_4",
                                                 "ev_5", "ev_6", "ev_7", "ev_8"};
    view.events = arena_array(arena, VIEW_EVENTS, sizeof *view.events);
    view.n_events = VIEW_EVENTS;
    for (size_t i = 0; i < VIEW_EVENTS; i++) {
        view.events[i] = event(arena, &view, ids[i], whens[i]);
    }
    dispute(arena, &view, &view.events[8]);
    view.events[8].part_of = 6;
    view.events[8].part_of_id = view.events[6].id;
    view.events[7].place = KG_NONE;
    view.events[5].place = 1;
    view.events[4].type = SLICE_LIT("my_own_type");
    view.events[3].status = STATUS_ALLEGED;
    view.events[2].when.approximate = true;
    return view;
}
