/*
 * told.c - the day that a report has come to when it tells on: of the event that one
 * followed, of the sentence before, of an old day looked back on.
 */
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define LONG_AGO_DAYS 366 /* a year, as what one looks back on is dated */
#define PLAN_BACK     4   /* sentences of a paragraph that a plan is told on in */
#define LOOK_BACK     3   /* sentences that "he" may carry an old day on */

/* Does the clause of `verb` carry the sentence: its root, or a conjunct or complement?
 */
bool ev_is_main(const struct finder *f, uint32_t verb)
{
    for (int i = 0; i < 4 && verb != EV_NONE; i++) {
        uint8_t rel = ev_deprel(f, verb);
        if (rel == DEPREL_ROOT) {
            return true;
        }
        if (rel != DEPREL_CONJ && rel != DEPREL_CCOMP && rel != DEPREL_PARATAXIS) {
            return false;
        }
        verb = ev_head(f, verb);
    }
    return false;
}

bool ev_speaker_known(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_cand *other)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        if (event_role_side(f->rules->types, filler->role) != ROLE_TARGET &&
            ev_has_actor(other, filler->key)) {
            return true;
        }
    }
    return false;
}

bool ev_is_dated(const struct ev_cand *cand)
{
    return !cand->dropped && cand->source >= DATE_OWN && cand->source <= DATE_PARENT &&
           cand->time.when.kind != WHEN_UNKNOWN;
}

static bool is_told(const struct ev_cand *cand)
{
    return ev_is_dated(cand) && cand->status == STATUS_OCCURRED;
}

/*
 * May what is said be as old as the event told before? Of a speaker nobody named there,
 * a day before the news is not the day on which he spoke.
 */
static bool said_then(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_cand *before)
{
    return !f->dated || !ev_type_is(f, cand, "spoken") ||
           before->time.when.latest >= f->day - 1 || ev_speaker_known(f, cand, before);
}

/* The nearest date told before in the same paragraph, of a day or a few. */
const struct ev_cand *ev_told_before(const struct finder *f, size_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    uint32_t block = f->text->sentences[cand->sentence].block;
    while (i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (before->sentence + 2 < cand->sentence ||
            f->text->sentences[before->sentence].block != block) {
            return NULL;
        }
        bool own = !before->noun || before->verb != before->word;
        if (before->sentence < cand->sentence && before->source == DATE_OWN && own &&
            is_told(before) && when_length(&before->time.when) <= EV_FEW_DAYS &&
            ev_is_main(f, ev_clause(f, before->verb))) {
            return said_then(f, cand, before) ? before : NULL;
        }
    }
    return NULL;
}

/* "will |then fly on": at some time after what was told. */
static bool is_later(const struct finder *f, uint32_t verb)
{
    uint32_t adverb = ev_child(f, verb, DEPREL_ADVMOD);
    return adverb != EV_NONE && ev_lemma_in(f, "then", adverb);
}

/* "X will fly to Lima on Friday. Y will |also fly to Lima.": the same plan, of another.
 */
static bool is_also(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_cand *before)
{
    return cand->frame->type == before->frame->type && cand->place.name.len > 0 &&
           slice_equal(cand->place.name, before->place.name) &&
           ev_is(f, ev_child(f, cand->verb, DEPREL_ADVMOD), "also");
}

/* The land for which the actor acts; empty for whom it is done to. */
static struct slice acts_for(const struct finder *f, const struct ev_filler *filler)
{
    bool target = event_role_side(f->rules->types, filler->role) == ROLE_TARGET;
    return target ? (struct slice){0} : filler->actor.country;
}

static bool has_agent_of(const struct finder *f, const struct ev_cand *cand,
                         struct slice land)
{
    size_t i = 0;
    while (i < cand->n_fillers && !slice_equal(acts_for(f, &cand->fillers[i]), land)) {
        i++;
    }
    return land.len > 0 && i < cand->n_fillers;
}

/* Does one who acts in either act for the same land? */
static bool same_land(const struct finder *f, const struct ev_cand *a,
                      const struct ev_cand *b)
{
    size_t i = 0;
    while (i < a->n_fillers && !has_agent_of(f, b, acts_for(f, &a->fillers[i]))) {
        i++;
    }
    return i < a->n_fillers;
}

/* "Today Peru will ban X. ... The ministry |will also ban Y.": one more of what is
 * announced for the day of the report; NULL. */
static const struct ev_cand *planned_today(const struct finder *f, size_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    uint32_t modal = ev_child(f, cand->verb, DEPREL_AUX);
    bool open = f->dated && cand->status == STATUS_PLANNED &&
                ev_type_is(f, cand, "announced") && modal != EV_NONE &&
                ev_lemma_in(f, "modal_future", modal) &&
                ev_is_main(f, ev_clause(f, cand->verb)) && !is_later(f, cand->verb);
    while (open && i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        const struct when *when = &before->time.when;
        bool today = !before->dropped && ev_told(before) && when->earliest == f->day &&
                     when->latest == f->day;
        if (today && before->status == STATUS_PLANNED &&
            before->frame->type == cand->frame->type &&
            before->sentence < cand->sentence && same_land(f, cand, before)) {
            return before;
        }
    }
    return NULL;
}

/* Does somebody without a name act, "she", "the president"? */
static bool has_unnamed(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (!cand->fillers[i].named &&
            event_role_side(f->rules->types, cand->fillers[i].role) != ROLE_TARGET) {
            return true;
        }
    }
    return false;
}

/* "X will visit Lima from 2 to 4 June. ... |In Lima, she will meet Y.": the stay in the
 * same place, or NULL. */
static const struct ev_cand *planned_there(const struct finder *f, size_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    bool open = cand->status == STATUS_PLANNED && cand->place.name.len > 0 &&
                cand->place_own && ev_is_main(f, ev_clause(f, cand->verb)) &&
                (ev_type_is(f, cand, "arranged") || ev_type_is(f, cand, "spoken"));
    while (open && i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (!before->dropped && before->status == STATUS_PLANNED && ev_told(before) &&
            before->sentence < cand->sentence && ev_type_named(f, before, "visit") &&
            slice_equal(before->place.name, cand->place.name) &&
            when_length(&before->time.when) <= EV_NEWS_DAYS &&
            (has_unnamed(f, cand) || ev_speaker_known(f, cand, before))) {
            return before;
        }
    }
    return NULL;
}

const struct ev_cand *ev_planned_before(const struct finder *f, size_t i)
{
    const struct ev_cand *told = planned_today(f, i);
    told = told ? told : planned_there(f, i);
    if (told) {
        return told;
    }
    const struct ev_cand *cand = &f->cands[i];
    uint32_t block = f->text->sentences[cand->sentence].block;
    uint32_t clause = ev_clause(f, cand->verb);
    bool open = cand->status == STATUS_PLANNED && ev_type_is(f, cand, "arranged") &&
                ev_is_main(f, clause) && !is_later(f, cand->verb);
    while (open && i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (before->sentence + PLAN_BACK < cand->sentence ||
            f->text->sentences[before->sentence].block != block) {
            return NULL;
        }
        bool plan = !before->dropped && before->status == STATUS_PLANNED &&
                    before->sentence < cand->sentence && before->source >= DATE_OWN &&
                    before->source <= DATE_MENTION &&
                    before->time.when.kind != WHEN_UNKNOWN &&
                    ev_type_is(f, before, "arranged");
        bool of_day = before->source <= DATE_CLAUSE &&
                      when_length(&before->time.when) == 1 &&
                      ev_speaker_known(f, cand, before);
        if (plan && (of_day || is_also(f, cand, before))) {
            return before;
        }
    }
    return NULL;
}

/* Is the subject of `verb` a pronoun, so that it goes on with what was told? */
static bool goes_on(const struct finder *f, uint32_t verb)
{
    uint32_t subject = ev_child(f, verb, DEPREL_NSUBJ);
    while (subject == EV_NONE && ev_deprel(f, verb) == DEPREL_CONJ) {
        verb = ev_head(f, verb);
        subject = ev_child(f, verb, DEPREL_NSUBJ);
    }
    subject = subject == EV_NONE ? ev_child(f, verb, DEPREL_NSUBJ_PASS) : subject;
    return subject != EV_NONE && ev_upos(f, subject) == UPOS_PRON &&
           ev_has_feat(f, subject, FEAT_PERSON3);
}

/* Does the main clause of the sentence go on with what was told before? */
static bool main_goes_on(const struct finder *f, const struct sentence *s)
{
    for (uint32_t w = s->first; s->parsed && w < s->first + s->count; w++) {
        if (ev_deprel(f, w) == DEPREL_ROOT) {
            return goes_on(f, w);
        }
    }
    return false;
}

/* "was stopped |for speeding on Sunday": what shares the time of the clause above. */
static uint32_t carrier(const struct finder *f, uint32_t verb)
{
    bool part = ev_deprel(f, verb) == DEPREL_ADVCL && !ev_has_feat(f, verb, FEAT_FIN) &&
                !ev_infinitive(f, verb);
    return part ? ev_head(f, verb) : verb;
}

/* The last expression of the sentence that is its main clause's, or EV_NONE. */
static uint32_t main_day(const struct finder *f, uint32_t sentence)
{
    struct ev_timexes times = ev_timexes_of(f, sentence);
    uint32_t found = EV_NONE;
    for (uint32_t i = times.first; i < times.end; i++) {
        const struct timex *t = &f->times->items[i];
        uint32_t owner = ev_timex_owner(f, i);
        if (ev_timex_usable(t) && t->type != TIMEX_DURATION && owner != EV_NONE &&
            ev_upos(f, owner) == UPOS_VERB && ev_is_main(f, carrier(f, owner)) &&
            !ev_is(f, owner, "bear")) { /* "was born in": nothing goes on then */
            found = i;
        }
    }
    return found;
}

/*
 * "X left on Monday. |He shot a guard.": is it the day that the sentence right before
 * has come to? Not the day on which somebody only said so.
 */
static bool is_day_before(const struct finder *f, const struct ev_cand *cand,
                          uint32_t sentence, uint32_t timex)
{
    const struct when *when = &f->times->items[timex].when;
    uint32_t verb = carrier(f, ev_timex_owner(f, timex));
    return f->dated && sentence + 1 == cand->sentence &&
           when_length(when) <= EV_FEW_DAYS && when->latest <= f->day &&
           ev_tense_of(f, verb) == EV_TENSE_PAST && !ev_lemma_in(f, "say", verb);
}

/*
 * "X fled on 3 May 2005. He shot a guard.": the old day that a look back has come to,
 * or EV_NONE.
 */
uint32_t ev_looked_back(const struct finder *f, const struct ev_cand *cand)
{
    const struct sentence *sentences = f->text->sentences;
    uint32_t clause = ev_clause(f, cand->verb);
    bool on = ev_is_main(f, clause) && goes_on(f, clause);
    if (ev_type_is(f, cand, "spoken")) {
        return EV_NONE; /* who tells of the past today */
    }
    for (uint32_t s = cand->sentence; s-- > 0 && s + LOOK_BACK >= cand->sentence;) {
        uint32_t i = main_day(f, s);
        if (i == EV_NONE && !main_goes_on(f, &sentences[s])) {
            return EV_NONE;
        }
        if (i == EV_NONE) {
            continue;
        }
        const struct when *when = &f->times->items[i].when;
        struct slice prep = ev_case(f, f->timex_head[i]);
        bool known = when->kind != WHEN_UNKNOWN && when_length(when) <= LONG_AGO_DAYS;
        bool old = known && (!f->dated || when->latest < f->day - EV_NEWS_DAYS);
        bool bound = ev_in_class(f->rules, "from_on", prep) ||
                     ev_in_class(f->rules, "up_to", prep);
        bool same = sentences[s].block == sentences[cand->sentence].block;
        bool near = old || (known && is_day_before(f, cand, s, i));
        return near && !bound && (same || on) ? i : EV_NONE;
    }
    return EV_NONE;
}

/* "Following the ruling, X was sworn in": the event that it followed. */
const struct ev_cand *ev_followed(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t clause = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[clause]; c != EV_NONE; c = f->sibling[c]) {
        bool after = ev_deprel(f, c) == DEPREL_OBL && f->cand_at[c] != EV_NONE &&
                     ev_in_class(f->rules, "after", ev_case(f, c));
        const struct ev_cand *anchor = after ? &f->cands[f->cand_at[c]] : NULL;
        if (anchor && anchor != cand && is_told(anchor) &&
            when_length(&anchor->time.when) <= EV_FEW_DAYS) {
            return anchor;
        }
    }
    return NULL;
}
