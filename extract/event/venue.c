/*
 * venue.c - where something was said: "X met Y in Lima. She |praised Peru."
 *
 * What somebody said is told behind the meeting, visit or rally at which it was said,
 * in the same paragraph, and that event tells where. Who was there may be told
 * elsewhere.
 */
#include "extract/event/parts.h"

static bool share_actor(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        for (size_t k = 0; k < b->n_fillers; k++) {
            if (a->fillers[i].named && a->fillers[i].key == b->fillers[k].key) {
                return true;
            }
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

static void find_venue(struct finder *f, uint32_t i)
{
    struct ev_cand *cand = &f->cands[i];
    uint32_t block = f->text->sentences[cand->sentence].block;
    while (i-- > 0 && f->text->sentences[f->cands[i].sentence].block == block) {
        const struct ev_cand *before = &f->cands[i];
        struct slice type = f->rules->types->types[before->frame->type].name;
        if (!before->dropped && before->place.name.len > 0 &&
            before->sentence < cand->sentence && before->status == cand->status &&
            ev_in_class(f->rules, "venue", type) &&
            takes_part(f, cand, before->event)) {
            cand->place = before->place;
            return;
        }
    }
}

void ev_venues(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        struct slice type = f->rules->types->types[cand->frame->type].name;
        if (!cand->dropped && cand->place.name.len == 0 &&
            ev_in_class(f->rules, "spoken", type)) {
            find_venue(f, i);
        }
    }
}
