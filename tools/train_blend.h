/*
 * train_blend.h - word vectors from two sources put into one table.
 *
 * Vectors made by others know many words; those that the trainer learns from running
 * text know what stands where. What one source lacks about a word is guessed linearly
 * from the other; both together are reduced to their principal directions.
 */
#ifndef TOOLS_TRAIN_BLEND_H
#define TOOLS_TRAIN_BLEND_H

#include <stddef.h>
#include <stdint.h>

/* One source: `columns` numbers a row; weight 0 is "not known", 1 "well known". */
struct blend_source {
    float *rows;
    float *weights;
    size_t columns;
};

/* Fills out (n x columns); all sources have `n` rows. Changes the sources. */
void vectors_blend(struct blend_source *a, struct blend_source *b, size_t n, float *out,
                   size_t columns);

#endif
