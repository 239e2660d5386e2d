/* main.c - finds the command, reads its options, runs it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "cmd/args.h"
#include "cmd/help.h"
#include "cmd/memory.h"
#include "cmd/out.h"
#include "cmd/pager.h"
#include "cmd/say.h"
#include "cmd/settings.h"
#include "graph/store.h"

static const struct opt common[] = {
    {"now",      0,   "DATE", "take DATE, YYYY-MM-DD, for today"           },
    {"quiet",    'q', NULL,   "say nothing but errors"                     },
    {"verbose",  'v', NULL,   "say more: each document that is read"       },
    {"no-pager", 0,   NULL,   "print long answers straight to the terminal"},
    {"help",     'h', NULL,   "print this help"                            },
    {NULL,       0,   NULL,   NULL                                         },
};

const struct opt_group cmd_common[] = {
    {"Common options", common},
    {NULL               }
};

static int print(const struct buf *text)
{
    struct err err = {0};
    return out_whole(NULL, buf_slice(text), &err) == 0 ? CMD_DONE : say_err(&err);
}

static int no_command(const char *name)
{
    help_unknown(name);
    say_hint("dateline help lists the commands; options follow the command");
    return CMD_USAGE;
}

/* Seconds since 1970 of SOURCE_DATE_EPOCH, or of the clock. */
static bool today(int32_t *out)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    uint32_t seconds = 0;
    if (epoch && slice_number(slice_of(epoch), UINT32_MAX, &seconds)) {
        *out = (int32_t)(seconds / 86400);
        return true;
    }
    *out = (int32_t)(time(NULL) / 86400);
    return false;
}

static int settle(struct run *run, struct err *err)
{
    run->now_given = today(&run->now) || arg_given(run, "now");
    run->quiet = arg_given(run, "quiet");
    run->verbose = arg_given(run, "verbose");
    int rc = arg_day(run, "now", &run->now, err);
    if (rc != 0) {
        return rc;
    }
    if (run->n_operands < run->cmd->min_operands) {
        return err_set(err, ERR_USAGE, "%s: too few arguments", run->cmd->name);
    }
    if (run->n_operands > run->cmd->max_operands) {
        return err_set(err, ERR_USAGE, "%s: unexpected argument '%s'", run->cmd->name,
                       run->operands[run->cmd->max_operands]);
    }
    return 0;
}

static int run_command(const struct cmd *cmd, int argc, char **argv)
{
    struct arena arena = {0};
    struct err err = {0};
    struct run run = {.arena = &arena, .terminal = isatty(STDOUT_FILENO) == 1};
    int status = CMD_DONE;
    int rc = args_read(cmd, argc, argv, &run, &err);
    if (rc == 0 && arg_given(&run, "help")) {
        struct buf text = {0};
        help_command(cmd, &text);
        status = print(&text);
        buf_release(&text);
        goto done;
    }
    struct settings settings = {0};
    rc = rc == 0 ? settings_read(&arena, &settings, &err) : rc;
    if (rc == 0) {
        settings_apply(&settings, &run);
        rc = settle(&run, &err);
    }
    if (rc != 0) {
        status = say_err(&err);
        say_hint("usage: dateline %s %s; more: dateline help %s", cmd->name, cmd->usage,
                 cmd->name);
        goto done;
    }
    pager_start(&run);
    status = cmd->run(&run);
    if (status == CMD_DONE || status == CMD_PARTIAL) {
        struct out out = {.file = stdout};
        rc = out_close(&out, true, &err);
        status = rc == 0 ? status : say_err(&err);
    }
done:
    pager_finish();
    arena_release(&arena);
    return status;
}

static bool is(const char *arg, const char *letter, const char *name)
{
    return strcmp(arg, letter) == 0 || strcmp(arg, name) == 0;
}

int main(int argc, char **argv)
{
    struct buf text = {0};
    memory_set_up();
    kg_set_up();
    int status = CMD_USAGE;
    if (argc < 2) {
        help_short(&text);
        (void)fputs(text.ptr, stderr);
        goto done;
    }
    if (is(argv[1], "-h", "--help")) {
        help_overview(&text);
        status = print(&text);
        goto done;
    }
    const char *name = is(argv[1], "-V", "--version") ? "version" : argv[1];
    const struct cmd *cmd = cmd_find(name);
    status = cmd ? run_command(cmd, argc, argv) : no_command(name);
done:
    buf_release(&text);
    return status;
}
