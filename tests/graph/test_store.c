#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#include "graph/db.h"
#include "tests/check.h"
#include "tests/graph/world.h"

#define LINE "meeting|occurred|2024-04-26|Beijing,China|participant:Wang Yi@CN|"

static void put_file(const char *path, const char *text)
{
    FILE *out = fopen(path, "wb");
    CHECK_ROW(out != NULL, path);
    if (out) {
        CHECK_ROW(fputs(text, out) >= 0, path);
        CHECK_ROW(fclose(out) == 0, path);
    }
}

/* Opens `path` and expects the error to end in `text`. */
static void expect_refusal(const char *path, enum kg_mode mode, const char *text)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct kg_store *store = NULL;
    struct err err = {0};
    int rc = kg_open(path, mode, &types, &store, &err);
    bool good = rc == ERR_STORE && slice_ends(slice_of(err.text), slice_of(text)) &&
                slice_starts(slice_of(err.text), slice_of(path));
    if (!good) {
        (void)printf("%s: %d %s\n", path, rc, err.text);
    }
    CHECK_ROW(good, text);
    if (rc == 0) {
        (void)kg_close(store, false, &err);
    }
    arena_release(&arena);
}

static void what_is_no_graph_is_refused(void)
{
    struct world world;
    world_open(&world);
    char other[96];
    (void)snprintf(other, sizeof other, "%s-other", world.path);
    expect_refusal("/tmp/dateline-nowhere.db", KG_READ, "No such file or directory");
    expect_refusal("/tmp/dateline-no-folder/x.db", KG_WRITE,
                   "No such file or directory");
    put_file(other, "This is a letter and not a database. It is long enough to be one, "
                    "as databases go, but does not begin like any.");
    expect_refusal(other, KG_WRITE, "not a dateline graph (no SQLite database)");
    expect_refusal(other, KG_READ, "not a dateline graph (no SQLite database)");
    expect_refusal(other, KG_FRESH, "it will not be overwritten");
    put_file(other, "");
    expect_refusal(other, KG_READ, "a database, but not a dateline graph");
    struct err err = {0};
    CHECK_ROW(db_exec(world.store, "pragma user_version = 99", &err) == 0, err.text);
    expect_refusal(
        world.path, KG_READ,
        "its schema has version 99, but this program knows 4; build the graph "
        "again");
    (void)remove(other);
    world_close(&world);
}

static uint64_t documents_of(const char *path)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct kg_store *store = NULL;
    struct kg_counts counts = {0};
    struct err err = {0};
    bool opened = kg_open(path, KG_READ, &types, &store, &err) == 0;
    CHECK_ROW(opened && kg_count(store, &counts, &err) == 0, err.text);
    if (opened) {
        CHECK_ROW(kg_close(store, true, &err) == 0, err.text);
    }
    arena_release(&arena);
    return counts.documents;
}

/* Adds `n` documents of 20 kB to a fresh graph; the code of the first that fails. */
static int fill_fresh(const char *path, int n, bool keep)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    struct kg_store *store = NULL;
    struct err err = {0};
    int rc = kg_open(path, KG_FRESH, &types, &store, &err);
    for (int i = 0; rc == 0 && i < n; i++) {
        struct doc doc = {.id = arena_printf(&arena, "doc %d", i),
                          .date = when_unknown(),
                          .text = arena_printf(&arena, "%020000d", i)};
        struct doc_mentions all = {.doc = &doc};
        enum kg_added added;
        rc = kg_add(store, &all, &added, &err);
    }
    rc = rc == 0 ? kg_merge(store, &err) : rc;
    if (store) {
        struct err second = {0};
        int closed = kg_close(store, keep && rc == 0, &second);
        rc = rc == 0 ? closed : rc;
    }
    arena_release(&arena);
    return rc;
}

static void a_fresh_graph_replaces_the_old_one_whole_or_not_at_all(void)
{
    struct world world;
    world_open(&world);
    world_add(&world, "a", NULL, LINE);
    world_merge(&world);
    CHECK_ROW(fill_fresh(world.path, 3, false) == 0 && documents_of(world.path) == 1,
              "thrown away: the old one stays");
    struct err err = {0};
    CHECK_ROW(kg_close(world.store, true, &err) == 0, err.text);
    CHECK_ROW(fill_fresh(world.path, 3, true) == 0 && documents_of(world.path) == 3,
              "kept: the new one stands there");
    CHECK_ROW(kg_open(world.path, KG_WRITE, &world.types, &world.store, &err) == 0,
              err.text);
    world_close(&world);
}

/* All tables of a graph, and what stands in them before the first document. */
static struct slice tables_of(struct kg_store *store, struct arena *arena)
{
    static const char sql[] =
        "select group_concat(type || name || rootpage || coalesce(sql, ''), x'0a') || "
        "(select group_concat(name || value) from state) || application_id || "
        "user_version from sqlite_schema, pragma_application_id, pragma_user_version";
    struct slice text = {0};
    sqlite3_stmt *stmt = NULL;
    CHECK_ROW(sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) == SQLITE_OK, sql);
    if (sqlite3_step(stmt) == SQLITE_ROW) {
        text = db_text(stmt, 0, arena);
    }
    (void)sqlite3_finalize(stmt);
    return text;
}

/* The image that a fresh graph begins as, and tables made one by one. */
static void a_fresh_graph_has_the_same_tables(void)
{
    struct world world;
    world_open(&world);
    struct err err = {0};
    struct kg_store *fresh = NULL;
    const char *path = arena_printf(&world.arena, "%s.other", world.path).ptr;
    CHECK_ROW(kg_open(path, KG_FRESH, &world.types, &fresh, &err) == 0, err.text);
    struct slice made = tables_of(world.store, &world.arena);
    struct slice copied = tables_of(fresh, &world.arena);
    CHECK_ROW(made.len > 4000 && slice_equal(made, copied), "the same tables");
    CHECK_ROW(kg_close(fresh, false, &err) == 0, err.text);
    world_close(&world);
}

/* A file that cannot grow is what a full disk looks like. */
static void a_full_disk_loses_nothing(void)
{
    struct rlimit before;
    struct world world;
    world_open(&world);
    struct err err = {0};
    CHECK_ROW(fill_fresh(world.path, 2, true) == 0, "a small graph");
    CHECK_ROW(kg_close(world.store, true, &err) == 0, err.text);
    void (*old)(int) = signal(SIGXFSZ, SIG_IGN);
    CHECK_ROW(getrlimit(RLIMIT_FSIZE, &before) == 0, "getrlimit");
    struct rlimit small = {400000, before.rlim_max};
    CHECK_ROW(setrlimit(RLIMIT_FSIZE, &small) == 0, "setrlimit");
    int rc = fill_fresh(world.path, 200, true);
    CHECK_ROW(setrlimit(RLIMIT_FSIZE, &before) == 0, "setrlimit back");
    (void)signal(SIGXFSZ, old);
    CHECK_ROW(rc == ERR_STORE, "it is told");
    CHECK_ROW(documents_of(world.path) == 2, "the old graph stands");
    CHECK_ROW(kg_open(world.path, KG_WRITE, &world.types, &world.store, &err) == 0,
              err.text);
    world_close(&world);
}

static void a_question_leaves_no_lock(void)
{
    struct world world;
    struct kg_flags flags = {.all = true};
    struct kg_result result = {0};
    struct err err = {0};
    bool begun = false;
    world_open(&world);
    world_add(&world, "a", "2024-04-26", LINE);
    world_merge(&world);
    struct kg_asker asker = world_asker(&world, "2024-05-01");
    CHECK_ROW(kg_ask(&asker, &world.arena, (struct slice){0}, &flags, &result, &err) ==
                  0,
              err.text);
    CU_ASSERT_EQUAL(result.view.n_events, 1);
    CHECK_ROW(kg_ask(&asker, &world.arena, SLICE_LIT("meetings in"), &flags, &result,
                     &err) != 0,
              "nonsense is refused");
    CU_ASSERT_NOT_EQUAL(sqlite3_get_autocommit(world.store->db), 0);
    CU_ASSERT_EQUAL(db_read_begin(world.store, &begun, &err), 0);
    CU_ASSERT_TRUE(begun);
    CU_ASSERT_EQUAL(db_read_begin(world.store, &begun, &err), 0);
    CU_ASSERT_FALSE(begun);
    db_read_end(world.store, begun);
    CU_ASSERT_EQUAL(sqlite3_get_autocommit(world.store->db), 0);
    db_read_end(world.store, true);
    CU_ASSERT_NOT_EQUAL(sqlite3_get_autocommit(world.store->db), 0);
    world_close(&world);
}

static void a_document_comes_back_as_it_was(void)
{
    struct world world;
    struct kg_doc doc;
    struct err err = {0};
    bool known = false;
    world_open(&world);
    world_add(&world, "a \"quoted\" name", "2024-04-26", LINE);
    int rc = kg_document(world.store, &world.arena, SLICE_LIT("a \"quoted\" name"),
                         &doc, &err);
    CHECK_ROW(rc == 0 && slice_equal(doc.text, SLICE_LIT(LINE)), "its text");
    CHECK_ROW(kg_document(world.store, &world.arena, SLICE_LIT("b"), &doc, &err) ==
                  ERR_INPUT,
              "one that is not there");
    err = (struct err){0};
    rc = kg_known(world.store, SLICE_LIT("a \"quoted\" name"), "0", &known, &err);
    CHECK_ROW(rc == 0 && !known, "another text is not known");
    world_close(&world);
}

static void ids_are_made_from_content(void)
{
    struct world world;
    struct kg_view view;
    struct err err = {0};
    world_open(&world);
    world_add(&world, "a", "2024-04-26", LINE);
    world_merge(&world);
    struct kg_asker asker = world_asker(&world, "2024-06-30");
    int rc = kg_event_view(&asker, &world.arena, SLICE_LIT("ev_"), &view, &err);
    CHECK_ROW(rc == ERR_INPUT, "a beginning without digits is no id");
    struct kg_result all;
    err = (struct err){0};
    rc = kg_ask(&asker, &world.arena, (struct slice){0}, NULL, &all, &err);
    CHECK_ROW(rc == 0 && all.view.n_events == 1 && all.view.events[0].id.len == 19,
              "ev_ and 16 digits");
    struct slice start = {all.view.events[0].id.ptr, 8};
    rc = kg_event_view(&asker, &world.arena, start, &view, &err);
    CHECK_ROW(rc == 0 && slice_equal(view.events[0].id, all.view.events[0].id),
              "found by a unique beginning");
    world_close(&world);
}

CU_TestInfo store_tests[] = {
    {"what is no graph is refused",                            what_is_no_graph_is_refused      },
    {"a fresh graph replaces the old one whole or not at all",
     a_fresh_graph_replaces_the_old_one_whole_or_not_at_all                                     },
    {"a fresh graph has the same tables",                      a_fresh_graph_has_the_same_tables},
    {"a full disk loses nothing",                              a_full_disk_loses_nothing        },
    {"a document comes back as it was",                        a_document_comes_back_as_it_was  },
    {"ids are made from content",                              ids_are_made_from_content        },
    {"a question leaves no lock",                              a_question_leaves_no_lock        },
    CU_TEST_INFO_NULL,
};
