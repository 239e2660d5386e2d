/*
 * fronted.c - places and days that a tree hangs on what stands beside them.
 *
 * "In Lima 300 people marched": without a comma the town is taken for a part of who
 * did it; so is the day in "On Monday thieves ran". "Sent troops to neighbouring Chad":
 * for whom somebody neighbours.
 */
#include "extract/event/mend/line.h"

/* Is it a subject, or what stands for one right before a verb that has none? */
static bool can_act(const struct ev_line *line, uint32_t who)
{
    uint32_t verb = line->words[who].head;
    return ev_is_subject(line->words[who].deprel) ||
           (line->words[who].deprel == DEPREL_OBL && verb == who + 1 &&
            !ev_line_subject(line, verb));
}

/* "|In Lima 300 people marched" */
static void mend_town(struct ev_line *line, uint32_t prep)
{
    uint32_t town = prep + 1;
    if (prep != line->first || town + 1 >= line->end ||
        line->words[prep].upos != UPOS_ADP ||
        !ev_in_class(line->rules, "opens_where", line->words[prep].lemma) ||
        line->words[town].upos != UPOS_PROPN) {
        return;
    }
    uint32_t last = town;
    while (last + 1 < line->end && line->words[last + 1].upos == UPOS_PROPN) {
        last++;
    }
    uint32_t who = line->words[last].head;
    if (who == LANG_NO_HEAD || who <= last || !ev_is_noun(line->words[who].upos) ||
        !can_act(line, who) || line->words[prep].head != who ||
        line->words[last].deprel != DEPREL_COMPOUND ||
        line->words[last + 1].upos == UPOS_PART) {
        return;
    }
    uint8_t next = line->words[last + 1].upos;
    bool many = next == UPOS_NUM ||
                (last + 1 == who && ev_line_child(line, who, DEPREL_NMOD) != EV_NONE &&
                 (line->words[who].feats & FEAT_PLUR));
    if (!many) {
        return; /* "In Lima students marched" may be of Lima's students */
    }
    ev_line_tie(line, last, line->words[who].head, DEPREL_OBL);
    line->words[who].deprel = ev_is_subject(line->words[who].deprel)
                                  ? line->words[who].deprel
                                  : (uint8_t)DEPREL_NSUBJ;
    for (uint32_t w = prep; w < last; w++) {
        line->words[w].head = line->words[w].head == who ? last : line->words[w].head;
    }
}

/* Does the word belong to a day: "On |Monday night", "On |3 May"? */
static bool is_of_day(const struct ev_line *line, uint32_t word)
{
    return ev_line_of_date(line, word) || ev_line_in(line, "daypart", word);
}

/* "|On Monday thieves with rifles stormed a bank": the day of what they did, taken for
 * a word of theirs, and they for a phrase of the verb. */
static void mend_day(struct ev_line *line, uint32_t prep)
{
    uint32_t who = line->words[prep].head;
    if (prep != line->first || !ev_line_is(line, prep, "on") || who == LANG_NO_HEAD ||
        who <= prep + 1 || !ev_is_noun(line->words[who].upos) ||
        line->words[prep].deprel != DEPREL_CASE || is_of_day(line, who)) {
        return;
    }
    uint32_t last = prep;
    while (last + 1 < who && is_of_day(line, last + 1)) {
        last++;
    }
    uint32_t verb = line->words[who].head;
    bool told = verb != LANG_NO_HEAD && verb > who &&
                line->words[verb].upos == UPOS_VERB &&
                (line->words[verb].feats & FEAT_FIN);
    bool subject =
        ev_is_subject(line->words[who].deprel) ||
        (line->words[who].deprel == DEPREL_OBL && told && !ev_line_subject(line, verb));
    if (last == prep || !told || !subject) {
        return;
    }
    for (uint32_t w = prep; w < last; w++) {
        if (line->words[w].head == who) {
            ev_line_tie(line, w, last, w == prep ? DEPREL_CASE : DEPREL_COMPOUND);
        }
    }
    ev_line_tie(line, last, verb, DEPREL_OBL);
    if (!ev_is_subject(line->words[who].deprel)) {
        line->words[who].deprel = DEPREL_NSUBJ;
    }
}

/* "Just |months after the army seized power": how long after, taken for who did it. */
static void mend_since(struct ev_line *line, uint32_t unit)
{
    struct word *words = line->words;
    uint32_t verb = words[unit].head;
    if (words[unit].deprel != DEPREL_NSUBJ || verb == LANG_NO_HEAD || verb < unit ||
        !ev_in_class(line->rules, "timeunit", words[unit].lemma) ||
        !(ev_line_is(line, unit + 1, "after") ||
          ev_line_is(line, unit + 1, "before"))) {
        return;
    }
    uint32_t who = words[unit + 1].head;
    if (who == LANG_NO_HEAD || who <= unit + 1 || who >= verb ||
        words[who].head != unit || words[who].deprel != DEPREL_NMOD) {
        return;
    }
    ev_line_tie(line, unit, verb, DEPREL_OBL_UNMARKED);
    ev_line_tie(line, unit + 1, verb, DEPREL_MARK);
    ev_line_tie(line, who, verb, DEPREL_NSUBJ);
}

/* "to |neighbouring Chad" */
static void mend_neighbour(struct ev_line *line, uint32_t near)
{
    struct word *word = &line->words[near];
    uint32_t land = word->upos == UPOS_VERB && near > line->first &&
                            ev_line_in(line, "neighbouring", near)
                        ? ev_line_child(line, near, DEPREL_OBJ)
                        : EV_NONE;
    uint32_t verb = word->head;
    if (land == EV_NONE || land < near || verb == LANG_NO_HEAD || verb > near) {
        return;
    }
    for (uint32_t w = line->first; w < line->end; w++) {
        struct word *other = &line->words[w];
        if (other->head == near && w > near && w != land) {
            other->head = verb; /* "to neighbouring Chad |last month" */
        }
    }
    ev_line_tie(line, land, verb, DEPREL_OBL);
    ev_line_tie(line, near, land, DEPREL_AMOD);
    word->upos = UPOS_ADJ;
    line->words[near - 1].upos = UPOS_ADP;
    ev_line_tie(line, near - 1, land, DEPREL_CASE);
}

/* The first comma of [from, end), or EV_NONE. */
static uint32_t first_comma(const struct ev_line *line, uint32_t from, uint32_t end)
{
    uint32_t w = from;
    while (w < end && !ev_line_is(line, w, ",")) {
        w++;
    }
    return w < end ? w : EV_NONE;
}

/* The first word behind `comma` that is listed with one before it, or EV_NONE. */
static uint32_t first_listed(const struct ev_line *line, uint32_t comma, uint32_t end)
{
    for (uint32_t w = comma + 1; w < end; w++) {
        uint32_t head = line->words[w].head;
        bool name =
            line->words[w].deprel == DEPREL_APPOS && line->words[w].upos == UPOS_PROPN;
        if ((name || line->words[w].deprel == DEPREL_CONJ) && head != LANG_NO_HEAD &&
            head < comma) {
            return w;
        }
    }
    return EV_NONE;
}

/* "and |two clerks met": an "and" before a subject that is listed with nobody. */
static bool ends_list(const struct ev_line *line, uint32_t verb, uint32_t subject)
{
    uint32_t cc = ev_line_child(line, verb, DEPREL_CC);
    return ev_line_child(line, subject, DEPREL_CC) != EV_NONE ||
           (cc != EV_NONE && cc > line->first && cc < subject);
}

/* "|In Lima, Okoye, Silva, and two clerks met": the phrase in front taken for the first
 * of a list behind its comma. It cannot be a subject itself, nor can "and" stand before
 * one that nobody is listed with. */
static void mend_list(struct ev_line *line, uint32_t prep)
{
    struct word *words = line->words;
    uint32_t noun = words[prep].head;
    uint32_t verb = prep == line->first && words[prep].deprel == DEPREL_CASE
                        ? ev_line_root(line)
                        : EV_NONE;
    if (noun == LANG_NO_HEAD || verb == EV_NONE || words[verb].upos != UPOS_VERB) {
        return;
    }
    uint32_t last = ev_line_nsubj(line, verb);
    uint32_t comma = first_comma(line, prep, verb);
    uint32_t first = comma == EV_NONE ? EV_NONE : first_listed(line, comma, verb);
    if (last == EV_NONE || last > verb || first == EV_NONE || last == first ||
        noun > comma || (last != noun && !ends_list(line, verb, last))) {
        return;
    }
    uint32_t head = words[first].head;
    uint8_t rel = words[last].deprel;
    for (uint32_t w = first + 1; w < verb; w++) {
        bool listed = words[w].head == head && words[w].deprel == DEPREL_CONJ;
        words[w].head = listed ? first : words[w].head;
    }
    ev_line_tie(line, last, last == noun ? verb : first,
                last == noun ? DEPREL_OBL : DEPREL_CONJ);
    ev_line_tie(line, first, verb, rel);
}

void ev_mend_fronted(struct ev_line *line, uint32_t word)
{
    mend_town(line, word);
    mend_day(line, word);
    mend_since(line, word);
    mend_neighbour(line, word);
    mend_list(line, word);
}
