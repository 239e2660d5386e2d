/*
 * kernel.h - the arithmetic of the network: integer products, and the few operations in
 * single precision between them.
 *
 * Sums of products are integers and exact, so every kernel gives the same numbers. What
 * is in single precision uses only additions, multiplications, divisions and square
 * roots in a fixed order, which IEEE 754 defines to the last bit. So a model gives the
 * same output on every machine and with every compiler, as long as nobody asks the
 * compiler for -ffast-math.
 */
#ifndef EXTRACT_LANG_KERNEL_H
#define EXTRACT_LANG_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#ifdef __FAST_MATH__
#error "extract/lang must not be built with -ffast-math: output would differ by machine"
#endif

/*
 * A matrix ready for the kernels: columns (outputs) in blocks of 16, within a block
 * pairs of inputs, within a pair the 16 outputs; `inputs` is even, `outputs` a multiple
 * of 16. Tiles are the same weights as bytes, for kinds that multiply bytes, with an
 * offset of each output; or NULL: where the machine has no such kind, and for weights
 * of 16 bits.
 */
struct kernel_matrix {
    const int16_t *packed;
    const int8_t *tiles;
    const int32_t *offsets;
    size_t inputs;
    size_t outputs;
};

#define KERNEL_BLOCK ((size_t)16)

/* Products with int8 weights cannot overflow up to this number of inputs. */
#define KERNEL_MAX_INPUTS 512

/* Inputs of products of bytes, and how far apart their rows are, at most. */
#define KERNEL_MAX_BYTES 1024

/* Which instructions a machine offers; every kernel computes the same. */
enum kernel_kind {
    KERNEL_PLAIN,
    KERNEL_NEON,
    KERNEL_SSE2,
    KERNEL_AVX2,
    KERNEL_VNNI,
    KERNEL_AMX,
    KERNEL_COUNT
};

/* Fewer rows are not worth AMX's while: KERNEL_AMX takes them as KERNEL_VNNI does. */
#define KERNEL_AMX_ROWS 4

/* The best of this machine. */
enum kernel_kind kernel_best(void);

/* "avx2" */
const char *kernel_name(enum kernel_kind kind);

/* Can this machine run it? */
bool kernel_has(enum kernel_kind kind);

/* Rows of activations, `stride` apart; rows may overlap (windows). */
struct kernel_rows {
    const int16_t *first;
    size_t stride;
    size_t count;
};

/* out[row][output] = sum of row * column; out is rows.count x m->outputs. */
void kernel_multiply(enum kernel_kind kind, const struct kernel_matrix *m,
                     struct kernel_rows rows, int32_t *out);

/*
 * Activations as bytes, KERNEL_NOTHING more than what they stand for: what VNNI and AMX
 * multiply at twice the speed of 16 bits.
 */
struct kernel_bytes {
    const uint8_t *first;
    size_t stride;
    size_t count;
};
#define KERNEL_NOTHING 128

/* kernel_multiply() of what the bytes stand for; m is from kernel_pack(). */
void kernel_multiply_bytes(enum kernel_kind kind, const struct kernel_matrix *m,
                           struct kernel_bytes rows, int32_t *out);

/*
 * out[i] = sums[i] * scale[i], rounded half away from zero and held within +-limit; `n`
 * is a multiple of 16.
 */
struct kernel_scaling {
    const float *scale;
    size_t n;
    float limit;
};
void kernel_scale(enum kernel_kind kind, const struct kernel_scaling *how,
                  const int32_t *sums, int16_t *out);

/*
 * Products and scaling in one: out's rows, `stride` apart, are the scaled products.
 * `sums` is room for rows.count * m->outputs, but for AMX, which needs none; how->n is
 * m->outputs.
 */
struct kernel_result {
    int16_t *out;
    size_t stride;
    int32_t *sums;
};
void kernel_multiply_scaled(enum kernel_kind kind, const struct kernel_matrix *m,
                            struct kernel_bytes rows, const struct kernel_scaling *how,
                            struct kernel_result to);

/* Packs weights [output][input] for all kinds of this machine; they live in `arena`. */
struct kernel_matrix kernel_pack(struct arena *arena, const int8_t *weights,
                                 size_t outputs, size_t inputs);

struct kernel_matrix kernel_pack_wide(struct arena *arena, const int16_t *weights,
                                      size_t outputs, size_t inputs);

/* The matrix of `count` outputs from `first` on, both multiples of 16. */
struct kernel_matrix kernel_part(const struct kernel_matrix *m, size_t first,
                                 size_t count);

#endif
