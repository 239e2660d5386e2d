/* tense.h - the tense of the verb that governs an expression, from tagged words. */
#ifndef EXTRACT_TIME_TENSE_H
#define EXTRACT_TIME_TENSE_H

#include "base/image.h"
#include "base/strmap.h"
#include "extract/lang/lang.h"

/* The verbs of data/time/verbs.tsv with their classes as bits. */
struct strmap tense_verbs(const struct image_room *room);

/*
 * As context_tense(); `guess` where the sentence is not tagged or has no verb before.
 * `verbs` comes from tense_verbs().
 */
int tense_of_words(const struct strmap *verbs, const struct lang_text *text,
                   struct span span, int guess);

#endif
