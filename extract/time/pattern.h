/*
 * pattern.h - the patterns of data/time/patterns.tsv, compiled, and their matcher.
 *
 * A pattern is a row of elements with blanks between them: a word ("of"), a class of
 * words.tsv (MONTH), a shape (YEAR4), a number (NUM, ORD, YEAR, DAY), or the name of
 * other patterns (_DAY); "a|b" either, "x?" perhaps, "@" ends one expression where
 * the next element stands between two ("12 @ - 14 July"). Of several patterns that
 * match at a word the longest wins, then the first in the table. Names that begin
 * with "_" are parts of other patterns only.
 */
#ifndef EXTRACT_TIME_PATTERN_H
#define EXTRACT_TIME_PATTERN_H

#include "extract/time/token.h"

#define MATCH_PARTS 4

/* Tokens [first, end) of one expression. */
struct match_part {
    uint32_t first;
    uint32_t end;
    struct sense sense;
};

struct match {
    struct match_part parts[MATCH_PARTS];
    uint32_t n_parts;
    uint32_t end; /* token behind the last part */
    uint32_t row; /* of patterns.tsv */
};

struct pattern_row {
    struct slice name;
    struct slice text;
    struct sense sets;
    uint8_t moves[2][2]; /* slot to slot, after matching; equal: none */
    uint32_t first;      /* of its elements */
    uint32_t count;
    uint64_t starts;       /* classes that a match can begin with */
    uint64_t starts_words; /* the same of words: bit (word % 64) */
    uint32_t rule;
    uint32_t line;
};

struct patterns {
    struct pattern_row *rows;
    size_t n_rows;
    struct pattern_element *elements;
    size_t n_elements;
    struct pattern_alt *alts;
    size_t n_alts;
    struct pattern_rule *rules; /* rows of one name */
    size_t n_rules;
    struct pattern_index *by_class; /* rows to try, LEXICON_CLASSES of them */
    struct pattern_index *by_word;
    uint64_t start_classes; /* that any pattern begins with */
};

/* Reads the table; adds its words to the lexicon. */
void patterns_read(struct patterns *patterns, struct lexicon *lexicon,
                   struct arena *arena);

struct tokens {
    const struct token *items;
    uint32_t count;
};

/* The longest match that begins at token `at` of `in`, which was read from `text`. */
bool patterns_match(const struct patterns *patterns, const struct lexicon *lexicon,
                    struct slice text, const struct tokens *in, uint32_t at,
                    struct match *out);

#endif
