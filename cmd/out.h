/*
 * out.h - where results go: standard output, or a file that is whole or not there.
 *
 * A file is written beside its place and moved there by out_close(); what is no
 * regular file (/dev/null, a pipe) is written directly. A reader of standard output
 * that went away ends the program quietly, as with other filters.
 */
#ifndef CMD_OUT_H
#define CMD_OUT_H

#include <stdio.h>

#include "base/buf.h"
#include "base/err.h"

struct out {
    FILE *file;
    const char *path; /* NULL: standard output */
    char *temporary;  /* NULL: written directly */
};

/* `path` NULL or "-": standard output. It must outlive *out. */
int out_open(struct out *out, const char *path, struct err *err);

int out_write(struct out *out, struct slice text, struct err *err);

/* Moves the file to its place; with `keep` false throws it away. */
int out_close(struct out *out, bool keep, struct err *err);

/* To standard output; main() flushes it and sees late failures. */
int out_put(struct slice text, struct err *err);

/* Opens, writes and closes. */
int out_whole(const char *path, struct slice text, struct err *err);

/* Makes a folder and those above it; one that is there already is fine. */
int out_folder(const char *path, struct err *err);

#endif
