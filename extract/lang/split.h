/*
 * split.h - words to sentences: a linear classifier over every place where a sentence
 * could end.
 *
 * A place is the gap between two words. Weights are a hashed table of the model file;
 * their sum decides.
 */
#ifndef EXTRACT_LANG_SPLIT_H
#define EXTRACT_LANG_SPLIT_H

#include "extract/lang/tagger.h"
#include "extract/lang/tokens.h"

#define SPLIT_BITS     15
#define SPLIT_SIZE     (1U << SPLIT_BITS)
#define SPLIT_FEATURES 26
#define SPLIT_SCALE    256 /* weights are stored as multiples of 1/256 */
#define SPLIT_MAX      400 /* words of a sentence; longer ones are cut */

/* What the classifier looks at besides the words: the state within a sentence. */
struct split_state {
    uint32_t length;      /* words since the sentence began */
    uint32_t open_quotes; /* double quotes since then */
    int32_t depth;        /* open brackets */
};

/* What the classifiers see of a word by itself. */
struct split_face {
    uint32_t low;  /* hash of its letters, without case */
    uint32_t form; /* hash of its form (form.h) */
    uint8_t kind;  /* split_kind() */
    uint8_t tag;   /* the part of speech that it most often has */
};

struct split_view {
    const struct token_rules *rules;
    const struct tagger *tagger; /* its lexicon tells what words usually are */
    struct slice text;
    struct slice written; /* the same with the capitals of the document */
    const struct word *words;
    size_t count;                   /* of the block */
    const struct split_face *faces; /* of these words; NULL: looked at when asked for */
};

/* `form` is the word's, `tag` the enum upos that it most often has. */
void split_face_init(struct slice word, const struct form *form, uint8_t tag,
                     struct split_face *out);

/* The face of word `at`; beyond the block that of no word. */
struct split_face split_face_at(const struct split_view *view, size_t at);

/* May a sentence end before word `at` (0 < at < count) at all? */
bool split_possible(const struct split_view *view, size_t at);

/* Slots of the weight table for the gap before word `at`; all of them are filled. */
void split_features(const struct split_view *view, size_t at,
                    const struct split_state *state, uint32_t out[SPLIT_FEATURES]);

/* Moves the state past word `at`. */
void split_step(const struct split_view *view, size_t at, struct split_state *state);

/* Case and kind of a word, below 16; 0 for an empty one. */
uint32_t split_kind(struct slice form);

/* A number of words in one of nine classes. */
uint32_t split_bucket(uint32_t n);

/* The weights' sum for a gap: a sentence ends there if it is positive. */
int32_t split_sum(const struct split_view *view, size_t at,
                  const struct split_state *state, const int16_t *weights);

struct second;
struct split_model {
    const int16_t *weights;      /* SPLIT_SIZE of them */
    const struct second *second; /* asked where the sum is small; or NULL */
};

/* Does a sentence end before word `at`? Line breaks in the gap count as well. */
bool split_ends(const struct split_view *view, size_t at,
                const struct split_state *state, const struct split_model *model);

#endif
