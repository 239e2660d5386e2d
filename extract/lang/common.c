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

/* The rows behind the line of headings: comments and headings sort wrong. */
static struct slice rows_of(const char *path, const char *heading)
{
    struct slice text = data_get(path);
    const char *at = text.len > 0 ? strstr(text.ptr, heading) : NULL;
    size_t skip = at ? (size_t)(at - text.ptr) + strlen(heading) : text.len;
    return (struct slice){text.ptr + skip, text.len - skip};
}

/* The line of `rows` whose first cell is `key`, without that cell; false when none is.
 */
static bool find_row(struct slice rows, struct slice key, struct slice *rest)
{
    size_t from = 0;
    size_t to = rows.len;
    while (from < to) {
        struct slice line = line_at(rows, from + (to - from) / 2);
        size_t end = (size_t)(line.ptr - rows.ptr) + line.len + 1;
        struct slice cell = {0};
        size_t begin = (size_t)(line.ptr - rows.ptr);
        *rest = line;
        (void)slice_cut(rest, '\t', &cell);
        int order = slice_compare(key, cell);
        if (order == 0) {
            return key.len > 0;
        }
        to = order < 0 ? begin : to;
        from = order < 0 ? from : end;
    }
    return false;
}

struct slice irregular_verb(struct slice lower)
{
    struct slice verb = {0};
    struct slice rows = rows_of("lang/irregular.tsv", "\nform\tverb\n");
    return find_row(rows, lower, &verb) ? verb : (struct slice){0};
}

static bool is_listed(struct slice word)
{
    struct slice rest;
    return find_row(rows_of("lang/common.tsv", "\nword\n"), word, &rest);
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
