/*
 * partners.c - the other side of an event, where its row does not tell it but the
 * report does: whose guest an official is who comes from another country; who asked for
 * an arrest; in which house a bill is brought; before whose house they protest, and for
 * whom they work. What other events tell of it is in partners_told.c.
 *
 * After ev_place_defaults(): it needs to know where.
 */
#include "extract/event/join/partners.h"

#include "extract/event/join/join.h"
#include "extract/event/join/named.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define MOST_POLICE 3 /* actors of one word */

/* Does somebody go there for his country: one who holds an office, it, its delegation?
 */
static bool is_official(const struct finder *f, const struct ev_filler *who)
{
    bool office = who->key != EV_NONE && who->key < f->names->n_actors &&
                  f->names->actors[who->key].office.len > 0;
    return who->actor.kind == ACTOR_COUNTRY || who->actor.said.len > 0 || office ||
           (!who->named && ev_lemma_in(f, "envoys", who->word));
}

/* Of which country he is, as far as is told: an official of a report that is about one
 * country's is of it. */
static struct slice land_of(const struct finder *f, const struct ev_filler *who)
{
    return who->actor.country.len > 0 ? who->actor.country : f->names->setting;
}

/* Are all that go officials of other countries than the place's? */
static bool are_guests(const struct finder *f, const struct ev_cand *cand)
{
    size_t n = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        if (!slice_equal(who->role, SLICE_LIT("visitor"))) {
            continue;
        }
        struct slice land = land_of(f, who);
        if (land.len == 0 || !is_official(f, who) ||
            slice_equal(land, cand->place.code)) {
            return false;
        }
        n++;
    }
    return n > 0;
}

/* "The Peruvian envoy flew |to Chile": whose guest he is. */
static void add_host(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    struct ev_filler host;
    if (cand->place.code.len > 0 && are_guests(f, cand) &&
        ev_land(f, &cand->place, &host)) {
        host.word = cand->word;
        ev_add_filler(cand, &host, role);
    }
}

/* Is it a parliament by its name: "the Senate of Peru"? */
static bool is_house(const struct finder *f, const struct name_mention *m)
{
    bool house = false;
    for (uint32_t w = m->first_word; w < m->first_word + m->n_words; w++) {
        house = house || ev_in_class(f->rules, "house_of_law",
                                     arena_lower(f->arena, word_form(f->text, w)));
    }
    return house && m->form == NAME_FORM_NAME && m->kind == ACTOR_ORGANIZATION &&
           m->actor < f->names->n_actors;
}

/* The one parliament that the report names: its first mention, or EV_NONE. */
static uint32_t only_house(const struct finder *f)
{
    uint32_t house = EV_NONE;
    for (uint32_t i = 0; i < f->names->n_mentions; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        bool is = is_house(f, m);
        if (is && house != EV_NONE && f->names->mentions[house].actor != m->actor) {
            return EV_NONE;
        }
        house = is && house == EV_NONE ? i : house;
    }
    return house;
}

/* Does one bring a bill who has a seat, or a part in the government? */
static bool has_mover(const struct ev_cand *cand)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (slice_equal(cand->fillers[i].role, SLICE_LIT("sponsor")) &&
            cand->fillers[i].actor.kind == ACTOR_PERSON) {
            return true;
        }
    }
    return false;
}

/* "The bill was introduced by Bo Silva": in the only parliament that is named. */
static void add_body(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    struct ev_filler house = {0};
    bool open = has_mover(cand);
    uint32_t at = open ? only_house(f) : EV_NONE;
    if (at != EV_NONE && ev_mention_actor(f, at, &house, 1) > 0) {
        ev_add_filler(cand, &house, role);
    }
}

/* Adds who is named as owner of the thing at `word`: "the |Peruvian embassy", "the
 * offices |of Acme". */
static void add_owner(const struct finder *f, struct ev_cand *cand, uint32_t word,
                      struct slice role)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tied = rel == DEPREL_COMPOUND || rel == DEPREL_AMOD ||
                    rel == DEPREL_NMOD_POSS ||
                    (rel == DEPREL_NMOD && slice_equal(ev_case(f, c), SLICE_LIT("of")));
        struct ev_filler owner = {0};
        if (tied && f->mention_at[c] != EV_NONE &&
            ev_mention_actor(f, f->mention_at[c], &owner, 1) > 0 && owner.named) {
            ev_add_filler(cand, &owner, role);
        }
    }
}

/* "detained |at the request of Peru": for whom it was done. */
static void add_asker(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        bool at = args.items[i].slot == SLOT_AT || args.items[i].slot == SLOT_ON;
        if (at && ev_lemma_in(f, "on_orders_of", args.items[i].word)) {
            add_owner(f, cand, args.items[i].word, role);
        }
    }
}

/* "|police said he was held", "after |police found it", "a |police raid", "a raid by
 * |police": do they act there, or tell it? */
static bool do_police_act(const struct finder *f, uint32_t police)
{
    uint8_t rel = ev_deprel(f, police);
    uint32_t head = ev_head(f, police);
    bool theirs =
        rel == DEPREL_COMPOUND ||
        (rel == DEPREL_NMOD && slice_equal(ev_case(f, police), SLICE_LIT("by")));
    return ev_is_noun(ev_upos(f, police)) && ev_is(f, police, "police") &&
           (rel == DEPREL_NSUBJ ||
            (theirs && head != EV_NONE && ev_lemma_in(f, "police_deed", head)));
}

/* The police at the word, not the country whose they are; false: nobody. */
static bool police_at(const struct finder *f, uint32_t word, struct ev_filler *out)
{
    struct ev_filler found[MOST_POLICE];
    size_t n = do_police_act(f, word) ? ev_actors(f, word, found, MOST_POLICE) : 0;
    for (size_t i = 0; i < n; i++) {
        if (found[i].actor.kind != ACTOR_COUNTRY) {
            *out = found[i];
            return true;
        }
    }
    return false;
}

/* "Bo Silva was arrested on Monday, |police said": who tells of an arrest made it. */
static void add_police(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    const struct sentence *s = &f->text->sentences[cand->sentence];
    bool open = slice_is(cand->frame->subtype, "detained");
    struct ev_filler police = {0};
    for (uint32_t w = s->first; open && w < s->first + s->count; w++) {
        if (police_at(f, w, &police)) {
            ev_add_filler(cand, &police, role);
            return;
        }
    }
}

/* "the |embassy", "in |front of the embassy": the house one stands before; or EV_NONE.
 */
static uint32_t house_at(const struct finder *f, const struct ev_arg *arg)
{
    uint32_t word = arg->word;
    bool before = arg->slot == SLOT_OUTSIDE || arg->slot == SLOT_AT ||
                  arg->slot == SLOT_TO || arg->slot == SLOT_ON ||
                  arg->slot == SLOT_OBJ || arg->slot == SLOT_NEAR;
    if (arg->slot == SLOT_IN && ev_is(f, word, "front")) {
        word = ev_child(f, word, DEPREL_NMOD);
        before = word != EV_NONE;
    }
    return before && ev_lemma_in(f, "protested_at", word) ? word : EV_NONE;
}

/* "marched |to the Peruvian embassy", "rallied |outside the offices of Acme": against
 * whose house they protest. */
static void add_besieged(const struct finder *f, struct ev_cand *cand,
                         struct slice role)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint32_t house = house_at(f, &args.items[i]);
        if (house != EV_NONE) {
            add_owner(f, cand, house, role);
        }
    }
}

/* "drivers |at Acme": the body that the word says they are at. */
static bool employer_of(const struct finder *f, uint32_t word, struct ev_filler *out)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        bool at = ev_deprel(f, c) == DEPREL_NMOD &&
                  slice_equal(ev_case(f, c), SLICE_LIT("at"));
        *out = (struct ev_filler){0};
        if (at && ev_actors(f, c, out, 1) > 0 && out->named &&
            out->actor.kind == ACTOR_ORGANIZATION) {
            return true;
        }
    }
    return false;
}

/* "Drivers |at Acme walked out": the body for which they work. */
static void add_employer(const struct finder *f, struct ev_cand *cand,
                         struct slice role)
{
    bool open = ev_in_class(f->rules, "at_work", cand->frame->subtype);
    for (size_t i = 0; open && i < cand->n_fillers; i++) {
        struct ev_filler firm;
        if (employer_of(f, cand->fillers[i].word, &firm)) {
            ev_add_filler(cand, &firm, role);
            return;
        }
    }
}

/* What may fill a role of the type that no mention of the event fills; of one role the
 * first that finds somebody. */
static const struct {
    const char *type;
    const char *role;
    void (*add)(const struct finder *f, struct ev_cand *cand, struct slice role);
} ways[] = {
    {"visit",         "host",      add_host      },
    {"attack",        "attacker",  ev_add_raiders},
    {"attack",        "attacker",  ev_add_accused},
    {"arrest",        "authority", ev_add_holder },
    {"arrest",        "authority", add_asker     },
    {"arrest",        "authority", add_police    },
    {"protest",       "target",    add_besieged  },
    {"protest",       "target",    add_employer  },
    {"investigation", "subject",   ev_add_victims},
    {"legislation",   "body",      add_body      },
};

static void add_partners(const struct finder *f, struct ev_cand *cand)
{
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct slice role = slice_of(ways[i].role);
        if (ev_type_named(f, cand, ways[i].type) &&
            !ev_event_has_role(f, cand->event, role)) {
            ways[i].add(f, cand, role);
        }
    }
}

void ev_partners(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped && f->cands[i].fillers) {
            add_partners(f, &f->cands[i]);
        }
    }
}
