#include <sys/stat.h>

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

/* What a build writes beside the graph. */
struct product {
    const char *name;
    rn_writer *write;
};

static const struct product products[] = {
    {"timeline.svg",  rn_timeline_svg},
    {"timeline.dot",  rn_timeline_dot},
    {"network.svg",   rn_network_svg },
    {"events.jsonld", rn_jsonld      },
    {"index.html",    rn_page_html   },
};

static const char *inside(const struct run *run, const char *folder, const char *name)
{
    return arena_printf(run->arena, "%s/%s", folder, name).ptr;
}

/* One that fails is said, and the others are written: the graph is not lost for it. */
static int write_products(const struct run *run, const struct kg_view *view,
                          const char *folder)
{
    int status = CMD_DONE;
    for (size_t i = 0; i < sizeof products / sizeof products[0]; i++) {
        struct err err = {0};
        struct buf text = {0};
        struct rn_options options = {0};
        const char *path = inside(run, folder, products[i].name);
        int rc = products[i].write(view, &options, &text, &err);
        if (rc == 0) {
            rc = out_whole(path, buf_slice(&text), &err);
        }
        if (rc != 0) {
            say("%s: %s", path, err.text);
            status = status_of(rc);
        }
        buf_release(&text);
    }
    return status;
}

/* Documents to graph to files; *status is what the documents and files came to. */
static int build_all(const struct run *run, struct store *store, const char *folder,
                     int *status, struct err *err)
{
    struct grown grown = {0};
    struct kg_result result = {0};
    int rc = grow_from_documents(run, store, &grown, err);
    *status = docs_status(&grown.docs);
    if (rc == 0 && grown.docs.done == 0) {
        *status = CMD_UNREADABLE;
        return err_set(err, ERR_INPUT, "nothing was read, so nothing is built");
    }
    if (rc == 0) {
        rc = store_all(run, store, &result, err);
    }
    if (rc == 0) {
        int written = write_products(run, &result.view, folder);
        *status = written != CMD_DONE ? written : *status;
        rc = grow_summary(run, store, &grown, err);
    }
    return rc;
}

static int build(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    int status = CMD_DONE;
    const char *folder = arg_value(run, "output");
    folder = folder ? folder : "out";
    int rc = out_folder(folder, &err);
    if (rc == 0) {
        rc = store_open(run, inside(run, folder, "graph.db"), KG_FRESH, &store, &err);
    }
    if (rc == 0) {
        rc = build_all(run, &store, folder, &status, &err);
    }
    int closed = store_close(&store, rc == 0, &err);
    rc = rc != 0 ? rc : closed;
    if (rc != 0) {
        return say_err(&err);
    }
    say_summary(run,
                "wrote %s: graph.db, timeline.svg, timeline.dot, network.svg, "
                "events.jsonld, index.html",
                folder);
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
