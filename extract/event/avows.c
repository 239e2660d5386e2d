/*
 * avows.c - what the clauses about a verb of saying make of it.
 *
 * The clause that is told: "said she would resign" avows, "said they must leave" asks
 * for something. And the one that tells only the occasion: "speaking in Lima, X said".
 */
#include "extract/event/parts.h"

/* The modal of a clause, or EV_NONE. */
static uint32_t modal(const struct finder *f, uint32_t clause, const char *class)
{
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_AUX &&
            ev_in_class(f->rules, class, ev_lower_lemma(f, c))) {
            return c;
        }
    }
    return EV_NONE;
}

/* The verb of a clause that says what somebody means to do: "would leave", "is going to
 * leave", "intended to leave". */
static bool is_intent(const struct finder *f, uint32_t clause)
{
    return modal(f, clause, "modal_future") != EV_NONE ||
           modal(f, clause, "modal_would") != EV_NONE ||
           (ev_child(f, clause, DEPREL_XCOMP) != EV_NONE &&
            ev_in_class(f->rules, "intent", ev_lower_lemma(f, clause)));
}

/* Do two words name one actor? */
static bool same_actor(const struct finder *f, uint32_t a, uint32_t b)
{
    uint32_t at = f->mention_at[a];
    uint32_t other = f->mention_at[b];
    return at != EV_NONE && other != EV_NONE &&
           f->names->mentions[at].actor == f->names->mentions[other].actor;
}

/* Is `subject` whoever speaks: "I", "we", or the one that `speaker` names? */
static bool is_speaker(const struct finder *f, uint32_t subject, uint32_t speaker)
{
    return ev_has_feat(f, subject, FEAT_PERSON1) ||
           (speaker != EV_NONE && same_actor(f, subject, speaker));
}

/* The clause that `verb` tells: below it, or around an aside. */
static uint32_t told_clause(const struct finder *f, uint32_t verb)
{
    uint32_t clause = ev_child(f, verb, DEPREL_CCOMP);
    bool aside = clause == EV_NONE && ev_deprel(f, verb) == DEPREL_PARATAXIS;
    return aside ? ev_head(f, verb) : clause;
}

/* "If they asked me, I would go" */
static bool is_conditional(const struct finder *f, uint32_t clause)
{
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark =
            ev_deprel(f, c) == DEPREL_ADVCL ? ev_child(f, c, DEPREL_MARK) : EV_NONE;
        if (mark != EV_NONE && ev_is(f, mark, "if") &&
            modal(f, clause, "modal_would") != EV_NONE) {
            return true;
        }
    }
    return false;
}

bool ev_avows(const struct finder *f, uint32_t verb)
{
    uint32_t clause = told_clause(f, verb);
    uint32_t subject = clause == EV_NONE ? EV_NONE : ev_child(f, clause, DEPREL_NSUBJ);
    return subject != EV_NONE && is_intent(f, clause) && !is_conditional(f, clause) &&
           is_speaker(f, subject, ev_child(f, verb, DEPREL_NSUBJ));
}

static bool tells_occasion(const struct finder *f, uint32_t clause)
{
    uint8_t rel = ev_deprel(f, clause);
    return (rel == DEPREL_ADVCL || rel == DEPREL_ACL) &&
           ev_has_feat(f, clause, FEAT_PART | FEAT_PRES) &&
           ev_child(f, clause, DEPREL_MARK) == EV_NONE &&
           ev_in_class(f->rules, "speaking", ev_lemma(f, clause));
}

uint32_t ev_speaking(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (tells_occasion(f, c)) {
            return c;
        }
    }
    uint32_t c = subject == EV_NONE ? EV_NONE : f->child[subject];
    while (c != EV_NONE && !tells_occasion(f, c)) {
        c = f->sibling[c];
    }
    return c;
}

bool ev_demands(const struct finder *f, uint32_t verb)
{
    uint32_t clause = told_clause(f, verb);
    uint32_t subject = clause == EV_NONE ? EV_NONE : ev_child(f, clause, DEPREL_NSUBJ);
    if (subject == EV_NONE) {
        subject = clause == EV_NONE ? EV_NONE : ev_child(f, clause, DEPREL_NSUBJ_PASS);
    }
    return subject != EV_NONE && modal(f, clause, "modal_must") != EV_NONE &&
           ev_child(f, clause, DEPREL_AUX) == modal(f, clause, "modal_must") &&
           !is_speaker(f, subject, ev_child(f, verb, DEPREL_NSUBJ));
}
