/*
 * back.c - does a candidate look back to an event told before, and not say which?
 */
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

bool ev_is_its(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t subject = cand->noun ? EV_NONE : ev_child(f, cand->word, DEPREL_NSUBJ);
    bool first =
        subject == EV_NONE && !cand->noun && ev_deprel(f, cand->word) == DEPREL_CONJ;
    subject = first ? ev_child(f, ev_head(f, cand->word), DEPREL_NSUBJ) : subject;
    return subject != EV_NONE && ev_is(f, subject, "it") &&
           subject == f->text->sentences[cand->sentence].first &&
           ev_type_is(f, cand, "one_crowd") && !ev_passive(f, cand->word);
}

bool ev_is_anaphor(const struct finder *f, const struct ev_cand *cand)
{
    if (ev_is_its(f, cand)) {
        return true;
    }
    if (!cand->noun || !cand->definite || ev_told(cand) || cand->place_own ||
        ev_child(f, cand->word, DEPREL_DET) == EV_NONE) {
        return false;
    }
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].named) {
            return false;
        }
    }
    return true;
}
