/*
 * counts.c - how many were hit, and who hit them.
 *
 * "Gunmen killed at least nine people": behind "at least", "as many as" or "close to" a
 * parser loses the object, takes the number's words for a phrase of the verb's own or
 * the verb for a passive, and then who did it is taken for who suffered it. "Killed at
 * least 12 and wounded dozens": two deeds, the second hung on the first one's number.
 */
#include "extract/event/mend/line.h"

static bool is_number(const struct ev_line *line, uint32_t word)
{
    return word < line->end &&
           (line->words[word].upos == UPOS_NUM ||
            ev_in_class(line->rules, "headcount", line->words[word].lemma));
}

/* The number behind "|as many as", "|close to"; or EV_NONE. */
static uint32_t number_behind(const struct ev_line *line, uint32_t first)
{
    bool many =
        ev_line_is(line, first, "as") &&
        (ev_line_is(line, first + 1, "many") || ev_line_is(line, first + 1, "few")) &&
        ev_line_is(line, first + 2, "as");
    bool close = ev_line_is(line, first, "close") && ev_line_is(line, first + 1, "to");
    uint32_t number = many ? first + 3 : first + 2;
    return (many || close) && is_number(line, number) ? number : EV_NONE;
}

/* "kidnapped |as many as 40 students": not a phrase with a preposition but the object.
 */
static void mend_spread(struct ev_line *line, uint32_t first)
{
    uint32_t number = number_behind(line, first);
    if (number == EV_NONE || first == line->first) {
        return;
    }
    uint32_t noun = line->words[number].head;
    bool own = line->words[number].deprel == DEPREL_NUMMOD && noun != LANG_NO_HEAD &&
               noun > number;
    uint32_t verb = own ? line->words[noun].head : LANG_NO_HEAD;
    if (verb != LANG_NO_HEAD && verb >= first && verb < number) {
        verb = line->words[verb].head; /* "detained |close to 90" */
    }
    if (verb == LANG_NO_HEAD || line->words[noun].deprel != DEPREL_OBL ||
        verb >= first || line->words[verb].upos != UPOS_VERB ||
        line->words[first - 1].upos == UPOS_ADP ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    ev_line_tie(line, noun, verb, DEPREL_OBJ);
    for (uint32_t w = first; w < number; w++) {
        ev_line_tie(line, w, number, DEPREL_ADVMOD);
    }
}

/* Does the noun count people or things, and no days or sums? */
static bool is_counted(const struct ev_line *line, uint32_t noun)
{
    struct slice lemma = line->words[noun].lemma;
    return ev_line_child(line, noun, DEPREL_NUMMOD) != EV_NONE &&
           !ev_in_class(line->rules, "timeunit", lemma) &&
           !ev_in_class(line->rules, "money", lemma);
}

/* "Gunmen |killed at least nine people.": a passive without its auxiliary has no object
 * in running text. */
static void mend_active(struct ev_line *line, uint32_t verb)
{
    struct word *word = &line->words[verb];
    uint32_t subject = ev_line_child(line, verb, DEPREL_NSUBJ_PASS);
    uint32_t object = ev_line_child(line, verb, DEPREL_OBJ);
    if (word->upos != UPOS_VERB || !(word->feats & FEAT_PAST) || subject >= verb ||
        object == EV_NONE || object < verb || !is_counted(line, object) ||
        ev_in_class(line->rules, "naming", word->lemma) ||
        ev_in_class(line->rules, "giving", word->lemma) ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBL_AGENT) != EV_NONE ||
        event_is_headline(line->text, line->sentence)) {
        return;
    }
    line->words[subject].deprel = DEPREL_NSUBJ;
    word->feats = FEAT_FIN | FEAT_PAST;
}

/* The noun or number that the deed at `verb` counts, right behind it; or EV_NONE. */
static uint32_t count_behind(const struct ev_line *line, uint32_t verb)
{
    uint32_t w = verb + 1;
    bool least = ev_line_is(line, w, "at") && ev_line_is(line, w + 1, "least");
    bool more = ev_line_is(line, w, "more") && ev_line_is(line, w + 1, "than");
    w += least || more ? 2 : 0;
    if (!is_number(line, w)) {
        return EV_NONE;
    }
    return line->words[w].deprel == DEPREL_NUMMOD && line->words[w].head > w
               ? line->words[w].head
               : w;
}

/* "killed 12 people |and wounded 30 others": the second deed goes with the first. */
static void mend_second(struct ev_line *line, uint32_t cc)
{
    uint32_t second = cc + 1;
    if (second >= line->end || !ev_line_is(line, cc, "and") ||
        line->words[second].upos != UPOS_VERB ||
        line->words[second].deprel != DEPREL_CONJ) {
        return;
    }
    uint32_t first = line->words[second].head;
    if (first == LANG_NO_HEAD || first >= cc || ev_line_verb(line, first) == EV_NONE) {
        return;
    }
    uint32_t verb = ev_line_verb(line, first);
    uint32_t object = count_behind(line, second);
    bool number = line->words[first].upos == UPOS_NUM;
    bool told = number || line->words[first].deprel == DEPREL_OBJ;
    bool alike =
        ((line->words[verb].feats ^ line->words[second].feats) & FEAT_GER) == 0;
    if (object == EV_NONE || !told || verb > first || !alike ||
        ev_line_child(line, second, DEPREL_AUX_PASS) != EV_NONE) {
        return;
    }
    if (number) {
        ev_line_tie(line, first, verb, DEPREL_OBJ);
    }
    ev_line_tie(line, second, verb, DEPREL_CONJ);
    ev_line_tie(line, cc, second, DEPREL_CC);
    ev_line_tie(line, object, second, DEPREL_OBJ);
}

void ev_mend_counts(struct ev_line *line)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        mend_spread(line, w);
        mend_second(line, w);
        mend_active(line, w);
    }
}
