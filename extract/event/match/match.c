/*
 * match.c - triggers: frames against trees, to candidates. One matcher for all rows.
 */
#include "extract/event/match/match.h"

#include <string.h>

#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"
#include "extract/event/who/who.h"

#define MOST_LEGS    8 /* of a journey, behind the first */
#define MOST_UNDERGO 4 /* whom one word says that something was done to */

/* Tries the rows of one key; the first whose conditions hold decides. */
static bool try_frames(struct finder *f, uint32_t at, struct ev_cand *cand)
{
    struct ev_args args = {0};
    bool ready = false;
    for (; at != STRMAP_NONE; at = f->rules->frames[at].next) {
        cand->frame = &f->rules->frames[at];
        if (!ready) {
            ev_cand_args(f, cand, &args);
            ready = true;
        }
        bool ok = true;
        for (size_t i = 0; i < cand->frame->n_conds && ok; i++) {
            ok = ev_cond_holds(f, cand, &cand->frame->conds[i], &args);
        }
        if (!ok) {
            continue;
        }
        if (cand->frame->type == EVENT_TYPE_NONE) {
            return true;
        }
        ev_fill_roles(f, cand, &args);
        ev_blame(f, cand);
        if (ev_has_needs(cand)) {
            ev_kind(f, cand, &args);
            return true;
        }
        cand->place = (struct mention_place){0};
        cand->place_own = false;
        cand->n_fillers = 0;
        cand->recalls = false;
    }
    cand->frame = NULL;
    return false;
}

/* "chipped |in 30 million", "choked |off exports": a particle that the tree took for
 * its object's preposition; or EV_NONE. */
static uint32_t particle_of_object(const struct finder *f, uint32_t verb)
{
    uint32_t object = ev_child(f, verb, DEPREL_OBJ);
    uint32_t prep = object == EV_NONE ? EV_NONE : ev_child(f, object, DEPREL_CASE);
    return prep == verb + 1 ? prep : EV_NONE;
}

/* Tries the rows of a verb or noun with another word. */
static bool try_joined(struct finder *f, struct ev_cand *cand, uint32_t with, char pos)
{
    struct slice lemma = ev_lower_lemma(f, cand->word);
    struct slice other = ev_lower_lemma(f, with);
    struct slice key = pos == 'v' ? ev_joined_lemma(f->arena, lemma, other)
                                  : ev_joined_lemma(f->arena, other, lemma);
    uint32_t at = ev_frame_find(f->rules, key, pos);
    cand->other = with;
    return at != STRMAP_NONE && try_frames(f, at, cand);
}

/* The longest key first: "step_down" before "step", "news_conference" before the rest.
 */
static bool find_frame(struct finder *f, struct ev_cand *cand, char pos)
{
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool particle = pos == 'v' && (rel == DEPREL_COMPOUND_PRT ||
                                       rel == DEPREL_ADVMOD || rel == DEPREL_OBJ);
        bool part = pos == 'n' && (rel == DEPREL_COMPOUND || rel == DEPREL_AMOD);
        /* "rubber-|stamped the budget": the row's lemma is stamp_rubber */
        bool prefix = pos == 'v' && c + 2 == cand->word &&
                      slice_equal(word_form(f->text, c + 1), SLICE_LIT("-"));
        if (!particle && !part && !prefix) {
            continue;
        }
        if (try_joined(f, cand, c, pos)) {
            return cand->frame->type != EVENT_TYPE_NONE;
        }
    }
    uint32_t particle = pos == 'v' ? particle_of_object(f, cand->word) : EV_NONE;
    if (particle != EV_NONE && try_joined(f, cand, particle, pos)) {
        return cand->frame->type != EVENT_TYPE_NONE;
    }
    cand->other = EV_NONE;
    return try_frames(f, ev_frame_find(f->rules, ev_lower_lemma(f, cand->word), pos),
                      cand) &&
           cand->frame->type != EVENT_TYPE_NONE;
}

static char trigger_pos(const struct finder *f, uint32_t word)
{
    /* "Gunmen |shot a man": what has a subject and an object is a verb. */
    bool verb = ev_child(f, word, DEPREL_NSUBJ) != EV_NONE &&
                ev_child(f, word, DEPREL_OBJ) != EV_NONE;
    /* "was |shot in Lima" */
    verb = verb || (ev_child(f, word, DEPREL_NSUBJ_PASS) != EV_NONE &&
                    ev_child(f, word, DEPREL_AUX_PASS) != EV_NONE);
    switch (ev_upos(f, word)) {
    case UPOS_VERB: return 'v';
    case UPOS_NOUN: return verb ? 'v' : 'n';
    case UPOS_PROPN: return 'n';
    case UPOS_ADJ: return 'a';
    default: return 0;
    }
}

/*
 * Inside a name, words mean nothing: "War Office", "Trade Agreement Act"; but who held
 * the "Oslo Trade |Fair" gathered there.
 */
static bool inside_name(const struct finder *f, const struct ev_cand *cand)
{
    uint32_t at = ev_mention_of(f, cand->word);
    bool inside = at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME;
    bool head = inside && (f->names->mentions[at].head == cand->word ||
                           ev_mention_word(f, at) == cand->word);
    return inside &&
           !(cand->light && head && ev_lemma_in(f, "named_gathering", cand->word));
}

/* "in March 2023": no march. */
static bool is_month(const struct finder *f, uint32_t word)
{
    return f->timex_at[word] != EV_NONE && ev_upos(f, word) == UPOS_PROPN &&
           ev_in_class(f->rules, "dateword",
                       arena_lower(f->arena, word_form(f->text, word)));
}

/* "|last year's storms": of a time that the noun tells, not those told before; but
 * "|Tuesday's incident". */
static bool is_of_then(const struct finder *f, uint32_t noun)
{
    uint32_t whose = ev_child(f, noun, DEPREL_NMOD_POSS);
    uint32_t timex = whose == EV_NONE ? EV_NONE : f->timex_at[whose];
    return timex != EV_NONE && f->times->items[timex].when.unit >= WHEN_MONTH;
}

void ev_keep(struct finder *f, const struct ev_cand *cand)
{
    if (f->n_cands == f->cands_room) {
        size_t room = f->cands_room;
        f->cands = arena_grow(f->arena, f->cands, f->n_cands, &room, sizeof *f->cands);
        f->cands_room = room;
    }
    f->cand_at[cand->word] = (uint32_t)f->n_cands;
    f->cands[f->n_cands++] = *cand;
}

bool ev_already_done(const struct finder *f, uint32_t word)
{
    uint32_t how = ev_child(f, word, DEPREL_ADVMOD);
    bool late = how != EV_NONE && ev_lemma_in(f, "of_late", how);
    return ev_deprel(f, word) == DEPREL_AMOD && ev_has_feat(f, word, FEAT_PAST) &&
           (late || ev_lemma_in(f, "undergone", word));
}

/* "the |ousted president Okoye", "|jailed reporters Okoye and Silva", "the |sanctioned
 * bank Merel": what was done to somebody; "newly |appointed chairman": of late. */
static bool is_undergone(const struct finder *f, uint32_t word)
{
    struct ev_filler who[MOST_UNDERGO];
    uint32_t head = ev_head(f, word);
    bool visits = ev_is(f, word, "visit") && !ev_has_feat(f, word, FEAT_PAST);
    if (head == EV_NONE || word > head || !(visits || ev_already_done(f, word))) {
        return false; /* "the |visiting premier, Okoye": on a visit now */
    }
    size_t n = ev_actors(f, ev_described(f, head), who, MOST_UNDERGO);
    bool named = n > 0;
    for (size_t i = 0; i < n; i++) {
        uint8_t kind = who[i].actor.kind;
        named = named && who[i].named &&
                (kind == ACTOR_PERSON || (kind == ACTOR_ORGANIZATION && !visits));
    }
    return named;
}

/* May it speak of an event told before: "the trip", no "a trip"; "the leaders
 * |discussed it", not "met |to discuss it"? */
static bool may_look_back(const struct finder *f, const struct ev_cand *cand)
{
    return cand->noun ? cand->definite && !is_of_then(f, cand->word)
                      : !ev_type(f, cand)->shared || ev_is_finite(f, cand->word);
}

/* "|Hurricane Zelda repairs"; those who are called by it, its victims, do not tell of
 * it. */
static bool is_storm_for(const struct finder *f, uint32_t word)
{
    return ev_storm_name(f, word) != EV_NONE &&
           !ev_lemma_in(f, "people", ev_head(f, word));
}

static void try_word(struct finder *f, uint32_t sentence, uint32_t word)
{
    char pos = trigger_pos(f, word);
    if (!pos || is_month(f, word)) {
        return;
    }
    struct ev_cand cand = {.word = word,
                           .verb = word,
                           .other = EV_NONE,
                           .sentence = sentence,
                           .noun = pos == 'n',
                           .headline = event_is_headline(f->text, sentence),
                           .parent = EV_NONE};
    uint8_t rel = ev_deprel(f, word);
    if (pos == 'n') {
        if (rel == DEPREL_FLAT || rel == DEPREL_AMOD ||
            (rel == DEPREL_COMPOUND && !is_storm_for(f, word))) {
            return; /* "the trial judge", "peace talks venue" */
        }
        ev_carrier(f, &cand);
        cand.definite = ev_is_definite(f, word);
    }
    if (inside_name(f, &cand)) {
        return;
    }
    if (pos == 'v' && rel == DEPREL_AMOD && !is_undergone(f, word)) {
        return; /* "the elected officials", "a visiting team" */
    }
    if (pos == 'a' && rel == DEPREL_AMOD && word < ev_head(f, word)) {
        return; /* "a |proud member of X" */
    }
    if (find_frame(f, &cand, pos)) {
        struct ev_cand later[MOST_LEGS] = {0};
        bool prior = (cand.frame->need & NEED_PRIOR) != 0;
        if (prior && !may_look_back(f, &cand)) {
            return;
        }
        cand.recalls = cand.recalls || prior;
        size_t more = ev_series(f, &cand, later, MOST_LEGS);
        more = more > 0 ? more : ev_legs(f, &cand, later, MOST_LEGS);
        more = more > 0 ? more : ev_gaps(f, &cand, later, MOST_LEGS);
        ev_keep(f, &cand);
        for (size_t i = 0; i < more; i++) {
            ev_keep(f, &later[i]);
        }
    }
}

void ev_match(struct finder *f)
{
    for (uint32_t s = 0; s < f->text->n_sentences; s++) {
        const struct sentence *sentence = &f->text->sentences[s];
        size_t from = f->n_cands;
        if (!sentence->parsed || sentence->kind == BLOCK_BOILERPLATE) {
            continue;
        }
        for (uint32_t w = 0; w < sentence->count; w++) {
            try_word(f, s, sentence->first + w);
        }
        ev_absorb(f, from);
        ev_lists(f, from, s);
    }
}
