#include "base/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/data.h"

struct slice data_get(const char *path)
{
    size_t n = 0;
    const struct data_file *files = data_list(&n);
    size_t from = 0;
    while (from < n) {
        const struct data_file *file = &files[from + (n - from) / 2];
        int order = strcmp(path, file->path);
        if (order == 0) {
            return (struct slice){(const char *)file->start,
                                  (size_t)(file->end - file->start)};
        }
        n = order < 0 ? (size_t)(file - files) : n;
        from = order < 0 ? from : (size_t)(file - files) + 1;
    }
    return (struct slice){0};
}

static size_t count_fields(struct slice line)
{
    size_t n = 1;
    for (size_t i = 0; i < line.len; i++) {
        n += line.ptr[i] == '\t';
    }
    return n;
}

static void split(struct slice line, struct slice *cells)
{
    struct slice field;
    for (size_t i = 0; slice_cut(&line, '\t', &field); i++) {
        cells[i] = field;
    }
}

int table_read(struct arena *arena, struct slice text, struct slice name,
               struct table *out, struct err *err)
{
    struct table table = {.name = name};
    size_t capacity = 0;
    struct slice rest = text;
    struct slice line;
    for (uint32_t number = 1; slice_cut(&rest, '\n', &line); number++) {
        if (line.len > 0 && line.ptr[line.len - 1] == '\r') {
            line.len--;
        }
        if (line.len == 0 || line.ptr[0] == '#') {
            continue;
        }
        size_t fields = count_fields(line);
        if (!table.columns) {
            table.n_columns = fields;
            table.columns = arena_array(arena, fields, sizeof *table.columns);
            split(line, table.columns);
            continue;
        }
        if (fields > table.n_columns) {
            return err_set(err, ERR_INPUT, "%.*s:%u: %zu fields, but %zu columns",
                           SLICE_ARG(name), (unsigned)number, fields, table.n_columns);
        }
        table.rows =
            arena_grow(arena, table.rows, table.n_rows, &capacity, sizeof *table.rows);
        struct table_row *row = &table.rows[table.n_rows++];
        row->line = number;
        row->cells = arena_array(arena, table.n_columns, sizeof *row->cells);
        split(line, row->cells);
    }
    if (!table.columns) {
        return err_set(err, ERR_INPUT, "%.*s:1: no line that names the columns",
                       SLICE_ARG(name));
    }
    *out = table;
    return 0;
}

struct table table_builtin(struct arena *arena, const char *path)
{
    struct table table = {0};
    struct err err = {0};
    if (table_read(arena, data_get(path), slice_of(path), &table, &err) != 0) {
        (void)fprintf(stderr, "dateline: built-in table: %s\n", err.text);
        abort();
    }
    return table;
}

size_t table_column(const struct table *table, const char *name)
{
    struct slice want = slice_of(name);
    size_t i = 0;
    while (i < table->n_columns && !slice_equal(table->columns[i], want)) {
        i++;
    }
    return i;
}

struct slice table_cell(const struct table *table, size_t row, size_t column)
{
    return column < table->n_columns ? table->rows[row].cells[column]
                                     : (struct slice){0};
}
