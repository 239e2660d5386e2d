/*
 * aim.c - at whom a deed is aimed, as the clause behind it tells: "sanctions to punish
 * Peru", "aimed at curbing Peru's exports", "marched to demand that Okoye resign",
 * "sued, alleging that Okoye lied", "agreed to pay a sum to buy Peru Mills"; or whom it
 * is to help.
 */
#include "extract/event/tree/clause.h"
#include "extract/event/tree/tree.h"

static bool is_actor(const struct finder *f, uint32_t word)
{
    return f->mention_at[word] != EV_NONE || ev_upos(f, word) == UPOS_PROPN ||
           ev_lemma_in(f, "people", word) || ev_lemma_in(f, "body", word) ||
           ev_lemma_in(f, "state_body", word);
}

/* "Peru's |exports", "the exports of Peru", "Peruvian exports": the word that names
 * somebody. */
static uint32_t whose(const struct finder *f, uint32_t word)
{
    uint32_t found = EV_NONE;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool of = rel == DEPREL_NMOD && slice_equal(ev_case(f, c), SLICE_LIT("of"));
        bool owner = rel == DEPREL_NMOD_POSS || rel == DEPREL_AMOD ||
                     rel == DEPREL_COMPOUND || of;
        if (owner && f->mention_at[c] != EV_NONE) {
            found = c;
        }
    }
    return found;
}

static void add(const struct finder *f, uint32_t word, struct ev_args *out)
{
    if (word != EV_NONE && f->timex_at[word] == EV_NONE) {
        ev_arg_add(out, is_actor(f, word) ? word : whose(f, word), SLOT_AIM, true);
    }
}

/* "to help |Peru", and nobody by "to support the |Peru talks" */
static void add_helped(const struct finder *f, uint32_t word, struct ev_args *out)
{
    if (word != EV_NONE && is_actor(f, word)) {
        ev_arg_add(out, word, SLOT_HELP, true);
    }
}

static uint32_t object_of(const struct finder *f, uint32_t verb)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    return object == EV_NONE ? ev_child(f, verb, DEPREL_IOBJ) : object;
}

/* "to punish |Peru", "forcing |Peru to act" */
static void add_object(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    add(f, object_of(f, verb), out);
}

/* "demanding that |Okoye resign", "accusing |Okoye of lying", "calling for |Okoye's
 * resignation" */
static void add_demanded(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t clause = ev_child(f, verb, DEPREL_CCOMP);
    add_object(f, verb, out);
    add(f, clause == EV_NONE ? EV_NONE : ev_child(f, clause, DEPREL_NSUBJ), out);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        enum slot slot = ev_slot_find(ev_case(f, c));
        if (ev_deprel(f, c) == DEPREL_OBL &&
            (slot == SLOT_FOR || slot == SLOT_ON || slot == SLOT_UPON)) {
            add(f, c, out);
        }
    }
}

/* "aimed |at Peru", "designed |to weaken Peru", "targeting |Peru" */
static void add_aimed(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    if (!ev_has_feat(f, verb, FEAT_PAST)) {
        add_object(f, verb, out);
    }
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        enum slot slot = ev_slot_find(ev_case(f, c));
        if (ev_upos(f, c) == UPOS_VERB && ev_lemma_in(f, "harming", c)) {
            add_object(f, c, out);
        } else if (ev_deprel(f, c) == DEPREL_OBL &&
                   (slot == SLOT_AT || slot == SLOT_AGAINST)) {
            add(f, c, out);
        }
    }
}

/* "gave it in a bid |to help Peru": the clause that tells the purpose; else `word`. */
static uint32_t purpose(const struct finder *f, uint32_t word)
{
    bool bid = ev_deprel(f, word) == DEPREL_OBL && ev_lemma_in(f, "effort", word) &&
               slice_equal(ev_case(f, word), SLICE_LIT("in"));
    uint32_t clause = bid ? ev_child(f, word, DEPREL_ACL) : EV_NONE;
    return clause == EV_NONE ? word : clause;
}

void ev_aim_args(const struct finder *f, uint32_t word, struct ev_args *out)
{
    for (uint32_t at = f->child[word]; at != EV_NONE; at = f->sibling[at]) {
        uint32_t c = purpose(f, at);
        uint8_t rel = ev_deprel(f, c);
        if (c < word || (rel != DEPREL_ACL && rel != DEPREL_ADVCL) ||
            ev_has_feat(f, c, FEAT_FIN)) {
            continue;
        }
        if (ev_lemma_in(f, "aiming", c)) {
            add_aimed(f, c, out);
        } else if (ev_lemma_in(f, "harming", c) && ev_infinitive(f, c)) {
            add_object(f, c, out);
        } else if (ev_lemma_in(f, "buying", c) && ev_infinitive(f, c)) {
            uint32_t bought = object_of(f, c);
            ev_arg_add(out, bought != EV_NONE && is_actor(f, bought) ? bought : EV_NONE,
                       SLOT_AIM, true);
        } else if (ev_lemma_in(f, "helping", c) && ev_infinitive(f, c)) {
            add_helped(f, object_of(f, c), out);
        } else if (ev_lemma_in(f, "demanding", c) || ev_lemma_in(f, "blaming", c)) {
            add_demanded(f, c, out);
        }
    }
}
