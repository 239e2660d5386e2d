/*
 * common.h - what every dictionary knows: ordinary words of English, the past forms of
 * irregular verbs, and what shortened words stand for. Sorted tables under data/lang/,
 * read where they lie.
 */
#ifndef EXTRACT_LANG_COMMON_H
#define EXTRACT_LANG_COMMON_H

#include <stdint.h>

#include "base/slice.h"

/* `lower`: in lower case; also forms of the words of the list ("denounces"). */
bool common_word(struct slice lower);

/* Does the list have it as a verb, in its base form? */
bool common_verb(struct slice lower);

#define COMMON_MAX 50 /* bytes of a word, and two */

enum inflection {
    INFLECTION_PAST,
    INFLECTION_ING,
    INFLECTION_VERB_S, /* "denounces" */
    INFLECTION_PLURAL,
};

/*
 * The word of which `form` is a regular form of this kind, into `out`: its length, 0
 * when the list has none.
 */
size_t common_base(struct slice form, enum inflection kind, char out[COMMON_MAX]);

/* The verb of which `lower` is an irregular past form; empty when it is none. */
struct slice irregular_verb(struct slice lower);

/* What `lower` is short for ("sept."), as this part of speech; empty when it is not. */
struct slice shorthand(struct slice lower, uint8_t upos);

#endif
