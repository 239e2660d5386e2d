/*
 * doer.h - who does what a verb tells, by the tree. Inside extract/name/ only.
 *
 * They ask the tree of one sentence, which must be parsed, and return a word of it, or
 * LANG_NO_HEAD.
 */
#ifndef EXTRACT_NAME_DOER_H
#define EXTRACT_NAME_DOER_H

#include "extract/lang/lang.h"

/* The subject of a verb, or of the one whose subject it shares: "met X and |thanked".
 */
uint32_t doer_of(const struct lang_text *text, uint32_t verb);

/* Who does what is done to |himself: the subject of the verb above the word. */
uint32_t doer_above(const struct lang_text *text, uint32_t word);

#endif
