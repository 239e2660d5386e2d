/*
 * series.c - "met A and then B", "meetings with A on Monday and B on Friday": one word
 * that tells several events of a type whose sides are equals.
 */
#include <string.h>

#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/who/who.h"

#define MAX_CLIMB   4
#define MOST_WORDS  9 /* that tell with whom, before the day */
#define MOST_TURNS  8
#define MOST_ACTORS 4 /* in one turn */

/*
 * The conjunct that "then" or "later" sets apart, in or above `word`; or EV_NONE. Not
 * the trigger: "voted and then met X" tells one meeting.
 */
static uint32_t later_conjunct(const struct finder *f, uint32_t word, uint32_t trigger)
{
    for (int i = 0; i < MAX_CLIMB && word != EV_NONE && word != trigger; i++) {
        uint32_t adverb = ev_child(f, word, DEPREL_ADVMOD);
        if (ev_deprel(f, word) == DEPREL_CONJ && adverb != EV_NONE &&
            ev_in_class(f->rules, "then",
                        arena_lower(f->arena, word_form(f->text, adverb)))) {
            return word;
        }
        word = ev_head(f, word);
    }
    return EV_NONE;
}

/* "met A |and then B": the second event goes to *later. */
static bool part_then(const struct finder *f, struct ev_cand *cand,
                      struct ev_cand *later)
{
    uint32_t second = EV_NONE;
    for (size_t i = 0; i < cand->n_fillers && second == EV_NONE; i++) {
        second = later_conjunct(f, cand->fillers[i].word, cand->word);
    }
    uint32_t first = second == EV_NONE ? EV_NONE : ev_head(f, second);
    if (first == EV_NONE || first == cand->word) {
        return false;
    }
    struct ev_filler *all = cand->fillers;
    size_t n = cand->n_fillers;
    *later = *cand;
    later->later = 1;
    later->fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *later->fillers);
    later->n_fillers = 0;
    cand->n_fillers = 0;
    for (size_t i = 0; i < n; i++) {
        struct ev_filler filler = all[i];
        bool in_second = ev_under(f, filler.word, second);
        bool in_first = !in_second && ev_under(f, filler.word, first);
        if (!in_first) {
            later->fillers[later->n_fillers++] = filler;
        }
        if (!in_second) {
            cand->fillers[cand->n_fillers++] = filler;
        }
    }
    return true;
}

/* Words [first, day) that tell with whom, and the expression of the day behind them. */
struct turn {
    uint32_t first, day, timex;
};

/* The turn from word `w` on, which no verb or other mark parts; *next behind it. */
static bool read_turn(const struct finder *f, uint32_t w, struct turn *turn,
                      uint32_t *next)
{
    const struct sentence *s = &f->text->sentences[f->text->words[w].sentence];
    uint32_t end = s->first + s->count;
    *turn = (struct turn){.first = w, .timex = EV_NONE};
    for (; w < end && w <= turn->first + MOST_WORDS && turn->timex == EV_NONE; w++) {
        uint8_t upos = ev_upos(f, w);
        bool parts = upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_SCONJ ||
                     (upos == UPOS_PUNCT && !ev_is(f, w, ",")) ||
                     ev_lemma_in(f, "clause_opener", w);
        if (parts) {
            return false;
        }
        turn->day = w;
        turn->timex = ev_day_behind(f, w, next);
    }
    return turn->timex != EV_NONE && turn->day > turn->first;
}

/* Takes out of the candidate who is told in words [first, end). */
static void take_out(struct ev_cand *cand, uint32_t first, uint32_t end)
{
    size_t kept = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        uint32_t word = cand->fillers[i].word;
        if (word < first || word >= end) {
            cand->fillers[kept++] = cand->fillers[i];
        }
    }
    cand->n_fillers = kept;
}

/* Does the candidate know somebody whom the turn tells? */
static bool has_turn(const struct ev_cand *cand, const struct turn *turn)
{
    size_t i = 0;
    while (i < cand->n_fillers && (cand->fillers[i].word < turn->first ||
                                   cand->fillers[i].word >= turn->day)) {
        i++;
    }
    return i < cand->n_fillers;
}

/* Whom the turn's words tell, the last of them first. */
static size_t who_of(const struct finder *f, const struct turn *turn,
                     struct ev_filler *who, size_t room)
{
    size_t n = 0;
    for (uint32_t w = turn->day; w-- > turn->first && n == 0;) {
        bool name = ev_upos(f, w) == UPOS_PROPN || ev_upos(f, w) == UPOS_NOUN;
        n = name ? ev_actors(f, w, who, room) : 0;
    }
    return n;
}

/* The candidate with those of one turn, without others that words [first, end) tell. */
static struct ev_cand one_of(const struct finder *f, const struct ev_cand *cand,
                             const struct turn *turn, uint32_t end)
{
    struct ev_cand one = *cand;
    struct ev_filler who[MOST_ACTORS];
    size_t n = has_turn(cand, turn) ? 0 : who_of(f, turn, who, MOST_ACTORS);
    one.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *one.fillers);
    if (cand->n_fillers > 0) {
        memcpy(one.fillers, cand->fillers, cand->n_fillers * sizeof *one.fillers);
    }
    take_out(&one, cand->word, turn->first);
    take_out(&one, turn->day, end);
    for (size_t i = 0; i < n; i++) {
        ev_add_filler(&one, &who[i], ev_type(f, cand)->roles[0]);
    }
    one.leg_day = turn->timex + 1;
    return one;
}

/* "meetings with A |on Monday and B |on Friday": trees part such lists in many ways;
 * the words go by turns. */
static size_t part_days(const struct finder *f, struct ev_cand *cand,
                        struct ev_cand *out, size_t room)
{
    struct turn turns[MOST_TURNS];
    struct ev_filler who[1];
    size_t n = 0;
    uint32_t next = cand->word + 1;
    uint32_t w = next;
    while (w < f->text->n_words && n < MOST_TURNS && n <= room &&
           (n == 0 || w > next) && read_turn(f, w, &turns[n], &next) &&
           who_of(f, &turns[n], who, 1) > 0) {
        w = ev_skip(f, next, "next_turn");
        n++;
    }
    /* "met X on Monday and police on Friday |arrested ten" */
    bool goes_on = n > 0 && next < f->text->n_words &&
                   (ev_upos(f, next) == UPOS_VERB || ev_upos(f, next) == UPOS_AUX);
    n -= goes_on;
    struct ev_cand whole = *cand;
    for (size_t i = 0; i < n && n > 1; i++) {
        struct ev_cand *one = i == 0 ? cand : &out[i - 1];
        *one = one_of(f, &whole, &turns[i], next);
        one->later = (uint8_t)i;
    }
    return n > 1 ? n - 1 : 0;
}

size_t ev_series(const struct finder *f, struct ev_cand *cand, struct ev_cand *out,
                 size_t room)
{
    if (!ev_type(f, cand)->shared || room == 0) {
        return 0;
    }
    return part_then(f, cand, out)            ? 1
           : ev_type_is(f, cand, "two_sided") ? part_days(f, cand, out, room)
                                              : 0;
}
