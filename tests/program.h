/*
 * program.h - runs the built program as a user would, from a shell, and keeps what it
 * said. `make check` names it in DATELINE_BIN; here it is on the PATH as `dateline`.
 */
#ifndef TESTS_PROGRAM_H
#define TESTS_PROGRAM_H

#include "base/arena.h"

struct program {
    int status;       /* exit status; 128 + signal as the shell says it */
    struct slice out; /* with a NUL behind, as err */
    struct slice err;
};

/* An empty folder of its own; program_clean() removes it with all that is in it. */
const char *program_folder(struct arena *arena);
void program_clean(const char *folder);

/* Runs a shell command in `folder` with `input` on standard input. */
struct program program_run(struct arena *arena, const char *folder, const char *command,
                           struct slice input);

/* The same without input, in the folder of the tests. */
struct program program_line(struct arena *arena, const char *command);

/* A file of `folder`; NUL-terminated. Empty when it cannot be read. */
struct slice program_file(struct arena *arena, const char *folder, const char *name);
void program_write(const char *folder, const char *name, struct slice text);

bool program_says(struct slice text, const char *part);

#endif
