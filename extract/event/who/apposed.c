/*
 * apposed.c - the name that says more than the description, land or body it stands
 * beside: "the envoy, Ada Okoye", "Peru's minister Ada Okoye", "Fiji Supreme Court".
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define MOST_JOB 3 /* words: "defensive line coach" */

/* "Colonel |Silva's wife" */
static bool is_owner_name(const struct finder *f, const struct name_mention *m)
{
    uint32_t end = m->first_word + m->n_words;
    return end < f->text->n_words && ev_upos(f, end) == UPOS_PART;
}

/* "married |to Major Bo Silva", with the title before the name */
static bool is_behind_adposition(const struct finder *f, uint32_t at)
{
    uint32_t w = f->names->mentions[at].first_word;
    while (w > 0 && f->whole_at[w - 1] == at) {
        w--;
    }
    return w > 0 && ev_upos(f, w - 1) == UPOS_ADP;
}

/* "the son of |Fiji judge Bo Silva": no name right behind is that of the relative. */
bool ev_is_relative_of(const struct finder *f, uint32_t word, uint32_t name)
{
    return word + 1 < name && ev_is(f, word + 1, "of") && ev_lemma_in(f, "kin", word) &&
           ev_upos(f, name - 1) != UPOS_PUNCT;
}

/* "Peru's minister Ada Okoye": the name says more than the description before it. */
static uint32_t named_below(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    if (at == EV_NONE || f->names->mentions[at].form != NAME_FORM_NOMINAL) {
        return EV_NONE;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t m = f->mention_at[c];
        uint8_t rel = ev_deprel(f, c);
        bool tied = rel == DEPREL_NMOD || rel == DEPREL_APPOS || rel == DEPREL_FLAT;
        if (c > word && tied && ev_names_person(f, m) &&
            !ev_is_relative_of(f, word, f->names->mentions[m].first_word) &&
            (ev_case(f, c).len == 0 || f->whole_at[word] == m)) {
            return m;
        }
    }
    for (uint32_t w = word + 1; w < f->text->n_words && w <= word + 5; w++) {
        uint8_t upos = ev_upos(f, w);
        uint32_t m = ev_mention_of(f, w);
        bool others =
            ev_has_feat(f, word, FEAT_PLUR) && upos == UPOS_ADP && !ev_is(f, w, "of");
        /* "the president |and Ada Okoye": two; "president and general manager Okoye" */
        others = others || (upos == UPOS_CCONJ && !ev_is_title(f, word));
        if (upos == UPOS_PUNCT || upos == UPOS_VERB || upos == UPOS_AUX || others) {
            break; /* "gunmen loyal |to the warlord Silva" */
        }
        if (ev_names_person(f, m) && ev_under(f, w, word) &&
            f->names->mentions[m].first_word == w && !is_behind_adposition(f, m) &&
            !is_owner_name(f, &f->names->mentions[m]) &&
            !ev_is_relative_of(f, word, w)) {
            return m;
        }
    }
    uint32_t whole = f->whole_at[word];
    return whole != EV_NONE && f->names->mentions[whole].kind == ACTOR_PERSON ? whole
                                                                              : EV_NONE;
}

/* Where the phrase ends behind which a name between commas is that of `word`: "his
 * father", "the minister of trade of Peru"; EV_NONE: of no such phrase. */
static uint32_t end_before_name(const struct finder *f, uint32_t word)
{
    uint32_t owner = ev_child(f, word, DEPREL_NMOD_POSS);
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t first = word;
    uint32_t last = word;
    if (owner != EV_NONE && ev_upos(f, owner) == UPOS_PRON) {
        /* "his counterpart |from Peru, Ada Okoye" */
        uint32_t next = word + 2 < f->text->n_words ? f->mention_at[word + 2] : EV_NONE;
        bool from =
            next != EV_NONE && (ev_is(f, word + 1, "from") ||
                                ev_is(f, word + 1, "of") || ev_is(f, word + 1, "in"));
        const struct name_mention *land = from ? &f->names->mentions[next] : NULL;
        return land ? land->first_word + land->n_words - 1 : word;
    }
    if (det == EV_NONE || !ev_is(f, det, "the") || ev_has_feat(f, word, FEAT_PLUR) ||
        !ev_lemma_in(f, "office", word)) {
        return EV_NONE;
    }
    ev_extent(f, word, &first, &last);
    return last;
}

/* "his father, |King Bo,": the name behind the comma is his, when no clause begins. */
static uint32_t apposed_name(const struct finder *f, uint32_t word)
{
    uint32_t last = end_before_name(f, word);
    uint32_t next = last + 2;
    if (last == EV_NONE || next >= f->text->n_words ||
        ev_upos(f, last + 1) != UPOS_PUNCT) {
        return EV_NONE;
    }
    uint32_t at = f->whole_at[next];
    at = at == EV_NONE ? ev_mention_of(f, next) : at;
    if (!ev_names_person(f, at)) {
        return EV_NONE;
    }
    uint32_t end = f->names->mentions[at].first_word + f->names->mentions[at].n_words;
    bool list = end + 1 < f->text->n_words && ev_upos(f, end + 1) == UPOS_CCONJ;
    bool closed = end >= f->text->n_words || ev_upos(f, end) == UPOS_PUNCT;
    return closed && !list ? at : EV_NONE;
}

static bool calls_somebody(const struct finder *f, uint32_t word)
{
    return ev_lemma_in(f, "office", word) || ev_lemma_in(f, "people", word);
}

/* "The head of the club (CLB), |Ada Okoye, said so", "General Silva's wife, |Ada Okoye,
 * was shot": the name between commas before the verb is its subject's, whatever stands
 * before. */
static uint32_t name_before_verb(const struct finder *f, uint32_t word)
{
    uint32_t verb = ev_head(f, word);
    uint32_t w = verb;
    bool subject = ev_is_subject(ev_deprel(f, word));
    /* of "Okoye and the premier, Silva, met" the last is Silva, and no other */
    if (!subject || verb == EV_NONE || verb < word ||
        ev_child(f, word, DEPREL_CONJ) != EV_NONE) {
        return EV_NONE;
    }
    while (w > word &&
           (ev_upos(f, w - 1) == UPOS_AUX || ev_upos(f, w - 1) == UPOS_ADV)) {
        w--;
    }
    if (w < word + 4 || !slice_equal(word_form(f->text, w - 1), SLICE_LIT(","))) {
        return EV_NONE;
    }
    uint32_t at = ev_mention_of(f, w - 2);
    if (!ev_names_person(f, at) || f->names->mentions[at].first_word <= word + 1) {
        return EV_NONE;
    }
    uint32_t before = f->names->mentions[at].first_word - 1;
    bool beside = slice_equal(word_form(f->text, before), SLICE_LIT(","));
    return beside && (calls_somebody(f, word) || calls_somebody(f, before - 1))
               ? at
               : EV_NONE;
}

/* "|Fiji Supreme Court", in a headline: the name behind a land's is that of its body.
 */
static bool is_body_of(const struct finder *f, const struct name_mention *land,
                       uint32_t at)
{
    const struct name_mention *m = &f->names->mentions[at];
    if (m->kind != ACTOR_ORGANIZATION || m->form != NAME_FORM_NAME ||
        land->kind == ACTOR_ORGANIZATION || land->actor >= f->names->n_actors ||
        m->actor >= f->names->n_actors) {
        return false;
    }
    struct slice whose = f->names->actors[land->actor].name;
    struct slice name = f->names->actors[m->actor].name;
    return slice_search(name, whose) < name.len;
}

/* "the Fiji Office secretary |Ada Okoye left": the person is told with the body at
 * `word`, below it or, where the tree saw two subjects side by side, beside it. */
static bool is_told_with(const struct finder *f, uint32_t word, uint32_t who)
{
    uint32_t head = ev_mention_word(f, who);
    uint32_t verb = ev_head(f, word);
    return ev_under(f, f->names->mentions[who].first_word, word) ||
           (head != EV_NONE && verb != EV_NONE && ev_head(f, head) == verb &&
            ev_is_subject(ev_deprel(f, word)) &&
            ev_deprel(f, head) == ev_deprel(f, word));
}

/* "the Lima Lions wide receiver |Ada Okoye": who is named behind what she does for the
 * body, whose name ends before `next`; or EV_NONE. */
static uint32_t member_of(const struct finder *f, uint32_t word, uint32_t next)
{
    uint32_t w = next;
    while (w < f->text->n_words && w < next + MOST_JOB &&
           (ev_upos(f, w) == UPOS_NOUN || ev_upos(f, w) == UPOS_ADJ) &&
           ev_mention_of(f, w) == EV_NONE) {
        w++;
    }
    uint32_t at = w > next && w < f->text->n_words ? ev_mention_of(f, w) : EV_NONE;
    if (!ev_names_person(f, at) || f->names->mentions[at].first_word != w ||
        !is_told_with(f, word, at)) {
        return EV_NONE;
    }
    /* "chief |executive", whatever its tag, is an office */
    bool below = ev_upos(f, w - 1) == UPOS_NOUN &&
                 (ev_deprel(f, w) == DEPREL_APPOS || ev_deprel(f, w) == DEPREL_FLAT);
    bool beside = !ev_under(f, w, word) && calls_somebody(f, w - 1);
    return below || beside ? at : EV_NONE;
}

/* "the Fiji Office of Trade |Secretary Ada Okoye", "Fiji |Supreme Court": right behind
 * a body whoever holds an office of it, right behind a land its body. */
static uint32_t official_of(const struct finder *f, uint32_t word)
{
    uint32_t own = f->mention_at[word];
    if (own == EV_NONE || f->names->mentions[own].form != NAME_FORM_NAME ||
        f->names->mentions[own].kind == ACTOR_PERSON) {
        return EV_NONE;
    }
    const struct name_mention *m = &f->names->mentions[own];
    uint32_t next = m->first_word + m->n_words;
    uint32_t at = next < f->text->n_words ? f->whole_at[next] : EV_NONE;
    uint32_t body = next < f->text->n_words ? ev_mention_of(f, next) : EV_NONE;
    if (body != EV_NONE && is_body_of(f, m, body)) {
        return body;
    }
    if (m->kind != ACTOR_ORGANIZATION) {
        return EV_NONE;
    }
    return at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON &&
                   is_told_with(f, word, at)
               ? at
               : member_of(f, word, next);
}

/* "|Okoye is the third minister to be jailed", "he is the man who": whom the noun says
 * that somebody is, or EV_NONE. */
static uint32_t said_to_be(const struct finder *f, uint32_t word)
{
    uint32_t who = ev_child(f, word, DEPREL_NSUBJ);
    uint32_t at = who == EV_NONE ? EV_NONE : f->mention_at[who];
    bool one = ev_child(f, word, DEPREL_COP) != EV_NONE && at != EV_NONE &&
               !ev_has_feat(f, word, FEAT_PLUR);
    return one && f->names->mentions[at].kind == ACTOR_PERSON ? at : EV_NONE;
}

/* "Xerox, an American |maker that failed": the body that the noun behind its comma
 * describes, or EV_NONE. */
static uint32_t body_described(const struct finder *f, uint32_t word)
{
    uint32_t name = ev_deprel(f, word) == DEPREL_APPOS ? ev_head(f, word) : EV_NONE;
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t at = name == EV_NONE ? EV_NONE : ev_mention_of(f, name);
    bool one = det != EV_NONE && ev_is(f, det, "a") && ev_upos(f, word) == UPOS_NOUN &&
               ev_child(f, word, DEPREL_CONJ) == EV_NONE;
    return one && at != EV_NONE && f->mention_at[word] == EV_NONE &&
                   f->names->mentions[at].form == NAME_FORM_NAME &&
                   f->names->mentions[at].kind == ACTOR_ORGANIZATION
               ? at
               : EV_NONE;
}

uint32_t ev_better_name(const struct finder *f, uint32_t word)
{
    uint32_t named = official_of(f, word);
    named = named == EV_NONE ? named_below(f, word) : named;
    named = named == EV_NONE ? apposed_name(f, word) : named;
    named = named == EV_NONE ? name_before_verb(f, word) : named;
    named = named == EV_NONE ? said_to_be(f, word) : named;
    named = named == EV_NONE ? body_described(f, word) : named;
    return named == EV_NONE ? ev_name_before(f, word) : named;
}
