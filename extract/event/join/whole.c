/*
 * whole.c - what is part of what: the meetings of a visit, the votes of a session; and
 * what a part and its whole tell of each other: the day, that it was called off.
 */
#include "extract/event/join/join.h"
#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define LOOK_BACK  400 /* candidates that one is compared with */
#define LOOK_AHEAD 40
#define VISIT_BACK 2 /* sentences from a visit to the meeting that opened it */

static bool has_actor(const struct ev_cand *cand, const struct ev_filler *actor)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_same_actor(actor, &cand->fillers[i])) {
            return true;
        }
    }
    return false;
}

static bool shares_actor(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (a->fillers[i].named && has_actor(b, &a->fillers[i])) {
            return true;
        }
    }
    return false;
}

/* "During his visit X met Y": the whole stands in an adjunct of the part's clause. */
static bool in_adjunct(const struct finder *f, const struct ev_cand *whole,
                       const struct ev_cand *part)
{
    uint32_t word = whole->word;
    struct slice prep = ev_case(f, word);
    bool topic = part->noun && slice_equal(prep, SLICE_LIT("on"));
    return !topic && whole->noun && whole->sentence == part->sentence &&
           (ev_deprel(f, word) == DEPREL_OBL || ev_deprel(f, word) == DEPREL_NMOD) &&
           ev_in_class(f->rules, "whole_prep", prep) &&
           ev_clause(f, word) == ev_clause(f, part->verb);
}

static bool can_hold(const struct finder *f, const struct ev_cand *whole,
                     const struct ev_cand *part)
{
    return whole->frame->type != part->frame->type && !whole->dropped &&
           ev_type_is(f, whole, "whole") && ev_type_is(f, part, "part") &&
           whole->event != part->event;
}

/* "meetings earlier this month" need not be of the visit at its end. */
static bool may_precede(const struct ev_cand *part, const struct ev_cand *whole)
{
    bool dated = whole->source != DATE_NONE && whole->source <= DATE_MENTION &&
                 whole->time.when.kind != WHEN_UNKNOWN;
    return ev_told(part) && dated &&
           part->time.when.earliest < whole->time.when.earliest;
}

/* "Remarks by X on Trade", over "Last Friday I was in Lima": a title that calls the
 * document a speech is of its day, and a journey on another day is not its whole. */
static bool is_of_another_day(const struct finder *f, const struct ev_cand *whole,
                              const struct ev_cand *part)
{
    const struct when *when = &whole->time.when;
    return part->headline && f->dated && ev_type_named(f, part, "news_conference") &&
           when->kind != WHEN_UNKNOWN &&
           (when->latest < f->day || when->earliest > f->day);
}

static void find_parent(struct finder *f, uint32_t i)
{
    struct ev_cand *part = &f->cands[i];
    uint32_t loose = EV_NONE;
    uint32_t floor = i > LOOK_BACK ? i - LOOK_BACK : 0;
    uint32_t ceiling =
        i + LOOK_AHEAD < f->n_cands ? i + LOOK_AHEAD : (uint32_t)f->n_cands;
    for (uint32_t k = floor; k < ceiling; k++) {
        const struct ev_cand *whole = &f->cands[k];
        if (!can_hold(f, whole, part) || !ev_dates_fit(whole, part) ||
            is_of_another_day(f, whole, part)) {
            continue;
        }
        if (in_adjunct(f, whole, part)) {
            part->parent = k;
            return;
        }
        bool visit = ev_type_named(f, whole, "visit");
        bool dated = whole->source != DATE_NONE && whole->source <= DATE_MENTION;
        /* An arrival told later opens a journey; what is told first may be of its end.
         */
        bool passage = ev_in_class(f->rules, "passage", whole->frame->subtype);
        bool usable = k < i || (loose == EV_NONE && dated && !passage &&
                                part->status != STATUS_PLANNED);
        if (visit && usable && whole->status == part->status &&
            shares_actor(whole, part) && ev_places_fit(whole, part) &&
            !may_precede(part, whole)) {
            loose = k;
        }
    }
    if (ev_type_is(f, part, "visit_part")) {
        part->parent = loose;
    }
}

/* What was part of a plan that was given up was given up with it. */
static void cancel_parts(struct finder *f)
{
    bool *off = arena_array(f->arena, f->n_cands + 1, sizeof *off);
    bool *done = arena_array(f->arena, f->n_cands + 1, sizeof *done);
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool kept = !cand->dropped && cand->event < f->n_cands;
        off[cand->event] |= kept && cand->status == STATUS_CANCELLED;
        done[cand->event] |= kept && cand->status == STATUS_OCCURRED;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *part = &f->cands[i];
        uint32_t whole = part->dropped || part->parent == EV_NONE
                             ? EV_NONE
                             : f->cands[part->parent].event;
        if (whole != EV_NONE && part->status == STATUS_PLANNED && off[whole] &&
            !done[whole]) {
            part->status = STATUS_CANCELLED;
            part->trace = arena_printf(f->arena, "part of what was cancelled");
        }
    }
}

/*
 * "X met Y in Lima on Monday. During |his visit, ...": of a visit that no words date,
 * the day and place of the meeting told before. Returns it, or NULL.
 */
static const struct ev_cand *met_on(const struct finder *f, uint32_t i)
{
    const struct ev_cand *visit = &f->cands[i];
    bool open = !visit->dropped && visit->noun && visit->definite &&
                visit->source == DATE_NONE && ev_type_is(f, visit, "by_legs");
    while (open && i-- > 0 && f->cands[i].sentence + VISIT_BACK >= visit->sentence) {
        const struct ev_cand *met = &f->cands[i];
        if (!met->dropped && ev_type_is(f, met, "visit_part") && ev_told(met) &&
            met->sentence < visit->sentence && met->status == visit->status &&
            when_length(&met->time.when) <= EV_FEW_DAYS && shares_actor(visit, met)) {
            return met;
        }
    }
    return NULL;
}

static void date_visits(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *visit = &f->cands[i];
        const struct ev_cand *met = met_on(f, i);
        if (met) {
            visit->time = met->time;
            visit->time.rule = arena_printf(f->arena, "as the meeting during it: %.*s",
                                            SLICE_ARG(met->time.rule));
            visit->source = DATE_MENTION;
        }
        if (met && visit->place.name.len == 0) {
            visit->place = met->place;
        }
    }
}

/*
 * "X will fly to Rome on Monday.", and in a paragraph about Tuesday "Later X will meet
 * Y": has the telling come to a day on which the whole was not?
 */
static bool is_past_whole(const struct finder *f, uint32_t i)
{
    const struct ev_cand *part = &f->cands[i];
    const struct ev_cand *whole = &f->cands[part->parent];
    const struct ev_cand *before =
        part->status == STATUS_PLANNED ? ev_planned_before(f, i) : ev_told_before(f, i);
    return before && whole->sentence < before->sentence &&
           f->text->sentences[whole->sentence].block !=
               f->text->sentences[part->sentence].block &&
           !ev_dates_fit(whole, before);
}

/* Does the paragraph tell a day of the whole on which the part will be? */
static bool has_day_within(const struct finder *f, uint32_t i)
{
    const struct ev_cand *whole = &f->cands[f->cands[i].parent];
    const struct ev_cand *before = ev_planned_before(f, i);
    return before && when_length(&before->time.when) < when_length(&whole->time.when);
}

static void inherit_dates(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *part = &f->cands[i];
        if (part->dropped || part->parent == EV_NONE || part->source != DATE_NONE) {
            continue;
        }
        const struct ev_cand *whole = &f->cands[part->parent];
        bool known = whole->source <= DATE_MENTION && whole->source != DATE_NONE;
        if (known && is_past_whole(f, i)) {
            part->parent = EV_NONE;
        } else if (known && !has_day_within(f, i)) {
            part->time = whole->time;
            part->time.rule = arena_printf(f->arena, "as the %.*s it was part of",
                                           SLICE_ARG(ev_type(f, whole)->name));
            part->time.when.kind = part->time.when.kind == WHEN_THROUGH
                                       ? (uint8_t)WHEN_WITHIN
                                       : part->time.when.kind;
            part->source = DATE_PARENT;
        }
    }
}

void ev_wholes(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            find_parent(f, i);
        }
    }
    cancel_parts(f);
    date_visits(f);
    inherit_dates(f);
}
