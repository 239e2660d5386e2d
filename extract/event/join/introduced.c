/*
 * introduced.c - "A man was shot. Ada Okoye, 21, was attacked": who is named for the
 * first time soon after, on the same side of a deed, is the one.
 *
 * "A surgeon was charged. Ada Okoye, 52, will appear in court"; by the age, where both
 * tell one: "a 33-year-old man".
 * "Sentenced a mayor. Ada Okoye was sentenced for fraud": the same is done to her.
 */
#include "extract/event/join/named.h"
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define OLDEST 120
#define FAR    2 /* sentences from "a surgeon" to "Ada Okoye, 52," */

enum side {
    CULPRIT,
    VICTIM,
    INTRODUCED, /* who is put into an office */
    SIDES
};

/* Classes of roles. */
static const char *const side_roles[SIDES] = {
    [CULPRIT] = "culprit_role",
    [VICTIM] = "victim_role",
    [INTRODUCED] = "introduced_role",
};

/* "|Ada Okoye, 52,": opens a sentence, with an age. */
static bool opens_with_age(const struct finder *f, const struct name_mention *m)
{
    const struct sentence *s =
        &f->text->sentences[f->text->words[m->first_word].sentence];
    bool opens = m->whole.start <= f->text->words[s->first].span.start;
    return m->form == NAME_FORM_NAME && m->kind == ACTOR_PERSON && opens &&
           m->age > 0 && word_reads(f->text, m->first_word + m->n_words, ",");
}

/* "Ada Okoye, 52, |denied it": a sentence that tells of one before a court. */
static bool is_before_court(const struct finder *f, const struct name_mention *m)
{
    const struct sentence *s =
        &f->text->sentences[f->text->words[m->first_word].sentence];
    uint32_t w = m->first_word + m->n_words;
    while (w < s->first + s->count &&
           !(ev_upos(f, w) == UPOS_VERB && ev_lemma_in(f, "in_dock", w))) {
        w++;
    }
    return w < s->first + s->count && opens_with_age(f, m);
}

/* "a |33-year-old local man": the age told before the noun, or 0. */
uint32_t ev_age_told(const struct finder *f, uint32_t noun)
{
    uint32_t first = f->text->sentences[f->text->words[noun].sentence].first;
    uint32_t age = 0;
    for (uint32_t w = noun; w-- > first + 4 && noun - w <= 4;) {
        if (word_reads(f->text, w, "old") && word_reads(f->text, w - 2, "year") &&
            word_reads(f->text, w - 3, "-")) {
            return slice_number(word_form(f->text, w - 4), OLDEST, &age) ? age : 0;
        }
    }
    return 0;
}

/* Is it the first that the document tells of its actor? */
static bool is_first(const struct finder *f, uint32_t mention)
{
    const struct name_mention *all = f->names->mentions;
    uint32_t i = mention;
    while (i > 0 && all[i - 1].actor != all[mention].actor) {
        i--;
    }
    return i == 0;
}

/* Does the candidate tell of the actor in a role of the class? */
static bool has_in_role(const struct finder *f, const struct ev_cand *cand,
                        uint32_t actor, const char *class)
{
    bool found = false;
    for (size_t k = 0; k < cand->n_fillers; k++) {
        found = found || (cand->fillers[k].key == actor &&
                          ev_in_class(f->rules, class, cand->fillers[k].role));
    }
    return found;
}

/* Does a candidate of the mention's sentence tell of it in such a role? */
static bool tells_in_role(const struct finder *f, const struct name_mention *m,
                          const char *class)
{
    uint32_t sentence = f->text->words[m->first_word].sentence;
    bool told = false;
    for (size_t i = 0; i < f->n_cands && !told; i++) {
        const struct ev_cand *cand = &f->cands[i];
        told = !cand->dropped && cand->sentence == sentence &&
               has_in_role(f, cand, m->actor, class);
    }
    return told;
}

/* "|Ada Okoye, 52, was shot", "|Bo Silva, of Lima, attacked": whom it tells of now. */
static bool is_introduced(const struct finder *f, const struct name_mention *m)
{
    uint32_t end = m->first_word + m->n_words;
    bool of = word_reads(f->text, end, ",") && word_reads(f->text, end + 1, "of");
    return m->form == NAME_FORM_NAME && m->kind == ACTOR_PERSON && m->n_words > 1 &&
           (m->age > 0 || of);
}

/* "a woman" is no Bo Silva. */
bool ev_gender_fits(const struct finder *f, uint32_t noun, uint32_t actor)
{
    uint8_t gender = f->names->actors[actor].gender;
    return !(gender == 'f' && ev_lemma_in(f, "male", noun)) &&
           !(gender == 'm' && ev_lemma_in(f, "female", noun));
}

/* On which side of the deed the filler stands; SIDES none. */
static enum side side_of(const struct finder *f, const struct ev_filler *filler)
{
    enum side side = CULPRIT;
    while (side < SIDES && !ev_in_class(f->rules, side_roles[side], filler->role)) {
        side++;
    }
    return side;
}

/* One without a name of whom the story goes on to tell: "a surgeon", "man jailed". */
bool ev_is_untold(const struct finder *f, const struct ev_cand *cand,
                  const struct ev_filler *filler)
{
    uint32_t det = ev_child(f, filler->word, DEPREL_DET);
    return !filler->named && !filler->thing && ev_is_human(f, filler->word) &&
           (word_reads(f->text, det, "a") || word_reads(f->text, det, "an") ||
            (cand->headline && det == EV_NONE)) &&
           ev_child(f, filler->word, DEPREL_NMOD_POSS) == EV_NONE;
}

/* Does the sentence say that it tells of another: "|also", "a |second man"? */
bool ev_tells_another(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        if (ev_lemma_in(f, "fresh", w) || ev_lemma_in(f, "one_more", w)) {
            return true;
        }
    }
    return false;
}

/* "sentenced a mayor. |Jo Hill was sentenced": the same done to one with a name. */
static bool tells_again(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_filler *filler, const struct name_mention *m)
{
    uint32_t sentence = f->text->words[m->first_word].sentence;
    bool full = m->form == NAME_FORM_NAME && m->kind == ACTOR_PERSON && m->n_words > 1;
    bool told = false;
    for (size_t i = 0; full && i < f->n_cands && !told; i++) {
        const struct ev_cand *other = &f->cands[i];
        bool like = !other->dropped && other->sentence == sentence &&
                    other->frame->type == cand->frame->type &&
                    cand->frame->subtype.len > 0 &&
                    slice_equal(other->frame->subtype, cand->frame->subtype) &&
                    ev_dates_fit(cand, other) && ev_places_fit(cand, other);
        for (size_t k = 0; like && k < other->n_fillers; k++) {
            told = told || (other->fillers[k].key == m->actor &&
                            slice_equal(other->fillers[k].role, filler->role));
        }
    }
    return told && !ev_tells_another(f, sentence);
}

/* Is the mention of the next sentences the name of who stands on that side? By the age,
 * where both tell one. */
static bool is_name_of(const struct finder *f, const struct ev_cand *cand,
                       const struct ev_filler *filler, const struct name_mention *m,
                       enum side side)
{
    uint32_t age = ev_age_told(f, filler->word);
    uint32_t next = f->text->words[filler->word].sentence + 1;
    if (age > 0 && m->age > 0) {
        return age == m->age && m->form == NAME_FORM_NAME && m->kind == ACTOR_PERSON;
    }
    if (side != VICTIM && tells_again(f, cand, filler, m)) {
        return true;
    }
    return (side == INTRODUCED && f->text->words[m->first_word].sentence == next &&
            opens_with_age(f, m)) ||
           (side == CULPRIT && is_before_court(f, m)) ||
           (is_introduced(f, m) && tells_in_role(f, m, side_roles[side]));
}

/* The name of "a surgeon" who is charged, or was shot, told soon after; or EV_NONE. */
static uint32_t name_behind(const struct finder *f, const struct ev_cand *cand,
                            const struct ev_filler *filler)
{
    enum side side = ev_is_untold(f, cand, filler) ? side_of(f, filler) : SIDES;
    uint32_t here = f->text->words[filler->word].sentence;
    uint32_t last = here + FAR + (cand->headline ? 1 : 0);
    for (uint32_t i = 0; side < SIDES && i < f->names->n_mentions; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        uint32_t there = f->text->words[m->first_word].sentence;
        bool near = there > here && there <= last && m->actor < f->names->n_actors;
        bool meant = near && is_name_of(f, cand, filler, m, side);
        if (meant && is_first(f, i) && ev_gender_fits(f, filler->word, m->actor)) {
            return i;
        }
    }
    return EV_NONE;
}

void ev_introduced(const struct finder *f, struct ev_cand *cand)
{
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler name = {0};
        uint32_t mention = name_behind(f, cand, &cand->fillers[k]);
        if (ev_mention_actor(f, mention, &name, 1) > 0 &&
            !ev_has_actor(cand, name.key)) {
            ev_put_name(&cand->fillers[k], &name);
        }
    }
}
