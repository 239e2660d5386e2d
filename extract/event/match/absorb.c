/*
 * absorb.c - two triggers of a sentence that tell one event, or none.
 *
 * "Imposed |sanctions" is told by its verb, "attacked by |gunmen" is one attack,
 * "|killed 20 soldiers" the toll of the strike beside it; who was "killed when a bus
 * overturned" was not attacked.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"

#define TERMS_REACH 3 /* from what is agreed up to the verb that says so */

/* "agreed |to a truce": what the verb's row asks for behind this preposition. */
static bool is_asked_for(const struct ev_cand *verb, struct slice prep)
{
    enum slot slot = ev_slot_find(prep);
    bool asked = false;
    for (size_t i = 0; i < verb->frame->n_conds; i++) {
        const struct ev_cond *cond = &verb->frame->conds[i];
        asked = asked || (cond->slot == slot && cond->inner == SLOT_COUNT &&
                          cond->test == TEST_WORDS && !cond->negate);
    }
    return asked && slot < SLOT_COUNT;
}

/* "was in Lima |on a visit": what the stay was, the noun tells. */
static void tell_stay(struct ev_cand *stay, struct ev_cand *noun)
{
    for (size_t k = 0; k < stay->n_fillers; k++) {
        ev_add_filler(noun, &stay->fillers[k], stay->fillers[k].role);
    }
    if (noun->place.name.len == 0) {
        noun->place = stay->place;
        noun->place_own = stay->place_own;
    }
    stay->dropped = true;
}

/* A noun whose verb says the same: "impose sanctions" is one candidate, not two. */
static void absorb_noun(struct finder *f, size_t i)
{
    struct ev_cand *noun = &f->cands[i];
    uint32_t head = ev_head(f, ev_phrase_top(f, noun->word));
    if (!noun->noun || head == EV_NONE || f->cand_at[head] == EV_NONE) {
        return;
    }
    struct ev_cand *verb = &f->cands[f->cand_at[head]];
    uint8_t rel = ev_deprel(f, ev_phrase_top(f, noun->word));
    bool core = rel == DEPREL_OBJ || ev_is_subject(rel);
    struct slice prep = ev_case(f, ev_phrase_top(f, noun->word));
    bool means = rel == DEPREL_OBL && ev_in_class(f->rules, "within", prep);
    core = core || (rel == DEPREL_OBL && !verb->noun && is_asked_for(verb, prep));
    if (verb == noun || verb->noun || verb->frame->type != noun->frame->type ||
        (!core && !means && !noun->light)) {
        return;
    }
    if (ev_is(f, verb->word, "be")) {
        tell_stay(verb, noun);
        return;
    }
    if (rel == DEPREL_OBJ && ev_in_class(f->rules, "exchange", verb->frame->lemma)) {
        return; /* "discussed |the summit": of another time */
    }
    for (size_t k = 0; k < noun->n_fillers; k++) {
        ev_add_filler(verb, &noun->fillers[k], noun->fillers[k].role);
    }
    if (verb->place.name.len == 0) {
        verb->place = noun->place;
        verb->place_own = noun->place_own;
    }
    uint32_t det = ev_child(f, noun->word, DEPREL_DET);
    verb->recalls = verb->recalls ||
                    (means && noun->definite && det != EV_NONE && noun->n_fillers == 0);
    noun->dropped = true;
}

/* Does the infinitive or the object at `word` tell more of what is above it? */
static bool is_within(const struct finder *f, uint32_t word)
{
    switch ((int)ev_deprel(f, word)) {
    case DEPREL_XCOMP:
    case DEPREL_ADVCL:
    case DEPREL_ACL: return ev_infinitive(f, word);
    case DEPREL_OBJ:
    case DEPREL_NMOD: return true;
    default: return false;
    }
}

/* The agreement whose terms the verb at `word` tells, "agreed |to sell a mill to Y",
 * "signed a letter of intent |to buy Y", "agreed to pay a million |to buy Y"; or NULL.
 */
static struct ev_cand *agreement_of(struct finder *f, uint32_t word)
{
    for (int up = 0; up < TERMS_REACH && word != EV_NONE && is_within(f, word); up++) {
        word = ev_head(f, word);
        if (word != EV_NONE && f->cand_at[word] != EV_NONE &&
            ev_type_is(f, &f->cands[f->cand_at[word]], "by_terms")) {
            return &f->cands[f->cand_at[word]];
        }
    }
    return NULL;
}

/* What is agreed is the agreement, and tells with whom. */
static void absorb_terms(struct finder *f, size_t i)
{
    struct ev_cand *terms = &f->cands[i];
    bool told = !terms->noun && !terms->dropped && ev_type_is(f, terms, "by_terms");
    struct ev_cand *whole = told ? agreement_of(f, terms->word) : NULL;
    if (!whole || whole == terms) {
        return;
    }
    for (size_t k = 0; k < terms->n_fillers; k++) {
        ev_add_filler(whole, &terms->fillers[k], terms->fillers[k].role);
    }
    terms->dropped = true;
}

/* "attacked by gunmen": the gunmen are no attack of their own. */
static void absorb_role(struct finder *f, size_t from, size_t i)
{
    struct ev_cand *noun = &f->cands[i];
    for (size_t k = from; k < f->n_cands && noun->noun; k++) {
        const struct ev_cand *other = &f->cands[k];
        bool same = other->frame->type == noun->frame->type ||
                    (ev_type_is(f, other, "blamed") && ev_type_is(f, noun, "blamed"));
        if (k != i && same && ev_filler_at(other, noun->word)) {
            noun->dropped = true;
        }
    }
}

/* "A boy died |in May, and farms lost hens to an outbreak": has the toll a day of its
 * own, and the other a clause with a subject of its own that is joined to it? */
static bool are_apart(const struct finder *f, const struct ev_cand *toll,
                      uint32_t other)
{
    bool dated = false;
    for (uint32_t c = f->child[toll->verb]; c != EV_NONE; c = f->sibling[c]) {
        dated = dated || f->timex_at[c] != EV_NONE;
    }
    uint32_t w = other;
    while (dated && w != EV_NONE && w != toll->verb) {
        if (ev_deprel(f, w) == DEPREL_CONJ && ev_upos(f, w) == UPOS_VERB &&
            ev_head(f, w) == toll->verb && ev_child(f, w, DEPREL_NSUBJ) != EV_NONE) {
            return true;
        }
        w = ev_head(f, w);
    }
    return false;
}

/*
 * "strikes that culminated in the death of 20 soldiers": a toll without names is of the
 * attack or disaster that the sentence tells.
 */
static void absorb_toll(struct finder *f, size_t from, size_t i)
{
    struct ev_cand *toll = &f->cands[i];
    bool names = toll->dropped || toll->n_fillers == 0 || !ev_type_is(f, toll, "toll");
    for (size_t k = 0; k < toll->n_fillers; k++) {
        names = names || toll->fillers[k].named;
    }
    for (size_t k = from; k < f->n_cands && !names; k++) {
        struct ev_cand *cause = &f->cands[k];
        const struct event_type *type = ev_type(f, cause);
        if (cause->dropped || type->n_roles == 0 || !cause->fillers ||
            !ev_type_is(f, cause, "toll_of") || are_apart(f, toll, cause->word)) {
            continue;
        }
        for (size_t n = 0; n < toll->n_fillers; n++) {
            ev_add_filler(cause, &toll->fillers[n], type->roles[type->n_roles - 1]);
        }
        toll->dropped = true;
        return;
    }
}

/* "the death of Okoye |in a crash", "died |in the crash": whom the crash hit. */
static void share_toll(struct finder *f, size_t from, size_t i)
{
    const struct ev_cand *toll = &f->cands[i];
    bool died = !toll->dropped && ev_type_is(f, toll, "toll");
    for (size_t k = from; k < f->n_cands && died; k++) {
        struct ev_cand *cause = &f->cands[k];
        const struct event_type *type = ev_type(f, cause);
        uint32_t head = ev_head(f, cause->word);
        bool beside = toll->noun && head != EV_NONE && cause->word > toll->word &&
                      head == ev_head(f, toll->word);
        bool tied = head == toll->word || beside ||
                    (head != EV_NONE && ev_filler_at(toll, head) != NULL);
        if (cause->dropped || !cause->noun || !tied || !cause->fillers ||
            !ev_type_is(f, cause, "toll_of") ||
            !slice_equal(ev_case(f, cause->word), SLICE_LIT("in"))) {
            continue;
        }
        for (size_t n = 0; n < toll->n_fillers; n++) {
            ev_add_filler(cause, &toll->fillers[n], type->roles[type->n_roles - 1]);
        }
        return;
    }
}

/* Of "hit |by a bus" the bus, of "a bus |hit" too: what acts; or EV_NONE. */
static uint32_t doer(const struct finder *f, uint32_t verb)
{
    if (!ev_passive(f, verb)) {
        return ev_child(f, verb, DEPREL_NSUBJ);
    }
    uint32_t by = ev_child(f, verb, DEPREL_OBL_AGENT);
    return by == EV_NONE ? ev_child(f, verb, DEPREL_OBL) : by;
}

/* "killed when |a bus overturned", "when hit by a bus"; not "when a bomb exploded". */
static bool is_accident(const struct finder *f, uint32_t clause)
{
    uint32_t subject = doer(f, clause);
    if (subject == EV_NONE) {
        return false;
    }
    struct slice what = ev_lower_lemma(f, subject);
    const struct ev_cand *told =
        f->cand_at[clause] == EV_NONE ? NULL : &f->cands[f->cand_at[clause]];
    bool disaster = told && ev_type_named(f, told, "disaster");
    struct slice deed = ev_lower_lemma(f, clause);
    bool wreck = ev_in_class(f->rules, "vehicle", what) &&
                 ev_in_class(f->rules, "run_into", deed); /* "when a truck hit a bus" */
    return disaster || wreck ||
           (!ev_passive(f, clause) && ev_in_class(f->rules, "accident", deed) &&
            !ev_in_class(f->rules, "bomb", what) &&
            !ev_in_class(f->rules, "missile", what) &&
            !ev_in_class(f->rules, "arms", what));
}

/* What a clause behind "when" or "after" makes of those it says how they were killed:
 * a disaster, or the death of one who fell; NULL nothing. */
static const char *cause_of(const struct finder *f, uint32_t clause)
{
    uint32_t mark = ev_child(f, clause, DEPREL_ADVMOD);
    mark = mark == EV_NONE ? ev_child(f, clause, DEPREL_MARK) : mark;
    mark = mark == EV_NONE ? ev_child(f, clause, DEPREL_CASE) : mark;
    if (mark == EV_NONE || !ev_lemma_in(f, "as_it_happened", mark)) {
        return NULL;
    }
    uint32_t who = ev_child(f, clause, DEPREL_NSUBJ);
    bool own = who == EV_NONE || ev_upos(f, who) == UPOS_PRON;
    if (own && ev_lemma_in(f, "mishap", clause)) {
        return "death";
    }
    return is_accident(f, clause) ? "disaster" : NULL;
}

/* The row of the verb by which a type tells of whom it hit; NULL none. */
static const struct ev_frame *row_of(const struct finder *f, const struct ev_cand *cand,
                                     const char *wanted)
{
    uint16_t type = event_type_find(f->rules->types, slice_of(wanted));
    uint32_t at = ev_frame_find(f->rules, ev_lower_lemma(f, cand->word), 'v');
    const struct ev_frame *row = ev_frame_telling(f->rules, at, type);
    while (row && row->n_roles > 0 && row->roles[0].paths[0].slot != SLOT_OBJ) {
        row = ev_frame_telling(f->rules, row->next, type);
    }
    return row;
}

/* The candidate tells of a disaster or a death, by this row. */
static void retell(struct finder *f, struct ev_cand *cand, const struct ev_frame *row)
{
    struct ev_args args = {0};
    cand->frame = row;
    cand->n_fillers = 0;
    ev_cand_args(f, cand, &args);
    ev_fill_roles(f, cand, &args);
    ev_kind(f, cand, &args);
}

/* "a car hit |and killed a woman": what the accident before it did to her. */
static bool is_told_on(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t first = ev_head(f, cand->word);
    bool on = !cand->noun && ev_deprel(f, cand->word) == DEPREL_CONJ &&
              ev_lemma_in(f, "harms", cand->word) &&
              ev_child(f, cand->word, DEPREL_NSUBJ) == EV_NONE && first != EV_NONE;
    const struct ev_cand *before =
        on && f->cand_at[first] != EV_NONE ? &f->cands[f->cand_at[first]] : NULL;
    return before && !before->noun && !(before->frame->need & NEED_PRIOR) &&
           ev_type_named(f, before, "disaster");
}

/* Nobody attacks those who die in an accident. */
static void mend_accident(struct finder *f, size_t i)
{
    struct ev_cand *cand = &f->cands[i];
    const struct ev_frame *harm =
        !cand->dropped && ev_type_named(f, cand, "attack") && is_told_on(f, cand)
            ? row_of(f, cand, "disaster")
            : NULL;
    if (harm) {
        retell(f, cand, harm);
        return;
    }
    bool harmed = !cand->noun && !cand->dropped && ev_passive(f, cand->word) &&
                  ev_type_named(f, cand, "attack");
    for (uint32_t c = f->child[cand->word]; harmed && c != EV_NONE; c = f->sibling[c]) {
        const char *type = ev_deprel(f, c) == DEPREL_ADVCL ? cause_of(f, c) : NULL;
        const struct ev_frame *row = type ? row_of(f, cand, type) : NULL;
        if (row) {
            retell(f, cand, row);
            return;
        }
    }
}

/* Who "was killed" or "injured", without a word of who did it. */
static bool is_bare_toll(const struct finder *f, const struct ev_cand *cand)
{
    const struct event_type *type = ev_type(f, cand);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].named ||
            slice_equal(cand->fillers[i].role, type->roles[0])) {
            return false;
        }
    }
    return !cand->noun && ev_lemma_in(f, "harms", cand->word) &&
           row_of(f, cand, "disaster") != NULL;
}

void ev_tolls(struct finder *f)
{
    bool disaster = false;
    bool attack = false;
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool told = !cand->dropped && ev_type_named(f, cand, "attack");
        attack = attack || (told && !is_bare_toll(f, cand));
        disaster = disaster || (!cand->dropped && ev_type_named(f, cand, "disaster"));
    }
    for (size_t i = 0; disaster && !attack && i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (!cand->dropped && ev_type_named(f, cand, "attack")) {
            retell(f, cand, row_of(f, cand, "disaster"));
        }
    }
}

/* "was shot |dead": the deed tells the death. */
static void absorb_death(struct finder *f, size_t i)
{
    struct ev_cand *dead = &f->cands[i];
    uint32_t head = ev_head(f, dead->word);
    uint32_t deed = head == EV_NONE ? EV_NONE : f->cand_at[head];
    bool told = deed != EV_NONE && !f->cands[deed].dropped &&
                ev_type_named(f, &f->cands[deed], "attack");
    dead->dropped = dead->dropped || (told && ev_upos(f, dead->word) == UPOS_ADJ &&
                                      ev_deprel(f, dead->word) == DEPREL_XCOMP &&
                                      ev_type_named(f, dead, "death"));
}

void ev_absorb(struct finder *f, size_t from)
{
    for (size_t i = from; i < f->n_cands; i++) {
        mend_accident(f, i);
    }
    for (size_t i = from; i < f->n_cands; i++) {
        absorb_noun(f, i);
        absorb_terms(f, i);
        absorb_role(f, from, i);
        absorb_death(f, i);
    }
    for (size_t i = from; i < f->n_cands; i++) {
        absorb_toll(f, from, i);
        share_toll(f, from, i);
    }
}
