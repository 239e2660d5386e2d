/*
 * dot.h - a scene as DOT that `dot`, `neato -n2` and libgvc draw as it stands.
 *
 * The graph carries layout=nop2 and every position; nothing is left to a layout engine.
 */
#ifndef RENDER_DOT_H
#define RENDER_DOT_H

#include "base/buf.h"
#include "render/scene.h"

void rn_dot_write(const struct rn_scene *scene, struct buf *out);

/* Appends `text` as the inside of a quoted DOT string. */
void rn_dot_quoted(struct buf *out, struct slice text);

#endif
