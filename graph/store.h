/*
 * store.h - the graph: one SQLite file.
 *
 * Schema in data/graph/schema.sql and docs/SCHEMA.md. Documents and their mentions are
 * what is stored; events, actors and places are derived from all of them by kg_merge(),
 * which gives the same result for the same documents in whatever order and steps they
 * came.
 */
#ifndef GRAPH_STORE_H
#define GRAPH_STORE_H

#include "base/err.h"
#include "base/mention.h"
#include "graph/view.h"

struct kg_store;

enum kg_mode {
    KG_READ,  /* must exist */
    KG_WRITE, /* made when missing */
    KG_FRESH, /* made beside `path` and moved there by kg_close() after success */
};

/* Once, before anything else of SQLite: leaves out its accounts of memory, which cost a
 * lock for every piece. */
void kg_set_up(void);

/* Fails with ERR_STORE, "FILE: what": not a database, another schema, read-only, ... */
int kg_open(const char *path, enum kg_mode mode, const struct event_types *types,
            struct kg_store **out, struct err *err);

/* Commits what is pending. With `keep` false a KG_FRESH file is thrown away. */
int kg_close(struct kg_store *store, bool keep, struct err *err);

enum kg_added { KG_ADDED, KG_UNCHANGED, KG_REPLACED };

/*
 * Stores one document with its mentions, whole or not at all. A document whose id and
 * text are stored already is unchanged; the same id with another text is replaced.
 */
int kg_add(struct kg_store *store, const struct doc_mentions *mentions,
           enum kg_added *out, struct err *err);

/* Is a document of this id and text stored, so that adding it would change nothing? */
int kg_known(struct kg_store *store, struct slice id, const char *sha256, bool *out,
             struct err *err);

/* Derives events, actors and places anew from all stored mentions. */
int kg_merge(struct kg_store *store, struct err *err);

/* "3.40.1", and the version of the graph's tables; static. */
const char *kg_sqlite_version(void);
int kg_schema_version(void);

struct kg_counts {
    uint64_t documents;
    uint64_t mentions;
    uint64_t events;
    uint64_t actors;
    uint64_t places;
    uint64_t disputed;
};

int kg_count(struct kg_store *store, struct kg_counts *out, struct err *err);

/* Integrity: SQLite's own, foreign keys, quotes at their offsets, orphans. Calls
 * `report` for every problem; *problems counts them. */
int kg_check(struct kg_store *store, void (*report)(void *context, const char *what),
             void *context, uint64_t *problems, struct err *err);

/* The text of a document, exactly as offsets count. ERR_INPUT when there is none. */
int kg_document(struct kg_store *store, struct arena *arena, struct slice id,
                struct kg_doc *out, struct err *err);

#endif
