/*
 * train_skipgram.h - word vectors from running text: structured skip-gram with negative
 * sampling (Ling et al. 2015), one output matrix a position of the window.
 */
#ifndef TOOLS_TRAIN_SKIPGRAM_H
#define TOOLS_TRAIN_SKIPGRAM_H

#include <stddef.h>
#include <stdint.h>

/* All running text as rows of the vocabulary; TEXT_BREAK between paragraphs. */
#define TEXT_BREAK UINT32_MAX

struct stream {
    uint32_t *items;
    size_t count, capacity;
};

/* Fills in[]: n_rows vectors of NET_WORD_DIM. Tells its epochs on stderr. */
void skipgram_learn(const struct stream *stream, uint32_t n_rows, int epochs,
                    float *in);

#endif
