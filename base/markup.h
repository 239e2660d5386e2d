/*
 * markup.h - tags of HTML that plain text has kept: "May 3<sup>rd</sup>",
 * "<u>Note</u>".
 */
#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

#include "base/slice.h"

/* Bytes of the tag of inline markup that begins at text[at]; 0 when none does. */
size_t markup_len(struct slice text, size_t at);

#endif
