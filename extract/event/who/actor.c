/*
 * actor.c - a word to the actors that it names.
 *
 * By the name layer where it has a mention there; else through apposition, lists and
 * quantities ("dozens of protesters"); else, when the noun is one for people or bodies,
 * an unnamed group called by its own words ("masked gunmen").
 */
#include "base/ascii.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

void ev_gather_put(struct ev_gather *to, const struct ev_filler *filler)
{
    for (size_t i = 0; i < to->count; i++) {
        if (ev_is_again(filler, &to->out[i])) {
            return;
        }
    }
    if (to->count < to->room) {
        to->out[to->count++] = *filler;
    }
}

/* Does the name layer's mention name someone who can act? */
static bool acts(const struct name_mention *m, const struct name_actor *actor)
{
    return m->acts || (actor->kind != ACTOR_PLACE && m->kind != ACTOR_PLACE) ||
           actor->kind == ACTOR_COUNTRY;
}

/* The actor as the mention tells it. */
static void put_actor(const struct finder *f, const struct name_mention *m,
                      uint32_t key, struct ev_gather *to)
{
    const struct name_actor *actor = &f->names->actors[key];
    uint8_t kind = actor->kind == ACTOR_PLACE ? (uint8_t)ACTOR_COUNTRY : actor->kind;
    bool group = kind == ACTOR_GROUP && m->form == NAME_FORM_NOMINAL;
    struct ev_filler filler = {
        .actor = {.name = actor->name,
                  .said = m->said,
                  .country = actor->country,
                  .id = actor->id,
                  .span = m->span,
                  .kind = kind,
                  .partial = actor->partial},
        .key = key,
        .word = m->head,
        .form = m->form,
        .named = kind != ACTOR_GROUP,
        .by_name = kind == ACTOR_GROUP && ev_told_by_name(f, m->head, m->first_word),
    };
    if (group) {
        ev_group_whole(f, &filler);
    }
    ev_gather_put(to, &filler);
}

/* The first mention of an actor, or EV_NONE. */
static uint32_t first_of(const struct finder *f, uint32_t actor)
{
    for (uint32_t i = 0; i < f->names->n_mentions; i++) {
        if (f->names->mentions[i].actor == actor) {
            return i;
        }
    }
    return EV_NONE;
}

/* "the two leaders" that are "Ada Okoye and Bo Silva": all of them. */
static void put_members(const struct finder *f, const struct name_mention *m,
                        struct ev_gather *to)
{
    const struct name_actor *all = &f->names->actors[m->actor];
    for (uint32_t i = 0; i < all->n_members; i++) {
        uint32_t first = first_of(f, all->members[i]);
        if (first == EV_NONE) {
            put_actor(f, m, all->members[i], to);
        } else {
            (void)ev_gather_mention(f, first, to);
        }
    }
}

bool ev_gather_mention(const struct finder *f, uint32_t at, struct ev_gather *to)
{
    const struct name_mention *m = &f->names->mentions[at];
    if (m->actor >= f->names->n_actors) {
        return false;
    }
    const struct name_actor *actor = &f->names->actors[m->actor];
    if (!acts(m, actor)) {
        return false;
    }
    if (actor->n_members > 0) {
        put_members(f, m, to);
    } else {
        put_actor(f, m, m->actor, to);
    }
    return true;
}

/* "the chief executive of Fiji Airlines, |Ada Okoye", the name hung on the airline. */
static bool put_holder(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t body = f->mention_at[c];
        uint32_t who = ev_child(f, c, DEPREL_APPOS);
        uint32_t at = who == EV_NONE ? EV_NONE : f->mention_at[who];
        bool tied = ev_deprel(f, c) == DEPREL_NMOD && c > word && body != EV_NONE &&
                    f->names->mentions[body].kind != ACTOR_PERSON;
        if (tied && at != EV_NONE && f->names->mentions[at].kind == ACTOR_PERSON &&
            f->names->mentions[at].form == NAME_FORM_NAME &&
            ev_gather_mention(f, at, to)) {
            return true;
        }
    }
    return false;
}

/* "the envoy, |Ada Okoye", "one passenger, bank clerk |Bo Silva" */
static bool put_apposed(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        uint32_t inner = ev_child(f, c, DEPREL_FLAT);
        inner = inner == EV_NONE ? ev_child(f, c, DEPREL_APPOS) : inner;
        uint32_t name = f->mention_at[c] == EV_NONE && inner != EV_NONE ? inner : c;
        if ((rel == DEPREL_APPOS || rel == DEPREL_FLAT) &&
            f->mention_at[name] != EV_NONE && !ev_is_relative_of(f, word, name) &&
            ev_gather_mention(f, f->mention_at[name], to)) {
            return true;
        }
    }
    return false;
}

/* A country's forces act for it, however the group is called; so do a firm's envoys. */
static void put_owner(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t own = f->mention_at[word];
    bool group = own != EV_NONE && f->names->mentions[own].kind == ACTOR_GROUP;
    bool envoys = (group || own == EV_NONE) && ev_has_feat(f, word, FEAT_PLUR) &&
                  ev_lemma_in(f, "envoys", word);
    struct ev_filler owners[4];
    struct ev_gather found = {owners, 4, 0, to->depth};
    /* Not of "the Lima |Police", whose lemma is a name's. */
    if (envoys || (group && ev_in_class(f->rules, "state_body", ev_lemma(f, word)))) {
        (void)ev_gather_owner(f, word, &found);
    }
    for (size_t i = 0; i < found.count; i++) {
        if (owners[i].named) { /* "a delegation of |officials" is they */
            ev_gather_put(to, &owners[i]);
        }
    }
}

/* "A Peruvian spokesman", and whoever "he" or "they" are that were told of so. */
static bool put_voice(const struct finder *f, uint32_t mention, struct ev_gather *to)
{
    const struct name_mention *m = &f->names->mentions[mention];
    uint32_t first = m->form == NAME_FORM_PRONOUN ? first_of(f, m->actor) : mention;
    return m->kind == ACTOR_GROUP && first != EV_NONE &&
           ev_gather_voice(f, f->names->mentions[first].head, to);
}

/* "Peru's biggest party, |the Lima Greens,": the body that is described is called by
 * its name. */
static bool put_described(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t own = f->mention_at[word];
    uint32_t beside = ev_child(f, word, DEPREL_APPOS);
    uint32_t at = beside == EV_NONE ? EV_NONE : f->mention_at[beside];
    bool body = at == EV_NONE ? beside != EV_NONE && ev_upos(f, beside) == UPOS_PROPN
                              : f->names->mentions[at].kind == ACTOR_ORGANIZATION &&
                                    f->names->mentions[at].form == NAME_FORM_NAME;
    bool group = own == EV_NONE || f->names->mentions[own].kind == ACTOR_GROUP;
    size_t before = to->count;
    if (beside == EV_NONE || beside < word || !body || !group ||
        ev_upos(f, word) != UPOS_NOUN || ev_has_feat(f, word, FEAT_PLUR) ||
        !ev_lemma_in(f, "body", word)) {
        return false;
    }
    ev_gather_word(f, beside, to);
    if (at == EV_NONE &&
        to->count == before + 1) { /* "the Lima Federalists": no group */
        to->out[before].named = true;
        to->out[before].actor.kind = ACTOR_ORGANIZATION;
    }
    return to->count > before;
}

static bool one_word(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    if (ev_upos(f, word) == UPOS_PRON && ev_gather_pronoun(f, word, to)) {
        return true;
    }
    if (ev_gather_people(f, word, to) || ev_gather_member(f, word, to)) {
        return true;
    }
    put_owner(f, word, to);
    uint32_t named = ev_better_name(f, word);
    if (named != EV_NONE && ev_gather_mention(f, named, to)) {
        return true;
    }
    uint32_t own = f->mention_at[word];
    if (put_described(f, word, to)) {
        return true;
    }
    if (own != EV_NONE && (put_voice(f, own, to) || ev_gather_mention(f, own, to))) {
        return true;
    }
    /* "Ada Okoye, Jr.": the name stands before what the tree made of its end. */
    if (word > 1 &&
        ev_in_class(f->rules, "suffix", arena_lower(f->arena, ev_lemma(f, word)))) {
        uint32_t before = ev_upos(f, word - 1) == UPOS_PUNCT ? word - 2 : word - 1;
        uint32_t at = ev_mention_of(f, before);
        return at != EV_NONE && ev_gather_mention(f, at, to);
    }
    /* "Prime Minister |Okoye", whatever the tree says of them. */
    uint32_t next = word + 1 < f->text->n_words ? ev_mention_of(f, word + 1) : EV_NONE;
    if (ev_names_person(f, next) && f->names->mentions[next].first_word == word + 1 &&
        ev_gather_mention(f, next, to)) {
        return true;
    }
    /* "Minister of Security Ada Okoye": the title stands for the name. */
    if (f->whole_at[word] != EV_NONE && ev_gather_mention(f, f->whole_at[word], to)) {
        return true;
    }
    return put_apposed(f, word, to) || put_holder(f, word, to) ||
           ev_gather_counted(f, word, to);
}

/* What is coordinated with a later word of the name: "Ada Okoye and Bo". */
static void gather_listed(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_adds_actors(f, word, c)) {
            ev_gather_word(f, c, to);
        }
    }
}

/* "Ada Okoye, a clerk of the Fiji Bank, and |Bo Silva": behind a comma a person is
 * listed with the person, whatever in the apposition the tree hung him on. */
static void gather_behind(const struct finder *f, uint32_t apposed,
                          struct ev_gather *to)
{
    uint32_t first = apposed;
    uint32_t last = apposed;
    uint32_t named = f->mention_at[ev_head(f, apposed)];
    if (named == EV_NONE || f->names->mentions[named].kind != ACTOR_PERSON) {
        return;
    }
    ev_extent(f, apposed, &first, &last);
    for (uint32_t w = apposed + 1; w <= last; w++) {
        uint32_t cc = ev_deprel(f, w) == DEPREL_CONJ && ev_head(f, w) != apposed
                          ? ev_child(f, w, DEPREL_CC)
                          : EV_NONE;
        struct ev_filler who = {0};
        struct ev_gather one = {&who, 1, 0, to->depth};
        if (cc == EV_NONE || cc > w || ev_upos(f, cc - 1) != UPOS_PUNCT) {
            continue;
        }
        ev_gather_word(f, w, &one);
        if (one.count > 0 && who.named && who.actor.kind == ACTOR_PERSON) {
            ev_gather_put(to, &who);
        }
    }
}

/* "Gin- -- Ginsburg": somebody breaks off. */
static bool breaks_off(const struct finder *f, uint32_t word)
{
    return word + 2 < f->text->n_words && ev_is(f, word + 1, "-") &&
           !f->text->words[word + 1].space_before && ev_is_dash(f, word + 2);
}

/* A proper noun that the name layer does not know: by its own words. */
static bool put_unknown(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    uint32_t first = word;
    uint32_t last = word;
    const struct sentence *s = &f->text->sentences[f->text->words[word].sentence];
    if (ev_upos(f, word) != UPOS_PROPN || f->timex_at[word] != EV_NONE ||
        ev_lemma_in(f, "dateword", word) ||                /* "the |May election" */
        ascii_is_digit(word_form(f->text, word).ptr[0]) || /* "at |0115" */
        breaks_off(f, word) || ev_mention_of(f, word) != EV_NONE) {
        return false;
    }
    while (first > s->first && ev_upos(f, first - 1) == UPOS_PROPN &&
           ev_under(f, first - 1, word)) {
        first--;
    }
    while (last + 1 < s->first + s->count && ev_upos(f, last + 1) == UPOS_PROPN &&
           ev_under(f, last + 1, word)) {
        last++;
    }
    struct span span = {f->text->words[first].span.start,
                        f->text->words[last].span.end};
    struct ev_filler filler = {
        .actor = {.name = ev_as_read(f, span),
                  .span = span,
                  .kind = ACTOR_ORGANIZATION,
                  .partial = true},
        .key = EV_NONE,
        .word = word,
        .form = NAME_FORM_NAME,
        .named = true,
    };
    ev_gather_put(to, &filler);
    return true;
}

/* "a consortium |led by Acme", of no government and nobody with a name: who leads a
 * group acts with it; or EV_NONE. */
static uint32_t leader_of(const struct finder *f, uint32_t word, uint32_t clause)
{
    uint32_t at = f->mention_at[word];
    bool named = at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME;
    uint32_t by = ev_child(f, clause, DEPREL_OBL_AGENT);
    by = by == EV_NONE ? ev_child(f, clause, DEPREL_OBL) : by;
    bool led = ev_deprel(f, clause) == DEPREL_ACL && by != EV_NONE && !named &&
               ev_lemma_in(f, "leads", clause) &&
               slice_equal(ev_case(f, by), SLICE_LIT("by"));
    return led && !ev_in_class(f->rules, "state_body", ev_lemma(f, word)) ? by
                                                                          : EV_NONE;
}

/* What the one person whom the word led to is. */
static void describe(const struct finder *f, uint32_t word, size_t before,
                     struct ev_gather *to)
{
    struct ev_filler *one = &to->out[before];
    if (to->count == before + 1 && one->actor.described.len == 0) {
        one->actor.described = ev_description(f, word, one);
    }
}

void ev_gather_word(const struct finder *f, uint32_t word, struct ev_gather *to)
{
    if (to->depth > EV_MOST_DEPTH || ev_is_condition(f, word) ||
        ev_means_thing(f, word)) {
        return;
    }
    to->depth++;
    size_t before = to->count;
    struct slice lemma = ev_lemma(f, word);
    if (!ev_is_title(f, word) && !one_word(f, word, to)) {
        bool body = ev_in_class(f->rules, "state_body", lemma);
        if (body || ev_in_class(f->rules, "warcraft", lemma)) {
            (void)ev_gather_owner(f, word, to); /* "Peruvian planes bombed" */
        }
        /* "the wounded" is a group, "free" in "a free trip" is none */
        bool noun = ev_upos(f, word) == UPOS_NOUN || ev_upos(f, word) == UPOS_PROPN ||
                    (ev_upos(f, word) == UPOS_ADJ &&
                     (ev_child(f, word, DEPREL_DET) != EV_NONE ||
                      ev_child(f, word, DEPREL_NUMMOD) != EV_NONE));
        if (noun && (body || ev_calls_group(f, word))) {
            ev_gather_group(f, word, to);
        } else {
            (void)put_unknown(f, word, to);
        }
    }
    describe(f, word, before, to);
    uint32_t one = ev_one_of(f, word);
    if (one != EV_NONE) {
        ev_gather_word(f, one, to);
    }
    uint32_t lost = ev_lost_conjunct(f, word);
    if (lost != EV_NONE) {
        (void)ev_gather_mention(f, lost, to);
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if (ev_adds_actors(f, word, c)) {
            ev_gather_word(f, c, to);
        } else if (rel == DEPREL_FLAT || rel == DEPREL_APPOS) {
            gather_listed(f, c, to);
            gather_behind(f, c, to);
        } else if (rel == DEPREL_ACL && ev_company(f, c) != EV_NONE) {
            ev_gather_word(f, ev_company(f, c), to);
        } else if (leader_of(f, word, c) != EV_NONE) {
            ev_gather_word(f, leader_of(f, word, c), to);
        }
    }
    to->depth--;
}

size_t ev_actors(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room)
{
    /* cppcheck-suppress ctuuninitvar - it is filled here, not read */
    struct ev_gather to = {out, room, 0, 0};
    ev_gather_word(f, word, &to);
    return to.count;
}

size_t ev_mention_actor(const struct finder *f, uint32_t mention, struct ev_filler *out,
                        size_t room)
{
    /* cppcheck-suppress ctuuninitvar - it is filled here, not read */
    struct ev_gather to = {out, room, 0, 0};
    if (mention != EV_NONE) {
        (void)ev_gather_mention(f, mention, &to);
    }
    return to.count;
}
