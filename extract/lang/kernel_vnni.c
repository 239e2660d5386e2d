#include "extract/lang/kernel_vnni.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "extract/lang/kernel_amx.h"

#define VNNI   __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define INLINE static inline __attribute__((always_inline))

/* As operands from memory weights would be loaded twice. */
#define IN_REGISTER(w) __asm__("" : "+v"(w))

/* Rows by blocks whose sums stay in registers: many rows, or one that is left over. */
#define MANY_ROWS   ((size_t)6)
#define MANY_BLOCKS ((size_t)4)
#define ONE_BLOCKS  ((size_t)8)

/* Some rows against outputs [output, ...) of a matrix. */
struct piece {
    const struct kernel_matrix *matrix;
    const uint8_t *rows;
    size_t stride;
    size_t output;
    int32_t *out; /* the first row's first output of all */
};

VNNI INLINE __m512i all_places(const uint8_t *group)
{
    int32_t bytes;
    memcpy(&bytes, group, sizeof bytes);
    return _mm512_set1_epi32(bytes);
}

/* Four inputs of some rows by their weights of some blocks. */
VNNI INLINE void add_group(__m512i sums[MANY_ROWS][ONE_BLOCKS], const struct piece *p,
                           size_t input, size_t n_rows, size_t blocks)
{
    size_t padded = kernel_amx_padded(p->matrix->inputs);
    const int8_t *weights = p->matrix->tiles + p->output * padded;
    __m512i w[ONE_BLOCKS];
    for (size_t b = 0; b < blocks; b++) {
        w[b] = _mm512_load_si512(weights + (b * padded + input) * KERNEL_BLOCK);
        IN_REGISTER(w[b]);
    }
    for (size_t r = 0; r < n_rows; r++) {
        __m512i x = all_places(p->rows + r * p->stride + input);
        for (size_t b = 0; b < blocks; b++) {
            sums[r][b] = _mm512_dpbusd_epi32(sums[r][b], x, w[b]);
        }
    }
}

/* `n_rows` and `blocks` are constants where this is inlined. */
VNNI INLINE void add_blocks(const struct piece *p, size_t n_rows, size_t blocks)
{
    const struct kernel_matrix *m = p->matrix;
    __m512i sums[MANY_ROWS][ONE_BLOCKS];
    for (size_t b = 0; b < blocks; b++) {
        __m512i offset = _mm512_loadu_si512(m->offsets + p->output + b * KERNEL_BLOCK);
        for (size_t r = 0; r < n_rows; r++) {
            sums[r][b] = offset;
        }
    }
    for (size_t i = 0; i < m->inputs; i += KERNEL_AMX_STEP) {
        add_group(sums, p, i, n_rows, blocks);
    }
    for (size_t r = 0; r < n_rows; r++) {
        int32_t *out = p->out + r * m->outputs + p->output;
        for (size_t b = 0; b < blocks; b++) {
            _mm512_storeu_si512(out + b * KERNEL_BLOCK, sums[r][b]);
        }
    }
}

/*
 * Rows, MANY_ROWS at a time and no fewer, against the same blocks: their weights are at
 * hand. The last ones may be multiplied once more, which costs less than by themselves.
 */
VNNI INLINE void add_rows(const struct piece *all, size_t count, size_t blocks)
{
    struct piece p = *all;
    for (size_t done = 0; done < count; done += MANY_ROWS) {
        size_t r = done + MANY_ROWS <= count ? done : count - MANY_ROWS;
        p.rows = all->rows + r * p.stride;
        p.out = all->out + r * p.matrix->outputs;
        add_blocks(&p, MANY_ROWS, blocks);
    }
}

VNNI static void multiply_many(struct piece p, size_t count)
{
    size_t outputs = p.matrix->outputs;
    for (; p.output + MANY_BLOCKS * KERNEL_BLOCK <= outputs;
         p.output += MANY_BLOCKS * KERNEL_BLOCK) {
        add_rows(&p, count, MANY_BLOCKS);
    }
    for (; p.output < outputs; p.output += KERNEL_BLOCK) {
        add_rows(&p, count, 1);
    }
}

VNNI static void multiply_one(struct piece p)
{
    size_t outputs = p.matrix->outputs;
    for (; p.output + ONE_BLOCKS * KERNEL_BLOCK <= outputs;
         p.output += ONE_BLOCKS * KERNEL_BLOCK) {
        add_blocks(&p, 1, ONE_BLOCKS);
    }
    for (; p.output + ONE_BLOCKS / 2 * KERNEL_BLOCK <= outputs;
         p.output += ONE_BLOCKS / 2 * KERNEL_BLOCK) {
        add_blocks(&p, 1, ONE_BLOCKS / 2);
    }
    for (; p.output < outputs; p.output += KERNEL_BLOCK) {
        add_blocks(&p, 1, 1);
    }
}

void kernel_vnni_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                          int32_t *out)
{
    struct piece p = {m, rows.first, rows.stride, 0, out};
    if (rows.count >= MANY_ROWS) {
        multiply_many(p, rows.count);
        return;
    }
    for (size_t r = 0; r < rows.count; r++) {
        p.rows = rows.first + r * rows.stride;
        p.out = out + r * m->outputs;
        multiply_one(p);
    }
}

#else

void kernel_vnni_multiply(const struct kernel_matrix *m, struct kernel_bytes rows,
                          int32_t *out)
{
    (void)m, (void)rows, (void)out;
}

#endif
