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

static bool sides_of(const struct nominals *nominals, uint32_t at, enum actor_kind kind,
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

/* The mentions before a word from its end on: those of names and the new ones. */
struct backward {
    const struct name_mention *old;
    const struct name_mention *new;
    size_t n_old;
    size_t n_new;
};

static const struct name_mention *step_back(struct backward *back)
{
    bool old = back->n_old > 0 &&
               (back->n_new == 0 || back->old[back->n_old - 1].first_word >=
                                        back->new[back->n_new - 1].first_word);
    if (old) {
        return &back->old[--back->n_old];
    }
    return back->n_new > 0 ? &back->new[--back->n_new] : NULL;
}

/* "in |Peru", "in this |Peruvian town", "Lima, |Peru": a land where something is, which
 * is no side. */
static bool is_scene(const struct nominals *nominals, const struct name_mention *m)
{
    uint32_t at = m->first_word;
    uint32_t first = nominal_sentence(nominals, at)->first;
    bool town = at >= first + 2 && nominal_is(nominals, at - 1, ",") &&
                nominals->taken[at - 2] != UINT32_MAX;
    const struct name_mention *before =
        town ? &nominals->chain->names->mentions[nominals->taken[at - 2]] : NULL;
    return m->kind != ACTOR_PERSON &&
           ((before && before->kind == ACTOR_PLACE) ||
            (at > first && nominal_is(nominals, at - 1, "in")) ||
            (at > first + 1 && nominal_is(nominals, at - 2, "in") &&
             nominals->chain->text->words[at - 1].upos == UPOS_DET));
}

/* The last two different actors of a kind before `word`, in text order. */
static bool last_two(const struct nominals *nominals, uint32_t word, uint8_t kind,
                     uint32_t *out)
{
    struct backward back = {nominals->chain->names->mentions, nominals->list,
                            nominal_mention_at(nominals, word), nominals->n};
    uint32_t found = 0;
    for (uint32_t steps = 0; found < 2 && steps < NOMINAL_LOOK_BACK; steps++) {
        const struct name_mention *mention = step_back(&back);
        if (!mention) {
            return false;
        }
        if (mention->actor == NAME_NO_ACTOR || is_scene(nominals, mention)) {
            continue;
        }
        const struct name_actor *actor = &nominals->chain->actors[mention->actor].actor;
        if (actor->kind == kind && !actor->plural &&
            (found == 0 || out[1] != mention->actor)) {
            out[1 - found++] = mention->actor;
        }
    }
    return found == 2;
}

/* "|Both were freed": two who were named side by side, when nothing is counted. */
static bool is_bare_both(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    uint8_t next = nominals->chain->text->words[at + 1 < end ? at + 1 : at].upos;
    return nominal_is(nominals, at, "both") &&
           (next == UPOS_VERB || next == UPOS_AUX || next == UPOS_ADV);
}

/* "the |two signed", "the |pair met": two people, when nothing is counted. */
static bool is_bare_two(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    bool the = at > nominal_sentence(nominals, at)->first &&
               nominal_is(nominals, at - 1, "the");
    if (!the || at + 1 >= end ||
        !(nominal_is(nominals, at, "two") || nominal_is(nominals, at, "pair") ||
          nominal_is(nominals, at, "duo"))) {
        return false;
    }
    uint8_t next = nominals->chain->text->words[at + 1].upos;
    bool counted =
        nominal_is(nominals, at, "two") || nominal_is(nominals, at + 1, "of");
    return next == UPOS_VERB || next == UPOS_AUX || next == UPOS_ADV ||
           next == UPOS_PUNCT || (next == UPOS_ADP && !counted);
}

/* "the |two men", "|both men"; "by |two men" are not told before. */
static bool is_known(const struct nominals *nominals, uint32_t at)
{
    static const char *const definite[] = {"the",   "these", "those",
                                           "their", "our",   NULL};
    return nominal_is(nominals, at, "both") ||
           at == nominal_sentence(nominals, at)->first ||
           nominal_is_any(nominals, at - 1, definite);
}

/* The noun of "two leaders", "both sides": its kind in kinds.tsv, or 0. */
static char noun_kind(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    bool two = at + 1 < end && is_known(nominals, at) &&
               (nominal_is(nominals, at, "two") || nominal_is(nominals, at, "both"));
    char kind =
        (char)(two ? nominal_kind_of(nominals, nominal_lower(nominals, at + 1)) : 0);
    return (char)(kind == 'd' || kind == 'e' || kind == 'l' ? kind : 0);
}

/* The kind of actors that "the two leaders", "both sides" means; KIND_COUNT: none. */
static enum actor_kind pair_kind(const struct nominals *nominals, uint32_t at,
                                 uint32_t end)
{
    char kind = noun_kind(nominals, at, end);
    if (is_bare_two(nominals, at, end) || is_bare_both(nominals, at, end)) {
        return ACTOR_PERSON;
    }
    return kind == 0 ? ACTOR_KIND_COUNT : kind == 'l' ? ACTOR_COUNTRY : ACTOR_PERSON;
}

bool nominal_is_pair(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    return pair_kind(nominals, at, end) != ACTOR_KIND_COUNT;
}

/* "The two leaders met. |A and B signed": two of a kind joined soon after. */
static bool joined_after(const struct nominals *nominals, uint32_t word, uint8_t kind,
                         uint32_t *out)
{
    const struct names *names = nominals->chain->names;
    const struct lang_text *text = nominals->chain->text;
    uint32_t here = text->words[word].sentence;
    for (size_t i = nominal_mention_at(nominals, word); i + 1 < names->n_mentions;
         i++) {
        const struct name_mention *a = &names->mentions[i];
        const struct name_mention *b = &names->mentions[i + 1];
        uint32_t gap = a->first_word + a->n_words;
        if (text->words[a->first_word].sentence > here + 1) {
            break;
        }
        if (a->kind == kind && b->kind == kind && a->actor != NAME_NO_ACTOR &&
            b->actor != NAME_NO_ACTOR && a->actor != b->actor && !a->demonym &&
            gap < b->first_word && b->first_word - gap <= 4 &&
            slice_equal(word_form(text, gap), SLICE_LIT("and"))) {
            out[0] = a->actor;
            out[1] = b->actor;
            return true;
        }
    }
    return false;
}

/* "Both", "the two suspects": who were named side by side; else a group. */
static void joined_pair(struct nominals *nominals, uint32_t at, uint32_t to)
{
    uint32_t actor = nominal_joined(nominals, at);
    bool people = actor != NAME_NO_ACTOR &&
                  nominals->chain->actors[actor].actor.kind == ACTOR_PERSON;
    if (people) {
        nominal_add(nominals, at, to, actor)->head = to - 1;
    } else if (to > at + 1) {
        (void)nominal_group(nominals, to - 1);
    }
}

/* "the two leaders": the last two named before, two named together soon after, or else
 * a group. */
void nominal_pair(struct nominals *nominals, uint32_t at)
{
    const struct sentence *sentence = nominal_sentence(nominals, at);
    uint32_t end = sentence->first + sentence->count;
    enum actor_kind kind = pair_kind(nominals, at, end);
    uint32_t members[2] = {NAME_NO_ACTOR, NAME_NO_ACTOR};
    if (kind == ACTOR_KIND_COUNT) {
        return;
    }
    bool both = is_bare_both(nominals, at, end);
    if (both || noun_kind(nominals, at, end) == 'e') {
        joined_pair(nominals, at, both ? at + 1 : at + 2);
        return;
    }
    bool before = last_two(nominals, at, (uint8_t)kind, members);
    if (is_bare_two(nominals, at, end)) {
        if (before && are_near(nominals, at, members)) {
            (void)nominal_add(nominals, at, at + 1, nominal_list(nominals, members, 2));
        }
        return;
    }
    if (!sides_of(nominals, at, kind, members) && !before &&
        !joined_after(nominals, at, (uint8_t)kind, members)) {
        (void)nominal_group(nominals, at + 1);
        return;
    }
    struct name_mention *mention =
        nominal_add(nominals, at, at + 2, nominal_list(nominals, members, 2));
    mention->head = at + 1;
}
