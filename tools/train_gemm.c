#include "tools/train_gemm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LANES ((size_t)16)
#define ROWS  8
#define DEPTH 256 /* of k worked on at a time, so that B stays in cache */

typedef float vector __attribute__((vector_size(LANES * sizeof(float)), may_alias));

float *floats(size_t n)
{
    size_t size = (n * sizeof(float) + 63) / 64 * 64 + 64;
    float *out = aligned_alloc(64, size);
    if (!out) {
        (void)fputs("train: out of memory\n", stderr);
        exit(70);
    }
    memset(out, 0, size);
    return out;
}

void transpose(const float *in, size_t rows, size_t columns, float *out)
{
    for (size_t r = 0; r < rows; r++) {
        for (size_t c = 0; c < columns; c++) {
            out[c * rows + r] = in[r * columns + c];
        }
    }
}

struct tile {
    const float *a;
    size_t row, column;
    const float *b;
    size_t ldb;
    float *c;
    size_t ldc;
    size_t k;
};

/* One step of k: sum += column of A times row of B. */
static inline __attribute__((always_inline)) void tile_step(const struct tile *t,
                                                            size_t k, size_t rows,
                                                            size_t vectors,
                                                            vector sum[ROWS][2])
{
    const float *b = t->b + k * t->ldb;
    const float *a = t->a + k * t->column;
    for (size_t r = 0; r < rows; r++) {
        for (size_t v = 0; v < vectors; v++) {
            sum[r][v] += a[r * t->row] * *(const vector *)(b + v * LANES);
        }
    }
}

/* `rows` x `vectors` * LANES of C += A B, all in registers; both are constants. */
static inline __attribute__((always_inline)) void tile_body(const struct tile *t,
                                                            size_t rows, size_t vectors)
{
    vector sum[ROWS][2];
    for (size_t r = 0; r < rows; r++) {
        for (size_t v = 0; v < vectors; v++) {
            sum[r][v] = *(const vector *)(t->c + r * t->ldc + v * LANES);
        }
    }
    for (size_t k = 0; k < t->k; k++) {
        tile_step(t, k, rows, vectors, sum);
    }
    for (size_t r = 0; r < rows; r++) {
        for (size_t v = 0; v < vectors; v++) {
            *(vector *)(t->c + r * t->ldc + v * LANES) = sum[r][v];
        }
    }
}

static void tile_8x2(const struct tile *t)
{
    tile_body(t, 8, 2);
}

static void tile_8x1(const struct tile *t)
{
    tile_body(t, 8, 1);
}

static void tile_1x2(const struct tile *t)
{
    tile_body(t, 1, 2);
}

static void tile_1x1(const struct tile *t)
{
    tile_body(t, 1, 1);
}

static void copy_panel(struct gemm_rows from, size_t depth, size_t width, float *panel)
{
    for (size_t i = 0; i < depth; i++) {
        memcpy(panel + i * width, from.ptr + i * from.stride, width * sizeof *panel);
    }
}

static void column_band(struct tile t, size_t m, bool wide)
{
    size_t i = 0;
    for (; i + ROWS <= m; i += ROWS) {
        (wide ? tile_8x2 : tile_8x1)(&t);
        t.a += ROWS * t.row;
        t.c += ROWS * t.ldc;
    }
    for (; i < m; i++) {
        (wide ? tile_1x2 : tile_1x1)(&t);
        t.a += t.row;
        t.c += t.ldc;
    }
}

void gemm(struct gemm_size size, struct gemm_a a, struct gemm_rows b, struct gemm_c c)
{
    for (size_t i = 0; !c.add && i < size.m; i++) {
        memset(c.ptr + i * c.stride, 0, size.n * sizeof *c.ptr);
    }
    static _Alignas(64) float panel[2 * LANES * DEPTH];
    for (size_t k = 0; k < size.k; k += DEPTH) {
        size_t depth = size.k - k < DEPTH ? size.k - k : DEPTH;
        for (size_t j = 0; j < size.n; j += 2 * LANES) {
            size_t width = size.n - j < 2 * LANES ? LANES : 2 * LANES;
            struct gemm_rows part = {b.ptr + k * b.stride + j, b.stride};
            copy_panel(part, depth, width, panel);
            struct tile t = {.a = a.ptr + k * a.column,
                             .row = a.row,
                             .column = a.column,
                             .b = panel,
                             .ldb = width,
                             .c = c.ptr + j,
                             .ldc = c.stride,
                             .k = depth};
            column_band(t, size.m, width == 2 * LANES);
        }
    }
}
