#include "render/pdf.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"

#define OFFSET_LEN 10 /* digits of an offset in the table */
#define ENTRY_LEN  20 /* bytes of a line of it */
#define PAGES_MAX  200

void rn_pdf_undate(struct buf *pdf)
{
    static const char date[] = "19700101000000";
    struct slice key = SLICE_LIT("/CreationDate (D:");
    size_t at = slice_search(buf_slice(pdf), key);
    if (at != SIZE_MAX && at + key.len + sizeof date < pdf->len) {
        memcpy(pdf->ptr + at + key.len, date, sizeof date - 1);
    }
}

/* The file as it is read. */
struct pdf {
    struct arena *arena;
    struct slice all;
    struct slice table; /* lines of offsets, of objects from 0 on */
    uint32_t table_at;
    uint32_t root;
    uint32_t pages;
    uint32_t page;
};

static size_t last_search(struct slice text, struct slice part)
{
    for (size_t i = text.len; i-- > 0;) {
        if (i + part.len <= text.len && memcmp(text.ptr + i, part.ptr, part.len) == 0) {
            return i;
        }
    }
    return SIZE_MAX;
}

/* What stands behind `key`; empty if it is not there. */
static struct slice behind(struct slice text, const char *key)
{
    size_t at = slice_search(text, slice_of(key));
    if (at == SIZE_MAX) {
        return (struct slice){0};
    }
    at += strlen(key);
    return slice_trim((struct slice){text.ptr + at, text.len - at});
}

/* Takes a number off the beginning; false when there is none. */
static bool take_number(struct slice *text, double *out)
{
    double value = 0;
    double unit = 1;
    bool point = false;
    *text = slice_trim(*text);
    bool minus = text->len > 0 && text->ptr[0] == '-';
    size_t i = minus ? 1 : 0;
    size_t first = i;
    for (; i < text->len && (ascii_is_digit(text->ptr[i]) || text->ptr[i] == '.');
         i++) {
        if (text->ptr[i] == '.') {
            point = true;
            continue;
        }
        value = value * 10 + (text->ptr[i] - '0');
        unit *= point ? 10 : 1;
    }
    if (i == first) {
        return false;
    }
    *out = (minus ? -value : value) / unit;
    text->ptr += i;
    text->len -= i;
    return true;
}

/* The number behind `key`: a reference's object, or a length. */
static bool number_behind(struct slice text, const char *key, uint32_t *out)
{
    struct slice rest = behind(text, key);
    double number = 0;
    if (!take_number(&rest, &number) || number < 0 || number > UINT32_MAX) {
        return false;
    }
    *out = (uint32_t)number;
    return true;
}

/* The text of an object, "<< ... >>"; empty if it is out of the table. */
static struct slice object(const struct pdf *pdf, uint32_t number)
{
    uint32_t offset = 0;
    if ((size_t)number * ENTRY_LEN + OFFSET_LEN > pdf->table.len) {
        return (struct slice){0};
    }
    struct slice digits = {pdf->table.ptr + (size_t)number * ENTRY_LEN, OFFSET_LEN};
    if (!slice_number(digits, UINT32_MAX, &offset) || offset >= pdf->all.len) {
        return (struct slice){0};
    }
    struct slice rest = {pdf->all.ptr + offset, pdf->all.len - offset};
    size_t open = slice_search(rest, SLICE_LIT("obj\n"));
    size_t end = slice_search(rest, SLICE_LIT("\nendobj"));
    return open == SIZE_MAX || end == SIZE_MAX || end < open + 4
               ? (struct slice){0}
               : (struct slice){rest.ptr + open + 4, end - open - 4};
}

static bool read_file(struct pdf *pdf)
{
    uint32_t count = 0;
    size_t start = last_search(pdf->all, SLICE_LIT("startxref"));
    struct slice tail = {pdf->all.ptr + start, pdf->all.len - start};
    if (start == SIZE_MAX || !number_behind(tail, "startxref", &pdf->table_at) ||
        pdf->table_at >= pdf->all.len) {
        return false;
    }
    struct slice table = {pdf->all.ptr + pdf->table_at, pdf->all.len - pdf->table_at};
    if (!slice_starts(table, SLICE_LIT("xref\n0 ")) ||
        !number_behind(table, "xref\n0 ", &count) ||
        (size_t)count * ENTRY_LEN > table.len) {
        return false;
    }
    size_t line =
        slice_search((struct slice){table.ptr + 5, table.len - 5}, SLICE_LIT("\n"));
    pdf->table = (struct slice){table.ptr + 6 + line, (size_t)count * ENTRY_LEN};
    return number_behind(table, "/Root ", &pdf->root) &&
           number_behind(object(pdf, pdf->root), "/Pages ", &pdf->pages) &&
           number_behind(object(pdf, pdf->pages), "/Kids [", &pdf->page);
}

/* "[ ... ]" behind `key`, brackets and all; empty if it is not there. */
static struct slice array_behind(struct slice text, const char *key)
{
    struct slice rest = behind(text, key);
    size_t end = slice_search(rest, SLICE_LIT("]"));
    return rest.len == 0 || rest.ptr[0] != '[' || end == SIZE_MAX
               ? (struct slice){0}
               : (struct slice){rest.ptr, end + 1};
}

static bool read_box(struct slice array, double box[4])
{
    struct slice rest = {array.ptr + 1, array.len > 0 ? array.len - 1 : 0};
    for (size_t i = 0; i < 4; i++) {
        if (array.len == 0 || !take_number(&rest, &box[i])) {
            return false;
        }
    }
    return true;
}

/* One page: its part of the tall one, from `low` to `high`. */
struct part {
    double left;
    double low;
    double right;
    double high;
    struct buf links;
};

static void give_link(struct part *parts, size_t n, double y, double number)
{
    for (size_t i = 0; i < n; i++) {
        if (y >= parts[i].low && y < parts[i].high) {
            buf_addf(&parts[i].links, "%.0f 0 R ", number);
        }
    }
}

/* Hands every link of the tall page to the part that it lies in. */
static void share_links(const struct pdf *pdf, struct slice links, struct part *parts,
                        size_t n)
{
    double number = 0;
    double generation = 0;
    struct slice rest = {links.ptr + 1, links.len > 1 ? links.len - 2 : 0};
    while (take_number(&rest, &number) && take_number(&rest, &generation)) {
        double box[4] = {0};
        rest = slice_trim(rest);
        rest = (struct slice){rest.ptr + 1, rest.len > 0 ? rest.len - 1 : 0}; /* R */
        if (read_box(array_behind(object(pdf, (uint32_t)number), "/Rect"), box)) {
            give_link(parts, n, (box[1] + box[3]) / 2, number);
        }
    }
}

/* The tall page's object with another box and other links. */
static void write_page(const struct pdf *pdf, const struct part *part, struct buf *out)
{
    struct slice page = object(pdf, pdf->page);
    struct slice box = array_behind(page, "/MediaBox");
    struct slice links = array_behind(page, "/Annots");
    struct slice end = links.len > 0 ? links : (struct slice){box.ptr + box.len, 0};
    buf_add(out, (struct slice){page.ptr, (size_t)(box.ptr - page.ptr)});
    buf_addf(out, "[ %g %g %g %g ]", part->left, part->low, part->right, part->high);
    buf_add(out,
            (struct slice){box.ptr + box.len, (size_t)(end.ptr - box.ptr) - box.len});
    if (links.len > 0) {
        buf_addf(out, "[ %s]", part->links.len > 0 ? part->links.ptr : "");
    }
    const char *rest = end.ptr + end.len;
    buf_add(out, (struct slice){rest, (size_t)(page.ptr + page.len - rest)});
}

/* Appends the new pages and a table that replaces the list of pages. */
static void append_pages(const struct pdf *pdf, const struct part *parts, size_t n,
                         struct buf *out)
{
    size_t first = pdf->table.len / ENTRY_LEN;
    size_t *offsets = arena_array(pdf->arena, n + 1, sizeof *offsets);
    buf_add(out, pdf->all);
    for (size_t i = 0; i < n; i++) {
        offsets[i] = out->len;
        buf_addf(out, "%zu 0 obj\n", first + i);
        write_page(pdf, &parts[i], out);
        buf_adds(out, "\nendobj\n");
    }
    size_t list = out->len;
    buf_addf(out, "%u 0 obj\n<< /Type /Pages\n   /Kids [ ", (unsigned)pdf->pages);
    for (size_t i = 0; i < n; i++) {
        buf_addf(out, "%zu 0 R ", first + i);
    }
    buf_addf(out, "]\n   /Count %zu\n>>\nendobj\n", n);
    size_t table = out->len;
    buf_addf(out, "xref\n%u 1\n%010zu 00000 n \n%zu %zu\n", (unsigned)pdf->pages, list,
             first, n);
    for (size_t i = 0; i < n; i++) {
        buf_addf(out, "%010zu 00000 n \n", offsets[i]);
    }
    buf_addf(out,
             "trailer\n<< /Size %zu\n   /Root %u 0 R\n   /Prev %u\n>>\n"
             "startxref\n%zu\n%%%%EOF\n",
             first + n, (unsigned)pdf->root, (unsigned)pdf->table_at, table);
}

bool rn_pdf_cut(struct arena *arena, struct buf *pdf, double width, double height)
{
    struct pdf file = {.arena = arena, .all = buf_slice(pdf)};
    double box[4] = {0};
    if (!read_file(&file)) {
        return false;
    }
    struct slice page = object(&file, file.page);
    struct slice size = array_behind(page, "/MediaBox");
    struct slice links = array_behind(page, "/Annots");
    if (!read_box(size, box) || (links.len > 0 && links.ptr < size.ptr + size.len)) {
        return false;
    }
    double side = fmax(0, (box[2] - box[0] - width) / 2);
    double top = box[3] - side;
    double pages = floor((top - box[1] - side) / height + 0.5);
    size_t n = pages >= 1 && pages <= PAGES_MAX ? (size_t)pages : 0;
    if (n == 0) {
        return false;
    }
    struct part *parts = arena_array(arena, n + 1, sizeof *parts);
    struct buf out = {0};
    for (size_t i = 0; i < n; i++) {
        parts[i].left = box[0] + side;
        parts[i].right = parts[i].left + width;
        parts[i].high = top - height * (double)i;
        parts[i].low = parts[i].high - height;
    }
    share_links(&file, links, parts, n);
    append_pages(&file, parts, n, &out);
    for (size_t i = 0; i < n; i++) {
        buf_release(&parts[i].links);
    }
    buf_release(pdf);
    *pdf = out;
    return true;
}
