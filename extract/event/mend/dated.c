/*
 * dated.c - "the 2022 shooting in Lima", "the April 2 shooting": behind its date, the
 * noun of what was done is taken for a verb, and the date for the noun; "the murder on
 * Monday of Ada Okoye": who was murdered is hung on the day.
 */
#include "extract/event/mend/line.h"

/* The first word of the date between an article and `noun`; or EV_NONE. */
static uint32_t date_before(const struct ev_line *line, uint32_t noun)
{
    uint32_t w = noun;
    while (w > line->first && ev_line_of_date(line, w - 1)) {
        w--;
    }
    return w < noun && w > line->first && line->words[w - 1].upos == UPOS_DET ? w
                                                                              : EV_NONE;
}

/* "Monday", "3 May", "last week", "this morning" */
static bool tells_day(const struct ev_line *line, uint32_t word)
{
    const struct word *w = &line->words[word];
    return ev_line_of_date(line, word) ||
           ev_in_class(line->rules, "recurring", w->lemma) ||
           ev_in_class(line->rules, "daypart", w->lemma) ||
           ev_line_is(line, word, "last") || ev_line_is(line, word, "this") ||
           ev_line_is(line, word, "early") || ev_line_is(line, word, "late") ||
           ev_line_is(line, word, ",");
}

/* The noun of what was done right before the day that ends before `of`; or EV_NONE.
 * "in |the week of the vote" is no day. */
static uint32_t deed_before(const struct ev_line *line, uint32_t of, uint32_t *day)
{
    uint32_t w = of;
    while (w > line->first && tells_day(line, w - 1)) {
        w--;
    }
    *day = w;
    bool on = w > line->first && w < of && ev_line_is(line, w - 1, "on");
    bool bare = w < of && (ev_line_is(line, w, "last") || ev_line_is(line, w, "this"));
    w -= on ? 1 : 0;
    if ((!on && !bare) || w == line->first || !ev_is_noun(line->words[w - 1].upos)) {
        return EV_NONE;
    }
    struct slice lemma = arena_lower(line->arena, line->words[w - 1].lemma);
    return ev_frame_find(line->rules, lemma, 'n') == STRMAP_NONE ? EV_NONE : w - 1;
}

/* "the murder on Monday |of Ada Okoye" */
static void mend_day_of(struct ev_line *line, uint32_t of)
{
    uint32_t who = line->words[of].head;
    if (!ev_line_is(line, of, "of") || who == LANG_NO_HEAD || who < of ||
        !ev_is_noun(line->words[who].upos) || tells_day(line, who)) {
        return;
    }
    uint32_t first = of;
    uint32_t day = line->words[who].head;
    uint32_t deed = deed_before(line, of, &first);
    if (deed == EV_NONE || day < first || day >= of) {
        return;
    }
    day = ev_line_top(line, day, first, of);
    ev_line_tie(line, who, deed, DEPREL_NMOD);
    ev_line_tie(line, day, deed, DEPREL_NMOD);
}

void ev_mend_dated(struct ev_line *line, uint32_t noun)
{
    struct word *word = &line->words[noun];
    mend_day_of(line, noun);
    if (word->upos != UPOS_VERB || !(word->feats & (FEAT_GER | FEAT_PART)) ||
        !(word->feats & (FEAT_GER | FEAT_PRES)) ||
        ev_line_child(line, noun, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    uint32_t from = date_before(line, noun);
    struct slice form = arena_lower(line->arena, word_form(line->text, noun));
    if (from == EV_NONE || ev_frame_find(line->rules, form, 'n') == STRMAP_NONE) {
        return;
    }
    uint32_t date = ev_line_top(line, from, from, noun);
    ev_line_lift(line, noun, date);
    ev_line_tie(line, date, noun, DEPREL_NMOD_UNMARKED);
    ev_line_make_noun(line, noun);
}
