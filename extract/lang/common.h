/*
 * common.h - is it an ordinary word of English? A sorted list (data/lang/common.tsv),
 * read where it lies.
 */
#ifndef EXTRACT_LANG_COMMON_H
#define EXTRACT_LANG_COMMON_H

#include "base/slice.h"

/* `lower`: in lower case; also forms of the words of the list ("denounces"). */
bool common_word(struct slice lower);

#endif
