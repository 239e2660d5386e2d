/*
 * partners.c - the other side of an event, where its row does not tell it but the
 * report does: whose guest an official is who comes from another country; who let go
 * whom he held, and who asked for it; into whose killing they look; in which house a
 * bill is brought; before whose house they protest, and for whom they work.
 *
 * After ev_place_defaults(): it needs to know where.
 */
#include "extract/event/join/join.h"
#include "extract/event/join/named.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

static bool has_role(const struct ev_cand *cand, struct slice role)
{
    size_t k = 0;
    while (k < cand->n_fillers && !slice_equal(cand->fillers[k].role, role)) {
        k++;
    }
    return k < cand->n_fillers;
}

static bool event_has_role(const struct finder *f, uint32_t event, struct slice role)
{
    bool has = false;
    for (size_t i = 0; i < f->n_cands && !has; i++) {
        const struct ev_cand *cand = &f->cands[i];
        has = !cand->dropped && cand->event == event && cand->fillers &&
              has_role(cand, role);
    }
    return has;
}

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

static void add_host(const struct finder *f, struct ev_cand *cand)
{
    struct slice role = SLICE_LIT("host");
    struct ev_filler host;
    if (ev_type_named(f, cand, "visit") && cand->place.code.len > 0 &&
        are_guests(f, cand) && !event_has_role(f, cand->event, role) &&
        ev_land(f, &cand->place, &host)) {
        host.word = cand->word;
        ev_add_filler(cand, &host, role);
    }
}

/* Does the candidate tell of him in a role of the class? */
static bool has_party(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_filler *who, const char *class)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_in_class(f->rules, class, cand->fillers[i].role) &&
            ev_is_again(who, &cand->fillers[i])) {
            return true;
        }
    }
    return false;
}

/* Do both tell of one in a role of the class? */
static bool shares_party(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b, const char *class)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (ev_in_class(f->rules, class, a->fillers[i].role) &&
            has_party(f, b, &a->fillers[i], class)) {
            return true;
        }
    }
    return false;
}

/* Sets *one, unless it is set, to who has the role in the candidate; false when another
 * than *one has it. */
static bool agrees_on_one(const struct ev_cand *cand, struct slice role,
                          const struct ev_filler **one)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        if (!slice_equal(who->role, role)) {
            continue;
        }
        if (*one && !ev_is_again(who, *one)) {
            return false;
        }
        *one = who;
    }
    return true;
}

/* The only one who has the role in the events of the type; NULL: nobody, or several. */
static const struct ev_filler *only_one(const struct finder *f,
                                        const struct ev_cand *cand, struct slice role)
{
    const struct ev_filler *one = NULL;
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->frame->type == cand->frame->type &&
            !agrees_on_one(other, role, &one)) {
            return NULL;
        }
    }
    return one;
}

/* Does another event with who has the role tell of the same party? */
static bool is_of_case_with(const struct finder *f, const struct ev_cand *cand,
                            struct slice role)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->frame->type == cand->frame->type &&
            other->event != cand->event && event_has_role(f, other->event, role) &&
            shares_party(f, cand, other, "case_party")) {
            return true;
        }
    }
    return false;
}

/* "The front held Okoye for a day. She was |freed": by whom she was held. */
static void add_holder(const struct finder *f, struct ev_cand *cand)
{
    struct slice role = SLICE_LIT("authority");
    bool open = ev_in_class(f->rules, "let_go", cand->frame->subtype) &&
                !event_has_role(f, cand->event, role);
    const struct ev_filler *one = open ? only_one(f, cand, role) : NULL;
    if (one && is_of_case_with(f, cand, role)) {
        ev_add_filler(cand, one, role);
        cand->trace = SLICE_LIT("who held them before");
    }
}

/* Adds those to whom the deed was done. */
static void add_victims_of(const struct finder *f, struct ev_cand *cand,
                           const struct ev_cand *deed)
{
    for (size_t i = 0; i < deed->n_fillers; i++) {
        const struct ev_filler *who = &deed->fillers[i];
        if (who->named && ev_in_class(f->rules, "victim_role", who->role)) {
            ev_add_filler(cand, who, SLICE_LIT("subject"));
        }
    }
}

/* Adds those to whom the event of number `event` was done. */
static void add_victims(const struct finder *f, struct ev_cand *cand, uint32_t event)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *deed = &f->cands[i];
        if (!deed->dropped && deed->event == event) {
            add_victims_of(f, cand, deed);
        }
    }
}

/* The event of "the |killing", told in the sentences before; EV_NONE. */
static uint32_t deed_of(const struct finder *f, uint32_t word)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t event = EV_NONE;
    if (det == EV_NONE || !ev_is(f, det, "the") || !ev_lemma_in(f, "foul_play", word) ||
        ev_has_feat(f, word, FEAT_PLUR)) {
        return EV_NONE;
    }
    for (size_t i = 0; i < f->n_cands && f->cands[i].word < word; i++) {
        const struct ev_cand *deed = &f->cands[i];
        bool near = deed->sentence + 2 >= f->text->words[word].sentence;
        bool told = near && !deed->dropped && ev_type_named(f, deed, "attack");
        event = told ? deed->event : event;
    }
    return event;
}

/* The same, of what hangs on the word too: "opened an |inquiry into the killing". */
static uint32_t deed_under(const struct finder *f, uint32_t word)
{
    uint32_t event = deed_of(f, word);
    for (uint32_t c = f->child[word]; event == EV_NONE && c != EV_NONE;
         c = f->sibling[c]) {
        event = ev_deprel(f, c) == DEPREL_NMOD ? deed_of(f, c) : EV_NONE;
    }
    return event;
}

/* "an inquiry into the |killing": of whom it was told. */
static void add_subject(const struct finder *f, struct ev_cand *cand)
{
    struct ev_args args = {0};
    if (event_has_role(f, cand->event, SLICE_LIT("subject"))) {
        return;
    }
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint8_t slot = args.items[i].slot;
        bool into = slot == SLOT_OBJ || slot == SLOT_INTO || slot == SLOT_OF ||
                    slot == SLOT_OVER;
        uint32_t event = into ? deed_under(f, args.items[i].word) : EV_NONE;
        if (event != EV_NONE && event != cand->event) {
            add_victims(f, cand, event);
        }
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
static void add_body(const struct finder *f, struct ev_cand *cand)
{
    struct ev_filler house = {0};
    struct slice role = SLICE_LIT("body");
    bool open = has_mover(cand) && !event_has_role(f, cand->event, role);
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
static void add_asker(const struct finder *f, struct ev_cand *cand)
{
    struct ev_args args = {0};
    struct slice role = SLICE_LIT("authority");
    if (event_has_role(f, cand->event, role)) {
        return;
    }
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        bool at = args.items[i].slot == SLOT_AT || args.items[i].slot == SLOT_ON;
        if (at && ev_lemma_in(f, "on_orders_of", args.items[i].word)) {
            add_owner(f, cand, args.items[i].word, role);
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
static void add_besieged(const struct finder *f, struct ev_cand *cand)
{
    struct ev_args args = {0};
    struct slice role = SLICE_LIT("target");
    if (event_has_role(f, cand->event, role)) {
        return;
    }
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
static void add_employer(const struct finder *f, struct ev_cand *cand)
{
    struct slice role = SLICE_LIT("target");
    bool open = ev_in_class(f->rules, "at_work", cand->frame->subtype) &&
                !event_has_role(f, cand->event, role);
    for (size_t i = 0; open && i < cand->n_fillers; i++) {
        struct ev_filler firm;
        if (employer_of(f, cand->fillers[i].word, &firm)) {
            ev_add_filler(cand, &firm, role);
            return;
        }
    }
}

void ev_partners(struct finder *f)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->dropped || !cand->fillers) {
            continue;
        }
        add_host(f, cand);
        if (ev_type_named(f, cand, "arrest")) {
            add_holder(f, cand);
            add_asker(f, cand);
        } else if (ev_type_named(f, cand, "protest")) {
            add_besieged(f, cand);
            add_employer(f, cand);
        } else if (ev_type_named(f, cand, "investigation")) {
            add_subject(f, cand);
        } else if (ev_type_named(f, cand, "legislation")) {
            add_body(f, cand);
        }
    }
}
