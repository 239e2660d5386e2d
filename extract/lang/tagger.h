/*
 * tagger.h - the fast tagger: a greedy linear model over the labels a word can have.
 *
 * A label is a triple of part of speech, Penn tag and feature bits. Which labels a word
 * can have comes from the lexicon, or for unknown and rare words from its ending; among
 * them hashed, quantised weights decide, from left to right.
 */
#ifndef EXTRACT_LANG_TAGGER_H
#define EXTRACT_LANG_TAGGER_H

#include "extract/lang/form.h"
#include "extract/lang/model.h"

#define TAGGER_FEATURES 22
#define TAGGER_OWN      7    /* the first of them: of the word alone */
#define TAGGER_MAX_OPEN 24   /* labels that one word can have */
#define TAGGER_NONE     0xff /* the label beyond both ends of a sentence */
#define TAGGER_LABELS   255

struct tag_label {
    uint8_t upos;
    uint8_t xpos;
    uint16_t feats;
};

/* Points into the model file. */
struct tagger {
    struct string_table words;   /* form to place in `sets` */
    struct string_table endings; /* case letter and ending to place in `sets` */
    const struct tag_label *labels;
    uint32_t n_labels;
    const uint8_t *sets; /* at each place: number of labels, then labels */
    uint32_t sets_len;
    const int8_t *weights;
    uint32_t weight_bits;
};

/* A sentence on its way through the tagger. */
struct tag_view {
    const struct form *forms;
    const uint32_t *sets; /* place in `sets` of each word */
    const uint8_t *tags;  /* labels of the words before this one */
    size_t count;
};

/*
 * False when the sections are missing or their heads damaged; what a file of somebody
 * else holds must be sound, too, before it is used.
 */
bool tagger_open(struct slice file, struct tagger *out);
bool tagger_is_sound(const struct tagger *tagger);

/* Place in `sets` of the labels that a word can have. */
uint32_t tagger_set(const struct tagger *tagger, const struct form *form);

/* Did the text that it learned from have the word? */
bool tagger_knows(const struct tagger *tagger, const struct form *form);

/* Hashes of what is seen at word `at`; mixed with a label they name a weight. */
void tagger_features(const struct tag_view *view, size_t at,
                     uint32_t out[TAGGER_FEATURES]);

/* Which weight: the slot of feature and label in a table of 2^bits. */
static inline uint32_t tagger_slot(uint32_t feature, uint32_t label, uint32_t bits)
{
    uint32_t h = (feature ^ (label + 1) * 0x9e3779b1U) * 0x85ebca6bU;
    return (h ^ h >> 13) * 0xc2b2ae35U >> (32 - bits);
}

/*
 * What the features of the word alone add for each label of its set: the same wherever
 * the word stands. A set of one label needs no sums.
 */
void tagger_own(const struct tagger *tagger, const struct form *form, uint32_t set,
                int16_t own[TAGGER_MAX_OPEN]);

/* Fills `tags` with labels for all words of `view`; own[i] is tagger_own() of word i.
 */
void tagger_run(const struct tagger *tagger, const struct tag_view *view,
                const int16_t *const *own, uint8_t *tags);

#endif
