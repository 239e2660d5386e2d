/*
 * beside.c - when a candidate happened, by the clauses and phrases around its own: the
 * verb that it is coordinated with, the event within which it was, the paper it is in.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

/* "flies to Rome on Friday, |where she meets X": the day of the clause before. */
static uint32_t of_where(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t place = ev_where(f, ev_clause(f, cand->verb));
    return place == EV_NONE ? EV_NONE : ev_owned_by(f, cand, ev_clause(f, place));
}

/* "a coup |in which X died": the noun that the clause is about, and within which it
 * was; not of a place, "in a village in which X died". */
static uint32_t which_of(const struct finder *f, uint32_t clause)
{
    uint32_t noun = ev_head(f, clause);
    uint32_t which = ev_child(f, clause, DEPREL_OBL);
    bool in = ev_deprel(f, clause) == DEPREL_ACL_RELCL && which != EV_NONE &&
              ev_is(f, which, "which") && ev_upos(f, noun) == UPOS_NOUN &&
              ev_in_class(f->rules, "scene_prep", ev_case(f, which)) &&
              !ev_lemma_in(f, "spot", noun) && !ev_lemma_in(f, "building", noun);
    return in ? noun : EV_NONE;
}

/* "the 2004 flood |that killed X": the noun that the clause tells what it did, or NONE.
 */
static uint32_t doer_of(const struct finder *f, uint32_t clause)
{
    uint32_t noun = ev_head(f, clause);
    uint32_t that = ev_child(f, clause, DEPREL_NSUBJ);
    bool does = ev_deprel(f, clause) == DEPREL_ACL_RELCL && that != EV_NONE &&
                (ev_is(f, that, "which") || ev_is(f, that, "that")) &&
                ev_upos(f, noun) == UPOS_NOUN && noun < that &&
                !ev_lemma_in(f, "people", noun);
    return does && ev_tense_of(f, clause) == EV_TENSE_PAST ? noun : EV_NONE;
}

/* "came to power in 1987 in a coup |in which X died", "the 2004 flood |that killed X":
 * the day of what it was part of. */
static uint32_t of_which(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    uint32_t noun = cand->noun ? EV_NONE : which_of(f, clause);
    uint32_t doer = cand->noun ? EV_NONE : doer_of(f, clause);
    uint32_t timex = noun == EV_NONE ? EV_NONE : ev_owned_by(f, cand, noun);
    if (noun != EV_NONE && timex == EV_NONE &&
        ev_in_class(f->rules, "scene_prep", ev_case(f, noun))) {
        timex = ev_owned_by(f, cand, ev_clause(f, noun));
    }
    uint32_t named = noun == EV_NONE ? doer : noun;
    return timex == EV_NONE && named != EV_NONE ? ev_day_of(f, named) : timex;
}

uint32_t ev_stay(const struct finder *f, const struct ev_cand *cand)
{
    if (cand->noun || !ev_type_named(f, cand, "visit")) {
        return EV_NONE;
    }
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        bool there = ev_deprel(f, c) == DEPREL_OBL && ev_place_mention(f, c) != EV_NONE;
        uint32_t clause = there ? ev_child(f, c, DEPREL_ACL_RELCL) : EV_NONE;
        if (clause != EV_NONE && ev_where(f, clause) != EV_NONE) {
            return ev_owned_by(f, cand, clause);
        }
    }
    return EV_NONE;
}

bool ev_is_answer(const struct finder *f, const struct ev_cand *deed, uint32_t verb)
{
    const struct event_type *types = f->rules->types->types;
    uint32_t at = verb == EV_NONE ? EV_NONE : f->cand_at[verb];
    return at != EV_NONE &&
           ev_in_class(f->rules, "scene", types[deed->frame->type].name) &&
           ev_in_class(f->rules, "answer", types[f->cands[at].frame->type].name);
}

/* "will not be effective today" */
static bool is_negated(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD && ev_lemma_in(f, "negation", c)) {
            return true;
        }
    }
    return false;
}

/* Not "three days after X left", "before X left", also where the tree hung the word on
 * the subject. */
static bool shares_time(const struct finder *f, uint32_t clause)
{
    uint32_t at = clause;
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    mark = mark == EV_NONE ? ev_child(f, clause, DEPREL_CASE) : mark;
    if (mark == EV_NONE) {
        at = ev_subject(f, clause);
        mark = at == EV_NONE ? EV_NONE : ev_child(f, at, DEPREL_CASE);
    }
    return mark == EV_NONE ||
           (!ev_is_measured(f, at) && !ev_lemma_in(f, "up_to", mark));
}

/* "The trial is expected to start in June": what its subject is to do. */
static uint32_t of_plan(const struct finder *f, const struct ev_cand *cand)
{
    uint8_t rel = ev_deprel(f, cand->word);
    uint32_t verb = ev_head(f, cand->word);
    if (!cand->noun || verb == EV_NONE || !ev_is_subject(rel)) {
        return EV_NONE;
    }
    uint32_t inner = ev_child(f, verb, DEPREL_XCOMP);
    uint32_t row = ev_effect_find(f->rules, ev_lemma(f, verb), 'v');
    bool plan =
        row != STRMAP_NONE && f->rules->effects[row].effect == (uint8_t)EFFECT_PLAN;
    return plan && inner != EV_NONE ? ev_owned_by(f, cand, inner) : EV_NONE;
}

/* "claimed victory on Friday in the election": the day of the claim. */
static bool is_claimed(const struct finder *f, uint32_t verb)
{
    const struct ev_light *light = ev_light_find(f->rules, ev_lemma(f, verb), SLOT_OBJ);
    return light && light->effect == EFFECT_ALLEGE;
}

/* "came |to mourn the death of X", "claimed |victory": not on the day of the verb. */
static bool has_other_day(const struct finder *f, const struct ev_cand *cand,
                          uint32_t word, bool noun)
{
    bool mourned = cand->noun && word != cand->word && ev_infinitive(f, word) &&
                   ev_type_is(f, cand, "unplanned");
    return mourned || (noun && is_claimed(f, ev_head(f, word)));
}

bool ev_is_charge(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t mark = cand->noun ? EV_NONE : ev_child(f, cand->word, DEPREL_MARK);
    uint32_t head = ev_head(f, cand->word);
    return mark != EV_NONE && ev_deprel(f, cand->word) == DEPREL_ADVCL &&
           !ev_lemma_in(f, "as_it_happened", mark) && !ev_lemma_in(f, "up_to", mark) &&
           !ev_has_feat(f, cand->word, FEAT_FIN) &&
           (ev_is_answer(f, cand, head) ||
            (ev_type_is(f, cand, "blamed") &&
             ev_blame_find(f->rules, ev_lower_lemma(f, head), 'v') != STRMAP_NONE));
}

/* "Police had searched it in May, she said, and |she vowed more": with a subject of its
 * own, told in the past behind what was one tense back. */
static bool goes_forward(const struct finder *f, uint32_t word)
{
    uint32_t head = ev_head(f, word);
    uint32_t aux = head == EV_NONE ? EV_NONE : ev_child(f, head, DEPREL_AUX);
    return ev_deprel(f, word) == DEPREL_CONJ && aux != EV_NONE &&
           ev_is(f, aux, "have") && ev_has_feat(f, aux, FEAT_PAST) &&
           ev_child(f, word, DEPREL_NSUBJ) != EV_NONE &&
           ev_tense_of(f, word) == EV_TENSE_PAST;
}

/* Does the clause of `word` share its time with the one that it hangs on? */
static bool is_of_its_time(const struct finder *f, const struct ev_cand *cand,
                           uint32_t word)
{
    uint8_t rel = ev_deprel(f, word);
    bool bare = rel == DEPREL_PARATAXIS && !ev_has_feat(f, word, FEAT_FIN) &&
                ev_child(f, word, DEPREL_NSUBJ) == EV_NONE;
    return (rel == DEPREL_CONJ && !goes_forward(f, word)) || rel == DEPREL_XCOMP ||
           bare || (rel == DEPREL_CCOMP && ev_is_undone(cand)) ||
           (rel == DEPREL_ADVCL && shares_time(f, word));
}

/* "charged with homicide |in the death of X", "convicted in the bombing": what a court
 * or police answer, though they may answer within a protest. */
static bool is_answered_in(const struct finder *f, const struct ev_cand *cand,
                           uint32_t verb)
{
    uint32_t at = verb == EV_NONE ? EV_NONE : f->cand_at[verb];
    bool death = ev_type_named(f, cand, "death");
    if (at == EV_NONE || !cand->noun || !(death || ev_type_named(f, cand, "attack")) ||
        !slice_equal(ev_case(f, cand->word), SLICE_LIT("in"))) {
        return false;
    }
    struct slice kind = cand->frame->subtype;
    bool crime = death || ev_in_class(f->rules, "crime_kind", kind); /* no raid */
    return ev_type_named(f, &f->cands[at], "legal_case") ||
           (crime && ev_type_named(f, &f->cands[at], "arrest"));
}

/* The clauses around that share their time with a verb: conjuncts, infinitives. */
static uint32_t around(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t word = cand->verb;
    for (int i = 0; i < 4; i++) {
        uint32_t along = ev_going_on(f, word);
        uint32_t head = along == EV_NONE ? ev_head(f, word) : along;
        uint8_t rel = ev_deprel(f, word);
        if (head == EV_NONE) {
            return EV_NONE;
        }
        bool clause = along != EV_NONE || is_of_its_time(f, cand, word);
        /* "The talks follow X's visit last week": that is the visit's. */
        uint32_t object = ev_child(f, head, DEPREL_OBJ);
        bool other = object != EV_NONE && ev_is_trigger(f, object);
        bool during = ev_in_class(f->rules, "scene_prep", ev_case(f, word));
        bool apart = ev_in_class(f->rules, "apart", ev_case(f, word)) ||
                     (ev_is_answer(f, cand, head) && !during) ||
                     is_answered_in(f, cand, head);
        bool noun = cand->noun && word == cand->word && !apart &&
                    (rel == DEPREL_OBL || (rel == DEPREL_NSUBJ && !other) ||
                     rel == DEPREL_NSUBJ_PASS || rel == DEPREL_ROOT);
        bool inner = cand->noun && word != cand->word && ev_upos(f, word) == UPOS_NOUN;
        if (!clause && !noun && !inner) {
            return EV_NONE;
        }
        if (has_other_day(f, cand, word, noun)) {
            return EV_NONE;
        }
        bool subject = ev_is_subject(rel);
        uint32_t timex =
            subject && is_negated(f, head) ? EV_NONE : ev_owned_by(f, cand, head);
        if (timex != EV_NONE && !ev_is_too_late(f, cand, timex, false)) {
            return timex;
        }
        word = head;
    }
    return EV_NONE;
}

/* "When X asked for it on Monday, Y left": a clause of the same time. */
static uint32_t meanwhile(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t verb = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark = ev_child(f, c, DEPREL_ADVMOD);
        mark = mark == EV_NONE ? ev_child(f, c, DEPREL_MARK) : mark;
        bool same = ev_deprel(f, c) == DEPREL_ADVCL && mark != EV_NONE &&
                    (ev_is(f, mark, "when") || ev_is(f, mark, "while"));
        uint32_t timex = same ? ev_owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE) {
            return timex;
        }
    }
    uint32_t speaking = ev_speaking(f, verb);
    return speaking == EV_NONE ? EV_NONE : ev_owned_by(f, cand, speaking);
}

/* "met on the sidelines of |a summit in Oslo on Monday" */
static uint32_t of_margin(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t whole =
            ev_lemma_in(f, "margin", c) ? ev_child(f, c, DEPREL_NMOD) : EV_NONE;
        if (whole != EV_NONE) {
            return ev_owned_by(f, cand, whole);
        }
    }
    return EV_NONE;
}

/* "were detained |during Friday's protest": of the event within which it happened. */
static uint32_t of_scene(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        bool scene = ev_deprel(f, c) == DEPREL_OBL && ev_is_trigger(f, c) &&
                     ev_in_class(f->rules, "scene_prep", ev_case(f, c)) &&
                     !is_answered_in(f, &f->cands[f->cand_at[c]], cand->verb);
        uint32_t timex = scene ? ev_owned_by(f, cand, c) : EV_NONE;
        if (timex != EV_NONE && !cand->noun) {
            return timex;
        }
    }
    return EV_NONE;
}

/* "warned |in its 3 May report": of the day or year by which that is known. */
static uint32_t of_paper(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    bool spoken = !cand->noun && ev_type_is(f, cand, "spoken");
    for (uint32_t i = times.first; spoken && i < times.end; i++) {
        uint32_t word = f->timex_head[i];
        uint32_t paper = word == EV_NONE ? EV_NONE : ev_head(f, word);
        uint32_t verb = paper == EV_NONE ? EV_NONE : ev_head(f, paper);
        bool own = paper != EV_NONE && ev_child(f, paper, DEPREL_NMOD_POSS) != EV_NONE;
        if (own && verb != EV_NONE && ev_deprel(f, verb) == DEPREL_XCOMP) {
            verb = ev_head(f, verb); /* "advised X to leave in its 3 May alert" */
        }
        if (verb == cand->verb && word < paper && !ev_is_trigger(f, paper) &&
            ev_deprel(f, paper) == DEPREL_OBL &&
            f->times->items[i].type == TIMEX_DATE &&
            slice_equal(ev_case(f, paper), SLICE_LIT("in"))) {
            return i;
        }
    }
    return EV_NONE;
}

/* The event noun whose phrase ends right before that of the noun, or that it hangs on.
 */
static uint32_t noun_before(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    uint32_t first = noun;
    uint32_t last = noun;
    if (head == EV_NONE || ev_deprel(f, noun) == DEPREL_NMOD) {
        return head;
    }
    ev_extent(f, noun, &first, &last);
    for (uint32_t c = f->child[head]; c != EV_NONE && c < first; c = f->sibling[c]) {
        uint32_t begin = c;
        uint32_t end = c;
        ev_extent(f, c, &begin, &end);
        if (end + 1 == first) {
            return c;
        }
    }
    return EV_NONE;
}

/* "the May 1995 assassination of X |at a rally": within what is dated. */
static uint32_t of_event_around(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = cand->noun ? noun_before(f, cand->word) : EV_NONE;
    const struct ev_cand *whole =
        head != EV_NONE && ev_is_trigger(f, head) ? &f->cands[f->cand_at[head]] : NULL;
    bool within = whole && whole->noun && whole->frame->type != cand->frame->type &&
                  ev_in_class(f->rules, "scene_prep", ev_case(f, cand->word));
    return within ? ev_owned_by(f, cand, head) : EV_NONE;
}

/* "the |1996 Carnival": the year before a name, or EV_NONE. */
static uint32_t year_before(const struct finder *f, uint32_t name)
{
    for (uint32_t w = f->child[name]; w != EV_NONE && w < name; w = f->sibling[w]) {
        uint32_t timex = f->timex_at[w];
        if (timex != EV_NONE && f->timex_head[timex] == w &&
            ev_timex_usable(&f->times->items[timex]) &&
            f->times->items[timex].when.unit == WHEN_YEAR) {
            return timex;
        }
    }
    return EV_NONE;
}

/* "died |during the 1996 Carnival", "a crush |at the 1996 Carnival": a year in the name
 * of an occasion. */
static uint32_t of_dated_name(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t timex = EV_NONE;
    for (uint32_t c = f->child[cand->word]; c != EV_NONE && timex == EV_NONE;
         c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool occasion = (rel == DEPREL_OBL || rel == DEPREL_NMOD) &&
                        ev_in_class(f->rules, "on_occasion", ev_case(f, c));
        timex = occasion ? year_before(f, c) : EV_NONE;
    }
    return timex;
}

/* "were |seized and killed in May": of one deed, told in two words. */
static uint32_t of_twin(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t twin =
        cand->noun || !ev_type_is(f, cand, "blamed") ? EV_NONE : ev_twin(f, cand->word);
    uint32_t at = twin == EV_NONE ? EV_NONE : f->cand_at[twin];
    bool alike = at == EV_NONE || ev_type_is(f, &f->cands[at], "blamed");
    return twin != EV_NONE && alike ? ev_owned_by(f, cand, twin) : EV_NONE;
}

uint32_t ev_beside(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t timex = of_where(f, cand);
    timex = timex == EV_NONE ? of_which(f, cand) : timex;
    timex = timex == EV_NONE ? of_twin(f, cand) : timex;
    timex = timex == EV_NONE && !ev_is_charge(f, cand) ? around(f, cand) : timex;
    timex = timex == EV_NONE ? meanwhile(f, cand) : timex;
    timex = timex == EV_NONE ? of_scene(f, cand) : timex;
    timex = timex == EV_NONE ? of_margin(f, cand) : timex;
    timex = timex == EV_NONE ? of_event_around(f, cand) : timex;
    timex = timex == EV_NONE ? of_dated_name(f, cand) : timex;
    timex = timex == EV_NONE ? of_paper(f, cand) : timex;
    return timex == EV_NONE ? of_plan(f, cand) : timex;
}
