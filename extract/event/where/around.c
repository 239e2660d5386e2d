/*
 * around.c - where, for what no words of its own place: the clause around it, the one
 * that tells how it happened, another mention, the whole that it is part of; then the
 * rooms' other ways, in turn.
 */
#include <string.h>

#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

/* Where what `word` stands in the clause of was: "X said at a briefing in Lima". */
static void clause_place(struct finder *f, struct ev_cand *cand, uint32_t word)
{
    uint32_t verb = ev_clause(f, word);
    struct ev_args args = {0};
    if (ev_upos(f, verb) != UPOS_VERB || verb == word ||
        ev_deprel(f, word) == DEPREL_AMOD) { /* "the ousted president met Y in Lima" */
        return;
    }
    ev_verb_args(f, verb, &args);
    for (size_t k = 0; k < args.count && cand->place.name.len == 0; k++) {
        uint32_t at = args.items[k].slot == SLOT_IN
                          ? ev_place_mention(f, args.items[k].word)
                          : EV_NONE;
        if (at != EV_NONE) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "killed when |a truck hit a bus in Peru": what tells how it happened tells where. */
static void manner_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark = ev_child(f, c, DEPREL_ADVMOD);
        mark = mark == EV_NONE ? ev_child(f, c, DEPREL_MARK) : mark;
        bool manner = ev_deprel(f, c) == DEPREL_ADVCL && mark != EV_NONE &&
                      ev_lemma_in(f, "as_it_happened", mark);
        uint32_t object = ev_child(f, c, DEPREL_OBJ);
        manner = manner && ev_type_is(f, cand, "scene");
        uint32_t at = manner ? ev_place_below(f, c) : EV_NONE;
        at = manner && at == EV_NONE && object != EV_NONE ? ev_place_below(f, object)
                                                          : at;
        if (at != EV_NONE && cand->place.name.len == 0) {
            ev_set_place(f, cand, at);
        }
    }
}

/* "met in Lima for a summit, |where X signed": where what the clause is about was. */
static void summit_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t what = ev_where(f, ev_clause(f, cand->verb));
    if (what != EV_NONE && f->cand_at[what] != EV_NONE) {
        clause_place(f, cand, what);
    }
}

/* What a role or the clause around says; a war is where it is waged, and not where one
 * speaks of it. */
static void near_place(struct finder *f, struct ev_cand *cand)
{
    if (cand->noun && ev_type_is(f, cand, "scene")) {
        ev_role_place(f, cand);
    }
    if (cand->place.name.len == 0) {
        clause_place(f, cand, cand->word);
    }
    if (cand->place.name.len == 0) {
        summit_place(f, cand);
        manner_place(f, cand);
    }
    if (cand->place.name.len == 0) {
        ev_role_place(f, cand);
    }
}

/* By event: the mention that gives its place, or EV_NONE. */
static uint32_t *event_places(const struct finder *f)
{
    uint32_t *best = arena_array(f->arena, f->n_cands + 1, sizeof *best);
    memset(best, 0xff, (f->n_cands + 1) * sizeof *best);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && cand->place.name.len > 0 && cand->event < f->n_cands &&
            (best[cand->event] == EV_NONE ||
             (cand->place_own && !f->cands[best[cand->event]].place_own))) {
            best[cand->event] = i;
        }
    }
    return best;
}

/* A tour of Europe: where in it one met, nobody says. */
static bool is_continent(const struct finder *f, const struct ev_cand *whole)
{
    return ev_in_class(f->rules, "continent", arena_lower(f->arena, whole->place.name));
}

/* Another mention's place, or the whole's. */
static void share_places(struct finder *f)
{
    const uint32_t *best = event_places(f);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->place.name.len > 0 || cand->event >= f->n_cands) {
            continue;
        }
        uint32_t from = best[cand->event];
        if (from == EV_NONE && cand->parent != EV_NONE) {
            from = best[f->cands[cand->parent].event];
            from = from == EV_NONE || is_continent(f, &f->cands[from]) ? EV_NONE : from;
        }
        if (from != EV_NONE) {
            cand->place = f->cands[from].place;
        }
    }
}

void ev_place_defaults(struct finder *f)
{
    struct mention_place country;
    const struct mention_place *home = ev_home(f, &country) ? &country : NULL;
    share_places(f);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].place.name.len == 0) {
            near_place(f, &f->cands[i]);
        }
    }
    ev_spots(f);
    share_places(f);
    ev_venues(f);
    ev_filed_places(f);
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].place.name.len == 0) {
            ev_home_place(f, &f->cands[i], home);
        }
    }
}
