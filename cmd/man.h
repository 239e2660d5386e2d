/*
 * man.h - the man pages and the completions of shells, made from the table of commands.
 */
#ifndef CMD_MAN_H
#define CMD_MAN_H

#include "base/buf.h"
#include "cmd/cmd.h"

void man_page(struct buf *out);
void man_command_page(const struct cmd *cmd, struct buf *out); /* dateline-NAME(1) */
void man_bash(struct buf *out);
void man_zsh(struct buf *out);
void man_fish(struct buf *out);

#endif
