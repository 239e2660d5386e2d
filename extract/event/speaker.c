/* speaker.c - "I", "we" in quoted words and statements: who says them. */
#include "extract/event/actors.h"

/* Who says something in the sentence, "I" and "we" apart; or EV_NONE. */
static uint32_t sayer(const struct finder *f, const struct sentence *s)
{
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        uint32_t who = ev_child(f, w, DEPREL_NSUBJ);
        if (ev_upos(f, w) == UPOS_VERB && who != EV_NONE &&
            !ev_has_feat(f, who, FEAT_PERSON1) &&
            ev_in_class(f->rules, "say", ev_lemma(f, w))) {
            return who;
        }
    }
    return EV_NONE;
}

/* The country of an actor, where the document names it; EV_NONE. */
static uint32_t country_mention(const struct finder *f, uint32_t actor)
{
    struct slice code = f->names->actors[actor].country;
    for (uint32_t m = 0; m < f->names->n_mentions && code.len > 0; m++) {
        uint32_t other = f->names->mentions[m].actor;
        if (other < f->names->n_actors &&
            f->names->actors[other].kind == ACTOR_COUNTRY &&
            slice_equal(f->names->actors[other].country, code)) {
            return m;
        }
    }
    return EV_NONE;
}

/* The mention in the title that tells whose words the document is; or EV_NONE. */
static uint32_t signer(const struct finder *f)
{
    for (uint32_t m = 0; m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        uint32_t first = f->text->words[mention->first_word].sentence;
        const struct sentence *title = &f->text->sentences[first];
        if (title->kind == BLOCK_TITLE && mention->kind == ACTOR_PERSON &&
            mention->actor < f->names->n_actors &&
            ev_in_class(f->rules, "own_words", ev_lower_lemma(f, title->first))) {
            return m;
        }
    }
    return EV_NONE;
}

/* Whose statement the document is, by its title; "we" are his country. */
static bool put_signer(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t m = signer(f);
    if (m == EV_NONE) {
        return false;
    }
    uint32_t country = ev_has_feat(f, word, FEAT_PLUR)
                           ? country_mention(f, f->names->mentions[m].actor)
                           : EV_NONE;
    return ev_gather_mention(f, country != EV_NONE ? country : m, to);
}

/* Is it his country that a document of his own words says something for? */
static bool is_his_country(const struct finder *f, uint32_t m,
                           const struct ev_filler *filler)
{
    struct slice code = f->names->actors[f->names->mentions[m].actor].country;
    return filler->actor.kind == ACTOR_COUNTRY && code.len > 0 &&
           slice_equal(code, filler->actor.country) &&
           slice_equal(filler->role, SLICE_LIT("speaker"));
}

void ev_sign(const struct finder *f, struct ev_cand *cand)
{
    uint32_t m = signer(f);
    for (size_t i = 0; i < cand->n_fillers && m != EV_NONE; i++) {
        struct slice role = cand->fillers[i].role;
        struct ev_filler who;
        if (is_his_country(f, m, &cand->fillers[i]) &&
            ev_mention_actor(f, m, &who, 1) == 1 && !ev_has_actor(cand, who.key)) {
            who.role = role;
            who.actor.role = role;
            cand->fillers[i] = who;
        }
    }
}

/* Who spoke in the sentence before, when a quotation goes on; else a statement's
 * author. */
static bool put_author(const struct finder *f, uint32_t word, int depth,
                       struct ev_gather *to)
{
    uint32_t s = f->text->words[word].sentence;
    uint32_t block = f->text->sentences[s].block;
    for (uint32_t b = s; b-- > 0 && s - b <= 3;) {
        const struct sentence *before = &f->text->sentences[b];
        uint32_t who = before->block == block ? sayer(f, before) : EV_NONE;
        if (who != EV_NONE) {
            ev_gather_word(f, who, depth + 1, to);
            return true;
        }
    }
    return put_signer(f, word, to);
}

/* Who says the clause of `word`, in it or in an aside; or EV_NONE. */
static uint32_t clause_sayer(const struct finder *f, uint32_t word)
{
    uint32_t subject = ev_child(f, word, DEPREL_NSUBJ);
    bool says = ev_upos(f, word) == UPOS_VERB &&
                ev_in_class(f->rules, "say", ev_lemma(f, word));
    if (says && subject != EV_NONE && !ev_has_feat(f, subject, FEAT_PERSON1)) {
        return subject;
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t who = ev_child(f, c, DEPREL_NSUBJ);
        if (ev_deprel(f, c) == DEPREL_PARATAXIS && who != EV_NONE &&
            ev_in_class(f->rules, "say", ev_lemma(f, c))) {
            return who;
        }
    }
    return EV_NONE;
}

/* "I", "we" in quoted words: whoever says them. */
bool ev_gather_speaker(const struct finder *f, uint32_t word, int depth,
                       struct ev_gather *to)
{
    uint32_t at = word;
    for (int i = 0; i < 12 && at != EV_NONE; i++) {
        uint32_t who = clause_sayer(f, at);
        if (who != EV_NONE) {
            ev_gather_word(f, who, depth + 1, to);
            return true;
        }
        at = ev_head(f, at);
    }
    return put_author(f, word, depth, to);
}
