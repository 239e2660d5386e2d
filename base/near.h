/*
 * near.h - how far apart two words are: what was typed and what was meant.
 */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/slice.h"

/*
 * Damerau-Levenshtein by bytes, as optimal string alignment (insert, delete, change,
 * swap neighbours): at most `most`, else more than that. Words of over 63 bytes are far
 * apart.
 */
uint32_t near_distance(struct slice a, struct slice b, uint32_t most);

#endif
