/*
 * venue.c - where, by what is beside it: "X met Y in Lima. She |praised Peru."
 *
 * What somebody said is told behind the meeting, visit or rally at which it was said,
 * in the same paragraph or on the same day, and that event tells where. Who was there
 * may be told elsewhere. A verb without a subject shares the place of the one before,
 * and "there" is the place told last.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"

#define MOST_BACK 8 /* sentences to the meeting at which something was said */

static bool share_actor(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (a->fillers[i].named && ev_has_actor(b, a->fillers[i].key)) {
            return true;
        }
    }
    return false;
}

/* Does somebody of the candidate take part in the event, by any of its mentions? */
static bool takes_part(const struct finder *f, const struct ev_cand *cand,
                       uint32_t event)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->event == event && share_actor(cand, other)) {
            return true;
        }
    }
    return false;
}

/* The meeting told before at which something was said. */
static void venue_before(struct finder *f, struct ev_cand *cand)
{
    uint32_t block = f->text->sentences[cand->sentence].block;
    bool day =
        cand->time.when.kind != WHEN_UNKNOWN && when_length(&cand->time.when) == 1;
    size_t i = ev_type_is(f, cand, "spoken") ? (size_t)(cand - f->cands) : 0;
    while (i-- > 0 && f->cands[i].sentence + MOST_BACK >= cand->sentence) {
        const struct ev_cand *before = &f->cands[i];
        bool near = f->text->sentences[before->sentence].block == block ||
                    (day && when_compare(&before->time.when, &cand->time.when) == 0);
        if (near && !before->dropped && before->place.name.len > 0 &&
            before->sentence < cand->sentence && before->status == cand->status &&
            ev_type_is(f, before, "venue") && takes_part(f, cand, before->event)) {
            cand->place = before->place;
            return;
        }
    }
}

/* "|Speaking in Lima, X praised Y": the clause that tells the occasion. */
static void speaking_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t beside = ev_type_is(f, cand, "spoken")
                          ? ev_speaking(f, ev_clause(f, cand->verb))
                          : EV_NONE;
    if (beside != EV_NONE) {
        ev_place_in(f, cand, beside);
    }
    for (uint32_t c = beside == EV_NONE ? EV_NONE : f->child[beside];
         c != EV_NONE && cand->place.name.len == 0; c = f->sibling[c]) {
        /* "speaking |from Lima" */
        if (ev_deprel(f, c) == DEPREL_OBL && ev_place_mention(f, c) != EV_NONE &&
            slice_equal(ev_case(f, c), SLICE_LIT("from"))) {
            ev_set_place(f, cand, ev_place_mention(f, c));
        }
    }
}

/* "voted in Lima |to remove X", "met in Lima |and signed Y": where the verb before was.
 */
static void joint_place(struct finder *f, struct ev_cand *cand)
{
    uint8_t rel = ev_deprel(f, cand->verb);
    uint32_t head = ev_head(f, cand->verb);
    bool joint = rel == DEPREL_XCOMP ||
                 (rel == DEPREL_CONJ && ev_bare(f, cand->verb) &&
                  ev_child(f, cand->verb, DEPREL_AUX_PASS) == EV_NONE) ||
                 (rel == DEPREL_ADVCL && ev_infinitive(f, cand->verb));
    uint32_t at = head == EV_NONE || !joint ? EV_NONE : f->cand_at[head];
    if (at != EV_NONE && !cand->noun && f->cands[at].place_own &&
        f->cands[at].status == cand->status && !f->cands[at].dropped) {
        cand->place = f->cands[at].place;
    }
}

/* "raided a school in Kano, |killing ten and |abducting 42", "ten died in Nice |when X
 * drove into a crowd": what the clause around goes on with, or was. */
static void clause_before(struct finder *f, struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    while (ev_deprel(f, clause) == DEPREL_CONJ && ev_bare(f, clause)) {
        clause = ev_head(f, clause);
    }
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    mark = mark == EV_NONE ? ev_child(f, clause, DEPREL_ADVMOD) : mark;
    bool goes_on = mark == EV_NONE && ev_bare(f, clause);
    uint32_t head = ev_head(f, clause);
    if (ev_deprel(f, clause) != DEPREL_ADVCL || head == EV_NONE) {
        return;
    }
    uint32_t at = f->cand_at[head];
    bool manner = at != EV_NONE && mark < clause && ev_is(f, mark, "when") &&
                  ev_type_is(f, cand, "scene");
    if (!(goes_on || manner) || !ev_type_is(f, cand, "at_object")) {
        return;
    }
    if (at != EV_NONE && !f->cands[at].dropped) {
        cand->place = f->cands[at].place;
    } else {
        ev_place_in(f, cand, head);
    }
}

/* The last event before of a kind that has a scene, with a place, of its `own` words;
 * or NULL. */
static const struct ev_cand *scene_before(const struct finder *f,
                                          const struct ev_cand *cand, bool own)
{
    for (const struct ev_cand *before = cand; before-- > f->cands;) {
        if (!before->dropped && before->place.name.len > 0 &&
            before->status == STATUS_OCCURRED && before->sentence < cand->sentence &&
            (before->place_own || !own) && ev_type_is(f, before, "scene")) {
            return before;
        }
    }
    return NULL;
}

/* "told reporters |at the scene", "visited |the site" */
static void at_scene(struct finder *f, struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint32_t the = ev_child(f, c, DEPREL_DET);
        bool there =
            (rel == DEPREL_OBL && slice_equal(ev_case(f, c), SLICE_LIT("at"))) ||
            (rel == DEPREL_OBJ && ev_type_named(f, cand, "visit"));
        const struct ev_cand *before = there && ev_lemma_in(f, "the_scene", c) &&
                                               the != EV_NONE && ev_is(f, the, "the") &&
                                               ev_child(f, c, DEPREL_NMOD) == EV_NONE
                                           ? scene_before(f, cand, false)
                                           : NULL;
        if (before) {
            cand->place = before->place;
            return;
        }
    }
}

/* "Thousands marched in Lima. Police |arrested ten.": what is told on of the same day
 * in the paragraph of a scene. */
static void same_scene(struct finder *f, struct ev_cand *cand)
{
    bool open = ev_type_is(f, cand, "on_scene") && !cand->noun &&
                cand->status == STATUS_OCCURRED && cand->source >= DATE_AFTER &&
                ev_is_main(f, ev_clause(f, cand->verb));
    const struct ev_cand *before = open ? scene_before(f, cand, true) : NULL;
    if (before && before->sentence + 2 >= cand->sentence &&
        f->text->sentences[before->sentence].block ==
            f->text->sentences[cand->sentence].block &&
        before->time.when.kind != WHEN_UNKNOWN &&
        when_compare(&before->time.when, &cand->time.when) == 0) {
        cand->place = before->place;
    }
}

/* "visited Lima and signed a deal |there": where one was told to be last. */
static void there_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t there = ev_child(f, cand->verb, DEPREL_ADVMOD);
    uint32_t object = ev_child(f, cand->verb, DEPREL_OBJ);
    while (there != EV_NONE && !ev_is(f, there, "there")) {
        there = f->sibling[there];
    }
    there = there == EV_NONE && object != EV_NONE ? ev_child(f, object, DEPREL_ADVMOD)
                                                  : there;
    if (there == EV_NONE || !ev_is(f, there, "there")) {
        return;
    }
    for (const struct ev_cand *before = cand; before-- > f->cands;) {
        if (before->sentence + 1 < cand->sentence) {
            return;
        }
        if (!before->dropped && before->place.name.len > 0) {
            cand->place = before->place;
            return;
        }
    }
}

/* In turn, until one tells where. */
static void (*const ways[])(struct finder *f, struct ev_cand *cand) = {
    speaking_place, there_place,  at_scene,   joint_place,
    clause_before,  venue_before, same_scene,
};

void ev_venues(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        size_t n = cand->dropped ? 0 : sizeof ways / sizeof *ways;
        for (size_t k = 0; k < n && cand->place.name.len == 0; k++) {
            ways[k](f, cand);
        }
    }
}
