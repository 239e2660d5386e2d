/*
 * form.h - what a word looks like: the hashed view that tagger and encoder share.
 */
#ifndef EXTRACT_LANG_FORM_H
#define EXTRACT_LANG_FORM_H

#include "extract/lang/lang.h"

#define FORM_MAX 48 /* bytes of a word that count */

enum form_case { FORM_LOWER, FORM_TITLE, FORM_UPPER, FORM_MIXED, FORM_OTHER };

struct form {
    char lower[FORM_MAX]; /* lower case, digits as 0, quotes straight */
    uint8_t len;
    uint8_t letter_case; /* enum form_case */
    uint32_t hash;       /* of lower */
    uint32_t prefix1, prefix2, prefix3;
    uint32_t suffix2, suffix3, suffix4;
    uint32_t shape; /* of the pattern of letters, digits and marks, runs shortened */
};

void form_init(struct form *form, struct slice word);

/* lower as a slice. */
struct slice form_key(const struct form *form);

/* Mixes two hashes into one. */
static inline uint32_t form_mix(uint32_t a, uint32_t b)
{
    uint32_t h = (a ^ (b * 0x9e3779b1U)) * 0x85ebca6bU;
    return h ^ h >> 15;
}

#endif
