#include "base/jflat.h"

#include "base/ascii.h"
#include "base/utf8.h"

#define MOST_KEYS 24

struct reader {
    struct arena *arena;
    struct slice text;
    size_t at;
    struct slice keys[MOST_KEYS];
    size_t n_keys;
};

static void skip_space(struct reader *r)
{
    while (r->at < r->text.len &&
           (r->text.ptr[r->at] == ' ' || r->text.ptr[r->at] == '\t' ||
            r->text.ptr[r->at] == '\n' || r->text.ptr[r->at] == '\r')) {
        r->at++;
    }
}

/* Goes behind `c` when it is the next byte that is no space. */
static bool take(struct reader *r, char c)
{
    skip_space(r);
    bool is = r->at < r->text.len && r->text.ptr[r->at] == c;
    r->at += is;
    return is;
}

/* The bytes of a string, escapes and all, and whether it has any; goes behind it. */
static bool take_raw(struct reader *r, struct slice *out, bool *escapes)
{
    *escapes = false;
    if (!take(r, '"')) {
        return false;
    }
    size_t from = r->at;
    for (; r->at < r->text.len && r->text.ptr[r->at] != '"'; r->at++) {
        unsigned char c = (unsigned char)r->text.ptr[r->at];
        if (c < 0x20) {
            return false;
        }
        *escapes = *escapes || c == '\\';
        r->at += c == '\\'; /* what is escaped is not the end */
    }
    if (r->at >= r->text.len) {
        return false;
    }
    *out = (struct slice){r->text.ptr + from, r->at - from};
    r->at++;
    return utf8_check(*out) == out->len;
}

/* Four hexadecimal digits at `at`; UINT32_MAX when they are none. */
static uint32_t hex_at(struct slice text, size_t at)
{
    uint32_t point = 0;
    for (size_t i = at; i < at + 4; i++) {
        char c = '\0';
        if (i < text.len) {
            c = text.ptr[i];
        }
        unsigned digit = ascii_hex(c);
        if (digit == 16) {
            return UINT32_MAX;
        }
        point = point << 4 | digit;
    }
    return point;
}

/* The character of "\u....", or of two that are one, at *at, which goes behind it; 0
 * when there is none. */
static uint32_t take_point(struct slice raw, size_t *at)
{
    uint32_t point = hex_at(raw, *at + 2);
    *at += 6;
    if (point < 0xd800 || point > 0xdfff) {
        return point == UINT32_MAX ? 0 : point;
    }
    bool second = *at + 6 <= raw.len && raw.ptr[*at] == '\\' && raw.ptr[*at + 1] == 'u';
    uint32_t low = second ? hex_at(raw, *at + 2) : 0;
    *at += 6;
    return point < 0xdc00 && low >= 0xdc00 && low <= 0xdfff
               ? 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00)
               : 0;
}

/* What the escape at *at means, into `to`, and goes behind it: bytes; 0 when none. */
static size_t take_escape(struct slice raw, size_t *at, char *to)
{
    static const char marks[] = "\"\\/bfnrt";
    static const char bytes[] = "\"\\/\b\f\n\r\t";
    char mark = raw.ptr[*at + 1]; /* a string does not end in a lone backslash */
    size_t i = 0;
    if (mark == 'u') {
        uint32_t point = take_point(raw, at);
        return point == 0 ? 0 : utf8_put(point, to);
    }
    while (marks[i] != '\0' && marks[i] != mark) {
        i++;
    }
    *to = bytes[i];
    *at += 2;
    return marks[i] != '\0';
}

/* The string without its escapes; false for one that is none. */
static bool unescape(struct arena *arena, struct slice raw, struct slice *out)
{
    char *to = arena_alloc(arena, raw.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < raw.len;) {
        size_t n = 1;
        if (raw.ptr[at] == '\\') {
            n = take_escape(raw, &at, to + len);
        } else {
            to[len] = raw.ptr[at++];
        }
        if (n == 0) {
            return false;
        }
        len += n;
    }
    *out = (struct slice){to, len};
    return true;
}

static bool is_new(struct reader *r, struct slice key)
{
    for (size_t i = 0; i < r->n_keys; i++) {
        if (slice_equal(r->keys[i], key)) {
            return false;
        }
    }
    if (r->n_keys == MOST_KEYS) {
        return false;
    }
    r->keys[r->n_keys++] = key;
    return true;
}

static bool take_pair(struct reader *r, struct jflat_field *fields, size_t n)
{
    struct slice key;
    struct slice raw;
    struct slice value;
    bool escapes = false;
    if (!take_raw(r, &key, &escapes) || escapes || !is_new(r, key) || !take(r, ':') ||
        !take_raw(r, &raw, &escapes)) {
        return false;
    }
    size_t i = 0;
    while (i < n && !slice_is(key, fields[i].key)) {
        i++;
    }
    if (escapes && !unescape(r->arena, raw, &value)) {
        return false;
    }
    if (i < n) {
        fields[i].value = escapes ? value : arena_copy(r->arena, raw);
    }
    return true;
}

bool jflat_read(struct arena *arena, struct slice text, struct jflat_field *fields,
                size_t n)
{
    struct reader r = {.arena = arena, .text = text};
    bool good = take(&r, '{');
    if (good && !take(&r, '}')) {
        do {
            good = take_pair(&r, fields, n);
        } while (good && take(&r, ','));
        good = good && take(&r, '}');
    }
    skip_space(&r);
    return good && r.at == text.len;
}
