/* NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): libc's */
#define _DEFAULT_SOURCE
/* NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming) */
#include "extract/lang/kernel_amx.h"

#if defined(__x86_64__) && defined(__linux__)

#include <cpuid.h>
#include <immintrin.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "extract/lang/lanes.h"

#define AMX   __attribute__((target("amx-tile,amx-int8,avx512f,avx512bw,avx512vnni")))

#define SIDE  ((size_t)16) /* rows of a tile, and numbers in one of sums */
#define TILE  (SIDE * KERNEL_AMX_INPUTS)
#define ROWS  ((size_t)64) /* rows whose bytes lie ready together */
#define PLANE (ROWS * KERNEL_MAX_INPUTS)

/* Some compilers do not see that the instructions for tiles read memory. */
#define WRITTEN(at) __asm__ volatile("" : : "r"(at) : "memory")

/* Leaf 7 of CPUID: avx512f, avx512bw; amx-tile, amx-int8. */
#define HAS_512 (1U << 16 | 1U << 30)
#define HAS_AMX (1U << 24 | 1U << 25)

/* What Linux calls ARCH_REQ_XCOMP_PERM and XFEATURE_XTILEDATA. */
#define REQUEST  0x1023L
#define TILEDATA 18L

bool kernel_amx_here(void)
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & HAS_512) == HAS_512 &&
           (d & HAS_AMX) == HAS_AMX && __builtin_cpu_supports("avx512vnni") &&
           syscall(SYS_arch_prctl, REQUEST, TILEDATA) == 0;
}

void kernel_amx_pack(const int8_t *weights, size_t outputs, size_t inputs,
                     int8_t *tiles)
{
    for (size_t o = 0; o < outputs; o++) {
        int8_t *block = tiles + o / SIDE * SIDE * inputs + o % SIDE * 4;
        for (size_t i = 0; i < inputs; i += 4) {
            memcpy(block + i / 4 * KERNEL_AMX_INPUTS, weights + o * inputs + i, 4);
        }
    }
}

/* All eight tiles of 16 rows of 64 bytes. */
AMX static void configure(void)
{
    struct {
        uint8_t palette;
        uint8_t zero[15];
        uint16_t bytes[16];
        uint8_t rows[16];
    } all = {.palette = 1};
    for (size_t i = 0; i < 8; i++) {
        all.bytes[i] = (uint16_t)KERNEL_AMX_INPUTS;
        all.rows[i] = (uint8_t)SIDE;
    }
    WRITTEN(&all);
    _tile_loadconfig(&all);
}

/* The bytes of some rows, as far apart as the rows are. */
struct planes {
    _Alignas(64) int8_t low[PLANE];
    _Alignas(64) int8_t high[PLANE];
};

/* `n` activations, a multiple of 32. */
AMX static void take_apart(const int16_t *from, size_t n, struct planes *to)
{
    for (size_t i = 0; i < n; i += 32) {
        __m512i x = _mm512_loadu_si512(from + i);
        _mm256_store_si256((void *)(to->low + i), _mm512_cvtepi16_epi8(x));
        x = _mm512_srai_epi16(x, 8);
        _mm256_store_si256((void *)(to->high + i), _mm512_cvtepi16_epi8(x));
    }
}

/* Where products go: as sums, or scaled when `scale` is there. */
struct target {
    int32_t *sums;
    int16_t *scaled;
    const float *scale;
    float limit;
    size_t stride;
};

/* Two blocks of outputs for some of 16 rows. */
struct strip {
    const int8_t *low;
    const int8_t *high;
    size_t stride;
    const int8_t *tiles;
    size_t inputs;
    struct target to;
    size_t rows;
};

/* A row's sums of one block, `place` numbers from where the strip's go. */
AMX static inline void put_row(const struct target *to, size_t place, size_t output,
                               __m512i sums)
{
    if (to->scale) {
        vast_f x = __builtin_convertvector((vast_i)sums, vast_f);
        vast_round(to->scaled + place, x * vast_load(to->scale + output), to->limit);
    } else {
        _mm512_storeu_si512(to->sums + place, sums);
    }
}

/* low + high * 256 of a block; its first output is `output` of the strip's. */
AMX static inline void put_together(const struct strip *s, const int32_t *low,
                                    const int32_t *high, size_t output)
{
    for (size_t r = 0; r < s->rows; r++) {
        __m512i sums = _mm512_slli_epi32(_mm512_load_si512(high + r * SIDE), 8);
        sums = _mm512_add_epi32(sums, _mm512_load_si512(low + r * SIDE));
        put_row(&s->to, r * s->to.stride + output, output, sums);
    }
}

/* Tiles 0 to 3 are sums, low and high of either block; 4 and 5 rows, 6 and 7 weights.
 */
AMX static void two_blocks(const struct strip *s)
{
    _Alignas(64) int32_t sums[4][SIDE * SIDE];
    const int8_t *first = s->tiles;
    const int8_t *second = s->tiles + SIDE * s->inputs;
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
    for (size_t i = 0; i < s->inputs; i += KERNEL_AMX_INPUTS) {
        _tile_loadd(4, s->low + i, s->stride);
        _tile_loadd(5, s->high + i, s->stride);
        _tile_loadd(6, first + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_loadd(7, second + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_dpbusd(0, 4, 6);
        _tile_dpbssd(1, 5, 6);
        _tile_dpbusd(2, 4, 7);
        _tile_dpbssd(3, 5, 7);
    }
    _tile_stored(0, sums[0], KERNEL_AMX_INPUTS);
    _tile_stored(1, sums[1], KERNEL_AMX_INPUTS);
    _tile_stored(2, sums[2], KERNEL_AMX_INPUTS);
    _tile_stored(3, sums[3], KERNEL_AMX_INPUTS);
    put_together(s, sums[0], sums[1], 0);
    put_together(s, sums[2], sums[3], SIDE);
}

AMX static void one_block(const struct strip *s)
{
    _Alignas(64) int32_t sums[2][SIDE * SIDE];
    _tile_zero(0);
    _tile_zero(1);
    for (size_t i = 0; i < s->inputs; i += KERNEL_AMX_INPUTS) {
        _tile_loadd(4, s->low + i, s->stride);
        _tile_loadd(5, s->high + i, s->stride);
        _tile_loadd(6, s->tiles + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_dpbusd(0, 4, 6);
        _tile_dpbssd(1, 5, 6);
    }
    _tile_stored(0, sums[0], KERNEL_AMX_INPUTS);
    _tile_stored(1, sums[1], KERNEL_AMX_INPUTS);
    put_together(s, sums[0], sums[1], 0);
}

/* What comes `rows` rows and `outputs` outputs behind. */
AMX static inline struct target moved(struct target to, size_t rows, size_t outputs)
{
    to.sums += to.scale ? 0 : rows * to.stride + outputs;
    to.scaled += to.scale ? rows * to.stride + outputs : 0;
    to.scale += to.scale ? outputs : 0;
    return to;
}

/* `count` rows against two blocks, or against the last. */
AMX static void all_strips(struct strip *s, const struct planes *planes, size_t count,
                           struct target to, size_t blocks)
{
    for (size_t r = 0; r < count; r += SIDE) {
        s->low = planes->low + r * s->stride;
        s->high = planes->high + r * s->stride;
        s->to = moved(to, r, 0);
        s->rows = count - r < SIDE ? count - r : SIDE;
        if (blocks > 1) {
            two_blocks(s);
        } else {
            one_block(s);
        }
    }
}

/*
 * At most ROWS rows against all outputs: block by block, so that its weights are at
 * hand for all rows.
 */
AMX static void multiply_rows(const struct kernel_matrix *m, struct kernel_rows rows,
                              struct planes *planes, struct target to)
{
    size_t used = (rows.count - 1) * rows.stride + m->inputs;
    struct strip s = {.stride = rows.stride, .tiles = m->tiles, .inputs = m->inputs};
    take_apart(rows.first, used, planes);
    WRITTEN(planes);
    for (size_t o = 0; o < m->outputs; o += 2 * SIDE) {
        all_strips(&s, planes, rows.count, moved(to, 0, o), (m->outputs - o) / SIDE);
        s.tiles += 2 * SIDE * m->inputs;
    }
}

AMX static void multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                         struct target to)
{
    struct planes planes;
    configure();
    for (size_t r = 0; r < rows.count; r += ROWS) {
        size_t n = rows.count - r < ROWS ? rows.count - r : ROWS;
        struct kernel_rows some = {rows.first + r * rows.stride, rows.stride, n};
        multiply_rows(m, some, &planes, moved(to, r, 0));
    }
    _tile_release();
}

void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                         int32_t *out)
{
    multiply(m, rows, (struct target){.sums = out, .stride = m->outputs});
}

void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_rows rows,
                       const struct kernel_scaling *how, int16_t *out, size_t stride)
{
    multiply(
        m, rows,
        (struct target){
            .scaled = out, .scale = how->scale, .limit = how->limit, .stride = stride});
}

#else

bool kernel_amx_here(void)
{
    return false;
}

void kernel_amx_pack(const int8_t *weights, size_t outputs, size_t inputs,
                     int8_t *tiles)
{
    (void)weights, (void)outputs, (void)inputs, (void)tiles;
}

void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                         int32_t *out)
{
    (void)m, (void)rows, (void)out;
}

void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_rows rows,
                       const struct kernel_scaling *how, int16_t *out, size_t stride)
{
    (void)m, (void)rows, (void)how, (void)out, (void)stride;
}

#endif
