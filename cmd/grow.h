/* grow.h - documents or mentions into a graph; what build, add and load share. */
#ifndef CMD_GROW_H
#define CMD_GROW_H

#include "cmd/docs.h"
#include "cmd/store.h"

struct grown {
    struct docs_counts docs;
    size_t added;
    size_t unchanged;
    size_t replaced;
};

/* Says for each document whether it would be added; the graph may not exist yet. */
int grow_dry(const struct run *run, struct store *store, struct grown *out,
             struct err *err);

/* Where documents go. */
struct grow_into {
    struct store *store;
    bool fresh; /* nothing is stored before: only documents of this run are looked up */
    int (*ready)(void *context, struct err *err); /* waits for the store; or NULL */
    void *context;
};

/* Reads, extracts, stores and merges; unchanged documents are not even extracted. */
int grow_with_engine(const struct run *run, const struct grow_into *into,
                     const struct ex_engine *engine, struct grown *out,
                     struct err *err);

/* The same by an engine of its own. */
int grow_from_documents(const struct run *run, struct store *store, struct grown *out,
                        struct err *err);

/* The same from JSON lines of mentions: files, or - for standard input. */
int grow_from_mentions(const struct run *run, struct store *store, struct grown *out,
                       struct err *err);

/* "added 12, unchanged 3, failed 1; 204 mentions -> 88 events, 41 actors" */
int grow_summary(const struct run *run, const struct store *store,
                 const struct grown *grown, struct err *err);

#endif
