/*
 * trim.c - what a label leaves out of a phrase that it tells.
 *
 * The other side of equals, whom it names before; times in the middle; what stands
 * between commas beside a name; clauses that the tree hangs on the wrong word; marks
 * before the first word.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

/* Does `top` head the name of an actor of the candidate, or hold one? */
static bool holds_actor(const struct finder *f, const struct ev_cand *cand,
                        uint32_t top)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_under(f, cand->fillers[i].word, top)) {
            return true;
        }
    }
    return false;
}

/* "a deal |with Peru on milk", of equals that the label names before: no second time.
 */
bool ev_is_other_side(const struct finder *f, const struct ev_cand *cand, uint32_t word)
{
    struct slice prep = ev_case(f, word);
    return ev_in_class(f->rules, "acted", ev_type(f, cand)->name) &&
           (slice_equal(prep, SLICE_LIT("with")) ||
            slice_equal(prep, SLICE_LIT("between"))) &&
           holds_actor(f, cand, word);
}

static void leave_other_side(const struct finder *f, const struct ev_cand *cand,
                             uint32_t top, struct ev_brief *phrase)
{
    for (uint32_t c = f->child[top]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_is_other_side(f, cand, c)) {
            uint32_t last = c;
            ev_extent(f, c, &phrase->hole, &last);
            phrase->hole_end = last + 1;
        }
    }
    if (phrase->hole_end > phrase->last) {
        phrase->last = phrase->hole > phrase->head ? phrase->hole - 1 : phrase->last;
    }
}

/* "guilty |on Monday to arson", "guilty |in 2010 of arson" */
static void leave_time(const struct finder *f, struct ev_brief *phrase)
{
    uint32_t w = phrase->head + 2;
    if (ev_upos(f, phrase->head) == UPOS_ADJ && w < phrase->last &&
        f->timex_at[w] != EV_NONE && ev_upos(f, w - 1) == UPOS_ADP) {
        phrase->hole = w - 1;
        while (w < phrase->last && f->timex_at[w] == f->timex_at[phrase->hole + 1]) {
            w++;
        }
        phrase->hole_end = w;
    }
}

/* "calls her a fraud |and levied a fine", "asks them to stop |and praised Peru": a
 * clause that the tree hangs on a noun or an infinitive goes. */
static void leave_clause(const struct finder *f, struct ev_brief *phrase)
{
    for (uint32_t w = phrase->head + 1; w <= phrase->last; w++) {
        uint32_t cc = ev_child(f, w, DEPREL_CC);
        if (ev_deprel(f, w) == DEPREL_CONJ && ev_upos(f, w) == UPOS_VERB &&
            ev_is_finite(f, w) && !ev_is_finite(f, ev_head(f, w)) && cc != EV_NONE &&
            cc > phrase->head && cc < w) {
            phrase->last = cc - 1;
        }
    }
}

/* "charges Ada Okoye|, age 61, |with arson", but "Okoye, Silva and Hill", "Lima,
 * Peru,": what is said of one with a name beside it goes. */
static void leave_aside(const struct finder *f, struct ev_brief *phrase)
{
    uint32_t at = ev_mention_of(f, phrase->head);
    const struct name_mention *name = &f->names->mentions[at == EV_NONE ? 0 : at];
    uint32_t end = at == EV_NONE ? phrase->last + 1 : name->first_word + name->n_words;
    if (end > phrase->last || name->form != NAME_FORM_NAME ||
        name->kind == ACTOR_PLACE || !ev_is(f, end, ",") ||
        ev_child(f, phrase->head, DEPREL_CONJ) != EV_NONE) {
        return;
    }
    uint32_t w = end + 1;
    while (w <= phrase->last && !ev_is(f, w, ",")) {
        w++;
    }
    if (w <= phrase->last) {
        phrase->hole = end;
        phrase->hole_end = w + 1;
    } else if (w < f->text->n_words && ev_is(f, w, ",")) {
        phrase->last = end - 1;
    }
}

/* Is the comma the second one around what is said of the verb's object? */
static bool closes_aside(const struct finder *f, uint32_t verb, uint32_t comma)
{
    struct ev_brief object = {.head = ev_child(f, verb, DEPREL_OBJ)};
    if (object.head == EV_NONE || !ev_is(f, comma, ",")) {
        return false;
    }
    ev_extent(f, object.head, &object.first, &object.last);
    uint32_t end = object.last;
    leave_aside(f, &object);
    return end + 1 == comma && object.last < end;
}

void ev_trim(const struct finder *f, const struct ev_cand *cand,
             struct ev_brief *phrase)
{
    leave_other_side(f, cand, phrase->head, phrase);
    leave_clause(f, phrase);
    if (phrase->hole_end == 0) {
        leave_aside(f, phrase);
    }
    if (phrase->hole_end == 0) {
        leave_time(f, phrase);
    }
    while (phrase->first < phrase->head &&
           (ev_is_quote(f, phrase->first) ||
            closes_aside(f, cand->verb, phrase->first) ||
            /* "ruled in May|, that" */
            (ev_is_stop(f, phrase->first) &&
             (ev_deprel(f, phrase->first + 1) == DEPREL_MARK ||
              ev_upos(f, phrase->first + 1) == UPOS_PART)))) { /* "|, to act" */
        phrase->first++;
    }
}
