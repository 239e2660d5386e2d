#include "render/dress.h"

#include <string.h>

#include "base/table.h"
#include "render/dot.h"
#include "render/gv.h"
#include "render/pdf.h"
#include "render/svg.h"

#define NODES_MOST 2000 /* that libgvc draws; more are written directly */

void rn_xml(struct buf *out, struct slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        switch (text.ptr[i]) {
        case '&': buf_adds(out, "&amp;"); break;
        case '<': buf_adds(out, "&lt;"); break;
        case '>': buf_adds(out, "&gt;"); break;
        case '"': buf_adds(out, "&quot;"); break;
        case '\'': buf_adds(out, "&#39;"); break;
        default: buf_addc(out, text.ptr[i]); break;
        }
    }
}

static void add_recolour(struct buf *out, struct slice from, struct slice to)
{
    buf_addf(out, "[fill=\"%.*s\"]{fill:%.*s}[stroke=\"%.*s\"]{stroke:%.*s}\n",
             SLICE_ARG(from), SLICE_ARG(to), SLICE_ARG(from), SLICE_ARG(to));
}

static void add_group_colours(struct buf *out)
{
    struct arena arena = {0};
    struct table groups = table_builtin(&arena, "render/groups.tsv");
    for (size_t row = 0; row < groups.n_rows; row++) {
        add_recolour(out, table_cell(&groups, row, 1), table_cell(&groups, row, 2));
    }
    arena_release(&arena);
}

/* Styles beat the attributes that Graphviz writes: every colour by its dark one. */
static void add_dark(struct buf *out, const struct rn_theme *theme)
{
    buf_adds(out, "@media (prefers-color-scheme:dark){\n");
    for (size_t i = 0; i < RN_INK_COUNT; i++) {
        add_recolour(out, theme->inks[RN_LIGHT][i], theme->inks[RN_DARK][i]);
    }
    for (size_t i = 0; i <= theme->types->n_types; i++) {
        struct slice light = theme->type_colours[RN_LIGHT][i];
        if (!slice_equal(light, theme->type_colours[RN_DARK][i])) {
            add_recolour(out, light, theme->type_colours[RN_DARK][i]);
        }
    }
    add_group_colours(out);
    buf_addf(out, ".label text{stroke:%.*s}\n}\n",
             SLICE_ARG(theme->inks[RN_DARK][RN_INK_PAPER]));
}

/*
 * Appends `svg`, whose first element is <svg>, with roles for assistive technology, the
 * scene's title and description, and the style sheet for its theme.
 */
static void dress(const struct rn_scene *scene, struct slice svg, struct buf *out)
{
    size_t at = slice_search(svg, SLICE_LIT("<svg"));
    size_t end = at;
    while (end < svg.len && svg.ptr[end] != '>') {
        end++;
    }
    if (at == SIZE_MAX || end >= svg.len) {
        buf_add(out, svg);
        return;
    }
    buf_add(out, (struct slice){svg.ptr, at + 4});
    buf_adds(out, " role=\"graphics-document document\" "
                  "aria-roledescription=\"diagram\" aria-labelledby=\"dl-t dl-d\"");
    buf_add(out, (struct slice){svg.ptr + at + 4, end + 1 - at - 4});
    buf_adds(out, "\n<title id=\"dl-t\">");
    rn_xml(out, scene->title);
    buf_adds(out, "</title>\n<desc id=\"dl-d\">");
    rn_xml(out, scene->desc);
    buf_adds(out, "</desc>\n<style>\n");
    buf_add(out, data_get("render/picture.css"));
    if (scene->sheet_height > 0) {
        buf_addf(out, "@page{size:%.0fpt %.0fpt;margin:0}\n", scene->width,
                 scene->sheet_height);
    }
    buf_addf(out, ".label text{stroke:%.*s}\n",
             SLICE_ARG(rn_ink(scene->theme, RN_INK_PAPER)));
    if (scene->theme->automatic) {
        add_dark(out, scene->theme);
    }
    buf_adds(out, "</style>");
    buf_add(out, (struct slice){svg.ptr + end + 1, svg.len - end - 1});
}

/* Sheets are pages; where the file cannot be cut, they stay below one another. */
static void cut_sheets(const struct rn_scene *scene, struct buf *pdf)
{
    if (scene->sheet_height > 0) {
        (void)rn_pdf_cut(scene->arena, pdf, scene->width, scene->sheet_height);
    }
}

int rn_picture(const struct rn_scene *scene, const char *format, struct buf *out,
               struct err *err)
{
    struct buf drawn = {0};
    int rc = 0;
    if (strcmp(format, "dot") == 0) {
        rn_dot_write(scene, out);
        return 0;
    }
    bool svg = strcmp(format, "svg") == 0;
    if (svg && scene->n_nodes > NODES_MOST) {
        rn_svg_write(scene, &drawn);
    } else {
        rc = rn_gv_draw(scene, format, &drawn, err);
    }
    if (rc == 0 && svg) {
        dress(scene, buf_slice(&drawn), out);
    } else if (rc == 0) {
        if (strcmp(format, "pdf") == 0) {
            rn_pdf_undate(&drawn);
            cut_sheets(scene, &drawn);
        }
        buf_add(out, buf_slice(&drawn));
    }
    buf_release(&drawn);
    return rc;
}
