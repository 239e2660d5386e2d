/* hearsay.c - what others believe or tell, and the report does not vouch for. */
#include "extract/event/status/status.h"
#include "extract/event/tree/tree.h"

/* "is believed |to have fled" */
static bool is_told_of(const struct finder *f, uint32_t word, uint32_t head)
{
    bool perfect = false;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        perfect = perfect || (ev_deprel(f, c) == DEPREL_AUX && ev_is(f, c, "have"));
    }
    return perfect && ev_infinitive(f, word) && ev_passive(f, head) &&
           ev_lemma_in(f, "hearsay", head);
}

/* "police believe |X killed her", not "I think he left" nor "believes he will win" */
static bool is_believed(const struct finder *f, uint32_t word, uint32_t head)
{
    uint32_t who = ev_child(f, head, DEPREL_NSUBJ);
    return ev_deprel(f, word) == DEPREL_CCOMP && ev_mood_of(f, word).past &&
           who != EV_NONE && !ev_has_feat(f, who, FEAT_PERSON1) &&
           !ev_has_feat(f, who, FEAT_PERSON2) && ev_lemma_in(f, "belief", head) &&
           !ev_mood_of(f, head).negated;
}

bool ev_is_hearsay(const struct finder *f, uint32_t word, uint32_t head)
{
    return is_told_of(f, word, head) || is_believed(f, word, head);
}

bool ev_is_sought(const struct finder *f, const struct ev_cand *cand, uint32_t verb)
{
    uint32_t what = ev_head(f, verb);
    return ev_type_is(f, cand, "of_case") && ev_is(f, verb, "lead") &&
           ev_deprel(f, verb) == DEPREL_ACL && what != EV_NONE &&
           ev_lemma_in(f, "sought_news", what);
}
