#include "cmd/pager.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"

/* What was started; main() ends it behind whatever the command did. */
static pid_t child;

static bool on_path(const char *program)
{
    const char *path = getenv("PATH");
    struct slice rest = slice_of(path ? path : "");
    struct slice folder;
    bool found = false;
    while (!found && slice_cut(&rest, ':', &folder)) {
        struct buf name = {0};
        buf_addf(&name, "%.*s/%s", SLICE_ARG(folder), program);
        found = access(name.ptr, X_OK) == 0;
        buf_release(&name);
    }
    return found;
}

/* The pager's command line, or NULL. */
static const char *pager_command(void)
{
    const char *command = getenv("DATELINE_PAGER");
    if (!command) {
        command = getenv("PAGER");
    }
    if (!command) {
        command = on_path("less") ? "less -FIRX" : "";
    }
    return *command && strcmp(command, "cat") != 0 ? command : NULL;
}

/* Does the answer go to a file? */
static bool has_output(const struct run *run)
{
    for (size_t i = 0; i < run->n_args; i++) {
        const struct arg *arg = &run->args[i];
        if (strcmp(arg->opt->name, "output") == 0 && strcmp(arg->value, "-") != 0) {
            return true;
        }
    }
    return false;
}

/* In the child: the pager reads what the program writes. */
static void become_pager(const char *command, const int ends[2])
{
    (void)dup2(ends[0], STDIN_FILENO);
    (void)close(ends[0]);
    (void)close(ends[1]);
    (void)setenv("LESS", "FIRX", 0);
    (void)execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

void pager_start(const struct run *run)
{
    const char *command = pager_command();
    int ends[2];
    bool wanted = run->terminal && run->cmd->pages && !arg_given(run, "no-pager") &&
                  command && !has_output(run);
    if (!wanted || pipe(ends) != 0) {
        return;
    }
    child = fork();
    if (child == 0) {
        become_pager(command, ends);
    }
    if (child > 0) {
        /* Ctrl-C is the pager's: a shell must not get the terminal back before it. */
        (void)signal(SIGINT, SIG_IGN);
        (void)dup2(ends[1], STDOUT_FILENO);
    }
    (void)close(ends[0]);
    (void)close(ends[1]);
}

void pager_finish(void)
{
    if (child > 0) {
        (void)fclose(stdout);
        (void)waitpid(child, NULL, 0);
        child = 0;
    }
}
