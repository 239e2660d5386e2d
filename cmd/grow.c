#include "cmd/grow.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/strmap.h"
#include "cmd/engine.h"
#include "cmd/say.h"
#include "cmd/stop.h"

struct grower {
    struct grow_into into;
    struct grown *grown;
    struct arena arena;
    struct strmap ids; /* of this run, to see one that comes twice */
};

/* Waits, the first time, until the store is open. */
static int be_ready(struct grower *grower, struct err *err)
{
    int rc = grower->into.ready ? grower->into.ready(grower->into.context, err) : 0;
    if (rc == 0) {
        grower->into.ready = NULL;
    }
    return rc;
}

static bool was_seen(const struct grower *grower, struct slice id)
{
    return strmap_find(&grower->ids, id) != STRMAP_NONE;
}

/* Was a document of this id seen in this run already? From now on it was. */
static bool seen_before(struct grower *grower, struct slice id)
{
    if (was_seen(grower, id)) {
        return true;
    }
    struct slice key = arena_copy(&grower->arena, id);
    (void)strmap_put(&grower->ids, &grower->arena, key, 1);
    return false;
}

/* The later day is the newer date; none is the oldest. */
static int64_t newness(const struct when *date)
{
    return date->kind == WHEN_UNKNOWN ? INT64_MIN : date->latest;
}

/*
 * Two texts of one id in one run: the newer one stays, of one date the one with the
 * greater hash, so that their order does not matter. (Of two runs the later counts.)
 */
static int is_better(struct grower *grower, const struct doc *doc, bool *out,
                     struct err *err)
{
    char sha256[HASH_SHA256_SIZE];
    struct kg_doc other = {0};
    struct arena arena = {0};
    int rc = kg_document(grower->into.store->kg, &arena, doc->id, &other, err);
    memcpy(sha256, doc->sha256, sizeof sha256);
    if (sha256[0] == '\0') {
        hash_sha256(doc->text, sha256);
    }
    int order = slice_compare(slice_of(sha256), other.sha256);
    int64_t ours = newness(&doc->date);
    int64_t theirs = newness(&other.date);
    if (rc == 0) {
        *out = ours > theirs || (ours == theirs && order >= 0);
    }
    if (rc == 0 && order != 0) {
        say("%.*s: two documents have this id; the newer one is kept",
            SLICE_ARG(doc->id));
    }
    arena_release(&arena);
    return rc;
}

static int store_one(struct grower *grower, const struct doc_mentions *mentions,
                     struct err *err)
{
    enum kg_added added = KG_ADDED;
    bool better = true;
    int rc = be_ready(grower, err);
    if (rc == 0 && seen_before(grower, mentions->doc->id)) {
        rc = is_better(grower, mentions->doc, &better, err);
    }
    if (rc != 0 || !better) {
        return rc;
    }
    rc = kg_add(grower->into.store->kg, mentions, &added, err);
    if (rc != 0) {
        return rc;
    }
    switch (added) {
    case KG_ADDED: grower->grown->added++; break;
    case KG_UNCHANGED: grower->grown->unchanged++; break;
    case KG_REPLACED: grower->grown->replaced++; break;
    }
    return 0;
}

static int take(void *context, const struct doc_mentions *mentions, struct err *err)
{
    return store_one(context, mentions, err);
}

static int known(void *context, const struct doc *doc, bool *out, struct err *err)
{
    struct grower *grower = context;
    if (grower->into.fresh && !was_seen(grower, doc->id)) {
        *out = false;
        return 0;
    }
    int rc = be_ready(grower, err);
    rc =
        rc == 0 ? kg_known(grower->into.store->kg, doc->id, doc->sha256, out, err) : rc;
    if (rc == 0 && *out) {
        (void)seen_before(grower, doc->id);
        grower->grown->unchanged++;
    }
    return rc;
}

int grow_with_engine(const struct run *run, const struct grow_into *into,
                     const struct ex_engine *engine, struct grown *out, struct err *err)
{
    struct grower grower = {.into = *into, .grown = out};
    struct docs_sink sink = {&grower, known, take};
    stop_watch();
    int rc = docs_each(run, engine, &sink, &out->docs, err);
    rc = rc == 0 ? be_ready(&grower, err) : rc;
    arena_release(&grower.arena);
    return rc == 0 ? kg_merge(into->store->kg, err) : rc;
}

int grow_from_documents(const struct run *run, struct store *store, struct grown *out,
                        struct err *err)
{
    struct ex_engine engine = {0};
    int rc = engine_open(run, &engine, err);
    if (rc == 0) {
        struct grow_into into = {.store = store};
        rc = grow_with_engine(run, &into, &engine, out, err);
        ex_engine_close(&engine);
    }
    return rc;
}

/* Looks, tells and does nothing. */
static int tell(void *context, const struct doc *doc, bool *out, struct err *err)
{
    struct grower *grower = context;
    bool same = false;
    struct kg_store *kg = grower->into.store->kg;
    int rc = kg ? kg_known(kg, doc->id, doc->sha256, &same, err) : 0;
    grower->grown->unchanged += same;
    grower->grown->added += !same;
    if (!same) {
        say("%.*s: would be added", SLICE_ARG(doc->id));
    }
    *out = true;
    return rc;
}

int grow_dry(const struct run *run, struct store *store, struct grown *out,
             struct err *err)
{
    struct ex_engine engine = {0};
    struct grower grower = {.into = {.store = store}, .grown = out};
    struct docs_sink sink = {&grower, tell, take};
    return docs_each(run, &engine, &sink, &out->docs, err);
}

/* One line of mentions; a bad one is said and counted. */
static int load_line(struct grower *grower, const char *path, size_t number,
                     struct slice line, struct err *err)
{
    struct arena arena = {0};
    struct doc_mentions mentions = {0};
    struct err wrong = {0};
    int rc = 0;
    if (ex_read(&arena, line, &mentions, &wrong) != 0) {
        say("%s:%zu: %s", path, number, wrong.text);
        grower->grown->docs.failed++;
    } else {
        rc = store_one(grower, &mentions, err);
        grower->grown->docs.done++;
    }
    arena_release(&arena);
    return rc;
}

static int load_file(struct grower *grower, const char *path, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    const char *name = standard ? "standard input" : path;
    FILE *in = standard ? stdin : fopen(path, "rb");
    char *line = NULL;
    size_t size = 0;
    size_t number = 0;
    ssize_t len = 0;
    int rc = 0;
    if (!in) {
        say("%s: %s", path, strerror(errno));
        grower->grown->docs.failed++;
        return 0;
    }
    while (rc == 0 && (len = getline(&line, &size, in)) >= 0) {
        struct slice text = slice_trim((struct slice){line, (size_t)len});
        number++;
        rc = stop_asked(err);
        if (rc == 0 && text.len > 0) {
            rc = load_line(grower, name, number, text, err);
        }
    }
    rc = rc == 0 ? stop_asked(err) : rc;
    if (rc == 0 && ferror(in)) {
        say("%s: %s", name, strerror(errno));
        grower->grown->docs.failed++;
    }
    free(line);
    if (!standard) {
        (void)fclose(in);
    }
    return rc;
}

int grow_from_mentions(const struct run *run, struct store *store, struct grown *out,
                       struct err *err)
{
    struct grower grower = {.into = {.store = store}, .grown = out};
    int rc = 0;
    stop_watch();
    for (size_t i = 0; rc == 0 && i < run->n_operands; i++) {
        rc = load_file(&grower, run->operands[i], err);
    }
    if (rc == 0 && run->n_operands == 0) {
        rc = load_file(&grower, "-", err);
    }
    arena_release(&grower.arena);
    return rc == 0 ? kg_merge(store->kg, err) : rc;
}

int grow_summary(const struct run *run, const struct store *store,
                 const struct grown *grown, struct err *err)
{
    struct kg_counts counts = {0};
    int rc = kg_count(store->kg, &counts, err);
    if (rc != 0) {
        return rc;
    }
    struct buf text = {0};
    buf_addf(&text, "added %zu", grown->added);
    if (grown->replaced > 0) {
        buf_addf(&text, ", replaced %zu", grown->replaced);
    }
    if (grown->unchanged > 0) {
        buf_addf(&text, ", unchanged %zu", grown->unchanged);
    }
    if (grown->docs.failed > 0) {
        buf_addf(&text, ", failed %zu", grown->docs.failed);
    }
    say_summary(run, "%s; %llu documents, %llu mentions -> %llu events, %llu actors",
                text.ptr, (unsigned long long)counts.documents,
                (unsigned long long)counts.mentions, (unsigned long long)counts.events,
                (unsigned long long)counts.actors);
    buf_release(&text);
    return 0;
}
