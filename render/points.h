/*
 * points.h - from bytes to code points: offsets as the web counts them.
 *
 * The index keeps the number of code points at every POINTS_STEP bytes, so that one
 * offset costs a look and a short count.
 */
#ifndef RENDER_POINTS_H
#define RENDER_POINTS_H

#include "base/arena.h"

#define POINTS_STEP 512

struct points {
    struct slice text;
    uint32_t *at; /* code points before byte i * POINTS_STEP; NULL: not made yet */
};

/* Makes the index of `text`, which must outlive it. */
void points_init(struct points *points, struct arena *arena, struct slice text);

/* Code points before byte `offset`, which is brought inside the text; `offset` itself
 * when there is no text. */
uint32_t points_before(const struct points *points, uint32_t offset);

#endif
