/*
 * attach.h - on which word each word hangs, judged over the whole sentence at once, and
 * what a step of the parser would therefore be expected to spoil.
 *
 * A biaffine head (Dozat and Manning 2017) gives every word chances over all words of
 * its sentence as its head. A step of the transition parser makes some arcs impossible:
 * those that the dynamic oracle of training counts (Goldberg and Nivre 2012). Their
 * chances, added up, are the expected number of arcs lost; the parser's scores are
 * lowered by it. Integers throughout.
 */
#ifndef EXTRACT_LANG_ATTACH_H
#define EXTRACT_LANG_ATTACH_H

#include "extract/lang/arc.h"
#include "extract/lang/encoder.h"

#define ATTACH_MAX  256  /* words; longer sentences do without */
#define ATTACH_ONE  4096 /* a chance of one */
#define ATTACH_LOST 16   /* arcs lost; more are not told apart */

/* A sentence's chances, in units of 1 / ATTACH_ONE; columns: its words, then ROOT. */
struct attach {
    uint32_t n;     /* words; 0: does without */
    int32_t *heads; /* [word][head] */
    int32_t *later; /* [word][k]: the chances of heads k and above */
    int32_t *kids;  /* [w][head]: of words w and above that they hang on this head */
};

/* The words of a sentence in an encoding. */
struct attach_words {
    const struct encoder *encoder;
    const struct encoding *encoding;
    size_t first; /* row */
    uint32_t n;
};

/* Computes the chances of the words; arrays from `arena`. */
void attach_sentence(const struct attach_words *words, struct arena *arena,
                     struct attach *out);

/* Arcs that are expected to be lost by SHIFT, LEFT and RIGHT. */
void attach_costs(const struct attach *attach, const struct arc_state *state,
                  int32_t costs[3]);

#endif
