/*
 * labels.h - labels of words as runs, and what the rules ask of words.
 *
 * Inside extract/name/ only. Labels are enum ner_label, one for each word.
 */
#ifndef EXTRACT_NAME_LABELS_H
#define EXTRACT_NAME_LABELS_H

#include "extract/name/spans.h"

#define MARK_OF(kind) \
    (1U << (kind)) /* a kind of the tables in struct name_word's marks */

enum name_type run_type(uint8_t label);

/* Labels words [from, to) as one run. */
void run_set(uint8_t *labels, size_t from, size_t to, enum name_type type);

/* Behind the run that begins at `at`; `n` words in all. */
size_t run_end(const uint8_t *labels, size_t n, size_t at);

/* The type that an entry of the tables gives a run. */
enum name_type entry_type(const struct gaz_entry *entry);

/* False also when `b` is beyond the last word. */
bool word_same_sentence(const struct name_words *words, size_t a, size_t b);

bool word_is(const struct name_words *words, size_t at, const char *form);
bool word_is_any(const struct name_words *words, size_t at, const char *const *forms);

/* Written with a capital, be it one, all or an initial. */
bool word_capital(const struct name_words *words, size_t at);

/* Looks like a part of a person's name: a capital, no title, country or head. */
bool word_name_like(const struct name_words *words, size_t at);

/* People are called so before their family's name, or its class mostly names people. */
bool word_is_given(const struct name_words *words, size_t at);

/* The "'s" behind an owner, also with a printer's apostrophe. */
bool word_is_possessive(const struct name_words *words, size_t at);

#endif
