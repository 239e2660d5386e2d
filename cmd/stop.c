#include "cmd/stop.h"

#include <signal.h>
#include <stddef.h>

/* A signal finds nothing but the program itself: the one variable of this file. */
static volatile sig_atomic_t asked;

static void on_signal(int number)
{
    (void)number;
    asked = 1;
}

void stop_watch(void)
{
    struct sigaction action = {.sa_handler = on_signal};
    struct sigaction old;
    action.sa_flags = (int)SA_RESETHAND; /* and no SA_RESTART: a waiting read() ends */
    (void)sigemptyset(&action.sa_mask);
    /* Started with `nohup` or in the background of a script: left alone. */
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN) {
        (void)sigaction(SIGINT, &action, NULL);
    }
}

int stop_asked(struct err *err)
{
    return asked ? err_set(err, ERR_INTERRUPTED, "interrupted") : 0;
}
