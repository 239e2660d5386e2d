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

#define FIRSTS_WORDS 5
#define FIRSTS_BITS  ((size_t)FIRSTS_WORDS * 64)

/* Tokens that something can begin with: classes are the first 64 bits, then literals.
 */
struct firsts {
    uint64_t bits[FIRSTS_WORDS];
};

static inline bool firsts_have(const struct firsts *firsts, const struct token *token)
{
    return (token->classes & firsts->bits[0]) != 0 ||
           (token->literal != 0 &&
            (firsts->bits[token->literal / 64] >> token->literal % 64 & 1U) != 0);
}

/* What something can begin with: its first two tokens. */
struct opening {
    struct firsts firsts;
    struct firsts seconds;
    bool lone; /* it can be one token only */
};

struct pattern_row {
    struct slice name;
    struct slice text;
    struct sense sets;
    uint8_t moves[2][2]; /* slot to slot, after matching; equal: none */
    uint32_t first;      /* of its elements */
    uint32_t count;
    uint32_t rule;
    uint32_t line;
};

struct patterns {
    struct pattern_row *rows;
    struct opening *openings; /* of each row */
    size_t n_rows;
    struct pattern_element *elements;
    size_t n_elements;
    struct pattern_alt *alts;
    size_t n_alts;
    struct pattern_rule *rules; /* rows of one name */
    size_t n_rules;
    const uint16_t *by_first; /* FIRSTS_BITS: index of rows to try by the first token */
    struct firsts firsts;     /* of all rows that stand alone */
    struct pattern_index *indexes; /* [0] has no rows */
    uint32_t *index_rows;
    uint16_t n_literals;
};

/* Reads the table; adds its words to the lexicon. */
void patterns_read(struct patterns *patterns, struct lexicon *lexicon,
                   const struct image_room *room);

/* Working memory of matching; `arena` owns it. One for each thread. */
struct matcher *matcher_new(const struct patterns *patterns,
                            const struct lexicon *lexicon, struct arena *arena);

/* Sets the tokens to look at, which were read from `text`. */
void matcher_set(struct matcher *matcher, struct slice text, const struct token *tokens,
                 uint32_t count);

/* The longest match that begins at token `at`. */
bool matcher_match(struct matcher *matcher, uint32_t at, struct match *out);

#endif
