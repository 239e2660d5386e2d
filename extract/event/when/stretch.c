/*
 * stretch.c - how long what a day dates went on: "a three-day trip that finished on 26
 * April", "began on 4 July and ended on 30 August", "two weeks of protests".
 */
#include "base/calendar.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

/* "two |weeks of protests": the word of how long, or EV_NONE. */
static uint32_t length_of(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t head = cand->noun && ev_deprel(f, cand->word) == DEPREL_NMOD
                        ? ev_head(f, cand->word)
                        : EV_NONE;
    bool length = head != EV_NONE && f->timex_at[head] != EV_NONE &&
                  slice_equal(ev_case(f, cand->word), SLICE_LIT("of"));
    return length ? head : EV_NONE;
}

/* "three-day" beside the trigger: days, or 0. */
static int32_t duration_days(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    for (uint32_t i = times.first; i < times.end; i++) {
        const struct timex *t = &f->times->items[i];
        uint32_t n = 0;
        if (t->type != TIMEX_DURATION || t->value.len < 3 ||
            !slice_starts(t->value, SLICE_LIT("P")) || f->timex_head[i] == EV_NONE) {
            continue;
        }
        char unit = t->value.ptr[t->value.len - 1];
        struct slice number = {t->value.ptr + 1, t->value.len - 2};
        uint32_t head = ev_head(f, f->timex_head[i]);
        bool object = !cand->noun && head != EV_NONE &&
                      ev_deprel(f, head) == DEPREL_OBJ &&
                      ev_head(f, head) == cand->word;
        bool mine = head == cand->word || object ||
                    ev_timex_owner(f, i) == cand->word ||
                    length_of(f, cand) == f->timex_head[i];
        if (mine && slice_number(number, 60, &n) && n > 0 &&
            (unit == 'D' || unit == 'W')) {
            return (int32_t)(unit == 'W' ? 7 * n : n);
        }
    }
    return 0;
}

/* "began on 4 July and ended on 30 August": the day on which the verb beside says that
 * it ended, or INT32_MIN. */
static int32_t ended_on(const struct finder *f, const struct ev_cand *cand)
{
    for (uint32_t c = f->child[cand->verb]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t timex = EV_NONE;
        const struct ev_light *light =
            ev_deprel(f, c) == DEPREL_CONJ
                ? ev_light_find(f->rules, ev_lemma(f, c), cand->light->slot)
                : NULL;
        if (light && light->edge == 'e') {
            timex = ev_owned_by(f, cand, c);
        }
        if (timex != EV_NONE && f->times->items[timex].when.kind != WHEN_UNKNOWN) {
            return f->times->items[timex].when.latest;
        }
    }
    return INT32_MIN;
}

/* The verb that carries the event, also where it is the trigger, "|began a strike". */
static const struct ev_light *carrier(const struct finder *f,
                                      const struct ev_cand *cand)
{
    return cand->light || cand->noun
               ? cand->light
               : ev_light_find(f->rules, ev_lemma(f, cand->word), SLOT_OBJ);
}

/* "a three-day trip that finished on 26 April": the day is one end of it. */
void ev_stretch(struct finder *f, struct ev_cand *cand)
{
    struct when *when = &cand->time.when;
    if (cand->light && cand->light->edge == 'b' && when->kind == WHEN_WITHIN) {
        int32_t end = ended_on(f, cand);
        if (end > when->latest) {
            *when = when_through(when->earliest, end);
            return;
        }
    }
    int32_t days = duration_days(f, cand);
    if (days < 2 || when->kind != WHEN_WITHIN || when->unit != WHEN_DAY ||
        when->earliest != when->latest) {
        return;
    }
    const struct ev_light *light = carrier(f, cand);
    bool end = light && light->edge == 'e';
    if (end) {
        *when = when_through(when->earliest - (days - 1), when->latest);
    } else if (light) {
        *when = when_through(when->earliest, when->latest + (days - 1));
    } else {
        return;
    }
    cand->time.rule =
        arena_printf(f->arena, "%.*s; lasted %d days, %s that day",
                     SLICE_ARG(cand->time.rule), (int)days, end ? "ended" : "began");
}

bool ev_lasted(const struct finder *f, const struct ev_cand *cand, int32_t news,
               struct when *out)
{
    uint32_t length = length_of(f, cand);
    uint32_t verb = length == EV_NONE ? EV_NONE : ev_head(f, length);
    if (verb == EV_NONE || !f->dated) {
        return false;
    }
    struct slice link =
        ev_deprel(f, length) == DEPREL_OBJ ? ev_lemma(f, verb) : ev_case(f, length);
    int32_t days = ev_in_class(f->rules, "after", link) ? duration_days(f, cand) : 0;
    uint32_t timex = days > 0 ? ev_owned_by(f, cand, verb) : EV_NONE;
    int32_t end = timex == EV_NONE || f->times->items[timex].when.kind == WHEN_UNKNOWN
                      ? news
                      : f->times->items[timex].when.latest;
    *out = when_through(end - days, end);
    return days > 0;
}
