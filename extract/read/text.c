#include <string.h>

#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "extract/read/parts.h"

#define HEADER_LINES 12

/* White space beyond ASCII's: no-break, em, thin, narrow and ideographic spaces. */
static const struct slice spaces[] = {
    SLICE_INIT("\xc2\xa0"),     SLICE_INIT("\xe2\x80\x83"), SLICE_INIT("\xe2\x80\x89"),
    SLICE_INIT("\xe2\x80\xaf"), SLICE_INIT("\xe3\x80\x80"),
};
/* Characters that nobody sees: soft hyphen, zero-width space, marks, byte-order mark.
 */
static const struct slice nothings[] = {
    SLICE_INIT("\xc2\xad"),
    SLICE_INIT("\xe2\x80\x8b"),
    SLICE_INIT("\xe2\x80\x8e"),
    SLICE_INIT("\xef\xbb\xbf"),
};

size_t read_space(struct slice text)
{
    if (text.len > 0 && ascii_is_space(text.ptr[0])) {
        return 1;
    }
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
        if (slice_starts(text, spaces[i])) {
            return spaces[i].len;
        }
    }
    return 0;
}

size_t read_nothing(struct slice text)
{
    for (size_t i = 0; i < sizeof nothings / sizeof nothings[0]; i++) {
        if (slice_starts(text, nothings[i])) {
            return nothings[i].len;
        }
    }
    return 0;
}

/* Bytes of the white space, or nothing, that `text` ends in. */
static size_t blank_end(struct slice text)
{
    for (size_t n = 1; n <= 3 && n <= text.len; n++) {
        struct slice end = {text.ptr + text.len - n, n};
        if (read_space(end) == n || read_nothing(end) == n) {
            return n;
        }
    }
    return 0;
}

struct span read_trim(struct slice text, struct span span)
{
    size_t n;
    do {
        struct slice rest = span_cut(text, span);
        n = read_space(rest) + read_nothing(rest);
        span.start += (uint32_t)n;
    } while (n > 0);
    while ((n = blank_end(span_cut(text, span))) > 0) {
        span.end -= (uint32_t)n;
    }
    return span;
}

void read_clue(struct arena *arena, struct doc *doc, struct slice source,
               struct slice value, struct span span)
{
    struct doc_clue *clues = arena_array(arena, doc->n_clues + 1, sizeof *clues);
    if (doc->n_clues > 0) {
        memcpy(clues, doc->clues, doc->n_clues * sizeof *clues);
    }
    clues[doc->n_clues++] = (struct doc_clue){source, value, span};
    doc->clues = clues;
}

/* Reads `digits` digits at `at`; 0 when there are others before, behind or none. */
static uint32_t number_at(struct slice text, size_t at, size_t digits)
{
    uint32_t value = 0;
    bool alone = at + digits <= text.len &&
                 (at == 0 || !ascii_is_digit(text.ptr[at - 1])) &&
                 (at + digits == text.len || !ascii_is_digit(text.ptr[at + digits]));
    return alone && slice_number((struct slice){text.ptr + at, digits}, 9999, &value)
               ? value
               : 0;
}

void read_clue_in_name(struct arena *arena, struct doc *doc, const char *source,
                       struct slice name)
{
    for (size_t i = 0; i + 10 <= name.len; i++) {
        char mark = name.ptr[i + 4];
        uint32_t year = number_at(name, i, 4);
        uint32_t month = number_at(name, i + 5, 2);
        uint32_t day = number_at(name, i + 8, 2);
        if (year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
            (mark == '-' || mark == '/' || mark == '_') && name.ptr[i + 7] == mark) {
            read_clue(arena, doc, slice_of(source),
                      arena_printf(arena, "%04u-%02u-%02u", (unsigned)year,
                                   (unsigned)month, (unsigned)day),
                      (struct span){0});
            return;
        }
    }
}

void read_finish(struct doc *doc)
{
    hash_sha256(doc->text, doc->sha256);
}

/* One "Key: value" line; the spans lie in the document's text. */
struct header {
    struct slice means;
    struct span line;
    struct span value;
};

/* False when the line is no header. */
static bool header_at(const struct read_rules *rules, struct arena *arena,
                      struct slice text, struct span line, struct header *out)
{
    struct slice words = span_cut(text, line);
    const char *colon = words.len > 0 ? memchr(words.ptr, ':', words.len) : NULL;
    if (!colon || colon - words.ptr > 20) {
        return false;
    }
    struct slice key = {words.ptr, (size_t)(colon - words.ptr)};
    out->means = read_rules_header(rules, read_fold_line(arena, key));
    out->line = line;
    out->value =
        read_trim(text, (struct span){line.start + (uint32_t)key.len + 1, line.end});
    return out->means.len > 0;
}

static void take_header(struct arena *arena, struct doc *doc,
                        const struct header *header)
{
    struct slice value = span_cut(doc->text, header->value);
    const struct {
        struct slice means;
        struct slice *field;
    } fields[] = {
        {SLICE_LIT("title"),     &doc->title    },
        {SLICE_LIT("url"),       &doc->url      },
        {SLICE_LIT("publisher"), &doc->publisher},
        {SLICE_LIT("licence"),   &doc->licence  },
    };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (slice_equal(header->means, fields[i].means) && fields[i].field->len == 0) {
            *fields[i].field = value;
        }
    }
    if (slice_equal(header->means, SLICE_LIT("date")) && value.len > 0) {
        read_clue(arena, doc, SLICE_LIT("header Date"), value, header->value);
    }
}

size_t read_headers(const struct read_rules *rules, struct arena *arena,
                    struct doc *doc)
{
    struct header headers[HEADER_LINES];
    size_t n = 0;
    size_t at = 0;
    bool closed = false;
    while (at < doc->text.len && !closed) {
        const char *end = memchr(doc->text.ptr + at, '\n', doc->text.len - at);
        size_t stop = end ? (size_t)(end - doc->text.ptr) : doc->text.len;
        struct span line =
            read_trim(doc->text, (struct span){(uint32_t)at, (uint32_t)stop});
        closed = line.start == line.end && n > 0;
        bool more =
            n < HEADER_LINES && header_at(rules, arena, doc->text, line, &headers[n]);
        if (!closed && !more) {
            return 0;
        }
        n += more;
        at = end ? stop + 1 : stop;
    }
    doc->blocks = arena_array(arena, 2 * n, sizeof *doc->blocks);
    for (size_t i = 0; i < n; i++) {
        /* The headline tells events as one above the text does. */
        bool title = slice_equal(headers[i].means, SLICE_LIT("title")) &&
                     headers[i].value.end > headers[i].value.start;
        struct span key = headers[i].line;
        key.end = title ? headers[i].value.start : key.end;
        doc->blocks[doc->n_blocks++] =
            (struct block){read_trim(doc->text, key), BLOCK_HEADER};
        if (title) {
            doc->blocks[doc->n_blocks++] =
                (struct block){headers[i].value, BLOCK_TITLE};
        }
        take_header(arena, doc, &headers[i]);
    }
    return n > 0 ? at : 0;
}

int read_document_with(const struct read_rules *rules, struct arena *arena,
                       struct slice bytes, struct doc *doc, struct err *err)
{
    bool html = read_is_html(bytes);
    struct slice charset = html ? read_html_charset(bytes) : (struct slice){0};
    int rc = read_decode(arena, bytes, charset, doc, err);
    if (rc != 0) {
        return rc;
    }
    struct span all = read_trim(doc->text, (struct span){0, (uint32_t)doc->text.len});
    if (all.start == all.end) {
        return err_set(err, ERR_INPUT, "%.*s: no text in it", SLICE_ARG(doc->path));
    }
    if (!html && !read_is_html(doc->text)) {
        read_split(arena, doc, read_headers(rules, arena, doc));
    } else if ((rc = read_html(rules, arena, doc, err)) != 0) {
        return rc;
    }
    read_layout(rules, arena, doc);
    read_clue_in_name(arena, doc, "url", doc->url);
    read_clue_in_name(arena, doc, "file name", doc->id);
    read_finish(doc);
    return 0;
}

/* NOLINTNEXTLINE(readability-function-size): the names of a file are two */
int read_document(struct arena *arena, struct slice bytes, struct slice name,
                  struct slice path, struct doc *out, struct err *err)
{
    struct doc doc = {.id = name, .path = path, .date = when_unknown()};
    int rc = read_document_with(read_rules_new(arena), arena, bytes, &doc, err);
    if (rc == 0) {
        *out = doc;
    }
    return rc;
}
