/*
 * house.c - houses with a name as places: "told reporters outside |the Supreme Court",
 * "a fire destroyed |St Mary's Church".
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

bool ev_is_house(const struct finder *f, const struct name_mention *m)
{
    for (uint32_t w = m->first_word; w < m->first_word + m->n_words; w++) {
        if (ev_lemma_in(f, "house", w)) {
            return m->form == NAME_FORM_NAME;
        }
    }
    return false;
}

uint32_t ev_house_in(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *arg)
{
    uint32_t at = f->mention_at[arg->word];
    const struct name_mention *m = at == EV_NONE ? NULL : &f->names->mentions[at];
    bool there = arg->slot == SLOT_IN || arg->slot == SLOT_AT ||
                 arg->slot == SLOT_OUTSIDE || arg->slot == SLOT_NEAR;
    bool house = there && m && m->kind == ACTOR_ORGANIZATION && ev_is_house(f, m);
    return house && (ev_type_is(f, cand, "spoken") || ev_type_is(f, cand, "scene"))
               ? at
               : EV_NONE;
}

uint32_t ev_house_among(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args)
{
    uint32_t at = EV_NONE;
    for (size_t i = 0; i < args->count && at == EV_NONE; i++) {
        at = args->items[i].shared ? EV_NONE : ev_house_in(f, cand, &args->items[i]);
    }
    return at;
}

/* "St Mary's |Church"; "the Church of Rome" is none. */
static bool is_building(const struct finder *f, struct slice name)
{
    return ev_in_class(f->rules, "building",
                       slice_last(arena_lower(f->arena, name), ' '));
}

void ev_house_place(struct finder *f, struct ev_cand *cand)
{
    bool scene = ev_type_is(f, cand, "scene");
    bool open = cand->place.name.len == 0 && (scene || ev_type_named(f, cand, "visit"));
    const char *class = scene ? "hit_role" : "host_role";
    for (size_t i = 0; open && i < cand->n_fillers && cand->place.name.len == 0; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        bool house = filler->named && filler->key != EV_NONE &&
                     filler->actor.kind == ACTOR_ORGANIZATION &&
                     ev_in_class(f->rules, class, filler->role) &&
                     (!scene || is_building(f, filler->actor.name));
        if (house) {
            cand->place = ev_unmapped(filler->actor.name, filler->actor.country);
            cand->place.span = filler->actor.span;
        }
    }
}
