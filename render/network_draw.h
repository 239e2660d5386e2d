/*
 * network_draw.h - a network on its way to a scene; for render/network*.c.
 */
#ifndef RENDER_NETWORK_DRAW_H
#define RENDER_NETWORK_DRAW_H

#include "base/table.h"
#include "render/network.h"
#include "render/place.h"
#include "render/scene.h"

struct rn_drawing {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct rn_scene scene;
    struct rn_network network;
    struct table groups;
    struct rn_point *at; /* of every member, in points from the upper left corner */
    double *size;        /* of every member's name */
    struct slice *name;
    bool *drawn;     /* of every tie */
    size_t n_placed; /* members with ties */
};

/* One of several pictures of the same members, each of another time. */
struct rn_panel {
    struct rn_options options; /* from and to */
    struct slice name;         /* "2024", "April 2024"; empty: the only one */
    size_t number;             /* from 0 */
    size_t events;
    double dy; /* points that it stands below the first one */
};

int rn_chip_width(const struct rn_drawing *d, size_t i);
int rn_chip_height(const struct rn_drawing *d, size_t i);

/* Ties, then members, of one panel. */
void rn_paint_network(struct rn_drawing *d, const struct rn_panel *panel);

/* Note and description below all. */
void rn_paint_network_note(struct rn_drawing *d, struct slice subtitle);

/* The panels that options->slices asks for, in the order of time: those with most
 * events if they are too many. One for all when it asks for none. */
struct rn_panel *rn_network_panels(struct arena *arena, const struct kg_view *view,
                                   const struct rn_options *options, size_t *n);

#endif
