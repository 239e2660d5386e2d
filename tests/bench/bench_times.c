/*
 * bench_times.c CORPUS - the temporal tagger alone on running text, one core.
 *
 * Prints MB/s of time_find() without tags over the texts of the corpus, read once and
 * gone through several times, and how long the rules take to compile.
 */
#include <stdio.h>
#include <time.h>

#include "extract/read/read.h"
#include "extract/time/time.h"

#define ROUNDS 5

struct texts {
    struct arena arena;
    struct doc *docs;
    size_t count;
    size_t capacity;
    size_t bytes;
};

static double now(void)
{
    struct timespec at;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static int keep(void *context, struct arena *arena, struct doc *doc)
{
    struct texts *texts = context;
    struct doc copy = {.text = arena_copy(&texts->arena, doc->text), .date = doc->date};
    texts->docs = arena_grow(&texts->arena, texts->docs, texts->count, &texts->capacity,
                             sizeof *texts->docs);
    texts->docs[texts->count++] = copy;
    texts->bytes += doc->text.len;
    arena_release(arena);
    return 0;
}

static int skip(void *context, const struct err *err)
{
    (void)context;
    (void)err;
    return 0;
}

int main(int argc, char **argv)
{
    struct texts texts = {0};
    struct read_sink sink = {&texts, keep, skip};
    struct read_options options = {0};
    size_t found = 0;
    if (argc != 2 || read_path(argv[1], &options, &sink) != 0) {
        (void)fprintf(stderr, "usage: bench_times CORPUS\n");
        return 2;
    }
    double start = now();
    struct time_rules *rules = time_rules_new();
    double ready = now();
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < texts.count; i++) {
            struct arena arena = {0};
            struct timex_list list;
            time_find(rules, &arena, &texts.docs[i], NULL, &list);
            found += list.count;
            arena_release(&arena);
        }
    }
    double seconds = now() - ready;
    (void)printf(
        "times alone: %.1f MB/s, %zu expressions in %.1f MB; rules in %.2f ms\n",
        (double)texts.bytes * ROUNDS / 1e6 / seconds, found / ROUNDS,
        (double)texts.bytes / 1e6, (ready - start) * 1e3);
    time_rules_free(rules);
    arena_release(&texts.arena);
    return 0;
}
