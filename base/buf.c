#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/heap.h"

#define FORMATTED 128 /* bytes that most formatted texts fit */

static void reserve(struct buf *buf, size_t more)
{
    if (buf->size - buf->len > more) {
        return;
    }
    size_t size = buf->size > 0 ? buf->size * 2 : 256;
    if (size < buf->len + more + 1) {
        size = buf->len + more + 1;
    }
    buf->ptr = heap_must(realloc(buf->ptr, size));
    buf->size = size;
}

void buf_add(struct buf *buf, struct slice text)
{
    reserve(buf, text.len);
    if (text.len > 0) {
        memcpy(buf->ptr + buf->len, text.ptr, text.len);
    }
    buf->len += text.len;
    buf->ptr[buf->len] = '\0';
}

char *buf_room(struct buf *buf, size_t more)
{
    reserve(buf, more);
    return buf->ptr + buf->len;
}

void buf_addc(struct buf *buf, char c)
{
    buf_add(buf, (struct slice){&c, 1});
}

void buf_addf(struct buf *buf, const char *fmt, ...)
{
    va_list args;
    va_list again;
    va_start(args, fmt);
    va_copy(again, args);
    reserve(buf, FORMATTED);
    int len = vsnprintf(buf->ptr + buf->len, FORMATTED, fmt, args);
    va_end(args);
    if (len >= FORMATTED) {
        reserve(buf, (size_t)len);
        (void)vsnprintf(buf->ptr + buf->len, (size_t)len + 1, fmt, again);
    }
    buf->len += len > 0 ? (size_t)len : 0;
    va_end(again);
}

struct slice buf_slice(const struct buf *buf)
{
    return (struct slice){buf->ptr, buf->len};
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    if (buf->ptr) {
        buf->ptr[0] = '\0';
    }
}

void buf_release(struct buf *buf)
{
    free(buf->ptr);
    *buf = (struct buf){0};
}
