#include "graph/query.h"

#include "base/ascii.h"
#include "graph/load.h"

int kg_ask(const struct kg_asker *asker, struct arena *arena, struct slice text,
           const struct kg_flags *flags, struct kg_result *out, struct err *err)
{
    (void)text;
    (void)flags;
    struct kg_store *store = asker->store;
    bool row = true;
    struct kg_pick *picks = NULL;
    size_t n = 0;
    size_t capacity = 0;
    sqlite3_stmt *stmt = db_stmt(store, DB_EVENT_ALL, err);
    int rc = stmt ? db_step(store, stmt, &row, err) : ERR_STORE;
    while (rc == 0 && row) {
        picks = arena_grow(arena, picks, n, &capacity, sizeof *picks);
        picks[n++] = (struct kg_pick){db_uint(stmt, 0), false};
        rc = db_step(store, stmt, &row, err);
    }
    if (rc != 0) {
        return rc;
    }
    *out = (struct kg_result){.answer = KG_ANSWER_EVENTS};
    out->view.types = asker->types;
    out->view.focus = KG_NONE;
    return load_view(store, arena, picks, n, &out->view, err);
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
    struct kg_pick pick = {db_uint(stmt, 0), false};
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
    return load_view(store, arena, &pick, 1, out, err);
}
