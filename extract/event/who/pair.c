/*
 * pair.c - "they" and "their", "the pair" and "the two", of events that equals share:
 * "A's letter to B before their meeting". Grammar alone does not say who; the event
 * does: two of a kind named last.
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define SENTENCES 2 /* as far back */

/* "|the pair", "|the two": nobody else's pair. */
static bool is_the_two(const struct finder *f, uint32_t word)
{
    bool two =
        ev_is(f, word, "two") || (ev_upos(f, word) == UPOS_NOUN &&
                                  (ev_is(f, word, "pair") || ev_is(f, word, "duo")));
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

size_t ev_pair(const struct finder *f, uint32_t word, struct ev_filler *out,
               size_t room)
{
    static const uint8_t kinds[] = {ACTOR_PERSON, ACTOR_COUNTRY};
    uint32_t words[2] = {EV_NONE, EV_NONE};
    if (!is_they(f, word)) {
        return 0;
    }
    for (size_t k = 0; k < sizeof kinds; k++) {
        if (last_two(f, word, kinds[k], words) == 2) {
            size_t n = ev_mention_actor(f, ev_mention_of(f, words[0]), out, room);
            return n +
                   ev_mention_actor(f, ev_mention_of(f, words[1]), out + n, room - n);
        }
    }
    return 0;
}
