/*
 * status.c - did it happen?
 *
 * Reads the mood of the event's own clause (modals, negation), then climbs: each word
 * above may make a plan, a wish, a denial of what hangs on it (data/event/effects.tsv).
 */
#include "extract/event/status/status.h"

#include "base/ascii.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MANY_DEAD 5000      /* more than one attack or raid has */
#define MOST_DEAD 100000000 /* more than is counted */

/* "agreed on no truce"; not "met to no avail" */
static bool agrees_on_none(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_OBL && ev_nobody(f, c) &&
            !ev_lemma_in(f, "use", c) &&
            (slice_equal(ev_case(f, c), SLICE_LIT("on")) ||
             slice_equal(ev_case(f, c), SLICE_LIT("to")))) {
            return true;
        }
    }
    return false;
}

static bool is_question(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[sentence];
    if (s->count == 0) {
        return false;
    }
    struct slice last = word_form(f->text, s->first + s->count - 1);
    return slice_equal(last, SLICE_LIT("?"));
}

/* "We |hereby dissolve the council": done by saying so. */
static bool does_by_saying(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ADVMOD && ev_lemma_in(f, "hereby", c)) {
            return true;
        }
    }
    return false;
}

/*
 * "Members meet every spring", "deputies are elected": a plain present in running text
 * tells a habit.
 */
static bool is_habit(const struct finder *f, const struct ev_cand *cand)
{
    uint8_t kind = f->text->sentences[cand->sentence].kind;
    uint32_t verb = cand->verb;
    bool plans = cand->light && cand->light->effect == EFFECT_PLAN &&
                 ev_lemma_in(f, "readied_for", verb); /* "plan a march" */
    if (plans || ev_is_to(f, verb) || ev_is_stay(f, verb) ||
        (cand->noun &&
         (verb == cand->word || ev_lemma_in(f, "on_record", cand->word))) ||
        kind != BLOCK_BODY || /* "has two |convictions": he was convicted */
        ev_headline(f, cand->sentence) || cand->source == DATE_OWN ||
        ev_lemma_in(f, "keeps_on", verb) || does_by_saying(f, verb) ||
        (ev_type_named(f, cand, "appointment") &&
         ev_in_class(f->rules, "new_post", cand->frame->lemma)) ||
        ev_entry(f, cand->sentence) != EV_NONE || ev_clock_entry(f, cand->sentence) ||
        ev_type_is(f, cand, "spoken")) {
        return false;
    }
    uint32_t be = ev_child(f, verb, DEPREL_AUX_PASS);
    bool present = ev_has_feat(f, be == EV_NONE ? verb : be, FEAT_FIN | FEAT_PRES);
    if (be != EV_NONE && present && ev_has_mark(f, verb, "whenever")) {
        return true; /* "when a school |is attacked" */
    }
    if (be != EV_NONE && !ev_type_is(f, cand, "elective")) {
        return false; /* "is charged with theft" */
    }
    return present && ev_child(f, verb, DEPREL_AUX) == EV_NONE;
}

/* What the mood of the event's own verb, or of the verb that carries it, says. */
static void read_verb(struct ev_verdict *v, uint32_t word)
{
    const struct finder *f = v->f;
    struct ev_cand *cand = v->cand;
    struct ev_mood mood = ev_mood_of(f, word);
    uint8_t rel = ev_deprel(f, word);
    uint32_t object = cand->noun ? EV_NONE : ev_child(f, word, DEPREL_OBJ);
    mood.negated = mood.negated || (object != EV_NONE && ev_nobody(f, object)) ||
                   (!cand->noun && agrees_on_none(f, word));
    if (cand->noun && mood.hypothetical && ev_doubts_agent(f, cand->word, word)) {
        mood.hypothetical = false;
        mood.alleged = true;
    }
    ev_apply_mood(v, word, &mood, rel == DEPREL_CCOMP || rel == DEPREL_ADVCL);
    bool title = ev_headline(f, cand->sentence);
    if (ev_infinitive(f, word) && rel == DEPREL_ROOT && !cand->dropped) {
        bool about = ev_is_to(f, word) || ev_child(f, word, DEPREL_COP) != EV_NONE ||
                     ev_child(f, word, DEPREL_AUX) != EV_NONE;
        cand->status = STATUS_PLANNED; /* "NATO to meet", "is about to meet" */
        cand->dropped = !title && !about;
    }
    /* "Drivers, who backed it, |plan a strike": nobody orders who is named */
    bool told = ev_child(f, word, DEPREL_NSUBJ) != EV_NONE;
    if (ev_has_feat(f, word, FEAT_IMP) && !title && !told) {
        ev_drop(v, ev_lemma(f, word), "an order");
    }
}

/* "backs Fiji in |what she described as a feud": a word in passing, no speech act. */
static bool is_passing(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = ev_head(f, cand->word);
    return ev_type_is(f, cand, "spoken") && !cand->noun && head != EV_NONE &&
           ev_deprel(f, cand->word) == DEPREL_ACL_RELCL && ev_is(f, head, "what") &&
           ev_lemma_in(f, "describing", cand->word);
}

/* "became |the first leader to visit X": nobody's office, but what he did. */
static bool is_record(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t what = ev_child(f, cand->word, DEPREL_XCOMP);
    if (cand->noun || what == EV_NONE || !ev_is(f, cand->word, "become") ||
        !ev_is_record(f, what)) {
        return false;
    }
    uint32_t aim = ev_child(f, cand->word, DEPREL_ADVCL);
    aim = aim == EV_NONE ? ev_child(f, what, DEPREL_ACL) : aim;
    return aim != EV_NONE && aim > what && ev_infinitive(f, aim);
}

/* "70,000" is 70000; 0 for what is no number in digits. */
static uint32_t number_at(const struct finder *f, uint32_t word)
{
    struct slice form = word_form(f->text, word);
    uint32_t number = 0;
    for (size_t i = 0; i < form.len; i++) {
        bool digit = ascii_is_digit(form.ptr[i]);
        if ((!digit && form.ptr[i] != ',') || number > MOST_DEAD) {
            return 0;
        }
        number = digit ? 10 * number + (uint32_t)(form.ptr[i] - '0') : number;
    }
    return number;
}

/* "They have |killed many people": told without a time or a place, the sum of many. */
static bool is_loose_total(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t whom = cand->noun ? EV_NONE : ev_child(f, cand->word, DEPREL_OBJ);
    uint32_t aux = whom == EV_NONE ? EV_NONE : ev_child(f, cand->word, DEPREL_AUX);
    uint32_t many = whom == EV_NONE ? EV_NONE : ev_child(f, whom, DEPREL_AMOD);
    return aux != EV_NONE && ev_is(f, aux, "have") && many != EV_NONE &&
           ev_lemma_in(f, "uncounted", many) && ev_type_is(f, cand, "blamed") &&
           ev_child(f, cand->word, DEPREL_OBL) == EV_NONE &&
           ev_child(f, cand->word, DEPREL_OBL_UNMARKED) == EV_NONE;
}

/* "70,000 people have been |killed", "the |killing of 70,000": the sum of many years,
 * and no one deed. "The attacks killed 3,000" are told of one. */
static bool is_grand_total(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_args args = {0};
    uint32_t aux = cand->noun ? EV_NONE : ev_child(f, cand->word, DEPREL_AUX);
    bool open = cand->noun || (aux != EV_NONE && ev_is(f, aux, "have"));
    if (!open || !ev_type_is(f, cand, "blamed")) {
        return false;
    }
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint32_t word = args.items[i].word;
        uint32_t count =
            ev_upos(f, word) == UPOS_NUM ? word : ev_child(f, word, DEPREL_NUMMOD);
        bool hit = args.items[i].slot == SLOT_OBJ || args.items[i].slot == SLOT_OF;
        if (hit && count != EV_NONE && number_at(f, count) >= MANY_DEAD) {
            return true;
        }
    }
    return false;
}

void ev_status(struct finder *f, struct ev_cand *cand)
{
    struct ev_verdict v = {.f = f, .cand = cand};
    uint32_t word = cand->verb;
    bool verb = !cand->noun || cand->verb != cand->word;
    cand->status = STATUS_OCCURRED;
    if (is_question(f, cand->sentence)) {
        ev_drop(&v, SLICE_LIT("?"), "a question");
    }
    if (is_passing(f, cand)) {
        ev_drop(&v, SLICE_LIT("what"), "said in passing");
    }
    if (is_record(f, cand)) {
        ev_drop(&v, SLICE_LIT("become"), "what somebody did first");
    }
    if (is_grand_total(f, cand) || is_loose_total(f, cand)) {
        ev_drop(&v, ev_lemma(f, cand->word), "the sum of many");
    }
    if (is_habit(f, cand)) {
        ev_drop(&v, SLICE_LIT("present tense"), "a habit");
    }
    if (cand->noun) {
        ev_read_around(&v, cand->word);
    }
    if (cand->light && !cand->dropped) {
        ev_apply_effect(&v, cand->light->effect, cand->verb, cand->light->lemma);
    }
    if (verb && !cand->dropped && !ev_is_undone(cand)) {
        read_verb(&v, word);
    }
    bool said_of = ev_upos(f, cand->word) == UPOS_ADJ || ev_passive(f, cand->word);
    if (!cand->noun && said_of && !cand->dropped) {
        (void)ev_look_up(&v, cand->word, TIE_SELF); /* "is expected in Kyiv" */
    }
    if (!cand->dropped) {
        ev_climb(&v, word);
    }
    cand->trace = v.cue;
    ev_phase(f, cand);
}
