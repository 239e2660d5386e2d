/*
 * force.c - what the clauses about a verb of saying make of it.
 *
 * The clause that is told: "said she would resign" avows, "said they must leave" asks
 * for something, "said it was a disgrace" blames. And the one that tells only the
 * occasion: "speaking in Lima, X said".
 */
#include "extract/event/match/match.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define DEEPEST 3 /* words between the head of what is told and one that judges */

/* The modal of a clause, or EV_NONE. */
static uint32_t modal(const struct finder *f, uint32_t clause, const char *class)
{
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_AUX && ev_lemma_in(f, class, c)) {
            return c;
        }
    }
    return EV_NONE;
}

/* The verb of a clause that says what somebody means to do: "would leave", "is going to
 * leave", "intended to leave". */
static bool is_intent(const struct finder *f, uint32_t clause)
{
    return modal(f, clause, "modal_future") != EV_NONE ||
           (modal(f, clause, "modal_would") != EV_NONE &&
            !ev_lemma_in(f, "state", clause)) ||
           (ev_child(f, clause, DEPREL_XCOMP) != EV_NONE &&
            ev_lemma_in(f, "intent", clause));
}

/* Do two words name one actor, with a name or without? */
static bool same_actor(const struct finder *f, uint32_t a, uint32_t b)
{
    struct ev_filler left[4];
    struct ev_filler right[4];
    size_t n = ev_actors(f, a, left, 4);
    size_t m = ev_actors(f, b, right, 4);
    for (size_t i = 0; i < n * m; i++) {
        const struct ev_filler *one = &left[i / m];
        const struct ev_filler *other = &right[i % m];
        if (one->key != EV_NONE ? one->key == other->key : one->word == other->word) {
            return true;
        }
    }
    return false;
}

/* "A Peru Air spokesman said |the airline would", "|it would": the body that he speaks
 * for. */
static bool is_own_body(const struct finder *f, uint32_t word, uint32_t speaker)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t own = f->mention_at[word];
    uint32_t first = speaker;
    uint32_t last = speaker;
    bool the = det != EV_NONE && ev_is(f, det, "the") && ev_lemma_in(f, "body", word);
    if (own == EV_NONE && !the && !ev_is(f, word, "it")) {
        return false;
    }
    ev_extent(f, speaker, &first, &last);
    for (uint32_t w = first; w <= last; w++) {
        uint32_t at = f->mention_at[w];
        if (at != EV_NONE && f->names->mentions[at].kind == ACTOR_ORGANIZATION &&
            (own == EV_NONE ||
             f->names->mentions[own].actor == f->names->mentions[at].actor)) {
            return true;
        }
    }
    return false;
}

/* Does the phrase hold a word of the class? */
static bool holds(const struct finder *f, uint32_t word, const char *class)
{
    uint32_t first = word;
    uint32_t last = word;
    ev_extent(f, word, &first, &last);
    while (first <= last && !ev_lemma_in(f, class, first)) {
        first++;
    }
    return first <= last;
}

/* "The minister said |the government would", "a spokesman said |troops would": what is
 * done for whom an official speaks. */
static bool is_own_deed(const struct finder *f, uint32_t subject, uint32_t speaker)
{
    struct ev_filler doer = {0};
    struct ev_filler who = {0};
    if (speaker == EV_NONE || ev_actors(f, subject, &doer, 1) == 0 ||
        doer.actor.kind == ACTOR_PERSON || ev_actors(f, speaker, &who, 1) == 0) {
        return false;
    }
    bool state =
        doer.actor.kind == ACTOR_COUNTRY || ev_lemma_in(f, "state_body", subject);
    bool same = doer.actor.country.len > 0 &&
                slice_equal(doer.actor.country, who.actor.country);
    return (state && same) || holds(f, speaker, "voice") ||
           (state && doer.actor.country.len == 0 && holds(f, speaker, "office"));
}

/* Is `subject` whoever speaks: "I", "we", or the one that `speaker` names? */
static bool is_speaker(const struct finder *f, uint32_t subject, uint32_t speaker)
{
    return ev_has_feat(f, subject, FEAT_PERSON1) ||
           (speaker != EV_NONE &&
            (same_actor(f, subject, speaker) || is_own_body(f, subject, speaker)));
}

/* Who speaks: the verb's subject, or that of the verb it goes on from; or EV_NONE. */
static uint32_t speaker_of(const struct finder *f, uint32_t verb)
{
    struct ev_args args = {0};
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    if (subject != EV_NONE) {
        return subject;
    }
    ev_verb_args(f, verb, &args);
    for (size_t i = 0; i < args.count; i++) {
        if (args.items[i].slot == SLOT_SUBJ) {
            return args.items[i].word;
        }
    }
    return EV_NONE;
}

uint32_t ev_told_clause(const struct finder *f, uint32_t verb)
{
    uint32_t clause = ev_child(f, verb, DEPREL_CCOMP);
    bool aside = clause == EV_NONE && ev_deprel(f, verb) == DEPREL_PARATAXIS;
    return aside ? ev_head(f, verb) : clause;
}

/* "If they asked me, I would go" */
static bool is_conditional(const struct finder *f, uint32_t clause)
{
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t mark =
            ev_deprel(f, c) == DEPREL_ADVCL ? ev_child(f, c, DEPREL_MARK) : EV_NONE;
        if (mark != EV_NONE && ev_is(f, mark, "if") &&
            modal(f, clause, "modal_would") != EV_NONE) {
            return true;
        }
    }
    return false;
}

static bool is_perfect(const struct finder *f, uint32_t clause)
{
    uint32_t c = f->child[clause];
    while (c != EV_NONE && (ev_deprel(f, c) != DEPREL_AUX || !ev_is(f, c, "have"))) {
        c = f->sibling[c];
    }
    return c != EV_NONE;
}

static bool avows(const struct finder *f, uint32_t clause, uint32_t subject,
                  uint32_t speaker)
{
    return subject != EV_NONE && is_intent(f, clause) && !is_conditional(f, clause) &&
           (is_speaker(f, subject, speaker) || is_own_deed(f, subject, speaker));
}

/* "we must act", "it is vital to act", "they have to act": not "we should have acted".
 */
static bool presses(const struct finder *f, uint32_t clause)
{
    uint32_t must = modal(f, clause, "modal_must");
    uint32_t then = ev_child(f, clause, DEPREL_XCOMP);
    struct slice lemma = ev_lower_lemma(f, clause);
    if (must != EV_NONE) {
        return ev_child(f, clause, DEPREL_AUX) == must && !is_perfect(f, clause);
    }
    return (then != EV_NONE && ev_infinitive(f, then) &&
            ev_in_class(f->rules, "obliges", lemma)) ||
           (ev_child(f, clause, DEPREL_COP) != EV_NONE &&
            ev_in_class(f->rules, "pressing", lemma) && !ev_mood_of(f, clause).negated);
}

/* Of others, or of all: "we must". */
static bool demands(const struct finder *f, uint32_t clause, uint32_t subject,
                    uint32_t speaker)
{
    bool all = subject != EV_NONE && ev_is(f, subject, "we");
    return presses(f, clause) &&
           (subject == EV_NONE || all || !is_speaker(f, subject, speaker));
}

/* "said there was no plan", "that it had no plan": what is said to be unfounded. */
static bool unfounds(const struct finder *f, uint32_t clause)
{
    uint32_t object = ev_child(f, clause, DEPREL_OBJ);
    uint32_t what = object == EV_NONE ? ev_child(f, clause, DEPREL_NSUBJ) : object;
    bool there = ev_child(f, clause, DEPREL_EXPL) != EV_NONE;
    return what != EV_NONE && (there || object != EV_NONE) && ev_nobody(f, what) &&
           ev_lemma_in(f, "unfounded", what);
}

/* "said he had not seen them", "said they had no such plan" */
static bool denies(const struct finder *f, uint32_t clause, uint32_t subject,
                   uint32_t speaker)
{
    uint32_t object = ev_child(f, clause, DEPREL_OBJ);
    struct ev_mood mood = ev_mood_of(f, clause);
    bool nothing = object != EV_NONE && ev_nobody(f, object);
    return subject != EV_NONE && (mood.negated || nothing) && mood.past &&
           !mood.hypothetical && !mood.would && is_speaker(f, subject, speaker) &&
           !ev_lemma_in(f, "state", clause);
}

/* Does what hangs so belong to what is said of the matter, and to no other clause? */
static bool carries_on(const struct finder *f, uint32_t head, uint32_t word)
{
    switch (ev_deprel(f, word)) {
    case DEPREL_AMOD: return ev_child(f, head, DEPREL_COP) != EV_NONE;
    case DEPREL_OBJ:
    case DEPREL_OBL:
    case DEPREL_XCOMP:
    case DEPREL_ADVMOD: /* "was |wrongly jailed" */
    case DEPREL_CONJ: return true;
    case DEPREL_CCOMP: return ev_lemma_in(f, "opinion", head);
    default: return false;
    }
}

/* "hopes for |progress": what is not there yet is not judged, but "wishes to apologise"
 * does it. */
static bool is_wished(const struct finder *f, uint32_t word, const char *class)
{
    return ev_lemma_in(f, "wished", word) &&
           !slice_equal(slice_of(class), SLICE_LIT("regrets"));
}

/* Is a word of the class what the clause says of its matter? With `sign`, it is not
 * negated, or else it is: "it was |not fair". */
static bool judges(const struct finder *f, uint32_t word, const char *class, bool sign,
                   int depth)
{
    bool negated = ev_mood_of(f, word).negated;
    if (ev_lemma_in(f, class, word) ||
        ev_in_class(f->rules, class, arena_lower(f->arena, word_form(f->text, word)))) {
        return negated != sign;
    }
    sign = negated ? !sign : sign;
    depth = is_wished(f, word, class) ? DEEPEST : depth;
    for (uint32_t c = f->child[word]; c != EV_NONE && depth < DEEPEST;
         c = f->sibling[c]) {
        if (carries_on(f, word, c) && judges(f, c, class, sign, depth + 1)) {
            return true;
        }
    }
    return false;
}

/* A clause that is told, who acts in it, and who tells it. */
struct told {
    uint32_t clause, subject, speaker;
};

static bool has_force(const struct finder *f, const struct told *told, uint8_t test)
{
    uint32_t clause = told->clause;
    switch (test) {
    case TEST_AVOWS: return avows(f, clause, told->subject, told->speaker);
    case TEST_DEMANDS: return demands(f, clause, told->subject, told->speaker);
    case TEST_DENIES:
        return unfounds(f, clause) || denies(f, clause, told->subject, told->speaker);
    case TEST_LAUDS: return judges(f, clause, "lauds", true, 0);
    case TEST_REGRETS: return judges(f, clause, "regrets", true, 0);
    case TEST_BLAMES:
        return judges(f, clause, "blames", true, 0) ||
               judges(f, clause, "lauds", false, 0);
    default: return false;
    }
}

bool ev_has_force(const struct finder *f, uint32_t verb, uint8_t test)
{
    uint32_t clause = ev_told_clause(f, verb);
    if (clause == EV_NONE) {
        return false;
    }
    struct told told = {clause, ev_subject(f, clause), speaker_of(f, verb)};
    bool found = has_force(f, &told, test);
    for (uint32_t c = f->child[clause]; c != EV_NONE && !found; c = f->sibling[c]) {
        uint32_t subject = ev_subject(f, c);
        told.clause = c;
        told.subject = subject == EV_NONE ? told.subject : subject;
        found =
            ev_deprel(f, c) == DEPREL_CONJ && c != verb && has_force(f, &told, test);
    }
    return found;
}

/* "|speaking in Lima", "|asked about it in Lima" */
static bool tells_occasion(const struct finder *f, uint32_t clause)
{
    uint8_t rel = ev_deprel(f, clause);
    bool going_on = ev_has_feat(f, clause, FEAT_PART | FEAT_PRES);
    const char *class = going_on ? "speaking" : "asked_of";
    return (rel == DEPREL_ADVCL || rel == DEPREL_ACL) &&
           (going_on || ev_has_feat(f, clause, FEAT_PART | FEAT_PAST)) &&
           ev_child(f, clause, DEPREL_MARK) == EV_NONE && ev_lemma_in(f, class, clause);
}

uint32_t ev_speaking(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (tells_occasion(f, c)) {
            return c;
        }
    }
    uint32_t c = subject == EV_NONE ? EV_NONE : f->child[subject];
    while (c != EV_NONE && !tells_occasion(f, c)) {
        c = f->sibling[c];
    }
    return c;
}
