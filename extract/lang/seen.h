/*
 * seen.h - the network's first layer for words seen before.
 *
 * That layer looks at a word alone, so that its output can be kept; in running text
 * nine words in ten have been seen. What it gives does not depend on what is kept.
 */
#ifndef EXTRACT_LANG_SEEN_H
#define EXTRACT_LANG_SEEN_H

#include "base/slice.h"
#include "extract/lang/shape.h"

#define SEEN_LONGEST 24   /* bytes of a word that is worth keeping */
#define SEEN_MOST    8192 /* words; then all are forgotten */

struct seen_word {
    uint64_t hash;
    uint8_t len; /* 0: not kept */
    char key[SEEN_LONGEST];
    int16_t row[NET_WIDTH];
};

/* {0} is empty. */
struct seen {
    uint32_t *slots; /* number of a word and one; 0 is free */
    struct seen_word *words;
    size_t count;
    size_t capacity;
};

/* Makes room for `count` words; numbers given out before are void. */
void seen_begin(struct seen *seen, size_t count);

/* The word's number; *is_new says that its row is still to be filled. */
uint32_t seen_get(struct seen *seen, struct slice word, bool *is_new);

void seen_release(struct seen *seen);

#endif
