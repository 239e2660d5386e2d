#include "render/dot.h"

#include <math.h>

#include "render/number.h"

const char *rn_dot_name(enum rn_dot_name name)
{
    static const char *const names[RN_DOT_COUNT] = {
#define NAME(id, name, quoted) [RN_DOT_##id] = (name),
#include "render/dot_names.def"
#undef NAME
    };
    return names[name];
}

static void add_quoted(struct buf *out, struct slice text)
{
    buf_addc(out, '"');
    size_t plain = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') {
            buf_add(out, (struct slice){text.ptr + plain, i - plain});
            buf_addc(out, '\\');
            plain = i;
        }
    }
    buf_add(out, (struct slice){text.ptr + plain, text.len - plain});
    buf_addc(out, '"');
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
        if (c != '&' && c != '\\' && c != '\n') {
            continue;
        }
        buf_add(out, (struct slice){text.ptr + plain, i - plain});
        buf_add(out, c == '&'    ? SLICE_LIT("&amp;")
                     : c == '\n' ? SLICE_LIT("\\n")
                                 : backslash);
        plain = i + 1;
    }
    if (text.len > plain) {
        buf_add(out, (struct slice){text.ptr + plain, text.len - plain});
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

/* A node on its way to the sink: its next value, which put() hands over. */
struct maker {
    const struct rn_dot_sink *sink;
    struct buf value;
};

static void put(struct maker *m, enum rn_dot_name name)
{
    m->sink->attribute(m->sink->context, name, m->value.ptr);
    buf_clear(&m->value);
}

static void put_text(struct maker *m, enum rn_dot_name name, struct slice text,
                     int backslashes)
{
    if (text.len > 0) {
        add_text(&m->value, text, backslashes);
        put(m, name);
    }
}

static void put_shape(struct maker *m, const struct rn_node *node)
{
    buf_add(&m->value, node->shape);
    put(m, RN_DOT_SHAPE);
    buf_addf(&m->value, "filled%s%s", node->rounded ? ",rounded" : "",
             node->dashed ? ",dashed" : "");
    put(m, RN_DOT_STYLE);
    put_text(m, RN_DOT_FILLCOLOR, node->fill, 0);
    put_text(m, RN_DOT_COLOR, node->stroke, 0);
    if (node->pen != 1) {
        add_number(&m->value, node->pen);
        put(m, RN_DOT_PENWIDTH);
    }
}

static void put_label(struct maker *m, const struct rn_node *node)
{
    static const char *const line_ends[] = {"\\l", "", "\\r"};
    add_text(&m->value, node->text, 2);
    buf_adds(&m->value, line_ends[node->align]);
    put(m, RN_DOT_LABEL);
    add_number(&m->value, node->size);
    put(m, RN_DOT_FONTSIZE);
    put_text(m, RN_DOT_FONTCOLOR, node->colour, 0);
    if (node->bold) {
        put_text(m, RN_DOT_FONTNAME, SLICE_LIT("Helvetica-Bold"), 0);
    }
}

static void put_node(struct maker *m, const struct rn_node *node, double height)
{
    add_text(&m->value, node->name, 0);
    m->sink->node(m->sink->context, m->value.ptr);
    buf_clear(&m->value);
    add_number(&m->value, node->x);
    buf_addc(&m->value, ',');
    add_number(&m->value, height - node->y);
    put(m, RN_DOT_POS);
    /* Inches, with digits enough to come back as whole points. */
    rn_number_fixed(&m->value, node->width / 72.0, 5);
    put(m, RN_DOT_WIDTH);
    rn_number_fixed(&m->value, node->height / 72.0, 5);
    put(m, RN_DOT_HEIGHT);
    if (node->shape.len > 0) {
        put_shape(m, node);
    }
    if (node->text.len > 0) {
        put_label(m, node);
    }
    put_text(m, RN_DOT_ID, node->id, 0);
    put_text(m, RN_DOT_CLASS, node->class, 0);
    put_text(m, RN_DOT_TOOLTIP, node->tip, 4);
    put_text(m, RN_DOT_URL, node->href, 0);
    m->sink->end(m->sink->context);
}

void rn_dot_nodes(const struct rn_scene *scene, const struct rn_dot_sink *sink)
{
    struct maker maker = {.sink = sink};
    for (size_t i = 0; i < scene->n_nodes; i++) {
        put_node(&maker, &scene->nodes[i], scene->height);
    }
    buf_release(&maker.value);
}

static void add_head(struct buf *out, const struct rn_scene *scene, const char *layout)
{
    struct buf title = {0};
    add_text(&title, scene->title, 0);
    buf_adds(out, "digraph ");
    add_quoted(out, buf_slice(&title));
    buf_addf(out, " {\n  %spad=0; bgcolor=transparent;\n", layout);
    add_background(out, scene);
    buf_adds(out, "  node [shape=none, label=\"\", margin=0, fixedsize=true, "
                  "labelloc=t, fontname=Helvetica];\n");
    buf_release(&title);
}

void rn_dot_frame(const struct rn_scene *scene, struct buf *out)
{
    add_head(out, scene, "");
    buf_adds(out, "  bb=\"0,0,");
    add_number(out, scene->width);
    buf_addc(out, ',');
    add_number(out, scene->height);
    buf_adds(out, "\";\n}\n");
}

/* Nodes as text. */
struct text {
    struct buf *out;
    const char *before; /* the next attribute */
};

static void begin_text(void *context, char *name)
{
    struct text *text = context;
    buf_adds(text->out, "  ");
    add_quoted(text->out, slice_of(name));
    text->before = " [";
}

static void add_attribute(void *context, enum rn_dot_name name, char *value)
{
    static const bool quoted[RN_DOT_COUNT] = {
#define NAME(id, name, quoted) [RN_DOT_##id] = (quoted),
#include "render/dot_names.def"
#undef NAME
    };
    struct text *text = context;
    buf_adds(text->out, text->before);
    buf_adds(text->out, rn_dot_name(name));
    buf_addc(text->out, '=');
    if (quoted[name]) {
        add_quoted(text->out, slice_of(value));
    } else {
        buf_adds(text->out, value);
    }
    text->before = ", ";
}

static void end_text(void *context)
{
    struct text *text = context;
    buf_adds(text->out, "];\n");
}

void rn_dot_write(const struct rn_scene *scene, struct buf *out)
{
    struct text text = {.out = out};
    struct rn_dot_sink sink = {&text, begin_text, add_attribute, end_text};
    add_head(out, scene, "layout=nop2; ");
    rn_dot_nodes(scene, &sink);
    buf_adds(out, "}\n");
}
