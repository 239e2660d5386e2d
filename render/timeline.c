#include "render/timeline.h"

#include <math.h>

#include "render/dress.h"
#include "render/heading.h"
#include "render/phrase.h"

#define WIDTH_USUAL  1060
#define WIDTH_LEAST  420
#define WIDTH_MOST   20000
#define MARGIN       RN_MARGIN
#define GUTTER_MOST  128.0
#define GUTTER_LEAST 64.0
#define NAME_SIZE    10.0
#define NAME_BOLD    (NAME_SIZE * 1.13)
#define NAME_LINE    12.5
#define AXIS_SIZE    8.5
#define LABEL_MARGIN 150.0 /* behind the axis, for the labels of the last events */
#define TALL         620.0 /* lanes of this height have an axis above as well */

static double width_of(const void *context, struct slice text, double size)
{
    return rn_text_width(context, text, size, false) + 2;
}

static struct slice fit_label(const void *context, struct arena *arena,
                              struct slice text, double room)
{
    return rn_fit(context, arena, text, RN_LABEL_SIZE, room - 2);
}

static struct slice label_of(const void *context, struct arena *arena,
                             const struct kg_event *event, struct slice lane)
{
    (void)context;
    return rn_event_label(arena, event, lane);
}

/* The lanes' names, in two lines if need be, decide how wide the margin for them is. */
static double gutter_of(const void *context, struct arena *arena,
                        const struct rn_layout *layout)
{
    double most = GUTTER_LEAST;
    for (size_t i = 0; i < layout->n_lanes; i++) {
        struct rn_lane *lane = &layout->lanes[i];
        struct rn_lines name = rn_wrap(context, arena, rn_clean(arena, lane->name),
                                       NAME_BOLD, GUTTER_MOST);
        for (size_t k = 0; k < 2; k++) {
            lane->lines[k] = name.line[k];
            most = fmax(most, rn_text_width(context, lane->lines[k], NAME_BOLD, false));
        }
    }
    return fmin(most, GUTTER_MOST) + 14;
}

static int lay_out(struct rn_painter *painter, struct err *err)
{
    const struct rn_options *options = painter->options;
    const struct rn_sheet *sheet = painter->sheet;
    struct rn_layout_wish wish = {
        .lanes = options->lanes,
        .from = sheet ? sheet->from : options->from,
        .to = sheet ? sheet->to : options->to,
        .loose = sheet != NULL,
        .x0 = painter->left,
        .x1 = painter->scene.width - MARGIN -
              fmin(LABEL_MARGIN, painter->scene.width / 7),
        .edge = painter->scene.width - 6,
        .size = RN_LABEL_SIZE,
        .label_room = 290,
        .label_most = 460,
        .mark = RN_MARK_HALF,
        .gap = 5,
        .fold_width = 30,
        .rows_max = sheet ? sheet->rows : 60,
        .rows_least = sheet ? (sheet->rows > 10 ? 2 : 1) : 5,
        .lanes_max = sheet ? sheet->lanes : 12,
        .width = width_of,
        .fit = fit_label,
        .label = label_of,
        .gutter = gutter_of,
        .context = &painter->theme,
    };
    return rn_layout_make(painter->arena, painter->view, &wish, &painter->layout, err);
}

static void paint_title(struct rn_painter *painter)
{
    struct slice line = rn_heading(&painter->scene, painter->view, "Timeline");
    painter->scene.desc = arena_printf(
        painter->arena,
        "A timeline with %zu lanes: %.*s. Every event can be read in the order of time; "
        "its title gives date, type, actors and number of reports.",
        painter->layout.n_lanes, SLICE_ARG(line));
    painter->y = RN_HEADING_END;
}

static void paint_bands(struct rn_painter *painter)
{
    const struct rn_axis *axis = &painter->layout.axis;
    for (size_t i = 0; i < painter->layout.n_lanes; i++) {
        struct rn_lane *lane = &painter->layout.lanes[i];
        if (i % 2 == 0) {
            (void)rn_scene_rect(&painter->scene,
                                (double[]){painter->left - 6, lane->y,
                                           painter->scene.width - MARGIN + 6,
                                           lane->y + lane->height},
                                rn_ink(&painter->theme, RN_INK_BAND));
        }
    }
    for (size_t i = 0; i + 1 < axis->n_stretches; i++) {
        (void)rn_scene_rect(&painter->scene,
                            (double[]){axis->stretches[i].x1 + 6, painter->top,
                                       axis->stretches[i + 1].x0 - 6, painter->bottom},
                            rn_ink(&painter->theme, RN_INK_GAP));
    }
}

static void paint_grid(struct rn_painter *painter)
{
    const struct rn_axis *axis = &painter->layout.axis;
    for (size_t i = 0; i < axis->n_ticks; i++) {
        const struct rn_tick *tick = &axis->ticks[i];
        if (!tick->line) {
            continue;
        }
        struct rn_stroke *line = rn_scene_line(
            &painter->scene,
            (double[]){tick->x, painter->top, tick->x,
                       painter->bottom + (tick->major ? 26 : 5)},
            rn_ink(&painter->theme, tick->major ? RN_INK_MAJOR : RN_INK_GRID));
        line->pen = 0.75;
    }
}

/* The line of the axis, with a sign where time is left out. */
static void paint_axis_line(struct rn_painter *painter, double y)
{
    const struct rn_axis *axis = &painter->layout.axis;
    struct slice ink = rn_ink(&painter->theme, RN_INK_MAJOR);
    for (size_t i = 0; i < axis->n_stretches; i++) {
        const struct rn_stretch *s = &axis->stretches[i];
        bool more = i + 1 < axis->n_stretches;
        double x1 = more ? s->x1 + 6 : s->x1;
        double x0 = i > 0 ? s->x0 - 6 : s->x0;
        (void)rn_scene_line(&painter->scene, (double[]){x0, y, x1, y}, ink);
        if (i > 0) {
            (void)rn_scene_line(&painter->scene,
                                (double[]){x0 - 3, y + 5, x0 + 3, y - 5}, ink);
        }
        if (more) {
            (void)rn_scene_line(&painter->scene,
                                (double[]){x1 - 3, y + 5, x1 + 3, y - 5}, ink);
        }
    }
}

static void paint_axis_labels(struct rn_painter *painter, double minor_y,
                              double major_y, const char *where)
{
    const struct rn_axis *axis = &painter->layout.axis;
    for (size_t i = 0; i < axis->n_ticks; i++) {
        const struct rn_tick *tick = &axis->ticks[i];
        if (tick->minor_label.len > 0) {
            struct rn_node *text = rn_scene_text(&painter->scene, tick->minor_label,
                                                 tick->x + 3, minor_y, AXIS_SIZE);
            text->colour = rn_ink(&painter->theme, RN_INK_SECOND);
            text->name = arena_printf(painter->arena, "%s tick %zu", where, i + 1);
            text->class = SLICE_LIT("tick");
        }
        if (tick->major_label.len > 0) {
            struct rn_node *text = rn_scene_text(&painter->scene, tick->major_label,
                                                 tick->x + 3, major_y, 9);
            text->name = arena_printf(painter->arena, "%s %zu: %.*s", where, i + 1,
                                      SLICE_ARG(tick->major_label));
            text->class = SLICE_LIT("tick");
        }
    }
}

static void paint_lane_name(struct rn_painter *painter, size_t i)
{
    const struct rn_lane *lane = &painter->layout.lanes[i];
    double room = painter->layout.axis.x0 - painter->left - 8;
    double y = lane->y + 6 + RN_ROW / 2;
    struct slice name = rn_clean(painter->arena, lane->name);
    for (size_t k = 0; k < 2 && lane->lines[k].len > 0; k++) {
        struct rn_node *text =
            rn_scene_text(&painter->scene, lane->lines[k], painter->left, y, NAME_SIZE);
        text->bold = true;
        text->width = (int)ceil(room);
        text->x = painter->left + text->width / 2.0;
        text->name = arena_printf(painter->arena, "lane %zu: %.*s, %.*s%s", i + 1,
                                  SLICE_ARG(name), SLICE_ARG(lane->note),
                                  k > 0 ? ", continued" : "");
        text->tip = name;
        text->class = SLICE_LIT("lane");
        y += NAME_LINE;
    }
    if (y + 6 <= lane->y + lane->height) {
        struct rn_node *note =
            rn_scene_text(&painter->scene, lane->note, painter->left, y, 8.5);
        note->colour = rn_ink(&painter->theme, RN_INK_SECOND);
        note->name = arena_printf(painter->arena, "lane %zu, count", i + 1);
    }
}

static void paint_lane_names(struct rn_painter *painter)
{
    for (size_t i = 0; i < painter->layout.n_lanes; i++) {
        paint_lane_name(painter, i);
    }
}

static void stack_lanes(struct rn_painter *painter)
{
    double y = painter->top;
    for (size_t i = 0; i < painter->layout.n_lanes; i++) {
        struct rn_lane *lane = &painter->layout.lanes[i];
        lane->y = y;
        lane->height = 12 + RN_ROW * lane->rows + (lane->folds ? 15 : 0);
        lane->height = fmax(lane->height, lane->lines[1].len > 0 ? 36 : 0);
        y += lane->height;
    }
    painter->bottom = y;
}

static void paint_lanes(struct rn_painter *painter)
{
    painter->y += 14;
    painter->top = painter->y;
    stack_lanes(painter);
    bool tall = painter->bottom - painter->top > TALL;
    if (tall) {
        painter->top += 26;
        stack_lanes(painter);
    }
    paint_bands(painter);
    paint_grid(painter);
    rn_paint_connectors(painter);
    if (tall) {
        paint_axis_labels(painter, painter->top - 7, painter->top - 19, "axis above");
        paint_axis_line(painter, painter->top);
    }
    paint_lane_names(painter);
    rn_paint_events(painter);
    rn_paint_folds(painter);
    paint_axis_line(painter, painter->bottom);
    paint_axis_labels(painter, painter->bottom + 9, painter->bottom + 21, "axis");
    painter->y = painter->bottom + 34;
}

/* How it was made, and what is not to be seen. */
static void paint_footer(struct rn_painter *painter)
{
    const size_t *fates = painter->layout.fates;
    struct buf line = {0};
    if (fates[RN_FOLDED] + fates[RN_UNLABELLED] > 0) {
        buf_addf(&line, "%zu events labelled, %zu as marks only, %zu folded into +n. ",
                 fates[RN_LABELLED], fates[RN_UNLABELLED], fates[RN_FOLDED]);
    }
    const struct rn_sheet *sheet = painter->sheet;
    if (sheet) {
        buf_addf(&line, "Page %zu of %zu. ", sheet->number, sheet->of);
    }
    if (fates[RN_OUTSIDE] > 0 && !sheet) {
        buf_addf(&line, "%zu outside the range drawn. ", fates[RN_OUTSIDE]);
    }
    if (painter->options->command) {
        buf_addf(&line, "Made by: %s", painter->options->command);
    }
    if (line.len > 0) {
        painter->y += 14;
        rn_note(&painter->scene, buf_slice(&line), painter->y);
    }
    buf_release(&line);
}

static int find_width(const struct rn_options *options, const struct rn_sheet *sheet)
{
    int width = options->width > 0 ? options->width : WIDTH_USUAL;
    width = width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : width;
    return sheet ? sheet->width : width;
}

int rn_timeline_sheet(struct rn_painter *painter, struct err *err)
{
    const struct rn_options *options = painter->options;
    struct rn_theme *theme = &painter->theme;
    int rc =
        rn_theme_make(painter->arena, options->theme, painter->view->types, theme, err);
    if (rc != 0) {
        return rc;
    }
    painter->left = MARGIN;
    painter->scene = (struct rn_scene){.arena = painter->arena,
                                       .theme = theme,
                                       .width = find_width(options, painter->sheet)};
    rc = lay_out(painter, err);
    if (rc != 0) {
        return rc;
    }
    paint_title(painter);
    rn_paint_legend(painter);
    paint_lanes(painter);
    rn_paint_density(painter);
    if (!painter->sheet || painter->sheet->number == painter->sheet->of) {
        rn_paint_undated(painter);
    }
    paint_footer(painter);
    painter->scene.height = ceil(painter->y + 14);
    return 0;
}

int rn_timeline_scene(struct arena *arena, const struct kg_view *view,
                      const struct rn_options *options, struct rn_scene *out,
                      struct err *err)
{
    if (options->page) {
        return rn_timeline_sheets(arena, view, options, out, err);
    }
    struct rn_painter *painter = arena_alloc(arena, sizeof *painter);
    *painter = (struct rn_painter){.arena = arena, .view = view, .options = options};
    int rc = rn_timeline_sheet(painter, err);
    if (rc == 0) {
        *out = painter->scene;
    }
    return rc;
}

static int draw(const struct kg_view *view, const struct rn_options *options,
                const char *format, struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct rn_scene scene = {0};
    int rc = rn_timeline_scene(&arena, view, options, &scene, err);
    rc = rc == 0 ? rn_picture(&scene, format, out, err) : rc;
    arena_release(&arena);
    return rc;
}

int rn_timeline_svg(const struct kg_view *view, const struct rn_options *options,
                    struct buf *out, struct err *err)
{
    return draw(view, options, "svg", out, err);
}

int rn_timeline_dot(const struct kg_view *view, const struct rn_options *options,
                    struct buf *out, struct err *err)
{
    return draw(view, options, "dot", out, err);
}

int rn_timeline_files(const struct kg_view *view, const struct rn_options *options,
                      struct buf *svg, struct buf *dot, struct err *err)
{
    struct arena arena = {0};
    struct rn_scene scene = {0};
    int rc = rn_timeline_scene(&arena, view, options, &scene, err);
    rc = rc == 0 ? rn_picture(&scene, "svg", svg, err) : rc;
    rc = rc == 0 ? rn_picture(&scene, "dot", dot, err) : rc;
    arena_release(&arena);
    return rc;
}

int rn_timeline_png(const struct kg_view *view, const struct rn_options *options,
                    struct buf *out, struct err *err)
{
    return draw(view, options, "png", out, err);
}

int rn_timeline_pdf(const struct kg_view *view, const struct rn_options *options,
                    struct buf *out, struct err *err)
{
    return draw(view, options, "pdf", out, err);
}
