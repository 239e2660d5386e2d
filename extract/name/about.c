#include "extract/name/about.h"

#define OLDEST       120
#define PARTY_WORDS  4 /* of a party's name */
#define BEFORE_WORDS 9 /* of titles and other words before a name */
#define AFTER_WORDS  7 /* of an apposition */

/* Where a person's words stand: [first, last) is the sentence, [from, to) the name. */
struct around {
    const struct name_words *words;
    size_t first;
    size_t from;
    size_t to;
    size_t last;
};

static bool is(const struct around *a, size_t at, const char *form)
{
    return at >= a->first && at < a->last &&
           slice_is_nocase(a->words->words[at].form, form);
}

/* A mark behind which nothing of "Smith, 54" goes on. */
static bool ends(const struct around *a, size_t at)
{
    return at >= a->last || is(a, at, ",") || is(a, at, ")") || is(a, at, ".") ||
           is(a, at, ";") || is(a, at, "(");
}

static uint8_t age_at(const struct around *a, size_t at)
{
    uint32_t age = 0;
    bool number = at >= a->first && at < a->last &&
                  slice_number(a->words->words[at].form, OLDEST, &age);
    return number ? (uint8_t)age : 0;
}

/* "54-year-old" at these five words. */
static uint8_t year_old_at(const struct around *a, size_t at)
{
    return is(a, at + 1, "-") && (is(a, at + 2, "year") || is(a, at + 2, "years")) &&
                   is(a, at + 3, "-") && is(a, at + 4, "old")
               ? age_at(a, at)
               : 0;
}

/* ", 54,", "(54)", ", aged 54,", ", a 54-year-old lawyer". */
static uint8_t age_after(const struct around *a)
{
    size_t at = a->to + 1;
    if (is(a, a->to, "(")) {
        return is(a, at + 1, ")") ? age_at(a, at) : 0;
    }
    if (!is(a, a->to, ",")) {
        return 0;
    }
    if (is(a, at, "a") || is(a, at, "an") || is(a, at, "the")) {
        return year_old_at(a, at + 1);
    }
    at += is(a, at, "aged") || is(a, at, "age");
    return ends(a, at + 1) ? age_at(a, at) : 0;
}

/* The last mark before the name closes what may belong to it. */
static size_t reach_before(const struct around *a)
{
    size_t at = a->from;
    while (at > a->first && a->from - at < BEFORE_WORDS) {
        const struct name_word *word = &a->words->words[at - 1];
        bool joint = word->shape == SHAPE_PUNCT && !is(a, at - 1, "-");
        if (joint || word->small == 's' ||
            a->words->text->words[at - 1].upos == UPOS_VERB) {
            break;
        }
        at--;
    }
    return at;
}

static uint8_t age_before(const struct around *a)
{
    for (size_t at = reach_before(a); at + 5 <= a->from; at++) {
        uint8_t age = year_old_at(a, at);
        if (age > 0) {
            return age;
        }
    }
    return 0;
}

/*
 * The party that the most words from `at` on name, up to `end`; their number in *n.
 * Codes of parties stand for them in brackets only.
 */
static struct slice party_at(const struct around *a, size_t at, size_t end,
                             bool brackets, size_t *n)
{
    const struct name_rules *rules = a->words->rules;
    for (*n = end - at < PARTY_WORDS ? end - at : PARTY_WORDS; *n > 0; (*n)--) {
        struct slice phrase = words_cut(a->words, at, at + *n);
        uint32_t row = strmap_find(&rules->parties, phrase);
        if (row != STRMAP_NONE && (brackets || !rules->party_rows[row].code)) {
            return rules->party_rows[row].name;
        }
        const struct gaz_entry *body = gaz_of_kind(rules, phrase, GAZ_BODY);
        struct slice name = body ? gaz_text(&body->name) : (struct slice){0};
        if (slice_ends(name, SLICE_LIT(" Party"))) {
            return name;
        }
    }
    return (struct slice){0};
}

/* "(D-Calif.)", "(Lab)", "(R., Texas)" */
static struct slice party_in_brackets(const struct around *a)
{
    size_t n = 0;
    if (!is(a, a->to, "(") || a->to + 2 >= a->last) {
        return (struct slice){0};
    }
    struct slice party = party_at(a, a->to + 1, a->last, true, &n);
    size_t next = a->to + 1 + n;
    next += is(a, next, ".");
    bool closed = is(a, next, ")") || is(a, next, "-") || is(a, next, ",") ||
                  is(a, next, "\xe2\x80\x93");
    return closed ? party : (struct slice){0};
}

/* May this word stand between a party and the name: a title, a country, "leader"? */
static bool joins_name(const struct around *a, size_t at)
{
    const struct name_word *word = &a->words->words[at];
    return word->title || word->marks || is(a, at, "leader") || is(a, at, "lawmaker") ||
           is(a, at, "politician") || is(a, at, "candidate") || is(a, at, "nominee");
}

/* "Labour MP Ann Example", "Republican Ann Example": one that reaches the name. */
static struct slice party_before(const struct around *a)
{
    const uint16_t country = 1U << GAZ_COUNTRY | 1U << GAZ_ADJECTIVE;
    for (size_t at = reach_before(a); at < a->from; at++) {
        const struct name_word *word = &a->words->words[at];
        size_t n = 0;
        if (word->title || (word->marks & country)) {
            continue; /* "National Security Advisor", "Democratic Republic of" */
        }
        struct slice party = party_at(a, at, a->from, false, &n);
        size_t next = at + n;
        while (party.len > 0 && next < a->from && joins_name(a, next)) {
            next++;
        }
        if (party.len > 0 && next == a->from) {
            return party;
        }
    }
    return (struct slice){0};
}

/* ", a Republican from Ohio", ", leader of the Green Party", " of the Green Party". */
static struct slice party_after(const struct around *a)
{
    size_t n = 0;
    size_t at = a->to + 1;
    if (is(a, a->to, "of") && is(a, at, "the") && at + 1 < a->last) {
        struct slice party = party_at(a, at + 1, a->last, false, &n);
        bool whole = n > 0 && is(a, at + n, "Party");
        return whole ? party : (struct slice){0};
    }
    if (!is(a, a->to, ",") ||
        !(is(a, at, "a") || is(a, at, "an") || is(a, at, "the"))) {
        return (struct slice){0};
    }
    for (at++; at < a->last && at < a->to + AFTER_WORDS; at++) {
        const struct name_word *word = &a->words->words[at];
        struct slice party =
            word->candidate ? party_at(a, at, a->last, false, &n) : (struct slice){0};
        if (party.len > 0 && word->form.len > 1 && !is(a, at + n, "-")) {
            return party;
        }
        uint8_t upos = a->words->text->words[at].upos;
        bool of = is(a, at, "of") || (is(a, at, "the") && is(a, at - 1, "of"));
        if (upos != UPOS_ADJ && upos != UPOS_NUM && upos != UPOS_NOUN &&
            upos != UPOS_PROPN && !is(a, at, "-") && !of) {
            break;
        }
    }
    return (struct slice){0};
}

/* "former", "ex-", "then-", before a title or what belongs to one. */
static bool is_past_at(const struct around *a, size_t at)
{
    static const char *const past[] = {"former", "ex", "late", "one-time", "onetime"};
    bool hyphen = is(a, at + 1, "-");
    bool said = is(a, at, "then") && hyphen;
    for (size_t i = 0; i < sizeof past / sizeof past[0]; i++) {
        said = said || is(a, at, past[i]);
    }
    size_t next = at + (hyphen ? 2 : 1);
    return said && next < a->last &&
           (joins_name(a, next) || a->words->words[next].candidate);
}

static bool is_past(const struct around *a, const struct name_mention *mention)
{
    bool behind = mention->whole.end > mention->span.end;
    size_t from = behind ? a->to : reach_before(a);
    size_t to = behind ? a->to + AFTER_WORDS : a->from;
    for (size_t at = from; at < to && at < a->last; at++) {
        if (is_past_at(a, at)) {
            return true;
        }
    }
    return false;
}

void about_read(const struct name_words *words, struct name_mention *mention)
{
    const struct sentence *sentence =
        &words->text->sentences[words->text->words[mention->first_word].sentence];
    struct around around = {.words = words,
                            .first = sentence->first,
                            .from = mention->first_word,
                            .to = mention->first_word + mention->n_words,
                            .last = sentence->first + sentence->count};
    mention->age = age_after(&around);
    mention->age = mention->age > 0 ? mention->age : age_before(&around);
    mention->party = party_in_brackets(&around);
    if (mention->party.len == 0) {
        mention->party = party_before(&around);
    }
    if (mention->party.len == 0) {
        mention->party = party_after(&around);
    }
    mention->past = mention->said.len > 0 && is_past(&around, mention);
}
