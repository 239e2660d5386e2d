/*
 * timeline_text.c - the timeline for a terminal: the same lanes, rows and folds, on a
 * grid of characters. It is laid out in points, of which a column has COLUMN.
 */
#include <math.h>

#include "base/utf8.h"
#include "render/heading.h"
#include "render/phrase.h"
#include "render/screen.h"
#include "render/timeline.h"

#define COLUMN        6.0
#define COLUMNS_USUAL 100
#define GUTTER_MOST   24

struct sheet {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct rn_layout layout;
    size_t columns;
    size_t gutter;
    size_t *lane_line; /* where every lane begins */
    struct screen screen;
};

static const struct pen plain = {.colour = PEN_PLAIN};

static struct slice cut_columns(struct arena *arena, struct slice text, size_t columns,
                                bool ascii)
{
    if (utf8_columns(text) <= columns) {
        return text;
    }
    size_t end = 0;
    size_t used = ascii ? 2 : 1;
    for (size_t at = 0; at < text.len; end = at) {
        used += utf8_width(utf8_next(text, &at));
        if (used > columns) {
            break;
        }
    }
    return arena_printf(arena, "%.*s%s", (int)end, text.ptr, ascii ? ".." : "…");
}

static double width_of(const void *context, struct slice text, double size)
{
    (void)context;
    (void)size;
    return COLUMN * (double)utf8_columns(text);
}

static struct slice fit(const void *context, struct arena *arena, struct slice text,
                        double room)
{
    const struct sheet *sheet = context;
    return cut_columns(arena, text, (size_t)fmax(1, room / COLUMN),
                       sheet->options->ascii);
}

static struct slice label_of(const void *context, struct arena *arena,
                             const struct kg_event *event, struct slice lane)
{
    (void)context;
    return rn_event_label(arena, event, lane);
}

/* The columns of the lanes' names, as many as are needed. */
static double gutter_of(const void *context, struct arena *arena,
                        const struct rn_layout *layout)
{
    (void)arena;
    const struct sheet *sheet = context;
    size_t gutter = 6;
    size_t most = sheet->columns / 4 < GUTTER_MOST ? sheet->columns / 4 : GUTTER_MOST;
    for (size_t i = 0; i < layout->n_lanes; i++) {
        size_t columns = utf8_columns(layout->lanes[i].name);
        gutter = columns > gutter ? columns : gutter;
    }
    return COLUMN * (double)((gutter < most ? gutter : most) + 2);
}

static int lay_out(struct sheet *sheet, struct err *err)
{
    struct rn_layout_wish wish = {
        .lanes = sheet->options->lanes,
        .from = sheet->options->from,
        .to = sheet->options->to,
        .x0 = 0,
        .x1 = COLUMN * floor((double)sheet->columns * 0.875),
        .edge = COLUMN * (double)(sheet->columns - 1),
        .size = 1,
        .label_room = COLUMN * 46,
        .label_most = COLUMN * 72,
        .mark = 6,
        .gap = 2 * COLUMN,
        .fold_width = 6 * COLUMN,
        .rows_max = 60,
        .rows_least = 5,
        .lanes_max = 12,
        .width = width_of,
        .fit = fit,
        .label = label_of,
        .gutter = gutter_of,
        .context = sheet,
    };
    int rc = rn_layout_make(sheet->arena, sheet->view, &wish, &sheet->layout, err);
    sheet->gutter = rc == 0 ? (size_t)(sheet->layout.axis.x0 / COLUMN) : 0;
    return rc;
}

static size_t column_of(double x)
{
    return x <= 0 ? 0 : (size_t)floor(x / COLUMN);
}

static uint32_t first_point(struct slice text)
{
    size_t at = 0;
    return text.len > 0 ? utf8_next(text, &at) : '?';
}

static struct pen pen_of(const struct sheet *sheet, const struct kg_event *event)
{
    bool no = event->status == STATUS_DENIED || event->status == STATUS_CANCELLED;
    /* The lighter colours: terminals are dark more often than not. */
    uint16_t type = event_type_find(sheet->view->types, event->type);
    size_t index = type == EVENT_TYPE_NONE ? sheet->view->types->n_types : type;
    return (struct pen){.colour =
                            screen_colour(sheet->theme.type_colours[RN_DARK][index]),
                        .struck = no};
}

static uint32_t glyph_of(const struct sheet *sheet, struct slice type)
{
    const struct rn_shape *shape = rn_type_shape(&sheet->theme, type);
    return first_point(sheet->options->ascii ? shape->ascii : shape->glyph);
}

static size_t line_of(const struct sheet *sheet, uint32_t lane, int row)
{
    return sheet->lane_line[lane] + (size_t)row;
}

static void draw_bar(struct sheet *sheet, const struct kg_event *event,
                     const struct rn_placed *placed, size_t line)
{
    bool ascii = sheet->options->ascii;
    bool within = event->when.kind == WHEN_WITHIN;
    uint32_t stroke = ascii ? (within ? '.' : '=') : (within ? 0x2504 : 0x2501);
    size_t first = column_of(placed->x0);
    size_t last = column_of(placed->x1 - 1);
    struct pen pen = pen_of(sheet, event);
    pen.struck = false;
    for (size_t c = first; c <= last; c++) {
        screen_put(&sheet->screen, line, c, stroke, pen);
    }
    if (placed->open_left) {
        screen_put(&sheet->screen, line, first, ascii ? '<' : 0x2039, pen);
    }
    if (placed->open_right) {
        screen_put(&sheet->screen, line, last, ascii ? '>' : 0x203a, pen);
    }
}

static void draw_mark(struct sheet *sheet, size_t e, uint32_t lane)
{
    const struct kg_event *event = &sheet->view->events[e];
    const struct rn_placed *placed = &sheet->layout.placed[e];
    size_t line = line_of(sheet, lane, placed->row[lane]);
    struct pen pen = pen_of(sheet, event);
    if (placed->bar) {
        draw_bar(sheet, event, placed, line);
    }
    if (lane == placed->label_lane && placed->fate == RN_LABELLED) {
        bool left = placed->side == RN_SIDE_LEFT;
        double x = placed->label_x0 / COLUMN;
        const size_t at[2] = {line, (size_t)fmax(0, left ? floor(x) : ceil(x))};
        struct pen text = {.colour = PEN_PLAIN, .struck = pen.struck};
        screen_text(&sheet->screen, at, placed->label, text);
    }
    pen.struck = false;
    pen.bold = true;
    screen_put(&sheet->screen, line, column_of(placed->mark),
               glyph_of(sheet, event->type), pen);
}

static void draw_event(struct sheet *sheet, size_t e)
{
    for (uint32_t lane = 0; lane < sheet->layout.n_lanes; lane++) {
        if (sheet->layout.placed[e].row[lane] != RN_NO_ROW) {
            draw_mark(sheet, e, lane);
        }
    }
}

/* Where nothing else stands, a line joins the marks of one event in several lanes. */
static void draw_connector(struct sheet *sheet, size_t e)
{
    const struct rn_placed *placed = &sheet->layout.placed[e];
    size_t first = SIZE_MAX;
    size_t last = 0;
    for (uint32_t lane = 0; lane < sheet->layout.n_lanes; lane++) {
        if (placed->row[lane] != RN_NO_ROW) {
            last = line_of(sheet, lane, placed->row[lane]);
            first = first == SIZE_MAX ? last : first;
        }
    }
    for (size_t line = first; first < last && line < last; line++) {
        size_t column = column_of(placed->mark);
        uint32_t here = screen_at(&sheet->screen, line, column);
        if (here == 0 || here == 0x2500 || here == '-') {
            bool cross = here != 0 && !sheet->options->ascii;
            screen_put(&sheet->screen, line, column,
                       sheet->options->ascii ? '|'
                       : cross               ? 0x253c
                                             : 0x2502,
                       (struct pen){.colour = 244});
        }
    }
}

static void draw_lane(struct sheet *sheet, uint32_t lane)
{
    const struct rn_lane *l = &sheet->layout.lanes[lane];
    size_t line = sheet->lane_line[lane];
    uint32_t rule = sheet->options->ascii ? '-' : 0x2500;
    for (size_t c = 0; c < sheet->columns; c++) {
        screen_put(&sheet->screen, line - 1, c, rule, (struct pen){.colour = 238});
    }
    struct slice name = cut_columns(sheet->arena, rn_clean(sheet->arena, l->name),
                                    sheet->gutter - 2, sheet->options->ascii);
    screen_text(&sheet->screen, (size_t[]){line, 0}, name,
                (struct pen){.colour = PEN_PLAIN, .bold = true});
}

static void draw_folds(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->layout.n_folds; i++) {
        const struct rn_fold *fold = &sheet->layout.folds[i];
        const struct rn_lane *lane = &sheet->layout.lanes[fold->lane];
        struct slice text = arena_printf(sheet->arena, "+%zu", fold->n_events);
        const size_t at[2] = {sheet->lane_line[fold->lane] + lane->rows,
                              column_of(fold->x) - text.len / 2};
        screen_text(&sheet->screen, at, text, (struct pen){.colour = 244});
    }
}

/* Two lines: the ticks' labels and what they belong to. */
static void draw_axis(struct sheet *sheet, size_t line)
{
    const struct rn_axis *axis = &sheet->layout.axis;
    const struct pen grey = {.colour = 244};
    for (size_t i = 0; i < axis->n_ticks; i++) {
        const struct rn_tick *tick = &axis->ticks[i];
        size_t column = column_of(tick->x);
        if (tick->line) {
            screen_put(&sheet->screen, line, column,
                       sheet->options->ascii ? '+' : 0x252c, grey);
        }
        screen_text(&sheet->screen, (size_t[]){line + 1, column}, tick->minor_label,
                    grey);
        screen_text(&sheet->screen, (size_t[]){line + 2, column}, tick->major_label,
                    plain);
    }
    for (size_t i = 0; i + 1 < axis->n_stretches; i++) {
        size_t column = column_of(axis->stretches[i].x1 + 9);
        screen_text(&sheet->screen, (size_t[]){line, column}, SLICE_LIT("//"), grey);
    }
}

static void print_head(const struct sheet *sheet, struct buf *out)
{
    struct slice title = rn_clean(sheet->arena, sheet->view->title);
    buf_addf(out, "%s%.*s%s\n%.*s\n", sheet->options->colour ? "\x1b[1m" : "",
             SLICE_ARG(title.len > 0 ? title : SLICE_LIT("Timeline")),
             sheet->options->colour ? "\x1b[0m" : "",
             SLICE_ARG(rn_subtitle(sheet->arena, sheet->view)));
}

static bool is_used(const struct sheet *sheet, struct slice type)
{
    for (size_t e = 0; e < sheet->view->n_events; e++) {
        if (sheet->layout.placed[e].fate != RN_OUTSIDE &&
            slice_equal(sheet->view->events[e].type, type)) {
            return true;
        }
    }
    return false;
}

static void print_legend(const struct sheet *sheet, struct buf *out)
{
    const struct event_types *types = sheet->view->types;
    size_t used = 0;
    for (size_t t = 0; t < types->n_types; t++) {
        struct slice label = rn_clean(sheet->arena, types->types[t].label);
        if (!is_used(sheet, types->types[t].name)) {
            continue;
        }
        size_t columns = utf8_columns(label) + 4;
        if (used > 0 && used + columns > sheet->columns) {
            buf_addc(out, '\n');
            used = 0;
        }
        if (sheet->options->colour) {
            uint16_t colour = screen_colour(sheet->theme.type_colours[RN_DARK][t]);
            screen_add_style(out, (struct pen){.colour = colour});
        }
        screen_add_point(out, glyph_of(sheet, types->types[t].name));
        buf_adds(out, sheet->options->colour ? "\x1b[0m" : "");
        buf_addf(out, " %.*s  ", SLICE_ARG(label));
        used += columns;
    }
    buf_adds(out, used > 0 ? "\n" : "");
}

static void print_undated(const struct sheet *sheet, struct buf *out)
{
    const struct rn_layout *layout = &sheet->layout;
    if (layout->fates[RN_UNDATED] > 0) {
        buf_addf(out, "\nUndated (%zu):\n", layout->fates[RN_UNDATED]);
    }
    for (size_t e = 0; e < sheet->view->n_events; e++) {
        if (layout->placed[e].fate == RN_UNDATED) {
            struct slice label = rn_clean(sheet->arena, sheet->view->events[e].label);
            buf_addf(out, "  %.*s\n", SLICE_ARG(label));
        }
    }
    if (layout->fates[RN_OUTSIDE] > 0) {
        buf_addf(out, "\n%zu outside the range drawn\n", layout->fates[RN_OUTSIDE]);
    }
}

static void paint(struct sheet *sheet)
{
    sheet->lane_line =
        arena_array(sheet->arena, sheet->layout.n_lanes + 1, sizeof *sheet->lane_line);
    size_t line = 1;
    for (size_t i = 0; i < sheet->layout.n_lanes; i++) {
        const struct rn_lane *lane = &sheet->layout.lanes[i];
        sheet->lane_line[i] = line;
        line += lane->rows + lane->folds + 1;
    }
    sheet->screen = screen_make(sheet->arena, line + 2, sheet->columns);
    for (uint32_t i = 0; i < sheet->layout.n_lanes; i++) {
        draw_lane(sheet, i);
    }
    for (size_t c = 0; c < sheet->columns; c++) {
        screen_put(&sheet->screen, line - 1, c, sheet->options->ascii ? '-' : 0x2500,
                   (struct pen){.colour = 244});
    }
    for (size_t e = 0; e < sheet->view->n_events; e++) {
        draw_event(sheet, e);
    }
    draw_folds(sheet);
    for (size_t e = 0; e < sheet->view->n_events; e++) {
        draw_connector(sheet, e);
    }
    draw_axis(sheet, line - 1);
}

int rn_timeline_text(const struct kg_view *view, const struct rn_options *options,
                     struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct sheet sheet = {.arena = &arena, .view = view, .options = options};
    int columns = options->width;
    sheet.columns = columns >= RN_COLUMNS_LEAST && columns <= RN_COLUMNS_MOST
                        ? (size_t)columns
                        : COLUMNS_USUAL;
    int rc = rn_theme_make(&arena, options->theme, view->types, &sheet.theme, err);
    rc = rc == 0 ? lay_out(&sheet, err) : rc;
    if (rc == 0) {
        paint(&sheet);
        print_head(&sheet, out);
        print_legend(&sheet, out);
        for (size_t line = 0; line < sheet.screen.lines; line++) {
            screen_print(&sheet.screen, line, options->colour, out);
        }
        print_undated(&sheet, out);
    }
    arena_release(&arena);
    return rc;
}
