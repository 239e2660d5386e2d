#include <string.h>
#include <unistd.h>

#include "cmd/engine.h"
#include "cmd/grow.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"dry-run", 'n', NULL,   "only say what would be added"                      },
    {"db",      'd', "FILE", "the graph; default $DATELINE_DB, else out/graph.db"},
    {NULL,      0,   NULL,   NULL                                                },
};

static const struct opt_group groups[] = {
    {"Options",   own            },
    {"Documents", cmd_docs_opts  },
    {"Language",  cmd_engine_opts},
    {NULL,        NULL           }
};

static const struct opt_group load_groups[] = {
    {"Options", cmd_store_opts},
    {NULL,      NULL          }
};

/* Makes the folder that the graph will lie in. */
static int make_folder(const struct run *run, const char *path, struct err *err)
{
    const char *slash = strrchr(path, '/');
    if (!slash || slash == path) {
        return 0;
    }
    struct slice folder = {path, (size_t)(slash - path)};
    return out_folder(arena_copy(run->arena, folder).ptr, err);
}

typedef int grow(const struct run *run, struct store *store, struct grown *out,
                 struct err *err);

static int grow_graph(const struct run *run, grow *from)
{
    struct err err = {0};
    struct store store = {0};
    struct grown grown = {0};
    const char *path = store_path(run);
    int rc = make_folder(run, path, &err);
    if (rc == 0) {
        rc = store_open(run, path, KG_WRITE, &store, &err);
    }
    if (rc == 0) {
        rc = from(run, &store, &grown, &err);
    }
    if (rc == 0) {
        rc = grow_summary(run, &store, &grown, &err);
    }
    int closed = store_close(&store, rc == 0, &err);
    if (rc == ERR_INTERRUPTED && closed == 0) {
        say("interrupted; %zu documents are added", grown.added + grown.replaced);
        say_hint("the same command goes on where this one stopped");
        return CMD_INTERRUPTED;
    }
    rc = rc != 0 ? rc : closed;
    return rc == 0 ? docs_status(&grown.docs) : say_err(&err);
}

/* Opens the graph when there is one, and changes nothing. */
static int look(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    struct grown grown = {0};
    const char *path = store_path(run);
    int rc = 0;
    if (access(path, F_OK) == 0) {
        rc = store_open(run, path, KG_READ, &store, &err);
    }
    if (rc == 0) {
        rc = grow_dry(run, &store, &grown, &err);
    }
    if (rc == 0) {
        say_summary(run, "would add %zu, unchanged %zu, failed %zu", grown.added,
                    grown.unchanged, grown.docs.failed);
    }
    (void)store_close(&store, true, &err);
    return rc == 0 ? docs_status(&grown.docs) : say_err(&err);
}

static int add(const struct run *run)
{
    if (arg_given(run, "dry-run")) {
        return look(run);
    }
    return grow_graph(run, grow_from_documents);
}

static int load(const struct run *run)
{
    return engine_waits(run) ? CMD_USAGE : grow_graph(run, grow_from_mentions);
}

const struct cmd cmd_add = {
    .name = "add",
    .usage = "[-n] [-d FILE] DOCS...",
    .help = "add documents to a graph; unchanged ones are skipped",
    .examples = "dateline add today/*.txt\n"
                "dateline add -d archive.db news.jsonl\n"
                "curl -s https://example.org/feed.jsonl | dateline add -\n",
    .notes =
        "In any order and any number of steps the graph becomes the same as by one "
        "build. A\ndocument whose text changed replaces the one of the same id.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .run = add,
};

const struct cmd cmd_load = {
    .name = "load",
    .usage = "[-d FILE] [MENTIONS.jsonl...]",
    .help = "add mentions, as `extract` prints them, to a graph",
    .examples = "dateline extract articles/ | dateline load -\n"
                "dateline load -d archive.db part1.jsonl part2.jsonl\n",
    .notes =
        "A line is a document: {\"doc\":{\"id\"},\"mentions\":[{\"type\","
        "\"actors\":[{\"name\"}],\n\"start\",\"end\"}]} is the least it needs. None "
        "or - is standard input.",
    .groups = load_groups,
    .max_operands = OPERANDS_ANY,
    .run = load,
};
