/*
 * timeline_text.c - the timeline for a terminal: the same lanes, rows and folds, on a
 * grid of characters. It is laid out in points, of which a column has COLUMN.
 */
#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "render/heading.h"
#include "render/phrase.h"
#include "render/timeline.h"

#define COLUMN        6.0
#define COLUMNS_USUAL 100
#define COLUMNS_LEAST 40
#define COLUMNS_MOST  400
#define GUTTER_MOST   24
#define NO_COLOUR     0xffff

struct cell {
    uint32_t point;  /* 0: blank; UTF8_BAD: right half of a wide character */
    uint16_t colour; /* of the terminal's 256, or NO_COLOUR */
    bool bold;
    bool struck;
};

struct screen {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct rn_layout layout;
    size_t columns;
    size_t gutter;
    size_t lines;
    size_t *lane_line; /* where every lane begins */
    struct cell *cells;
};

struct pen {
    uint16_t colour;
    bool bold;
    bool struck;
};

static const struct pen plain = {.colour = NO_COLOUR};

/* Columns that a character takes: East Asian wide ones two, combining ones none. */
static int point_columns(uint32_t point)
{
    static const uint32_t wide[][2] = {
        {0x1100,  0x115f },
        {0x2e80,  0x303e },
        {0x3041,  0xa4cf },
        {0xac00,  0xd7a3 },
        {0xf900,  0xfaff },
        {0xfe30,  0xfe4f },
        {0xff00,  0xff60 },
        {0xffe0,  0xffe6 },
        {0x1f300, 0x1faff},
        {0x20000, 0x3fffd},
    };
    if ((point >= 0x300 && point <= 0x36f) || (point >= 0x200b && point <= 0x200f) ||
        (point >= 0xfe00 && point <= 0xfe0f)) {
        return 0;
    }
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        if (point >= wide[i][0] && point <= wide[i][1]) {
            return 2;
        }
    }
    return 1;
}

static size_t text_columns(struct slice text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.len;) {
        columns += (size_t)point_columns(utf8_next(text, &at));
    }
    return columns;
}

static struct slice cut_columns(struct arena *arena, struct slice text, size_t columns,
                                bool ascii)
{
    if (text_columns(text) <= columns) {
        return text;
    }
    size_t end = 0;
    size_t used = ascii ? 2 : 1;
    for (size_t at = 0; at < text.len; end = at) {
        used += (size_t)point_columns(utf8_next(text, &at));
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
    return COLUMN * (double)text_columns(text);
}

static struct slice fit(const void *context, struct arena *arena, struct slice text,
                        double room)
{
    const struct screen *screen = context;
    return cut_columns(arena, text, (size_t)fmax(1, room / COLUMN),
                       screen->options->ascii);
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
    const struct screen *screen = context;
    size_t gutter = 6;
    size_t most = screen->columns / 4 < GUTTER_MOST ? screen->columns / 4 : GUTTER_MOST;
    for (size_t i = 0; i < layout->n_lanes; i++) {
        size_t columns = text_columns(layout->lanes[i].name);
        gutter = columns > gutter ? columns : gutter;
    }
    return COLUMN * (double)((gutter < most ? gutter : most) + 2);
}

static int lay_out(struct screen *screen, struct err *err)
{
    struct rn_layout_wish wish = {
        .lanes = screen->options->lanes,
        .from = screen->options->from,
        .to = screen->options->to,
        .x0 = 0,
        .x1 = COLUMN * floor((double)screen->columns * 0.875),
        .edge = COLUMN * (double)(screen->columns - 1),
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
        .context = screen,
    };
    int rc = rn_layout_make(screen->arena, screen->view, &wish, &screen->layout, err);
    screen->gutter = rc == 0 ? (size_t)(screen->layout.axis.x0 / COLUMN) : 0;
    return rc;
}

static size_t column_of(double x)
{
    return x <= 0 ? 0 : (size_t)floor(x / COLUMN);
}

static void put(struct screen *screen, size_t line, size_t column, uint32_t point,
                struct pen pen)
{
    if (line < screen->lines && column < screen->columns) {
        screen->cells[line * screen->columns + column] =
            (struct cell){point, pen.colour, pen.bold, pen.struck};
    }
}

static uint32_t point_at(const struct screen *screen, size_t line, size_t column)
{
    return line < screen->lines && column < screen->columns
               ? screen->cells[line * screen->columns + column].point
               : ' ';
}

static void put_text(struct screen *screen, const size_t at[2], struct slice text,
                     struct pen pen)
{
    size_t column = at[1];
    for (size_t i = 0; i < text.len;) {
        uint32_t point = utf8_next(text, &i);
        size_t columns = (size_t)point_columns(point);
        if (columns == 0 || column + columns > screen->columns) {
            continue;
        }
        if (columns == 2) {
            put(screen, at[0], column + 1, UTF8_BAD, pen);
        }
        put(screen, at[0], column, point, pen);
        column += columns;
    }
}

static uint32_t first_point(struct slice text)
{
    size_t at = 0;
    return text.len > 0 ? utf8_next(text, &at) : '?';
}

/* The nearest colour of the 6 x 6 x 6 cube that terminals have. */
static uint16_t terminal_colour(struct slice hex)
{
    unsigned code = 16;
    for (size_t i = 0; i < 3; i++) {
        unsigned value = 0;
        for (size_t k = 1 + 2 * i; k < 3 + 2 * i; k++) {
            char c = hex.ptr[k];
            value = value * 16 + (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
        }
        unsigned level = value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
        code += level * (i == 0 ? 36U : i == 1 ? 6U : 1U);
    }
    return (uint16_t)code;
}

static struct pen pen_of(const struct screen *screen, const struct kg_event *event)
{
    bool no = event->status == STATUS_DENIED || event->status == STATUS_CANCELLED;
    /* The lighter colours: terminals are dark more often than not. */
    uint16_t type = event_type_find(screen->view->types, event->type);
    size_t index = type == EVENT_TYPE_NONE ? screen->view->types->n_types : type;
    return (struct pen){.colour =
                            terminal_colour(screen->theme.type_colours[RN_DARK][index]),
                        .struck = no};
}

static uint32_t glyph_of(const struct screen *screen, struct slice type)
{
    const struct rn_shape *shape = rn_type_shape(&screen->theme, type);
    return first_point(screen->options->ascii ? shape->ascii : shape->glyph);
}

static size_t line_of(const struct screen *screen, uint32_t lane, int row)
{
    return screen->lane_line[lane] + (size_t)row;
}

static void draw_bar(struct screen *screen, const struct kg_event *event,
                     const struct rn_placed *placed, size_t line)
{
    bool ascii = screen->options->ascii;
    bool within = event->when.kind == WHEN_WITHIN;
    uint32_t stroke = ascii ? (within ? '.' : '=') : (within ? 0x2504 : 0x2501);
    size_t first = column_of(placed->x0);
    size_t last = column_of(placed->x1 - 1);
    struct pen pen = pen_of(screen, event);
    pen.struck = false;
    for (size_t c = first; c <= last; c++) {
        put(screen, line, c, stroke, pen);
    }
    if (placed->open_left) {
        put(screen, line, first, ascii ? '<' : 0x2039, pen);
    }
    if (placed->open_right) {
        put(screen, line, last, ascii ? '>' : 0x203a, pen);
    }
}

static void draw_mark(struct screen *screen, size_t e, uint32_t lane)
{
    const struct kg_event *event = &screen->view->events[e];
    const struct rn_placed *placed = &screen->layout.placed[e];
    size_t line = line_of(screen, lane, placed->row[lane]);
    struct pen pen = pen_of(screen, event);
    if (placed->bar) {
        draw_bar(screen, event, placed, line);
    }
    if (lane == placed->label_lane && placed->fate == RN_LABELLED) {
        bool left = placed->side == RN_SIDE_LEFT;
        double x = placed->label_x0 / COLUMN;
        const size_t at[2] = {line, (size_t)fmax(0, left ? floor(x) : ceil(x))};
        struct pen text = {.colour = NO_COLOUR, .struck = pen.struck};
        put_text(screen, at, placed->label, text);
    }
    pen.struck = false;
    pen.bold = true;
    put(screen, line, column_of(placed->mark), glyph_of(screen, event->type), pen);
}

static void draw_event(struct screen *screen, size_t e)
{
    for (uint32_t lane = 0; lane < screen->layout.n_lanes; lane++) {
        if (screen->layout.placed[e].row[lane] != RN_NO_ROW) {
            draw_mark(screen, e, lane);
        }
    }
}

/* Where nothing else stands, a line joins the marks of one event in several lanes. */
static void draw_connector(struct screen *screen, size_t e)
{
    const struct rn_placed *placed = &screen->layout.placed[e];
    size_t first = SIZE_MAX;
    size_t last = 0;
    for (uint32_t lane = 0; lane < screen->layout.n_lanes; lane++) {
        if (placed->row[lane] != RN_NO_ROW) {
            last = line_of(screen, lane, placed->row[lane]);
            first = first == SIZE_MAX ? last : first;
        }
    }
    for (size_t line = first; first < last && line < last; line++) {
        size_t column = column_of(placed->mark);
        uint32_t here = point_at(screen, line, column);
        if (here == 0 || here == 0x2500 || here == '-') {
            bool cross = here != 0 && !screen->options->ascii;
            put(screen, line, column,
                screen->options->ascii ? '|'
                : cross                ? 0x253c
                                       : 0x2502,
                (struct pen){.colour = 244});
        }
    }
}

static void draw_lane(struct screen *screen, uint32_t lane)
{
    const struct rn_lane *l = &screen->layout.lanes[lane];
    size_t line = screen->lane_line[lane];
    uint32_t rule = screen->options->ascii ? '-' : 0x2500;
    for (size_t c = 0; c < screen->columns; c++) {
        put(screen, line - 1, c, rule, (struct pen){.colour = 238});
    }
    struct slice name = cut_columns(screen->arena, rn_clean(screen->arena, l->name),
                                    screen->gutter - 2, screen->options->ascii);
    put_text(screen, (size_t[]){line, 0}, name,
             (struct pen){.colour = NO_COLOUR, .bold = true});
}

static void draw_folds(struct screen *screen)
{
    for (size_t i = 0; i < screen->layout.n_folds; i++) {
        const struct rn_fold *fold = &screen->layout.folds[i];
        const struct rn_lane *lane = &screen->layout.lanes[fold->lane];
        struct slice text = arena_printf(screen->arena, "+%zu", fold->n_events);
        const size_t at[2] = {screen->lane_line[fold->lane] + lane->rows,
                              column_of(fold->x) - text.len / 2};
        put_text(screen, at, text, (struct pen){.colour = 244});
    }
}

/* Two lines: the ticks' labels and what they belong to. */
static void draw_axis(struct screen *screen, size_t line)
{
    const struct rn_axis *axis = &screen->layout.axis;
    const struct pen grey = {.colour = 244};
    for (size_t i = 0; i < axis->n_ticks; i++) {
        const struct rn_tick *tick = &axis->ticks[i];
        size_t column = column_of(tick->x);
        if (tick->line) {
            put(screen, line, column, screen->options->ascii ? '+' : 0x252c, grey);
        }
        put_text(screen, (size_t[]){line + 1, column}, tick->minor_label, grey);
        put_text(screen, (size_t[]){line + 2, column}, tick->major_label, plain);
    }
    for (size_t i = 0; i + 1 < axis->n_stretches; i++) {
        size_t column = column_of(axis->stretches[i].x1 + 9);
        put_text(screen, (size_t[]){line, column}, SLICE_LIT("//"), grey);
    }
}

static void add_point(struct buf *out, uint32_t point)
{
    char bytes[4];
    buf_add(out, (struct slice){bytes, utf8_put(point == 0 ? ' ' : point, bytes)});
}

static bool same_style(const struct cell *a, const struct cell *b)
{
    return a->colour == b->colour && a->bold == b->bold && a->struck == b->struck;
}

static void add_style(struct buf *out, const struct cell *cell)
{
    buf_adds(out, "\x1b[0");
    buf_adds(out, cell->bold ? ";1" : "");
    buf_adds(out, cell->struck ? ";9" : "");
    if (cell->colour != NO_COLOUR) {
        buf_addf(out, ";38;5;%u", (unsigned)cell->colour);
    }
    buf_addc(out, 'm');
}

static void print_line(const struct screen *screen, size_t line, struct buf *out)
{
    const struct cell *cells = &screen->cells[line * screen->columns];
    struct cell style = {.colour = NO_COLOUR};
    size_t end = screen->columns;
    while (end > 0 && cells[end - 1].point == 0) {
        end--;
    }
    for (size_t c = 0; c < end; c++) {
        if (cells[c].point == UTF8_BAD) {
            continue;
        }
        if (screen->options->colour && cells[c].point != 0 &&
            !same_style(&style, &cells[c])) {
            add_style(out, &cells[c]);
            style = cells[c];
        }
        add_point(out, cells[c].point);
    }
    buf_adds(out, style.colour != NO_COLOUR || style.bold || style.struck ? "\x1b[0m\n"
                                                                          : "\n");
}

static void print_head(const struct screen *screen, struct buf *out)
{
    struct slice title = rn_clean(screen->arena, screen->view->title);
    buf_addf(out, "%s%.*s%s\n%.*s\n", screen->options->colour ? "\x1b[1m" : "",
             SLICE_ARG(title.len > 0 ? title : SLICE_LIT("Timeline")),
             screen->options->colour ? "\x1b[0m" : "",
             SLICE_ARG(rn_subtitle(screen->arena, screen->view)));
}

static bool is_used(const struct screen *screen, struct slice type)
{
    for (size_t e = 0; e < screen->view->n_events; e++) {
        if (screen->layout.placed[e].fate != RN_OUTSIDE &&
            slice_equal(screen->view->events[e].type, type)) {
            return true;
        }
    }
    return false;
}

static void print_legend(const struct screen *screen, struct buf *out)
{
    const struct event_types *types = screen->view->types;
    size_t used = 0;
    for (size_t t = 0; t < types->n_types; t++) {
        struct slice label = rn_clean(screen->arena, types->types[t].label);
        if (!is_used(screen, types->types[t].name)) {
            continue;
        }
        size_t columns = text_columns(label) + 4;
        if (used > 0 && used + columns > screen->columns) {
            buf_addc(out, '\n');
            used = 0;
        }
        struct cell cell = {
            .colour = terminal_colour(screen->theme.type_colours[RN_DARK][t])};
        if (screen->options->colour) {
            add_style(out, &cell);
        }
        add_point(out, glyph_of(screen, types->types[t].name));
        buf_adds(out, screen->options->colour ? "\x1b[0m" : "");
        buf_addf(out, " %.*s  ", SLICE_ARG(label));
        used += columns;
    }
    buf_adds(out, used > 0 ? "\n" : "");
}

static void print_undated(const struct screen *screen, struct buf *out)
{
    const struct rn_layout *layout = &screen->layout;
    if (layout->fates[RN_UNDATED] > 0) {
        buf_addf(out, "\nUndated (%zu):\n", layout->fates[RN_UNDATED]);
    }
    for (size_t e = 0; e < screen->view->n_events; e++) {
        if (layout->placed[e].fate == RN_UNDATED) {
            buf_addf(out, "  %.*s\n", SLICE_ARG(layout->placed[e].label));
        }
    }
    if (layout->fates[RN_OUTSIDE] > 0) {
        buf_addf(out, "\n%zu outside the range drawn\n", layout->fates[RN_OUTSIDE]);
    }
}

static void paint(struct screen *screen)
{
    screen->lane_line = arena_array(screen->arena, screen->layout.n_lanes + 1,
                                    sizeof *screen->lane_line);
    size_t line = 1;
    for (size_t i = 0; i < screen->layout.n_lanes; i++) {
        const struct rn_lane *lane = &screen->layout.lanes[i];
        screen->lane_line[i] = line;
        line += lane->rows + lane->folds + 1;
    }
    screen->lines = line + 2;
    screen->cells = arena_array(screen->arena, screen->lines * screen->columns,
                                sizeof *screen->cells);
    for (uint32_t i = 0; i < screen->layout.n_lanes; i++) {
        draw_lane(screen, i);
    }
    for (size_t c = 0; c < screen->columns; c++) {
        put(screen, line - 1, c, screen->options->ascii ? '-' : 0x2500,
            (struct pen){.colour = 244});
    }
    for (size_t e = 0; e < screen->view->n_events; e++) {
        draw_event(screen, e);
    }
    draw_folds(screen);
    for (size_t e = 0; e < screen->view->n_events; e++) {
        draw_connector(screen, e);
    }
    draw_axis(screen, line - 1);
}

int rn_timeline_text(const struct kg_view *view, const struct rn_options *options,
                     struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct screen screen = {.arena = &arena, .view = view, .options = options};
    int columns = options->width;
    screen.columns = columns >= COLUMNS_LEAST && columns <= COLUMNS_MOST
                         ? (size_t)columns
                         : COLUMNS_USUAL;
    int rc = rn_theme_make(&arena, options->theme, view->types, &screen.theme, err);
    rc = rc == 0 ? lay_out(&screen, err) : rc;
    if (rc == 0) {
        paint(&screen);
        print_head(&screen, out);
        print_legend(&screen, out);
        for (size_t line = 0; line < screen.lines; line++) {
            print_line(&screen, line, out);
        }
        print_undated(&screen, out);
    }
    arena_release(&arena);
    return rc;
}
