/*
 * legs.c - a journey told leg by leg: "will fly to Lagos on Monday, to Accra on
 * Wednesday and to Dakar on Friday" tells three visits. Trees part such lists in many
 * ways; the words go by turns: a place, its day, the next place.
 */
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"

uint32_t ev_skip(const struct finder *f, uint32_t w, const char *class)
{
    while (w < f->text->n_words && ev_lemma_in(f, class, w)) {
        w++;
    }
    return w;
}

uint32_t ev_day_behind(const struct finder *f, uint32_t w, uint32_t *end)
{
    w = ev_skip(f, w, "day_prep");
    uint32_t timex = w < f->text->n_words ? f->timex_at[w] : EV_NONE;
    if (timex == EV_NONE || f->times->items[timex].type == TIMEX_DURATION ||
        !ev_timex_usable(&f->times->items[timex])) {
        return EV_NONE;
    }
    *end = ev_word_at(f, f->times->items[timex].span.end);
    return timex;
}

/* The place that begins at word `w`, and *end behind it; or EV_NONE. */
static uint32_t place_at(const struct finder *f, uint32_t w, uint32_t *end)
{
    for (uint32_t head = w; head < f->text->n_words && head < w + 4; head++) {
        uint32_t at = ev_place_mention(f, head);
        if (at != EV_NONE && f->names->mentions[at].first_word == w) {
            *end = w + f->names->mentions[at].n_words;
            return at;
        }
    }
    return EV_NONE;
}

/* The journey's candidate as one leg of it, to the place of `mention`. */
static struct ev_cand leg_of(struct finder *f, const struct ev_cand *journey,
                             uint32_t mention)
{
    struct ev_cand leg = *journey;
    leg.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *leg.fillers);
    leg.n_fillers = 0;
    for (size_t i = 0; i < journey->n_fillers; i++) {
        if (event_role_side(f->rules->types, journey->fillers[i].role) != ROLE_TARGET) {
            leg.fillers[leg.n_fillers++] = journey->fillers[i];
        }
    }
    ev_set_place(f, &leg, mention);
    leg.place_own = true;
    return leg;
}

size_t ev_legs(struct finder *f, struct ev_cand *cand, struct ev_cand *out, size_t room)
{
    size_t n = 0;
    uint32_t end = ev_word_at(f, cand->place.span.end);
    if (cand->noun || !ev_type_is(f, cand, "by_legs") || cand->place.name.len == 0 ||
        cand->place.span.start < f->text->words[cand->word].span.start) {
        return 0;
    }
    const struct sentence *s = &f->text->sentences[cand->sentence];
    uint32_t day = ev_day_behind(f, end, &end);
    uint32_t first_day = day;
    while (day != EV_NONE && n < room && end < s->first + s->count) {
        uint32_t mention = place_at(f, ev_skip(f, end, "next_leg"), &end);
        day = mention == EV_NONE ? EV_NONE : ev_day_behind(f, end, &end);
        if (day != EV_NONE) {
            out[n] = leg_of(f, cand, mention);
            out[n].leg_day = day + 1;
            out[n].later = (uint8_t)(n + 1);
            n++;
        }
    }
    cand->leg_day = n > 0 ? first_day + 1 : 0;
    return n;
}

void ev_put_behind(const struct finder *f, struct ev_cand *leg,
                   const struct ev_cand *before)
{
    struct when *when = &leg->time.when;
    const struct when *last = &before->time.when;
    bool weekday = slice_search(leg->time.rule, SLICE_LIT("WXX")) != SIZE_MAX;
    while (weekday && f->dated && last->kind != WHEN_UNKNOWN &&
           last->earliest > f->day && when->kind != WHEN_UNKNOWN &&
           when->latest < last->earliest) {
        *when = when_within(when->earliest + 7, when->latest + 7);
    }
}
