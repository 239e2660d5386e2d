#include <stdio.h>
#include <string.h>

#include "graph/db.h"
#include "tests/check.h"
#include "tests/graph/world.h"

/* Documents that say much the same in many ways, some undated, one twice. */
static const char *const docs[][3] = {
    {"1.txt", "2024-04-26",
     "visit|occurred|2024-04-24/2024-04-26|China,China|visitor:Antony Blinken@US|through\n"
     "meeting|occurred|2024-04-26|Beijing,China|participant:Antony Blinken@US,participant:"
     "Wang Yi@CN|event=7\nalias|Antony Blinken@US|Blinken~\n"                                },
    {"2.txt", NULL,
     "visit|occurred||Beijing,China|visitor:Blinken~@US|shift=-P1M/month\n"
     "hearing|occurred|||witness:Blinken~@US,body:!Senate Committee@US|shift=P0M/month\n"    },
    {"3.txt", "2024-04-27",
     "meeting|occurred|2024-04-25|Beijing,China|participant:Antony Blinken@US,participant:"
     "Wang Yi@CN|\nmeeting|planned|2024-07||participant:Wang Yi@CN,participant:$France@FR|\n"},
    {"4.txt", "2024-05-02",
     "meeting|occurred|2024-04||participant:$United States@US,participant:$China@CN|\n"
     "statement/warning|occurred|2024-05-01||speaker:Wang~@CN,addressee:$United States@US|\n"},
    {"5.txt", "2024-05-03",
     "statement/warning|occurred|2024-05-01||speaker:Wang Yi@CN,addressee:$United States@US"
     "|\nmeeting|occurred|2024-04-26|Shanghai,China|participant:Antony Blinken@US,"
     "participant:Chen Jining@CN|\n"                                                         },
    {"6.txt", "2024-05-02",
     "meeting|occurred|2024-04||participant:$United States@US,participant:$China@CN|\n"
     "statement/warning|occurred|2024-05-01||speaker:Wang~@CN,addressee:$United States@US|\n"},
};

static void keep_line(void *context, struct slice line)
{
    buf_add(context, line);
}

static void dump(struct world *world, struct buf *out)
{
    struct err err = {0};
    struct db_sink sink = {out, keep_line};
    CHECK_ROW(db_dump(world->store, true, &sink, &err) == 0, err.text);
}

/* The graph of the documents in this order, merged after each when `steps`. */
static void build(const size_t *order, bool steps, struct buf *out)
{
    struct world world;
    world_open(&world);
    for (size_t i = 0; i < COUNT(docs); i++) {
        const char *const *doc = docs[order[i]];
        world_add(&world, doc[0], doc[1], doc[2]);
        if (steps) {
            world_merge(&world);
        }
    }
    world_merge(&world);
    dump(&world, out);
    world_close(&world);
}

/* The next of all orders, by the numbers 0..n-1 counted in the factorial system. */
static void order_of(size_t number, size_t *order)
{
    size_t left[COUNT(docs)];
    size_t n = COUNT(docs);
    for (size_t i = 0; i < n; i++) {
        left[i] = i;
    }
    for (size_t i = 0; n > 0; i++, n--) {
        size_t pick = number % n;
        number /= n;
        order[i] = left[pick];
        memmove(&left[pick], &left[pick + 1], (n - pick - 1) * sizeof left[0]);
    }
}

static void order_and_steps_do_not_matter(void)
{
    struct buf first = {0};
    size_t order[COUNT(docs)];
    order_of(0, order);
    build(order, false, &first);
    for (size_t n = 1; n < 720; n += 17) {
        struct buf other = {0};
        order_of(n, order);
        build(order, n % 2 == 0, &other);
        bool same = slice_equal(buf_slice(&first), buf_slice(&other));
        CHECK_ROW(same, "another order gives the same graph");
        buf_release(&other);
        if (!same) {
            break;
        }
    }
    buf_release(&first);
}

/* A pseudo-random number below `n`. */
static uint32_t draw(uint32_t *state, uint32_t n)
{
    *state = *state * 1664525U + 1013904223U;
    return (*state >> 8) % n;
}

/* One of a few actors, in one of the ways in which documents name them. */
static void draw_actor(uint32_t *state, struct buf *out)
{
    static const char *const actors[] = {
        "Ana Lopez@MX",    "Ana Lopez Ruiz@MX", "Lopez~@MX",      "Jo Hill@GB",
        "Hill~",           "Ann Hill@US",       "$Mexico@MX",     "$France@FR",
        "%officials",      "%police@MX",        "!Supreme Court", "!Mexican Senate",
        "!Senate@MX",      "Wang Yi@CN",        "Wang Wei@CN",    "Wang~@CN",
        "!European Union", "Li Na=Q1@CN",       "$China@CN",      "%Protesters"};
    buf_adds(out, actors[draw(state, COUNT(actors))]);
}

/* A document of a few lines about a few weeks; every fifth without a date. */
static void draw_document(uint32_t *state, char id[16], char date[16], struct buf *out)
{
    static const char *const types[] = {"meeting", "visit",   "death",
                                        "arrest",  "protest", "statement/warning"};
    static const char *const roles[][2] = {
        {"participant", "participant"},
        {"visitor",     "host"       },
        {"deceased",    "deceased"   },
        {"authority",   "detainee"   },
        {"protester",   "target"     },
        {"speaker",     "addressee"  }
    };
    static const char *const places[] = {"", "Lima,Peru", "Cusco,Peru", "Peru,Peru",
                                         "Lima,"};
    static const char *const statuses[] = {"occurred", "occurred", "planned",
                                           "cancelled"};
    (void)snprintf(id, 16, "%u.txt", (unsigned)draw(state, 1000000));
    (void)snprintf(date, 16, "2024-03-%02u", 1 + (unsigned)draw(state, 28));
    bool undated = draw(state, 5) == 0;
    date[undated ? 0 : 10] = '\0';
    for (uint32_t n = 1 + draw(state, 3); n > 0; n--) {
        uint32_t type = draw(state, COUNT(types));
        buf_addf(out, "%s|%s|", types[type], statuses[draw(state, COUNT(statuses))]);
        if (draw(state, 4) > 0) {
            buf_addf(out, draw(state, 6) > 0 ? "2024-03-%02u" : "2024-03",
                     1 + (unsigned)draw(state, 10));
        }
        buf_addf(out, "|%s|%s:", places[draw(state, COUNT(places))], roles[type][0]);
        draw_actor(state, out);
        buf_addf(out, ",%s:", roles[type][1]);
        draw_actor(state, out);
        buf_addf(out, "|%sc=0.%u\n", draw(state, 6) == 0 ? "shift=-P1M/month " : "",
                 5 + (unsigned)draw(state, 5));
    }
}

#define DRAWN 24

struct drawn {
    char id[DRAWN][16];
    char date[DRAWN][16];
    struct buf lines[DRAWN];
};

/* The documents in a random order, merged after random ones of them. */
static void build_drawn(struct drawn *drawn, uint32_t *state, uint32_t merges,
                        struct buf *out)
{
    struct world world;
    size_t order[DRAWN] = {0};
    world_open(&world);
    for (size_t i = 0; i < DRAWN; i++) {
        size_t j = draw(state, (uint32_t)i + 1);
        order[i] = order[j];
        order[j] = i;
    }
    for (size_t i = 0; i < DRAWN; i++) {
        size_t at = order[i];
        const char *date = drawn->date[at];
        world_add(&world, drawn->id[at], date[0] ? date : NULL, drawn->lines[at].ptr);
        if (merges > 0 && draw(state, merges) == 0) {
            world_merge(&world);
        }
    }
    world_merge(&world);
    dump(&world, out);
    world_close(&world);
}

/* What is written where only something changed is what is written in one go. */
static void steps_of_random_documents_do_not_matter(void)
{
    uint32_t state = 20240426;
    for (uint32_t round = 0; round < 12; round++) {
        struct drawn drawn = {0};
        struct buf whole = {0};
        struct buf steps = {0};
        for (size_t i = 0; i < DRAWN; i++) {
            draw_document(&state, drawn.id[i], drawn.date[i], &drawn.lines[i]);
            buf_addc(&drawn.lines[i], '\0');
        }
        build_drawn(&drawn, &state, 0, &whole);
        build_drawn(&drawn, &state, 1 + round % 4, &steps);
        CHECK_ROW(slice_equal(buf_slice(&whole), buf_slice(&steps)),
                  "random documents in random steps give the same graph");
        buf_release(&whole);
        buf_release(&steps);
        for (size_t i = 0; i < DRAWN; i++) {
            buf_release(&drawn.lines[i]);
        }
    }
}

static void no_problem(void *context, const char *what)
{
    (void)context;
    (void)printf("problem: %s\n", what);
}

static void collect(void *context, const char *what)
{
    buf_adds(context, what);
}

static void check_finds_nothing_and_something(void)
{
    struct world world;
    struct err err = {0};
    uint64_t problems = 0;
    world_open(&world);
    for (size_t i = 0; i < COUNT(docs); i++) {
        world_add(&world, docs[i][0], docs[i][1], docs[i][2]);
    }
    world_merge(&world);
    int rc = kg_check(world.store, no_problem, NULL, &problems, &err);
    CHECK_ROW(rc == 0 && problems == 0, "a fresh graph has no problems");
    static const char *const damages[] = {
        "update events set label = 'something else' where event_id = (select min(event_id) from events)",
        "update mentions set quote = 'nobody said this' where n = 0",
        "delete from event_mentions where event_id = (select min(event_id) from events)",
        "update events set lo = hi + 1 where event_id = (select max(event_id) from events)",
    };
    for (size_t i = 0; i < COUNT(damages); i++) {
        struct buf quiet = {0};
        CHECK_ROW(db_exec(world.store, "begin", &err) == 0 &&
                      db_exec(world.store, damages[i], &err) == 0 &&
                      db_exec(world.store, "commit", &err) == 0,
                  damages[i]);
        rc = kg_check(world.store, collect, &quiet, &problems, &err);
        CHECK_ROW(rc == 0 && problems > 0, damages[i]);
        buf_release(&quiet);
    }
    world_close(&world);
}

static void a_document_again_changes_nothing(void)
{
    struct world world;
    struct buf before = {0};
    struct buf after = {0};
    world_open(&world);
    for (size_t i = 0; i < COUNT(docs); i++) {
        world_add(&world, docs[i][0], docs[i][1], docs[i][2]);
    }
    world_merge(&world);
    dump(&world, &before);
    world_add(&world, docs[2][0], docs[2][1], docs[2][2]);
    world_merge(&world);
    dump(&world, &after);
    CHECK_ROW(slice_equal(buf_slice(&before), buf_slice(&after)), "unchanged");
    /* another text under the name, and then the old one: as it was */
    world_add(&world, docs[2][0], docs[2][1], docs[4][2]);
    world_merge(&world);
    world_add(&world, docs[2][0], docs[2][1], docs[2][2]);
    world_merge(&world);
    buf_clear(&after);
    dump(&world, &after);
    CHECK_ROW(slice_equal(buf_slice(&before), buf_slice(&after)), "replaced and back");
    buf_release(&before);
    buf_release(&after);
    world_close(&world);
}

CU_TestInfo property_tests[] = {
    {"random documents, orders and steps", steps_of_random_documents_do_not_matter},
    {"order and steps do not matter",      order_and_steps_do_not_matter          },
    {"check finds nothing and something",  check_finds_nothing_and_something      },
    {"a document again changes nothing",   a_document_again_changes_nothing       },
    CU_TEST_INFO_NULL,
};
