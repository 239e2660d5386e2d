/* load_event.c - one event of a view: its reports, participants and claims. */
#include <stdlib.h>

#include "graph/loading.h"

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
        .doc = load_need(l, &l->docs, doc_id),
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
    sqlite3_stmt *stmt = load_ask(l, DB_EVENT_MENTIONS, event_id);
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
    sqlite3_stmt *stmt = load_ask(l, id, event_id);
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
    sqlite3_stmt *stmt = load_ask(l, DB_EVENT_ACTORS, event_id);
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
            .actor = load_need(l, &l->actors, sqlite3_column_int64(stmt, 0)),
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
    sqlite3_stmt *stmt = load_ask(l, DB_EVENT_CLAIMS, event_id);
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

int load_event(struct loading *l, const struct kg_pick *pick, struct kg_event *event,
               int64_t *part_of)
{
    bool row = false;
    sqlite3_stmt *stmt = load_ask(l, DB_EVENT_GET, pick->event_id);
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
        event->place = load_need(l, &l->places, sqlite3_column_int64(stmt, 8));
    }
    (void)sqlite3_reset(stmt);
    rc = load_mentions(l, event, pick->event_id);
    rc = rc == 0 ? load_participants(l, event, pick->event_id) : rc;
    return rc == 0 && event->disputed ? load_claims(l, event, pick->event_id) : rc;
}
