/*
 * timeline_sheets.c - a timeline on sheets of paper: cut at the beginnings of months,
 * so that each sheet has room for its labels. They stand one below the other, all of
 * one size, and the style sheet tells printers where to cut.
 */
#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/strmap.h"
#include "render/timeline.h"

#define SHEET_EVENTS 28 /* after which a new month begins a new sheet */
#define SHEETS_MAX   60

struct paper {
    const char *name;
    int width;
    int height;
};

static const struct paper papers[] = {
    {"a4",     842, 595}, /* landscape, points */
    {"letter", 792, 612},
};

static int32_t month_start(int32_t day)
{
    struct civil c = cal_civil(day);
    return cal_day((struct civil){c.year, c.month, 1});
}

/* A day that the event lies on, for cutting; false when it has none or is not asked
 * for. */
static bool day_of(const struct kg_event *event, const struct rn_options *options,
                   int32_t *day)
{
    if (!rn_is_dated(event)) {
        return false;
    }
    bool open = event->when.earliest == WHEN_OPEN_EARLIEST;
    *day = open ? event->when.latest : event->when.earliest;
    bool asked = options->from != 0 || options->to != 0;
    return !asked || (*day >= options->from && *day <= options->to);
}

/* Cuts the time of all events; events are sorted, but for those open to the left. */
static size_t cut_sheets(const struct kg_view *view, const struct rn_options *options,
                         struct rn_sheet *sheets)
{
    size_t n = 0;
    size_t events = 0;
    for (size_t e = 0; e < view->n_events; e++) {
        int32_t day = 0;
        if (!day_of(&view->events[e], options, &day)) {
            continue;
        }
        struct rn_sheet *last = n > 0 ? &sheets[n - 1] : NULL;
        if (!last || (events >= SHEET_EVENTS && day > last->to && n < SHEETS_MAX &&
                      month_start(day) > last->to)) {
            last = &sheets[n++];
            last->from = last->to = day;
            events = 0;
        }
        last->from = day < last->from && n == 1 ? day : last->from;
        last->to = day > last->to ? day : last->to;
        events++;
    }
    for (size_t i = 0; i < n; i++) {
        sheets[i].from = i == 0 ? month_start(sheets[i].from) : sheets[i - 1].to + 1;
        sheets[i].to = cal_add_months(month_start(sheets[i].to), 1) - 1;
    }
    return n;
}

static void move_down(struct rn_scene *scene, double by)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->nodes[i].y += by;
    }
    for (size_t i = 0; i < scene->n_strokes; i++) {
        scene->strokes[i].y0 += by;
        scene->strokes[i].y1 += by;
    }
}

/* What reaches over two sheets stands on both; only the first can be linked to. */
static void rename_nodes(struct rn_scene *scene, size_t sheet, struct strmap *ids)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        struct rn_node *node = &scene->nodes[i];
        if (sheet > 0) {
            node->name = arena_printf(scene->arena, "%.*s, page %zu",
                                      SLICE_ARG(node->name), sheet + 1);
        }
        if (node->id.len > 0 &&
            strmap_put(ids, scene->arena, node->id, 1) != STRMAP_NONE) {
            node->id = (struct slice){0};
        }
    }
}

/* One scene of all, each `height` high. */
static void join(struct arena *arena, struct rn_scene *scenes, size_t n, double height)
{
    struct strmap ids = {0};
    struct rn_scene all = scenes[0];
    all.n_nodes = all.n_strokes = 0;
    for (size_t i = 0; i < n; i++) {
        all.n_nodes += scenes[i].n_nodes;
        all.n_strokes += scenes[i].n_strokes;
    }
    all.nodes = arena_array(arena, all.n_nodes + 1, sizeof *all.nodes);
    all.strokes = arena_array(arena, all.n_strokes + 1, sizeof *all.strokes);
    size_t nodes = 0;
    size_t strokes = 0;
    for (size_t i = 0; i < n; i++) {
        move_down(&scenes[i], height * (double)i);
        rename_nodes(&scenes[i], i, &ids);
        memcpy(all.nodes + nodes, scenes[i].nodes,
               scenes[i].n_nodes * sizeof *all.nodes);
        memcpy(all.strokes + strokes, scenes[i].strokes,
               scenes[i].n_strokes * sizeof *all.strokes);
        nodes += scenes[i].n_nodes;
        strokes += scenes[i].n_strokes;
    }
    all.height = height * (double)n;
    all.sheet_height = height;
    scenes[0] = all;
}

struct sheet_wish {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    const struct paper *paper;
};

/* Paints a sheet with as many rows and lanes as the paper holds. */
static int fit_sheet(const struct sheet_wish *wish, struct rn_sheet *sheet,
                     struct rn_scene *scene, struct err *err)
{
    static const uint32_t rows_and_lanes[][2] = {
        {26, 7},
        {22, 7},
        {19, 6},
        {17, 6},
        {15, 5},
        {13, 5},
        {11, 4},
        {8,  3},
        {5,  2},
        {3,  1}
    };
    size_t n = sizeof rows_and_lanes / sizeof rows_and_lanes[0];
    for (size_t i = 0; i < n; i++) {
        struct rn_painter *painter = arena_alloc(wish->arena, sizeof *painter);
        *painter = (struct rn_painter){.sheet = sheet,
                                       .arena = wish->arena,
                                       .view = wish->view,
                                       .options = wish->options};
        sheet->rows = rows_and_lanes[i][0];
        sheet->lanes = rows_and_lanes[i][1];
        int rc = rn_timeline_sheet(painter, err);
        if (rc != 0) {
            return rc;
        }
        *scene = painter->scene;
        if (scene->height <= wish->paper->height) {
            break;
        }
    }
    return 0;
}

int rn_timeline_sheets(struct arena *arena, const struct kg_view *view,
                       const struct rn_options *options, struct rn_scene *out,
                       struct err *err)
{
    const struct paper *paper =
        strcmp(options->page, papers[1].name) == 0 ? &papers[1] : &papers[0];
    struct rn_sheet *sheets = arena_array(arena, SHEETS_MAX + 1, sizeof *sheets);
    struct rn_scene *scenes = arena_array(arena, SHEETS_MAX + 1, sizeof *scenes);
    if (strcmp(options->page, paper->name) != 0) {
        return err_set(err, ERR_USAGE, "unknown page '%s'; there are a4 and letter",
                       options->page);
    }
    size_t n = cut_sheets(view, options, sheets);
    if (n == 0) {
        sheets[n++] = (struct rn_sheet){.from = 1, .to = 7};
    }
    double height = paper->height;
    for (size_t i = 0; i < n; i++) {
        sheets[i].number = i + 1;
        sheets[i].of = n;
        sheets[i].width = paper->width;
        sheets[i].height = paper->height;
        int rc = fit_sheet(&(struct sheet_wish){arena, view, options, paper},
                           &sheets[i], &scenes[i], err);
        if (rc != 0) {
            return rc;
        }
        height = fmax(height, scenes[i].height);
    }
    join(arena, scenes, n, height);
    *out = scenes[0];
    return 0;
}
