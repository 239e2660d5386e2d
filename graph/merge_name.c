#include <stdlib.h>

#include "graph/merge.h"

/* Orders locals by entity, then by what may name it. */
struct vote {
    uint32_t entity;
    uint32_t local;
};

static int compare_votes(const void *a, const void *b)
{
    const struct vote *x = a;
    const struct vote *y = b;
    if (x->entity != y->entity) {
        return x->entity < y->entity ? -1 : 1;
    }
    return (x->local > y->local) - (x->local < y->local);
}

/* The value with most weight; of equals the one whose bytes come first. */
struct poll {
    mg_str values[32];
    uint64_t weights[32];
    size_t n;
};

static void poll_add(struct poll *poll, mg_str value, uint64_t weight)
{
    if (value == 0) {
        return;
    }
    size_t i = 0;
    while (i < poll->n && poll->values[i] != value) {
        i++;
    }
    if (i == sizeof poll->values / sizeof poll->values[0]) {
        return;
    }
    if (i == poll->n) {
        poll->n++;
        poll->values[i] = value;
        poll->weights[i] = 0;
    }
    poll->weights[i] += weight;
}

static mg_str poll_best(const struct mg *mg, const struct poll *poll)
{
    mg_str best = 0;
    uint64_t most = 0;
    for (size_t i = 0; i < poll->n; i++) {
        bool more = poll->weights[i] > most;
        bool before =
            poll->weights[i] == most &&
            slice_compare(mg_text(mg, poll->values[i]), mg_text(mg, best)) < 0;
        if (best == 0 || more || before) {
            best = poll->values[i];
            most = poll->weights[i];
        }
    }
    return best;
}

static bool is_cut(struct slice part, struct slice whole)
{
    return whole.len > part.len && slice_starts(whole, part) &&
           whole.ptr[part.len] == '-';
}

/* A name cut at its hyphen gives its weight to the whole one. */
static void poll_mend(const struct mg *mg, struct poll *poll)
{
    for (size_t i = 0; i < poll->n * poll->n; i++) {
        size_t part = i / poll->n;
        size_t whole = i % poll->n;
        if (is_cut(mg_text(mg, poll->values[part]), mg_text(mg, poll->values[whole]))) {
            poll->weights[whole] += poll->weights[part];
            poll->weights[part] = 0;
        }
    }
}

/* Can a form name the actor: is it more than the surname of somebody named in full? */
static bool is_full(const struct mg *mg, const struct mg_local *local)
{
    struct slice rest = mg_text(mg, local->name);
    struct slice word;
    bool several = slice_cut(&rest, ' ', &word) && rest.len > 0;
    return !local->partial && (several || local->kind != ACTOR_PERSON);
}

static void name_actor(struct mg *mg, const struct mg_groups *groups,
                       const struct vote *votes, size_t n)
{
    bool partial = groups->partial[votes[0].entity];
    struct poll names = {0};
    struct poll countries = {0};
    struct poll ids = {0};
    uint64_t kinds[ACTOR_KIND_COUNT] = {0};
    for (size_t i = 0; i < n; i++) {
        const struct mg_local *local = &mg->locals[votes[i].local];
        uint64_t uses = local->uses + (uint64_t)1;
        bool full = partial || is_full(mg, local);
        uint64_t weight = full ? uses * 1000000 : uses;
        poll_add(&names, local->name, local->told ? weight * 1000 : weight);
        poll_add(&countries, local->country, uses);
        poll_add(&ids, local->known, uses);
        kinds[local->kind < ACTOR_KIND_COUNT ? local->kind : 0] += full ? uses : 0;
    }
    poll_mend(mg, &names);
    struct mg_actor actor = {.name = poll_best(mg, &names),
                             .country = poll_best(mg, &countries),
                             .known = poll_best(mg, &ids),
                             .scope = groups->scope[votes[0].entity],
                             .words = groups->words[votes[0].entity],
                             .partial = partial};
    for (int k = 1; k < ACTOR_KIND_COUNT; k++) {
        if (kinds[k] > kinds[actor.kind]) {
            actor.kind = (uint8_t)k;
        }
    }
    mg->actors[mg->n_actors++] = actor;
}

/* What names the actor: a known id, else its kind, name and scope. */
static struct slice name_key(struct mg *mg, struct arena *scratch,
                             const struct mg_actor *actor)
{
    struct slice kind = actor_kind_name((enum actor_kind)actor->kind);
    struct slice name = mg_text(mg, mg_fold(mg, actor->name));
    struct slice known = mg_text(mg, actor->known);
    struct slice scope = mg_text(mg, actor->scope);
    if (known.len > 0) {
        return arena_printf(scratch, "actor\n%.*s", SLICE_ARG(known));
    }
    return arena_printf(scratch, "actor\n%.*s\n%.*s%s%.*s", SLICE_ARG(kind),
                        SLICE_ARG(name), scope.len > 0 ? "\n" : "", SLICE_ARG(scope));
}

/* "ac_" and what JSONLD.md makes an actor's IRI of. */
static void make_ids(struct mg *mg, struct arena *scratch)
{
    struct strmap taken = {0};
    for (size_t i = 0; i < mg->n_actors; i++) {
        struct mg_actor *actor = &mg->actors[i];
        struct slice key = name_key(mg, scratch, actor);
        if (strmap_find(&taken, key) != STRMAP_NONE) {
            key = arena_printf(scratch, "%.*s\n%.*s", SLICE_ARG(key),
                               SLICE_ARG(mg_text(mg, actor->country)));
        }
        for (int n = 2; strmap_find(&taken, key) != STRMAP_NONE; n++) {
            key = arena_printf(scratch, "%.*s\n%d", SLICE_ARG(key), n);
        }
        (void)strmap_put(&taken, scratch, key, 1);
        actor->id = mg_id(mg, "ac_", key);
    }
}

void mg_name_actors(struct mg *mg, const struct mg_groups *groups)
{
    struct arena scratch = {0};
    struct vote *votes = arena_array(&scratch, mg->n_locals + 1, sizeof *votes);
    for (uint32_t i = 0; i < mg->n_locals; i++) {
        votes[i] = (struct vote){groups->of[i], i};
    }
    qsort(votes, mg->n_locals, sizeof *votes, compare_votes);
    mg->actors_capacity = groups->count + 1;
    mg->actors = arena_array(&mg->arena, mg->actors_capacity, sizeof *mg->actors);
    mg->n_actors = 0;
    for (size_t i = 0; i < mg->n_locals;) {
        size_t end = i;
        while (end < mg->n_locals && votes[end].entity == votes[i].entity) {
            mg->locals[votes[end].local].actor = (uint32_t)mg->n_actors;
            end++;
        }
        name_actor(mg, groups, &votes[i], end - i);
        i = end;
    }
    make_ids(mg, &scratch);
    arena_release(&scratch);
}

/* The first of a mention's documents' actors that is `actor`; NULL when none is. */
static const struct mg_local *local_in(const struct mg *mg, const struct mg_mention *m,
                                       uint32_t actor)
{
    for (uint32_t u = 0; u < m->n_uses; u++) {
        const struct mg_local *local = &mg->locals[mg->uses[m->first_use + u].local];
        if (local->actor == actor) {
            return local;
        }
    }
    return NULL;
}

/* The words and country that the reports of one event give a group most often. */
static void describe_group(const struct mg *mg, const struct mg_participant *p,
                           struct mg_actor *group)
{
    struct poll names = {0};
    struct poll countries = {0};
    for (uint32_t i = 0; i < p->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[p->mentions[i]];
        const struct mg_local *local = local_in(mg, m, p->actor);
        if (local) {
            poll_add(&names, local->name, 1);
            poll_add(&countries, local->country, 1);
        }
    }
    group->name = poll_best(mg, &names);
    group->country = poll_best(mg, &countries);
}

static bool is_unnamed(const struct mg *mg, const struct mg_participant *p)
{
    const struct mg_actor *actor = &mg->actors[p->actor];
    return actor->kind == ACTOR_GROUP && actor->known == 0;
}

/* The place among the event's participants [0, n) of what was `actor`, or n. */
static uint32_t made_before(const uint32_t *was, uint32_t n, uint32_t actor)
{
    uint32_t i = 0;
    while (i < n && was[i] != actor) {
        i++;
    }
    return i;
}

/* An actor for what `p` stands for in this event alone. */
static uint32_t make_group(struct mg *mg, const struct mg_event *event,
                           const struct mg_participant *p)
{
    struct mg_actor group = {.kind = ACTOR_GROUP};
    describe_group(mg, p, &group);
    /* The actor over all events tells two of the same words apart. */
    struct slice key =
        arena_printf(&mg->arena, "group\n%.*s\n%.*s\n%.*s", SLICE_ARG(event->id),
                     SLICE_ARG(mg_text(mg, mg_fold(mg, group.name))),
                     SLICE_ARG(mg->actors[p->actor].id));
    group.id = mg_id(mg, "ac_", key);
    mg->actors = arena_grow(&mg->arena, mg->actors, mg->n_actors, &mg->actors_capacity,
                            sizeof *mg->actors);
    mg->actors[mg->n_actors] = group;
    return (uint32_t)mg->n_actors++;
}

void mg_name_groups(struct mg *mg, struct mg_event *event)
{
    struct arena scratch = {0};
    uint32_t *was = NULL;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        struct mg_participant *p = &event->participants[i];
        if (!is_unnamed(mg, p)) {
            continue;
        }
        was = was ? was : arena_array(&scratch, event->n_participants, sizeof *was);
        was[i] = p->actor + 1;
        uint32_t twin = made_before(was, i, p->actor + 1);
        p->actor =
            twin < i ? event->participants[twin].actor : make_group(mg, event, p);
    }
    arena_release(&scratch);
}
