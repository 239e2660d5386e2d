/*
 * pager.h - long answers on a terminal, through the reader's pager.
 *
 * $DATELINE_PAGER, else $PAGER, else `less -FIRX` where there is one; an empty one, or
 * "cat", is none. Only what goes to a terminal is paged.
 */
#ifndef CMD_PAGER_H
#define CMD_PAGER_H

#include "cmd/args.h"

/* Starts it when the command is one that pages; standard output goes there from now. */
void pager_start(const struct run *run);

/* Waits until the reader has seen it all; nothing when none was started. */
void pager_finish(void);

#endif
