#include "tests/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"

static void path_of(char *out, size_t size, const char *folder, const char *name)
{
    (void)snprintf(out, size, "%s/%s", folder, name);
}

const char *program_folder(struct arena *arena)
{
    struct slice name = arena_copy(arena, SLICE_LIT("/tmp/dateline-test-XXXXXX"));
    char *path = arena_alloc(arena, name.len + 1);
    memcpy(path, name.ptr, name.len);
    if (!mkdtemp(path)) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    return path;
}

void program_clean(const char *folder)
{
    char command[512];
    (void)snprintf(command, sizeof command, "chmod -R u+rwX '%s' && rm -rf '%s'",
                   folder, folder);
    if (system(command) != 0) { /* NOLINT(cert-env33-c): our own temporary folder */
        perror(folder);
    }
}

struct slice program_file(struct arena *arena, const char *folder, const char *name)
{
    char path[512];
    struct err err = {0};
    struct slice text = {"", 0};
    path_of(path, sizeof path, folder, name);
    (void)file_read(arena, path, &text, &err);
    return text;
}

void program_write(const char *folder, const char *name, struct slice text)
{
    char path[512];
    path_of(path, sizeof path, folder, name);
    FILE *out = fopen(path, "wb");
    bool written =
        out && (text.len == 0 || fwrite(text.ptr, 1, text.len, out) == text.len);
    if (!written || fclose(out) != 0) {
        perror(path);
        exit(EXIT_FAILURE);
    }
}

/* The folder that the program lies in. */
static void put_bin(struct buf *out)
{
    struct slice bin = slice_of(getenv("DATELINE_BIN"));
    while (bin.len > 0 && bin.ptr[bin.len - 1] != '/') {
        bin.len--;
    }
    buf_add(out, bin);
}

struct program program_run(struct arena *arena, const char *folder, const char *command,
                           struct slice input)
{
    struct program program = {0};
    struct buf line = {0};
    const char *side = program_folder(arena);
    program_write(side, "in", input);
    buf_adds(&line, "PATH=");
    put_bin(&line);
    buf_addf(&line,
             ":$PATH; export PATH; unset DATELINE_DB; XDG_CONFIG_HOME=%s/none;"
             " export XDG_CONFIG_HOME; cd '%s' || exit 99; { ",
             side, folder);
    buf_addf(&line, "%s\n} <%s/in >%s/out 2>%s/err", command, side, side, side);
    int status = system(line.ptr); /* NOLINT(cert-env33-c): what a user types */
    program.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    program.out = program_file(arena, side, "out");
    program.err = program_file(arena, side, "err");
    program_clean(side);
    buf_release(&line);
    return program;
}

struct program program_line(struct arena *arena, const char *command)
{
    return program_run(arena, ".", command, (struct slice){0});
}

bool program_says(struct slice text, const char *part)
{
    return slice_search(text, slice_of(part)) != SIZE_MAX;
}
