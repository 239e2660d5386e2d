/*
 * network_graph.c - the nodes and ties of a network: actors, and places or events
 * beside them if asked for.
 */
#include <stdlib.h>
#include <string.h>

#include "render/layout.h"
#include "render/network.h"

#define PARTIES_MAX 24 /* of one event that are tied to each other */
#define EVENTS_MAX  90 /* nodes that are events */

/* Nodes are counted by keys: actors, then places, then events. */
struct maker {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    bool places;
    bool events;
    bool *counts; /* the events that the network tells of */
};

static uint32_t key_of(const struct kg_view *view, const struct rn_member *member)
{
    size_t before = member->kind == RN_NET_ACTOR   ? 0
                    : member->kind == RN_NET_PLACE ? view->n_actors
                                                   : view->n_actors + view->n_places;
    return (uint32_t)(before + member->index);
}

static size_t key_count(const struct kg_view *view)
{
    return view->n_actors + view->n_places + view->n_events;
}

static bool wants(const struct rn_options *options, const char *what)
{
    return options->nodes &&
           (strcmp(options->nodes, what) == 0 || strcmp(options->nodes, "all") == 0);
}

static int compare_members(const void *a, const void *b)
{
    const struct rn_member *x = a;
    const struct rn_member *y = b;
    if (x->events != y->events) {
        return x->events > y->events ? -1 : 1;
    }
    if (x->kind != y->kind) {
        return x->kind < y->kind ? -1 : 1;
    }
    return (x->index > y->index) - (x->index < y->index);
}

static int compare_ties(const void *a, const void *b)
{
    const struct rn_tie *x = a;
    const struct rn_tie *y = b;
    if (x->a != y->a) {
        return x->a < y->a ? -1 : 1;
    }
    if (x->b != y->b) {
        return x->b < y->b ? -1 : 1;
    }
    return (x->first > y->first) - (x->first < y->first);
}

bool rn_in_slice(const struct kg_event *event, const struct rn_options *options)
{
    if (options->from == 0 && options->to == 0) {
        return true;
    }
    return event->when.kind != WHEN_UNKNOWN && event->when.earliest <= options->to &&
           event->when.latest >= options->from;
}

int32_t rn_begin_of(const struct kg_event *event)
{
    return event->when.earliest == WHEN_OPEN_EARLIEST ? event->when.latest
                                                      : event->when.earliest;
}

static bool seen_before(const struct kg_event *event, size_t i)
{
    for (size_t j = 0; j < i; j++) {
        if (event->participants[j].actor == event->participants[i].actor) {
            return true;
        }
    }
    return false;
}

/* All events of the time; where events are nodes, the weightiest with parties. */
static void choose_events(struct maker *m)
{
    const struct kg_view *view = m->view;
    struct rn_ranked *ranked =
        arena_array(m->arena, view->n_events + 1, sizeof *ranked);
    size_t n = 0;
    m->counts = arena_array(m->arena, view->n_events + 1, sizeof *m->counts);
    for (size_t e = 0; e < view->n_events; e++) {
        const struct kg_event *event = &view->events[e];
        size_t parties = event->n_participants + (m->places && event->place != KG_NONE);
        bool in = rn_in_slice(event, m->options);
        m->counts[e] = in && !m->events;
        if (in && m->events && parties > 1) {
            ranked[n++] = (struct rn_ranked){(uint32_t)e, rn_weight(event)};
        }
    }
    qsort(ranked, n, sizeof *ranked, rn_ranked_order);
    for (size_t i = 0; i < n && i < EVENTS_MAX; i++) {
        m->counts[ranked[i].event] = true;
    }
}

static void count_event(const struct maker *m, size_t e, struct rn_member *all)
{
    const struct kg_view *view = m->view;
    const struct kg_event *event = &view->events[e];
    for (size_t i = 0; i < event->n_participants; i++) {
        all[event->participants[i].actor].events += !seen_before(event, i);
    }
    if (m->places && event->place != KG_NONE) {
        all[view->n_actors + event->place].events++;
    }
}

static void choose_members(struct maker *m, size_t limit, struct rn_network *network)
{
    const struct kg_view *view = m->view;
    size_t n = view->n_actors + view->n_places;
    struct rn_member *all = arena_array(m->arena, key_count(view) + 1, sizeof *all);
    for (size_t i = 0; i < n; i++) {
        bool actor = i < view->n_actors;
        all[i] = (struct rn_member){
            .kind = actor ? RN_NET_ACTOR : RN_NET_PLACE,
            .index = (uint32_t)(actor ? i : i - view->n_actors),
            .group = UINT32_MAX,
        };
    }
    for (size_t e = 0; e < view->n_events; e++) {
        if (m->counts[e]) {
            count_event(m, e, all);
        }
    }
    qsort(all, n, sizeof *all, compare_members);
    size_t used = 0;
    while (used < n && all[used].events > 0) {
        used++;
    }
    network->members = all;
    network->n_members = used < limit ? used : limit;
    network->left_out = used - network->n_members;
    for (size_t e = 0; m->events && e < view->n_events; e++) {
        if (m->counts[e]) {
            all[network->n_members++] = (struct rn_member){
                .kind = RN_NET_EVENT,
                .index = (uint32_t)e,
                .events = 1,
                .group = UINT32_MAX,
            };
        }
    }
}

struct tie_list {
    struct arena *arena;
    struct rn_tie *ties;
    size_t n;
    size_t size;
};

static void add_tie(struct tie_list *list, uint32_t a, uint32_t b, uint32_t e)
{
    if (a == KG_NONE || b == KG_NONE || a == b) {
        return;
    }
    list->ties =
        arena_grow(list->arena, list->ties, list->n, &list->size, sizeof *list->ties);
    list->ties[list->n++] = (struct rn_tie){a < b ? a : b, a < b ? b : a, 1, e};
}

static void tie_event(const struct maker *m, struct tie_list *list, uint32_t e,
                      const uint32_t *node_of)
{
    const struct kg_view *view = m->view;
    const struct kg_event *event = &view->events[e];
    uint32_t parties[PARTIES_MAX + 1];
    size_t n = 0;
    for (size_t i = 0; i < event->n_participants && n < PARTIES_MAX; i++) {
        if (!seen_before(event, i)) {
            parties[n++] = node_of[event->participants[i].actor];
        }
    }
    if (m->places && event->place != KG_NONE) {
        parties[n++] = node_of[view->n_actors + event->place];
    }
    for (size_t i = 0; m->events && i < n; i++) {
        add_tie(list, parties[i], node_of[view->n_actors + view->n_places + e], e);
    }
    for (size_t i = 0; !m->events && i < n * n; i++) {
        if (i / n < i % n) {
            add_tie(list, parties[i / n], parties[i % n], e);
        }
    }
}

/* Ties of the same two become one. */
static void unite_ties(struct tie_list *list, struct rn_network *network)
{
    if (list->n > 0) {
        qsort(list->ties, list->n, sizeof *list->ties, compare_ties);
    }
    size_t kept = 0;
    for (size_t i = 0; i < list->n; i++) {
        struct rn_tie *last = kept ? &list->ties[kept - 1] : NULL;
        if (last && last->a == list->ties[i].a && last->b == list->ties[i].b) {
            last->events++;
        } else {
            list->ties[kept++] = list->ties[i];
        }
    }
    network->ties = list->ties;
    network->n_ties = kept;
    for (size_t i = 0; i < kept; i++) {
        network->members[list->ties[i].a].strength += list->ties[i].events;
        network->members[list->ties[i].b].strength += list->ties[i].events;
    }
}

static void make_ties(const struct maker *m, struct rn_network *network)
{
    struct tie_list list = {.arena = m->arena};
    size_t n = key_count(m->view) + 1;
    uint32_t *node_of = arena_array(m->arena, n, sizeof *node_of);
    memset(node_of, 0xff, n * sizeof *node_of);
    for (size_t i = 0; i < network->n_members; i++) {
        node_of[key_of(m->view, &network->members[i])] = (uint32_t)i;
    }
    for (size_t e = 0; e < m->view->n_events; e++) {
        if (m->counts[e]) {
            tie_event(m, &list, (uint32_t)e, node_of);
        }
    }
    unite_ties(&list, network);
}

/* Those tied to nobody, of whom pictures of slices would tell nothing. */
static void drop_alone(const struct maker *m, struct rn_network *network)
{
    size_t kept = 0;
    for (size_t i = 0; i < network->n_members; i++) {
        if (network->members[i].strength > 0) {
            network->members[kept] = network->members[i];
            network->members[kept++].strength = 0;
        }
    }
    network->left_out += network->n_members - kept;
    network->n_members = kept;
    make_ties(m, network);
}

static struct maker maker_of(struct arena *arena, const struct kg_view *view,
                             const struct rn_options *options)
{
    return (struct maker){
        .arena = arena,
        .view = view,
        .options = options,
        .places = wants(options, "places"),
        .events = wants(options, "events"),
    };
}

struct rn_network rn_network_make(struct arena *arena, const struct kg_view *view,
                                  const struct rn_options *options, size_t limit)
{
    struct rn_network network = {.options = options};
    struct maker m = maker_of(arena, view, options);
    choose_events(&m);
    choose_members(&m, limit, &network);
    make_ties(&m, &network);
    if (options->slices) {
        drop_alone(&m, &network);
    }
    rn_network_groups(arena, &network);
    return network;
}

struct rn_network rn_network_slice(struct arena *arena, const struct kg_view *view,
                                   const struct rn_options *options,
                                   const struct rn_network *whole)
{
    struct rn_network slice = *whole;
    struct maker m = maker_of(arena, view, options);
    uint32_t *node_of = arena_array(arena, key_count(view) + 1, sizeof *node_of);
    struct rn_member *all = arena_array(arena, key_count(view) + 1, sizeof *all);
    slice.options = options;
    slice.members = arena_array(arena, whole->n_members + 1, sizeof *slice.members);
    m.counts = arena_array(arena, view->n_events + 1, sizeof *m.counts);
    memset(node_of, 0xff, (key_count(view) + 1) * sizeof *node_of);
    for (size_t i = 0; i < whole->n_members; i++) {
        node_of[key_of(view, &whole->members[i])] = (uint32_t)i;
    }
    for (size_t e = 0; e < view->n_events; e++) {
        uint32_t node = node_of[view->n_actors + view->n_places + e];
        const struct kg_event *event = &view->events[e];
        m.counts[e] = rn_is_dated(event) && rn_begin_of(event) >= options->from &&
                      rn_begin_of(event) <= options->to &&
                      (!m.events || node != KG_NONE);
        if (m.counts[e]) {
            count_event(&m, e, all);
        }
    }
    for (size_t i = 0; i < whole->n_members; i++) {
        struct rn_member *member = &slice.members[i];
        *member = whole->members[i];
        member->strength = 0;
        member->events = member->kind == RN_NET_EVENT
                             ? m.counts[member->index]
                             : all[key_of(view, member)].events;
    }
    make_ties(&m, &slice);
    return slice;
}
