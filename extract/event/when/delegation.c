/*
 * delegation.c - "X will lead the delegation": when and where, by the sentence before
 * that tells to what it is sent, "a delegation to attend the inauguration of Y on 3 May
 * in Lima", or where to, "a delegation to Peru".
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"

/* "the |delegation" that the visit is led or joined by; or EV_NONE. */
static uint32_t group_of(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t object = cand->noun ? EV_NONE : ev_child(f, cand->word, DEPREL_OBJ);
    uint32_t det = object == EV_NONE ? EV_NONE : ev_child(f, object, DEPREL_DET);
    bool group =
        det != EV_NONE && ev_is(f, det, "the") && ev_lemma_in(f, "sent_group", object);
    return group ? object : EV_NONE;
}

/* Where it was first told what the group of `word` is for; or EV_NONE. */
static uint32_t first_told(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    uint32_t sentence = f->text->words[word].sentence;
    for (uint32_t w = 0; w < f->text->n_words && f->text->words[w].sentence < sentence;
         w++) {
        bool body = f->text->sentences[f->text->words[w].sentence].kind == BLOCK_BODY;
        if (body && slice_equal(ev_lower_lemma(f, w), lemma)) {
            return w;
        }
    }
    return EV_NONE;
}

/* The dated event behind `group` in its sentence, or NULL. */
static const struct ev_cand *attended(const struct finder *f, uint32_t group)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool dated = cand->source >= DATE_OWN && cand->source <= DATE_SENTENCE &&
                     cand->time.when.kind != WHEN_UNKNOWN &&
                     when_length(&cand->time.when) <= EV_FEW_DAYS;
        if (!cand->dropped && dated && cand->word > group &&
            f->text->words[cand->word].sentence == f->text->words[group].sentence) {
            return cand;
        }
    }
    return NULL;
}

static void set_errand(struct finder *f, struct ev_cand *cand, uint32_t group)
{
    const struct ev_cand *event = attended(f, group);
    if (event && cand->source == DATE_NONE && cand->status == event->status) {
        cand->time = event->time;
        cand->time.rule = SLICE_LIT("of what they are sent to");
        cand->time.span = (struct span){0};
        cand->source = DATE_PREVIOUS;
    }
    if (event && cand->place.name.len == 0) {
        cand->place = event->place;
    }
    for (uint32_t c = f->child[group]; c != EV_NONE; c = f->sibling[c]) {
        bool to = ev_deprel(f, c) == DEPREL_NMOD &&
                  slice_equal(ev_case(f, c), SLICE_LIT("to"));
        uint32_t at = to ? ev_place_mention(f, c) : EV_NONE;
        if (at != EV_NONE && cand->place.name.len == 0) {
            ev_set_place(f, cand, at);
        }
    }
}

void ev_delegations(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        bool visit = !cand->dropped && ev_type_named(f, cand, "visit");
        uint32_t group = visit ? group_of(f, cand) : EV_NONE;
        uint32_t told = group == EV_NONE ? EV_NONE : first_told(f, group);
        if (told != EV_NONE) {
            set_errand(f, cand, told);
        }
    }
}
