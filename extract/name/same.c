#include "extract/name/same.h"

#include "base/ascii.h"
#include "base/utf8.h"

static bool is_suffix(const struct name_rules *rules, struct slice word)
{
    return strmap_find(&rules->minor, word) == 'x';
}

static bool is_initial(struct slice word)
{
    return word.len <= 2 && word.len > 0 && ascii_is_upper(word.ptr[0]) &&
           (word.len == 1 || word.ptr[1] == '.');
}

void same_parts(const struct name_rules *rules, struct arena *arena, struct slice name,
                struct person_parts *out)
{
    struct slice first = {0};
    struct slice last = {0};
    struct slice word;
    struct slice rest = name;
    size_t n = 0;
    while (n < SAME_PARTS && slice_cut(&rest, ' ', &word)) {
        while (word.len > 1 && word.ptr[word.len - 1] == ',') {
            word.len--;
        }
        if (word.len == 0 || is_suffix(rules, word) || (n > 0 && is_initial(word))) {
            continue;
        }
        first = n == 0 ? word : first;
        last = word;
        out->words[n++] = utf8_fold(arena, word);
    }
    if (n == 0) {
        out->words[n++] = utf8_fold(arena, name);
    }
    /* "Wang Yi": both are family names of the east, and the first is his. */
    uint32_t bits = person_bits(rules, last);
    bool east = n > 1 && n <= 3 && (person_bits(rules, first) & PERSON_EAST) &&
                !(person_bits(rules, first) & (PERSON_MALE | PERSON_FEMALE)) &&
                (!(bits & PERSON_FAMILY) || (bits & PERSON_EAST));
    out->n = n;
    out->family = east ? 0 : n - 1;
}

/* Given names agree when equal, one is the other's initial, or a known short form. */
static bool given_fits(const struct name_rules *rules, struct slice a, struct slice b)
{
    if (slice_equal(a, b) || a.len == 0 || b.len == 0) {
        return true;
    }
    bool initial_a = a.len == 1 || (a.len == 2 && a.ptr[1] == '.');
    bool initial_b = b.len == 1 || (b.len == 2 && b.ptr[1] == '.');
    if (initial_a || initial_b) {
        return a.ptr[0] == b.ptr[0];
    }
    for (size_t i = 0; i < rules->n_nicknames; i++) {
        const struct slice *pair = rules->nicknames[i];
        if ((slice_equal(pair[0], a) && slice_equal(pair[1], b)) ||
            (slice_equal(pair[0], b) && slice_equal(pair[1], a))) {
            return true;
        }
    }
    return false;
}

/* All words of the shorter stand in the longer in order. */
static bool within(const struct person_parts *a, const struct person_parts *b)
{
    size_t i = 0;
    for (size_t k = 0; k < b->n && i < a->n; k++) {
        i += slice_equal(a->words[i], b->words[k]);
    }
    return i == a->n;
}

/* "al-Sisi", "el-Sisi" and "Sisi" are one family name. */
static struct slice bare(struct slice family)
{
    static const struct slice articles[] = {SLICE_INIT("al-"), SLICE_INIT("el-"),
                                            SLICE_INIT("al "), SLICE_INIT("el ")};
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        if (slice_starts(family, articles[i])) {
            return (struct slice){family.ptr + 3, family.len - 3};
        }
    }
    return family;
}

/* One word against a longer name. */
static int same_single(struct slice word, const struct person_parts *name)
{
    if (slice_equal(bare(word), bare(name->words[name->family]))) {
        return 2;
    }
    for (size_t i = 0; i < name->n; i++) {
        if (slice_equal(word, name->words[i])) {
            return 1;
        }
    }
    return 0;
}

static struct slice given_of(const struct person_parts *name)
{
    return name->words[name->family == 0 ? 1 : 0];
}

int same_person(const struct name_rules *rules, const struct person_parts *a,
                const struct person_parts *b)
{
    const struct person_parts *few = a->n < b->n ? a : b;
    const struct person_parts *more = few == a ? b : a;
    if (a->n == b->n && within(a, b)) {
        return 4;
    }
    if (few->n == 1) {
        return same_single(few->words[0], more);
    }
    bool family = slice_equal(bare(a->words[a->family]), bare(b->words[b->family]));
    if (family && given_fits(rules, given_of(a), given_of(b))) {
        return 3;
    }
    return few->n < more->n && within(few, more) ? 3 : 0;
}

bool same_body(struct slice a, struct slice b)
{
    struct slice few = a.len < b.len ? a : b;
    struct slice more = a.len < b.len ? b : a;
    if (few.len == more.len) {
        return slice_equal(a, b);
    }
    if (few.len < 3) {
        return false;
    }
    return (slice_starts(more, few) && more.ptr[few.len] == ' ') ||
           (slice_ends(more, few) && more.ptr[more.len - few.len - 1] == ' ');
}
