/* man.h - the man page and the completions of shells, made from the table of commands.
 */
#ifndef CMD_MAN_H
#define CMD_MAN_H

#include "base/buf.h"

void man_page(struct buf *out);
void man_bash(struct buf *out);
void man_zsh(struct buf *out);
void man_fish(struct buf *out);

#endif
