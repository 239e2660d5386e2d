/*
 * sides.c - "the two sides", "both governments", "the negotiators": the two that took
 * part in what was told before.
 *
 * The name layer knows them where two of a kind were named side by side; here are those
 * that an event tells: "Peru and the rebels signed a truce. Both sides ...".
 */
#include "extract/event/join/join.h"
#include "extract/event/join/named.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

/* Does nothing but "the", "both", "two" stand with the noun? */
static bool is_bare(const struct finder *f, uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        switch (ev_deprel(f, c)) {
        case DEPREL_DET:
        case DEPREL_CC:
        case DEPREL_NUMMOD:
        case DEPREL_CASE:
        case DEPREL_PUNCT: break;
        default: return false;
        }
    }
    return true;
}

/* "|the two sides", "|both governments", "the negotiators" */
static bool calls_two(const struct finder *f, uint32_t noun)
{
    uint32_t first = f->text->sentences[f->text->words[noun].sentence].first;
    if (!ev_lemma_in(f, "two_party", noun) || !ev_has_feat(f, noun, FEAT_PLUR) ||
        noun == first || !is_bare(f, noun)) {
        return false;
    }
    return ev_is(f, noun - 1, "two") || ev_is(f, noun - 1, "both") ||
           (ev_is(f, noun - 1, "the") && ev_lemma_in(f, "party_of_talks", noun));
}

/* Can it be a side: a land or a body, of which firms are the latter? */
static bool can_be_side(const struct finder *f, const struct ev_filler *who,
                        uint32_t noun)
{
    bool body = who->actor.kind == ACTOR_ORGANIZATION;
    return who->named && (body || (who->actor.kind == ACTOR_COUNTRY &&
                                   !ev_lemma_in(f, "firm", noun)));
}

/* The two sides of a candidate; false when it does not tell just two. */
static bool two_of(const struct finder *f, const struct ev_cand *cand, uint32_t noun,
                   struct ev_filler out[2])
{
    size_t n = 0;
    bool shared = !cand->dropped && ev_type(f, cand)->shared;
    for (size_t i = 0; shared && i < cand->n_fillers; i++) {
        if (!can_be_side(f, &cand->fillers[i], noun)) {
            continue;
        }
        if (n < 2) {
            out[n] = cand->fillers[i];
        }
        n++;
    }
    return n == 2;
}

/* The sides of the event told last before. */
static bool sides_before(const struct finder *f, size_t i, uint32_t noun,
                         struct ev_filler out[2])
{
    while (i-- > 0) {
        if (two_of(f, &f->cands[i], noun, out)) {
            return true;
        }
    }
    return false;
}

/* Puts the two sides told before in the place of the first words of candidate i that
 * call them so. */
static void name_sides(struct finder *f, size_t i)
{
    struct ev_filler two[2];
    struct ev_cand *cand = &f->cands[i];
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler *who = &cand->fillers[k];
        if (who->named || who->thing || !calls_two(f, who->word) ||
            !sides_before(f, i, who->word, two) || ev_has_actor(cand, two[0].key) ||
            ev_has_actor(cand, two[1].key)) {
            continue;
        }
        struct slice role = who->role;
        ev_put_name(who, &two[0]);
        ev_add_filler(cand, &two[1], role);
        return;
    }
}

void ev_sides(struct finder *f)
{
    for (size_t i = 1; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            name_sides(f, i);
        }
    }
}
