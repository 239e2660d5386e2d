/*
 * dress.h - what Graphviz' SVG lacks: roles, title, description, styles.
 */
#ifndef RENDER_DRESS_H
#define RENDER_DRESS_H

#include "base/buf.h"
#include "render/scene.h"

/* The scene as "dot", "svg" (dressed), "png" or "pdf". */
int rn_picture(const struct rn_scene *scene, const char *format, struct buf *out,
               struct err *err);

/* Appends `text` for XML text and quoted attributes. */
void rn_xml(struct buf *out, struct slice text);

#endif
