/*
 * gaps.c - a verb told once for several events: "bombed Kano on Monday and Jos on
 * Tuesday", "four were arrested on Monday, two more on Friday", "won in 2010, 2014 and
 * 2018". Trees part such lists in many ways; the words go by turns, each with its day.
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/where/places.h"
#include "extract/event/who/who.h"

#define MOST_WORDS  12 /* of a turn, before its day */
#define MOST_ACTORS 4

/* Words [first, day), the expression of their day, and the word behind it. */
struct gap {
    uint32_t first, day, timex, next;
};

/* Does a word end what a verb told once can tell of? */
static bool ends_turn(const struct finder *f, uint32_t w)
{
    uint8_t upos = ev_upos(f, w);
    return upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_SCONJ ||
           upos == UPOS_PUNCT || ev_lemma_in(f, "clause_opener", w);
}

/* The turn from word `w` on; false where no day ends it. */
static bool read_gap(const struct finder *f, uint32_t w, struct gap *gap)
{
    uint32_t end = w;
    *gap = (struct gap){.first = w, .timex = EV_NONE};
    if (w < f->text->n_words) { /* a text may end with the verb */
        const struct sentence *s = &f->text->sentences[f->text->words[w].sentence];
        end = s->first + s->count;
    }
    for (; w < end && w <= gap->first + MOST_WORDS; w++) {
        gap->day = w;
        gap->timex = ev_day_behind(f, w, &gap->next);
        if (gap->timex != EV_NONE) {
            return gap->next <= end;
        }
        if (ends_turn(f, w)) {
            return false;
        }
    }
    return false;
}

/* Behind ", ", " and " or ", and " at `w`; EV_NONE: nothing parts the turns. */
static uint32_t behind_mark(const struct finder *f, uint32_t w)
{
    uint32_t to = w;
    while (to < f->text->n_words && to < w + 2 &&
           (ev_is(f, to, ",") || ev_is(f, to, "and"))) {
        to++;
    }
    return to > w ? to : EV_NONE;
}

/* A day beside a day, a year beside a year, and not the same. */
static bool is_alike(const struct finder *f, uint32_t a, uint32_t b)
{
    const struct when *x = &f->times->items[a].when;
    const struct when *y = &f->times->items[b].when;
    return x->kind == WHEN_WITHIN && y->kind == WHEN_WITHIN && x->unit == y->unit &&
           when_compare(x, y) != 0;
}

/* The only place that words [first, end) name, or EV_NONE. */
static uint32_t place_among(const struct finder *f, uint32_t first, uint32_t end)
{
    uint32_t found = EV_NONE;
    for (uint32_t w = first; w < end; w++) {
        uint32_t at = ev_place_mention(f, w);
        if (at != EV_NONE && found != EV_NONE && at != found) {
            return EV_NONE;
        }
        found = at != EV_NONE ? at : found;
    }
    return found;
}

/* The noun at the head of the first phrase of [first, end), before any preposition. */
static uint32_t noun_of(const struct finder *f, const struct gap *gap)
{
    uint32_t noun = EV_NONE;
    for (uint32_t w = gap->first; w < gap->day && ev_upos(f, w) != UPOS_ADP; w++) {
        uint8_t upos = ev_upos(f, w);
        bool last = noun != EV_NONE && upos == UPOS_NUM; /* "Kenya |two" */
        if (last) {
            break;
        }
        noun = ev_is_noun(upos) ? w : noun;
    }
    return noun;
}

/* "and |president in 2014": what somebody became, and nobody else. */
static bool is_office(const struct finder *f, const struct gap *gap, uint32_t noun)
{
    return noun == gap->first && ev_upos(f, noun) == UPOS_NOUN &&
           !ev_has_feat(f, noun, FEAT_PLUR);
}

/* "Kenya two in May": who did it, and to how many. */
static bool tells_both(const struct finder *f, const struct gap *gap, uint32_t noun)
{
    return noun != EV_NONE && noun + 1 < gap->day && ev_upos(f, noun + 1) == UPOS_NUM;
}

/* Has the candidate somebody behind its verb, in the first turn? */
static bool has_object(const struct ev_cand *cand, const struct gap *first)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        uint32_t word = cand->fillers[i].word;
        if (word > cand->word && word < first->day) {
            return true;
        }
    }
    return false;
}

/* "three suspects", "Georgian wine": does the verb's own phrase name him, and no more?
 */
static bool is_object(const struct finder *f, const struct ev_cand *one,
                      const struct ev_filler *filler)
{
    return filler->word > one->word && ev_head(f, filler->word) == one->word;
}

/* Puts those of a turn in the place of the first turn's, behind the verb or before it.
 */
static void put_actors(const struct finder *f, struct ev_cand *one,
                       const struct gap *gap, uint32_t noun, bool behind)
{
    struct ev_filler who[MOST_ACTORS];
    size_t n = 0;
    for (size_t i = 0, all = ev_actors(f, noun, who, MOST_ACTORS); i < all; i++) {
        if (who[i].word >= gap->first && who[i].word < gap->day) {
            who[n++] = who[i]; /* a tree may list those of other turns */
        }
    }
    struct slice role = {0};
    size_t kept = 0;
    for (size_t i = 0; i < one->n_fillers; i++) {
        struct ev_filler filler = one->fillers[i];
        bool theirs = n > 0 ? (filler.word > one->word) == behind
                            : behind && is_object(f, one, &filler);
        if (theirs) {
            role = role.len == 0 ? filler.role : role;
        } else {
            one->fillers[kept++] = filler;
        }
    }
    one->n_fillers = role.len > 0 ? kept : one->n_fillers;
    for (size_t i = 0; i < n && role.len > 0; i++) {
        ev_add_filler(one, &who[i], role);
    }
}

/* Takes out of the candidate who is told behind the first turn. */
static void keep_first(struct ev_cand *cand, const struct gap *first)
{
    size_t kept = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].word < first->day) {
            cand->fillers[kept++] = cand->fillers[i];
        }
    }
    cand->n_fillers = kept;
}

/* The candidate as its turn tells it. */
static struct ev_cand one_of(struct finder *f, const struct ev_cand *cand,
                             const struct gap *first, const struct gap *gap)
{
    struct ev_cand one = *cand;
    uint32_t noun = noun_of(f, gap);
    uint32_t at = place_among(f, gap->first, gap->day);
    one.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *one.fillers);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        one.fillers[i] = cand->fillers[i];
    }
    keep_first(&one, first);
    if (noun != EV_NONE && ev_upos(f, gap->first) != UPOS_ADP &&
        !is_office(f, gap, noun)) {
        bool behind = has_object(cand, first) && !tells_both(f, gap, noun);
        put_actors(f, &one, gap, noun, behind);
    }
    one.place = (struct mention_place){0};
    if (at != EV_NONE) {
        ev_set_place(f, &one, at);
        one.place_own = true;
    }
    one.leg_day = gap->timex + 1;
    one.gapped = true;
    return one;
}

/* Is it told on what stands behind the list: its end, or a phrase? */
static bool ends_list(const struct finder *f, uint32_t w)
{
    const struct sentence *s = &f->text->sentences[f->text->words[w - 1].sentence];
    uint8_t upos = w < s->first + s->count ? ev_upos(f, w) : UPOS_PUNCT;
    return upos == UPOS_PUNCT || upos == UPOS_ADP || upos == UPOS_CCONJ;
}

/* Can the turn be one: who or where, or nothing but a year? */
static bool is_turn(const struct finder *f, const struct gap *first,
                    const struct gap *gap)
{
    bool bare = gap->first == gap->day;
    const struct when *when = &f->times->items[gap->timex].when;
    uint8_t upos = ev_upos(f, gap->first);
    bool where =
        bare || upos != UPOS_ADP || place_among(f, gap->first, gap->day) != EV_NONE;
    return is_alike(f, first->timex, gap->timex) && where &&
           (!bare || when->unit >= WHEN_MONTH);
}

size_t ev_gaps(struct finder *f, struct ev_cand *cand, struct ev_cand *out, size_t room)
{
    struct gap first;
    struct gap gap;
    struct gap last = {0};
    size_t n = 0;
    if (cand->noun || ev_type_is(f, cand, "spoken") || room == 0 ||
        !read_gap(f, cand->word + 1, &first)) {
        return 0;
    }
    uint32_t w = behind_mark(f, first.next);
    while (w != EV_NONE && n < room && read_gap(f, w, &gap) &&
           is_turn(f, &first, &gap)) {
        out[n] = one_of(f, cand, &first, &gap);
        out[n].later = (uint8_t)(n + 1);
        last = gap;
        n++;
        w = behind_mark(f, gap.next);
    }
    if (n == 0 || !ends_list(f, last.next)) {
        return 0;
    }
    uint32_t at = place_among(f, cand->word + 1, first.day);
    keep_first(cand, &first);
    if (at != EV_NONE && cand->place.name.len == 0) {
        ev_set_place(f, cand, at);
        cand->place_own = true;
    }
    cand->leg_day = first.timex + 1;
    cand->gapped = true;
    return n;
}
