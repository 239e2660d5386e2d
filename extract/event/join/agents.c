/*
 * agents.c - who did it, where only the sentence before tells: "Okoye was sanctioned
 * once more", "Parliament confirmed the nomination".
 */
#include "extract/event/join/join.h"
#include "extract/event/parts.h"

#define AGENT_BACK 3 /* sentences */

/* The first with a name in the role, or NULL. */
static const struct ev_filler *named_in_role(const struct ev_cand *cand,
                                             struct slice role)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        if (slice_equal(filler->role, role) && filler->named) {
            return filler;
        }
    }
    return NULL;
}

/* Who has the role in the like in the sentences before, or NULL. */
static const struct ev_filler *agent_before(const struct finder *f, uint32_t i,
                                            struct slice role)
{
    const struct ev_cand *cand = &f->cands[i];
    while (i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (before->sentence + AGENT_BACK < cand->sentence) {
            return NULL;
        }
        bool like = !before->dropped && before->fillers &&
                    before->frame->type == cand->frame->type;
        const struct ev_filler *agent = like ? named_in_role(before, role) : NULL;
        if (agent) {
            return agent;
        }
    }
    return NULL;
}

/* Fills the role, where nobody has it, by who had it just before. */
static void fill_role(struct finder *f, uint32_t i, struct slice role)
{
    struct ev_cand *cand = &f->cands[i];
    const struct ev_filler *before =
        ev_in_role(cand, role) ? NULL : agent_before(f, i, role);
    if (before) {
        ev_add_filler(cand, before, role);
    }
}

void ev_agents(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        const struct event_type *type = ev_type(f, cand);
        if (cand->dropped || !cand->fillers || type->n_roles == 0) {
            continue;
        }
        /* "Parliament confirmed the nomination": of whom was said just before */
        if (ev_in_class(f->rules, "of_nominee", cand->frame->subtype)) {
            fill_role(f, i, SLICE_LIT("appointee"));
        }
        if (ev_type_is(f, cand, "same_agent")) {
            fill_role(f, i, type->roles[0]);
        }
    }
}
