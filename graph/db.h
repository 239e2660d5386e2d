/*
 * db.h - the SQLite handle behind struct kg_store: statements by number, values in and
 * out, errors with the file's name. Only graph/ includes it.
 *
 * db_stmt() hands out a prepared statement, reset and without bindings; it belongs to
 * the store. Text is bound without a copy: it must live until the statement is reset.
 */
#ifndef GRAPH_DB_H
#define GRAPH_DB_H

#include <sqlite3.h>

#include "base/buf.h"
#include "graph/store.h"

#define DB_APPLICATION_ID 0x444c4e31 /* "DLN1" */
#define DB_SCHEMA_VERSION 4

enum db_stmt_id {
#define STMT(id, sql) DB_##id,
#include "graph/stmt.def"
#undef STMT
    DB_STMT_COUNT
};

struct kg_store {
    sqlite3 *db;
    sqlite3_stmt *stmts[DB_STMT_COUNT];
    const struct event_types *types;
    enum kg_mode mode;
    const char *path;      /* as the user named it, for messages */
    const char *work_path; /* the file that is open; differs with KG_FRESH */
    uint32_t pending;      /* documents and mentions since the last commit */
    bool in_batch;         /* a transaction is open */
    struct arena arena;    /* holds the paths */
};

/* Records what SQLite last said, "FILE: what", and returns ERR_STORE. */
int db_fail(struct kg_store *store, struct err *err);

/* Runs SQL without results. */
int db_exec(struct kg_store *store, const char *sql, struct err *err);

/* NULL, with *err set, when it does not prepare (a damaged schema). */
sqlite3_stmt *db_stmt(struct kg_store *store, enum db_stmt_id id, struct err *err);

void db_bind_text(sqlite3_stmt *stmt, int at, struct slice text);
void db_bind_int(sqlite3_stmt *stmt, int at, int64_t value);
void db_bind_real(sqlite3_stmt *stmt, int at, double value); /* NAN becomes null */
/* lo, hi, prec at `at` and the two after it. */
void db_bind_when(sqlite3_stmt *stmt, int at, const struct when *when);

/* Runs to the end a statement that gives no rows. */
int db_run(struct kg_store *store, sqlite3_stmt *stmt, struct err *err);

/* One row on: *row tells whether there is one. */
int db_step(struct kg_store *store, sqlite3_stmt *stmt, bool *row, struct err *err);

struct slice db_text(sqlite3_stmt *stmt, int at, struct arena *arena);
struct slice db_text_borrowed(sqlite3_stmt *stmt, int at); /* until the next step */
int32_t db_int(sqlite3_stmt *stmt, int at);
uint32_t db_uint(sqlite3_stmt *stmt, int at);
double db_real(sqlite3_stmt *stmt, int at); /* null is NAN */
struct when db_when(sqlite3_stmt *stmt, int at);

/*
 * Between these all statements see one state of the tables, and the file is locked once
 * and not for each of them. *begun: no transaction was open before.
 */
int db_read_begin(struct kg_store *store, bool *begun, struct err *err);
void db_read_end(struct kg_store *store, bool begun);

/* Opens a transaction unless one is open; commits or rolls back the open one. */
int db_begin(struct kg_store *store, struct err *err);
int db_commit(struct kg_store *store, struct err *err);
void db_rollback(struct kg_store *store);

/* Empties the tables that kg_merge() fills: they refer to mentions that may go. */
int db_drop_derived(struct kg_store *store, struct err *err);

/* Takes the lines of a dump, one after the other. */
struct db_sink {
    void *context;
    void (*line)(void *context, struct slice line);
};

/*
 * Writes the graph in an order that its content alone decides: equal dumps are equal
 * graphs. Only what is derived, unless `all`.
 */
int db_dump(struct kg_store *store, bool all, const struct db_sink *sink,
            struct err *err);

/* kg_merge(), whether or not anything changed, and every row written anew; counts
 * compared reports for the bench. */
int kg_merge_counted(struct kg_store *store, uint64_t *comparisons, struct err *err);

#endif
