/*
 * dated.c - "the 2022 shooting in Lima", "the April 2 shooting": behind its date, the
 * noun of what was done is taken for a verb, and the date for the noun.
 */
#include "extract/event/mend/line.h"

/* Is it a number or the name of a month or day? */
static bool is_of_date(const struct ev_line *line, uint32_t word)
{
    return line->words[word].upos == UPOS_NUM || ev_line_in(line, "dateword", word);
}

/* The first word of the date between an article and `noun`; or EV_NONE. */
static uint32_t date_before(const struct ev_line *line, uint32_t noun)
{
    uint32_t w = noun;
    while (w > line->first && is_of_date(line, w - 1)) {
        w--;
    }
    return w < noun && w > line->first && line->words[w - 1].upos == UPOS_DET ? w
                                                                              : EV_NONE;
}

/* The word of [from, to) that hangs on one outside of it. */
static uint32_t top_of(const struct ev_line *line, uint32_t from, uint32_t to)
{
    uint32_t top = from;
    while (line->words[top].head >= from && line->words[top].head < to) {
        top = line->words[top].head;
    }
    return top;
}

void ev_mend_dated(struct ev_line *line, uint32_t noun)
{
    struct word *word = &line->words[noun];
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
    uint32_t date = top_of(line, from, noun);
    ev_line_lift(line, noun, date);
    ev_line_tie(line, date, noun, DEPREL_NMOD_UNMARKED);
    word->upos = UPOS_NOUN;
    word->lemma = form;
    word->feats = FEAT_SING;
    for (uint32_t w = noun + 1; w < line->end; w++) {
        bool phrase =
            line->words[w].head == noun && line->words[w].deprel == DEPREL_OBL;
        line->words[w].deprel = phrase ? (uint8_t)DEPREL_NMOD : line->words[w].deprel;
    }
}
