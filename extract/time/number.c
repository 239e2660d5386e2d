#include "extract/time/pattern_parts.h"

const char *const number_names[NUMBER_KINDS] = {
    [NUMBER_COUNT] = "NUM", [NUMBER_ORDINAL] = "ORD", [NUMBER_YEAR] = "YEAR",
    [NUMBER_DAY] = "DAY",   [NUMBER_PLAIN] = "DD",    [NUMBER_SHORT] = "YY",
    [NUMBER_HOUR] = "HH",
};

#define WORDS_MAX    12 /* of one number */
#define BIT(lexical) ((uint64_t)1 << (lexical))

uint64_t number_starts(const struct lexicon *lexicon, enum number_kind kind)
{
    const struct lexicon_known words = lexicon->known;
    uint64_t small = BIT(words.unit) | BIT(words.tens);
    switch (kind) {
    case NUMBER_COUNT:
        return BIT(LEXICAL_INT) | BIT(LEXICAL_DECIMAL) | BIT(words.scale) | small;
    case NUMBER_ORDINAL:
        return BIT(LEXICAL_ORDINAL) | BIT(words.ordinal) | BIT(words.tens);
    case NUMBER_YEAR: return BIT(LEXICAL_YEAR) | BIT(LEXICAL_SHORT) | small;
    case NUMBER_DAY:
        return BIT(LEXICAL_INT) | BIT(LEXICAL_ORDINAL) | BIT(words.ordinal) |
               BIT(words.tens);
    case NUMBER_PLAIN:
    case NUMBER_SHORT:
    case NUMBER_HOUR: return BIT(LEXICAL_INT) | BIT(words.unit);
    case NUMBER_KINDS: break;
    }
    return 0;
}

uint64_t number_goes_on(const struct lexicon *lexicon)
{
    const struct lexicon_known words = lexicon->known;
    return BIT(LEXICAL_INT) | BIT(words.unit) | BIT(words.tens) | BIT(words.scale) |
           BIT(words.ordinal) | BIT(words.link);
}

static int32_t value_of(const struct lexicon *lexicon, const struct token *token,
                        int class, enum slot slot)
{
    if (class < 0 || !(token->classes & BIT(class))) {
        return 0;
    }
    const struct lexicon_entry *entry = lexicon_entry_of(lexicon, token->word, class);
    return entry ? sense_get(&entry->sense, slot, 0) : 0;
}

static bool is_word(const struct lexicon *lexicon, const struct token *token,
                    const char *word)
{
    return slice_is(lexicon->words[token->word].text, word);
}

/* Number words below a hundred: "seven", "twenty", "twenty-five". */
static uint32_t read_small(const struct lexicon *lexicon, const struct token *tokens,
                           uint32_t left, int32_t *value)
{
    const struct lexicon_known words = lexicon->known;
    if (left == 0) {
        return 0;
    }
    *value = value_of(lexicon, tokens, words.unit, SLOT_NUMBER);
    if (*value > 0) {
        return 1;
    }
    *value = value_of(lexicon, tokens, words.tens, SLOT_NUMBER);
    if (*value == 0) {
        return 0;
    }
    uint32_t n = 1;
    n += left > 2 && is_word(lexicon, &tokens[1], "-");
    int32_t more =
        n < left ? value_of(lexicon, &tokens[n], words.unit, SLOT_NUMBER) : 0;
    if (more > 0 && more < 10) {
        *value += more;
        return n + 1;
    }
    return 1;
}

/* Adds "hundred" or "thousand" to what was read before it. */
static void scale_by(int32_t scale, int32_t *part, int32_t *total)
{
    *part = (*part > 0 ? *part : 1) * (*part < 1000 ? scale : 1);
    if (scale >= 1000) {
        *total += *part;
        *part = 0;
    }
}

/* "two hundred and ten", "2 thousand", "a hundred". */
static uint32_t read_words(const struct lexicon *lexicon, const struct token *tokens,
                           uint32_t left, int32_t *out)
{
    int32_t total = 0;
    int32_t part = 0;
    uint32_t n = 0;
    left = left < WORDS_MAX ? left : WORDS_MAX;
    while (n < left) {
        int32_t value = 0;
        int32_t scale =
            value_of(lexicon, &tokens[n], lexicon->known.scale, SLOT_NUMBER);
        if (scale > 0) {
            scale_by(scale, &part, &total);
            n++;
            continue;
        }
        uint32_t link = n > 0 && n + 1 < left && is_word(lexicon, &tokens[n], "and");
        bool full = n > 0 && (part % 100 != 0 || total + part == 0);
        uint32_t taken =
            full ? 0 : read_small(lexicon, tokens + n + link, left - n - link, &value);
        if (taken == 0) {
            break;
        }
        part += value;
        n += taken + link;
    }
    *out = total + part;
    return n;
}

static uint32_t read_count(const struct lexicon *lexicon, const struct token *tokens,
                           uint32_t left, struct sense *sense)
{
    int32_t value = 0;
    uint32_t n = 0;
    if (tokens->classes & (BIT(LEXICAL_INT) | BIT(LEXICAL_DECIMAL))) {
        if ((tokens->flags & TOKEN_MONEY) != 0 && tokens->digits != 0) {
            return 0;
        }
        value = tokens->number;
        n = 1;
        bool half = left > 3 && is_word(lexicon, &tokens[2], "/") &&
                    tokens[1].number == 1 && tokens[3].number == 2;
        if (half) {
            sense_set(sense, SLOT_FRACTION, 1);
            n = 4;
        }
    } else {
        n = read_words(lexicon, tokens, left, &value);
    }
    bool halves = n > 0 && left > n + 2 && is_word(lexicon, &tokens[n], "and") &&
                  is_word(lexicon, &tokens[n + 1], "a") &&
                  is_word(lexicon, &tokens[n + 2], "half");
    if (halves) {
        sense_set(sense, SLOT_FRACTION, 1);
        n += 3;
    }
    if (n > 0) {
        sense_set(sense, SLOT_NUMBER, value);
    }
    return n;
}

static uint32_t read_ordinal(const struct lexicon *lexicon, const struct token *tokens,
                             uint32_t left, enum slot slot, struct sense *sense)
{
    const struct lexicon_known words = lexicon->known;
    int32_t value = 0;
    uint32_t n = 1;
    if (tokens->classes & BIT(LEXICAL_ORDINAL)) {
        value = tokens->number;
    } else if (tokens->classes & BIT(words.ordinal)) {
        value = value_of(lexicon, tokens, words.ordinal, SLOT_ORD);
    } else {
        int32_t tens = value_of(lexicon, tokens, words.tens, SLOT_NUMBER);
        n += left > 2 && is_word(lexicon, &tokens[1], "-");
        int32_t unit =
            n < left ? value_of(lexicon, &tokens[n], words.ordinal, SLOT_ORD) : 0;
        value = tens > 0 && unit > 0 && unit < 10 ? tens + unit : 0;
        n++;
    }
    if (value == 0 || (slot == SLOT_DAY && (value < 1 || value > 31))) {
        return 0;
    }
    sense_set(sense, slot, value);
    return n;
}

static uint32_t read_year(const struct lexicon *lexicon, const struct token *tokens,
                          uint32_t left, struct sense *sense)
{
    if (tokens->flags & TOKEN_MONEY) {
        return 0;
    }
    if (tokens->classes & BIT(LEXICAL_YEAR)) {
        sense_set(sense, SLOT_YEAR, tokens->number);
        return 1;
    }
    if (tokens->classes & BIT(LEXICAL_SHORT)) {
        sense_set(sense, SLOT_YEAR, tokens->number);
        sense_set(sense, SLOT_SHORT, 1);
        return 1;
    }
    int32_t century = 0;
    int32_t year = 0;
    uint32_t n = read_small(lexicon, tokens, left, &century);
    if (n == 0) {
        return 0;
    }
    if (n < left && is_word(lexicon, &tokens[n], "thousand")) {
        n = read_words(lexicon, tokens, left, &year);
        sense_set(sense, SLOT_YEAR, year);
        return year >= 1000 && year < 2200 ? n : 0;
    }
    if (n >= left || century < 10 || century > 21) {
        return 0;
    }
    uint32_t more = read_small(lexicon, tokens + n, left - n, &year);
    if (more == 0 || year < 10) {
        return 0;
    }
    sense_set(sense, SLOT_YEAR, century * 100 + year);
    return n + more;
}

static uint32_t read_plain(const struct token *token, enum number_kind kind,
                           struct sense *sense)
{
    bool integer = (token->classes & BIT(LEXICAL_INT)) != 0 && token->digits <= 2 &&
                   !(token->flags & TOKEN_MONEY);
    if (!integer) {
        return 0;
    }
    if (kind == NUMBER_SHORT) {
        sense_set(sense, SLOT_YEAR, token->number);
        sense_set(sense, SLOT_SHORT, 2);
        return token->digits == 2;
    }
    if (kind == NUMBER_HOUR) {
        sense_set(sense, SLOT_HOUR, token->number);
        return token->number <= 24;
    }
    sense_set(sense, SLOT_DAY, token->number);
    return token->number >= 1 && token->number <= 31;
}

static uint32_t read_hour(const struct lexicon *lexicon, const struct token *token,
                          struct sense *sense)
{
    int32_t value = 0;
    if (read_plain(token, NUMBER_HOUR, sense) > 0) {
        return 1;
    }
    if (read_small(lexicon, token, 1, &value) == 0 || value > 12) {
        return 0;
    }
    sense_set(sense, SLOT_HOUR, value);
    return 1;
}

uint32_t number_read(const struct lexicon *lexicon, const struct token *tokens,
                     uint32_t left, enum number_kind kind, struct sense *sense)
{
    switch (kind) {
    case NUMBER_COUNT: return read_count(lexicon, tokens, left, sense);
    case NUMBER_ORDINAL: return read_ordinal(lexicon, tokens, left, SLOT_ORD, sense);
    case NUMBER_YEAR: return read_year(lexicon, tokens, left, sense);
    case NUMBER_DAY:
        if (tokens->classes & BIT(LEXICAL_INT)) {
            return read_plain(tokens, kind, sense);
        }
        return read_ordinal(lexicon, tokens, left, SLOT_DAY, sense);
    case NUMBER_HOUR: return read_hour(lexicon, tokens, sense);
    case NUMBER_PLAIN:
    case NUMBER_SHORT: return read_plain(tokens, kind, sense);
    case NUMBER_KINDS: break;
    }
    return 0;
}
