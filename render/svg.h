/*
 * svg.h - a scene as SVG, without Graphviz.
 *
 * The same picture as libgvc draws from the DOT of render/dot.c: the same elements with
 * the same attributes in the same order, numbers within a hundredth of a point. It
 * takes over where libgvc would be slow.
 */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buf.h"
#include "render/scene.h"

void rn_svg_write(const struct rn_scene *scene, struct buf *out);

#endif
