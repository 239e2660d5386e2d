#include "extract/lang/kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define HAVE_X86  1
#define HAVE_NEON 0
#elif defined(__aarch64__)
#include <arm_neon.h>
#define HAVE_X86  0
#define HAVE_NEON 1
#else
#define HAVE_X86  0
#define HAVE_NEON 0
#endif

#include <string.h>

#include "extract/lang/kernel_amx.h"
#include "extract/lang/kernel_vnni.h"
#include "extract/lang/lanes.h"

#define KERNEL_ALIGN 64
#define VNNI_ROWS    12           /* against one block, whose sums stay in registers */
#define WIDE_ROWS    ((size_t)12) /* that become wider at once */

/* Rows of activations against blocks of 16 outputs, `block` weights apart. */
struct tile {
    const int16_t *weights;
    size_t block;
    size_t pairs;
    const int16_t *row;
    size_t stride;
    int32_t *out;
    size_t out_stride;
};

#define INLINE static inline __attribute__((always_inline))

/* Every kind below is the same loop over other vectors. */
#define PASTE2(a, b) a##_##b
#define PASTE(a, b)  PASTE2(a, b)

static inline int32_t load_pair(const int16_t *at)
{
    int32_t pair;
    memcpy(&pair, at, sizeof pair);
    return pair;
}

/* One row against one block. */
static void row_plain(const int16_t *row, size_t inputs, const int16_t *w, int32_t *out)
{
    int32_t sum[KERNEL_BLOCK] = {0};
    for (size_t i = 0; i < inputs; i += 2, w += 2 * KERNEL_BLOCK) {
        for (size_t k = 0; k < KERNEL_BLOCK; k++) {
            sum[k] += row[i] * w[2 * k] + row[i + 1] * w[2 * k + 1];
        }
    }
    memcpy(out, sum, sizeof sum);
}

static void multiply_plain(const struct kernel_matrix *m, struct kernel_rows rows,
                           int32_t *out)
{
    for (size_t o = 0; o < m->outputs; o += KERNEL_BLOCK) {
        for (size_t r = 0; r < rows.count; r++) {
            row_plain(rows.first + r * rows.stride, m->inputs,
                      m->packed + o * m->inputs, out + r * m->outputs + o);
        }
    }
}

#if HAVE_X86

#define KIND sse2
#define TARGET
#define VEC               __m128i
#define IN                __m128i
#define VECS              4
#define ROWS              3
#define WIDE              2
#define ZERO()            _mm_setzero_si128()
#define LOAD(at)          _mm_load_si128((const __m128i *)(at))
#define ALL(pair)         _mm_set1_epi32(pair)
#define ADD(sum, pair, w) _mm_add_epi32(sum, _mm_madd_epi16(pair, w))
#define STORE(at, sum)    _mm_storeu_si128((__m128i *)(at), sum)
#include "extract/lang/kernel_kind.def"

#define AVX2              __attribute__((target("avx2")))

#define KIND              avx2
#define TARGET            AVX2
#define VEC               __m256i
#define IN                __m256i
#define VECS              2
#define ROWS              6
#define WIDE              4
#define ZERO()            _mm256_setzero_si256()
#define LOAD(at)          _mm256_load_si256((const __m256i *)(at))
#define ALL(pair)         _mm256_set1_epi32(pair)
#define ADD(sum, pair, w) _mm256_add_epi32(sum, _mm256_madd_epi16(pair, w))
#define STORE(at, sum)    _mm256_storeu_si256((__m256i *)(at), sum)
#include "extract/lang/kernel_kind.def"

#define KIND              vnni
#define TARGET            __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define VEC               __m512i
#define IN                __m512i
#define VECS              1
#define ROWS              VNNI_ROWS
#define WIDE              8
#define ZERO()            _mm512_setzero_si512()
#define LOAD(at)          _mm512_load_si512(at)
#define ALL(pair)         _mm512_set1_epi32(pair)
#define ADD(sum, pair, w) _mm512_dpwssd_epi32(sum, pair, w)
#define STORE(at, sum)    _mm512_storeu_si512(at, sum)
#include "extract/lang/kernel_kind.def"

AVX2 static inline __m256i scale_8(const struct kernel_scaling *how,
                                   const int32_t *sums, size_t i)
{
    __m256 x = _mm256_cvtepi32_ps(_mm256_loadu_si256((const __m256i *)(sums + i)));
    x = _mm256_mul_ps(x, _mm256_loadu_ps(how->scale + i));
    x = _mm256_max_ps(x, _mm256_set1_ps(-how->limit));
    x = _mm256_min_ps(x, _mm256_set1_ps(how->limit));
    __m256 sign = _mm256_and_ps(x, _mm256_set1_ps(-0.0F));
    x = _mm256_add_ps(x, _mm256_or_ps(sign, _mm256_set1_ps(0.5F)));
    return _mm256_cvttps_epi32(x);
}

AVX2 static void scale_avx2(const struct kernel_scaling *how, const int32_t *sums,
                            int16_t *out)
{
    for (size_t i = 0; i < how->n; i += 16) {
        __m256i x =
            _mm256_packs_epi32(scale_8(how, sums, i), scale_8(how, sums, i + 8));
        _mm256_storeu_si256((__m256i *)(out + i), _mm256_permute4x64_epi64(x, 0xd8));
    }
}

LANES_AVX512 static void scale_vnni(const struct kernel_scaling *how,
                                    const int32_t *sums, int16_t *out)
{
    for (size_t i = 0; i < how->n; i += VAST_LANES) {
        vast_f x = vast_of_int(sums + i) * vast_load(how->scale + i);
        vast_round(out + i, x, how->limit);
    }
}

#elif HAVE_NEON

/* As in the plain kind a vector holds both halves of its sums. */
#define KIND neon
#define TARGET
#define VEC               int32x4_t
#define IN                int16x4_t
#define VECS              8
#define ROWS              2
#define WIDE              2
#define ZERO()            vdupq_n_s32(0)
#define LOAD(at)          vld1_s16(at)
#define ALL(pair)         vreinterpret_s16_s32(vdup_n_s32(pair))
#define ADD(sum, pair, w) vmlal_s16(sum, pair, w)
#define STORE(at, sum)    vst1_s32(at, vpadd_s32(vget_low_s32(sum), vget_high_s32(sum)))
#include "extract/lang/kernel_kind.def"

#endif

static void scale_plain(const struct kernel_scaling *how, const int32_t *sums,
                        int16_t *out)
{
    for (size_t i = 0; i < how->n; i += LANES) {
        lanes_f x = lanes_of_int(sums + i) * lanes_load(how->scale + i);
        lanes_round(out + i, x, how->limit);
    }
}

void kernel_scale(enum kernel_kind kind, const struct kernel_scaling *how,
                  const int32_t *sums, int16_t *out)
{
#if HAVE_X86
    if (kind >= KERNEL_VNNI) {
        scale_vnni(how, sums, out);
        return;
    }
    if (kind >= KERNEL_AVX2) {
        scale_avx2(how, sums, out);
        return;
    }
#else
    (void)kind;
#endif
    scale_plain(how, sums, out);
}

const char *kernel_name(enum kernel_kind kind)
{
    static const char *const names[KERNEL_COUNT] = {
        [KERNEL_PLAIN] = "plain", [KERNEL_NEON] = "neon", [KERNEL_SSE2] = "sse2",
        [KERNEL_AVX2] = "avx2",   [KERNEL_VNNI] = "vnni", [KERNEL_AMX] = "amx",
    };
    return names[kind];
}

bool kernel_has(enum kernel_kind kind)
{
    switch (kind) {
    case KERNEL_PLAIN: return true;
    case KERNEL_NEON: return HAVE_NEON;
#if HAVE_X86
    case KERNEL_SSE2: return true;
    case KERNEL_AVX2: return __builtin_cpu_supports("avx2") != 0;
    case KERNEL_VNNI:
        return __builtin_cpu_supports("avx512f") &&
               __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512vnni");
    case KERNEL_AMX: return kernel_amx_here();
#else
    case KERNEL_SSE2:
    case KERNEL_AVX2:
    case KERNEL_VNNI:
    case KERNEL_AMX:
#endif
    case KERNEL_COUNT:
    default: return false;
    }
}

enum kernel_kind kernel_best(void)
{
    enum kernel_kind best = KERNEL_PLAIN;
    for (enum kernel_kind k = KERNEL_PLAIN; k < KERNEL_COUNT; k++) {
        best = kernel_has(k) ? k : best;
    }
    return best;
}

void kernel_multiply(enum kernel_kind kind, const struct kernel_matrix *m,
                     struct kernel_rows rows, int32_t *out)
{
    typedef void multiply_function(const struct kernel_matrix *m,
                                   struct kernel_rows rows, int32_t *out);
    static multiply_function *const functions[KERNEL_COUNT] = {
        [KERNEL_PLAIN] = multiply_plain,
#if HAVE_X86
        [KERNEL_SSE2] = multiply_sse2,
        [KERNEL_AVX2] = multiply_avx2,
        [KERNEL_VNNI] = multiply_vnni,
        [KERNEL_AMX] = multiply_vnni,
#elif HAVE_NEON
        [KERNEL_NEON] = multiply_neon,
#endif
    };
    functions[kind](m, rows, out);
}

/* `n` bytes as the numbers that they stand for. */
static void widen(const uint8_t *from, size_t n, int16_t *to)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = (int16_t)(from[i] - KERNEL_NOTHING);
    }
}

/* By a kind that multiplies numbers of 16 bits. */
static void multiply_widened(enum kernel_kind kind, const struct kernel_matrix *m,
                             struct kernel_bytes rows, int32_t *out)
{
    int16_t wide[WIDE_ROWS * KERNEL_MAX_BYTES];
    for (size_t r = 0; r < rows.count; r += WIDE_ROWS) {
        size_t n = rows.count - r < WIDE_ROWS ? rows.count - r : WIDE_ROWS;
        widen(rows.first + r * rows.stride, (n - 1) * rows.stride + m->inputs, wide);
        kernel_multiply(kind, m, (struct kernel_rows){wide, rows.stride, n},
                        out + r * m->outputs);
    }
}

static bool is_for_amx(enum kernel_kind kind, const struct kernel_matrix *m,
                       struct kernel_bytes rows)
{
    return kind == KERNEL_AMX && m->tiles && rows.count >= KERNEL_AMX_ROWS &&
           m->inputs <= KERNEL_MAX_INPUTS && rows.stride <= KERNEL_MAX_INPUTS;
}

void kernel_multiply_bytes(enum kernel_kind kind, const struct kernel_matrix *m,
                           struct kernel_bytes rows, int32_t *out)
{
    if (is_for_amx(kind, m, rows)) {
        kernel_amx_multiply(m, rows, out);
    } else if (kind >= KERNEL_VNNI && m->tiles) {
        kernel_vnni_multiply(m, rows, out);
    } else {
        multiply_widened(kind, m, rows, out);
    }
}

void kernel_multiply_scaled(enum kernel_kind kind, const struct kernel_matrix *m,
                            struct kernel_bytes rows, const struct kernel_scaling *how,
                            struct kernel_result to)
{
    if (is_for_amx(kind, m, rows)) {
        kernel_amx_scaled(m, rows, how, to.out, to.stride);
        return;
    }
    kernel_multiply_bytes(kind, m, rows, to.sums);
    for (size_t r = 0; r < rows.count; r++) {
        kernel_scale(kind, how, to.sums + r * m->outputs, to.out + r * to.stride);
    }
}

/* Room from a multiple of 64 on, not zeroed. */
static void *aligned_room(struct arena *arena, size_t bytes)
{
    char *room = arena_room(arena, bytes + KERNEL_ALIGN, 1);
    size_t over = (uintptr_t)room % KERNEL_ALIGN;
    return room + (over > 0 ? KERNEL_ALIGN - over : 0);
}

/* Where the pair of weights of `output` and inputs 0 and 1 goes; others follow it. */
static int16_t *packed_column(int16_t *packed, size_t inputs, size_t output)
{
    return packed + output / KERNEL_BLOCK * KERNEL_BLOCK * inputs +
           output % KERNEL_BLOCK * 2;
}

/*
 * The weights as bytes, in blocks of 16 outputs, in them 64 inputs a tile; and what is
 * to be added because activations have KERNEL_NOTHING in them.
 */
static void pack_bytes(struct arena *arena, const int8_t *weights,
                       struct kernel_matrix *out)
{
    size_t padded = kernel_amx_padded(out->inputs);
    int8_t *tiles = aligned_room(arena, out->outputs * padded);
    int32_t *offsets = aligned_room(arena, out->outputs * sizeof *offsets);
    memset(tiles, 0, out->outputs * padded);
    for (size_t o = 0; o < out->outputs; o++, weights += out->inputs) {
        int8_t *to =
            tiles + o / KERNEL_BLOCK * KERNEL_BLOCK * padded + o % KERNEL_BLOCK * 4;
        int32_t sum = 0;
        for (size_t i = 0; i < out->inputs; i += 4) {
            memcpy(to + i * KERNEL_BLOCK, weights + i, 4);
        }
        for (size_t i = 0; i < out->inputs; i++) {
            sum += weights[i];
        }
        offsets[o] = -KERNEL_NOTHING * sum;
    }
    out->tiles = tiles;
    out->offsets = offsets;
}

struct kernel_matrix kernel_pack(struct arena *arena, const int8_t *weights,
                                 size_t outputs, size_t inputs)
{
    int16_t *packed = aligned_room(arena, outputs * inputs * sizeof *packed);
    struct kernel_matrix out = {.packed = packed, .inputs = inputs, .outputs = outputs};
    if (inputs % KERNEL_AMX_STEP == 0 && inputs <= KERNEL_MAX_BYTES &&
        kernel_has(KERNEL_VNNI)) {
        pack_bytes(arena, weights, &out);
    }
    for (size_t o = 0; o < outputs; o++) {
        int16_t *to = packed_column(packed, inputs, o);
        for (size_t i = 0; i < inputs; i += 2, to += 2 * KERNEL_BLOCK) {
            /* NOLINTBEGIN(bugprone-signed-char-misuse): weights are numbers */
            to[0] = *weights++;
            to[1] = *weights++;
            /* NOLINTEND(bugprone-signed-char-misuse) */
        }
    }
    return out;
}

struct kernel_matrix kernel_pack_wide(struct arena *arena, const int16_t *weights,
                                      size_t outputs, size_t inputs)
{
    int16_t *packed = aligned_room(arena, outputs * inputs * sizeof *packed);
    for (size_t o = 0; o < outputs; o++) {
        int16_t *to = packed_column(packed, inputs, o);
        for (size_t i = 0; i < inputs; i += 2, to += 2 * KERNEL_BLOCK) {
            to[0] = *weights++;
            to[1] = *weights++;
        }
    }
    return (struct kernel_matrix){
        .packed = packed, .inputs = inputs, .outputs = outputs};
}

struct kernel_matrix kernel_part(const struct kernel_matrix *m, size_t first,
                                 size_t count)
{
    struct kernel_matrix part = *m;
    part.packed += first * m->inputs;
    part.tiles = m->tiles ? m->tiles + first * kernel_amx_padded(m->inputs) : NULL;
    part.offsets = m->offsets ? m->offsets + first : NULL;
    part.outputs = count;
    return part;
}
