/*
 * guess.h - "did you mean": the known words nearest to one that was typed.
 *
 * Nearness is the optimal string alignment distance (insert, delete, change, swap
 * neighbours), at most a third of the word's length and at least one.
 */
#ifndef CMD_GUESS_H
#define CMD_GUESS_H

#include "base/buf.h"

#define GUESS_MAX 3

struct guess {
    struct slice wanted; /* what was typed; set by the caller, the rest {0} */
    struct slice best[GUESS_MAX];
    uint32_t distance[GUESS_MAX];
    size_t count;
};

/* Considers one known word, which must live as long as the guess. */
void guess_offer(struct guess *guess, struct slice word);

/* Adds "; did you mean 'A' or 'B'?" with `prefix` before each; nothing if none is near.
 */
void guess_text(const struct guess *guess, const char *prefix, struct buf *out);

#endif
