/*
 * label_words.c - how labels tell places and numbers: "at the White House", "students
 * march", "a man".
 */
#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "graph/merge.h"

struct label_words {
    struct table where;
    struct table plurals;
    struct table articles;
    struct strmap where_of;   /* by the last word of a place */
    struct strmap article_of; /* by the first or last word of an actor */
};

struct label_words *label_words_new(struct arena *arena)
{
    struct label_words *words = arena_alloc(arena, sizeof *words);
    words->where = table_builtin(arena, "graph/where.tsv");
    words->plurals = table_builtin(arena, "graph/plurals.tsv");
    for (size_t i = 0; i < words->where.n_rows; i++) {
        (void)strmap_put(&words->where_of, arena, table_cell(&words->where, i, 0),
                         (uint32_t)i);
    }
    words->articles = table_builtin(arena, "graph/articles.tsv");
    for (size_t i = 0; i < words->articles.n_rows; i++) {
        (void)strmap_put(&words->article_of, arena, table_cell(&words->articles, i, 0),
                         (uint32_t)i);
    }
    return words;
}

/* "|Members of Parliament", "Guild of Lima |members": without what says whose. */
static struct slice head_of(struct slice name)
{
    static const char *const preps[] = {" of ", " from "};
    struct slice head = name;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        size_t at = slice_search(head, slice_of(preps[i]));
        head.len = at < head.len ? at : head.len;
    }
    struct slice word = slice_last(head, ' ');
    struct slice end = slice_last(name, ' ');
    bool guild = word.len > 0 && end.len > 0 && ascii_is_upper(word.ptr[0]) &&
                 ascii_is_lower(end.ptr[0]);
    return guild ? name : head;
}

bool label_is_plural(const struct label_words *words, struct slice name, bool group)
{
    struct slice head = head_of(name);
    struct slice of = {0};
    size_t longest = 0;
    for (size_t i = 0; i < words->plurals.n_rows; i++) {
        struct slice end = table_cell(&words->plurals, i, 0);
        struct slice tail = {head.ptr, 0};
        if (head.len >= end.len) {
            tail = (struct slice){head.ptr + head.len - end.len, end.len};
        }
        if (end.len > longest && slice_equal_nocase(tail, end)) {
            longest = end.len;
            of = table_cell(&words->plurals, i, 1);
        }
    }
    return slice_is(of, "any") || (group && slice_is(of, "group"));
}

/* The row of the table for a word that stands first, or last; STRMAP_NONE. */
static uint32_t article_row(const struct label_words *words, struct slice word,
                            const char *where)
{
    char room[24];
    uint32_t row =
        word.len > sizeof room
            ? STRMAP_NONE
            : strmap_find(&words->article_of, slice_lower(word, room, sizeof room));
    bool fits =
        row != STRMAP_NONE && slice_is(table_cell(&words->articles, row, 1), where);
    return fits ? row : STRMAP_NONE;
}

const char *label_article(const struct label_words *words, struct slice name)
{
    /* "a union" has a vowel in writing alone, "an 80-year-old" in speech */
    static const char *const you[] = {"eu",   "one",  "unif", "unio",
                                      "uniq", "unit", "univ", "us"};
    struct slice rest = name;
    struct slice first = {0};
    (void)slice_cut(&rest, ' ', &first);
    uint32_t row = article_row(words, first, "first");
    row = row == STRMAP_NONE
              ? article_row(words, slice_last(head_of(name), ' '), "last")
              : row;
    if (row != STRMAP_NONE) {
        return slice_is(table_cell(&words->articles, row, 2), "-") ? "" : "the ";
    }
    bool vowel = name.len > 0 && strchr("aeiou8", name.ptr[0]);
    for (size_t i = 0; i < sizeof you / sizeof *you; i++) {
        vowel = vowel && !slice_starts(name, slice_of(you[i]));
    }
    return vowel ? "an " : "a ";
}

bool label_is_spot(const struct label_words *words, struct slice name)
{
    char room[24];
    struct slice word = slice_last(name, ' ');
    return word.len <= sizeof room &&
           strmap_find(&words->where_of, slice_lower(word, room, sizeof room)) !=
               STRMAP_NONE;
}

void label_add_place(const struct label_words *words, struct buf *out,
                     struct slice name)
{
    char room[24];
    size_t of = slice_search(name, SLICE_LIT(" of "));
    struct slice word =
        slice_last((struct slice){name.ptr, of < name.len ? of : name.len}, ' ');
    uint32_t row =
        word.len > sizeof room
            ? STRMAP_NONE
            : strmap_find(&words->where_of, slice_lower(word, room, sizeof room));
    if (row != STRMAP_NONE) {
        if (slice_ends(buf_slice(out), SLICE_LIT(" in "))) {
            out->len -= 3;
            buf_addf(out, "%.*s ", SLICE_ARG(table_cell(&words->where, row, 1)));
        }
        bool the = of < name.len || slice_is(table_cell(&words->where, row, 2), "yes");
        buf_adds(out, the && !slice_starts(name, SLICE_LIT("The ")) ? "the " : "");
    }
    buf_add(out, name);
}
