/*
 * dot.h - a scene as DOT that `dot`, `neato -n2` and libgvc draw as it stands.
 *
 * The graph carries layout=nop2 and every position; nothing is left to a layout engine.
 */
#ifndef RENDER_DOT_H
#define RENDER_DOT_H

#include "base/buf.h"
#include "render/scene.h"

void rn_dot_write(const struct rn_scene *scene, struct buf *out);

/* Attributes of nodes. */
enum rn_dot_name {
#define NAME(id, name, quoted) RN_DOT_##id,
#include "render/dot_names.def"
#undef NAME
    RN_DOT_COUNT
};

/* "fillcolor"; static. */
const char *rn_dot_name(enum rn_dot_name name);

/* Takes the nodes; names and values as Graphviz has them once it has read the text.
 * They are void when the function returns. */
struct rn_dot_sink {
    void *context;
    void (*node)(void *context, char *name);
    void (*attribute)(void *context, enum rn_dot_name name, char *value);
    void (*end)(void *context); /* of the node */
};

/*
 * The same graph for those who make it themselves, which takes a third of the time of
 * reading its text: the text of a graph without nodes, with its size instead of its
 * layout, then the nodes.
 */
void rn_dot_frame(const struct rn_scene *scene, struct buf *out);
void rn_dot_nodes(const struct rn_scene *scene, const struct rn_dot_sink *sink);

#endif
