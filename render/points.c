#include "render/points.h"

/* Bytes that begin a code point: all but 10xxxxxx. */
static uint32_t count(struct slice text, size_t from, size_t to)
{
    uint32_t n = 0;
    for (size_t i = from; i < to; i++) {
        n += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    }
    return n;
}

void points_init(struct points *points, struct arena *arena, struct slice text)
{
    size_t steps = text.len / POINTS_STEP + 1;
    points->text = text;
    points->at = arena_array(arena, steps, sizeof *points->at);
    for (size_t i = 1; i < steps; i++) {
        points->at[i] =
            points->at[i - 1] + count(text, (i - 1) * POINTS_STEP, i * POINTS_STEP);
    }
}

uint32_t points_before(const struct points *points, uint32_t offset)
{
    if (points->text.len == 0) {
        return offset; /* a document whose text is not at hand */
    }
    size_t to = offset < points->text.len ? offset : points->text.len;
    size_t step = to / POINTS_STEP;
    return points->at[step] + count(points->text, step * POINTS_STEP, to);
}
