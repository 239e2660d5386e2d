#include "graph/decide.h"

#include "base/buf.h"
#include "graph/db.h"

static const struct kg_actor *actor_of(const struct kg_view *view)
{
    return &view->actors[view->focus];
}

/* "ac_... NAME" */
static struct slice actor_key(struct arena *arena, const struct kg_actor *actor)
{
    return arena_printf(arena, "%.*s %.*s", SLICE_ARG(actor->id),
                        SLICE_ARG(actor->name));
}

/* A line per report of the event that is (or with `other` is not) in the document. */
static struct slice report_keys(struct arena *arena, const struct kg_view *view,
                                struct slice document, bool other)
{
    const struct kg_event *event = &view->events[0];
    struct buf keys = {0};
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_doc *doc = &view->docs[event->mentions[i].doc];
        if (slice_equal(doc->id, document) != other) {
            buf_addf(&keys, "%.*s %u\n", SLICE_ARG(doc->sha256),
                     (unsigned)event->mentions[i].trigger.start);
        }
    }
    struct slice copy = arena_copy(arena, buf_slice(&keys));
    buf_release(&keys);
    return copy;
}

static struct slice all_reports(struct arena *arena, const struct kg_view *view)
{
    return report_keys(arena, view, (struct slice){0}, true);
}

int kg_rename_actor(struct arena *arena, const struct kg_view *actor, struct slice name,
                    struct kg_decision *out, struct err *err)
{
    if (name.len == 0) {
        return err_set(err, ERR_USAGE, "a name cannot be empty");
    }
    *out = (struct kg_decision){
        .verb = SLICE_LIT("rename"),
        .about = SLICE_LIT("actor"),
        .first = actor_key(arena, actor_of(actor)),
        .second = name,
        .words = arena_printf(arena, "'%.*s' is called '%.*s'",
                              SLICE_ARG(actor_of(actor)->name), SLICE_ARG(name)),
    };
    return 0;
}

int kg_merge_actors(struct arena *arena, const struct kg_view *one,
                    const struct kg_view *other, struct kg_decision *out,
                    struct err *err)
{
    const struct kg_actor *a = actor_of(one);
    const struct kg_actor *b = actor_of(other);
    if (slice_equal(a->id, b->id)) {
        return err_set(err, ERR_USAGE, "'%.*s' is one actor already",
                       SLICE_ARG(a->name));
    }
    *out = (struct kg_decision){
        .verb = SLICE_LIT("merge"),
        .about = SLICE_LIT("actor"),
        .first = actor_key(arena, a),
        .second = actor_key(arena, b),
        .words = arena_printf(arena, "'%.*s' is '%.*s'", SLICE_ARG(b->name),
                              SLICE_ARG(a->name)),
    };
    return 0;
}

int kg_merge_events(struct arena *arena, const struct kg_view *one,
                    const struct kg_view *other, struct kg_decision *out,
                    struct err *err)
{
    const struct kg_event *a = &one->events[0];
    const struct kg_event *b = &other->events[0];
    if (slice_equal(a->id, b->id)) {
        return err_set(err, ERR_USAGE, "%.*s is one event already", SLICE_ARG(a->id));
    }
    if (!slice_equal(a->type, b->type)) {
        return err_set(err, ERR_USAGE, "a %.*s and a %.*s are not one event",
                       SLICE_ARG(a->type), SLICE_ARG(b->type));
    }
    *out = (struct kg_decision){
        .verb = SLICE_LIT("merge"),
        .about = SLICE_LIT("event"),
        .first = all_reports(arena, one),
        .second = all_reports(arena, other),
        .words = arena_printf(arena, "'%.*s' is '%.*s'", SLICE_ARG(b->label),
                              SLICE_ARG(a->label)),
    };
    return 0;
}

int kg_split_actor(struct arena *arena, const struct kg_view *actor, struct slice form,
                   struct kg_decision *out, struct err *err)
{
    const struct kg_actor *a = actor_of(actor);
    bool known = false;
    for (size_t i = 0; i < a->n_aliases; i++) {
        known = known || slice_equal(a->aliases[i], form);
    }
    if (!known) {
        return err_set(err, ERR_USAGE, "'%.*s' is no other form of '%.*s'",
                       SLICE_ARG(form), SLICE_ARG(a->name));
    }
    *out = (struct kg_decision){
        .verb = SLICE_LIT("split"),
        .about = SLICE_LIT("actor"),
        .first = actor_key(arena, a),
        .second = form,
        .words = arena_printf(arena, "'%.*s' is not '%.*s'", SLICE_ARG(form),
                              SLICE_ARG(a->name)),
    };
    return 0;
}

int kg_split_event(struct arena *arena, const struct kg_view *event,
                   struct slice document, struct kg_decision *out, struct err *err)
{
    struct slice there = report_keys(arena, event, document, false);
    struct slice elsewhere = report_keys(arena, event, document, true);
    if (there.len == 0 || elsewhere.len == 0) {
        return err_set(err, ERR_USAGE, "%.*s is %s told by '%.*s'",
                       SLICE_ARG(event->events[0].id), there.len == 0 ? "not" : "only",
                       SLICE_ARG(document));
    }
    *out = (struct kg_decision){
        .verb = SLICE_LIT("split"),
        .about = SLICE_LIT("event"),
        .first = there,
        .second = elsewhere,
        .words = arena_printf(arena, "what '%.*s' tells is not '%.*s'",
                              SLICE_ARG(document), SLICE_ARG(event->events[0].label)),
    };
    return 0;
}

/* Decisions changed: all is derived anew. */
static int derive(struct kg_store *store, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_STALE_SET, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, 1);
    int rc = db_run(store, stmt, err);
    return rc == 0 ? kg_merge(store, err) : rc;
}

int kg_decide(struct kg_store *store, struct kg_decision *decision, struct err *err)
{
    int rc = db_begin(store, err);
    sqlite3_stmt *stmt = rc == 0 ? db_stmt(store, DB_DECISION_INSERT, err) : NULL;
    if (!stmt) {
        return ERR_STORE;
    }
    const struct slice values[] = {decision->verb, decision->about, decision->first,
                                   decision->second, decision->words};
    for (int i = 0; i < 5; i++) {
        db_bind_text(stmt, i + 1, values[i]);
    }
    rc = db_run(store, stmt, err);
    decision->n = sqlite3_last_insert_rowid(store->db);
    return rc == 0 ? derive(store, err) : rc;
}

int kg_decisions(struct kg_store *store, struct arena *arena, struct kg_decisions *out,
                 struct err *err)
{
    bool row = true;
    sqlite3_stmt *stmt = db_stmt(store, DB_DECISIONS, err);
    *out = (struct kg_decisions){0};
    int rc = stmt ? db_step(store, stmt, &row, err) : ERR_STORE;
    while (rc == 0 && row) {
        out->items = arena_grow(arena, out->items, out->count, &out->capacity,
                                sizeof *out->items);
        out->items[out->count++] = (struct kg_decision){
            .n = sqlite3_column_int64(stmt, 0),
            .verb = db_text(stmt, 1, arena),
            .about = db_text(stmt, 2, arena),
            .first = db_text(stmt, 3, arena),
            .second = db_text(stmt, 4, arena),
            .words = db_text(stmt, 5, arena),
        };
        rc = db_step(store, stmt, &row, err);
    }
    return rc;
}

int kg_undo(struct kg_store *store, int64_t n, struct err *err)
{
    int rc = db_begin(store, err);
    sqlite3_stmt *stmt = rc == 0 ? db_stmt(store, DB_DECISION_UNDO, err) : NULL;
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, n);
    rc = db_run(store, stmt, err);
    if (rc == 0 && sqlite3_changes(store->db) == 0) {
        rc = err_set(err, ERR_INPUT, "no decision has the number %lld", (long long)n);
    }
    return rc == 0 ? derive(store, err) : rc;
}
