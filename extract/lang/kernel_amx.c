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
#define ROWS  ((size_t)64) /* rows that lie ready together */
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

/* Where products go: as sums, or scaled when `scale` is there. */
struct target {
    int32_t *sums;
    int16_t *scaled;
    const int32_t *offsets; /* added to the sums */
    const float *scale;
    float limit;
    size_t stride;
};

/* The sums of one or two blocks of outputs, and where they go. */
struct strip {
    _Alignas(64) int32_t sums[2][SIDE * SIDE];
    struct target to;
    size_t rows;
    size_t blocks; /* 0: nothing */
};

/* A row's sums of a block. */
AMX static inline __m512i row_sums(const struct strip *s, size_t block, size_t row)
{
    __m512i offsets = _mm512_loadu_si512(s->to.offsets + block * SIDE);
    return _mm512_add_epi32(_mm512_load_si512(s->sums[block] + row * SIDE), offsets);
}

/* sum * scale, ready to be cut off to the nearest integer; no more than `limit`. */
AMX static inline __m512i rounded(__m512i sums, __m512 scale, __m512 limit)
{
    const __m512i sign = _mm512_set1_epi32(INT32_MIN);
    __m512 x = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), scale);
    x = _mm512_min_ps(limit, x); /* no number stays so, and becomes INT32_MIN */
    __m512i half = _mm512_castps_si512(_mm512_set1_ps(0.5F));
    half = _mm512_ternarylogic_epi32(half, _mm512_castps_si512(x), sign, 0xf8);
    return _mm512_cvttps_epi32(_mm512_add_ps(x, _mm512_castsi512_ps(half)));
}

/* As vast_round() would round them; a single block is its own neighbour. */
AMX static void put_scaled(const struct strip *s)
{
    const __m512i order = _mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0);
    size_t last = s->blocks - 1;
    __mmask32 places = last > 0 ? UINT32_MAX : UINT16_MAX;
    __m512 first = _mm512_loadu_ps(s->to.scale);
    __m512 second = _mm512_loadu_ps(s->to.scale + last * SIDE);
    __m512 limit = _mm512_set1_ps(s->to.limit);
    __m512i most = _mm512_set1_epi16((int16_t)s->to.limit);
    __m512i least = _mm512_sub_epi16(_mm512_setzero_si512(), most);
    int16_t *to = s->to.scaled;
    for (size_t r = 0; r < s->rows; r++, to += s->to.stride) {
        __m512i a = rounded(row_sums(s, 0, r), first, limit);
        __m512i b = rounded(row_sums(s, last, r), second, limit);
        __m512i x = _mm512_packs_epi32(a, b);
        x = _mm512_max_epi16(_mm512_min_epi16(x, most), least);
        _mm512_mask_storeu_epi16(to, places, _mm512_permutexvar_epi64(order, x));
    }
}

AMX static void put_sums(const struct strip *s)
{
    for (size_t b = 0; b < s->blocks; b++) {
        int32_t *to = s->to.sums + b * SIDE;
        for (size_t r = 0; r < s->rows; r++, to += s->to.stride) {
            _mm512_storeu_si512(to, row_sums(s, b, r));
        }
    }
}

AMX static void put(const struct strip *s)
{
    if (s->blocks > 0 && s->to.scale) {
        put_scaled(s);
    } else {
        put_sums(s);
    }
}

/* The bytes of 16 rows, as far apart as the rows are, and the weights of a block. */
struct factors {
    const uint8_t *rows;
    size_t stride;
    const int8_t *tiles;
    size_t inputs;
};

/* Tiles 0 and 1 are sums of either block; 4 is rows, 6 and 7 are weights. */
AMX static inline void add_two(const struct factors *f)
{
    const int8_t *second = f->tiles + SIDE * f->inputs;
    _tile_zero(0);
    _tile_zero(1);
    for (size_t i = 0; i < f->inputs; i += KERNEL_AMX_INPUTS) {
        _tile_loadd(4, f->rows + i, f->stride);
        _tile_loadd(6, f->tiles + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_loadd(7, second + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_dpbusd(0, 4, 6);
        _tile_dpbusd(1, 4, 7);
    }
}

AMX static inline void add_one(const struct factors *f)
{
    _tile_zero(0);
    for (size_t i = 0; i < f->inputs; i += KERNEL_AMX_INPUTS) {
        _tile_loadd(4, f->rows + i, f->stride);
        _tile_loadd(6, f->tiles + i * SIDE, KERNEL_AMX_INPUTS);
        _tile_dpbusd(0, 4, 6);
    }
}

AMX static inline void add(const struct factors *f, size_t blocks)
{
    if (blocks > 1) {
        add_two(f);
    } else {
        add_one(f);
    }
}

AMX static inline void store(struct strip *to)
{
    _tile_stored(0, to->sums[0], KERNEL_AMX_INPUTS);
    if (to->blocks > 1) {
        _tile_stored(1, to->sums[1], KERNEL_AMX_INPUTS);
    }
    WRITTEN(to->sums);
}

/* What comes `rows` rows and `outputs` outputs behind. */
AMX static inline struct target moved(struct target to, size_t rows, size_t outputs)
{
    to.sums += to.scale ? 0 : rows * to.stride + outputs;
    to.scaled += to.scale ? rows * to.stride + outputs : 0;
    to.scale += to.scale ? outputs : 0;
    to.offsets += outputs;
    return to;
}

/*
 * At most ROWS rows against all outputs: block by block, so that its weights are at
 * hand for all rows. While tiles are multiplied, the sums before them are put where
 * they belong. Tiles are always full: the rows are copied to where there is more room
 * than they take; what is read beyond them goes to sums that are not put anywhere, or
 * meets weights of 0.
 */
AMX static void multiply_rows(const struct kernel_matrix *m, struct kernel_bytes rows,
                              uint8_t *plane, struct target to)
{
    size_t used = (rows.count - 1) * rows.stride + m->inputs;
    struct strip strips[2];
    struct factors f = {.stride = rows.stride, .inputs = kernel_amx_padded(m->inputs)};
    size_t turn = 0;
    strips[1].blocks = 0;
    memcpy(plane, rows.first, used);
    WRITTEN(plane);
    for (size_t o = 0; o < m->outputs; o += 2 * SIDE) {
        f.tiles = m->tiles + o * f.inputs;
        for (size_t r = 0; r < rows.count; r += SIDE, turn ^= 1) {
            struct strip *s = &strips[turn];
            f.rows = plane + r * rows.stride;
            s->to = moved(to, r, o);
            s->rows = rows.count - r < SIDE ? rows.count - r : SIDE;
            s->blocks = m->outputs - o > SIDE ? 2 : 1;
            add(&f, s->blocks);
            put(&strips[turn ^ 1]);
            store(s);
        }
    }
    put(&strips[turn ^ 1]);
}

AMX static void multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                         struct target to)
{
    _Alignas(64) uint8_t plane[PLANE];
    to.offsets = m->offsets;
    configure();
    for (size_t r = 0; r < rows.count; r += ROWS) {
        size_t n = rows.count - r < ROWS ? rows.count - r : ROWS;
        struct kernel_bytes some = {rows.first + r * rows.stride, rows.stride, n};
        multiply_rows(m, some, plane, moved(to, r, 0));
    }
    _tile_release();
}

void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                         int32_t *out)
{
    multiply(m, rows, (struct target){.sums = out, .stride = m->outputs});
}

void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_bytes rows,
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

void kernel_amx_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                         int32_t *out)
{
    (void)m, (void)rows, (void)out;
}

void kernel_amx_scaled(const struct kernel_matrix *m, struct kernel_bytes rows,
                       const struct kernel_scaling *how, int16_t *out, size_t stride)
{
    (void)m, (void)rows, (void)how, (void)out, (void)stride;
}

#endif
