/*
 * table.h - tab-separated tables: the project's own under data/, and users' files.
 *
 * Lines that begin with '#' are comments, and say where the rows come from. The first
 * other line names the columns. A row may leave out trailing columns, which are then
 * empty; one with too many is an error. Empty lines are skipped.
 *
 * Everything under data/ is built into the program; data_get() hands it out by its
 * path below data/ ("time/months.tsv"), so that the program needs no file at run time.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/arena.h"
#include "base/err.h"

struct table_row {
    struct slice *cells; /* n_columns of struct table */
    uint32_t line;       /* in the file, from 1 */
};

struct table {
    struct slice name; /* for messages */
    struct slice *columns;
    size_t n_columns;
    struct table_row *rows;
    size_t n_rows;
};

/* The bytes of a built-in file; len 0 when there is none of this name. Static. */
struct slice data_get(const char *path);

/*
 * Reads `text`; `name` stands in messages. Cells point into `text`. Fails with
 * ERR_INPUT, "NAME:LINE: what", and leaves *out alone.
 */
int table_read(struct arena *arena, struct slice text, struct slice name,
               struct table *out, struct err *err);

/* Reads the built-in table `path`; a built-in table that is wrong is our bug (assert).
 */
struct table table_builtin(struct arena *arena, const char *path);

/* The column's number, or n_columns when there is none: its cells read as empty. */
size_t table_column(const struct table *table, const char *name);

/* The cell, empty when the column does not exist. */
struct slice table_cell(const struct table *table, size_t row, size_t column);

#endif
