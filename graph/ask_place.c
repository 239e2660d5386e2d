#include "base/utf8.h"
#include "graph/ask.h"

/* Is an actor known by this name, who could be the host? */
static int is_actor(struct asking *a, struct slice folded, bool *out)
{
    sqlite3_stmt *stmt = db_stmt(a->store, DB_NAME_FIND, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, folded);
    int rc = db_step(a->store, stmt, out, a->err);
    (void)sqlite3_reset(stmt);
    return rc;
}

static int fail_unknown(struct asking *a, struct slice typed, size_t offset)
{
    bool row = true;
    struct slice best = {0};
    struct slice folded = utf8_fold(a->arena, typed);
    uint32_t most = (uint32_t)(folded.len / 3 > 1 ? folded.len / 3 : 1);
    sqlite3_stmt *stmt = db_stmt(a->store, DB_PLACE_NAMES, a->err);
    int rc = stmt ? db_step(a->store, stmt, &row, a->err) : ERR_STORE;
    while (rc == 0 && row) {
        uint32_t distance = near_distance(db_text_borrowed(stmt, 1), folded, most);
        if (distance <= most) {
            best = db_text(stmt, 0, a->arena);
            most = distance > 0 ? distance - 1 : 0; /* only nearer ones from now on */
        }
        rc = db_step(a->store, stmt, &row, a->err);
    }
    if (rc != 0) {
        return rc;
    }
    if (best.len == 0) {
        return err_at(a->err, ERR_USAGE, offset, "no place or date matches '%.*s'",
                      SLICE_ARG(typed));
    }
    return err_at(a->err, ERR_USAGE, offset,
                  "no place or date matches '%.*s'; did you mean '%.*s'?",
                  SLICE_ARG(typed), SLICE_ARG(best));
}

int ask_check_place(struct asking *a, struct slice typed, size_t offset)
{
    bool known = false;
    struct mention_place place;
    struct slice folded = utf8_fold(a->arena, typed);
    struct slice canonical = ask_canonical(a, typed);
    sqlite3_stmt *stmt = db_stmt(a->store, DB_PLACE_KNOWN, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, folded);
    db_bind_text(stmt, 2, utf8_fold(a->arena, canonical));
    int rc = db_step(a->store, stmt, &known, a->err);
    (void)sqlite3_reset(stmt);
    if (rc == 0 && !known) {
        rc = is_actor(a, folded, &known);
    }
    known = known || name_place(ask_names(a), typed, &place) ||
            name_place(ask_names(a), canonical, &place);
    return rc != 0 || known ? rc : fail_unknown(a, typed, offset);
}
