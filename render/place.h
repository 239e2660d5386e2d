/*
 * place.h - where the boxes of a network stand: those that are tied close together, as
 * far from all others as the ties between tell, and none upon another.
 */
#ifndef RENDER_PLACE_H
#define RENDER_PLACE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct rn_point {
    double x;
    double y;
};

struct rn_box {
    double width;
    double height;
    struct rn_point at; /* its middle */
};

struct rn_spring {
    uint32_t a; /* boxes */
    uint32_t b;
    double length; /* more than 0; what counts is how it compares to the others */
};

/*
 * Writes `at` of all boxes, in the units of their sizes, the longer side of the whole
 * along x. The same boxes and springs get the same places. Takes time that grows with
 * the cube of the boxes: a quarter of a millisecond for 30, some tens of them for 240.
 */
void rn_place(struct arena *arena, struct rn_box *boxes, size_t n,
              const struct rn_spring *springs, size_t n_springs);

#endif
