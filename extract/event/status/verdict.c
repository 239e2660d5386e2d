/* verdict.c - what one word makes of an event: its mood, a row of effects.tsv. */
#include "extract/event/status/status.h"
#include "extract/event/tree/tree.h"

static void cue(struct ev_verdict *v, struct slice word, const char *what)
{
    if (v->cue.len == 0) {
        v->cue = arena_printf(v->f->arena, "%.*s: %s", SLICE_ARG(word), what);
    }
}

void ev_drop(struct ev_verdict *v, struct slice word, const char *why)
{
    v->cand->dropped = true;
    cue(v, word, why);
}

void ev_apply_mood(struct ev_verdict *v, uint32_t word, const struct ev_mood *mood,
                   bool reported)
{
    struct slice lemma = ev_lemma(v->f, word);
    if (mood->negated) {
        ev_drop(v, lemma, "negated");
    } else if (mood->habit) {
        ev_drop(v, lemma, "a habit");
    } else if (mood->hypothetical) {
        ev_drop(v, lemma, "only possible");
    } else if (mood->would && !reported) {
        ev_drop(v, lemma, "conditional");
    } else if (mood->future || mood->would) {
        v->cand->status = STATUS_PLANNED;
        cue(v, lemma, "future");
    } else if (mood->alleged) {
        v->cand->status = STATUS_ALLEGED;
        cue(v, lemma, "allegedly");
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

/* "had first been planned for May": what a report tells of a former plan. */
static bool is_old_plan(const struct finder *f, uint32_t verb)
{
    uint32_t have = ev_child(f, verb, DEPREL_AUX);
    return ev_passive(f, verb) && have != EV_NONE && ev_is(f, have, "have") &&
           ev_has_feat(f, have, FEAT_PAST);
}

void ev_apply_effect(struct ev_verdict *v, uint8_t effect, uint32_t at,
                     struct slice word)
{
    static const uint8_t status[EFFECT_COUNT] = {
        [EFFECT_PLAN] = STATUS_PLANNED,    [EFFECT_CANCEL] = STATUS_CANCELLED,
        [EFFECT_DENY] = STATUS_DENIED,     [EFFECT_ALLEGE] = STATUS_ALLEGED,
        [EFFECT_ONGOING] = STATUS_ONGOING,
    };
    if (effect == EFFECT_CANCEL && has_new_day(v->f, at)) {
        effect = EFFECT_PLAN;
    } else if (effect == EFFECT_PLAN && is_old_plan(v->f, at)) {
        effect = EFFECT_DROP;
    }
    if (effect == EFFECT_DROP) {
        ev_drop(v, word, "only wished for, asked or prevented");
    } else if (effect != EFFECT_FACT && effect < EFFECT_COUNT) {
        v->cand->status = status[effect];
        cue(v, word, status_name(status[effect]).ptr);
    }
}

bool ev_look_up(struct ev_verdict *v, uint32_t word, uint8_t tie)
{
    const struct event_rules *rules = v->f->rules;
    uint8_t upos = ev_upos(v->f, word);
    char pos = 'n';
    if (upos == UPOS_VERB || upos == UPOS_AUX) {
        pos = 'v';
    } else if (upos == UPOS_ADJ || upos == UPOS_ADV) {
        pos = 'a';
    }
    struct slice lemma = arena_lower(v->f->arena, ev_lemma(v->f, word));
    uint32_t prt = ev_child(v->f, word, DEPREL_COMPOUND_PRT);
    uint32_t at = STRMAP_NONE;
    if (prt == EV_NONE && pos == 'v') { /* "look |forward" */
        prt = ev_child(v->f, word, DEPREL_ADVMOD);
        prt = prt == word + 1 ? prt : EV_NONE;
    }
    if (prt != EV_NONE) {
        struct slice both = ev_joined_lemma(v->f->arena, lemma, ev_lemma(v->f, prt));
        at = ev_effect_find(rules, both, pos);
    }
    at = at == STRMAP_NONE ? ev_effect_find(rules, lemma, pos) : at;
    if (tie == TIE_MOD && at == STRMAP_NONE) { /* "the |pending exit", tagged a verb */
        struct slice form = arena_lower(v->f->arena, word_form(v->f->text, word));
        at = ev_effect_find(rules, form, 'a');
    }
    const struct ev_effect_row *row = ev_effect_tied(rules, at, tie);
    if (row) {
        ev_apply_effect(v, row->effect, word, lemma);
    }
    return row != NULL;
}

bool ev_has_mark(const struct finder *f, uint32_t word, const char *class)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_MARK || rel == DEPREL_ADVMOD) && ev_lemma_in(f, class, c)) {
            return true;
        }
    }
    return false;
}

/* What one dependent says of the event noun. */
static void read_beside(struct ev_verdict *v, uint32_t noun, uint32_t c)
{
    struct finder *f = v->f;
    switch (ev_deprel(f, c)) {
    case DEPREL_AMOD:
    case DEPREL_COMPOUND:
    case DEPREL_ACL: (void)ev_look_up(v, c, TIE_MOD); break;
    case DEPREL_DET:
        if (ev_lemma_in(f, "nonfact_det", c)) {
            ev_drop(v, ev_lemma(f, c), "none in particular");
        }
        break;
    case DEPREL_COP: {
        struct ev_mood mood = ev_mood_of(f, noun);
        ev_apply_mood(v, noun, &mood, false);
        break;
    }
    case DEPREL_OBJ: /* "made raids |every winter", in some trees */
    case DEPREL_NMOD:
    case DEPREL_NMOD_UNMARKED:
        if (ev_every_time(f, c)) {
            ev_drop(v, ev_lemma(f, c), "a habit");
        }
        break;
    default: break;
    }
}

/* What stands around the event noun itself. */
void ev_read_around(struct ev_verdict *v, uint32_t noun)
{
    for (uint32_t c = v->f->child[noun]; c != EV_NONE && !v->cand->dropped;
         c = v->f->sibling[c]) {
        read_beside(v, noun, c);
    }
}
