/*
 * rows.h - what the network does to one row between two products: scaling, maxout,
 * norm, gates. In single precision, and the same bits from every kind (kernel.h).
 */
#ifndef EXTRACT_LANG_ROWS_H
#define EXTRACT_LANG_ROWS_H

#include "extract/lang/encoder.h"

/* Maxout and layer norm of NET_PAIR sums, added to `add` (or NULL). */
void rows_finish(enum kernel_kind kind, const struct maxout *m, const int32_t *sums,
                 const int16_t *add, int16_t *out);

/* Adds NET_PAIR sums of three neighbours. */
void rows_join(enum kernel_kind kind, const int32_t *const from[3], int32_t *out);

/* The best of a head's first `n` outputs, sums * scale + bias; of equals the first. */
size_t rows_best(enum kernel_kind kind, const struct dense *d, const int32_t *sums,
                 size_t n);

/* The NET_GATES gates; per direction candidate, forget, output. */
void rows_gates(enum kernel_kind kind, const struct dense *d, const int32_t *sums,
                float *out);

/* A step of one direction: its cell of NET_HALF goes on, and y becomes x with it. */
struct rows_step {
    const float *gates;
    const int16_t *x;
    int16_t *y;
};
void rows_recur(enum kernel_kind kind, const struct rows_step *step, float *cell);

/*
 * Activations as bytes, for kernel_multiply_bytes(): x * factor / ROWS_FACTOR_ONE,
 * rounded and held within what a byte can stand for; `factor` is below that.
 */
#define ROWS_FACTOR_ONE (1 << 15)
void rows_to_bytes(enum kernel_kind kind, const int16_t *x, size_t n, int32_t factor,
                   uint8_t *out);

/* The parts that a state of the parser is made of, the bias among them. */
#define ROWS_PARTS (SLOT_COUNT + LABEL_SLOTS + 1)

/* The parser's hidden layer: maxout of the sums of its parts, ARC_PAIR numbers each. */
void rows_hidden(enum kernel_kind kind, const int16_t *const parts[ROWS_PARTS],
                 int16_t hidden[ARC_HIDDEN]);

#endif
