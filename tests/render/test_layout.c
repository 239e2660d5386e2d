#include <string.h>

#include "base/calendar.h"
#include "render/layout.h"
#include "tests/check.h"
#include "tests/render/sample_view.h"

static double width_of(const void *context, struct slice text, double size)
{
    (void)context;
    return (double)text.len * size * 0.6;
}

static struct slice fit(const void *context, struct arena *arena, struct slice text,
                        double room)
{
    (void)context;
    (void)arena;
    size_t most = (size_t)(room / 6);
    return (struct slice){text.ptr, text.len < most ? text.len : most};
}

static struct slice label_of(const void *context, struct arena *arena,
                             const struct kg_event *event, struct slice lane)
{
    (void)context;
    (void)lane;
    (void)arena;
    return event->label;
}

static const struct rn_layout_wish usual = {
    .x0 = 100,
    .x1 = 1000,
    .edge = 1020,
    .size = 10,
    .label_room = 240,
    .mark = 7,
    .gap = 5,
    .fold_width = 30,
    .rows_max = 60,
    .rows_least = 5,
    .lanes_max = 12,
    .width = width_of,
    .fit = fit,
    .label = label_of,
};

static const struct sample_wish wishes[] = {
    {15,    5,   19800, 30,   false, false, false, 7},
    {300,   20,  19800, 400,  false, false, false, 7},
    {2000,  60,  19800, 3000, false, false, true,  7},
    {10000, 100, 19800, 9000, false, false, false, 7},
    {120,   10,  19800, 60,   false, true,  false, 9},
};

/* Is the event in exactly as many folds as lanes that have no row for it? */
static bool is_accounted(const struct rn_layout *layout, uint32_t e,
                         const uint32_t *in_folds)
{
    const struct rn_placed *placed = &layout->placed[e];
    uint32_t lanes = 0;
    uint32_t drawn = 0;
    for (uint32_t lane = 0; lane < layout->n_lanes; lane++) {
        lanes += placed->lanes >> lane & 1U;
        drawn += placed->row[lane] != RN_NO_ROW;
    }
    switch (placed->fate) {
    case RN_LABELLED:
        return placed->row[placed->label_lane] != RN_NO_ROW &&
               lanes == drawn + in_folds[e];
    case RN_UNLABELLED: return drawn > 0 && lanes == drawn + in_folds[e];
    case RN_FOLDED: return drawn == 0 && in_folds[e] == lanes && lanes > 0;
    case RN_UNDATED: return drawn == 0 && !rn_is_dated(&layout->view->events[e]);
    case RN_OUTSIDE:
    default: return drawn == 0;
    }
}

/* Events whose fate does not fit what is drawn and folded. */
static size_t count_lost(struct arena *arena, const struct sample_wish *wish)
{
    struct rn_layout layout = {0};
    struct err err = {0};
    struct kg_view view = sample_view(arena, wish);
    CU_ASSERT_EQUAL(rn_layout_make(arena, &view, &usual, &layout, &err), 0);
    uint32_t *in_folds = arena_array(arena, view.n_events, sizeof *in_folds);
    for (size_t f = 0; f < layout.n_folds; f++) {
        for (size_t k = 0; k < layout.folds[f].n_events; k++) {
            in_folds[layout.folds[f].events[k]]++;
        }
    }
    size_t lost = 0;
    for (uint32_t e = 0; e < view.n_events; e++) {
        lost += !is_accounted(&layout, e, in_folds);
    }
    return lost;
}

static void every_event_has_a_fate(void)
{
    for (size_t i = 0; i < COUNT(wishes); i++) {
        struct arena arena = {0};
        CU_ASSERT_EQUAL(count_lost(&arena, &wishes[i]), 0);
        arena_release(&arena);
    }
}

static struct kg_event *find_part(struct kg_view *view)
{
    for (size_t e = 0; e < view->n_events; e++) {
        if (view->events[e].part_of != KG_NONE) {
            return &view->events[e];
        }
    }
    return NULL;
}

static void parts_stand_below(void)
{
    struct arena arena = {0};
    struct rn_layout layout = {0};
    struct err err = {0};
    const struct sample_wish wish = {
        .n_events = 40, .n_actors = 4, .first = 19800, .days = 40, .seed = 11};
    struct kg_view view = sample_view(&arena, &wish);
    struct kg_event *part = find_part(&view);
    CU_ASSERT_PTR_NOT_NULL(part);
    CU_ASSERT_EQUAL(rn_layout_make(&arena, &view, &usual, &layout, &err), 0);
    CU_ASSERT(layout.n_families > 0);
    for (size_t i = 0; i < layout.n_families; i++) {
        const struct rn_family *family = &layout.families[i];
        const struct rn_placed *whole = &layout.placed[family->whole];
        CU_ASSERT_EQUAL(whole->row[family->lane], family->first_row);
        CU_ASSERT(family->last_row > family->first_row);
    }
    arena_release(&arena);
}

struct axis_row {
    const char *label;
    struct rn_extent extents[4];
    size_t n;
    size_t stretches;
    const char *first_minor;
    const char *some_major; /* NULL: none anywhere */
};

/* clang-format off */
static const struct axis_row axis_rows[] = {
    /* 19839 is 2024-04-26 */
    {"a day", {{19839, 19839}}, 1, 1, "Thu 25", "Apr 2024"},
    {"a month", {{19814, 19843}}, 1, 1, "1", "Apr 2024"},
    {"a year", {{19723, 19800}, {19850, 20088}}, 2, 1, "Jan", "2024"},
    {"thirty years", {{9000, 12000}, {15000, 15000}, {17000, 19839}}, 3, 1,
     "2000", NULL},
    {"centuries", {{-300000, -300000}, {-200000, -200000}, {-100000, -100000}, {0, 0}}, 4,
     1, "1150", NULL},
    {"a break", {{4000, 4000}, {19839, 19839}, {19850, 19850}}, 3, 2, NULL, NULL},
};
/* clang-format on */

static bool has_label(const struct rn_axis *axis, const char *label, bool major)
{
    for (size_t i = 0; i < axis->n_ticks; i++) {
        struct slice text =
            major ? axis->ticks[i].major_label : axis->ticks[i].minor_label;
        if (text.len > 0 && slice_equal(text, slice_of(label))) {
            return true;
        }
    }
    return false;
}

static void axes(void)
{
    for (size_t i = 0; i < COUNT(axis_rows); i++) {
        struct arena arena = {0};
        const struct axis_row *row = &axis_rows[i];
        struct rn_extent extents[4];
        memcpy(extents, row->extents, sizeof extents);
        struct rn_axis_wish wish = {.extents = extents,
                                    .n_extents = row->n,
                                    .x0 = 100,
                                    .x1 = 1000,
                                    .label_size = 9,
                                    .width = width_of};
        struct rn_axis axis = rn_axis_make(&arena, &wish);
        CHECK_ROW(axis.n_stretches == row->stretches, row->label);
        CHECK_ROW(!row->first_minor || has_label(&axis, row->first_minor, false),
                  row->label);
        CHECK_ROW(!row->some_major || has_label(&axis, row->some_major, true),
                  row->label);
        for (size_t e = 0; e < row->n; e++) {
            double x0 = rn_axis_x(&axis, row->extents[e].first);
            double x1 = rn_axis_x(&axis, row->extents[e].last + 1);
            CHECK_ROW(x0 >= 100 && x1 > x0 && x1 <= 1000, row->label);
        }
        arena_release(&arena);
    }
}

/* Does a label begin behind the end of the one before? Moves *end to its own end. */
static bool is_apart(const struct rn_tick *tick, struct slice label, double *end)
{
    bool apart = label.len == 0 || tick->x > *end;
    *end = label.len == 0 ? *end : tick->x + width_of(NULL, label, 9);
    return apart;
}

static void check_ticks(const struct rn_axis *axis)
{
    double end[2] = {0};
    for (size_t i = 0; i < axis->n_ticks; i++) {
        const struct rn_tick *tick = &axis->ticks[i];
        CU_ASSERT(i == 0 || tick->x >= axis->ticks[i - 1].x);
        CU_ASSERT(is_apart(tick, tick->minor_label, &end[0]));
        CU_ASSERT(is_apart(tick, tick->major_label, &end[1]));
    }
    CU_ASSERT(axis->n_ticks > 0 && axis->n_ticks < 500);
}

/* Days in order stand in order, and labels of one kind never touch. */
static void axes_are_monotone(void)
{
    for (int32_t span = 1; span < 4000000; span = span * 3 / 2 + 1) {
        struct arena arena = {0};
        const int32_t last = -300000 + span % 3000000;
        struct rn_extent extents[2] = {
            {-300000, -300000},
            {last,    last   }
        };
        struct rn_axis_wish wish = {.extents = extents,
                                    .n_extents = 2,
                                    .x0 = 50,
                                    .x1 = 900,
                                    .label_size = 9,
                                    .width = width_of};
        struct rn_axis axis = rn_axis_make(&arena, &wish);
        check_ticks(&axis);
        arena_release(&arena);
    }
}

/* One day asked for by --from and --to has room for its hours. */
static void a_day_has_hours(void)
{
    struct arena arena = {0};
    struct rn_axis_wish wish = {.fixed = true,
                                .from = 19839,
                                .to = 19839,
                                .x0 = 100,
                                .x1 = 1000,
                                .label_size = 9,
                                .width = width_of};
    struct rn_axis axis = rn_axis_make(&arena, &wish);
    CU_ASSERT(has_label(&axis, "00:00", false));
    CU_ASSERT(has_label(&axis, "23:00", false));
    CU_ASSERT(has_label(&axis, "Fri 26 Apr 2024", true));
    check_ticks(&axis);
    arena_release(&arena);
}

/* A cut label grows where its row is free, and not where something else stands. */
static void cut_labels_grow(void)
{
    struct arena arena = {0};
    struct rn_layout layout[2] = {0};
    struct err err = {0};
    const struct sample_wish wish = {
        .n_events = 60, .n_actors = 6, .first = 19800, .days = 300, .seed = 3};
    struct kg_view view = sample_view(&arena, &wish);
    struct rn_layout_wish growing = usual;
    growing.label_room = 60;
    size_t longer = 0;
    for (size_t i = 0; i < 2; i++) {
        growing.label_most = i == 0 ? 0 : 200;
        CU_ASSERT_EQUAL(rn_layout_make(&arena, &view, &growing, &layout[i], &err), 0);
    }
    for (size_t e = 0; e < view.n_events; e++) {
        const struct rn_placed *cut = &layout[0].placed[e];
        const struct rn_placed *grown = &layout[1].placed[e];
        CU_ASSERT(grown->label.len >= cut->label.len);
        CU_ASSERT(grown->label_x0 == cut->label_x0 && grown->label_x1 <= growing.edge);
        longer += grown->label.len > cut->label.len;
    }
    CU_ASSERT(longer > 0);
    arena_release(&arena);
}

static bool label_fits(const struct rn_placed *placed,
                       const struct rn_layout_wish *wish)
{
    return placed->fate != RN_LABELLED ||
           (placed->label_x0 >= wish->x0 - 1 && placed->label_x1 <= wish->edge + 1);
}

static void check_labels(uint32_t seed)
{
    struct arena arena = {0};
    struct rn_layout layout = {0};
    struct err err = {0};
    const struct sample_wish wish = {
        .n_events = 60, .n_actors = 6, .first = 19800, .days = 90, .seed = seed};
    struct kg_view view = sample_view(&arena, &wish);
    struct rn_layout_wish narrow = usual;
    narrow.x1 = 250 + seed / 7.0;
    narrow.edge = narrow.x1 + 30;
    CU_ASSERT_EQUAL(rn_layout_make(&arena, &view, &narrow, &layout, &err), 0);
    for (size_t e = 0; e < view.n_events; e++) {
        CU_ASSERT(label_fits(&layout.placed[e], &narrow));
    }
    arena_release(&arena);
}

/* Where a label is cut to all the room there is, it does not jump to the other side. */
static void labels_stay_on_the_axis(void)
{
    for (uint32_t seed = 1; seed < 40; seed++) {
        check_labels(seed);
    }
}

CU_TestInfo layout_tests[] = {
    {"every event is drawn, folded, listed or outside", every_event_has_a_fate },
    {"parts stand below their whole",                   parts_stand_below      },
    {"axes from a day to centuries",                    axes                   },
    {"ticks are in order, labels apart",                axes_are_monotone      },
    {"labels stay on the axis",                         labels_stay_on_the_axis},
    {"a day has hours",                                 a_day_has_hours        },
    {"cut labels grow where there is room",             cut_labels_grow        },
    CU_TEST_INFO_NULL,
};
