#include "cmd/engine.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"
#include "extract/lang/conllu.h"

static const struct opt own[] = {
    {"conllu", 0, NULL, "FILE is CoNLL-U: keep its sentences and words"},
    {NULL,     0, NULL, NULL                                           },
};

static const struct opt_group groups[] = {
    {"Options",  own            },
    {"Language", cmd_engine_opts},
    {NULL,       NULL           }
};

static int put_parsed(const struct ex_engine *engine, struct arena *arena,
                      struct lang_text *text, struct err *err)
{
    struct buf out = {0};
    lang_parse(engine->lang, arena, text, NULL);
    lang_write_conllu(text, &out);
    int rc = out_put(buf_slice(&out), err);
    buf_release(&out);
    return rc;
}

static int layer(const struct run *run, const struct ex_engine *engine,
                 struct arena *arena, struct doc *doc, struct err *err)
{
    struct lang_text text = {0};
    (void)run;
    lang_split(engine->lang, arena, doc, &text);
    return put_parsed(engine, arena, &text, err);
}

static int parse_conllu(const struct run *run)
{
    struct err err = {0};
    struct arena arena = {0};
    struct buf bytes = {0};
    struct slice name = {0};
    struct lang_text text = {0};
    struct ex_engine engine = {0};
    if (engine_waits(run)) {
        return CMD_USAGE;
    }
    int rc = engine_bytes(run, &bytes, &name, &err);
    if (rc == 0) {
        rc = lang_read_conllu(&arena, buf_slice(&bytes), name, &text, &err);
    }
    if (rc == 0) {
        rc = engine_open(run, &engine, &err);
    }
    if (rc == 0) {
        rc = put_parsed(&engine, &arena, &text, &err);
        ex_engine_close(&engine);
    }
    buf_release(&bytes);
    arena_release(&arena);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

static int parse(const struct run *run)
{
    return arg_given(run, "conllu") ? parse_conllu(run)
                                    : engine_each(run, false, layer);
}

const struct cmd cmd_parse = {
    .name = "parse",
    .usage = "[--conllu] [FILE]",
    .help = "print sentences, words, tags and trees of a text as CoNLL-U",
    .examples =
        "dateline parse article.txt\n"
        "echo 'Wang Yi met Blinken.' | dateline parse\n"
        "dateline parse --conllu gold.conllu      tags and parses its words anew\n",
    .notes = "FILE is text, HTML or, with --conllu, CoNLL-U; none or - is standard "
             "input.",
    .groups = groups,
    .max_operands = 1,
    .run = parse,
};
