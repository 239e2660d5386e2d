/*
 * stop.h - Ctrl-C in the midst of a job: what is done is kept, and the job ends.
 *
 * Between stop_watch() and the end of the program the first SIGINT only asks to stop;
 * a second one ends the program at once, as without us. The graph is whole either way.
 */
#ifndef CMD_STOP_H
#define CMD_STOP_H

#include "base/err.h"

void stop_watch(void);

/* 0, or ERR_INTERRUPTED once somebody asked to stop. */
int stop_asked(struct err *err);

#endif
