/* sides.c - whom "both sides", "the two leaders" of a report means. */
#include "extract/name/nominal.h"

/* Adds the actor to `out` unless it is there; returns how many there are now. */
static uint32_t add_other(uint32_t out[3], uint32_t n, uint32_t actor)
{
    for (uint32_t i = 0; i < n; i++) {
        if (out[i] == actor) {
            return n;
        }
    }
    out[n] = actor;
    return n + 1;
}

/* The two people of the first sentence that names any, if it names just two. */
static bool first_pair(const struct nominals *nominals, uint32_t out[3])
{
    const struct names *names = nominals->chain->names;
    const struct lang_text *text = nominals->chain->text;
    uint32_t sentence = UINT32_MAX;
    uint32_t n = 0;
    for (size_t i = 0; i < names->n_mentions && n < 3; i++) {
        const struct name_mention *m = &names->mentions[i];
        uint32_t here = text->words[m->first_word].sentence;
        if (n > 0 && here != sentence) {
            break;
        }
        if (m->actor != NAME_NO_ACTOR && m->kind == ACTOR_PERSON) {
            sentence = here;
            n = add_other(out, n, m->actor);
        }
    }
    return n == 2;
}

/* Does the sentence of `word`, or the one before, name both? */
static bool are_near(const struct nominals *nominals, uint32_t word,
                     const uint32_t *members)
{
    const struct names *names = nominals->chain->names;
    const struct lang_text *text = nominals->chain->text;
    uint32_t here = text->words[word].sentence;
    unsigned seen = 0;
    for (size_t i = nominal_mention_at(nominals, word); i-- > 0;) {
        const struct name_mention *m = &names->mentions[i];
        if (text->words[m->first_word].sentence + 1 < here) {
            break;
        }
        seen |= (m->actor == members[0] ? 1U : 0U) | (m->actor == members[1] ? 2U : 0U);
    }
    return seen == 3;
}

bool nominal_sides(const struct nominals *nominals, uint32_t at, enum actor_kind kind,
                   uint32_t *members)
{
    uint32_t first[3];
    bool sides = nominal_is(nominals, at + 1, "sides");
    bool others = kind == ACTOR_PERSON && are_near(nominals, at, members);
    if ((kind != ACTOR_PERSON && !sides) || others || !first_pair(nominals, first)) {
        return false;
    }
    members[0] = first[0];
    members[1] = first[1];
    return true;
}
