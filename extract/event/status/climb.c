/*
 * climb.c - what the clauses and nouns around an event make of it.
 *
 * Each step goes from a word to the one it hangs on, and asks what that makes of it:
 * "voted |to remove X", "barred |from running", "set no date |for the talks".
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/status/status.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MAX_CLIMB 12

static uint8_t tie_of(uint8_t rel)
{
    switch (rel) {
    case DEPREL_OBJ: return TIE_OBJ;
    case DEPREL_NSUBJ:
    case DEPREL_NSUBJ_PASS:
    case DEPREL_CSUBJ:
    case DEPREL_CSUBJ_PASS: return TIE_SUBJ;
    case DEPREL_XCOMP:
    case DEPREL_CCOMP:
    case DEPREL_ACL:
    case DEPREL_ADVCL: return TIE_CLAUSE;
    case DEPREL_OBL:
    case DEPREL_NMOD:
    case DEPREL_OBL_AGENT: return TIE_OBL;
    default: return 0;
    }
}

/* "voted to remove X": a body does by its vote what it votes for. */
static bool done_by_vote(const struct ev_verdict *v, uint32_t head)
{
    uint32_t who = ev_child(v->f, head, DEPREL_NSUBJ);
    return ev_in_class(v->f->rules, "voting", ev_lemma(v->f, head)) &&
           ev_type_is(v->f, v->cand, "by_vote") && who != EV_NONE &&
           ev_in_class(v->f->rules, "lawbody", ev_lower_lemma(v->f, who));
}

/* "came to arrest him": whether they did, nobody says; of a meeting it is understood.
 */
static bool is_aim(const struct ev_verdict *v, uint32_t head)
{
    return ev_is_journey(v->f, head) && ev_type_is(v->f, v->cand, "aim");
}

/* An infinitive of purpose: done when one travelled for it, else only meant. */
static void purpose(struct ev_verdict *v, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    bool presumed = ev_in_class(v->f->rules, "presumes", ev_lemma(v->f, v->cand->word));
    if (done_by_vote(v, head) || presumed) {
        ev_apply_mood(v, head, &mood, false);
        return;
    }
    if (!is_aim(v, head)) {
        ev_drop(v, ev_lemma(v->f, head), "a purpose");
    } else {
        ev_apply_mood(v, head, &mood, false);
        v->cand->minor = true;
        if (ev_is_stay(v->f, head) && !mood.past && !v->cand->dropped) {
            v->cand->status = STATUS_PLANNED; /* "is in Lima to meet X" */
        }
    }
}

/* The mood of the clause around, whose negation does not reach further. */
static void mood_around(struct ev_verdict *v, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    mood.negated = false;
    ev_apply_mood(v, head, &mood, ev_deprel(v->f, head) == DEPREL_CCOMP);
}

/* That of the verb before, whose negation "or" and "nor" carry on. */
static void mood_beside(struct ev_verdict *v, uint32_t word, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    mood.negated = mood.negated && ev_carries_on(v->f, word);
    ev_apply_mood(v, head, &mood, ev_deprel(v->f, head) == DEPREL_CCOMP);
}

/* "became the first leader in years |to visit X": he did. */
static bool is_of_record(const struct finder *f, uint32_t word, uint32_t head)
{
    for (uint32_t c = f->child[head]; c != EV_NONE && c < word; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_XCOMP && ev_is_record(f, c)) {
            return true;
        }
    }
    return false;
}

/* "confessed |to killing X": no aim. */
static bool is_owned_up(const struct finder *f, uint32_t word, uint32_t head)
{
    bool deed =
        ev_has_feat(f, word, FEAT_GER) || ev_has_feat(f, word, FEAT_PART | FEAT_PRES);
    return deed && ev_blame_find(f->rules, ev_lower_lemma(f, head), 'v') != STRMAP_NONE;
}

/* From an adverbial clause: a condition, a purpose, a circumstance. */
static bool step_adverbial(struct ev_verdict *v, uint32_t word, uint32_t head)
{
    struct finder *f = v->f;
    bool marked = ev_child(f, word, DEPREL_MARK) != EV_NONE;
    bool came_so = is_of_record(f, word, head) || ev_is_outcome(f, word);
    if (ev_has_mark(f, word, "if")) {
        ev_drop(v, ev_lemma(f, word), "a condition");
    } else if (ev_infinitive(f, word) && !came_so && !is_owned_up(f, word, head)) {
        if (ev_is_journey(f, head) || !ev_look_up(v, head, TIE_CLAUSE)) {
            purpose(v, head);
            return !v->cand->dropped; /* "was scheduled to travel to meet X" */
        }
    } else if (ev_has_mark(f, word, "barring") || ev_upos(f, head) == UPOS_ADJ) {
        /* "barred from running", "accused of lying", "afraid of losing" */
        (void)ev_look_up(v, head, TIE_CLAUSE);
    } else if (came_so || (!marked && !ev_has_feat(f, word, FEAT_FIN | FEAT_PAST))) {
        mood_around(v, head);
    }
    return !v->cand->dropped && !marked;
}

/* "came to arrest him" */
static bool is_unsure_aim(const struct ev_verdict *v, uint32_t head)
{
    return ev_in_class(v->f->rules, "motion", ev_lemma(v->f, head)) && !is_aim(v, head);
}

/* "accused X |of attacking Y": what the tree hung on X is said by the verb above it. */
static uint32_t what_for(const struct finder *f, uint32_t word, uint32_t noun)
{
    uint8_t rel = ev_deprel(f, noun);
    bool object = rel == DEPREL_OBJ || rel == DEPREL_NSUBJ_PASS;
    return ev_deprel(f, word) == DEPREL_ACL && object && ev_has_mark(f, word, "barring")
               ? ev_head(f, noun)
               : EV_NONE;
}

/* "had the chance |to meet X", "took the opportunity to visit Y": who says so did. */
static bool is_used_chance(const struct finder *f, uint32_t word, uint32_t noun)
{
    uint32_t verb = ev_head(f, noun);
    return ev_deprel(f, word) == DEPREL_ACL && ev_infinitive(f, word) &&
           ev_deprel(f, noun) == DEPREL_OBJ && verb != EV_NONE &&
           ev_lemma_in(f, "chance", noun) && ev_lemma_in(f, "chance_had", verb) &&
           ev_has_feat(f, verb, FEAT_PAST);
}

/*
 * "awaits the trial of Ada Okoye, |arrested on May 3", "would be the third mayor
 * |sacked this year": of whom a name tells, or on a day that is past, it was done
 * anyway.
 */
static bool is_done_anyway(const struct ev_verdict *v, uint32_t word, uint32_t noun)
{
    const struct finder *f = v->f;
    const struct ev_cand *cand = v->cand;
    uint32_t m = f->mention_at[noun];
    bool named = m != EV_NONE && f->names->mentions[m].form == NAME_FORM_NAME;
    bool past = cand->source == DATE_OWN && f->dated &&
                cand->time.when.kind != WHEN_UNKNOWN &&
                cand->time.when.earliest <= f->day;
    return ev_deprel(f, word) == DEPREL_ACL && word == cand->verb && !cand->noun &&
           ev_has_feat(f, word, FEAT_PART | FEAT_PAST) && !ev_infinitive(f, word) &&
           ev_child(f, word, DEPREL_AUX_PASS) == EV_NONE && (named || past);
}

/* "the court's decision |to annul it": a court does what it decides; "had the chance
 * |to meet X" */
static bool is_decided(const struct finder *f, uint32_t word, uint32_t noun)
{
    /* "a decision |that the court upheld": no plan */
    bool told = ev_deprel(f, word) == DEPREL_ACL && ev_lemma_in(f, "decided", noun) &&
                ev_has_feat(f, word, FEAT_FIN | FEAT_PAST);
    if (told || is_used_chance(f, word, noun)) {
        return true;
    }
    uint32_t whose = ev_child(f, noun, DEPREL_NMOD_POSS);
    whose = whose == EV_NONE ? ev_child(f, noun, DEPREL_NMOD) : whose;
    return ev_deprel(f, word) == DEPREL_ACL && ev_upos(f, noun) == UPOS_NOUN &&
           whose != EV_NONE && ev_lemma_in(f, "court", whose) &&
           ev_lemma_in(f, "verdict", noun);
}

/* "accepted an invitation |to visit X": the visit is settled. */
static bool is_accepted(struct ev_verdict *v, uint32_t word, uint32_t noun)
{
    const struct finder *f = v->f;
    uint32_t verb = ev_head(f, noun);
    if (ev_deprel(f, word) != DEPREL_ACL || !ev_infinitive(f, word) ||
        !ev_lemma_in(f, "invitation", noun) || verb == EV_NONE ||
        !ev_lemma_in(f, "accepting", verb) ||
        (ev_deprel(f, noun) != DEPREL_OBJ && ev_deprel(f, noun) != DEPREL_NSUBJ_PASS)) {
        return false;
    }
    struct ev_mood mood = ev_full_mood(f, verb);
    ev_apply_effect(v, EFFECT_PLAN, verb, ev_lemma(f, verb));
    if (mood.negated || mood.hypothetical) {
        ev_drop(v, ev_lemma(f, verb), "negated");
    }
    return true;
}

/* "Congress has |to pass it", "it is time |to pass it": it must, and has not yet. */
static bool is_owed(const struct finder *f, uint32_t word, uint32_t head)
{
    bool must = ev_deprel(f, word) == DEPREL_XCOMP && ev_is(f, head, "have") &&
                !ev_has_feat(f, head, FEAT_PAST);
    bool due =
        tie_of(ev_deprel(f, word)) == TIE_CLAUSE && ev_lemma_in(f, "owed_in", head);
    return ev_infinitive(f, word) && (must || due);
}

/* "I want |to thank X", "we would like to apologise": saying so does it. */
static bool is_performed(const struct ev_verdict *v, uint32_t word, uint32_t head)
{
    const struct finder *f = v->f;
    uint32_t who = ev_child(f, head, DEPREL_NSUBJ);
    return word == v->cand->verb && ev_deprel(f, word) == DEPREL_XCOMP &&
           ev_infinitive(f, word) && who != EV_NONE &&
           ev_has_feat(f, who, FEAT_PERSON1) && ev_lemma_in(f, "wished", head) &&
           ev_lemma_in(f, "performed", word) && !ev_has_feat(f, head, FEAT_PAST) &&
           !ev_mood_of(f, head).negated;
}

/* "were called in |to fight a blaze", "tried to contain it": it burns anyway. */
static bool is_fought(const struct ev_verdict *v, uint32_t word)
{
    return word == v->cand->verb && !v->cand->noun &&
           ev_type_named(v->f, v->cand, "disaster") &&
           ev_lemma_in(v->f, "fights_fire", word);
}

/* Is it told as it is, whatever the clause around says? */
static bool is_apart(const struct ev_verdict *v, uint32_t word, uint32_t head)
{
    uint8_t rel = ev_deprel(v->f, word);
    return rel == DEPREL_ACL_RELCL || rel == DEPREL_PARATAXIS || rel == DEPREL_ROOT ||
           (rel == DEPREL_AMOD &&
            word == v->cand->verb) ||     /* "the |visiting premier" */
           ev_already_done(v->f, word) || /* "newly |appointed": he is that anyway */
           is_done_anyway(v, word, head) ||
           is_performed(v, word, head) || is_fought(v, word);
}

/* "told X |that Y left", not "told X to leave" */
static bool is_told(const struct finder *f, uint32_t word, uint32_t head)
{
    return ev_deprel(f, word) == DEPREL_CCOMP &&
           (!ev_infinitive(f, word) || ev_is_to(f, word)) &&
           ev_lemma_in(f, "telling", head);
}

/* "was forced |to resign", which is done; not "forced X to resign"; "were able |to
 * arrest him": they did */
static bool is_compelled(const struct finder *f, uint32_t word, uint32_t head)
{
    uint32_t be = ev_is(f, head, "able") ? ev_child(f, head, DEPREL_COP) : EV_NONE;
    bool managed = be != EV_NONE && ev_has_feat(f, be, FEAT_FIN | FEAT_PAST);
    return ev_deprel(f, word) == DEPREL_XCOMP &&
           (managed || (ev_passive(f, head) && ev_lemma_in(f, "compelled", head)));
}

/* One step from a clause to the one around it. False: nothing above matters. */
static bool step_clause(struct ev_verdict *v, uint32_t word, uint32_t head)
{
    struct finder *f = v->f;
    uint8_t rel = ev_deprel(f, word);
    if (is_apart(v, word, head)) {
        return false;
    }
    if (rel == DEPREL_CONJ) {
        if (ev_bare(f, word)) {
            mood_beside(v, word, head);
        }
        return true;
    }
    if (rel == DEPREL_ADVCL) {
        return step_adverbial(v, word, head);
    }
    if (is_decided(f, word, head)) {
        return true;
    }
    if (is_accepted(v, word, head)) {
        return false;
    }
    if (is_owed(f, word, head)) {
        ev_drop(v, ev_lemma(f, head), "only due");
        return false;
    }
    if (rel == DEPREL_CCOMP && ev_has_mark(f, word, "if")) {
        ev_drop(v, ev_lemma(f, word), "an open question");
        return false;
    }
    if (word == v->cand->verb && ev_is_hearsay(f, word, head)) {
        ev_apply_effect(v, EFFECT_ALLEGE, head, ev_lemma(f, head));
        return false;
    }
    uint32_t above = what_for(f, word, head);
    if (above != EV_NONE) {
        (void)ev_look_up(v, above, TIE_CLAUSE);
        return false;
    }
    if (!is_told(f, word, head) && !is_compelled(f, word, head)) {
        (void)ev_look_up(v, head, tie_of(rel));
    }
    if (rel == DEPREL_CCOMP && !v->cand->dropped) {
        struct ev_mood mood = ev_mood_of(f, head); /* "has not seen X send" */
        if (mood.negated) {
            ev_drop(v, ev_lemma(f, head), "negated");
        }
    }
    if (rel == DEPREL_XCOMP && is_unsure_aim(v, head) && ev_infinitive(f, word)) {
        ev_drop(v, ev_lemma(f, head), "a purpose");
    } else if (rel == DEPREL_XCOMP || rel == DEPREL_CSUBJ) {
        struct ev_mood mood = ev_mood_of(f, head);
        ev_apply_mood(v, head, &mood, ev_deprel(f, head) == DEPREL_CCOMP);
    }
    return true;
}

/* "voted for the expulsion of X": what a vote does not do. */
static bool is_voted_for(const struct ev_verdict *v, uint32_t noun, uint32_t head)
{
    struct slice prep = ev_case(v->f, noun);
    return ev_in_class(v->f->rules, "voting", ev_lemma(v->f, head)) &&
           !ev_type_is(v->f, v->cand, "by_vote") &&
           !ev_type_is(v->f, v->cand, "polls") &&
           (slice_equal(prep, SLICE_LIT("for")) || slice_equal(prep, SLICE_LIT("on")) ||
            slice_equal(prep, SLICE_LIT("against")));
}

/* "had not seen a suit |filed by X": filed it was. */
static bool is_done_to(const struct finder *f, uint32_t word, uint32_t noun)
{
    return ev_deprel(f, word) == DEPREL_ACL && ev_head(f, word) == noun &&
           ev_upos(f, word) == UPOS_VERB && ev_passive(f, word);
}

/* "thwarted the winner |of the election of May 2023": who is told by an event that is
 * past may suffer what he will. */
static bool is_of_somebody(const struct ev_verdict *v, uint32_t noun, uint32_t head)
{
    const struct finder *f = v->f;
    const struct ev_cand *cand = v->cand;
    return noun == cand->word && f->dated && cand->source == DATE_OWN &&
           cand->time.when.kind != WHEN_UNKNOWN && cand->time.when.latest < f->day &&
           ev_upos(f, head) == UPOS_NOUN && ev_lemma_in(f, "role_noun", head) &&
           slice_equal(ev_case(f, noun), SLICE_LIT("of"));
}

/* Does the word that the noun hangs on say all that there is to say? */
static bool is_settled(struct ev_verdict *v, uint32_t noun, uint32_t head, uint8_t tie)
{
    struct finder *f = v->f;
    if (ev_in_class(f->rules, "unless_done", ev_case(f, noun)) ||
        ev_is_sought(f, v->cand, head)) {
        ev_drop(v, ev_case(f, noun), "negated");
        return true;
    }
    /* "tried to block |the FBI's inquiry": there is one */
    if (tie == TIE_OBJ && noun == v->cand->word && v->cand->definite &&
        ev_type_is(f, v->cand, "lasts") && ev_lemma_in(f, "hampers", head)) {
        return true;
    }
    if (tie == TIE_OBL && is_voted_for(v, noun, head)) {
        ev_drop(v, ev_lemma(f, head), "only voted for");
        return true;
    }
    /* "would rebuild it after |Hurricane Zelda": it blew, whatever is still to come */
    if (ev_type_is(f, v->cand, "scene") && noun == v->cand->word &&
        ev_in_class(f->rules, "from_on", ev_case(f, noun))) {
        return true;
    }
    /* "will build on the success |of the summit", "rejects the result |of the vote":
     * there was one */
    return tie == TIE_OBL && (ev_lemma_in(f, "looks_back", head) ||
                              (v->cand->definite && ev_lemma_in(f, "results", head)) ||
                              is_of_somebody(v, noun, head));
}

/* One step from a noun to the word it hangs on. */
static bool step_noun(struct ev_verdict *v, uint32_t noun, uint32_t head)
{
    struct finder *f = v->f;
    uint8_t rel = ev_deprel(f, noun);
    uint8_t tie = tie_of(rel);
    if (rel == DEPREL_CONJ || rel == DEPREL_APPOS || rel == DEPREL_COMPOUND) {
        /* not "would pay for |Hurricane Zelda repairs" */
        return ev_storm_name(f, noun) == EV_NONE;
    }
    if (is_settled(v, noun, head, tie)) {
        return false;
    }
    bool when = tie == TIE_OBL && ev_in_class(f->rules, "timeprep", ev_case(f, noun));
    /* "were called |to a fire": it burns; "called for a march" */
    when = when || (tie == TIE_OBL && ev_passive(f, head) &&
                    slice_equal(ev_case(f, noun), SLICE_LIT("to")));
    bool told = tie != 0 && !when && ev_look_up(v, head, tie);
    if (v->cand->dropped || tie == 0) {
        return false;
    }
    if (ev_upos(f, head) != UPOS_VERB) {
        return true;
    }
    struct ev_mood mood = ev_full_mood(f, head);
    bool done = is_done_to(f, v->cand->word, noun);
    mood.negated = mood.negated && !done;
    bool made = ev_type_is(f, v->cand, "arranged") && /* "will hold talks led by X" */
                ev_light_find(f->rules, ev_lemma(f, head), SLOT_OBJ);
    if ((ev_type_is(f, v->cand, "scene") && !told) || (done && !made)) {
        mood.future = false; /* "will discuss the fires", "will lift the ban |imposed on
                                X": they burn, and it was, already */
    }
    struct slice prep = ev_case(f, noun);
    if (mood.negated && v->cand->status == STATUS_PLANNED &&
        slice_equal(prep, SLICE_LIT("for"))) {
        ev_drop(v, ev_lemma(f, head), "negated"); /* "set no date for the next talks" */
        return false;
    }
    bool within = tie == TIE_OBL && ev_in_class(f->rules, "scene_prep", prep);
    if (told || within) {
        mood.negated = mood.negated && told;
        mood.hypothetical = false;
        ev_apply_mood(v, head, &mood, true);
    } else if (!v->cand->definite) {
        ev_apply_mood(v, head, &mood, true);
    }
    return told || (!v->cand->definite && tie != TIE_OBL);
}

static void climb(struct ev_verdict *v, uint32_t word)
{
    bool noun = v->cand->noun && word == v->cand->word;
    for (int i = 0; i < MAX_CLIMB && !v->cand->dropped; i++) {
        uint32_t head = ev_head(v->f, word);
        if (head == EV_NONE) {
            return;
        }
        bool on = noun ? step_noun(v, word, head) : step_clause(v, word, head);
        if (!on) {
            return;
        }
        word = head;
        uint8_t upos = ev_upos(v->f, word);
        noun = ev_is_noun(upos);
        if (noun && !v->cand->dropped) {
            ev_read_around(v, word);
        }
    }
}

/*
 * "a possible motive for |the killings", "no details of |the talks", "believe |the
 * shooting was an accident": what is known to be, whatever is said of its motive.
 */
static bool is_given(const struct ev_verdict *v, uint32_t noun, uint32_t head)
{
    const struct finder *f = v->f;
    uint8_t rel = ev_deprel(f, noun);
    bool part = rel == DEPREL_NMOD && ev_upos(f, head) == UPOS_NOUN;
    bool judged = rel == DEPREL_NSUBJ && ev_upos(f, head) != UPOS_VERB &&
                  ev_child(f, head, DEPREL_COP) != EV_NONE;
    if (!v->cand->noun || noun != v->cand->word || !v->cand->definite ||
        (!part && !judged)) {
        return false;
    }
    struct ev_cand scratch = *v->cand;
    struct ev_verdict aside = {.f = v->f, .cand = &scratch};
    return !ev_look_up(&aside, head, tie_of(rel)); /* "the threat of the strike" */
}

/* Of what is given, the words above only say that it is still to come. */
static void climb_given(struct ev_verdict *v, uint32_t word, uint32_t head)
{
    struct ev_cand scratch = *v->cand;
    struct ev_verdict aside = {.f = v->f, .cand = &scratch};
    climb(&aside, word);
    struct ev_mood mood = ev_mood_of(v->f, head); /* "the talks will be secret" */
    bool later = !scratch.dropped && scratch.status == STATUS_PLANNED;
    if (later || mood.future) {
        v->cand->status = STATUS_PLANNED;
        v->cue = v->cue.len > 0 ? v->cue : aside.cue;
    }
}

void ev_climb(struct ev_verdict *v, uint32_t word)
{
    uint32_t head = ev_head(v->f, word);
    if (head != EV_NONE && is_given(v, word, head)) {
        climb_given(v, word, head);
    } else {
        climb(v, word);
    }
}
