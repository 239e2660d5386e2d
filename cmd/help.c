#include "cmd/help.h"

#include "cmd/args.h"
#include "cmd/guess.h"
#include "cmd/say.h"

#define HELP_COLUMN 30 /* where the text of an option begins */

static void pad(struct buf *out, size_t from, size_t column)
{
    size_t width = out->len - from;
    if (width + 1 > column) {
        buf_addc(out, '\n');
        width = 0;
    }
    for (; width < column; width++) {
        buf_addc(out, ' ');
    }
}

static void put_option(const struct opt *opt, struct buf *out)
{
    size_t from = out->len;
    if (opt->letter) {
        buf_addf(out, "  -%c, ", opt->letter);
    } else {
        buf_adds(out, "      ");
    }
    buf_addf(out, "--%s", opt->name);
    if (opt->value) {
        buf_addf(out, "%s%s", OPT_IS_OPTIONAL(opt) ? "" : " ", opt->value);
    }
    pad(out, from, HELP_COLUMN);
    buf_addf(out, "%s\n", opt->help);
}

static void put_groups(const struct opt_group *groups, struct buf *out)
{
    for (; groups && groups->title; groups++) {
        buf_addf(out, "\n%s:\n", groups->title);
        for (const struct opt *opt = groups->opts; opt->name; opt++) {
            put_option(opt, out);
        }
    }
}

/* Every line of `text`, moved in by two. */
static void put_lines(const char *text, struct buf *out)
{
    struct slice rest = slice_of(text);
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        buf_addf(out, "%s%.*s\n", line.len > 0 ? "  " : "", SLICE_ARG(line));
    }
}

void help_command(const struct cmd *cmd, struct buf *out)
{
    buf_addf(out, "dateline %s - %s\n\nUsage: dateline %s%s%s\n", cmd->name, cmd->help,
             cmd->name, cmd->usage[0] ? " " : "", cmd->usage);
    if (cmd->examples) {
        buf_adds(out, "\nExamples:\n");
        put_lines(cmd->examples, out);
    }
    put_groups(cmd->groups, out);
    put_groups(cmd_common, out);
    if (cmd->notes) {
        buf_addf(out, "\n%s\n", cmd->notes);
    }
    buf_addf(out,
             "\nExit status: 0 done; 2 usage or query; 3 input, database or output "
             "failed;\n4 some documents failed; 5 ambiguous name; 130 interrupted. "
             "See: man dateline-%s\n",
             cmd->name);
}

void help_overview(struct buf *out)
{
    buf_adds(out,
             "dateline - reads news, finds events, keeps them in a graph, draws and "
             "exports timelines\n\nUsage: dateline COMMAND [OPTIONS] [ARGS]\n\n"
             "Examples:\n"
             "  dateline build articles/        reads a folder, writes out/\n"
             "  dateline query events involving Wang Yi\n"
             "  dateline timeline meetings in 2024 -o meetings.svg\n\nCommands:\n");
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        buf_addf(out, "  %-10s %s\n", (*cmd)->name, (*cmd)->help);
    }
    buf_adds(out, "\n`dateline help COMMAND` tells more of one; so does "
                  "`man dateline`.\n");
}

void help_short(struct buf *out)
{
    buf_adds(out, "usage: dateline COMMAND [OPTIONS] [ARGS]\n"
                  "       dateline build DOCS...       reads documents, writes out/\n"
                  "       dateline query QUERY...      events involving Wang Yi\n"
                  "       dateline help                all commands\n");
}

void help_unknown(const char *name)
{
    struct guess guess = {.wanted = slice_of(name)};
    struct buf near = {0};
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        guess_offer(&guess, slice_of((*cmd)->name));
    }
    guess_text(&guess, "", &near);
    say("unknown command '%s'%s", name, near.len > 0 ? near.ptr : "");
    buf_release(&near);
}
