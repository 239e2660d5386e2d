/* norm.h - names as they are compared: without dots, "the", middle initials. */
#ifndef GRAPH_NORM_H
#define GRAPH_NORM_H

#include "base/arena.h"

/* Words between blanks. */
size_t norm_count_words(struct slice text);

/*
 * A folded name (base/utf8.h) as it is compared, in `arena`; `folded` itself when
 * nothing would be left. Of a person's, endings that are one sound are one, too.
 */
struct slice norm_name(struct arena *arena, struct slice folded, bool person);

#endif
