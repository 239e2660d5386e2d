/*
 * slice.h - borrowed runs of bytes.
 *
 * A slice never owns memory and need not end in NUL. It is valid for as long as
 * the text it was cut from; copy it into an arena to keep it longer.
 * Lengths and offsets are in bytes; text is UTF-8.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/ascii.h"

struct slice {
    const char *ptr; /* NULL only when len is 0 */
    size_t len;      /* bytes */
};

/* clang-format off */
#define SLICE_INIT(s) {(s), sizeof(s) - 1} /* for static tables */
/* clang-format on */
#define SLICE_LIT(s) ((struct slice)SLICE_INIT(s))

/* For printf's "%.*s". */
#define SLICE_ARG(s) (int)(s).len, (s).ptr ? (s).ptr : ""

/* A run of a document's text: byte offsets, `end` exclusive. {0} is "nowhere". */
struct span {
    uint32_t start;
    uint32_t end;
};

/* The bytes of `text` that `span` covers; `span` must lie inside `text`. */
static inline struct slice span_cut(struct slice text, struct span span)
{
    return (struct slice){text.ptr + span.start, span.end - span.start};
}

/* Of a NUL-terminated string, or NULL (empty). */
static inline struct slice slice_of(const char *string)
{
    return (struct slice){string, string ? strlen(string) : 0};
}

/* True when both hold the same bytes. ASCII case matters. */
static inline bool slice_equal(struct slice a, struct slice b)
{
    /* most are told apart by their first bytes, without a call */
    return a.len == b.len &&
           (a.len == 0 || (*a.ptr == *b.ptr && memcmp(a.ptr, b.ptr, a.len) == 0));
}

/* The same with ASCII letters compared without case. */
bool slice_equal_nocase(struct slice a, struct slice b);

/* The same of a word that ends in NUL: most are told apart by their first letters, so
 * that its length is not asked for. */
static inline bool slice_is(struct slice text, const char *word)
{
    size_t i = 0;
    while (i < text.len && word[i] && text.ptr[i] == word[i]) {
        i++;
    }
    return i == text.len && !word[i];
}

static inline bool slice_is_nocase(struct slice text, const char *word)
{
    size_t i = 0;
    while (i < text.len && word[i] &&
           ascii_lower(text.ptr[i]) == ascii_lower(word[i])) {
        i++;
    }
    return i == text.len && !word[i];
}

/* <0, 0, >0 in order of bytes, a prefix before what it begins. */
int slice_compare(struct slice a, struct slice b);

static inline bool slice_starts(struct slice text, struct slice prefix)
{
    return text.len >= prefix.len &&
           slice_equal((struct slice){text.ptr, prefix.len}, prefix);
}
bool slice_ends(struct slice text, struct slice suffix);

/* Offset of the first `part` in `text`, or SIZE_MAX. */
size_t slice_search(struct slice text, struct slice part);

/* `text` with ASCII letters in lower case, in `room` of `size` bytes; empty when it is
 * longer. */
struct slice slice_lower(struct slice text, char *room, size_t size);

/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice text);

/*
 * Cuts the next field off *rest, up to `sep` or the end, and moves *rest past it.
 * Returns false, and leaves *field alone, once *rest is empty.
 */
bool slice_cut(struct slice *rest, char sep, struct slice *field);

/* What stands behind the last `sep`; all of `text` when it has none. */
struct slice slice_last(struct slice text, char sep);

/* Reads an unsigned decimal number that fills `text`; false when it is none or > max.
 */
bool slice_number(struct slice text, uint32_t max, uint32_t *out);

#endif
