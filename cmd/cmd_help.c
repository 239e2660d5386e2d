#include "cmd/args.h"
#include "cmd/help.h"
#include "cmd/man.h"
#include "cmd/out.h"
#include "cmd/say.h"
#include "cmd/table.h"

static const struct opt own[] = {
    {"man",  0, NULL, "print the man page, of all or of COMMAND"},
    {"bash", 0, NULL, "print the completion for bash"           },
    {"zsh",  0, NULL, "print the completion for zsh"            },
    {"fish", 0, NULL, "print the completion for fish"           },
    {NULL,   0, NULL, NULL                                      },
};

static const struct opt_group groups[] = {
    {"Options", own },
    {NULL,      NULL}
};

/* What each option prints. */
static const struct {
    const char *name;
    void (*write)(struct buf *out);
} writers[] = {
    {"man",  man_page},
    {"bash", man_bash},
    {"zsh",  man_zsh },
    {"fish", man_fish},
};

static int help(const struct run *run)
{
    struct err err = {0};
    struct buf text = {0};
    for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++) {
        if (arg_given(run, writers[i].name)) {
            writers[i].write(&text);
        }
    }
    const struct cmd *cmd = run->n_operands > 0 ? cmd_find(run->operands[0]) : NULL;
    if (run->n_operands > 0 && !cmd) {
        buf_release(&text);
        help_unknown(run->operands[0]);
        return CMD_USAGE;
    }
    if (cmd && arg_given(run, "man")) {
        buf_clear(&text);
        man_command_page(cmd, &text);
    } else if (cmd) {
        help_command(cmd, &text);
    } else if (text.len == 0) {
        help_overview(&text);
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
                "dateline help query\n"
                "dateline help --bash > ~/.bash_completion\n",
    .groups = groups,
    .max_operands = 1,
    .pages = true,
    .run = help,
};
