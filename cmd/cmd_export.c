#include <string.h>

#include "cmd/choice.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"format",   'f', "FORMAT", "one of the formats named here"                      },
    {"output",   'o', "FILE",   "write to FILE; its suffix chooses the format"       },
    {"base-iri", 0,   "IRI",    "begin the IRIs of linked data so; default urn:uuid:"},
    {NULL,       0,   NULL,     NULL                                                 },
};

static const struct opt_group groups[] = {
    {"Options",      own           },
    {"Which events", cmd_query_opts},
    {"Graph",        cmd_store_opts},
    {NULL,           NULL          }
};

/* Every document's text as DIR/SHA256.txt, for checks of quotes. */
static int write_texts(const struct run *run, const struct kg_view *view,
                       struct err *err)
{
    const char *folder = arg_value(run, "output");
    if (!folder) {
        return err_set(err, ERR_USAGE, "-f texts needs a folder: -o DIR");
    }
    int rc = out_folder(folder, err);
    for (size_t i = 0; rc == 0 && i < view->n_docs; i++) {
        struct slice path = arena_printf(run->arena, "%s/%.*s.txt", folder,
                                         SLICE_ARG(view->docs[i].sha256));
        rc = out_whole(path.ptr, view->docs[i].text, err);
    }
    return rc;
}

static bool is_texts(const struct run *run)
{
    const char *format = arg_value(run, "format");
    return format && strcmp(format, "texts") == 0;
}

/* In `format`, or with NULL the texts. */
static int write_view(const struct run *run, const struct kg_view *view,
                      const struct rn_format *format, struct err *err)
{
    struct rn_options options = {.base_iri = arg_value(run, "base-iri")};
    struct buf text = {0};
    if (!format) {
        return write_texts(run, view, err);
    }
    int rc = format->write(view, &options, &text, err);
    if (rc == 0) {
        rc = out_whole(arg_value(run, "output"), buf_slice(&text), err);
    }
    buf_release(&text);
    return rc;
}

static int export_events(const struct run *run)
{
    static const struct rn_format *const tables[] = {rn_formats, rn_timeline_formats,
                                                     NULL};
    struct err err = {0};
    struct store store = {0};
    struct kg_result result = {0};
    struct choice choice = {0};
    int rc = is_texts(run) ? 0 : choice_of(run, tables, NULL, &choice, &err);
    if (rc == 0) {
        rc = store_open(run, store_path(run), KG_READ, &store, &err);
    }
    if (rc == 0) {
        rc = store_ask(run, &store, true, &result, &err);
    }
    if (rc == 0) {
        rc = write_view(run, &result.view, choice.format, &err);
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    if (rc == 0 && result.note.len > 0) {
        say_summary(run, "%.*s", SLICE_ARG(result.note));
    }
    (void)store_close(&store, true, &err);
    return status;
}

const struct cmd cmd_export = {
    .name = "export",
    .usage = "-f FORMAT [-o FILE] [QUERY...]",
    .help = "write events for other programs",
    .examples = "dateline export -o events.jsonld\n"
                "dateline export -f csv meetings since 2024 > meetings.csv\n"
                "dateline export -o wang.ics events involving Wang Yi\n",
    .notes =
        "Formats: jsonl (an event a line), json, jsonld and nquads (linked data), csv, "
        "tsv,\nmd (Markdown), ics (calendar), graphml (network), ftm (FollowTheMoney), "
        "timelinejs, vis;\nsvg, dot, png, pdf, html, text as timeline does; texts (-o "
        "DIR: each document as\nSHA256.txt). Without a query: everything.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .run = export_events,
};
