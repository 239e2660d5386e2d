/*
 * page.h - what the page that people explore is made of; for render/page*.c.
 */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "render/render.h"
#include "render/theme.h"

/* Appends the view as the JSON that data/render/page/ reads, safe inside <script>. */
int rn_page_data(const struct kg_view *view, const struct rn_options *options,
                 struct buf *out, struct err *err);

/* The network part of it: where the actors stand, and their ties. */
struct jout;
void rn_page_network(struct arena *arena, const struct kg_view *view,
                     const struct rn_theme *theme, struct jout *into);

/* Appends "sha256-..." as Content-Security-Policy names a script or style. */
void rn_csp_hash(struct slice text, struct buf *out);

#endif
