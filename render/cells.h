/*
 * cells.h - tables of text: rows of cells, and the ways to write them.
 *
 * Cells are UTF-8; what a format cannot hold in a cell is escaped, never dropped.
 */
#ifndef RENDER_CELLS_H
#define RENDER_CELLS_H

#include "base/arena.h"
#include "base/buf.h"

/* {.n_columns = N} is an empty table. The first row names the columns. */
struct cells {
    size_t n_columns;
    struct slice *items; /* row by row */
    size_t n_items;
    size_t capacity;
};

/* Adds a cell, copied into `arena`; rows fill from left to right. */
void cells_add(struct cells *cells, struct arena *arena, struct slice text);

/* RFC 4180, but lines end in LF alone. */
void cells_csv(const struct cells *cells, struct buf *out);

/* Tab, line feed, carriage return and backslash as \t \n \r \\. */
void cells_tsv(const struct cells *cells, struct buf *out);

/* The same without the first row. */
void cells_tsv_rows(const struct cells *cells, struct buf *out);

/* A table of Markdown. */
void cells_markdown(const struct cells *cells, struct buf *out);

/* Columns of equal width, for reading; control characters become spaces. */
void cells_aligned(const struct cells *cells, struct buf *out);

#endif
