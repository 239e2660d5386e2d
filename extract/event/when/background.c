/*
 * background.c - what is told as having been before the news: by a clause on the way, a
 * word like "previously", a tense that stands back.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define THEN_BACK 6 /* words from "then" to the name behind the office */

bool ev_is_background(const struct finder *f, uint32_t verb)
{
    bool going_on =
        ev_has_feat(f, verb, FEAT_PART | FEAT_PRES) || ev_has_feat(f, verb, FEAT_GER);
    if (ev_deprel(f, verb) != DEPREL_ACL_RELCL || going_on) {
        return false; /* what was going on shares the time of what is told */
    }
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD &&
            (ev_is(f, c, "where") || ev_is(f, c, "when"))) {
            return false;
        }
    }
    return true;
}

/* "When X |first visited Peru": of a time long ago. */
static bool is_of_old(const struct finder *f, uint32_t verb)
{
    uint32_t adverb = ev_child(f, verb, DEPREL_ADVMOD);
    for (uint32_t c = adverb; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD && ev_is(f, c, "first")) {
            return ev_deprel(f, verb) == DEPREL_ADVCL;
        }
    }
    return false;
}

/* "|As reported, X agreed to buy Y" */
static bool is_as_reported(const struct finder *f, uint32_t clause)
{
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    return ev_deprel(f, clause) == DEPREL_ADVCL && mark != EV_NONE &&
           ev_is(f, mark, "as") && ev_has_feat(f, clause, FEAT_PART) &&
           ev_lemma_in(f, "as_told", clause);
}

/* "before X |took office": known to all, and not the news. */
static bool is_term(const struct finder *f, uint32_t verb)
{
    uint32_t at = f->cand_at[verb];
    return at != EV_NONE && (ev_type_named(f, &f->cands[at], "appointment") ||
                             ev_type_named(f, &f->cands[at], "election"));
}

bool ev_is_earlier(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_ADVMOD && ev_lemma_in(f, "earlier", c)) ||
            (rel == DEPREL_MARK && ev_is(f, c, "since")) || is_as_reported(f, c) ||
            (rel == DEPREL_MARK && ev_is(f, c, "before") && is_term(f, verb)) ||
            (rel == DEPREL_ADVCL && (ev_lemma_in(f, "career", c) || is_of_old(f, c)))) {
            return true;
        }
    }
    return is_of_old(f, verb);
}

bool ev_is_told_back(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    uint32_t aux = ev_child(f, clause, DEPREL_AUX);
    uint32_t said = ev_saying(f, clause);
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    return times.first == times.end && ev_passive(f, clause) && aux != EV_NONE &&
           ev_is(f, aux, "have") && ev_has_feat(f, aux, FEAT_PAST) && said != EV_NONE &&
           ev_tense_of(f, said) == EV_TENSE_PAST && !ev_is_earlier(f, cand->verb);
}

static bool is_then(const struct finder *f, uint32_t word)
{
    return ev_is(f, word, "then") &&
           (ev_upos(f, word - 1) == UPOS_DET || ev_upos(f, word + 1) == UPOS_PUNCT);
}

/* "the |then president X": does "then" stand close before the name? */
static bool is_behind_then(const struct finder *f, uint32_t name, uint32_t first)
{
    for (uint32_t w = name; w > first && w + THEN_BACK > name; w--) {
        if (is_then(f, w)) {
            return true;
        }
    }
    return false;
}

bool ev_is_of_then(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t first = f->text->sentences[cand->sentence].first;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        uint32_t word = cand->fillers[i].word;
        if (word != EV_NONE && is_behind_then(f, word, first)) {
            return true;
        }
    }
    return false;
}
