/*
 * seen.h - the network's first two layers for words seen before.
 *
 * The first looks at a word alone, so that its output can be kept; the second adds up
 * what each of three neighbouring words brings to it, so that this can be kept as well.
 * In running text nine words in ten have been seen. What the network gives does not
 * depend on what is kept: the sums are integers.
 */
#ifndef EXTRACT_LANG_SEEN_H
#define EXTRACT_LANG_SEEN_H

#include "base/wordmap.h"
#include "extract/lang/shape.h"

#define SEEN_MOST   8192 /* words, 3.3 kB each; then all are forgotten */
#define SEEN_PLACES 3    /* in the window of the second layer: left, middle, right */
#define SEEN_SUMS   (SEEN_PLACES * NET_PAIR)

/* {0} is empty. Numbers of new words follow each other. */
struct seen {
    struct wordmap numbers; /* of a word, counted from one */
    int16_t *rows;          /* of each word NET_WIDTH: the first layer's output */
    int32_t *sums; /* of each word SEEN_SUMS: what it adds to the second, by place */
    size_t count;  /* words, with those that are too long to be met again */
    size_t capacity;
};

/* Makes room for `count` words; numbers given out before are void. */
void seen_begin(struct seen *seen, size_t count);

/* The word's number; *is_new says that its row and sums are still to be filled. */
uint32_t seen_get(struct seen *seen, struct slice word, bool *is_new);

void seen_release(struct seen *seen);

#endif
