/*
 * series.c - "met A and then B": one verb that tells two events of a type whose sides
 * are equals.
 */
#include <string.h>

#include "extract/event/parts.h"

#define MAX_CLIMB 4

/*
 * The conjunct that "then" or "later" sets apart, in or above `word`; or EV_NONE. Not
 * the trigger: "voted and then met X" tells one meeting.
 */
static uint32_t later_conjunct(const struct finder *f, uint32_t word, uint32_t trigger)
{
    for (int i = 0; i < MAX_CLIMB && word != EV_NONE && word != trigger; i++) {
        uint32_t adverb = ev_child(f, word, DEPREL_ADVMOD);
        if (ev_deprel(f, word) == DEPREL_CONJ && adverb != EV_NONE &&
            ev_in_class(f->rules, "then",
                        arena_lower(f->arena, word_form(f->text, adverb)))) {
            return word;
        }
        word = ev_head(f, word);
    }
    return EV_NONE;
}

bool ev_series(const struct finder *f, struct ev_cand *cand, struct ev_cand *later)
{
    uint32_t second = EV_NONE;
    if (!ev_type(f, cand)->shared) {
        return false;
    }
    for (size_t i = 0; i < cand->n_fillers && second == EV_NONE; i++) {
        second = later_conjunct(f, cand->fillers[i].word, cand->word);
    }
    uint32_t first = second == EV_NONE ? EV_NONE : ev_head(f, second);
    if (first == EV_NONE || first == cand->word) {
        return false;
    }
    struct ev_filler *all = cand->fillers;
    size_t n = cand->n_fillers;
    *later = *cand;
    later->later = 1;
    later->fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *later->fillers);
    later->n_fillers = 0;
    cand->n_fillers = 0;
    for (size_t i = 0; i < n; i++) {
        struct ev_filler filler = all[i];
        bool in_second = ev_under(f, filler.word, second);
        bool in_first = !in_second && ev_under(f, filler.word, first);
        if (!in_first) {
            later->fillers[later->n_fillers++] = filler;
        }
        if (!in_second) {
            cand->fillers[cand->n_fillers++] = filler;
        }
    }
    return true;
}
