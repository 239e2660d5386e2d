/*
 * nominal_kind.c - bodies by what kind they are: "the company", "the Dutch chipmaker",
 * "the club", "the group".
 *
 * Whom such a noun means is told just before, or is the only body of the kind in the
 * report; of two told before, the only one of the sentence, or the company that the
 * report speaks of most.
 */
#include "base/ascii.h"
#include "extract/name/nominal.h"

#define MOST_BODIES 4 /* of a kind, told near one another */
#define NEAR        1 /* sentences back */
#define LONGEST     5 /* words between the article and the noun */
#define MOST_RIVALS 8 /* bodies whose mentions are counted */

/* What is looked for: its kind, and its country where one is told. */
struct sought {
    char kind;
    struct slice country;
};

char nominal_kind_of(const struct nominals *nominals, struct slice word)
{
    uint32_t kind = strmap_find(&nominals->chain->rules->kinds, word);
    return (char)(kind == STRMAP_NONE ? 0 : kind & 0x7fU);
}

/* Does the name end as a company's does: "Corp."? */
static bool is_firm(const struct chain *chain, struct slice name)
{
    return strmap_find(&chain->rules->heads, slice_last(name, ' ')) == HEAD_FIRM;
}

/* "Ministry of Trade", "NATO": a name that no company has. */
static bool is_public(const struct nominals *nominals, struct slice name)
{
    bool capitals = true;
    for (size_t i = 0; i < name.len; i++) {
        capitals = capitals && !ascii_is_lower(name.ptr[i]);
    }
    struct slice word;
    while (!capitals && slice_cut(&name, ' ', &word)) {
        if (nominal_kind_of(nominals, word) == 'p') {
            return true;
        }
    }
    return capitals;
}

/* "Harbour Lions", "Lima United": as clubs are called. */
static bool is_club(const struct nominals *nominals, struct slice name)
{
    struct slice word = slice_last(name, ' ');
    return nominal_kind_of(nominals, word) == 't' || slice_ends(word, SLICE_LIT("s"));
}

static bool fits(const struct nominals *nominals, uint32_t actor,
                 const struct sought *sought)
{
    const struct chain_actor *one = &nominals->chain->actors[actor];
    struct slice name = one->actor.name;
    bool firm = is_firm(nominals->chain, name);
    bool foreign = sought->country.len > 0 && one->actor.country.len > 0 &&
                   !slice_equal(sought->country, one->actor.country);
    if (one->actor.kind != ACTOR_ORGANIZATION || foreign) {
        return false;
    }
    switch (sought->kind) {
    case 'f': return firm || !is_public(nominals, name);
    case 'c': return !firm && !is_public(nominals, name) && is_club(nominals, name);
    default: return !firm;
    }
}

/* Bodies of the kind, each once. */
struct bodies {
    uint32_t list[MOST_BODIES];
    uint32_t n;
};

static void add_body(struct bodies *bodies, uint32_t actor)
{
    for (uint32_t i = 0; i < bodies->n; i++) {
        if (bodies->list[i] == actor) {
            return;
        }
    }
    if (bodies->n < MOST_BODIES) {
        bodies->list[bodies->n++] = actor;
    }
}

/* Those named before `at` and not before sentence `from`. */
static struct bodies bodies_since(const struct nominals *nominals, uint32_t at,
                                  uint32_t from, const struct sought *sought)
{
    const struct chain *chain = nominals->chain;
    struct bodies bodies = {.n = 0};
    uint32_t here = nominal_mention_at(nominals, at);
    for (uint32_t m = here; m-- > nominal_look_back(here);) {
        const struct name_mention *mention = &chain->names->mentions[m];
        if (chain->text->words[mention->first_word].sentence < from) {
            break;
        }
        if (mention->actor != NAME_NO_ACTOR && fits(nominals, mention->actor, sought)) {
            add_body(&bodies, mention->actor);
        }
    }
    return bodies;
}

/* The body that opens the sentence before the one that "the company" at `at` opens. */
static uint32_t opening_body(const struct nominals *nominals, uint32_t at,
                             const struct sought *sought)
{
    const struct lang_text *text = nominals->chain->text;
    const struct sentence *own = nominal_sentence(nominals, at);
    if (at != own->first + 1 || own->first == 0) {
        return NAME_NO_ACTOR;
    }
    uint32_t first = text->sentences[text->words[own->first - 1].sentence].first;
    first += nominal_is(nominals, first, "the");
    const struct name_mention *name = nominal_name(nominals, first);
    return name && name->actor != NAME_NO_ACTOR && fits(nominals, name->actor, sought)
               ? name->actor
               : NAME_NO_ACTOR;
}

/* The body that the report names most before `at`; NAME_NO_ACTOR where two are even. */
static uint32_t most_told(const struct nominals *nominals, uint32_t at,
                          const struct sought *sought)
{
    uint32_t rivals[MOST_RIVALS];
    uint32_t counts[MOST_RIVALS] = {0};
    uint32_t n = 0;
    uint32_t here = nominal_mention_at(nominals, at);
    for (uint32_t m = nominal_look_back(here); m < here; m++) {
        uint32_t actor = nominals->chain->names->mentions[m].actor;
        uint32_t i = 0;
        while (i < n && rivals[i] != actor) {
            i++;
        }
        if (i == n && (n == MOST_RIVALS || actor == NAME_NO_ACTOR ||
                       !fits(nominals, actor, sought))) {
            continue;
        }
        rivals[i] = actor;
        n = i == n ? n + 1 : n;
        counts[i]++;
    }
    uint32_t best = 0;
    uint32_t second = 0;
    for (uint32_t i = 1; i < n; i++) {
        second = counts[i] > counts[best] ? counts[best]
                 : counts[i] > second     ? counts[i]
                                          : second;
        best = counts[i] > counts[best] ? i : best;
    }
    return n > 0 && counts[best] > second ? rivals[best] : NAME_NO_ACTOR;
}

/* Of several bodies told near one another the one that the noun at `at` means, or
 * NAME_NO_ACTOR. */
static uint32_t body_among(const struct nominals *nominals, uint32_t at,
                           const struct sought *sought)
{
    uint32_t opening = opening_body(nominals, at, sought);
    if (opening != NAME_NO_ACTOR || sought->kind != 'f') {
        return opening;
    }
    uint32_t sentence = nominals->chain->text->words[at].sentence;
    struct bodies own = bodies_since(nominals, at, sentence, sought);
    return own.n == 1 ? own.list[0] : most_told(nominals, at, sought);
}

/* Which body the noun at `at` means, or NAME_NO_ACTOR. */
static uint32_t body_meant(const struct nominals *nominals, uint32_t at,
                           const struct sought *sought)
{
    uint32_t sentence = nominals->chain->text->words[at].sentence;
    bool surely = sought->kind != 's'; /* "the group" may be a few people */
    uint32_t from = !surely ? sentence : sentence > NEAR ? sentence - NEAR : 0;
    struct bodies near = bodies_since(nominals, at, from, sought);
    if (near.n == 0 && !surely) {
        return opening_body(nominals, at, sought);
    }
    if (near.n == 0) {
        near = bodies_since(nominals, at, 0, sought);
    }
    return near.n == 1  ? near.list[0]
           : near.n > 1 ? body_among(nominals, at, sought)
                        : NAME_NO_ACTOR;
}

/* The noun of "the |London-based chipmaker": its last word that is no plain modifier;
 * `end` when the phrase names another body, or none. */
static uint32_t noun_of(const struct nominals *nominals, uint32_t at, uint32_t end)
{
    uint32_t noun = at;
    for (; noun < end && noun < at + LONGEST; noun++) {
        const struct name_mention *name = nominal_name(nominals, noun);
        char kind = nominal_kind_of(nominals, nominal_lower(nominals, noun));
        bool noun_here = kind != 0 && kind != 'n' && kind != 'p' && !name;
        bool verb =
            noun + 1 < end && nominals->chain->text->words[noun + 1].upos == UPOS_VERB;
        if (noun + 1 >= end || !nominal_modifies(nominals, noun + 1) ||
            (noun_here && verb)) {
            return noun_here ? noun : end;
        }
        if (kind == 'n' ||
            (name && name->kind != ACTOR_COUNTRY && name->kind != ACTOR_PLACE) ||
            !nominal_modifies(nominals, noun)) {
            return end;
        }
    }
    return end;
}

/* "the company |that", "the group |of", "the group |led by Ada Okoye": told apart by
 * what follows. */
static bool is_told_apart(const struct nominals *nominals, uint32_t noun, uint32_t end)
{
    uint32_t next = noun + 1;
    bool done = next + 1 < end && nominal_is(nominals, next + 1, "by") &&
                nominals->chain->text->words[next].upos == UPOS_VERB;
    return next < end &&
           (done || nominal_is(nominals, next, "of") ||
            nominal_is(nominals, next, "that") || nominal_is(nominals, next, "which") ||
            nominal_is(nominals, next, "behind") ||
            nominal_is(nominals, next, "where") || nominals->taken[next] != UINT32_MAX);
}

uint32_t nominal_kind(struct nominals *nominals, uint32_t at, uint32_t end)
{
    const struct word *words = nominals->chain->text->words;
    if (!nominal_is(nominals, at - 1, "the")) {
        return 0;
    }
    uint32_t noun = noun_of(nominals, at, end);
    if (noun >= end || words[noun].upos != UPOS_NOUN ||
        (words[noun].feats & FEAT_PLUR) || is_told_apart(nominals, noun, end)) {
        return 0;
    }
    struct sought sought = {
        .kind = nominal_kind_of(nominals, nominal_lower(nominals, noun)),
        .country = nominal_country(nominals, at, noun),
    };
    uint32_t actor = body_meant(nominals, at, &sought);
    if (actor == NAME_NO_ACTOR) {
        return 0;
    }
    nominal_add(nominals, at - 1, noun + 1, actor)->country = sought.country;
    return noun + 1 - at;
}
