#include "extract/lang/tokens.h"

#include <string.h>

#include "base/ascii.h"
#include "base/markup.h"
#include "base/table.h"
#include "base/utf8.h"
#include "extract/lang/cutter.h"

#define ADDRESS_RUN \
    4096 /* in longer runs of text without space no address is looked for */

static void fill_map(struct strmap *map, struct arena *arena, const char *path)
{
    struct table table = table_builtin(arena, path);
    for (size_t i = 0; i < table.n_rows; i++) {
        strmap_put(map, arena, table_cell(&table, i, 0), 1);
    }
}

static uint32_t abbreviation_kind(struct slice name)
{
    static const struct slice kinds[] = {
        [ABBR_TITLE] = SLICE_INIT("title"),
        [ABBR_NUMBER] = SLICE_INIT("number"),
        [ABBR_CAPITAL] = SLICE_INIT("capital"),
        [ABBR_ANY] = SLICE_INIT("any"),
    };
    uint32_t kind = 0;
    while (kind < ABBR_ANY && !slice_equal(kinds[kind], name)) {
        kind++;
    }
    return kind;
}

/* Words that begin alike, capital or not. */
static size_t size_class(struct slice word)
{
    return word.len > 0 ? (unsigned char)word.ptr[0] % 32 : 0;
}

void token_rules_init(struct token_rules *rules, struct arena *arena)
{
    struct table table = table_builtin(arena, "lang/abbreviations.tsv");
    *rules = (struct token_rules){0};
    for (size_t i = 0; i < table.n_rows; i++) {
        strmap_put(&rules->abbreviations, arena, table_cell(&table, i, 0),
                   abbreviation_kind(table_cell(&table, i, 1)));
    }
    table = table_builtin(arena, "lang/contractions.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        uint32_t first = 0;
        if (slice_number(table_cell(&table, i, 1), LOOKUP_SIZE, &first)) {
            struct slice word = table_cell(&table, i, 0);
            strmap_put(&rules->contractions, arena, word, first);
            rules->sizes[size_class(word)] |= 1U << word.len % 32;
        }
    }
    fill_map(&rules->prefixes, arena, "lang/prefixes.tsv");
    fill_map(&rules->units, arena, "lang/units.tsv");
    fill_map(&rules->faces, arena, "lang/faces.tsv");
}

struct slice tokens_lower(struct slice text, char *out, size_t size)
{
    size_t len = text.len < size ? text.len : size;
    for (size_t i = 0; i < len; i++) {
        out[i] = ascii_lower(text.ptr[i]);
    }
    return (struct slice){out, len};
}

uint32_t tokens_abbreviation(const struct token_rules *rules, struct slice lower)
{
    return strmap_find(&rules->abbreviations, lower);
}

static bool is_inner(unsigned char byte)
{
    return ascii_is_alnum((char)byte) || byte >= 0x80 || strchr("_@#/", byte) != NULL;
}

/* "_Nature_", "President\_Okoye": underscores that stress a word or stand for a space;
 * no part of it, as in "file_name". */
static size_t underscore_at(struct slice text, size_t at)
{
    bool escaped = text.ptr[at] == '\\' && at + 1 < text.len && text.ptr[at + 1] == '_';
    if (escaped || text.ptr[at] != '_') {
        return escaped ? 2 : 0;
    }
    bool before =
        at > 0 && text.ptr[at - 1] != '\0' && is_inner((unsigned char)text.ptr[at - 1]);
    bool after = at + 1 < text.len && text.ptr[at + 1] != '\0' &&
                 is_inner((unsigned char)text.ptr[at + 1]);
    return before != after ? 1 : 0;
}

/* Bytes of the white space, or of a tag, that begins at text[at]; 0 when none does. */
static size_t space_at(struct slice text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c <= ' ' || c == 0x7f) {
        return 1;
    }
    if (c == '_' || c == '\\') {
        return underscore_at(text, at);
    }
    if (c == '<') {
        return markup_len(text, at);
    }
    if (c != 0xc2 && c != 0xe2 && c != 0xe3 && c != 0xef) {
        return 0;
    }
    size_t end = at;
    uint32_t point = utf8_next(text, &end);
    bool space = point == 0x85 || point == 0xa0 || point == 0xad ||
                 (point >= 0x2000 && point <= 0x200f) ||
                 (point >= 0x2028 && point <= 0x202f) || point == 0x205f ||
                 (point >= 0x2060 && point <= 0x2069) || point == 0x3000 ||
                 point == 0xfeff;
    return space ? end - at : 0;
}

static void emit(struct cutter *c, size_t from, size_t to)
{
    struct word_list *out = c->out;
    out->items = arena_grow(c->arena, out->items, out->count, &out->capacity,
                            sizeof *out->items);
    out->items[out->count++] = (struct word){
        .span = {(uint32_t)from, (uint32_t)to},
        .head = LANG_NO_HEAD,
        .space_before = c->space,
    };
    c->space = false;
}

/* First byte after white space behind the run, or 0: may be in the next run. */
static char byte_after(const struct cutter *c, size_t at)
{
    struct slice block = {c->text.ptr, c->limit};
    while (at < block.len) {
        size_t space = space_at(block, at);
        if (space == 0) {
            return block.ptr[at];
        }
        at += space;
    }
    return '\0';
}

/* Does the word text[from, to) keep the stop that follows it? */
static bool keeps_stop(const struct cutter *c, size_t from, size_t to)
{
    char lower[LOOKUP_SIZE];
    bool dots = cut_byte_at(c, to + 1) == '.' && cut_byte_at(c, to + 2) == '.';
    if (cut_byte_at(c, to) != '.' || dots) {
        return false;
    }
    bool capital = ascii_is_upper(cut_byte_at(c, from));
    char next = byte_after(c, to + 1);
    if (to - from == 1 && capital) {
        return ascii_is_upper(next);
    }
    uint32_t kind = tokens_abbreviation(c->rules, cut_lower_part(c, from, to, lower));
    switch (kind) {
    case ABBR_NUMBER: return ascii_is_digit(next);
    case ABBR_CAPITAL: return capital && next != '\0';
    case ABBR_TITLE: return next != '\0';
    case ABBR_ANY: return true;
    default: return false;
    }
}

/* Does the word go on at text[at], which is no letter? The end of what joins, or at. */
static size_t join_end(const struct cutter *c, size_t from, size_t at)
{
    char byte = cut_byte_at(c, at);
    if (byte == '-' && cut_letter_end(c, at + 1) > at + 1) {
        return cut_in_map(&c->rules->prefixes, c, from, at) ? at + 1 : at;
    }
    if (byte == '&' && ascii_is_upper(cut_byte_at(c, at - 1)) &&
        ascii_is_upper(cut_byte_at(c, at + 1)) && at - from <= 3) {
        return at + 1;
    }
    if (byte == '/' && at - from == 1 && ascii_is_alpha(cut_byte_at(c, from)) &&
        cut_letters_end(c, at + 1) <= at + 2 &&
        !ascii_is_digit(cut_byte_at(c, at + 1))) {
        return at + 1; /* "w/o", "n/a", "w/" */
    }
    size_t mark = cut_apostrophe(c, at);
    if (mark > 0 && cut_clitic_len(c, at) == 0 && cut_negation_len(c, from, at) == 0 &&
        cut_letter_end(c, at + mark) > at + mark) {
        return at + mark; /* "O'Neill" */
    }
    return at;
}

/* Cuts a contraction in two: "cannot"; false for other words, which most are. */
static bool cut_contraction(struct cutter *c, size_t at, size_t end)
{
    struct slice word = {c->text.ptr + at, end - at};
    if (word.len == 0 || !(c->rules->sizes[size_class(word)] >> word.len % 32 & 1)) {
        return false;
    }
    char lower[LOOKUP_SIZE];
    uint32_t first =
        strmap_find(&c->rules->contractions, cut_lower_part(c, at, end, lower));
    if (first == STRMAP_NONE || first >= end - at ||
        !ascii_is_lower(cut_byte_at(c, at + 1))) {
        return false;
    }
    emit(c, at, at + first);
    emit(c, at + first, end);
    return true;
}

/* Cuts a word that begins with a letter; returns where the next one begins. */
static size_t cut_word(struct cutter *c, size_t at)
{
    size_t end = cut_acronym_end(c, at);
    if (end > at) {
        emit(c, at, end);
        return end;
    }
    end = cut_letters_end(c, at);
    size_t next = join_end(c, at, end);
    while (next > end) {
        end = cut_letters_end(c, next);
        next = join_end(c, at, end);
    }
    if (cut_negation_len(c, at, end) > 0) {
        size_t len = cut_negation_len(c, at, end);
        emit(c, at, end - 1);
        emit(c, end - 1, end - 1 + len);
        return end - 1 + len;
    }
    if (cut_contraction(c, at, end)) {
        return end;
    }
    bool dollar = end - at <= 3 && cut_byte_at(c, end) == '$'; /* "US$" */
    end += dollar || keeps_stop(c, at, end);
    emit(c, at, end);
    return end;
}

/* A run of one punctuation mark, or of "!" and "?", is one word. */
static size_t punctuation_end(const struct cutter *c, size_t at)
{
    size_t end;
    uint32_t first = cut_point_at(c, at, &end);
    bool runs =
        first == 0x2026 || (first < 0x80 && strchr(".-=*_~+#!?<>`'|$", (int)first));
    bool ends = first == '!' || first == '?' || first == '.';
    size_t stop = end;
    for (size_t next = end; runs && stop < c->text.len; stop = next) {
        uint32_t point = cut_point_at(c, stop, &next);
        bool same = point == first ||
                    (ends && (point == '!' || point == '?' || point == '.')) ||
                    (first == 0x2026 && point == '.');
        if (!same) {
            break;
        }
    }
    return stop;
}

static size_t cut_sign(struct cutter *c, size_t at)
{
    size_t mark = cut_apostrophe(c, at);
    size_t end = at;
    if (cut_face_end(c, at) > at) {
        end = cut_face_end(c, at);
    } else if (cut_clitic_len(c, at) > 0) {
        end = at + cut_clitic_len(c, at);
    } else if (mark > 0 && at == c->start &&
               ascii_is_digit(cut_byte_at(c, at + mark)) &&
               cut_letters_end(c, at + mark) == c->text.len) {
        end = cut_letters_end(c, at + mark); /* "'90s" */
    } else if (cut_byte_at(c, at) == '.' && at == c->start &&
               ascii_is_digit(cut_byte_at(c, at + 1))) {
        end = cut_number_end(c, at + 1);
    } else if (strchr("@#", cut_byte_at(c, at)) != NULL && at == c->start &&
               cut_letter_end(c, at + 1) > at + 1 &&
               !ascii_is_digit(cut_byte_at(c, at + 1))) {
        end = cut_letters_end(c, at + 1);
    } else if (cut_byte_at(c, at) == '+' && at == c->start &&
               ascii_is_digit(cut_byte_at(c, at + 1))) {
        end = cut_digits_end(c, at + 1); /* "+44" */
    } else {
        end = punctuation_end(c, at);
    }
    emit(c, at, end);
    return end;
}

static void cut_run(struct cutter *c)
{
    size_t at = c->start;
    struct slice run = {c->text.ptr + at, c->text.len - at};
    bool maybe_address =
        run.len <= ADDRESS_RUN && (memchr(run.ptr, '.', run.len) != NULL ||
                                   memchr(run.ptr, '@', run.len) != NULL ||
                                   memchr(run.ptr, '/', run.len) != NULL);
    while (at < c->text.len) {
        size_t end = at;
        if (cut_letter_end(c, at) == at) {
            at = cut_sign(c, at);
            continue;
        }
        if (maybe_address) {
            end = cut_address_end(c, at);
            maybe_address = end == at;
        }
        if (end == at && ascii_is_digit(cut_byte_at(c, at))) {
            end = cut_number_end(c, at);
        }
        if (end > at) {
            emit(c, at, end);
            at = end;
        } else {
            at = cut_word(c, at);
        }
    }
}

static void cut_plain(struct cutter *c, size_t at, size_t end)
{
    c->text.len = end;
    if (!cut_contraction(c, at, end)) {
        emit(c, at, end);
    }
}

/* The end of plain letters with white space behind them, as most words are; or `at`. */
static size_t plain_end(struct slice block, size_t at)
{
    size_t end = at;
    while (end < block.len && ascii_is_alpha(block.ptr[end])) {
        end++;
    }
    bool ends = end == block.len || (unsigned char)block.ptr[end] <= ' ';
    return ends ? end : at;
}

void tokens_cut(const struct token_rules *rules, struct arena *arena, struct slice text,
                struct span block, struct word_list *out)
{
    struct slice whole = {text.ptr, block.end};
    size_t at = block.start;
    struct cutter c = {.rules = rules,
                       .arena = arena,
                       .text = whole,
                       .limit = block.end,
                       .space = true,
                       .out = out};
    while (at < block.end) {
        size_t space = space_at(whole, at);
        if (space > 0) {
            c.space = c.space || whole.ptr[at] != '<';
            at += space;
            continue;
        }
        c.start = at;
        size_t plain = plain_end(whole, at);
        if (plain > at) {
            cut_plain(&c, at, plain);
            at = plain;
            continue;
        }
        while (at < block.end && space_at(whole, at) == 0) {
            (void)utf8_next(whole, &at);
        }
        c.text.len = at;
        cut_run(&c);
    }
}
