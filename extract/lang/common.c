#include "extract/lang/common.h"

#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "extract/lang/lang.h"

#define LONGEST (COMMON_MAX - 2)

/* The rows behind the line of headings: comments and headings sort wrong. */
static struct slice rows_of(const char *path, const char *heading)
{
    struct slice text = data_get(path);
    const char *at = text.len > 0 ? strstr(text.ptr, heading) : NULL;
    size_t skip = at ? (size_t)(at - text.ptr) + strlen(heading) : text.len;
    return (struct slice){text.ptr + skip, text.len - skip};
}

/* Where the first byte from `at` on is that ends a cell, or a line. */
static size_t end_of(struct slice rows, size_t at, bool line)
{
    while (at < rows.len && rows.ptr[at] != '\n' && (line || rows.ptr[at] != '\t')) {
        at++;
    }
    return at;
}

/* The line of `rows` whose first cell is `key`, without that cell; false when none is.
 */
static bool find_row(struct slice rows, struct slice key, struct slice *rest)
{
    size_t from = 0;
    size_t to = rows.len;
    while (from < to) {
        size_t begin = from + (to - from) / 2;
        while (begin > from && rows.ptr[begin - 1] != '\n') {
            begin--;
        }
        size_t cell = end_of(rows, begin, false);
        int order = slice_compare(key, (struct slice){rows.ptr + begin, cell - begin});
        if (order < 0) {
            to = begin;
            continue;
        }
        size_t end = end_of(rows, cell, true);
        if (order == 0) {
            size_t after = cell < end ? cell + 1 : end;
            *rest = (struct slice){rows.ptr + after, end - after};
            return key.len > 0;
        }
        from = end + 1;
    }
    return false;
}

struct slice irregular_verb(struct slice lower)
{
    struct slice verb = {0};
    struct slice rows = rows_of("lang/irregular.tsv", "\nform\tverb\n");
    return find_row(rows, lower, &verb) ? verb : (struct slice){0};
}

struct slice shorthand(struct slice lower, uint8_t upos)
{
    struct slice lemma = {0};
    struct slice name = {0};
    struct slice rows = rows_of("lang/shorthand.tsv", "\nform\tupos\tlemma\n");
    return find_row(rows, lower, &lemma) && slice_cut(&lemma, '\t', &name) &&
                   slice_equal(name, upos_name(upos))
               ? lemma
               : (struct slice){0};
}

/* A row of the list; *verb: can it be a verb? */
static bool is_listed(struct slice word, bool *verb)
{
    struct slice use = {0};
    bool found = find_row(rows_of("lang/common.tsv", "\nword\tuse\n"), word, &use);
    *verb = found && slice_equal(use, SLICE_LIT("v"));
    return found;
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
    bool verb;
    return is_listed((struct slice){stem, n}, &verb);
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
    bool verb;
    if (lower.len < 3 || lower.len > LONGEST) {
        return false;
    }
    if (is_listed(lower, &verb)) {
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

/* "planned" is no form of "plane": one vowel and one consonant would be doubled. */
static bool would_double(struct slice stem)
{
    if (stem.len < 3) {
        return false;
    }
    char last = stem.ptr[stem.len - 1];
    char middle = stem.ptr[stem.len - 2];
    char first = stem.ptr[stem.len - 3];
    return !strchr("aeiouwxy", last) && strchr("aeiou", middle) &&
           !strchr("aeiou", first);
}

bool common_verb(struct slice lower)
{
    bool verb;
    return lower.len > 1 && is_listed(lower, &verb) && verb;
}

static bool is_verb(const char *stem, size_t n)
{
    return common_verb((struct slice){stem, n});
}

/* The verb of a form of which `n` letters are left without "ed" or "ing". */
static size_t verb_of(char *stem, size_t n)
{
    bool plain = is_verb(stem, n);
    if (plain && !would_double((struct slice){stem, n})) {
        return n;
    }
    if (!plain && n > 3 && stem[n - 1] == stem[n - 2] && is_verb(stem, n - 1)) {
        return n - 1; /* "gunned" */
    }
    if (stem[n - 1] == 'i') {
        stem[n - 1] = 'y'; /* "denied" */
        return is_verb(stem, n) ? n : 0;
    }
    stem[n] = 'e';
    return is_verb(stem, n + 1) ? n + 1 : plain ? n : 0;
}

static bool is_word(const char *stem, size_t n, bool want_verb)
{
    bool verb;
    return is_listed((struct slice){stem, n}, &verb) && (verb || !want_verb);
}

/* The word of which `form` is the plural, or the verb of a third person. */
static size_t word_of(char *stem, size_t n, bool verb)
{
    if (n > 4 && memcmp(stem + n - 3, "ies", 3) == 0) {
        stem[n - 3] = 'y';
        if (is_word(stem, n - 2, verb)) {
            return n - 2;
        }
        stem[n - 3] = 'i';
    }
    if (!verb && n > 4 && memcmp(stem + n - 3, "ves", 3) == 0) {
        memcpy(stem + n - 3, "fe", 2); /* "thieves", "lives" */
        size_t len = is_word(stem, n - 2, false) ? n - 2 : n - 1;
        bool may = len == n - 2 || stem[n - 4] == 'i'; /* "caves" are no cafes */
        if (may && is_word(stem, len, false)) {
            return len;
        }
        memcpy(stem + n - 3, "ve", 2);
    }
    bool hisses = n > 4 && stem[n - 2] == 'e' && strchr("sxzh", stem[n - 3]);
    if (hisses && is_word(stem, n - 2, verb)) {
        return n - 2;
    }
    return is_word(stem, n - 1, verb) ? n - 1 : 0;
}

size_t common_base(struct slice form, enum inflection kind, char out[COMMON_MAX])
{
    size_t n = form.len;
    if (n < 4 || n >= COMMON_MAX - 1) {
        return 0;
    }
    for (size_t i = 0; i < n; i++) {
        out[i] = ascii_lower(form.ptr[i]);
    }
    struct slice lower = {out, n};
    switch (kind) {
    case INFLECTION_PAST:
        return slice_ends(lower, SLICE_LIT("ed")) ? verb_of(out, n - 2) : 0;
    case INFLECTION_ING:
        return slice_ends(lower, SLICE_LIT("ing")) && n > 5 ? verb_of(out, n - 3) : 0;
    case INFLECTION_VERB_S:
    case INFLECTION_PLURAL:
        return slice_ends(lower, SLICE_LIT("s"))
                   ? word_of(out, n, kind == INFLECTION_VERB_S)
                   : 0;
    }
    return 0;
}
