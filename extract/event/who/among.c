/*
 * among.c - who is said to be one of a group: "Okoye was |among those arrested", "one
 * of the |men killed was Okoye", "the |wounded included Okoye", "20 |guards, among them
 * Okoye". What the group did or suffered, he did.
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"

/* Who stands on the other side of "is": its subject, or what is said of `word`. */
static uint32_t beyond_copula(const struct finder *f, uint32_t word)
{
    if (ev_child(f, word, DEPREL_COP) != EV_NONE) {
        return ev_child(f, word, DEPREL_NSUBJ);
    }
    uint32_t head = ev_head(f, word);
    bool tied = ev_deprel(f, word) == DEPREL_OBL || ev_deprel(f, word) == DEPREL_NMOD ||
                ev_deprel(f, word) == DEPREL_NSUBJ;
    if (!tied || head == EV_NONE || head < word) {
        return EV_NONE;
    }
    if (ev_child(f, head, DEPREL_COP) != EV_NONE) {
        return head;
    }
    /* "among those killed |was Okoye", where the tree took "was" for a verb */
    return ev_is(f, head, "be") && ev_upos(f, head) == UPOS_VERB &&
                   ev_deprel(f, word) != DEPREL_NSUBJ
               ? ev_child(f, head, DEPREL_NSUBJ)
               : EV_NONE;
}

/* "|one of those killed": what counts some of them, or EV_NONE. */
static uint32_t some_of(const struct finder *f, uint32_t word)
{
    uint32_t head = ev_head(f, word);
    bool of = ev_deprel(f, word) == DEPREL_NMOD && head != EV_NONE &&
              slice_equal(ev_case(f, word), SLICE_LIT("of"));
    return of && (ev_upos(f, head) == UPOS_NUM || ev_is(f, head, "one")) ? head
                                                                         : EV_NONE;
}

/* "|those arrested", "the |countries that signed": not "one of the laws". */
static bool can_act(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    return ev_is(f, word, "those") || ev_is(f, word, "that") ||
           ev_in_class(f->rules, "people", lemma) ||
           ev_in_class(f->rules, "body", lemma) ||
           ev_in_class(f->rules, "partner", lemma);
}

uint32_t ev_one_of(const struct finder *f, uint32_t word)
{
    uint32_t head = ev_head(f, word);
    if (!can_act(f, word)) {
        return EV_NONE;
    }
    if (ev_deprel(f, word) == DEPREL_NSUBJ && head != EV_NONE &&
        ev_upos(f, head) == UPOS_VERB && ev_is(f, head, "include")) {
        return ev_child(f, head, DEPREL_OBJ);
    }
    uint32_t some = some_of(f, word);
    bool among = slice_equal(ev_case(f, word), SLICE_LIT("among"));
    return some != EV_NONE || among ? beyond_copula(f, among ? word : some) : EV_NONE;
}
