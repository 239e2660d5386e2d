/*
 * nearby.c - what belongs to a predicate by its place in the sentence, where the tree
 * hung it elsewhere.
 */
#include "extract/event/tree/clause.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define MOST_ASIDE 14 /* words of an apposition */

/* Can a clause begin behind `word`? "and", "after", "," */
static bool opens_clause(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    return upos == UPOS_CCONJ || upos == UPOS_SCONJ || upos == UPOS_PUNCT ||
           (upos == UPOS_ADP && ev_lemma_in(f, "clause_opener", word));
}

/* "Okoye, mayor of Lagos|, was": the word behind the name that has an apposition. */
static uint32_t before_aside(const struct finder *f, uint32_t first, uint32_t w)
{
    bool comma = w > first && slice_equal(word_form(f->text, w - 1), SLICE_LIT(","));
    for (uint32_t at = w - 1; comma && at > first && w - at <= MOST_ASIDE; at--) {
        if (ev_upos(f, at - 1) == UPOS_VERB) {
            return w;
        }
        if (slice_equal(word_form(f->text, at - 1), SLICE_LIT(","))) {
            return at - 1;
        }
    }
    return w;
}

void ev_adjacent_subject(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t first = f->text->sentences[f->text->words[verb].sentence].first;
    uint8_t mine = out->passive ? SLOT_OBJ : SLOT_SUBJ;
    uint32_t w = verb;
    while (w > first &&
           (ev_upos(f, w - 1) == UPOS_AUX || ev_upos(f, w - 1) == UPOS_ADV)) {
        w--;
    }
    bool finite =
        ev_has_feat(f, verb, FEAT_FIN) || (w < verb && ev_has_feat(f, w, FEAT_FIN));
    w = before_aside(f, first, w);
    uint32_t at = w > first ? ev_mention_of(f, w - 1) : EV_NONE;
    if (ev_has_slot(out, mine) || !finite || at == EV_NONE) {
        return;
    }
    const struct name_mention *m = &f->names->mentions[at];
    uint32_t before = m->first_word;
    /* "On Monday |Okoye met" */
    bool edge = before > first &&
                (opens_clause(f, before - 1) || f->timex_at[before - 1] != EV_NONE);
    if (edge && m->form == NAME_FORM_NAME && before + m->n_words == w) {
        ev_arg_add(out, ev_mention_word(f, at), mine, true);
    }
}

/* The name before "and" at the beginning of the mention that `word` heads, or EV_NONE:
 * "in Liguria, Italy, |X and President Y signed" */
static uint32_t paired_name(const struct finder *f, uint32_t word, uint32_t first)
{
    uint32_t at = f->mention_at[word];
    uint32_t w = f->names->mentions[at].first_word;
    while (w > first && f->whole_at[w - 1] == at) {
        w--;
    }
    if (w < first + 2 || ev_upos(f, w - 1) != UPOS_CCONJ || !ev_is(f, w - 1, "and")) {
        return EV_NONE;
    }
    uint32_t other = ev_mention_of(f, w - 2);
    bool people = other != EV_NONE && f->names->mentions[other].kind == ACTOR_PERSON &&
                  f->names->mentions[at].kind == ACTOR_PERSON;
    return people ? ev_mention_word(f, other) : EV_NONE;
}

/*
 * A finite verb has a subject; where the tree gives it none, a name that stands close
 * before it, behind no preposition, is taken for it.
 */
void ev_nearby_subject(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint32_t first = f->text->sentences[f->text->words[verb].sentence].first;
    uint8_t mine = out->passive ? SLOT_OBJ : SLOT_SUBJ;
    bool finite = ev_has_feat(f, verb, FEAT_FIN | FEAT_PAST) ||
                  ev_child(f, verb, DEPREL_AUX_PASS) != EV_NONE;
    if (ev_has_slot(out, mine) || !finite || ev_deprel(f, verb) == DEPREL_CONJ) {
        return;
    }
    for (uint32_t w = verb; w-- > first && verb - w <= 6;) {
        if (ev_upos(f, w) == UPOS_VERB || ev_upos(f, w) == UPOS_SCONJ) {
            return;
        }
        if (f->mention_at[w] != EV_NONE && ev_case(f, w).len == 0) {
            ev_arg_add(out, w, mine, true);
            ev_arg_add(out, paired_name(f, w, first), mine, true);
            return;
        }
    }
}

static bool holds_word(const struct finder *f, const struct ev_args *args,
                       uint32_t word)
{
    for (size_t i = 0; i < args->count; i++) {
        if (!args->items[i].shared && ev_under(f, word, args->items[i].word)) {
            return true;
        }
    }
    return false;
}

/* The word by which the mention that begins within `near` words of `from` is tied. */
static uint32_t mention_after(const struct finder *f, uint32_t from, uint32_t near)
{
    uint32_t first = EV_NONE;
    for (uint32_t w = from; w < f->text->n_words && w < from + near; w++) {
        uint8_t upos = ev_upos(f, w);
        bool clause = (upos == UPOS_SCONJ || upos == UPOS_PRON) && first != EV_NONE;
        if (upos == UPOS_VERB || upos == UPOS_ADP || upos == UPOS_PUNCT || clause) {
            break;
        }
        uint32_t at = f->mention_at[w];
        if (at == EV_NONE || f->names->mentions[at].demonym ||
            ev_deprel(f, w) == DEPREL_AMOD) {
            continue;
        }
        if (f->names->mentions[at].kind == ACTOR_PERSON) {
            return w; /* "US Treasury Secretary |Okoye" */
        }
        first = first == EV_NONE ? w : first;
    }
    return first;
}

/*
 * What stands close behind the verb and hangs nowhere below it: an object, or a phrase
 * with its preposition, that the tree put elsewhere.
 */
void ev_nearby_phrases(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    const struct sentence *s = &f->text->sentences[f->text->words[verb].sentence];
    uint32_t end = s->first + s->count;
    if (!out->passive && !ev_has_slot(out, SLOT_OBJ) &&
        !ev_has_slot(out, SLOT_CLAUSE)) {
        uint32_t word = mention_after(f, verb + 1, 4);
        if (word != EV_NONE && word < end && !holds_word(f, out, word)) {
            ev_arg_add(out, word, SLOT_OBJ, true);
        }
    }
    for (uint32_t w = verb + 1; w + 1 < end && w <= verb + 8; w++) {
        uint8_t upos = ev_upos(f, w);
        if (upos == UPOS_VERB || upos == UPOS_SCONJ || upos == UPOS_PUNCT) {
            return;
        }
        enum slot slot = upos == UPOS_ADP ? ev_slot_find(ev_lemma(f, w)) : SLOT_COUNT;
        uint32_t word = slot < SLOT_COUNT ? mention_after(f, w + 1, 6) : EV_NONE;
        if (word != EV_NONE && word < end && !ev_has_slot(out, (uint8_t)slot) &&
            !holds_word(f, out, word)) {
            bool agent = slot == SLOT_BY && out->passive;
            ev_arg_add(out, word, agent ? (uint8_t)SLOT_SUBJ : (uint8_t)slot, true);
        }
    }
}

/* "the killing of X, |carried out by Y": who did it, in a participle right behind the
 * noun's phrase that the tree hung on the verb before. */
static uint32_t doer_behind(const struct finder *f, uint32_t clause, uint32_t last)
{
    uint32_t from = clause;
    uint32_t to = clause;
    uint32_t prt = ev_child(f, clause, DEPREL_COMPOUND_PRT);
    struct slice lemma = ev_lower_lemma(f, clause);
    lemma = prt == EV_NONE ? lemma : ev_joined_lemma(f->arena, lemma, ev_lemma(f, prt));
    const struct ev_light *light = ev_light_find(f->rules, lemma, SLOT_OBJ);
    ev_extent(f, clause, &from, &to);
    bool behind = from == clause && clause > 0 && clause <= last + 2 &&
                  slice_equal(word_form(f->text, clause - 1), SLICE_LIT(","));
    return behind && light && light->side == 'a' && ev_has_feat(f, clause, FEAT_PAST)
               ? ev_child(f, clause, DEPREL_OBL_AGENT)
               : EV_NONE;
}

/*
 * Phrases right behind the noun's that the parser hung on its verb: "during a trip |to
 * Rome". They may belong to both.
 */
void ev_adjacent_args(const struct finder *f, uint32_t noun, struct ev_args *out)
{
    uint32_t head = ev_head(f, noun);
    uint32_t first = noun;
    uint32_t last = noun;
    if (head == EV_NONE) {
        return;
    }
    ev_extent(f, noun, &first, &last);
    for (uint32_t c = f->child[head]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t from = c;
        uint32_t to = c;
        if (c > noun && ev_deprel(f, c) == DEPREL_ADVCL) {
            ev_arg_add(out, doer_behind(f, c, last), SLOT_LSUBJ, true);
        }
        if (c <= noun || ev_deprel(f, c) != DEPREL_OBL) {
            continue;
        }
        ev_extent(f, c, &from, &to);
        while (last + 1 < from && (ev_upos(f, last + 1) == UPOS_PUNCT ||
                                   f->timex_at[last + 1] != EV_NONE)) {
            last++; /* "the \"frank\" meeting |today with X" */
        }
        if (from == last + 1 && ev_case(f, c).len > 0) {
            ev_arg_add(out, c, ev_oblique_slot(f, c, false), true);
            last = to;
        }
    }
}

/* "a visit to Peru by |X", "resignation of |X" that hang nowhere near the noun. */
void ev_nearby_nmods(const struct finder *f, uint32_t noun, struct ev_args *out)
{
    const struct sentence *s = &f->text->sentences[f->text->words[noun].sentence];
    uint32_t end = s->first + s->count;
    for (uint32_t w = noun + 1; w + 1 < end && w <= noun + 5; w++) {
        uint8_t upos = ev_upos(f, w);
        if (upos == UPOS_VERB || upos == UPOS_PUNCT || upos == UPOS_AUX) {
            return;
        }
        bool agent = ev_is(f, w, "by") && !ev_has_slot(out, SLOT_POSS);
        enum slot slot = upos == UPOS_ADP && (agent || w == noun + 1)
                             ? ev_slot_find(ev_lemma(f, w))
                             : SLOT_COUNT;
        uint32_t word = slot < SLOT_COUNT ? mention_after(f, w + 1, 6) : EV_NONE;
        if (word < end && !ev_has_slot(out, (uint8_t)slot)) {
            ev_arg_add(out, word, (uint8_t)slot, true);
        }
        if (agent) {
            return;
        }
    }
}

/* "X, together |with Y, left", "X, alongside |Y, left" */
static void beside_subject(const struct finder *f, uint8_t mine, struct ev_args *out)
{
    size_t n = out->count;
    for (size_t i = 0; i < n; i++) {
        uint32_t who = out->items[i].slot == mine ? out->items[i].word : EV_NONE;
        for (uint32_t c = who == EV_NONE ? EV_NONE : f->child[who]; c != EV_NONE;
             c = f->sibling[c]) {
            uint32_t how = ev_child(f, c, DEPREL_ADVMOD);
            bool with = ev_in_class(f->rules, "comitative", ev_case(f, c)) ||
                        (how != EV_NONE && ev_lemma_in(f, "comitative", how) &&
                         slice_equal(ev_case(f, c), SLICE_LIT("with")));
            ev_arg_add(out, with && ev_deprel(f, c) == DEPREL_NMOD ? c : EV_NONE, mine,
                       true);
        }
    }
}

/* "X, accompanied by Y, left", "X left alongside Y": Y does what X does. */
void ev_company_args(const struct finder *f, uint32_t verb, struct ev_args *out)
{
    uint8_t mine = out->passive ? SLOT_OBJ : SLOT_SUBJ;
    beside_subject(f, mine, out);
    for (uint32_t c = f->child[verb]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (rel == DEPREL_OBL && ev_oblique_slot(f, c, false) == SLOT_INCLUDING) {
            /* "arrested students on Monday, |including X": whom was told last */
            bool object = !out->passive && ev_has_slot(out, SLOT_OBJ);
            ev_arg_add(out, c, object ? (uint8_t)SLOT_OBJ : mine, true);
        } else if (rel == DEPREL_OBL &&
                   ev_in_class(f->rules, "comitative", ev_case(f, c))) {
            ev_arg_add(out, c, mine, true);
        } else if (rel == DEPREL_OBL && ev_is(f, c, "company") &&
                   slice_equal(ev_case(f, c), SLICE_LIT("in"))) {
            ev_arg_add(out, ev_child(f, c, DEPREL_NMOD), mine, true);
        } else if (rel == DEPREL_OBL && ev_is(f, c, "behalf")) {
            ev_arg_add(out, ev_child(f, c, DEPREL_NMOD), SLOT_SUBJ, true);
        } else if (rel == DEPREL_ADVCL) {
            ev_arg_add(out, ev_company(f, c), mine, true);
        }
    }
}

/* "criticism |by the council, who": somebody can be "who", criticism cannot. */
static uint32_t actor_behind(const struct finder *f, uint32_t noun, uint32_t pronoun)
{
    struct ev_filler found;
    uint32_t behind = EV_NONE;
    if (ev_actors(f, noun, &found, 1) > 0) {
        return EV_NONE;
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD && c > noun && c < pronoun &&
            ev_actors(f, c, &found, 1) > 0) {
            behind = c;
        }
    }
    return behind;
}

uint32_t ev_person_before(const struct finder *f, uint32_t pronoun, uint32_t noun)
{
    uint32_t own = f->mention_at[noun];
    bool someone = own != EV_NONE && f->names->mentions[own].kind != ACTOR_PLACE;
    if (pronoun == 0 || (!ev_is(f, pronoun, "who") && !ev_is(f, pronoun, "whom"))) {
        return noun;
    }
    uint32_t w = pronoun - 1;
    w -= w > 0 && ev_upos(f, w) == UPOS_PUNCT;
    uint32_t at = ev_mention_of(f, w);
    bool person = at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON &&
                  f->names->mentions[at].form == NAME_FORM_NAME;
    uint32_t word = person ? ev_mention_word(f, at) : EV_NONE;
    /* "the ministers, Okoye; the judge Silva, |who", not "a son of Silva, who" */
    bool beside = word != EV_NONE && (ev_deprel(f, word) == DEPREL_APPOS ||
                                      ev_deprel(f, word) == DEPREL_CONJ);
    if (word == EV_NONE && !someone) {
        word = actor_behind(f, noun, pronoun);
    }
    return word == EV_NONE || (someone && !beside) ? noun : word;
}

/* Does the word stand behind an "as" of its own? */
static bool has_as(const struct finder *f, uint32_t word)
{
    uint32_t as = f->child[word];
    while (as != EV_NONE && (!ev_is(f, as, "as") || as > word)) {
        as = f->sibling[as];
    }
    return as != EV_NONE && ev_upos(f, word) != UPOS_VERB;
}

static uint32_t as_below(const struct finder *f, uint32_t head)
{
    uint32_t c = head == EV_NONE ? EV_NONE : f->child[head];
    while (c != EV_NONE && (c < head || !has_as(f, c))) {
        c = f->sibling[c];
    }
    return c;
}

uint32_t ev_described_as(const struct finder *f, uint32_t verb)
{
    if (!ev_lemma_in(f, "describing", verb)) {
        return EV_NONE;
    }
    uint32_t as = as_below(f, verb);
    return as == EV_NONE ? as_below(f, ev_child(f, verb, DEPREL_OBJ)) : as;
}

uint32_t ev_named_as(const struct finder *f, uint32_t verb, uint32_t object)
{
    uint32_t as = EV_NONE;
    for (uint32_t c = f->child[object]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        as = c > object && (rel == DEPREL_APPOS || rel == DEPREL_AMOD) ? c : as;
    }
    bool names = as != EV_NONE && ev_lemma_in(f, "naming", verb);
    for (uint32_t w = object + 1; names && w < as; w++) {
        names = ev_upos(f, w) != UPOS_PUNCT;
    }
    return names ? as : EV_NONE;
}
