/*
 * heading.h - title and subtitle, the same above every picture: what makes it citable.
 */
#ifndef RENDER_HEADING_H
#define RENDER_HEADING_H

#include "graph/view.h"
#include "render/scene.h"

#define RN_MARGIN      20.0 /* points left and right */
#define RN_HEADING_END 66.0 /* y of what comes next, its middle */

/* "April to May 2024 · 42 events · 118 reports in 7 documents" */
struct slice rn_subtitle(struct arena *arena, const struct kg_view *view);

/* Adds both and sets the scene's title; returns the subtitle. */
struct slice rn_heading(struct rn_scene *scene, const struct kg_view *view,
                        const char *otherwise);

/* A line in small grey type at y. */
void rn_note(struct rn_scene *scene, struct slice text, double y);

#endif
