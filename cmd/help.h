/* help.h - help as users read it, made from the rows of cmd/cmd.h. */
#ifndef CMD_HELP_H
#define CMD_HELP_H

#include "base/buf.h"
#include "cmd/cmd.h"

/* The one command: purpose, usage, examples, options, exit statuses, man page. */
void help_command(const struct cmd *cmd, struct buf *out);

/* The list of all commands. */
void help_overview(struct buf *out);

/* A few lines for who typed nothing. */
void help_short(struct buf *out);

/* Says that no command has this name, and which have one like it. */
void help_unknown(const char *name);

#endif
