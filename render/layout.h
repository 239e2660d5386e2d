/*
 * layout.h - where the events of a view stand on a timeline: lanes, rows, folds.
 *
 * Computation only: what it gives is drawn by render/timeline.c as SVG and by
 * render/timeline_text.c in a terminal. Every event of the view has one fate, and no
 * two things that share a row of a lane overlap.
 */
#ifndef RENDER_LAYOUT_H
#define RENDER_LAYOUT_H

#include "graph/view.h"
#include "render/layout_axis.h"

#define RN_LANES_MAX 24 /* with that of the others */
#define RN_NO_ROW    (-1)

enum rn_fate {
    RN_LABELLED,   /* drawn with its label */
    RN_UNLABELLED, /* drawn, without */
    RN_FOLDED,     /* in a "+5" */
    RN_UNDATED,    /* listed below */
    RN_OUTSIDE,    /* before or after what --from and --to show */
};

enum rn_side { RN_SIDE_RIGHT, RN_SIDE_LEFT, RN_SIDE_INSIDE };

struct rn_placed {
    enum rn_fate fate;
    bool bar;       /* spans x0..x1; otherwise a point */
    bool open_left; /* goes on beyond what is drawn */
    bool open_right;
    double x0;
    double x1;
    double mark;    /* x of the mark's middle */
    uint32_t lanes; /* bit i: stands in lane i */
    uint32_t label_lane;
    enum rn_side side;
    double label_x0;
    double label_x1;
    struct slice label; /* as much as is drawn */
    struct slice whole_label;
    int16_t row[RN_LANES_MAX];
};

struct rn_lane {
    struct slice name;
    struct slice note; /* "12 events" */
    uint32_t key;      /* actor, type or place of the view; KG_NONE: the others */
    uint32_t events;
    uint32_t rows;
    struct slice lines[2]; /* the name as it is drawn; filled by whoever draws */
    bool folds;            /* has a row of folds below the others */
    double y;              /* upper edge; filled by whoever draws */
    double height;
};

/* Events that found no room, drawn as one "+5". */
struct rn_fold {
    uint32_t lane;
    double x; /* middle */
    uint32_t *events;
    size_t n_events;
};

/* The whole and its parts that stand below it in the same lane. */
struct rn_family {
    uint32_t whole;
    uint32_t lane;
    int16_t first_row;
    int16_t last_row;
};

struct rn_layout {
    const struct kg_view *view;
    struct rn_axis axis;
    struct rn_placed *placed; /* as the view's events */
    struct rn_lane *lanes;
    size_t n_lanes;
    struct rn_fold *folds;
    size_t n_folds;
    struct rn_family *families;
    size_t n_families;
    size_t fates[RN_OUTSIDE + 1];
};

struct rn_layout_wish {
    const char *lanes; /* as in struct rn_options */
    int32_t from;      /* both 0: all there is */
    int32_t to;
    bool loose; /* the axis is made for the events of that time, not for the time */
    double x0;  /* of the axis */
    double x1;
    double edge;         /* labels stay left of it */
    double size;         /* of labels */
    double label_room;   /* of one label at most, */
    double label_most;   /* or so much where nothing else stands; 0: the same */
    double mark;         /* half the room that a mark takes */
    double gap;          /* between two things in a row */
    double fold_width;   /* 0: nothing is folded, rows without end */
    uint32_t rows_max;   /* of all lanes together, about */
    uint32_t rows_least; /* of every lane, before anything folds */
    uint32_t lanes_max;  /* without that of the others */
    double (*width)(const void *context, struct slice text, double size);
    struct slice (*fit)(const void *context, struct arena *arena, struct slice text,
                        double room);
    /* `lane`: the name beside it, which the label need not repeat. */
    struct slice (*label)(const void *context, struct arena *arena,
                          const struct kg_event *event, struct slice lane);
    /* Room that the lanes' names take up left of the axis; NULL: none. */
    double (*gutter)(const void *context, struct arena *arena,
                     const struct rn_layout *layout);
    const void *context;
};

/* ERR_USAGE for an unknown kind of lanes or a range that ends before it begins. */
int rn_layout_make(struct arena *arena, const struct kg_view *view,
                   const struct rn_layout_wish *wish, struct rn_layout *out,
                   struct err *err);

/* Steps of it, for its own files. */
int rn_layout_lanes(struct arena *arena, struct rn_layout *layout,
                    const struct rn_layout_wish *wish, struct err *err);
void rn_layout_rows(struct arena *arena, struct rn_layout *layout,
                    const struct rn_layout_wish *wish);

/* Is anything about when it happened known? */
bool rn_is_dated(const struct kg_event *event);

/* The days in which most of a view's events lie close together; false: in none. */
bool rn_core_of(struct arena *arena, const struct kg_view *view,
                struct rn_extent *core);

/* Of two events, the one that readers need more has the greater weight. */
double rn_weight(const struct kg_event *event);

/* An event of the view by its weight; for qsort: the heaviest first, then as they
 * stand. */
struct rn_ranked {
    uint32_t event;
    double weight;
};
int rn_ranked_order(const void *a, const void *b);

#endif
