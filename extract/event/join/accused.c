/*
 * accused.c - "guilty of the murder of Eva Ruiz", "arrested in Friday's shooting": who
 * is held for a deed is who is said to have done it.
 */
#include "extract/event/join/partners.h"
#include "extract/event/tree/tree.h"

#define MOST_STEPS 6 /* from the deed up to the verb of the case */

/* May the word stand between the case and the deed: "charged on two |counts of murder",
 * "found |guilty of it"? Neither "the inquiry into it" nor "failing to stop it". */
static bool leads_to_deed(const struct finder *f, uint32_t word)
{
    return ev_lemma_in(f, "count_of", word) || f->cand_at[word] != EV_NONE;
}

/* "charged |in the shooting", not "after it". */
static bool is_for(const struct finder *f, uint32_t word)
{
    struct slice by = ev_case(f, word);
    return by.len == 0 || ev_in_class(f->rules, "held_for", by);
}

/* Is the deed what the case's verb or noun is about? */
static bool is_about(const struct finder *f, const struct ev_cand *held, uint32_t deed)
{
    uint32_t w = deed;
    for (int i = 0; i < MOST_STEPS && w != EV_NONE && is_for(f, w); i++) {
        w = ev_head(f, w);
        if (w == held->word || w == held->verb) {
            return true;
        }
        if (w == EV_NONE || !leads_to_deed(f, w)) {
            return false;
        }
    }
    return false;
}

/* The named person whose case it is, or NULL. */
static const struct ev_filler *person_held(const struct finder *f,
                                           const struct ev_cand *held)
{
    bool of_crime = !held->dropped && ev_type_is(f, held, "holds_culprit") &&
                    !ev_in_class(f->rules, "no_crime", held->frame->subtype);
    const struct ev_filler *who = NULL;
    for (size_t k = 0; of_crime && k < held->n_fillers; k++) {
        const struct ev_filler *one = &held->fillers[k];
        if (one->named && one->actor.kind == ACTOR_PERSON &&
            ev_in_class(f->rules, "culprit_role", one->role)) {
            who = who ? NULL : one;
            of_crime = who != NULL;
        }
    }
    return who;
}

/* The one held for the deed, the candidate `at`, by its sentence; who is no actor of
 * `cand` yet. NULL: nobody. */
static const struct ev_filler *held_for(const struct finder *f, size_t at,
                                        const struct ev_cand *cand)
{
    const struct ev_cand *deed = &f->cands[at];
    size_t c = at;
    while (c > 0 && f->cands[c - 1].sentence == deed->sentence) {
        c--;
    }
    for (; c < f->n_cands && f->cands[c].sentence == deed->sentence; c++) {
        const struct ev_cand *held = &f->cands[c];
        const struct ev_filler *who = person_held(f, held);
        if (who && is_about(f, held, deed->word) && !ev_has_actor(cand, who->key)) {
            return who;
        }
    }
    return NULL;
}

void ev_add_accused(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *deed = &f->cands[i];
        bool told = !deed->dropped && deed->event == cand->event && deed->noun;
        const struct ev_filler *who = told ? held_for(f, i, cand) : NULL;
        if (who) {
            struct ev_filler copy = *who;
            copy.word = cand->word;
            ev_add_filler(cand, &copy, role);
            return;
        }
    }
}
