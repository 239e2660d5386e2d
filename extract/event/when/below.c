/*
 * below.c - when a candidate happened, by what hangs on its verb or noun: an object
 * that it tells together with, "won the 2015 election", a clause on that, "talks held
 * in May", an infinitive, "was called to testify in May".
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

/* Does the relative clause tell that the noun happened: "talks that took place"? */
static bool tells_happening(const struct finder *f, uint32_t verb)
{
    struct slice lemma = ev_lemma(f, verb);
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    if (object != EV_NONE) { /* "take place" */
        struct slice both = ev_joined_lemma(f->arena, lemma, ev_lemma(f, object));
        return ev_light_find(f->rules, both, SLOT_SUBJ) != NULL;
    }
    return ev_light_find(f->rules, lemma, SLOT_SUBJ) != NULL ||
           (ev_passive(f, verb) && ev_light_find(f->rules, lemma, SLOT_OBJ) != NULL);
}

/* What a clause that hangs on `noun` says of when the event was. */
static uint32_t of_clauses(const struct finder *f, const struct ev_cand *cand,
                           uint32_t noun)
{
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tells = (rel == DEPREL_ACL && ev_has_feat(f, c, FEAT_PAST)) ||
                     (rel == DEPREL_ACL && ev_child(f, c, DEPREL_MARK) != EV_NONE) ||
                     (rel == DEPREL_ACL_RELCL && tells_happening(f, c));
        uint32_t timex = tells ? ev_owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE) {
            return timex;
        }
    }
    return EV_NONE;
}

/* "|elections will be held", "held |talks": what the verb only carries, or EV_NONE. */
static uint32_t carried_noun(const struct finder *f, uint32_t verb)
{
    uint32_t noun = ev_child(f, verb, DEPREL_NSUBJ_PASS);
    noun = noun == EV_NONE ? ev_child(f, verb, DEPREL_OBJ) : noun;
    return noun != EV_NONE && ev_light_find(f->rules, ev_lemma(f, verb), SLOT_OBJ)
               ? noun
               : EV_NONE;
}

/*
 * "a summit scheduled for July 9", "attacks that took place this week"; "elections in
 * Peru |which are planned for May", which the tree may hang on the place.
 */
uint32_t ev_of_participle(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t noun = cand->noun ? cand->word : carried_noun(f, cand->word);
    uint32_t timex = noun == EV_NONE ? EV_NONE : of_clauses(f, cand, noun);
    for (uint32_t c = noun == EV_NONE ? EV_NONE : f->child[noun];
         c != EV_NONE && timex == EV_NONE; c = f->sibling[c]) {
        bool place =
            ev_deprel(f, c) == DEPREL_NMOD && ev_place_mention(f, c) != EV_NONE;
        timex = place ? of_clauses(f, cand, c) : EV_NONE;
    }
    return timex;
}

/* "confirmed the nomination on Friday", "told a news conference on Monday": of what the
 * verb tells together with it. */
static uint32_t of_object(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool told = (rel == DEPREL_OBJ || rel == DEPREL_IOBJ || rel == DEPREL_OBL) &&
                    f->cand_at[c] != EV_NONE &&
                    f->cands[f->cand_at[c]].frame->type == cand->frame->type;
        uint32_t timex = told ? ev_owned_by(f, cand, c) : EV_NONE;
        bool aim = timex != EV_NONE &&
                   slice_equal(ev_case(f, f->timex_head[timex]), SLICE_LIT("for"));
        if (timex != EV_NONE && (aim || ev_is_adverbial(f, timex))) {
            return timex;
        }
    }
    return EV_NONE;
}

uint32_t ev_day_of(const struct finder *f, uint32_t noun)
{
    for (uint32_t w = f->child[noun]; w != EV_NONE; w = f->sibling[w]) {
        uint32_t timex = f->timex_at[w];
        bool mine = timex != EV_NONE && f->timex_head[timex] == w &&
                    ev_timex_usable(&f->times->items[timex]) &&
                    f->times->items[timex].type == TIMEX_DATE;
        if (mine && (w < noun || ev_in_class(f->rules, "named_day", ev_case(f, w)))) {
            return timex;
        }
    }
    return EV_NONE;
}

/* Is the noun of the same event as the verb, "won |the election", "|the crash killed
 * ten"? */
static bool is_same(const struct finder *f, const struct ev_cand *cand, uint32_t noun)
{
    uint8_t rel = ev_deprel(f, noun);
    bool under =
        rel == DEPREL_OBL && ev_in_class(f->rules, "by_deal", ev_case(f, noun));
    bool in =
        rel == DEPREL_OBJ || rel == DEPREL_NSUBJ ||
        (rel == DEPREL_OBL && ev_in_class(f->rules, "scene_prep", ev_case(f, noun)));
    /* not what lasts beyond: "broke the 2015 truce" */
    bool tied = under || (in && ev_type_is(f, cand, "day_named"));
    uint32_t row =
        tied ? ev_frame_find(f->rules, ev_lower_lemma(f, noun), 'n') : STRMAP_NONE;
    return ev_frame_telling(f->rules, row, cand->frame->type) != NULL;
}

/* "adopted a resolution |in 2015": of the verb, wherever the tree hung it. */
static bool is_done_to(const struct finder *f, const struct ev_cand *cand,
                       uint32_t noun)
{
    bool apart = ev_is_trigger(f, noun) &&
                 f->cands[f->cand_at[noun]].frame->type != cand->frame->type;
    return ev_deprel(f, noun) == DEPREL_OBJ && !apart && noun > cand->word &&
           !ev_type_is(f, cand, "spoken");
}

/* "broke off its truce |last June": an expression without a preposition. */
static uint32_t right_behind(const struct finder *f, uint32_t noun)
{
    for (uint32_t w = f->child[noun]; w != EV_NONE; w = f->sibling[w]) {
        uint32_t timex = f->timex_at[w];
        if (w > noun && timex != EV_NONE && f->timex_head[timex] == w &&
            ev_deprel(f, w) == DEPREL_NMOD_UNMARKED && ev_case(f, w).len == 0 &&
            ev_timex_usable(&f->times->items[timex]) &&
            f->times->items[timex].type == TIMEX_DATE) {
            return timex;
        }
    }
    return EV_NONE;
}

/*
 * "won |the 2015 election", "was beaten in |last year's vote": what one takes part in
 * is of the day in its name; "adopted a resolution |in 2015".
 */
static uint32_t of_occasion(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t timex = EV_NONE;
    for (uint32_t c = f->child[cand->word]; c != EV_NONE && timex == EV_NONE;
         c = f->sibling[c]) {
        bool same = is_same(f, cand, c);
        uint32_t day = same || is_done_to(f, cand, c) ? ev_day_of(f, c) : EV_NONE;
        bool behind = day != EV_NONE && f->timex_head[day] > c;
        bool in =
            behind && !slice_equal(ev_case(f, f->timex_head[day]), SLICE_LIT("of"));
        timex = same || in ? day : EV_NONE;
        timex = timex == EV_NONE && is_done_to(f, cand, c) ? right_behind(f, c) : timex;
        timex = same && timex == EV_NONE ? of_clauses(f, cand, c) : timex;
    }
    return timex;
}

/*
 * "was called |to testify in May", "agreed |to sell X in 2012": a day that is gone, of
 * what an infinitive tells, is that of the verb that it completes.
 */
static uint32_t of_infinitive(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t inner = ev_child(f, cand->word, DEPREL_XCOMP);
    bool plain = inner != EV_NONE && ev_infinitive(f, inner) &&
                 ev_child(f, inner, DEPREL_AUX) == EV_NONE;
    uint32_t timex = plain && f->dated ? ev_owned_by(f, cand, inner) : EV_NONE;
    const struct timex *t = timex == EV_NONE ? NULL : &f->times->items[timex];
    bool gone = t && t->type == TIMEX_DATE && t->when.kind != WHEN_UNKNOWN &&
                t->when.latest <= f->day && cand->status == STATUS_OCCURRED &&
                ev_tense_of(f, cand->word) != EV_TENSE_PRESENT;
    return gone ? timex : EV_NONE;
}

uint32_t ev_below(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t timex = cand->noun ? EV_NONE : of_object(f, cand);
    if (timex == EV_NONE && !cand->noun) {
        timex = of_occasion(f, cand);
    }
    if (timex == EV_NONE && !cand->noun) {
        timex = ev_of_participle(f, cand);
    }
    return timex == EV_NONE && !cand->noun ? of_infinitive(f, cand) : timex;
}
