#include <stdlib.h>

#include "graph/resolve.h"

/* More people of one surname than this are not told apart by an office. */
#define MAX_CANDIDATES 64

static void add_office(struct resolving *r, mg_str office, mg_str country,
                       uint32_t entity)
{
    if (office == 0) {
        return;
    }
    r->offices = arena_grow(&r->scratch, r->offices, r->n_offices, &r->offices_capacity,
                            sizeof *r->offices);
    r->offices[r->n_offices++] =
        (struct office){mg_fold(r->mg, office), country, entity};
}

static int compare_offices(const void *a, const void *b)
{
    const struct office *x = a;
    const struct office *y = b;
    if (x->office != y->office) {
        return x->office < y->office ? -1 : 1;
    }
    if (x->country != y->country) {
        return x->country < y->country ? -1 : 1;
    }
    return (x->entity > y->entity) - (x->entity < y->entity);
}

/* Counts uses, and collects surnames and offices of those named in full. */
static void learn(struct resolving *r)
{
    struct mg *mg = r->mg;
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (r->entity_of[i] == MG_NONE) {
            continue;
        }
        uint32_t at = resolve_root(r, r->entity_of[i]);
        struct entity *entity = &r->entities[at];
        entity->uses += local->uses + 1;
        if (entity->country == 0) {
            entity->country = local->country;
        }
        if (local->kind != ACTOR_PERSON) {
            continue;
        }
        struct slice norm = mg_text(mg, r->norm_of[i]);
        resolve_add_link(r, resolve_family_word(norm), at);
        resolve_add_link(r, mg_text(mg, resolve_surname(r, local->name)), at);
        bool family_first =
            local->country == 0 ||
            strmap_find(&r->family_first, mg_text(mg, local->country)) != STRMAP_NONE;
        if (family_first) {
            resolve_add_link(r, resolve_first_word(norm), at);
        }
        add_office(r, local->said, local->country, at);
    }
    for (size_t i = 0; i < mg->n_facts; i++) {
        const struct mg_fact *fact = &mg->facts[i];
        if (r->entity_of[fact->local] == MG_NONE ||
            mg->locals[fact->local].kind != ACTOR_PERSON) {
            continue;
        }
        uint32_t at = resolve_root(r, r->entity_of[fact->local]);
        add_office(r, fact->office, fact->country, at);
        if (fact->form != 0 && !fact->partial) {
            resolve_add_link(r, mg_text(mg, resolve_norm(r, fact->form, true)), at);
        }
    }
    resolve_sort_links(r);
    if (r->n_offices > 0) {
        qsort(r->offices, r->n_offices, sizeof *r->offices, compare_offices);
    }
}

static bool holds_office(const struct resolving *r, uint32_t entity, mg_str office,
                         mg_str country)
{
    struct office want = {office, country, entity};
    return bsearch(&want, r->offices, r->n_offices, sizeof want, compare_offices) !=
           NULL;
}

/* What speaks for taking a partial name for `entity`; 0 when something speaks against.
 */
static int evidence(struct resolving *r, uint32_t local_at, uint32_t at)
{
    const struct mg_local *local = &r->mg->locals[local_at];
    const struct entity *entity = &r->entities[at];
    int score = 1;
    if (local->country != 0 && entity->country != 0) {
        if (local->country != entity->country) {
            return 0;
        }
        score += 1;
    }
    if (local->said != 0 && r->n_offices > 0 &&
        holds_office(r, at, mg_fold(r->mg, local->said), local->country)) {
        score += 2;
    }
    return score;
}

/*
 * Of people of one surname for whom as much speaks, the one who is named so much more
 * often than the next that nobody would think of another.
 */
#define PROMINENT_TIMES 8
#define PROMINENT_LEAST 20

struct pick {
    uint32_t best;
    int score;
    uint32_t uses;      /* of the best */
    uint32_t next_uses; /* of the next with the same score */
};

static void pick_offer(struct pick *pick, uint32_t at, int score, uint32_t uses)
{
    if (score == 0 || score < pick->score) {
        return;
    }
    bool first = score > pick->score;
    bool more = first || uses > pick->uses;
    uint32_t next = more ? pick->uses : uses;
    if (first) {
        *pick = (struct pick){at, score, uses, 0};
        return;
    }
    pick->next_uses = next > pick->next_uses ? next : pick->next_uses;
    pick->best = more ? at : pick->best;
    pick->uses = more ? uses : pick->uses;
}

/* The one person of this surname that the evidence picks, or MG_NONE. */
static uint32_t by_surname(struct resolving *r, uint32_t local)
{
    mg_str key = r->norm_of[local];
    size_t low = resolve_link(r, key);
    struct pick pick = {.best = MG_NONE};
    uint32_t last = MG_NONE;
    size_t tried = 0;
    for (size_t i = low; i < r->n_links && r->links[i].key == key; i++) {
        uint32_t at = r->links[i].entity;
        if (at == last) {
            continue;
        }
        last = at;
        if (++tried > MAX_CANDIDATES) {
            return MG_NONE;
        }
        pick_offer(&pick, at, evidence(r, local, at), r->entities[at].uses);
    }
    bool clear = pick.next_uses == 0 || (pick.uses >= PROMINENT_LEAST &&
                                         pick.uses / PROMINENT_TIMES >= pick.next_uses);
    return clear ? pick.best : MG_NONE;
}

/* "the president" of a country: the only one who holds that office there. */
static uint32_t by_office(struct resolving *r, uint32_t local)
{
    mg_str country = r->mg->locals[local].country;
    mg_str office = r->norm_of[local];
    uint32_t found = MG_NONE;
    if (country == 0) {
        return MG_NONE;
    }
    size_t low = 0;
    size_t high = r->n_offices;
    struct office want = {office, country, 0};
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_offices(&r->offices[middle], &want) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    for (size_t i = low; i < r->n_offices && r->offices[i].office == office &&
                         r->offices[i].country == country;
         i++) {
        if (found != MG_NONE && found != r->offices[i].entity) {
            return MG_NONE;
        }
        found = r->offices[i].entity;
    }
    return found;
}

static void take_partial(struct resolving *r)
{
    struct mg *mg = r->mg;
    size_t n = mg->n_locals;
    for (uint32_t i = 0; i < n; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (r->entity_of[i] != MG_NONE) {
            continue;
        }
        bool person = local->kind == ACTOR_PERSON;
        uint32_t at = person ? by_surname(r, i) : MG_NONE;
        if (person && at == MG_NONE) {
            at = by_office(r, i);
        }
        if (at == MG_NONE) {
            struct slice key = arena_printf(&r->scratch, "p %d %.*s\n%.*s", person,
                                            SLICE_ARG(mg_text(mg, r->norm_of[i])),
                                            SLICE_ARG(mg_text(mg, local->country)));
            struct entity made = {.norm = r->norm_of[i],
                                  .country = local->country,
                                  .person = person,
                                  .partial = true};
            at = resolve_entity(r, key, made);
        }
        r->entity_of[i] = at;
    }
}

void resolve_partial(struct resolving *r)
{
    learn(r);
    take_partial(r);
}
