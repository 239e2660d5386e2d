#include "extract/lang/common.h"

#include <string.h>

#include "base/table.h"

#define LONGEST 48

/* The line of `text` around `at`. */
static struct slice line_at(struct slice text, size_t at)
{
    size_t from = at;
    size_t to = at;
    while (from > 0 && text.ptr[from - 1] != '\n') {
        from--;
    }
    while (to < text.len && text.ptr[to] != '\n') {
        to++;
    }
    return (struct slice){text.ptr + from, to - from};
}

/* Is it a line of the table? Comments and heading sort wrong: they are cut off. */
static bool is_listed(struct slice word)
{
    static const char heading[] = "\nword\n";
    struct slice text = data_get("lang/common.tsv");
    const char *rows = strstr(text.ptr, heading);
    size_t skip = rows ? (size_t)(rows - text.ptr) + sizeof heading - 1 : text.len;
    text = (struct slice){text.ptr + skip, text.len - skip};
    size_t from = 0;
    size_t to = text.len;
    while (from < to) {
        struct slice line = line_at(text, from + (to - from) / 2);
        int order = slice_compare(word, line);
        if (order == 0) {
            return word.len > 0;
        }
        if (order < 0) {
            to = (size_t)(line.ptr - text.ptr);
        } else {
            from = (size_t)(line.ptr - text.ptr) + line.len + 1;
        }
    }
    return false;
}

/* `word` without its last `cut` letters, with `add` behind. */
static bool stem_listed(struct slice word, size_t cut, const char *add)
{
    char stem[LONGEST + 2];
    size_t n = word.len - cut;
    memcpy(stem, word.ptr, n);
    if (add[0]) {
        stem[n++] = add[0];
    }
    return is_listed((struct slice){stem, n});
}

bool common_word(struct slice lower)
{
    static const struct {
        const char *ending;
        size_t cut;
        const char *add;
    } rules[] = {
        {"s",   1, "" },
        {"es",  2, "" },
        {"ies", 3, "y"},
        {"d",   1, "" },
        {"ed",  2, "" },
        {"ied", 3, "y"},
        {"ing", 3, "" },
        {"ing", 3, "e"},
    };
    if (lower.len < 3 || lower.len > LONGEST) {
        return false;
    }
    if (is_listed(lower)) {
        return true;
    }
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct slice ending = slice_of(rules[i].ending);
        if (!slice_ends(lower, ending) || lower.len < rules[i].cut + 3) {
            continue;
        }
        if (stem_listed(lower, rules[i].cut, rules[i].add)) {
            return true;
        }
        /* "gunned", "stopping" */
        size_t end = lower.len - rules[i].cut;
        if (rules[i].cut > 1 && lower.ptr[end - 1] == lower.ptr[end - 2] &&
            stem_listed(lower, rules[i].cut + 1, "")) {
            return true;
        }
    }
    return false;
}
