#include "cmd/guess.h"
#include "cmd/help.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static int unknown(const char *name)
{
    struct guess guess = {.wanted = slice_of(name)};
    struct buf near = {0};
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        guess_offer(&guess, slice_of((*cmd)->name));
    }
    guess_text(&guess, "", &near);
    say("unknown command '%s'%s", name, near.len > 0 ? near.ptr : "");
    buf_release(&near);
    return CMD_USAGE;
}

static int help(const struct run *run)
{
    struct err err = {0};
    struct buf text = {0};
    if (run->n_operands == 0) {
        help_overview(&text);
    } else {
        const struct cmd *cmd = cmd_find(run->operands[0]);
        if (!cmd) {
            return unknown(run->operands[0]);
        }
        help_command(cmd, &text);
    }
    int rc = out_put(buf_slice(&text), &err);
    buf_release(&text);
    return rc == 0 ? CMD_DONE : say_err(&err);
}

const struct cmd cmd_help = {
    .name = "help",
    .usage = "[COMMAND]",
    .help = "explain a command, or list them all",
    .examples = "dateline help\n"
                "dateline help query\n",
    .max_operands = 1,
    .run = help,
};
