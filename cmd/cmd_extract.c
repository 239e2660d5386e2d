#include "cmd/docs.h"
#include "cmd/engine.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"output", 'o', "FILE", "write to FILE"},
    {NULL,     0,   NULL,   NULL           },
};

static const struct opt_group groups[] = {
    {"Options",   own            },
    {"Documents", cmd_docs_opts  },
    {"Language",  cmd_engine_opts},
    {NULL,        NULL           }
};

static int print(void *context, const struct doc_mentions *mentions, struct err *err)
{
    struct out *out = context;
    struct buf line = {0};
    ex_write(mentions, &line);
    if (line.len == 0 || line.ptr[line.len - 1] != '\n') {
        buf_addc(&line, '\n');
    }
    int rc = out_write(out, buf_slice(&line), err);
    buf_release(&line);
    return rc;
}

static int extract(const struct run *run)
{
    struct err err = {0};
    struct out out = {0};
    struct ex_engine engine = {0};
    struct docs_counts counts = {0};
    bool opened = false;
    int rc = engine_open(run, &engine, &err);
    if (rc == 0) {
        opened = true;
        rc = out_open(&out, arg_value(run, "output"), &err);
    }
    if (rc == 0) {
        struct docs_sink sink = {&out, NULL, print};
        rc = docs_each(run, &engine, &sink, &counts, &err);
        int closed = out_close(&out, rc == 0, &err);
        rc = rc != 0 ? rc : closed;
    }
    if (opened) {
        ex_engine_close(&engine);
    }
    return rc == 0 ? docs_status(&counts) : say_err(&err);
}

const struct cmd cmd_extract = {
    .name = "extract",
    .usage = "[-j N] [-o FILE] DOCS...",
    .help = "read documents and print what they mention, as JSON lines",
    .examples = "dateline extract articles/ > mentions.jsonl\n"
                "dateline extract articles/ | dateline load -\n"
                "dateline extract page.html | head -1\n",
    .notes =
        "DOCS are files, folders or -: text, HTML, JSON lines "
        "{\"id\",\"title\",\"date\",\"url\",\"text\"}.\nOne line a document; keeps no "
        "state.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .run = extract,
};
