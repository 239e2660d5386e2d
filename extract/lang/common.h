/*
 * common.h - what every dictionary knows: ordinary words of English, and the past forms
 * of irregular verbs. Sorted tables under data/lang/, read where they lie.
 */
#ifndef EXTRACT_LANG_COMMON_H
#define EXTRACT_LANG_COMMON_H

#include "base/slice.h"

/* `lower`: in lower case; also forms of the words of the list ("denounces"). */
bool common_word(struct slice lower);

/* The verb of which `lower` is an irregular past form; empty when it is none. */
struct slice irregular_verb(struct slice lower);

#endif
