#include "graph/query.h"

#include "base/utf8.h"
#include "graph/ask.h"

/* A period whose end lies in front of its beginning. */
static int check_period(struct asking *a)
{
    const struct ask *ask = &a->ask;
    if (ask->since <= ask->until) {
        return 0;
    }
    return err_set(a->err, ERR_USAGE,
                   "empty range: since %.*s is later than until %.*s",
                   SLICE_ARG(ask->since_text), SLICE_ARG(ask->until_text));
}

/* Reads the question, and the answer out of the tables. */
static int ask_all(struct asking *a, const struct kg_flags *flags,
                   struct kg_result *result)
{
    struct kg_picks picks = {0};
    int rc = ask_parse(a);
    rc = rc == 0 ? ask_flags(a, flags) : rc;
    rc = rc == 0 ? check_period(a) : rc;
    rc = rc == 0 ? ask_find(a, &picks) : rc;
    rc = rc == 0 ? load_view(a->store, a->arena, &picks, &result->view, a->err) : rc;
    return rc == 0 ? ask_note(a, picks.count, &result->note) : rc;
}

/* NOLINTNEXTLINE(readability-function-size): six parameters, as the contract has it */
int kg_ask(const struct kg_asker *asker, struct arena *arena, struct slice text,
           const struct kg_flags *flags, struct kg_result *out, struct err *err)
{
    struct asking a = {.asker = asker,
                       .store = asker->store,
                       .arena = arena,
                       .text = arena_copy(arena, text),
                       .err = err};
    struct kg_result result = {
        .view = {.types = asker->types, .focus = KG_NONE}
    };
    bool begun = false;
    a.ask.since = WHEN_OPEN_EARLIEST;
    a.ask.until = WHEN_OPEN_LATEST;
    ask_words(&a);
    int rc = db_read_begin(a.store, &begun, err);
    rc = rc == 0 ? ask_all(&a, flags, &result) : rc;
    db_read_end(a.store, begun);
    if (rc != 0) {
        return rc;
    }
    ask_answer(&a, &result);
    result.explain = ask_explain(&a);
    result.view.title = ask_title(&a);
    result.view.query = a.text;
    *out = result;
    return 0;
}

int kg_event_view(const struct kg_asker *asker, struct arena *arena, struct slice id,
                  struct kg_view *out, struct err *err)
{
    struct kg_store *store = asker->store;
    bool row = false;
    sqlite3_stmt *stmt = db_stmt(store, DB_EVENT_BY_ID, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, id);
    int rc = db_step(store, stmt, &row, err);
    if (rc != 0) {
        return rc;
    }
    if (!row || id.len < 4) {
        (void)sqlite3_reset(stmt);
        return err_set(err, ERR_INPUT, "no event '%.*s'", SLICE_ARG(id));
    }
    struct kg_pick pick = {sqlite3_column_int64(stmt, 0), false};
    bool whole = slice_equal(db_text_borrowed(stmt, 1), id);
    rc = db_step(store, stmt, &row, err);
    if (rc == 0 && row && !whole) {
        (void)sqlite3_reset(stmt);
        return err_set(err, ERR_AMBIGUOUS, "'%.*s' begins the ids of several events",
                       SLICE_ARG(id));
    }
    (void)sqlite3_reset(stmt);
    if (rc != 0) {
        return rc;
    }
    *out = (struct kg_view){.types = asker->types, .focus = KG_NONE};
    return load_view(store, arena, &(struct kg_picks){&pick, 1, 1}, out, err);
}

#define NAMES_MAX 1000 /* nobody reads more */

int kg_names_with(struct kg_store *store, struct arena *arena, struct slice prefix,
                  struct slice_list *out, struct err *err)
{
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(store, DB_NAME_BEGINS, err);
    *out = (struct slice_list){0};
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, utf8_fold(arena, prefix));
    db_bind_int(stmt, 2, NAMES_MAX);
    int rc = db_step(store, stmt, &row, err);
    while (rc == 0 && row) {
        out->items = arena_grow(arena, out->items, out->count, &out->capacity,
                                sizeof *out->items);
        out->items[out->count++] = db_text(stmt, 0, arena);
        rc = db_step(store, stmt, &row, err);
    }
    return rc;
}
