#include "graph/db.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static const char *const statements[DB_STMT_COUNT] = {
#define STMT(id, sql) [DB_##id] = (sql),
#include "graph/stmt.def"
#undef STMT
};

int db_fail(struct kg_store *store, struct err *err)
{
    int code = sqlite3_errcode(store->db);
    const char *what = sqlite3_errmsg(store->db);
    switch (code) {
    case SQLITE_NOTADB: what = "not a dateline graph (no SQLite database)"; break;
    case SQLITE_FULL: what = "the disk is full"; break;
    case SQLITE_READONLY: what = "cannot be written to (read-only)"; break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: what = "another program is writing to it"; break;
    case SQLITE_CORRUPT: what = "the database is damaged"; break;
    case SQLITE_CANTOPEN: {
        int number = sqlite3_system_errno(store->db);
        what = number != 0 ? strerror(number) : "cannot be opened";
        break;
    }
    default: break;
    }
    return err_set(err, ERR_STORE, "%s: %s", store->path, what);
}

int db_exec(struct kg_store *store, const char *sql, struct err *err)
{
    int rc = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? 0 : db_fail(store, err);
}

sqlite3_stmt *db_stmt(struct kg_store *store, enum db_stmt_id id, struct err *err)
{
    sqlite3_stmt **stmt = &store->stmts[id];
    if (!*stmt &&
        sqlite3_prepare_v3(store->db, statements[id], -1, SQLITE_PREPARE_PERSISTENT,
                           stmt, NULL) != SQLITE_OK) {
        (void)db_fail(store, err);
        return NULL;
    }
    (void)sqlite3_reset(*stmt);
    (void)sqlite3_clear_bindings(*stmt);
    return *stmt;
}

void db_bind_text(sqlite3_stmt *stmt, int at, struct slice text)
{
    (void)sqlite3_bind_text64(stmt, at, text.ptr ? text.ptr : "", text.len,
                              SQLITE_STATIC, SQLITE_UTF8);
}

void db_bind_int(sqlite3_stmt *stmt, int at, int64_t value)
{
    (void)sqlite3_bind_int64(stmt, at, value);
}

void db_bind_real(sqlite3_stmt *stmt, int at, double value)
{
    if (isnan(value)) {
        (void)sqlite3_bind_null(stmt, at);
    } else {
        (void)sqlite3_bind_double(stmt, at, value);
    }
}

void db_bind_when(sqlite3_stmt *stmt, int at, const struct when *when)
{
    int packed =
        when->kind | when->unit << 2 | when->approximate << 6 | when->uncertain << 7;
    db_bind_int(stmt, at, when->earliest);
    db_bind_int(stmt, at + 1, when->latest);
    db_bind_int(stmt, at + 2, packed);
}

int db_run(struct kg_store *store, sqlite3_stmt *stmt, struct err *err)
{
    int rc = sqlite3_step(stmt);
    if (rc != SQLITE_DONE && rc != SQLITE_ROW) {
        rc = db_fail(store, err);
        (void)sqlite3_reset(stmt);
        return rc;
    }
    (void)sqlite3_reset(stmt);
    return 0;
}

int db_step(struct kg_store *store, sqlite3_stmt *stmt, bool *row, struct err *err)
{
    int rc = sqlite3_step(stmt);
    *row = rc == SQLITE_ROW;
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
        rc = db_fail(store, err);
        (void)sqlite3_reset(stmt);
        return rc;
    }
    if (rc == SQLITE_DONE) {
        (void)sqlite3_reset(stmt);
    }
    return 0;
}

struct slice db_text_borrowed(sqlite3_stmt *stmt, int at)
{
    const char *text = (const char *)sqlite3_column_text(stmt, at);
    return (struct slice){text, text ? (size_t)sqlite3_column_bytes(stmt, at) : 0};
}

struct slice db_text(sqlite3_stmt *stmt, int at, struct arena *arena)
{
    struct slice text = db_text_borrowed(stmt, at);
    return text.len > 0 ? arena_copy(arena, text) : (struct slice){0};
}

int32_t db_int(sqlite3_stmt *stmt, int at)
{
    return sqlite3_column_int(stmt, at);
}

uint32_t db_uint(sqlite3_stmt *stmt, int at)
{
    return (uint32_t)sqlite3_column_int64(stmt, at);
}

double db_real(sqlite3_stmt *stmt, int at)
{
    return sqlite3_column_type(stmt, at) == SQLITE_NULL
               ? (double)NAN
               : sqlite3_column_double(stmt, at);
}

struct when db_when(sqlite3_stmt *stmt, int at)
{
    uint32_t packed = db_uint(stmt, at + 2);
    return (struct when){.earliest = db_int(stmt, at),
                         .latest = db_int(stmt, at + 1),
                         .kind = packed & 3,
                         .unit = packed >> 2 & 15,
                         .approximate = packed >> 6 & 1,
                         .uncertain = packed >> 7 & 1};
}

int db_begin(struct kg_store *store, struct err *err)
{
    if (store->in_batch) {
        return 0;
    }
    int rc = db_exec(store, "begin immediate", err);
    store->in_batch = rc == 0;
    return rc;
}

int db_read_begin(struct kg_store *store, bool *begun, struct err *err)
{
    *begun = sqlite3_get_autocommit(store->db) != 0;
    return *begun ? db_exec(store, "begin", err) : 0;
}

void db_read_end(struct kg_store *store, bool begun)
{
    if (begun) {
        (void)sqlite3_exec(store->db, "commit", NULL, NULL, NULL);
    }
}

int db_commit(struct kg_store *store, struct err *err)
{
    if (!store->in_batch) {
        return 0;
    }
    int rc = db_exec(store, "commit", err);
    if (rc != 0) {
        db_rollback(store);
        return rc;
    }
    store->in_batch = false;
    store->pending = 0;
    return 0;
}

void db_rollback(struct kg_store *store)
{
    if (!sqlite3_get_autocommit(store->db)) {
        (void)sqlite3_exec(store->db, "rollback", NULL, NULL, NULL);
    }
    store->in_batch = false;
    store->pending = 0;
}

int db_drop_derived(struct kg_store *store, struct err *err)
{
    return db_exec(store,
                   "delete from claim_mentions; delete from claims;"
                   "delete from event_actor_mentions; delete from event_mentions;"
                   "delete from event_actors; delete from events;"
                   "delete from places; delete from actor_names;"
                   "delete from actor_offices; delete from actor_facts;"
                   "delete from actors;"
                   "delete from doc_bounds",
                   err);
}
