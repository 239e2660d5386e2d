/* pattern_parts.h - compiled patterns from inside; for pattern.c and match.c only. */
#ifndef EXTRACT_TIME_PATTERN_PARTS_H
#define EXTRACT_TIME_PATTERN_PARTS_H

#include "extract/time/pattern.h"

enum alt_kind { ALT_WORD, ALT_CLASS, ALT_NUMBER, ALT_RULE };

/* Numbers that may take several tokens; number.c reads them. */
enum number_kind {
    NUMBER_COUNT,   /* NUM: "12", "1,200", "twenty-five", "two and a half" */
    NUMBER_ORDINAL, /* ORD: "13th", "third", "twenty-first" */
    NUMBER_YEAR,    /* YEAR: "1998", "'82", "nineteen ninety-six" */
    NUMBER_DAY,     /* DAY: "26", "26th" */
    NUMBER_PLAIN,   /* DD: "26" alone */
    NUMBER_SHORT,   /* YY: "93" behind a year */
    NUMBER_HOUR,    /* HH: 0-24 */
    NUMBER_KINDS
};

struct pattern_alt {
    uint8_t kind; /* enum alt_kind */
    uint16_t id;
};

struct pattern_element {
    struct opening opening;
    uint32_t first; /* of its alternatives */
    uint16_t count;
    bool optional;
    bool split; /* an expression ends before it, and the next begins behind it */
};

struct pattern_rule {
    struct slice name;
    struct opening opening;
    const uint16_t *by_first; /* FIRSTS_BITS: index of its rows by the first token */
};

/* Rows that can begin with one token. */
struct pattern_index {
    uint32_t first; /* of index_rows */
    uint32_t count;
    struct firsts seconds; /* of all these rows */
    bool lone;             /* one of them can be one token */
};

extern const char *const number_names[NUMBER_KINDS];

/* Classes that a number of this kind can begin with, and go on with. */
uint64_t number_starts(const struct lexicon *lexicon, enum number_kind kind);
uint64_t number_goes_on(const struct lexicon *lexicon);

/*
 * Reads a number at tokens[at], fills its slot, returns the tokens taken, 0 for none.
 */
uint32_t number_read(const struct lexicon *lexicon, const struct token *tokens,
                     uint32_t left, enum number_kind kind, struct sense *sense);

#endif
