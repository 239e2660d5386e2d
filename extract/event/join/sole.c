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
};

enum { CULPRIT, VICTIM, SIDES };

static const struct side sides[SIDES] = {
    [CULPRIT] = {"culprit_role", "crime"},
    [VICTIM] = {"victim_role",  "fatal"},
};

/* Who stands on a side, in the whole report. */
struct sole {
    struct ev_filler who;
    bool known;
    bool many;      /* or more than one */
    bool dead_only; /* he did a deed: nothing is said of whom deeds hit */
};

static bool is_on_side(const struct finder *f, const struct ev_cand *cand,
                       const struct ev_filler *filler, const struct side *side)
{
    return !cand->dropped && !filler->thing && ev_type_is(f, cand, side->types) &&
           !ev_in_class(f->rules, "no_crime", cand->frame->subtype) &&
           ev_in_class(f->rules, side->roles, filler->role);
}

/* With one more who stands there: a second name, or a group, leaves nobody. */
static struct sole with(const struct finder *f, const struct ev_filler *filler,
                        struct sole sole)
{
    bool person = filler->actor.kind == ACTOR_PERSON;
    if (filler->named && person) {
        sole.many = sole.many || (sole.known && sole.who.key != filler->key);
        sole.who = *filler;
        sole.known = true;
    } else if (filler->named || !ev_is_human(f, filler->word)) {
        sole.many = true;
    }
    return sole;
}

static struct sole find_sole(const struct finder *f, const struct side *side)
{
    struct sole sole = {.known = false};
    for (size_t c = 0; c < f->n_cands && !sole.many; c++) {
        const struct ev_cand *cand = &f->cands[c];
        for (size_t k = 0; k < cand->n_fillers; k++) {
            bool there = is_on_side(f, cand, &cand->fillers[k], side);
            sole = there ? with(f, &cand->fillers[k], sole) : sole;
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

/* Does the report tell of the actor on a side? */
static bool stands_on(const struct finder *f, const struct side *side, uint32_t actor)
{
    bool found = false;
    for (size_t c = 0; c < f->n_cands && !found; c++) {
        const struct ev_cand *cand = &f->cands[c];
        for (size_t k = 0; k < cand->n_fillers; k++) {
            found = found || (cand->fillers[k].key == actor &&
                              is_on_side(f, cand, &cand->fillers[k], side));
        }
    }
    return found;
}

/* Does what the report tells of him speak of the same story: not "|also sentenced", nor
 * the like done long before? */
static bool is_backed(const struct finder *f, const struct ev_cand *cand,
                      const struct side *side, uint32_t actor)
{
    bool backed = false;
    for (size_t c = 0; c < f->n_cands && !backed; c++) {
        const struct ev_cand *other = &f->cands[c];
        bool like = other->frame->type == cand->frame->type;
        bool fits = !ev_tells_another(f, other->sentence) &&
                    (!like || ev_dates_fit(cand, other));
        for (size_t k = 0; fits && k < other->n_fillers; k++) {
            backed = backed || (other->fillers[k].key == actor &&
                                is_on_side(f, other, &other->fillers[k], side));
        }
    }
    return backed;
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

/* Can the one without a name be who stands on that side? */
static bool may_be(const struct finder *f, const struct ev_cand *cand,
                   const struct ev_filler *filler, const struct sole *sole)
{
    return ev_is_untold(f, cand, filler) && !is_beside(f, cand, filler) &&
           (!sole->dead_only || ev_type_named(f, cand, "death")) &&
           !ev_tells_another(f, cand->sentence) &&
           ev_gender_fits(f, filler->word, sole->who.key) &&
           !ages_differ(f, filler->word, sole->who.key) &&
           !ev_has_actor(cand, sole->who.key);
}

/* Behind the sentences that may speak of him without his name: the first ones, and
 * those before the name is told. */
static uint32_t reach_of(const struct finder *f, uint32_t actor)
{
    uint32_t end = ev_lead_end(f->text, f->lead);
    uint32_t i = 0;
    while (i < f->names->n_mentions && f->names->mentions[i].actor != actor) {
        i++;
    }
    if (i < f->names->n_mentions) {
        uint32_t first = f->text->words[f->names->mentions[i].first_word].sentence;
        end = first > end && first <= end + LATEST ? first : end;
    }
    return end;
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
        /* whom a deed hit is not who did it, but the accused may die */
        sole.dead_only =
            i == VICTIM && sole.known && stands_on(f, &sides[CULPRIT], sole.who.key);
        for (size_t k = 0; i == CULPRIT && k < n; k++) {
            sole.known = sole.known && culprits[k] == sole.who.key;
        }
        uint32_t end = sole.known ? reach_of(f, sole.who.key) : 0;
        for (size_t c = 0; c < f->n_cands && f->cands[c].sentence < end; c++) {
            name_them(f, &f->cands[c], &sides[i], &sole);
        }
    }
}
