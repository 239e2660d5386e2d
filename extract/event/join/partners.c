/*
 * partners.c - the other side of an event, where its own words do not tell it: whose
 * guest an official is who comes from another country.
 *
 * After ev_place_defaults(): it needs to know where.
 */
#include "extract/event/join/join.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

static bool event_has_role(const struct finder *f, uint32_t event, struct slice role)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        for (size_t k = 0;
             !cand->dropped && cand->event == event && k < cand->n_fillers; k++) {
            if (slice_equal(cand->fillers[k].role, role)) {
                return true;
            }
        }
    }
    return false;
}

/* Does somebody go there for his country: one who holds an office, it, its delegation?
 */
static bool is_official(const struct finder *f, const struct ev_filler *who)
{
    bool office = who->key != EV_NONE && who->key < f->names->n_actors &&
                  f->names->actors[who->key].office.len > 0;
    return who->actor.kind == ACTOR_COUNTRY || who->actor.said.len > 0 || office ||
           (!who->named && ev_lemma_in(f, "envoys", who->word));
}

/* Of which country he is, as far as is told: an official of a report that is about one
 * country's is of it. */
static struct slice land_of(const struct finder *f, const struct ev_filler *who)
{
    return who->actor.country.len > 0 ? who->actor.country : f->names->setting;
}

/* Are all that go officials of other countries than the place's? */
static bool are_guests(const struct finder *f, const struct ev_cand *cand)
{
    size_t n = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        if (!slice_equal(who->role, SLICE_LIT("visitor"))) {
            continue;
        }
        struct slice land = land_of(f, who);
        if (land.len == 0 || !is_official(f, who) ||
            slice_equal(land, cand->place.code)) {
            return false;
        }
        n++;
    }
    return n > 0;
}

/* The country of the place: as the document names it, or as the tables do. */
static bool country_at(const struct finder *f, const struct ev_cand *cand,
                       struct ev_filler *out)
{
    const struct mention_place *place = &cand->place;
    struct mention_place land = {0};
    *out = (struct ev_filler){
        .key = EV_NONE, .word = cand->word, .form = NAME_FORM_NAME, .named = true};
    out->actor.kind = ACTOR_COUNTRY;
    out->actor.country = place->code;
    out->actor.span = place->span;
    for (uint32_t i = 0; i < f->names->n_actors; i++) {
        const struct name_actor *actor = &f->names->actors[i];
        if (actor->kind == ACTOR_COUNTRY &&
            slice_equal(actor->place.code, place->code)) {
            out->key = i;
            out->actor.name = actor->name;
            return true;
        }
    }
    if (place->country.len > 0 && f->known &&
        name_place(f->known, place->country, &land) &&
        slice_equal(land.code, place->code)) {
        out->actor.name = place->country;
        return true;
    }
    return false;
}

void ev_partners(struct finder *f)
{
    struct slice role = SLICE_LIT("host");
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        struct ev_filler host;
        bool open = !cand->dropped && ev_type_named(f, cand, "visit") &&
                    cand->place.code.len > 0 && are_guests(f, cand);
        if (open && !event_has_role(f, cand->event, role) &&
            country_at(f, cand, &host)) {
            ev_add_filler(cand, &host, role);
        }
    }
}
