/*
 * train_disguise.h - training sentences made to look like headlines, wire copy and
 * captions.
 */
#ifndef TOOLS_TRAIN_DISGUISE_H
#define TOOLS_TRAIN_DISGUISE_H

#include "tools/train.h"

enum disguise { DISGUISE_NONE, DISGUISE_UPPER, DISGUISE_TITLE, DISGUISE_LOWER };

/* A sentence as it is learnt from: the words that are left, and what they look like. */
struct guise {
    uint32_t first; /* of the sentence's words in the text */
    uint32_t count;
    uint32_t *words;     /* numbers in the text, ascending */
    uint32_t *places;    /* place of each word of the sentence among `words` */
    struct slice *forms; /* of `words` */
};

/*
 * Draws how the sentence looks: mostly as it is; in capitals; as a headline, which
 * lacks articles, auxiliaries and the full stop as well; all small. Words that others
 * depend on always stay. Everything lives in `arena`.
 */
void guise_draw(struct arena *arena, struct rng *rng, const struct lang_text *text,
                const struct sentence *s, struct guise *out);

/* The sentence as it is. */
void guise_plain(struct arena *arena, const struct lang_text *text,
                 const struct sentence *s, struct guise *out);

/* The form in disguise; `out` has room for form.len bytes. */
struct slice disguise_form(struct slice form, enum disguise how, char *out);

#endif
