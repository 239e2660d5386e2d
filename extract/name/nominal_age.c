/* nominal_age.c - "the 33-year-old", "the 33-year-old striker": a person told before.
 */
#include "extract/name/nominal.h"

#define AGE_WORDS 5 /* "33", "-", "year", "-", "old" */
#define OLDEST    120

/* The age that the words at `at` tell, or 0. */
static uint32_t age_at(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    uint32_t age = 0;
    bool told = at + AGE_WORDS <= end && nominal_is(nominals, at + 1, "-") &&
                (nominal_is(nominals, at + 2, "year") ||
                 nominal_is(nominals, at + 2, "years")) &&
                nominal_is(nominals, at + 3, "-") &&
                nominal_is(nominals, at + 4, "old");
    return told && slice_number(word_form(nominals->chain->text, at), OLDEST, &age)
               ? age
               : 0;
}

/* The age that the document tells of an actor, or 0. */
static uint32_t age_of(const struct nominals *nominals, uint32_t actor)
{
    const struct names *names = nominals->chain->names;
    for (size_t m = 0; m < names->n_mentions; m++) {
        if (names->mentions[m].actor == actor && names->mentions[m].age > 0) {
            return names->mentions[m].age;
        }
    }
    return 0;
}

/* Of "The |33-year-old", which opens its sentence: who opens the one before, by his
 * full name. */
static uint32_t opening_person(const struct nominals *nominals, uint32_t at)
{
    const struct lang_text *text = nominals->chain->text;
    const struct sentence *own = nominal_sentence(nominals, at);
    if (at != own->first + 1 || own->first == 0) {
        return NAME_NO_ACTOR;
    }
    const struct sentence *before =
        &text->sentences[text->words[own->first - 1].sentence];
    for (uint32_t w = before->first; w < own->first; w++) {
        const struct name_mention *name = nominal_name(nominals, w);
        if (text->words[w].upos == UPOS_VERB || (name && name->kind == ACTOR_PERSON)) {
            return name && name->n_words > 1 ? name->actor : NAME_NO_ACTOR;
        }
    }
    return NAME_NO_ACTOR;
}

/* "Ada Okoye fled. A court charged the |61-year-old": the only person of the sentence
 * before who is not told of in this one, too. */
static uint32_t only_person(const struct nominals *nominals, uint32_t at)
{
    const struct chain *chain = nominals->chain;
    const struct sentence *own = nominal_sentence(nominals, at);
    uint32_t sentence = chain->text->words[at].sentence;
    uint32_t found = NAME_NO_ACTOR;
    uint32_t here = nominal_mention_at(nominals, own->first + own->count);
    for (uint32_t m = here; m-- > nominal_look_back(here);) {
        const struct name_mention *mention = &chain->names->mentions[m];
        uint32_t in = chain->text->words[mention->first_word].sentence;
        if (in + 1 < sentence) {
            break;
        }
        if (mention->kind != ACTOR_PERSON || mention->actor == NAME_NO_ACTOR) {
            continue;
        }
        if (in == sentence || (found != NAME_NO_ACTOR && found != mention->actor)) {
            return NAME_NO_ACTOR;
        }
        found = mention->actor;
    }
    return found;
}

/* The last person of that age told before; else who opens the sentence before, or is
 * alone in it, unless he is of another. */
static uint32_t person_meant(const struct nominals *nominals, uint32_t at, uint32_t age)
{
    const struct chain *chain = nominals->chain;
    for (uint32_t m = nominal_mention_at(nominals, at); m-- > 0;) {
        const struct name_mention *mention = &chain->names->mentions[m];
        if (mention->kind == ACTOR_PERSON && mention->actor != NAME_NO_ACTOR &&
            mention->age == age) {
            return mention->actor;
        }
    }
    uint32_t near = opening_person(nominals, at);
    near = near == NAME_NO_ACTOR ? only_person(nominals, at) : near;
    bool other = near != NAME_NO_ACTOR && age_of(nominals, near) > 0;
    return other ? NAME_NO_ACTOR : near;
}

/* "the 47-year-old |Peruvian", no "Peruvian singer": the words of the land's name. */
static uint32_t land_at(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct name_mention *name = at < end ? nominal_name(nominals, at) : NULL;
    uint32_t to = name && name->demonym ? name->first_word + name->n_words : end;
    const struct word *next = to < end ? &nominals->chain->text->words[to] : NULL;
    return next && next->upos != UPOS_NOUN && next->upos != UPOS_PROPN &&
                   next->upos != UPOS_ADJ
               ? to - at
               : 0;
}

uint32_t nominal_age(struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct word *words = nominals->chain->text->words;
    uint32_t age = age_at(nominals, at, end);
    uint32_t to = at + AGE_WORDS;
    if (age == 0 || !nominal_is(nominals, at - 1, "the")) {
        return 0;
    }
    while (to < end && !nominal_name(nominals, to) && words[to].upos == UPOS_NOUN) {
        to++;
    }
    uint32_t office = to == at + AGE_WORDS ? nominal_office(nominals, to, end) : 0;
    if (office > 0) {
        return AGE_WORDS + office; /* "the 41-year-old |Peruvian premier" */
    }
    to += land_at(nominals, to, end);
    bool named = to < end && (nominal_name(nominals, to) || words[to].upos == UPOS_ADJ);
    bool many = words[to - 1].feats & FEAT_PLUR;
    uint32_t actor = named || many ? NAME_NO_ACTOR : person_meant(nominals, at, age);
    if (actor == NAME_NO_ACTOR) {
        return 0;
    }
    (void)nominal_add(nominals, at - 1, to, actor);
    return to - at;
}
