/*
 * rdf_view.h - a view as nodes of linked data, one after the other.
 *
 * docs/FORMAT.md and the vocabulary say what they mean. Identity is made from content
 * (UUIDs of version 5), so the same documents give the same IRIs everywhere.
 */
#ifndef RENDER_RDF_VIEW_H
#define RENDER_RDF_VIEW_H

#include "graph/view.h"
#include "render/rdf.h"

struct rdf_sink {
    void *context;
    /* Takes a node, which dies when it returns. */
    void (*node)(void *context, const struct rdf_node *node);
};

/* `base` NULL: IRIs are urn:uuid:; else they begin with it. */
void rdf_view(const struct kg_view *view, const char *base,
              const struct rdf_sink *sink);

#endif
