/*
 * tense.c - the tense of what a clause tells: its own, or that of the verb it hangs on.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

/* Is "have" among the auxiliaries of the verb? */
static bool has_have(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_AUX && ev_is(f, c, "have")) {
            return true;
        }
    }
    return false;
}

/* "have bombed two towns and |fired at a third": one auxiliary for both, and a form
 * that may as well be a past tense. */
static bool shares_have(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    return ev_deprel(f, verb) == DEPREL_CONJ && head != EV_NONE && head < verb &&
           has_have(f, head) && ev_has_feat(f, verb, FEAT_PAST) &&
           ev_child(f, verb, DEPREL_AUX) == EV_NONE &&
           ev_child(f, verb, DEPREL_AUX_PASS) == EV_NONE &&
           ev_subject(f, verb) == EV_NONE;
}

/* What the verb and its auxiliaries tell; EV_TENSE_NONE when none is finite. */
static enum ev_tense own_tense(const struct finder *f, uint32_t verb)
{
    bool have = shares_have(f, verb);
    bool finite = ev_has_feat(f, verb, FEAT_FIN);
    bool past = ev_has_feat(f, verb, FEAT_FIN | FEAT_PAST);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_AUX || rel == DEPREL_AUX_PASS || rel == DEPREL_COP) {
            have = have || ev_is(f, c, "have");
            finite = finite || ev_has_feat(f, c, FEAT_FIN);
            past = past || ev_has_feat(f, c, FEAT_FIN | FEAT_PAST);
        }
    }
    if (have) {
        return EV_TENSE_PERFECT;
    }
    if (finite) {
        return past ? EV_TENSE_PAST : EV_TENSE_PRESENT;
    }
    return EV_TENSE_NONE;
}

uint32_t ev_going_on(const struct finder *f, uint32_t word)
{
    uint32_t noun = ev_head(f, word);
    bool on = ev_deprel(f, word) == DEPREL_ACL &&
              ev_has_feat(f, word, FEAT_PART | FEAT_PRES) && noun < word &&
              ev_child(f, word, DEPREL_NSUBJ) == EV_NONE;
    uint8_t rel = on ? ev_deprel(f, noun) : DEPREL_ROOT;
    return ev_is_subject(rel) ? ev_head(f, noun) : EV_NONE;
}

enum ev_tense ev_tense_of(const struct finder *f, uint32_t word)
{
    for (int i = 0; i < 4 && word != EV_NONE; i++) {
        enum ev_tense tense = own_tense(f, word);
        if (tense != EV_TENSE_NONE) {
            return tense;
        }
        uint8_t rel = ev_deprel(f, word);
        uint32_t along = ev_going_on(f, word);
        if (along != EV_NONE) {
            word = along;
            continue;
        }
        if (rel == DEPREL_ROOT || rel == DEPREL_ACL || rel == DEPREL_AMOD) {
            return EV_TENSE_NONE;
        }
        word = ev_clause(f, ev_head(f, word) == EV_NONE ? word : ev_head(f, word));
    }
    return EV_TENSE_NONE;
}

uint32_t ev_saying(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    if (ev_deprel(f, verb) != DEPREL_CCOMP) {
        head = ev_child(f, verb, DEPREL_PARATAXIS); /* "We urge ...", X said */
    }
    return head != EV_NONE && ev_lemma_in(f, "say", head) ? head : EV_NONE;
}

/* Its tense; "I promise to go", she said: of a promise that is spoken, that of saying;
 * "has two |convictions": he has been convicted. */
enum ev_tense ev_tense_of_event(const struct finder *f, const struct ev_cand *cand)
{
    enum ev_tense tense = ev_tense_of(f, cand->verb);
    uint32_t say = tense == EV_TENSE_PRESENT && ev_type_is(f, cand, "spoken")
                       ? ev_saying(f, cand->verb)
                       : EV_NONE;
    bool had = tense == EV_TENSE_PRESENT && cand->noun &&
               ev_lemma_in(f, "on_record", cand->word);
    if (had) {
        return EV_TENSE_PERFECT;
    }
    return say == EV_NONE ? tense : ev_tense_of(f, say);
}
