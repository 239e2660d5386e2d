/*
 * same.h - can two forms be names of one actor? Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_SAME_H
#define EXTRACT_NAME_SAME_H

#include "extract/name/tables.h"

/*
 * Folded words of a person's name without initials and suffixes ("Jr."); *family is
 * the number of the family name. Returns how many, at most `max`, at least 1.
 */
size_t same_parts(const struct name_rules *rules, struct arena *arena,
                  struct slice name, struct slice *parts, size_t max, size_t *family);

/*
 * How well name `a` fits the person `b`: 0 not at all, 1 a given name alone, 2 a family
 * name alone, 3 both names agree, 4 the same words.
 */
int same_person(const struct name_rules *rules, const struct slice *a, size_t n_a,
                size_t family_a, const struct slice *b, size_t n_b, size_t family_b);

/* Folded names of bodies: equal, or one begins or ends the other at a word. */
bool same_body(struct slice a, struct slice b);

/* "WHO" of "World Health Organization". */
bool same_acronym(struct slice acronym, struct slice name);

#endif
