/*
 * mood.c - what a clause says about its verb by its own words: modals, negation,
 * "allegedly", "usually"; and what clauses lend those that hang on them.
 */
#include "extract/event/tree/tree.h"

static void read_modal(const struct finder *f, struct slice lemma, struct ev_mood *mood)
{
    mood->future = mood->future || ev_in_class(f->rules, "modal_future", lemma);
    mood->hypothetical =
        mood->hypothetical || ev_in_class(f->rules, "modal_maybe", lemma);
    mood->would = mood->would || ev_in_class(f->rules, "modal_would", lemma);
}

bool ev_nobody(const struct finder *f, uint32_t word)
{
    if (ev_lemma_in(f, "nobody", word)) {
        return true;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_DET || rel == DEPREL_CC || rel == DEPREL_ADVMOD) &&
            ev_lemma_in(f, "no_det", c)) {
            return true;
        }
    }
    return false;
}

/* "every member", "during every election": the rule, no event. */
static bool is_each(const struct finder *f, uint32_t noun)
{
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    return det != EV_NONE && ev_lemma_in(f, "each_det", det);
}

bool ev_every_time(const struct finder *f, uint32_t noun)
{
    return is_each(f, noun) && ev_lemma_in(f, "recurring", noun);
}

/* "|not only met them but", "|not just attacked it": that, and more. */
static bool adds(const struct finder *f, uint32_t negation)
{
    uint32_t next = negation + 1;
    return next < f->text->n_words &&
           f->text->words[next].sentence == f->text->words[negation].sentence &&
           ev_lemma_in(f, "merely", next);
}

static void read_adverb(const struct finder *f, uint32_t word, uint32_t adverb,
                        struct ev_mood *mood)
{
    struct slice lemma = ev_lemma(f, adverb);
    bool plain = slice_equal(lemma, SLICE_LIT("not"));
    /* "pleaded |not guilty": what stands behind a verb is not said of it */
    bool behind = plain && adverb > word && ev_upos(f, word) == UPOS_VERB;
    bool more = plain && adds(f, adverb);
    mood->negated =
        mood->negated || (ev_in_class(f->rules, "negation", lemma) && !behind && !more);
    mood->alleged = mood->alleged || slice_equal(lemma, SLICE_LIT("allegedly"));
    mood->habit = mood->habit || ev_in_class(f->rules, "habitual", lemma);
    mood->hypothetical = mood->hypothetical || ev_in_class(f->rules, "perhaps", lemma);
}

struct ev_mood ev_mood_of(const struct finder *f, uint32_t word)
{
    struct ev_mood mood = {.past = ev_has_feat(f, word, FEAT_FIN | FEAT_PAST)};
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        struct slice lemma = ev_lemma(f, c);
        if (rel == DEPREL_AUX || rel == DEPREL_AUX_PASS || rel == DEPREL_COP) {
            read_modal(f, lemma, &mood);
            mood.past = mood.past || ev_has_feat(f, c, FEAT_FIN | FEAT_PAST);
        } else if (rel == DEPREL_CC && c < word) {
            mood.negated = mood.negated || slice_equal(lemma, SLICE_LIT("neither")) ||
                           slice_equal(lemma, SLICE_LIT("nor"));
        } else if (rel == DEPREL_ADVMOD) {
            read_adverb(f, word, c, &mood);
        } else if (ev_is_subject(rel)) {
            mood.negated = mood.negated || ev_nobody(f, c);
            mood.habit = mood.habit || is_each(f, c);
        } else if (rel == DEPREL_OBL || rel == DEPREL_OBL_UNMARKED ||
                   rel == DEPREL_OBJ) {
            mood.habit = mood.habit || ev_every_time(f, c);
        } else if (rel == DEPREL_MARK) {
            mood.negated = mood.negated || ev_in_class(f->rules, "unless_done", lemma);
        }
    }
    return mood;
}

bool ev_is_forgone(const struct finder *f, uint32_t verb)
{
    struct ev_mood mood = ev_mood_of(f, verb);
    return mood.negated && (mood.future || mood.would || !mood.past);
}

bool ev_doubts_agent(const struct finder *f, uint32_t noun, uint32_t verb)
{
    bool perfect = false;
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        perfect = perfect || (ev_deprel(f, c) == DEPREL_AUX && ev_is(f, c, "have"));
    }
    return perfect && ev_child(f, verb, DEPREL_NSUBJ_PASS) == noun &&
           ev_child(f, verb, DEPREL_OBL_AGENT) != EV_NONE &&
           ev_child(f, noun, DEPREL_DET) != EV_NONE && !ev_nobody(f, noun);
}

bool ev_infinitive(const struct finder *f, uint32_t word)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_MARK || rel == DEPREL_FIXED) && ev_is(f, c, "to")) {
            return true;
        }
    }
    return false;
}

bool ev_is_to(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool aux = rel == DEPREL_AUX || rel == DEPREL_AUX_PASS || rel == DEPREL_COP;
        if (aux && ev_is(f, c, "be") && ev_has_feat(f, c, FEAT_FIN)) {
            return ev_infinitive(f, verb);
        }
    }
    return false;
}

bool ev_is_stay(const struct finder *f, uint32_t verb)
{
    return verb != EV_NONE && ev_upos(f, verb) == UPOS_VERB && ev_is(f, verb, "be") &&
           ev_child(f, verb, DEPREL_OBL) != EV_NONE;
}

bool ev_is_journey(const struct finder *f, uint32_t verb)
{
    return ev_lemma_in(f, "motion", verb) || ev_is_stay(f, verb);
}

bool ev_on_errand(const struct finder *f, uint32_t verb)
{
    uint32_t first = ev_first_verb(f, verb);
    uint32_t head = ev_head(f, first);
    uint8_t rel = ev_deprel(f, first);
    return head != EV_NONE && ev_upos(f, head) == UPOS_VERB &&
           (rel == DEPREL_ADVCL || rel == DEPREL_XCOMP) && ev_infinitive(f, first) &&
           ev_is_journey(f, head);
}

bool ev_bare(const struct finder *f, uint32_t word)
{
    return ev_child(f, word, DEPREL_AUX) == EV_NONE &&
           ev_child(f, word, DEPREL_COP) == EV_NONE &&
           ev_child(f, word, DEPREL_NSUBJ) == EV_NONE &&
           !ev_has_feat(f, word, FEAT_FIN | FEAT_PAST);
}

bool ev_carries_on(const struct finder *f, uint32_t word)
{
    uint32_t cc = ev_child(f, word, DEPREL_CC);
    return ev_is(f, cc, "or") || ev_is(f, cc, "nor");
}

struct ev_mood ev_full_mood(const struct finder *f, uint32_t word)
{
    struct ev_mood mood = ev_mood_of(f, word);
    for (int i = 0; i < 4; i++) {
        uint32_t head = ev_head(f, word);
        uint8_t rel = ev_deprel(f, word);
        bool aim = (rel == DEPREL_ADVCL || rel == DEPREL_ACL) && ev_infinitive(f, word);
        bool shared = rel == DEPREL_CONJ || rel == DEPREL_XCOMP;
        if (head == EV_NONE || !ev_bare(f, word) || (!shared && !aim)) {
            break;
        }
        struct ev_mood above = ev_mood_of(f, head);
        mood.future = mood.future || above.future;
        if (aim) { /* "will name a team to act in the trial" */
            uint32_t clause = ev_clause(f, head);
            mood.future = mood.future || ev_mood_of(f, clause).future;
            word = clause;
            continue;
        }
        mood.negated = mood.negated || (above.negated && ev_carries_on(f, word));
        mood.would = mood.would || above.would;
        mood.hypothetical = mood.hypothetical || above.hypothetical;
        mood.past = mood.past || above.past;
        word = head;
    }
    return mood;
}

uint32_t ev_first_verb(const struct finder *f, uint32_t verb)
{
    for (int i = 0; i < 6 && ev_deprel(f, verb) == DEPREL_CONJ && ev_bare(f, verb);
         i++) {
        uint32_t head = ev_head(f, verb);
        if (head == EV_NONE || ev_upos(f, head) != UPOS_VERB) {
            break;
        }
        verb = head;
    }
    return verb;
}

bool ev_is_outcome(const struct finder *f, uint32_t word)
{
    uint32_t only = ev_child(f, word, DEPREL_ADVMOD);
    return ev_is(f, only, "only") && only > 0 && only < word &&
           ev_upos(f, only - 1) == UPOS_PUNCT;
}
