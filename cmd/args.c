#include "cmd/args.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/calendar.h"
#include "cmd/guess.h"

/* What is left of the command line while it is read. */
struct cursor {
    char **argv; /* the next argument; NULL at the end */
    struct run *run;
    size_t arg_capacity;
    size_t operand_capacity;
    struct arg *args;
    const char **operands;
};

static bool is_opt(const struct opt *opt, struct slice name, char letter)
{
    return letter ? opt->letter == letter : slice_equal(slice_of(opt->name), name);
}

static const struct opt *find_in(const struct opt_group *groups, struct slice name,
                                 char letter)
{
    for (; groups && groups->title; groups++) {
        const struct opt *opt = groups->opts;
        while (opt->name && !is_opt(opt, name, letter)) {
            opt++;
        }
        if (opt->name) {
            return opt;
        }
    }
    return NULL;
}

const struct opt *args_find(const struct cmd *cmd, struct slice name, char letter)
{
    const struct opt *opt = find_in(cmd->groups, name, letter);
    return opt ? opt : find_in(cmd_common, name, letter);
}

void args_guess(struct guess *guess, const struct opt_group *groups)
{
    for (; groups && groups->title; groups++) {
        for (const struct opt *opt = groups->opts; opt->name; opt++) {
            guess_offer(guess, slice_of(opt->name));
        }
    }
}

static int unknown(const struct cmd *cmd, struct slice name, struct err *err)
{
    struct guess guess = {.wanted = name};
    struct buf text = {0};
    args_guess(&guess, cmd->groups);
    args_guess(&guess, cmd_common);
    guess_text(&guess, "--", &text);
    int rc = err_set(err, ERR_USAGE, "unknown option '--%.*s'%s", SLICE_ARG(name),
                     text.len > 0 ? text.ptr : "");
    buf_release(&text);
    return rc;
}

static void add_arg(struct cursor *at, const struct opt *opt, const char *value)
{
    struct run *run = at->run;
    at->args = arena_grow(run->arena, at->args, run->n_args, &at->arg_capacity,
                          sizeof *at->args);
    at->args[run->n_args++] = (struct arg){opt, value};
}

static void add_operand(struct cursor *at, const char *operand)
{
    struct run *run = at->run;
    at->operands = arena_grow(run->arena, (void *)at->operands, run->n_operands,
                              &at->operand_capacity, sizeof *at->operands);
    at->operands[run->n_operands++] = operand;
}

/* The value of an option that needs one and was written without "=". */
static int next_value(struct cursor *at, const struct opt *opt, struct err *err)
{
    if (!*at->argv) {
        return err_set(err, ERR_USAGE, "option '--%s' needs a value: --%s %s",
                       opt->name, opt->name, opt->value);
    }
    add_arg(at, opt, *at->argv++);
    return 0;
}

static int read_long(struct cursor *at, const char *text, struct err *err)
{
    const char *equal = strchr(text, '=');
    struct slice name = slice_of(text);
    name.len = equal ? (size_t)(equal - text) : name.len;
    const struct opt *opt = args_find(at->run->cmd, name, '\0');
    if (!opt) {
        return unknown(at->run->cmd, name, err);
    }
    if (equal && !opt->value) {
        return err_set(err, ERR_USAGE, "option '--%s' takes no value", opt->name);
    }
    if (equal || !opt->value || OPT_IS_OPTIONAL(opt)) {
        add_arg(at, opt, equal ? equal + 1 : NULL);
        return 0;
    }
    return next_value(at, opt, err);
}

static int read_letters(struct cursor *at, const char *text, struct err *err)
{
    for (; *text; text++) {
        const struct opt *opt = args_find(at->run->cmd, (struct slice){0}, *text);
        if (!opt) {
            return err_set(err, ERR_USAGE, "unknown option '-%c'", *text);
        }
        if (!opt->value || OPT_IS_OPTIONAL(opt)) {
            add_arg(at, opt, NULL);
            continue;
        }
        if (text[1] == '\0') {
            return next_value(at, opt, err);
        }
        add_arg(at, opt, text + 1 + (text[1] == '='));
        return 0;
    }
    return 0;
}

int args_read(const struct cmd *cmd, int argc, char **argv, struct run *out,
              struct err *err)
{
    struct cursor at = {.argv = argc > 2 ? argv + 2 : argv + argc, .run = out};
    int rc = 0;
    out->cmd = cmd;
    bool ended = false; /* by "--" */
    while (rc == 0 && *at.argv) {
        const char *arg = *at.argv++;
        bool dash = !ended && arg[0] == '-' && arg[1] != '\0';
        if (!dash) {
            add_operand(&at, arg);
        } else if (strcmp(arg, "--") == 0) {
            ended = true;
        } else if (arg[1] == '-') {
            rc = read_long(&at, arg + 2, err);
        } else {
            rc = read_letters(&at, arg + 1, err);
        }
    }
    out->args = at.args;
    out->operands = at.operands;
    return rc;
}

static const struct opt *known(const struct run *run, const char *name)
{
    const struct opt *opt = args_find(run->cmd, slice_of(name), '\0');
    assert(opt);
    return opt;
}

bool arg_given(const struct run *run, const char *name)
{
    const struct opt *opt = known(run, name);
    for (size_t i = 0; i < run->n_args; i++) {
        if (run->args[i].opt == opt) {
            return true;
        }
    }
    return false;
}

const char *arg_value(const struct run *run, const char *name)
{
    const struct opt *opt = known(run, name);
    for (size_t i = run->n_args; i > 0; i--) {
        if (run->args[i - 1].opt == opt) {
            return run->args[i - 1].value;
        }
    }
    return NULL;
}

const char **arg_values(const struct run *run, const char *name, size_t *count)
{
    const struct opt *opt = known(run, name);
    const char **values =
        (const char **)arena_array(run->arena, run->n_args + 1, sizeof *values);
    *count = 0;
    for (size_t i = 0; i < run->n_args; i++) {
        if (run->args[i].opt == opt && run->args[i].value) {
            values[(*count)++] = run->args[i].value;
        }
    }
    return *count > 0 ? values : NULL;
}

int arg_number(const struct run *run, const char *name, uint32_t max, uint32_t *out,
               struct err *err)
{
    const char *value = arg_value(run, name);
    if (value && !slice_number(slice_of(value), max, out)) {
        return err_set(err, ERR_USAGE,
                       "option '--%s' needs a whole number up to %u, not '%s'", name,
                       (unsigned)max, value);
    }
    return 0;
}

int arg_share(const struct run *run, const char *name, double *out, struct err *err)
{
    const char *value = arg_value(run, name);
    if (!value) {
        return 0;
    }
    char *end = NULL;
    double number = strtod(value, &end);
    bool plain = ascii_is_digit(value[0]) || value[0] == '.';
    if (!plain || *end != '\0' || !(number >= 0 && number <= 1)) {
        return err_set(err, ERR_USAGE,
                       "option '--%s' needs a number from 0 to 1, not '%s'", name,
                       value);
    }
    *out = number;
    return 0;
}

int arg_day(const struct run *run, const char *name, int32_t *out, struct err *err)
{
    const char *value = arg_value(run, name);
    if (value && !cal_parse(value, out)) {
        return err_set(err, ERR_USAGE,
                       "option '--%s' needs a day, YYYY-MM-DD, not '%s'", name, value);
    }
    return 0;
}

int arg_choice(const struct run *run, const char *name, const char *const *names,
               struct err *err)
{
    const char *value = arg_value(run, name);
    if (!value) {
        return 0;
    }
    struct buf list = {0};
    for (size_t i = 0; names[i]; i++) {
        if (strcmp(names[i], value) == 0) {
            buf_release(&list);
            return 0;
        }
        buf_addf(&list, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    int rc = err_set(err, ERR_USAGE, "option '--%s' knows no '%s'; it takes %s", name,
                     value, list.ptr);
    buf_release(&list);
    return rc;
}
