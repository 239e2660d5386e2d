/* rdf_graph.h - what the files that turn a view into nodes share; for them alone. */
#ifndef RENDER_RDF_GRAPH_H
#define RENDER_RDF_GRAPH_H

#include "base/strmap.h"
#include "render/points.h"
#include "render/rdf_view.h"

struct rdf_graph {
    const struct kg_view *view;
    const char *base; /* of IRIs; NULL: urn:uuid: */
    const struct rdf_sink *sink;
    struct arena arena;         /* IRIs, maps */
    struct arena node;          /* the node at hand */
    struct event_types builtin; /* those that the vocabulary has classes for */
    struct slice software;
    struct slice *docs; /* IRIs, by index of the view; so the next three */
    struct slice *actors;
    struct slice *places;
    struct slice *events;
    struct points *points; /* of each document */
    struct strmap written; /* IRIs of nodes that can come up twice */
};

/* An IRI: of a kind and what makes the thing this one, joined by line feeds. */
struct slice rdf_mint(struct rdf_graph *graph, const char *kind, const char *field,
                      struct slice value);

/* Hands the node out and empties graph->node, where its values were. */
void rdf_emit(struct rdf_graph *graph, const struct rdf_node *node);

/* True the first time that `iri` comes up. */
bool rdf_is_new(struct rdf_graph *graph, struct slice iri);

/*
 * The IRI that the event's founding mention makes: the mention whose UUID gives the id
 * that the graph knows the event by. An event without one is named by that id.
 */
struct slice rdf_event_iri(struct rdf_graph *graph, const struct kg_event *event);

/* The event, its participations, claims and mentions. */
void rdf_put_event(struct rdf_graph *graph, size_t event);

#endif
