/* plain.h - text for a terminal: what it could obey becomes a space. */
#ifndef RENDER_PLAIN_H
#define RENDER_PLAIN_H

#include "base/buf.h"

/* Adds `text` on one line, without control characters; returns the columns it takes. */
size_t plain_add(struct buf *out, struct slice text);

/* The same between two strings of ours. */
void plain_put(struct buf *out, const char *before, struct slice text,
               const char *after);

/* "  date        2024-04-26": a row of a page; nothing when there is no value. */
void plain_row(struct buf *out, const char *name, struct slice value);

#endif
