/*
 * context.h - what stands around an expression: is it a time at all, and of which
 * tense.
 */
#ifndef EXTRACT_TIME_CONTEXT_H
#define EXTRACT_TIME_CONTEXT_H

#include "extract/time/token.h"

struct context {
    const struct lexicon *lexicon;
    const struct token *tokens;
    uint32_t count;
};

/* Patterns that are a time only in some surroundings; slot "bare" of patterns.tsv. */
enum bare {
    BARE_NONE,
    BARE_YEAR = 1,     /* four digits */
    BARE_UNITS = 2,    /* "years" */
    BARE_AFTER = 3,    /* "three days after", and no more */
    BARE_ORDINAL = 4,  /* "the 5th" */
    BARE_UNIT = 5,     /* "the year" */
    BARE_PART = 6,     /* "the evening" */
    BARE_RATE = 7,     /* "a year" for each year */
    BARE_ADJECTIVE = 8 /* "recent" before a noun */
};

/* Adds the words that this file looks for. */
void context_words(struct lexicon *lexicon, struct arena *arena);

/* May tokens [first, end) be such a time here? */
bool context_allows(const struct context *context, uint32_t first, uint32_t end,
                    enum bare bare, const struct sense *sense);

/* -1 past, 1 future, 0 nobody knows: by the verbs nearest to tokens [first, end). */
int context_tense(const struct context *context, struct slice text, uint32_t first,
                  uint32_t end);

#endif
