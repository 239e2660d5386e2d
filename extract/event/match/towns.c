/*
 * towns.c - towns, regions and lands that fill roles: "shelled |Kharkiv" stands for who
 * lives there, and says where; "gave 5 million for schools |in Kenya".
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

bool ev_take_place(const struct finder *f, struct ev_cand *cand, uint32_t at)
{
    if (at == EV_NONE || cand->place.name.len > 0) {
        return false;
    }
    ev_set_place(f, cand, at);
    cand->place_own = true;
    return true;
}

bool ev_is_own(const struct ev_cand *cand, const struct ev_filler *filler)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *has = &cand->fillers[i];
        bool land = filler->actor.kind == ACTOR_COUNTRY && has->actor.country.len > 0 &&
                    slice_equal(has->actor.country, filler->actor.country);
        if (has->key == filler->key || land) {
            return true;
        }
    }
    return false;
}

/* Is somebody in the place told of, by the role and how it hangs: hit, or given aid? */
static bool stands_for_people(const struct finder *f, const struct ev_cand *cand,
                              const struct ev_role *role, uint8_t slot)
{
    if (ev_type_named(f, cand, "aid")) { /* "sent food to |Gaza" */
        return slice_is(role->name, "recipient") &&
               (slot == SLOT_TO || slot == SLOT_IOBJ);
    }
    /* "shelled |Kharkiv", "an attack on |Goma", "fired at |Haifa"; who is stabbed is
     * nobody's town */
    return ev_type_named(f, cand, "attack") && slice_is(role->name, "target") &&
           !ev_in_class(f->rules, "personal_attack", cand->frame->subtype) &&
           (slot == SLOT_OBJ || slot == SLOT_ON || slot == SLOT_OF ||
            slot == SLOT_AGAINST || (slot == SLOT_AT && !cand->noun));
}

/* "gave $5 million for |schools in Kenya": the land that it goes to. */
static bool fill_land(const struct finder *f, struct ev_cand *cand,
                      const struct ev_role *role, uint32_t what)
{
    for (uint32_t c = f->child[what]; c != EV_NONE; c = f->sibling[c]) {
        struct ev_filler land = {0};
        if (c > what && ev_deprel(f, c) == DEPREL_NMOD &&
            slice_equal(ev_case(f, c), SLICE_LIT("in")) &&
            ev_place_mention(f, c) != EV_NONE &&
            ev_mention_actor(f, f->mention_at[c], &land, 1) == 1 &&
            land.actor.kind == ACTOR_COUNTRY && !ev_is_own(cand, &land)) {
            ev_add_filler(cand, &land, role->name);
            return true;
        }
    }
    return false;
}

/* A town or region that does not act, by its name: it stands for those who live there,
 * and what hit it was there. */
static bool fill_town(const struct finder *f, struct ev_cand *cand,
                      const struct ev_role *role, uint8_t slot, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    if (slot == SLOT_FOR && at == EV_NONE && ev_type_named(f, cand, "aid") &&
        slice_is(role->name, "recipient")) {
        return fill_land(f, cand, role, word);
    }
    if (at == EV_NONE || !stands_for_people(f, cand, role, slot) ||
        f->names->actors[f->names->mentions[at].actor].kind != ACTOR_PLACE) {
        return false;
    }
    const struct name_mention *m = &f->names->mentions[at];
    struct ev_filler town = ev_group_told(f, m->span, m->head);
    town.by_name = slot != SLOT_TO && slot != SLOT_IOBJ;
    town.thing = true;
    ev_add_filler(cand, &town, role->name);
    if (town.by_name) {
        (void)ev_take_place(f, cand, at);
    }
    return true;
}

/* A town in what stands in the path's slot. */
static bool town_at(const struct finder *f, struct ev_cand *cand,
                    const struct ev_role *role, const struct ev_path *path,
                    const struct ev_arg *arg)
{
    struct ev_args inner = {0};
    if (arg->slot != path->slot) {
        return false;
    }
    if (path->inner == SLOT_COUNT) {
        return fill_town(f, cand, role, path->slot, arg->word);
    }
    ev_inner_args(f, arg->word, &inner);
    for (size_t k = 0; k < inner.count; k++) {
        if (inner.items[k].slot == path->inner &&
            fill_town(f, cand, role, path->inner, inner.items[k].word)) {
            return true;
        }
    }
    return false;
}

size_t ev_fill_towns(const struct finder *f, struct ev_cand *cand,
                     const struct ev_role *role, size_t p, const struct ev_args *args)
{
    size_t n = 0;
    for (; p < role->n_paths && n == 0; p++) {
        for (size_t i = 0; i < args->count && n == 0; i++) {
            n = town_at(f, cand, role, &role->paths[p], &args->items[i]);
        }
    }
    return n;
}
