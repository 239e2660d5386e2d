#include "cmd/choice.h"

#include <string.h>

#include "cmd/guess.h"

/* Formats that rn_answer() writes, for events, actors and counts alike. */
static const char *const answers[] = {"table", "tsv", "csv", "json", "jsonl", "md"};

#define ANSWER_COUNT (sizeof answers / sizeof answers[0])

static const char *answer_of(const char *name)
{
    for (size_t i = 0; i < ANSWER_COUNT; i++) {
        if (strcmp(answers[i], name) == 0) {
            return answers[i];
        }
    }
    return NULL;
}

static int unknown(const char *name, const struct rn_format *const *tables,
                   bool with_answers, struct err *err)
{
    struct guess guess = {.wanted = slice_of(name)};
    struct buf list = {0};
    struct buf near = {0};
    for (size_t i = 0; with_answers && i < ANSWER_COUNT; i++) {
        guess_offer(&guess, slice_of(answers[i]));
        buf_addf(&list, "%s%s", list.len > 0 ? ", " : "", answers[i]);
    }
    for (; *tables; tables++) {
        for (const struct rn_format *row = *tables; row->name; row++) {
            bool again = with_answers && answer_of(row->name);
            guess_offer(&guess, slice_of(again ? "" : row->name));
            buf_addf(&list, "%s%s", list.len > 0 && !again ? ", " : "",
                     again ? "" : row->name);
        }
    }
    guess_text(&guess, "", &near);
    int rc = err_set(err, ERR_USAGE, "unknown format '%s'%s formats are %s", name,
                     near.len > 0 ? near.ptr : ";", list.ptr);
    buf_release(&near);
    buf_release(&list);
    return rc;
}

static const struct rn_format *by_name(const struct rn_format *const *tables,
                                       const char *name)
{
    const struct rn_format *found = NULL;
    for (; !found && *tables; tables++) {
        found = rn_format_find(*tables, name);
    }
    return found;
}

static const struct rn_format *by_path(const struct rn_format *const *tables,
                                       const char *path)
{
    const struct rn_format *found = NULL;
    for (; !found && *tables; tables++) {
        found = rn_format_of_path(*tables, path);
    }
    return found;
}

int choice_of_query(const struct run *run, struct choice *out, struct err *err)
{
    static const struct rn_format *const tables[] = {rn_formats, rn_timeline_formats,
                                                     NULL};
    const char *name = arg_value(run, "format");
    const char *path = arg_value(run, "output");
    const char *usual = run->terminal ? "table" : "tsv";
    *out = (struct choice){.name = usual};
    if (arg_given(run, "json") && !name) {
        name = "json";
    }
    if (!name && path && strcmp(path, "-") != 0) {
        const struct rn_format *format = by_path(tables, path);
        name = format ? format->name : NULL;
    }
    if (!name) {
        return 0;
    }
    *out = (struct choice){.name = answer_of(name)};
    out->format = out->name ? NULL : by_name(tables, name);
    return out->name || out->format ? 0 : unknown(name, tables, true, err);
}

int choice_of(const struct run *run, const struct rn_format *const *tables,
              const char *usual, struct choice *out, struct err *err)
{
    const char *name = arg_value(run, "format");
    const char *path = arg_value(run, "output");
    *out = (struct choice){0};
    if (!name && path && strcmp(path, "-") != 0) {
        out->format = by_path(tables, path);
        if (!out->format) {
            return err_set(err, ERR_USAGE, "%s: no format has this suffix; use -f",
                           path);
        }
        return 0;
    }
    name = name ? name : usual;
    if (!name) {
        return err_set(err, ERR_USAGE, "which format? -f FORMAT, or -o FILE");
    }
    out->format = by_name(tables, name);
    return out->format ? 0 : unknown(name, tables, false, err);
}
