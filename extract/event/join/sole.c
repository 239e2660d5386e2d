/*
 * sole.c - "A clerk shot two men ... Bo Silva, 40, is held": who is named on one side
 * of the deeds of a report, where its first sentences leave the name out.
 *
 * Only where the whole report names one person on that side, and nobody else stands
 * there whom it could mean: no second name, no group, no one with another age.
 */
#include "extract/event/join/join.h"
#include "extract/event/join/named.h"
#include "extract/event/join/same.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/who/who.h"

#define LATEST 8 /* sentences behind the lead until the name is told */

/* A side of deeds on which a report may have one person. */
struct side {
    const char *roles; /* a class */
    const char *types; /* a class */
    bool dead;         /* of those who died alone */
};

enum { CULPRIT, VICTIM, DEAD, SIDES };

static const struct side sides[SIDES] = {
    [CULPRIT] = {"culprit_role", "crime", false},
    [VICTIM] = {"victim_role",  "fatal", false},
    [DEAD] = {"victim_role",  "fatal", true },
};

/* Who stands on a side, in the whole report. */
struct sole {
    struct ev_filler who;
    bool known;
    bool many;      /* or more than one */
    bool dead_only; /* he did a deed: nothing is said of whom deeds hit */
    bool by_name;   /* told there not only as "he" */
    uint32_t told;  /* the word that first names him */
    uint32_t end;   /* behind the sentences that may leave his name out */
};

static bool is_on_side(const struct finder *f, const struct ev_cand *cand,
                       const struct ev_filler *filler, const struct side *side)
{
    return !cand->dropped && !filler->thing && ev_type_is(f, cand, side->types) &&
           !ev_in_class(f->rules, "no_crime", cand->frame->subtype) &&
           ev_in_class(f->rules, side->roles, filler->role) &&
           (!side->dead || ev_tells_dead(f, cand));
}

/* May it be more than one, or a body: "gunmen", "a gang"; neither "the police", who
 * only hold him, nor a house? */
static bool is_crowd(const struct finder *f, const struct ev_filler *filler)
{
    struct slice lemma = ev_lower_lemma(f, filler->word);
    bool one = ev_in_class(f->rules, "culprit", lemma) ||
               ev_in_class(f->rules, "somebody", lemma) ||
               ev_in_class(f->rules, "people", lemma) ||
               ev_in_class(f->rules, "bodies", lemma);
    bool force = ev_in_class(f->rules, "police", lemma) ||
                 ev_in_class(f->rules, "forces", lemma);
    return !force && (!one || ev_has_feat(f, filler->word, FEAT_PLUR));
}

/* Takes in one of the candidate who stands there: a second name, or a group, leaves
 * nobody. */
static void take_in(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_filler *filler, const struct side *side,
                    struct sole *sole)
{
    if (!is_on_side(f, cand, filler, side)) {
        return;
    }
    if (filler->named && filler->actor.kind == ACTOR_PERSON) {
        sole->many = sole->many || (sole->known && sole->who.key != filler->key);
        sole->who = *filler;
        sole->known = true;
        sole->by_name = sole->by_name || filler->form == NAME_FORM_NAME;
    } else if (filler->named || is_crowd(f, filler)) {
        sole->many = true;
    }
}

static struct sole find_sole(const struct finder *f, const struct side *side)
{
    struct sole sole = {.known = false};
    for (size_t c = 0; c < f->n_cands && !sole.many; c++) {
        const struct ev_cand *cand = &f->cands[c];
        for (size_t k = 0; k < cand->n_fillers; k++) {
            take_in(f, cand, &cand->fillers[k], side, &sole);
        }
    }
    sole.known = sole.known && !sole.many;
    return sole;
}

/* Is "a 30-year-old clerk" of another age than the report tells of the actor? */
static bool ages_differ(const struct finder *f, uint32_t noun, uint32_t actor)
{
    uint32_t age = ev_age_told(f, noun);
    for (size_t i = 0; age > 0 && i < f->names->n_mentions; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        if (m->actor == actor && m->age > 0) {
            return m->age != age;
        }
    }
    return false;
}

/* Does the candidate tell of the actor on a side? */
static bool has_on_side(const struct finder *f, const struct ev_cand *cand,
                        const struct side *side, uint32_t actor)
{
    for (size_t k = 0; k < cand->n_fillers; k++) {
        if (cand->fillers[k].key == actor &&
            is_on_side(f, cand, &cand->fillers[k], side)) {
            return true;
        }
    }
    return false;
}

/* Does the report tell of the actor on a side? */
static bool stands_on(const struct finder *f, const struct side *side, uint32_t actor)
{
    size_t c = 0;
    while (c < f->n_cands && !has_on_side(f, &f->cands[c], side, actor)) {
        c++;
    }
    return c < f->n_cands;
}

/* "was killed on Sunday. ... |died in 1999": dead when the deed was done. */
static bool died_before(const struct finder *f, const struct ev_cand *death,
                        const struct ev_cand *deed)
{
    return ev_tells_dead(f, death) && !ev_dates_fit(death, deed) &&
           death->time.when.latest < deed->time.when.earliest;
}

/* Does what the report tells of him speak of the same story: not "|also sentenced", nor
 * the like done long before, nor "was |injured" where a teacher was killed? */
static bool is_backed(const struct finder *f, const struct ev_cand *cand,
                      const struct side *side, uint32_t actor)
{
    for (size_t c = 0; c < f->n_cands; c++) {
        const struct ev_cand *other = &f->cands[c];
        bool like = other->frame->type == cand->frame->type;
        if (has_on_side(f, other, side, actor) &&
            (!like || ev_dates_fit(cand, other)) && !died_before(f, other, cand) &&
            !(ev_tells_dead(f, cand) && ev_tells_hurt(f, other)) &&
            !ev_tells_another(f, other->sentence)) {
            return true;
        }
    }
    return false;
}

/* "her uncle and |a boy were charged": is he told beside others? */
static bool is_beside(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_filler *filler)
{
    size_t n = 0;
    for (size_t k = 0; k < cand->n_fillers; k++) {
        n += slice_equal(cand->fillers[k].role, filler->role);
    }
    return n > 1 || ev_deprel(f, filler->word) == DEPREL_CONJ ||
           ev_child(f, filler->word, DEPREL_CONJ) != EV_NONE;
}

/* "the cousin |of Ada Okoye": somebody else. */
static bool is_of_another(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD && f->mention_at[c] != EV_NONE) {
            return true;
        }
    }
    return ev_child(f, noun, DEPREL_NMOD_POSS) != EV_NONE;
}

/* "|the 39-year-old clerk", behind the name. */
static bool is_told_again(const struct finder *f, const struct ev_filler *filler,
                          const struct sole *sole)
{
    uint32_t det = ev_child(f, filler->word, DEPREL_DET);
    return !filler->named && !filler->thing && ev_is_human(f, filler->word) &&
           det != EV_NONE && word_reads(f->text, det, "the") && sole->by_name &&
           filler->word > sole->told && !is_of_another(f, filler->word);
}

/* Can the one without a name be who stands on that side? */
static bool may_be(const struct finder *f, const struct ev_cand *cand,
                   const struct ev_filler *filler, const struct sole *sole)
{
    bool open = (cand->sentence < sole->end && ev_is_untold(f, cand, filler)) ||
                is_told_again(f, filler, sole);
    return open && !is_beside(f, cand, filler) &&
           (!sole->dead_only || ev_type_named(f, cand, "death")) &&
           !ev_tells_another(f, cand->sentence) &&
           ev_gender_fits(f, filler->word, sole->who.key) &&
           !ages_differ(f, filler->word, sole->who.key) &&
           !ev_has_actor(cand, sole->who.key);
}

/* Where he is named first; his name may be left out in the first sentences, and in
 * those before it is told. */
static void find_reach(const struct finder *f, struct sole *sole)
{
    uint32_t i = 0;
    sole->end = ev_lead_end(f->text, f->lead);
    while (i < f->names->n_mentions && f->names->mentions[i].actor != sole->who.key) {
        i++;
    }
    sole->told = i < f->names->n_mentions ? f->names->mentions[i].first_word : EV_NONE;
    if (i < f->names->n_mentions) {
        uint32_t first = f->text->words[sole->told].sentence;
        bool late = first > sole->end && first <= sole->end + LATEST;
        sole->end = late ? first : sole->end;
    }
}

/* Names those of the candidate who stand on the side without a name. */
static void name_them(const struct finder *f, struct ev_cand *cand,
                      const struct side *side, const struct sole *sole)
{
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler *filler = &cand->fillers[k];
        if (is_on_side(f, cand, filler, side) && may_be(f, cand, filler, sole) &&
            is_backed(f, cand, side, sole->who.key)) {
            ev_put_name(filler, &sole->who);
        }
    }
}

void ev_name_sole(struct finder *f, const uint32_t *culprits, size_t n)
{
    for (size_t i = 0; i < SIDES; i++) {
        struct sole sole = find_sole(f, &sides[i]);
        for (size_t k = 0; i == CULPRIT && k < n; k++) {
            sole.known = sole.known && culprits[k] == sole.who.key;
        }
        if (!sole.known) {
            continue;
        }
        /* whom a deed hit is not who did it, but the accused may die */
        sole.dead_only = i != CULPRIT && stands_on(f, &sides[CULPRIT], sole.who.key);
        find_reach(f, &sole);
        for (size_t c = 0; c < f->n_cands; c++) {
            name_them(f, &f->cands[c], &sides[i], &sole);
        }
    }
}
