/*
 * train_gemm.h - matrix products for the trainer, in single precision.
 *
 * Matrices are row-major; N must be a multiple of 16 and pointers to B and C aligned to
 * 64 bytes, with ldb and ldc multiples of 16.
 */
#ifndef TOOLS_TRAIN_GEMM_H
#define TOOLS_TRAIN_GEMM_H

#include <stdbool.h>
#include <stddef.h>

/* One operand A: element (i, k) is at ptr[i * row + k * column]. */
struct gemm_a {
    const float *ptr;
    size_t row;
    size_t column;
};

struct gemm_size {
    size_t m, n, k;
};

/* C = A B, or C += A B when `add`. */
void gemm(struct gemm_size size, struct gemm_a a, const float *b, size_t ldb, float *c,
          size_t ldc, bool add);

/* out[n][k] = in[k][n] */
void transpose(const float *in, size_t rows, size_t columns, float *out);

/* Zeroed floats, aligned to 64 bytes; the process ends when memory is out. */
float *floats(size_t n);

#endif
