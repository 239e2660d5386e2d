/*
 * clause.c - the tree: what hangs on a verb, in which slot. What its own clause does
 * not say it takes from those around (share.c), or by its place (nearby.c).
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

/* What somebody is made; "chief |executive", taken for an adjective. */
static bool is_post(const struct finder *f, uint32_t word)
{
    return ev_is_noun(ev_upos(f, word)) ||
           (ev_upos(f, word) == UPOS_ADJ && ev_lemma_in(f, "office", word));
}

/* "met |with Okoye", where the tree hung the name on the preposition. */
static void below_preposition(const struct finder *f, uint32_t prep,
                              struct ev_args *out)
{
    enum slot slot = ev_slot_find(ev_lemma(f, prep));
    bool agent = slot == SLOT_BY && out->passive;
    for (uint32_t c = f->child[prep]; slot < SLOT_COUNT && c != EV_NONE;
         c = f->sibling[c]) {
        if (c > prep && ev_is_noun(ev_upos(f, c)) && f->timex_at[c] == EV_NONE) {
            ev_arg_add(out, c, agent ? (uint8_t)SLOT_SUBJ : (uint8_t)slot, false);
        }
    }
}

/* The object, or what the tree made one though it has a preposition: "ploughed into a
 * |bus"; not behind what may be a particle, "put out |fires". */
static uint8_t object_slot(const struct finder *f, uint32_t word, bool attr,
                           bool passive)
{
    struct slice prep = ev_case(f, word);
    if (prep.len > 0 && (ev_child(f, word, DEPREL_CASE) == EV_NONE ||
                         ev_in_class(f->rules, "no_particle", prep))) {
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
            (ev_lemma_in(f, "naming", verb) ||
             (ev_child(f, object, DEPREL_DET) == EV_NONE &&
              ev_lemma_in(f, "people", object))));
}

/* "was barred |from running |by the court", "was sworn in |as acting chief |by Okoye":
 * the agent may hang on what is barred, or on what somebody becomes. */
static void barred_args(const struct finder *f, uint32_t clause, struct ev_args *out)
{
    uint32_t mark = ev_child(f, clause, DEPREL_MARK);
    bool from = ev_is(f, mark, "from"); /* or "charged |with leading it" */
    bool tied = from || (ev_is(f, mark, "with") && !ev_has_feat(f, clause, FEAT_INF));
    ev_arg_add(out, tied ? clause : EV_NONE, from ? SLOT_FROM : SLOT_WITH, false);
    bool above = out->passive && (from || ev_is(f, mark, "as"));
    for (uint32_t c = f->child[clause]; above && c != EV_NONE; c = f->sibling[c]) {
        if (slice_equal(ev_case(f, c), SLICE_LIT("by"))) {
            ev_arg_add(out, c, SLOT_SUBJ, true);
        }
    }
}

/* "agreed in June |to buy the firm", "was named by X |to head it", "is in Lima |to meet
 * X": what is agreed, asked, charged with or come for, parted from its verb. */
static bool is_told_plan(const struct finder *f, uint32_t verb, uint32_t clause)
{
    if ((ev_lemma_in(f, "naming", verb) || ev_is_stay(f, verb)) &&
        ev_infinitive(f, clause)) {
        return ev_child(f, verb, DEPREL_XCOMP) == EV_NONE;
    }
    uint32_t at = ev_effect_find(f->rules, ev_lower_lemma(f, verb), 'v');
    const struct ev_effect_row *row = ev_effect_tied(f->rules, at, TIE_CLAUSE);
    return row && (row->effect == EFFECT_PLAN || row->effect == EFFECT_DROP) &&
           ev_infinitive(f, clause) && ev_child(f, verb, DEPREL_XCOMP) == EV_NONE;
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
    bool company = ev_is(f, word, "company") &&
                   ev_child(f, word, DEPREL_NMOD) != EV_NONE &&
                   slice_equal(ev_case(f, word), SLICE_LIT("in"));
    if (is_only_when(f, word) || company) { /* "in the company of X": with X */
        return;
    }
    /* "sanctioned more than 100 firms": an object behind a comparison; "20 were held,
     * among them |Okoye" */
    bool object = slice_equal(ev_case(f, word), SLICE_LIT("than")) ||
                  (out->passive && ev_is_among_them(f, word));
    ev_arg_add(out, word,
               object ? (uint8_t)SLOT_OBJ : ev_oblique_slot(f, word, out->passive),
               false);
    ev_behind_name(f, word, out);
    /* "adopted by a vote |the resolution": taken for one of the noun before */
    if (ev_upos(f, word) == UPOS_NOUN && !ev_has_slot(out, SLOT_OBJ)) {
        ev_arg_add(out, ev_child(f, word, DEPREL_OBJ), SLOT_OBJ, false);
    }
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
    if (c == EV_NONE || !ev_lemma_in(f, "giving", verb)) {
        return EV_NONE;
    }
    const struct name_mention *m = &f->names->mentions[f->mention_at[c]];
    uint32_t next = m->first_word + m->n_words;
    bool sum = ev_upos(f, next) == UPOS_NUM || ev_upos(f, next) == UPOS_SYM ||
               ev_lemma_in(f, "round_sum", next);
    return m->first_word == verb + 1 && !m->demonym && sum ? c : EV_NONE;
}

/* "grant |Fiji a further $2 million": the first of two objects. */
static bool is_receiver(const struct finder *f, uint32_t verb, uint32_t object)
{
    bool giving = f->mention_at[object] != EV_NONE && ev_lemma_in(f, "giving", verb);
    for (uint32_t c = f->sibling[object]; giving && c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_OBJ && !is_only_when(f, c)) {
            return true;
        }
    }
    return false;
}

/* The object, and what the verb makes of it. */
static void object_args(const struct finder *f, uint32_t verb, uint32_t object,
                        struct ev_args *out)
{
    /* "declared Okoye |the winner": the second of two objects */
    uint32_t first = ev_child(f, verb, DEPREL_OBJ);
    bool second = first < object && ev_lemma_in(f, "naming", verb);
    bool attr = second || (out->passive && is_attribute(f, verb, object));
    uint32_t what = is_only_when(f, object) ? EV_NONE : object; /* "arrested Jan. 6" */
    uint8_t slot = is_receiver(f, verb, object)
                       ? (uint8_t)SLOT_IOBJ
                       : object_slot(f, object, attr, out->passive);
    ev_arg_add(out, what, slot, false);
    ev_arg_add(out, ev_named_as(f, verb, object), SLOT_ATTR, false);
    ev_arg_add(out, receiver_before(f, verb, object), SLOT_IOBJ, false);
    if (names_person(f, object) || names_person(f, ev_child(f, object, DEPREL_FLAT)) ||
        names_person(f, ev_child(f, object, DEPREL_APPOS))) {
        behind_object(f, object, 0, out);
    }
}

/* What a verb of calling or seeming makes of "what": "called a |missile", "appeared to
 * be a |missile"; or EV_NONE. */
static uint32_t called(const struct finder *f, uint32_t verb)
{
    static const uint8_t rels[] = {DEPREL_XCOMP, DEPREL_OBJ, DEPREL_CCOMP};
    if (verb == EV_NONE || !ev_lemma_in(f, "seeming", verb)) {
        return EV_NONE;
    }
    for (size_t i = 0; i < sizeof rels; i++) {
        uint32_t c = ev_child(f, verb, rels[i]);
        if (c != EV_NONE && c > verb && ev_is_noun(ev_upos(f, c))) {
            return c;
        }
    }
    return EV_NONE;
}

/* "fired |what appeared to be a missile", "what it called a missile": a missile. */
static void free_relative(const struct finder *f, uint32_t c, struct ev_args *out)
{
    bool what = ev_is(f, c, "what");
    uint32_t verb = what ? ev_child(f, c, DEPREL_ACL_RELCL) : c;
    bool seems = what || ev_is(f, ev_child(f, c, DEPREL_NSUBJ), "what");
    ev_arg_add(out, seems ? called(f, verb) : EV_NONE, SLOT_OBJ, false);
}

void ev_own_args(const struct finder *f, uint32_t verb, struct ev_args *out)
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
        case DEPREL_OBJ:
            object_args(f, verb, c, out);
            free_relative(f, c, out);
            break;
        case DEPREL_IOBJ: receiver_args(f, verb, c, out); break;
        case DEPREL_OBL:
        case DEPREL_OBL_AGENT: oblique_args(f, c, out); break;
        case DEPREL_XCOMP:
            ev_arg_add(out, c, is_post(f, c) ? SLOT_ATTR : SLOT_CLAUSE, false);
            break;
        case DEPREL_CCOMP:
            ev_arg_add(out, c, SLOT_CLAUSE, false);
            free_relative(f, c, out);
            break;
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
        ev_lemma_in(f, "say", verb)) {
        ev_arg_add(out, ev_head(f, verb), SLOT_CLAUSE, false);
    }
}

void ev_verb_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    *out = (struct ev_args){.passive = ev_passive(f, verb)};
    ev_own_args(f, verb, out);
    if (ev_deprel(f, verb) == DEPREL_ACL_RELCL) {
        ev_relative_args(f, verb, out);
    } else {
        ev_adjacent_subject(f, verb, out);
        ev_shared_subject(f, verb, out);
    }
    ev_nearby_subject(f, verb, out);
    ev_nearby_phrases(f, verb, out);
    ev_shared_object(f, verb, out);
    ev_shared_agent(f, verb, out);
    ev_toll_args(f, verb, out);
    ev_wrecked_args(f, verb, out);
    ev_company_args(f, verb, out);
    ev_aim_args(f, verb, out);
}
