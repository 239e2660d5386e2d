/*
 * dateline.h - the agency's line that opens a report: "BEIJING, April 26 (Reuters) -".
 *
 * It is no part of the first sentence: left there, the parser takes the place for the
 * subject. By form alone: capitals, figures and brackets up to a dash or a colon; and
 * labels of what follows, in capitals and brackets: "[REPORT] [ADA OKOYE] [TEXT]".
 */
#ifndef EXTRACT_LANG_DATELINE_H
#define EXTRACT_LANG_DATELINE_H

#include "extract/lang/split.h"

/* Words of the dateline that the block begins with, its mark included; 0 for none. */
size_t dateline_words(const struct split_view *view);

/* The word behind all labels from `at` on; `at` for none. */
size_t dateline_labels(const struct split_view *view, size_t at);

/* "Two men -- |aged 19": behind a dateline a second dash closes nothing. */
bool dateline_goes_on(const struct split_view *view, size_t at);

#endif
