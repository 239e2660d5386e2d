/*
 * named.c - "a man was arrested ... the suspect, named as X": who the unnamed one is.
 *
 * A report first calls somebody by what he is or did and tells his name later: "police
 * identified the gunman as X", "the woman, X, is accused", "the shooter was X". Such
 * sentences tell no event and have no tree, so words are read here. The name then
 * stands wherever a report that names one such person told of him without it.
 */
#include "extract/event/join/named.h"

#include "extract/event/join/join.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define NEAR       8 /* words from the noun to the name */
#define MOST_FACTS 8
#define SOON       6 /* sentences until "a man" who was arrested is "the suspect, X" */

/* "the gunman" is the actor of a mention. */
struct identity {
    uint32_t noun;    /* a word */
    uint32_t mention; /* of struct names */
};

bool ev_is_human(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_NOUN && !ev_has_feat(f, word, FEAT_PLUR) &&
           (ev_lemma_in(f, "culprit", word) || ev_lemma_in(f, "somebody", word) ||
            ev_lemma_in(f, "people", word));
}

/* Has the noun "the" before it: told before? */
static bool is_known(const struct finder *f, uint32_t noun)
{
    uint32_t first = f->text->sentences[f->text->words[noun].sentence].first;
    for (uint32_t w = noun; w-- > first && noun - w <= 3;) {
        uint8_t upos = ev_upos(f, w);
        if (upos == UPOS_DET) {
            return word_reads(f->text, w, "the");
        }
        bool participle = upos == UPOS_VERB && !ev_has_feat(f, w, FEAT_FIN);
        if (upos != UPOS_ADJ && upos != UPOS_NOUN && upos != UPOS_PROPN &&
            !participle) {
            return false;
        }
    }
    return false;
}

/* The last of "the |gunman" in [from, to); EV_NONE. */
static uint32_t noun_in(const struct finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t w = to; w-- > from;) {
        if (ev_is_human(f, w) && is_known(f, w)) {
            return w;
        }
    }
    return EV_NONE;
}

/* Before the name and what stands to it: "33-year-old", "local teacher", commas. */
static uint32_t name_start(const struct finder *f, const struct name_mention *m,
                           uint32_t first)
{
    uint32_t at = m->first_word;
    while (at > first && m->first_word - at < NEAR) {
        uint8_t upos = ev_upos(f, at - 1);
        bool quote = word_reads(f->text, at - 1, "'") ||
                     word_reads(f->text, at - 1, "\"") ||
                     word_reads(f->text, at - 1, "-");
        if (upos != UPOS_NUM && upos != UPOS_ADJ && !quote &&
            !(upos == UPOS_NOUN && !is_known(f, at - 1))) {
            break;
        }
        at--;
    }
    return at;
}

/* "identified the gunman |as X", "the gunman, named by police |as X"; `as` is there. */
static uint32_t named_as(const struct finder *f, uint32_t as, uint32_t first)
{
    uint32_t verb = as;
    while (verb > first && as - verb <= NEAR && !ev_lemma_in(f, "naming_as", verb)) {
        verb--;
    }
    if (!ev_lemma_in(f, "naming_as", verb) || ev_upos(f, verb) != UPOS_VERB) {
        return EV_NONE;
    }
    uint32_t object = noun_in(f, verb + 1, as);
    uint32_t from = verb > first + NEAR ? verb - NEAR : first;
    bool by = verb + 1 < as && !word_reads(f->text, verb + 1, "by");
    return object != EV_NONE && by ? object : noun_in(f, from, verb);
}

/* "the suspect's name was given as X": whose it is; `at` is where the name begins. */
static uint32_t owner_of_name(const struct finder *f, uint32_t at, uint32_t first)
{
    for (uint32_t w = at; w-- > first + 2 && at - w <= NEAR;) {
        bool name = ev_is(f, w, "name") || ev_is(f, w, "identity");
        if (name && ev_upos(f, w - 1) == UPOS_PART) {
            return noun_in(f, w - 2, w - 1);
        }
    }
    return EV_NONE;
}

/* The noun that a mention of a person is said to be, or EV_NONE. */
static uint32_t noun_of(const struct finder *f, const struct name_mention *m)
{
    uint32_t first = f->text->sentences[f->text->words[m->first_word].sentence].first;
    uint32_t at = name_start(f, m, first);
    if (at < first + 2) {
        return EV_NONE;
    }
    uint32_t owner = owner_of_name(f, at, first);
    if (owner != EV_NONE) {
        return owner;
    }
    if (word_reads(f->text, at - 1, "as")) {
        return named_as(f, at - 1, first);
    }
    uint32_t noun = at - 2; /* "the gunman |, X", "the gunman |was X" */
    bool told = word_reads(f->text, at - 1, ",") || ev_is(f, at - 1, "be");
    if (at == m->first_word && ev_upos(f, at - 1) == UPOS_NOUN) {
        noun = at - 1; /* "the gunman X" */
        told = true;
    }
    return told && ev_is_human(f, noun) && is_known(f, noun) ? noun : EV_NONE;
}

/* Whom the document gives which name; how many. */
static size_t identities(const struct finder *f, struct identity *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i < f->names->n_mentions && n < MOST_FACTS; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        if (!ev_names_person(f, i) || m->actor >= f->names->n_actors) {
            continue;
        }
        uint32_t noun = noun_of(f, m);
        if (noun != EV_NONE) {
            out[n++] = (struct identity){noun, i};
        }
    }
    return n;
}

/* Is it told of one who did it, whatever it calls him: "a man was arrested"? */
static bool is_culprit(const struct finder *f, const struct ev_filler *filler)
{
    return ev_in_class(f->rules, "culprit_role", filler->role) &&
           (ev_lemma_in(f, "culprit", filler->word) ||
            ev_lemma_in(f, "somebody", filler->word));
}

/* The last attack or arrest told before the word, or NULL. */
static const struct ev_cand *deed_before(const struct finder *f, uint32_t word)
{
    const struct ev_cand *last = NULL;
    for (size_t i = 0; i < f->n_cands && f->cands[i].word < word; i++) {
        if (!f->cands[i].dropped && ev_type_is(f, &f->cands[i], "blamed")) {
            last = &f->cands[i];
        }
    }
    return last;
}

/* The first event of the candidate's type that the report tells. */
static uint32_t first_like(const struct finder *f, const struct ev_cand *cand)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].frame->type == cand->frame->type) {
            return f->cands[i].event;
        }
    }
    return EV_NONE;
}

/*
 * Does the report speak of the candidate's event where it tells the name? Soon after;
 * or, once ev_join() knows what is one event, when that is what it told of `last`, or
 * that is what it is about, and the candidate tells what came of it.
 */
static bool is_in_reach(const struct finder *f, const struct ev_cand *cand,
                        uint32_t noun, const struct ev_cand *last)
{
    if (f->text->words[noun].sentence <= cand->sentence + SOON) {
        return true;
    }
    return last &&
           (last->event == cand->event || (last->frame->type != cand->frame->type &&
                                           last->event == first_like(f, last)));
}

/* Can the unnamed filler be whom the noun means, within the same story? */
static bool is_meant(const struct finder *f, const struct ev_filler *filler,
                     uint32_t noun, bool reached)
{
    if (filler->named || filler->thing || !ev_is_human(f, filler->word) ||
        (filler->word > noun && !is_known(f, filler->word)) ||
        ev_child(f, filler->word, DEPREL_NMOD_POSS) != EV_NONE) {
        return false;
    }
    return slice_equal(ev_lower_lemma(f, filler->word), ev_lower_lemma(f, noun)) ||
           (reached && ev_lemma_in(f, "culprit", noun) && is_culprit(f, filler));
}

/* Do all that the noun may mean have one name? */
static bool is_only(const struct finder *f, const struct identity *facts, size_t n,
                    size_t at)
{
    uint32_t actor = f->names->mentions[facts[at].mention].actor;
    bool culprit = ev_lemma_in(f, "culprit", facts[at].noun);
    for (size_t i = 0; i < n; i++) {
        bool like = slice_equal(ev_lower_lemma(f, facts[i].noun),
                                ev_lower_lemma(f, facts[at].noun)) ||
                    (culprit && ev_lemma_in(f, "culprit", facts[i].noun));
        if (like && f->names->mentions[facts[i].mention].actor != actor) {
            return false;
        }
    }
    return true;
}

void ev_put_name(struct ev_filler *filler, const struct ev_filler *name)
{
    struct ev_filler old = *filler;
    *filler = *name;
    filler->role = old.role;
    filler->actor.role = old.role;
    filler->word = old.word;
    if (name->actor.described.len == 0 && !old.named) {
        filler->actor.described = old.actor.name; /* "a man" says what he is, too */
    }
}

/* Gives the unnamed ones of the candidate the name. */
static void give_name(const struct finder *f, struct ev_cand *cand, uint32_t noun,
                      const struct ev_filler *name, const struct ev_cand *last)
{
    bool reached = is_in_reach(f, cand, noun, last);
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler *filler = &cand->fillers[k];
        if (is_meant(f, filler, noun, reached) && !ev_has_actor(cand, name->key)) {
            ev_put_name(filler, name);
        }
    }
}

/* Takes in a culprit told before `noun`; false when he is another than the one so far,
 * or somebody without a name. */
static bool take_culprit(const struct finder *f, const struct ev_filler *one,
                         uint32_t noun, struct ev_filler *name)
{
    if (one->word >= noun || !ev_in_class(f->rules, "culprit_role", one->role)) {
        return true;
    }
    bool force =
        ev_lemma_in(f, "police", one->word) || ev_lemma_in(f, "forces", one->word);
    if (!one->named || one->actor.kind != ACTOR_PERSON) {
        return one->actor.kind != ACTOR_GROUP || force;
    }
    if (name->named && name->key != one->key) {
        return false;
    }
    *name = *one;
    return true;
}

/* "Ada Okoye was arrested ... |the suspect was charged": the only culprit before. */
static bool culprit_before(const struct finder *f, uint32_t noun,
                           struct ev_filler *name)
{
    *name = (struct ev_filler){.named = false};
    bool only = true;
    for (size_t c = 0; c < f->n_cands && only; c++) {
        const struct ev_cand *cand = &f->cands[c];
        for (size_t k = 0; !cand->dropped && k < cand->n_fillers; k++) {
            only = only && take_culprit(f, &cand->fillers[k], noun, name);
        }
    }
    return only && name->named;
}

/* Names "the suspect" and "the defendant" of the candidate. */
static void name_culprit(const struct finder *f, struct ev_cand *cand)
{
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler *filler = &cand->fillers[k];
        struct ev_filler name;
        bool bare = !filler->named && ev_lemma_in(f, "culprit", filler->word) &&
                    ev_is_human(f, filler->word) && is_known(f, filler->word) &&
                    ev_child(f, filler->word, DEPREL_NMOD_POSS) == EV_NONE &&
                    ev_in_class(f->rules, "culprit_role", filler->role);
        if (bare && culprit_before(f, filler->word, &name) &&
            !ev_has_actor(cand, name.key)) {
            ev_put_name(filler, &name);
        }
    }
}

/* Names whom the fact is of wherever the report tells of him without his name. */
static void name_one(struct finder *f, const struct identity *fact, bool joined)
{
    struct ev_filler name = {0};
    size_t known = ev_mention_actor(f, fact->mention, &name, 1);
    const struct ev_cand *last = joined ? deed_before(f, fact->noun) : NULL;
    for (size_t c = 0; known > 0 && c < f->n_cands; c++) {
        if (!f->cands[c].dropped) {
            give_name(f, &f->cands[c], fact->noun, &name, last);
        }
    }
}

/* Names who is alone on his side, beside those whom the facts call culprits. */
static void name_alone(struct finder *f, const struct identity *facts, size_t n)
{
    uint32_t culprits[MOST_FACTS];
    size_t known = 0;
    for (size_t i = 0; i < n; i++) {
        if (ev_lemma_in(f, "culprit", facts[i].noun)) {
            culprits[known++] = f->names->mentions[facts[i].mention].actor;
        }
    }
    ev_name_sole(f, culprits, known);
}

void ev_identify(struct finder *f, bool joined)
{
    struct identity facts[MOST_FACTS];
    size_t n = identities(f, facts);
    for (size_t i = 0; i < n; i++) {
        if (is_only(f, facts, n, i)) {
            name_one(f, &facts[i], joined);
        }
    }
    for (size_t c = 0; !joined && c < f->n_cands; c++) {
        if (!f->cands[c].dropped) {
            ev_introduced(f, &f->cands[c]);
            name_culprit(f, &f->cands[c]);
        }
    }
    if (!joined) {
        ev_name_kin(f);
        name_alone(f, facts, n);
    }
}
