#include "render/cells.h"

#include <assert.h>
#include <string.h>

#include "render/plain.h"

#define GAP 2 /* spaces between columns */

void cells_add(struct cells *cells, struct arena *arena, struct slice text)
{
    cells->items = arena_grow(arena, cells->items, cells->n_items, &cells->capacity,
                              sizeof *cells->items);
    cells->items[cells->n_items++] = arena_copy(arena, text);
}

/* Writes one cell, or what stands between cells; `last` ends the row. */
typedef void cell_writer(struct slice text, bool last, struct buf *out);

static void each(const struct cells *cells, size_t from_row, cell_writer *write,
                 struct buf *out)
{
    assert(cells->n_items % cells->n_columns == 0);
    for (size_t i = from_row * cells->n_columns; i < cells->n_items; i++) {
        write(cells->items[i], (i + 1) % cells->n_columns == 0, out);
    }
}

static void csv_cell(struct slice text, bool last, struct buf *out)
{
    bool quote = false;
    for (size_t i = 0; i < text.len; i++) {
        quote = quote || strchr(",\"\r\n", text.ptr[i]) != NULL;
    }
    if (quote) {
        buf_addc(out, '"');
    }
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') {
            buf_addc(out, '"');
        }
        buf_addc(out, text.ptr[i]);
    }
    if (quote) {
        buf_addc(out, '"');
    }
    buf_addc(out, last ? '\n' : ',');
}

void cells_csv(const struct cells *cells, struct buf *out)
{
    each(cells, 0, csv_cell, out);
}

static void tsv_cell(struct slice text, bool last, struct buf *out)
{
    static const char from[] = "\t\n\r\\";
    static const char to[] = "tnr\\";
    for (size_t i = 0; i < text.len; i++) {
        const char *at = text.ptr[i] != '\0' ? strchr(from, text.ptr[i]) : NULL;
        if (at) {
            buf_addf(out, "\\%c", to[at - from]);
        } else {
            buf_addc(out, text.ptr[i]);
        }
    }
    buf_addc(out, last ? '\n' : '\t');
}

void cells_tsv(const struct cells *cells, struct buf *out)
{
    each(cells, 0, tsv_cell, out);
}

void cells_tsv_rows(const struct cells *cells, struct buf *out)
{
    each(cells, 1, tsv_cell, out);
}

/* Backslashes before what Markdown would read, entities for what HTML would. */
static void markdown_cell(struct slice text, bool last, struct buf *out)
{
    buf_adds(out, "| ");
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '<' || c == '&') {
            buf_adds(out, c == '<' ? "&lt;" : "&amp;");
        } else if (c == '\n' || c == '\r') {
            buf_addc(out, ' ');
        } else {
            bool special = c != '\0' && strchr("\\`*_[]|~", c);
            buf_addf(out, special ? "\\%c" : "%c", c);
        }
    }
    buf_adds(out, last ? " |\n" : " ");
}

void cells_markdown(const struct cells *cells, struct buf *out)
{
    struct cells head = *cells;
    head.n_items = cells->n_columns;
    each(&head, 0, markdown_cell, out);
    for (size_t i = 0; i < cells->n_columns; i++) {
        buf_adds(out, i + 1 < cells->n_columns ? "| --- " : "| --- |\n");
    }
    each(cells, 1, markdown_cell, out);
}

void cells_aligned(const struct cells *cells, struct buf *out)
{
    struct arena arena = {0};
    size_t *widths = arena_array(&arena, cells->n_columns, sizeof *widths);
    struct buf shown = {0};
    for (size_t i = 0; i < cells->n_items; i++) {
        buf_clear(&shown);
        size_t width = plain_add(&shown, cells->items[i]);
        size_t *most = &widths[i % cells->n_columns];
        *most = width > *most ? width : *most;
    }
    for (size_t i = 0; i < cells->n_items; i++) {
        bool last = (i + 1) % cells->n_columns == 0;
        size_t width = plain_add(out, cells->items[i]);
        size_t pad = last ? 0 : widths[i % cells->n_columns] + GAP - width;
        for (; pad > 0; pad--) {
            buf_addc(out, ' ');
        }
        if (last) {
            buf_addc(out, '\n');
        }
    }
    buf_release(&shown);
    arena_release(&arena);
}
