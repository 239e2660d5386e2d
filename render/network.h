/*
 * network.h - who has to do with whom: actors, places and events, weighted by the
 * events they share. Computation only; network.c draws it.
 */
#ifndef RENDER_NETWORK_H
#define RENDER_NETWORK_H

#include "render/render.h"

struct rn_tie {
    uint32_t a; /* nodes, a < b */
    uint32_t b;
    uint32_t events;
    uint32_t first; /* the first of them */
};

enum rn_member_kind { RN_NET_ACTOR, RN_NET_PLACE, RN_NET_EVENT };

struct rn_member {
    uint8_t kind;      /* enum rn_member_kind */
    uint32_t index;    /* in the view's actors, places or events */
    uint32_t events;   /* of an event: 1 */
    uint32_t strength; /* shared events with all others */
    uint32_t group;    /* 0 is the largest; UINT32_MAX: stands alone */
};

struct rn_network {
    const struct rn_options *options;
    struct rn_member *members; /* by number of events */
    size_t n_members;
    struct rn_tie *ties; /* by a, b */
    size_t n_ties;
    size_t n_groups;
    size_t left_out; /* actors and places beyond the limit */
};

/*
 * Of all actors (and places: options->nodes) with events between options->from and
 * ->to, at most `limit`: those in most events. Where events are nodes, they stand
 * between those who take part, and only the weightiest are there.
 */
struct rn_network rn_network_make(struct arena *arena, const struct kg_view *view,
                                  const struct rn_options *options, size_t limit);

/* The same members, with those events and their ties that begin between options->from
 * and ->to. */
struct rn_network rn_network_slice(struct arena *arena, const struct kg_view *view,
                                   const struct rn_options *options,
                                   const struct rn_network *whole);

/* The first day that is known of a dated event: the slice it belongs to holds it. */
int32_t rn_begin_of(const struct kg_event *event);

/* Fills the members' groups; for network_graph.c. */
void rn_network_groups(struct arena *arena, struct rn_network *network);

/* Does the event touch the days that the options ask for? Undated ones do not, once a
 * time is asked for. */
bool rn_in_slice(const struct kg_event *event, const struct rn_options *options);

#endif
