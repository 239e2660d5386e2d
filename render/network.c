#include "render/network.h"

#include <math.h>

#include "base/jout.h"
#include "base/table.h"
#include "render/dress.h"
#include "render/gv.h"
#include "render/heading.h"
#include "render/page.h"
#include "render/phrase.h"
#include "render/render.h"

#define MEMBERS_MAX 240
#define WIDTH_USUAL 1060
#define NAME_ROOM   170.0
#define SIZE_LEAST  8.0
#define SIZE_MOST   13.0
#define TIES_EACH   3  /* the strongest ones of every actor are drawn, */
#define TIES_ALL    90 /* and all of them if they are no more than that */
#define TIP_EVENTS  12
#define GROUPS_MAX  10

struct drawing {
    struct arena *arena;
    const struct kg_view *view;
    const struct rn_options *options;
    struct rn_theme theme;
    struct rn_scene scene;
    struct rn_network network;
    struct table groups;
    struct rn_point *at; /* of every member, in points from the upper left corner */
    double *size;        /* of every member's name */
    struct slice *name;
    size_t n_placed; /* members with ties, the first ones */
};

static struct slice group_colour(const struct drawing *d, uint32_t group)
{
    if (group >= d->groups.n_rows) {
        return rn_ink(&d->theme, RN_INK_DENSITY);
    }
    return table_cell(&d->groups, group, d->theme.mode == RN_DARK ? 2 : 1);
}

static int chip_width(const struct drawing *d, size_t i)
{
    return (int)ceil(rn_text_width(&d->theme, d->name[i], d->size[i], true)) + 12;
}

static int chip_height(const struct drawing *d, size_t i)
{
    return (int)ceil(d->size[i] * 1.7);
}

static void make_names(struct drawing *d)
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
        d->name[i] = rn_fit(&d->theme, d->arena,
                            rn_clean(d->arena, d->view->actors[member->actor].name),
                            d->size[i] * 1.13, NAME_ROOM);
    }
}

/* Members with ties first, those that stand alone behind them. */
static void sort_alone(struct drawing *d)
{
    size_t n = d->network.n_members;
    d->n_placed = 0;
    for (size_t i = 0; i < n; i++) {
        d->n_placed += d->network.members[i].strength > 0;
    }
}

/* Is the tie among the strongest of one of its ends? Of equals, the earlier ones. */
static void rank_ties(struct drawing *d, bool *drawn)
{
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

/* The graph that Graphviz lays out: boxes as large as the names, close when tied. */
static void write_problem(const struct drawing *d, const bool *drawn, struct buf *out)
{
    buf_addf(out,
             "graph p { overlap=prism; start=7; sep=\"+7,6\"; maxiter=600; "
             "overlap_scaling=-2; node [shape=box, fixedsize=true, label=\"\"];\n");
    for (size_t i = 0; i < d->network.n_members; i++) {
        if (d->network.members[i].strength > 0) {
            buf_addf(out, "n%zu [width=%.4f, height=%.4f];\n", i,
                     chip_width(d, i) / 72.0, chip_height(d, i) / 72.0);
        }
    }
    for (size_t i = 0; i < d->network.n_ties; i++) {
        const struct rn_tie *tie = &d->network.ties[i];
        if (!drawn[i]) {
            continue;
        }
        bool same =
            d->network.members[tie->a].group == d->network.members[tie->b].group;
        double len = (same ? 1.1 : 2.2) / (1 + 0.25 * log2(tie->events));
        buf_addf(out, "n%u -- n%u [len=%.3f, weight=%.2f];\n", (unsigned)tie->a,
                 (unsigned)tie->b, len, same ? 2.0 : 1.0);
    }
    buf_adds(out, "}\n");
}

static int place_members(struct drawing *d, const bool *drawn, struct err *err)
{
    size_t n = d->network.n_members;
    struct buf problem = {0};
    bool *wanted = arena_array(d->arena, n + 1, sizeof *wanted);
    for (size_t i = 0; i < n; i++) {
        wanted[i] = d->network.members[i].strength > 0;
    }
    struct rn_places places = {d->at, wanted, n};
    write_problem(d, drawn, &problem);
    int rc =
        d->n_placed == 0 ? 0 : rn_gv_place(buf_slice(&problem), "neato", &places, err);
    buf_release(&problem);
    return rc;
}

/* Moves what was laid out below the heading, and those alone into rows below it. */
static void fit_canvas(struct drawing *d)
{
    double box[4] = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    size_t n = d->network.n_members;
    for (size_t i = 0; i < n; i++) {
        if (d->network.members[i].strength == 0) {
            continue;
        }
        double w = chip_width(d, i) / 2.0;
        double h = chip_height(d, i) / 2.0;
        d->at[i].y = -d->at[i].y;
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
        int width = chip_width(d, i);
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
static int arrange(struct drawing *d, bool **drawn, struct err *err)
{
    d->groups = table_builtin(d->arena, "render/groups.tsv");
    d->network = rn_network_make(d->arena, d->view, d->options, MEMBERS_MAX);
    *drawn = arena_array(d->arena, d->network.n_ties + 1, sizeof **drawn);
    make_names(d);
    sort_alone(d);
    rank_ties(d, *drawn);
    int rc = place_members(d, *drawn, err);
    if (rc == 0) {
        fit_canvas(d);
    }
    return rc;
}

int rn_page_network(struct arena *arena, const struct kg_view *view,
                    const struct rn_theme *theme, struct jout *into, struct err *err)
{
    static const struct rn_options options = {0};
    struct drawing d = {
        .arena = arena, .view = view, .options = &options, .theme = *theme};
    d.scene =
        (struct rn_scene){.arena = arena, .theme = &d.theme, .width = WIDTH_USUAL};
    bool *drawn = NULL;
    int rc = arrange(&d, &drawn, err);
    if (rc != 0) {
        return rc;
    }
    jout_add_decimal(into, "w", d.scene.width, 0);
    jout_add_decimal(into, "h", d.scene.height - RN_HEADING_END, 0);
    struct jout *nodes = jout_add_array(into, "nodes");
    for (size_t i = 0; i < d.network.n_members; i++) {
        struct jout *node = jout_add_array(nodes, NULL);
        const struct rn_member *member = &d.network.members[i];
        jout_add_integer(node, NULL, member->actor);
        jout_add_decimal(node, NULL, d.at[i].x, 0);
        jout_add_decimal(node, NULL, d.at[i].y - RN_HEADING_END, 0);
        jout_add_integer(node, NULL, chip_width(&d, i));
        jout_add_integer(node, NULL, chip_height(&d, i));
        jout_add_decimal(node, NULL, d.size[i], 1);
        jout_add_integer(node, NULL,
                         member->group < d.groups.n_rows ? (int64_t)member->group : -1);
        jout_add_string(node, NULL, d.name[i]);
    }
    struct jout *ties = jout_add_array(into, "ties");
    for (size_t i = 0; i < d.network.n_ties; i++) {
        if (drawn[i]) {
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
    return 0;
}

static void paint_ties(struct drawing *d, const bool *drawn)
{
    for (size_t i = 0; i < d->network.n_ties; i++) {
        const struct rn_tie *tie = &d->network.ties[i];
        if (!drawn[i]) {
            continue;
        }
        uint32_t group = d->network.members[tie->a].group;
        bool same = group == d->network.members[tie->b].group;
        struct slice colour = same ? rn_tint(d->arena, group_colour(d, group), 55)
                                   : rn_ink(&d->theme, RN_INK_CONNECTOR);
        struct rn_stroke *line =
            rn_scene_line(&d->scene,
                          (double[]){d->at[tie->a].x, d->at[tie->a].y, d->at[tie->b].x,
                                     d->at[tie->b].y},
                          colour);
        line->pen = fmin(6, 0.75 + 0.75 * log2(tie->events));
    }
}

static bool takes_part(const struct kg_event *event, uint32_t actor)
{
    for (size_t i = 0; i < event->n_participants; i++) {
        if (event->participants[i].actor == actor) {
            return true;
        }
    }
    return false;
}

static struct slice member_tip(const struct drawing *d, const struct rn_member *member)
{
    const struct kg_actor *actor = &d->view->actors[member->actor];
    struct buf tip = {0};
    size_t listed = 0;
    buf_add(&tip, rn_clean(d->arena, actor->name));
    if (actor->n_offices > 0) {
        buf_addf(&tip, "\n%.*s", SLICE_ARG(rn_clean(d->arena, actor->offices[0])));
    }
    for (size_t e = 0; e < d->view->n_events && listed < TIP_EVENTS; e++) {
        const struct kg_event *event = &d->view->events[e];
        if (rn_in_slice(event, d->options) && takes_part(event, member->actor)) {
            char date[WHEN_EDTF_SIZE];
            when_edtf(&event->when, date);
            buf_addf(&tip, "\n%s: %.*s", date,
                     SLICE_ARG(rn_clean(d->arena, event->label)));
            listed++;
        }
    }
    if (member->events > listed) {
        buf_addf(&tip, "\nand %zu more", member->events - listed);
    }
    struct slice text = arena_copy(d->arena, buf_slice(&tip));
    buf_release(&tip);
    return text;
}

static void paint_members(struct drawing *d)
{
    for (size_t i = 0; i < d->network.n_members; i++) {
        const struct rn_member *member = &d->network.members[i];
        const struct kg_actor *actor = &d->view->actors[member->actor];
        struct slice colour = group_colour(d, member->group);
        struct slice tip = member_tip(d, member);
        struct rn_node *chip = rn_scene_node(&d->scene);
        chip->shape = SLICE_LIT("box");
        chip->rounded = actor->kind == ACTOR_PERSON;
        chip->x = d->at[i].x;
        chip->y = d->at[i].y;
        chip->width = chip_width(d, i);
        chip->height = chip_height(d, i);
        chip->stroke = colour;
        chip->fill = rn_ink(&d->theme, RN_INK_PAPER);
        chip->pen = 1;
        chip->id = rn_clean(d->arena, actor->id);
        chip->class =
            arena_printf(d->arena, "actor k-%.*s g-%u",
                         SLICE_ARG(actor_kind_name((enum actor_kind)(
                             actor->kind < ACTOR_KIND_COUNT ? actor->kind : 0))),
                         member->group == UINT32_MAX ? 0 : (unsigned)member->group + 1);
        chip->name = arena_printf(
            d->arena, "%.*s: %.*s #%.*s", SLICE_ARG(rn_clean(d->arena, actor->name)),
            SLICE_ARG(rn_count_words(d->arena, member->events, "event", "events")),
            SLICE_ARG(rn_clean(d->arena, actor->id)));
        chip->tip = tip;
        struct slice name = chip->name;
        struct rn_node *text =
            rn_scene_text(&d->scene, d->name[i], 0, d->at[i].y, d->size[i]);
        text->x = d->at[i].x;
        text->width = chip_width(d, i);
        text->align = RN_MIDDLE;
        text->bold = actor->kind == ACTOR_COUNTRY;
        text->class = SLICE_LIT("actor");
        text->tip = tip;
        text->name = arena_printf(d->arena, "%.*s, name", SLICE_ARG(name));
    }
}

static void describe(struct drawing *d, struct slice line)
{
    size_t n = d->network.n_members;
    d->scene.desc = arena_printf(
        d->arena,
        "A network of %zu actors (%.*s). Lines join actors of the same event; the more "
        "events, the thicker. Actors that have most to do with each other share a "
        "colour.",
        n, SLICE_ARG(line));
    struct buf note = {0};
    buf_addf(&note,
             "%zu actors, rounded: persons, square: organisations and states. "
             "Thicker lines: more shared events. ",
             n);
    if (d->network.left_out > 0) {
        buf_addf(&note, "%zu actors with fewer events are left out. ",
                 d->network.left_out);
    }
    if (d->options->command) {
        buf_addf(&note, "Made by: %s", d->options->command);
    }
    rn_note(&d->scene, buf_slice(&note), d->scene.height - 14);
    buf_release(&note);
}

static int make_scene(struct drawing *d, struct err *err)
{
    int rc = rn_theme_make(d->arena, d->options->theme, d->view->types, &d->theme, err);
    if (rc != 0) {
        return rc;
    }
    int width = d->options->width > 0 ? d->options->width : WIDTH_USUAL;
    d->scene = (struct rn_scene){.arena = d->arena, .theme = &d->theme, .width = width};
    bool *drawn = NULL;
    rc = arrange(d, &drawn, err);
    if (rc != 0) {
        return rc;
    }
    struct slice line = rn_heading(&d->scene, d->view, "Network");
    paint_ties(d, drawn);
    paint_members(d);
    describe(d, line);
    return 0;
}

static int draw(const struct kg_view *view, const struct rn_options *options,
                const char *format, struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct drawing d = {.arena = &arena, .view = view, .options = options};
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
