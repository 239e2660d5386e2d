/*
 * conllu.h - sentences as CoNLL-U, the format of Universal Dependencies.
 */
#ifndef EXTRACT_LANG_CONLLU_H
#define EXTRACT_LANG_CONLLU_H

#include "base/buf.h"
#include "extract/lang/lang.h"

/*
 * Reads a whole file: its text (put together from the words), sentences, words and all
 * labels it gives. `block` counts "# newdoc" and "# newpar" lines; `tagged` and
 * `parsed` stay false. Lemmas point into `bytes`. Fails with ERR_INPUT, "NAME:LINE:
 * what".
 */
int lang_read_conllu(struct arena *arena, struct slice bytes, struct slice name,
                     struct lang_text *out, struct err *err);

/* Appends all sentences; columns of what was not tagged or parsed are "_". */
void lang_write_conllu(const struct lang_text *text, struct buf *out);

#endif
