#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "render/layout.h"

#define ROWS_MORE  2 /* if that many more rows save all folding, they are added */
#define FEW_FOLDED 6
#define FEW_A_ROW  40 /* events a row; more are not even tried with all labels */
#define ROWS_END   30000
#define TRIES      400 /* rows looked at for a family */

/* A piece of a row that is taken. */
struct taken {
    double a;
    double b;
};

struct row {
    struct taken *taken; /* sorted */
    size_t n;
    size_t size;
};

/* The rows of one lane while they fill. */
struct shelf {
    struct arena *arena;
    struct row *rows;
    size_t n_rows;
    size_t rows_size;
    double gap;
};

/* Index of the first piece that ends behind `a`. */
static size_t row_search(const struct row *row, double a)
{
    size_t low = 0;
    size_t high = row->n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (row->taken[mid].b <= a) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

static bool row_free(const struct shelf *shelf, size_t r, double a, double b)
{
    if (r >= shelf->n_rows) {
        return true;
    }
    const struct row *row = &shelf->rows[r];
    size_t i = row_search(row, a - shelf->gap);
    return i == row->n || row->taken[i].a >= b + shelf->gap;
}

static void row_take(struct shelf *shelf, size_t r, double a, double b)
{
    while (shelf->n_rows <= r) {
        shelf->rows = arena_grow(shelf->arena, shelf->rows, shelf->n_rows,
                                 &shelf->rows_size, sizeof *shelf->rows);
        shelf->rows[shelf->n_rows++] = (struct row){0};
    }
    struct row *row = &shelf->rows[r];
    row->taken =
        arena_grow(shelf->arena, row->taken, row->n, &row->size, sizeof *row->taken);
    size_t i = row_search(row, a - shelf->gap);
    memmove(&row->taken[i + 1], &row->taken[i], (row->n - i) * sizeof *row->taken);
    row->taken[i] = (struct taken){a, b};
    row->n++;
}

/* The first row below `limit` with room, or RN_NO_ROW. */
static int16_t shelf_put(struct shelf *shelf, double a, double b, size_t limit)
{
    for (size_t r = 0; r < limit; r++) {
        if (row_free(shelf, r, a, b)) {
            row_take(shelf, r, a, b);
            return (int16_t)r;
        }
    }
    return RN_NO_ROW;
}

struct packing {
    struct rn_layout *layout;
    const struct rn_layout_wish *wish;
    struct arena *arena;
    uint32_t lane;
    uint32_t *events; /* of the lane, by time */
    size_t n_events;
    struct shelf shelf;
    size_t families_size;
    size_t folds_size;
};

static struct taken mark_room(const struct packing *p, uint32_t event)
{
    const struct rn_placed *placed = &p->layout->placed[event];
    double half = p->wish->mark;
    if (!placed->bar) {
        return (struct taken){placed->mark - half, placed->mark + half};
    }
    return (struct taken){placed->x0 - 6 * placed->open_left,
                          placed->x1 + 6 * placed->open_right};
}

static struct taken full_room(const struct packing *p, uint32_t event)
{
    const struct rn_placed *placed = &p->layout->placed[event];
    struct taken room = mark_room(p, event);
    room.a = fmin(room.a, placed->label_x0);
    room.b = fmax(room.b, placed->label_x1);
    return room;
}

static struct taken room_of(const struct packing *p, uint32_t event)
{
    return p->layout->placed[event].label_lane == p->lane ? full_room(p, event)
                                                          : mark_room(p, event);
}

static bool in_lane(const struct packing *p, uint32_t event)
{
    return p->layout->placed[event].lanes >> p->lane & 1U;
}

/* The whole below which `event` stands in this lane, or KG_NONE. */
static uint32_t whole_of(const struct packing *p, uint32_t event)
{
    const struct kg_view *view = p->layout->view;
    uint32_t whole = view->events[event].part_of;
    bool here = whole < view->n_events && whole != event && in_lane(p, whole) &&
                p->layout->placed[whole].fate < RN_UNDATED &&
                view->events[whole].part_of == KG_NONE;
    return here ? whole : KG_NONE;
}

static void start_shelf(struct packing *p)
{
    p->shelf = (struct shelf){.arena = p->arena, .gap = p->wish->gap};
}

/* Puts a whole and its parts into rows below each other; true when there are parts. */
static void put_family(struct packing *p, uint32_t whole, const uint32_t *parts,
                       size_t n_parts)
{
    struct shelf own = {.arena = p->arena, .gap = p->wish->gap};
    int16_t *rows = arena_array(p->arena, n_parts, sizeof *rows);
    struct taken top = room_of(p, whole);
    row_take(&own, 0, top.a, top.b);
    for (size_t i = 0; i < n_parts; i++) {
        struct taken room = room_of(p, parts[i]);
        size_t r = 1;
        while (!row_free(&own, r, room.a, room.b)) {
            r++;
        }
        row_take(&own, r, room.a, room.b);
        rows[i] = (int16_t)r;
    }
    size_t base = 0;
    for (; base < TRIES; base++) {
        bool fits = row_free(&p->shelf, base, top.a, top.b);
        for (size_t i = 0; fits && i < n_parts; i++) {
            struct taken room = room_of(p, parts[i]);
            fits = row_free(&p->shelf, base + (size_t)rows[i], room.a, room.b);
        }
        if (fits) {
            break;
        }
    }
    base = base == TRIES ? p->shelf.n_rows : base;
    row_take(&p->shelf, base, top.a, top.b);
    p->layout->placed[whole].row[p->lane] = (int16_t)base;
    for (size_t i = 0; i < n_parts; i++) {
        struct taken room = room_of(p, parts[i]);
        row_take(&p->shelf, base + (size_t)rows[i], room.a, room.b);
        p->layout->placed[parts[i]].row[p->lane] = (int16_t)(base + (size_t)rows[i]);
    }
    p->layout->families =
        arena_grow(p->arena, p->layout->families, p->layout->n_families,
                   &p->families_size, sizeof *p->layout->families);
    p->layout->families[p->layout->n_families++] = (struct rn_family){
        whole, p->lane, (int16_t)base, (int16_t)(base + own.n_rows - 1)};
}

struct child {
    uint32_t whole;
    uint32_t part;
};

static int compare_children(const void *a, const void *b)
{
    const struct child *x = a;
    const struct child *y = b;
    if (x->whole != y->whole) {
        return x->whole < y->whole ? -1 : 1;
    }
    return (x->part > y->part) - (x->part < y->part);
}

/* The parts of this lane, by their wholes. */
static struct child *list_children(struct packing *p, size_t *n)
{
    struct child *children = arena_array(p->arena, p->n_events + 1, sizeof *children);
    *n = 0;
    for (size_t i = 0; i < p->n_events; i++) {
        uint32_t whole = whole_of(p, p->events[i]);
        if (whole != KG_NONE) {
            children[(*n)++] = (struct child){whole, p->events[i]};
        }
    }
    qsort(children, *n, sizeof *children, compare_children);
    return children;
}

static size_t parts_of(const struct child *children, size_t n, uint32_t whole,
                       uint32_t *parts)
{
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (children[mid].whole < whole) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    size_t found = 0;
    for (; low < n && children[low].whole == whole; low++) {
        parts[found++] = children[low].part;
    }
    return found;
}

/* All labels, as many rows as they need, families together. Returns the rows. */
static size_t pack_freely(struct packing *p)
{
    size_t n_children = 0;
    struct child *children = list_children(p, &n_children);
    uint32_t *parts = arena_array(p->arena, p->n_events + 1, sizeof *parts);
    start_shelf(p);
    for (size_t i = 0; i < p->n_events; i++) {
        uint32_t event = p->events[i];
        if (whole_of(p, event) != KG_NONE) {
            continue; /* comes with its whole */
        }
        size_t n_parts = parts_of(children, n_children, event, parts);
        if (n_parts > 0) {
            put_family(p, event, parts, n_parts);
            continue;
        }
        struct taken room = room_of(p, event);
        p->layout->placed[event].row[p->lane] =
            shelf_put(&p->shelf, room.a, room.b, ROWS_END);
    }
    return p->shelf.n_rows;
}

static void fold(struct packing *p, uint32_t event)
{
    struct rn_layout *layout = p->layout;
    const struct rn_axis *axis = &layout->axis;
    double width = p->wish->fold_width;
    double bins = fmax(1, floor((axis->x1 - axis->x0) / width));
    width = (axis->x1 - axis->x0) / bins;
    double bin = fmin(bins - 1, floor((layout->placed[event].mark - axis->x0) / width));
    double x = axis->x0 + width * (fmax(bin, 0) + 0.5);
    size_t at = layout->n_folds;
    while (at > 0 && layout->folds[at - 1].lane == p->lane) {
        at--;
        if (layout->folds[at].x == x) {
            break;
        }
    }
    bool found = at < layout->n_folds && layout->folds[at].lane == p->lane &&
                 layout->folds[at].x == x;
    if (!found) {
        layout->folds = arena_grow(p->arena, layout->folds, layout->n_folds,
                                   &p->folds_size, sizeof *layout->folds);
        at = layout->n_folds++;
        layout->folds[at] = (struct rn_fold){.lane = p->lane, .x = x};
    }
    struct rn_fold *to = &layout->folds[at];
    if ((to->n_events & (to->n_events + 1)) == 0) { /* full at 0, 1, 3, 7, ... */
        uint32_t *more = arena_array(p->arena, 2 * to->n_events + 1, sizeof *more);
        if (to->n_events > 0) {
            memcpy(more, to->events, to->n_events * sizeof *more);
        }
        to->events = more;
    }
    to->events[to->n_events++] = event;
}

static int16_t put_ranked(struct packing *p, uint32_t event, size_t limit)
{
    struct rn_placed *placed = &p->layout->placed[event];
    struct taken full = room_of(p, event);
    int16_t row = shelf_put(&p->shelf, full.a, full.b, limit);
    if (row == RN_NO_ROW && placed->label_lane == p->lane) {
        struct taken mark = mark_room(p, event);
        placed->fate = RN_UNLABELLED;
        row = shelf_put(&p->shelf, mark.a, mark.b, limit);
    }
    return row;
}

/*
 * More than the lane holds: labels for the weightiest, marks for as many more as have
 * room, and folds for what is left.
 */
static void pack_tightly(struct packing *p, size_t limit)
{
    struct rn_ranked *ranked = arena_array(p->arena, p->n_events + 1, sizeof *ranked);
    size_t left = 0;
    for (size_t i = 0; i < p->n_events; i++) {
        ranked[i] = (struct rn_ranked){
            p->events[i], rn_weight(&p->layout->view->events[p->events[i]])};
    }
    qsort(ranked, p->n_events, sizeof *ranked, rn_ranked_order);
    start_shelf(p);
    for (size_t i = 0; i < p->n_events; i++) {
        int16_t row = put_ranked(p, ranked[i].event, limit);
        p->layout->placed[ranked[i].event].row[p->lane] = row;
        left += row == RN_NO_ROW;
    }
    bool few = left <= FEW_FOLDED;
    for (size_t i = 0; left > 0 && i < p->n_events; i++) {
        uint32_t event = p->events[i];
        int16_t *row = &p->layout->placed[event].row[p->lane];
        if (*row == RN_NO_ROW && few) {
            struct taken mark = mark_room(p, event);
            *row = shelf_put(&p->shelf, mark.a, mark.b, limit + ROWS_MORE);
        }
        if (*row == RN_NO_ROW) {
            fold(p, event);
        }
    }
}

static bool is_drawn(const struct rn_layout *layout, const struct rn_placed *placed)
{
    for (size_t lane = 0; lane < layout->n_lanes; lane++) {
        if (placed->row[lane] != RN_NO_ROW) {
            return true;
        }
    }
    return false;
}

/* Folded is what has a row in no lane; one whose label lane folded it has no label. */
static void finish_fates(struct rn_layout *layout)
{
    for (size_t e = 0; e < layout->view->n_events; e++) {
        struct rn_placed *placed = &layout->placed[e];
        if (placed->fate < RN_UNDATED && !is_drawn(layout, placed)) {
            placed->fate = RN_FOLDED;
        }
    }
}

static void list_lane(struct packing *p)
{
    p->n_events = 0;
    for (uint32_t e = 0; e < p->layout->view->n_events; e++) {
        if (p->layout->placed[e].fate < RN_UNDATED && in_lane(p, e)) {
            p->events[p->n_events++] = e;
        }
    }
}

/* A lane's share of all rows grows with the root of its events. */
static size_t row_limit(const struct rn_layout *layout, size_t lane,
                        const struct rn_layout_wish *wish)
{
    double sum = 0;
    for (size_t i = 0; i < layout->n_lanes; i++) {
        sum += sqrt(layout->lanes[i].events);
    }
    double all = fmax(wish->rows_max, wish->rows_least * (double)layout->n_lanes);
    double share = sum > 0 ? all * sqrt(layout->lanes[lane].events) / sum : 0;
    return (size_t)fmax(wish->rows_least, floor(share));
}

/* A label that was cut grows into what is free behind it. */
static void grow_label(struct packing *p, struct rn_placed *placed)
{
    const struct rn_layout_wish *wish = p->wish;
    struct row *row = &p->shelf.rows[placed->row[p->lane]];
    size_t i = 0;
    while (i < row->n && row->taken[i].b < placed->label_x1) {
        i++;
    }
    bool last = i + 1 >= row->n;
    double end = last ? wish->edge : fmin(wish->edge, row->taken[i + 1].a - wish->gap);
    double room = fmin(end - placed->label_x0, wish->label_most);
    if (i == row->n || room <= placed->label_x1 - placed->label_x0) {
        return;
    }
    placed->label = wish->fit(wish->context, p->arena, placed->whole_label, room);
    placed->label_x1 =
        placed->label_x0 + wish->width(wish->context, placed->label, wish->size);
    row->taken[i].b = fmax(row->taken[i].b, placed->label_x1);
}

static void grow_labels(struct packing *p)
{
    for (size_t i = 0; i < p->n_events; i++) {
        struct rn_placed *placed = &p->layout->placed[p->events[i]];
        bool here = placed->label_lane == p->lane && placed->fate == RN_LABELLED &&
                    placed->row[p->lane] != RN_NO_ROW;
        if (here && placed->side == RN_SIDE_RIGHT &&
            !slice_equal(placed->label, placed->whole_label)) {
            grow_label(p, placed);
        }
    }
}

static void pack_lane(struct packing *p, size_t limit)
{
    size_t families = p->layout->n_families;
    bool folding = p->wish->fold_width > 0;
    bool few = p->n_events <= limit * FEW_A_ROW || !folding;
    size_t rows = few ? pack_freely(p) : SIZE_MAX;
    if (folding && rows > limit + ROWS_MORE) {
        p->layout->n_families = families;
        pack_tightly(p, limit);
    }
    if (p->wish->label_most > 0) {
        grow_labels(p);
    }
}

void rn_layout_rows(struct arena *arena, struct rn_layout *layout,
                    const struct rn_layout_wish *wish)
{
    struct packing p = {.layout = layout, .wish = wish, .arena = arena};
    p.events = arena_array(arena, layout->view->n_events + 1, sizeof *p.events);
    for (p.lane = 0; p.lane < layout->n_lanes; p.lane++) {
        list_lane(&p);
        pack_lane(&p, row_limit(layout, p.lane, wish));
        struct rn_lane *lane = &layout->lanes[p.lane];
        lane->rows = (uint32_t)(p.shelf.n_rows ? p.shelf.n_rows : 1);
        lane->folds =
            layout->n_folds > 0 && layout->folds[layout->n_folds - 1].lane == p.lane;
    }
    finish_fates(layout);
}
