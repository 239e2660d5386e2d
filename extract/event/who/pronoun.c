/*
 * pronoun.c - whom a pronoun means that the name layer leaves open, or that means
 * somebody without a name: "the attacker told police |he was jailed".
 */
#include "extract/event/tree/clause.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"

static uint32_t antecedent(const struct finder *f, uint32_t word)
{
    uint32_t at = word;
    for (int i = 0; i < 8; i++) {
        if (ev_deprel(f, at) == DEPREL_ACL_RELCL) {
            return ev_head(f, at);
        }
        at = ev_head(f, at);
        if (at == EV_NONE) {
            break;
        }
    }
    return EV_NONE;
}

/* "Fiji wants to stay in the bloc, which it joined": whoever the clause around is of.
 */
static void outer_subject(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t at = ev_head(f, word);
    for (int i = 0; i < 8 && at != EV_NONE; i++) {
        uint32_t subject = ev_child(f, at, DEPREL_NSUBJ);
        uint32_t m = subject < word ? f->mention_at[subject] : EV_NONE;
        if (m != EV_NONE && f->names->mentions[m].kind != ACTOR_PERSON) {
            (void)ev_gather_mention(f, m, to);
            return;
        }
        at = ev_head(f, at);
    }
}

/* The subject of a sentence, or the name that a tree made its head; of one without a
 * tree the name that it begins with, when a verb follows; or EV_NONE. */
static uint32_t subject_told(const struct finder *f, const struct sentence *s)
{
    for (uint32_t w = s->first; s->parsed && w < s->first + s->count; w++) {
        if (ev_head(f, w) == EV_NONE && ev_upos(f, w) != UPOS_PUNCT) {
            bool alone =
                ev_upos(f, w) == UPOS_PROPN && ev_child(f, w, DEPREL_COP) == EV_NONE;
            return alone ? w : ev_child(f, w, DEPREL_NSUBJ);
        }
    }
    for (uint32_t w = s->first; !s->parsed && w < s->first + s->count; w++) {
        uint32_t at = f->mention_at[w];
        if (at != EV_NONE) {
            const struct name_mention *m = &f->names->mentions[at];
            uint32_t next = m->first_word + m->n_words;
            bool verb = next < s->first + s->count &&
                        (ev_upos(f, next) == UPOS_VERB || ev_upos(f, next) == UPOS_AUX);
            return verb && m->first_word <= s->first + 1 ? w : EV_NONE;
        }
    }
    return EV_NONE;
}

/* Does the pronoun open its sentence: behind nothing, or behind a day or a phrase that
 * names no body or land: "In May |it quit"? */
static bool opens(const struct finder *f, uint32_t word)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    for (uint32_t w = first; w < word; w++) {
        uint32_t at = f->mention_at[w];
        uint8_t upos = ev_upos(f, w);
        if (upos == UPOS_VERB || upos == UPOS_AUX || upos == UPOS_SCONJ ||
            (at != EV_NONE && f->names->mentions[at].kind != ACTOR_PLACE)) {
            return false;
        }
    }
    return true;
}

/* "The Green Front is based in Lima. |It attacked a convoy": who the sentence before is
 * about, where that is a body or a land. */
static void subject_before_it(const struct finder *f, uint32_t word,
                              struct ev_gather *to)
{
    uint32_t here = f->text->words[word].sentence;
    const struct sentence *s = &f->text->sentences[here];
    if (here == 0 || !opens(f, word) || ev_deprel(f, word) != DEPREL_NSUBJ ||
        ev_child(f, ev_head(f, word), DEPREL_COP) != EV_NONE) {
        return;
    }
    uint32_t subject = subject_told(f, s - 1);
    uint32_t at = subject == EV_NONE ? EV_NONE : f->mention_at[subject];
    bool body = at != EV_NONE &&
                (f->names->mentions[at].kind == ACTOR_ORGANIZATION ||
                 f->names->actors[f->names->mentions[at].actor].kind == ACTOR_COUNTRY);
    bool again = subject != EV_NONE && ev_is(f, subject, "it");
    if ((body && !ev_has_feat(f, subject, FEAT_PLUR)) || again) {
        ev_gather_word(f, subject, to);
    }
}

/* A pronoun that the name layer left open: of a speaker, or of a relative clause. */
static void open_pronoun(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    if (ev_has_feat(f, word, FEAT_PERSON1)) {
        (void)ev_gather_speaker(f, word, to);
        return;
    }
    uint32_t noun = antecedent(f, word);
    bool relative = ev_lemma_in(f, "relative", word);
    if (relative && noun != EV_NONE && noun != word) {
        ev_gather_word(f, noun, to);
    }
    if (ev_is(f, word, "it")) {
        size_t before = to->count;
        outer_subject(f, word, to);
        if (to->count == before) {
            subject_before_it(f, word, to);
        }
    }
}

/* Does the noun say that it means a woman, for "he", or a man, for "she"? */
static bool is_other_sex(const struct finder *f, uint32_t noun, uint32_t pronoun)
{
    return ev_lemma_in(f, ev_is(f, pronoun, "he") ? "female" : "male", noun);
}

/* "|His attorney said he left": who speaks for somebody, or is of his family, tells of
 * him. */
static bool speaks_of_owner(const struct finder *f, uint32_t noun)
{
    return ev_child(f, noun, DEPREL_NMOD_POSS) != EV_NONE &&
           ev_lemma_in(f, "say", ev_head(f, noun));
}

/* Can the noun be who the pronoun is, though nobody has told its name? */
static bool is_unnamed(const struct finder *f, uint32_t noun, uint32_t pronoun)
{
    struct slice lemma = ev_lower_lemma(f, noun);
    uint32_t at = f->mention_at[noun];
    uint8_t upos = ev_upos(f, noun);
    bool named = at != EV_NONE && (f->names->mentions[at].form == NAME_FORM_NAME ||
                                   f->names->mentions[at].kind == ACTOR_PERSON);
    if ((upos != UPOS_NOUN && upos != UPOS_PROPN) || named ||
        ev_has_feat(f, noun, FEAT_PLUR)) {
        return false;
    }
    if (speaks_of_owner(f, noun) || ev_lemma_in(f, "quantity", noun) ||
        ev_lemma_in(f, "couple", noun)) {
        return false;
    }
    return ev_is(f, pronoun, "they")
               ? ev_in_class(f->rules, "lawbody", lemma) ||
                     ev_in_class(f->rules, "body", lemma)
               : (ev_in_class(f->rules, "role_noun", lemma) ||
                  ev_in_class(f->rules, "anybody", lemma) ||
                  (upos == UPOS_NOUN && ev_in_class(f->rules, "people", lemma))) &&
                     !is_other_sex(f, noun, pronoun);
}

/* The subject without a name that stands before the pronoun in its sentence; EV_NONE
 * when there is none, or one with a name between. */
static uint32_t subject_before(const struct finder *f, uint32_t word)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    for (uint32_t w = word; w-- > first;) {
        uint8_t rel = ev_deprel(f, w);
        bool subject = ev_is_subject(rel);
        if (subject && ev_upos(f, w) != UPOS_PRON) {
            return is_unnamed(f, w, word) ? w : EV_NONE;
        }
    }
    return EV_NONE;
}

/* Is it one person without a name who may be the "he", or "she", at `pronoun`? */
static bool may_be(const struct finder *f, uint32_t noun, uint32_t pronoun)
{
    uint32_t at = f->mention_at[noun];
    return ev_upos(f, noun) == UPOS_NOUN && ev_has_feat(f, noun, FEAT_SING) &&
           ev_lemma_in(f, "people", noun) && !ev_lemma_in(f, "body", noun) &&
           !ev_lemma_in(f, "headcount", noun) && !is_other_sex(f, noun, pronoun) &&
           (at == EV_NONE || f->names->mentions[at].form != NAME_FORM_NAME);
}

/* Does the word name a person, or stand for one? */
static bool is_somebody(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    return (at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON) ||
           ev_is(f, word, "he") || ev_is(f, word, "she");
}

/*
 * The only person of [first, end) who acts or suffers and whom `pronoun` can be;
 * EV_NONE where there are two, or somebody with a name.
 */
static uint32_t only_person(const struct finder *f, uint32_t first, uint32_t end,
                            uint32_t pronoun)
{
    uint32_t found = EV_NONE;
    for (uint32_t w = first; w < end; w++) {
        uint8_t rel = ev_deprel(f, w);
        bool place = rel == DEPREL_NSUBJ || rel == DEPREL_NSUBJ_PASS ||
                     rel == DEPREL_OBJ || rel == DEPREL_CONJ;
        if (is_somebody(f, w) || (place && may_be(f, w, pronoun) && found != EV_NONE)) {
            return EV_NONE;
        }
        found = place && may_be(f, w, pronoun) ? w : found;
    }
    return found;
}

/* "A man was held after police said |he stabbed Okoye", "Police held a man. |He had
 * stabbed Okoye": the one person without a name who was told of right before. */
static uint32_t person_before(const struct finder *f, uint32_t word)
{
    const struct sentence *s = &f->text->sentences[f->text->words[word].sentence];
    uint32_t who = only_person(f, s->first, word, word);
    for (uint32_t w = s->first; who == EV_NONE && w < word; w++) {
        if (is_somebody(f, w) || may_be(f, w, word)) {
            return EV_NONE;
        }
    }
    if (who != EV_NONE || s == f->text->sentences || !s[-1].parsed) {
        return who;
    }
    return only_person(f, s[-1].first, s[-1].first + s[-1].count, word);
}

/* Is a person named in the sentence? */
static bool names_person(const struct finder *f, const struct sentence *s)
{
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        if (f->mention_at[w] != EV_NONE &&
            f->names->mentions[f->mention_at[w]].kind == ACTOR_PERSON) {
            return true;
        }
    }
    return false;
}

/* "A man was arrested. |He shot two": whom the sentence before introduces without a
 * name, where it names nobody; or EV_NONE. */
static uint32_t introduced_before(const struct finder *f, uint32_t word)
{
    const struct sentence *s = &f->text->sentences[f->text->words[word].sentence];
    if (f->text->words[word].sentence == 0 || !(s - 1)->parsed || !opens(f, word)) {
        return EV_NONE;
    }
    for (uint32_t w = (s - 1)->first; w < s->first; w++) {
        bool root = ev_head(f, w) == EV_NONE && ev_upos(f, w) == UPOS_VERB;
        uint32_t passive = root ? ev_child(f, w, DEPREL_NSUBJ_PASS) : EV_NONE;
        uint32_t noun =
            root && passive == EV_NONE ? ev_child(f, w, DEPREL_NSUBJ) : passive;
        uint32_t det = noun == EV_NONE ? EV_NONE : ev_child(f, noun, DEPREL_DET);
        if (det != EV_NONE && ev_is_an(f, det) && is_unnamed(f, noun, word) &&
            !names_person(f, s - 1)) {
            return noun;
        }
    }
    return EV_NONE;
}

/* "appointed |himself": who did it; false where the tree does not tell. */
static bool put_doer(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    struct ev_args args = {0};
    uint32_t verb = ev_clause(f, word);
    size_t before = to->count;
    if (!ev_lemma_in(f, "reflexive", word) || verb == EV_NONE || verb == word) {
        return false;
    }
    ev_verb_args(f, verb, &args);
    for (size_t i = 0; i < args.count; i++) {
        if (args.items[i].slot == SLOT_SUBJ && args.items[i].word != word) {
            ev_gather_word(f, args.items[i].word, to);
        }
    }
    return to->count > before;
}

bool ev_gather_pronoun(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    if (put_doer(f, word, to)) {
        return true;
    }
    uint8_t rel = ev_deprel(f, word);
    bool subject = ev_is_subject(rel);
    bool one = ev_is(f, word, "he") || ev_is(f, word, "she");
    bool third = one || ev_is(f, word, "they");
    uint32_t noun = subject && third ? subject_before(f, word) : EV_NONE;
    if (noun == EV_NONE && subject && one) {
        noun = f->mention_at[word] == EV_NONE ? person_before(f, word)
                                              : introduced_before(f, word);
    }
    if (noun != EV_NONE) {
        ev_gather_word(f, noun, to);
        return true;
    }
    if (f->mention_at[word] != EV_NONE) {
        return false;
    }
    open_pronoun(f, word, to);
    return true;
}
