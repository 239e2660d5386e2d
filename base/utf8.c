#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "base/ascii.h"

uint32_t utf8_next(struct slice text, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text.ptr;
    size_t i = (*at)++;
    unsigned char lead = bytes[i];
    if (lead < 0x80) {
        return lead;
    }
    size_t more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || text.len - i <= more) {
        return UTF8_BAD;
    }
    uint32_t point = lead & (0x3fU >> more);
    for (size_t k = 1; k <= more; k++) {
        if ((bytes[i + k] & 0xc0) != 0x80) {
            return UTF8_BAD;
        }
        point = point << 6 | (bytes[i + k] & 0x3f);
    }
    bool overlong = point < (more == 1 ? 0x80U : more == 2 ? 0x800U : 0x10000U);
    if (overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
        return UTF8_BAD;
    }
    *at = i + 1 + more;
    return point;
}

size_t utf8_put(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    size_t more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char leads[] = {0, 0xc0, 0xe0, 0xf0};
    for (size_t k = more; k > 0; k--) {
        out[k] = (char)(0x80 | (point & 0x3f));
        point >>= 6;
    }
    out[0] = (char)(leads[more] | point);
    return more + 1;
}

size_t utf8_check(struct slice text)
{
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        if (utf8_next(text, &at) == UTF8_BAD) {
            return start;
        }
    }
    return text.len;
}

struct slice utf8_repair(struct arena *arena, struct slice text, uint32_t *replaced)
{
    size_t good = utf8_check(text);
    *replaced = 0;
    if (good == text.len) {
        return text;
    }
    char *out = arena_alloc(arena, good + (text.len - good) * 3 + 1);
    memcpy(out, text.ptr, good);
    size_t len = good;
    size_t at = good;
    bool in_bad_run = false;
    while (at < text.len) {
        size_t start = at;
        if (utf8_next(text, &at) != UTF8_BAD) {
            memcpy(out + len, text.ptr + start, at - start);
            len += at - start;
            in_bad_run = false;
            continue;
        }
        (*replaced)++;
        if (!in_bad_run) {
            len += utf8_put(0xfffd, out + len);
        }
        in_bad_run = true;
    }
    return (struct slice){out, len};
}

size_t utf8_count(struct slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        n += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    }
    return n;
}

size_t utf8_width(uint32_t point)
{
    if (point < 0x300) {
        return 1;
    }
    return point == UTF8_BAD ? 1 : (size_t)utf8proc_charwidth((utf8proc_int32_t)point);
}

size_t utf8_columns(struct slice text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.len;) {
        columns += utf8_width(utf8_next(text, &at));
    }
    return columns;
}

uint32_t utf8_lower(uint32_t point)
{
    if (point < 0x80) {
        return point >= 'A' && point <= 'Z' ? point + 32 : point;
    }
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}

bool utf8_is_upper(uint32_t point)
{
    if (point < 0x80) {
        return point >= 'A' && point <= 'Z';
    }
    return utf8proc_tolower((utf8proc_int32_t)point) != (utf8proc_int32_t)point;
}

bool utf8_is_letter(uint32_t point)
{
    if (point < 0x80) {
        return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
    }
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

/* Letters that do not decompose, as people type them without a keyboard for them. */
static const struct {
    uint32_t point;
    const char *plain;
} plain_letters[] = {
    {0xdf,   "ss"},
    {0xe6,   "ae"},
    {0xf0,   "d" },
    {0xf8,   "o" },
    {0xfe,   "th"},
    {0x111,  "d" },
    {0x131,  "i" },
    {0x142,  "l" },
    {0x153,  "oe"},
    {0x2018, "'" },
    {0x2019, "'" },
    {0x201c, "\""},
    {0x201d, "\""},
    {0x2010, "-" },
    {0x2011, "-" },
    {0x2013, "-" },
};

static size_t fold_point(uint32_t point, char *out)
{
    point = utf8_lower(point);
    for (size_t i = 0; i < sizeof plain_letters / sizeof plain_letters[0]; i++) {
        if (plain_letters[i].point == point) {
            size_t len = strlen(plain_letters[i].plain);
            memcpy(out, plain_letters[i].plain, len);
            return len;
        }
    }
    utf8proc_int32_t parts[8];
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)point, parts, 8,
                                                 UTF8PROC_DECOMPOSE, &boundary);
    bool latin = n > 0 && parts[0] < 0x80;
    if (!latin) {
        /* Marks carry meaning in other scripts; a lone one belongs to a Latin letter.
         */
        bool lone_mark = point >= 0x300 && point < 0x370;
        return lone_mark ? 0 : utf8_put(point, out);
    }
    return utf8_put((uint32_t)utf8_lower((uint32_t)parts[0]), out);
}

struct slice utf8_fold(struct arena *arena, struct slice text)
{
    char *out = arena_alloc(arena, text.len * 3 + 1); /* a bad byte becomes U+FFFD */
    size_t len = 0;
    size_t at = 0;
    while (at < text.len) {
        char c = text.ptr[at];
        if ((unsigned char)c < 0x80) {
            out[len++] = ascii_lower(c);
            at++;
            continue;
        }
        uint32_t point = utf8_next(text, &at);
        len += fold_point(point == UTF8_BAD ? 0xfffd : point, out + len);
    }
    return (struct slice){out, len};
}
