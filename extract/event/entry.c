/*
 * entry.c - chronicles: a paragraph that opens with a date and a dash or colon tells of
 * that day, in the present as well as in the past.
 */
#include "base/ascii.h"
#include "extract/event/days.h"
#include "extract/event/parts.h"

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

uint32_t ev_entry(const struct finder *f, uint32_t sentence)
{
    uint32_t first = opening(f, sentence);
    const struct sentence *s = &f->text->sentences[first];
    if (first == sentence || s->kind != BLOCK_BODY) {
        return EV_NONE;
    }
    for (uint32_t i = 0; i < f->times->count; i++) {
        const struct timex *t = &f->times->items[i];
        if (t->span.start >= s->span.end) {
            break;
        }
        if (t->span.start == s->span.start) {
            bool day = t->when.kind != WHEN_UNKNOWN && t->type == TIMEX_DATE;
            return day && is_silent(f, s, t->span.end) ? i : EV_NONE;
        }
    }
    return EV_NONE;
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
        cand->source = DATE_CLAUSE;
        cand->time = (struct mention_time){
            .when = t->when,
            .span = t->span,
            .value = t->value,
            .anchor = t->anchor,
            .rule = SLICE_LIT("the date that opens its paragraph"),
            .shift = t->shift,
        };
    }
}
