#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "render/layout.h"

#define EVENTS_ORDERED 3000 /* of more, lanes stay in order of appearance */

/* What may become a lane: an actor, a type or a place. */
struct candidate {
    uint32_t key;
    uint32_t events;
    uint32_t first; /* its first event */
    bool focus;
};

struct picker {
    const struct kg_view *view;
    enum picker_kind { BY_ACTOR, BY_TYPE, BY_PLACE, BY_NOTHING } kind;
};

/* The i-th key of an event; KG_NONE behind the last. */
static uint32_t key_of(const struct picker *picker, const struct kg_event *event,
                       size_t i)
{
    switch (picker->kind) {
    case BY_ACTOR:
        return i < event->n_participants ? event->participants[i].actor : KG_NONE;
    case BY_TYPE: {
        uint16_t type = event_type_find(picker->view->types, event->type);
        return i == 0 && type != EVENT_TYPE_NONE ? type : KG_NONE;
    }
    case BY_PLACE: return i == 0 ? event->place : KG_NONE;
    case BY_NOTHING:
    default: return KG_NONE;
    }
}

static size_t key_count(const struct picker *picker)
{
    switch (picker->kind) {
    case BY_ACTOR: return picker->view->n_actors;
    case BY_TYPE: return picker->view->types->n_types;
    case BY_PLACE: return picker->view->n_places;
    case BY_NOTHING:
    default: return 0;
    }
}

static struct slice key_name(const struct picker *picker, uint32_t key)
{
    switch (picker->kind) {
    case BY_ACTOR: return picker->view->actors[key].name;
    case BY_TYPE: return picker->view->types->types[key].label;
    case BY_PLACE: return picker->view->places[key].name;
    case BY_NOTHING:
    default: return (struct slice){0};
    }
}

static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *x = a;
    const struct candidate *y = b;
    if (x->focus != y->focus) {
        return x->focus ? -1 : 1;
    }
    if (x->events != y->events) {
        return x->events > y->events ? -1 : 1;
    }
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->key > y->key) - (x->key < y->key);
}

static int compare_first(const void *a, const void *b)
{
    const struct candidate *x = a;
    const struct candidate *y = b;
    if (x->focus != y->focus) {
        return x->focus ? -1 : 1;
    }
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return compare_candidates(a, b);
}

static bool is_drawn(const struct rn_layout *layout, size_t event)
{
    return layout->placed[event].fate < RN_UNDATED;
}

static bool has_before(const struct picker *picker, const struct kg_event *event,
                       size_t i, uint32_t key)
{
    for (size_t j = 0; j < i; j++) {
        if (key_of(picker, event, j) == key) {
            return true;
        }
    }
    return false;
}

static void count_event(const struct picker *picker, uint32_t e, struct candidate *list)
{
    const struct kg_event *event = &picker->view->events[e];
    uint32_t key = key_of(picker, event, 0);
    for (size_t i = 0; key != KG_NONE; key = key_of(picker, event, ++i)) {
        list[key].events += !has_before(picker, event, i, key);
        list[key].first = list[key].first < e ? list[key].first : e;
    }
}

/* Counts, of every key, the events to be drawn. */
static size_t count_keys(const struct picker *picker, const struct rn_layout *layout,
                         struct candidate *list)
{
    size_t n = key_count(picker);
    for (size_t k = 0; k < n; k++) {
        list[k] = (struct candidate){
            .key = (uint32_t)k,
            .first = UINT32_MAX,
            .focus = picker->kind == BY_ACTOR && picker->view->focus == k,
        };
    }
    for (size_t e = 0; e < picker->view->n_events; e++) {
        if (is_drawn(layout, e)) {
            count_event(picker, (uint32_t)e, list);
        }
    }
    return n;
}

/* Unnamed groups, "protesters", get no lanes beside actors with names. */
static void drop_groups(const struct picker *picker, struct candidate *list, size_t n)
{
    const struct kg_actor *actors = picker->view->actors;
    bool named = false;
    for (size_t i = 0; picker->kind == BY_ACTOR && i < n; i++) {
        bool group = actors[list[i].key].kind == ACTOR_GROUP;
        named = named || (!group && list[i].events > 0);
    }
    for (size_t i = 0; named && i < n; i++) {
        bool group = actors[list[i].key].kind == ACTOR_GROUP;
        list[i].events = group && !list[i].focus ? 0 : list[i].events;
    }
}

/* The keys that get a lane: all when they are few; else those of two events or more. */
static size_t choose(struct candidate *list, size_t n, size_t most)
{
    qsort(list, n, sizeof *list, compare_candidates);
    size_t used = 0;
    while (used < n && list[used].events > 0) {
        used++;
    }
    size_t limit = used <= most ? used : most;
    size_t kept = 0;
    while (kept < limit && (used <= 6 || kept < 3 || list[kept].events > 1)) {
        kept++;
    }
    return kept;
}

static uint32_t mask_of(const struct picker *picker, const struct kg_event *event,
                        const uint32_t *lane_of)
{
    uint32_t lanes = 0;
    uint32_t key = key_of(picker, event, 0);
    for (size_t i = 0; key != KG_NONE; key = key_of(picker, event, ++i)) {
        lanes |= lane_of[key] != KG_NONE ? 1U << lane_of[key] : 0;
    }
    return lanes;
}

/* Sets the lanes of every drawn event; true when one fits no lane. */
static bool fill_masks(const struct picker *picker, struct rn_layout *layout,
                       const uint32_t *lane_of)
{
    bool others = false;
    for (size_t e = 0; e < layout->view->n_events; e++) {
        if (is_drawn(layout, e)) {
            layout->placed[e].lanes =
                mask_of(picker, &layout->view->events[e], lane_of);
            others = others || layout->placed[e].lanes == 0;
        }
    }
    return others;
}

static uint32_t lowest(uint32_t lanes)
{
    uint32_t lane = 0;
    while (lane < 32 && !(lanes >> lane & 1U)) {
        lane++;
    }
    return lane;
}

static uint32_t highest(uint32_t lanes)
{
    uint32_t lane = 31;
    while (lane > 0 && !(lanes >> lane & 1U)) {
        lane--;
    }
    return lane;
}

/* Lanes that connectors cross, over all events. `at[i]` is where lane i stands. */
static uint64_t crossings(const struct rn_layout *layout, const uint32_t *at)
{
    uint64_t sum = 0;
    for (size_t e = 0; e < layout->view->n_events; e++) {
        uint32_t lanes = layout->placed[e].lanes;
        uint32_t moved = 0;
        for (uint32_t lane = 0; lanes >> lane; lane++) {
            moved |= (lanes >> lane & 1U) << at[lane];
        }
        if (moved) {
            sum += highest(moved) - lowest(moved);
        }
    }
    return sum;
}

static void swap_lanes(uint32_t *order, uint32_t *at, size_t a, size_t b)
{
    uint32_t lane = order[a];
    order[a] = order[b];
    order[b] = lane;
    at[order[a]] = (uint32_t)a;
    at[order[b]] = (uint32_t)b;
}

/* Swaps two lanes if that makes connectors shorter. Returns what they sum up to. */
static uint64_t try_swap(const struct rn_layout *layout, uint32_t *order, uint32_t *at,
                         const size_t pair[2], uint64_t best)
{
    swap_lanes(order, at, pair[0], pair[1]);
    uint64_t sum = crossings(layout, at);
    if (sum >= best) {
        swap_lanes(order, at, pair[0], pair[1]);
        return best;
    }
    return sum;
}

/*
 * Swaps lanes as long as connectors get shorter. The first lane stays when it is the
 * queried actor's.
 */
static void order_lanes(struct arena *arena, struct rn_layout *layout, bool keep_first,
                        size_t n, uint32_t *at)
{
    uint32_t *order = arena_array(arena, n + 1, sizeof *order);
    for (size_t i = 0; i < n; i++) {
        order[i] = at[i] = (uint32_t)i;
    }
    if (layout->view->n_events > EVENTS_ORDERED) {
        return;
    }
    uint64_t best = crossings(layout, at);
    uint64_t before = best + 1;
    for (int round = 0; best < before && round < 6; round++) {
        before = best;
        for (size_t i = keep_first ? n : 0; i < n * n; i++) {
            const size_t pair[2] = {i / n, i % n};
            best = pair[0] < pair[1] ? try_swap(layout, order, at, pair, best) : best;
        }
    }
}

static void apply_order(struct arena *arena, struct rn_layout *layout,
                        const uint32_t *at, size_t n)
{
    struct rn_lane *lanes = arena_array(arena, n + 1, sizeof *lanes);
    for (size_t i = 0; i < n; i++) {
        lanes[at[i]] = layout->lanes[i];
    }
    memcpy(layout->lanes, lanes, n * sizeof *lanes);
    for (size_t e = 0; e < layout->view->n_events; e++) {
        uint32_t moved = 0;
        for (uint32_t lane = 0; layout->placed[e].lanes >> lane; lane++) {
            moved |= (layout->placed[e].lanes >> lane & 1U) << at[lane];
        }
        layout->placed[e].lanes = moved;
    }
}

/* Of the lanes of a set, that with the fewest events; of equals, the upper one. */
static uint32_t emptiest(const struct rn_layout *layout, uint32_t lanes)
{
    uint32_t best = UINT32_MAX;
    for (uint32_t lane = 0; lane < layout->n_lanes; lane++) {
        bool less = best == UINT32_MAX ||
                    layout->lanes[lane].events < layout->lanes[best].events;
        best = (lanes >> lane & 1U) && less ? lane : best;
    }
    return best == UINT32_MAX ? 0 : best;
}

/*
 * An event's label stands in the lane that has fewest events: there is room, and it is
 * where the event tells most. Parts go where their whole is, to stand below it.
 */
static void choose_label_lanes(struct rn_layout *layout)
{
    for (size_t e = 0; e < layout->view->n_events; e++) {
        layout->placed[e].label_lane = emptiest(layout, layout->placed[e].lanes);
    }
    for (size_t e = 0; e < layout->view->n_events; e++) {
        uint32_t whole = layout->view->events[e].part_of;
        uint32_t lane = whole < layout->view->n_events
                            ? layout->placed[whole].label_lane
                            : RN_LANES_MAX;
        if (lane < RN_LANES_MAX && (layout->placed[e].lanes >> lane & 1U)) {
            layout->placed[e].label_lane = lane;
        }
    }
}

static int read_kind(const char *name, struct picker *picker, struct err *err)
{
    static const char *const names[] = {"actor", "type", "place", "none"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(name, names[i]) == 0) {
            picker->kind = (enum picker_kind)i;
            return 0;
        }
    }
    return err_set(err, ERR_USAGE,
                   "unknown lanes '%s'; there are actor, type, place and none", name);
}

static void count_lanes(struct arena *arena, struct rn_layout *layout)
{
    for (size_t e = 0; e < layout->view->n_events; e++) {
        for (uint32_t lane = 0; lane < layout->n_lanes; lane++) {
            layout->lanes[lane].events += layout->placed[e].lanes >> lane & 1U;
        }
    }
    for (size_t i = 0; i < layout->n_lanes; i++) {
        struct rn_lane *lane = &layout->lanes[i];
        lane->note = arena_printf(arena, "%u event%s", (unsigned)lane->events,
                                  lane->events == 1 ? "" : "s");
    }
}

static void add_others(struct rn_layout *layout, bool alone)
{
    uint32_t lane = (uint32_t)layout->n_lanes++;
    layout->lanes[lane] = (struct rn_lane){
        .name = alone ? SLICE_LIT("Events") : SLICE_LIT("Others"),
        .key = KG_NONE,
    };
    for (size_t e = 0; e < layout->view->n_events; e++) {
        if (is_drawn(layout, e) && layout->placed[e].lanes == 0) {
            layout->placed[e].lanes = 1U << lane;
        }
    }
}

int rn_layout_lanes(struct arena *arena, struct rn_layout *layout,
                    const struct rn_layout_wish *wish, struct err *err)
{
    struct picker picker = {.view = layout->view};
    int rc = read_kind(wish->lanes ? wish->lanes : "actor", &picker, err);
    if (rc != 0) {
        return rc;
    }
    size_t keys = key_count(&picker);
    struct candidate *list = arena_array(arena, keys + 1, sizeof *list);
    uint32_t *lane_of = arena_array(arena, keys + 1, sizeof *lane_of);
    uint32_t *at = arena_array(arena, RN_LANES_MAX, sizeof *at);
    size_t candidates = count_keys(&picker, layout, list);
    drop_groups(&picker, list, candidates);
    size_t n = choose(list, candidates, wish->lanes_max);
    qsort(list, n, sizeof *list, compare_first);
    memset(lane_of, 0xff, (keys + 1) * sizeof *lane_of);
    layout->lanes = arena_array(arena, RN_LANES_MAX + 1, sizeof *layout->lanes);
    layout->n_lanes = n;
    for (size_t i = 0; i < n; i++) {
        layout->lanes[i] = (struct rn_lane){.name = key_name(&picker, list[i].key),
                                            .key = list[i].key};
        lane_of[list[i].key] = (uint32_t)i;
    }
    bool others = fill_masks(&picker, layout, lane_of);
    order_lanes(arena, layout, n > 0 && list[0].focus, n, at);
    apply_order(arena, layout, at, n);
    if (others || n == 0) {
        add_others(layout, n == 0);
    }
    count_lanes(arena, layout);
    choose_label_lanes(layout);
    return 0;
}
