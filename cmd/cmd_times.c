#include "base/jout.h"
#include "cmd/engine.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"date",  0, "DATE", "the document's date, YYYY-MM-DD, in place of its own"},
    {"explain", 0, NULL, "add which rule read it, and from what it was reckoned"},
    {"jsonl",       0, NULL, "read lines {\"id\",\"dct\",\"text\"}, print one for each"},
    {NULL     },
};

static const struct opt_group groups[] = {
    {"Options",        own},
    {"Language",                cmd_engine_opts},
    {NULL}
};

static void put_day(struct jout *parent, const char *key, int32_t day)
{
    char text[WHEN_EDTF_SIZE];
    if (day == WHEN_OPEN_EARLIEST || day == WHEN_OPEN_LATEST) {
        jout_add_null(parent, key);
        return;
    }
    struct when when = when_unit_of(day, WHEN_DAY);
    when_edtf(&when, text);
    jout_add_string(parent, key, slice_of(text));
}

static void put_timex(struct jout *out, const struct timex *timex, struct slice text,
                      bool explain)
{
    bool known = timex->when.kind != WHEN_UNKNOWN;
    jout_add_integer(out, "start", timex->span.start);
    jout_add_integer(out, "end", timex->span.end);
    jout_add_string(out, "text", span_cut(text, timex->span));
    jout_add_string(out, "type", timex_type_name(timex->type));
    jout_add_string(out, "value", timex->value);
    put_day(out, "earliest", known ? timex->when.earliest : WHEN_OPEN_EARLIEST);
    put_day(out, "latest", known ? timex->when.latest : WHEN_OPEN_LATEST);
    if (explain) {
        jout_add_string_or_null(out, "anchor", timex->anchor);
        jout_add_string_or_null(out, "rule", timex->rule);
        jout_add_string_or_null(out, "shift", timex->shift);
    }
}

static void put_lines(const struct timex_list *times, struct slice text, bool explain,
                      struct buf *out)
{
    for (size_t i = 0; i < times->count; i++) {
        struct jout *line = jout_object();
        put_timex(line, &times->items[i], text, explain);
        jout_print(line, out);
        buf_addc(out, '\n');
        jout_free(line);
    }
}

static void put_document(const struct doc *doc, const struct timex_list *times,
                         bool explain, struct buf *out)
{
    struct jout *line = jout_object();
    jout_add_string(line, "id", doc->id);
    struct jout *list = jout_add_array(line, "timexes");
    for (size_t i = 0; i < times->count; i++) {
        put_timex(jout_add_object(list, NULL), &times->items[i], doc->text, explain);
    }
    jout_print(line, out);
    buf_addc(out, '\n');
    jout_free(line);
}

static int layer(const struct run *run, const struct ex_engine *engine,
                 struct arena *arena, struct doc *doc, struct err *err)
{
    struct lang_text text;
    struct timex_list times;
    struct buf buf = {0};
    int32_t day = 0;
    int rc = arg_day(run, "date", &day, err);
    if (rc != 0) {
        return rc;
    }
    if (arg_given(run, "date")) {
        doc->date = when_unit_of(day, WHEN_DAY);
    } else if (doc->date.kind == WHEN_UNKNOWN) {
        time_document_date(engine->times, arena, doc, engine->now);
    }
    lang_split(engine->lang, arena, doc, &text);
    lang_tag(engine->lang, arena, &text, 0, text.n_sentences);
    time_find(engine->times, arena, doc, &text, &times);
    if (arg_given(run, "jsonl")) {
        put_document(doc, &times, arg_given(run, "explain"), &buf);
    } else {
        put_lines(&times, doc->text, arg_given(run, "explain"), &buf);
    }
    rc = out_put(buf_slice(&buf), err);
    buf_release(&buf);
    return rc;
}

static int times(const struct run *run)
{
    struct err err = {0};
    int32_t day = 0;
    if (arg_day(run, "date", &day, &err) != 0) {
        return say_err(&err);
    }
    return engine_each(run, arg_given(run, "jsonl"), layer);
}

const struct cmd cmd_times = {
    .name = "times",
    .usage = "[--date DATE] [--explain] [FILE]",
    .help = "find the temporal expressions of a text, and what days they mean",
    .examples = "dateline times article.txt\n"
                "echo 'They met last Friday.' | dateline times --date 2024-04-26\n"
                "dateline times --jsonl < texts.jsonl\n",
    .notes =
        "Prints a JSON line per expression: start and end (bytes), text, type (DATE, "
        "TIME,\nDURATION, SET), value (TIMEX3), earliest and latest day. FILE is "
        "text or HTML;\nnone or - is standard input.",
    .groups = groups,
    .max_operands = 1,
    .run = times,
};
