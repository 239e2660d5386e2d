/*
 * layout_core.c - where most events lie close together: the many that an axis gives
 * most of its room, and that a page opens on.
 */
#include <math.h>
#include <stdlib.h>

#include "render/layout_axis.h"

#define CORE_SHARE    0.8 /* of the events that lie close together */
#define CORE_EVENTS   10  /* of fewer, none are many */
#define CORE_CONTRAST 3.0 /* times as long as they is the whole, at least */
#define SHORT_DAYS    62  /* longer extents do not tell where the many lie */

/*
 * The shortest time with most of the short extents, and what follows closely on either
 * side; sorted extents. False when they are few.
 */
static bool find_core(const struct rn_extent *extents, size_t n, struct rn_extent *core)
{
    size_t most = (size_t)ceil(CORE_SHARE * (double)n);
    if (n < CORE_EVENTS) {
        return false;
    }
    size_t best = 0;
    for (size_t i = 0; i + most <= n; i++) {
        int64_t days = (int64_t)extents[i + most - 1].first - extents[i].first;
        int64_t least = (int64_t)extents[best + most - 1].first - extents[best].first;
        best = days < least ? i : best;
    }
    size_t first = best;
    size_t last = best + most - 1;
    double near = fmax(2, ((double)extents[last].first - extents[first].first) / 6);
    while (first > 0 &&
           (double)extents[first].first - extents[first - 1].last <= near) {
        first--;
    }
    while (last + 1 < n &&
           (double)extents[last + 1].first - extents[last].last <= near) {
        last++;
    }
    *core = (struct rn_extent){extents[first].first, extents[last].last};
    return true;
}

/* Days from the first to the last of all extents. */
static double whole_days(const struct rn_extent *extents, size_t n)
{
    int32_t first = extents[0].first;
    int32_t last = extents[0].last;
    for (size_t i = 1; i < n; i++) {
        first = extents[i].first < first ? extents[i].first : first;
        last = extents[i].last > last ? extents[i].last : last;
    }
    return (double)last - first + 1;
}

/* Short extents that begin in the core end in it. */
static void widen_core(const struct rn_extent *extents, size_t n,
                       struct rn_extent *core)
{
    for (size_t i = 0; i < n; i++) {
        bool inside = extents[i].first <= core->last && extents[i].last >= core->first;
        if (inside) {
            core->first =
                extents[i].first < core->first ? extents[i].first : core->first;
            core->last = extents[i].last > core->last ? extents[i].last : core->last;
        }
    }
}

bool rn_axis_core(struct rn_extent *extents, size_t n_extents, struct rn_extent *core)
{
    struct rn_extent found = {0};
    size_t n = 0;
    for (size_t i = 0; i < n_extents; i++) { /* short ones to the front */
        struct rn_extent e = extents[i];
        if ((int64_t)e.last - e.first <= SHORT_DAYS) {
            extents[i] = extents[n];
            extents[n++] = e;
        }
    }
    qsort(extents, n, sizeof *extents, rn_extent_order);
    double whole = n_extents > 0 ? whole_days(extents, n_extents) : 0;
    if (!find_core(extents, n, &found) ||
        whole <= CORE_CONTRAST * ((double)found.last - found.first + 1)) {
        return false;
    }
    widen_core(extents, n, &found);
    *core = found;
    return true;
}
