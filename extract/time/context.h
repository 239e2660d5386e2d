/*
 * context.h - what stands around an expression: is it a time at all, and of which
 * tense.
 */
#ifndef EXTRACT_TIME_CONTEXT_H
#define EXTRACT_TIME_CONTEXT_H

#include "extract/time/token.h"

struct context {
    struct slice text;
    const struct lexicon *lexicon;
    const struct token *tokens;
    uint32_t count;
};

/* Patterns that are a time only in some surroundings; slot "bare" of patterns.tsv. */
enum bare {
    BARE_NONE,
    BARE_YEAR = 1,       /* four digits */
    BARE_UNITS = 2,      /* "years" */
    BARE_AFTER = 3,      /* "three days after", and no more */
    BARE_ORDINAL = 4,    /* "the 5th" */
    BARE_UNIT = 5,       /* "the year" */
    BARE_PART = 6,       /* "the evening" */
    BARE_RATE = 7,       /* "a year" for each year */
    BARE_LENGTH = 9,     /* "the year" ended June 30 */
    BARE_ADJECTIVE = 11, /* "daily": not before a noun */
    BARE_NOW = 15,       /* "the last two weeks": not "of May" */
    BARE_CLOCK = 14,     /* "10:57": not the length of a video */
    BARE_YEARS = 13,     /* "the years" */
    BARE_TIME = 10,      /* "that time" */
    BARE_SOMEDAY = 16,   /* "will one day": not "in one day" */
};

/* Adds the words of data/time/context.tsv, which this file looks for. */
void context_words(struct lexicon *lexicon, const struct image_room *room);

/* The same of the token before `at`. */
bool context_behind(const struct context *context, uint32_t at, const char *list);

/* Is it a piece of something else: "a year" of "a year-old", "May" of "45th of May"? */
bool context_dangles(const struct context *context, uint32_t first, uint32_t end);

/* Is the token at `at` one of the words in `list`, which blanks divide? */
bool context_follows(const struct context *context, uint32_t at, const char *list);

/* May tokens [first, end) be such a time here? */
bool context_allows(const struct context *context, uint32_t first, uint32_t end,
                    const struct sense *sense);

/* Is it a date that a story does not go on from: "(2003)", "since 1990"? */
bool context_is_aside(const struct context *context, uint32_t first,
                      const struct sense *sense);
/* "the summit |of 3 May" */
bool context_is_owned(const struct context *context, uint32_t first);

/* Do figures stand around tokens [first, end), so that "a year ago" compares them? */
bool context_is_compared(const struct context *context, uint32_t first, uint32_t end);

/* Do figures stand in the same sentence, close to tokens [first, end)? */
bool context_has_figures(const struct context *context, uint32_t first, uint32_t end);

/* A noun stands at `at`, so that "the" before an expression is that noun's. */
bool context_noun_follows(const struct context *context, struct slice text,
                          uint32_t at);

/* Does the token open a sentence or a line, perhaps behind a preposition? */
bool context_opens(const struct context *context, uint32_t first);

/*
 * -1 past, 1 future, 0 nobody knows: by the verbs nearest to tokens [first, end). 2 in
 * place of 1 when the verb stands right by them.
 */
int context_tense(const struct context *context, struct slice text, uint32_t first,
                  uint32_t end);

#endif
