/*
 * judged.c - whom one speaks against who condemns a deed: "X bombed a town ... Y
 * condemned the attack" is said to X.
 *
 * Only where the clause tells no addressee of its own; after ev_join(), which knows
 * which event "the attack" is, and ev_twins(), which leaves one word for each actor.
 */
#include "extract/event/join/join.h"
#include "extract/event/join/partners.h"
#include "extract/event/tree/tree.h"

/* Does it judge what it speaks of, and tell nobody to whom? */
static bool is_open(const struct finder *f, const struct ev_cand *cand)
{
    return !cand->dropped && ev_type_is(f, cand, "judging") && !cand->noun &&
           (cand->frame->subtype.len == 0 ||
            ev_in_class(f->rules, "judgement", cand->frame->subtype)) &&
           !ev_in_role(cand, SLICE_LIT("addressee"));
}

/* The event that the clause speaks of, or EV_NONE. */
static uint32_t judged(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint8_t slot = args.items[i].slot;
        bool about = slot == SLOT_OBJ || slot == SLOT_AGAINST || slot == SLOT_OVER ||
                     slot == SLOT_ON || slot == SLOT_FOR || slot == SLOT_OF;
        uint32_t at = about ? f->cand_at[args.items[i].word] : EV_NONE;
        if (at != EV_NONE && !f->cands[at].dropped && &f->cands[at] != cand) {
            return f->cands[at].event;
        }
    }
    return EV_NONE;
}

/* One who did what is judged? */
static bool is_doer(const struct finder *f, const struct ev_filler *who)
{
    return (who->named || who->actor.country.len > 0) &&
           event_role_side(f->rules->types, who->role) == ROLE_AGENT;
}

void ev_judged(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        uint32_t event = is_open(f, cand) ? judged(f, cand) : EV_NONE;
        if (event != EV_NONE && event != cand->event) {
            ev_add_those(f, cand, event, is_doer, SLICE_LIT("addressee"));
        }
    }
}
