#include <stdlib.h>

#include "graph/merge.h"

/* A journey longer than this is none whose meetings belong to it. */
#define VISIT_DAYS 21

/* An actor's journeys, by actor and first day. */
struct journey {
    uint32_t actor;
    int32_t first;
    int32_t last;
    uint32_t event;
};

static int compare_journeys(const void *a, const void *b)
{
    const struct journey *x = a;
    const struct journey *y = b;
    if (x->actor != y->actor) {
        return x->actor < y->actor ? -1 : 1;
    }
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->event > y->event) - (x->event < y->event);
}

static bool is_type(const struct mg *mg, const struct mg_event *event, const char *name)
{
    return slice_equal(mg_text(mg, event->type), slice_of(name));
}

static bool can_be_part(const struct mg *mg, const struct mg_event *event)
{
    static const char *const types[] = {"meeting", "news_conference", "agreement"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (is_type(mg, event, types[i])) {
            return true;
        }
    }
    return false;
}

/* One for everybody who travels on the visit `at`; their number. */
static size_t journeys_of(const struct mg *mg, uint32_t at, struct journey *out)
{
    const struct mg_event *event = &mg->events[at];
    size_t n = 0;
    for (uint32_t p = 0; p < event->n_participants; p++) {
        if (event->participants[p].side != ROLE_TARGET) {
            out[n++] = (struct journey){event->participants[p].actor,
                                        event->when.earliest, event->when.latest, at};
        }
    }
    return n;
}

static size_t gather_journeys(const struct mg *mg, struct journey *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[i];
        bool told = is_type(mg, event, "visit") && event->status == STATUS_OCCURRED &&
                    mg_when_class(&event->when) <= MG_CLASS_WEEK &&
                    when_length(&event->when) <= VISIT_DAYS;
        n += told ? journeys_of(mg, i, out + n) : 0;
    }
    return n;
}

/* Is the actor, or its country, host of the visit? */
static bool is_host(const struct mg *mg, const struct mg_event *visit, uint32_t actor)
{
    mg_str country = mg->actors[actor].country;
    for (uint32_t j = 0; j < visit->n_participants; j++) {
        const struct mg_participant *host = &visit->participants[j];
        bool same = host->actor == actor ||
                    (country != 0 && country == mg->actors[host->actor].country);
        if (same && host->side == ROLE_TARGET) {
            return true;
        }
    }
    return false;
}

/* Is the event where the journey goes: its place, or an actor from there? */
static bool at_destination(const struct mg *mg, const struct mg_event *event,
                           const struct mg_event *visit)
{
    if (event->place != MG_NONE && visit->place != MG_NONE) {
        return mg_places_fit(mg, event->place, visit->place, true) >= MG_PLACE_WITHIN;
    }
    if (event->place != MG_NONE) {
        return false;
    }
    for (uint32_t i = 0; i < event->n_participants; i++) {
        uint32_t actor = event->participants[i].actor;
        mg_str country = mg->actors[actor].country;
        bool there = visit->place != MG_NONE && country != 0 &&
                     country == mg->places[visit->place].code;
        if (there || is_host(mg, visit, actor)) {
            return true;
        }
    }
    return false;
}

/* The first of an actor's journeys that begins on `day` or later. */
static size_t first_journey(const struct journey *journeys, size_t n, uint32_t actor,
                            int64_t day)
{
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct journey *journey = &journeys[middle];
        if (journey->actor < actor ||
            (journey->actor == actor && journey->first < day)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The journey of one actor on which the event happened, or MG_NONE. */
static uint32_t journey_of(const struct mg *mg, const struct mg_event *event,
                           uint32_t actor, const struct journey *journeys, size_t n)
{
    int64_t day = (int64_t)event->when.earliest - VISIT_DAYS;
    for (size_t i = first_journey(journeys, n, actor, day);
         i < n && journeys[i].actor == actor &&
         journeys[i].first <= event->when.earliest;
         i++) {
        if (journeys[i].last >= event->when.latest &&
            at_destination(mg, event, &mg->events[journeys[i].event])) {
            return journeys[i].event;
        }
    }
    return MG_NONE;
}

static uint32_t find_journey(const struct mg *mg, const struct mg_event *event,
                             const struct journey *journeys, size_t n)
{
    uint32_t found = MG_NONE;
    for (uint32_t p = 0; found == MG_NONE && p < event->n_participants; p++) {
        found = journey_of(mg, event, event->participants[p].actor, journeys, n);
    }
    return found;
}

/* Would `whole` come to be part of itself? */
static bool makes_ring(const struct mg *mg, uint32_t part, uint32_t whole)
{
    for (uint32_t at = whole; at != MG_NONE; at = mg->events[at].part_of) {
        if (at == part) {
            return true;
        }
    }
    return false;
}

/* The event that a document gives this number, or MG_NONE. */
static uint32_t event_numbered(const struct mg *mg, const struct mg_doc *doc,
                               uint32_t number)
{
    for (uint32_t j = doc->first; j < doc->first + doc->count; j++) {
        if (mg->mentions[j].event == number) {
            return mg->reports[mg->mentions[j].report].cluster;
        }
    }
    return MG_NONE;
}

/* What a document says is part of what, when the two stayed two. */
static void take_said(struct mg *mg)
{
    for (uint32_t i = 0; i < mg->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[i];
        if (m->part_of == MG_NONE) {
            continue;
        }
        uint32_t part = mg->reports[m->report].cluster;
        uint32_t whole = event_numbered(mg, &mg->docs[m->doc], m->part_of);
        if (whole != MG_NONE && mg->events[part].part_of == MG_NONE &&
            !makes_ring(mg, part, whole)) {
            mg->events[part].part_of = whole;
        }
    }
}

void mg_parts(struct mg *mg)
{
    struct arena scratch = {0};
    size_t most = 0;
    take_said(mg);
    for (size_t i = 0; i < mg->n_events; i++) {
        most += is_type(mg, &mg->events[i], "visit") ? mg->events[i].n_participants : 0;
    }
    struct journey *journeys = arena_array(&scratch, most + 1, sizeof *journeys);
    size_t n = gather_journeys(mg, journeys);
    qsort(journeys, n, sizeof *journeys, compare_journeys);
    for (uint32_t i = 0; i < mg->n_events; i++) {
        struct mg_event *event = &mg->events[i];
        if (event->part_of != MG_NONE || !can_be_part(mg, event) ||
            mg_when_class(&event->when) != MG_CLASS_DAYS) {
            continue;
        }
        uint32_t whole = find_journey(mg, event, journeys, n);
        if (whole != MG_NONE && !makes_ring(mg, i, whole)) {
            event->part_of = whole;
        }
    }
    arena_release(&scratch);
}
