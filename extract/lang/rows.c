#include "extract/lang/rows.h"

#include <math.h>

#include "extract/lang/lanes.h"

#define NORM_EPSILON 1e-5F
#define SHORT_LIMIT  32767.0F

#define LANE(name)   lanes_##name
#define LANE_COUNT   LANES
#define LANE_TARGET
#include "extract/lang/rows.def"

#if defined(__x86_64__)
#define LANE(name)  wide_##name
#define LANE_COUNT  WIDE_LANES
#define LANE_TARGET __attribute__((target("avx2")))
#include "extract/lang/rows.def"
#define LANE(name)  vast_##name
#define LANE_COUNT  VAST_LANES
#define LANE_TARGET LANES_AVX512
#include "extract/lang/rows.def"
#define BY_KIND(kind, name, ...)                        \
    ((kind) >= KERNEL_VNNI   ? vast_##name(__VA_ARGS__) \
     : (kind) >= KERNEL_AVX2 ? wide_##name(__VA_ARGS__) \
                             : lanes_##name(__VA_ARGS__))
#else
#define BY_KIND(kind, name, ...) ((void)(kind), lanes_##name(__VA_ARGS__))
#endif

void rows_finish(enum kernel_kind kind, const struct maxout *m, const int32_t *sums,
                 const int16_t *add, int16_t *out)
{
    BY_KIND(kind, finish, m, sums, add, out);
}

void rows_join(enum kernel_kind kind, const int32_t *const from[3], int32_t *out)
{
    BY_KIND(kind, join, from, out);
}

size_t rows_best(enum kernel_kind kind, const struct dense *d, const int32_t *sums,
                 size_t n)
{
    return BY_KIND(kind, best, d, sums, n);
}

void rows_gates(enum kernel_kind kind, const struct dense *d, const int32_t *sums,
                float *out)
{
    BY_KIND(kind, gates, d, sums, out);
}

void rows_recur(enum kernel_kind kind, const struct rows_step *step, float *cell)
{
    BY_KIND(kind, recur, step, cell);
}

void rows_to_bytes(enum kernel_kind kind, const int16_t *x, size_t n, int32_t factor,
                   uint8_t *out)
{
    BY_KIND(kind, to_bytes, x, n, factor, out);
}

void rows_hidden(enum kernel_kind kind, const int16_t *const parts[ROWS_PARTS],
                 int16_t hidden[ARC_HIDDEN])
{
    BY_KIND(kind, hidden, parts, hidden);
}
