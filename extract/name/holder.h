/*
 * holder.h - who holds an office, told right behind the place or body that it is of:
 * "Mayor of Ruritania Ann Example".
 *
 * Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_HOLDER_H
#define EXTRACT_NAME_HOLDER_H

#include "extract/name/labels.h"

/* At an office's first word: labels the place and the person that stand as one run. */
void mend_holder(const struct name_words *words, uint8_t *labels, size_t at);

/* The words [from, to) of the office whose holder's name begins at `name`. */
bool holder_title(const struct name_words *words, size_t name, size_t *from,
                  size_t *to);

/* The same of "Adviser to the President |Ann Example", where the title at `title` is
 * not hers: the article closes it off. */
bool holder_under(const struct name_words *words, size_t title, size_t *from,
                  size_t *to);

/* "|Adviser to the President and Director Ann Example": where the first of two offices
 * begins, the second at `at`; or `at`. */
size_t holder_joined(const struct name_words *words, size_t at);

/* The same of "the president of Ruritania, |Ann Example". */
bool holder_apposed(const struct name_words *words, size_t name, size_t *from,
                    size_t *to);

#endif
