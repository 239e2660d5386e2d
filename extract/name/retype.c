/*
 * retype.c - what a run names, by the tables, the words in it and those beside it.
 */
#include "base/ascii.h"
#include "extract/name/mend.h"

#define PLAIN_PERSON 5   /* percent of its class that names people */
#define PARTICLE     'm' /* "bin", "al" in words.tsv */

/* "Washington rejected it": a capital is no person, unless the document names one. */
static bool is_bare_capital(const struct name_words *words, size_t at, size_t end)
{
    const struct name_word *word = &words->words[at];
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    while (entry && !(entry->kind == GAZ_CITY && entry->capital)) {
        entry = entry->next == STRMAP_NONE ? NULL : &words->rules->entries[entry->next];
    }
    return entry && !entry->weak && !word->title &&
           !(word->person & (PERSON_MALE | PERSON_FEMALE)) &&
           !(word->evidence & (EVIDENCE_TITLE | EVIDENCE_GIVEN | EVIDENCE_BODY));
}

/* The type of a whole run that the tables know without doubt. */
void mend_retype_known(const struct name_words *words, uint8_t *labels, size_t at,
                       size_t end)
{
    const struct gaz_entry *entry = gaz_find(words->rules, words_cut(words, at, end));
    if (run_type(labels[at]) != TYPE_OTHER && is_bare_capital(words, at, end)) {
        run_set(labels, at, end, TYPE_PLACE);
        return;
    }
    if (!entry || entry->weak || entry->next != STRMAP_NONE) {
        return;
    }
    enum name_type type = entry_type(entry);
    bool long_name = end - at > 1;
    bool country = entry->kind == GAZ_COUNTRY || entry->kind == GAZ_PERSON;
    bool acronym = words->words[at].shape != SHAPE_CAP && entry->kind == GAZ_BODY;
    if (entry->user || long_name || country || acronym) {
        run_set(labels, at, end, type);
    }
}

/* "Abu Xyz al-Xyz", "Ali bin Xyz": small words that only people's names hold. */
static bool is_patronymic(const struct name_words *words, size_t at, size_t end)
{
    bool given = words->words[at].person & PERSON_MALE;
    for (size_t i = at + 1; given && i + 1 < end; i++) {
        if (words->words[i].small == PARTICLE) {
            return true;
        }
    }
    return false;
}

/* A run's kind by the word that tells it: "... University", "Bank of ...", "... River".
 */
void mend_retype_head(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    enum name_type type = run_type(labels[at]);
    size_t last = end - 1;
    for (size_t i = at + 1; i + 1 < end; i++) {
        if (slice_equal(words->words[i].form, SLICE_LIT("of")) ||
            slice_equal(words->words[i].form, SLICE_LIT("for"))) {
            last = i - 1;
            break;
        }
    }
    if (end - at < 2 || type == TYPE_OTHER) {
        return;
    }
    const struct name_word *tells = &words->words[last];
    bool family = (tells->person & PERSON_FAMILY) ||
                  tells->class.person >= PLAIN_PERSON; /* "Ann Church" */
    if (tells->head == HEAD_BODY && (type != TYPE_PERSON || !family || tells->firm)) {
        run_set(labels, at, end, TYPE_BODY);
    } else if (tells->head == HEAD_NONE && type == TYPE_BODY &&
               is_patronymic(words, at, end)) {
        run_set(labels, at, end, TYPE_PERSON);
    } else if (words->words[last].head == HEAD_PLACE && type == TYPE_PERSON &&
               !(words->words[at].person & (PERSON_MALE | PERSON_FEMALE))) {
        run_set(labels, at, end, TYPE_PLACE);
    }
}

/* What a word without a capital tells of the name beside it: "group", "town". */
static enum head_kind small_head(const struct name_words *words, size_t at)
{
    struct slice form = words->words[at].form;
    bool small = form.len > 0 && ascii_is_lower(form.ptr[0]);
    return small ? head_find(words->rules, form) : HEAD_NONE;
}

/* "Xyz, an independent group": an apposition tells that no person is meant. */
void mend_retype_apposition(const struct name_words *words, uint8_t *labels, size_t at,
                            size_t end)
{
    enum name_type type = run_type(labels[at]);
    if (type == TYPE_BODY || type == TYPE_OTHER || words->words[at].title ||
        (words->words[at].person & (PERSON_MALE | PERSON_FEMALE)) ||
        !word_same_sentence(words, at, end + 1) || !word_is(words, end, ",") ||
        words->text->words[end + 1].upos != UPOS_DET ||
        gaz_find(words->rules, words_cut(words, at, end))) {
        return;
    }
    for (size_t i = end + 2; i < end + 7 && word_same_sentence(words, at, i); i++) {
        uint8_t upos = words->text->words[i].upos;
        if (upos == UPOS_NOUN && small_head(words, i) == HEAD_BODY &&
            !(i + 1 < words->n_words && words->text->words[i + 1].upos == UPOS_NOUN)) {
            run_set(labels, at, end, TYPE_BODY);
        }
        if (upos != UPOS_ADJ && upos != UPOS_PROPN && upos != UPOS_NOUN) {
            return;
        }
    }
}

/* "On live |television Xyz said": a phrase of its own that ends before the name. */
static bool is_on_air(const struct name_words *words, size_t at)
{
    size_t first = at;
    while (first > 0 && word_same_sentence(words, first - 1, at) &&
           words->text->words[first - 1].upos == UPOS_ADJ) {
        first--;
    }
    return first > 0 && word_same_sentence(words, first - 1, at) &&
           slice_equal_nocase(words->words[first - 1].form, SLICE_LIT("on"));
}

/* "the rights group Xyz", "the town of Xyz": the noun before an unknown name tells. */
void mend_retype_noun(const struct name_words *words, uint8_t *labels, size_t at,
                      size_t end)
{
    enum name_type type = run_type(labels[at]);
    if (at == 0 || !word_same_sentence(words, at - 1, at) || type == TYPE_BODY ||
        gaz_find(words->rules, words_cut(words, at, end)) ||
        (words->words[at].person & (PERSON_MALE | PERSON_FEMALE)) ||
        words->words[at].title || words->words[at - 1].shape != SHAPE_LOWER) {
        return;
    }
    enum head_kind kind = small_head(words, at - 1);
    if (kind == HEAD_BODY && (type != TYPE_PERSON || !is_on_air(words, at - 1))) {
        run_set(labels, at, end, TYPE_BODY);
    } else if (kind == HEAD_PLACE && type == TYPE_PERSON) {
        run_set(labels, at, end, TYPE_PLACE);
    }
}
