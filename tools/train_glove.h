/*
 * train_glove.h - word vectors made by others: text, one line a word ("word 0.1 -0.2"),
 * most frequent first, as GloVe, word2vec and fastText write them.
 */
#ifndef TOOLS_TRAIN_GLOVE_H
#define TOOLS_TRAIN_GLOVE_H

#include "base/arena.h"
#include "base/strmap.h"

struct glove {
    struct glove_word {
        struct slice key; /* form_key() */
        const float *vector;
    } * items;
    size_t count;
    size_t capacity;
    size_t columns;
    struct strmap map; /* key to place in `items` */
};

/* Reads the file; of words with the same key the first stays. False, with a message on
 * stderr, when it cannot be read. */
bool glove_read(struct arena *arena, const char *path, struct glove *out);

/* The vector of a key, or NULL. */
const float *glove_find(const struct glove *glove, struct slice key);

#endif
