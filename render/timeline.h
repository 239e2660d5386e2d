/*
 * timeline.h - a laid-out timeline becomes a scene; for render/timeline*.c.
 */
#ifndef RENDER_TIMELINE_H
#define RENDER_TIMELINE_H

#include "render/layout.h"
#include "render/render.h"
#include "render/scene.h"

#define RN_LABEL_SIZE 9.5
#define RN_ROW        18.0 /* points from row to row */
#define RN_MARK_HALF  7.0

/* One of several sheets of paper that a timeline is cut into. */
struct rn_sheet {
    int32_t from;
    int32_t to;
    size_t number; /* from 1 */
    size_t of;
    int width; /* points */
    int height;
    uint32_t rows;  /* of all lanes together, about */
    uint32_t lanes; /* at most */
};

struct rn_painter {
    const struct rn_sheet *sheet; /* NULL: one canvas for all */
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct rn_layout layout;
    struct rn_scene scene;
    double left;   /* of what is written in the margin */
    double y;      /* down to where the picture is done */
    double top;    /* of the lanes */
    double bottom; /* of the lanes */
};

/* Makes the whole scene; `arena` holds it. */
int rn_timeline_scene(struct arena *arena, const struct kg_view *view,
                      const struct rn_options *options, struct rn_scene *out,
                      struct err *err);

/* Paints one sheet, or all on one canvas: the caller sets arena, view, options and
 * sheet, and keeps the painter as long as its scene, which points to its theme. */
int rn_timeline_sheet(struct rn_painter *painter, struct err *err);

/* All sheets, one below the other: options->page is not NULL. */
int rn_timeline_sheets(struct arena *arena, const struct kg_view *view,
                       const struct rn_options *options, struct rn_scene *out,
                       struct err *err);

/* Connectors, families, events and folds; between the lanes' upper and lower edge. */
void rn_paint_connectors(struct rn_painter *painter);
void rn_paint_events(struct rn_painter *painter);
void rn_paint_folds(struct rn_painter *painter);

/* Legend of types and signs in use, from painter->y on. */
void rn_paint_legend(struct rn_painter *painter);

/* Below the lanes: reports over time, events without a date. */
void rn_paint_density(struct rn_painter *painter);
void rn_paint_undated(struct rn_painter *painter);

/*
 * The label as it is drawn: "c. Antony Blinken meets Wang Yi (denied) [7]". What the
 * name of its lane says already is left out: "meets Wang Yi" in the lane of Blinken.
 */
struct slice rn_event_label(struct arena *arena, const struct kg_event *event,
                            struct slice lane);

/* The mark of an event at x, y, as its status and confidence ask for; not yet named. */
struct rn_node *rn_paint_mark(struct rn_painter *painter, const struct kg_event *event,
                              double x, double y);

/* "event t-meeting s-planned disputed" */
struct slice rn_event_class(struct arena *arena, const struct kg_event *event,
                            const char *kind);

#endif
