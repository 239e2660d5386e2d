/* load_named.c - actors, places and documents that the events of a view need. */
#include <stdlib.h>
#include <string.h>

#include "graph/loading.h"

static int load_forms(struct loading *l, struct kg_actor *actor, int64_t row_id)
{
    bool row = true;
    size_t capacity = 0;
    sqlite3_stmt *stmt = load_ask(l, DB_ACTOR_FORMS, row_id);
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
    stmt = rc == 0 ? load_ask(l, DB_ACTOR_OFFICES, row_id) : NULL;
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
    sqlite3_stmt *stmt = load_ask(l, DB_ACTOR_GET, row_id);
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
    sqlite3_stmt *stmt = load_ask(l, DB_PLACE_GET, row_id);
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
    sqlite3_stmt *stmt = load_ask(l, DB_DOC_GET, row_id);
    int rc = stmt ? db_step(l->store, stmt, &row, l->err) : ERR_STORE;
    if (rc != 0 || !row) {
        return rc;
    }
    load_doc_row(stmt, l->arena, doc);
    (void)sqlite3_reset(stmt);
    return 0;
}

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

/* Fetches one row into its record, and says by what it is sorted. */
typedef int fetch_row(struct loading *l, void *record, int64_t row,
                      struct ranked *rank);

static int fetch_actor(struct loading *l, void *record, int64_t row,
                       struct ranked *rank)
{
    struct kg_actor *actor = record;
    int rc = load_actor(l, actor, row);
    rank->first = actor->name;
    rank->second = actor->id;
    return rc;
}

static int fetch_place(struct loading *l, void *record, int64_t row,
                       struct ranked *rank)
{
    struct kg_place *place = record;
    int rc = load_place(l, place, row);
    rank->first = place->name;
    rank->second = place->id;
    return rc;
}

static int fetch_doc(struct loading *l, void *record, int64_t row, struct ranked *rank)
{
    struct kg_doc *doc = record;
    int rc = load_doc(l, doc, row);
    rank->first = doc->id;
    rank->second = doc->sha256;
    return rc;
}

/* Rows of one table, and how they become records of `size` bytes. */
struct table_load {
    const struct needed *needed;
    size_t size;
    fetch_row *fetch;
};

/* The records of all rows needed, sorted; how many they are in *count. */
static int load_sorted(struct loading *l, const struct table_load *table,
                       uint32_t *new_of, void **out, size_t *count)
{
    size_t n = table->needed->count;
    size_t size = table->size;
    char *items = arena_array(&l->scratch, n + 1, size);
    char *sorted = arena_array(l->arena, n, size);
    struct ranked *ranks = arena_array(&l->scratch, n + 1, sizeof *ranks);
    for (uint32_t i = 0; i < n; i++) {
        ranks[i].at = i;
        int rc = table->fetch(l, items + i * size, table->needed->rows[i], &ranks[i]);
        if (rc != 0) {
            return rc;
        }
    }
    if (n > 0) {
        qsort(ranks, n, sizeof *ranks, compare_ranked);
    }
    for (uint32_t i = 0; i < n; i++) {
        new_of[ranks[i].at] = i;
        memcpy(sorted + i * size, items + ranks[i].at * size, size);
    }
    *out = sorted;
    *count = n;
    return 0;
}

int load_actors(struct loading *l, uint32_t *new_of)
{
    const struct table_load table = {&l->actors, sizeof(struct kg_actor), fetch_actor};
    void *sorted = NULL;
    int rc = load_sorted(l, &table, new_of, &sorted, &l->view->n_actors);
    l->view->actors = sorted;
    return rc;
}

int load_places(struct loading *l, uint32_t *new_of)
{
    const struct table_load table = {&l->places, sizeof(struct kg_place), fetch_place};
    void *sorted = NULL;
    int rc = load_sorted(l, &table, new_of, &sorted, &l->view->n_places);
    l->view->places = sorted;
    return rc;
}

int load_docs(struct loading *l, uint32_t *new_of)
{
    const struct table_load table = {&l->docs, sizeof(struct kg_doc), fetch_doc};
    void *sorted = NULL;
    int rc = load_sorted(l, &table, new_of, &sorted, &l->view->n_docs);
    l->view->docs = sorted;
    return rc;
}
