/*
 * clauses.c - clauses inside a sentence that the parser took for phrases, or hung on
 * the wrong noun.
 *
 * "after |an earthquake struck Peru": as statement.c at the start of a sentence. "told
 * reporters in Lima, |adding that he would resign": what one does in a participle
 * behind a comma is done by the subject, not by the noun before the comma. "replacing
 * Ada Silva, |whose term ends in May": of the name before the comma. "|flood-hit
 * Malawi" is no clause at all, nor is "|arrested in May" behind a name and a comma.
 */
#include "extract/event/mend/line.h"

#define DOING (FEAT_PART | FEAT_PRES)

/* A clause behind "after" or the like that hangs as a phrase. */
struct clause {
    uint32_t opener;
    uint32_t subject, verb, object;
};

/* "after |an earthquake struck Peru", the verb taken for an adjective of its object. */
static bool read_clause(const struct ev_line *line, uint32_t opener, struct clause *c)
{
    const struct word *words = line->words;
    uint8_t rel = words[opener].deprel;
    if ((rel != DEPREL_CASE && rel != DEPREL_MARK && rel != DEPREL_ADVMOD) ||
        !ev_in_class(line->rules, "as_it_happened", words[opener].lemma)) {
        return false;
    }
    uint32_t verb = ev_line_phrase_end(line, opener + 1);
    if (verb == opener + 1 || verb + 1 >= line->end ||
        !ev_is_noun(line->words[verb - 1].upos) || words[verb].upos != UPOS_VERB ||
        !(words[verb].feats & FEAT_PAST) ||
        (words[verb].deprel != DEPREL_AMOD && words[verb].deprel != DEPREL_COMPOUND) ||
        ev_line_subject(line, verb) ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE) {
        return false;
    }
    uint32_t object = words[verb].head;
    *c = (struct clause){opener, verb - 1, verb, object};
    return object > verb && ev_line_has(line, object) &&
           object < ev_line_phrase_end(line, verb + 1) &&
           ev_is_noun(line->words[object].upos) && !ev_is_subject(words[object].deprel);
}

static bool is_inside(const struct clause *c, uint32_t w)
{
    return w >= c->opener && w <= c->object;
}

/* The verb outside the clause that its words hang below; or EV_NONE. */
static uint32_t verb_around(const struct ev_line *line, const struct clause *c)
{
    uint32_t at = line->words[c->subject].head;
    for (uint32_t i = line->first; i < line->end && at != LANG_NO_HEAD; i++) {
        if (!is_inside(c, at) && line->words[at].upos == UPOS_VERB) {
            return at;
        }
        at = line->words[at].head;
    }
    return EV_NONE;
}

/* What stands outside and hung on the clause's first phrase: "two days |after". */
static void free_outside(struct ev_line *line, const struct clause *c, uint32_t around)
{
    for (uint32_t w = line->first; w < line->end; w++) {
        const struct word *word = &line->words[w];
        if (is_inside(c, w) || word->head <= c->opener || word->head > c->subject) {
            continue;
        }
        uint8_t rel = word->upos == UPOS_VERB    ? DEPREL_ADVCL
                      : word->upos == UPOS_PUNCT ? DEPREL_PUNCT
                                                 : DEPREL_OBL_UNMARKED;
        ev_line_tie(line, w, w > c->object ? c->verb : around, rel);
    }
}

static void mend_clause(struct ev_line *line, const struct clause *c)
{
    uint32_t around = verb_around(line, c);
    if (around == EV_NONE) {
        return;
    }
    free_outside(line, c, around);
    ev_line_tie_phrase(line, c->opener + 1, c->subject);
    line->words[c->verb].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, c->verb, around, DEPREL_ADVCL);
    ev_line_tie(line, c->opener, c->verb, DEPREL_MARK);
    ev_line_tie(line, c->subject, c->verb, DEPREL_NSUBJ);
    ev_line_tie(line, c->object, c->verb, DEPREL_OBJ);
    uint32_t then = c->object + 2; /* "struck Chile, |killing six" */
    if (then < line->end && line->words[then].upos == UPOS_VERB &&
        line->words[then].head == around &&
        (line->words[then].feats & DOING) == DOING) {
        ev_line_tie(line, then, c->verb, DEPREL_ADVCL);
    }
}

/* "after |a magnitude 7.8 quake struck Peru": the verb hung on a word of its subject,
 * as what was done to that. But it has an object of its own. */
static void mend_inside(struct ev_line *line, uint32_t opener)
{
    struct word *words = line->words;
    if (!ev_in_class(line->rules, "as_it_happened", words[opener].lemma)) {
        return;
    }
    uint32_t verb = ev_line_phrase_end(line, opener + 1);
    if (verb < opener + 2 || verb + 1 >= line->end || words[verb].upos != UPOS_VERB ||
        !(words[verb].feats & FEAT_PAST) || words[verb].deprel != DEPREL_ACL ||
        !ev_is_noun(words[verb - 1].upos) ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBJ) == EV_NONE) {
        return;
    }
    uint32_t top = words[verb].head;
    while (top > opener && top < verb && words[top].head > opener &&
           words[top].head < verb) {
        top = words[top].head;
    }
    uint32_t around = top > opener && top < verb ? words[top].head : LANG_NO_HEAD;
    if (around == LANG_NO_HEAD || around > opener) {
        return;
    }
    ev_line_tie_phrase(line, opener + 1, verb - 1);
    words[verb].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, verb, around, DEPREL_ADVCL);
    ev_line_tie(line, opener, verb, DEPREL_MARK);
    ev_line_tie(line, verb - 1, verb, DEPREL_NSUBJ);
}

/* Has a verb form no auxiliary? */
static bool stands_alone(const struct ev_line *line, uint32_t verb)
{
    return ev_line_child(line, verb, DEPREL_AUX) == EV_NONE &&
           ev_line_child(line, verb, DEPREL_AUX_PASS) == EV_NONE;
}

/* "Silva, |arrested in May, faces trial": what was done to somebody, taken for the verb
 * of the sentence, whose own verb follows behind the second comma. */
static void mend_between_commas(struct ev_line *line, uint32_t done)
{
    struct word *words = line->words;
    if (done < line->first + 2 || words[done].upos != UPOS_VERB ||
        words[done].deprel != DEPREL_ROOT || !(words[done].feats & FEAT_PAST) ||
        !ev_line_is(line, done - 1, ",") || !stands_alone(line, done)) {
        return;
    }
    uint32_t who = ev_line_child(line, done, DEPREL_NSUBJ);
    uint32_t verb = done + 1;
    while (verb < line->end &&
           !(words[verb].head == done && words[verb].upos == UPOS_VERB &&
             (words[verb].feats & FEAT_FIN) && ev_line_is(line, verb - 1, ",") &&
             !ev_line_subject(line, verb))) {
        verb++;
    }
    if (verb == line->end || who == EV_NONE || who > done) {
        return;
    }
    for (uint32_t w = verb + 1; w < line->end; w++) {
        words[w].head = words[w].head == done ? verb : words[w].head;
    }
    ev_line_tie(line, verb, LANG_NO_HEAD, DEPREL_ROOT);
    ev_line_tie(line, who, verb, DEPREL_NSUBJ);
    ev_line_tie(line, done, who, DEPREL_ACL);
    words[done].feats = FEAT_PART | FEAT_PAST;
}

/* "spoke of Silva, |arrested in May": what was done to the name before the comma. */
static void mend_behind_name(struct ev_line *line, uint32_t done)
{
    struct word *words = line->words;
    uint8_t rel = words[done].deprel;
    if (done < line->first + 2 || words[done].upos != UPOS_VERB ||
        (rel != DEPREL_PARATAXIS && rel != DEPREL_CONJ && rel != DEPREL_APPOS) ||
        !(words[done].feats & FEAT_PAST) || !ev_line_is(line, done - 1, ",") ||
        words[done - 2].upos != UPOS_PROPN || !stands_alone(line, done) ||
        ev_line_subject(line, done) ||
        !ev_in_class(line->rules, "suffered", words[done].lemma)) {
        return;
    }
    words[done].feats = FEAT_PART | FEAT_PAST;
    ev_line_tie(line, done, ev_line_name(line, done - 2), DEPREL_ACL);
}

/* "at its third meeting, |held on 7 May": what was held, and not what stands before. */
static void mend_held(struct ev_line *line, uint32_t verb)
{
    struct word *words = line->words;
    if (verb < line->first + 2 || words[verb].upos != UPOS_VERB ||
        !ev_line_is(line, verb - 1, ",") || !(words[verb].feats & FEAT_PART) ||
        (words[verb].deprel != DEPREL_ACL && words[verb].deprel != DEPREL_ADVCL) ||
        !stands_alone(line, verb) || words[verb].head > verb ||
        !ev_in_class(line->rules, "dated_by", words[verb].lemma)) {
        return;
    }
    uint32_t noun = verb - 2;
    if (words[noun].upos == UPOS_NOUN &&
        ev_head_find(line->rules, words[noun].lemma, 'n') != STRMAP_NONE) {
        ev_line_tie(line, verb, noun, DEPREL_ACL);
    }
}

/* "told reporters in Lima, |adding that ..." */
static void mend_participle(struct ev_line *line, uint32_t w)
{
    const struct word *word = &line->words[w];
    if (w < line->first + 2 || word->upos != UPOS_VERB || word->deprel != DEPREL_ACL ||
        (word->feats & DOING) != DOING || !ev_line_is(line, w - 1, ",") ||
        ev_in_class(line->rules, "detailing", word->lemma)) {
        return;
    }
    uint32_t at = word->head;
    while (at != LANG_NO_HEAD && line->words[at].upos != UPOS_VERB) {
        if (ev_is_subject(line->words[at].deprel)) {
            return;
        }
        at = line->words[at].head;
    }
    if (at != LANG_NO_HEAD && at < w) {
        ev_line_tie(line, w, at, DEPREL_ADVCL);
    }
}

/* "the pilots |Ada Lind abducted": a name between many and a verb without an object
 * does it to them. */
static void mend_bare_relative(struct ev_line *line, uint32_t verb)
{
    const struct word *word = &line->words[verb];
    uint32_t noun = word->head;
    if (word->upos != UPOS_VERB || word->deprel != DEPREL_ACL || noun == LANG_NO_HEAD ||
        noun + 1 >= verb || !(word->feats & FEAT_PAST) ||
        !(line->words[noun].feats & FEAT_PLUR) || line->words[noun].upos != UPOS_NOUN ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBL_AGENT) != EV_NONE) {
        return;
    }
    for (uint32_t w = noun + 1; w < verb; w++) {
        if (line->words[w].upos != UPOS_PROPN) {
            return;
        }
    }
    uint32_t name = ev_line_child(line, noun, DEPREL_APPOS);
    if (name == noun + 1) {
        ev_line_tie(line, name, verb, DEPREL_NSUBJ);
        line->words[verb].deprel = DEPREL_ACL_RELCL;
    }
}

/* "replacing Ada Silva, |whose term ends in May" */
static void mend_whose(struct ev_line *line, uint32_t whose)
{
    const struct word *words = line->words;
    uint32_t noun = words[whose].head;
    uint32_t verb = noun == LANG_NO_HEAD ? noun : words[noun].head;
    if (!ev_line_is(line, whose, "whose") || whose < line->first + 2 ||
        !ev_line_is(line, whose - 1, ",") || verb == LANG_NO_HEAD || verb < whose ||
        words[verb].upos != UPOS_VERB || words[verb].deprel == DEPREL_ACL_RELCL ||
        words[whose - 2].upos != UPOS_PROPN) {
        return;
    }
    ev_line_tie(line, verb, ev_line_name(line, whose - 2), DEPREL_ACL_RELCL);
}

/* "sent aid to |flood-hit Malawi": the participle taken for the verb of a clause. */
static void mend_stricken(struct ev_line *line, uint32_t dash)
{
    struct word *words = line->words;
    uint32_t verb = dash + 1;
    uint32_t noun = dash + 2;
    if (!ev_line_is(line, dash, "-") || dash == line->first || noun >= line->end ||
        words[dash].space_before || words[verb].space_before ||
        words[verb].upos != UPOS_VERB || !(words[verb].feats & FEAT_PAST) ||
        !ev_is_noun(line->words[noun].upos) || words[noun].head != verb ||
        words[noun].deprel != DEPREL_OBJ || words[verb].head == LANG_NO_HEAD) {
        return;
    }
    uint8_t rel =
        words[verb].deprel == DEPREL_XCOMP ? (uint8_t)DEPREL_OBJ : words[verb].deprel;
    ev_line_tie(line, noun, words[verb].head, rel);
    for (uint32_t w = line->first; w < line->end; w++) {
        if (words[w].head == verb && w != noun && w + 2 != verb && w != dash) {
            words[w].head = noun;
        }
    }
    ev_line_tie(line, verb, noun, DEPREL_AMOD);
}

/* Nothing between the two makes a clause of its own. */
static bool in_one_phrase(const struct ev_line *line, uint32_t from, uint32_t to)
{
    uint32_t w = from + 1;
    for (; w < to; w++) {
        const struct word *word = &line->words[w];
        bool verb = word->upos == UPOS_VERB && word->deprel != DEPREL_CASE &&
                    !ev_in_phrase(word->deprel); /* but "|including X" */
        if (verb || word->upos == UPOS_AUX || ev_line_is(line, w, ";")) {
            break;
        }
    }
    return w == to;
}

/* "the murder of a judge |committed by rebels", "the killing of two, |carried out by
 * rebels": of the deed, though it hangs on who was hit, or on the verb above. */
static void mend_committed(struct ev_line *line, uint32_t verb)
{
    const struct word *words = line->words;
    uint32_t noun = verb;
    if (words[verb].upos != UPOS_VERB || !(words[verb].feats & FEAT_PAST) ||
        (words[verb].deprel != DEPREL_ACL && words[verb].deprel != DEPREL_CONJ) ||
        !ev_in_class(line->rules, "commits", words[verb].lemma) ||
        ev_line_subject(line, verb) ||
        ev_line_child(line, verb, DEPREL_OBL_AGENT) == EV_NONE ||
        ev_line_child(line, verb, DEPREL_CC) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE) {
        return;
    }
    while (noun > line->first &&
           !(ev_in_class(line->rules, "deed_noun", words[noun - 1].lemma) &&
             ev_is_noun(words[noun - 1].upos))) {
        noun--;
    }
    if (noun > line->first && noun < verb && words[verb].head != noun - 1 &&
        in_one_phrase(line, noun - 1, verb)) {
        ev_line_tie(line, verb, noun - 1, DEPREL_ACL);
    }
}

void ev_mend_clauses(struct ev_line *line)
{
    struct clause c;
    for (uint32_t w = line->first; w < line->end; w++) {
        if (read_clause(line, w, &c)) {
            mend_clause(line, &c);
        }
        mend_inside(line, w);
        mend_held(line, w);
        mend_participle(line, w);
        mend_bare_relative(line, w);
        mend_between_commas(line, w);
        mend_behind_name(line, w);
        mend_whose(line, w);
        mend_stricken(line, w);
        mend_committed(line, w);
    }
}
