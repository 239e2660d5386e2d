/*
 * second.h - a second opinion about ends of sentences, where the linear classifier is
 * in doubt: a small network over the vectors of the words around the gap.
 *
 * All in whole numbers. The vectors are those of the encoder's table of words.
 */
#ifndef EXTRACT_LANG_SECOND_H
#define EXTRACT_LANG_SECOND_H

#include "extract/lang/kernel.h"
#include "extract/lang/shape.h"
#include "extract/lang/split.h"
#include "extract/lang/wordrow.h"

#define SECOND_BEFORE  4
#define SECOND_AFTER   5
#define SECOND_WINDOW  (SECOND_BEFORE + SECOND_AFTER)
#define SECOND_HIDDEN  ((size_t)32)
#define SECOND_INPUT   (SECOND_WINDOW * NET_WORD_DIM)
#define SECOND_KINDS   16
#define SECOND_LENGTHS 9
#define SECOND_DOUBT   (4 * SPLIT_SCALE) /* the first opinion's sum, either way */

/* The gap as the network sees it. */
struct second_view {
    uint32_t rows[SECOND_WINDOW]; /* of the table of words; 0 beyond the block */
    uint8_t kinds[SECOND_WINDOW];
    uint8_t length; /* of the sentence so far, in classes */
};

struct second {
    struct word_rows words;
    const int8_t *vectors;  /* NET_WORD_DIM a row */
    const int8_t *weights;  /* [SECOND_HIDDEN][SECOND_INPUT] */
    const int32_t *kinds;   /* [SECOND_WINDOW][SECOND_KINDS][SECOND_HIDDEN] */
    const int32_t *lengths; /* [SECOND_LENGTHS][SECOND_HIDDEN], the bias included */
    const int32_t *out;     /* [SECOND_HIDDEN] */
    int32_t scale;          /* a sum times this, by 2^32, is of SPLIT_SCALE */
    int32_t bias;
    struct kernel_matrix matrix; /* the weights once more, when packed */
    enum kernel_kind kernel;
};

/* Reads sections "second", "vocab" and "embed"; false when one is damaged. */
bool second_open(struct slice file, struct second *out);

/* Readies the weights for the machine's kernel; without it scores take longer. */
void second_pack(struct second *second, struct arena *arena);

/* The vectors alone. */
bool second_words(struct slice file, struct second *out);

void second_look(const struct second *second, const struct split_view *view, size_t at,
                 const struct split_state *state, struct second_view *out);

/* What is added to the first opinion's sum. */
int32_t second_score(const struct second *second, const struct second_view *view);

#endif
