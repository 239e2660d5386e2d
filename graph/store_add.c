#include <string.h>

#include "base/hash.h"
#include "base/strmap.h"
#include "graph/db.h"
#include "graph/store.h"

/* Rows of documents and mentions that one transaction takes: STORE.md's measurement. */
#define BATCH_ROWS 50000

struct stored {
    int64_t doc_id;
    bool found;
    bool same; /* id and text */
};

static int find_document(struct kg_store *store, struct slice id, const char *sha256,
                         struct stored *out, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_DOC_FIND, err);
    if (!stmt) {
        return ERR_STORE;
    }
    *out = (struct stored){0};
    db_bind_text(stmt, 1, id);
    int rc = db_step(store, stmt, &out->found, err);
    if (rc == 0 && out->found) {
        out->doc_id = sqlite3_column_int64(stmt, 0);
        out->same = slice_equal(db_text_borrowed(stmt, 1), slice_of(sha256));
        (void)sqlite3_reset(stmt);
    }
    return rc;
}

static int insert_document(struct kg_store *store, const struct doc *doc,
                           const char *sha256, int64_t *doc_id, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_DOC_INSERT, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, doc->id);
    db_bind_text(stmt, 2, slice_of(sha256));
    db_bind_text(stmt, 3, doc->title);
    db_bind_text(stmt, 4, doc->url);
    db_bind_text(stmt, 5, doc->publisher);
    db_bind_text(stmt, 6, doc->licence);
    db_bind_text(stmt, 7, doc->path);
    db_bind_text(stmt, 8, doc->text);
    db_bind_int(stmt, 9, doc->repaired);
    db_bind_when(stmt, 10, &doc->date);
    db_bind_text(stmt, 13, doc->date_source);
    db_bind_int(stmt, 14, doc->date_span.start);
    db_bind_int(stmt, 15, doc->date_span.end);
    int rc = db_run(store, stmt, err);
    *doc_id = sqlite3_last_insert_rowid(store->db);
    return rc;
}

/* Where a row belongs: document, mention, number of the row there. */
struct place_key {
    int64_t doc_id;
    int64_t n;
    int64_t i;
};

static int insert_actor(struct kg_store *store, const struct place_key *key,
                        const struct mention_actor *actor, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_MENTION_ACTOR_INSERT, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, key->doc_id);
    db_bind_int(stmt, 2, key->n);
    db_bind_int(stmt, 3, key->i);
    db_bind_text(stmt, 4, actor->name);
    db_bind_text(stmt, 5, actor->role);
    db_bind_text(stmt, 6, actor->said);
    db_bind_text(stmt, 7, actor->country);
    db_bind_text(stmt, 8, actor->id);
    db_bind_int(stmt, 9, actor->span.start);
    db_bind_int(stmt, 10, actor->span.end);
    db_bind_int(stmt, 11, actor->kind);
    db_bind_int(stmt, 12, actor->partial);
    return db_run(store, stmt, err);
}

static int insert_fact(struct kg_store *store, const struct place_key *key,
                       const struct actor_fact *fact, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_FACT_INSERT, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, key->doc_id);
    db_bind_int(stmt, 2, key->i);
    db_bind_text(stmt, 3, fact->actor);
    db_bind_int(stmt, 4, fact->kind);
    db_bind_text(stmt, 5, fact->form);
    db_bind_text(stmt, 6, fact->office);
    db_bind_text(stmt, 7, fact->country);
    db_bind_text(stmt, 8, fact->id);
    db_bind_int(stmt, 9, fact->span.start);
    db_bind_int(stmt, 10, fact->span.end);
    db_bind_int(stmt, 11, fact->partial);
    db_bind_int(stmt, 12, fact->past);
    db_bind_text(stmt, 13, fact->party);
    db_bind_int(stmt, 14, fact->age);
    return db_run(store, stmt, err);
}

static int insert_mention(struct kg_store *store, int64_t doc_id, int64_t n,
                          const struct mention *m, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_MENTION_INSERT, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, doc_id);
    db_bind_int(stmt, 2, n);
    db_bind_text(stmt, 3, m->type);
    db_bind_text(stmt, 4, m->subtype);
    db_bind_int(stmt, 5, m->status);
    db_bind_int(stmt, 6, m->trigger.start);
    db_bind_int(stmt, 7, m->trigger.end);
    db_bind_int(stmt, 8, m->span.start);
    db_bind_int(stmt, 9, m->span.end);
    db_bind_text(stmt, 10, m->quote);
    db_bind_text(stmt, 11, m->predicate);
    db_bind_text(stmt, 12, m->label);
    db_bind_text(stmt, 13, m->place.name);
    db_bind_text(stmt, 14, m->place.country);
    db_bind_text(stmt, 15, m->place.code);
    db_bind_real(stmt, 16, m->place.lat);
    db_bind_real(stmt, 17, m->place.lon);
    db_bind_int(stmt, 18, m->place.span.start);
    db_bind_int(stmt, 19, m->place.span.end);
    db_bind_when(stmt, 20, &m->time.when);
    db_bind_int(stmt, 23, m->time.span.start);
    db_bind_int(stmt, 24, m->time.span.end);
    db_bind_text(stmt, 25, m->time.value);
    db_bind_text(stmt, 26, m->time.anchor);
    db_bind_text(stmt, 27, m->time.rule);
    db_bind_text(stmt, 28, m->time.shift);
    db_bind_real(stmt, 29, m->confidence);
    db_bind_text(stmt, 30, m->rule);
    db_bind_text(stmt, 31, m->trace);
    db_bind_int(stmt, 32, m->event);
    if (m->part_of != MENTION_NO_EVENT) {
        db_bind_int(stmt, 33, m->part_of);
    }
    int rc = db_run(store, stmt, err);
    for (size_t i = 0; rc == 0 && i < m->n_actors; i++) {
        struct place_key key = {doc_id, n, (int64_t)i};
        rc = insert_actor(store, &key, &m->actors[i], err);
    }
    return rc;
}

/* A fact that a document states again says nothing new: the first is kept. */
static int insert_facts(struct kg_store *store, const struct doc_mentions *mentions,
                        int64_t doc_id, struct err *err)
{
    struct arena scratch = {0};
    struct strmap seen = {0};
    struct place_key key = {doc_id, 0, 0};
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < mentions->n_facts; i++) {
        const struct actor_fact *fact = &mentions->facts[i];
        struct slice what = arena_printf(
            &scratch, "%.*s\n%.*s\n%.*s\n%.*s\n%.*s\n%.*s\n%d %d %d %d",
            SLICE_ARG(fact->actor), SLICE_ARG(fact->form), SLICE_ARG(fact->office),
            SLICE_ARG(fact->party), SLICE_ARG(fact->country), SLICE_ARG(fact->id),
            fact->kind, fact->partial, fact->past, fact->age);
        if (strmap_put(&seen, &scratch, what, 1) == STRMAP_NONE) {
            rc = insert_fact(store, &key, fact, err);
            key.i++;
        }
    }
    arena_release(&scratch);
    return rc;
}

/* Everything of one document, the old one of its name out first. */
static int replace_document(struct kg_store *store, const struct doc_mentions *mentions,
                            const char *sha256, const struct stored *old,
                            struct err *err)
{
    int rc = 0;
    int64_t doc_id = 0;
    if (old->found) {
        sqlite3_stmt *stmt = db_stmt(store, DB_DOC_DELETE, err);
        if (!stmt) {
            return ERR_STORE;
        }
        db_bind_int(stmt, 1, old->doc_id);
        rc = db_run(store, stmt, err);
    }
    rc = rc == 0 ? insert_document(store, mentions->doc, sha256, &doc_id, err) : rc;
    for (size_t i = 0; rc == 0 && i < mentions->n_mentions; i++) {
        rc = insert_mention(store, doc_id, (int64_t)i, &mentions->mentions[i], err);
    }
    return rc == 0 ? insert_facts(store, mentions, doc_id, err) : rc;
}

static int set_stale(struct kg_store *store, struct err *err)
{
    sqlite3_stmt *stmt = db_stmt(store, DB_STALE_SET, err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, 1);
    return db_run(store, stmt, err);
}

static void undo_document(struct kg_store *store)
{
    if (sqlite3_get_autocommit(store->db)) {
        /* A full disk rolls the whole batch back by itself. */
        store->in_batch = false;
        store->pending = 0;
        return;
    }
    (void)sqlite3_exec(store->db, "rollback to doc; release doc", NULL, NULL, NULL);
}

int kg_known(struct kg_store *store, struct slice id, const char *sha256, bool *out,
             struct err *err)
{
    struct stored stored;
    int rc = find_document(store, id, sha256, &stored, err);
    if (rc == 0) {
        *out = stored.found && stored.same;
    }
    return rc;
}

int kg_add(struct kg_store *store, const struct doc_mentions *mentions,
           enum kg_added *out, struct err *err)
{
    char sha256[HASH_SHA256_SIZE];
    struct stored old;
    const struct doc *doc = mentions->doc;
    if (doc->sha256[0] == '\0') {
        hash_sha256(doc->text, sha256);
    } else {
        memcpy(sha256, doc->sha256, sizeof sha256);
    }
    int rc = find_document(store, doc->id, sha256, &old, err);
    if (rc != 0) {
        return rc;
    }
    if (old.found && old.same) {
        *out = KG_UNCHANGED;
        return 0;
    }
    rc = db_begin(store, err);
    rc = rc == 0 ? db_exec(store, "savepoint doc", err) : rc;
    if (rc != 0) {
        return rc;
    }
    rc = set_stale(store, err);
    rc = rc == 0 && old.found ? db_drop_derived(store, err) : rc;
    rc = rc == 0 ? replace_document(store, mentions, sha256, &old, err) : rc;
    rc = rc == 0 ? db_exec(store, "release doc", err) : rc;
    if (rc != 0) {
        undo_document(store);
        return rc;
    }
    store->pending += (uint32_t)(1 + mentions->n_mentions);
    if (store->pending >= BATCH_ROWS) {
        rc = db_commit(store, err);
        if (rc != 0) {
            return rc;
        }
    }
    *out = old.found ? KG_REPLACED : KG_ADDED;
    return 0;
}
