/*
 * gv.h - Graphviz: the only place that sees gvc.h.
 *
 * libgvc is not thread-safe: calls wait for each other. SVG comes from the plugins that
 * are linked in, with our own measure of text, so that no font, no configuration and no
 * installed plugin changes a byte; PNG and PDF come from the installed ones.
 */
#ifndef RENDER_GV_H
#define RENDER_GV_H

#include "base/buf.h"
#include "base/err.h"
#include "render/scene.h"

struct rn_point {
    double x;
    double y;
};

/* Draws a scene, whose positions stay. `format` is "svg", "png" or "pdf". */
int rn_gv_draw(const struct rn_scene *scene, const char *format, struct buf *out,
               struct err *err);

/* Room for the places of nodes; those that are not wanted are left alone. */
struct rn_places {
    struct rn_point *at;
    const bool *wanted;
    size_t n;
};

/*
 * Lays out the graph of `dot` with `engine` ("sfdp", "neato", ...) and writes where
 * its nodes, named "n<i>", came to lie, in points; y grows upwards.
 */
int rn_gv_place(struct slice dot, const char *engine, const struct rn_places *places,
                struct err *err);

/* "2.43.0"; static. */
const char *rn_gv_version(void);

#endif
