/*
 * bench_draw - timelines of 100 to 10,000 events: layout, DOT, libgvc, and the direct
 * writer, in milliseconds of processor time, the best of three; 20,000 points wide as
 * well, where nothing folds and ten times as much is drawn.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "render/dot.h"
#include "render/gv.h"
#include "render/svg.h"
#include "render/timeline.h"

#define ACTORS    60
#define FIRST_DAY 17000
#define ROUNDS    3

static double now_ms(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static uint32_t next(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525U + 1013904223U;
    return (*state >> 8) % below;
}

static struct kg_event make_event(struct arena *arena, const struct event_types *types,
                                  size_t i, uint32_t *state)
{
    struct kg_participant *pair = arena_array(arena, 2, sizeof *pair);
    struct kg_mention *mention = arena_alloc(arena, sizeof *mention);
    pair[0] = (struct kg_participant){.actor = next(state, ACTORS)};
    pair[1] = (struct kg_participant){.actor = next(state, ACTORS)};
    *mention = (struct kg_mention){
        .quote = SLICE_LIT("The two met for talks on Tuesday, a spokesman said.")};
    return (struct kg_event){
        .id = arena_printf(arena, "ev_%08zx", i),
        .type = types->types[next(state, (uint32_t)types->n_types)].name,
        .label = arena_printf(arena, "Person Number %u meets Person Number %u",
                              (unsigned)pair[0].actor, (unsigned)pair[1].actor),
        .when = when_unit_of(FIRST_DAY + (int32_t)(i / 2), WHEN_DAY),
        .place = KG_NONE,
        .part_of = KG_NONE,
        .confidence = 0.9,
        .participants = pair,
        .n_participants = 2,
        .mentions = mention,
        .n_mentions = 1,
    };
}

static struct kg_view make_view(struct arena *arena, size_t n)
{
    struct event_types *types = arena_alloc(arena, sizeof *types);
    *types = event_types_builtin(arena);
    struct kg_view view = {.types = types, .focus = KG_NONE, .n_actors = ACTORS};
    uint32_t state = 7;
    view.title = SLICE_LIT("Bench");
    view.actors = arena_array(arena, ACTORS, sizeof *view.actors);
    for (size_t i = 0; i < ACTORS; i++) {
        view.actors[i].id = arena_printf(arena, "ac_%zu", i);
        view.actors[i].name = arena_printf(arena, "Person Number %zu", i);
    }
    view.docs = arena_alloc(arena, sizeof *view.docs);
    view.docs[0] = (struct kg_doc){.id = SLICE_LIT("report.txt")};
    view.n_docs = 1;
    view.events = arena_array(arena, n, sizeof *view.events);
    view.n_events = n;
    for (size_t i = 0; i < n; i++) {
        view.events[i] = make_event(arena, types, i, &state);
    }
    return view;
}

/* What one picture took, and how large it is. */
struct times {
    double layout;
    double libgvc;
    double direct;
    size_t nodes;
    size_t bytes;
};

static int draw_once(const struct kg_view *view, int width, struct times *out,
                     struct err *err)
{
    struct arena arena = {0};
    struct rn_scene scene = {0};
    struct buf drawn = {0};
    struct buf direct = {0};
    const struct rn_options options = {.width = width};
    double t0 = now_ms();
    int rc = rn_timeline_scene(&arena, view, &options, &scene, err);
    double t1 = now_ms();
    rc = rc == 0 ? rn_gv_draw(&scene, "svg", &drawn, err) : rc;
    double t2 = now_ms();
    rn_svg_write(&scene, &direct);
    *out = (struct times){t1 - t0, t2 - t1, now_ms() - t2, scene.n_nodes, direct.len};
    buf_release(&drawn);
    buf_release(&direct);
    arena_release(&arena);
    return rc;
}

static int bench(size_t n, int width)
{
    struct arena arena = {0};
    struct err err = {0};
    struct rusage usage;
    struct kg_view view = make_view(&arena, n);
    struct times best = {0};
    int rc = draw_once(&view, width, &best, &err);
    for (int round = 1; rc == 0 && round < ROUNDS; round++) {
        struct times times = {0};
        rc = draw_once(&view, width, &times, &err);
        best.layout = fmin(best.layout, times.layout);
        best.libgvc = fmin(best.libgvc, times.libgvc);
        best.direct = fmin(best.direct, times.direct);
    }
    (void)getrusage(RUSAGE_SELF, &usage);
    (void)printf(
        "draw %6zu events, %5d points: %6zu nodes, layout %6.1f ms, libgvc "
        "%6.1f ms, direct %5.2f ms (%.0f times as fast), %zu kB, peak %ld MB\n",
        n, width, best.nodes, best.layout, best.libgvc, best.direct,
        best.libgvc / best.direct, best.bytes / 1000, usage.ru_maxrss / 1024);
    if (rc != 0) {
        (void)fprintf(stderr, "bench_draw: %s\n", err.text);
    }
    arena_release(&arena);
    return rc;
}

int main(void)
{
    static const size_t sizes[] = {100, 1000, 10000};
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < sizeof sizes / sizeof sizes[0]; i++) {
        rc = bench(sizes[i], 1060);
        rc = rc == 0 ? bench(sizes[i], 20000) : rc;
    }
    return rc == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
