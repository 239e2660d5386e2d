/*
 * scene.h - a picture as plain records, before anybody draws it.
 *
 * Layouts (timeline, network) fill a scene; render/dot.c writes it as DOT for libgvc,
 * render/svg.c writes the same picture as SVG itself. Units are points, the origin is
 * the upper left corner, y grows downwards. Texts are UTF-8 as the graph has them:
 * escaping is the writers' business. All lives in the scene's arena.
 *
 * Strokes lie under everything, in their order; nodes above them, in theirs: that of
 * reading.
 */
#ifndef RENDER_SCENE_H
#define RENDER_SCENE_H

#include "base/arena.h"
#include "base/event_type.h"
#include "render/theme.h"

enum rn_stroke_kind { RN_STROKE_RECT, RN_STROKE_LINE };

struct rn_stroke {
    enum rn_stroke_kind kind;
    double x0;
    double y0;
    double x1;
    double y1;
    struct slice colour; /* "#rrggbb" or "#rrggbbaa" */
    double pen;          /* width of a line */
    bool dashed;
};

enum rn_align { RN_LEFT, RN_MIDDLE, RN_RIGHT };

struct rn_node {
    struct slice name; /* unique; read out and shown as title */
    struct slice id;   /* unique, or empty */
    struct slice class;
    struct slice href; /* empty: no link */
    struct slice tip;  /* empty: none */
    double x;          /* centre */
    double y;
    int width;          /* whole points */
    int height;         /* whole points */
    struct slice shape; /* a node shape of Graphviz; empty: text alone */
    bool rounded;
    bool dashed;
    struct slice fill;
    struct slice stroke;
    double pen;
    struct slice text; /* empty: none */
    double size;       /* of the text */
    bool bold;
    struct slice colour; /* of the text */
    enum rn_align align;
};

struct rn_scene {
    struct arena *arena;
    const struct rn_theme *theme;
    double width;
    double height;
    double sheet_height; /* 0: one canvas; else where printers cut */
    struct slice title;
    struct slice desc; /* one or two sentences for those who do not see it */
    struct rn_stroke *strokes;
    size_t n_strokes;
    size_t strokes_size;
    struct rn_node *nodes;
    size_t n_nodes;
    size_t nodes_size;
};

/* Adds a filled rectangle without outline, or a line. Return the stroke, to change it
 * until the next one is added. */
struct rn_stroke *rn_scene_rect(struct rn_scene *scene, const double corners[4],
                                struct slice colour);
struct rn_stroke *rn_scene_line(struct rn_scene *scene, const double ends[4],
                                struct slice colour);

/* Adds an empty node, to be filled until the next one is added. */
struct rn_node *rn_scene_node(struct rn_scene *scene);

/*
 * Adds a text whose first baseline fits a box of its size with the left, middle or
 * right (`align`) at `x` and the middle of its capitals at `y`. `room` is the width
 * that it may need; 0 measures it.
 */
struct rn_node *rn_scene_text(struct rn_scene *scene, struct slice text, double x,
                              double y, double size);

/* Text that is valid UTF-8 and safe in XML and in a line: control characters and
 * marks that turn the direction of what follows are gone, white space is one blank. */
struct slice rn_clean(struct arena *arena, struct slice text);

/* `url` when it is a safe link (http, https, mailto, or "#..."), escaped for an
 * attribute except '&'; empty otherwise. */
struct slice rn_safe_url(struct arena *arena, struct slice url);

#endif
