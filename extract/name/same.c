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

size_t same_parts(const struct name_rules *rules, struct arena *arena,
                  struct slice name, struct slice *parts, size_t max, size_t *family)
{
    struct slice first = {0};
    struct slice last = {0};
    struct slice word;
    struct slice rest = name;
    size_t n = 0;
    while (slice_cut(&rest, ' ', &word) && n < max) {
        while (word.len > 1 && word.ptr[word.len - 1] == ',') {
            word.len--;
        }
        if (word.len == 0 || is_suffix(rules, word) || (n > 0 && is_initial(word))) {
            continue;
        }
        first = n == 0 ? word : first;
        last = word;
        parts[n++] = utf8_fold(arena, word);
    }
    if (n == 0) {
        parts[n++] = utf8_fold(arena, name);
    }
    bool east = n > 1 && n <= 3 && (person_bits(rules, first) & PERSON_EAST) &&
                !(person_bits(rules, first) & (PERSON_MALE | PERSON_FEMALE)) &&
                !(person_bits(rules, last) & PERSON_FAMILY);
    *family = east ? 0 : n - 1;
    return n;
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
static bool within(const struct slice *a, size_t n_a, const struct slice *b, size_t n_b)
{
    size_t i = 0;
    for (size_t k = 0; k < n_b && i < n_a; k++) {
        i += slice_equal(a[i], b[k]);
    }
    return i == n_a;
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

int same_person(const struct name_rules *rules, const struct slice *a, size_t n_a,
                size_t family_a, const struct slice *b, size_t n_b, size_t family_b)
{
    bool family = slice_equal(bare(a[family_a]), bare(b[family_b]));
    if (n_a == n_b && within(a, n_a, b, n_b)) {
        return 4;
    }
    if (n_a == 1 || n_b == 1) {
        const struct slice *one = n_a == 1 ? a : b;
        const struct slice *many = n_a == 1 ? b : a;
        size_t n = n_a == 1 ? n_b : n_a;
        size_t at = n_a == 1 ? family_b : family_a;
        if (slice_equal(bare(one[0]), bare(many[at]))) {
            return 2;
        }
        for (size_t i = 0; i < n; i++) {
            if (slice_equal(one[0], many[i])) {
                return 1;
            }
        }
        return 0;
    }
    if (family &&
        given_fits(rules, a[family_a == 0 ? 1 : 0], b[family_b == 0 ? 1 : 0])) {
        return 3;
    }
    const struct slice *few = n_a < n_b ? a : b;
    const struct slice *more = n_a < n_b ? b : a;
    size_t n_few = n_a < n_b ? n_a : n_b;
    size_t n_more = n_a < n_b ? n_b : n_a;
    return n_few < n_more && within(few, n_few, more, n_more) ? 3 : 0;
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

bool same_acronym(struct slice acronym, struct slice name)
{
    size_t i = 0;
    struct slice word;
    size_t letters = 0;
    for (size_t k = 0; k < acronym.len; k++) {
        if (!ascii_is_upper(acronym.ptr[k]) && acronym.ptr[k] != '.') {
            return false;
        }
        letters += acronym.ptr[k] != '.';
    }
    if (letters < 2) {
        return false;
    }
    while (slice_cut(&name, ' ', &word)) {
        if (word.len == 0 || !ascii_is_upper(word.ptr[0])) {
            continue;
        }
        while (i < acronym.len && acronym.ptr[i] == '.') {
            i++;
        }
        if (i >= acronym.len || acronym.ptr[i] != word.ptr[0]) {
            return false;
        }
        i++;
    }
    while (i < acronym.len && acronym.ptr[i] == '.') {
        i++;
    }
    return i == acronym.len;
}
