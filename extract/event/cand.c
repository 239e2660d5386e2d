/* cand.c - what a candidate is: its type and row, and who takes part. */
#include "extract/event/parts.h"

const struct event_type *ev_type(const struct finder *f, const struct ev_cand *cand)
{
    return ev_frame_type(f->rules, cand->frame);
}

bool ev_type_named(const struct finder *f, const struct ev_cand *cand, const char *name)
{
    return slice_is(ev_type(f, cand)->name, name);
}

bool ev_type_is(const struct finder *f, const struct ev_cand *cand, const char *class)
{
    return ev_in_class(f->rules, class, ev_type(f, cand)->name);
}

bool ev_is_undone(const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->frame->n_conds; i++) {
        if (cand->frame->conds[i].test == TEST_UNDONE) {
            return true;
        }
    }
    return false;
}

bool ev_has_actor(const struct ev_cand *cand, uint32_t key)
{
    for (size_t i = 0; key != EV_NONE && i < cand->n_fillers; i++) {
        if (cand->fillers[i].key == key) {
            return true;
        }
    }
    return false;
}

const struct ev_filler *ev_filler_at(const struct ev_cand *cand, uint32_t word)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].word == word) {
            return &cand->fillers[i];
        }
    }
    return NULL;
}

const struct ev_filler *ev_in_role(const struct ev_cand *cand, struct slice role)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (slice_equal(cand->fillers[i].role, role)) {
            return &cand->fillers[i];
        }
    }
    return NULL;
}

bool ev_is_again(const struct ev_filler *filler, const struct ev_filler *old)
{
    return filler->key != EV_NONE
               ? old->key == filler->key
               : slice_equal_nocase(old->actor.name, filler->actor.name);
}

void ev_add_filler(struct ev_cand *cand, const struct ev_filler *filler,
                   struct slice role)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_is_again(filler, &cand->fillers[i])) {
            return;
        }
    }
    if (cand->n_fillers < EV_MAX_TIES) {
        cand->fillers[cand->n_fillers] = *filler;
        cand->fillers[cand->n_fillers].role = role;
        cand->fillers[cand->n_fillers++].actor.role = role;
    }
}

bool ev_has_needs(const struct ev_cand *cand)
{
    uint8_t need = cand->frame->need;
    size_t named = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        /* "Japan's leader" is nearly a name; headlines leave names out. */
        named += cand->headline || cand->fillers[i].named || cand->fillers[i].by_name ||
                 cand->fillers[i].actor.country.len > 0;
    }
    return !((need & NEED_NAMED) && named == 0) &&
           !((need & NEED_NAMES) && named < 2) &&
           !((need & NEED_PAIR) && (cand->n_fillers < 2 || named == 0)) &&
           !((need & NEED_ACTOR) && cand->n_fillers == 0) &&
           !((need & NEED_LIGHT) && !cand->light);
}
