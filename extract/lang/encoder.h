/*
 * encoder.h - the network at work: from words to vectors, labels and parser rows.
 *
 * Weights are int8 in the file and stay so in the tables; dense ones are unpacked once
 * on opening. Activations are int16, ENCODER_SCALE to one; from the second layer on
 * they are multiplied as bytes. Read-only once opened.
 */
#ifndef EXTRACT_LANG_ENCODER_H
#define EXTRACT_LANG_ENCODER_H

#include "extract/lang/kernel.h"
#include "extract/lang/model.h"
#include "extract/lang/seen.h"
#include "extract/lang/shape.h"
#include "extract/lang/wordrow.h"

#define HEAD_MOST     256     /* outputs of a head; labels fit a byte */
#define ENCODER_SCALE 1024.0F /* one, as an activation */
#define PART_SCALE    256.0F  /* one, as a part of the parser's hidden layer */
#define PART_LIMIT    1820    /* 18 parts of this size still fit int16 */
#define HIDDEN_LIMIT  4095
#define ACTION_LIMIT  4095   /* of weights: 64 products of both limits fit int32 */
#define ATTACH_SCALE  256.0F /* one, as a word of the biaffine head */
#define ATTACH_LIMIT  4095   /* 96 products of two fit int32 */

/*
 * Factors of rows_to_bytes() for what is multiplied as bytes. A byte takes what is one
 * as 36 to 52, which leaves only one number in 10,000 of running text beyond its ends;
 * of the biaffine head, whose numbers are larger, as 16.
 */
#define FIRST_FACTOR  (44 * 32) /* the first layer's output */
#define CONV_FACTOR   (52 * 32) /* the first convolution's */
#define GATES1_FACTOR (44 * 32) /* what the recurrent layers see */
#define GATES2_FACTOR (40 * 32)
#define LAST_FACTOR   (36 * 32)  /* the last layer's */
#define WORDS_FACTOR  (16 * 128) /* words of the biaffine head */

/* Output o is sum * scale[o] + bias[o]. */
struct dense {
    struct kernel_matrix matrix;
    const float *scale;
    const float *bias;
    int32_t factor; /* of the inputs; 0: they are multiplied as they are */
};

struct maxout {
    struct dense dense; /* NET_PAIR outputs */
    const float *gain;
    const float *shift;
};

struct encoder {
    enum kernel_kind kernel;
    struct word_rows vocabulary;
    uint32_t n_words;
    const int8_t *tables[TABLE_COUNT];
    int32_t factors[TABLE_COUNT]; /* table entry * factor = activation */
    struct maxout input;
    struct maxout convs[NET_CONVS]; /* of the first, the matrix is by place (seen.h) */
    struct kernel_matrix
        places; /* the first convolution's, as SEEN_PLACES side by side */
    struct dense gates[NET_QRNNS];
    struct dense labels;
    uint32_t n_labels;
    struct dense names;
    /* the parser's */
    struct dense slots; /* SLOT_COUNT * ARC_PAIR outputs */
    const int16_t *slot_none;
    const int16_t *arc_labels;
    const int16_t *arc_bias;
    const int16_t *root;
    struct kernel_matrix actions;
    const int32_t *action_bias;
    /* the biaffine head's (attach.h) */
    struct dense heads;   /* NET_WIDTH to ATTACH_DIM */
    struct dense words;   /* the same */
    struct dense seekers; /* of `words`, ATTACH_DIM to ATTACH_DIM */
    const int16_t *seeker_bias;
    const uint16_t *exps; /* e to the minus i / 64 */
    int32_t lost_arc;     /* what an arc lost is worth as a score of an action */
};

/*
 * Some sentences together. Rows: one of padding, then each sentence's words and one of
 * padding after it; after all of them ROOT. {0} is empty; reuse saves memory and work:
 * words seen in an earlier batch skip the first layer.
 */
struct encoding {
    size_t rows; /* without ROOT */
    size_t capacity;
    struct seen seen;
    uint32_t *words; /* in `seen`, ENCODING_PADDING for padding */
    size_t fresh;    /* the first of the words whose layers are still to be computed */
    size_t n_fresh;
    int16_t *input;      /* of those */
    int16_t *x;          /* activations of the layer below, rows x NET_WIDTH */
    int16_t *y;          /* and of the one above */
    uint8_t *bytes;      /* the activations that are multiplied; in the end x */
    uint8_t *word_bytes; /* rows x ATTACH_DIM */
    int32_t *sums;
    float *gates;
    int16_t *parts;   /* (rows + 1) x SLOT_COUNT * ARC_PAIR, computed when asked for */
    uint16_t *known;  /* of each row, a bit for every part that is there */
    int16_t *heads;   /* (rows + 1) x ATTACH_DIM */
    int16_t *seekers; /* rows x ATTACH_DIM */
};

#define ENCODING_PADDING UINT32_MAX

/* False when a section is missing or damaged. Unpacked weights live in `arena`. */
bool encoder_open(struct slice file, struct arena *arena, uint32_t n_labels,
                  struct encoder *out);

/* As for tagger_open(): to be asked of a file that is not our own. */
bool encoder_is_sound(const struct encoder *encoder);

/* Begins a batch for at most `rows` rows. */
void encoding_begin(struct encoding *e, size_t rows);

void encoding_add(const struct encoder *encoder, struct encoding *e, struct slice word);
void encoding_pad(struct encoding *e);

/* Runs all layers; then e->x holds the result, and e->parts what every word needs. */
void encoding_run(const struct encoder *encoder, struct encoding *e);

/* Part of encoding_run(): rows of the parser's slots that every word comes to fill. */
void encoding_parts(const struct encoder *encoder, struct encoding *e);

/* Part of encoding_run(): every word as a head, and as one that looks for its own. */
void encoding_attach(const struct encoder *encoder, struct encoding *e);

/* The best label and kind of name (enum lang_ner) of every row; padding included. */
void encoding_labels(const struct encoder *encoder, struct encoding *e, uint8_t *labels,
                     uint8_t *names);

void encoding_release(struct encoding *e);

/* The tree of a sentence: heads are numbers of its words, their count for ROOT. */
struct tree {
    uint32_t *heads;
    uint8_t *relations; /* enum deprel */
};

/* Parses the sentence whose `n` words begin at row `first`; fills out's arrays. */
void encoding_parse(const struct encoder *encoder, struct encoding *e, size_t first,
                    uint32_t n, struct tree *out);

#endif
