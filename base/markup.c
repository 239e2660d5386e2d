#include "base/markup.h"

#include "base/ascii.h"

#define LONGEST_TAG 80 /* bytes, attributes and all */

static bool is_inline(struct slice name)
{
    static const struct slice names[] = {
        SLICE_INIT("u"),    SLICE_INIT("s"),   SLICE_INIT("i"),   SLICE_INIT("b"),
        SLICE_INIT("em"),   SLICE_INIT("sup"), SLICE_INIT("sub"), SLICE_INIT("strong"),
        SLICE_INIT("span"), SLICE_INIT("del"), SLICE_INIT("ins"), SLICE_INIT("small"),
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (slice_equal_nocase(name, names[i])) {
            return true;
        }
    }
    return false;
}

size_t markup_len(struct slice text, size_t at)
{
    if (at >= text.len || text.ptr[at] != '<') {
        return 0;
    }
    size_t most = text.len - at < LONGEST_TAG ? text.len : at + LONGEST_TAG;
    size_t from = at + 1 + (at + 1 < most && text.ptr[at + 1] == '/');
    size_t to = from;
    while (to < most && ascii_is_alpha(text.ptr[to])) {
        to++;
    }
    size_t end = to;
    while (end < most && text.ptr[end] != '>' && text.ptr[end] != '<') {
        end++;
    }
    bool tag = end < most && text.ptr[end] == '>' &&
               (end == to || ascii_is_space(text.ptr[to])) &&
               is_inline((struct slice){text.ptr + from, to - from});
    return tag ? end + 1 - at : 0;
}
