#include "extract/lang/tokens.h"

#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "base/utf8.h"

#define LOOKUP_SIZE  32
#define ADDRESS_SIZE 2048 /* no longer address is looked for */

/* One run of text without white space, and where its words go. */
struct cutter {
    const struct token_rules *rules;
    struct arena *arena;
    struct slice text; /* up to the end of the run */
    size_t start;      /* of the run */
    size_t limit;      /* of the block, for looking ahead */
    bool space;        /* before the next word */
    struct word_list *out;
};

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
            strmap_put(&rules->contractions, arena, table_cell(&table, i, 0), first);
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

size_t tokens_space(struct slice text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c <= ' ' || c == 0x7f) {
        return 1;
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

/* Byte at `at`, or 0 beyond the run. */
static char byte_at(const struct cutter *c, size_t at)
{
    return at < c->text.len ? c->text.ptr[at] : '\0';
}

static uint32_t point_at(const struct cutter *c, size_t at, size_t *end)
{
    *end = at;
    return at < c->text.len ? utf8_next(c->text, end) : 0;
}

/* End of the letter or digit at `at`, or `at` when there is none. */
static size_t letter_end(const struct cutter *c, size_t at)
{
    unsigned char byte = (unsigned char)byte_at(c, at);
    if (byte < 0x80) {
        return at + (ascii_is_alnum((char)byte) || byte == '_');
    }
    size_t end;
    uint32_t point = point_at(c, at, &end);
    return point != UTF8_BAD && utf8_is_letter(point) ? end : at;
}

static size_t letters_end(const struct cutter *c, size_t at)
{
    size_t end = letter_end(c, at);
    while (end > at) {
        at = end;
        end = letter_end(c, at);
    }
    return at;
}

/* Bytes of an apostrophe at `at` (straight, curly, grave), or 0. */
static size_t apostrophe(const struct cutter *c, size_t at)
{
    char byte = byte_at(c, at);
    if (byte == '\'' || byte == '`') {
        return 1;
    }
    size_t end;
    return byte == '\xe2' && point_at(c, at, &end) == 0x2019 ? 3 : 0;
}

static struct slice lower_part(const struct cutter *c, size_t from, size_t to,
                               char out[LOOKUP_SIZE])
{
    struct slice part = {c->text.ptr + from, to - from};
    /* a part too long for any table is looked up as nothing */
    return part.len > LOOKUP_SIZE ? (struct slice){0}
                                  : tokens_lower(part, out, LOOKUP_SIZE);
}

static bool in_map(const struct strmap *map, const struct cutter *c, size_t from,
                   size_t to)
{
    char lower[LOOKUP_SIZE];
    struct slice key = lower_part(c, from, to, lower);
    return key.len > 0 && strmap_find(map, key) != STRMAP_NONE;
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

/* Length of the clitic that begins with the apostrophe at `at`: "'s", "'ll"; or 0. */
static size_t clitic_len(const struct cutter *c, size_t at)
{
    static const struct slice clitics[] = {
        SLICE_INIT("s"),  SLICE_INIT("re"), SLICE_INIT("ve"),
        SLICE_INIT("ll"), SLICE_INIT("d"),  SLICE_INIT("m"),
    };
    size_t mark = apostrophe(c, at);
    if (mark == 0) {
        return 0;
    }
    size_t end = letters_end(c, at + mark);
    char lower[LOOKUP_SIZE];
    struct slice rest = lower_part(c, at + mark, end, lower);
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++) {
        if (slice_equal(rest, clitics[i])) {
            return end - at;
        }
    }
    return 0;
}

/* Does the word that ends at `at` with an "n" go on as "'t" and end there? */
static size_t negation_len(const struct cutter *c, size_t from, size_t at)
{
    size_t mark = apostrophe(c, at);
    if (mark == 0 || at < from + 2 || ascii_lower(byte_at(c, at - 1)) != 'n' ||
        ascii_lower(byte_at(c, at + mark)) != 't' ||
        letter_end(c, at + mark + 1) != at + mark + 1) {
        return 0;
    }
    return 1 + mark + 1;
}

/* Addresses: "http://...", "www....", "name@host.org", "example.com/page". */
static bool is_host_end(const struct cutter *c, size_t dot, size_t end)
{
    static const char *const hosts[] = {
        "com", "org", "net",  "gov", "edu", "mil", "int", "uk", "eu",   "us",
        "ru",  "cn",  "de",   "fr",  "ca",  "au",  "io",  "tv", "info", "doc",
        "pdf", "htm", "html", "xls", "jpg", "gif", "txt", "zip"};
    char lower[LOOKUP_SIZE];
    struct slice part = lower_part(c, dot + 1, end, lower);
    for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++) {
        if (slice_equal(part, slice_of(hosts[i]))) {
            return true;
        }
    }
    return false;
}

/* "alt.animals.cats": three parts or more of two letters or more. */
static bool is_dotted_name(const struct cutter *c, size_t at, size_t end)
{
    size_t parts = 0;
    while (at < end) {
        size_t letters = at;
        while (letters < end && ascii_is_lower(byte_at(c, letters))) {
            letters++;
        }
        parts++;
        bool goes_on = letters < end && byte_at(c, letters) == '.';
        if (letters - at < 2 || (letters < end && !goes_on)) {
            return false;
        }
        at = letters + 1;
    }
    return parts > 2;
}

static bool starts_at(const struct cutter *c, size_t at, const char *prefix)
{
    struct slice rest = {c->text.ptr + at, c->text.len - at};
    struct slice want = slice_of(prefix);
    return rest.len > want.len &&
           slice_equal_nocase((struct slice){rest.ptr, want.len}, want);
}

static size_t address_trim(const struct cutter *c, size_t at, size_t end)
{
    while (end > at && strchr(".,;:!?)]}\"'>", c->text.ptr[end - 1]) != NULL) {
        end--;
    }
    return end;
}

static bool is_host_byte(char b)
{
    return ascii_is_alnum(b) || b == '.' || b == '-' || b == '_';
}

/* End of the address that begins at `at`, or `at`. */
static size_t address_end(const struct cutter *c, size_t at)
{
    size_t run = at;
    while (run < c->text.len && run - at < ADDRESS_SIZE &&
           (unsigned char)byte_at(c, run) < 0x80 &&
           strchr("<>\"", byte_at(c, run)) == NULL) {
        run++;
    }
    if (starts_at(c, at, "http://") || starts_at(c, at, "https://") ||
        starts_at(c, at, "www.") || starts_at(c, at, "ftp://") ||
        starts_at(c, at, "mailto:")) {
        return address_trim(c, at, run);
    }
    size_t end = at;
    size_t dot = SIZE_MAX;
    bool mail = false;
    for (; end < run && (is_host_byte(byte_at(c, end)) || byte_at(c, end) == '@');
         end++) {
        mail = mail || (byte_at(c, end) == '@' && end > at);
        if (byte_at(c, end) == '.' && ascii_is_alpha(byte_at(c, end + 1))) {
            dot = end;
        }
    }
    end = address_trim(c, at, end);
    if (mail && byte_at(c, end - 1) != '@') {
        return end;
    }
    if (dot == SIZE_MAX || dot <= at || dot >= end ||
        !(is_host_end(c, dot, end) || is_dotted_name(c, at, end))) {
        return at;
    }
    return byte_at(c, end) == '/' ? address_trim(c, at, run) : end;
}

static size_t digits_end(const struct cutter *c, size_t at)
{
    while (ascii_is_digit(byte_at(c, at))) {
        at++;
    }
    return at;
}

/* "713-853-3989", "1-800-555-0100", "555-0100": digits that hyphens join. */
static size_t phone_end(const struct cutter *c, size_t at)
{
    size_t groups = 1;
    size_t end = digits_end(c, at);
    size_t first = end - at;
    size_t last = first;
    while (byte_at(c, end) == '-' && ascii_is_digit(byte_at(c, end + 1))) {
        size_t next = digits_end(c, end + 1);
        last = next - end - 1;
        end = next;
        groups++;
    }
    bool phone = groups > 2 || (groups == 2 && (first == 3 || first == 1) && last == 4);
    return phone && letter_end(c, end) == end ? end : at;
}

/* The number at `at` and what belongs to it: "1,200.50", "9/11", "10:30", "1990s". */
static size_t number_end(const struct cutter *c, size_t at)
{
    size_t end = phone_end(c, at);
    if (end > at) {
        return end;
    }
    end = digits_end(c, at);
    while (strchr(".,:/", byte_at(c, end)) != NULL && byte_at(c, end) != '\0' &&
           ascii_is_digit(byte_at(c, end + 1))) {
        end = digits_end(c, end + 1);
    }
    size_t letters = letters_end(c, end);
    if (letters == end) {
        bool decade = byte_at(c, end - 1) == '0' && end - at >= 2 && end - at <= 4;
        return decade && ascii_lower(byte_at(c, end + 1)) == 's'
                   ? end + clitic_len(c, end)
                   : end;
    }
    bool upper = letters == end + 1 && strchr("GXLWVDP", byte_at(c, end)) != NULL;
    if (upper) {
        return letters; /* "5G" */
    }
    size_t dotted = letters;
    while (byte_at(c, dotted) == '.' && ascii_is_alpha(byte_at(c, dotted + 1))) {
        dotted = letters_end(c, dotted + 1);
    }
    if (in_map(&c->rules->units, c, end, letters) ||
        in_map(&c->rules->units, c, end, dotted)) {
        return end;
    }
    return letters;
}

/* "U.S.", "a.m.", "Ph.D.": letters with stops between. The end, or `at`. */
static size_t acronym_end(const struct cutter *c, size_t at)
{
    size_t end = at;
    size_t stops = 0;
    for (;;) {
        size_t letters = end;
        while (ascii_is_alpha(byte_at(c, letters))) {
            letters++;
        }
        if (letters == end || letters - end > 2 || byte_at(c, letters) != '.') {
            break;
        }
        end = letters + 1;
        stops++;
    }
    if (stops >= 1 && ascii_is_alpha(byte_at(c, end)) &&
        letters_end(c, end) == end + 1) {
        return end + 1; /* "U.S" at the end of a run */
    }
    /* "U.S.-led" goes on; "ok.So" does not */
    return stops >= 2 && letter_end(c, end) == end ? end : at;
}

/* First byte after white space behind the run, or 0: may be in the next run. */
static char byte_after(const struct cutter *c, size_t at)
{
    struct slice block = {c->text.ptr, c->limit};
    while (at < block.len) {
        size_t space = tokens_space(block, at);
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
    bool dots = byte_at(c, to + 1) == '.' && byte_at(c, to + 2) == '.';
    if (byte_at(c, to) != '.' || dots) {
        return false;
    }
    bool capital = ascii_is_upper(byte_at(c, from));
    char next = byte_after(c, to + 1);
    if (to - from == 1 && capital) {
        return ascii_is_upper(next);
    }
    uint32_t kind = tokens_abbreviation(c->rules, lower_part(c, from, to, lower));
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
    char byte = byte_at(c, at);
    if (byte == '-' && letter_end(c, at + 1) > at + 1) {
        return in_map(&c->rules->prefixes, c, from, at) ? at + 1 : at;
    }
    if (byte == '&' && ascii_is_upper(byte_at(c, at - 1)) &&
        ascii_is_upper(byte_at(c, at + 1)) && at - from <= 3) {
        return at + 1;
    }
    if (byte == '/' && at - from == 1 && ascii_is_alpha(byte_at(c, from)) &&
        letters_end(c, at + 1) <= at + 2 && !ascii_is_digit(byte_at(c, at + 1))) {
        return at + 1; /* "w/o", "n/a", "w/" */
    }
    size_t mark = apostrophe(c, at);
    if (mark > 0 && clitic_len(c, at) == 0 && negation_len(c, from, at) == 0 &&
        letter_end(c, at + mark) > at + mark) {
        return at + mark; /* "O'Neill" */
    }
    return at;
}

/* Cuts a word that begins with a letter; returns where the next one begins. */
static size_t cut_word(struct cutter *c, size_t at)
{
    size_t end = acronym_end(c, at);
    if (end > at) {
        emit(c, at, end);
        return end;
    }
    end = letters_end(c, at);
    size_t next = join_end(c, at, end);
    while (next > end) {
        end = letters_end(c, next);
        next = join_end(c, at, end);
    }
    if (negation_len(c, at, end) > 0) {
        size_t len = negation_len(c, at, end);
        emit(c, at, end - 1);
        emit(c, end - 1, end - 1 + len);
        return end - 1 + len;
    }
    char lower[LOOKUP_SIZE];
    struct slice key = lower_part(c, at, end, lower);
    uint32_t first =
        key.len > 0 ? strmap_find(&c->rules->contractions, key) : STRMAP_NONE;
    if (first != STRMAP_NONE && first < end - at &&
        ascii_is_lower(byte_at(c, at + 1))) {
        emit(c, at, at + first);
        emit(c, at + first, end);
        return end;
    }
    if (end - at <= 3 && byte_at(c, end) == '$') {
        end++; /* "US$" */
    } else if (keeps_stop(c, at, end)) {
        end++;
    }
    emit(c, at, end);
    return end;
}

/* A run of one punctuation mark, or of "!" and "?", is one word. */
static size_t punctuation_end(const struct cutter *c, size_t at)
{
    size_t end;
    uint32_t first = point_at(c, at, &end);
    bool runs =
        first == 0x2026 || (first < 0x80 && strchr(".-=*_~+#!?<>`'|$", (int)first));
    bool ends = first == '!' || first == '?' || first == '.';
    size_t stop = end;
    for (size_t next = end; runs && stop < c->text.len; stop = next) {
        uint32_t point = point_at(c, stop, &next);
        bool same = point == first ||
                    (ends && (point == '!' || point == '?' || point == '.')) ||
                    (first == 0x2026 && point == '.');
        if (!same) {
            break;
        }
    }
    return stop;
}

/* The face that begins at `at` and does not run into a word; its end, or `at`. */
static size_t face_end(const struct cutter *c, size_t at)
{
    if (strchr(":;=^", byte_at(c, at)) == NULL) {
        return in_map(&c->rules->faces, c, at, c->text.len) ? c->text.len : at;
    }
    for (size_t len = 3; len >= 2; len--) {
        size_t end = at + len;
        if (end <= c->text.len && in_map(&c->rules->faces, c, at, end) &&
            letter_end(c, end) == end) {
            return end;
        }
    }
    return at;
}

static size_t cut_sign(struct cutter *c, size_t at)
{
    size_t mark = apostrophe(c, at);
    size_t end = at;
    if (face_end(c, at) > at) {
        end = face_end(c, at);
    } else if (clitic_len(c, at) > 0) {
        end = at + clitic_len(c, at);
    } else if (mark > 0 && at == c->start && ascii_is_digit(byte_at(c, at + mark)) &&
               letters_end(c, at + mark) == c->text.len) {
        end = letters_end(c, at + mark); /* "'90s" */
    } else if (byte_at(c, at) == '.' && at == c->start &&
               ascii_is_digit(byte_at(c, at + 1))) {
        end = number_end(c, at + 1);
    } else if (strchr("@#", byte_at(c, at)) != NULL && at == c->start &&
               letter_end(c, at + 1) > at + 1 && !ascii_is_digit(byte_at(c, at + 1))) {
        end = letters_end(c, at + 1);
    } else if (byte_at(c, at) == '+' && at == c->start &&
               ascii_is_digit(byte_at(c, at + 1))) {
        end = digits_end(c, at + 1); /* "+44" */
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
    bool maybe_address = memchr(run.ptr, '.', run.len) != NULL ||
                         memchr(run.ptr, '@', run.len) != NULL ||
                         memchr(run.ptr, '/', run.len) != NULL;
    while (at < c->text.len) {
        size_t end = at;
        if (letter_end(c, at) == at) {
            at = cut_sign(c, at);
            continue;
        }
        if (maybe_address) {
            end = address_end(c, at);
            maybe_address = end == at;
        }
        if (end == at && ascii_is_digit(byte_at(c, at))) {
            end = number_end(c, at);
        }
        if (end > at) {
            emit(c, at, end);
            at = end;
        } else {
            at = cut_word(c, at);
        }
    }
}

void tokens_cut(const struct token_rules *rules, struct arena *arena, struct slice text,
                struct span block, struct word_list *out)
{
    struct slice whole = {text.ptr, block.end};
    size_t at = block.start;
    struct cutter c = {
        .rules = rules, .arena = arena, .limit = block.end, .space = true, .out = out};
    while (at < block.end) {
        size_t space = tokens_space(whole, at);
        if (space > 0) {
            c.space = true;
            at += space;
            continue;
        }
        c.start = at;
        while (at < block.end && tokens_space(whole, at) == 0) {
            size_t end = at + 1;
            if ((unsigned char)text.ptr[at] >= 0x80) {
                end = at;
                (void)utf8_next(whole, &end);
            }
            at = end;
        }
        c.text = (struct slice){text.ptr, at};
        cut_run(&c);
    }
}
