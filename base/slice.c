#include "base/slice.h"

#include <string.h>

#include "base/ascii.h"

bool slice_equal_nocase(struct slice a, struct slice b)
{
    if (a.len != b.len) {
        return false;
    }
    for (size_t i = 0; i < a.len; i++) {
        if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[i])) {
            return false;
        }
    }
    return true;
}

int slice_compare(struct slice a, struct slice b)
{
    size_t len = a.len < b.len ? a.len : b.len;
    int order = len > 0 ? memcmp(a.ptr, b.ptr, len) : 0;
    if (order != 0) {
        return order;
    }
    return a.len < b.len ? -1 : a.len > b.len;
}

bool slice_ends(struct slice text, struct slice suffix)
{
    return text.len >= suffix.len &&
           slice_equal((struct slice){text.ptr + text.len - suffix.len, suffix.len},
                       suffix);
}

size_t slice_search(struct slice text, struct slice part)
{
    if (part.len == 0) {
        return 0;
    }
    size_t from = 0;
    while (text.len - from >= part.len) {
        const char *hit =
            memchr(text.ptr + from, part.ptr[0], text.len - from - part.len + 1);
        if (!hit) {
            return SIZE_MAX;
        }
        if (memcmp(hit, part.ptr, part.len) == 0) {
            return (size_t)(hit - text.ptr);
        }
        from = (size_t)(hit - text.ptr) + 1;
    }
    return SIZE_MAX;
}

struct slice slice_lower(struct slice text, char *room, size_t size)
{
    if (text.len > size) {
        return (struct slice){0};
    }
    for (size_t i = 0; i < text.len; i++) {
        room[i] = ascii_lower(text.ptr[i]);
    }
    return (struct slice){room, text.len};
}

struct slice slice_trim(struct slice text)
{
    while (text.len > 0 && ascii_is_space(text.ptr[0])) {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && ascii_is_space(text.ptr[text.len - 1])) {
        text.len--;
    }
    return text;
}

bool slice_cut(struct slice *rest, char sep, struct slice *field)
{
    if (rest->len == 0) {
        return false;
    }
    const char *hit = memchr(rest->ptr, sep, rest->len);
    size_t len = hit ? (size_t)(hit - rest->ptr) : rest->len;
    size_t used = hit ? len + 1 : len;
    *field = (struct slice){rest->ptr, len};
    *rest = (struct slice){rest->ptr + used, rest->len - used};
    return true;
}

struct slice slice_last(struct slice text, char sep)
{
    size_t from = text.len;
    while (from > 0 && text.ptr[from - 1] != sep) {
        from--;
    }
    return (struct slice){text.ptr + from, text.len - from};
}

bool slice_number(struct slice text, uint32_t max, uint32_t *out)
{
    uint64_t value = 0;
    if (text.len == 0) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.ptr[i])) {
            return false;
        }
        value = value * 10 + (uint64_t)(text.ptr[i] - '0');
        if (value > max) {
            return false;
        }
    }
    *out = (uint32_t)value;
    return true;
}
