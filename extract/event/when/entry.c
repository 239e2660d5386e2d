/*
 * entry.c - chronicles and agendas: what stands behind a date and a dash or colon, or
 * below a line that is but a date, tells of that day, in the present as in the past.
 */
#include "base/ascii.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define MOST_BELOW 4 /* sentences from a day that heads them */

/* The first sentence of the paragraph of `sentence`. */
static uint32_t opening(const struct finder *f, uint32_t sentence)
{
    const struct sentence *all = f->text->sentences;
    while (sentence > 0 && all[sentence - 1].block == all[sentence].block) {
        sentence--;
    }
    return sentence;
}

/* Does the sentence say nothing behind `end`? */
static bool is_silent(const struct finder *f, const struct sentence *s, uint32_t end)
{
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        const struct word *word = &f->text->words[w];
        if (word->span.start >= end &&
            ascii_is_alnum(f->text->text.ptr[word->span.start])) {
            return false;
        }
    }
    return true;
}

/* The day with which the sentence begins, or EV_NONE. */
static uint32_t day_at_front(const struct finder *f, const struct sentence *s)
{
    struct ev_timexes times = ev_timexes_of(f, (uint32_t)(s - f->text->sentences));
    const struct timex *t = &f->times->items[times.first];
    bool item = s->count > 1 && ev_upos(f, s->first) == UPOS_PUNCT; /* "- Monday: " */
    bool day = times.first < times.end &&
               t->span.start == f->text->words[s->first + item].span.start &&
               t->when.kind != WHEN_UNKNOWN && t->type == TIMEX_DATE;
    bool line = s->kind == BLOCK_BODY || s->kind == BLOCK_HEADING ||
                s->kind == BLOCK_DATE_LINE || s->kind == BLOCK_LIST;
    return day && line ? times.first : EV_NONE;
}

/* "|Monday: X meets Y", the day as a label before what is told. */
static bool is_label(const struct finder *f, const struct sentence *s, uint32_t timex)
{
    uint32_t mark = ev_word_at(f, f->times->items[timex].span.end);
    return mark < s->first + s->count && ev_upos(f, mark) == UPOS_PUNCT &&
           ev_in_class(f->rules, "label_mark", word_form(f->text, mark));
}

/* The day of the lines above that are nothing else; not the day of the report. */
static uint32_t heading(const struct finder *f, uint32_t first)
{
    uint32_t timex = EV_NONE;
    for (uint32_t s = first; s-- > 0 && s + MOST_BELOW >= first && timex == EV_NONE;) {
        const struct sentence *line = &f->text->sentences[s];
        uint32_t at = day_at_front(f, line);
        timex = at != EV_NONE && is_silent(f, line, f->times->items[at].span.end)
                    ? at
                    : EV_NONE;
    }
    const struct when *when = timex == EV_NONE ? NULL : &f->times->items[timex].when;
    bool own = when && (when_length(when) > 1 || !f->dated || when->latest == f->day);
    return own ? EV_NONE : timex;
}

uint32_t ev_entry(const struct finder *f, uint32_t sentence)
{
    uint32_t first = opening(f, sentence);
    const struct sentence *s = &f->text->sentences[first];
    uint32_t timex = day_at_front(f, s);
    if (timex != EV_NONE &&
        (is_label(f, s, timex) ||
         (first != sentence && is_silent(f, s, f->times->items[timex].span.end)))) {
        return timex;
    }
    return s->kind == BLOCK_BODY ? heading(f, first) : EV_NONE;
}

/* "15:50" */
static bool is_clock(struct slice form)
{
    size_t colon = slice_search(form, SLICE_LIT(":"));
    return form.len >= 4 && form.len <= 5 && colon + 3 == form.len &&
           ascii_is_digit(form.ptr[0]) && ascii_is_digit(form.ptr[form.len - 1]);
}

bool ev_clock_entry(const struct finder *f, uint32_t sentence)
{
    const struct sentence *s = &f->text->sentences[opening(f, sentence)];
    return s->kind == BLOCK_BODY && s->count > 0 &&
           is_clock(word_form(f->text, s->first));
}

bool ev_has_hour(const struct finder *f, const struct ev_cand *cand)
{
    struct ev_timexes times = ev_timexes_of(f, cand->sentence);
    for (uint32_t i = times.first; i < times.end; i++) {
        bool hour = f->times->items[i].type == TIMEX_TIME &&
                    !ev_timex_usable(&f->times->items[i]);
        uint32_t owner = hour ? ev_timex_owner(f, i) : EV_NONE;
        if (owner != EV_NONE && (owner == cand->verb || owner == cand->word)) {
            return true;
        }
    }
    return false;
}

/* Told as of that day: by a verb, and not as what had happened before. */
static bool is_of_day(const struct finder *f, const struct ev_cand *cand)
{
    bool verb = !cand->noun || cand->verb != cand->word;
    uint32_t aux = ev_child(f, cand->verb, DEPREL_AUX);
    return !cand->dropped && cand->source == DATE_NONE &&
           cand->status == STATUS_OCCURRED && verb && !ev_is(f, aux, "have");
}

void ev_entries(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        uint32_t timex = is_of_day(f, cand) ? ev_entry(f, cand->sentence) : EV_NONE;
        if (timex == EV_NONE) {
            continue;
        }
        const struct timex *t = &f->times->items[timex];
        bool ahead = f->dated && t->when.earliest > f->day;
        cand->status = ahead ? STATUS_PLANNED : cand->status;
        cand->source = DATE_CLAUSE;
        cand->time = ev_timex_time(t, SLICE_LIT("the date that opens its paragraph"));
    }
}
