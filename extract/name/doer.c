/*
 * doer.c - who does what a verb tells, by the tree, for pronouns.
 */
#include "extract/name/doer.h"

#define MOST_VERBS 3 /* joined by "and" */

/* The word that is the subject of a verb of this sentence, or LANG_NO_HEAD. */
static uint32_t subject_of(const struct lang_text *text, uint32_t verb)
{
    const struct sentence *s = &text->sentences[text->words[verb].sentence];
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint8_t rel = text->words[w].deprel;
        if (text->words[w].head == verb &&
            (rel == DEPREL_NSUBJ || rel == DEPREL_NSUBJ_PASS)) {
            return w;
        }
    }
    return LANG_NO_HEAD;
}

/* Has the verb the subject of the one it hangs on: "met Okoye and |thanked him", "wants
 * to |meet him", "flew to Lima to |meet him"; no "asked Silva to |meet him"? */
static bool shares_subject(const struct lang_text *text, uint32_t verb)
{
    uint8_t rel = text->words[verb].deprel;
    const struct sentence *s = &text->sentences[text->words[verb].sentence];
    bool bare = (rel == DEPREL_XCOMP || rel == DEPREL_ADVCL) &&
                !(text->words[verb].feats & FEAT_FIN);
    for (uint32_t w = s->first; bare && w < s->first + s->count; w++) {
        uint8_t other = text->words[w].deprel;
        bare = !(text->words[w].head == text->words[verb].head &&
                 (other == DEPREL_OBJ || other == DEPREL_IOBJ));
    }
    return rel == DEPREL_CONJ || bare;
}

uint32_t doer_of(const struct lang_text *text, uint32_t verb)
{
    uint32_t who = LANG_NO_HEAD;
    for (int i = 0; i < MOST_VERBS && verb != LANG_NO_HEAD && who == LANG_NO_HEAD;
         i++) {
        who = subject_of(text, verb);
        verb = shares_subject(text, verb) ? text->words[verb].head : LANG_NO_HEAD;
    }
    return who;
}

uint32_t doer_above(const struct lang_text *text, uint32_t word)
{
    uint32_t at = word;
    for (int i = 0; i <= MOST_VERBS && at != LANG_NO_HEAD; i++) {
        if (text->words[at].upos == UPOS_VERB) {
            return doer_of(text, at);
        }
        at = text->words[at].head;
    }
    return LANG_NO_HEAD;
}
