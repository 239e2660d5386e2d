/* utf8.h - UTF-8 as bytes and as code points (RFC 3629). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

#define UTF8_BAD UINT32_MAX

/*
 * Decodes the code point at text[*at] and moves *at past it; *at must be < text.len.
 * What is not UTF-8 gives UTF8_BAD and moves by one byte.
 */
uint32_t utf8_next(struct slice text, size_t *at);

/* Writes a code point; returns the bytes used, 1-4. `out` has room for 4. */
size_t utf8_put(uint32_t point, char *out);

/* Offset of the first byte that is not UTF-8, or text.len. */
size_t utf8_check(struct slice text);

/*
 * The text itself when it is valid; else a copy in which every maximal bad run is one
 * U+FFFD and *replaced counts the bad bytes.
 */
struct slice utf8_repair(struct arena *arena, struct slice text, uint32_t *replaced);

/* Code points in `text`. */
size_t utf8_count(struct slice text);

/* Columns of a terminal that a character takes: 0 (combining), 1, or 2 (East Asian
 * wide). */
size_t utf8_width(uint32_t point);
/* The same of a text. */
size_t utf8_columns(struct slice text);

/* Lower case and upper case of Latin, Greek and Cyrillic letters; others unchanged. */
uint32_t utf8_lower(uint32_t point);
bool utf8_is_upper(uint32_t point);

/* A letter of any script (approximately: what is not punctuation, symbol or space). */
bool utf8_is_letter(uint32_t point);

/*
 * Lower-case, with accents taken off Latin letters and curly quotes made straight: the
 * form in which names are compared. "Erdoğan" and "ERDOGAN" fold to "erdogan".
 */
struct slice utf8_fold(struct arena *arena, struct slice text);

#endif
