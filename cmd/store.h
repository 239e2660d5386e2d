/*
 * store.h - the graph as commands open it, and the questions they put to it.
 */
#ifndef CMD_STORE_H
#define CMD_STORE_H

#include "cmd/args.h"
#include "graph/query.h"

/* --db, --types, --names. */
extern const struct opt cmd_store_opts[];

/* --actor, --since and all the other flags of a query. */
extern const struct opt cmd_query_opts[];

/* An open graph with what is needed to ask it. */
struct store {
    struct kg_store *kg;
    struct event_types types;
    struct time_rules *times;
    struct name_rules *names; /* NULL until somebody asks for them */
    struct kg_asker asker;    /* points to all this: do not copy a struct store */
};

/* --db, as typed or set (cmd/settings.h), else out/graph.db. */
const char *store_path(const struct run *run);

/* Opens `path`; close with store_close(), which must also be called after a failure. */
int store_open(const struct run *run, const char *path, enum kg_mode mode,
               struct store *out, struct err *err);

/* Says the error, with a hint where there is no graph yet; the exit status. */
int store_say(const struct run *run, const struct store *store, const struct err *err);

/* Commits with `keep`; the graph alone decides what a failure leaves behind. */
int store_close(struct store *store, bool keep, struct err *err);

/* The words of a question: operands joined, one with spaces inside put into quotes. */
struct slice store_words(const struct run *run, const struct store *store);

/*
 * Asks what operands and flags say. `all_if_empty`: no question means everything, as
 * for pictures and exports. Errors are located in store_words().
 */
int store_ask(const struct run *run, const struct store *store, bool all_if_empty,
              struct kg_result *out, struct err *err);

/* Every event. */
int store_all(const struct run *run, const struct store *store, struct kg_result *out,
              struct err *err);

#endif
