/*
 * rdf.h - nodes of linked data, and the two ways to write them: JSON-LD and N-Quads.
 *
 * A node is built, written, and its memory used again for the next: an export never
 * holds its graph. Both writers read the same table of terms (rdf_terms.def), so that
 * they cannot disagree. IRIs are absolute or begin with a prefix ("dl:occurred").
 */
#ifndef RENDER_RDF_H
#define RENDER_RDF_H

#include "base/arena.h"
#include "base/buf.h"

enum rdf_kind {
    RDF_KIND_TEXT,
    RDF_KIND_TEXTS,
    RDF_KIND_ENGLISH,
    RDF_KIND_IRI,
    RDF_KIND_IRIS,
    RDF_KIND_DATE,
    RDF_KIND_EDTF,
    RDF_KIND_DECIMAL,
    RDF_KIND_COUNT,
    RDF_KIND_ANY,
};

enum rdf_term {
#define TERM(id, name, prefix, local, kind) RDF_##id,
#include "render/rdf_terms.def"
#undef TERM
    RDF_TERM_COUNT
};

#define RDF_TYPES_MAX 4

struct rdf_value {
    enum rdf_term term;
    struct slice text; /* a literal's text, or an IRI */
    const char *type;  /* "xsd:gYear" where it is not the term's own, "@id"; or NULL */
    const struct rdf_node *node; /* written inside this one in JSON-LD */
};

/* {0} is an empty node. */
struct rdf_node {
    struct slice id;
    struct slice types[RDF_TYPES_MAX]; /* with prefix */
    size_t n_types;
    struct rdf_value *values; /* values of one term stand together */
    size_t n_values;
    size_t capacity;
};

void rdf_type(struct rdf_node *node, const char *type);

/* Adds a value; nothing when it is empty or, for terms with several, there already. */
void rdf_add(struct rdf_node *node, struct arena *arena, enum rdf_term term,
             struct slice text);

/* The same with a type of its own. */
void rdf_add_typed(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                   struct slice text, const char *type);

/* A part that the node owns, with an IRI of its own. */
void rdf_add_node(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                  const struct rdf_node *part);

/* `number` as a canonical decimal with at most `decimals` places. */
void rdf_add_decimal(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                     double number, int decimals);

/* Everything before the first node and after the last. */
void rdf_jsonld_head(struct buf *out);
void rdf_jsonld_foot(struct buf *out);

/* One line; `first` is false when a comma has to stand before it. */
void rdf_jsonld_node(const struct rdf_node *node, bool first, struct buf *out);

/* Its quads as canonical N-Quads, neither sorted nor free of duplicates. */
void rdf_nquads_node(const struct rdf_node *node, struct buf *out);

/* Sorts lines by bytes and drops doubles. */
void rdf_nquads_sort(struct buf *lines);

/*
 * An absolute IRI made safe: controls, space, <>"{}|^`\ and stray % are
 * percent-encoded. Empty when `text` has no scheme followed by "//".
 */
struct slice rdf_safe_iri(struct arena *arena, struct slice text);

#endif
