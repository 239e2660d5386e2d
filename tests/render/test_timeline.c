#include <libxml/parser.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strmap.h"
#include "render/dot.h"
#include "render/gv.h"
#include "render/svg.h"
#include "render/timeline.h"
#include "tests/check.h"
#include "tests/render/sample_view.h"

struct row {
    const char *label;
    struct sample_wish wish;
    struct rn_options options;
};

/* clang-format off */
static const struct row rows[] = {
    {"no event", {0, 3, 19800, 30, false, false, false, 1}, {0}},
    {"one event", {1, 2, 19800, 1, false, false, false, 1}, {0}},
    {"one day", {40, 6, 19800, 1, false, true, false, 7}, {0}},
    {"fifteen in a month", {15, 5, 19800, 30, false, false, false, 7}, {0}},
    {"by type", {60, 9, 19800, 60, false, false, false, 2}, {.lanes = "type"}},
    {"by place, narrow", {60, 9, 19800, 60, false, false, false, 2},
     {.lanes = "place", .width = 500}},
    {"no lanes, narrow", {120, 9, 19800, 400, false, false, false, 3}, {.lanes = "none", .width = 430}},
    {"no lanes, wide", {80, 9, 19800, 60, false, false, false, 3},
     {.lanes = "none", .width = 3000}},
    {"300 in a year", {300, 20, 19800, 400, false, false, false, 7}, {0}},
    {"hostile", {60, 8, 19800, 40, true, false, false, 7}, {.command = "x </desc> -->"}},
    {"two times far apart", {200, 20, 19800, 300, false, false, true, 7}, {0}},
    {"centuries", {200, 20, -400000, 400000, false, false, false, 4}, {0}},
    {"one actor in all", {150, 30, 19800, 200, false, true, false, 5}, {0}},
    {"2,000", {2000, 60, 19800, 3000, false, false, true, 7}, {0}},
    {"a range", {100, 9, 19800, 300, false, false, false, 2},
     {.from = 19850, .to = 19900}},
    {"on paper", {200, 20, 19800, 300, false, false, false, 7}, {.page = "a4"}},
    {"on no paper", {0, 2, 19800, 300, false, false, false, 7}, {.page = "letter"}},
    {"dark", {30, 9, 19800, 300, false, false, false, 2}, {.theme = "dark"}},
};
/* clang-format on */

struct box {
    double x0;
    double y0;
    double x1;
    double y1;
};

static struct box box_of(const struct rn_scene *scene, const struct rn_node *node)
{
    struct box box = {node->x - node->width / 2.0, node->y - node->height / 2.0,
                      node->x + node->width / 2.0, node->y + node->height / 2.0};
    if (node->shape.len == 0) { /* the words, not the box that Graphviz may use */
        double width = rn_text_width(scene->theme, node->text, node->size, node->bold);
        box.x1 = node->align == RN_LEFT ? box.x0 + width : box.x1;
        box.y1 = box.y0 + node->size * 1.05;
    }
    return box;
}

static bool overlap(struct box a, struct box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static bool has_class(const struct rn_node *node, const char *class)
{
    return slice_starts(node->class, slice_of(class));
}

/* Spans, rings and pills are there to have something over them. */
static bool is_obstacle(const struct rn_node *node)
{
    return node->shape.len == 0 || has_class(node, "event") ||
           has_class(node, "legend");
}

/* A text and what must not touch it; two texts are looked at once. */
static bool collide(const struct rn_scene *scene, size_t i, size_t j)
{
    const struct rn_node *a = &scene->nodes[i];
    const struct rn_node *b = &scene->nodes[j];
    bool twice = b->text.len > 0 && j < i;
    return i != j && a->text.len > 0 && !twice && is_obstacle(b) &&
           overlap(box_of(scene, a), box_of(scene, b));
}

static size_t count_overlaps(const struct rn_scene *scene)
{
    size_t found = 0;
    size_t n = scene->n_nodes;
    for (size_t i = 0; i < n * n; i++) {
        if (collide(scene, i / n, i % n) && found++ < 3) {
            (void)printf("\n  overlap: %.*s / %.*s",
                         SLICE_ARG(scene->nodes[i / n].name),
                         SLICE_ARG(scene->nodes[i % n].name));
        }
    }
    return found;
}

static size_t count_outside(const struct rn_scene *scene)
{
    size_t found = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        struct box box = box_of(scene, &scene->nodes[i]);
        bool out =
            box.x0 < 0 || box.y0 < 0 || box.x1 > scene->width || box.y1 > scene->height;
        if (out && found++ < 3) {
            (void)printf("\n  outside: %.*s", SLICE_ARG(scene->nodes[i].name));
        }
    }
    for (size_t i = 0; i < scene->n_strokes; i++) {
        const struct rn_stroke *s = &scene->strokes[i];
        found += fmin(s->x0, s->x1) < 0 || fmax(s->x0, s->x1) > scene->width ||
                 fmin(s->y0, s->y1) < 0 || fmax(s->y0, s->y1) > scene->height;
    }
    return found;
}

static bool names_unique(struct arena *arena, const struct rn_scene *scene)
{
    struct strmap names = {0};
    struct strmap ids = {0};
    bool unique = true;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const struct rn_node *node = &scene->nodes[i];
        unique = unique && node->name.len > 0 &&
                 strmap_put(&names, arena, node->name, 1) == STRMAP_NONE;
        unique = unique && (node->id.len == 0 ||
                            strmap_put(&ids, arena, node->id, 1) == STRMAP_NONE);
    }
    return unique;
}

static void scenes_hold(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct rn_scene scene = {0};
        struct err err = {0};
        struct kg_view view = sample_view(&arena, &rows[i].wish);
        int rc = rn_timeline_scene(&arena, &view, &rows[i].options, &scene, &err);
        CHECK_ROW(rc == 0, rows[i].label);
        CHECK_ROW(count_overlaps(&scene) == 0, rows[i].label);
        CHECK_ROW(count_outside(&scene) == 0, rows[i].label);
        CHECK_ROW(names_unique(&arena, &scene), rows[i].label);
        arena_release(&arena);
    }
}

/* Without "<!-- ... -->": Graphviz' own name and version, and every node's name twice.
 */
static struct slice without_comments(struct arena *arena, struct slice svg)
{
    char *out = arena_alloc(arena, svg.len + 1);
    size_t len = 0;
    while (svg.len > 0) {
        size_t at = slice_search(svg, SLICE_LIT("<!-- "));
        size_t keep = at == SIZE_MAX ? svg.len : at;
        memcpy(out + len, svg.ptr, keep);
        len += keep;
        svg.ptr += keep;
        svg.len -= keep;
        if (svg.len > 0) {
            size_t end = slice_search(svg, SLICE_LIT("-->\n")) + 4;
            svg.ptr += end;
            svg.len -= end;
        }
    }
    return (struct slice){out, len};
}

static void direct_is_the_same(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct rn_scene scene = {0};
        struct err err = {0};
        struct buf drawn = {0};
        struct buf direct = {0};
        struct kg_view view = sample_view(&arena, &rows[i].wish);
        CHECK_ROW(rn_timeline_scene(&arena, &view, &rows[i].options, &scene, &err) == 0,
                  rows[i].label);
        CHECK_ROW(rn_gv_draw(&scene, "svg", &drawn, &err) == 0, rows[i].label);
        rn_svg_write(&scene, &direct);
        CHECK_ROW(slice_equal(without_comments(&arena, buf_slice(&drawn)),
                              buf_slice(&direct)),
                  rows[i].label);
        buf_release(&drawn);
        buf_release(&direct);
        arena_release(&arena);
    }
}

static void svg_is_xml(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct buf svg = {0};
        struct buf again = {0};
        struct kg_view view = sample_view(&arena, &rows[i].wish);
        CHECK_ROW(rn_timeline_svg(&view, &rows[i].options, &svg, &err) == 0,
                  rows[i].label);
        CHECK_ROW(rn_timeline_svg(&view, &rows[i].options, &again, &err) == 0,
                  rows[i].label);
        CHECK_ROW(slice_equal(buf_slice(&svg), buf_slice(&again)), rows[i].label);
        xmlDocPtr doc = xmlReadMemory(svg.ptr, (int)svg.len, "x.svg", NULL,
                                      XML_PARSE_NONET | XML_PARSE_HUGE);
        CHECK_ROW(doc != NULL, rows[i].label);
        xmlFreeDoc(doc);
        CHECK_ROW(slice_search(buf_slice(&svg), SLICE_LIT("javascript:")) == SIZE_MAX,
                  rows[i].label);
        buf_release(&svg);
        buf_release(&again);
        arena_release(&arena);
    }
}

static struct slice run(struct arena *arena, const char *command)
{
    struct buf text = {0};
    char part[4096];
    size_t n = 0;
    FILE *pipe = popen(command, "r");
    while (pipe && (n = fread(part, 1, sizeof part, pipe)) > 0) {
        buf_add(&text, (struct slice){part, n});
    }
    if (pipe) {
        (void)pclose(pipe);
    }
    struct slice out = arena_copy(arena, buf_slice(&text));
    buf_release(&text);
    return out;
}

/* What `dot` draws of our DOT is what we draw, byte for byte: where there is a `dot` of
 * the version that we are built with. */
static void dot_draws_the_same(void)
{
    struct arena arena = {0};
    struct slice version = run(&arena, "dot -V 2>&1");
    if (slice_search(version, slice_of(rn_gv_version())) == SIZE_MAX) {
        arena_release(&arena);
        return;
    }
    char path[] = "/tmp/dateline-test-XXXXXX";
    int fd = mkstemp(path);
    struct rn_scene scene = {0};
    struct err err = {0};
    struct buf dot = {0};
    struct buf drawn = {0};
    struct kg_view view = sample_view(&arena, &rows[8].wish);
    CU_ASSERT_EQUAL(rn_timeline_scene(&arena, &view, &rows[8].options, &scene, &err),
                    0);
    rn_dot_write(&scene, &dot);
    CU_ASSERT_EQUAL(rn_gv_draw(&scene, "svg", &drawn, &err), 0);
    FILE *file = fdopen(fd, "w");
    CU_ASSERT(file && fwrite(dot.ptr, 1, dot.len, file) == dot.len);
    (void)fclose(file);
    struct slice other =
        run(&arena,
            arena_printf(&arena, "dot -Tsvg %s 2>/tmp/dateline-test.err", path).ptr);
    CU_ASSERT(slice_equal(other, buf_slice(&drawn)));
    (void)remove(path);
    buf_release(&dot);
    buf_release(&drawn);
    arena_release(&arena);
}

static void wrong_options(void)
{
    struct arena arena = {0};
    struct buf out = {0};
    const struct sample_wish wish = {.n_events = 3, .n_actors = 2, .days = 9};
    struct kg_view view = sample_view(&arena, &wish);
    const struct rn_options bad[] = {
        {.theme = "pink"},
        {          .lanes = "colour"              },
        { .from = 20,               .to = 10}
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct err err = {0};
        CU_ASSERT_EQUAL(rn_timeline_svg(&view, &bad[i], &out, &err), ERR_USAGE);
        CU_ASSERT(err.text[0] != '\0');
        CU_ASSERT_EQUAL(out.len, 0);
    }
    buf_release(&out);
    arena_release(&arena);
}

static void bitmaps(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct buf png = {0};
    struct buf pdf = {0};
    const struct sample_wish wish = {.n_events = 9, .n_actors = 3, .days = 9};
    const struct rn_options options = {0};
    struct kg_view view = sample_view(&arena, &wish);
    int rc = rn_timeline_png(&view, &options, &png, &err);
    CU_ASSERT(rc == ERR_DRAW || slice_starts(buf_slice(&png), SLICE_LIT("\x89PNG")));
    rc = rn_timeline_pdf(&view, &options, &pdf, &err);
    CU_ASSERT(rc == ERR_DRAW || slice_starts(buf_slice(&pdf), SLICE_LIT("%PDF")));
    buf_release(&png);
    buf_release(&pdf);
    arena_release(&arena);
}

struct label_row {
    const char *label;
    const char *lane;
    const char *expected;
};

static const struct label_row label_rows[] = {
    {"Ann Lee meets Bo Chan",          "Ann Lee", "meets Bo Chan"                 },
    {"Ann Lee and Bo Chan meet",       "Ann Lee", "Ann Lee and Bo Chan meet"      },
    {"Ann Lee, Bo Chan and Cy meet",   "Ann Lee", "Ann Lee, Bo Chan and Cy meet"  },
    {"Ann Lee Foundation gives money", "Ann Lee", "Ann Lee Foundation gives money"},
    {"Bo Chan meets Ann Lee",          "Ann Lee", "Bo Chan meets Ann Lee"         },
    {"Ann Lee",                        "Ann Lee", "Ann Lee"                       },
    {"Oslo hosts a summit in Oslo",    "Oslo",    "hosts a summit"                },
    {"Ann Lee speaks in Oslo",         "Oslo",    "Ann Lee speaks"                },
    {"Ann Lee speaks",                 "",        "Ann Lee speaks"                },
};

static void labels_leave_out_their_lane(void)
{
    for (size_t i = 0; i < COUNT(label_rows); i++) {
        struct arena arena = {0};
        const struct label_row *row = &label_rows[i];
        const struct kg_event event = {.label = slice_of(row->label)};
        struct slice got = rn_event_label(&arena, &event, slice_of(row->lane));
        CHECK_ROW(slice_equal(got, slice_of(row->expected)), row->label);
        arena_release(&arena);
    }
}

CU_TestInfo timeline_tests[] = {
    {"no text overlaps, nothing is outside, names are unique", scenes_hold                },
    {"the direct writer draws what Graphviz draws",            direct_is_the_same         },
    {"SVG is XML, and the same every time",                    svg_is_xml                 },
    {"dot draws the same bytes",                               dot_draws_the_same         },
    {"unknown themes and lanes are told",                      wrong_options              },
    {"PNG and PDF, or a clear error",                          bitmaps                    },
    {"labels leave out the name of their lane",                labels_leave_out_their_lane},
    CU_TEST_INFO_NULL,
};
