/*
 * place.c - where a candidate happened: a locative of its own phrase or clause, else of
 * the whole it is part of, else the dateline's when the sentence is about the day.
 */
#include <math.h>

#include "extract/event/parts.h"

static void set_place(struct finder *f, struct ev_cand *cand, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    const struct name_actor *actor = &f->names->actors[m->actor];
    cand->place = actor->place;
    if (cand->place.name.len == 0) {
        cand->place = (struct mention_place){
            .name = actor->name, .code = actor->country, .lat = NAN, .lon = NAN};
    }
    cand->place.span = m->span;
}

/* "in Lima", "at the embassy in Lima" */
static uint32_t place_in(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    for (uint32_t c = f->child[word]; at == EV_NONE && c != EV_NONE;
         c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD || ev_deprel(f, c) == DEPREL_APPOS) {
            at = ev_place_mention(f, c);
        }
    }
    return at;
}

static bool is_locative(uint8_t slot)
{
    return slot == SLOT_IN || slot == SLOT_AT || slot == SLOT_ON;
}

static void own_place(struct finder *f, struct ev_cand *cand)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count && cand->place.name.len == 0; i++) {
        uint32_t at =
            is_locative(args.items[i].slot) ? place_in(f, args.items[i].word) : EV_NONE;
        if (at != EV_NONE) {
            set_place(f, cand, at);
            cand->place_own = true;
        }
    }
}

void ev_places(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        own_place(f, &f->cands[i]);
    }
}

/* The place of the verb around an event noun: "X said at a briefing in Lima". */
static void clause_place(struct finder *f, struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->word);
    struct ev_args args = {0};
    if (ev_upos(f, verb) != UPOS_VERB || verb == cand->word) {
        return;
    }
    ev_verb_args(f, verb, &args);
    for (size_t k = 0; k < args.count && cand->place.name.len == 0; k++) {
        uint32_t at = args.items[k].slot == SLOT_IN
                          ? ev_place_mention(f, args.items[k].word)
                          : EV_NONE;
        if (at != EV_NONE) {
            set_place(f, cand, at);
        }
    }
}

void ev_place_defaults(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || cand->place.name.len > 0) {
            continue;
        }
        if (cand->parent != EV_NONE && f->cands[cand->parent].place.name.len > 0) {
            cand->place = f->cands[cand->parent].place;
            continue;
        }
        clause_place(f, cand);
    }
}
