/*
 * pool.h - documents extracted by several threads, handed over in the order they came.
 *
 * The caller's thread reads and consumes; workers only run the engine, which they
 * share read-only. So the result is the same for any number of threads. At most
 * POOL_AHEAD documents a thread are in memory.
 */
#ifndef CMD_POOL_H
#define CMD_POOL_H

#include "extract/extract.h"

#define POOL_AHEAD       4
#define POOL_MAX_THREADS 64

struct pool;

/* Takes one document's mentions; they die when it returns. 0, or an enum err_code. */
struct pool_sink {
    void *context;
    int (*take)(void *context, const struct doc_mentions *mentions, struct err *err);
};

/* With one thread the work is done in pool_put(). The engine must outlive the pool. */
struct pool *pool_new(const struct ex_engine *engine, unsigned threads,
                      const struct pool_sink *sink);

/* Adds a document; the pool takes *arena over and leaves it empty. May wait. */
int pool_put(struct pool *pool, struct arena *arena, struct doc *doc, struct err *err);

/* Hands over what is left. */
int pool_finish(struct pool *pool, struct err *err);

void pool_free(struct pool *pool);

#endif
