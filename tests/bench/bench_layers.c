/*
 * bench_layers.c CORPUS - how fast each layer is, on one core.
 *
 * Reads the documents once, takes them through the layers one after the other, and
 * prints of each its time, its share of the whole and MB/s of text; then storing and
 * merging, queries, and drawing. Ratios between layers are to be trusted more than
 * absolute figures. Counters (bytes, words, ...) must not change unless results do.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "extract/extract.h"
#include "extract/read/read.h"
#include "graph/query.h"
#include "graph/store.h"
#include "render/render.h"

#define MB            1e6
#define QUERY_ROUNDS  20
#define DRAWN_AT_MOST 2000

enum layer {
    READING,
    DATING,
    SPLITTING,
    TAGGING,
    TIMES,
    NAMES,
    SCANNING,
    PARSING,
    RESOLVING,
    EVENTS,
    STORING,
    LAYERS
};

static const char *const layer_names[LAYERS] = {
    [READING] = "reading",   [DATING] = "document date", [SPLITTING] = "splitting",
    [TAGGING] = "tagging",   [TIMES] = "times",          [NAMES] = "names",
    [SCANNING] = "scanning", [PARSING] = "parsing",      [RESOLVING] = "coreference",
    [EVENTS] = "events",     [STORING] = "storing",
};

struct counters {
    uint64_t documents, bytes, blocks, sentences, words, parsed, times, names, mentions;
};

struct bench {
    struct ex_engine engine;
    struct kg_store *store;
    double seconds[LAYERS];
    struct counters counters;
    double mark; /* when the clock was last looked at */
    struct err err;
};

/* Processor time of this process, in seconds: others on the machine do not count. */
static double now(void)
{
    struct timespec at;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Books the time since the last look under `layer`. */
static void lap(struct bench *bench, enum layer layer)
{
    double at = now();
    bench->seconds[layer] += at - bench->mark;
    bench->mark = at;
}

static void count(struct bench *bench, const struct doc *doc,
                  const struct ex_walk *walk)
{
    struct counters *to = &bench->counters;
    to->documents++;
    to->bytes += doc->text.len;
    to->blocks += doc->n_blocks;
    to->sentences += walk->text.n_sentences;
    to->words += walk->text.n_words;
    to->times += walk->times.count;
    to->names += walk->names.n_mentions;
    to->mentions += walk->mentions.n_mentions;
    for (size_t i = 0; i < walk->text.n_sentences; i++) {
        to->parsed += walk->text.sentences[i].parsed;
    }
}

/* The steps of ex_document(), with a look at the clock after each. */
static void walk_document(struct bench *bench, struct arena *arena, struct doc *doc,
                          struct ex_walk *walk)
{
    const struct ex_engine *engine = &bench->engine;
    *walk = (struct ex_walk){0};
    time_document_date(engine->times, arena, doc, engine->now);
    lap(bench, DATING);
    lang_split(engine->lang, arena, doc, &walk->text);
    lap(bench, SPLITTING);
    lang_tag(engine->lang, arena, &walk->text, 0, walk->text.n_sentences);
    lap(bench, TAGGING);
    time_find(engine->times, arena, doc, &walk->text, &walk->times);
    lap(bench, TIMES);
    name_find(engine->names, engine->lang, arena, doc, &walk->text, &walk->names);
    lap(bench, NAMES);
    struct event_input in = {doc, &walk->text, &walk->times, &walk->names,
                             engine->names};
    bool *want = arena_array(arena, walk->text.n_sentences + 1, sizeof *want);
    event_scan(engine->events, &in, want);
    lap(bench, SCANNING);
    lang_parse(engine->lang, arena, &walk->text, want);
    lap(bench, PARSING);
    event_mend_trees(engine->events, arena, &walk->text);
    name_mend_trees(&walk->names, &walk->text);
    name_resolve(engine->names, arena, doc, &walk->text, &walk->names);
    lap(bench, RESOLVING);
    event_find(engine->events, arena, &in, &walk->mentions);
    lap(bench, EVENTS);
}

static int on_document(void *context, struct arena *arena, struct doc *doc)
{
    struct bench *bench = context;
    struct ex_walk walk;
    enum kg_added added;
    lap(bench, READING);
    walk_document(bench, arena, doc, &walk);
    count(bench, doc, &walk);
    bench->mark = now();
    int rc = kg_add(bench->store, &walk.mentions, &added, &bench->err);
    lap(bench, STORING);
    arena_release(arena);
    bench->mark = now();
    return rc;
}

static int on_bad(void *context, const struct err *err)
{
    (void)context;
    (void)fprintf(stderr, "bench: %s\n", err->text);
    return 0;
}

static void print_layers(const struct bench *bench)
{
    const struct counters *c = &bench->counters;
    double bytes = (double)c->bytes;
    double total = 0;
    for (int i = 0; i < LAYERS; i++) {
        total += bench->seconds[i];
    }
    (void)printf("%-16s%10s%9s%10s%12s\n", "layer", "seconds", "share", "MB/s",
                 "words/s");
    for (int i = 0; i < LAYERS; i++) {
        double s = bench->seconds[i] > 0 ? bench->seconds[i] : 1e-9;
        (void)printf("%-16s%10.3f%8.1f%%%10.1f%12.0f\n", layer_names[i],
                     bench->seconds[i], 100 * bench->seconds[i] / total, bytes / s / MB,
                     (double)c->words / s);
    }
    (void)printf("%-16s%10.3f%8.1f%%%10.2f%12.0f   %.0f documents/s\n", "all of these",
                 total, 100.0, bytes / total / MB, (double)c->words / total,
                 (double)c->documents / total);
    (void)printf("counters: documents %llu, bytes %llu, blocks %llu, sentences %llu "
                 "(parsed %llu), words %llu, times %llu, names %llu, mentions %llu\n",
                 (unsigned long long)c->documents, (unsigned long long)c->bytes,
                 (unsigned long long)c->blocks, (unsigned long long)c->sentences,
                 (unsigned long long)c->parsed, (unsigned long long)c->words,
                 (unsigned long long)c->times, (unsigned long long)c->names,
                 (unsigned long long)c->mentions);
}

static int merge(struct bench *bench)
{
    struct kg_counts counts;
    double start = now();
    int rc = kg_merge(bench->store, &bench->err);
    double seconds = now() - start;
    if (rc == 0) {
        rc = kg_count(bench->store, &counts, &bench->err);
    }
    if (rc == 0) {
        (void)printf(
            "merging         %10.3f s  %.0f mentions/s: %llu mentions to %llu "
            "events, %llu actors, %llu places\n",
            seconds, (double)counts.mentions / (seconds > 0 ? seconds : 1e-9),
            (unsigned long long)counts.mentions, (unsigned long long)counts.events,
            (unsigned long long)counts.actors, (unsigned long long)counts.places);
    }
    return rc;
}

static int ask_once(const struct kg_asker *asker, const char *query, size_t *events,
                    struct err *err)
{
    struct arena arena = {0};
    struct kg_result result;
    struct kg_flags flags = {0};
    int rc = kg_ask(asker, &arena, slice_of(query), &flags, &result, err);
    *events = rc == 0 ? result.view.n_events : 0;
    arena_release(&arena);
    return rc;
}

/* Median processor time of a query, in ms; negative when it fails. */
static double ask(const struct kg_asker *asker, const char *query, size_t *events,
                  struct err *err)
{
    double ms[QUERY_ROUNDS];
    for (int i = 0; i < QUERY_ROUNDS; i++) {
        double start = now();
        if (ask_once(asker, query, events, err) != 0) {
            return -1;
        }
        double taken = (now() - start) * 1000;
        int k = i;
        for (; k > 0 && ms[k - 1] > taken; k--) {
            ms[k] = ms[k - 1];
        }
        ms[k] = taken;
    }
    return ms[QUERY_ROUNDS / 2];
}

static void queries(struct bench *bench, const struct kg_asker *asker)
{
    static const char *const texts[] = {
        "events involving Joe Biden since 2023",
        "meetings between Joe Biden and Xi Jinping",
        "sanctions against Russia in 2022",
        "who met Xi Jinping",
        "events in November 2023",
    };
    (void)bench;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct err err = {0};
        size_t events = 0;
        double ms = ask(asker, texts[i], &events, &err);
        if (ms < 0) {
            (void)printf("query           %-46s %s\n", texts[i], err.text);
        } else {
            (void)printf("query           %-46s %8.3f ms  %zu events\n", texts[i], ms,
                         events);
        }
    }
}

static void draw(const char *name, rn_writer *write, const struct kg_view *view)
{
    struct buf out = {0};
    struct err err = {0};
    struct rn_options options = {0};
    double start = now();
    if (write(view, &options, &out, &err) != 0) {
        (void)printf("%-16s%s\n", name, err.text);
    } else {
        double seconds = now() - start;
        (void)printf("%-16s%10.3f s  %.0f events/s  %.1f kB: %zu events\n", name,
                     seconds, (double)view->n_events / (seconds > 0 ? seconds : 1e-9),
                     (double)out.len / 1000, view->n_events);
    }
    buf_release(&out);
}

static void drawing(const struct kg_asker *asker)
{
    struct arena arena = {0};
    struct err err = {0};
    struct kg_result result;
    struct kg_flags flags = {.all = true, .limit = DRAWN_AT_MOST};
    if (kg_ask(asker, &arena, (struct slice){0}, &flags, &result, &err) != 0) {
        (void)printf("drawing         %s\n", err.text);
    } else {
        draw("timeline SVG", rn_timeline_svg, &result.view);
        draw("network SVG", rn_network_svg, &result.view);
        draw("JSON-LD", rn_jsonld, &result.view);
        draw("JSON lines", rn_jsonl, &result.view);
    }
    arena_release(&arena);
}

static const struct name_rules *names_of(void *context)
{
    const struct bench *bench = context;
    return bench->engine.names;
}

static int run(struct bench *bench, const char *corpus, const char *path)
{
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct read_sink sink = {bench, on_document, on_bad};
    double start = now();
    int rc = ex_engine_open(&options, &bench->engine, &bench->err);
    if (rc != 0) {
        return rc;
    }
    (void)printf("bench: %s\nopening         %10.3f s\n", corpus, now() - start);
    rc = kg_open(path, KG_FRESH, &bench->engine.types, &bench->store, &bench->err);
    bench->mark = now();
    if (rc == 0) {
        rc = read_path(corpus, NULL, &sink);
    }
    if (rc == 0) {
        print_layers(bench);
        rc = merge(bench);
    }
    if (rc == 0) {
        struct kg_asker asker = {
            .store = bench->store,
            .types = &bench->engine.types,
            .times = bench->engine.times,
            .names = names_of,
            .names_context = bench,
            .now = 19997,
        };
        queries(bench, &asker);
        drawing(&asker);
    }
    if (bench->store) {
        (void)kg_close(bench->store, false, &bench->err);
    }
    ex_engine_close(&bench->engine);
    return rc;
}

int main(int argc, char **argv)
{
    struct bench bench = {0};
    struct rusage usage;
    char path[] = "/tmp/dateline-bench-XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0) {
        perror("bench");
        return EXIT_FAILURE;
    }
    (void)close(fd);
    int rc = run(&bench, argc > 1 ? argv[1] : "examples", path);
    (void)unlink(path);
    (void)getrusage(RUSAGE_SELF, &usage);
    (void)printf("memory          %10ld MB at most\n", usage.ru_maxrss / 1024);
    if (rc != 0) {
        (void)fprintf(stderr, "bench: %s\n", bench.err.text);
    }
    return rc == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
