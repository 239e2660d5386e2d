#include <string.h>

#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"
#include "render/conflicts.h"

static const struct opt own[] = {
    {"format",      'f', "FORMAT",
     "text, tsv or jsonl; default text on a terminal, else tsv"            },
    {"output",      'o', "FILE",   "write to FILE"                         },
    {"exit-status", 'e', NULL,     "exit with 1 when nothing is in dispute"},
    {NULL,          0,   NULL,     NULL                                    },
};

static const struct opt_group groups[] = {
    {"Options",      own           },
    {"Which events", cmd_query_opts},
    {"Graph",        cmd_store_opts},
    {NULL,           NULL          }
};

static void put(const struct run *run, const struct kg_view *view, struct buf *out)
{
    const char *format = arg_value(run, "format");
    format = format ? format : run->terminal ? "text" : "tsv";
    if (strcmp(format, "jsonl") == 0) {
        conflicts_jsonl(view, out);
    } else if (strcmp(format, "tsv") == 0) {
        conflicts_tsv(view, out);
    } else {
        conflicts_text(view, out);
    }
}

static int conflicts(const struct run *run)
{
    static const char *const formats[] = {"text", "tsv", "jsonl", NULL};
    struct err err = {0};
    struct store store = {0};
    struct kg_result result = {0};
    struct buf text = {0};
    int rc = arg_choice(run, "format", formats, &err);
    rc = rc == 0 ? store_open(run, store_path(run), KG_READ, &store, &err) : rc;
    rc = rc == 0 ? store_ask(run, &store, true, &result, &err) : rc;
    if (rc == 0) {
        put(run, &result.view, &text);
        rc = out_whole(arg_value(run, "output"), buf_slice(&text), &err);
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    size_t n = rc == 0 ? conflicts_count(&result.view) : 0;
    if (rc == 0) {
        say_summary(run, "%zu of %zu events in dispute", n, result.view.n_events);
    }
    if (rc == 0 && n == 0 && arg_given(run, "exit-status")) {
        status = CMD_NO_ROWS;
    }
    buf_release(&text);
    (void)store_close(&store, true, &err);
    return status;
}

const struct cmd cmd_conflicts = {
    .name = "conflicts",
    .usage = "[-f FORMAT] [QUERY...]",
    .help = "list where sources disagree: dates, places, whether it happened",
    .examples = "dateline conflicts\n"
                "dateline conflicts visits by Vladimir Putin in 2024\n"
                "dateline conflicts -f jsonl | jq .property\n",
    .notes =
        "Without a query: all events. In TSV a line is a value and a document that gives "
        "it:\nevent, label, property, value, taken or rival, document.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .pages = true,
    .run = conflicts,
};
