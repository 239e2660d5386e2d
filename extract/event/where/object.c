/*
 * object.c - where, by what a deed is done to: "attacked |a base in Djibo", "the arrest
 * of |a monk in Bago", "stormed |a Kabul hotel".
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/where/places.h"

/* "consultations |on Peru" */
static bool is_about_land(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    return at != EV_NONE && slice_equal(ev_case(f, word), SLICE_LIT("on")) &&
           f->names->actors[f->names->mentions[at].actor].kind == ACTOR_COUNTRY;
}

/* "shelled the town |of Kano" */
static bool is_of_spot(const struct finder *f, uint32_t word, uint32_t name)
{
    return slice_equal(ev_case(f, name), SLICE_LIT("of")) &&
           ev_lemma_in(f, "spot", word);
}

/* "protesters |against the war in Gaza": the war is there, and not they. */
static bool is_against_deed(const struct finder *f, uint32_t word)
{
    return ev_is(f, ev_child(f, word, DEPREL_CASE), "against") &&
           ev_frame_find(f->rules, ev_lower_lemma(f, word), 'n') != STRMAP_NONE;
}

/* As ev_place_below(), `depth` phrases down. */
static uint32_t place_within(const struct finder *f, uint32_t word, int depth)
{
    uint32_t at = EV_NONE;
    for (uint32_t c = f->child[word]; at == EV_NONE && c != EV_NONE && depth < 4;
         c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        /* "the arrest of a monk, |Ko Tun, in Bago" */
        if (rel == DEPREL_APPOS && ev_upos(f, c) == UPOS_PROPN) {
            at = place_within(f, c, depth + 1);
        }
        if ((rel == DEPREL_NMOD || rel == DEPREL_OBL) && !is_against_deed(f, c)) {
            bool where = (depth == 0 && is_of_spot(f, word, c)) ||
                         (ev_in_class(f->rules, "locative", ev_case(f, c)) &&
                          !is_about_land(f, c));
            at = where ? ev_place_at(f, c) : EV_NONE;
            at = at == EV_NONE ? place_within(f, c, depth + 1) : at;
        }
    }
    return at;
}

uint32_t ev_place_below(const struct finder *f, uint32_t word)
{
    return place_within(f, word, 0);
}

/* "discussed security |in the Black Sea": that is what they spoke of. */
static bool is_spoken_of(const struct finder *f, const struct ev_cand *cand,
                         const struct ev_arg *arg)
{
    return (arg->slot == SLOT_OBJ || arg->slot == SLOT_WITH) && !cand->noun &&
           ev_lemma_in(f, "exchange", cand->word);
}

/* "police in Lima arrested X", "rebels in Peru attacked Y", "shot |dead outside his
 * home in Lima", "told |reporters in Lima": they were where it happened. */
static bool at_party(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *arg)
{
    bool scene = ev_type_is(f, cand, "scene");
    bool agent = arg->slot == SLOT_SUBJ && !cand->noun &&
                 (scene || ev_type_is(f, cand, "domestic"));
    bool state = arg->slot == SLOT_CLAUSE && ev_upos(f, arg->word) == UPOS_ADJ;
    bool told =
        (arg->slot == SLOT_OBJ || arg->slot == SLOT_IOBJ) &&
        ev_type_named(f, cand, "news_conference") &&
        (ev_lemma_in(f, "media", arg->word) || ev_lemma_in(f, "meeting", arg->word));
    return agent || (scene && state) || told;
}

/* Is it what the event is done to, or with whom, whether it has a scene or not? */
static bool is_core(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_arg *arg)
{
    switch (arg->slot) {
    case SLOT_OBJ:
    case SLOT_SELF: return true;
    case SLOT_SUBJ: return cand->noun;
    case SLOT_WITH: /* "met |with officials in Lima" */
        return !cand->noun && ev_type(f, cand)->shared;
    case SLOT_FOR: /* "gathered them |for a meeting in Lima" */
        return !cand->noun && ev_type_named(f, cand, "meeting") &&
               ev_lemma_in(f, "meeting", arg->word);
    default: return false;
    }
}

/* The same, of what has a scene: a bombing, a crash. */
static bool is_of_scene(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_arg *arg)
{
    switch (arg->slot) {
    case SLOT_OF: return !cand->noun; /* "died |of a virus in Lima" */
    case SLOT_FOR:                    /* "went on |for a fifth day in Lima" */
        return ev_lemma_in(f, "recurring", arg->word);
    case SLOT_INTO:    /* "plunged |into a gorge in Peru" */
    case SLOT_THROUGH: /* "tore |through a market in Lima" */
    case SLOT_OFF:
    case SLOT_OVER:
    case SLOT_IN:
    case SLOT_ON:
    case SLOT_DURING:
    case SLOT_WITH:
    case SLOT_AGAINST: return true;
    default: return false;
    }
}

/* Does the event happen where the object or the noun of the attack is? */
static bool at_object(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_arg *arg)
{
    if (is_spoken_of(f, cand, arg) || is_against_deed(f, arg->word)) {
        return false;
    }
    return at_party(f, cand, arg) ||
           (ev_type_is(f, cand, "at_object") &&
            (is_core(f, cand, arg) ||
             (ev_type_is(f, cand, "scene") && is_of_scene(f, cand, arg))));
}

uint32_t ev_narrower_place(const struct finder *f, const struct ev_cand *cand,
                           const struct ev_args *args, uint32_t land)
{
    const struct name_actor *wide = &f->names->actors[f->names->mentions[land].actor];
    for (size_t i = 0; wide->kind == ACTOR_COUNTRY && i < args->count; i++) {
        uint32_t at = at_object(f, cand, &args->items[i])
                          ? ev_place_below(f, args->items[i].word)
                          : EV_NONE;
        const struct name_actor *town =
            at == EV_NONE ? NULL : &f->names->actors[f->names->mentions[at].actor];
        if (town && town->kind == ACTOR_PLACE &&
            (town->place.code.len == 0 ||
             slice_equal(town->place.code, wide->place.code))) {
            return at;
        }
    }
    return land;
}

/* Does some row of the noun tell what has a scene: a bombing, a crash? */
static bool is_scene_noun(const struct finder *f, uint32_t noun)
{
    uint32_t at = ev_frame_find(f->rules, ev_lower_lemma(f, noun), 'n');
    for (; at != STRMAP_NONE; at = f->rules->frames[at].next) {
        const struct event_type *type = ev_frame_type(f->rules, &f->rules->frames[at]);
        if (type && ev_in_class(f->rules, "scene", type->name)) {
            return true;
        }
    }
    return false;
}

uint32_t ev_namesake(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = cand->noun ? cand->word : ev_child(f, cand->word, DEPREL_NSUBJ);
    bool scene = cand->noun ? ev_type_is(f, cand, "scene")
                            : noun != EV_NONE && is_scene_noun(f, noun);
    return scene ? ev_town_before(f, noun) : EV_NONE;
}

/* "gutted |Arequipa's old dairy": the town that has it. */
static uint32_t owner_town(const struct finder *f, uint32_t noun)
{
    uint32_t owner = ev_child(f, noun, DEPREL_NMOD_POSS);
    uint32_t at = owner == EV_NONE ? EV_NONE : ev_place_mention(f, owner);
    bool town = at != EV_NONE &&
                f->names->actors[f->names->mentions[at].actor].kind == ACTOR_PLACE;
    return town ? at : EV_NONE;
}

/* "stormed |a Kabul hotel": of a thing that is hit, and not of people. */
static uint32_t struck_place(const struct finder *f, const struct ev_cand *cand,
                             const struct ev_arg *arg)
{
    struct slice lemma = ev_lower_lemma(f, arg->word);
    bool thing = arg->slot == SLOT_OBJ && !cand->noun &&
                 ev_upos(f, arg->word) == UPOS_NOUN &&
                 !ev_in_class(f->rules, "people", lemma) &&
                 !ev_in_class(f->rules, "crowd", lemma) &&
                 !ev_in_class(f->rules, "office", lemma);
    if (!thing || !ev_type_is(f, cand, "scene")) {
        return EV_NONE;
    }
    uint32_t at = ev_town_before(f, arg->word);
    return at == EV_NONE ? owner_town(f, arg->word) : at;
}

/* "|the capital, Lima, was hit": the town that is called by its name behind it. */
static uint32_t struck_town(const struct finder *f, const struct ev_cand *cand,
                            const struct ev_arg *arg)
{
    bool town = arg->slot == SLOT_OBJ && !cand->noun && ev_type_is(f, cand, "scene") &&
                ev_lemma_in(f, "settlement", arg->word);
    uint32_t name = town ? ev_child(f, arg->word, DEPREL_APPOS) : EV_NONE;
    return name == EV_NONE ? EV_NONE : ev_place_mention(f, name);
}

uint32_t ev_object_place(const struct finder *f, const struct ev_cand *cand,
                         const struct ev_args *args)
{
    uint32_t at = EV_NONE;
    for (size_t i = 0; i < args->count && at == EV_NONE; i++) {
        const struct ev_arg *arg = &args->items[i];
        bool shared = arg->shared && !cand->noun;
        at =
            !shared && at_object(f, cand, arg) ? ev_place_below(f, arg->word) : EV_NONE;
        at = at == EV_NONE ? struck_place(f, cand, arg) : at;
        at = at == EV_NONE ? struck_town(f, cand, arg) : at;
    }
    return at;
}
