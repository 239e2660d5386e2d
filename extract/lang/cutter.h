/*
 * cutter.h - a run of text on its way to words: what begins at a place. For tokens.c.
 *
 * Functions named ..._end return where the thing that begins at `at` ends, or `at` when
 * none begins there; ..._len its length or 0.
 */
#ifndef EXTRACT_LANG_CUTTER_H
#define EXTRACT_LANG_CUTTER_H

#include "extract/lang/tokens.h"

#define LOOKUP_SIZE 32 /* bytes of the longest word in a table */

/* One run of text without white space, and where its words go. */
struct cutter {
    const struct token_rules *rules;
    struct arena *arena;
    struct slice text; /* up to the end of the run */
    size_t start;      /* of the run */
    size_t limit;      /* of the block, for looking ahead */
    bool space;        /* before the next word */
    struct word_list *out;
};

/* Byte at `at`, or 0 beyond the run. */
char cut_byte_at(const struct cutter *c, size_t at);

uint32_t cut_point_at(const struct cutter *c, size_t at, size_t *end);

/* End of the letter or digit at `at`, or `at` when there is none. */
size_t cut_letter_end(const struct cutter *c, size_t at);

size_t cut_letters_end(const struct cutter *c, size_t at);

/* Bytes of an apostrophe at `at` (straight, curly, grave), or 0. */
size_t cut_apostrophe(const struct cutter *c, size_t at);

struct slice cut_lower_part(const struct cutter *c, size_t from, size_t to,
                            char out[LOOKUP_SIZE]);

bool cut_in_map(const struct strmap *map, const struct cutter *c, size_t from,
                size_t to);

/* Length of the clitic that begins with the apostrophe at `at`: "'s", "'ll"; or 0. */
size_t cut_clitic_len(const struct cutter *c, size_t at);

/* Does the word that ends at `at` with an "n" go on as "'t" and end there? */
size_t cut_negation_len(const struct cutter *c, size_t from, size_t at);

/* End of the address that begins at `at`, or `at`. */
size_t cut_address_end(const struct cutter *c, size_t at);

size_t cut_digits_end(const struct cutter *c, size_t at);

/* The number at `at` and what belongs to it: "1,200.50", "9/11", "10:30", "1990s". */
size_t cut_number_end(const struct cutter *c, size_t at);

/* "U.S.", "a.m.", "Ph.D.": letters with stops between. The end, or `at`. */
size_t cut_acronym_end(const struct cutter *c, size_t at);

/* The face that begins at `at` and does not run into a word; its end, or `at`. */
size_t cut_face_end(const struct cutter *c, size_t at);

#endif
