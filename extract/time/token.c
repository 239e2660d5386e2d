#include "extract/time/token.h"

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/markup.h"

const char *const lexical_names[LEXICAL_COUNT] = {
    [LEXICAL_INT] = "INT",         [LEXICAL_YEAR] = "YEAR4",
    [LEXICAL_ORDINAL] = "ORDNUM",  [LEXICAL_DECADE] = "DECADENUM",
    [LEXICAL_CLOCK] = "CLOCK",     [LEXICAL_ISO] = "ISO",
    [LEXICAL_SLASH] = "SLASH",     [LEXICAL_SHORT] = "SHORTYEAR",
    [LEXICAL_DECIMAL] = "DECIMAL",
};

#define BIT(lexical) ((uint64_t)1 << (lexical))

struct reader {
    const struct lexicon *lexicon;
    const char *text;
    uint32_t end;
    uint32_t at;
};

/* Bytes at `at`, 0 beyond the end. */
static char peek(const struct reader *reader, uint32_t ahead)
{
    uint32_t at = reader->at + ahead;
    if (at >= reader->end) {
        return '\0';
    }
    return reader->text[at];
}

/*
 * General punctuation of UTF-8 (U+2000-206F) and the non-breaking space, as the ASCII
 * character that means the same: ' ', '-', '\'', '"', '_' (em dash); 0 for letters.
 */
static char wide_mark(const struct reader *reader, uint32_t ahead, uint32_t *len)
{
    unsigned char a = (unsigned char)peek(reader, ahead);
    unsigned char b = (unsigned char)peek(reader, ahead + 1);
    unsigned char c = (unsigned char)peek(reader, ahead + 2);
    if (a == 0xC2 && b == 0xA0) {
        *len = 2;
        return ' ';
    }
    if (a != 0xE2 || (b != 0x80 && b != 0x88)) {
        return '\0';
    }
    *len = 3;
    if (b == 0x88) {
        return c == 0x92 ? '-' : '\0'; /* minus sign */
    }
    if (c <= 0x8B || c == 0xAF) {
        return ' ';
    }
    if (c <= 0x93) {
        return '-';
    }
    if (c <= 0x95) {
        return '_';
    }
    if (c <= 0x9B) {
        return '\'';
    }
    return c <= 0x9F ? '"' : '_';
}

static bool is_wide_letter(const struct reader *reader, uint32_t ahead)
{
    uint32_t len = 0;
    return wide_mark(reader, ahead, &len) == '\0';
}

static inline bool is_letter(const struct reader *reader, uint32_t ahead)
{
    unsigned char c = (unsigned char)peek(reader, ahead);
    return (c | 0x20U) - 'a' < 26U || (c >= 0x80 && is_wide_letter(reader, ahead));
}

static void look_up(const struct reader *reader, struct token *token, const char *low,
                    size_t len)
{
    token->word = lexicon_find(reader->lexicon, low, len);
    token->classes |= reader->lexicon->words[token->word].classes;
    token->literal = reader->lexicon->words[token->word].literal;
}

/* "a.m.", "B.C.", "U.S.": single letters with full stops, read as one word. */
static bool read_acronym(struct reader *reader, struct token *token)
{
    char low[LEXICON_WORD_MAX];
    size_t n = 0;
    uint32_t len = 0;
    while (n < sizeof low && ascii_is_alpha(peek(reader, len)) &&
           peek(reader, len + 1) == '.') {
        low[n++] = ascii_lower(peek(reader, len));
        len += 2;
        if (!ascii_is_alpha(peek(reader, len)) || peek(reader, len + 1) != '.') {
            break;
        }
    }
    if (n == 1 && ascii_is_alpha(peek(reader, 2)) && !is_letter(reader, 3)) {
        low[n++] = ascii_lower(peek(reader, 2)); /* "a.m", "p.m" */
        len = 3;
    }
    if (n < 2) {
        return false;
    }
    token->end = reader->at + len;
    token->flags |= TOKEN_WORD;
    look_up(reader, token, low, n);
    return true;
}

static void read_word(struct reader *reader, struct token *token)
{
    char low[LEXICON_WORD_MAX];
    uint32_t len = 0;
    uint32_t hash = LEXICON_HASH_START;
    unsigned lower = 0;
    unsigned flags = TOKEN_WORD;
    flags |= ascii_is_upper(peek(reader, 0)) ? TOKEN_CAPITAL : 0U;
    for (; is_letter(reader, len); len++) {
        char c = peek(reader, len);
        bool wide = (unsigned char)c >= 0x80;
        char folded = c;
        if (!wide) {
            folded = (char)(c | 0x20);
            lower |= (unsigned)(c == folded);
        }
        if (len < sizeof low) {
            low[len] = folded;
            hash = lexicon_hash(hash, folded);
        }
    }
    token->end = reader->at + len;
    token->flags |= (uint8_t)(flags | (lower == 0 && len > 1 ? TOKEN_SHOUT : 0U));
    if (len > sizeof low) {
        return;
    }
    token->word = lexicon_find_hashed(reader->lexicon, low, len, hash);
    if (token->word != 0) {
        const struct lexicon_word *word = &reader->lexicon->words[token->word];
        token->classes = word->classes;
        token->literal = word->literal;
        token->end += word->dotted && peek(reader, len) == '.';
    }
}

static uint32_t count_digits(const struct reader *reader, uint32_t ahead)
{
    uint32_t n = 0;
    while (ascii_is_digit(peek(reader, ahead + n))) {
        n++;
    }
    return n;
}

/* The value of `n` digits; more than nine are no number of ours. */
static int32_t digits_value(const struct reader *reader, uint32_t ahead, uint32_t n)
{
    int32_t value = 0;
    for (uint32_t i = 0; i < n && i < 9; i++) {
        value = value * 10 + (peek(reader, ahead + i) - '0');
    }
    return value;
}

static bool read_iso(const struct reader *reader, struct token *token, uint32_t n)
{
    if (n != 4 || peek(reader, 4) != '-' || count_digits(reader, 5) != 2 ||
        peek(reader, 7) != '-' || count_digits(reader, 8) != 2) {
        return false;
    }
    struct civil date = {digits_value(reader, 0, 4), digits_value(reader, 5, 2),
                         digits_value(reader, 8, 2)};
    if (!cal_is_valid(date)) {
        return false;
    }
    uint32_t len = 10;
    if (peek(reader, len) == 'T' && count_digits(reader, len + 1) == 2) {
        len++;
        while (ascii_is_digit(peek(reader, len)) || peek(reader, len) == ':' ||
               peek(reader, len) == '.' || peek(reader, len) == '+' ||
               peek(reader, len) == 'Z') {
            len++;
        }
        len -= peek(reader, len - 1) == '.';
    }
    token->end = reader->at + len;
    token->number = cal_day(date);
    token->classes = BIT(LEXICAL_ISO);
    return true;
}

/* "5.30pm", "5.30 p.m.": is it behind `ahead`? */
static bool am_pm_follows(const struct reader *reader, uint32_t ahead)
{
    ahead += peek(reader, ahead) == ' ';
    char half = ascii_lower(peek(reader, ahead));
    ahead += 1U + (peek(reader, ahead + 1) == '.');
    return (half == 'a' || half == 'p') && ascii_lower(peek(reader, ahead)) == 'm' &&
           !is_letter(reader, ahead + 1);
}

static bool read_clock(const struct reader *reader, struct token *token, uint32_t n)
{
    int32_t hour = digits_value(reader, 0, n);
    bool mark = peek(reader, n) == ':' ||
                (peek(reader, n) == '.' && am_pm_follows(reader, n + 3));
    if (n > 2 || hour > 24 || !mark || count_digits(reader, n + 1) != 2) {
        return false;
    }
    int32_t minute = digits_value(reader, n + 1, 2);
    int32_t second = 0;
    uint32_t len = n + 3;
    if (peek(reader, len) == ':' && count_digits(reader, len + 1) == 2) {
        second = digits_value(reader, len + 1, 2);
        len += 3;
    }
    if (minute > 59 || second > 60 || peek(reader, len) == ':') {
        return false;
    }
    token->end = reader->at + len;
    token->number = (hour * 60 + minute) * 60 + second;
    token->digits = len > n + 3 ? 6 : 4;
    token->classes = BIT(LEXICAL_CLOCK);
    return true;
}

/*
 * Day, month and year with "/" or "." between them. Slashes have the month first, as in
 * America, unless it cannot be one; full stops the day.
 */
static bool read_slash(const struct reader *reader, struct token *token, uint32_t n)
{
    char sep = peek(reader, n);
    uint32_t second = count_digits(reader, n + 1);
    uint32_t third = count_digits(reader, n + second + 2);
    if ((sep != '/' && sep != '.') || second < 1 || second > 2 ||
        peek(reader, n + 1 + second) != sep) {
        return false;
    }
    bool year_last = n <= 2 && (third == 4 || (third == 2 && sep == '/'));
    bool year_first = n == 4 && (third == 1 || third == 2);
    uint32_t len = n + second + third + 2;
    if ((!year_last && !year_first) || peek(reader, len) == sep) {
        return false;
    }
    int32_t a = digits_value(reader, 0, n);
    int32_t b = digits_value(reader, n + 1, second);
    int32_t c = digits_value(reader, n + second + 2, third);
    struct civil date = {year_first ? a : c, year_first ? b : a, year_first ? c : b};
    if (third == 2 && !year_first) {
        date.year += date.year < 70 ? 2000 : 1900;
    }
    if (!year_first && (date.month > 12 || sep == '.')) {
        int32_t month = date.day;
        date.day = date.month;
        date.month = month;
    }
    if (!cal_is_valid(date)) {
        return false;
    }
    token->end = reader->at + len;
    token->number = cal_day(date);
    token->classes = BIT(LEXICAL_SLASH);
    return true;
}

/* Bytes of a tag "<sup>" at `ahead`. */
static uint32_t tag_len(const struct reader *reader, uint32_t ahead)
{
    struct slice text = {reader->text, reader->end};
    return (uint32_t)markup_len(text, (size_t)reader->at + ahead);
}

static bool read_suffixed(const struct reader *reader, struct token *token, uint32_t n)
{
    uint32_t digits = n;
    n += tag_len(reader, n); /* "3<sup>rd</sup>" */
    char a = ascii_lower(peek(reader, n));
    char b = ascii_lower(peek(reader, n + 1));
    bool apostrophe = a == '\'' && b == 's';
    if ((a == 's' || apostrophe) && !is_letter(reader, n + 1 + apostrophe) &&
        digits >= 2 && digits <= 4 && peek(reader, digits - 1) == '0') {
        token->classes = BIT(LEXICAL_DECADE);
        token->end = reader->at + n + 1 + apostrophe;
        return !apostrophe || digits == 2;
    }
    bool ordinal = (a == 't' && b == 'h') || (a == 's' && b == 't') ||
                   (a == 'n' && b == 'd') || (a == 'r' && b == 'd');
    if (ordinal && digits <= 3 && !is_letter(reader, n + 2)) {
        token->classes = BIT(LEXICAL_ORDINAL);
        token->end = reader->at + n + 2 + tag_len(reader, n + 2);
        return true;
    }
    return false;
}

static void read_number(const struct reader *reader, struct token *token)
{
    uint32_t n = count_digits(reader, 0);
    if (read_iso(reader, token, n) || read_clock(reader, token, n) ||
        read_slash(reader, token, n)) {
        return;
    }
    token->number = digits_value(reader, 0, n);
    token->digits = (uint8_t)(n < 99 ? n : 99);
    token->flags |= peek(reader, 0) == '0' ? TOKEN_ZERO : 0;
    if (read_suffixed(reader, token, n)) {
        return;
    }
    uint32_t len = n;
    if (n <= 3 && peek(reader, n) == ',' && count_digits(reader, n + 1) == 3) {
        while (peek(reader, len) == ',' && count_digits(reader, len + 1) == 3) {
            token->number =
                token->number < 1000000
                    ? token->number * 1000 + digits_value(reader, len + 1, 3)
                    : token->number;
            len += 4;
        }
        token->digits = 99; /* no year, no day */
    }
    token->end = reader->at + len;
    token->classes = BIT(LEXICAL_INT);
    if (peek(reader, len) == '.' && ascii_is_digit(peek(reader, len + 1))) {
        len += 1 + count_digits(reader, len + 1);
        token->end = reader->at + len;
        token->classes = BIT(LEXICAL_DECIMAL);
    } else if (token->digits == 4 && token->number >= 1000 && token->number < 2200) {
        token->classes |= BIT(LEXICAL_YEAR);
    } else if (token->digits > 7 && token->digits != 99) {
        token->classes = 0;
    }
}

/* "'82", "’60s": an apostrophe, two digits; and the clitic "'s". */
static void read_quote(const struct reader *reader, struct token *token, uint32_t len)
{
    if (count_digits(reader, len) == 2) {
        token->number = digits_value(reader, len, 2);
        bool decade =
            ascii_lower(peek(reader, len + 2)) == 's' && token->number % 10 == 0;
        if (!is_letter(reader, len + 2 + decade)) {
            token->end = reader->at + len + 2 + decade;
            token->classes = BIT(decade ? LEXICAL_DECADE : LEXICAL_SHORT);
            return;
        }
    }
    if (ascii_lower(peek(reader, len)) == 's' && !is_letter(reader, len + 1)) {
        token->end = reader->at + len + 1;
        look_up(reader, token, "'s", 2);
        return;
    }
    token->end = reader->at + len;
    look_up(reader, token, "'", 1);
}

static void read_mark(struct reader *reader, struct token *token)
{
    uint32_t len = 1;
    char c = peek(reader, 0);
    if ((unsigned char)c >= 0x80) {
        c = wide_mark(reader, 0, &len);
    }
    if (c == '\'') {
        read_quote(reader, token, len);
        return;
    }
    if (c == '-' && peek(reader, len) == '-') {
        c = '_';
        len = 2;
    }
    token->end = reader->at + len;
    look_up(reader, token, &c, 1);
}

/* Skips white space; says whether there was any, a line break, an empty line. */
static void skip_space(struct reader *reader, unsigned *flags, int *breaks)
{
    *breaks = 0;
    while (reader->at < reader->end) {
        uint32_t len = 1;
        char c = peek(reader, 0);
        if ((unsigned char)c >= 0x80) {
            c = wide_mark(reader, 0, &len);
        }
        uint32_t tag = c == '<' ? tag_len(reader, 0) : 0;
        if (tag > 0) {
            reader->at += tag;
            continue;
        }
        if (!ascii_is_space(c)) {
            return;
        }
        *breaks += c == '\n';
        *flags |= TOKEN_SPACE | (c == '\n' ? TOKEN_LINE : 0U);
        reader->at += len;
    }
}

/* A full stop ends a sentence unless an initial or a number goes on after it. */
static bool is_stop(const struct reader *reader, const struct token *out, size_t n)
{
    const struct token *mark = &out[n];
    char c = reader->text[mark->start];
    if (c == '!' || c == '?') {
        return true;
    }
    if (c != '.' || mark->end >= reader->end ||
        !ascii_is_space(reader->text[mark->end])) {
        return c == '.' && mark->end >= reader->end;
    }
    return n == 0 || out[n - 1].end - out[n - 1].start > 1 ||
           !(out[n - 1].flags & TOKEN_CAPITAL);
}

/* "https://a.org/2024/04/" is one token, and no date. */
static void skip_address(const struct reader *reader, struct token *token)
{
    uint32_t len = token->end - reader->at;
    if (peek(reader, len) != ':' || peek(reader, len + 1) != '/' ||
        peek(reader, len + 2) != '/') {
        return;
    }
    while (reader->at + len < reader->end && !ascii_is_space(peek(reader, len))) {
        len++;
    }
    token->end = reader->at + len;
    token->classes = 0;
    token->word = 0;
    token->literal = 0;
}

/* A word, a number or a mark at reader->at; moves behind it. */
static void read_token(struct reader *reader, struct token *token)
{
    char c = peek(reader, 0);
    char last = '\0';
    if (reader->at > 0) {
        last = reader->text[reader->at - 1];
    }
    if (ascii_is_digit(c)) {
        read_number(reader, token);
        token->flags |= last == '$' || last == '#' || last == '.' ? TOKEN_MONEY : 0;
    } else if (!is_letter(reader, 0)) {
        read_mark(reader, token);
    } else if (peek(reader, 1) != '.' || !read_acronym(reader, token)) {
        read_word(reader, token);
        skip_address(reader, token);
    }
    reader->at = token->end;
}

size_t token_read(const struct lexicon *lexicon, struct slice text, uint32_t *at,
                  struct token *out, size_t max)
{
    struct reader reader = {lexicon, text.ptr, (uint32_t)text.len, *at};
    size_t n = 0;
    while (n < max) {
        unsigned flags = 0;
        int breaks = 0;
        skip_space(&reader, &flags, &breaks);
        bool paragraph = breaks > 1 && n > 0;
        if (paragraph) {
            out[n - 1].flags |= TOKEN_STOP;
        }
        if ((paragraph && n > max / 2) || reader.at >= reader.end) {
            break;
        }
        out[n] = (struct token){.start = reader.at, .flags = (uint8_t)flags};
        read_token(&reader, &out[n]);
        out[n].flags |= is_stop(&reader, out, n) ? TOKEN_STOP : 0;
        n++;
    }
    *at = reader.at;
    return n;
}
