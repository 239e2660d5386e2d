/*
 * family.c - people whose names are those of places: "Luis Montenegro", "Ann Paris".
 *
 * A family name that stands alone is the person of the document, though the tables know
 * a place of that name, unless it stands where only a place can. A country keeps its
 * name when the document also uses it as a place anywhere.
 */
#include "base/strmap.h"
#include "extract/name/mend.h"

#define LIKE_PERSON    25 /* percent of its class that names people */
#define MOST_MODIFIERS 5  /* words between an apposition's article and its noun */

/* "woman", "lawyer", "prime minister": nouns that one human being is called by. */
static bool is_human(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return word->shape == SHAPE_LOWER && (word->small == 'h' || word->title != 0);
}

bool mend_is_apposed_person(const struct name_words *words, size_t end)
{
    if (end + 1 >= words->n_words || !word_same_sentence(words, end - 1, end + 1) ||
        !word_is(words, end, ",") ||
        !(word_is(words, end + 1, "a") || word_is(words, end + 1, "an"))) {
        return false;
    }
    for (size_t i = end + 2;
         i < end + 2 + MOST_MODIFIERS && word_same_sentence(words, end, i); i++) {
        uint8_t upos = words->text->words[i].upos;
        bool noun = upos == UPOS_NOUN || upos == UPOS_PROPN;
        bool last = !word_same_sentence(words, i, i + 1) ||
                    words->text->words[i + 1].upos != UPOS_NOUN;
        if (noun && last) {
            return is_human(words, i);
        }
        if (!noun && upos != UPOS_ADJ && upos != UPOS_ADV && upos != UPOS_NUM) {
            return false;
        }
    }
    return false;
}

void mend_retype_person(const struct name_words *words, uint8_t *labels, size_t at,
                        size_t end)
{
    if (end - at > 3 || !mend_is_apposed_person(words, end)) {
        return;
    }
    for (size_t i = at; i < end; i++) {
        if (!word_capital(words, i) || words->words[i].head != HEAD_NONE) {
            return;
        }
    }
    run_set(labels, at, end, TYPE_PERSON);
}

/* Given and family names of the tables, titles and appositions tell people. */
static bool is_full_person(const struct name_words *words, const uint8_t *labels,
                           size_t at, size_t end)
{
    if (end - at < 2 || end - at > 4 || run_type(labels[at]) != TYPE_PERSON ||
        words->words[at].headline) {
        return false;
    }
    const struct name_word *first = &words->words[at];
    return (first->person & (PERSON_MALE | PERSON_FEMALE)) != 0 ||
           first->class.person >= LIKE_PERSON || (at > 0 && first[-1].title) ||
           mend_is_apposed_person(words, end);
}

enum use { USE_PERSON = 1, USE_PLACE = 2 };

/* Does the name [at, end) stand where a place stands: "in X", "of X", "X, Ruritania"?
 */
static bool stands_as_place(const struct name_words *words, const uint8_t *labels,
                            size_t at, size_t end)
{
    if (at > 0 && word_same_sentence(words, at - 1, at)) {
        const struct name_word *before = &words->words[at - 1];
        if (before->small == 'p' || word_is(words, at - 1, "of") ||
            word_is(words, at - 1, "from") || word_is(words, at - 1, "to")) {
            return true;
        }
    }
    return word_same_sentence(words, at, end + 1) && word_is(words, end, ",") &&
           run_type(labels[end + 1]) == TYPE_PLACE;
}

/* What every lone word of the document is used as, and which end people's names. */
static void collect(struct arena *arena, const struct name_words *words,
                    const uint8_t *labels, struct strmap *uses)
{
    for (size_t i = 0; i < words->n_words;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, words->n_words, i);
        if (labels[i] != NER_O && is_full_person(words, labels, i, end)) {
            struct slice family = words->words[end - 1].form;
            uint32_t old = strmap_find(uses, family);
            strmap_put(uses, arena, family,
                       (old == STRMAP_NONE ? 0 : old) | USE_PERSON);
        }
        i = end;
    }
    for (size_t i = 0; i < words->n_words;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, words->n_words, i);
        uint32_t old = labels[i] != NER_O && end - i == 1
                           ? strmap_find(uses, words->words[i].form)
                           : STRMAP_NONE;
        if (old != STRMAP_NONE && stands_as_place(words, labels, i, end)) {
            strmap_put(uses, arena, words->words[i].form, old | USE_PLACE);
        }
        i = end;
    }
}

void mend_families(struct arena *arena, const struct name_words *words, uint8_t *labels)
{
    struct strmap uses = {0};
    collect(arena, words, labels, &uses);
    for (size_t i = 0; i < words->n_words;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, words->n_words, i);
        uint32_t use = labels[i] != NER_O && end - i == 1
                           ? strmap_find(&uses, words->words[i].form)
                           : STRMAP_NONE;
        bool country = words->words[i].marks & MARK_OF(GAZ_COUNTRY);
        if (use != STRMAP_NONE && run_type(labels[i]) == TYPE_PLACE &&
            !(country && (use & USE_PLACE)) &&
            !stands_as_place(words, labels, i, end)) {
            run_set(labels, i, end, TYPE_PERSON);
        }
        i = end;
    }
}
