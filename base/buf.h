/*
 * buf.h - a string that grows.
 *
 * The caller owns the struct; {0} is empty, buf_release() frees. `ptr` always ends
 * in NUL once something was added. Out of memory ends the process.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>

#include "base/slice.h"

struct buf {
    char *ptr;
    size_t len; /* bytes, without the NUL */
    size_t size;
};

void buf_add(struct buf *buf, struct slice text);
void buf_adds(struct buf *buf, const char *text);
void buf_addc(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* What it holds, borrowed until the next call that changes it. */
struct slice buf_slice(const struct buf *buf);

/* Empties it and keeps the memory. */
void buf_clear(struct buf *buf);
void buf_release(struct buf *buf);

#endif
