#include <math.h>

#include "render/heading.h"
#include "render/phrase.h"
#include "render/timeline.h"

#define LEGEND_SIZE  9.0
#define DENSITY      24.0
#define DENSITY_FROM 12 /* events */
#define UNDATED_MAX  40
#define UNDATED_LINE 16.0
#define UNDATED_ROOM 215.0 /* points of a column, at least */
#define SIGNS_APART  14.0  /* points between the legend's types and its signs */

struct legend_item {
    struct slice text;
    struct kg_event sample; /* what its mark looks like */
    bool type;              /* stands for a type, not for a sign that all types share */
    bool bar;
    bool ring;
};

static void paint_legend_item(struct rn_painter *painter,
                              const struct legend_item *item, double *x)
{
    double width = rn_text_width(&painter->theme, item->text, LEGEND_SIZE, false);
    double sign = item->bar ? 26 : 17;
    if (*x > painter->left && *x + sign + width > painter->scene.width - 20) {
        *x = painter->left;
        painter->y += 16;
    }
    double y = painter->y;
    if (item->bar) {
        struct slice grey = rn_ink(&painter->theme, RN_INK_SECOND);
        struct rn_node *bar = rn_scene_node(&painter->scene);
        bar->shape = SLICE_LIT("box");
        bar->rounded = bar->dashed = true;
        bar->width = 20;
        bar->height = 9;
        bar->x = *x + 10;
        bar->y = y;
        bar->pen = 0.75;
        bar->stroke = grey;
        bar->fill = rn_tint(painter->arena, grey, 12);
        bar->name = arena_printf(painter->arena, "sign: %.*s", SLICE_ARG(item->text));
    } else {
        struct rn_node *mark = rn_paint_mark(painter, &item->sample, *x + 6, y);
        if (!item->type) {
            mark->shape = SLICE_LIT("circle");
            mark->width = mark->height = 10;
            mark->stroke = rn_ink(&painter->theme, RN_INK_SECOND);
        }
        mark->class = SLICE_LIT("legend");
        mark->name = arena_printf(painter->arena, "sign: %.*s", SLICE_ARG(item->text));
        if (item->ring) {
            mark->shape = SLICE_LIT("circle");
            mark->width = mark->height = 13;
            mark->fill = rn_ink(&painter->theme, RN_INK_HOLLOW);
            mark->stroke = rn_ink(&painter->theme, RN_INK_ALERT);
        }
    }
    struct rn_node *text =
        rn_scene_text(&painter->scene, item->text, *x + sign, y, LEGEND_SIZE);
    text->name = arena_printf(painter->arena, "legend: %.*s", SLICE_ARG(item->text));
    text->colour = rn_ink(&painter->theme, RN_INK_SECOND);
    text->class = SLICE_LIT("legend");
    *x += sign + width + 16;
}

struct seen {
    bool planned;
    bool within;
    bool disputed;
    bool unsure;
};

static struct seen look(const struct rn_painter *painter)
{
    struct seen seen = {0};
    for (size_t e = 0; e < painter->view->n_events; e++) {
        const struct kg_event *event = &painter->view->events[e];
        const struct rn_placed *placed = &painter->layout.placed[e];
        if (placed->fate > RN_UNLABELLED) {
            continue;
        }
        seen.planned = seen.planned || event->status == STATUS_PLANNED;
        seen.disputed = seen.disputed || event->disputed;
        seen.within = seen.within || (placed->bar && event->when.kind == WHEN_WITHIN);
        seen.unsure = seen.unsure || event->confidence < 0.65;
    }
    return seen;
}

void rn_paint_legend(struct rn_painter *painter)
{
    const struct event_types *types = painter->view->types;
    double x = painter->left;
    for (size_t t = 0; t < types->n_types; t++) {
        bool used = false;
        for (size_t e = 0; !used && e < painter->view->n_events; e++) {
            used = painter->layout.placed[e].fate != RN_OUTSIDE &&
                   slice_equal(painter->view->events[e].type, types->types[t].name);
        }
        if (used) {
            struct legend_item item = {
                .type = true,
                .text = rn_clean(painter->arena, types->types[t].label),
                .sample = {.type = types->types[t].name, .confidence = 1}
            };
            paint_legend_item(painter, &item, &x);
        }
    }
    struct seen seen = look(painter);
    const struct legend_item signs[] = {
        {.text = SLICE_LIT("planned"),   .sample = {.status = STATUS_PLANNED}},
        {.text = SLICE_LIT("less sure")},
        {.text = SLICE_LIT("some time in this span"),                   .bar = true                                    },
        {.text = SLICE_LIT("reports disagree"),                  .ring = true},
    };
    const bool shown[] = {seen.planned, seen.unsure, seen.within, seen.disputed};
    x += x > painter->left ? SIGNS_APART : 0;
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
        if (shown[i]) {
            paint_legend_item(painter, &signs[i], &x);
        }
    }
}

/* Reports per stretch of the axis. */
static double *count_reports(struct rn_painter *painter, size_t bins, double width,
                             double *most)
{
    const struct rn_axis *axis = &painter->layout.axis;
    double *counts = arena_array(painter->arena, bins + 1, sizeof *counts);
    *most = 0;
    for (size_t e = 0; e < painter->view->n_events; e++) {
        const struct rn_placed *placed = &painter->layout.placed[e];
        const struct kg_event *event = &painter->view->events[e];
        if (placed->fate >= RN_UNDATED) {
            continue;
        }
        double at = floor((placed->mark - axis->x0) / width);
        size_t bin = at < 0 ? 0 : at >= (double)bins ? bins - 1 : (size_t)at;
        counts[bin] += (double)(event->n_mentions ? event->n_mentions : 1);
        *most = fmax(*most, counts[bin]);
    }
    return counts;
}

void rn_paint_density(struct rn_painter *painter)
{
    const struct rn_axis *axis = &painter->layout.axis;
    if (painter->view->n_events < DENSITY_FROM) {
        return;
    }
    double per_day = rn_axis_per_day(axis, axis->stretches[0].from);
    double room = axis->x1 - axis->x0;
    double width = axis->n_stretches == 1 && per_day >= 5 && per_day < 60
                       ? per_day
                       : room / floor(room / 8);
    size_t bins = (size_t)floor(room / width + 0.5);
    double most = 0;
    const double *counts = count_reports(painter, bins, width, &most);
    double base = painter->y + DENSITY;
    struct rn_node *name = rn_scene_text(&painter->scene, SLICE_LIT("Reports"),
                                         painter->left, base - 5, 8.5);
    name->name = SLICE_LIT("reports over time");
    name->colour = rn_ink(&painter->theme, RN_INK_SECOND);
    for (size_t i = 0; i < bins; i++) {
        int height = (int)ceil(counts[i] / most * DENSITY);
        if (counts[i] <= 0 || most <= 0) {
            continue;
        }
        struct rn_node *bar = rn_scene_node(&painter->scene);
        bar->shape = SLICE_LIT("box");
        bar->width = (int)fmax(2, floor(width - 1.5));
        bar->height = height;
        bar->x = axis->x0 + width * ((double)i + 0.5);
        bar->y = base - height / 2.0;
        bar->fill = bar->stroke = rn_ink(&painter->theme, RN_INK_DENSITY);
        bar->pen = 0;
        bar->class = SLICE_LIT("density");
        bar->tip =
            rn_count_words(painter->arena, (size_t)counts[i], "report", "reports");
        bar->name = arena_printf(painter->arena, "reports %zu: %.0f", i + 1, counts[i]);
    }
    struct rn_node *scale = rn_scene_text(
        &painter->scene, arena_printf(painter->arena, "%.0f at most", most),
        axis->x1 + 8, base - 5, 8.5);
    scale->name = SLICE_LIT("most reports of a bar");
    scale->colour = rn_ink(&painter->theme, RN_INK_SECOND);
    (void)rn_scene_line(&painter->scene, (double[]){axis->x0, base, axis->x1, base},
                        rn_ink(&painter->theme, RN_INK_GRID));
    painter->y = base + 8;
}

static void paint_undated(struct rn_painter *painter, const struct kg_event *event,
                          double x, double room)
{
    struct slice label = rn_event_label(painter->arena, event, (struct slice){0});
    struct slice name = rn_event_name(painter->arena, event);
    struct slice tip = rn_event_tip(painter->arena, painter->view, event);
    struct rn_node *mark = rn_paint_mark(painter, event, x + 7, painter->y);
    mark->name = name;
    mark->id = rn_clean(painter->arena, event->id);
    mark->tip = tip;
    struct rn_node *text = rn_scene_text(
        &painter->scene,
        rn_fit(&painter->theme, painter->arena, label, RN_LABEL_SIZE, room - 28),
        x + 18, painter->y, RN_LABEL_SIZE);
    text->name = arena_printf(painter->arena, "%.*s, label", SLICE_ARG(name));
    text->class = rn_event_class(painter->arena, event, "label");
    text->tip = tip;
    text->href = rn_event_url(painter->arena, painter->view, event);
}

void rn_paint_undated(struct rn_painter *painter)
{
    const struct rn_layout *layout = &painter->layout;
    size_t n = layout->fates[RN_UNDATED];
    size_t shown = 0;
    if (n == 0) {
        return;
    }
    painter->y += 12;
    struct rn_node *head =
        rn_scene_text(&painter->scene, arena_printf(painter->arena, "Undated (%zu)", n),
                      painter->left, painter->y, 10);
    head->name = SLICE_LIT("events without a date");
    double x0 = layout->axis.x0 - 7;
    double room = painter->scene.width - RN_MARGIN - x0;
    size_t columns = (size_t)fmax(1, floor(room / UNDATED_ROOM));
    size_t most = UNDATED_MAX;
    room /= (double)columns;
    if (painter->sheet) { /* as many as there is paper */
        double lines = floor((painter->sheet->height - painter->y - 56) / UNDATED_LINE);
        most = columns * (size_t)fmax(1, lines);
    }
    for (size_t e = 0; e < layout->view->n_events && shown < most; e++) {
        if (layout->placed[e].fate == RN_UNDATED) {
            size_t column = shown++ % columns;
            painter->y += column == 0 && shown > 1 ? UNDATED_LINE : 0;
            paint_undated(painter, &layout->view->events[e], x0 + room * (double)column,
                          room);
        }
    }
    if (shown < n) {
        struct slice more = arena_printf(painter->arena, "and %zu more", n - shown);
        painter->y += 16;
        struct rn_node *rest =
            rn_scene_text(&painter->scene, more, x0 + 18, painter->y, RN_LABEL_SIZE);
        rest->name = SLICE_LIT("more events without a date");
        rest->colour = rn_ink(&painter->theme, RN_INK_SECOND);
    }
    painter->y += 12;
}
