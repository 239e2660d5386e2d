#include "base/event_type.h"
#include "base/file.h"
#include "base/jout.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"types", 0, "FILE", "add your own types (TSV, columns of types.tsv)"},
    {"jsonl", 0, NULL, "print JSON lines"},
    {NULL      },
};

static const struct opt_group groups[] = {
    {"Options", own},
    {NULL        }
};

static void put_list(struct jout *parent, const char *key, const struct slice *items,
                     size_t count)
{
    struct jout *list = jout_add_array(parent, key);
    for (size_t i = 0; i < count; i++) {
        jout_add_string(list, NULL, items[i]);
    }
}

static void put_json(const struct event_type *type, struct buf *out)
{
    struct jout *line = jout_object();
    jout_add_string(line, "type", type->name);
    jout_add_string(line, "label", type->label);
    put_list(line, "roles", type->roles, type->n_roles);
    put_list(line, "subtypes", type->subtypes, type->n_subtypes);
    jout_add_string_or_null(line, "plover", type->plover);
    jout_add_string_or_null(line, "cameo", type->cameo);
    jout_add_string_or_null(line, "schema", type->schema);
    put_list(line, "words", type->words, type->n_words);
    jout_print(line, out);
    buf_addc(out, '\n');
    jout_free(line);
}

static void put_words(const struct slice *items, size_t count, struct buf *out)
{
    for (size_t i = 0; i < count; i++) {
        buf_addf(out, "%s%.*s", i > 0 ? ", " : "", SLICE_ARG(items[i]));
    }
}

static void put_text(const struct event_type *type, struct buf *out)
{
    buf_addf(out, "%-16.*s", SLICE_ARG(type->name));
    put_words(type->roles, type->n_roles, out);
    if (type->n_subtypes > 0) {
        buf_adds(out, "; ");
        put_words(type->subtypes, type->n_subtypes, out);
    }
    buf_addc(out, '\n');
}

static int types(const struct run *run)
{
    struct err err = {0};
    struct buf buf = {0};
    struct slice text = {0};
    const char *path = arg_value(run, "types");
    struct event_types all = event_types_builtin(run->arena);
    int rc = path ? file_read(run->arena, path, &text, &err) : 0;
    if (rc == 0 && path) {
        rc = event_types_add(run->arena, text, slice_of(path), &all, &err);
    }
    for (size_t i = 0; rc == 0 && i < all.n_types; i++) {
        if (arg_given(run, "jsonl")) {
            put_json(&all.types[i], &buf);
        } else {
            put_text(&all.types[i], &buf);
        }
    }
    if (rc == 0) {
        rc = out_put(buf_slice(&buf), &err);
    }
    buf_release(&buf);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

const struct cmd cmd_types = {
    .name = "types",
    .usage = "[--types FILE] [--jsonl]",
    .help = "list the types of event, their roles and subtypes",
    .examples = "dateline types\n"
                "dateline types --jsonl\n"
                "dateline types --types mine.tsv       checks a table of your own\n",
    .groups = groups,
    .pages = true,
    .run = types,
};
