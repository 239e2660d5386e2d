#include <pthread.h>

#include "cmd/docs.h"
#include "cmd/engine.h"
#include "cmd/grow.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"
#include "render/render.h"

static const struct opt own[] = {
    {"output", 'o', "DIR", "where to write; default out"},
    {NULL,     0,   NULL,  NULL                         },
};

static const struct opt_group groups[] = {
    {"Options",   own            },
    {"Documents", cmd_docs_opts  },
    {"Language",  cmd_engine_opts},
    {NULL,        NULL           }
};

/*
 * What a build writes beside the graph, the longest first. libgvc draws one picture at
 * a time, so that what does not need it stands between those that do.
 */
struct product {
    const char *name;
    rn_writer *write; /* NULL: the timeline in both forms */
    const char *dot;
};

static const struct product products[] = {
    {"timeline.svg",  NULL,           "timeline.dot"},
    {"events.jsonld", rn_jsonld,      NULL          },
    {"index.html",    rn_page_html,   NULL          },
    {"network.svg",   rn_network_svg, NULL          },
};

#define PRODUCT_COUNT (sizeof products / sizeof products[0])

/* The products of one view, made by two threads: one draws while the other writes. */
struct works {
    const struct kg_view *view;
    const char *paths[PRODUCT_COUNT];
    const char *dots[PRODUCT_COUNT];
    struct err errs[PRODUCT_COUNT];
    pthread_mutex_t mutex;
    pthread_t helper;
    bool helped;
    size_t begun;
};

static void make_product(struct works *works, size_t at)
{
    struct buf text = {0};
    struct buf dot = {0};
    struct rn_options options = {0};
    const struct product *product = &products[at];
    struct err *err = &works->errs[at];
    int rc = product->dot ? rn_timeline_files(works->view, &options, &text, &dot, err)
                          : product->write(works->view, &options, &text, err);
    rc = rc == 0 ? out_whole(works->paths[at], buf_slice(&text), err) : rc;
    if (rc == 0 && product->dot) {
        (void)out_whole(works->dots[at], buf_slice(&dot), err);
    }
    buf_release(&dot);
    buf_release(&text);
}

static void *make_products(void *context)
{
    struct works *works = context;
    for (;;) {
        (void)pthread_mutex_lock(&works->mutex);
        size_t at = works->begun++;
        (void)pthread_mutex_unlock(&works->mutex);
        if (at >= PRODUCT_COUNT) {
            return NULL;
        }
        make_product(works, at);
    }
}

static const char *inside(const struct run *run, const char *folder, const char *name)
{
    return arena_printf(run->arena, "%s/%s", folder, name).ptr;
}

/* The helper begins; without one works_finish() does it all. */
static void works_start(struct works *works, const struct run *run, const char *folder,
                        const struct kg_view *view)
{
    *works = (struct works){.view = view, .mutex = PTHREAD_MUTEX_INITIALIZER};
    for (size_t i = 0; i < PRODUCT_COUNT; i++) {
        const struct product *product = &products[i];
        works->paths[i] = inside(run, folder, product->name);
        works->dots[i] = product->dot ? inside(run, folder, product->dot) : NULL;
    }
    works->helped = pthread_create(&works->helper, NULL, make_products, works) == 0;
}

/* One that fails is said, and the others are written: the graph is not lost for it. */
static int works_finish(struct works *works)
{
    int status = CMD_DONE;
    (void)make_products(works);
    if (works->helped) {
        (void)pthread_join(works->helper, NULL);
    }
    for (size_t i = 0; i < PRODUCT_COUNT; i++) {
        if (works->errs[i].code != 0) {
            say("%s: %s", works->paths[i], works->errs[i].text);
            status = status_of(works->errs[i].code);
        }
    }
    (void)pthread_mutex_destroy(&works->mutex);
    return status;
}

/*
 * The store, opened beside the engine and the first documents: neither waits for it
 * before there is something to store.
 */
struct opening {
    struct run run; /* with an arena of its own: it goes on beside the command */
    struct arena arena;
    const char *path;
    struct store *store;
    pthread_t thread;
    bool apart;
    struct err err;
    int rc;
};

static void *open_store(void *context)
{
    struct opening *o = context;
    o->rc = store_open(&o->run, o->path, KG_FRESH, o->store, &o->err);
    return NULL;
}

static void opening_start(struct opening *o, const struct run *run)
{
    o->run = *run;
    o->run.arena = &o->arena;
    o->apart = pthread_create(&o->thread, NULL, open_store, o) == 0;
    if (!o->apart) {
        (void)open_store(o);
    }
}

/* What came of it; again, too. */
static int opening_wait(void *context, struct err *err)
{
    struct opening *o = context;
    if (o->apart) {
        (void)pthread_join(o->thread, NULL);
        o->apart = false;
    }
    if (o->rc != 0) {
        *err = o->err;
    }
    return o->rc;
}

/* Documents to graph to a view of all; *status is what the documents came to. */
static int build_graph(const struct run *run, struct opening *opening,
                       struct kg_result *out, int *status, struct err *err)
{
    struct grown grown = {0};
    struct ex_engine engine = {0};
    struct err ignored = {0};
    struct store *store = opening->store;
    struct grow_into into = {store, true, opening_wait, opening};
    opening_start(opening, run);
    int rc = engine_open(run, &engine, err);
    if (rc == 0) {
        rc = grow_with_engine(run, &into, &engine, &grown, err);
        *status = docs_status(&grown.docs);
    }
    (void)opening_wait(opening, &ignored);
    ex_engine_close(&engine);
    if (rc == 0 && grown.docs.done == 0) {
        *status = CMD_UNREADABLE;
        return err_set(err, ERR_INPUT, "nothing was read, so nothing is built");
    }
    rc = rc == 0 ? store_all(run, store, out, err) : rc;
    return rc == 0 ? grow_summary(run, store, &grown, err) : rc;
}

/* The store on its way to the disk, which is waiting more than work. */
struct closing {
    struct store *store;
    struct err err;
    int rc;
};

static void *close_store(void *context)
{
    struct closing *c = context;
    c->rc = store_close(c->store, true, &c->err);
    return NULL;
}

/* Draws and exports while the graph is flushed to the disk and put in its place. */
static int finish(const struct run *run, struct store *store, const char *folder,
                  struct kg_view *view, struct err *err)
{
    struct works works;
    struct closing closing = {.store = store};
    pthread_t closer;
    struct event_types types = store->types; /* the view outlives the store */
    view->types = &types;
    works_start(&works, run, folder, view);
    bool apart = pthread_create(&closer, NULL, close_store, &closing) == 0;
    int status = works_finish(&works);
    if (apart) {
        (void)pthread_join(closer, NULL);
    } else {
        (void)close_store(&closing);
    }
    view->types = NULL;
    if (closing.rc != 0) {
        *err = closing.err;
    }
    return closing.rc != 0 ? say_err(err) : status;
}

static int build_in(const struct run *run, const char *folder, struct opening *opening)
{
    struct err err = {0};
    struct kg_result result = {0};
    int status = CMD_DONE;
    int rc = out_folder(folder, &err);
    rc = rc == 0 ? build_graph(run, opening, &result, &status, &err) : rc;
    if (rc != 0) {
        (void)store_close(opening->store, false, &err);
        if (rc == ERR_INTERRUPTED) {
            say("interrupted; %s is as it was", folder);
            return CMD_INTERRUPTED;
        }
        return say_err(&err);
    }
    int written = finish(run, opening->store, folder, &result.view, &err);
    if (err.code == 0) {
        say_summary(run,
                    "wrote %s: graph.db, timeline.svg, timeline.dot, network.svg, "
                    "events.jsonld, index.html",
                    folder);
    }
    return written != CMD_DONE ? written : status;
}

static int build(const struct run *run)
{
    struct store store = {0};
    const char *folder = arg_value(run, "output");
    folder = folder ? folder : "out";
    struct opening opening = {.path = inside(run, folder, "graph.db"), .store = &store};
    int status = build_in(run, folder, &opening);
    arena_release(&opening.arena);
    return status;
}

const struct cmd cmd_build = {
    .name = "build",
    .usage = "[-o DIR] DOCS...",
    .help = "read documents, build a fresh graph, draw and export it",
    .examples = "dateline build articles/\n"
                "dateline build -o out/april april/*.html notes.jsonl\n"
                "dateline build --exclude '*.md' --names mine.tsv news/\n",
    .notes = "DOCS are files, folders or -: text, HTML, JSON lines "
             "{\"id\",\"title\",\"date\",\"url\",\"text\"}.\nWrites graph.db, "
             "timeline.svg, timeline.dot, network.svg, events.jsonld and index.html\n"
             "into DIR.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .run = build,
};
