#include "extract/lang/form.h"

#include "base/ascii.h"
#include "base/utf8.h"

#define SHAPE_UPPER 'X'
#define SHAPE_LOWER 'x'

static uint32_t hash_bytes(const char *bytes, size_t len, uint32_t seed)
{
    uint32_t h = 0x811c9dc5U ^ seed;
    for (size_t i = 0; i < len; i++) {
        h = (h ^ (unsigned char)bytes[i]) * 0x01000193U;
    }
    h ^= h >> 16;
    h *= 0x7feb352dU;
    return h ^ h >> 15;
}

static size_t put_char(char c, char *out)
{
    *out = c;
    return 1;
}

/* One character of the lower-case form; quotes and dashes become ASCII. */
static size_t put_lower(uint32_t point, char *out)
{
    switch (point) {
    case 0x2018:
    case 0x2019:
    case '`': return put_char('\'', out);
    case 0x201c:
    case 0x201d: return put_char('"', out);
    case 0x2013: return put_char('-', out);
    default: break;
    }
    if (point < 0x80) {
        char c = (char)point;
        return put_char((char)(ascii_is_digit(c) ? '0' : ascii_lower(c)), out);
    }
    return utf8_put(utf8_lower(point), out);
}

static char shape_of(uint32_t point)
{
    if (point < 0x80) {
        char c = (char)point;
        return (char)(ascii_is_upper(c)   ? SHAPE_UPPER
                      : ascii_is_lower(c) ? SHAPE_LOWER
                      : ascii_is_digit(c) ? '0'
                                          : c);
    }
    bool letter = utf8_is_letter(point);
    return (char)(utf8_is_upper(point) ? SHAPE_UPPER : letter ? SHAPE_LOWER : '.');
}

static uint8_t case_of(size_t uppers, size_t lowers, bool first_upper)
{
    if (uppers + lowers == 0) {
        return FORM_OTHER;
    }
    if (uppers == 0) {
        return FORM_LOWER;
    }
    if (lowers == 0) {
        return uppers > 1 ? FORM_UPPER : FORM_TITLE;
    }
    return first_upper && uppers == 1 ? FORM_TITLE : FORM_MIXED;
}

static uint32_t tail_hash(const struct form *form, size_t n, uint32_t seed)
{
    size_t len = form->len < n ? form->len : n;
    return hash_bytes(form->lower + form->len - len, len, seed);
}

static uint32_t head_hash(const struct form *form, size_t n, uint32_t seed)
{
    return hash_bytes(form->lower, form->len < n ? form->len : n, seed);
}

struct slice form_key(const struct form *form)
{
    return (struct slice){form->lower, form->len};
}

void form_init(struct form *form, struct slice word)
{
    char shape[FORM_MAX];
    size_t shape_len = 0;
    size_t uppers = 0;
    size_t lowers = 0;
    size_t at = 0;
    size_t len = 0;
    bool first_upper = false;
    while (at < word.len && len + 4 <= FORM_MAX) {
        uint32_t point = utf8_next(word, &at);
        point = point == UTF8_BAD ? 0xfffd : point;
        char kind = shape_of(point);
        first_upper = first_upper || (len == 0 && kind == SHAPE_UPPER);
        uppers += kind == SHAPE_UPPER;
        lowers += kind == SHAPE_LOWER;
        len += put_lower(point, form->lower + len);
        bool run = shape_len >= 2 && shape[shape_len - 1] == kind &&
                   shape[shape_len - 2] == kind;
        if (!run) {
            shape[shape_len++] = kind;
        }
    }
    form->len = (uint8_t)len;
    form->letter_case = case_of(uppers, lowers, first_upper);
    form->hash = hash_bytes(form->lower, len, 0);
    form->prefix1 = head_hash(form, 1, 1);
    form->prefix2 = head_hash(form, 2, 2);
    form->prefix3 = head_hash(form, 3, 3);
    form->suffix2 = tail_hash(form, 2, 4);
    form->suffix3 = tail_hash(form, 3, 5);
    form->suffix4 = tail_hash(form, 4, 6);
    form->shape = hash_bytes(shape, shape_len, 7);
}
