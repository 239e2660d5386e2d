#include <libxml/parser.h>

#include "render/layout.h"
#include "render/network_draw.h"
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
        group[network.members[i].index] = network.members[i].group;
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

static size_t count_kind(const struct rn_network *network, enum rn_member_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < network->n_members; i++) {
        n += network->members[i].kind == kind;
    }
    return n;
}

/* Events stand between those who take part: nobody is tied to his like. */
static void places_and_events(void)
{
    struct arena arena = {0};
    const struct rn_options places = {.nodes = "places"};
    const struct rn_options all = {.nodes = "all"};
    struct kg_view view = two_circles(&arena);
    struct kg_place town = {.id = SLICE_LIT("pl_1"), .name = SLICE_LIT("Oslo")};
    view.places = &town;
    view.n_places = 1;
    for (size_t e = 0; e < view.n_events; e++) {
        view.events[e].place = e == 12 ? 0 : KG_NONE;
    }
    struct rn_network network = rn_network_make(&arena, &view, &places, 100);
    CU_ASSERT_EQUAL(count_kind(&network, RN_NET_PLACE), 1);
    CU_ASSERT_EQUAL(count_kind(&network, RN_NET_EVENT), 0);
    CU_ASSERT_EQUAL(network.n_ties, 15);
    network = rn_network_make(&arena, &view, &all, 100);
    CU_ASSERT_EQUAL(count_kind(&network, RN_NET_EVENT), 13);
    CU_ASSERT_EQUAL(network.n_ties, 27);
    for (size_t i = 0; i < network.n_ties; i++) {
        bool a = network.members[network.ties[i].a].kind == RN_NET_EVENT;
        bool b = network.members[network.ties[i].b].kind == RN_NET_EVENT;
        CU_ASSERT(a != b);
    }
    arena_release(&arena);
}

/* The slices of a year together tell of as many events as the whole. */
static void slices(void)
{
    struct arena arena = {0};
    const struct rn_options options = {.slices = "month"};
    const struct sample_wish wish = {
        .n_events = 80, .n_actors = 9, .first = 19723, .days = 120, .seed = 3};
    struct kg_view view = sample_view(&arena, &wish);
    size_t n = 0;
    size_t events = 0;
    size_t dated = 0;
    const struct rn_panel *panels = rn_network_panels(&arena, &view, &options, &n);
    CU_ASSERT(n > 2);
    for (size_t i = 0; i < n; i++) {
        events += panels[i].events;
        CU_ASSERT(i == 0 || panels[i].options.from > panels[i - 1].options.to);
        struct rn_network whole = rn_network_make(&arena, &view, &options, 100);
        struct rn_network slice =
            rn_network_slice(&arena, &view, &panels[i].options, &whole);
        CU_ASSERT_EQUAL(slice.n_members, whole.n_members);
        CU_ASSERT(slice.n_ties <= whole.n_ties);
    }
    for (size_t e = 0; e < view.n_events; e++) {
        dated += rn_is_dated(&view.events[e]);
    }
    CU_ASSERT(events <= dated && events + 3 >= dated);
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
        const struct rn_options options = {
            .nodes = i % 2 ? "all" : NULL,
            .slices = i > 1 ? "month" : NULL,
        };
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
    {"actors who meet most share a group",                  groups           },
    {"places and events are nodes if asked for",            places_and_events},
    {"slices of time",                                      slices           },
    {"networks of no, one, hostile and 200 actors are XML", pictures         },
    CU_TEST_INFO_NULL,
};
