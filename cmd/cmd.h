/*
 * cmd.h - a command: one row of facts and one function, in cmd/cmd_NAME.c.
 *
 * cmd/table.c lists all commands; parsing, `--help`, completions and the check of the
 * man page read the rows. Only this folder prints, and only it ends the program.
 */
#ifndef CMD_CMD_H
#define CMD_CMD_H

#include "base/arena.h"
#include "base/err.h"

/* Exit statuses; the man page explains them to users. */
enum cmd_status {
    CMD_DONE = 0,
    CMD_NO_ROWS = 1, /* only with -e */
    CMD_USAGE = 2,
    CMD_UNREADABLE = 3, /* input, database or output */
    CMD_PARTIAL = 4,    /* some documents failed */
    CMD_AMBIGUOUS = 5,
    CMD_INTERRUPTED = 130,
    CMD_PIPE = 141,
};

struct opt {
    const char *name;  /* long, without dashes; NULL ends a list */
    char letter;       /* '\0' none */
    const char *value; /* what stands for it in help; NULL: takes none */
    const char *help;  /* one line, no full stop */
};

/* An option whose value is optional, given only as --name=VALUE: "[=FIELDS]". */
#define OPT_IS_OPTIONAL(opt) ((opt)->value && (opt)->value[0] == '[')

struct opt_group {
    const char *title; /* "Options"; NULL ends a list */
    const struct opt *opts;
};

struct run;

struct cmd {
    const char *name;
    const char *usage;              /* arguments after the name */
    const char *help;               /* one line, no full stop */
    const char *examples;           /* lines, each a command and what it does */
    const char *notes;              /* paragraphs below the options, or NULL */
    const struct opt_group *groups; /* after these come the common ones; may be NULL */
    bool pages; /* what it prints is for reading: through a pager on a terminal */
    size_t min_operands;
    size_t max_operands;               /* 0: none allowed; SIZE_MAX: any number */
    int (*run)(const struct run *run); /* an enum cmd_status */
};

/* All commands in the order of the help; ends with NULL. */
extern const struct cmd *const cmd_table[];

const struct cmd *cmd_find(const char *name);

/* The options that every command has. */
extern const struct opt_group cmd_common[];

#define OPERANDS_ANY SIZE_MAX

#endif
