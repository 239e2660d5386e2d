/*
 * ner.h - the sequence model: which words are parts of names of people, bodies, places
 * or other things (works, events, products: found so that they are not taken for the
 * first three).
 *
 * A linear model over hashed features, decoded by Viterbi with integer arithmetic: the
 * same labels on every machine. Trained by tools/learn_names.c; data/model/names.bin.
 */
#ifndef EXTRACT_NAME_NER_H
#define EXTRACT_NAME_NER_H

#include "extract/name/words.h"

enum ner_label {
    NER_O,
    NER_B_PER,
    NER_I_PER,
    NER_B_ORG,
    NER_I_ORG,
    NER_B_LOC,
    NER_I_LOC,
    NER_B_MISC,
    NER_I_MISC,
    NER_LABELS
};

#define NER_FEATURES_MAX 144
#define NER_MAGIC        0x314d4e44U /* "DNM1" */
#define NER_WAYS         4

/* Four features that share a bucket; fingerprint 0 is a free place. */
struct ner_bucket {
    uint16_t print[NER_WAYS];
    int8_t weights[NER_WAYS][NER_LABELS];
};

/* The file's beginning, little-endian; n_buckets of struct ner_bucket follow. */
struct ner_head {
    uint32_t magic;
    uint32_t n_buckets;
    int16_t transitions[NER_LABELS + 1][NER_LABELS]; /* last row: sentence start */
};

struct ner_model {
    struct ner_head head;
    const struct ner_bucket *buckets; /* borrowed from the bytes */
};

/* Reads a model in place. False when the bytes are none. */
bool ner_model_read(struct slice bytes, struct ner_model *out);

/* Bit i: label i may stand at this word after any label that allows it. */
uint32_t ner_allowed(const struct name_words *words, size_t at);

/* May `label` follow `before` (NER_LABELS at a sentence's start)? */
bool ner_follows(unsigned before, unsigned label);

/* Best labels of all words, by the model. labels has n_words. */
void ner_decode(const struct ner_model *model, struct arena *arena,
                const struct name_words *words, uint8_t *labels);

/* ner_features.c */
/* Features of word `at`; returns how many of NER_FEATURES_MAX were written. */
size_t ner_features(const struct name_words *words, size_t at, uint32_t *out);

#endif
