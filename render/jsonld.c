/* jsonld.c - linked data as JSON-LD and as N-Quads; the nodes are rdf_view.c's. */
#include "render/rdf_view.h"
#include "render/render.h"

struct writer {
    struct buf *out;
    bool first;
};

static void json_node(void *context, const struct rdf_node *node)
{
    struct writer *writer = context;
    rdf_jsonld_node(node, writer->first, writer->out);
    writer->first = false;
}

static void quad_node(void *context, const struct rdf_node *node)
{
    struct writer *writer = context;
    rdf_nquads_node(node, writer->out);
}

int rn_jsonld(const struct kg_view *view, const struct rn_options *options,
              struct buf *out, struct err *err)
{
    (void)err;
    struct writer writer = {out, true};
    struct rdf_sink sink = {&writer, json_node};
    rdf_jsonld_head(out);
    rdf_view(view, options->base_iri, &sink);
    rdf_jsonld_foot(out);
    return 0;
}

int rn_nquads(const struct kg_view *view, const struct rn_options *options,
              struct buf *out, struct err *err)
{
    (void)err;
    struct buf lines = {0};
    struct writer writer = {&lines, true};
    struct rdf_sink sink = {&writer, quad_node};
    rdf_view(view, options->base_iri, &sink);
    rdf_nquads_sort(&lines);
    buf_add(out, buf_slice(&lines));
    buf_release(&lines);
    return 0;
}
