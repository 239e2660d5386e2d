/*
 * err.h - what went wrong, for the caller and for the reader of stderr.
 *
 * A function that can fail returns 0, or a negative enum err_code, and fills
 * the struct err it was given. The first error stays: later calls on the same
 * struct are ignored, so a cleanup path cannot hide the cause.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

enum err_code {
    ERR_OK = 0,
    ERR_USAGE = -1,       /* the command line */
    ERR_IO = -2,          /* the operating system said no */
    ERR_INPUT = -3,       /* the text or JSON is malformed */
    ERR_STORE = -4,       /* SQLite */
    ERR_AMBIGUOUS = -5,   /* a name that fits several actors */
    ERR_DRAW = -6,        /* Graphviz */
    ERR_INTERRUPTED = -7, /* by SIGINT */
};

#define ERR_TEXT_SIZE 512

/* {0} is no error. */
struct err {
    int code;                 /* an enum err_code */
    bool located;             /* offset means something */
    size_t offset;            /* byte in the input */
    char text[ERR_TEXT_SIZE]; /* one line, no trailing newline */
};

/* Both record the error and return `code`, so that `return err_set(...)` reads well. */
int err_set(struct err *err, int code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
int err_at(struct err *err, int code, size_t offset, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

#endif
