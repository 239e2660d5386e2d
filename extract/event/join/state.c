/*
 * state.c - "the government" that no words tell more of: of the country that the report
 * is about.
 */
#include "extract/event/join/join.h"
#include "extract/event/join/named.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

bool ev_land(const struct finder *f, const struct mention_place *place,
             struct ev_filler *out)
{
    struct mention_place land = {0};
    *out = (struct ev_filler){.key = EV_NONE, .form = NAME_FORM_NAME, .named = true};
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

/* "|the government", "Prime Minister X's government": nothing says of which land. */
static bool is_bare(const struct finder *f, const struct ev_filler *who)
{
    uint32_t noun = who->word;
    if (who->named || who->thing || who->actor.country.len > 0 ||
        !ev_is(f, noun, "government") || ev_has_feat(f, noun, FEAT_PLUR) || noun == 0 ||
        !ev_is(f, noun - 1, "the")) {
        return false;
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_NMOD || rel == DEPREL_NMOD_POSS || rel == DEPREL_ACL ||
            rel == DEPREL_ACL_RELCL || rel == DEPREL_CONJ || rel == DEPREL_COMPOUND) {
            return false;
        }
    }
    return true;
}

/* The country that most places are of; else the one whose officials it is about. Not
 * where the two differ. */
static bool land_told(const struct finder *f, struct ev_filler *out)
{
    struct mention_place home = {0};
    struct slice setting = f->names->setting;
    bool placed = ev_home(f, &home);
    if (!placed && setting.len > 0 && f->known) {
        home = (struct mention_place){.code = setting,
                                      .country = name_country(f->known, setting)};
    }
    bool differ = placed && setting.len > 0 && !slice_equal(setting, home.code);
    return !differ && home.code.len > 0 && ev_land(f, &home, out);
}

/* Names the land's government where a bare one acts, unless the land does already. */
static void name_bare(const struct finder *f, struct ev_cand *cand,
                      const struct ev_filler *land)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        struct ev_filler *who = &cand->fillers[i];
        if (is_bare(f, who) && !ev_has_actor(cand, land->key)) {
            struct span span = who->actor.span;
            ev_put_name(who, land);
            who->actor.span = span;
        }
    }
}

void ev_governments(struct finder *f)
{
    struct ev_filler land = {0};
    if (!land_told(f, &land)) {
        return;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            name_bare(f, &f->cands[i], &land);
        }
    }
}
