/*
 * bench_graph - storing, merging and querying synthetic mentions, at growing sizes.
 *
 * Actors and places are drawn by Zipf's law, dates over ten years; one happening in
 * three is reported again. Counters (comparisons) are exact on every machine and show
 * growth; seconds are processor time. GRAPH_BENCH=N sets the largest number of
 * mentions.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/calendar.h"
#include "base/hash.h"
#include "graph/db.h"
#include "graph/query.h"

#define PER_DOCUMENT 3
#define DEFAULT_MAX  100000

static uint64_t state = UINT64_C(88172645463325252);

static uint32_t draw(uint32_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32) % below;
}

/* Ranks by Zipf's law: the exponential of a uniform number. */
static uint32_t draw_zipf(uint32_t n)
{
    double u = (double)draw(1000000) / 1000000.0;
    return (uint32_t)(exp(u * log((double)n)) - 1);
}

static double now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static const char *const given[] = {"Anna",  "Boris", "Carla", "Dmitri",
                                    "Elena", "Farid", "Grace", "Hugo"};
static const char *const countries[] = {"US", "CN", "RU", "FR", "DE", "GB", "IN", "BR"};

static struct mention_actor actor_of(struct arena *arena, uint32_t number)
{
    return (struct mention_actor){
        .name = arena_printf(arena, "%s Family%u", given[number % 8], (unsigned)number),
        .role = SLICE_LIT("participant"),
        .country = slice_of(countries[number / 8 % 8]),
        .kind = ACTOR_PERSON};
}

/* A meeting of two people somewhere; told by its number, so that it can be told again.
 */
static struct mention meeting_of(struct arena *arena, uint64_t number,
                                 uint32_t n_actors)
{
    uint64_t saved = state;
    state = number * UINT64_C(0x9e3779b97f4a7c15) | 1;
    (void)draw(2);
    struct mention m = {
        .type = SLICE_LIT("meeting"),
        .quote = SLICE_LIT("They met."),
        .span = {0, 9},
        .trigger = {5, 8},
        .predicate = SLICE_LIT("meet"),
        .confidence = 0.8,
        .part_of = MENTION_NO_EVENT,
        .n_actors = 2
    };
    uint32_t first = draw_zipf(n_actors);
    uint32_t second = draw_zipf(n_actors);
    m.actors = arena_array(arena, 2, sizeof *m.actors);
    m.actors[0] = actor_of(arena, first);
    m.actors[1] = actor_of(arena, second != first ? second : first + 1);
    m.time.when = when_unit_of(18000 + (int32_t)draw(3650),
                               draw(10) == 0 ? WHEN_MONTH : WHEN_DAY);
    m.time.span = (struct span){0, 4};
    uint32_t place = draw_zipf(500);
    m.place.name = arena_printf(arena, "Town%u", (unsigned)place);
    m.place.country = slice_of(countries[place % 8]);
    m.place.lat = (double)NAN;
    m.place.lon = (double)NAN;
    state = saved;
    return m;
}

static int add_document(struct kg_store *store, uint32_t number, uint32_t n_actors,
                        struct err *err)
{
    struct arena arena = {0};
    struct mention mentions[PER_DOCUMENT];
    enum kg_added added;
    for (uint32_t i = 0; i < PER_DOCUMENT; i++) {
        uint64_t event = (uint64_t)number * PER_DOCUMENT + i;
        bool again = event > 3 && draw(3) == 0;
        mentions[i] =
            meeting_of(&arena, again ? draw((uint32_t)event) : event, n_actors);
        mentions[i].event = i;
    }
    struct slice id = arena_printf(&arena, "doc%u", (unsigned)number);
    struct doc doc = {.id = id, .text = SLICE_LIT("They met."), .date = when_unknown()};
    hash_sha256(id, doc.sha256);
    struct doc_mentions all = {&doc, mentions, PER_DOCUMENT, NULL, 0};
    int rc = kg_add(store, &all, &added, err);
    arena_release(&arena);
    return rc;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Median milliseconds of an actor's 90 days, top 50. */
static int query_speed(const struct kg_asker *asker, uint32_t n_actors, double *median,
                       struct err *err)
{
    double times[101];
    for (int i = 0; i < 101; i++) {
        struct arena arena = {0};
        struct kg_result result;
        struct mention_actor actor = actor_of(&arena, draw_zipf(n_actors));
        struct slice text = arena_printf(
            &arena, "events involving \"%.*s\" from 2021-0%u-01 to 2021-0%u-30",
            SLICE_ARG(actor.name), 1 + draw(3), 4 + draw(3));
        struct kg_flags flags = {.limit = 50};
        double start = now();
        int rc = kg_ask(asker, &arena, text, &flags, &result, err);
        times[i] = (now() - start) * 1000;
        arena_release(&arena);
        if (rc != 0 && err->code != ERR_USAGE) {
            return rc;
        }
        *err = (struct err){0};
    }
    qsort(times, 101, sizeof times[0], compare_doubles);
    *median = times[50];
    return 0;
}

/* Seconds for ten documents more in a graph of `n` mentions, all merged. */
static int add_speed(const struct kg_asker *asker, uint32_t n, uint32_t n_actors,
                     double *seconds, struct err *err)
{
    double start = now();
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < 10; i++) {
        rc = add_document(asker->store, n / PER_DOCUMENT + i, n_actors, err);
    }
    rc = rc == 0 ? kg_merge(asker->store, err) : rc;
    *seconds = now() - start;
    return rc;
}

static int run_size(const struct kg_asker *base, uint32_t n, struct err *err)
{
    static const char path[] = "/tmp/dateline-bench.db";
    struct kg_asker asker = *base;
    struct kg_counts counts;
    uint64_t comparisons = 0;
    double query_ms = 0;
    double more = 0;
    uint32_t n_actors = n / 20 + 100;
    (void)remove(path);
    int rc = kg_open(path, KG_FRESH, base->types, &asker.store, err);
    if (rc != 0) {
        return rc;
    }
    double start = now();
    for (uint32_t i = 0; rc == 0 && i < n / PER_DOCUMENT; i++) {
        rc = add_document(asker.store, i, n_actors, err);
    }
    double stored = now();
    rc = rc == 0 ? kg_merge_counted(asker.store, &comparisons, err) : rc;
    double merged = now();
    rc = rc == 0 ? kg_count(asker.store, &counts, err) : rc;
    rc = rc == 0 ? query_speed(&asker, n_actors, &query_ms, err) : rc;
    rc = rc == 0 ? add_speed(&asker, n, n_actors, &more, err) : rc;
    if (rc == 0) {
        (void)printf(
            "graph   %8u mentions -> %7u events: store %6.0f/s, merge %6.0f/s, "
            "%.2f comparisons a mention, actor's 90 days %.3f ms, ten documents more "
            "%.2f s\n",
            (unsigned)n, (unsigned)counts.events, n / (stored - start),
            n / (merged - stored), (double)comparisons / n, query_ms, more);
    }
    struct err ignored = {0};
    (void)kg_close(asker.store, false, &ignored);
    return rc;
}

static const struct name_rules *names_of(void *context)
{
    return context;
}

int main(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct event_types types = event_types_builtin(&arena);
    struct name_rules *names = NULL;
    struct time_rules *times = time_rules_new();
    struct kg_asker asker = {.types = &types, .now = 20000, .times = times};
    const char *largest = getenv("GRAPH_BENCH");
    unsigned long max = largest ? strtoul(largest, NULL, 10) : DEFAULT_MAX;
    int rc = name_rules_new((struct slice){0}, (struct slice){0}, &names, &err);
    asker.names = names_of;
    asker.names_context = names;
    state = UINT64_C(88172645463325252);
    for (uint32_t n = 10000; rc == 0 && n <= max; n *= 10) {
        rc = run_size(&asker, n, &err);
    }
    if (rc != 0) {
        (void)fprintf(stderr, "bench_graph: %s\n", err.text);
    }
    time_rules_free(times);
    name_rules_free(names);
    arena_release(&arena);
    return rc != 0;
}
