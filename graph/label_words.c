/*
 * label_words.c - how labels tell places and numbers: "at the White House", "students
 * march", "a man".
 */
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
        if (!slice_is(table_cell(&words->articles, i, 1), "start")) {
            (void)strmap_put(&words->article_of, arena,
                             table_cell(&words->articles, i, 0), (uint32_t)i);
        }
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

/* The row for a word in letters of any case, or STRMAP_NONE. */
static uint32_t row_of(const struct strmap *rows, struct slice word)
{
    char room[24];
    return strmap_find(rows, slice_lower(word, room, sizeof room));
}

/* The same for a word that stands first, or last. */
static uint32_t article_row(const struct label_words *words, struct slice word,
                            const char *where)
{
    uint32_t row = row_of(&words->article_of, word);
    bool fits =
        row != STRMAP_NONE && slice_is(table_cell(&words->articles, row, 1), where);
    return fits ? row : STRMAP_NONE;
}

/* "a man", "an aide": by how the name starts. */
static const char *article_by_start(const struct label_words *words, struct slice name)
{
    bool vowel = false;
    size_t longest = 0;
    for (size_t i = 0; i < words->articles.n_rows; i++) {
        struct slice start = table_cell(&words->articles, i, 0);
        if (slice_is(table_cell(&words->articles, i, 1), "start") &&
            start.len > longest && slice_starts(name, start)) {
            longest = start.len;
            vowel = slice_is(table_cell(&words->articles, i, 2), "an");
        }
    }
    return vowel ? "an " : "a ";
}

const char *label_article(const struct label_words *words, struct slice name)
{
    struct slice rest = name;
    struct slice first = {0};
    (void)slice_cut(&rest, ' ', &first);
    uint32_t row = article_row(words, first, "first");
    row = row == STRMAP_NONE
              ? article_row(words, slice_last(head_of(name), ' '), "last")
              : row;
    if (row == STRMAP_NONE) {
        return article_by_start(words, name);
    }
    return slice_is(table_cell(&words->articles, row, 2), "-") ? "" : "the ";
}

bool label_is_spot(const struct label_words *words, struct slice name)
{
    return row_of(&words->where_of, slice_last(name, ' ')) != STRMAP_NONE;
}

void label_add_place(const struct label_words *words, struct buf *out,
                     struct slice name)
{
    size_t of = slice_search(name, SLICE_LIT(" of "));
    struct slice head = {name.ptr, of < name.len ? of : name.len};
    uint32_t row = row_of(&words->where_of, slice_last(head, ' '));
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
