/*
 * train_gemm.h - matrix products for the trainer, in single precision.
 *
 * Matrices are row-major; N must be a multiple of 16 and pointers to B and C aligned to
 * 64 bytes, with their strides multiples of 16.
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

/* Operand B, and any matrix that is only read: rows `stride` apart. */
struct gemm_rows {
    const float *ptr;
    size_t stride;
};

/* The result: C = A B, or C += A B when `add`. */
struct gemm_c {
    float *ptr;
    size_t stride;
    bool add;
};

void gemm(struct gemm_size size, struct gemm_a a, struct gemm_rows b, struct gemm_c c);

/* out[n][k] = in[k][n] */
void transpose(const float *in, size_t rows, size_t columns, float *out);

/* Zeroed floats, aligned to 64 bytes; the process ends when memory is out. */
float *floats(size_t n);

#endif
