/*
 * args.h - the command line, taken apart by the tables of cmd/cmd.h.
 *
 * GNU style: options may follow arguments, "--" ends them, "--opt value" and
 * "--opt=value" are the same, "-" is an argument, letters can be bundled. Strings are
 * those of argv; arrays live in the run's arena.
 */
#ifndef CMD_ARGS_H
#define CMD_ARGS_H

#include "cmd/cmd.h"
#include "cmd/guess.h"

struct arg {
    const struct opt *opt;
    const char *value; /* NULL: none was given */
};

/* One run of a command: what was typed, and what holds for all of it. */
struct run {
    const struct cmd *cmd;
    struct arena *arena;
    const struct arg *args;
    size_t n_args;
    const char *const *operands; /* what is no option */
    size_t n_operands;
    int32_t now;    /* the day "today" means */
    bool now_given; /* by --now or SOURCE_DATE_EPOCH, not by the clock */
    bool terminal;  /* standard output is one, or a pager in front of one */
    bool quiet;
    bool verbose;
};

/*
 * Fills cmd, args and operands of *out from argv[2...]. ERR_USAGE for what the tables
 * do not know, with the nearest option in the message.
 */
int args_read(const struct cmd *cmd, int argc, char **argv, struct run *out,
              struct err *err);

/* An option of the command by name or, where that is not NUL, by letter; NULL if none.
 */
const struct opt *args_find(const struct cmd *cmd, struct slice name, char letter);

/* Offers the names of all options of the groups. */
void args_guess(struct guess *guess, const struct opt_group *groups);

/* Names must be in the command's tables: another one is our bug (assert). */
bool arg_given(const struct run *run, const char *name);

/* The last value given, or NULL. */
const char *arg_value(const struct run *run, const char *name);

/* All values given; NULL when there are none. */
const char **arg_values(const struct run *run, const char *name, size_t *count);

/* A whole number from 0 to `max`; *out is left alone when the option is not given. */
int arg_number(const struct run *run, const char *name, uint32_t max, uint32_t *out,
               struct err *err);

/* A number from 0 to 1. */
int arg_share(const struct run *run, const char *name, double *out, struct err *err);

/* A day, YYYY-MM-DD. */
int arg_day(const struct run *run, const char *name, int32_t *out, struct err *err);

/* One of `names` (ends with NULL) or its absence; else ERR_USAGE lists them. */
int arg_choice(const struct run *run, const char *name, const char *const *names,
               struct err *err);

#endif
