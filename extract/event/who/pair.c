/*
 * pair.c - "they" and "their", "the pair" and "the two", of events that equals share:
 * "A's letter to B before their meeting". Grammar alone does not say who; the event
 * does: two of a kind named last, or those of the event told last, when one of them is.
 */
#include <string.h>

#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define SENTENCES 2 /* as far back */
#define FAR       8 /* sentences back to the meeting that a report goes on about */

/* "|the pair", "|the two": nobody else's pair. */
static bool is_the_two(const struct finder *f, uint32_t word)
{
    bool two = ev_is(f, word, "two") ||
               (ev_upos(f, word) == UPOS_NOUN && ev_lemma_in(f, "duo", word));
    uint32_t the = two ? ev_child(f, word, DEPREL_DET) : EV_NONE;
    return the != EV_NONE && ev_is(f, the, "the") &&
           ev_child(f, word, DEPREL_NMOD) == EV_NONE;
}

static bool is_they(const struct finder *f, uint32_t word)
{
    return is_the_two(f, word) ||
           (ev_upos(f, word) == UPOS_PRON && !ev_has_feat(f, word, FEAT_PERSON1) &&
            (ev_is(f, word, "they") || ev_is(f, word, "their") ||
             ev_is(f, word, "both")));
}

/* Can the mention be one of two that met? */
static bool is_equal(const struct finder *f, const struct name_mention *m, uint8_t kind)
{
    return m->form == NAME_FORM_NAME && m->actor < f->names->n_actors &&
           f->names->actors[m->actor].kind == kind && !m->demonym &&
           f->names->actors[m->actor].n_members == 0;
}

/*
 * The words of the last two different actors of `kind` before `word`, both in one
 * sentence; 0 when there are not two.
 */
static size_t last_two(const struct finder *f, uint32_t word, uint8_t kind,
                       uint32_t out[2])
{
    uint32_t here = f->text->words[word].sentence;
    uint32_t block = f->text->sentences[here].block;
    uint32_t seen = EV_NONE;
    uint32_t in = EV_NONE;
    for (size_t i = f->names->n_mentions; i-- > 0;) {
        const struct name_mention *m = &f->names->mentions[i];
        uint32_t s = f->text->words[m->first_word].sentence;
        if (m->first_word >= word || !is_equal(f, m, kind)) {
            continue;
        }
        if (s + SENTENCES < here || f->text->sentences[s].block != block) {
            break;
        }
        if (in != s) {
            in = s;
            seen = EV_NONE;
        }
        if (seen == EV_NONE) {
            seen = m->actor;
            out[1] = m->first_word + m->n_words - 1;
        } else if (seen != m->actor) {
            out[0] = m->first_word + m->n_words - 1;
            return 2;
        }
    }
    return 0;
}

/* The named actors of `kind` that took part in the candidate, when it tells two. */
static size_t of_event(const struct finder *f, const struct ev_cand *cand, uint8_t kind,
                       struct ev_filler *out, size_t room)
{
    size_t n = 0;
    for (size_t i = 0;
         !cand->dropped && ev_type(f, cand)->shared && i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        if (n < room && filler->named && filler->actor.kind == kind) {
            out[n++] = *filler;
        }
    }
    return n > 1 ? n : 0;
}

/* Does one of `a` stand among `b`? */
static bool meets(const struct ev_filler *a, size_t n_a, const struct ev_filler *b,
                  size_t n_b)
{
    for (size_t i = 0; i < n_a * n_b; i++) {
        if (a[i / n_b].key != EV_NONE && a[i / n_b].key == b[i % n_b].key) {
            return true;
        }
    }
    return false;
}

/* Does the candidate stand in the paragraph of `word`, a sentence or two before? */
static bool is_just_before(const struct finder *f, const struct ev_cand *cand,
                           uint32_t word)
{
    uint32_t here = f->text->words[word].sentence;
    return cand->sentence < here && cand->sentence + SENTENCES >= here &&
           f->text->sentences[cand->sentence].block == f->text->sentences[here].block;
}

/*
 * "A met B. A noted the views of C. |They agreed": of those that the event told last
 * brought together one was spoken of since. Replaces `found`, the last two.
 */
static size_t still_together(const struct finder *f, uint32_t word,
                             struct ev_filler *found, size_t n, size_t room)
{
    struct ev_filler told[EV_MAX_TIES];
    uint32_t here = f->text->words[word].sentence;
    size_t n_told = 0;
    for (size_t i = f->n_cands;
         n_told == 0 && i-- > 0 && f->cands[i].sentence + SENTENCES >= here;) {
        if (is_just_before(f, &f->cands[i], word)) {
            n_told = of_event(f, &f->cands[i], found->actor.kind, told, EV_MAX_TIES);
        }
    }
    if (n_told == 0 || n_told > room || !meets(found, n, told, n_told)) {
        return n;
    }
    memcpy(found, told, n_told * sizeof *told);
    return n_told;
}

/* The people whom the event told last brought together, in the paragraphs above too. */
static size_t told_last(const struct finder *f, uint32_t word, struct ev_filler *out,
                        size_t room)
{
    uint32_t here = f->text->words[word].sentence;
    for (size_t i = f->n_cands; i-- > 0 && f->cands[i].sentence + FAR >= here;) {
        const struct ev_cand *cand = &f->cands[i];
        size_t n =
            cand->sentence < here ? of_event(f, cand, ACTOR_PERSON, out, room) : 0;
        if (n > 0 || (cand->sentence < here &&
                      of_event(f, cand, ACTOR_COUNTRY, out, room) > 0)) {
            return n;
        }
    }
    return 0;
}

size_t ev_pair(const struct finder *f, uint32_t word, struct ev_filler *out,
               size_t room)
{
    static const uint8_t kinds[] = {ACTOR_PERSON, ACTOR_COUNTRY};
    uint32_t words[2] = {EV_NONE, EV_NONE};
    if (!is_they(f, word)) {
        return 0;
    }
    for (size_t k = 0; k < sizeof kinds; k++) {
        size_t told = k > 0 ? told_last(f, word, out, room) : 0;
        if (told > 0) {
            return told;
        }
        if (last_two(f, word, kinds[k], words) == 2) {
            size_t n = ev_mention_actor(f, ev_mention_of(f, words[0]), out, room);
            n += ev_mention_actor(f, ev_mention_of(f, words[1]), out + n, room - n);
            return n == 0 ? 0 : still_together(f, word, out, n, room);
        }
    }
    return 0;
}
