/*
 * pronoun.c - whom a pronoun means that the name layer leaves open, or that means
 * somebody without a name: "the attacker told police |he was jailed".
 */
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

/* A pronoun that the name layer left open: of a speaker, or of a relative clause. */
static void open_pronoun(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    if (ev_has_feat(f, word, FEAT_PERSON1)) {
        (void)ev_gather_speaker(f, word, to);
        return;
    }
    uint32_t noun = antecedent(f, word);
    bool relative = ev_is(f, word, "who") || ev_is(f, word, "which") ||
                    ev_is(f, word, "that") || ev_is(f, word, "whom");
    if (relative && noun != EV_NONE && noun != word) {
        ev_gather_word(f, noun, to);
    }
    if (ev_is(f, word, "it")) {
        outer_subject(f, word, to);
    }
}

/* Can the noun be who "he", or "they", is, though nobody has told its name? */
static bool is_unnamed(const struct finder *f, uint32_t noun, bool many)
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
    return many ? ev_in_class(f->rules, "lawbody", lemma) ||
                      ev_in_class(f->rules, "body", lemma)
                : ev_in_class(f->rules, "role_noun", lemma) ||
                      ev_in_class(f->rules, "anybody", lemma);
}

/* The subject without a name that stands before the pronoun in its sentence; EV_NONE
 * when there is none, or one with a name between. */
static uint32_t subject_before(const struct finder *f, uint32_t word, bool many)
{
    uint32_t first = f->text->sentences[f->text->words[word].sentence].first;
    for (uint32_t w = word; w-- > first;) {
        uint8_t rel = ev_deprel(f, w);
        bool subject = rel == DEPREL_NSUBJ || rel == DEPREL_NSUBJ_PASS;
        if (subject && ev_upos(f, w) != UPOS_PRON) {
            return is_unnamed(f, w, many) ? w : EV_NONE;
        }
    }
    return EV_NONE;
}

bool ev_gather_pronoun(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint8_t rel = ev_deprel(f, word);
    bool subject = rel == DEPREL_NSUBJ || rel == DEPREL_NSUBJ_PASS;
    bool many = ev_is(f, word, "they");
    bool one = ev_is(f, word, "he") || ev_is(f, word, "she");
    uint32_t noun = subject && (many || one) ? subject_before(f, word, many) : EV_NONE;
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
