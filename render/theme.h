/*
 * theme.h - colours, shapes and the room that characters need.
 *
 * Read from data/render/ once per picture; read-only from then on.
 */
#ifndef RENDER_THEME_H
#define RENDER_THEME_H

#include "base/arena.h"
#include "base/event_type.h"

enum rn_ink {
    RN_INK_PAPER,
    RN_INK_BAND,
    RN_INK_TEXT,
    RN_INK_SECOND,
    RN_INK_GRID,
    RN_INK_MAJOR,
    RN_INK_CONNECTOR,
    RN_INK_ALERT,
    RN_INK_HOLLOW,
    RN_INK_DENSITY,
    RN_INK_GAP,
    RN_INK_FOLD,
    RN_INK_COUNT
};

enum rn_mode { RN_LIGHT, RN_DARK, RN_PRINT, RN_MODE_COUNT };

struct rn_shape {
    struct slice name;
    struct slice draws; /* node shape of Graphviz */
    int width;
    int height;
    struct slice glyph; /* for a terminal */
    struct slice ascii;
    struct slice points; /* as data/render/shapes.tsv tells */
};

struct rn_width {
    uint32_t first;
    uint32_t last;
    uint32_t width; /* hundredths of the font size */
};

struct rn_theme {
    enum rn_mode mode;
    bool automatic; /* light, and dark where the viewer asks for it */
    struct slice inks[RN_MODE_COUNT][RN_INK_COUNT];
    struct rn_shape *shapes;
    size_t n_shapes;
    struct rn_width *widths; /* sorted */
    size_t n_widths;
    uint8_t ascii[128];
    const struct event_types *types;
    struct slice *type_colours[RN_MODE_COUNT]; /* of every type, and of none */
};

/* `name` is an option of render.h: "auto", "light", "dark", "print", or NULL. An
 * unknown one is ERR_USAGE. */
int rn_theme_make(struct arena *arena, const char *name,
                  const struct event_types *types, struct rn_theme *out,
                  struct err *err);

struct slice rn_ink(const struct rn_theme *theme, enum rn_ink ink);

/* Colour and shape of a type by its name; those of "other" when there is none. */
struct slice rn_type_colour(const struct rn_theme *theme, struct slice type);
const struct rn_shape *rn_type_shape(const struct rn_theme *theme, struct slice type);
struct slice rn_type_label(const struct rn_theme *theme, struct slice type);

/* `colour` with an opacity in hundredths: "#0072b24d". */
struct slice rn_tint(struct arena *arena, struct slice colour, int percent);

/* Points that `text` needs at most at font size `size`, in whichever font. */
double rn_text_width(const struct rn_theme *theme, struct slice text, double size,
                     bool bold);

/* A text on one or two lines; the second is empty if the first holds it all. */
struct rn_lines {
    struct slice line[2];
};

/* Cuts a text that is wider than `room` at a blank into two lines, of which the second
 * may end in an ellipsis. */
struct rn_lines rn_wrap(const struct rn_theme *theme, struct arena *arena,
                        struct slice text, double size, double room);

/* The text, or as much of it as fits `room` with an ellipsis behind. */
struct slice rn_fit(const struct rn_theme *theme, struct arena *arena,
                    struct slice text, double size, double room);

#endif
