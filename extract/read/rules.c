#include <string.h>

#include "base/ascii.h"
#include "base/strmap.h"
#include "base/table.h"
#include "base/utf8.h"
#include "extract/read/parts.h"

#define WORDS_OF_CAPTION   45 /* longer lines with a caption's words inside are none */
#define WORDS_OF_FURNITURE 30
#define WORDS_OF_DATE      12

enum where { WHERE_START, WHERE_END, WHERE_IN };

struct pattern {
    struct slice text;
    enum where where;
    enum read_line kind;
    bool credit;
};

struct read_rules {
    struct strmap lines; /* whole lines -> enum read_line */
    struct pattern *patterns;
    size_t n_patterns;
    struct strmap date_words; /* -> 'm', 'w' or 'o' */
    struct strmap headers;    /* -> row of `headers_table` */
    struct table headers_table;
    struct strmap meta; /* -> row of `meta_table` */
    struct table meta_table;
    struct strmap elements; /* these four -> enum page_does */
    struct strmap roles;
    struct strmap classes;
    struct strmap parts;
};

static enum read_line line_kind(struct slice name)
{
    static const struct {
        struct slice name;
        enum read_line kind;
    } kinds[] = {
        {SLICE_INIT("boilerplate"), LINE_BOILERPLATE},
        {SLICE_INIT("links"),       LINE_LINKS      },
        {SLICE_INIT("caption"),     LINE_CAPTION    },
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (slice_equal(name, kinds[i].name)) {
            return kinds[i].kind;
        }
    }
    return LINE_PLAIN;
}

static void load_lines(struct arena *arena, struct read_rules *rules)
{
    struct table table = table_builtin(arena, "read/lines.tsv");
    rules->patterns = arena_array(arena, table.n_rows, sizeof *rules->patterns);
    for (size_t i = 0; i < table.n_rows; i++) {
        const struct slice *cell = table.rows[i].cells; /* kind, where, text */
        enum read_line kind = line_kind(cell[0]);
        if (slice_equal(cell[1], SLICE_LIT("line"))) {
            (void)strmap_put(&rules->lines, arena, cell[2], (uint32_t)kind);
            continue;
        }
        rules->patterns[rules->n_patterns++] = (struct pattern){
            .text = cell[2],
            .where = slice_equal(cell[1], SLICE_LIT("start")) ? WHERE_START
                     : slice_equal(cell[1], SLICE_LIT("end")) ? WHERE_END
                                                              : WHERE_IN,
            .kind = kind,
            .credit = slice_equal(cell[0], SLICE_LIT("credit")),
        };
    }
}

static void load_page(struct arena *arena, struct read_rules *rules)
{
    static const struct slice does[] = {
        [PAGE_INLINE] = SLICE_INIT("inline"),   [PAGE_DROP] = SLICE_INIT("drop"),
        [PAGE_BLOCK] = SLICE_INIT("block"),     [PAGE_IS_TITLE] = SLICE_INIT("title"),
        [PAGE_HEADING] = SLICE_INIT("heading"), [PAGE_ITEM] = SLICE_INIT("item"),
        [PAGE_CAPTION] = SLICE_INIT("caption"), [PAGE_BREAK] = SLICE_INIT("break"),
        [PAGE_MARK] = SLICE_INIT("mark"),
    };
    struct table table = table_builtin(arena, "read/page.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        const struct slice *cell = table.rows[i].cells; /* what, name, does */
        struct strmap *map =
            slice_equal(cell[0], SLICE_LIT("element")) ? &rules->elements
            : slice_equal(cell[0], SLICE_LIT("role"))  ? &rules->roles
            : slice_equal(cell[0], SLICE_LIT("class")) ? &rules->classes
                                                       : &rules->parts;
        uint32_t k = 0;
        while (k + 1 < sizeof does / sizeof does[0] && !slice_equal(cell[2], does[k])) {
            k++;
        }
        (void)strmap_put(map, arena, cell[1], k);
    }
}

static void load_meta(struct arena *arena, struct read_rules *rules)
{
    rules->meta_table = table_builtin(arena, "read/meta.tsv");
    for (size_t i = 0; i < rules->meta_table.n_rows; i++) {
        (void)strmap_put(&rules->meta, arena, rules->meta_table.rows[i].cells[0],
                         (uint32_t)i);
    }
}

struct read_rules *read_rules_new(struct arena *arena)
{
    struct read_rules *rules = arena_alloc(arena, sizeof *rules);
    load_lines(arena, rules);
    struct table words = table_builtin(arena, "read/date_words.tsv");
    for (size_t i = 0; i < words.n_rows; i++) {
        const struct slice *cell = words.rows[i].cells;
        (void)strmap_put(&rules->date_words, arena, cell[0],
                         (unsigned char)cell[1].ptr[0]);
    }
    rules->headers_table = table_builtin(arena, "read/headers.tsv");
    for (size_t i = 0; i < rules->headers_table.n_rows; i++) {
        (void)strmap_put(&rules->headers, arena, rules->headers_table.rows[i].cells[0],
                         (uint32_t)i);
    }
    load_meta(arena, rules);
    load_page(arena, rules);
    return rules;
}

static bool pattern_hits(const struct pattern *pattern, struct slice folded)
{
    switch (pattern->where) {
    case WHERE_START: return slice_starts(folded, pattern->text);
    case WHERE_END: return slice_ends(folded, pattern->text);
    case WHERE_IN:
    default: return slice_search(folded, pattern->text) != SIZE_MAX;
    }
}

/* The line with every run of digits as one "#". */
static struct slice blur_digits(struct slice folded, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < folded.len; i++) {
        char c = folded.ptr[i];
        bool digit = ascii_is_digit(c);
        if (digit && i > 0 && ascii_is_digit(folded.ptr[i - 1])) {
            continue;
        }
        if (digit) {
            c = '#';
        }
        out[len++] = c;
    }
    return (struct slice){out, len};
}

enum read_line read_rules_line(const struct read_rules *rules, struct slice folded,
                               size_t words)
{
    char blurred[64];
    uint32_t whole = strmap_find(&rules->lines, folded);
    if (whole == STRMAP_NONE && folded.len <= sizeof blurred) {
        folded = blur_digits(folded, blurred);
        whole = strmap_find(&rules->lines, folded);
    }
    if (whole != STRMAP_NONE) {
        return (enum read_line)whole;
    }
    for (size_t i = 0; i < rules->n_patterns; i++) {
        const struct pattern *pattern = &rules->patterns[i];
        size_t most =
            pattern->kind == LINE_CAPTION ? WORDS_OF_CAPTION : WORDS_OF_FURNITURE;
        if (!pattern->credit && words <= most && pattern_hits(pattern, folded)) {
            return pattern->kind;
        }
    }
    return LINE_PLAIN;
}

size_t read_rules_credits(const struct read_rules *rules, struct slice folded)
{
    size_t signs = 0;
    for (size_t i = 0; i < rules->n_patterns; i++) {
        const struct pattern *pattern = &rules->patterns[i];
        if (pattern->credit && pattern_hits(pattern, folded)) {
            signs += pattern->where == WHERE_END ? 2 : 1;
        }
    }
    return signs;
}

/* What a line's words are, while it is read as a date. */
struct date_line {
    size_t words;
    size_t months;
    size_t numbers;
    size_t dates; /* "2024-04-26", "26/04/2024" */
};

/* A run of letters: false when no date holds this word. */
static bool date_word(const struct read_rules *rules, struct slice word,
                      struct date_line *seen)
{
    uint32_t kind = strmap_find(&rules->date_words, word);
    seen->words++;
    seen->months += kind == 'm';
    return kind != STRMAP_NONE;
}

/* Digits with the separators of dates and times: false when it is neither. */
static bool date_number(struct slice word, struct date_line *seen)
{
    size_t digits = 0;
    size_t parts = 1;
    for (size_t i = 0; i < word.len; i++) {
        bool digit = ascii_is_digit(word.ptr[i]);
        digits += digit;
        parts += !digit && word.ptr[i] != ':';
    }
    seen->words++;
    seen->numbers += parts == 1 && digits <= 4;
    seen->dates += parts == 3 && digits >= 5 && digits <= 8;
    return digits <= 8;
}

/* The end of the number, with its separators, that begins at `i`. */
static size_t number_end(struct slice text, size_t i)
{
    while (i < text.len) {
        bool between = i + 1 < text.len && ascii_is_digit(text.ptr[i + 1]) &&
                       strchr(":-/.", text.ptr[i]) != NULL;
        if (!ascii_is_digit(text.ptr[i]) && !between) {
            break;
        }
        i++;
    }
    return i;
}

static size_t word_end(struct slice text, size_t i)
{
    while (i < text.len && ascii_is_alpha(text.ptr[i])) {
        i++;
    }
    return i;
}

bool read_rules_is_date(const struct read_rules *rules, struct slice folded)
{
    struct date_line seen = {0};
    bool fits = true;
    for (size_t i = 0; i < folded.len && fits;) {
        size_t start = i;
        if (ascii_is_digit(folded.ptr[i])) {
            i = number_end(folded, i);
            fits = date_number((struct slice){folded.ptr + start, i - start}, &seen);
        } else if (ascii_is_alpha(folded.ptr[i])) {
            i = word_end(folded, i);
            fits =
                date_word(rules, (struct slice){folded.ptr + start, i - start}, &seen);
        } else {
            fits = (unsigned char)folded.ptr[i++] < 0x80;
        }
    }
    return fits && seen.words <= WORDS_OF_DATE &&
           (seen.dates > 0 || (seen.months > 0 && seen.numbers > 0));
}

struct slice read_rules_header(const struct read_rules *rules, struct slice folded)
{
    uint32_t row = strmap_find(&rules->headers, folded);
    return row == STRMAP_NONE ? (struct slice){0}
                              : table_cell(&rules->headers_table, row, 1);
}

struct slice read_fold_line(struct arena *arena, struct slice line)
{
    struct slice folded = utf8_fold(arena, line);
    char *out = arena_alloc(arena, folded.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < folded.len; i++) {
        bool nbsp = folded.len - i >= 2 && folded.ptr[i] == '\xc2' &&
                    folded.ptr[i + 1] == '\xa0';
        if (nbsp) {
            i++;
        }
        if (!nbsp && !ascii_is_space(folded.ptr[i])) {
            out[len++] = folded.ptr[i];
        } else if (len > 0 && out[len - 1] != ' ') {
            out[len++] = ' ';
        }
    }
    return (struct slice){out, len > 0 && out[len - 1] == ' ' ? len - 1 : len};
}

bool read_rules_meta(const struct read_rules *rules, struct slice key, uint32_t *field,
                     uint32_t *rank)
{
    static const struct slice fields[PAGE_FIELDS] = {
        [PAGE_TITLE] = SLICE_INIT("title"),
        [PAGE_URL] = SLICE_INIT("url"),
        [PAGE_PUBLISHER] = SLICE_INIT("publisher"),
        [PAGE_LICENCE] = SLICE_INIT("licence"),
        [PAGE_LANGUAGE] = SLICE_INIT("language"),
        [PAGE_DATE] = SLICE_INIT("date"),
    };
    uint32_t row = strmap_find(&rules->meta, key);
    if (row == STRMAP_NONE) {
        return false;
    }
    const struct slice *cell = rules->meta_table.rows[row].cells; /* key, field, rank */
    uint32_t k = 0;
    while (k + 1 < PAGE_FIELDS && !slice_equal(cell[1], fields[k])) {
        k++;
    }
    *field = k;
    return slice_number(cell[2], 99, rank);
}

static enum page_does does_of(const struct strmap *map, struct slice name)
{
    uint32_t does = strmap_find(map, name);
    return does == STRMAP_NONE ? PAGE_INLINE : (enum page_does)does;
}

enum page_does read_rules_element(const struct read_rules *rules, struct slice name)
{
    return does_of(&rules->elements, name);
}

enum page_does read_rules_role(const struct read_rules *rules, struct slice role)
{
    return does_of(&rules->roles, role);
}

/* What one token of a class means: as a whole, or by one of its parts. */
static enum page_does token_does(const struct read_rules *rules, struct slice token)
{
    char lower[64];
    if (token.len > sizeof lower) {
        return PAGE_INLINE;
    }
    for (size_t i = 0; i < token.len; i++) {
        lower[i] = ascii_lower(token.ptr[i]);
        if (lower[i] == '_') {
            lower[i] = '-';
        }
    }
    struct slice rest = {lower, token.len};
    struct slice part;
    enum page_does does = does_of(&rules->classes, rest);
    while (does == PAGE_INLINE && slice_cut(&rest, '-', &part)) {
        does = does_of(&rules->parts, part);
    }
    return does;
}

enum page_does read_rules_class(const struct read_rules *rules, struct slice value)
{
    enum page_does does = PAGE_INLINE;
    struct slice token;
    while (does == PAGE_INLINE && slice_cut(&value, ' ', &token)) {
        does = token_does(rules, token);
    }
    return does;
}
