/*
 * wordmap.h - from a short word to a number, for as many words as there is room for.
 *
 * The memory of somebody who looks words up over and over: in running text nine words
 * in ten have been met. Keys are copied. The map never grows; its owner empties it when
 * what comes next would not fit (wordmap_empty()), and does without it for a word that
 * is too long.
 */
#ifndef BASE_WORDMAP_H
#define BASE_WORDMAP_H

#include <stdint.h>

#include "base/slice.h"

#define WORDMAP_LONGEST 24 /* bytes of a word that is worth keeping */

/* {0} has no room; wordmap_init() before the first word. */
struct wordmap {
    struct wordmap_cell *cells;
    size_t count; /* words in it */
    size_t most;  /* a power of two */
};

/* Room for `most` words, a power of two. */
void wordmap_init(struct wordmap *map, size_t most);

/* Forgets all words. */
void wordmap_empty(struct wordmap *map);

/*
 * Where the number of `word` stands: 0 for a new word, which the caller sets to
 * another. Stays there until the map is emptied. NULL when the word is too long, or new
 * and the map full.
 */
uint32_t *wordmap_slot(struct wordmap *map, struct slice word);

void wordmap_release(struct wordmap *map);

#endif
