/*
 * share.c - the tree: what a verb takes from the clauses around it: the subject of a
 * coordinated verb, of an infinitive or participle, the noun of a relative clause.
 */
#include "extract/event/tree/clause.h"
#include "extract/event/tree/tree.h"

static bool is_relative(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_PRON && ev_lemma_in(f, "relative", word);
}

static bool is_name(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    return at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME;
}

/* "Okoye, a |lawyer who was named speaker": the clause is about her. */
static uint32_t whom(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    bool beside = ev_deprel(f, noun) == DEPREL_APPOS && head < noun &&
                  !is_name(f, noun) && is_name(f, head);
    return beside && f->names->mentions[f->mention_at[head]].kind == ACTOR_PERSON
               ? head
               : noun;
}

void ev_relative_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t noun = ev_head(f, verb);
    for (size_t i = 0; i < out->count; i++) {
        if (is_relative(f, out->items[i].word)) {
            out->items[i].word = whom(f, ev_person_before(f, out->items[i].word, noun));
            return;
        }
    }
    if (!ev_has_slot(out, out->passive ? SLOT_OBJ : SLOT_SUBJ)) {
        ev_arg_add(out, whom(f, noun), out->passive ? SLOT_OBJ : SLOT_SUBJ, true);
    } else if (!ev_has_slot(out, SLOT_OBJ) &&
               ev_child(f, verb, DEPREL_ADVMOD) == EV_NONE) {
        ev_arg_add(out, noun, SLOT_OBJ, true);
    }
}

/* "thanked X |for coming", "arrest of X |for lying", "listed X |as having paid": a
 * gerund that tells what for, or as what. */
static bool tells_what_for(const struct finder *f, uint32_t verb)
{
    uint32_t mark = ev_child(f, verb, DEPREL_MARK);
    bool gerund =
        ev_child(f, verb, DEPREL_AUX) != EV_NONE || !ev_has_feat(f, verb, FEAT_PAST);
    bool as = ev_is(f, mark, "as") && gerund && !ev_has_feat(f, verb, FEAT_FIN);
    return as || ev_is(f, mark, "for") || ev_is(f, mark, "of") ||
           ev_is(f, mark, "with");
}

/*
 * "the arrest of |X for killing Y", "X's arrest for killing Y"; those who are accused
 * of something are the noun itself: "its rivals of cheating".
 */
static uint32_t whose(const struct finder *f, uint32_t noun)
{
    if (ev_lemma_in(f, "people", noun)) {
        return EV_NONE;
    }
    uint32_t owner = ev_child(f, noun, DEPREL_NMOD_POSS);
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD &&
            slice_equal(ev_case(f, c), SLICE_LIT("of"))) {
            return c;
        }
    }
    return owner;
}

uint32_t ev_described(const struct finder *f, uint32_t noun)
{
    uint32_t head = ev_head(f, noun);
    bool described = ev_deprel(f, noun) == DEPREL_APPOS && head != EV_NONE &&
                     f->mention_at[head] != EV_NONE && f->mention_at[noun] == EV_NONE;
    while (!described && head != EV_NONE && ev_deprel(f, noun) == DEPREL_COMPOUND &&
           ev_upos(f, head) == UPOS_PROPN && f->mention_at[noun] == EV_NONE) {
        noun = head; /* "ambassador |Grace Okoye": a name is its last word's */
        head = ev_head(f, noun);
    }
    return described ? head : noun;
}

/* "|Attending the talks were X and Y", "|killed in the raid were two men": who stands
 * behind the verb "be", or EV_NONE. */
static uint32_t behind_be(const struct finder *f, uint32_t verb, bool passive)
{
    uint32_t head = ev_head(f, verb);
    uint32_t be = ev_child(f, head, DEPREL_COP);
    bool behind = be != EV_NONE && verb < be && be < head && is_name(f, head);
    return passive || behind ? head : EV_NONE;
}

/* "With X |attending the talks, Y left": who stands between "with" and the participle,
 * or EV_NONE. */
static uint32_t behind_with(const struct finder *f, uint32_t verb)
{
    uint32_t head = ev_head(f, verb);
    if (!ev_has_feat(f, verb, FEAT_PART) && !ev_has_feat(f, verb, FEAT_GER)) {
        return EV_NONE;
    }
    for (uint32_t c = f->child[head]; c != EV_NONE && c < verb; c = f->sibling[c]) {
        uint32_t first = c;
        uint32_t last = c;
        ev_extent(f, c, &first, &last);
        bool with =
            ev_is(f, first, "with") || (first > 0 && ev_is(f, first - 1, "with"));
        if (ev_deprel(f, c) == DEPREL_OBL && last + 1 == verb && with) {
            return c;
        }
    }
    return EV_NONE;
}

/* "soldiers |and officers for killing ten", "held X |and Y responsible": what stands
 * behind the last of a list is of all; the first of them. */
static uint32_t listed_first(const struct finder *f, uint32_t verb, uint32_t noun)
{
    bool behind = verb > noun && (tells_what_for(f, verb) ||
                                  (ev_deprel(f, verb) == DEPREL_AMOD &&
                                   ev_child(f, verb, DEPREL_OBL) != EV_NONE));
    while (behind && ev_deprel(f, noun) == DEPREL_CONJ &&
           (ev_is_noun(ev_upos(f, ev_head(f, noun))))) {
        noun = ev_head(f, noun);
    }
    return noun;
}

/* Whom the noun around lends to a participle or infinitive; or EV_NONE. "Plans |to
 * visit": whoever plans; "NATO |to meet" over a text: NATO. */
static uint32_t noun_lends(const struct finder *f, uint32_t verb, uint32_t noun)
{
    if (ev_lemma_in(f, "timeunit", noun) && tells_what_for(f, verb)) {
        return EV_NONE; /* "quit within weeks |of taking office": who quit took it */
    }
    bool someone = f->mention_at[noun] != EV_NONE || ev_lemma_in(f, "people", noun);
    bool planned = ev_has_feat(f, verb, FEAT_INF) &&
                   !(ev_head(f, noun) == EV_NONE && someone &&
                     ev_headline(f, f->text->words[verb].sentence));
    uint32_t owner =
        planned ? ev_child(f, noun, DEPREL_NMOD_POSS) : whom(f, ev_described(f, noun));
    uint32_t doer = tells_what_for(f, verb) ? whose(f, noun) : EV_NONE;
    doer = planned && ev_lemma_in(f, "choice", noun) ? ev_chosen(f, noun) : doer;
    return doer == EV_NONE ? owner : doer;
}

/*
 * The clause around that lends `verb` its subject, or EV_NONE; what the noun around
 * lends is added at once.
 */
static uint32_t lender(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t head = ev_head(f, verb);
    uint8_t rel = ev_deprel(f, verb);
    bool doing =
        ev_has_feat(f, verb, FEAT_PART | FEAT_PRES) || ev_has_feat(f, verb, FEAT_GER);
    if (rel == DEPREL_ACL && doing && ev_child(f, head, DEPREL_COP) != EV_NONE &&
        ev_case(f, head).len > 0) {
        return head; /* "were on the scene |investigating": who was there */
    }
    if (rel == DEPREL_ACL || rel == DEPREL_AMOD) {
        uint32_t owner = noun_lends(f, verb, listed_first(f, verb, head));
        ev_arg_add(out, owner, out->passive ? SLOT_OBJ : SLOT_SUBJ, true);
        return owner == EV_NONE ? ev_clause(f, head) : EV_NONE;
    }
    uint32_t own = rel == DEPREL_CSUBJ ? behind_be(f, verb, out->passive) : EV_NONE;
    own = rel == DEPREL_ADVCL ? behind_with(f, verb) : own;
    if (own != EV_NONE) {
        ev_arg_add(out, own, out->passive ? SLOT_OBJ : SLOT_SUBJ, true);
        return EV_NONE;
    }
    if (rel == DEPREL_PARATAXIS || rel == DEPREL_CCOMP) {
        bool finite = ev_has_feat(f, verb, FEAT_FIN) ||
                      ev_child(f, verb, DEPREL_AUX_PASS) != EV_NONE;
        return finite ? EV_NONE : head;
    }
    if (rel == DEPREL_CONJ && (ev_is_noun(ev_upos(f, head)))) {
        return ev_clause(f, head); /* "called X a rebel and |levied sanctions" */
    }
    bool inner = rel == DEPREL_CONJ || rel == DEPREL_XCOMP || rel == DEPREL_ADVCL;
    return inner ? head : EV_NONE;
}

/* "hold X to account |- imposing Y": what a dash or comma parts goes with the subject.
 */
static bool behind_break(const struct finder *f, uint32_t verb)
{
    return verb > 0 && ev_upos(f, verb - 1) == UPOS_PUNCT &&
           !ev_has_feat(f, verb, FEAT_INF);
}

/* "appointed Okoye, |replacing Silva": who is appointed replaces. */
static bool is_of_object(const struct finder *f, uint32_t verb, uint32_t head)
{
    uint32_t object = ev_child(f, head, DEPREL_OBJ);
    uint32_t at = object == EV_NONE ? EV_NONE : f->mention_at[object];
    return ev_lemma_in(f, "of_object", verb) && at != EV_NONE &&
           f->names->mentions[at].kind == ACTOR_PERSON;
}

/* "announced the arrest of |X for killing Y": not the arrest killed. */
static uint32_t who_is_object(const struct finder *f, uint32_t object)
{
    bool actor =
        f->mention_at[object] != EV_NONE || ev_lemma_in(f, "state_body", object);
    uint32_t owner = actor ? EV_NONE : whose(f, object);
    return owner == EV_NONE ? object : owner;
}

/* A verb, or what somebody is: "was the first |President to visit Y". */
static bool may_lend(const struct finder *f, uint32_t word)
{
    switch (ev_upos(f, word)) {
    case UPOS_VERB:
    case UPOS_ADJ:
    case UPOS_ADV:
    case UPOS_NOUN: return true;
    case UPOS_PROPN: return ev_child(f, word, DEPREL_COP) != EV_NONE;
    default: return false;
    }
}

/* The subject that a clause without one shares with the clause around it. */
static void subject_of_clause(const struct finder *f, uint32_t verb, int depth,
                              struct ev_args *out)
{
    uint8_t mine = out->passive ? SLOT_OBJ : SLOT_SUBJ;
    struct ev_args around = {0};
    if (ev_head(f, verb) == EV_NONE || depth > 6 || ev_has_slot(out, mine)) {
        return;
    }
    uint32_t head = lender(f, verb, out);
    if (head == EV_NONE || head == verb || !may_lend(f, head)) {
        return;
    }
    around.passive = ev_passive(f, head);
    ev_own_args(f, head, &around);
    if (ev_deprel(f, head) == DEPREL_ACL_RELCL) {
        ev_relative_args(f, head, &around);
    }
    /* "urged Iran to release X", "arrested Bo for stealing Y": the object acts. */
    bool what_for = ev_deprel(f, verb) == DEPREL_ADVCL && tells_what_for(f, verb);
    bool object = (ev_deprel(f, verb) == DEPREL_XCOMP || what_for) && !around.passive &&
                  ev_has_slot(&around, SLOT_OBJ) && !behind_break(f, verb);
    object =
        object || (ev_deprel(f, verb) == DEPREL_ADVCL && is_of_object(f, verb, head));
    uint8_t want = object || around.passive ? SLOT_OBJ : SLOT_SUBJ;
    if (!ev_has_slot(&around, want)) {
        around.count = 0;
        subject_of_clause(f, head, depth + 1, &around);
    }
    for (size_t i = 0; i < around.count; i++) {
        uint32_t word = around.items[i].word;
        if (around.items[i].slot == want) {
            ev_arg_add(out, what_for && object ? who_is_object(f, word) : word, mine,
                       true);
        }
    }
}

void ev_shared_subject(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    subject_of_clause(f, verb, 0, out);
}

void ev_shared_object(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    if (out->passive || ev_has_slot(out, SLOT_OBJ) || ev_has_slot(out, SLOT_CLAUSE) ||
        ev_has_slot(out, SLOT_TO) || ev_has_slot(out, SLOT_WITH)) {
        return;
    }
    uint32_t c = ev_child(f, verb, DEPREL_CONJ);
    if (c != EV_NONE && ev_upos(f, c) == UPOS_VERB && c == verb + 2) {
        ev_arg_add(out, ev_child(f, c, DEPREL_OBJ), SLOT_OBJ, true);
    }
}

uint32_t ev_twin(const struct finder *f, uint32_t verb)
{
    uint32_t c = ev_child(f, verb, DEPREL_CONJ);
    bool twin = c != EV_NONE && c > verb && c <= verb + 3 &&
                ev_upos(f, c) == UPOS_VERB && ev_has_feat(f, c, FEAT_PART) &&
                ev_bare(f, c) && ev_child(f, c, DEPREL_AUX_PASS) == EV_NONE &&
                ev_child(f, c, DEPREL_NSUBJ_PASS) == EV_NONE;
    return twin && ev_passive(f, verb) ? c : EV_NONE;
}

void ev_shared_agent(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    struct ev_args more = {.passive = true};
    uint32_t twin = ev_has_slot(out, SLOT_SUBJ) ? EV_NONE : ev_twin(f, verb);
    if (twin == EV_NONE) {
        return;
    }
    ev_own_args(f, twin, &more);
    for (size_t i = 0; i < more.count; i++) {
        if (more.items[i].slot == SLOT_SUBJ) {
            ev_arg_add(out, more.items[i].word, SLOT_SUBJ, true);
        }
    }
}

/* "Two were killed |and five wounded in clashes by rebels": the second half of one toll
 * tells by whom and in what both were hit. EV_NONE: there is none. */
static uint32_t rest_of_toll(const struct finder *f, uint32_t verb)
{
    uint32_t c = ev_child(f, verb, DEPREL_CONJ);
    bool rest = c != EV_NONE && c > verb && ev_upos(f, c) == UPOS_VERB &&
                ev_lemma_in(f, "harms", verb) && ev_lemma_in(f, "harms", c);
    return rest && ev_passive(f, verb) && ev_child(f, c, DEPREL_AUX_PASS) == EV_NONE
               ? c
               : EV_NONE;
}

void ev_toll_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    struct ev_args more = {.passive = true};
    uint32_t rest = rest_of_toll(f, verb);
    if (rest == EV_NONE) {
        return;
    }
    ev_own_args(f, rest, &more);
    for (size_t i = 0; i < more.count; i++) {
        const struct ev_arg *arg = &more.items[i];
        bool fight = (arg->slot == SLOT_IN || arg->slot == SLOT_DURING) &&
                     ev_lemma_in(f, "combats", arg->word);
        if ((fight || arg->slot == SLOT_SUBJ) && !ev_has_slot(out, arg->slot)) {
            ev_arg_add(out, arg->word, arg->slot, true);
        }
    }
}

void ev_wrecked_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t harm = ev_head(f, verb);
    if (ev_deprel(f, verb) != DEPREL_ADVCL || harm == EV_NONE ||
        !ev_lemma_in(f, "wrecks", harm)) {
        return;
    }
    if (ev_deprel(f, harm) == DEPREL_CONJ) { /* "was hit |and burned when" */
        harm =
            ev_child(f, harm, DEPREL_NSUBJ_PASS) == EV_NONE ? ev_head(f, harm) : harm;
    }
    ev_arg_add(out, ev_child(f, harm, DEPREL_NSUBJ_PASS), SLOT_ADJ, true);
}
