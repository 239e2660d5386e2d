#include "base/strmap.h"
#include "graph/db.h"

/* A question whose every row is a problem; the first column says what it is. */
static const char *const questions[] = {
    "select 'database: ' || integrity_check from pragma_integrity_check"
    " where integrity_check <> 'ok'",
    "select 'foreign key: ' || \"table\" || ' row ' || coalesce(rowid, '?') ||"
    " ' has no ' || parent from pragma_foreign_key_check",
    "select 'document ' || d.id || ': the quote at ' || m.start || ' does not stand there'"
    " from mentions m join documents d using (doc_id) where d.text <> '' and"
    " cast(substr(cast(d.text as blob), m.start + 1, m.end - m.start) as text) <> m.quote"
    " order by 1",
    "select 'document ' || d.id || ': a mention ends at ' || m.end || ', behind the text'"
    " from mentions m join documents d using (doc_id) where d.text <> '' and"
    " (m.end > length(cast(d.text as blob)) or m.end < m.start"
    " or m.trigger_start < m.start or m.trigger_end > m.end) order by 1",
    "select 'document ' || d.id || ': mention ' || m.n || ' belongs to no event'"
    " from mentions m join documents d using (doc_id)"
    " left join event_mentions e using (doc_id, n) where e.event_id is null"
    " and (select value from state where name = 'stale') = 0 order by 1",
    "select 'event ' || e.id || ': no mention speaks for it' from events e where not exists"
    " (select 1 from event_mentions m where m.event_id = e.event_id) order by 1",
    "select 'actor ' || a.name || ': takes part in no event' from actors a where not exists"
    " (select 1 from event_actors e where e.actor_id = a.actor_id) order by 1",
    "select 'event ' || e.id || ': ends before it begins' from events e where e.hi < e.lo"
    " order by 1",
    "select 'documents were added, but not merged: run add again' from state"
    " where name = 'stale' and value <> 0",
};

/* A sum over the lines of a dump. */
struct sum {
    uint64_t hash;
    uint64_t lines;
};

static void add_line(void *context, struct slice line)
{
    struct sum *sum = context;
    sum->hash = (sum->hash ^ slice_hash(line)) * UINT64_C(0x9e3779b97f4a7c15);
    sum->lines++;
}

static int sum_of(struct kg_store *store, struct sum *out, struct err *err)
{
    *out = (struct sum){0};
    struct db_sink sink = {out, add_line};
    return db_dump(store, false, &sink, err);
}

/* A copy of the whole graph in a file without a name, gone when it is closed. */
static int copy_aside(struct kg_store *store, struct kg_store *copy, struct err *err)
{
    *copy =
        (struct kg_store){.types = store->types, .mode = KG_WRITE, .path = store->path};
    if (sqlite3_open("", &copy->db) != SQLITE_OK) {
        return db_fail(copy, err);
    }
    sqlite3_backup *backup = sqlite3_backup_init(copy->db, "main", store->db, "main");
    if (!backup) {
        return db_fail(copy, err);
    }
    (void)sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK ? 0 : db_fail(copy, err);
}

/* Does deriving everything anew give what the tables hold? */
static int check_derived(struct kg_store *store, bool *same, struct err *err)
{
    struct kg_store copy;
    struct sum before;
    struct sum after;
    uint64_t comparisons = 0;
    int rc = copy_aside(store, &copy, err);
    rc = rc == 0 ? sum_of(&copy, &before, err) : rc;
    rc = rc == 0 ? kg_merge_counted(&copy, &comparisons, err) : rc;
    rc = rc == 0 ? sum_of(&copy, &after, err) : rc;
    *same = rc != 0 || (before.hash == after.hash && before.lines == after.lines);
    for (size_t i = 0; i < DB_STMT_COUNT; i++) {
        (void)sqlite3_finalize(copy.stmts[i]);
    }
    (void)sqlite3_close(copy.db);
    return rc;
}

int kg_check(struct kg_store *store, void (*report)(void *context, const char *what),
             void *context, uint64_t *problems, struct err *err)
{
    *problems = 0;
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        sqlite3_stmt *stmt = NULL;
        if (sqlite3_prepare_v2(store->db, questions[i], -1, &stmt, NULL) != SQLITE_OK) {
            return db_fail(store, err);
        }
        int rc = sqlite3_step(stmt);
        for (; rc == SQLITE_ROW; rc = sqlite3_step(stmt)) {
            report(context, (const char *)sqlite3_column_text(stmt, 0));
            ++*problems;
        }
        if (rc != SQLITE_DONE) {
            rc = db_fail(store, err);
            (void)sqlite3_finalize(stmt);
            return rc;
        }
        (void)sqlite3_finalize(stmt);
    }
    bool same = true;
    int rc = *problems == 0 ? check_derived(store, &same, err) : 0;
    if (rc == 0 && !same) {
        report(context, "events and actors are not what the stored mentions give;"
                        " build the graph again");
        ++*problems;
    }
    return rc;
}
