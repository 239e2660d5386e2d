/*
 * bound.c - when a candidate happened by what it came before or after: a day ("since
 * Friday"), a dated clause ("after X left on Friday").
 */
#include "base/calendar.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

enum side { SIDE_NONE, SIDE_UP_TO, SIDE_FROM };

static enum side side_of(const struct finder *f, struct slice prep)
{
    if (ev_in_class(f->rules, "up_to", prep)) {
        return SIDE_UP_TO;
    }
    return ev_in_class(f->rules, "from_on", prep) ? SIDE_FROM : SIDE_NONE;
}

/* The days on that side of `when`, as far as a report of f->day can tell of them. */
static struct when days_beside(const struct finder *f, enum side side,
                               const struct when *when)
{
    bool ahead = when->earliest > f->day;
    int32_t first = when->earliest;
    int32_t last = when->latest;
    if (!f->dated) { /* as far as one knows */
        return side == SIDE_FROM ? when_within(first, WHEN_OPEN_LATEST)
                                 : when_within(WHEN_OPEN_EARLIEST, last);
    }
    if (side == SIDE_FROM) {
        last = ahead ? WHEN_OPEN_LATEST : f->day;
    } else {
        first = ahead ? f->day + 1 : WHEN_OPEN_EARLIEST;
    }
    return when_within(first, last < first ? first : last);
}

/* Does nothing but a comma and one of the class stand in words [first, end), between
 * two of a sentence? */
static bool is_joint(const struct finder *f, uint32_t first, uint32_t end)
{
    uint32_t links = 0;
    if (end >= f->text->n_words ||
        f->text->words[first - 1].sentence != f->text->words[end].sentence) {
        return false; /* a line with a date, and "And tomorrow" below it */
    }
    for (uint32_t w = first; w < end; w++) {
        bool link = ev_lemma_in(f, "range_link", w);
        if (!link && !slice_equal(word_form(f->text, w), SLICE_LIT(","))) {
            return false;
        }
        links += link;
    }
    return links == 1;
}

/*
 * "between June 2015 and May 2016", "from 3 to 5 June": all of it. `timex` is one of
 * its ends, and a range has been read in one expression unless two are told.
 */
static bool range_time(const struct finder *f, uint32_t timex, struct when *out)
{
    const struct timex *times = f->times->items;
    for (uint32_t i = timex > 0 ? timex - 1 : 0; i <= timex; i++) {
        if (i + 1 >= f->times->count || times[i].when.kind == WHEN_UNKNOWN ||
            times[i + 1].when.kind == WHEN_UNKNOWN || times[i].type != TIMEX_DATE ||
            times[i + 1].type != TIMEX_DATE) {
            continue;
        }
        uint32_t first = ev_word_at(f, times[i].span.start);
        uint32_t end = ev_word_at(f, times[i].span.end);
        bool opened = first > 0 && ev_lemma_in(f, "range_open", first - 1);
        /* "on 3 and 4 May" */
        bool next = times[i].when.unit == WHEN_DAY && first > 0 &&
                    times[i].when.latest + 1 == times[i + 1].when.earliest &&
                    !ev_is(f, first - 1, "between");
        if ((opened || next) &&
            is_joint(f, end, ev_word_at(f, times[i + 1].span.start)) &&
            times[i].when.earliest < times[i + 1].when.latest) {
            bool all = next || ev_is(f, first - 1, "from");
            *out = all ? when_through(times[i].when.earliest, times[i + 1].when.latest)
                       : when_within(times[i].when.earliest, times[i + 1].when.latest);
            return true;
        }
    }
    return false;
}

void ev_bound_time(const struct finder *f, uint32_t timex, struct mention_time *time)
{
    if (range_time(f, timex, &time->when)) {
        return;
    }
    uint32_t head = f->timex_head[timex];
    struct slice prep = head == EV_NONE ? (struct slice){0} : ev_case(f, head);
    const struct timex *t = &f->times->items[timex];
    /* "by Friday"; "by the end of the day" is of that day */
    bool by = slice_equal(prep, SLICE_LIT("by")) &&
              slice_search(t->rule, SLICE_LIT("[P0D]")) == SIZE_MAX;
    enum side side = by ? SIDE_UP_TO : side_of(f, prep);
    if (side == SIDE_NONE || t->type != TIMEX_DATE || time->when.kind == WHEN_UNKNOWN) {
        return;
    }
    time->when = days_beside(f, side, &time->when);
    time->rule = arena_printf(f->arena, "%s; %.*s",
                              side == SIDE_FROM ? "since then" : "up to then",
                              SLICE_ARG(time->rule));
}

/* When the clause or event at `word` was, by its words: {0} when they do not tell. */
static struct when time_at(const struct finder *f, const struct ev_cand *cand,
                           uint32_t word)
{
    uint32_t at = f->cand_at[word];
    if (at != EV_NONE && &f->cands[at] != cand && ev_is_dated(&f->cands[at])) {
        return f->cands[at].time.when;
    }
    uint32_t timex = ev_owned_by(f, cand, word);
    return timex == EV_NONE ? when_unknown() : f->times->items[timex].when;
}

uint32_t ev_length_before(const struct finder *f, uint32_t link)
{
    bool exact = link > 3 && ev_is(f, link - 1, "day") && ev_is(f, link - 2, "the") &&
                 ev_is(f, link - 3, "to");
    uint32_t last = exact ? link - 4 : link - 1;
    uint32_t timex = link == 0 ? EV_NONE : f->timex_at[last];
    return timex != EV_NONE && f->times->items[timex].type == TIMEX_DURATION ? timex
                                                                             : EV_NONE;
}

bool ev_is_measured(const struct finder *f, uint32_t word)
{
    uint32_t link = ev_child(f, word, DEPREL_MARK);
    link = link == EV_NONE ? ev_child(f, word, DEPREL_CASE) : link;
    return link != EV_NONE &&
           (ev_length_before(f, link) != EV_NONE || ev_unit_before(f, link));
}

static struct slice link_of(const struct finder *f, uint32_t word)
{
    uint32_t mark = ev_child(f, word, DEPREL_MARK);
    return mark == EV_NONE ? ev_case(f, word) : ev_lemma(f, mark);
}

bool ev_bounded(const struct finder *f, const struct ev_cand *cand, int32_t last,
                struct when *out)
{
    uint32_t clause = ev_clause(f, cand->verb);
    for (uint32_t c = f->child[clause]; f->dated && c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tie = rel == DEPREL_ADVCL || rel == DEPREL_OBL;
        enum side side = tie && c != cand->word && f->timex_at[c] == EV_NONE
                             ? side_of(f, link_of(f, c))
                             : SIDE_NONE;
        struct when when = side == SIDE_NONE ? when_unknown() : time_at(f, cand, c);
        if (when.kind == WHEN_UNKNOWN || when.earliest > f->day) {
            continue;
        }
        *out = days_beside(f, side, &when);
        if (side == SIDE_FROM && last > out->earliest) {
            out->latest = last;
        }
        return true;
    }
    return false;
}

/* What the clause around `word` tells of, by its verb or its subject. */
static struct when clause_time(const struct finder *f, const struct ev_cand *cand,
                               uint32_t clause)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        bool of_it = other->word == clause || other->verb == clause ||
                     (ev_head(f, other->word) == clause &&
                      ev_is_subject(ev_deprel(f, other->word)));
        if (other != cand && other->sentence == cand->sentence && of_it &&
            ev_is_dated(other)) {
            return other->time.when;
        }
    }
    return when_unknown();
}

/* "Before he took office, he was mayor until 2016": the clause that came later. */
bool ev_came_later(const struct finder *f, const struct ev_cand *cand, struct when *out)
{
    uint32_t top = ev_clause(f, cand->verb);
    bool later =
        ev_deprel(f, top) == DEPREL_ADVCL && side_of(f, link_of(f, top)) == SIDE_UP_TO;
    struct when when =
        later && f->dated ? clause_time(f, cand, ev_head(f, top)) : when_unknown();
    if (when.kind == WHEN_UNKNOWN || when.latest > f->day) {
        return false;
    }
    *out = days_beside(f, SIDE_FROM, &when);
    return true;
}

/* "resigned in May 2018 following protests", "attacked in 1999 |in response to raids":
 * older than an old day. */
bool ev_came_before(const struct finder *f, const struct ev_cand *cand,
                    struct mention_time *out)
{
    uint32_t top = ev_phrase_top(f, cand->word);
    uint32_t head = ev_head(f, top);
    bool answered = head != EV_NONE && ev_deprel(f, top) == DEPREL_NMOD &&
                    ev_lemma_in(f, "answering", head);
    if (answered || (head != EV_NONE && ev_deprel(f, top) == DEPREL_NMOD &&
                     f->timex_at[head] != EV_NONE)) { /* "weeks of protests" */
        top = head;
        head = ev_head(f, top);
    }
    bool after = cand->noun && ev_deprel(f, top) == DEPREL_OBL && head != EV_NONE &&
                 (answered || ev_in_class(f->rules, "after", ev_case(f, top)));
    uint32_t timex = after && f->dated ? ev_owned_by(f, cand, head) : EV_NONE;
    const struct timex *t = timex == EV_NONE ? NULL : &f->times->items[timex];
    if (!t || t->when.kind == WHEN_UNKNOWN || t->when.latest >= f->day - EV_NEWS_DAYS ||
        ev_is_measured(f, top)) {
        return false;
    }
    *out = (struct mention_time){
        .when = days_beside(f, SIDE_UP_TO, &t->when),
        .rule = SLICE_LIT("before what came after it"),
        .anchor = t->anchor,
    };
    return true;
}
