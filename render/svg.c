#include "render/svg.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/ascii.h"
#include "render/number.h"

#define ESCAPE_MOST 6    /* bytes of an escaped one */
#define CORNER_MOST 12.0 /* radius of rounded corners, as Graphviz has it */

/* "fill" and "stroke" with their opacities, of "#rrggbb" or "#rrggbbaa". */
struct paint {
    struct slice fill;
    struct slice stroke;
    double pen;
    bool dashed;
};

static void add_point(struct buf *out, double x, double y)
{
    rn_number(out, x);
    buf_addc(out, ',');
    rn_number(out, y);
}

/* As Graphviz escapes: a hyphen might end a comment, blanks in a row would be lost. */
static struct slice escape_of(char c)
{
    switch (c) {
    case '&': return SLICE_LIT("&amp;");
    case '<': return SLICE_LIT("&lt;");
    case '>': return SLICE_LIT("&gt;");
    case '-': return SLICE_LIT("&#45;");
    case '"': return SLICE_LIT("&quot;");
    case '\'': return SLICE_LIT("&#39;");
    default: return SLICE_LIT("&#10;");
    }
}

static const bool escaped[256] = {
    ['&'] = true, ['<'] = true,  ['>'] = true,  ['-'] = true,
    ['"'] = true, ['\''] = true, ['\n'] = true,
};

static void add_text(struct buf *out, struct slice text)
{
    if (!text.ptr) {
        return;
    }
    char *room = buf_room(out, text.len * ESCAPE_MOST);
    char *to = room;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (escaped[(unsigned char)c]) {
            struct slice escape = escape_of(c);
            memcpy(to, escape.ptr, escape.len);
            to += escape.len;
        } else {
            *to++ = c;
        }
    }
    out->len += (size_t)(to - room);
}

/* Names lose their backslashes in DOT. */
static void add_name(struct buf *out, struct slice name)
{
    struct slice part;
    bool more = memchr(name.ptr ? name.ptr : "", '\\', name.len) != NULL;
    if (!more) {
        add_text(out, name);
        return;
    }
    size_t start = 0;
    assert(name.ptr);
    for (size_t i = 0; i <= name.len; i++) {
        if (i == name.len || name.ptr[i] == '\\') {
            part = (struct slice){name.ptr + start, i - start};
            add_text(out, part);
            buf_adds(out, i < name.len ? "/" : "");
            start = i + 1;
        }
    }
}

static void add_colour(struct buf *out, const char *name, struct slice colour)
{
    struct slice opaque = {colour.ptr, colour.len < 7 ? colour.len : 7};
    buf_adds(out, name);
    buf_adds(out, "=\"");
    buf_add(out, opaque);
}

static void add_opacity(struct buf *out, const char *name, struct slice colour)
{
    if (colour.ptr && colour.len == 9) {
        unsigned alpha = ascii_hex(colour.ptr[7]) * 16 + ascii_hex(colour.ptr[8]);
        char digits[] = "0.000000";
        unsigned millionths = (alpha * 1000000U + 127U) / 255U;
        for (size_t i = 7; i > 1; i--, millionths /= 10) {
            digits[i] = (char)('0' + millionths % 10);
        }
        digits[0] = alpha == 255 ? '1' : '0';
        buf_adds(out, "\" ");
        buf_adds(out, name);
        buf_adds(out, "-opacity=\"");
        buf_adds(out, digits);
    }
}

static void add_paint(struct buf *out, const struct paint *paint)
{
    buf_addc(out, ' ');
    add_colour(out, "fill", paint->fill);
    add_opacity(out, "fill", paint->fill);
    buf_adds(out, "\" ");
    add_colour(out, "stroke", paint->stroke);
    if (paint->pen != 1) {
        buf_adds(out, "\" stroke-width=\"");
        rn_number(out, paint->pen);
    }
    if (paint->dashed) {
        buf_adds(out, "\" stroke-dasharray=\"5,2");
    }
    add_opacity(out, "stroke", paint->stroke);
    buf_addc(out, '"');
}

static void add_stroke(struct buf *out, const struct rn_stroke *stroke, double height)
{
    double top = -floor((height - stroke->y0) * 100 + 0.5) / 100;
    double bottom = -floor((height - stroke->y1) * 100 + 0.5) / 100;
    struct paint paint = {.fill = SLICE_LIT("none"),
                          .stroke = stroke->colour,
                          .pen = stroke->pen,
                          .dashed = stroke->dashed};
    if (stroke->kind == RN_STROKE_LINE) {
        buf_adds(out, "<polyline");
        add_paint(out, &paint);
        buf_adds(out, " points=\"");
        add_point(out, stroke->x0, top);
        buf_addc(out, ' ');
        add_point(out, stroke->x1, bottom);
        buf_adds(out, " \"/>\n");
        return;
    }
    paint.fill = stroke->colour;
    paint.pen = 0;
    buf_adds(out, "<polygon");
    add_paint(out, &paint);
    buf_adds(out, " points=\"");
    const double corners[5][2] = {
        {stroke->x0, bottom},
        {stroke->x1, bottom},
        {stroke->x1, top   },
        {stroke->x0, top   },
        {stroke->x0, bottom}
    };
    for (size_t i = 0; i < 5; i++) {
        buf_adds(out, i == 0 ? "" : " ");
        add_point(out, corners[i][0], corners[i][1]);
    }
    buf_adds(out, "\"/>\n");
}

/* A node, and where its middle is. */
struct spot {
    const struct rn_node *node;
    double x;
    double y;
};

/* A box with corners cut round by Bezier curves. */
static void add_rounded(struct buf *out, const struct spot *spot,
                        const struct paint *paint)
{
    double w = spot->node->width / 2.0;
    double h = spot->node->height / 2.0;
    double r = fmin(CORNER_MOST, 2 * fmin(w, h) / 3);
    const double at[25][2] = {
        {w - r,     -h       },
        {w - r,     -h       },
        {r - w,     -h       },
        {r - w,     -h       },
        {r / 2 - w, -h       },
        {-w,        r / 2 - h},
        {-w,        r - h    },
        {-w,        r - h    },
        {-w,        h - r    },
        {-w,        h - r    },
        {-w,        h - r / 2},
        {r / 2 - w, h        },
        {r - w,     h        },
        {r - w,     h        },
        {w - r,     h        },
        {w - r,     h        },
        {w - r / 2, h        },
        {w,         h - r / 2},
        {w,         h - r    },
        {w,         h - r    },
        {w,         r - h    },
        {w,         r - h    },
        {w,         r / 2 - h},
        {w - r / 2, -h       },
        {w - r,     -h       },
    };
    buf_adds(out, "<path");
    add_paint(out, paint);
    buf_adds(out, " d=\"M");
    for (size_t i = 0; i < 25; i++) {
        buf_adds(out, i == 0 ? "" : i == 1 ? "C" : " ");
        add_point(out, spot->x + at[i][0], spot->y + at[i][1]);
    }
    buf_adds(out, "\"/>\n");
}

static double read_number(struct slice *text)
{
    double sign = 1;
    double value = 0;
    double unit = 0;
    size_t i = 0;
    for (; i < text->len; i++) {
        char c = text->ptr[i];
        if (c == '-') {
            sign = -1;
        } else if (c == '.') {
            unit = 1;
        } else if (c >= '0' && c <= '9') {
            unit /= 10;
            value = unit > 0 ? value + unit * (c - '0') : value * 10 + (c - '0');
        } else {
            break;
        }
    }
    i += i < text->len; /* the comma or blank behind it */
    text->ptr += i;
    text->len -= i;
    return sign * value;
}

static void add_ellipse(struct buf *out, const struct spot *spot,
                        const struct paint *paint)
{
    buf_adds(out, "<ellipse");
    add_paint(out, paint);
    buf_adds(out, " cx=\"");
    rn_number(out, spot->x);
    buf_adds(out, "\" cy=\"");
    rn_number(out, spot->y);
    buf_adds(out, "\" rx=\"");
    rn_number(out, spot->node->width / 2.0);
    buf_adds(out, "\" ry=\"");
    rn_number(out, spot->node->height / 2.0);
    buf_adds(out, "\"/>\n");
}

/* One part of data/render/shapes.tsv: "p 1,2 3,4", "l 1,2 3,4". */
static void add_part(struct buf *out, struct slice part, const struct spot *spot,
                     struct paint paint)
{
    bool line = part.ptr[0] == 'l';
    if (line) {
        paint.fill = SLICE_LIT("none");
    }
    buf_adds(out, line ? "<polyline" : "<polygon");
    add_paint(out, &paint);
    buf_adds(out, " points=\"");
    struct slice rest = {part.ptr + 2, part.len - 2};
    for (bool first = true; rest.len > 0; first = false) {
        double x = read_number(&rest);
        double y = read_number(&rest);
        buf_adds(out, first ? "" : " ");
        add_point(out, spot->x + x, spot->y + y);
    }
    buf_adds(out, line ? " \"/>\n" : "\"/>\n");
}

static void add_parts(struct buf *out, const struct rn_shape *shape,
                      const struct spot *spot, const struct paint *paint)
{
    struct slice rest = shape->points;
    struct slice part;
    while (slice_cut(&rest, ';', &part)) {
        if (part.ptr[0] == 'o') {
            add_ellipse(out, spot, paint);
        } else {
            add_part(out, part, spot, *paint);
        }
    }
}

static void add_box(struct buf *out, const struct spot *spot, const struct paint *paint)
{
    static const double sign[5][2] = {
        {1,  -1},
        {-1, -1},
        {-1, 1 },
        {1,  1 },
        {1,  -1}
    };
    buf_adds(out, "<polygon");
    add_paint(out, paint);
    buf_adds(out, " points=\"");
    for (size_t i = 0; i < 5; i++) {
        buf_adds(out, i == 0 ? "" : " ");
        add_point(out, spot->x + sign[i][0] * spot->node->width / 2.0,
                  spot->y + sign[i][1] * spot->node->height / 2.0);
    }
    buf_adds(out, "\"/>\n");
}

static const struct rn_shape *find_shape(const struct rn_theme *theme,
                                         const struct rn_node *node)
{
    for (size_t i = 0; i < theme->n_shapes; i++) {
        const struct rn_shape *shape = &theme->shapes[i];
        if (slice_equal(shape->draws, node->shape) && shape->width == node->width &&
            shape->height == node->height) {
            return shape;
        }
    }
    return NULL;
}

static void add_shape(struct buf *out, const struct rn_theme *theme,
                      const struct spot *spot)
{
    const struct rn_node *node = spot->node;
    struct paint paint = {.fill = node->fill,
                          .stroke = node->stroke,
                          .pen = node->pen,
                          .dashed = node->dashed};
    const struct rn_shape *shape = find_shape(theme, node);
    if (node->rounded) {
        add_rounded(out, spot, &paint);
    } else if (slice_equal(node->shape, SLICE_LIT("box"))) {
        add_box(out, spot, &paint);
    } else if (shape) {
        add_parts(out, shape, spot, &paint);
    } else {
        add_ellipse(out, spot, &paint);
    }
}

/* With two decimals always. */
static void add_size(struct buf *out, double size)
{
    unsigned value = (unsigned)floor(size * 100 + 0.5);
    char cents[] = ".00\"";
    cents[1] = (char)('0' + value / 10 % 10);
    cents[2] = (char)('0' + value % 10);
    buf_adds(out, " font-size=\"");
    rn_number(out, floor(value / 100.0));
    buf_adds(out, cents);
}

static void add_label(struct buf *out, const struct spot *spot)
{
    const struct rn_node *node = spot->node;
    static const char *const anchors[] = {"start", "middle", "end"};
    static const double shifts[] = {-0.5, 0, 0.5};
    double x = spot->x + shifts[node->align] * node->width;
    double y = spot->y - node->height / 2.0 + 0.8 * node->size;
    buf_adds(out, "<text text-anchor=\"");
    buf_adds(out, anchors[node->align]);
    buf_adds(out, "\" x=\"");
    rn_number(out, x);
    buf_adds(out, "\" y=\"");
    rn_number(out, y);
    buf_adds(out, "\" font-family=\"Helvetica,sans-Serif\"");
    buf_adds(out, node->bold ? " font-weight=\"bold\"" : "");
    add_size(out, node->size);
    if (node->colour.len > 0) {
        buf_addc(out, ' ');
        add_colour(out, "fill", node->colour);
        buf_addc(out, '"');
    }
    buf_addc(out, '>');
    add_text(out, node->text);
    buf_adds(out, "</text>\n");
}

static void add_id(struct buf *out, const struct rn_node *node, size_t number)
{
    if (node->id.len > 0) {
        add_name(out, node->id);
    } else {
        buf_adds(out, "node");
        rn_number(out, (double)number);
    }
}

/* The tip that was written last: a mark and its label have the same. */
struct tip {
    struct slice text;
    size_t at; /* where it begins, escaped */
    size_t len;
};

static void add_tip(struct buf *out, struct slice text, struct tip *last)
{
    if (text.len > 0 && text.ptr == last->text.ptr && text.len == last->text.len) {
        char *room = buf_room(out, last->len);
        memcpy(room, out->ptr + last->at, last->len);
        out->len += last->len;
        return;
    }
    *last = (struct tip){.text = text, .at = out->len};
    add_text(out, text);
    last->len = out->len - last->at;
}

static void open_link(struct buf *out, const struct rn_node *node, size_t number,
                      struct tip *last)
{
    buf_adds(out, "<g id=\"a_");
    add_id(out, node, number);
    buf_adds(out, "\"><a");
    if (node->href.len > 0) {
        buf_adds(out, " xlink:href=\"");
        add_text(out, node->href);
        buf_addc(out, '"');
    }
    buf_adds(out, " xlink:title=\"");
    add_tip(out, node->tip, last);
    buf_adds(out, "\">\n");
}

static void add_node(struct buf *out, const struct rn_scene *scene, size_t i,
                     struct tip *last)
{
    const struct rn_node *node = &scene->nodes[i];
    struct spot spot = {node, floor(node->x * 100 + 0.5) / 100,
                        -floor((scene->height - node->y) * 100 + 0.5) / 100};
    bool link = node->href.len > 0 || node->tip.len > 0;
    buf_adds(out, "<g id=\"");
    add_id(out, node, i + 1);
    buf_adds(out, "\" class=\"node");
    buf_adds(out, node->class.len > 0 ? " " : "");
    add_text(out, node->class);
    buf_adds(out, "\">\n<title>");
    add_name(out, node->name);
    buf_adds(out, "</title>\n");
    if (link) {
        open_link(out, node, i + 1, last);
    }
    if (node->shape.len > 0) {
        add_shape(out, scene->theme, &spot);
    }
    if (node->text.len > 0) {
        add_label(out, &spot);
    }
    buf_adds(out, link ? "</a>\n</g>\n</g>\n" : "</g>\n");
}

void rn_svg_write(const struct rn_scene *scene, struct buf *out)
{
    buf_addf(out,
             "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
             "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"
             " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
             "<svg width=\"%.0fpt\" height=\"%.0fpt\"\n"
             " viewBox=\"0.00 0.00 %.2f %.2f\" xmlns=\"http://www.w3.org/2000/svg\" "
             "xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"
             "<g id=\"graph0\" class=\"graph\" transform=\"scale(1 1) rotate(0) "
             "translate(0 %.0f)\">\n<title>",
             scene->width, scene->height, scene->width, scene->height, scene->height);
    add_name(out, scene->title);
    buf_adds(out, "</title>\n");
    struct rn_stroke paper = {.kind = RN_STROKE_RECT,
                              .x1 = scene->width,
                              .y1 = scene->height,
                              .colour = rn_ink(scene->theme, RN_INK_PAPER)};
    add_stroke(out, &paper, scene->height);
    for (size_t i = 0; i < scene->n_strokes; i++) {
        add_stroke(out, &scene->strokes[i], scene->height);
    }
    struct tip last = {0};
    for (size_t i = 0; i < scene->n_nodes; i++) {
        add_node(out, scene, i, &last);
    }
    buf_adds(out, "</g>\n</svg>\n");
}
