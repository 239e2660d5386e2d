/*
 * truecase.h - which words of a text in capitals have capitals of their own.
 *
 * A linear model over hashed features, from left to right: the word, its neighbours,
 * what the tagger's lexicon says of them, the decisions before it. Learnt from text in
 * mixed case (tools/learn_case.c; data/model/case.bin). Method: Lita and others,
 * tRuEcasIng (ACL 2003), as a perceptron instead of a trellis. Its sums are integers.
 */
#ifndef EXTRACT_LANG_TRUECASE_H
#define EXTRACT_LANG_TRUECASE_H

#include "extract/lang/tagger.h"

#define TRUECASE_MAGIC    0x31435444U /* "DTC1" */
#define TRUECASE_BITS     17
#define TRUECASE_SLOTS    (1U << TRUECASE_BITS)
#define TRUECASE_FEATURES 28

/* How a word is written in running text, its place at the sentence's head aside. */
enum word_case {
    CASE_SMALL,
    CASE_FIRST, /* "Lima", "McKay": a capital first */
    CASE_ALL,   /* "FMLN", "U.S." */
    CASE_COUNT
};

/* File: the magic, then CASE_COUNT weights for each slot. */
struct truecase {
    const int8_t *weights;
};

/* What is seen of a word without its case. */
struct truecase_word {
    uint32_t hash; /* of its letters in lower case */
    uint32_t prefix, suffix2, suffix3, suffix4;
    uint16_t looks; /* length, digits, dots, vowels */
    uint8_t tag; /* what the lexicon has it as most often; and whether it is common */
};

/* False when the bytes are no such model. */
bool truecase_read(struct slice bytes, struct truecase *out);

void truecase_look(const struct tagger *tagger, struct slice word,
                   struct truecase_word *out);

/* No dictionary has it. */
bool truecase_unknown(const struct truecase_word *word);

/*
 * Slots of word `at` of `count`, whose forerunners were decided as cases[0 .. at).
 * Slots below TRUECASE_OWN are of the word's letters: a trainer may leave them out, so
 * that unknown words are met in training, too.
 */
#define TRUECASE_OWN 8
void truecase_features(const struct truecase_word *words, size_t count, size_t at,
                       const uint8_t *cases, uint32_t out[TRUECASE_FEATURES]);

/* Decides for all words: an enum word_case for each in cases[count]. */
void truecase_run(const struct truecase *model, const struct truecase_word *words,
                  size_t count, uint8_t *cases);

#endif
