#include "render/gv.h"

#include <graphviz_version.h>
#include <gvplugin.h>
#include <gvplugin_layout.h>
#include <gvplugin_textlayout.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gvc.h>

#include "render/dot.h"

#if GVPLUGIN_VERSION >= 7
typedef bool gv_bool;
#else
typedef boolean gv_bool;
#endif

/* NOLINTBEGIN(readability-identifier-naming): Graphviz' names */
extern gvplugin_library_t gvplugin_core_LTX_library;
/* Of libgvc for its plugins, in none of the headers that are installed. */
extern void common_init_node(node_t *node);
extern void gv_cleanup_node(node_t *node);
extern void gv_nodesize(node_t *node, gv_bool flip);
extern void gv_postprocess(graph_t *graph, int may_move);
/* NOLINTEND(readability-identifier-naming) */

/*
 * Graphviz' error hook has no parameter of ours, and its state is one per process:
 * hence these, guarded by the lock that every call here holds.
 */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct buf complaints;

static int hear(char *text)
{
    if (complaints.len < ERR_TEXT_SIZE) {
        buf_adds(&complaints, text);
    }
    return 0;
}

/*
 * Our measure of text: what the layouts reserve already, so that only the shift of the
 * baseline matters; it is the one of Graphviz' usual plugin, pango, for `dot` to draw
 * the same bytes.
 */
static gv_bool measure(textspan_t *span, char **font)
{
    (void)font;
    span->size.x = (double)strlen(span->str) * span->font->size * 0.4;
    span->size.y = span->font->size * 1.2;
    span->yoffset_layout = 0;
    span->yoffset_centerline = 0.2 * span->font->size;
    return 1;
}

static gvtextlayout_engine_t text_engine = {measure};
static gvplugin_installed_t text_types[] = {
    {0, "textlayout", 8, &text_engine, NULL},
    {0, NULL,         0, NULL,         NULL},
};
/* The numbers of "x,y" and the like; 0 for those that are not there. */
static void read_numbers(const char *text, size_t n, double *out)
{
    for (size_t i = 0; i < n; i++) {
        char *end = NULL;
        out[i] = strtod(text, &end);
        text = *end == ',' ? end + 1 : end;
    }
}

/*
 * Our layout: every node stays where its "pos" says, in the graph's "bb"; Graphviz'
 * nop2 does no more. Its plugin would bring four libraries to be loaded at every start.
 */
static void stay(graph_t *graph)
{
    char record[] = "Agnodeinfo_t";
    char pos[] = "pos";
    char bb[] = "bb";
    double at[2];
    double box[4];
    for (node_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        (void)agbindrec(node, record, sizeof(Agnodeinfo_t), 1);
        common_init_node(node);
        gv_nodesize(node, 0);
        read_numbers(agget(node, pos), 2, at);
        ND_coord(node) = (pointf){at[0], at[1]};
    }
    read_numbers(agget(graph, bb), 4, box);
    GD_bb(graph) = (boxf){
        {box[0], box[1]},
        {box[2], box[3]}
    };
    gv_postprocess(graph, 0);
}

static void forget(graph_t *graph)
{
    for (node_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        gv_cleanup_node(node);
    }
}

static gvlayout_engine_t layout_engine = {stay, forget};
static gvlayout_features_t layout_features = {0};
static gvplugin_installed_t layout_types[] = {
    {0, "stay", 0, &layout_engine, &layout_features},
    {0, NULL,   0, NULL,           NULL            },
};
static gvplugin_api_t apis[] = {
    {API_textlayout, text_types  },
    {API_layout,     layout_types},
    {(api_t)0,       NULL        },
};
static char package[] = "dateline";
static gvplugin_library_t library = {package, apis};

/*
 * The context with the installed plugins lives as long as the process: pango's keeps
 * the name of the last font, which belongs to the context, beyond its end.
 */
static GVC_t *installed_context;

static GVC_t *context_open(bool installed)
{
    if (installed) {
        installed_context = installed_context ? installed_context : gvContext();
        return installed_context;
    }
    lt_symlist_t builtins[] = {
        {"gvplugin_core_LTX_library",     &gvplugin_core_LTX_library},
        {"gvplugin_dateline_LTX_library", &library                  },
        {NULL,                            NULL                      },
    };
    return gvContextPlugins(builtins, 0);
}

static int complain(struct err *err, const char *what)
{
    struct slice said = slice_trim(buf_slice(&complaints));
    struct slice line = {0};
    (void)slice_cut(&said, '\n', &line);
    return err_set(err, ERR_DRAW, "graphviz: %s%s%.*s", what, line.len > 0 ? ": " : "",
                   SLICE_ARG(line));
}

static int render(GVC_t *gvc, Agraph_t *graph, const char *format, struct buf *out,
                  struct err *err)
{
    char *bytes = NULL;
    size_t len = 0;
    FILE *memory = open_memstream(&bytes, &len);
    if (!memory) {
        return err_set(err, ERR_DRAW, "no memory to draw in");
    }
    int failed = gvRender(gvc, graph, format, memory);
    int rc = fclose(memory) != 0 || failed || len == 0
                 ? complain(err, "cannot write this format")
                 : 0;
    if (rc == 0) {
        buf_add(out, (struct slice){bytes, len});
    }
    free(bytes);
    return rc;
}

/* The nodes of a scene, as they come into a graph. */
struct nodes {
    Agraph_t *graph;
    Agnode_t *node;
    Agsym_t *symbols[RN_DOT_COUNT]; /* of the attributes met so far */
};

static void begin_node(void *context, char *name)
{
    struct nodes *nodes = context;
    nodes->node = agnode(nodes->graph, name, 1);
}

static void set_attribute(void *context, enum rn_dot_name name, char *value)
{
    struct nodes *nodes = context;
    Agsym_t **symbol = &nodes->symbols[name];
    char key[16];
    char none[] = "";
    if (!*symbol) {
        (void)snprintf(key, sizeof key, "%s", rn_dot_name(name));
        *symbol = agattr(nodes->graph, AGNODE, key, NULL);
        *symbol = *symbol ? *symbol : agattr(nodes->graph, AGNODE, key, none);
    }
    (void)agxset(nodes->node, *symbol, value);
}

static void end_node(void *context)
{
    (void)context;
}

/* A graph that is laid out, with its context; both NULL after a failure. */
struct session {
    const struct rn_scene *scene; /* whose nodes come into it */
    bool installed;               /* wish: with the plugins that are installed */
    bool fine;                    /* wish: twice as many pixels as usual */
    GVC_t *gvc;
    Agraph_t *graph;
    bool laid_out;
};

static int session_open(struct session *session, const char *dot, struct err *err)
{
    char dpi_name[] = "dpi";
    char dpi[] = "144";
    buf_clear(&complaints);
    agseterrf(hear);
    session->gvc = context_open(session->installed);
    if (!session->gvc) {
        return complain(err, "cannot start");
    }
    session->graph = agmemread(dot);
    if (!session->graph) {
        return complain(err, "cannot read the graph");
    }
    struct nodes nodes = {.graph = session->graph};
    struct rn_dot_sink sink = {&nodes, begin_node, set_attribute, end_node};
    rn_dot_nodes(session->scene, &sink);
    if (session->fine) {
        (void)agattr(session->graph, AGRAPH, dpi_name, dpi);
    }
    const char *engine = session->installed ? "nop2" : "stay";
    if (gvLayout(session->gvc, session->graph, engine) != 0) {
        return complain(err, "cannot lay out the graph");
    }
    session->laid_out = true;
    return 0;
}

static void session_close(struct session *session)
{
    if (session->laid_out) {
        (void)gvFreeLayout(session->gvc, session->graph);
    }
    if (session->graph) {
        (void)agclose(session->graph);
    }
    if (session->gvc && !session->installed) {
        (void)gvFreeContext(session->gvc);
    }
    agseterrf(NULL);
    buf_release(&complaints);
}

int rn_gv_draw(const struct rn_scene *scene, const char *format, struct buf *out,
               struct err *err)
{
    bool svg = strcmp(format, "svg") == 0;
    struct session session = {
        .scene = scene, .installed = !svg, .fine = strcmp(format, "png") == 0};
    struct buf frame = {0};
    rn_dot_frame(scene, &frame);
    (void)pthread_mutex_lock(&lock);
    int rc = session_open(&session, frame.ptr, err);
    if (rc == 0) {
        /* Of Graphviz' cairo renderers, whose output does not depend on gd. */
        const char *device = svg                          ? "svg"
                             : strcmp(format, "png") == 0 ? "png:cairo"
                                                          : "pdf:cairo";
        rc = render(session.gvc, session.graph, device, out, err);
    }
    session_close(&session);
    (void)pthread_mutex_unlock(&lock);
    buf_release(&frame);
    return rc;
}

const char *rn_gv_version(void)
{
    return PACKAGE_VERSION;
}
