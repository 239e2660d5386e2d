/*
 * same.h - can two forms be names of one actor? Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_SAME_H
#define EXTRACT_NAME_SAME_H

#include "extract/name/tables.h"

#define SAME_PARTS 8

/* Folded words of a person's name without initials and suffixes ("Jr."). */
struct person_parts {
    struct slice words[SAME_PARTS];
    size_t n;      /* at least 1 once read */
    size_t family; /* which word is the family name */
};

void same_parts(const struct name_rules *rules, struct arena *arena, struct slice name,
                struct person_parts *out);

/*
 * How well two names fit one person: 0 not at all, 1 a given name alone, 2 a family
 * name alone, 3 both names agree, 4 the same words.
 */
int same_person(const struct name_rules *rules, const struct person_parts *a,
                const struct person_parts *b);

/* Folded names of bodies: equal, or one begins or ends the other at a word. */
bool same_body(struct slice a, struct slice b);

#endif
