#include "graph/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/table.h"
#include "graph/db.h"
#include "graph/load.h"

#define BUSY_MS 5000

/* "file:PATH?immutable=1", for a graph in a folder that cannot be written to. */
static const char *immutable_uri(struct arena *arena, const char *path)
{
    struct buf uri = {0};
    buf_adds(&uri, "file:");
    for (const char *at = path; *at; at++) {
        bool plain = *at != '%' && *at != '?' && *at != '#';
        if (plain) {
            buf_addc(&uri, *at);
        } else {
            buf_addf(&uri, "%%%02x", (unsigned)(unsigned char)*at);
        }
    }
    buf_adds(&uri, "?immutable=1");
    const char *copy = arena_copy(arena, buf_slice(&uri)).ptr;
    buf_release(&uri);
    return copy;
}

/* The one number that `sql` gives. */
static int read_number(struct kg_store *store, const char *sql, int64_t *out)
{
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW) {
        *out = sqlite3_column_int64(stmt, 0);
    }
    int last = sqlite3_finalize(stmt);
    return rc != SQLITE_OK ? rc : last;
}

static int open_file(struct kg_store *store, struct err *err)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    if (store->mode == KG_READ) {
        if (access(store->work_path, R_OK) != 0) {
            return err_set(err, ERR_STORE, "%s: %s", store->path, strerror(errno));
        }
    } else {
        flags |= SQLITE_OPEN_CREATE;
    }
    if (sqlite3_open_v2(store->work_path, &store->db, flags, NULL) != SQLITE_OK) {
        return db_fail(store, err);
    }
    (void)sqlite3_busy_timeout(store->db, BUSY_MS);
    int64_t tables = 0;
    int rc = read_number(store, "select count(*) from sqlite_schema", &tables);
    if (store->mode == KG_READ && (rc == SQLITE_CANTOPEN || rc == SQLITE_READONLY)) {
        (void)sqlite3_close(store->db);
        store->db = NULL;
        const char *uri = immutable_uri(&store->arena, store->work_path);
        flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
        if (sqlite3_open_v2(uri, &store->db, flags, NULL) != SQLITE_OK) {
            return db_fail(store, err);
        }
        rc = read_number(store, "select count(*) from sqlite_schema", &tables);
    }
    return rc == SQLITE_OK ? 0 : db_fail(store, err);
}

/* Refuses what is no graph of ours; makes the tables of one that is empty. */
static int check_schema(struct kg_store *store, struct err *err)
{
    int64_t tables = 0;
    int64_t application = 0;
    int64_t version = 0;
    if (read_number(store, "select count(*) from sqlite_schema", &tables) != 0 ||
        read_number(store, "pragma application_id", &application) != 0 ||
        read_number(store, "pragma user_version", &version) != 0) {
        return db_fail(store, err);
    }
    if (tables == 0 && application == 0 && store->mode != KG_READ) {
        char head[96];
        (void)snprintf(head, sizeof head,
                       "pragma application_id = %d; pragma user_version = %d",
                       DB_APPLICATION_ID, DB_SCHEMA_VERSION);
        int rc = db_exec(store, "begin immediate", err);
        rc = rc == 0 ? db_exec(store, data_get("graph/schema.sql").ptr, err) : rc;
        rc = rc == 0 ? db_exec(store, head, err) : rc;
        rc = rc == 0 ? db_exec(store, "commit", err) : rc;
        return rc;
    }
    if (application != DB_APPLICATION_ID) {
        return err_set(err, ERR_STORE, "%s: a database, but not a dateline graph",
                       store->path);
    }
    if (version != DB_SCHEMA_VERSION) {
        return err_set(err, ERR_STORE,
                       "%s: its schema has version %d, but this program knows %d;"
                       " build the graph again",
                       store->path, (int)version, DB_SCHEMA_VERSION);
    }
    return 0;
}

static int set_pragmas(struct kg_store *store, struct err *err)
{
    static const char *const pragmas[] = {
        [KG_READ] = "pragma cache_size = -65536; pragma temp_store = memory;"
                    "pragma mmap_size = 268435456",
        [KG_WRITE] = "pragma journal_mode = wal; pragma synchronous = normal;"
                     "pragma foreign_keys = on; pragma cache_size = -65536;"
                     "pragma temp_store = memory",
        /* The file is ours alone until it is renamed: no lock for each statement. */
        [KG_FRESH] = "pragma main.locking_mode = exclusive;"
                     "pragma journal_mode = memory; pragma synchronous = off;"
                     "pragma foreign_keys = on; pragma cache_size = -131072;"
                     "pragma temp_store = memory",
    };
    return db_exec(store, pragmas[store->mode], err);
}

/* A file that a fresh graph may replace: none, an empty one, or an older graph. */
static int check_replaceable(const char *path, struct err *err)
{
    static const char magic[16] = "SQLite format 3";
    char head[sizeof magic] = "";
    FILE *in = fopen(path, "rb");
    if (!in) {
        return errno == ENOENT
                   ? 0
                   : err_set(err, ERR_STORE, "%s: %s", path, strerror(errno));
    }
    size_t n = fread(head, 1, sizeof head, in);
    bool failed = ferror(in) != 0;
    (void)fclose(in);
    if (failed ||
        (n > 0 && (n < sizeof head || memcmp(head, magic, sizeof magic) != 0))) {
        return err_set(err, ERR_STORE,
                       "%s: not a dateline graph; it will not be overwritten", path);
    }
    return 0;
}

/*
 * What a person decided about the graph that is replaced holds for the fresh one. A
 * graph that cannot be read has nothing to give: it is replaced all the same.
 */
static void keep_decisions(struct kg_store *store)
{
    int64_t application = 0;
    int64_t version = 0;
    char *attach = sqlite3_mprintf("attach %Q as old", store->path);
    bool is_there = access(store->path, R_OK) == 0 && attach &&
                    sqlite3_exec(store->db, attach, NULL, NULL, NULL) == SQLITE_OK;
    if (is_there &&
        read_number(store, "pragma old.application_id", &application) == 0 &&
        read_number(store, "pragma old.user_version", &version) == 0 &&
        application == DB_APPLICATION_ID && version == DB_SCHEMA_VERSION) {
        (void)sqlite3_exec(store->db,
                           "insert into decisions select * from old.decisions", NULL,
                           NULL, NULL);
    }
    if (is_there) {
        (void)sqlite3_exec(store->db, "detach old", NULL, NULL, NULL);
    }
    sqlite3_free(attach);
}

static void remove_with_logs(struct arena *arena, const char *path, bool itself)
{
    if (itself) {
        (void)remove(path);
    }
    (void)remove(arena_printf(arena, "%s-wal", path).ptr);
    (void)remove(arena_printf(arena, "%s-shm", path).ptr);
    (void)remove(arena_printf(arena, "%s-journal", path).ptr);
}

/*
 * The file of a fresh graph, with its tables, as tools/freeze.c has made it; where
 * there is no such image check_schema() makes them.
 */
static int copy_tables(const struct kg_store *store, struct err *err)
{
    struct slice image = data_get("image/graph");
    if (image.len == 0) {
        return 0;
    }
    FILE *out = fopen(store->work_path, "wb");
    bool written = out && fwrite(image.ptr, 1, image.len, out) == image.len;
    written = out && fclose(out) == 0 && written;
    return written ? 0
                   : err_set(err, ERR_STORE, "%s: %s", store->path, strerror(errno));
}

static void release(struct kg_store *store)
{
    for (size_t i = 0; i < DB_STMT_COUNT; i++) {
        (void)sqlite3_finalize(store->stmts[i]);
    }
    (void)sqlite3_close(store->db);
    struct arena arena = store->arena; /* the store itself lives in it */
    arena_release(&arena);
}

void kg_set_up(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

int kg_open(const char *path, enum kg_mode mode, const struct event_types *types,
            struct kg_store **out, struct err *err)
{
    struct arena arena = {0};
    struct kg_store *store = arena_alloc(&arena, sizeof *store);
    store->path = arena_printf(&arena, "%s", path).ptr;
    store->work_path = store->path;
    store->mode = mode;
    store->types = types;
    int rc = 0;
    if (mode == KG_FRESH) {
        store->work_path = arena_printf(&arena, "%s.new", path).ptr;
        rc = check_replaceable(path, err);
    }
    store->arena = arena;
    if (rc == 0 && mode == KG_FRESH) {
        remove_with_logs(&store->arena, store->work_path, true);
        rc = copy_tables(store, err);
    }
    rc = rc == 0 ? open_file(store, err) : rc;
    /* A fresh graph needs no journal, not even for its tables; what lies there already
     * is not touched before it is known to be ours. */
    rc = rc == 0 && mode == KG_FRESH ? set_pragmas(store, err) : rc;
    rc = rc == 0 ? check_schema(store, err) : rc;
    rc = rc == 0 && mode != KG_FRESH ? set_pragmas(store, err) : rc;
    if (rc == 0 && mode == KG_FRESH) {
        keep_decisions(store);
    }
    if (rc != 0) {
        release(store);
        return rc;
    }
    *out = store;
    return 0;
}

/* Flushes the file to the disk. */
static int sync_file(const char *path)
{
    int fd = open(path, O_RDONLY);
    if (fd < 0) {
        return -1;
    }
    int rc = fsync(fd);
    (void)close(fd);
    return rc;
}

/* The finished fresh file takes the place of the old one. */
static int move_in_place(struct kg_store *store, struct err *err)
{
    (void)sqlite3_close(store->db);
    store->db = NULL;
    if (sync_file(store->work_path) != 0) {
        return err_set(err, ERR_STORE, "%s: %s", store->path, strerror(errno));
    }
    remove_with_logs(&store->arena, store->path, false);
    if (rename(store->work_path, store->path) != 0) {
        return err_set(err, ERR_STORE, "%s: %s", store->path, strerror(errno));
    }
    return 0;
}

int kg_close(struct kg_store *store, bool keep, struct err *err)
{
    if (!store) {
        return 0;
    }
    int rc = 0;
    bool fresh = store->mode == KG_FRESH;
    if (store->mode != KG_READ && (keep || !fresh)) {
        rc = db_commit(store, err);
        if (rc == 0 && keep) {
            rc = db_exec(store, "pragma optimize", err);
        }
    }
    for (size_t i = 0; i < DB_STMT_COUNT; i++) {
        (void)sqlite3_finalize(store->stmts[i]);
        store->stmts[i] = NULL;
    }
    if (fresh && keep && rc == 0) {
        rc = move_in_place(store, err);
    }
    if (fresh && (!keep || rc != 0)) {
        (void)sqlite3_close(store->db);
        store->db = NULL;
        remove_with_logs(&store->arena, store->work_path, true);
    }
    release(store);
    return rc;
}

int kg_count(struct kg_store *store, struct kg_counts *out, struct err *err)
{
    bool row = false;
    sqlite3_stmt *stmt = db_stmt(store, DB_COUNTS, err);
    if (!stmt || db_step(store, stmt, &row, err) != 0) {
        return ERR_STORE;
    }
    *out = (struct kg_counts){
        .documents = (uint64_t)sqlite3_column_int64(stmt, 0),
        .mentions = (uint64_t)sqlite3_column_int64(stmt, 1),
        .events = (uint64_t)sqlite3_column_int64(stmt, 2),
        .actors = (uint64_t)sqlite3_column_int64(stmt, 3),
        .places = (uint64_t)sqlite3_column_int64(stmt, 4),
        .disputed = (uint64_t)sqlite3_column_int64(stmt, 5),
    };
    (void)sqlite3_reset(stmt);
    return 0;
}

int kg_document(struct kg_store *store, struct arena *arena, struct slice id,
                struct kg_doc *out, struct err *err)
{
    bool row = false;
    sqlite3_stmt *stmt = db_stmt(store, DB_DOC_TEXT, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, id);
    int rc = db_step(store, stmt, &row, err);
    if (rc != 0) {
        return rc;
    }
    if (!row) {
        return err_set(err, ERR_INPUT, "no document '%.*s' in %s", SLICE_ARG(id),
                       store->path);
    }
    load_doc_row(stmt, arena, out);
    (void)sqlite3_reset(stmt);
    return 0;
}
