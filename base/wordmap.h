/*
 * wordmap.h - from a short word to a number, for as many words as there is room for.
 *
 * The memory of somebody who looks words up over and over: in running text nine words
 * in ten have been met. Keys are copied. The map grows, or is emptied, only when its
 * owner asks for room; the owner does without it for a word that is too long.
 */
#ifndef BASE_WORDMAP_H
#define BASE_WORDMAP_H

#include <stdint.h>

#include "base/slice.h"

#define WORDMAP_LONGEST 24 /* bytes of a word that is worth keeping */

/* {0} is empty and has no room. */
struct wordmap {
    struct wordmap_cell *cells;
    size_t count; /* words in it */
    size_t most;  /* a power of two; 0 */
};

/*
 * Makes room for `count` words more, in a map of at most `limit` words, a power of two:
 * if need be, all words are forgotten. More than half of `limit` is never made room for
 * ahead.
 */
void wordmap_reserve(struct wordmap *map, size_t count, size_t limit);

/* Forgets all words. */
void wordmap_empty(struct wordmap *map);

/* Has the place of a word fetched that is soon to be looked up: a large map is not at
 * hand, and waiting for it is most of what looking up costs. */
void wordmap_ask(const struct wordmap *map, struct slice word);

/*
 * Where the number of `word` stands: 0 for a new word, which the caller sets to
 * another. Stays there until wordmap_reserve(). NULL when the word is too long, or new
 * and the map full.
 */
uint32_t *wordmap_slot(struct wordmap *map, struct slice word);

void wordmap_release(struct wordmap *map);

#endif
