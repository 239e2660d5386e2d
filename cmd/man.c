#include "cmd/man.h"

#include "base/ascii.h"
#include "base/table.h"

/* Text of a table row as roff: hyphens that are minus signs, no accidental requests. */
static void put_roff(const char *text, struct buf *out)
{
    bool starts = true;
    for (; *text; text++) {
        if (*text == '-') {
            buf_adds(out, "\\-");
        } else if (*text == '\\') {
            buf_adds(out, "\\(rs");
        } else if (starts && (*text == '.' || *text == '\'')) {
            buf_addf(out, "\\&%c", *text);
        } else {
            buf_addc(out, *text);
        }
        starts = *text == '\n';
    }
}

static void put_option(const struct opt *opt, struct buf *out)
{
    buf_adds(out, ".TP\n.B ");
    if (opt->letter) {
        buf_addf(out, "\\-%c, ", opt->letter);
    }
    put_roff("--", out);
    put_roff(opt->name, out);
    if (opt->value) {
        buf_addf(out, "%s%s", OPT_IS_OPTIONAL(opt) ? "" : " ", opt->value);
    }
    buf_addc(out, '\n');
    put_roff(opt->help, out);
    buf_addc(out, '\n');
}

static bool has_group(const struct cmd *cmd, const struct opt_group *wanted)
{
    for (const struct opt_group *group = cmd->groups; group && group->title; group++) {
        if (group->opts == wanted->opts) {
            return true;
        }
    }
    return false;
}

/* Groups that several commands have stand once, after the commands. */
static bool is_shared(const struct opt_group *group)
{
    size_t users = 0;
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        users += has_group(*cmd, group);
    }
    return users > 2; /* timeline and network have their own in common */
}

/* The lines of examples, filled as they stand. */
static void put_examples(const char *text, struct buf *out)
{
    buf_adds(out, ".nf\n");
    put_roff(text, out);
    buf_adds(out, ".fi\n");
}

static void put_command(const struct cmd *cmd, struct buf *out)
{
    buf_addf(out, ".SS dateline %s ", cmd->name);
    put_roff(cmd->usage, out);
    buf_addc(out, '\n');
    put_roff(cmd->help, out);
    buf_adds(out, ".\n");
    if (cmd->notes) {
        put_roff(cmd->notes, out);
        buf_addc(out, '\n');
    }
    for (const struct opt_group *group = cmd->groups; group && group->title; group++) {
        if (is_shared(group)) {
            continue;
        }
        for (const struct opt *opt = group->opts; opt->name; opt++) {
            put_option(opt, out);
        }
    }
    const char *before = "Also takes: ";
    for (const struct opt_group *group = cmd->groups; group && group->title; group++) {
        if (is_shared(group)) {
            buf_addf(out, "%s%s", before[0] == 'A' ? ".PP\n" : "", before);
            put_roff(group->title, out);
            before = "; ";
        }
    }
    if (before[0] == ';') {
        buf_adds(out, ".\n");
    }
    if (cmd->examples) {
        buf_adds(out, ".PP\n");
        put_examples(cmd->examples, out);
    }
}

/* Is the command at `at` the first that has the group? */
static bool is_first(const struct cmd *const *at, const struct opt_group *group)
{
    const struct cmd *const *cmd = cmd_table;
    while (!has_group(*cmd, group)) {
        cmd++;
    }
    return cmd == at;
}

static void put_group(const struct opt_group *group, struct buf *out)
{
    buf_adds(out, ".SS ");
    put_roff(group->title, out);
    buf_addc(out, '\n');
    for (const struct opt *opt = group->opts; opt->name; opt++) {
        put_option(opt, out);
    }
}

static void put_shared(const struct cmd *const *cmd, struct buf *out)
{
    for (const struct opt_group *group = (*cmd)->groups; group && group->title;
         group++) {
        if (is_shared(group) && is_first(cmd, group)) {
            put_group(group, out);
        }
    }
}

void man_command_page(const struct cmd *cmd, struct buf *out)
{
    buf_adds(out, ".\\\" made by `dateline help --man COMMAND` from the tables\n"
                  ".TH DATELINE\\-");
    for (const char *at = cmd->name; *at; at++) {
        buf_addc(out, ascii_upper(*at));
    }
    buf_addf(out,
             " 1 \"\" \"dateline\" \"User Commands\"\n.SH NAME\ndateline\\-%s \\- ",
             cmd->name);
    put_roff(cmd->help, out);
    buf_addf(out, "\n.SH SYNOPSIS\n.B dateline %s\n", cmd->name);
    put_roff(cmd->usage, out);
    buf_addc(out, '\n');
    if (cmd->examples) {
        buf_adds(out, ".SH EXAMPLES\n");
        put_examples(cmd->examples, out);
    }
    if (cmd->notes) {
        buf_adds(out, ".SH DESCRIPTION\n");
        put_roff(cmd->notes, out);
        buf_addc(out, '\n');
    }
    buf_adds(out, ".SH OPTIONS\n");
    for (const struct opt_group *group = cmd->groups; group && group->title; group++) {
        put_group(group, out);
    }
    put_group(cmd_common, out);
    buf_add(out, data_get("cmd/man-command.roff"));
}

void man_page(struct buf *out)
{
    buf_add(out, data_get("cmd/man-head.roff"));
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        put_command(*cmd, out);
    }
    buf_adds(out, ".SH OPTIONS OF SEVERAL COMMANDS\n");
    put_group(cmd_common, out);
    for (const struct cmd *const *cmd = cmd_table; *cmd; cmd++) {
        put_shared(cmd, out);
    }
    buf_add(out, data_get("cmd/man-tail.roff"));
}
