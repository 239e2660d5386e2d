/*
 * ascii.h - classes of ASCII characters, the same in every locale.
 *
 * <ctype.h> depends on the locale and is undefined for negative char; bytes of
 * UTF-8 sequences belong to none of these classes here.
 */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_alpha(char c)
{
    return ascii_is_upper(c) || ascii_is_lower(c);
}

static inline bool ascii_is_alnum(char c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c);
}

static inline bool ascii_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char ascii_lower(char c)
{
    if (ascii_is_upper(c)) {
        c = (char)(c + ('a' - 'A'));
    }
    return c;
}

static inline char ascii_upper(char c)
{
    if (ascii_is_lower(c)) {
        c = (char)(c - ('a' - 'A'));
    }
    return c;
}

/* The value of a hexadecimal digit; 16 for what is none. */
static inline unsigned ascii_hex(char c)
{
    char low = ascii_lower(c);
    unsigned letter = low >= 'a' && low <= 'f' ? (unsigned)(low - 'a') + 10 : 16;
    return ascii_is_digit(c) ? (unsigned)(c - '0') : letter;
}

#endif
