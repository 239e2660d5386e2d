/*
 * idioms.c - turns of phrase that the parser gets wrong.
 *
 * "is due to meet": a parser that knows "due to" as a preposition makes a clause of it
 * in several ways. Here it is always one: the verb heads it, "due" and "to" mark it,
 * "be" and the subject hang on it, as of "is to meet". And "up to 30 euros", "pulled
 * out of it", "went to court", "made aid available to X", "under way", "of his own".
 */
#include "extract/event/mend/line.h"

/* The verb behind "due to" at `due`, or EV_NONE. */
static uint32_t due_verb(const struct ev_line *line, uint32_t due)
{
    if (due + 2 >= line->end || !ev_line_has_lemma(line, due, "due") ||
        line->words[due + 1].upos != UPOS_PART ||
        !ev_line_has_lemma(line, due + 1, "to")) {
        return EV_NONE;
    }
    for (uint32_t w = due + 2; w < line->end && w < due + 5; w++) {
        uint8_t upos = line->words[w].upos;
        if (upos == UPOS_VERB) {
            return w;
        }
        if (upos != UPOS_AUX && upos != UPOS_ADV) {
            break;
        }
    }
    return EV_NONE;
}

/* The form of "be" before "due", or EV_NONE. */
static uint32_t be_before(const struct ev_line *line, uint32_t due)
{
    for (uint32_t w = due; w-- > line->first && w + 4 > due;) {
        if (ev_line_has_lemma(line, w, "be")) {
            return w;
        }
        if (line->words[w].upos != UPOS_ADV && line->words[w].upos != UPOS_PART) {
            break;
        }
    }
    return EV_NONE;
}

/* "met X on Monday |and is due to leave", the clause hung on the "and". */
static void join_clause(struct ev_line *line, uint32_t verb, uint32_t cc)
{
    uint32_t at = line->words[cc].head;
    for (uint32_t i = 0;
         i < line->end - line->first && at != LANG_NO_HEAD && at != verb; i++) {
        if (line->words[at].upos == UPOS_VERB) {
            ev_line_tie(line, verb, at, DEPREL_CONJ);
            ev_line_tie(line, cc, verb, DEPREL_CC);
            return;
        }
        at = line->words[at].head;
    }
}

static void mend_due(struct ev_line *line, uint32_t due)
{
    uint32_t verb = due_verb(line, due);
    if (verb == EV_NONE) {
        return;
    }
    uint32_t be = be_before(line, due);
    if (line->words[verb].head == due) {
        ev_line_lift(line, verb, due);
    }
    if (be != EV_NONE && line->words[verb].head == be) {
        ev_line_lift(line, verb, be);
    }
    uint32_t above = line->words[verb].head;
    if (be != EV_NONE && above < be && line->words[be].head == above &&
        line->words[above].upos != UPOS_CCONJ) {
        ev_line_lift(line, verb,
                     above); /* "he |is due": the subject was made the head */
        ev_line_tie(line, above, verb, DEPREL_NSUBJ);
    }
    if (above != LANG_NO_HEAD && line->words[above].upos == UPOS_CCONJ) {
        join_clause(line, verb, above);
    }
    ev_line_tie(line, due, verb, DEPREL_MARK);
    ev_line_tie(line, due + 1, verb, DEPREL_MARK);
    if (be != EV_NONE && be > line->first) {
        ev_line_tie(line, be, verb, DEPREL_COP);
    }
}

/* "is due |in Lima on Friday", the city taken for the head: "due" is it; "due |on
 * Friday" likewise. */
static void mend_due_in(struct ev_line *line, uint32_t due)
{
    static const bool of_clause[DEPREL_COUNT] = {
        [DEPREL_NSUBJ] = true,  [DEPREL_COP] = true,   [DEPREL_AUX] = true,
        [DEPREL_NMOD] = true,   [DEPREL_PUNCT] = true, [DEPREL_CC] = true,
        [DEPREL_ADVMOD] = true, [DEPREL_CONJ] = true,  [DEPREL_OBL_UNMARKED] = true,
        [DEPREL_OBL] = true,    [DEPREL_ADVCL] = true,
    };
    uint32_t place = line->words[due].head;
    if (!ev_line_has_lemma(line, due, "due") ||
        line->words[due].deprel != DEPREL_CASE || place == LANG_NO_HEAD ||
        place < due || due + 1 >= line->end || line->words[due + 1].upos != UPOS_ADP ||
        ev_line_has_lemma(line, due + 1, "to")) {
        return;
    }
    ev_line_tie(line, due, line->words[place].head, line->words[place].deprel);
    ev_line_tie(line, place, due, DEPREL_OBL);
    ev_line_tie(line, due + 1, place, DEPREL_CASE);
    for (uint32_t w = line->first; w < line->end; w++) {
        struct word *word = &line->words[w];
        if (word->head == place && w != due + 1 && of_clause[word->deprel]) {
            word->head = due;
            word->deprel = word->deprel == DEPREL_NMOD ? DEPREL_OBL : word->deprel;
        }
    }
}

/* "gave |up to 30 euros": a bound, taken for where something goes. */
static void mend_up_to(struct ev_line *line, uint32_t up)
{
    uint32_t head = line->words[up].head;
    if (!ev_line_has_lemma(line, up, "up") || up + 2 >= line->end ||
        !ev_line_has_lemma(line, up + 1, "to") ||
        line->words[up + 2].upos != UPOS_NUM) {
        return;
    }
    uint32_t noun = line->words[up + 1].head;
    if (noun != LANG_NO_HEAD && noun > up && head != LANG_NO_HEAD &&
        line->words[noun].head == head && line->words[head].upos == UPOS_VERB &&
        line->words[noun].deprel == DEPREL_OBL &&
        ev_line_child(line, head, DEPREL_OBJ) == EV_NONE) {
        ev_line_tie(line, noun, head, DEPREL_OBJ);
        ev_line_tie(line, up, up + 2, DEPREL_ADVMOD);
        ev_line_tie(line, up + 1, up + 2, DEPREL_ADVMOD);
    }
}

/* "pulled |out of the pact", "set |up ten posts", "gave |up six million": particles. */
static void mend_verb_particle(struct ev_line *line, uint32_t word)
{
    uint32_t goal = word + 1 < line->end ? line->words[word].head : LANG_NO_HEAD;
    if (word == line->first || goal == LANG_NO_HEAD || goal <= word ||
        line->words[word - 1].upos != UPOS_VERB) {
        return;
    }
    bool out_of = ev_line_has_lemma(line, word, "out") &&
                  ev_line_has_lemma(line, word + 1, "of") &&
                  line->words[word].deprel == DEPREL_CASE &&
                  line->words[goal].head == word - 1;
    bool particle =
        ev_line_has_lemma(line, word, "up") || ev_line_has_lemma(line, word, "out") ||
        ev_line_has_lemma(line, word, "off") || ev_line_has_lemma(line, word, "down");
    bool counted =
        particle && goal <= word + 2 && line->words[word + 1].upos == UPOS_NUM &&
        line->words[goal].upos == UPOS_NUM && line->words[word].deprel == DEPREL_ADVMOD;
    if (out_of || counted) {
        ev_line_tie(line, word, word - 1, DEPREL_COMPOUND_PRT);
    }
}

/* "went |to court": nobody is courted. */
static void mend_court(struct ev_line *line, uint32_t court)
{
    uint32_t head = line->words[court].head;
    if (line->words[court].upos != UPOS_VERB || court == line->first ||
        !ev_line_has_lemma(line, court, "court") ||
        !ev_line_is(line, court - 1, "to") || head == LANG_NO_HEAD || head >= court ||
        line->words[head].upos != UPOS_VERB ||
        ev_line_child(line, court, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    line->words[court].upos = UPOS_NOUN;
    line->words[court].feats = 0;
    ev_line_tie(line, court, head, DEPREL_OBL);
    ev_line_tie(line, court - 1, court, DEPREL_CASE);
    for (uint32_t w = court + 1; w < line->end; w++) {
        if (line->words[w].head == court && line->words[w].deprel == DEPREL_OBL) {
            line->words[w].head = head;
        }
    }
}

/* "talks are |under way with X": a state, taken for a road. */
static void mend_under_way(struct ev_line *line, uint32_t way)
{
    if (!ev_line_has_lemma(line, way, "way") || way == line->first ||
        !ev_line_has_lemma(line, way - 1, "under") ||
        ev_line_child(line, way, DEPREL_NSUBJ) == EV_NONE) {
        return;
    }
    for (uint32_t w = way + 1; w < line->end; w++) {
        if (line->words[w].head == way && line->words[w].deprel == DEPREL_NMOD) {
            line->words[w].deprel = DEPREL_OBL;
        }
    }
}

/* "a meeting |of his own with Silva": what stands behind is the meeting's. */
static void mend_own(struct ev_line *line, uint32_t own)
{
    uint32_t noun = line->words[own].head;
    if (!ev_line_is(line, own, "own") || noun == LANG_NO_HEAD || noun > own ||
        line->words[own].deprel != DEPREL_NMOD ||
        ev_line_child(line, own, DEPREL_NMOD_POSS) == EV_NONE) {
        return;
    }
    for (uint32_t w = own + 1; w < line->end; w++) {
        if (line->words[w].head == own && line->words[w].deprel == DEPREL_NMOD) {
            line->words[w].head = noun;
        }
    }
}

/* "made aid |available to Peru": gave it to Peru, not aid that was available there. */
static void mend_available(struct ev_line *line, uint32_t word)
{
    uint32_t what = line->words[word].head;
    uint32_t make = what == LANG_NO_HEAD ? what : line->words[what].head;
    if (make == LANG_NO_HEAD || !ev_line_has_lemma(line, word, "available") ||
        what > word || line->words[what].deprel != DEPREL_OBJ ||
        !ev_line_has_lemma(line, make, "make")) {
        return;
    }
    ev_line_tie(line, word, make, DEPREL_XCOMP);
    for (uint32_t w = word + 1; w < line->end; w++) {
        if (line->words[w].head == word && (line->words[w].deprel == DEPREL_OBL ||
                                            line->words[w].deprel == DEPREL_NMOD)) {
            ev_line_tie(line, w, make, DEPREL_OBL);
        }
    }
}

void ev_mend_idioms(struct ev_line *line, uint32_t word)
{
    mend_available(line, word);
    mend_due(line, word);
    mend_due_in(line, word);
    mend_up_to(line, word);
    mend_verb_particle(line, word);
    mend_court(line, word);
    mend_under_way(line, word);
    mend_own(line, word);
}
