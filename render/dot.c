#include "render/dot.h"

#include <math.h>

#include "render/number.h"

void rn_dot_quoted(struct buf *out, struct slice text)
{
    size_t plain = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') {
            buf_add(out, (struct slice){text.ptr + plain, i - plain});
            buf_addc(out, '\\');
            plain = i;
        }
    }
    if (text.len > plain) {
        buf_add(out, (struct slice){text.ptr + plain, text.len - plain});
    }
}

/*
 * Graphviz reads entities in names, labels and tooltips; it undoes backslashes once in
 * labels and twice in tooltips (once for \N and the like, once for line ends), and in
 * names not at all, where one before the closing quote would hide it.
 */
static void add_text(struct buf *out, struct slice text, int backslashes)
{
    const struct slice backslash = {backslashes ? "\\\\\\\\" : "/",
                                    backslashes ? (size_t)backslashes : 1};
    size_t plain = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c != '&' && c != '\\' && c != '\n' && c != '"') {
            continue;
        }
        buf_add(out, (struct slice){text.ptr + plain, i - plain});
        buf_add(out, c == '&'    ? SLICE_LIT("&amp;")
                     : c == '\n' ? SLICE_LIT("\\n")
                     : c == '"'  ? SLICE_LIT("\\\"")
                                 : backslash);
        plain = i + 1;
    }
    if (text.len > plain) {
        buf_add(out, (struct slice){text.ptr + plain, text.len - plain});
    }
}

static void add_attribute(struct buf *out, const char *name, struct slice text,
                          int backslashes)
{
    if (text.len > 0) {
        buf_adds(out, ", ");
        buf_adds(out, name);
        buf_adds(out, "=\"");
        add_text(out, text, backslashes);
        buf_addc(out, '"');
    }
}

/* At most two decimals, none when whole; never "-0". */
static void add_number(struct buf *out, double number)
{
    double rounded = floor(number * 100 + 0.5) / 100;
    if (rounded == floor(rounded)) {
        rn_number(out, rounded);
    } else {
        rn_number_fixed(out, rounded, 2);
    }
}

static void add_colour_op(struct buf *out, char op, struct slice colour)
{
    buf_addf(out, "%c %zu -%.*s ", op, colour.len, SLICE_ARG(colour));
}

static void add_point(struct buf *out, double x, double y)
{
    add_number(out, x);
    buf_addc(out, ' ');
    add_number(out, y);
    buf_addc(out, ' ');
}

static void add_style_op(struct buf *out, const char *style)
{
    buf_addf(out, "S %zu -%s ", slice_of(style).len, style);
}

static void add_rect(struct buf *out, const struct rn_stroke *rect, double height)
{
    add_style_op(out, "setlinewidth(0)");
    add_colour_op(out, 'c', rect->colour);
    add_colour_op(out, 'C', rect->colour);
    buf_adds(out, "P 4 ");
    add_point(out, rect->x0, height - rect->y1);
    add_point(out, rect->x1, height - rect->y1);
    add_point(out, rect->x1, height - rect->y0);
    add_point(out, rect->x0, height - rect->y0);
}

static void add_line(struct buf *out, const struct rn_stroke *line, double height)
{
    struct buf style = {0};
    buf_adds(&style, "setlinewidth(");
    add_number(&style, line->pen);
    buf_adds(&style, ")");
    add_style_op(out, style.ptr);
    buf_release(&style);
    add_style_op(out, line->dashed ? "dashed" : "solid");
    add_colour_op(out, 'c', line->colour);
    buf_adds(out, "L 2 ");
    add_point(out, line->x0, height - line->y0);
    add_point(out, line->x1, height - line->y1);
}

static void add_background(struct buf *out, const struct rn_scene *scene)
{
    struct rn_stroke paper = {.kind = RN_STROKE_RECT,
                              .x1 = scene->width,
                              .y1 = scene->height,
                              .colour = rn_ink(scene->theme, RN_INK_PAPER)};
    buf_adds(out, "  _background=\"");
    add_rect(out, &paper, scene->height);
    for (size_t i = 0; i < scene->n_strokes; i++) {
        const struct rn_stroke *stroke = &scene->strokes[i];
        if (stroke->kind == RN_STROKE_RECT) {
            add_rect(out, stroke, scene->height);
        } else {
            add_line(out, stroke, scene->height);
        }
    }
    buf_adds(out, "\";\n");
}

static void add_shape(struct buf *out, const struct rn_node *node)
{
    buf_addf(out, ", shape=%.*s, style=\"filled%s%s\"", SLICE_ARG(node->shape),
             node->rounded ? ",rounded" : "", node->dashed ? ",dashed" : "");
    add_attribute(out, "fillcolor", node->fill, 0);
    add_attribute(out, "color", node->stroke, 0);
    if (node->pen != 1) {
        buf_adds(out, ", penwidth=");
        add_number(out, node->pen);
    }
}

static void add_label(struct buf *out, const struct rn_node *node)
{
    static const char *const line_ends[] = {"\\l", "", "\\r"};
    buf_adds(out, ", label=\"");
    add_text(out, node->text, 2);
    buf_addf(out, "%s\", fontsize=", line_ends[node->align]);
    add_number(out, node->size);
    add_attribute(out, "fontcolor", node->colour, 0);
    if (node->bold) {
        buf_adds(out, ", fontname=\"Helvetica-Bold\"");
    }
}

static void add_node(struct buf *out, const struct rn_node *node, double height)
{
    buf_adds(out, "  \"");
    add_text(out, node->name, 0);
    buf_adds(out, "\" [pos=\"");
    add_number(out, node->x);
    buf_addc(out, ',');
    add_number(out, height - node->y);
    /* Inches, with digits enough to come back as whole points. */
    buf_adds(out, "\", width=");
    rn_number_fixed(out, node->width / 72.0, 5);
    buf_adds(out, ", height=");
    rn_number_fixed(out, node->height / 72.0, 5);
    if (node->shape.len > 0) {
        add_shape(out, node);
    }
    if (node->text.len > 0) {
        add_label(out, node);
    }
    add_attribute(out, "id", node->id, 0);
    add_attribute(out, "class", node->class, 0);
    add_attribute(out, "tooltip", node->tip, 4);
    add_attribute(out, "URL", node->href, 0);
    buf_adds(out, "];\n");
}

void rn_dot_write(const struct rn_scene *scene, struct buf *out)
{
    buf_adds(out, "digraph \"");
    add_text(out, scene->title, 0);
    buf_adds(out, "\" {\n  layout=nop2; pad=0; bgcolor=transparent;\n");
    add_background(out, scene);
    buf_adds(out, "  node [shape=none, label=\"\", margin=0, fixedsize=true, "
                  "labelloc=t, fontname=Helvetica];\n");
    for (size_t i = 0; i < scene->n_nodes; i++) {
        add_node(out, &scene->nodes[i], scene->height);
    }
    buf_adds(out, "}\n");
}
