/*
 * holder.c - "Prime Minister of Ruritania Ann Example": an office of a place or body,
 * and right behind it who holds it, without a comma.
 *
 * Such runs of capitals are read as one name, or as none; the office before them tells
 * where the person begins. The names in between are found as everywhere.
 */
#include "extract/name/holder.h"

#define MOST_BETWEEN 10  /* words from the office to the name */
#define MOST_NAME    6   /* words of the name, hyphens too */
#define PLAIN_PERSON 5   /* percent of its class that names people */
#define PARTICLE     'm' /* "bin", "van" in words.tsv */
#define PLAIN_RARE   11  /* among the 16,000 most common words */
#define FIELD_RARE   13  /* among the 60,000 */

/* "of", "for", "to": what ties an office to its place or body. */
static bool ties(const struct name_words *words, size_t at)
{
    return word_is(words, at, "of") || word_is(words, at, "for") ||
           word_is(words, at, "to");
}

static bool links(const struct name_words *words, size_t at)
{
    return ties(words, at) || word_is(words, at, "the") || word_is(words, at, "and");
}

/* A word of what the office is of: "Dale County, Alabama", "the Board of Trade". */
static bool is_between(const struct name_words *words, size_t at)
{
    bool comma = word_is(words, at, ",") && word_same_sentence(words, at, at + 1) &&
                 (words->words[at + 1].marks & 0xffU);
    return comma || links(words, at) ||
           (word_capital(words, at) && !words->words[at].recased);
}

/* Can the word be part of a name that nobody need know? */
static bool is_personal(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool plain = word->class.fine != CLASS_NONE && word->class.person < PLAIN_PERSON &&
                 word->class.rare < PLAIN_RARE && word->person == 0;
    return word_name_like(words, at) && !plain && !word->title &&
           !(word->marks & MARK_OTHER);
}

/* Behind the place or body of the tables that begins at `at`; `at` when none does. */
static size_t known_end(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    unsigned places = MARK_OF(GAZ_COUNTRY) | MARK_OF(GAZ_CITY) | MARK_OF(GAZ_REGION) |
                      MARK_OF(GAZ_PLACE) | MARK_OF(GAZ_BODY);
    return (word->marks & MARK_BEGIN) && (word->marks & places) ? at + word->match : at;
}

/* "Kassym|-|Jomart": a hyphen within a name. */
static bool is_hyphen(const struct name_words *words, size_t at)
{
    const struct word *text = words->text->words;
    return word_is(words, at, "-") && text[at - 1].span.end == text[at].span.start &&
           word_same_sentence(words, at, at + 1) &&
           text[at].span.end == text[at + 1].span.start && is_personal(words, at + 1);
}

/* Behind the words of a person's name from `at` on. */
static size_t name_end(const struct name_words *words, size_t at)
{
    size_t end = at;
    while (end < words->n_words && end - at < MOST_NAME &&
           word_same_sentence(words, at, end) &&
           (is_personal(words, end) ||
            (end > at &&
             (words->words[end].small == PARTICLE || is_hyphen(words, end))))) {
        end++;
    }
    while (end > at && words->words[end - 1].small == PARTICLE) {
        end--;
    }
    return end;
}

/* "Minister of |Petroleum Ann Example": a common word, and nobody labelled the name. */
static bool is_field(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return word_capital(words, at) && word->class.fine != CLASS_NONE &&
           word->class.person < PLAIN_PERSON && word->class.rare < FIELD_RARE &&
           word->person == 0 && !word->title;
}

/* The run around `at` that begins before it is cut off there. */
static void cut_run(uint8_t *labels, size_t at)
{
    size_t from = at;
    while (from > 0 && labels[from] != NER_O && labels[from] % 2 == 0) {
        from--;
    }
    for (size_t i = from; i < at; i++) {
        labels[i] = NER_O;
    }
}

/* Labels the place or body that begins at `at` and the person right behind it; false
 * when there is none. */
static bool label_holder(const struct name_words *words, uint8_t *labels, size_t at,
                         bool headline)
{
    size_t name = known_end(words, at);
    bool field = name == at && is_field(words, at);
    name += field;
    size_t end = name == at ? at : name_end(words, name);
    if (end < name + 2 || (headline && !word_is_given(words, name))) {
        return false; /* among capitals only a given name tells a person */
    }
    cut_run(labels, field ? name : at);
    if (end < words->n_words && labels[end] != NER_O && labels[end] % 2 == 0) {
        labels[end]--; /* what was cut off stands alone */
    }
    if (!field) {
        run_set(labels, at, name,
                entry_type(gaz_find(words->rules, words_cut(words, at, name))));
    }
    run_set(labels, name, end, TYPE_PERSON);
    return true;
}

void mend_holder(const struct name_words *words, uint8_t *labels, size_t at)
{
    const struct name_word *office = &words->words[at];
    size_t from = at + office->title_words;
    if (office->title != 'o' || office->shape == SHAPE_LOWER ||
        from + 3 > words->n_words || !word_same_sentence(words, at, from) ||
        !ties(words, from)) {
        return;
    }
    for (size_t i = from + 1; word_same_sentence(words, at, i); i++) {
        if (label_holder(words, labels, i, office->headline) ||
            i - from > MOST_BETWEEN || !is_between(words, i)) {
            return;
        }
    }
}

bool holder_title(const struct name_words *words, size_t name, size_t *from, size_t *to)
{
    for (size_t at = name; at-- > 0 && name - at <= MOST_BETWEEN;) {
        if (!word_same_sentence(words, at, name) || !is_between(words, at) ||
            (at + 1 == name && !word_capital(words, at))) {
            return false;
        }
        size_t end = at + words->words[at].title_words;
        if (end > at && end + 1 < name && ties(words, end) &&
            words->words[at].title == 'o' && words->words[at].shape != SHAPE_LOWER) {
            *from = at;
            *to = end;
            return true;
        }
    }
    return false;
}

/* Does the title of an office end before `at`? Where it begins. */
static bool title_before(const struct name_words *words, size_t at, size_t *from)
{
    for (size_t title = at; ties(words, at) && title-- > 0 && at - title <= 4;) {
        if (words->words[title].title == 'o' &&
            title + words->words[title].title_words == at) {
            *from = title;
            return true;
        }
    }
    return false;
}

bool holder_under(const struct name_words *words, size_t title, size_t *from,
                  size_t *to)
{
    *to = title - 2;
    return title > 2 && word_is(words, title - 1, "the") &&
           word_same_sentence(words, *to, title) && title_before(words, *to, from) &&
           words->words[*from].shape != SHAPE_LOWER;
}

size_t holder_joined(const struct name_words *words, size_t at)
{
    size_t from = at;
    size_t office = at;
    while (at > 4 && word_is(words, at - 1, "and") && office > 2 && at - office < 6 &&
           word_same_sentence(words, office - 1, at)) {
        office--;
        if (words->words[office].title == 'o' && word_is(words, office - 1, "the") &&
            office + words->words[office].title_words + 1 == at &&
            word_is(words, office - 2, "to") &&
            title_before(words, office - 2, &from) &&
            words->words[from].shape != SHAPE_LOWER) {
            return from;
        }
    }
    return at;
}

bool holder_apposed(const struct name_words *words, size_t name, size_t *from,
                    size_t *to)
{
    if (name < 4 || !word_is(words, name - 1, ",")) {
        return false;
    }
    for (size_t at = name - 2; at > 0 && name - at <= MOST_BETWEEN; at--) {
        if (!word_same_sentence(words, at, name)) {
            return false;
        }
        if (title_before(words, at, from)) {
            *to = at;
            return true;
        }
        if (!words->words[at].candidate && !word_is(words, at, "the")) {
            return false;
        }
    }
    return false;
}
