/*
 * token.h - the words, numbers and marks of a stretch of text, as times see them.
 *
 * Coarser than the words of extract/lang: "13th", "10:57", "2024-04-26", "a.m." and
 * "1930s" are one token. Fast, as it sees all of the text.
 */
#ifndef EXTRACT_TIME_TOKEN_H
#define EXTRACT_TIME_TOKEN_H

#include "extract/time/lexicon.h"

/* Classes that a token has by its shape; they take the first bits. */
enum lexical {
    LEXICAL_INT,     /* 1-9999999: number */
    LEXICAL_YEAR,    /* four digits, 1000-2199: number */
    LEXICAL_ORDINAL, /* "13th": number */
    LEXICAL_DECADE,  /* "1930s", "30s": number */
    LEXICAL_CLOCK,   /* "10:57", "10:57:30": number = seconds of the day */
    LEXICAL_ISO,     /* "2024-04-26", with or without a time: number = day */
    LEXICAL_SLASH,   /* "6/18/2024", "18.6.2024": number = day */
    LEXICAL_SHORT,   /* "'82": number */
    LEXICAL_DECIMAL, /* "2.5": number = whole part */
    LEXICAL_COUNT
};

extern const char *const lexical_names[LEXICAL_COUNT];

enum token_flag {
    TOKEN_SPACE = 1 << 0,   /* white space before it */
    TOKEN_CAPITAL = 1 << 1, /* begins with a capital */
    TOKEN_STOP = 1 << 2,    /* ends a sentence, or a paragraph ends after it */
    TOKEN_MONEY = 1 << 3,   /* a number with "$" or the like before it */
    TOKEN_LINE = 1 << 4,    /* first of its line */
    TOKEN_WORD = 1 << 5,    /* made of letters */
    TOKEN_ZERO = 1 << 6,    /* digits that begin with 0 */
    TOKEN_SHOUT = 1 << 7,   /* more than one letter, all capitals */
};

struct token {
    uint32_t start;
    uint32_t end;
    uint64_t classes;
    int32_t number;
    uint16_t word;    /* of the lexicon, or 0 */
    uint16_t literal; /* of that word; see lexicon.h */
    uint8_t flags;    /* enum token_flag */
    uint8_t digits;
};

/*
 * Tokens of text[*at, end), at most `max`; moves *at behind what it read. Stops early
 * at an empty line, so that no expression is cut.
 */
size_t token_read(const struct lexicon *lexicon, struct slice text, uint32_t *at,
                  struct token *out, size_t max);

#endif
