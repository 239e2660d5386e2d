/*
 * screen.h - a grid of characters for a terminal: each cell one column wide, with a
 * colour, bold or struck through.
 */
#ifndef RENDER_SCREEN_H
#define RENDER_SCREEN_H

#include "base/arena.h"
#include "base/buf.h"

#define PEN_PLAIN 0xffff /* the terminal's own colour */

/* How characters are written. */
struct pen {
    uint16_t colour; /* of the terminal's 256, or PEN_PLAIN */
    bool bold;
    bool struck;
};

struct cell {
    uint32_t point; /* 0: blank; UTF8_BAD: right half of a wide character */
    struct pen pen;
};

struct screen {
    size_t lines, columns;
    struct cell *cells; /* line by line */
};

/* A blank grid in `arena`. */
struct screen screen_make(struct arena *arena, size_t lines, size_t columns);

/* What lies outside of the grid is left out. */
void screen_put(struct screen *screen, size_t line, size_t column, uint32_t point,
                struct pen pen);
/* Combining characters are left out, too. */
void screen_text(struct screen *screen, const size_t at[2], struct slice text,
                 struct pen pen);

/* The character there: 0 when blank, a space outside. */
uint32_t screen_at(const struct screen *screen, size_t line, size_t column);

/* The nearest colour of the 6 x 6 x 6 cube that terminals have to "#rrggbb". */
uint16_t screen_colour(struct slice hex);

/* Appends a character, blank as a space, and the sequence that begins a style. */
void screen_add_point(struct buf *out, uint32_t point);
void screen_add_style(struct buf *out, struct pen pen);

/* Appends a line without trailing blanks; styles only if `colour`. */
void screen_print(const struct screen *screen, size_t line, bool colour,
                  struct buf *out);

#endif
