#include <math.h>

#include "render/heading.h"
#include "render/network_draw.h"
#include "render/phrase.h"

#define TIP_EVENTS 12
#define PANEL_SIZE 12.0

static struct slice group_colour(const struct rn_drawing *d, uint32_t group)
{
    if (group >= d->groups.n_rows) {
        return rn_ink(&d->theme, RN_INK_DENSITY);
    }
    return table_cell(&d->groups, group, d->theme.mode == RN_DARK ? 2 : 1);
}

/* " in 2024", so that names stay unique where there are several panels. */
static struct slice panel_suffix(const struct rn_drawing *d,
                                 const struct rn_panel *panel)
{
    return panel->name.len == 0
               ? (struct slice){0}
               : arena_printf(d->arena, ", %.*s", SLICE_ARG(panel->name));
}

static void paint_ties(struct rn_drawing *d, const struct rn_network *network,
                       const struct rn_panel *panel)
{
    for (size_t i = 0; i < network->n_ties; i++) {
        const struct rn_tie *tie = &network->ties[i];
        if (panel->name.len == 0 && !d->drawn[i]) {
            continue;
        }
        uint32_t group = network->members[tie->a].group;
        bool same = group == network->members[tie->b].group;
        struct slice colour = same ? rn_tint(d->arena, group_colour(d, group), 55)
                                   : rn_ink(&d->theme, RN_INK_CONNECTOR);
        struct rn_stroke *line =
            rn_scene_line(&d->scene,
                          (double[]){d->at[tie->a].x, d->at[tie->a].y + panel->dy,
                                     d->at[tie->b].x, d->at[tie->b].y + panel->dy},
                          colour);
        line->pen = fmin(6, 0.75 + 0.75 * log2(tie->events));
    }
}

static bool takes_part(const struct kg_event *event, const struct rn_member *member)
{
    if (member->kind == RN_NET_PLACE) {
        return event->place == member->index;
    }
    for (size_t i = 0; i < event->n_participants; i++) {
        if (event->participants[i].actor == member->index) {
            return true;
        }
    }
    return false;
}

static void list_events(const struct rn_drawing *d, const struct rn_panel *panel,
                        const struct rn_member *member, struct buf *tip)
{
    size_t listed = 0;
    for (size_t e = 0; e < d->view->n_events && listed < TIP_EVENTS; e++) {
        const struct kg_event *event = &d->view->events[e];
        if (rn_in_slice(event, &panel->options) && takes_part(event, member)) {
            char date[WHEN_EDTF_SIZE];
            when_edtf(&event->when, date);
            buf_addf(tip, "\n%s: %.*s", date,
                     SLICE_ARG(rn_clean(d->arena, event->label)));
            listed++;
        }
    }
    if (member->events > listed) {
        buf_addf(tip, "\nand %zu more", member->events - listed);
    }
}

static struct slice member_tip(const struct rn_drawing *d, const struct rn_panel *panel,
                               const struct rn_member *member)
{
    struct buf tip = {0};
    if (member->kind == RN_NET_EVENT) {
        return rn_event_tip(d->arena, d->view, &d->view->events[member->index]);
    }
    if (member->kind == RN_NET_PLACE) {
        buf_add(&tip, rn_clean(d->arena, d->view->places[member->index].name));
    } else {
        const struct kg_actor *actor = &d->view->actors[member->index];
        buf_add(&tip, rn_clean(d->arena, actor->name));
        if (actor->n_offices > 0) {
            buf_addf(&tip, "\n%.*s", SLICE_ARG(rn_clean(d->arena, actor->offices[0])));
        }
    }
    list_events(d, panel, member, &tip);
    struct slice text = arena_copy(d->arena, buf_slice(&tip));
    buf_release(&tip);
    return text;
}

static void dress_actor(const struct rn_drawing *d, const struct rn_member *member,
                        struct rn_node *chip)
{
    const struct kg_actor *actor = &d->view->actors[member->index];
    uint8_t kind = actor->kind < ACTOR_KIND_COUNT ? actor->kind : 0;
    chip->rounded = actor->kind == ACTOR_PERSON;
    chip->stroke = group_colour(d, member->group);
    chip->fill = rn_ink(&d->theme, RN_INK_PAPER);
    chip->id = rn_clean(d->arena, actor->id);
    chip->class =
        arena_printf(d->arena, "actor k-%.*s g-%u",
                     SLICE_ARG(actor_kind_name((enum actor_kind)kind)),
                     member->group == UINT32_MAX ? 0 : (unsigned)member->group + 1);
    chip->name = arena_printf(
        d->arena, "%.*s: %.*s #%.*s", SLICE_ARG(rn_clean(d->arena, actor->name)),
        SLICE_ARG(rn_count_words(d->arena, member->events, "event", "events")),
        SLICE_ARG(chip->id));
}

static void dress_place(const struct rn_drawing *d, const struct rn_member *member,
                        struct rn_node *chip)
{
    const struct kg_place *place = &d->view->places[member->index];
    chip->stroke = chip->fill = rn_ink(&d->theme, RN_INK_FOLD);
    chip->id = rn_clean(d->arena, place->id);
    chip->class = SLICE_LIT("place");
    chip->name = arena_printf(
        d->arena, "%.*s, place: %.*s #%.*s", SLICE_ARG(rn_clean(d->arena, place->name)),
        SLICE_ARG(rn_count_words(d->arena, member->events, "event", "events")),
        SLICE_ARG(chip->id));
}

static void dress_event(const struct rn_drawing *d, const struct rn_member *member,
                        struct rn_node *chip)
{
    const struct kg_event *event = &d->view->events[member->index];
    struct slice colour = rn_type_colour(&d->theme, event->type);
    chip->rounded = true;
    chip->dashed = event->status == STATUS_PLANNED;
    chip->stroke = colour;
    chip->fill = rn_tint(d->arena, colour, 18);
    chip->pen = 0.5;
    chip->id = rn_clean(d->arena, event->id);
    chip->class = SLICE_LIT("happening");
    chip->name = rn_event_name(d->arena, event);
    chip->href = rn_event_url(d->arena, d->view, event);
}

static bool is_country(const struct rn_drawing *d, const struct rn_member *member)
{
    return member->kind == RN_NET_ACTOR &&
           d->view->actors[member->index].kind == ACTOR_COUNTRY;
}

/* What is not there at that time keeps its place, as an empty box. */
static void fade(const struct rn_drawing *d, struct rn_node *chip)
{
    chip->stroke = rn_ink(&d->theme, RN_INK_GRID);
    chip->fill = rn_ink(&d->theme, RN_INK_PAPER);
    chip->class = SLICE_LIT("absent");
}

static struct rn_node *add_chip(struct rn_drawing *d, const struct rn_panel *panel,
                                size_t i)
{
    struct rn_node *chip = rn_scene_node(&d->scene);
    chip->shape = SLICE_LIT("box");
    chip->x = d->at[i].x;
    chip->y = d->at[i].y + panel->dy;
    chip->width = rn_chip_width(d, i);
    chip->height = rn_chip_height(d, i);
    chip->pen = 1;
    return chip;
}

static void paint_member(struct rn_drawing *d, const struct rn_panel *panel, size_t i,
                         const struct rn_member *member)
{
    if (member->kind == RN_NET_EVENT && member->events > 0) {
        /* Tinted, so that it needs paper below. */
        struct rn_node *paper = add_chip(d, panel, i);
        paper->rounded = true;
        paper->stroke = paper->fill = rn_ink(&d->theme, RN_INK_PAPER);
        paper->name = arena_printf(d->arena, "below node %zu%.*s", i + 1,
                                   SLICE_ARG(panel_suffix(d, panel)));
    }
    struct rn_node *chip = add_chip(d, panel, i);
    if (member->kind == RN_NET_EVENT) {
        dress_event(d, member, chip);
    } else if (member->kind == RN_NET_PLACE) {
        dress_place(d, member, chip);
    } else {
        dress_actor(d, member, chip);
    }
    struct slice suffix = panel_suffix(d, panel);
    struct slice class = chip->class;
    struct slice name = chip->name =
        arena_printf(d->arena, "%.*s%.*s", SLICE_ARG(chip->name), SLICE_ARG(suffix));
    chip->id = panel->number > 0 ? (struct slice){0} : chip->id;
    if (member->events == 0) {
        fade(d, chip);
        return;
    }
    struct slice tip = chip->tip = member_tip(d, panel, member);
    struct slice href = chip->href;
    struct rn_node *text =
        rn_scene_text(&d->scene, d->name[i], 0, d->at[i].y + panel->dy, d->size[i]);
    text->x = d->at[i].x;
    text->width = rn_chip_width(d, i);
    text->align = RN_MIDDLE;
    text->bold = is_country(d, member);
    text->class = class;
    text->tip = tip;
    text->href = href;
    text->name = arena_printf(d->arena, "%.*s, name", SLICE_ARG(name));
}

static void paint_panel_head(struct rn_drawing *d, const struct rn_panel *panel)
{
    double y = RN_HEADING_END + panel->dy - 14;
    struct slice line = arena_printf(
        d->arena, "%.*s · %.*s", SLICE_ARG(panel->name),
        SLICE_ARG(rn_count_words(d->arena, panel->events, "event", "events")));
    struct rn_node *head = rn_scene_text(&d->scene, line, RN_MARGIN, y, PANEL_SIZE);
    head->name = arena_printf(d->arena, "panel %.*s", SLICE_ARG(panel->name));
    head->class = SLICE_LIT("panel");
    (void)rn_scene_line(
        &d->scene, (double[]){RN_MARGIN, y - 12, d->scene.width - RN_MARGIN, y - 12},
        rn_ink(&d->theme, RN_INK_GRID));
}

void rn_paint_network(struct rn_drawing *d, const struct rn_panel *panel)
{
    struct rn_network network = d->network;
    if (panel->name.len > 0) {
        network = rn_network_slice(d->arena, d->view, &panel->options, &d->network);
        paint_panel_head(d, panel);
    }
    paint_ties(d, &network, panel);
    for (size_t i = 0; i < network.n_members; i++) {
        paint_member(d, panel, i, &network.members[i]);
    }
}

/* What the nodes are: "240 actors, 12 places and 90 events". */
static struct slice count_kinds(const struct rn_drawing *d)
{
    size_t kinds[3] = {0};
    for (size_t i = 0; i < d->network.n_members; i++) {
        kinds[d->network.members[i].kind]++;
    }
    struct slice actors =
        rn_count_words(d->arena, kinds[RN_NET_ACTOR], "actor", "actors");
    struct slice places =
        rn_count_words(d->arena, kinds[RN_NET_PLACE], "place", "places");
    struct slice events =
        rn_count_words(d->arena, kinds[RN_NET_EVENT], "event", "events");
    struct slice text = actors;
    if (kinds[RN_NET_PLACE] > 0) {
        text = arena_printf(d->arena, "%.*s, %.*s", SLICE_ARG(text), SLICE_ARG(places));
    }
    if (kinds[RN_NET_EVENT] > 0) {
        text = arena_printf(d->arena, "%.*s, %.*s", SLICE_ARG(text), SLICE_ARG(events));
    }
    return text;
}

void rn_paint_network_note(struct rn_drawing *d, struct slice subtitle)
{
    struct slice nodes = count_kinds(d);
    d->scene.desc = arena_printf(
        d->arena,
        "A network of %.*s (%.*s). Lines join those of the same event; the more "
        "events, the thicker. Those that have most to do with each other share a "
        "colour.",
        SLICE_ARG(nodes), SLICE_ARG(subtitle));
    struct buf note = {0};
    buf_addf(&note,
             "%.*s. Rounded: persons, square: organisations and states%s. "
             "Thicker lines: more shared events. ",
             SLICE_ARG(nodes),
             d->options->nodes ? ", filled: places, tinted: events" : "");
    if (d->network.left_out > 0) {
        buf_addf(&note, "%zu with fewer events are left out. ", d->network.left_out);
    }
    if (d->options->command) {
        buf_addf(&note, "Made by: %s", d->options->command);
    }
    rn_note(&d->scene, buf_slice(&note), d->scene.height - 14);
    buf_release(&note);
}
