#include "render/layout.h"

#include <math.h>

#define BAR_MIN      15.0 /* narrower spans are drawn as points */
#define OPEN_BAR     46.0 /* points drawn of a span whose other end nobody knows */
#define COARSE       366  /* days: a longer span does not stretch the axis by itself */
#define WIDE_DAY     24.0 /* points: in such days, marks stand at their beginning */
#define DAY_MARK     8.0  /* from there */
#define SAME_DAY     12.0 /* between the marks of one wide day that are connected */
#define THROUGH_MARK 8.0

bool rn_is_dated(const struct kg_event *event)
{
    const struct when *when = &event->when;
    return when->kind != WHEN_UNKNOWN &&
           (when->earliest != WHEN_OPEN_EARLIEST || when->latest != WHEN_OPEN_LATEST);
}

double rn_weight(const struct kg_event *event)
{
    double weight = log2(1.0 + (double)event->n_mentions) + event->confidence;
    weight += event->n_participants > 1 ? 0.5 : 0;
    weight -= slice_equal(event->type, SLICE_LIT("other")) ? 1.0 : 0;
    weight -= slice_equal(event->type, SLICE_LIT("statement")) ? 0.5 : 0;
    return weight;
}

int rn_ranked_order(const void *a, const void *b)
{
    const struct rn_ranked *x = a;
    const struct rn_ranked *y = b;
    if (x->weight != y->weight) {
        return x->weight > y->weight ? -1 : 1;
    }
    return (x->event > y->event) - (x->event < y->event);
}

/* The days that an event spans as far as they are known; of an open one, its end. */
static struct rn_extent extent_of(const struct kg_event *event)
{
    struct rn_extent extent = {event->when.earliest, event->when.latest};
    if (extent.first == WHEN_OPEN_EARLIEST) {
        extent.first = extent.last;
    } else if (extent.last == WHEN_OPEN_LATEST) {
        extent.last = extent.first;
    }
    return extent;
}

static bool is_coarse(struct rn_extent extent)
{
    return (int64_t)extent.last - extent.first > COARSE;
}

static bool has_range(const struct rn_layout_wish *wish)
{
    return wish->from != 0 || wish->to != 0;
}

static int set_fates(struct rn_layout *layout, const struct rn_layout_wish *wish,
                     struct err *err)
{
    if (has_range(wish) && wish->to < wish->from) {
        return err_set(err, ERR_USAGE, "the range to draw ends before it begins");
    }
    for (size_t e = 0; e < layout->view->n_events; e++) {
        const struct kg_event *event = &layout->view->events[e];
        struct rn_placed *placed = &layout->placed[e];
        if (!rn_is_dated(event)) {
            placed->fate = RN_UNDATED;
            continue;
        }
        struct rn_extent extent = extent_of(event);
        bool outside =
            has_range(wish) && (extent.last < wish->from || extent.first > wish->to);
        placed->fate = outside ? RN_OUTSIDE : RN_LABELLED;
    }
    return 0;
}

/* What the axis is made for. Long spans do not count if others lie within them. */
static size_t collect_extents(const struct rn_layout *layout, struct rn_extent *extents)
{
    size_t n = 0;
    size_t fine = 0;
    struct rn_extent all = {0};
    for (size_t e = 0; e < layout->view->n_events; e++) {
        struct rn_extent extent = extent_of(&layout->view->events[e]);
        if (layout->placed[e].fate >= RN_UNDATED || is_coarse(extent)) {
            continue;
        }
        all.first = fine == 0 || extent.first < all.first ? extent.first : all.first;
        all.last = fine == 0 || extent.last > all.last ? extent.last : all.last;
        extents[n++] = extent;
        fine++;
    }
    for (size_t e = 0; e < layout->view->n_events; e++) {
        struct rn_extent extent = extent_of(&layout->view->events[e]);
        if (layout->placed[e].fate < RN_UNDATED && is_coarse(extent) &&
            (fine == 0 || extent.last < all.first || extent.first > all.last)) {
            extents[n++] = extent;
        }
    }
    return n;
}

bool rn_core_of(struct arena *arena, const struct kg_view *view, struct rn_extent *core)
{
    struct rn_layout layout = {.view = view};
    const struct rn_layout_wish all = {0};
    struct err err = {0};
    struct rn_extent *extents = arena_array(arena, view->n_events + 1, sizeof *extents);
    layout.placed = arena_array(arena, view->n_events + 1, sizeof *layout.placed);
    return set_fates(&layout, &all, &err) == 0 &&
           rn_axis_core(extents, collect_extents(&layout, extents), core);
}

static void make_axis(struct arena *arena, struct rn_layout *layout,
                      const struct rn_layout_wish *wish)
{
    struct rn_axis_wish axis = {
        .fixed = has_range(wish) && !wish->loose,
        .from = wish->from,
        .to = wish->to,
        .x0 = wish->x0,
        .x1 = wish->x1,
        .label_size = wish->size,
        .width = wish->width,
        .context = wish->context,
    };
    axis.extents = arena_array(arena, layout->view->n_events + 1, sizeof *axis.extents);
    axis.n_extents = collect_extents(layout, axis.extents);
    for (size_t i = 0; wish->loose && i < axis.n_extents; i++) {
        axis.extents[i].first =
            axis.extents[i].first > wish->from ? axis.extents[i].first : wish->from;
        axis.extents[i].last =
            axis.extents[i].last < wish->to ? axis.extents[i].last : wish->to;
    }
    layout->axis = rn_axis_make(arena, &axis);
}

/* An interval that reaches beyond the axis, or whose end nobody knows, is open there.
 */
static void place_span(const struct rn_axis *axis, const struct kg_event *event,
                       struct rn_placed *placed)
{
    struct rn_extent extent = extent_of(event);
    const struct rn_stretch *first = &axis->stretches[0];
    const struct rn_stretch *last = &axis->stretches[axis->n_stretches - 1];
    placed->x0 = rn_axis_x(axis, extent.first);
    placed->x1 = extent.last == INT32_MAX ? axis->x1 : rn_axis_x(axis, extent.last + 1);
    placed->open_left = extent.first < first->from;
    placed->open_right = extent.last > last->to;
    if (event->when.earliest == WHEN_OPEN_EARLIEST) {
        placed->open_left = true;
        placed->x0 = fmax(axis->x0, placed->x1 - OPEN_BAR);
    }
    if (event->when.latest == WHEN_OPEN_LATEST) {
        placed->open_right = true;
        placed->x1 = fmin(axis->x1, placed->x0 + OPEN_BAR);
    }
    bool day = event->when.earliest == event->when.latest &&
               rn_axis_per_day(axis, extent.first) < RN_HOURS_FROM;
    placed->bar = !day && placed->x1 - placed->x0 >= BAR_MIN;
}

static bool is_shared(uint32_t lanes)
{
    return (lanes & (lanes - 1)) != 0;
}

static double mark_of(const struct rn_layout *layout, const struct kg_event *event,
                      const struct rn_placed *placed, uint32_t ordinal)
{
    double middle = (placed->x0 + placed->x1) / 2;
    double day = rn_axis_per_day(&layout->axis, event->when.earliest);
    if (placed->bar) {
        bool start = event->when.kind == WHEN_THROUGH && !placed->open_left;
        if (event->when.earliest == WHEN_OPEN_EARLIEST) {
            return placed->x1 - THROUGH_MARK;
        }
        if (start || event->when.latest == WHEN_OPEN_LATEST) {
            return placed->x0 + THROUGH_MARK;
        }
        return middle;
    }
    if (day >= WIDE_DAY) {
        uint32_t slots = (uint32_t)fmax(1, floor((day - 2 * DAY_MARK) / SAME_DAY) + 1);
        return placed->x0 + DAY_MARK + SAME_DAY * (ordinal % slots);
    }
    return middle + (day >= 2 ? fmin(3.0, day / 4) * (ordinal % 3) : 0);
}

static void place_events(struct rn_layout *layout)
{
    int32_t day = INT32_MIN;
    uint32_t ordinal = 0;
    for (size_t e = 0; e < layout->view->n_events; e++) {
        const struct kg_event *event = &layout->view->events[e];
        struct rn_placed *placed = &layout->placed[e];
        if (placed->fate >= RN_UNDATED) {
            continue;
        }
        place_span(&layout->axis, event, placed);
        bool counts = !placed->bar && is_shared(placed->lanes);
        if (event->when.earliest != day) {
            day = event->when.earliest;
            ordinal = 0;
        }
        placed->mark = mark_of(layout, event, placed, counts ? ordinal : 0);
        ordinal += counts;
    }
}

/* The label's place beside or inside its mark, and as much of the label as fits. */
static void place_label(struct arena *arena, const struct kg_event *event,
                        struct rn_placed *placed, const struct rn_layout_wish *wish)
{
    double width = wish->width(wish->context, placed->label, wish->size);
    if (width > wish->label_room) {
        placed->label =
            wish->fit(wish->context, arena, placed->label, wish->label_room);
        width = wish->width(wish->context, placed->label, wish->size);
    }
    double mark = wish->mark + 3 + (event->disputed ? 2 : 0);
    double inside = placed->mark + mark;
    double right = placed->bar ? placed->x1 + 5 + 6 * placed->open_right : inside;
    double left =
        placed->bar ? placed->x0 - 4 - 6 * placed->open_left : placed->mark - mark;
    bool cut_right = false;
    bool fits_inside = placed->bar && inside + width <= placed->x1 - 4;
    if (!fits_inside && right + width > wish->edge && left - width < wish->x0) {
        double room = fmax(wish->edge - right, left - wish->x0);
        if (placed->bar && placed->x1 - 4 - inside > room) {
            room = placed->x1 - 4 - inside;
            fits_inside = true;
        }
        placed->label = wish->fit(wish->context, arena, placed->label, fmax(room, 20));
        width = wish->width(wish->context, placed->label, wish->size);
        cut_right = wish->edge - right >= left - wish->x0;
    }
    /* What was cut to the room on one side may be wider by the error of a sum. */
    bool fits_right = right + width <= wish->edge || cut_right;
    placed->side = fits_inside  ? RN_SIDE_INSIDE
                   : fits_right ? RN_SIDE_RIGHT
                                : RN_SIDE_LEFT;
    placed->label_x0 = placed->side == RN_SIDE_INSIDE  ? inside
                       : placed->side == RN_SIDE_RIGHT ? right
                                                       : left - width;
    placed->label_x1 = placed->label_x0 + width;
}

static void place_labels(struct arena *arena, struct rn_layout *layout,
                         const struct rn_layout_wish *wish)
{
    for (size_t e = 0; e < layout->view->n_events; e++) {
        struct rn_placed *placed = &layout->placed[e];
        if (placed->fate < RN_UNDATED) {
            placed->whole_label =
                wish->label(wish->context, arena, &layout->view->events[e],
                            layout->lanes[placed->label_lane].name);
            placed->label = placed->whole_label;
            place_label(arena, &layout->view->events[e], placed, wish);
        }
    }
}

int rn_layout_make(struct arena *arena, const struct kg_view *view,
                   const struct rn_layout_wish *wish, struct rn_layout *out,
                   struct err *err)
{
    struct rn_layout layout = {.view = view};
    layout.placed = arena_array(arena, view->n_events + 1, sizeof *layout.placed);
    for (size_t e = 0; e < view->n_events; e++) {
        for (size_t i = 0; i < RN_LANES_MAX; i++) {
            layout.placed[e].row[i] = RN_NO_ROW;
        }
    }
    struct rn_layout_wish placed_wish = *wish;
    int rc = set_fates(&layout, wish, err);
    rc = rc == 0 ? rn_layout_lanes(arena, &layout, wish, err) : rc;
    if (rc != 0) {
        return rc;
    }
    placed_wish.x0 += wish->gutter ? wish->gutter(wish->context, arena, &layout) : 0;
    make_axis(arena, &layout, &placed_wish);
    place_events(&layout);
    place_labels(arena, &layout, &placed_wish);
    rn_layout_rows(arena, &layout, &placed_wish);
    for (size_t e = 0; e < view->n_events; e++) {
        layout.fates[layout.placed[e].fate]++;
    }
    *out = layout;
    return 0;
}
