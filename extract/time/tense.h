/* tense.h - the tense of the verb that governs an expression, from tagged words. */
#ifndef EXTRACT_TIME_TENSE_H
#define EXTRACT_TIME_TENSE_H

#include "extract/lang/lang.h"

/* As context_tense(); `guess` where the sentence is not tagged or has no verb before.
 */
int tense_of_words(const struct lang_text *text, struct span span, int guess);

#endif
