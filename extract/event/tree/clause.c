/*
 * clause.c - the tree: what hangs on a verb, in which slot.
 *
 * A verb takes from the clauses around it what its own does not say: the subject of a
 * coordinated verb, of an infinitive or participle, the noun of a relative clause.
 */
#include "extract/event/tree/clause.h"

#include "extract/event/tree/tree.h"

void ev_arg_add(struct ev_args *args, uint32_t word, uint8_t slot, bool shared)
{
    if (word == EV_NONE || args->count == EV_MAX_ARGS) {
        return;
    }
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].word == word && args->items[i].slot == slot) {
            return;
        }
    }
    args->items[args->count++] = (struct ev_arg){word, slot, shared};
}

bool ev_has_slot(const struct ev_args *args, uint8_t slot)
{
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == slot) {
            return true;
        }
    }
    return false;
}

/* The slot of a phrase with a preposition. */
uint8_t ev_oblique_slot(const struct finder *f, uint32_t word, bool passive)
{
    struct slice prep = ev_case(f, word);
    if (ev_deprel(f, word) == DEPREL_OBL_AGENT ||
        (passive && slice_equal(prep, SLICE_LIT("by")))) {
        return SLOT_SUBJ;
    }
    enum slot slot = ev_slot_find(prep);
    if (slice_equal(prep, SLICE_LIT("towards"))) {
        slot = SLOT_TOWARD;
    } else if (slice_equal(prep, SLICE_LIT("include"))) {
        slot = SLOT_INCLUDING;
    }
    return (uint8_t)(slot < SLOT_COUNT ? slot : SLOT_OTHER);
}

/* "met today |with X": what the tree hung on the time belongs to the verb. */
static void behind_time(const struct finder *f, uint32_t word, struct ev_args *out)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if ((ev_deprel(f, c) == DEPREL_NMOD || ev_deprel(f, c) == DEPREL_OBL) &&
            ev_case(f, c).len > 0 && f->timex_at[c] == EV_NONE) {
            ev_arg_add(out, c, ev_oblique_slot(f, c, out->passive), false);
        }
    }
}

/* Can a phrase in this slot belong to what stands before the name it hangs on? */
static bool is_outer(uint8_t slot)
{
    return slot == SLOT_BY || slot == SLOT_WITH || slot == SLOT_AGAINST ||
           slot == SLOT_BETWEEN;
}

void ev_behind_name(const struct finder *f, uint32_t word, struct ev_args *out)
{
    for (uint32_t c = f->child[word]; ev_upos(f, word) == UPOS_PROPN && c != EV_NONE;
         c = f->sibling[c]) {
        uint8_t slot = ev_oblique_slot(f, c, false);
        if (ev_deprel(f, c) == DEPREL_NMOD && is_outer(slot)) {
            ev_arg_add(out, c, slot, true);
        }
    }
}

static bool is_noun(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_NOUN || ev_upos(f, word) == UPOS_PROPN;
}

/* What somebody is made; "chief |executive", taken for an adjective. */
static bool is_post(const struct finder *f, uint32_t word)
{
    return is_noun(f, word) || (ev_upos(f, word) == UPOS_ADJ &&
                                ev_in_class(f->rules, "office", ev_lemma(f, word)));
}

/* "met |with Okoye", where the tree hung the name on the preposition. */
static void below_preposition(const struct finder *f, uint32_t prep,
                              struct ev_args *out)
{
    enum slot slot = ev_slot_find(ev_lemma(f, prep));
    bool agent = slot == SLOT_BY && out->passive;
    for (uint32_t c = f->child[prep]; slot < SLOT_COUNT && c != EV_NONE;
         c = f->sibling[c]) {
        if (c > prep && is_noun(f, c) && f->timex_at[c] == EV_NONE) {
            ev_arg_add(out, c, agent ? (uint8_t)SLOT_SUBJ : (uint8_t)slot, false);
        }
    }
}

/* The object, or what the tree made one though it has a preposition. */
static uint8_t object_slot(const struct finder *f, uint32_t word, bool attr,
                           bool passive)
{
    if (ev_case(f, word).len > 0 && ev_child(f, word, DEPREL_CASE) == EV_NONE) {
        return ev_oblique_slot(f, word, passive);
    }
    return attr ? SLOT_ATTR : SLOT_OBJ;
}

/* "Okoye elected |speaker", in a headline, "was named |envoy", "was taken |hostage":
 * the passive has its object before it. */
static bool is_attribute(const struct finder *f, uint32_t verb, uint32_t object)
{
    return ev_child(f, verb, DEPREL_NSUBJ) != EV_NONE ||
           (ev_child(f, verb, DEPREL_NSUBJ_PASS) != EV_NONE &&
            (ev_in_class(f->rules, "naming", ev_lemma(f, verb)) ||
             (ev_child(f, object, DEPREL_DET) == EV_NONE &&
              ev_in_class(f->rules, "people", ev_lower_lemma(f, object)))));
}

/* "was barred |from running |by the court": the agent may hang on what is barred. */
static void barred_args(const struct finder *f, uint32_t clause, struct ev_args *out)
{
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    bool from = ev_is(f, mark, "from"); /* or "charged |with leading it" */
    bool tied = from || (ev_is(f, mark, "with") && !ev_has_feat(f, clause, FEAT_INF));
    ev_arg_add(out, tied ? clause : EV_NONE, from ? SLOT_FROM : SLOT_WITH, false);
    for (uint32_t c = f->child[clause]; from && out->passive && c != EV_NONE;
         c = f->sibling[c]) {
        if (slice_equal(ev_case(f, c), SLICE_LIT("by"))) {
            ev_arg_add(out, c, SLOT_SUBJ, true);
        }
    }
}

/* "agreed in June |to buy the firm": what is agreed or asked, parted from its verb. */
static bool is_told_plan(const struct finder *f, uint32_t verb, uint32_t clause)
{
    uint32_t at = ev_effect_find(f->rules, ev_lower_lemma(f, verb), 'v');
    while (at != STRMAP_NONE && !(f->rules->effects[at].ties & TIE_CLAUSE)) {
        at = f->rules->effects[at].next;
    }
    return at != STRMAP_NONE &&
           (f->rules->effects[at].effect == EFFECT_PLAN ||
            f->rules->effects[at].effect == EFFECT_DROP) &&
           ev_infinitive(f, clause) && ev_child(f, verb, DEPREL_XCOMP) == EV_NONE;
}

/* "named Ada Okoye |special envoy": no apposition, when no comma parts them. */
static uint32_t named_as(const struct finder *f, uint32_t verb, uint32_t object)
{
    uint32_t as = ev_child(f, object, DEPREL_APPOS);
    bool names = as != EV_NONE && ev_in_class(f->rules, "naming", ev_lemma(f, verb));
    for (uint32_t w = object + 1; names && w < as; w++) {
        names = ev_upos(f, w) != UPOS_PUNCT;
    }
    return names ? as : EV_NONE;
}

static void receiver_args(const struct finder *f, uint32_t verb, uint32_t word,
                          struct ev_args *out)
{
    ev_arg_add(out, word, SLOT_IOBJ, false);
    /* "urged |voters to wait": whom the tree took for a receiver */
    if (ev_child(f, verb, DEPREL_OBJ) == EV_NONE &&
        ev_child(f, verb, DEPREL_XCOMP) != EV_NONE) {
        ev_arg_add(out, word, SLOT_OBJ, false);
    }
}

/* "called it a farce |on Monday": when, not whom; "jailed |for a year" may be asked
 * for. */
static bool is_only_when(const struct finder *f, uint32_t word)
{
    return f->timex_at[word] != EV_NONE && ev_child(f, word, DEPREL_NMOD) == EV_NONE &&
           f->times->items[f->timex_at[word]].type != TIMEX_DURATION;
}

static void oblique_args(const struct finder *f, uint32_t word, struct ev_args *out)
{
    if (is_only_when(f, word)) {
        return;
    }
    /* "sanctioned more than 100 firms": an object behind a comparison */
    bool object = slice_equal(ev_case(f, word), SLICE_LIT("than"));
    ev_arg_add(out, word,
               object ? (uint8_t)SLOT_OBJ : ev_oblique_slot(f, word, out->passive),
               false);
    ev_behind_name(f, word, out);
}

/* What was done to; "X was given |a loan": who got it, beside what is the object. */
static void passive_subject(const struct finder *f, uint32_t verb, uint32_t word,
                            struct ev_args *out)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    bool given = object != EV_NONE && object > verb && !is_attribute(f, verb, object);
    ev_arg_add(out, word, SLOT_OBJ, false);
    ev_arg_add(out, given ? word : EV_NONE, SLOT_IOBJ, false);
}

/* "hired Ada Okoye |as envoy", "relieved Okoye |of her duties": what the tree hangs on
 * somebody's name says what was done. */
static void behind_object(const struct finder *f, uint32_t object, int depth,
                          struct ev_args *out)
{
    for (uint32_t c = f->child[object]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint8_t slot = ev_oblique_slot(f, c, false);
        bool named = f->mention_at[c] != EV_NONE;
        if ((rel == DEPREL_FLAT || rel == DEPREL_APPOS) && depth == 0) {
            behind_object(f, c, 1, out);
        } else if (rel == DEPREL_NMOD && !is_only_when(f, c) &&
                   (slot == SLOT_AS ||
                    (!named && (slot == SLOT_OF || slot == SLOT_IN)))) {
            ev_arg_add(out, c, slot, true);
        }
    }
}

static bool names_person(const struct finder *f, uint32_t word)
{
    uint32_t at = word == EV_NONE ? EV_NONE : f->mention_at[word];
    return at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON;
}

/* "lent |Malta 3 million": who got it, where the tree took the name for a part of what
 * was given; or EV_NONE. */
static uint32_t receiver_before(const struct finder *f, uint32_t verb, uint32_t object)
{
    uint32_t c = f->child[object];
    while (c != EV_NONE && (ev_deprel(f, c) != DEPREL_COMPOUND || c < verb ||
                            f->mention_at[c] == EV_NONE)) {
        c = f->sibling[c];
    }
    if (c == EV_NONE || !ev_in_class(f->rules, "giving", ev_lemma(f, verb))) {
        return EV_NONE;
    }
    const struct name_mention *m = &f->names->mentions[f->mention_at[c]];
    uint32_t next = m->first_word + m->n_words;
    bool sum = ev_upos(f, next) == UPOS_NUM || ev_upos(f, next) == UPOS_SYM ||
               ev_in_class(f->rules, "round_sum", ev_lower_lemma(f, next));
    return m->first_word == verb + 1 && !m->demonym && sum ? c : EV_NONE;
}

/* The object, and what the verb makes of it. */
static void object_args(const struct finder *f, uint32_t verb, uint32_t object,
                        struct ev_args *out)
{
    /* "declared Okoye |the winner": the second of two objects */
    uint32_t first = ev_child(f, verb, DEPREL_OBJ);
    bool second = first < object && ev_in_class(f->rules, "naming", ev_lemma(f, verb));
    bool attr = second || (out->passive && is_attribute(f, verb, object));
    uint32_t what = is_only_when(f, object) ? EV_NONE : object; /* "arrested Jan. 6" */
    ev_arg_add(out, what, object_slot(f, object, attr, out->passive), false);
    ev_arg_add(out, named_as(f, verb, object), SLOT_ATTR, false);
    ev_arg_add(out, receiver_before(f, verb, object), SLOT_IOBJ, false);
    if (names_person(f, object) || names_person(f, ev_child(f, object, DEPREL_FLAT)) ||
        names_person(f, ev_child(f, object, DEPREL_APPOS))) {
        behind_object(f, object, 0, out);
    }
}

/* What the verb's own dependents fill. */
static void own_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        if (f->timex_at[c] != EV_NONE) {
            behind_time(f, c, out);
        }
        if (ev_upos(f, c) == UPOS_ADP) {
            below_preposition(f, c, out);
        }
        switch (ev_deprel(f, c)) {
        case DEPREL_NSUBJ:
        case DEPREL_CSUBJ:
            ev_arg_add(out, c, out->passive ? SLOT_OBJ : SLOT_SUBJ, false);
            break;
        case DEPREL_NSUBJ_PASS: passive_subject(f, verb, c, out); break;
        case DEPREL_OBJ: object_args(f, verb, c, out); break;
        case DEPREL_IOBJ: receiver_args(f, verb, c, out); break;
        case DEPREL_OBL:
        case DEPREL_OBL_AGENT: oblique_args(f, c, out); break;
        case DEPREL_XCOMP:
            ev_arg_add(out, c, is_post(f, c) ? SLOT_ATTR : SLOT_CLAUSE, false);
            break;
        case DEPREL_CCOMP: ev_arg_add(out, c, SLOT_CLAUSE, false); break;
        case DEPREL_ADVCL:
            barred_args(f, c, out);
            ev_arg_add(out, is_told_plan(f, verb, c) ? c : EV_NONE, SLOT_CLAUSE, false);
            break;
        default: break;
        }
    }
    ev_arg_add(out, ev_described_as(f, verb), SLOT_AS, false);
    /* "The ban, Okoye |said, was unfair" */
    if (ev_deprel(f, verb) == DEPREL_PARATAXIS && !ev_has_slot(out, SLOT_CLAUSE) &&
        ev_in_class(f->rules, "say", ev_lemma(f, verb))) {
        ev_arg_add(out, ev_head(f, verb), SLOT_CLAUSE, false);
    }
}

static bool is_relative(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_PRON &&
           (ev_is(f, word, "who") || ev_is(f, word, "which") ||
            ev_is(f, word, "that") || ev_is(f, word, "whom"));
}

/* In a relative clause the pronoun, or the gap, stands for the noun. */
static void relative_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t noun = ev_head(f, verb);
    for (size_t i = 0; i < out->count; i++) {
        if (is_relative(f, out->items[i].word)) {
            out->items[i].word = ev_person_before(f, out->items[i].word, noun);
            return;
        }
    }
    if (!ev_has_slot(out, out->passive ? SLOT_OBJ : SLOT_SUBJ)) {
        ev_arg_add(out, noun, out->passive ? SLOT_OBJ : SLOT_SUBJ, true);
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
    if (ev_in_class(f->rules, "people", ev_lower_lemma(f, noun))) {
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
    return described ? head : noun;
}

/*
 * The clause around that lends `verb` its subject, or EV_NONE; what the noun around
 * lends is added at once.
 */
static uint32_t lender(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t head = ev_head(f, verb);
    uint8_t rel = ev_deprel(f, verb);
    if (rel == DEPREL_ACL || rel == DEPREL_AMOD) {
        /* "plans to visit": whoever plans; "NATO to meet" over a text: NATO. */
        bool someone = f->mention_at[head] != EV_NONE ||
                       ev_in_class(f->rules, "people", ev_lower_lemma(f, head));
        bool planned = ev_has_feat(f, verb, FEAT_INF) &&
                       !(ev_head(f, head) == EV_NONE && someone &&
                         ev_headline(f, f->text->words[verb].sentence));
        uint32_t owner =
            planned ? ev_child(f, head, DEPREL_NMOD_POSS) : ev_described(f, head);
        uint32_t doer = tells_what_for(f, verb) ? whose(f, head) : EV_NONE;
        owner = doer == EV_NONE ? owner : doer;
        ev_arg_add(out, owner, out->passive ? SLOT_OBJ : SLOT_SUBJ, true);
        return owner == EV_NONE ? ev_clause(f, head) : EV_NONE;
    }
    if (rel == DEPREL_PARATAXIS || rel == DEPREL_CCOMP) {
        bool finite = ev_has_feat(f, verb, FEAT_FIN) ||
                      ev_child(f, verb, DEPREL_AUX_PASS) != EV_NONE;
        return finite ? EV_NONE : head;
    }
    if (rel == DEPREL_CONJ &&
        (ev_upos(f, head) == UPOS_NOUN || ev_upos(f, head) == UPOS_PROPN)) {
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
    return ev_in_class(f->rules, "of_object", ev_lemma(f, verb)) && at != EV_NONE &&
           f->names->mentions[at].kind == ACTOR_PERSON;
}

/* "announced the arrest of |X for killing Y": not the arrest killed. */
static uint32_t who_is_object(const struct finder *f, uint32_t object)
{
    bool actor = f->mention_at[object] != EV_NONE ||
                 ev_in_class(f->rules, "state_body", ev_lower_lemma(f, object));
    uint32_t owner = actor ? EV_NONE : whose(f, object);
    return owner == EV_NONE ? object : owner;
}

/* The subject that a clause without one shares with the clause around it. */
static void shared_subject(const struct finder *f, uint32_t verb, int depth,
                           struct ev_args *out)
{
    uint8_t mine = out->passive ? SLOT_OBJ : SLOT_SUBJ;
    struct ev_args around = {0};
    if (ev_head(f, verb) == EV_NONE || depth > 6 || ev_has_slot(out, mine)) {
        return;
    }
    uint32_t head = lender(f, verb, out);
    if (head == EV_NONE || head == verb ||
        (ev_upos(f, head) != UPOS_VERB && ev_upos(f, head) != UPOS_ADJ &&
         ev_upos(f, head) != UPOS_ADV && ev_upos(f, head) != UPOS_NOUN)) {
        return;
    }
    around.passive = ev_passive(f, head);
    own_args(f, head, &around);
    if (ev_deprel(f, head) == DEPREL_ACL_RELCL) {
        relative_args(f, head, &around);
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
        shared_subject(f, head, depth + 1, &around);
    }
    for (size_t i = 0; i < around.count; i++) {
        uint32_t word = around.items[i].word;
        if (around.items[i].slot == want) {
            ev_arg_add(out, what_for && object ? who_is_object(f, word) : word, mine,
                       true);
        }
    }
}

/* "In Paris, X met and praised Y": an object that coordinated verbs share. */
static void shared_object(const struct finder *f, uint32_t verb, struct ev_args *out)
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

void ev_verb_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    *out = (struct ev_args){.passive = ev_passive(f, verb)};
    own_args(f, verb, out);
    if (ev_deprel(f, verb) == DEPREL_ACL_RELCL) {
        relative_args(f, verb, out);
    } else {
        ev_adjacent_subject(f, verb, out);
        shared_subject(f, verb, 0, out);
    }
    ev_nearby_subject(f, verb, out);
    ev_nearby_phrases(f, verb, out);
    shared_object(f, verb, out);
    ev_company_args(f, verb, out);
    ev_aim_args(f, verb, out);
}
