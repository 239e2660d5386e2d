#include "extract/lang/kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define HAVE_X86 1
#else
#define HAVE_X86 0
#endif

#include <string.h>

#include "extract/lang/lanes.h"

/* One block of 16 outputs for `count` rows. */
struct block {
    const int16_t *weights;
    size_t pairs;
    const int16_t *rows;
    size_t stride;
    int32_t *out;
    size_t out_stride;
};

typedef void (*block_function)(const struct block *block, size_t count);

/* Eight sums of four: of output o the halves are lanes 2o and 2o + 1, pair by pair. */
static void row_plain(const struct block *b, const int16_t *row, int32_t *out)
{
    const int16_t *w = b->weights;
    lanes_i sum[2 * KERNEL_BLOCK / LANES] = {{0}};
    for (size_t p = 0; p < b->pairs; p++, w += 2 * KERNEL_BLOCK) {
        lanes_i pair = {row[2 * p], row[2 * p + 1], row[2 * p], row[2 * p + 1]};
        for (size_t v = 0; v < 2 * KERNEL_BLOCK / LANES; v++) {
            lanes_h weights;
            memcpy(&weights, w + v * LANES, sizeof weights);
            sum[v] += pair * __builtin_convertvector(weights, lanes_i);
        }
    }
    for (size_t o = 0; o < KERNEL_BLOCK; o++) {
        const lanes_i *half = &sum[o / 2];
        out[o] = (*half)[o % 2 * 2] + (*half)[o % 2 * 2 + 1];
    }
}

static void block_plain(const struct block *b, size_t count)
{
    for (size_t r = 0; r < count; r++) {
        row_plain(b, b->rows + r * b->stride, b->out + r * b->out_stride);
    }
}

#if HAVE_X86

static inline int32_t load_pair(const int16_t *at)
{
    int32_t pair;
    memcpy(&pair, at, sizeof pair);
    return pair;
}

static inline __attribute__((always_inline)) void sse2_add(__m128i *sum,
                                                           const int16_t *x,
                                                           const int16_t *w)
{
    __m128i pair = _mm_set1_epi32(load_pair(x));
    for (size_t v = 0; v < 4; v++) {
        __m128i weight = _mm_load_si128((const __m128i *)(w + 8 * v));
        sum[v] = _mm_add_epi32(sum[v], _mm_madd_epi16(pair, weight));
    }
}

/* `rows` is a constant where this is inlined, so that the sums stay in registers. */
static inline __attribute__((always_inline)) void sse2_rows(const struct block *b,
                                                            size_t first, size_t rows)
{
    __m128i sum[2][4];
    const int16_t *w = b->weights;
    const int16_t *x = b->rows + first * b->stride;
    memset(sum, 0, sizeof sum);
    for (size_t p = 0; p < b->pairs; p++, w += 2 * KERNEL_BLOCK) {
        for (size_t r = 0; r < rows; r++) {
            sse2_add(sum[r], x + r * b->stride + 2 * p, w);
        }
    }
    for (size_t r = 0; r < rows; r++) {
        for (size_t v = 0; v < 4; v++) {
            int32_t *out = b->out + (first + r) * b->out_stride + 4 * v;
            _mm_storeu_si128((__m128i *)out, sum[r][v]);
        }
    }
}

static void block_sse2(const struct block *b, size_t count)
{
    size_t r = 0;
    for (; r + 2 <= count; r += 2) {
        sse2_rows(b, r, 2);
    }
    if (r < count) {
        sse2_rows(b, r, 1);
    }
}

#define AVX2 __attribute__((target("avx2")))

/* The kinds of 256 bits differ in one operation: sum + pair * weight. */
#define ADD_AVX2(sum, pair, weight) \
    _mm256_add_epi32(sum, _mm256_madd_epi16(pair, weight))
#define ADD_VNNI(sum, pair, weight) _mm256_dpwssd_epi32(sum, pair, weight)

#define WIDE_ROWS(name, target, add)                                     \
    target static inline __attribute__((always_inline)) void name(       \
        const struct block *b, size_t first, size_t rows)                \
    {                                                                    \
        __m256i sum[6][2];                                               \
        const int16_t *w = b->weights;                                   \
        const int16_t *x = b->rows + first * b->stride;                  \
        for (size_t r = 0; r < rows; r++) {                              \
            sum[r][0] = sum[r][1] = _mm256_setzero_si256();              \
        }                                                                \
        for (size_t p = 0; p < b->pairs; p++, w += 2 * KERNEL_BLOCK) {   \
            __m256i low = _mm256_load_si256((const __m256i *)w);         \
            __m256i high = _mm256_load_si256((const __m256i *)(w + 16)); \
            for (size_t r = 0; r < rows; r++) {                          \
                const int16_t *at = x + r * b->stride + 2 * p;           \
                __m256i pair = _mm256_set1_epi32(load_pair(at));         \
                sum[r][0] = add(sum[r][0], pair, low);                   \
                sum[r][1] = add(sum[r][1], pair, high);                  \
            }                                                            \
        }                                                                \
        for (size_t r = 0; r < rows; r++) {                              \
            int32_t *out = b->out + (first + r) * b->out_stride;         \
            _mm256_storeu_si256((__m256i *)out, sum[r][0]);              \
            _mm256_storeu_si256((__m256i *)(out + 8), sum[r][1]);        \
        }                                                                \
    }

#define WIDE_BLOCK(name, target, rows_of)                        \
    target static void name(const struct block *b, size_t count) \
    {                                                            \
        size_t r = 0;                                            \
        for (; r + 6 <= count; r += 6) {                         \
            rows_of(b, r, 6);                                    \
        }                                                        \
        for (; r + 2 <= count; r += 2) {                         \
            rows_of(b, r, 2);                                    \
        }                                                        \
        if (r < count) {                                         \
            rows_of(b, r, 1);                                    \
        }                                                        \
    }

#define VNNI __attribute__((target("avx2,avx512vl,avx512vnni")))

/* clang-format off */
WIDE_ROWS(avx2_rows, AVX2, ADD_AVX2)
WIDE_BLOCK(block_avx2, AVX2, avx2_rows)
WIDE_ROWS(vnni_rows, VNNI, ADD_VNNI)
WIDE_BLOCK(block_vnni, VNNI, vnni_rows)
/* clang-format on */

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
    if (kind >= KERNEL_AVX2) {
        scale_avx2(how, sums, out);
        return;
    }
#else
    (void)kind;
#endif
    scale_plain(how, sums, out);
}

bool kernel_has(enum kernel_kind kind)
{
#if HAVE_X86
    bool avx2 = __builtin_cpu_supports("avx2") != 0;
    bool vnni = avx2 && __builtin_cpu_supports("avx512vl") &&
                __builtin_cpu_supports("avx512vnni");
    return kind <= KERNEL_SSE2 || (kind == KERNEL_AVX2 && avx2) ||
           (kind == KERNEL_VNNI && vnni);
#else
    return kind == KERNEL_PLAIN;
#endif
}

enum kernel_kind kernel_best(void)
{
    enum kernel_kind best = KERNEL_PLAIN;
    for (enum kernel_kind k = KERNEL_PLAIN; k < KERNEL_COUNT; k++) {
        best = kernel_has(k) ? k : best;
    }
    return best;
}

void kernel_multiply(
    enum kernel_kind kind, const struct kernel_matrix *m, struct kernel_rows rows,
    int32_t *out) /* NOLINT(readability-non-const-parameter): by blocks */
{
    static const block_function functions[KERNEL_COUNT] = {
        block_plain,
#if HAVE_X86
        block_sse2,
        block_avx2,
        block_vnni,
#else
        block_plain,
        block_plain,
        block_plain,
#endif
    };
    for (size_t o = 0; o < m->outputs; o += KERNEL_BLOCK) {
        struct block block = {
            .weights = m->packed + o * m->inputs,
            .pairs = m->inputs / 2,
            .rows = rows.first,
            .stride = rows.stride,
            .out = out + o,
            .out_stride = m->outputs,
        };
        functions[kind](&block, rows.count);
    }
}

/* Place of a weight in the packed form. */
static size_t packed_at(size_t inputs, size_t output, size_t input)
{
    size_t block = output / KERNEL_BLOCK * KERNEL_BLOCK * inputs;
    return block + input / 2 * 2 * KERNEL_BLOCK + output % KERNEL_BLOCK * 2 + input % 2;
}

void kernel_pack(const int8_t *weights, size_t outputs, size_t inputs, int16_t *packed)
{
    for (size_t o = 0; o < outputs; o++) {
        for (size_t i = 0; i < inputs; i++) {
            /* NOLINTNEXTLINE(bugprone-signed-char-misuse): weights are numbers */
            packed[packed_at(inputs, o, i)] = weights[o * inputs + i];
        }
    }
}

void kernel_pack_wide(const int16_t *weights, size_t outputs, size_t inputs,
                      int16_t *packed)
{
    for (size_t o = 0; o < outputs; o++) {
        for (size_t i = 0; i < inputs; i++) {
            packed[packed_at(inputs, o, i)] = weights[o * inputs + i];
        }
    }
}
