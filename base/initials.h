/*
 * initials.h - names by the first letters of their words.
 */
#ifndef BASE_INITIALS_H
#define BASE_INITIALS_H

#include "base/slice.h"

/*
 * "WHO" of "World Health Organization", "U.N." of "United Nations": are the letters,
 * two or more capitals with or without points, those that begin the words of `name`
 * which have capitals? Behind a hyphen a word may count and need not: "IADB" and "IDB"
 * both are of "Inter-American Development Bank".
 */
bool initials_spell(struct slice letters, struct slice name);

#endif
