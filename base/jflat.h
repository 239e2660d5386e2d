/*
 * jflat.h - a JSON object of strings alone, read in one go.
 *
 * Documents come as such lines, of which most is one long string: a tree of values
 * takes ten times as long as its bytes need. What is not as plain is left to jval.h.
 */
#ifndef BASE_JFLAT_H
#define BASE_JFLAT_H

#include "base/arena.h"

struct jflat_field {
    const char *key;
    struct slice value; /* in the arena; empty when the key is not there */
};

/*
 * Fills the values of `n` fields; other keys may stand among them. False when `text` is
 * anything else than an object of strings, a key comes twice or has an escape, or
 * something is wrong with it: then jval_read() has to say what it is.
 */
bool jflat_read(struct arena *arena, struct slice text, struct jflat_field *fields,
                size_t n);

#endif
