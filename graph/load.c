#include "graph/load.h"

#include <stdlib.h>

#include "base/strmap.h"

/* Rows of one table that the view needs, numbered as they were met. */
struct needed {
    struct strmap at;
    int64_t *rows;
    size_t count;
    size_t capacity;
};

/* A mention of the event at hand, by its key. */
struct mention_key {
    int64_t doc_id;
    int64_t n;
    uint32_t at;
};

struct loading {
    struct kg_store *store;
    struct arena *arena;
    struct kg_view *view;
    struct needed actors;
    struct needed places;
    struct needed docs;
    struct needed events; /* those picked, for part_of */
    struct arena scratch;
    struct mention_key *keys;
    size_t n_keys;
    size_t keys_capacity;
    struct err *err;
};

static uint32_t need(struct loading *l, struct needed *needed, int64_t row)
{
    struct slice key = {(const char *)&row, sizeof row};
    uint32_t at = strmap_find(&needed->at, key);
    if (at != STRMAP_NONE) {
        return at;
    }
    needed->rows = arena_grow(&l->scratch, needed->rows, needed->count,
                              &needed->capacity, sizeof *needed->rows);
    needed->rows[needed->count] = row;
    (void)strmap_put(&needed->at, &l->scratch, arena_copy(&l->scratch, key),
                     (uint32_t)needed->count);
    return (uint32_t)needed->count++;
}

/* The statement `id` with its first value set; NULL after an error. */
static sqlite3_stmt *ask(struct loading *l, enum db_stmt_id id, int64_t key)
{
    sqlite3_stmt *stmt = db_stmt(l->store, id, l->err);
    if (stmt) {
        db_bind_int(stmt, 1, key);
    }
    return stmt;
}

static int compare_keys(const void *a, const void *b)
{
    const struct mention_key *x = a;
    const struct mention_key *y = b;
    if (x->doc_id != y->doc_id) {
        return x->doc_id < y->doc_id ? -1 : 1;
    }
    return (x->n > y->n) - (x->n < y->n);
}

static void keep_mention(struct loading *l, struct kg_event *event, size_t *capacity,
                         sqlite3_stmt *stmt)
{
    event->mentions = arena_grow(l->arena, event->mentions, event->n_mentions, capacity,
                                 sizeof *event->mentions);
    l->keys =
        arena_grow(&l->scratch, l->keys, l->n_keys, &l->keys_capacity, sizeof *l->keys);
    int64_t doc_id = sqlite3_column_int64(stmt, 0);
    uint32_t at = (uint32_t)event->n_mentions;
    l->keys[l->n_keys++] =
        (struct mention_key){doc_id, sqlite3_column_int64(stmt, 1), at};
    event->mentions[event->n_mentions++] = (struct kg_mention){
        .doc = need(l, &l->docs, doc_id),
        .span = {db_uint(stmt, 2),  db_uint(stmt, 3) },
        .trigger = {db_uint(stmt, 4),  db_uint(stmt, 5) },
        .quote = db_text(stmt, 6, l->arena),
        .status = (uint8_t)db_uint(stmt, 7),
        .when = db_when(stmt, 8),
        .time_span = {db_uint(stmt, 11), db_uint(stmt, 12)},
        .time_value = db_text(stmt, 13, l->arena),
        .time_anchor = db_text(stmt, 14, l->arena),
        .time_rule = db_text(stmt, 15, l->arena),
        .rule = db_text(stmt, 16, l->arena),
        .trace = db_text(stmt, 17, l->arena),
        .confidence = sqlite3_column_double(stmt, 18),
    };
}

static int load_mentions(struct loading *l, struct kg_event *event, int64_t event_id)
{
    bool row = true;
    size_t capacity = 0;
    sqlite3_stmt *stmt = ask(l, DB_EVENT_MENTIONS, event_id);
    l->n_keys = 0;
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    while (rc == 0 && row) {
        keep_mention(l, event, &capacity, stmt);
        rc = db_step(l->store, stmt, &row, l->err);
    }
    if (l->n_keys > 0) {
        qsort(l->keys, l->n_keys, sizeof *l->keys, compare_keys);
    }
    return rc;
}

/* A list of mentions that belongs to a participant or a claim. */
struct mention_list {
    uint32_t *items;
    size_t count;
};

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Mentions by the numbers of what they belong to; lists[seq] has room for all. */
static int load_lists(struct loading *l, enum db_stmt_id id, int64_t event_id,
                      struct mention_list *lists, size_t n_lists)
{
    bool row = true;
    sqlite3_stmt *stmt = ask(l, id, event_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    while (rc == 0 && row) {
        uint32_t seq = db_uint(stmt, 0);
        struct mention_key want = {sqlite3_column_int64(stmt, 1),
                                   sqlite3_column_int64(stmt, 2), 0};
        const struct mention_key *key =
            l->n_keys > 0
                ? bsearch(&want, l->keys, l->n_keys, sizeof want, compare_keys)
                : NULL;
        if (key && seq < n_lists) {
            struct mention_list *list = &lists[seq];
            list->items = list->items
                              ? list->items
                              : arena_array(l->arena, l->n_keys, sizeof(uint32_t));
            list->items[list->count++] = key->at;
        }
        rc = db_step(l->store, stmt, &row, l->err);
    }
    for (size_t i = 0; rc == 0 && i < n_lists; i++) {
        if (lists[i].count > 1) {
            qsort(lists[i].items, lists[i].count, sizeof(uint32_t), compare_numbers);
        }
    }
    return rc;
}

static int load_participants(struct loading *l, struct kg_event *event,
                             int64_t event_id)
{
    bool row = true;
    size_t capacity = 0;
    uint32_t most = 0;
    sqlite3_stmt *stmt = ask(l, DB_EVENT_ACTORS, event_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    uint32_t *seqs = NULL;
    size_t seqs_capacity = 0;
    while (rc == 0 && row) {
        event->participants =
            arena_grow(l->arena, event->participants, event->n_participants, &capacity,
                       sizeof *event->participants);
        seqs = arena_grow(&l->scratch, seqs, event->n_participants, &seqs_capacity,
                          sizeof *seqs);
        seqs[event->n_participants] = db_uint(stmt, 3);
        most = db_uint(stmt, 3) + 1;
        event->participants[event->n_participants++] = (struct kg_participant){
            .actor = need(l, &l->actors, sqlite3_column_int64(stmt, 0)),
            .role = db_text(stmt, 1, l->arena),
            .said = db_text(stmt, 2, l->arena),
        };
        rc = db_step(l->store, stmt, &row, l->err);
    }
    if (rc != 0 || most == 0) {
        return rc;
    }
    struct mention_list *lists = arena_array(&l->scratch, most, sizeof *lists);
    rc = load_lists(l, DB_EVENT_ACTOR_MENTIONS, event_id, lists, most);
    for (size_t i = 0; rc == 0 && i < event->n_participants; i++) {
        event->participants[i].mentions = lists[seqs[i]].items;
        event->participants[i].n_mentions = lists[seqs[i]].count;
    }
    return rc;
}

static int load_claims(struct loading *l, struct kg_event *event, int64_t event_id)
{
    bool row = true;
    size_t capacity = 0;
    sqlite3_stmt *stmt = ask(l, DB_EVENT_CLAIMS, event_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    while (rc == 0 && row) {
        event->claims = arena_grow(l->arena, event->claims, event->n_claims, &capacity,
                                   sizeof *event->claims);
        event->claims[event->n_claims++] = (struct kg_claim){
            .property = db_text(stmt, 1, l->arena),
            .value = db_text(stmt, 2, l->arena),
            .preferred = db_int(stmt, 3) != 0,
        };
        rc = db_step(l->store, stmt, &row, l->err);
    }
    if (rc != 0 || event->n_claims == 0) {
        return rc;
    }
    struct mention_list *lists =
        arena_array(&l->scratch, event->n_claims, sizeof *lists);
    rc = load_lists(l, DB_EVENT_CLAIM_MENTIONS, event_id, lists, event->n_claims);
    for (size_t i = 0; rc == 0 && i < event->n_claims; i++) {
        event->claims[i].mentions = lists[i].items;
        event->claims[i].n_mentions = lists[i].count;
    }
    return rc;
}

static int load_event(struct loading *l, const struct kg_pick *pick,
                      struct kg_event *event, int64_t *part_of)
{
    bool row = false;
    sqlite3_stmt *stmt = ask(l, DB_EVENT_GET, pick->event_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    if (rc != 0 || !row) {
        return rc;
    }
    *event = (struct kg_event){
        .id = db_text(stmt, 0, l->arena),
        .type = db_text(stmt, 1, l->arena),
        .subtype = db_text(stmt, 2, l->arena),
        .status = (uint8_t)db_uint(stmt, 3),
        .label = db_text(stmt, 4, l->arena),
        .when = db_when(stmt, 5),
        .place = KG_NONE,
        .part_of = KG_NONE,
        .part_of_id = db_text(stmt, 10, l->arena),
        .confidence = sqlite3_column_double(stmt, 11),
        .disputed = db_int(stmt, 12) != 0,
        .merge_reason = db_text(stmt, 13, l->arena),
        .maybe = pick->maybe,
    };
    *part_of = sqlite3_column_int64(stmt, 9);
    if (sqlite3_column_type(stmt, 8) != SQLITE_NULL) {
        event->place = need(l, &l->places, sqlite3_column_int64(stmt, 8));
    }
    (void)sqlite3_reset(stmt);
    rc = load_mentions(l, event, pick->event_id);
    rc = rc == 0 ? load_participants(l, event, pick->event_id) : rc;
    return rc == 0 && event->disputed ? load_claims(l, event, pick->event_id) : rc;
}

static int load_forms(struct loading *l, struct kg_actor *actor, int64_t row_id)
{
    bool row = true;
    size_t capacity = 0;
    sqlite3_stmt *stmt = ask(l, DB_ACTOR_FORMS, row_id);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 2, actor->name);
    int rc = db_step(l->store, stmt, &row, l->err);
    while (rc == 0 && row) {
        actor->aliases = arena_grow(l->arena, actor->aliases, actor->n_aliases,
                                    &capacity, sizeof *actor->aliases);
        actor->aliases[actor->n_aliases++] = db_text(stmt, 0, l->arena);
        rc = db_step(l->store, stmt, &row, l->err);
    }
    row = true;
    capacity = 0;
    stmt = rc == 0 ? ask(l, DB_ACTOR_OFFICES, row_id) : NULL;
    if (!stmt) {
        return ERR_STORE;
    }
    rc = db_step(l->store, stmt, &row, l->err);
    while (rc == 0 && row) {
        struct slice office = db_text_borrowed(stmt, 0);
        struct slice country = db_text_borrowed(stmt, 1);
        actor->offices = arena_grow(l->arena, actor->offices, actor->n_offices,
                                    &capacity, sizeof *actor->offices);
        actor->offices[actor->n_offices++] =
            country.len > 0 ? arena_printf(l->arena, "%.*s (%.*s)", SLICE_ARG(office),
                                           SLICE_ARG(country))
                            : arena_copy(l->arena, office);
        rc = db_step(l->store, stmt, &row, l->err);
    }
    return rc;
}

static int load_actor(struct loading *l, struct kg_actor *actor, int64_t row_id)
{
    bool row = false;
    sqlite3_stmt *stmt = ask(l, DB_ACTOR_GET, row_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    if (rc != 0 || !row) {
        return rc;
    }
    *actor = (struct kg_actor){
        .id = db_text(stmt, 0, l->arena),
        .name = db_text(stmt, 1, l->arena),
        .kind = (uint8_t)db_uint(stmt, 2),
        .country = db_text(stmt, 3, l->arena),
        .known_id = db_text(stmt, 4, l->arena),
    };
    (void)sqlite3_reset(stmt);
    return load_forms(l, actor, row_id);
}

static int load_place(struct loading *l, struct kg_place *place, int64_t row_id)
{
    bool row = false;
    sqlite3_stmt *stmt = ask(l, DB_PLACE_GET, row_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    if (rc != 0 || !row) {
        return rc;
    }
    *place = (struct kg_place){
        .id = db_text(stmt, 0, l->arena),
        .name = db_text(stmt, 1, l->arena),
        .country = db_text(stmt, 2, l->arena),
        .code = db_text(stmt, 3, l->arena),
        .lat = db_real(stmt, 4),
        .lon = db_real(stmt, 5),
    };
    (void)sqlite3_reset(stmt);
    return 0;
}

void load_doc_row(sqlite3_stmt *stmt, struct arena *arena, struct kg_doc *out)
{
    *out = (struct kg_doc){
        .id = db_text(stmt, 0, arena),
        .title = db_text(stmt, 1, arena),
        .url = db_text(stmt, 2, arena),
        .publisher = db_text(stmt, 3, arena),
        .sha256 = db_text(stmt, 4, arena),
        .text = db_text(stmt, 5, arena),
        .date = db_when(stmt, 6),
        .bounds = when_unknown(),
    };
    if (sqlite3_column_type(stmt, 9) != SQLITE_NULL) {
        out->bounds = when_within(db_int(stmt, 9), db_int(stmt, 10));
    }
}

static int load_doc(struct loading *l, struct kg_doc *doc, int64_t row_id)
{
    bool row = false;
    sqlite3_stmt *stmt = ask(l, DB_DOC_GET, row_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    if (rc != 0 || !row) {
        return rc;
    }
    load_doc_row(stmt, l->arena, doc);
    (void)sqlite3_reset(stmt);
    return 0;
}

/* Where old numbers of actors, places and documents went. */
struct moved {
    uint32_t *actors;
    uint32_t *places;
    uint32_t *docs;
};

/* A record under its old number, to be sorted. */
struct ranked {
    struct slice first;
    struct slice second;
    uint32_t at;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a;
    const struct ranked *y = b;
    int order = slice_compare(x->first, y->first);
    return order != 0 ? order : slice_compare(x->second, y->second);
}

/* Sorts the ranks; new_of[old] is then where a record has to go. */
static void sort_ranks(struct ranked *ranks, size_t n, uint32_t *new_of)
{
    if (n > 0) {
        qsort(ranks, n, sizeof *ranks, compare_ranked);
    }
    for (uint32_t i = 0; i < n; i++) {
        new_of[ranks[i].at] = i;
    }
}

static int load_actors(struct loading *l, uint32_t *new_of)
{
    size_t n = l->actors.count;
    struct kg_actor *items = arena_array(&l->scratch, n + 1, sizeof *items);
    struct ranked *ranks = arena_array(&l->scratch, n + 1, sizeof *ranks);
    for (uint32_t i = 0; i < n; i++) {
        int rc = load_actor(l, &items[i], l->actors.rows[i]);
        if (rc != 0) {
            return rc;
        }
        ranks[i] = (struct ranked){items[i].name, items[i].id, i};
    }
    sort_ranks(ranks, n, new_of);
    l->view->actors = arena_array(l->arena, n, sizeof *items);
    for (size_t i = 0; i < n; i++) {
        l->view->actors[new_of[i]] = items[i];
    }
    l->view->n_actors = n;
    return 0;
}

static int load_places(struct loading *l, uint32_t *new_of)
{
    size_t n = l->places.count;
    struct kg_place *items = arena_array(&l->scratch, n + 1, sizeof *items);
    struct ranked *ranks = arena_array(&l->scratch, n + 1, sizeof *ranks);
    for (uint32_t i = 0; i < n; i++) {
        int rc = load_place(l, &items[i], l->places.rows[i]);
        if (rc != 0) {
            return rc;
        }
        ranks[i] = (struct ranked){items[i].name, items[i].id, i};
    }
    sort_ranks(ranks, n, new_of);
    l->view->places = arena_array(l->arena, n, sizeof *items);
    for (size_t i = 0; i < n; i++) {
        l->view->places[new_of[i]] = items[i];
    }
    l->view->n_places = n;
    return 0;
}

static int load_docs(struct loading *l, uint32_t *new_of)
{
    size_t n = l->docs.count;
    struct kg_doc *items = arena_array(&l->scratch, n + 1, sizeof *items);
    struct ranked *ranks = arena_array(&l->scratch, n + 1, sizeof *ranks);
    for (uint32_t i = 0; i < n; i++) {
        int rc = load_doc(l, &items[i], l->docs.rows[i]);
        if (rc != 0) {
            return rc;
        }
        ranks[i] = (struct ranked){items[i].id, items[i].sha256, i};
    }
    sort_ranks(ranks, n, new_of);
    l->view->docs = arena_array(l->arena, n, sizeof *items);
    for (size_t i = 0; i < n; i++) {
        l->view->docs[new_of[i]] = items[i];
    }
    l->view->n_docs = n;
    return 0;
}

/* Old numbers to new ones; phrases cut out of the texts. */
static void renumber(struct kg_view *view, struct kg_event *event,
                     const struct moved *moved)
{
    if (event->place != KG_NONE) {
        event->place = moved->places[event->place];
    }
    for (size_t p = 0; p < event->n_participants; p++) {
        event->participants[p].actor = moved->actors[event->participants[p].actor];
    }
    for (size_t m = 0; m < event->n_mentions; m++) {
        struct kg_mention *mention = &event->mentions[m];
        mention->doc = moved->docs[mention->doc];
        struct slice text = view->docs[mention->doc].text;
        if (mention->time_span.start < mention->time_span.end &&
            mention->time_span.end <= text.len) {
            mention->time_phrase = span_cut(text, mention->time_span);
        }
    }
}

int load_view(struct kg_store *store, struct arena *arena, const struct kg_picks *picks,
              struct kg_view *out, struct err *err)
{
    struct loading l = {.store = store, .arena = arena, .view = out, .err = err};
    size_t n = picks->count;
    int64_t *wholes = arena_array(&l.scratch, n + 1, sizeof *wholes);
    out->events = arena_array(arena, n + 1, sizeof *out->events);
    out->n_events = n;
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        (void)need(&l, &l.events, picks->items[i].event_id);
        rc = load_event(&l, &picks->items[i], &out->events[i], &wholes[i]);
    }
    for (size_t i = 0; rc == 0 && i < n; i++) {
        struct slice key = {(const char *)&wholes[i], sizeof wholes[i]};
        out->events[i].part_of = strmap_find(&l.events.at, key); /* NONE is NONE */
    }
    struct moved moved = {
        arena_array(&l.scratch, l.actors.count + 1, sizeof(uint32_t)),
        arena_array(&l.scratch, l.places.count + 1, sizeof(uint32_t)),
        arena_array(&l.scratch, l.docs.count + 1, sizeof(uint32_t)),
    };
    rc = rc == 0 ? load_actors(&l, moved.actors) : rc;
    rc = rc == 0 ? load_places(&l, moved.places) : rc;
    rc = rc == 0 ? load_docs(&l, moved.docs) : rc;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        renumber(out, &out->events[i], &moved);
    }
    arena_release(&l.scratch);
    return rc;
}
