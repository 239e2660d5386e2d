#include "graph/merge.h"

#include "base/table.h"

/* An undated document can date another; each round dates at least one more. */
#define MAX_ROUNDS 4

/* A place named without its country is the one of that name, when there is one only. */
static void join_places(struct mg *mg)
{
    struct strmap named = {0};
    const uint32_t several = MG_NONE - 1;
    for (uint32_t i = 0; i < mg->n_places; i++) {
        if (mg->places[i].country == 0) {
            continue;
        }
        struct slice name = mg_text(mg, mg->places[i].folded);
        uint32_t other = strmap_find(&named, name);
        (void)strmap_put(&named, &mg->arena, name, other == STRMAP_NONE ? i : several);
    }
    for (uint32_t i = 0; i < mg->n_places; i++) {
        uint32_t other = strmap_find(&named, mg_text(mg, mg->places[i].folded));
        if (mg->places[i].country == 0 && other != STRMAP_NONE && other != several) {
            mg->places[i].same = other;
        }
    }
}

/* The word that says what a place is: "house", "hall" of "great hall of the people". */
static struct slice kind_word(struct slice name)
{
    size_t of = slice_search(name, SLICE_LIT(" of "));
    name.len = of != SIZE_MAX ? of : name.len;
    return slice_last(name, ' ');
}

/* Where one is "at" or "on" is a house or a street, which lies in some town. */
static void mark_sites(struct mg *mg)
{
    struct strmap sites = {0};
    struct table table = table_builtin(&mg->arena, "graph/where.tsv");
    size_t prep = table_column(&table, "prep");
    for (size_t row = 0; row < table.n_rows; row++) {
        struct slice word = table_cell(&table, row, prep);
        if (slice_equal(word, SLICE_LIT("at")) || slice_equal(word, SLICE_LIT("on"))) {
            (void)strmap_put(&sites, &mg->arena, table_cell(&table, row, 0), 1);
        }
    }
    for (size_t i = 0; i < mg->n_places; i++) {
        struct slice word = kind_word(mg_text(mg, mg->places[i].folded));
        mg->places[i].site = strmap_find(&sites, word) != STRMAP_NONE;
    }
}

static int derive(struct mg *mg, struct err *err)
{
    (void)mg_string(mg, (struct slice){0}); /* 0 is the empty string */
    mg_rules(mg);
    int rc = mg_read(mg, err);
    rc = rc == 0 ? mg_read_decisions(mg, err) : rc;
    if (rc != 0) {
        return rc;
    }
    join_places(mg);
    mark_sites(mg);
    mg_actors(mg);
    mg_decide_actors(mg);
    mg_reports(mg);
    mg_decide_reports(mg);
    mg_cluster(mg);
    for (int round = 1; round < MAX_ROUNDS && mg_bounds(mg); round++) {
        mg_cluster(mg);
    }
    mg_sum(mg);
    mg_parts(mg);
    return 0;
}

static int is_stale(struct kg_store *store, bool *out, struct err *err)
{
    bool row = false;
    sqlite3_stmt *stmt = db_stmt(store, DB_STALE_GET, err);
    if (!stmt || db_step(store, stmt, &row, err) != 0) {
        return ERR_STORE;
    }
    *out = !row || sqlite3_column_int(stmt, 0) != 0;
    (void)sqlite3_reset(stmt);
    return 0;
}

static int set_fresh(struct kg_store *store, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_STALE_SET, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, 0);
    return db_run(store, stmt, err);
}

/*
 * The derived tables as they have to be now, in one transaction. What is written was
 * derived here from rows that exist, so that SQLite need not look up every reference;
 * kg_check() does.
 */
static int replace_derived(struct mg *mg, bool anew, struct err *err)
{
    struct kg_store *store = mg->store;
    int rc =
        db_commit(store, err); /* documents first: references change outside only */
    rc = rc == 0 ? db_exec(store, "pragma foreign_keys = off", err) : rc;
    rc = rc == 0 ? db_begin(store, err) : rc;
    rc = rc == 0 ? mg_write(mg, anew, err) : rc;
    rc = rc == 0 ? set_fresh(store, err) : rc;
    rc = rc == 0 ? db_commit(store, err) : rc;
    if (rc != 0) {
        db_rollback(store);
    }
    struct err ignored = {0};
    (void)db_exec(store, "pragma foreign_keys = on", &ignored);
    return rc;
}

static int merge(struct kg_store *store, bool anew, uint64_t *comparisons,
                 struct err *err)
{
    struct mg mg = {.store = store, .types = store->types};
    int rc = derive(&mg, err);
    rc = rc == 0 ? replace_derived(&mg, anew, err) : rc;
    *comparisons = mg.comparisons;
    arena_release(&mg.arena);
    return rc;
}

int kg_merge_counted(struct kg_store *store, uint64_t *comparisons, struct err *err)
{
    return merge(store, true, comparisons, err);
}

int kg_merge(struct kg_store *store, struct err *err)
{
    bool stale = true;
    uint64_t comparisons = 0;
    int rc = is_stale(store, &stale, err);
    if (rc == 0 && stale) {
        return merge(store, false, &comparisons, err);
    }
    return rc == 0 ? db_commit(store, err) : rc;
}
