/* sniff.c - what the first bytes of a file tell: a page or not, and its charset. */
#include <string.h>

#include "base/ascii.h"
#include "extract/read/parts.h"

#define SNIFF ((size_t)2048)

static struct slice lower_start(struct slice text, char *out, size_t size)
{
    size_t len = text.len < size ? text.len : size;
    return slice_lower((struct slice){text.ptr, len}, out, size);
}

bool read_is_html(struct slice text)
{
    static const struct slice starts[] = {
        SLICE_INIT("<!doctype html"), SLICE_INIT("<html"),  SLICE_INIT("<head"),
        SLICE_INIT("<body"),          SLICE_INIT("<title"), SLICE_INIT("<meta"),
        SLICE_INIT("<article"),       SLICE_INIT("<main"),  SLICE_INIT("<section"),
        SLICE_INIT("<div"),           SLICE_INIT("<p>"),    SLICE_INIT("<h1"),
    };
    char lower[SNIFF];
    struct slice start = slice_trim(lower_start(text, lower, sizeof lower));
    if (slice_starts(start, SLICE_LIT("\xef\xbb\xbf"))) {
        start = slice_trim((struct slice){start.ptr + 3, start.len - 3});
    }
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        bool later = i < 2 && slice_starts(start, SLICE_LIT("<")) &&
                     slice_search(start, starts[i]) != SIZE_MAX;
        if (later || slice_starts(start, starts[i])) {
            return true;
        }
    }
    return false;
}

struct slice read_html_charset(struct slice bytes)
{
    char lower[SNIFF];
    struct slice start = lower_start(bytes, lower, sizeof lower);
    size_t at = slice_search(start, SLICE_LIT("charset="));
    if (at == SIZE_MAX) {
        return (struct slice){0};
    }
    at += strlen("charset=");
    while (at < start.len && (start.ptr[at] == '"' || start.ptr[at] == '\'')) {
        at++;
    }
    size_t end = at;
    while (end < start.len &&
           (ascii_is_alnum(start.ptr[end]) || strchr("-_:.", start.ptr[end]))) {
        end++;
    }
    return (struct slice){bytes.ptr + at, end - at};
}
