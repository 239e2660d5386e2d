/*
 * phrase.c - the tree: what hangs on an event noun, in which slot.
 *
 * Besides its own phrase a noun takes what the participles and relative clauses behind
 * it say: "a summit hosted by X", "the meeting that X held".
 */
#include "base/ascii.h"
#include "extract/event/tree/clause.h"
#include "extract/event/tree/tree.h"

/* Can a phrase in this slot belong to what stands before the name it hangs on? */
static bool is_outer(uint8_t slot)
{
    return slot == SLOT_BY || slot == SLOT_WITH || slot == SLOT_AGAINST ||
           slot == SLOT_BETWEEN;
}

/* "the passage by the House |of the bill", "the arrest by police |of X": to whom it was
 * done, not whose the doers are. */
static bool is_patient(const struct finder *f, uint32_t doer, uint32_t word)
{
    static const char *const doers[] = {"lawbody", "police", "troops", "court"};
    bool body = ev_upos(f, doer) == UPOS_PROPN;
    for (size_t i = 0; i < sizeof doers / sizeof doers[0]; i++) {
        body = body || ev_in_class(f->rules, doers[i], ev_lower_lemma(f, doer));
    }
    return body && slice_equal(ev_case(f, doer), SLICE_LIT("by")) &&
           slice_equal(ev_case(f, word), SLICE_LIT("of")) &&
           (ev_mention_of(f, word) == EV_NONE ||
            ev_mention_of(f, word) != ev_mention_of(f, doer));
}

void ev_behind_name(const struct finder *f, uint32_t word, struct ev_args *out)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t slot = ev_oblique_slot(f, c, false);
        bool outer = ev_upos(f, word) == UPOS_PROPN && is_outer(slot);
        if (ev_deprel(f, c) == DEPREL_NMOD && (outer || is_patient(f, word, c))) {
            ev_arg_add(out, c, slot, true);
        }
    }
}

/* A participle behind a noun says more about it: "a summit hosted by X in Y". */
static void participle_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_OBL || ev_deprel(f, c) == DEPREL_OBL_AGENT) {
            uint8_t slot = ev_oblique_slot(f, c, true);
            ev_arg_add(out, c, slot == SLOT_SUBJ ? SLOT_LSUBJ : slot, true);
        }
    }
}

/* "the meeting that X held", "which was held by X", "an attack that Y saw against Z" */
static void relative_noun_args(const struct finder *f, uint32_t verb,
                               struct ev_args *out)
{
    bool light = ev_light_find(f->rules, ev_lemma(f, verb), SLOT_OBJ) != NULL;
    bool passive = ev_passive(f, verb);
    ev_arg_add(out, light ? ev_child(f, verb, DEPREL_NSUBJ) : EV_NONE, SLOT_LSUBJ,
               true);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t slot = ev_oblique_slot(f, c, passive);
        if (slot == SLOT_AGAINST) {
            ev_arg_add(out, c, SLOT_AGAINST, true);
        } else if (slot == SLOT_SUBJ && light && ev_deprel(f, c) != DEPREL_NSUBJ) {
            ev_arg_add(out, c, SLOT_LSUBJ, true);
        }
    }
}

/* "the meeting held by X" */
static void noun_clause_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    if (ev_deprel(f, verb) == DEPREL_ACL) {
        bool blamed =
            ev_blame_find(f->rules, ev_lower_lemma(f, verb), 'v') != STRMAP_NONE;
        if (ev_has_feat(f, verb, FEAT_PAST) && !blamed) {
            participle_args(f, verb, out);
        }
    } else {
        relative_noun_args(f, verb, out);
    }
}

/* "Peru sanctions", not "Peruvian sanctions" nor "US sanctions": what they are about.
 */
static bool is_topic(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    struct slice form = word_form(f->text, word);
    return at != EV_NONE && f->names->mentions[at].kind == ACTOR_COUNTRY &&
           !f->names->mentions[at].demonym && form.len > 2 &&
           ascii_is_lower(form.ptr[1]);
}

/* "the murder of nuns, |including Ada Okoye": she is one of those. */
static uint8_t noun_slot(const struct finder *f, uint32_t word,
                         const struct ev_args *so_far)
{
    uint8_t slot = ev_oblique_slot(f, word, false);
    return slot == SLOT_INCLUDING && ev_has_slot(so_far, SLOT_OF) ? (uint8_t)SLOT_OF
                                                                  : slot;
}

void ev_noun_args(const struct finder *f, uint32_t noun, struct ev_args *out)
{
    *out = (struct ev_args){0};
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        switch (ev_deprel(f, c)) {
        case DEPREL_NMOD_POSS: ev_arg_add(out, c, SLOT_POSS, false); break;
        case DEPREL_NMOD:
        case DEPREL_OBL:
            ev_arg_add(out, c, noun_slot(f, c, out), false);
            ev_behind_name(f, c, out);
            break;
        case DEPREL_COMPOUND:
        case DEPREL_AMOD:
        case DEPREL_NMOD_UNMARKED:
            ev_arg_add(out, c, SLOT_COMP, false);
            ev_arg_add(out, is_topic(f, c) ? c : EV_NONE, SLOT_TOPIC, false);
            break;
        case DEPREL_APPOS: ev_arg_add(out, c, SLOT_APPOS, false); break;
        case DEPREL_ACL:
        case DEPREL_ACL_RELCL: noun_clause_args(f, c, out); break;
        default: break;
        }
    }
    ev_adjacent_args(f, noun, out);
    ev_nearby_nmods(f, noun, out);
    ev_aim_args(f, noun, out);
    /* "the visit and talks of X" */
    uint32_t head = ev_head(f, noun);
    if (head != EV_NONE && ev_deprel(f, noun) == DEPREL_CONJ &&
        ev_upos(f, head) == UPOS_NOUN) {
        ev_arg_add(out, ev_child(f, head, DEPREL_NMOD_POSS), SLOT_POSS, true);
    }
}

uint32_t ev_chosen(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    if (ev_child(f, noun, DEPREL_COP) != EV_NONE) {
        return ev_child(f, noun, DEPREL_NSUBJ);
    }
    if (ev_described(f, noun) != noun) {
        return ev_head(f, noun);
    }
    if (head == EV_NONE || !slice_equal(ev_case(f, noun), SLICE_LIT("as"))) {
        return EV_NONE;
    }
    return ev_child(f, head, ev_passive(f, head) ? DEPREL_NSUBJ_PASS : DEPREL_OBJ);
}
