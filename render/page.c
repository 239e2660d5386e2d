#include "render/page.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "base/table.h"
#include "render/dress.h"
#include "render/phrase.h"
#include "render/scene.h"

void rn_csp_hash(struct slice text, struct buf *out)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char hex[HASH_SHA256_SIZE];
    hash_sha256(text, hex);
    unsigned bytes[33] = {0};
    for (size_t i = 0; i < 64; i++) {
        bytes[i / 2] = bytes[i / 2] * 16 + ascii_hex(hex[i]);
    }
    buf_adds(out, "sha256-");
    for (size_t i = 0; i < 33; i += 3) {
        unsigned group = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
        buf_addc(out, digits[group >> 18]);
        buf_addc(out, digits[group >> 12 & 63]);
        buf_addc(out, digits[group >> 6 & 63]);
        buf_add(out, i == 30 ? SLICE_LIT("=") : (struct slice){&digits[group & 63], 1});
    }
}

/* For readers without scripts: every event, in the order of time. */
static void add_list(struct arena *arena, const struct kg_view *view, struct buf *out)
{
    buf_adds(out, "<ol>\n");
    for (size_t e = 0; e < view->n_events; e++) {
        const struct kg_event *event = &view->events[e];
        buf_adds(out, "<li>");
        rn_xml(out, rn_when_words(arena, &event->when, false));
        buf_adds(out, ": ");
        rn_xml(out, rn_clean(arena, event->label));
        buf_adds(out, "</li>\n");
    }
    buf_adds(out, "</ol>\n");
}

struct parts {
    struct arena *arena;
    const struct kg_view *view;
    struct slice title;
    struct slice data;
    struct slice script;
};

/* The page's program: one scope, written in several files. */
static struct slice script_of(struct arena *arena)
{
    static const char *const files[] = {
        "render/page/state.js",  "render/page/lanes.js", "render/page/drawing.js",
        "render/page/moving.js", "render/page/views.js", "render/page/panel.js",
    };
    struct buf all = {0};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        buf_add(&all, data_get(files[i]));
    }
    struct slice script = arena_copy(arena, buf_slice(&all));
    buf_release(&all);
    return script;
}

static void add_part(const struct parts *parts, struct slice name, struct buf *out)
{
    struct slice style = data_get("render/page/page.css");
    if (slice_equal(name, SLICE_LIT("title"))) {
        rn_xml(out, parts->title);
    } else if (slice_equal(name, SLICE_LIT("style"))) {
        buf_add(out, style);
    } else if (slice_equal(name, SLICE_LIT("script"))) {
        buf_add(out, parts->script);
    } else if (slice_equal(name, SLICE_LIT("style-hash"))) {
        rn_csp_hash(style, out);
    } else if (slice_equal(name, SLICE_LIT("script-hash"))) {
        rn_csp_hash(parts->script, out);
    } else if (slice_equal(name, SLICE_LIT("data"))) {
        buf_add(out, parts->data);
    } else if (slice_equal(name, SLICE_LIT("list"))) {
        add_list(parts->arena, parts->view, out);
    }
}

/* Copies the template, with what "{{name}}" stands for in its place. */
static void fill(const struct parts *parts, struct slice template, struct buf *out)
{
    while (template.len > 0) {
        size_t open = slice_search(template, SLICE_LIT("{{"));
        if (open == SIZE_MAX) {
            buf_add(out, template);
            return;
        }
        buf_add(out, (struct slice){template.ptr, open});
        template.ptr += open + 2;
        template.len -= open + 2;
        size_t close = slice_search(template, SLICE_LIT("}}"));
        add_part(parts, (struct slice){template.ptr, close}, out);
        template.ptr += close + 2;
        template.len -= close + 2;
    }
}

int rn_page_html(const struct kg_view *view, const struct rn_options *options,
                 struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct buf data = {0};
    int rc = rn_page_data(view, options, &data, err);
    if (rc == 0) {
        struct slice title = rn_clean(&arena, view->title);
        struct parts parts = {
            .arena = &arena,
            .view = view,
            .title = title.len > 0 ? title : SLICE_LIT("Timeline"),
            .data = buf_slice(&data),
            .script = script_of(&arena),
        };
        fill(&parts, data_get("render/page/page.html"), out);
    }
    buf_release(&data);
    arena_release(&arena);
    return rc;
}
