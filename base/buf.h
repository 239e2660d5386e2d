/*
 * buf.h - a string that grows.
 *
 * The caller owns the struct; {0} is empty, buf_release() frees. `ptr` always ends
 * in NUL once something was added. Out of memory ends the process.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>
#include <string.h>

#include "base/slice.h"

struct buf {
    char *ptr;
    size_t len; /* bytes, without the NUL */
    size_t size;
};

void buf_add(struct buf *buf, struct slice text);

/* Inline, so that the length of a literal is known when compiled. */
static inline void buf_adds(struct buf *buf, const char *text)
{
    buf_add(buf, (struct slice){text, strlen(text)});
}

void buf_addc(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for `more` bytes behind its end: the caller writes some there and adds them to
 * `len`. `ptr` ends in NUL again after the next call that adds. */
char *buf_room(struct buf *buf, size_t more);

/* What it holds, borrowed until the next call that changes it. */
struct slice buf_slice(const struct buf *buf);

/* Empties it and keeps the memory. */
void buf_clear(struct buf *buf);
void buf_release(struct buf *buf);

#endif
