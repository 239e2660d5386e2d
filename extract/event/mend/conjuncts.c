/*
 * conjuncts.c - what goes together, hung on the wrong word: "killed and 20 others
 * injured" taken for two nouns, "X and Y" for an apposition, a main clause that goes on
 * behind a relative one or behind what was said.
 */
#include "extract/event/mend/line.h"

/* "they were dispersed and |eleven of them detained": the second clause leaves out
 * "were", and who is counted suffers it. */
static void mend_counted(struct ev_line *line, uint32_t count)
{
    uint32_t verb = line->words[count].head;
    if (line->words[count].upos != UPOS_NUM || verb == LANG_NO_HEAD || verb < count ||
        line->words[count].deprel != DEPREL_NSUBJ ||
        line->words[verb].deprel != DEPREL_CONJ ||
        !ev_in_class(line->rules, "suffered", line->words[verb].lemma) ||
        ev_line_child(line, verb, DEPREL_AUX) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    uint32_t first = line->words[verb].head;
    if (first != LANG_NO_HEAD &&
        ev_line_child(line, first, DEPREL_AUX_PASS) != EV_NONE) {
        line->words[count].deprel = DEPREL_NSUBJ_PASS;
    }
}

/* "nine were killed and |20 others injured": the second clause leaves out "were". */
static void mend_ellipsis(struct ev_line *line, uint32_t noun)
{
    uint32_t verb = line->words[noun].head;
    uint32_t part = noun + 1;
    bool listed = line->words[noun].deprel == DEPREL_CONJ && verb != LANG_NO_HEAD &&
                  line->words[verb].upos == UPOS_VERB && verb < noun &&
                  part < line->end;
    if (!listed || line->words[part].head != noun ||
        line->words[part].deprel != DEPREL_ACL || line->words[part].upos != UPOS_VERB ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) == EV_NONE) {
        return;
    }
    uint32_t cc = ev_line_child(line, noun, DEPREL_CC);
    ev_line_tie(line, part, verb, DEPREL_CONJ);
    ev_line_tie(line, noun, part, DEPREL_NSUBJ_PASS);
    if (cc != EV_NONE) {
        ev_line_tie(line, cc, part, DEPREL_CC);
    }
}

static bool is_comma(const struct ev_line *line, uint32_t word)
{
    return line->words[word].upos == UPOS_PUNCT && ev_line_has_lemma(line, word, ",");
}

/*
 * "boarded a tanker, which is suspected of smuggling, |and detained its captain":
 * behind the comma that closes the relative clause the main one goes on.
 */
static void mend_after_relative(struct ev_line *line, uint32_t verb)
{
    uint32_t relative = line->words[verb].head;
    uint32_t noun = relative == LANG_NO_HEAD ? relative : line->words[relative].head;
    if (line->words[verb].deprel != DEPREL_CONJ || noun == LANG_NO_HEAD ||
        line->words[relative].deprel != DEPREL_ACL_RELCL || relative > verb ||
        line->words[verb].upos != UPOS_VERB) {
        return;
    }
    uint32_t cc = ev_line_child(line, verb, DEPREL_CC);
    if (cc == EV_NONE || cc < line->first + 2 || !is_comma(line, cc - 1) ||
        ev_line_child(line, verb, DEPREL_NSUBJ) != EV_NONE) {
        return;
    }
    uint32_t who = ev_line_nsubj(line, relative);
    uint32_t main = ev_line_verb(line, noun);
    if (who == EV_NONE || who == line->first || !is_comma(line, who - 1)) {
        return;
    }
    if (main != EV_NONE && main < noun &&
        (line->words[main].feats & (FEAT_FIN | FEAT_PAST)) ==
            (line->words[verb].feats & (FEAT_FIN | FEAT_PAST))) {
        ev_line_tie(line, verb, main, DEPREL_CONJ);
    }
}

static bool is_told_in(const struct ev_line *line, uint32_t verb, uint8_t tense)
{
    return line->words[verb].upos == UPOS_VERB &&
           (line->words[verb].feats & (FEAT_FIN | FEAT_PAST)) == tense;
}

/*
 * "declared that an emergency exists |and ordered aid": a verb in the past goes with
 * the saying, not with what was said in the present.
 */
static void mend_after_said(struct ev_line *line, uint32_t verb)
{
    uint32_t told = line->words[verb].head;
    uint32_t saying = told == LANG_NO_HEAD ? told : line->words[told].head;
    if (line->words[verb].deprel == DEPREL_CONJ && saying != LANG_NO_HEAD &&
        line->words[told].deprel == DEPREL_CCOMP && saying < told && told < verb &&
        is_told_in(line, verb, FEAT_FIN | FEAT_PAST) &&
        is_told_in(line, told, FEAT_FIN) &&
        is_told_in(line, saying, FEAT_FIN | FEAT_PAST) &&
        !ev_line_subject(line, verb)) {
        ev_line_tie(line, verb, saying, DEPREL_CONJ);
    }
}

/* "Okoye, |Ruiz and Silva met": a name behind a comma that a list goes on from. */
static bool goes_on_list(const struct ev_line *line, uint32_t name)
{
    uint32_t next = ev_line_child(line, name, DEPREL_CONJ);
    uint32_t head = line->words[name].head;
    uint8_t rel = line->words[head].deprel;
    return ev_is_subject(rel) && next != EV_NONE &&
           line->words[head].upos == UPOS_PROPN &&
           line->words[name].upos == UPOS_PROPN &&
           line->words[next].upos == UPOS_PROPN &&
           ev_line_child(line, name, DEPREL_DET) == EV_NONE;
}

/* "Okoye and the Peruvian premier, |Ruiz, met": the noun right before that the name is
 * of, which the tree lists behind `head`; or EV_NONE. */
static uint32_t last_listed(const struct ev_line *line, uint32_t name, uint32_t head)
{
    uint32_t last = name >= line->first + 2 ? name - 2 : EV_NONE;
    return last != EV_NONE && last > head && ev_line_is(line, name - 1, ",") &&
                   line->words[last].head == head &&
                   line->words[last].deprel == DEPREL_CONJ &&
                   line->words[last].upos == UPOS_NOUN &&
                   line->words[name].upos == UPOS_PROPN
               ? last
               : EV_NONE;
}

/* "Okoye |and Ruiz", the second taken for the first's other name. */
static void mend_apposition(struct ev_line *line, uint32_t name)
{
    uint32_t head = line->words[name].head;
    if (line->words[name].deprel != DEPREL_APPOS || head == LANG_NO_HEAD) {
        return;
    }
    uint32_t last = last_listed(line, name, head);
    if (last != EV_NONE) {
        ev_line_tie(line, name, last, DEPREL_APPOS);
        return;
    }
    if (goes_on_list(line, name)) {
        line->words[name].deprel = DEPREL_CONJ;
        return;
    }
    for (uint32_t w = head + 1; w < name; w++) {
        uint32_t of = line->words[w].head; /* of the name, or of its title */
        bool mine = of == name || (of != LANG_NO_HEAD && of > w && of < name &&
                                   line->words[of].head == name);
        if (line->words[w].upos == UPOS_CCONJ && mine) {
            line->words[name].deprel = DEPREL_CONJ;
        }
    }
}

/* "Okoye, two clerks, |and three guards were shot": the "and" before the subject of a
 * verb that was hung on the first of the list; or EV_NONE. */
static uint32_t list_end(const struct ev_line *line, uint32_t verb, uint32_t first)
{
    const struct word *words = line->words;
    uint32_t cc = ev_line_child(line, verb, DEPREL_CC);
    if (cc == EV_NONE || cc <= first || cc >= verb || !ev_line_is(line, cc, "and") ||
        ev_line_child(line, first, DEPREL_COP) != EV_NONE ||
        ev_line_subject(line, first)) {
        return EV_NONE;
    }
    for (uint32_t w = first + 1; w < cc; w++) {
        if (words[w].upos == UPOS_AUX ||
            (words[w].upos == UPOS_VERB && (words[w].feats & FEAT_FIN))) {
            return EV_NONE;
        }
    }
    return cc;
}

/* "|Okoye, two clerks, and three guards were shot", read as a phrase and a clause: all
 * of them were. */
static void mend_listed_subject(struct ev_line *line, uint32_t verb)
{
    struct word *words = line->words;
    uint32_t first = words[verb].head;
    if (words[verb].upos != UPOS_VERB || words[verb].deprel != DEPREL_CONJ ||
        first == LANG_NO_HEAD || words[first].head != LANG_NO_HEAD ||
        !ev_is_noun(words[first].upos) || first > verb) {
        return;
    }
    uint32_t cc = list_end(line, verb, first);
    uint32_t last = ev_line_nsubj(line, verb);
    if (cc == EV_NONE || last == EV_NONE || last < cc || last > verb) {
        return;
    }
    uint8_t rel = words[last].deprel;
    for (uint32_t w = first + 1; w < cc; w++) {
        bool counted = words[w].head == first && words[w].deprel == DEPREL_APPOS &&
                       ev_line_child(line, w, DEPREL_NUMMOD) != EV_NONE;
        words[w].deprel = counted ? (uint8_t)DEPREL_CONJ : words[w].deprel;
    }
    ev_line_tie(line, verb, LANG_NO_HEAD, words[first].deprel);
    ev_line_tie(line, first, verb, rel);
    ev_line_tie(line, last, first, DEPREL_CONJ);
    ev_line_tie(line, cc, last, DEPREL_CC);
}

void ev_mend_conjuncts(struct ev_line *line, uint32_t word)
{
    mend_ellipsis(line, word);
    mend_counted(line, word);
    mend_after_relative(line, word);
    mend_after_said(line, word);
    mend_apposition(line, word);
    mend_listed_subject(line, word);
}
