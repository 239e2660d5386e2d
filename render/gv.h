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

/* Draws a scene, whose positions stay. `format` is "svg", "png" or "pdf". */
int rn_gv_draw(const struct rn_scene *scene, const char *format, struct buf *out,
               struct err *err);

/* "2.43.0"; static. */
const char *rn_gv_version(void);

#endif
