#include <math.h>

#include "base/jout.h"
#include "render/dress.h"
#include "render/heading.h"
#include "render/layout.h"
#include "render/network_draw.h"
#include "render/page.h"
#include "render/phrase.h"

#define MEMBERS_MAX 240
#define WIDTH_USUAL 1060
#define NAME_ROOM   170.0
#define SIZE_LEAST  8.0
#define SIZE_MOST   13.0
#define TIES_EACH   3  /* the strongest ones of every actor are drawn, */
#define TIES_ALL    90 /* and all of them if they are no more than that */
#define EVENT_ROOM  150.0
#define PANEL_HEAD  26.0

int rn_chip_width(const struct rn_drawing *d, size_t i)
{
    return (int)ceil(rn_text_width(&d->theme, d->name[i], d->size[i], true)) + 12;
}

int rn_chip_height(const struct rn_drawing *d, size_t i)
{
    return (int)ceil(d->size[i] * 1.7);
}

/* Who takes part in an event can be seen: its node tells type and time, to the month
 * if the day is not known. */
static struct slice event_label(const struct rn_drawing *d,
                                const struct kg_event *event)
{
    struct slice type = rn_type_label(&d->theme, event->type);
    struct when about = event->when;
    if (rn_is_dated(event) && about.earliest != about.latest) {
        about = when_unit_of(rn_begin_of(event), WHEN_MONTH);
    }
    struct slice when = rn_when_words(d->arena, &about, true);
    if (slice_equal(event->type, SLICE_LIT("other"))) {
        return event->label;
    }
    return rn_is_dated(event)
               ? arena_printf(d->arena, "%.*s, %.*s", SLICE_ARG(type), SLICE_ARG(when))
               : type;
}

static struct slice name_of(const struct rn_drawing *d, const struct rn_member *member)
{
    switch (member->kind) {
    case RN_NET_PLACE: return d->view->places[member->index].name;
    case RN_NET_EVENT: return event_label(d, &d->view->events[member->index]);
    default: return d->view->actors[member->index].name;
    }
}

static void make_names(struct rn_drawing *d)
{
    size_t n = d->network.n_members;
    double most = n > 0 ? d->network.members[0].events : 1;
    d->name = arena_array(d->arena, n + 1, sizeof *d->name);
    d->size = arena_array(d->arena, n + 1, sizeof *d->size);
    d->at = arena_array(d->arena, n + 1, sizeof *d->at);
    for (size_t i = 0; i < n; i++) {
        const struct rn_member *member = &d->network.members[i];
        double share = sqrt(member->events / most);
        d->size[i] = floor((SIZE_LEAST + (SIZE_MOST - SIZE_LEAST) * share) * 2) / 2;
        d->size[i] = member->kind == RN_NET_EVENT ? SIZE_LEAST : d->size[i];
        d->name[i] = rn_fit(&d->theme, d->arena, rn_clean(d->arena, name_of(d, member)),
                            d->size[i] * 1.13,
                            member->kind == RN_NET_EVENT ? EVENT_ROOM : NAME_ROOM);
    }
}

/* Is the tie among the strongest of one of its ends? Of equals, the earlier ones. */
static void rank_ties(struct rn_drawing *d)
{
    bool *drawn = arena_array(d->arena, d->network.n_ties + 1, sizeof *drawn);
    d->drawn = drawn;
    const struct rn_network *network = &d->network;
    for (size_t i = 0; i < network->n_ties; i++) {
        const struct rn_tie *tie = &network->ties[i];
        size_t stronger[2] = {0};
        for (size_t j = 0; j < network->n_ties; j++) {
            const struct rn_tie *other = &network->ties[j];
            bool more =
                other->events > tie->events || (other->events == tie->events && j < i);
            stronger[0] += more && (other->a == tie->a || other->b == tie->a);
            stronger[1] += more && (other->a == tie->b || other->b == tie->b);
        }
        drawn[i] = network->n_ties <= TIES_ALL || stronger[0] < TIES_EACH ||
                   stronger[1] < TIES_EACH;
    }
}

/* The places of members with ties: close when tied, above all in a group. */
static void place_members(struct rn_drawing *d)
{
    size_t n = d->network.n_members;
    uint32_t *box_of = arena_array(d->arena, n + 1, sizeof *box_of);
    struct rn_box *boxes = arena_array(d->arena, n + 1, sizeof *boxes);
    struct rn_spring *springs =
        arena_array(d->arena, d->network.n_ties + 1, sizeof *springs);
    size_t n_springs = 0;
    for (size_t i = 0; i < n; i++) {
        if (d->network.members[i].strength > 0) {
            box_of[i] = (uint32_t)d->n_placed;
            boxes[d->n_placed++] = (struct rn_box){.width = rn_chip_width(d, i),
                                                   .height = rn_chip_height(d, i)};
        }
    }
    for (size_t i = 0; i < d->network.n_ties; i++) {
        const struct rn_tie *tie = &d->network.ties[i];
        bool same =
            d->network.members[tie->a].group == d->network.members[tie->b].group;
        double length = (same ? 1.1 : 2.2) / (1 + 0.25 * log2(tie->events));
        if (d->drawn[i]) {
            springs[n_springs++] =
                (struct rn_spring){box_of[tie->a], box_of[tie->b], length};
        }
    }
    rn_place(d->arena, boxes, d->n_placed, springs, n_springs);
    for (size_t i = 0; i < n; i++) {
        if (d->network.members[i].strength > 0) {
            d->at[i] = boxes[box_of[i]].at;
        }
    }
}

/* Moves what was laid out below the heading, and those alone into rows below it. */
static void fit_canvas(struct rn_drawing *d)
{
    double box[4] = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    size_t n = d->network.n_members;
    for (size_t i = 0; i < n; i++) {
        if (d->network.members[i].strength == 0) {
            continue;
        }
        double w = rn_chip_width(d, i) / 2.0;
        double h = rn_chip_height(d, i) / 2.0;
        box[0] = fmin(box[0], d->at[i].x - w);
        box[1] = fmin(box[1], d->at[i].y - h);
        box[2] = fmax(box[2], d->at[i].x + w);
        box[3] = fmax(box[3], d->at[i].y + h);
    }
    double y = RN_HEADING_END + 6;
    if (d->n_placed > 0) {
        double width = box[2] - box[0];
        d->scene.width = fmax(d->scene.width, ceil(width + 2 * RN_MARGIN));
        double dx = (d->scene.width - width) / 2 - box[0];
        for (size_t i = 0; i < n; i++) {
            d->at[i].x = floor(d->at[i].x + dx);
            d->at[i].y = floor(d->at[i].y + y - box[1]);
        }
        y += ceil(box[3] - box[1]) + 16;
    }
    double x = RN_MARGIN;
    for (size_t i = 0; i < n; i++) {
        if (d->network.members[i].strength > 0) {
            continue;
        }
        int width = rn_chip_width(d, i);
        if (x > RN_MARGIN && x + width > d->scene.width - RN_MARGIN) {
            x = RN_MARGIN;
            y += 24;
        }
        d->at[i] = (struct rn_point){x + width / 2.0, y + 12};
        x += width + 8;
    }
    d->scene.height = ceil(y + (d->n_placed < n ? 30 : 0) + 22);
}

/* From the view to places: all but the painting. */
static void arrange(struct rn_drawing *d)
{
    d->groups = table_builtin(d->arena, "render/groups.tsv");
    d->network = rn_network_make(d->arena, d->view, d->options, MEMBERS_MAX);
    make_names(d);
    rank_ties(d);
    place_members(d);
    fit_canvas(d);
}

void rn_page_network(struct arena *arena, const struct kg_view *view,
                     const struct rn_theme *theme, struct jout *into)
{
    static const struct rn_options options = {0};
    struct rn_drawing d = {
        .arena = arena, .view = view, .options = &options, .theme = *theme};
    d.scene =
        (struct rn_scene){.arena = arena, .theme = &d.theme, .width = WIDTH_USUAL};
    arrange(&d);
    jout_add_decimal(into, "w", d.scene.width, 0);
    jout_add_decimal(into, "h", d.scene.height - RN_HEADING_END, 0);
    struct jout *nodes = jout_add_array(into, "nodes");
    for (size_t i = 0; i < d.network.n_members; i++) {
        struct jout *node = jout_add_array(nodes, NULL);
        const struct rn_member *member = &d.network.members[i];
        jout_add_integer(node, NULL, member->index);
        jout_add_decimal(node, NULL, d.at[i].x, 0);
        jout_add_decimal(node, NULL, d.at[i].y - RN_HEADING_END, 0);
        jout_add_integer(node, NULL, rn_chip_width(&d, i));
        jout_add_integer(node, NULL, rn_chip_height(&d, i));
        jout_add_decimal(node, NULL, d.size[i], 1);
        jout_add_integer(node, NULL,
                         member->group < d.groups.n_rows ? (int64_t)member->group : -1);
        jout_add_string(node, NULL, d.name[i]);
    }
    struct jout *ties = jout_add_array(into, "ties");
    for (size_t i = 0; i < d.network.n_ties; i++) {
        if (d.drawn[i]) {
            struct jout *tie = jout_add_array(ties, NULL);
            jout_add_integer(tie, NULL, d.network.ties[i].a);
            jout_add_integer(tie, NULL, d.network.ties[i].b);
            jout_add_integer(tie, NULL, d.network.ties[i].events);
        }
    }
    struct jout *colours = jout_add_array(into, "colours");
    for (size_t row = 0; row < d.groups.n_rows; row++) {
        struct jout *pair = jout_add_array(colours, NULL);
        jout_add_string(pair, NULL, table_cell(&d.groups, row, 1));
        jout_add_string(pair, NULL, table_cell(&d.groups, row, 2));
    }
}

static int make_scene(struct rn_drawing *d, struct err *err)
{
    int rc = rn_theme_make(d->arena, d->options->theme, d->view->types, &d->theme, err);
    if (rc != 0) {
        return rc;
    }
    int width = d->options->width > 0 ? d->options->width : WIDTH_USUAL;
    d->scene = (struct rn_scene){.arena = d->arena, .theme = &d->theme, .width = width};
    arrange(d);
    struct slice line = rn_heading(&d->scene, d->view, "Network");
    size_t n = 0;
    const struct rn_panel *panels =
        rn_network_panels(d->arena, d->view, d->options, &n);
    double height = d->scene.height - RN_HEADING_END;
    for (size_t i = 0; i < n; i++) {
        struct rn_panel panel = panels[i];
        panel.number = i;
        panel.dy =
            panel.name.len > 0 ? PANEL_HEAD + (height + PANEL_HEAD) * (double)i : 0;
        rn_paint_network(d, &panel);
        d->scene.height = RN_HEADING_END + height + panel.dy;
    }
    rn_paint_network_note(d, line);
    return 0;
}

static int draw(const struct kg_view *view, const struct rn_options *options,
                const char *format, struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct rn_drawing d = {.arena = &arena, .view = view, .options = options};
    int rc = make_scene(&d, err);
    rc = rc == 0 ? rn_picture(&d.scene, format, out, err) : rc;
    arena_release(&arena);
    return rc;
}

int rn_network_svg(const struct kg_view *view, const struct rn_options *options,
                   struct buf *out, struct err *err)
{
    return draw(view, options, "svg", out, err);
}

int rn_network_dot(const struct kg_view *view, const struct rn_options *options,
                   struct buf *out, struct err *err)
{
    return draw(view, options, "dot", out, err);
}

int rn_network_png(const struct kg_view *view, const struct rn_options *options,
                   struct buf *out, struct err *err)
{
    return draw(view, options, "png", out, err);
}

int rn_network_pdf(const struct kg_view *view, const struct rn_options *options,
                   struct buf *out, struct err *err)
{
    return draw(view, options, "pdf", out, err);
}
