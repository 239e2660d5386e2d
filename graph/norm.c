#include "graph/norm.h"

#include <string.h>

#include "base/buf.h"

size_t norm_count_words(struct slice text)
{
    size_t n = 0;
    struct slice word;
    while (slice_cut(&text, ' ', &word)) {
        n += word.len > 0;
    }
    return n;
}

/* Endings that are one sound, written in as many ways as there are customs. */
static const char *const endings[] = {"iy", "yi", "yy", "ii", "ij", "y", "i"};

#define MIN_ENDED 5 /* letters of a word: not "Yi", not "Ali" */

/* The word with such an ending as "y": "Zelenskiy" and "Zelenskyy" are one name. */
static void settle_ending(struct buf *out, size_t start)
{
    struct slice word = {out->ptr + start, out->len - start};
    for (size_t i = 0; word.len >= MIN_ENDED && i < sizeof endings / sizeof *endings;
         i++) {
        if (slice_ends(word, slice_of(endings[i]))) {
            out->len -= strlen(endings[i]);
            buf_addc(out, 'y');
            return;
        }
    }
}

/* A word without dots, commas and apostrophes; hyphens part it. */
static void add_letters(struct buf *out, struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c == '-') {
            buf_addc(out, ' ');
        } else if (c != '.' && c != ',' && c != '\'') {
            buf_addc(out, c);
        }
    }
}

struct slice norm_name(struct arena *arena, struct slice folded, bool person)
{
    struct buf out = {0};
    size_t n_words = norm_count_words(folded);
    struct slice text = folded;
    struct slice word;
    bool first = true;
    while (slice_cut(&text, ' ', &word)) {
        bool initial = person && n_words > 2 && !first && text.len > 0 &&
                       (word.len == 1 || (word.len == 2 && word.ptr[1] == '.'));
        bool article = first && n_words > 1 && slice_equal(word, SLICE_LIT("the"));
        first = false;
        if (word.len == 0 || initial || article) {
            continue;
        }
        if (out.len > 0) {
            buf_addc(&out, ' ');
        }
        size_t start = out.len;
        add_letters(&out, word);
        if (person) {
            settle_ending(&out, start);
        }
    }
    struct slice norm = out.len > 0 ? arena_copy(arena, buf_slice(&out)) : folded;
    buf_release(&out);
    return norm;
}
