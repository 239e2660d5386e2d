#include "extract/name/labels.h"

#define GIVEN_PERSON 40 /* percent of a given name's class that names people */

static uint8_t label_of_type(enum name_type type)
{
    switch (type) {
    case TYPE_PERSON: return NER_B_PER;
    case TYPE_BODY: return NER_B_ORG;
    case TYPE_PLACE: return NER_B_LOC;
    case TYPE_OTHER:
    case TYPE_DEMONYM: break;
    }
    return NER_B_MISC;
}

enum name_type run_type(uint8_t label)
{
    switch ((enum ner_label)label) {
    case NER_B_PER:
    case NER_I_PER: return TYPE_PERSON;
    case NER_B_ORG:
    case NER_I_ORG: return TYPE_BODY;
    case NER_B_LOC:
    case NER_I_LOC: return TYPE_PLACE;
    case NER_O:
    case NER_B_MISC:
    case NER_I_MISC:
    case NER_LABELS: break;
    }
    return TYPE_OTHER;
}

void run_set(uint8_t *labels, size_t from, size_t to, enum name_type type)
{
    for (size_t i = from; i < to; i++) {
        labels[i] = (uint8_t)(label_of_type(type) + (i > from));
    }
}

size_t run_end(const uint8_t *labels, size_t n, size_t at)
{
    size_t end = at + 1;
    while (end < n && labels[end] != NER_O && labels[end] % 2 == 0) {
        end++;
    }
    return end;
}

bool word_same_sentence(const struct name_words *words, size_t a, size_t b)
{
    return b < words->n_words &&
           words->text->words[a].sentence == words->text->words[b].sentence;
}

/* Which type the tables' entry has; `fits` is false for one that says too little. */
enum name_type entry_type(const struct gaz_entry *entry)
{
    switch ((enum gaz_kind)entry->kind) {
    case GAZ_ADJECTIVE:
    case GAZ_PEOPLE: return TYPE_DEMONYM;
    case GAZ_BODY: return TYPE_BODY;
    case GAZ_PERSON: return TYPE_PERSON;
    case GAZ_OTHER: return TYPE_OTHER;
    case GAZ_COUNTRY:
    case GAZ_CITY:
    case GAZ_REGION:
    case GAZ_PLACE:
    case GAZ_KIND_COUNT: break;
    }
    return TYPE_PLACE;
}

bool word_is(const struct name_words *words, size_t at, const char *form)
{
    return slice_is(words->words[at].form, form);
}

bool word_is_any(const struct name_words *words, size_t at, const char *const *forms)
{
    for (; *forms; forms++) {
        if (word_is(words, at, *forms)) {
            return true;
        }
    }
    return false;
}

bool word_capital(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return word->shape == SHAPE_CAP || word->shape == SHAPE_CAPS ||
           word->shape == SHAPE_MIXED || word->shape == SHAPE_ACRONYM ||
           word->shape == SHAPE_INITIAL || word->shape == SHAPE_LETTER;
}

bool word_name_like(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return (word->shape == SHAPE_CAP || word->shape == SHAPE_MIXED ||
            word->shape == SHAPE_INITIAL) &&
           word->small != 'w' && word->head == HEAD_NONE && !word->title &&
           !(word->marks &
             (MARK_OF(GAZ_COUNTRY) | MARK_OF(GAZ_ADJECTIVE) | MARK_OF(GAZ_PEOPLE)));
}

bool word_is_given(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    return (word->person & (PERSON_MALE | PERSON_FEMALE)) ||
           word->class.person >= GIVEN_PERSON;
}

bool word_is_possessive(const struct name_words *words, size_t at)
{
    return word_is(words, at, "'s") || word_is(words, at, "\xe2\x80\x99s");
}
