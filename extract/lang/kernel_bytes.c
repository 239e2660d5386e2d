#include "extract/lang/kernel_bytes.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "extract/lang/kernel_amx.h"

#define VNNI   __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define INLINE static inline __attribute__((always_inline))

/* As operands from memory weights would be loaded twice. */
#define IN_REGISTER(w) __asm__("" : "+v"(w))

#define GROUP          ((size_t)4) /* inputs that are multiplied and added up at once */
#define WIDE           ((size_t)8) /* blocks whose sums stay in registers */

/* A row's activations and 32768, taken apart: high * 256 + low. */
struct planes {
    _Alignas(64) uint8_t low[KERNEL_MAX_INPUTS];
    _Alignas(64) uint8_t high[KERNEL_MAX_INPUTS];
};

/* `n` is a multiple of 32. */
VNNI static void take_apart(const int16_t *from, size_t n, struct planes *to)
{
    for (size_t i = 0; i < n; i += 32) {
        __m512i x = _mm512_loadu_si512(from + i);
        x = _mm512_xor_si512(x, _mm512_set1_epi16(INT16_MIN));
        _mm256_store_si256((void *)(to->low + i), _mm512_cvtepi16_epi8(x));
        x = _mm512_srli_epi16(x, 8);
        _mm256_store_si256((void *)(to->high + i), _mm512_cvtepi16_epi8(x));
    }
}

VNNI INLINE __m512i all_places(const uint8_t *group)
{
    int32_t bytes;
    memcpy(&bytes, group, sizeof bytes);
    return _mm512_set1_epi32(bytes);
}

/* Outputs [first, first + 16 * blocks) of a row; `blocks` is a constant where this is
 * inlined. */
VNNI INLINE void add_blocks(const struct kernel_matrix *m, const struct planes *row,
                            size_t first, size_t blocks, int32_t *out)
{
    size_t padded = kernel_amx_padded(m->inputs);
    const int8_t *weights = m->tiles + first * padded;
    __m512i low[WIDE];
    __m512i high[WIDE];
    for (size_t b = 0; b < blocks; b++) {
        low[b] = _mm512_loadu_si512(m->offsets + first + b * KERNEL_BLOCK);
        high[b] = _mm512_setzero_si512();
    }
    for (size_t i = 0; i < m->inputs; i += GROUP) {
        __m512i row_low = all_places(row->low + i);
        __m512i row_high = all_places(row->high + i);
        for (size_t b = 0; b < blocks; b++) {
            __m512i w = _mm512_load_si512(weights + (b * padded + i) * KERNEL_BLOCK);
            IN_REGISTER(w);
            low[b] = _mm512_dpbusd_epi32(low[b], row_low, w);
            high[b] = _mm512_dpbusd_epi32(high[b], row_high, w);
        }
    }
    for (size_t b = 0; b < blocks; b++) {
        __m512i sums = _mm512_add_epi32(_mm512_slli_epi32(high[b], 8), low[b]);
        _mm512_storeu_si512(out + first + b * KERNEL_BLOCK, sums);
    }
}

VNNI static void multiply_row(const struct kernel_matrix *m, const struct planes *row,
                              int32_t *out)
{
    size_t o = 0;
    for (; o + WIDE * KERNEL_BLOCK <= m->outputs; o += WIDE * KERNEL_BLOCK) {
        add_blocks(m, row, o, WIDE, out);
    }
    for (; o + WIDE / 2 * KERNEL_BLOCK <= m->outputs; o += WIDE / 2 * KERNEL_BLOCK) {
        add_blocks(m, row, o, WIDE / 2, out);
    }
    for (; o < m->outputs; o += KERNEL_BLOCK) {
        add_blocks(m, row, o, 1, out);
    }
}

void kernel_bytes_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                           int32_t *out)
{
    struct planes row;
    for (size_t r = 0; r < rows.count; r++) {
        take_apart(rows.first + r * rows.stride, m->inputs, &row);
        multiply_row(m, &row, out + r * m->outputs);
    }
}

#else

void kernel_bytes_multiply(const struct kernel_matrix *m, struct kernel_rows rows,
                           int32_t *out)
{
    (void)m, (void)rows, (void)out;
}

#endif
