/*
 * network.h - who has to do with whom: actors, weighted by the events they share.
 *
 * Computation (network_graph.c) and drawing (network.c) of one picture.
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

struct rn_member {
    uint32_t actor;
    uint32_t events;
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
    size_t left_out; /* actors beyond the limit */
};

/* Of all actors with events between options->from and ->to, at most `limit`: those in
 * most events. */
struct rn_network rn_network_make(struct arena *arena, const struct kg_view *view,
                                  const struct rn_options *options, size_t limit);

/* Does the event touch the days that the options ask for? Undated ones do not, once a
 * time is asked for. */
bool rn_in_slice(const struct kg_event *event, const struct rn_options *options);

#endif
