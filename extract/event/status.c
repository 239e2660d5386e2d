/*
 * status.c - did it happen?
 *
 * Reads the mood of the clause (modals, negation), then climbs: each word above may
 * make a plan, a wish, a denial of what hangs on it (data/event/effects.tsv).
 */
#include "extract/event/days.h"
#include "extract/event/parts.h"

#define MAX_CLIMB 12

struct verdict {
    struct finder *f;
    struct ev_cand *cand;
    struct slice cue;
};

static void cue(struct verdict *v, struct slice word, const char *what)
{
    if (v->cue.len == 0) {
        v->cue = arena_printf(v->f->arena, "%.*s: %s", SLICE_ARG(word), what);
    }
}

static void drop(struct verdict *v, struct slice word, const char *why)
{
    v->cand->dropped = true;
    cue(v, word, why);
}

static void apply_mood(struct verdict *v, uint32_t word, const struct ev_mood *mood,
                       bool reported)
{
    struct slice lemma = ev_lemma(v->f, word);
    if (mood->negated) {
        drop(v, lemma, "negated");
    } else if (mood->habit) {
        drop(v, lemma, "a habit");
    } else if (mood->hypothetical) {
        drop(v, lemma, "only possible");
    } else if (mood->would && !reported) {
        drop(v, lemma, "conditional");
    } else if (mood->future || mood->would) {
        v->cand->status = STATUS_PLANNED;
        cue(v, lemma, "future");
    } else if (mood->alleged) {
        v->cand->status = STATUS_ALLEGED;
        cue(v, lemma, "allegedly");
    }
}

static void apply_effect(struct verdict *v, uint8_t effect, struct slice word)
{
    static const uint8_t status[EFFECT_COUNT] = {
        [EFFECT_PLAN] = STATUS_PLANNED,    [EFFECT_CANCEL] = STATUS_CANCELLED,
        [EFFECT_DENY] = STATUS_DENIED,     [EFFECT_ALLEGE] = STATUS_ALLEGED,
        [EFFECT_ONGOING] = STATUS_ONGOING,
    };
    if (effect == EFFECT_DROP) {
        drop(v, word, "only wished for, asked or prevented");
    } else if (effect != EFFECT_FACT && effect < EFFECT_COUNT) {
        v->cand->status = status[effect];
        cue(v, word, status_name(status[effect]).ptr);
    }
}

/* "postponed until Friday": it is still to come. */
static bool has_new_day(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (f->timex_at[c] != EV_NONE &&
            ev_in_class(f->rules, "until", ev_case(f, c))) {
            return true;
        }
    }
    return false;
}

/* True when a row said what it means. */
static bool look_up(struct verdict *v, uint32_t word, uint8_t tie)
{
    const struct event_rules *rules = v->f->rules;
    uint8_t upos = ev_upos(v->f, word);
    char pos = 'n';
    if (upos == UPOS_VERB || upos == UPOS_AUX) {
        pos = 'v';
    } else if (upos == UPOS_ADJ || upos == UPOS_ADV) {
        pos = 'a';
    }
    struct slice lemma = ev_lower(v->f->arena, ev_lemma(v->f, word));
    uint32_t prt = ev_child(v->f, word, DEPREL_COMPOUND_PRT);
    uint32_t at = STRMAP_NONE;
    if (prt != EV_NONE) {
        struct slice both = arena_printf(v->f->arena, "%.*s_%.*s", SLICE_ARG(lemma),
                                         SLICE_ARG(ev_lemma(v->f, prt)));
        at = ev_effect_find(rules, both, pos);
    }
    at = at == STRMAP_NONE ? ev_effect_find(rules, lemma, pos) : at;
    if (tie == TIE_MOD && at == STRMAP_NONE) { /* "the |pending exit", tagged a verb */
        struct slice form = ev_lower(v->f->arena, word_form(v->f->text, word));
        at = ev_effect_find(rules, form, 'a');
    }
    while (at != STRMAP_NONE && !(rules->effects[at].ties & tie)) {
        at = rules->effects[at].next;
    }
    if (at == STRMAP_NONE) {
        return false;
    }
    uint8_t effect = rules->effects[at].effect;
    if (effect == EFFECT_CANCEL && has_new_day(v->f, word)) {
        effect = EFFECT_PLAN;
    }
    apply_effect(v, effect, lemma);
    return true;
}

static bool has_mark(const struct finder *f, uint32_t word, const char *class)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_MARK || rel == DEPREL_ADVMOD) &&
            ev_in_class(f->rules, class, ev_lemma(f, c))) {
            return true;
        }
    }
    return false;
}

/* What one dependent says of the event noun. */
static void read_beside(struct verdict *v, uint32_t noun, uint32_t c)
{
    struct finder *f = v->f;
    switch (ev_deprel(f, c)) {
    case DEPREL_AMOD:
    case DEPREL_COMPOUND:
    case DEPREL_ACL: (void)look_up(v, c, TIE_MOD); break;
    case DEPREL_DET:
        if (ev_in_class(f->rules, "nonfact_det", ev_lemma(f, c))) {
            drop(v, ev_lemma(f, c), "none in particular");
        }
        break;
    case DEPREL_COP: {
        struct ev_mood mood = ev_mood_of(f, noun);
        apply_mood(v, noun, &mood, false);
        break;
    }
    case DEPREL_OBJ: /* "made raids |every winter", in some trees */
    case DEPREL_NMOD:
    case DEPREL_NMOD_UNMARKED:
        if (ev_every_time(f, c)) {
            drop(v, ev_lemma(f, c), "a habit");
        }
        break;
    default: break;
    }
}

/* What stands around the event noun itself. */
static void read_noun(struct verdict *v, uint32_t noun)
{
    for (uint32_t c = v->f->child[noun]; c != EV_NONE && !v->cand->dropped;
         c = v->f->sibling[c]) {
        read_beside(v, noun, c);
    }
}

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
static bool done_by_vote(const struct verdict *v, uint32_t head)
{
    const struct event_type *type = &v->f->rules->types->types[v->cand->frame->type];
    uint32_t who = ev_child(v->f, head, DEPREL_NSUBJ);
    return ev_in_class(v->f->rules, "voting", ev_lemma(v->f, head)) &&
           ev_in_class(v->f->rules, "by_vote", type->name) && who != EV_NONE &&
           ev_in_class(v->f->rules, "lawbody", ev_lower_lemma(v->f, who));
}

/* "came to arrest him": whether they did, nobody says; of a meeting it is understood.
 */
static bool is_aim(const struct verdict *v, uint32_t head)
{
    struct slice type = v->f->rules->types->types[v->cand->frame->type].name;
    return ev_in_class(v->f->rules, "motion", ev_lemma(v->f, head)) &&
           ev_in_class(v->f->rules, "aim", type);
}

/* An infinitive of purpose: done when one travelled for it, else only meant. */
static void purpose(struct verdict *v, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    if (done_by_vote(v, head)) {
        apply_mood(v, head, &mood, false);
        return;
    }
    if (!is_aim(v, head)) {
        drop(v, ev_lemma(v->f, head), "a purpose");
    } else {
        apply_mood(v, head, &mood, false);
        v->cand->minor = true;
    }
}

/* The mood of the clause around, whose negation does not reach further. */
static void mood_around(struct verdict *v, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    mood.negated = false;
    apply_mood(v, head, &mood, ev_deprel(v->f, head) == DEPREL_CCOMP);
}

/* That of the verb before, whose negation "or" and "nor" carry on. */
static void mood_beside(struct verdict *v, uint32_t word, uint32_t head)
{
    struct ev_mood mood = ev_mood_of(v->f, head);
    mood.negated = mood.negated && ev_carries_on(v->f, word);
    apply_mood(v, head, &mood, ev_deprel(v->f, head) == DEPREL_CCOMP);
}

/* From an adverbial clause: a condition, a purpose, a circumstance. */
static bool step_adverbial(struct verdict *v, uint32_t word, uint32_t head)
{
    struct finder *f = v->f;
    bool marked = ev_child(f, word, DEPREL_MARK) != EV_NONE;
    if (has_mark(f, word, "if")) {
        drop(v, ev_lemma(f, word), "a condition");
    } else if (ev_infinitive(f, word)) {
        bool motion = ev_in_class(f->rules, "motion", ev_lemma(f, head));
        if (motion || !look_up(v, head, TIE_CLAUSE)) {
            purpose(v, head);
            return !v->cand->dropped; /* "was scheduled to travel to meet X" */
        }
    } else if (has_mark(f, word, "barring") || ev_upos(f, head) == UPOS_ADJ) {
        /* "barred from running", "accused of lying", "afraid of losing" */
        (void)look_up(v, head, TIE_CLAUSE);
    } else if (!marked) {
        mood_around(v, head);
    }
    return !v->cand->dropped && !marked;
}

/* "came to arrest him" */
static bool is_unsure_aim(const struct verdict *v, uint32_t head)
{
    return ev_in_class(v->f->rules, "motion", ev_lemma(v->f, head)) && !is_aim(v, head);
}

/* "accused X |of attacking Y": what the tree hung on X is said by the verb above it. */
static uint32_t what_for(const struct finder *f, uint32_t word, uint32_t noun)
{
    uint8_t rel = ev_deprel(f, noun);
    bool object = rel == DEPREL_OBJ || rel == DEPREL_NSUBJ_PASS;
    return ev_deprel(f, word) == DEPREL_ACL && object && has_mark(f, word, "barring")
               ? ev_head(f, noun)
               : EV_NONE;
}

/* One step from a clause to the one around it. False: nothing above matters. */
static bool step_clause(struct verdict *v, uint32_t word, uint32_t head)
{
    struct finder *f = v->f;
    uint8_t rel = ev_deprel(f, word);
    if (rel == DEPREL_ACL_RELCL || rel == DEPREL_PARATAXIS || rel == DEPREL_ROOT) {
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
    if (rel == DEPREL_CCOMP && has_mark(f, word, "if")) {
        drop(v, ev_lemma(f, word), "an open question");
        return false;
    }
    uint32_t above = what_for(f, word, head);
    if (above != EV_NONE) {
        (void)look_up(v, above, TIE_CLAUSE);
        return false;
    }
    bool told = rel == DEPREL_CCOMP && !ev_infinitive(f, word) &&
                ev_in_class(f->rules, "telling", ev_lemma(f, head));
    if (!told) { /* "told X |to leave", not "told X that Y left" */
        (void)look_up(v, head, tie_of(rel));
    }
    if (rel == DEPREL_CCOMP && !v->cand->dropped) {
        struct ev_mood mood = ev_mood_of(f, head); /* "has not seen X send" */
        if (mood.negated) {
            drop(v, ev_lemma(f, head), "negated");
        }
    }
    if (rel == DEPREL_XCOMP && is_unsure_aim(v, head) && ev_infinitive(f, word)) {
        drop(v, ev_lemma(f, head), "a purpose");
    } else if (rel == DEPREL_XCOMP || rel == DEPREL_CSUBJ) {
        struct ev_mood mood = ev_mood_of(f, head);
        apply_mood(v, head, &mood, ev_deprel(f, head) == DEPREL_CCOMP);
    }
    return true;
}

/* "voted for the expulsion of X": what a vote does not do. */
static bool is_voted_for(const struct verdict *v, uint32_t noun, uint32_t head)
{
    const struct event_type *type = &v->f->rules->types->types[v->cand->frame->type];
    struct slice prep = ev_case(v->f, noun);
    return ev_in_class(v->f->rules, "voting", ev_lemma(v->f, head)) &&
           !ev_in_class(v->f->rules, "by_vote", type->name) &&
           !ev_in_class(v->f->rules, "polls", type->name) &&
           (slice_equal(prep, SLICE_LIT("for")) || slice_equal(prep, SLICE_LIT("on")) ||
            slice_equal(prep, SLICE_LIT("against")));
}

/* One step from a noun to the word it hangs on. */
static bool step_noun(struct verdict *v, uint32_t noun, uint32_t head)
{
    struct finder *f = v->f;
    uint8_t rel = ev_deprel(f, noun);
    uint8_t tie = tie_of(rel);
    if (rel == DEPREL_CONJ || rel == DEPREL_APPOS || rel == DEPREL_COMPOUND) {
        return true;
    }
    if (ev_in_class(f->rules, "unless_done", ev_case(f, noun))) {
        drop(v, ev_case(f, noun), "negated");
        return false;
    }
    if (tie == TIE_OBL && is_voted_for(v, noun, head)) {
        drop(v, ev_lemma(f, head), "only voted for");
        return false;
    }
    bool when = tie == TIE_OBL && ev_in_class(f->rules, "timeprep", ev_case(f, noun));
    bool told = tie != 0 && !when && look_up(v, head, tie);
    if (v->cand->dropped || tie == 0) {
        return false;
    }
    if (ev_upos(f, head) != UPOS_VERB) {
        return true;
    }
    struct ev_mood mood = ev_full_mood(f, head);
    struct slice type = f->rules->types->types[v->cand->frame->type].name;
    if (ev_in_class(f->rules, "scene", type) && !told) {
        mood.future = false; /* "will discuss the fires": they burn already */
    }
    struct slice prep = ev_case(f, noun);
    if (mood.negated && v->cand->status == STATUS_PLANNED &&
        slice_equal(prep, SLICE_LIT("for"))) {
        drop(v, ev_lemma(f, head), "negated"); /* "set no date for the next talks" */
        return false;
    }
    bool within = tie == TIE_OBL && ev_in_class(f->rules, "scene_prep", prep);
    if (told || within) {
        mood.negated = mood.negated && told;
        mood.hypothetical = false;
        apply_mood(v, head, &mood, true);
    } else if (!v->cand->definite) {
        apply_mood(v, head, &mood, true);
    }
    return told || (!v->cand->definite && tie != TIE_OBL);
}

static void climb(struct verdict *v, uint32_t word)
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
        noun = upos == UPOS_NOUN || upos == UPOS_PROPN;
        if (noun && !v->cand->dropped) {
            read_noun(v, word);
        }
    }
}

/* "agreed on no truce" */
static bool agrees_on_none(const struct finder *f, uint32_t verb)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_OBL && ev_nobody(f, c) &&
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

/*
 * "Members meet every spring", "deputies are elected": a plain present in running text
 * tells a habit.
 */
static bool is_habit(const struct finder *f, const struct ev_cand *cand)
{
    uint8_t kind = f->text->sentences[cand->sentence].kind;
    const struct event_type *type = &f->rules->types->types[cand->frame->type];
    uint32_t verb = cand->verb;
    if ((cand->noun && verb == cand->word) || kind != BLOCK_BODY ||
        ev_headline(f, cand->sentence) || cand->source == DATE_OWN ||
        ev_in_class(f->rules, "keeps_on", ev_lemma(f, verb)) ||
        ev_entry(f, cand->sentence) != EV_NONE || ev_clock_entry(f, cand->sentence) ||
        ev_in_class(f->rules, "spoken", type->name)) {
        return false;
    }
    uint32_t be = ev_child(f, verb, DEPREL_AUX_PASS);
    bool present = ev_has_feat(f, be == EV_NONE ? verb : be, FEAT_FIN | FEAT_PRES);
    if (be != EV_NONE && present && has_mark(f, verb, "whenever")) {
        return true; /* "when a school |is attacked" */
    }
    if (be != EV_NONE && !ev_in_class(f->rules, "elective", type->name)) {
        return false; /* "is charged with theft" */
    }
    return present && ev_child(f, verb, DEPREL_AUX) == EV_NONE;
}

/* What the mood of the event's own verb, or of the verb that carries it, says. */
static void read_verb(struct verdict *v, uint32_t word)
{
    const struct finder *f = v->f;
    struct ev_cand *cand = v->cand;
    struct ev_mood mood = ev_mood_of(f, word);
    uint8_t rel = ev_deprel(f, word);
    uint32_t object = cand->noun ? EV_NONE : ev_child(f, word, DEPREL_OBJ);
    mood.negated = mood.negated || (object != EV_NONE && ev_nobody(f, object)) ||
                   (!cand->noun && agrees_on_none(f, word));
    apply_mood(v, word, &mood, rel == DEPREL_CCOMP || rel == DEPREL_ADVCL);
    bool title = ev_headline(f, cand->sentence);
    if (ev_infinitive(f, word) && rel == DEPREL_ROOT && !cand->dropped) {
        bool about = ev_child(f, word, DEPREL_COP) != EV_NONE ||
                     ev_child(f, word, DEPREL_AUX) != EV_NONE;
        cand->status = STATUS_PLANNED; /* "NATO to meet", "is about to meet" */
        cand->dropped = !title && !about;
    }
    if (ev_has_feat(f, word, FEAT_IMP) && !title) {
        drop(v, ev_lemma(f, word), "an order");
    }
}

void ev_status(struct finder *f, struct ev_cand *cand)
{
    struct verdict v = {.f = f, .cand = cand};
    uint32_t word = cand->verb;
    bool verb = !cand->noun || cand->verb != cand->word;
    cand->status = STATUS_OCCURRED;
    if (is_question(f, cand->sentence)) {
        drop(&v, SLICE_LIT("?"), "a question");
    }
    if (is_habit(f, cand)) {
        drop(&v, SLICE_LIT("present tense"), "a habit");
    }
    if (cand->noun) {
        read_noun(&v, cand->word);
    }
    if (cand->light && !cand->dropped) {
        bool moved = cand->light->effect == EFFECT_CANCEL && has_new_day(f, cand->verb);
        apply_effect(&v, moved ? EFFECT_PLAN : cand->light->effect, cand->light->lemma);
    }
    if (verb && !cand->dropped) {
        read_verb(&v, word);
    }
    bool said_of = ev_upos(f, cand->word) == UPOS_ADJ || ev_passive(f, cand->word);
    if (!cand->noun && said_of && !cand->dropped) {
        (void)look_up(&v, cand->word, TIE_SELF); /* "is expected in Kyiv" */
    }
    if (!cand->dropped) {
        climb(&v, word);
    }
    cand->trace = v.cue;
    ev_phase(f, cand);
}
