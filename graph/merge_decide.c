/* merge_decide.c - decisions of a person (graph/decide.h), where events are derived. */
#include "graph/decide.h"
#include "graph/merge.h"

int mg_read_decisions(struct mg *mg, struct err *err)
{
    struct kg_decisions all;
    int rc = kg_decisions(mg->store, &mg->arena, &all, err);
    if (rc != 0) {
        return rc;
    }
    mg->decisions = arena_array(&mg->arena, all.count, sizeof *mg->decisions);
    for (size_t i = 0; i < all.count; i++) {
        const struct kg_decision *from = &all.items[i];
        mg->decisions[mg->n_decisions++] = (struct mg_decision){
            .merges = slice_equal(from->verb, SLICE_LIT("merge")),
            .splits = slice_equal(from->verb, SLICE_LIT("split")),
            .events = slice_equal(from->about, SLICE_LIT("event")),
            .first = from->first,
            .second = from->second,
        };
    }
    return 0;
}

/* The actor of "ac_... NAME" by its id, or MG_NONE; *name is left. */
static uint32_t actor_by_id(const struct mg *mg, struct slice key, struct slice *name)
{
    struct slice id;
    *name = key;
    (void)slice_cut(name, ' ', &id);
    for (uint32_t i = 0; i < mg->n_actors; i++) {
        if (slice_equal(mg->actors[i].id, id)) {
            return i;
        }
    }
    return MG_NONE;
}

/* By id, else the one whom a document calls so in full; no unnamed group. */
static uint32_t actor_of(struct mg *mg, struct slice key)
{
    struct slice name;
    uint32_t at = actor_by_id(mg, key, &name);
    if (at != MG_NONE) {
        return at;
    }
    mg_str folded = mg_fold(mg, mg_string(mg, name));
    for (size_t i = 0; i < mg->n_locals; i++) {
        const struct mg_local *local = &mg->locals[i];
        if (!local->partial && local->kind != ACTOR_GROUP &&
            mg_fold(mg, local->name) == folded) {
            return local->actor;
        }
    }
    return MG_NONE;
}

/* The first stays and gives the name. */
static void merge_actors(struct mg *mg, uint32_t one, uint32_t other)
{
    for (size_t i = 0; i < mg->n_locals; i++) {
        if (mg->locals[i].actor == other) {
            mg->locals[i].actor = one;
        }
    }
}

/* A form of an actor's name becomes an actor of its own. */
static void split_actor(struct mg *mg, uint32_t actor, struct slice form)
{
    mg_str name = mg_string(mg, form);
    struct slice key = arena_printf(&mg->arena, "split\n%.*s\n%.*s",
                                    SLICE_ARG(mg->actors[actor].id), SLICE_ARG(form));
    struct mg_actor *actors = arena_array(&mg->arena, mg->n_actors + 1, sizeof *actors);
    for (size_t i = 0; i < mg->n_actors; i++) {
        actors[i] = mg->actors[i];
    }
    mg->actors = actors;
    uint32_t at = (uint32_t)mg->n_actors++;
    actors[at] = actors[actor];
    actors[at].id = mg_id(mg, "ac_", key);
    actors[at].name = name;
    actors[at].known = 0;
    for (size_t i = 0; i < mg->n_locals; i++) {
        if (mg->locals[i].actor == actor && mg->locals[i].name == name) {
            mg->locals[i].actor = at;
        }
    }
}

void mg_decide_actors(struct mg *mg)
{
    for (size_t i = 0; i < mg->n_decisions; i++) {
        const struct mg_decision *decision = &mg->decisions[i];
        uint32_t one = decision->events ? MG_NONE : actor_of(mg, decision->first);
        if (one == MG_NONE) {
            continue;
        }
        uint32_t other = decision->merges ? actor_of(mg, decision->second) : MG_NONE;
        if (decision->splits) {
            split_actor(mg, one, decision->second);
        } else if (!decision->merges) {
            mg->actors[one].name = mg_string(mg, decision->second);
        } else if (other != MG_NONE && other != one) {
            merge_actors(mg, one, other);
        }
    }
}

/* Puts `one` in the place of `other` in an event, once. */
static void replace_participant(struct mg_event *event, uint32_t one, uint32_t other)
{
    uint32_t kept = 0;
    bool present = false;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        present = present || event->participants[i].actor == one;
    }
    for (uint32_t i = 0; i < event->n_participants; i++) {
        struct mg_participant p = event->participants[i];
        bool gone = p.actor == other && present;
        p.actor = p.actor == other ? one : p.actor;
        if (!gone) {
            event->participants[kept++] = p;
        }
    }
    event->n_participants = kept;
}

/* What a person gives a name, or takes for somebody, is an actor like any other. */
static void decide_group(struct mg *mg, const struct mg_decision *decision)
{
    struct slice name;
    uint32_t one = actor_by_id(mg, decision->first, &name);
    uint32_t other =
        decision->merges ? actor_by_id(mg, decision->second, &name) : MG_NONE;
    bool groups = (one != MG_NONE && mg->actors[one].kind == ACTOR_GROUP) ||
                  (other != MG_NONE && mg->actors[other].kind == ACTOR_GROUP);
    if (one == MG_NONE || !groups || (decision->merges && other == MG_NONE)) {
        return;
    }
    if (!decision->merges) {
        mg->actors[one].name = mg_string(mg, decision->second);
        mg->actors[one].kind = ACTOR_ORGANIZATION;
        return;
    }
    for (size_t i = 0; i < mg->n_events; i++) {
        replace_participant(&mg->events[i], one, other);
    }
}

void mg_decide_groups(struct mg *mg)
{
    for (size_t i = 0; i < mg->n_decisions; i++) {
        if (!mg->decisions[i].events && !mg->decisions[i].splits) {
            decide_group(mg, &mg->decisions[i]);
        }
    }
}

/* The report of the document that stands at `offset`, or MG_NONE. */
static uint32_t report_at(const struct mg *mg, const struct mg_doc *doc,
                          uint32_t offset)
{
    for (uint32_t m = doc->first; m < doc->first + doc->count; m++) {
        if (mg->mentions[m].trigger_start == offset) {
            return mg->mentions[m].report;
        }
    }
    return MG_NONE;
}

/* The report of "SHA256 OFFSET", or MG_NONE. */
static uint32_t report_of(const struct mg *mg, struct slice key)
{
    struct slice sha256;
    uint32_t offset = 0;
    uint32_t found = MG_NONE;
    (void)slice_cut(&key, ' ', &sha256);
    if (!slice_number(key, UINT32_MAX, &offset)) {
        return MG_NONE;
    }
    for (size_t i = 0; i < mg->n_docs && found == MG_NONE; i++) {
        if (slice_equal(mg->docs[i].sha256, sha256)) {
            found = report_at(mg, &mg->docs[i], offset);
        }
    }
    return found;
}

static void read_reports(struct mg *mg, struct slice keys, struct mg_set *out)
{
    size_t capacity = 0;
    struct slice key;
    while (slice_cut(&keys, '\n', &key)) {
        uint32_t report = report_of(mg, key);
        if (report != MG_NONE) {
            out->items = arena_grow(&mg->arena, out->items, out->count, &capacity,
                                    sizeof *out->items);
            out->items[out->count++] = report;
        }
    }
}

void mg_decide_reports(struct mg *mg)
{
    for (size_t i = 0; i < mg->n_decisions; i++) {
        struct mg_decision *decision = &mg->decisions[i];
        if (decision->events) {
            read_reports(mg, decision->first, &decision->reports[0]);
            read_reports(mg, decision->second, &decision->reports[1]);
        }
    }
}

static bool holds(const struct mg_set *set, uint32_t report)
{
    for (size_t i = 0; i < set->count; i++) {
        if (set->items[i] == report) {
            return true;
        }
    }
    return false;
}

/* The event that some report of the set has been placed in, or MG_NONE. */
static uint32_t placed(const struct mg *mg, const struct mg_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        uint32_t cluster = mg->reports[set->items[i]].cluster;
        if (cluster != MG_NONE) {
            return cluster;
        }
    }
    return MG_NONE;
}

uint32_t mg_decided(const struct mg *mg, uint32_t report)
{
    uint32_t found = MG_NONE;
    for (size_t i = 0; i < mg->n_decisions && found == MG_NONE; i++) {
        const struct mg_decision *decision = &mg->decisions[i];
        const struct mg_set *sets = decision->reports;
        if (decision->merges && (holds(&sets[0], report) || holds(&sets[1], report))) {
            found = placed(mg, &sets[0]);
            found = found == MG_NONE ? placed(mg, &sets[1]) : found;
        }
    }
    return found;
}

/* Has a report of the set been placed in this event? */
static bool is_in(const struct mg *mg, const struct mg_set *set, uint32_t cluster)
{
    for (size_t i = 0; i < set->count; i++) {
        if (mg->reports[set->items[i]].cluster == cluster) {
            return true;
        }
    }
    return false;
}

bool mg_forbidden(const struct mg *mg, uint32_t report, uint32_t cluster)
{
    for (size_t i = 0; i < mg->n_decisions; i++) {
        const struct mg_decision *decision = &mg->decisions[i];
        const struct mg_set *sets = decision->reports;
        if (decision->splits &&
            ((holds(&sets[0], report) && is_in(mg, &sets[1], cluster)) ||
             (holds(&sets[1], report) && is_in(mg, &sets[0], cluster)))) {
            return true;
        }
    }
    return false;
}
