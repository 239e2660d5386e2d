#include "cmd/pool.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/heap.h"
#include "cmd/memory.h"

#define STACK_BYTES ((size_t)8 * 1024 * 1024) /* whatever the system's default is */

struct slot {
    struct arena arena;
    struct doc *doc;
    struct ex_walk walk;
    bool begun;
    bool done;
};

/* Slots are a ring; taken <= put, and put - taken <= size. */
struct pool {
    const struct ex_engine *engine;
    struct pool_sink sink;
    pthread_mutex_t mutex;
    pthread_cond_t work;     /* a document waits, or the end has come */
    pthread_cond_t finished; /* a document is done */
    pthread_t threads[POOL_MAX_THREADS];
    unsigned n_threads; /* 0: no thread but the caller's */
    struct slot *slots;
    size_t size;
    size_t put;     /* documents that came in */
    size_t taken;   /* that the sink took */
    size_t waiting; /* that no worker has begun */
    bool ending;
};

/* The mutex and conditions are ours alone: their calls fail for no other reason than
 * a bug. */
static void must(int rc)
{
    if (rc != 0) {
        (void)fputs("dateline: threads do not work here; try -j 1\n", stderr);
        abort();
    }
}

/*
 * The longest document that waits, so that no thread sits over it while the others have
 * no more to do; but the oldest, once there is no room for another.
 */
static struct slot *next_slot(struct pool *pool)
{
    struct slot *best = NULL;
    bool full = pool->put - pool->taken == pool->size;
    for (size_t i = pool->taken; i < pool->put && !(full && best); i++) {
        struct slot *slot = &pool->slots[i % pool->size];
        if (!slot->begun && (!best || slot->doc->text.len > best->doc->text.len)) {
            best = slot;
        }
    }
    return best;
}

static void *work(void *argument)
{
    struct pool *pool = argument;
    memory_set_up_thread();
    must(pthread_mutex_lock(&pool->mutex));
    while (true) {
        while (!pool->ending && pool->waiting == 0) {
            must(pthread_cond_wait(&pool->work, &pool->mutex));
        }
        if (pool->ending) {
            break;
        }
        struct slot *slot = next_slot(pool);
        slot->begun = true;
        pool->waiting--;
        must(pthread_mutex_unlock(&pool->mutex));
        ex_document(pool->engine, &slot->arena, slot->doc, &slot->walk);
        must(pthread_mutex_lock(&pool->mutex));
        slot->done = true;
        must(pthread_cond_signal(&pool->finished));
    }
    must(pthread_mutex_unlock(&pool->mutex));
    return NULL;
}

static void start_threads(struct pool *pool, unsigned threads)
{
    pthread_attr_t attributes;
    must(pthread_attr_init(&attributes));
    must(pthread_attr_setstacksize(&attributes, STACK_BYTES));
    while (pool->n_threads < threads && pthread_create(&pool->threads[pool->n_threads],
                                                       &attributes, work, pool) == 0) {
        pool->n_threads++;
    }
    must(pthread_attr_destroy(&attributes));
}

struct pool *pool_new(const struct ex_engine *engine, unsigned threads,
                      const struct pool_sink *sink)
{
    struct pool *pool = heap_must(calloc(1, sizeof *pool));
    threads = threads < POOL_MAX_THREADS ? threads : POOL_MAX_THREADS;
    size_t size = (size_t)(threads > 0 ? threads : 1) * POOL_AHEAD;
    struct slot *slots = heap_must(calloc(size, sizeof *slots));
    *pool =
        (struct pool){.engine = engine, .sink = *sink, .slots = slots, .size = size};
    must(pthread_mutex_init(&pool->mutex, NULL));
    must(pthread_cond_init(&pool->work, NULL));
    must(pthread_cond_init(&pool->finished, NULL));
    if (threads > 1) {
        start_threads(pool, threads);
    }
    return pool;
}

/* Waits for the oldest document and gives it to the sink. */
static int hand_over(struct pool *pool, struct err *err)
{
    struct slot *slot = &pool->slots[pool->taken % pool->size];
    if (pool->n_threads == 0) {
        ex_document(pool->engine, &slot->arena, slot->doc, &slot->walk);
    } else {
        must(pthread_mutex_lock(&pool->mutex));
        while (!slot->done) {
            must(pthread_cond_wait(&pool->finished, &pool->mutex));
        }
        must(pthread_mutex_unlock(&pool->mutex));
    }
    int rc = pool->sink.take(pool->sink.context, &slot->walk.mentions, err);
    arena_release(&slot->arena);
    /* Threads look for work from the oldest slot on: none may see it half emptied. */
    must(pthread_mutex_lock(&pool->mutex));
    *slot = (struct slot){0};
    pool->taken++;
    must(pthread_mutex_unlock(&pool->mutex));
    return rc;
}

int pool_put(struct pool *pool, struct arena *arena, struct doc *doc, struct err *err)
{
    int rc = 0;
    if (pool->put - pool->taken == pool->size) {
        rc = hand_over(pool, err);
    }
    must(pthread_mutex_lock(&pool->mutex));
    struct slot *slot = &pool->slots[pool->put++ % pool->size];
    *slot = (struct slot){.arena = *arena, .doc = doc};
    pool->waiting++;
    *arena = (struct arena){0};
    must(pthread_cond_signal(&pool->work));
    must(pthread_mutex_unlock(&pool->mutex));
    if (rc == 0 && pool->n_threads == 0) {
        rc = hand_over(pool, err);
    }
    return rc;
}

int pool_finish(struct pool *pool, struct err *err)
{
    int rc = 0;
    while (rc == 0 && pool->taken < pool->put) {
        rc = hand_over(pool, err);
    }
    return rc;
}

void pool_free(struct pool *pool)
{
    if (!pool) {
        return;
    }
    must(pthread_mutex_lock(&pool->mutex));
    pool->ending = true; /* what nobody began is dropped */
    must(pthread_cond_broadcast(&pool->work));
    must(pthread_mutex_unlock(&pool->mutex));
    for (unsigned i = 0; i < pool->n_threads; i++) {
        must(pthread_join(pool->threads[i], NULL));
    }
    for (size_t i = 0; i < pool->size; i++) {
        arena_release(&pool->slots[i].arena);
    }
    must(pthread_mutex_destroy(&pool->mutex));
    must(pthread_cond_destroy(&pool->work));
    must(pthread_cond_destroy(&pool->finished));
    free(pool->slots);
    free(pool);
}
