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
        bool digit = ascii_is_digit(folded.ptr[i]);
        if (!digit || i == 0 || !ascii_is_digit(folded.ptr[i - 1])) {
            out[len++] = digit ? '#' : folded.ptr[i];
        }
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

bool read_rules_is_date(const struct read_rules *rules, struct slice folded)
{
    struct date_line seen = {0};
    size_t i = 0;
    while (i < folded.len && seen.words <= WORDS_OF_DATE) {
        size_t start = i;
        if (ascii_is_digit(folded.ptr[i])) {
            while (i < folded.len &&
                   (ascii_is_digit(folded.ptr[i]) ||
                    (i + 1 < folded.len && ascii_is_digit(folded.ptr[i + 1]) &&
                     slice_search(SLICE_LIT(":-/."),
                                  (struct slice){folded.ptr + i, 1}) != SIZE_MAX))) {
                i++;
            }
            struct slice word = {folded.ptr + start, i - start};
            if (!date_number(word, &seen)) {
                return false;
            }
            if (i < folded.len && folded.ptr[i] == 't' && i + 1 < folded.len &&
                ascii_is_digit(folded.ptr[i + 1])) {
                i++; /* 2024-04-26T10:00 */
            }
        } else if (ascii_is_alpha(folded.ptr[i])) {
            while (i < folded.len && ascii_is_alpha(folded.ptr[i])) {
                i++;
            }
            struct slice word = {folded.ptr + start, i - start};
            if (!date_word(rules, word, &seen) && !slice_equal(word, SLICE_LIT("z"))) {
                return false;
            }
        } else if ((unsigned char)folded.ptr[i++] >= 0x80) {
            return false;
        }
    }
    return seen.words <= WORDS_OF_DATE &&
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
