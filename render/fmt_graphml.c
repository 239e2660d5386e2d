/*
 * fmt_graphml.c - actors, events and places as a network, for Gephi, yEd, Cytoscape.
 */
#include <math.h>

#include "render/render.h"
#include "render/xmltext.h"

/* The attributes of nodes and edges, in the order of their declaration. */
struct key {
    const char *id;
    const char *of; /* node or edge */
    const char *type;
};

static const struct key keys[] = {
    {"label",      "node", "string"},
    {"class",      "node", "string"},
    {"kind",       "node", "string"},
    {"status",     "node", "string"},
    {"date",       "node", "string"},
    {"earliest",   "node", "string"},
    {"latest",     "node", "string"},
    {"country",    "node", "string"},
    {"latitude",   "node", "double"},
    {"longitude",  "node", "double"},
    {"confidence", "node", "double"},
    {"mentions",   "node", "int"   },
    {"relation",   "edge", "string"},
};

static void put_data(const char *key, struct slice text, struct buf *out)
{
    if (text.len > 0) {
        buf_addf(out, "<data key=\"%s\">", key);
        xmltext_add(out, text);
        buf_adds(out, "</data>");
    }
}

static void open_node(struct slice id, const char *class, struct slice label,
                      struct buf *out)
{
    buf_adds(out, "  <node id=\"");
    xmltext_add(out, id);
    buf_adds(out, "\">");
    put_data("label", label, out);
    put_data("class", slice_of(class), out);
}

static void put_edge(struct slice from, struct slice to, struct slice relation,
                     struct buf *out)
{
    buf_adds(out, "  <edge source=\"");
    xmltext_add(out, from);
    buf_adds(out, "\" target=\"");
    xmltext_add(out, to);
    buf_adds(out, "\">");
    put_data("relation", relation, out);
    buf_adds(out, "</edge>\n");
}

static void put_day(const char *key, const struct when *when, int32_t day,
                    struct buf *out)
{
    char text[WHEN_EDTF_SIZE];
    bool open = day == WHEN_OPEN_EARLIEST || day == WHEN_OPEN_LATEST;
    if (when->kind != WHEN_UNKNOWN && !open) {
        struct when one = when_unit_of(day, WHEN_DAY);
        when_edtf(&one, text);
        put_data(key, slice_of(text), out);
    }
}

static void put_event(const struct kg_event *event, struct buf *out)
{
    char date[WHEN_EDTF_SIZE];
    when_edtf(&event->when, date);
    open_node(event->id, "event", event->label, out);
    put_data("kind", event->type, out);
    put_data("status", status_name((enum status)event->status), out);
    put_data("date", slice_of(date), out);
    put_day("earliest", &event->when, event->when.earliest, out);
    put_day("latest", &event->when, event->when.latest, out);
    buf_addf(out,
             "<data key=\"confidence\">%.4f</data><data key=\"mentions\">%zu</data>"
             "</node>\n",
             event->confidence, event->n_mentions);
}

static void put_nodes(const struct kg_view *view, struct buf *out)
{
    for (size_t i = 0; i < view->n_actors; i++) {
        const struct kg_actor *actor = &view->actors[i];
        open_node(actor->id, "actor", actor->name, out);
        put_data("kind", actor_kind_name((enum actor_kind)actor->kind), out);
        put_data("country", actor->country, out);
        buf_adds(out, "</node>\n");
    }
    for (size_t i = 0; i < view->n_places; i++) {
        const struct kg_place *place = &view->places[i];
        open_node(place->id, "place", place->name, out);
        put_data("country", place->country, out);
        if (!isnan(place->lat) && !isnan(place->lon)) {
            buf_addf(out,
                     "<data key=\"latitude\">%.4f</data>"
                     "<data key=\"longitude\">%.4f</data>",
                     place->lat, place->lon);
        }
        buf_adds(out, "</node>\n");
    }
    for (size_t i = 0; i < view->n_events; i++) {
        put_event(&view->events[i], out);
    }
}

static void put_edges(const struct kg_view *view, const struct kg_event *event,
                      struct buf *out)
{
    for (size_t i = 0; i < event->n_participants; i++) {
        const struct kg_participant *part = &event->participants[i];
        put_edge(view->actors[part->actor].id, event->id, part->role, out);
    }
    if (event->place != KG_NONE) {
        put_edge(event->id, view->places[event->place].id, SLICE_LIT("at"), out);
    }
    if (event->part_of != KG_NONE) {
        put_edge(event->id, view->events[event->part_of].id, SLICE_LIT("part_of"), out);
    }
}

int rn_graphml(const struct kg_view *view, const struct rn_options *options,
               struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        buf_addf(out,
                 " <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                 keys[i].id, keys[i].of, keys[i].id, keys[i].type);
    }
    buf_adds(out, " <graph id=\"events\" edgedefault=\"directed\">\n");
    put_nodes(view, out);
    for (size_t i = 0; i < view->n_events; i++) {
        put_edges(view, &view->events[i], out);
    }
    buf_adds(out, " </graph>\n</graphml>\n");
    return 0;
}
