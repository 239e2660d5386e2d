#include "render/layout_axis.h"

#include <math.h>
#include <stdlib.h>

#define BREAK_WIDTH 26.0 /* points between two stretches */
#define BREAKS_MAX  8
#define BREAK_SHARE 0.5 /* of the axis that an empty stretch must take up */
#define BREAK_DAYS  14
#define SIDE_LEAST  0.05 /* of the room, for what is before or after the core, */
#define SIDE_EACH   0.04 /* more by the root of its events, */
#define SIDE_MOST   0.22
#define STRETCH_MIN 64.0      /* points of a stretch with a single day */
#define DAY_FIRST   (-719162) /* 0001-01-01 */
#define DAY_LAST    2932896   /* 9999-12-31 */

int rn_extent_order(const void *a, const void *b)
{
    const struct rn_extent *x = a;
    const struct rn_extent *y = b;
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->last > y->last) - (x->last < y->last);
}

static int32_t clamp_day(int64_t day)
{
    return (int32_t)(day < DAY_FIRST ? DAY_FIRST : day > DAY_LAST ? DAY_LAST : day);
}

/* Sorted and disjoint: what is covered by something. Returns how many are left. */
static size_t unite(struct rn_extent *extents, size_t n)
{
    size_t kept = 0;
    qsort(extents, n, sizeof *extents, rn_extent_order);
    for (size_t i = 0; i < n; i++) {
        struct rn_extent *before = kept > 0 ? &extents[kept - 1] : NULL;
        if (!before || (int64_t)extents[i].first > (int64_t)before->last + 1) {
            extents[kept++] = extents[i];
        } else if (extents[i].last > before->last) {
            before->last = extents[i].last;
        }
    }
    return kept;
}

static int64_t gap_behind(const struct rn_extent *extents, size_t i)
{
    return (int64_t)extents[i + 1].first - extents[i].last - 1;
}

/* The first of the longest gaps that are not cut yet; n when there is none. */
static size_t longest_gap(const struct rn_extent *extents, size_t n, const bool *cut)
{
    size_t longest = n;
    for (size_t i = 0; i + 1 < n; i++) {
        if (!cut[i] &&
            (longest == n || gap_behind(extents, i) > gap_behind(extents, longest))) {
            longest = i;
        }
    }
    return longest;
}

/*
 * Cuts the longest empty stretch out for as long as it takes up more than its share of
 * what is left. cut[i] tells that the axis breaks behind extent i.
 */
static void cut_gaps(const struct rn_extent *extents, size_t n, bool *cut)
{
    int64_t left = (int64_t)extents[n - 1].last - extents[0].first + 1;
    for (size_t breaks = 0; breaks < BREAKS_MAX; breaks++) {
        size_t longest = longest_gap(extents, n, cut);
        int64_t gap = longest < n ? gap_behind(extents, longest) : 0;
        if (gap < BREAK_DAYS || (double)gap < BREAK_SHARE * (double)left) {
            break;
        }
        cut[longest] = true;
        left -= gap;
    }
}

static double stretch_days(const struct rn_stretch *stretch)
{
    return (double)stretch->to - stretch->from + 1;
}

/* Points that a stretch has at least. */
static double least_width(const struct rn_axis *axis, double room)
{
    double n = (double)axis->n_stretches;
    return n <= 1 ? 0 : fmin(STRETCH_MIN, room * 0.6 / n);
}

/* Points a day when those stretches that are narrower than `least` at `scale` get it.
 */
static double next_scale(const struct rn_axis *axis, double room, double least,
                         double scale)
{
    double days = 0;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        double own = stretch_days(&axis->stretches[i]);
        if (own * scale < least) {
            room -= least;
        } else {
            days += own;
        }
    }
    return days > 0 ? room / days : scale;
}

/* Points a day such that all stretches fill the room, none narrower than the least. */
static double find_scale(const struct rn_axis *axis, double room)
{
    double least = least_width(axis, room);
    double scale = next_scale(axis, room, 0, 0);
    for (size_t round = 0; round < axis->n_stretches; round++) {
        scale = next_scale(axis, room, least, scale);
    }
    return scale;
}

/* Gives every stretch its place; what is wider than its days is padded with days. */
static void place_stretches(struct rn_axis *axis, const double *width)
{
    double x = axis->x0;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        struct rn_stretch *s = &axis->stretches[i];
        s->x0 = x;
        s->x1 = x + width[i];
        x = s->x1 + BREAK_WIDTH;
    }
    if (axis->n_stretches > 0) {
        axis->stretches[axis->n_stretches - 1].x1 = axis->x1;
    }
}

/* Stretches of one scale: those too narrow get empty days around what happened. */
static void share_by_days(const struct rn_axis *axis, double room, double *width)
{
    double scale = find_scale(axis, room);
    double least = least_width(axis, room);
    for (size_t i = 0; i < axis->n_stretches; i++) {
        struct rn_stretch *s = &axis->stretches[i];
        width[i] = stretch_days(s) * scale;
        if (width[i] < least) {
            int64_t more = (int64_t)((least / scale - stretch_days(s)) / 2);
            s->from = clamp_day((int64_t)s->from - more);
            s->to = clamp_day((int64_t)s->to + more);
            width[i] = least;
        }
    }
}

static void scale_axis(struct arena *arena, struct rn_axis *axis)
{
    size_t n = axis->n_stretches;
    double room = axis->x1 - axis->x0 - BREAK_WIDTH * (double)(n - 1);
    double *width = arena_array(arena, n, sizeof *width);
    if (axis->stretches[0].share > 0) {
        for (size_t i = 0; i < n; i++) {
            width[i] = axis->stretches[i].share * room;
        }
    } else {
        share_by_days(axis, room, width);
    }
    place_stretches(axis, width);
}

static void one_stretch(struct rn_axis *axis, int64_t from, int64_t to)
{
    axis->stretches[0] =
        (struct rn_stretch){.from = clamp_day(from), .to = clamp_day(to)};
    axis->n_stretches = 1;
}

/* A little air around what happened: at least to the end of its last day. */
static void add_stretch(struct rn_axis *axis, struct rn_extent extent)
{
    int64_t days = (int64_t)extent.last - extent.first + 1;
    int64_t pad = days <= 3 ? 1 : days / 60;
    axis->stretches[axis->n_stretches++] = (struct rn_stretch){
        .from = clamp_day((int64_t)extent.first - pad),
        .to = clamp_day((int64_t)extent.last + (pad > 0 ? pad : 1)),
    };
}

/* Adds one side of the core, for the extents that lie within the limits altogether. */
static void add_side(struct rn_axis *axis, const struct rn_axis_wish *wish,
                     struct rn_extent limits)
{
    size_t count = 0;
    struct rn_extent side = {0};
    for (size_t i = 0; i < wish->n_extents; i++) {
        const struct rn_extent e = wish->extents[i];
        if (e.first >= limits.first && e.last <= limits.last) {
            side.first = count == 0 || e.first < side.first ? e.first : side.first;
            side.last = count == 0 || e.last > side.last ? e.last : side.last;
            count++;
        }
    }
    if (count > 0) {
        add_stretch(axis, side);
        axis->stretches[axis->n_stretches - 1].share =
            fmin(SIDE_MOST, SIDE_LEAST + SIDE_EACH * sqrt((double)count));
    }
}

/* Before, core, after: each with a scale of its own. */
static bool split_at_core(struct rn_axis *axis, const struct rn_axis_wish *wish)
{
    struct rn_extent core = {0};
    if (!rn_axis_core(wish->extents, wish->n_extents, &core)) {
        return false;
    }
    add_side(axis, wish, (struct rn_extent){DAY_FIRST, core.first - 1});
    size_t middle = axis->n_stretches;
    add_stretch(axis, core);
    add_side(axis, wish, (struct rn_extent){core.last + 1, DAY_LAST});
    double rest = 1;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        rest -= i == middle ? 0 : axis->stretches[i].share;
    }
    axis->stretches[middle].share = rest;
    return axis->n_stretches > 1;
}

/* Stretches that were widened must not run into each other. */
static void part_stretches(struct rn_axis *axis)
{
    for (size_t i = 1; i < axis->n_stretches; i++) {
        struct rn_stretch *before = &axis->stretches[i - 1];
        struct rn_stretch *here = &axis->stretches[i];
        if (here->share > before->share && before->to >= here->from) {
            before->to = here->from - 1;
        } else if (here->from <= before->to) {
            here->from = before->to + 1;
        }
    }
}

static void make_stretches(struct arena *arena, struct rn_axis *axis,
                           const struct rn_axis_wish *wish)
{
    axis->stretches = arena_array(arena, BREAKS_MAX + 2, sizeof *axis->stretches);
    if (wish->fixed || wish->n_extents == 0) {
        one_stretch(axis, wish->fixed ? wish->from : 0, wish->fixed ? wish->to : 6);
        return;
    }
    if (split_at_core(axis, wish)) {
        part_stretches(axis);
        return;
    }
    axis->n_stretches = 0;
    axis->stretches[0] = (struct rn_stretch){0};
    size_t n = unite(wish->extents, wish->n_extents);
    const struct rn_extent *extents = wish->extents;
    bool *cut = arena_array(arena, n + 1, sizeof *cut);
    cut_gaps(extents, n, cut);
    struct rn_extent open = extents[0];
    for (size_t i = 0; i < n; i++) {
        open.last = extents[i].last;
        if (cut[i] || i + 1 == n) {
            add_stretch(axis, open);
            open = extents[i + 1 < n ? i + 1 : i];
        }
    }
}

double rn_axis_per_day(const struct rn_axis *axis, int32_t day)
{
    const struct rn_stretch *s = axis->stretches;
    size_t i = 0;
    while (i + 1 < axis->n_stretches && day > s[i].to) {
        i++;
    }
    return (s[i].x1 - s[i].x0) / stretch_days(&s[i]);
}

double rn_axis_x(const struct rn_axis *axis, int32_t day)
{
    const struct rn_stretch *s = axis->stretches;
    for (size_t i = 0; i < axis->n_stretches; i++, s++) {
        if (day < s->from) {
            return i == 0 ? axis->x0 : (s[-1].x1 + s->x0) / 2;
        }
        if (day <= s->to) {
            double days = (double)s->to - s->from + 1;
            return s->x0 + (s->x1 - s->x0) * ((double)day - s->from) / days;
        }
        if (day == s->to + 1) {
            return s->x1;
        }
    }
    return axis->x1;
}

struct rn_axis rn_axis_make(struct arena *arena, const struct rn_axis_wish *wish)
{
    struct rn_axis axis = {.x0 = wish->x0, .x1 = wish->x1};
    make_stretches(arena, &axis, wish);
    scale_axis(arena, &axis);
    rn_axis_ticks(arena, &axis, wish);
    return axis;
}
