/*
 * verb.h - forms of English verbs, for sentences that the program writes.
 */
#ifndef BASE_VERB_H
#define BASE_VERB_H

#include "base/buf.h"

/* Appends "warns" for "warn", "carries" for "carry", "has" for "have", "is" for "be".
 */
void verb_third_person(struct buf *out, struct slice verb);

#endif
