/*
 * militants.c - "the rebels" of a report that knows one band of them are that band.
 *
 * Where a document tells exactly one armed body ("guerrillas of the front", "front
 * rebels", "the rebel group X", or one that attacks and is no state's), militants who
 * attack without a name are of it.
 */
#include "extract/event/join/join.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

static bool is_militant(const struct finder *f, uint32_t word)
{
    return word < f->text->n_words && ev_lemma_in(f, "militant", word);
}

/* "The Fiji Liberation Front", "Revolutionary Armed Forces": called so to fight. */
static bool is_army_name(const struct finder *f, struct slice name)
{
    struct slice word;
    bool cause = false;
    bool force = false;
    while (slice_cut(&name, ' ', &word)) {
        struct slice lower = arena_lower(f->arena, word);
        cause = cause || ev_in_class(f->rules, "cause", lower);
        force = force || ev_in_class(f->rules, "irregulars", lower);
    }
    return cause && force;
}

/* Is the mention of a body called armed by its name, or by the words beside it? */
static bool is_armed(const struct finder *f, const struct name_mention *m)
{
    uint32_t end = m->first_word + m->n_words;
    if (m->form != NAME_FORM_NAME || m->kind != ACTOR_ORGANIZATION) {
        return false;
    }
    if (is_army_name(f, f->names->actors[m->actor].name)) {
        return true;
    }
    for (uint32_t w = m->first_word; w > 0 && m->first_word - w < 4; w--) {
        uint8_t upos = ev_upos(f, w - 1);
        bool joint = upos == UPOS_NOUN || upos == UPOS_ADP || upos == UPOS_DET ||
                     upos == UPOS_ADJ || upos == UPOS_PROPN;
        if (is_militant(f, w - 1)) {
            return true;
        }
        if (!joint) {
            break;
        }
    }
    bool modified = end < f->text->n_words &&
                    (ev_upos(f, end) == UPOS_ADJ || ev_upos(f, end) == UPOS_NOUN);
    return is_militant(f, end) || (modified && is_militant(f, end + 1));
}

/* A state's army fights militants. */
static bool is_state(const struct finder *f, const struct ev_filler *filler)
{
    struct slice lemma = ev_lower_lemma(f, filler->word);
    return ev_in_class(f->rules, "state_body", lemma) ||
           ev_in_class(f->rules, "troops", lemma) ||
           ev_in_class(f->rules, "police", lemma);
}

/* Does the candidate tell an attack by the body? */
static bool tells_attack(const struct finder *f, const struct ev_cand *cand,
                         uint32_t actor)
{
    const struct event_type *type = ev_type(f, cand);
    bool attack = !cand->dropped && type->n_roles > 0 && ev_type_is(f, cand, "blamed");
    for (size_t k = 0; attack && k < cand->n_fillers; k++) {
        const struct ev_filler *filler = &cand->fillers[k];
        if (filler->key == actor && slice_equal(filler->role, type->roles[0]) &&
            filler->actor.kind == ACTOR_ORGANIZATION && !is_state(f, filler)) {
            return true;
        }
    }
    return false;
}

/* Is the body said to have done one of the attacks? */
static bool is_attacker(const struct finder *f, uint32_t actor)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        if (tells_attack(f, &f->cands[i], actor)) {
            return true;
        }
    }
    return false;
}

/* The only armed body's first mention, or EV_NONE. */
static uint32_t only_band(const struct finder *f)
{
    uint32_t only = EV_NONE;
    for (uint32_t i = 0; i < f->names->n_mentions; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        if (m->actor >= f->names->n_actors || m->kind != ACTOR_ORGANIZATION ||
            m->form != NAME_FORM_NAME ||
            (!is_armed(f, m) && !is_attacker(f, m->actor))) {
            continue;
        }
        if (only != EV_NONE && f->names->mentions[only].actor != m->actor) {
            return EV_NONE;
        }
        only = only == EV_NONE ? i : only;
    }
    return only;
}

/* "members of |that organization": of the one told before. */
static bool is_of_that(const struct finder *f, uint32_t noun)
{
    uint32_t body = ev_child(f, noun, DEPREL_NMOD);
    uint32_t det = body == EV_NONE ? EV_NONE : ev_child(f, body, DEPREL_DET);
    return det != EV_NONE && ev_lemma_in(f, "member", noun) &&
           ev_lemma_in(f, "bodyname", body) &&
           (ev_is(f, det, "the") || ev_is(f, det, "that") || ev_is(f, det, "this"));
}

void ev_militants(struct finder *f)
{
    struct ev_filler band = {0};
    if (ev_mention_actor(f, only_band(f), &band, 1) == 0) {
        return;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        const struct event_type *type = ev_type(f, cand);
        bool unnamed = false;
        bool named = false;
        for (size_t k = 0; k < cand->n_fillers && type->n_roles > 0; k++) {
            const struct ev_filler *filler = &cand->fillers[k];
            bool agent = slice_equal(filler->role, type->roles[0]);
            unnamed = unnamed || (agent && (is_militant(f, filler->word) ||
                                            is_of_that(f, filler->word)));
            named = named || (agent && filler->named);
        }
        if (!cand->dropped && unnamed && !named && ev_type_is(f, cand, "blamed")) {
            ev_add_filler(cand, &band, type->roles[0]);
        }
    }
}
