/*
 * listed.c - what is listed beside an actor: more actors, or what else he is called
 * ("Ada Okoye, chairman and chief executive", "President and General Manager Okoye").
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

uint32_t ev_lost_conjunct(const struct finder *f, uint32_t word)
{
    uint32_t cc = ev_child(f, word, DEPREL_CC);
    if (cc == EV_NONE || cc > word || ev_deprel(f, word) == DEPREL_CONJ) {
        return EV_NONE;
    }
    uint32_t head = ev_head(f, word);
    if (head != EV_NONE && head > word && ev_deprel(f, head) == DEPREL_CONJ) {
        return EV_NONE; /* "Okoye spoke, and |crowds sang": it joins the clauses */
    }
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    for (uint32_t w = cc; w-- > first && cc - w <= 4;) {
        uint32_t at = ev_mention_of(f, w);
        if (at != EV_NONE) {
            return at;
        }
        if (ev_upos(f, w) == UPOS_VERB) {
            break;
        }
    }
    return EV_NONE;
}

/* "chairman", "former finance minister": one by his office, without an article, a
 * number or an owner. In running words such a noun means nobody by itself. */
static bool is_bare_office(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    bool noun = upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_ADJ;
    if (!noun || ev_has_feat(f, word, FEAT_PLUR) ||
        ev_child(f, word, DEPREL_DET) != EV_NONE ||
        ev_child(f, word, DEPREL_NUMMOD) != EV_NONE ||
        ev_child(f, word, DEPREL_NMOD_POSS) != EV_NONE) {
        return false;
    }
    struct slice lemma = ev_lower_lemma(f, word);
    return ev_in_class(f->rules, "office", lemma) ||
           ev_in_class(f->rules, "post", lemma);
}

bool ev_names_person(const struct finder *f, uint32_t mention)
{
    return mention < f->names->n_mentions &&
           f->names->mentions[mention].form == NAME_FORM_NAME &&
           f->names->mentions[mention].kind == ACTOR_PERSON;
}

uint32_t ev_name_before(const struct finder *f, uint32_t word)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    uint32_t at = word > first ? ev_mention_of(f, word - 1) : EV_NONE;
    bool name =
        ev_names_person(f, at) && f->mention_at[word] == EV_NONE &&
        f->names->mentions[at].first_word + f->names->mentions[at].n_words == word;
    return name && is_bare_office(f, word) ? at : EV_NONE;
}

/* "Ada Okoye, a |clerk of the court, and Bo Silva": what the first of them is. */
static bool is_aside(const struct finder *f, uint32_t word)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    if (det == EV_NONE || det < 2 || ev_child(f, word, DEPREL_CC) != EV_NONE ||
        !ev_is_an(f, det) || ev_upos(f, det - 1) != UPOS_PUNCT) {
        return false;
    }
    uint32_t at = ev_mention_of(f, det - 2);
    return ev_names_person(f, at) && ev_mention_word(f, at) == ev_head(f, word) &&
           ev_lemma_in(f, "people", word);
}

bool ev_describes(const struct finder *f, uint32_t word)
{
    uint32_t head = ev_head(f, word);
    if (is_aside(f, word)) {
        return true;
    }
    if (head == EV_NONE || head > word || f->whole_at[word] != EV_NONE ||
        !is_bare_office(f, word) || ev_headline(f, f->text->words[word].sentence)) {
        return false; /* headlines drop articles: "Okoye, premier sign pact" */
    }
    /* of the name, or of what stands beside it in apposition */
    uint32_t up = ev_head(f, head);
    bool beside = ev_deprel(f, head) == DEPREL_APPOS && up != EV_NONE;
    uint32_t who = beside && !ev_names_person(f, f->mention_at[head]) ? up : head;
    return ev_names_person(f, f->mention_at[who]) || ev_name_before(f, who) != EV_NONE;
}

bool ev_is_title(const struct finder *f, uint32_t word)
{
    uint32_t and = word + 1;
    if (and+1 >= f->text->n_words || ev_upos(f, and) != UPOS_CCONJ ||
        f->mention_at[word] != EV_NONE || !is_bare_office(f, word)) {
        return false;
    }
    uint32_t w = and+1;
    while (w < f->text->n_words && w <= and+4 && ev_upos(f, w) != UPOS_DET &&
           !ev_names_person(f, ev_mention_of(f, w))) {
        w++;
    }
    return w > and+1 && w < f->text->n_words &&
           ev_names_person(f, ev_mention_of(f, w)) && is_bare_office(f, w - 1);
}

/* "ministers of Peru and |Chile", who are told by one mention. */
static bool is_told(const struct finder *f, uint32_t word, uint32_t c)
{
    uint32_t at = f->mention_at[word];
    const struct name_mention *m = at == EV_NONE ? NULL : &f->names->mentions[at];
    return m && f->names->actors[m->actor].n_members > 0 && c >= m->first_word &&
           c < m->first_word + m->n_words;
}

/* "Ada Okoye, Dr. |Bo Silva and Jan Galdi": another name in a list is no apposition. */
static bool is_listed_name(const struct finder *f, uint32_t word, uint32_t c)
{
    uint32_t a = f->mention_at[word];
    uint32_t b = f->mention_at[c];
    uint32_t last = ev_child(f, word, DEPREL_CONJ);
    return ev_names_person(f, a) && ev_names_person(f, b) && last != EV_NONE &&
           last > c && f->names->mentions[a].actor != f->names->mentions[b].actor;
}

bool ev_adds_actors(const struct finder *f, uint32_t word, uint32_t c)
{
    struct slice prep = ev_case(f, c);
    bool including = slice_equal(prep, SLICE_LIT("include")) ||
                     slice_equal(prep, SLICE_LIT("including"));
    if (ev_is_among_them(f, c)) {
        return c > word;
    }
    switch (ev_deprel(f, c)) {
    case DEPREL_CONJ:
        return ev_upos(f, c) != UPOS_VERB && !is_told(f, word, c) &&
               !ev_describes(f, c);
    case DEPREL_COMPOUND: /* "the Okoye-Silva talks" */
        return f->mention_at[c] != EV_NONE && ev_deprel(f, word) == DEPREL_COMPOUND;
    case DEPREL_NMOD:
    case DEPREL_OBL: return including || ev_in_class(f->rules, "comitative", prep);
    case DEPREL_APPOS: return including || is_listed_name(f, word, c);
    default: return false;
    }
}
