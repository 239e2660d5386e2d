#include "cmd/engine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/jval.h"
#include "base/utf8.h"
#include "cmd/help.h"
#include "cmd/out.h"
#include "cmd/say.h"

#define DAY_LEN 10 /* "2024-04-26"; what follows in a timestamp is left out */

const struct opt cmd_engine_opts[] = {
    {"names",  0, "FILE", "your own names: canonical name, kind, other forms (TSV)"},
    {"types",  0, "FILE", "your own types of event (TSV, columns of types.tsv)"    },
    {"frames", 0, "FILE", "your own verbs and nouns for events (TSV)"              },
    {"model",  0, "FILE", "another language model"                                 },
    {NULL,     0, NULL,   NULL                                                     },
};

int engine_open(const struct run *run, struct ex_engine *out, struct err *err)
{
    struct ex_options options = {
        .model_path = arg_value(run, "model"),
        .names_path = arg_value(run, "names"),
        .types_path = arg_value(run, "types"),
        .frames_path = arg_value(run, "frames"),
        .now = run->now_given ? run->now : WHEN_OPEN_LATEST,
    };
    return ex_engine_open(&options, out, err);
}

/* The one input of a layer command. */
struct input {
    FILE *file;
    const char *name; /* for messages */
};

static int input_open(const struct run *run, struct input *out, struct err *err)
{
    const char *path = run->n_operands > 0 ? run->operands[0] : "-";
    *out = (struct input){stdin, "standard input"};
    if (strcmp(path, "-") == 0) {
        return 0;
    }
    *out = (struct input){fopen(path, "rb"), path};
    return out->file ? 0 : err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
}

static void input_close(struct input *input)
{
    if (input->file && input->file != stdin) {
        (void)fclose(input->file);
    }
}

static int read_all(const struct input *input, struct buf *out, struct err *err)
{
    char part[65536];
    size_t n = 0;
    while ((n = fread(part, 1, sizeof part, input->file)) > 0) {
        buf_add(out, (struct slice){part, n});
        if (out->len > FILE_MAX_BYTES) {
            return err_set(err, ERR_IO, "%s: larger than %zu bytes", input->name,
                           FILE_MAX_BYTES);
        }
    }
    if (ferror(input->file)) {
        return err_set(err, ERR_IO, "%s: %s", input->name, strerror(errno));
    }
    return 0;
}

static int one_text(const struct run *run, const struct ex_engine *engine,
                    const struct input *input, engine_layer *layer, struct err *err)
{
    struct arena arena = {0};
    struct buf bytes = {0};
    struct doc doc = {0};
    struct slice name = slice_of(input->name);
    int rc = read_all(input, &bytes, err);
    if (rc == 0) {
        rc = read_document(&arena, buf_slice(&bytes), name, name, &doc, err);
    }
    if (rc == 0) {
        rc = layer(run, engine, &arena, &doc, err);
    }
    buf_release(&bytes);
    arena_release(&arena);
    return rc;
}

/* The day in a line's "dct" (document creation time), which is no key of documents. */
static int given_date(struct slice line, struct when *out, struct err *err)
{
    struct jval *object = NULL;
    int rc = jval_read(line, &object, err);
    if (rc != 0) {
        return rc;
    }
    struct slice dct = jval_string(jval_get(object, "dct"));
    dct.len = dct.len > DAY_LEN ? DAY_LEN : dct.len;
    if (dct.len > 0 && !when_parse(dct, out)) {
        rc = err_set(err, ERR_INPUT, "dct '%.*s' is no date", SLICE_ARG(dct));
    }
    jval_free(object);
    return rc;
}

static int one_line(const struct run *run, const struct ex_engine *engine,
                    struct slice line, engine_layer *layer, struct err *err)
{
    struct arena arena = {0};
    struct doc doc = {0};
    struct when date = when_unknown();
    int rc = given_date(line, &date, err);
    if (rc == 0) {
        rc = read_json_document(&arena, line, (struct slice){0}, &doc, err);
    }
    if (rc == 0) {
        doc.date = date;
        rc = layer(run, engine, &arena, &doc, err);
    }
    arena_release(&arena);
    return rc;
}

static int all_lines(const struct run *run, const struct ex_engine *engine,
                     const struct input *input, engine_layer *layer, struct err *err)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t len = 0;
    size_t bad = 0;
    size_t number = 0;
    int rc = 0;
    while (rc == 0 && (len = getline(&line, &size, input->file)) >= 0) {
        struct err wrong = {0};
        struct slice text = slice_trim((struct slice){line, (size_t)len});
        number++;
        int code = text.len > 0 ? one_line(run, engine, text, layer, &wrong) : 0;
        if (code == ERR_INPUT) {
            say("%s:%zu: %s", input->name, number, wrong.text);
            bad++;
        } else if (code != 0) {
            rc = err_set(err, code, "%s", wrong.text);
        }
    }
    if (rc == 0 && ferror(input->file)) {
        rc = err_set(err, ERR_IO, "%s: %s", input->name, strerror(errno));
    }
    free(line);
    if (rc == 0 && bad > 0) {
        say_summary(run, "%zu of %zu lines failed", bad, number);
        return CMD_PARTIAL;
    }
    return rc;
}

int engine_bytes(const struct run *run, struct buf *out, struct slice *name,
                 struct err *err)
{
    struct input input = {0};
    int rc = input_open(run, &input, err);
    if (rc == 0) {
        *name = slice_of(input.name);
        rc = read_all(&input, out, err);
    }
    input_close(&input);
    return rc;
}

bool engine_waits(const struct run *run)
{
    if (run->n_operands > 0 || !isatty(STDIN_FILENO)) {
        return false;
    }
    struct buf text = {0};
    help_command(run->cmd, &text);
    (void)fputs(text.ptr, stderr);
    buf_release(&text);
    return true;
}

int engine_each(const struct run *run, bool lines, engine_layer *layer)
{
    struct err err = {0};
    struct input input = {0};
    struct ex_engine engine = {0};
    if (engine_waits(run)) {
        return CMD_USAGE;
    }
    int rc = input_open(run, &input, &err);
    if (rc == 0) {
        rc = engine_open(run, &engine, &err);
    }
    if (rc == 0) {
        rc = lines ? all_lines(run, &engine, &input, layer, &err)
                   : one_text(run, &engine, &input, layer, &err);
        ex_engine_close(&engine);
    }
    input_close(&input);
    return rc < 0 ? say_err(&err) : rc;
}
