/* merge_diff.c - numbers of rows, and which rows stand in the tables already. */

#include "graph/write.h"

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ (hash >> 29);
}

static uint64_t mix_text(uint64_t hash, struct slice text)
{
    return mix(hash, slice_hash(text));
}

static uint64_t mix_string(const struct mg *mg, uint64_t hash, mg_str string)
{
    return mix_text(hash, mg_text(mg, string));
}

static uint64_t mix_when(uint64_t hash, const struct when *when)
{
    hash = mix(hash, (uint32_t)when->earliest);
    hash = mix(hash, (uint32_t)when->latest);
    return mix(hash, when->kind | (uint64_t)when->unit << 8 |
                         (uint64_t)when->approximate << 16 |
                         (uint64_t)when->uncertain << 24);
}

static uint64_t mix_real(uint64_t hash, double value)
{
    union {
        double real;
        uint64_t bits;
    } both = {.real = value};
    return mix(hash, both.bits);
}

static uint64_t mix_mentions(const struct mg *mg, uint64_t hash,
                             const uint32_t *mentions, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct mg_mention *m = &mg->mentions[mentions[i]];
        hash = mix(hash, (uint64_t)mg->docs[m->doc].doc_id << 20 ^ m->n);
    }
    return mix(hash, n);
}

/* All that the rows of an event hold. */
static uint64_t hash_event(const struct writing *w, const struct mg_event *event)
{
    const struct mg *mg = w->mg;
    uint64_t hash = mix_text(1, event->id);
    hash = mix_string(mg, hash, event->type);
    hash = mix_string(mg, hash, event->subtype);
    hash = mix(hash, event->status | (uint64_t)event->disputed << 8);
    hash = mix_text(mix_text(hash, event->label), event->reason);
    hash = mix_real(mix_when(hash, &event->when), event->confidence);
    hash = mix(hash,
               event->place == MG_NONE ? 0 : (uint64_t)w->places.number[event->place]);
    hash =
        mix(hash,
            event->part_of == MG_NONE ? 0 : (uint64_t)w->events.number[event->part_of]);
    hash = mix_mentions(mg, hash, event->mentions, event->n_mentions);
    for (uint32_t i = 0; i < event->n_participants; i++) {
        const struct mg_participant *p = &event->participants[i];
        hash = mix(hash, (uint64_t)w->actors.number[p->actor] << 2 | p->side);
        hash = mix_string(mg, mix_string(mg, hash, p->role), p->said);
        hash = mix_mentions(mg, hash, p->mentions, p->n_mentions);
    }
    for (uint32_t i = 0; i < event->n_claims; i++) {
        const struct mg_claim *claim = &event->claims[i];
        hash = mix_text(mix_text(hash, slice_of(claim->property)), claim->value);
        hash = mix(hash, claim->preferred);
        hash = mix_mentions(mg, hash, claim->mentions, claim->n_mentions);
    }
    return hash;
}

static uint64_t hash_place(const struct mg *mg, const struct mg_place *place)
{
    uint64_t hash = mix_string(mg, mix_string(mg, 2, place->name), place->country);
    hash = mix_string(mg, hash, place->code);
    return mix_real(mix_real(hash, place->lat), place->lon);
}

static void hash_actors(struct writing *w)
{
    const struct mg *mg = w->mg;
    uint64_t *hash = w->actors.hash;
    for (uint32_t i = 0; i < mg->n_actors; i++) {
        const struct mg_actor *actor = &mg->actors[i];
        hash[i] = mix_string(mg, mix_text(3, actor->id), actor->name);
        hash[i] = mix_string(mg, mix_string(mg, hash[i], actor->country), actor->known);
        hash[i] = mix(hash[i], actor->kind | (uint64_t)actor->partial << 8 |
                                   (uint64_t)actor->n_events << 16);
    }
    for (size_t i = 0; i < w->n_names; i++) {
        const struct name_row *row = &w->names[i];
        uint64_t name = mix_text(mix_text(4, row->folded), row->form);
        hash[row->actor] += mix(name, (uint64_t)row->weight);
    }
    for (size_t i = 0; i < w->n_offices; i++) {
        const struct office_row *row = &w->offices[i];
        hash[row->actor] +=
            mix_string(mg, mix_string(mg, 5, row->office), row->country);
    }
}

/* Of what documents say that actors are. */
static void hash_facts(struct writing *w)
{
    for (size_t i = 0; i < w->n_facts; i++) {
        const struct fact_row *row = &w->facts[i];
        w->actors.hash[row->actor] += mix(mix(6, (uint64_t)row->doc_id), row->i);
    }
}

static void hash_all(struct writing *w)
{
    struct mg *mg = w->mg;
    hash_actors(w);
    hash_facts(w);
    for (size_t i = 0; i < mg->n_places; i++) {
        w->places.hash[i] = hash_place(mg, &mg->places[i]);
    }
    for (size_t i = 0; i < mg->n_events; i++) {
        w->events.hash[i] = hash_event(w, &mg->events[i]);
    }
}

void write_number(struct writing *w)
{
    struct mg *mg = w->mg;
    int64_t places = 0;
    int64_t actors = 0;
    for (size_t i = 0; i < mg->n_actors; i++) {
        w->actors.number[i] = 0;
        w->actors.kept[i] = false;
    }
    for (size_t i = 0; i < mg->n_places; i++) {
        w->places.number[i] = 0;
        w->places.kept[i] = false;
    }
    for (uint32_t i = 0; i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[w->event_at[i]];
        w->events.number[w->event_at[i]] = (i + 1) * EVENT_GAP;
        w->events.kept[w->event_at[i]] = false;
        if (event->place != MG_NONE && w->places.number[event->place] == 0) {
            w->places.number[event->place] = ++places;
        }
        for (uint32_t p = 0; p < event->n_participants; p++) {
            int64_t *number = &w->actors.number[event->participants[p].actor];
            *number = *number == 0 ? ++actors : *number;
        }
    }
    hash_all(w);
}

/* A row that the tables hold. */
struct old_row {
    int64_t number;
    uint64_t hash;
    struct when when;
    bool stays;
};

struct old_rows {
    struct strmap by_id;
    struct old_row *items;
    size_t count;
    size_t capacity;
    int64_t last; /* the highest number */
};

static int read_old(struct writing *w, enum db_stmt_id id, struct old_rows *out)
{
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(w->store, id, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    int rc = db_step(w->store, stmt, &row, w->err);
    while (rc == 0 && row) {
        out->items = arena_grow(&w->scratch, out->items, out->count, &out->capacity,
                                sizeof *out->items);
        struct old_row *item = &out->items[out->count];
        *item = (struct old_row){.number = sqlite3_column_int64(stmt, 0),
                                 .hash = (uint64_t)sqlite3_column_int64(stmt, 2),
                                 .when = db_when(stmt, 3)};
        out->last = item->number > out->last ? item->number : out->last;
        (void)strmap_put(&out->by_id, &w->scratch, db_text(stmt, 1, &w->scratch),
                         (uint32_t)out->count++);
        rc = db_step(w->store, stmt, &row, w->err);
    }
    return rc;
}

static struct old_row *old_of(struct old_rows *old, struct slice id)
{
    uint32_t at = strmap_find(&old->by_id, id);
    return at != STRMAP_NONE ? &old->items[at] : NULL;
}

/* Events that have their old days stand in their old order, and keep their numbers. */
static void keep_numbers(struct writing *w, struct old_rows *old)
{
    for (size_t i = 0; i < w->mg->n_events; i++) {
        const struct mg_event *event = &w->mg->events[i];
        const struct old_row *row = old_of(old, event->id);
        bool same = row && when_compare(&row->when, &event->when) == 0;
        w->events.number[i] = same ? row->number : 0;
    }
}

/* Numbers for the ranks [from, to), between those of their neighbours. */
static bool number_run(struct writing *w, uint32_t from, uint32_t to)
{
    int64_t *number = w->events.number;
    int64_t n = (int64_t)to - from;
    int64_t low = from > 0 ? number[w->event_at[from - 1]] : 0;
    int64_t high =
        to < w->mg->n_events ? number[w->event_at[to]] : low + (n + 1) * EVENT_GAP;
    int64_t step = (high - low) / (n + 1);
    if (to < w->mg->n_events && step > EVENT_STEP) {
        step = EVENT_STEP; /* more will come behind them */
    }
    for (uint32_t i = from; step > 0 && i < to; i++) {
        number[w->event_at[i]] = low + (int64_t)(i - from + 1) * step;
    }
    return step > 0;
}

static bool number_new(struct writing *w)
{
    const int64_t *number = w->events.number;
    for (uint32_t i = 0; i < w->mg->n_events;) {
        uint32_t end = i;
        while (end < w->mg->n_events && number[w->event_at[end]] == 0) {
            end++;
        }
        if (end > i && !number_run(w, i, end)) {
            return false;
        }
        i = end > i ? end : i + 1;
    }
    return true;
}

static int64_t number_for(struct old_rows *old, struct slice id)
{
    const struct old_row *row = old_of(old, id);
    return row ? row->number : ++old->last;
}

/* Actors and places that events need: their old numbers, or the next. */
static void number_named(struct writing *w, struct old_rows *actors,
                         struct old_rows *places)
{
    struct mg *mg = w->mg;
    for (size_t i = 0; i < mg->n_places; i++) {
        if (w->places.number[i] != 0) {
            w->places.number[i] = number_for(places, mg_place_id(mg, &mg->places[i]));
        }
    }
    for (size_t i = 0; i < mg->n_actors; i++) {
        if (w->actors.number[i] != 0) {
            w->actors.number[i] = number_for(actors, mg->actors[i].id);
        }
    }
}

/* Marks the row of `id` as kept when it is there with this number and hash. */
static bool keep(struct rows *rows, size_t at, struct old_rows *old, struct slice id)
{
    struct old_row *row = old_of(old, id);
    bool same = row && row->number == rows->number[at] && row->hash == rows->hash[at];
    rows->kept[at] = same;
    if (same) {
        row->stays = true;
    }
    return same;
}

static size_t keep_all(struct writing *w, struct old_rows old[3])
{
    struct mg *mg = w->mg;
    size_t kept = 0;
    for (size_t i = 0; i < mg->n_events; i++) {
        kept += keep(&w->events, i, &old[0], mg->events[i].id);
    }
    for (size_t i = 0; i < mg->n_actors; i++) {
        if (w->actors.number[i] != 0) {
            (void)keep(&w->actors, i, &old[1], mg->actors[i].id);
        }
    }
    for (size_t i = 0; i < mg->n_places; i++) {
        if (w->places.number[i] != 0) {
            (void)keep(&w->places, i, &old[2], mg_place_id(mg, &mg->places[i]));
        }
    }
    return kept;
}

static int delete_row(struct writing *w, const enum db_stmt_id *ids, size_t n,
                      int64_t number)
{
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        sqlite3_stmt *stmt = db_stmt(w->store, ids[i], w->err);
        if (!stmt) {
            return ERR_STORE;
        }
        db_bind_int(stmt, 1, number);
        rc = db_run(w->store, stmt, w->err);
    }
    return rc;
}

static int delete_rest(struct writing *w, const struct old_rows *old,
                       const enum db_stmt_id *ids, size_t n)
{
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < old->count; i++) {
        rc = old->items[i].stays ? 0 : delete_row(w, ids, n, old->items[i].number);
    }
    return rc;
}

static int delete_old(struct writing *w, const struct old_rows old[3])
{
    static const enum db_stmt_id events[] = {
        DB_CLAIM_MENTION_DELETE, DB_CLAIM_DELETE,       DB_EVENT_ACTOR_MENTION_DELETE,
        DB_EVENT_MENTION_DELETE, DB_EVENT_ACTOR_DELETE, DB_EVENT_DELETE};
    static const enum db_stmt_id actors[] = {DB_ACTOR_NAME_DELETE,
                                             DB_ACTOR_OFFICE_DELETE,
                                             DB_ACTOR_FACT_DELETE, DB_ACTOR_DELETE};
    static const enum db_stmt_id places[] = {DB_PLACE_DELETE};
    int rc = delete_rest(w, &old[0], events, sizeof events / sizeof *events);
    rc = rc == 0 ? delete_rest(w, &old[1], actors, sizeof actors / sizeof *actors) : rc;
    return rc == 0 ? delete_rest(w, &old[2], places, 1) : rc;
}

int write_diff(struct writing *w, bool *fits)
{
    struct old_rows old[3] = {{.count = 0}, {.count = 0}, {.count = 0}};
    int rc = read_old(w, DB_EVENTS_OLD, &old[0]);
    rc = rc == 0 ? read_old(w, DB_ACTORS_OLD, &old[1]) : rc;
    rc = rc == 0 ? read_old(w, DB_PLACES_OLD, &old[2]) : rc;
    *fits = false;
    if (rc != 0 || old[0].count == 0) {
        return rc;
    }
    keep_numbers(w, &old[0]);
    if (!number_new(w)) {
        return 0;
    }
    number_named(w, &old[1], &old[2]);
    hash_all(w);
    if (keep_all(w, old) * 2 < old[0].count) {
        return 0; /* more new than old: then it is quicker to write it all in order */
    }
    *fits = true;
    return delete_old(w, old);
}
