#include "render/screen.h"

#include "base/ascii.h"
#include "base/utf8.h"

struct screen screen_make(struct arena *arena, size_t lines, size_t columns)
{
    return (struct screen){lines, columns,
                           arena_array(arena, lines * columns, sizeof(struct cell))};
}

void screen_put(struct screen *screen, size_t line, size_t column, uint32_t point,
                struct pen pen)
{
    if (line < screen->lines && column < screen->columns) {
        screen->cells[line * screen->columns + column] = (struct cell){point, pen};
    }
}

void screen_text(struct screen *screen, const size_t at[2], struct slice text,
                 struct pen pen)
{
    size_t column = at[1];
    for (size_t i = 0; i < text.len;) {
        uint32_t point = utf8_next(text, &i);
        size_t columns = utf8_width(point);
        if (columns == 0 || column + columns > screen->columns) {
            continue;
        }
        if (columns == 2) {
            screen_put(screen, at[0], column + 1, UTF8_BAD, pen);
        }
        screen_put(screen, at[0], column, point, pen);
        column += columns;
    }
}

uint32_t screen_at(const struct screen *screen, size_t line, size_t column)
{
    return line < screen->lines && column < screen->columns
               ? screen->cells[line * screen->columns + column].point
               : ' ';
}

uint16_t screen_colour(struct slice hex)
{
    unsigned code = 16;
    for (size_t i = 0; i < 3; i++) {
        unsigned value = 0;
        for (size_t k = 1 + 2 * i; k < 3 + 2 * i; k++) {
            value = value * 16 + ascii_hex(hex.ptr[k]);
        }
        unsigned level = value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
        code += level * (i == 0 ? 36U : i == 1 ? 6U : 1U);
    }
    return (uint16_t)code;
}

void screen_add_point(struct buf *out, uint32_t point)
{
    char bytes[4];
    buf_add(out, (struct slice){bytes, utf8_put(point == 0 ? ' ' : point, bytes)});
}

static bool same_style(struct pen a, struct pen b)
{
    return a.colour == b.colour && a.bold == b.bold && a.struck == b.struck;
}

void screen_add_style(struct buf *out, struct pen pen)
{
    buf_adds(out, "\x1b[0");
    buf_adds(out, pen.bold ? ";1" : "");
    buf_adds(out, pen.struck ? ";9" : "");
    if (pen.colour != PEN_PLAIN) {
        buf_addf(out, ";38;5;%u", (unsigned)pen.colour);
    }
    buf_addc(out, 'm');
}

void screen_print(const struct screen *screen, size_t line, bool colour,
                  struct buf *out)
{
    const struct cell *cells = &screen->cells[line * screen->columns];
    struct pen pen = {.colour = PEN_PLAIN};
    size_t end = screen->columns;
    while (end > 0 && cells[end - 1].point == 0) {
        end--;
    }
    for (size_t c = 0; c < end; c++) {
        if (cells[c].point == UTF8_BAD) {
            continue;
        }
        if (colour && cells[c].point != 0 && !same_style(pen, cells[c].pen)) {
            screen_add_style(out, cells[c].pen);
            pen = cells[c].pen;
        }
        screen_add_point(out, cells[c].point);
    }
    bool styled = pen.colour != PEN_PLAIN || pen.bold || pen.struck;
    buf_adds(out, styled ? "\x1b[0m\n" : "\n");
}
