#include "render/scene.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static struct rn_stroke *add_stroke(struct rn_scene *scene, enum rn_stroke_kind kind,
                                    const double at[4], struct slice colour)
{
    scene->strokes = arena_grow(scene->arena, scene->strokes, scene->n_strokes,
                                &scene->strokes_size, sizeof *scene->strokes);
    struct rn_stroke *stroke = &scene->strokes[scene->n_strokes++];
    *stroke = (struct rn_stroke){.kind = kind,
                                 .x0 = at[0],
                                 .y0 = at[1],
                                 .x1 = at[2],
                                 .y1 = at[3],
                                 .colour = colour,
                                 .pen = 1};
    return stroke;
}

struct rn_stroke *rn_scene_rect(struct rn_scene *scene, const double corners[4],
                                struct slice colour)
{
    return add_stroke(scene, RN_STROKE_RECT, corners, colour);
}

struct rn_stroke *rn_scene_line(struct rn_scene *scene, const double ends[4],
                                struct slice colour)
{
    return add_stroke(scene, RN_STROKE_LINE, ends, colour);
}

struct rn_node *rn_scene_node(struct rn_scene *scene)
{
    scene->nodes = arena_grow(scene->arena, scene->nodes, scene->n_nodes,
                              &scene->nodes_size, sizeof *scene->nodes);
    struct rn_node *node = &scene->nodes[scene->n_nodes++];
    *node = (struct rn_node){.pen = 1};
    return node;
}

struct rn_node *rn_scene_text(struct rn_scene *scene, struct slice text, double x,
                              double y, double size)
{
    struct rn_node *node = rn_scene_node(scene);
    node->text = text;
    node->size = size;
    node->colour = rn_ink(scene->theme, RN_INK_TEXT);
    node->width = (int)ceil(rn_text_width(scene->theme, text, size, false)) + 2;
    node->height = (int)ceil(size * 1.4);
    node->x = x + node->width / 2.0;
    /* Graphviz puts the baseline 0.8 of the size below the top of the box. */
    node->y = y - 0.44 * size + node->height / 2.0;
    return node;
}

static bool turns_direction(uint32_t point)
{
    return (point >= 0x202a && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0x200e || point == 0x200f ||
           point == 0x061c || point == 0xfeff;
}

static bool is_control(uint32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0xfffe ||
           point == 0xffff || point == 0x2028 || point == 0x2029;
}

/* Letters, digits and signs of ASCII, single blanks between: most texts are. */
static bool is_clean(struct slice text)
{
    unsigned char before = ' ';
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
            return false;
        }
        before = c;
    }
    return before != ' ';
}

struct slice rn_clean(struct arena *arena, struct slice text)
{
    if (is_clean(text)) {
        return arena_copy(arena, text);
    }
    struct buf out = {0};
    bool blank = true; /* none at the beginning */
    for (size_t at = 0; at < text.len;) {
        char bytes[4];
        uint32_t point = utf8_next(text, &at);
        if (turns_direction(point)) {
            continue;
        }
        if (point == ' ' || is_control(point)) {
            buf_adds(&out, blank ? "" : " ");
            blank = true;
            continue;
        }
        point = point == UTF8_BAD ? 0xfffd : point;
        buf_add(&out, (struct slice){bytes, utf8_put(point, bytes)});
        blank = false;
    }
    struct slice clean = arena_copy(arena, slice_trim(buf_slice(&out)));
    buf_release(&out);
    return clean;
}

static bool is_safe_scheme(struct slice url)
{
    static const struct slice schemes[] = {
        SLICE_INIT("http://"),
        SLICE_INIT("https://"),
        SLICE_INIT("mailto:"),
        SLICE_INIT("#"),
    };
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        struct slice head = {url.ptr, schemes[i].len};
        if (url.len > schemes[i].len && slice_equal_nocase(head, schemes[i])) {
            return true;
        }
    }
    return false;
}

struct slice rn_safe_url(struct arena *arena, struct slice url)
{
    url = slice_trim(url);
    if (!is_safe_scheme(url)) {
        return (struct slice){0};
    }
    static const char hex[] = "0123456789ABCDEF";
    char *out = arena_alloc(arena, url.len * 3 + 1);
    size_t len = 0;
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.ptr[i];
        if (c > 0x20 && c < 0x7f && !strchr("\"<>\\'`{}|^", c)) {
            out[len++] = (char)c;
        } else {
            out[len++] = '%';
            out[len++] = hex[c >> 4];
            out[len++] = hex[c & 15];
        }
    }
    return (struct slice){out, len};
}
