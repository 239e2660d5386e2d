/*
 * tokens.h - text to words, after the conventions of UD English (EWT).
 *
 * Clitics ("'s", "n't"), hyphens between words and currency signs are words of their
 * own; abbreviations keep their stop, numbers their separators, addresses and faces
 * stay whole. Word lists are tables under data/lang/.
 */
#ifndef EXTRACT_LANG_TOKENS_H
#define EXTRACT_LANG_TOKENS_H

#include "base/strmap.h"
#include "extract/lang/lang.h"

/* What data/lang/abbreviations.tsv says of a word with a stop. */
enum abbreviation { ABBR_TITLE, ABBR_NUMBER, ABBR_CAPITAL, ABBR_ANY };

/* Read-only once made; lives in the arena it was made in. */
struct token_rules {
    struct strmap abbreviations; /* to enum abbreviation */
    struct strmap contractions;  /* to the first part's length */
    uint32_t sizes[32];          /* of those by first letter: bit n for n bytes */
    struct strmap prefixes;
    struct strmap units;
    struct strmap faces;
};

/* A growing list of words in an arena; {0} is empty. */
struct word_list {
    struct word *items;
    size_t count;
    size_t capacity;
};

void token_rules_init(struct token_rules *rules, struct arena *arena);

/* Appends the words of text[block]; fills span and space_before only. */
void tokens_cut(const struct token_rules *rules, struct arena *arena, struct slice text,
                struct span block, struct word_list *out);

/* Is `lower` (without its stop) an abbreviation, and which; STRMAP_NONE if none. */
uint32_t tokens_abbreviation(const struct token_rules *rules, struct slice lower);

/* Copies at most `size` bytes of `text` with ASCII letters in lower case. */
struct slice tokens_lower(struct slice text, char *out, size_t size);

#endif
