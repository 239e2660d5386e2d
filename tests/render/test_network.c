#include <libxml/parser.h>
#include <string.h>

#include "render/network.h"
#include "render/render.h"
#include "tests/check.h"
#include "tests/render/sample_view.h"

static void set_pair(struct arena *arena, struct kg_event *event, uint32_t a,
                     uint32_t b)
{
    event->participants = arena_array(arena, 2, sizeof *event->participants);
    event->participants[0].actor = a;
    event->participants[1].actor = b;
    event->n_participants = 2;
}

/* Two sets of four who meet each other, and one meeting between the sets. */
static struct kg_view two_circles(struct arena *arena)
{
    const struct sample_wish wish = {
        .n_events = 13, .n_actors = 9, .first = 19800, .days = 30};
    struct kg_view view = sample_view(arena, &wish);
    size_t e = 0;
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t a = i / 8;
        uint32_t b = i % 8;
        if (a < b && a / 4 == b / 4) {
            set_pair(arena, &view.events[e++], a, b);
        }
    }
    set_pair(arena, &view.events[e], 0, 4);
    return view;
}

static void groups(void)
{
    struct arena arena = {0};
    const struct rn_options all = {0};
    const struct rn_options never = {.from = 1, .to = 2};
    struct kg_view view = two_circles(&arena);
    struct rn_network network = rn_network_make(&arena, &view, &all, 100);
    uint32_t group[9] = {0};
    CU_ASSERT_EQUAL(network.n_members, 8);
    CU_ASSERT_EQUAL(network.n_ties, 13);
    CU_ASSERT_EQUAL(network.n_groups, 2);
    for (size_t i = 0; i < network.n_members; i++) {
        group[network.members[i].actor] = network.members[i].group;
    }
    for (uint32_t i = 1; i < 4; i++) {
        CU_ASSERT_EQUAL(group[i], group[0]);
        CU_ASSERT_EQUAL(group[4 + i], group[4]);
    }
    CU_ASSERT_NOT_EQUAL(group[0], group[4]);
    network = rn_network_make(&arena, &view, &all, 3);
    CU_ASSERT_EQUAL(network.n_members, 3);
    CU_ASSERT_EQUAL(network.left_out, 5);
    network = rn_network_make(&arena, &view, &never, 100);
    CU_ASSERT(network.n_members < 8);
    arena_release(&arena);
}

static void pictures(void)
{
    static const struct sample_wish wishes[] = {
        {0,   3,   19800, 30,  false, false, false, 1},
        {1,   1,   19800, 30,  false, false, false, 1},
        {60,  8,   19800, 30,  true,  false, false, 1},
        {600, 200, 19800, 100, false, false, false, 7},
    };
    for (size_t i = 0; i < COUNT(wishes); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct buf svg = {0};
        struct buf again = {0};
        const struct rn_options options = {0};
        struct kg_view view = sample_view(&arena, &wishes[i]);
        CU_ASSERT_EQUAL(rn_network_svg(&view, &options, &svg, &err), 0);
        CU_ASSERT_EQUAL(rn_network_svg(&view, &options, &again, &err), 0);
        CU_ASSERT(slice_equal(buf_slice(&svg), buf_slice(&again)));
        xmlDocPtr doc =
            xmlReadMemory(svg.ptr, (int)svg.len, "x.svg", NULL, XML_PARSE_NONET);
        CU_ASSERT_PTR_NOT_NULL(doc);
        xmlFreeDoc(doc);
        buf_release(&svg);
        buf_release(&again);
        arena_release(&arena);
    }
}

CU_TestInfo network_tests[] = {
    {"actors who meet most share a group",                  groups  },
    {"networks of no, one, hostile and 200 actors are XML", pictures},
    CU_TEST_INFO_NULL,
};
