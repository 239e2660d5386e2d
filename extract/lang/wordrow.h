/*
 * wordrow.h - which row of the table of words belongs to a word.
 *
 * A section of the model: `n_slots` (a power of two), the number of words, then the
 * slots. A word's hash is not stored whole: its low bits say where to look, its high
 * half is kept as a check, so that about one unknown word in ten thousand is taken for
 * another one. That keeps a word at four bytes.
 */
#ifndef EXTRACT_LANG_WORDROW_H
#define EXTRACT_LANG_WORDROW_H

#include "base/slice.h"

#define WORD_ROW_MAX 65536 /* rows at most */

struct word_slot {
    uint16_t check; /* high half of the word's hash */
    uint16_t row;   /* 0 is an empty slot, and the row of unknown words */
};

struct word_rows {
    const struct word_slot *slots;
    uint32_t mask;
    uint32_t limit; /* of rows */
};

/* Reads the section; rows from `limit` on are taken for 0. False when it is damaged. */
bool word_rows_open(struct slice section, uint32_t limit, struct word_rows *out);

/* The row of the word with this hash (form.hash), 0 when it is unknown. */
uint32_t word_rows_find(const struct word_rows *rows, uint32_t hash);

/* The whole table checked: every row is there, and a slot is empty. */
bool word_rows_are_sound(const struct word_rows *rows);

#endif
