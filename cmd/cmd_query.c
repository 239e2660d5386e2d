#include "cmd/choice.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/store.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"format",      'f', "FORMAT",
     "table, tsv, csv, json, jsonl, md, jsonld, ics, svg, ..."                                },
    {"json",        0,   "[=FIELDS]", "-f json; with only these fields: --json=id,date,actors"},
    {"output",      'o', "FILE",      "write to FILE; its suffix chooses the format"          },
    {"exit-status", 'e', NULL,        "exit with 1 when there are no rows"                    },
    {"explain",     0,   NULL,        "only print the query as flags"                         },
    {NULL,          0,   NULL,        NULL                                                    },
};

static const struct opt_group groups[] = {
    {"Options",                  own           },
    {"Flags, in place of words", cmd_query_opts},
    {"Graph",                    cmd_store_opts},
    {NULL,                       NULL          }
};

static size_t row_count(const struct kg_result *result)
{
    switch (result->answer) {
    case KG_ANSWER_ACTORS: return result->n_actors;
    case KG_ANSWER_COUNTS: return result->n_tallies;
    case KG_ANSWER_EVENTS: break;
    }
    return result->view.n_events;
}

static int put_result(const struct run *run, const struct kg_result *result,
                      const struct choice *choice, struct err *err)
{
    struct buf text = {0};
    struct rn_options options = {0};
    int rc = 0;
    if (arg_given(run, "explain")) {
        buf_addf(&text, "dateline query %.*s\n", SLICE_ARG(result->explain));
    } else if (choice->format) {
        rc = choice->format->write(&result->view, &options, &text, err);
    } else {
        rc = rn_answer(result, choice->name, arg_value(run, "json"), &text, err);
    }
    if (rc == 0) {
        rc = out_whole(arg_value(run, "output"), buf_slice(&text), err);
    }
    buf_release(&text);
    return rc;
}

static int query(const struct run *run)
{
    struct err err = {0};
    struct store store = {0};
    struct kg_result result = {0};
    struct choice choice = {0};
    int rc = choice_of_query(run, &choice, &err);
    if (rc == 0) {
        rc = store_open(run, store_path(run), KG_READ, &store, &err);
    }
    if (rc == 0) {
        rc = store_ask(run, &store, false, &result, &err);
    }
    if (rc == 0) {
        rc = put_result(run, &result, &choice, &err);
    }
    int status = rc == 0 ? CMD_DONE : store_say(run, &store, &err);
    if (rc == 0 && result.note.len > 0) {
        say_summary(run, "%.*s", SLICE_ARG(result.note));
    }
    if (rc == 0 && arg_given(run, "exit-status") && row_count(&result) == 0) {
        status = CMD_NO_ROWS;
    }
    (void)store_close(&store, true, &err);
    return status;
}

const struct cmd cmd_query = {
    .name = "query",
    .usage = "[-f FORMAT] [-o FILE] QUERY...",
    .help = "answer a question about the events",
    .examples = "dateline query events involving Wang Yi\n"
                "dateline query who met Wang Yi in Beijing in 2024-Q2\n"
                "dateline query meetings since 2024 --json=id,date,label\n"
                "dateline query --actor 'Wang Yi' --type meeting -f jsonl\n"
                "dateline query how many meetings involving Wang Yi per month\n",
    .notes = "A table on a terminal, tab-separated lines without a head when piped. "
             "Words and flags\nmean the same and can be mixed.",
    .groups = groups,
    .max_operands = OPERANDS_ANY,
    .pages = true,
    .run = query,
};
