/*
 * reduced.c - "the man |arrested last night killed his mother": what was done to
 * somebody, told right behind him, which a parser took for what he did.
 *
 * The sentence then has two verbs, the second without a subject. The second is the
 * clause's, and the first says of the noun before it what was done to it.
 */
#include "extract/event/mend/line.h"

#define PAST (FEAT_FIN | FEAT_PAST)

/* May it be a participle of a verb that cannot do without an object, and has none? */
static bool is_done_to(const struct ev_line *line, uint32_t deed)
{
    const struct word *word = &line->words[deed];
    return (word->feats & FEAT_PAST) != 0 &&
           (ev_in_class(line->rules, "suffered", word->lemma) ||
            ev_in_class(line->rules, "suffered_or_done", word->lemma)) &&
           ev_line_child(line, deed, DEPREL_OBJ) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_CCOMP) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_AUX) == EV_NONE &&
           ev_line_child(line, deed, DEPREL_AUX_PASS) == EV_NONE;
}

/* Is it told as what somebody does: "|killed his mother", "has been |found"? */
static bool is_told(const struct ev_line *line, uint32_t verb)
{
    uint32_t aux = ev_line_child(line, verb, DEPREL_AUX);
    aux = aux == EV_NONE ? ev_line_child(line, verb, DEPREL_AUX_PASS) : aux;
    aux = aux == EV_NONE ? ev_line_child(line, verb, DEPREL_COP) : aux;
    if (aux != EV_NONE) {
        return (line->words[aux].feats & FEAT_FIN) != 0;
    }
    bool past = (line->words[verb].feats & FEAT_PAST) != 0 &&
                ev_line_child(line, verb, DEPREL_OBJ) != EV_NONE;
    return line->words[verb].upos == UPOS_VERB &&
           (past || (line->words[verb].feats & FEAT_FIN) != 0);
}

/* The verb behind the deed that has lost its subject to it, or EV_NONE. */
static uint32_t robbed(const struct ev_line *line, uint32_t deed)
{
    for (uint32_t w = deed + 1; w < line->end; w++) {
        uint8_t rel = line->words[w].deprel;
        bool clause = line->words[w].head == deed &&
                      (rel == DEPREL_ADVCL || rel == DEPREL_PARATAXIS);
        if (clause && is_told(line, w) && !ev_line_subject(line, w) &&
            ev_line_child(line, w, DEPREL_MARK) == EV_NONE &&
            ev_line_child(line, w, DEPREL_CC) == EV_NONE) {
            return w;
        }
    }
    return EV_NONE;
}

void ev_mend_reduced(struct ev_line *line, uint32_t deed)
{
    struct word *words = line->words;
    if (deed == line->first || words[deed].upos != UPOS_VERB ||
        !ev_is_noun(words[deed - 1].upos)) {
        return;
    }
    uint32_t subject = ev_line_child(line, deed, DEPREL_NSUBJ);
    uint32_t verb =
        subject < deed && is_done_to(line, deed) ? robbed(line, deed) : EV_NONE;
    if (verb == EV_NONE) {
        return;
    }
    /* "the man |last week arrested": not of the week */
    uint32_t near = ev_line_top(line, deed - 1, line->first, deed);
    uint32_t noun = near == subject ? deed - 1 : subject;
    ev_line_tie(line, verb, words[deed].head, words[deed].deprel);
    for (uint32_t w = line->first; w < line->end; w++) {
        bool outer = w < subject || w > verb;
        words[w].head = words[w].head == deed && outer ? verb : words[w].head;
    }
    bool passive = ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE;
    bool bare = ev_line_child(line, verb, DEPREL_AUX) == EV_NONE && !passive &&
                ev_line_child(line, verb, DEPREL_COP) == EV_NONE;
    words[verb].feats = bare ? PAST : words[verb].feats;
    words[deed].feats = FEAT_PART | FEAT_PAST;
    ev_line_tie(line, subject, verb, passive ? DEPREL_NSUBJ_PASS : DEPREL_NSUBJ);
    ev_line_tie(line, deed, noun, DEPREL_ACL);
}
