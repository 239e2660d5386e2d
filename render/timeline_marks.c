#include <math.h>

#include "base/ascii.h"
#include "render/phrase.h"
#include "render/timeline.h"

#define BAR_HEIGHT  14
#define THIN_BAR    5
#define FOLD_LISTED 12  /* events named in the tooltip of a fold */
#define MANY        120 /* events; of more, connectors are thinner */
#define SURE        0.85
#define UNSURE      0.65

/* Does a label that goes on like this after a name tell what that one does? */
static bool is_predicate(struct slice rest)
{
    static const struct slice others[] = {SLICE_INIT("and "), SLICE_INIT("or ")};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (slice_starts(rest, others[i])) {
            return false;
        }
    }
    return rest.len > 0 && rest.ptr[0] >= 'a' && rest.ptr[0] <= 'z';
}

/* The label without the lane's name in front, or without its place at the end. */
static struct slice shorten(struct arena *arena, struct slice label, struct slice lane)
{
    struct slice front = arena_printf(arena, "%.*s ", SLICE_ARG(lane));
    struct slice end = arena_printf(arena, " in %.*s", SLICE_ARG(lane));
    struct slice rest = label;
    if (lane.len == 0) {
        return label;
    }
    if (slice_starts(label, front)) {
        rest.ptr += front.len;
        rest.len -= front.len;
        rest = is_predicate(rest) ? rest : label;
    }
    if (slice_ends(rest, end) && rest.len > end.len) {
        rest.len -= end.len;
    }
    return rest;
}

struct slice rn_event_label(struct arena *arena, const struct kg_event *event,
                            struct slice lane)
{
    static const char *const remarks[STATUS_COUNT] = {
        [STATUS_OCCURRED] = "",        [STATUS_ONGOING] = "",
        [STATUS_PLANNED] = "",         [STATUS_CANCELLED] = " (cancelled)",
        [STATUS_DENIED] = " (denied)", [STATUS_ALLEGED] = " (alleged)",
    };
    const char *remark = event->status < STATUS_COUNT ? remarks[event->status] : "";
    struct slice label = rn_clean(arena, event->label);
    if (label.len == 0) {
        label = rn_clean(arena, event->type);
    }
    label = shorten(arena, label, rn_clean(arena, lane));
    if (slice_ends(label, slice_of(remark))) {
        remark = ""; /* some labels say it already */
    }
    struct slice count = event->n_mentions > 1
                             ? arena_printf(arena, " [%zu]", event->n_mentions)
                             : (struct slice){0};
    return arena_printf(arena, "%s%.*s%s%.*s", event->when.approximate ? "c. " : "",
                        SLICE_ARG(label), remark, SLICE_ARG(count));
}

struct slice rn_event_class(struct arena *arena, const struct kg_event *event,
                            const char *kind)
{
    struct buf out = {0};
    buf_addf(&out, "%s t-", kind);
    for (size_t i = 0; i < event->type.len; i++) {
        char c = event->type.ptr[i];
        bool safe = ascii_is_alnum(c) || c == '_';
        buf_add(&out, safe ? (struct slice){&c, 1} : SLICE_LIT("-"));
    }
    if (event->status < STATUS_COUNT) {
        buf_addf(&out, " s-%.*s", SLICE_ARG(status_name((enum status)event->status)));
    }
    buf_adds(&out, event->disputed ? " disputed" : "");
    struct slice class = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return class;
}

struct rn_node *rn_paint_mark(struct rn_painter *painter, const struct kg_event *event,
                              double x, double y)
{
    const struct rn_shape *shape = rn_type_shape(&painter->theme, event->type);
    struct slice colour = rn_type_colour(&painter->theme, event->type);
    struct rn_node *node = rn_scene_node(&painter->scene);
    bool happened = event->status == STATUS_OCCURRED || event->status == STATUS_ONGOING;
    node->shape = shape->draws;
    node->x = x;
    node->y = y;
    node->width = shape->width;
    node->height = shape->height;
    node->stroke = colour;
    node->pen = 1.2;
    node->dashed = event->status == STATUS_PLANNED;
    node->fill = happened && event->confidence >= SURE ? colour
                 : happened && event->confidence >= UNSURE
                     ? rn_tint(painter->arena, colour, 55)
                     : rn_ink(&painter->theme, RN_INK_HOLLOW);
    node->class = rn_event_class(painter->arena, event, "event");
    return node;
}

static double row_y(const struct rn_painter *painter, uint32_t lane, int row)
{
    return painter->layout.lanes[lane].y + 6 + RN_ROW * (row + 0.5);
}

/* A tint behind a whole and its parts. */
static void paint_family(struct rn_painter *painter, const struct rn_family *family)
{
    const struct rn_layout *layout = &painter->layout;
    const struct rn_placed *whole = &layout->placed[family->whole];
    struct slice colour =
        rn_type_colour(&painter->theme, layout->view->events[family->whole].type);
    if (whole->bar) {
        const double box[4] = {
            whole->x0, row_y(painter, family->lane, family->first_row), whole->x1,
            row_y(painter, family->lane, family->last_row) + RN_ROW / 2};
        (void)rn_scene_rect(&painter->scene, box, rn_tint(painter->arena, colour, 9));
    }
}

/* A vertical line between the marks of one event in several lanes. */
static void paint_connector(struct rn_painter *painter, const struct rn_placed *placed)
{
    double y0 = 0;
    double y1 = 0;
    size_t drawn = 0;
    for (uint32_t lane = 0; lane < painter->layout.n_lanes; lane++) {
        if (placed->row[lane] != RN_NO_ROW) {
            y1 = row_y(painter, lane, placed->row[lane]);
            y0 = drawn++ == 0 ? y1 : y0;
        }
    }
    if (drawn > 1) {
        const double ends[4] = {placed->mark, y0, placed->mark, y1};
        struct rn_stroke *line = rn_scene_line(
            &painter->scene, ends, rn_ink(&painter->theme, RN_INK_CONNECTOR));
        line->pen = painter->layout.view->n_events > MANY ? 0.5 : 1;
    }
}

void rn_paint_connectors(struct rn_painter *painter)
{
    for (size_t i = 0; i < painter->layout.n_families; i++) {
        paint_family(painter, &painter->layout.families[i]);
    }
    for (size_t e = 0; e < painter->layout.view->n_events; e++) {
        paint_connector(painter, &painter->layout.placed[e]);
    }
}

/* What is common to all nodes of an event. */
struct event_paint {
    struct rn_painter *painter;
    const struct kg_event *event;
    const struct rn_placed *placed;
    struct slice name;
    struct slice tip;
    struct slice href;
};

static void tell(const struct event_paint *p, struct rn_node *node, const char *what,
                 uint32_t lane)
{
    struct rn_painter *painter = p->painter;
    bool first = what[0] == '\0' && lane == p->placed->label_lane;
    node->name = first ? p->name
                       : arena_printf(painter->arena, "%.*s%s, lane %u",
                                      SLICE_ARG(p->name), what, (unsigned)lane + 1);
    node->tip = p->tip;
    node->href = p->href;
    node->id = first ? rn_clean(painter->arena, p->event->id) : (struct slice){0};
}

/* A small angle where a span goes on beyond what is drawn. */
static void paint_chevron(struct rn_painter *painter, double x, double y, double to,
                          struct slice colour)
{
    (void)rn_scene_line(&painter->scene, (double[]){x, y - 4, x + to, y}, colour);
    (void)rn_scene_line(&painter->scene, (double[]){x + to, y, x, y + 4}, colour);
}

static void paint_bar(const struct event_paint *p, uint32_t lane, double y)
{
    struct rn_painter *painter = p->painter;
    const struct rn_placed *placed = p->placed;
    struct slice colour = rn_type_colour(&painter->theme, p->event->type);
    bool main = lane == placed->label_lane;
    bool within = p->event->when.kind == WHEN_WITHIN;
    struct rn_node *bar = rn_scene_node(&painter->scene);
    bar->shape = SLICE_LIT("box");
    bar->rounded = true;
    bar->dashed = within || p->event->status == STATUS_PLANNED;
    bar->width = (int)floor(placed->x1 - placed->x0);
    bar->height = main ? BAR_HEIGHT : THIN_BAR;
    bar->x = placed->x0 + bar->width / 2.0;
    bar->y = y;
    bar->pen = 0.75;
    bar->stroke = colour;
    bar->fill = rn_tint(painter->arena, colour, within ? 12 : 26);
    bar->class =
        rn_event_class(painter->arena, p->event, within ? "span maybe" : "span");
    tell(p, bar, ", span", lane);
    if (placed->open_left) {
        paint_chevron(painter, placed->x0 - 1.5, y, -3.5, colour);
    }
    if (placed->open_right) {
        paint_chevron(painter, placed->x1 + 1.5, y, 3.5, colour);
    }
}

static void paint_label(const struct event_paint *p, double y)
{
    struct rn_painter *painter = p->painter;
    struct rn_node *label = rn_scene_text(&painter->scene, p->placed->label,
                                          p->placed->label_x0, y, RN_LABEL_SIZE);
    label->align = p->placed->side == RN_SIDE_LEFT ? RN_RIGHT : RN_LEFT;
    label->class = rn_event_class(painter->arena, p->event, "label");
    tell(p, label, ", label", p->placed->label_lane);
}

static void paint_in_lane(const struct event_paint *p, uint32_t lane)
{
    struct rn_painter *painter = p->painter;
    double y = row_y(painter, lane, p->placed->row[lane]);
    if (p->placed->bar) {
        paint_bar(p, lane, y);
    }
    if (p->event->disputed && lane == p->placed->label_lane) {
        struct rn_node *ring = rn_scene_node(&painter->scene);
        ring->shape = SLICE_LIT("circle");
        ring->x = p->placed->mark;
        ring->y = y;
        ring->width = ring->height = 17;
        ring->fill = rn_ink(&painter->theme, RN_INK_HOLLOW);
        ring->stroke = rn_ink(&painter->theme, RN_INK_ALERT);
        ring->pen = 1.3;
        ring->class = SLICE_LIT("ring");
        tell(p, ring, ", disputed", lane);
    }
    struct rn_node *mark = rn_paint_mark(painter, p->event, p->placed->mark, y);
    tell(p, mark, "", lane);
    if (lane == p->placed->label_lane && p->placed->fate == RN_LABELLED) {
        paint_label(p, y);
    }
}

static void paint_event(struct rn_painter *painter, size_t e)
{
    const struct rn_layout *layout = &painter->layout;
    const struct kg_event *event = &layout->view->events[e];
    struct event_paint p = {
        .painter = painter,
        .event = event,
        .placed = &layout->placed[e],
        .name = rn_event_name(painter->arena, event),
        .tip = rn_event_tip(painter->arena, painter->view, event),
        .href = rn_event_url(painter->arena, painter->view, event),
    };
    for (uint32_t lane = 0; lane < layout->n_lanes; lane++) {
        if (p.placed->row[lane] != RN_NO_ROW) {
            paint_in_lane(&p, lane);
        }
    }
}

void rn_paint_events(struct rn_painter *painter)
{
    for (size_t e = 0; e < painter->layout.view->n_events; e++) {
        if (painter->layout.placed[e].fate <= RN_UNLABELLED) {
            paint_event(painter, e);
        }
    }
}

static struct slice fold_tip(struct rn_painter *painter, const struct rn_fold *fold)
{
    struct buf tip = {0};
    for (size_t i = 0; i < fold->n_events && i < FOLD_LISTED; i++) {
        const struct kg_event *event = &painter->view->events[fold->events[i]];
        char date[WHEN_EDTF_SIZE];
        when_edtf(&event->when, date);
        buf_addf(&tip, "%s%s: %.*s", i == 0 ? "" : "\n", date,
                 SLICE_ARG(rn_clean(painter->arena, event->label)));
    }
    if (fold->n_events > FOLD_LISTED) {
        buf_addf(&tip, "\nand %zu more", fold->n_events - FOLD_LISTED);
    }
    struct slice text = arena_copy(painter->arena, buf_slice(&tip));
    buf_release(&tip);
    return text;
}

void rn_paint_folds(struct rn_painter *painter)
{
    const struct rn_layout *layout = &painter->layout;
    for (size_t i = 0; i < layout->n_folds; i++) {
        const struct rn_fold *fold = &layout->folds[i];
        const struct rn_lane *lane = &layout->lanes[fold->lane];
        double y = lane->y + 6 + RN_ROW * lane->rows + 7;
        struct slice text =
            fold->n_events < 1000
                ? arena_printf(painter->arena, "+%zu", fold->n_events)
                : arena_printf(painter->arena, "+%zuk", (fold->n_events + 500) / 1000);
        struct slice tip = fold_tip(painter, fold);
        struct rn_node *pill = rn_scene_node(&painter->scene);
        pill->shape = SLICE_LIT("box");
        pill->rounded = true;
        pill->x = fold->x;
        pill->y = y;
        pill->width = (int)ceil(rn_text_width(&painter->theme, text, 7.5, false)) + 6;
        pill->height = 12;
        pill->fill = pill->stroke = rn_ink(&painter->theme, RN_INK_FOLD);
        pill->class = SLICE_LIT("fold");
        pill->tip = tip;
        pill->name = arena_printf(painter->arena, "%.*s: %zu more, fold %zu",
                                  SLICE_ARG(rn_clean(painter->arena, lane->name)),
                                  fold->n_events, i + 1);
        struct rn_node *number = rn_scene_text(&painter->scene, text, 0, y, 7.5);
        number->x = fold->x;
        number->align = RN_MIDDLE;
        number->colour = rn_ink(&painter->theme, RN_INK_SECOND);
        number->class = SLICE_LIT("fold");
        number->tip = tip;
        number->name = arena_printf(painter->arena, "fold %zu", i + 1);
    }
}
