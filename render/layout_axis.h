/*
 * layout_axis.h - from days to points, and the ticks between.
 *
 * An axis is one or more stretches of time. Between two of them it is broken: nothing
 * happens for long, or the scale changes. Where most events lie close together and a
 * few far before or after, the many get most of the room and a scale of their own;
 * otherwise all stretches have the same scale.
 * Pure computation; results live in the arena.
 */
#ifndef RENDER_LAYOUT_AXIS_H
#define RENDER_LAYOUT_AXIS_H

#include "base/arena.h"

/* Days that something spans, both inclusive. */
struct rn_extent {
    int32_t first;
    int32_t last;
};

/* An unbroken stretch: days from..to, at x0..x1. */
struct rn_stretch {
    int32_t from;
    int32_t to;
    double x0;
    double x1;
    double share; /* of the room; 0: by its days */
};

struct rn_tick {
    double x;
    bool major;               /* begins a larger unit, or a stretch */
    bool line;                /* false: a label only, at the beginning of a stretch */
    struct slice minor_label; /* empty: none fits */
    struct slice major_label;
};

struct rn_axis {
    double x0;
    double x1;
    struct rn_stretch *stretches;
    size_t n_stretches;
    struct rn_tick *ticks;
    size_t n_ticks;
};

struct rn_axis_wish {
    struct rn_extent *extents; /* of everything to be drawn; reordered */
    size_t n_extents;
    bool fixed; /* exactly from `from` to `to`, unbroken */
    int32_t from;
    int32_t to;
    double x0;
    double x1;
    double label_size;
    /* Points that a label of the axis needs. */
    double (*width)(const void *context, struct slice text, double size);
    const void *context;
};

/* For qsort: by first day, then by last. */
int rn_extent_order(const void *a, const void *b);

struct rn_axis rn_axis_make(struct arena *arena, const struct rn_axis_wish *wish);

/*
 * The time in which most of the extents lie close together, if it is short beside the
 * whole; reorders them. False, *core alone, when there is none.
 */
bool rn_axis_core(struct rn_extent *extents, size_t n, struct rn_extent *core);

/* Fills the ticks of an axis whose stretches have their places. */
void rn_axis_ticks(struct arena *arena, struct rn_axis *axis,
                   const struct rn_axis_wish *wish);

/* Points of a day from which on an axis tells hours. */
#define RN_HOURS_FROM 320.0

/* Points that a day has where `day` lies. */
double rn_axis_per_day(const struct rn_axis *axis, int32_t day);

/* Where day `day` begins; clamped to the axis, and to the break it lies in. */
double rn_axis_x(const struct rn_axis *axis, int32_t day);

#endif
