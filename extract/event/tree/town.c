/*
 * town.c - the town that stands before a noun: "the Lima area", "the Geneva talks".
 */
#include "extract/event/tree/tree.h"

/* "the |Asia-Pacific summit": whose, and not where. */
static bool is_wide(const struct finder *f, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    return ev_in_class(f->rules, "continent",
                       arena_lower(f->arena, f->names->actors[m->actor].name));
}

uint32_t ev_town_before(const struct finder *f, uint32_t noun)
{
    uint32_t at = EV_NONE;
    for (uint32_t c = f->child[noun]; c != EV_NONE && at == EV_NONE;
         c = f->sibling[c]) {
        /* "the |Lima magistrate's court" */
        bool owner = ev_deprel(f, c) == DEPREL_NMOD_POSS && ev_upos(f, c) == UPOS_NOUN;
        if (ev_deprel(f, c) != DEPREL_COMPOUND && !owner) {
            continue;
        }
        at = owner ? EV_NONE : ev_place_mention(f, c);
        bool town = at != EV_NONE && !is_wide(f, at) &&
                    f->names->actors[f->names->mentions[at].actor].kind == ACTOR_PLACE;
        at = town ? at : ev_town_before(f, c);
    }
    return at;
}

bool ev_seat_before(const struct finder *f, uint32_t noun, struct mention_place *out)
{
    uint32_t at = EV_NONE;
    size_t n = 0;
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_COMPOUND && ev_place_mention(f, c) != EV_NONE) {
            at = ev_place_mention(f, c);
            n++;
        }
    }
    const struct name_mention *m =
        n == 1 && !is_wide(f, at) ? &f->names->mentions[at] : NULL;
    const struct name_actor *actor = m ? &f->names->actors[m->actor] : NULL;
    struct slice text = m ? span_cut(f->text->text, m->span) : (struct slice){0};
    if (actor && actor->kind == ACTOR_PLACE) {
        *out = actor->place;
        out->name = out->name.len > 0 ? out->name : actor->name;
    } else if (!actor || !f->known || slice_equal_nocase(text, actor->name) ||
               !name_place(f->known, text, out)) {
        return false; /* a capital told for its government is a town, too */
    }
    out->span = m->span;
    return actor->kind == ACTOR_PLACE || !slice_equal_nocase(out->name, actor->name);
}

/* "in the |Lima area", "at a |Lima hotel", "at the |Lima summit" */
uint32_t ev_spot_in(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    bool spot = ev_in_class(f->rules, "spot", lemma) ||
                ev_in_class(f->rules, "building", lemma) ||
                ev_in_class(f->rules, "meeting", lemma);
    return spot ? ev_town_before(f, word) : EV_NONE;
}
