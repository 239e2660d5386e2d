#include "render/theme.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "base/utf8.h"

#define ELLIPSIS 0x2026
#define BOLDER   1.13 /* bold text needs this much more room */

static const char *const ink_names[RN_INK_COUNT] = {
    [RN_INK_PAPER] = "paper",
    [RN_INK_BAND] = "band",
    [RN_INK_TEXT] = "text",
    [RN_INK_SECOND] = "second",
    [RN_INK_GRID] = "grid",
    [RN_INK_MAJOR] = "major",
    [RN_INK_CONNECTOR] = "connector",
    [RN_INK_ALERT] = "alert",
    [RN_INK_HOLLOW] = "hollow",
    [RN_INK_DENSITY] = "density",
    [RN_INK_GAP] = "gap",
    [RN_INK_FOLD] = "fold",
};

static const char *const mode_names[RN_MODE_COUNT] = {"light", "dark", "print"};

static void read_inks(struct arena *arena, struct rn_theme *theme)
{
    struct table table = table_builtin(arena, "render/inks.tsv");
    for (size_t row = 0; row < table.n_rows; row++) {
        size_t ink = 0;
        while (ink < RN_INK_COUNT &&
               !slice_equal(table_cell(&table, row, 0), slice_of(ink_names[ink]))) {
            ink++;
        }
        assert(ink < RN_INK_COUNT);
        for (size_t mode = 0; mode < RN_MODE_COUNT; mode++) {
            theme->inks[mode][ink] =
                table_cell(&table, row, table_column(&table, mode_names[mode]));
        }
    }
}

static uint32_t number_of(struct slice digits, uint32_t base)
{
    uint32_t value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        value = value * base + ascii_hex(digits.ptr[i]);
    }
    return value;
}

static void read_shapes(struct arena *arena, struct rn_theme *theme)
{
    struct table table = table_builtin(arena, "render/shapes.tsv");
    theme->shapes = arena_array(arena, table.n_rows, sizeof *theme->shapes);
    theme->n_shapes = table.n_rows;
    for (size_t row = 0; row < table.n_rows; row++) {
        theme->shapes[row] = (struct rn_shape){
            .name = table_cell(&table, row, 0),
            .draws = table_cell(&table, row, 1),
            .width = (int)number_of(table_cell(&table, row, 2), 10),
            .height = (int)number_of(table_cell(&table, row, 3), 10),
            .glyph = table_cell(&table, row, 4),
            .ascii = table_cell(&table, row, 5),
            .points = table_cell(&table, row, 6),
        };
    }
}

static void read_widths(struct arena *arena, struct rn_theme *theme)
{
    struct table table = table_builtin(arena, "render/widths.tsv");
    theme->widths = arena_array(arena, table.n_rows, sizeof *theme->widths);
    theme->n_widths = table.n_rows;
    for (size_t row = 0; row < table.n_rows; row++) {
        struct rn_width *width = &theme->widths[row];
        width->first = number_of(table_cell(&table, row, 0), 16);
        width->last = number_of(table_cell(&table, row, 1), 16);
        width->width = number_of(table_cell(&table, row, 2), 10);
        for (uint32_t c = width->first; c <= width->last && c < 128; c++) {
            theme->ascii[c] = (uint8_t)width->width;
        }
    }
}

static bool is_colour(struct slice text)
{
    bool good = text.len == 7 && text.ptr[0] == '#';
    for (size_t i = 1; good && i < text.len; i++) {
        good = ascii_hex(text.ptr[i]) < 16;
    }
    return good;
}

/* The same hue, light enough to stand on dark paper. */
static struct slice lighten(struct arena *arena, struct slice colour)
{
    double part[3];
    for (size_t i = 0; i < 3; i++) {
        struct slice digits = {colour.ptr + 1 + 2 * i, 2};
        part[i] = number_of(digits, 16);
    }
    double light = 0.299 * part[0] + 0.587 * part[1] + 0.114 * part[2];
    double wanted = 150;
    double mix = light < wanted ? (wanted - light) / (255 - light) : 0;
    for (size_t i = 0; i < 3; i++) {
        part[i] = floor(part[i] + (255 - part[i]) * mix + 0.5);
    }
    return arena_printf(arena, "#%02x%02x%02x", (unsigned)part[0], (unsigned)part[1],
                        (unsigned)part[2]);
}

static void read_types(struct arena *arena, struct rn_theme *theme)
{
    size_t n = theme->types->n_types;
    for (size_t mode = 0; mode < RN_MODE_COUNT; mode++) {
        theme->type_colours[mode] =
            arena_array(arena, n + 1, sizeof *theme->type_colours[mode]);
    }
    for (size_t i = 0; i <= n; i++) {
        struct slice colour = i < n ? theme->types->types[i].colour : (struct slice){0};
        if (!is_colour(colour)) {
            colour = SLICE_LIT("#bbbbbb");
        }
        char *lower = arena_alloc(arena, colour.len + 1);
        for (size_t c = 0; c < colour.len; c++) {
            lower[c] = ascii_lower(colour.ptr[c]);
        }
        colour.ptr = lower;
        theme->type_colours[RN_LIGHT][i] = colour;
        theme->type_colours[RN_PRINT][i] = colour;
        theme->type_colours[RN_DARK][i] = lighten(arena, colour);
    }
}

int rn_theme_make(struct arena *arena, const char *name,
                  const struct event_types *types, struct rn_theme *out,
                  struct err *err)
{
    struct rn_theme theme = {.types = types, .automatic = true};
    if (name && strcmp(name, "auto") != 0) {
        size_t mode = 0;
        while (mode < RN_MODE_COUNT && strcmp(name, mode_names[mode]) != 0) {
            mode++;
        }
        if (mode == RN_MODE_COUNT) {
            return err_set(err, ERR_USAGE,
                           "unknown theme '%s'; there are auto, light, dark and print",
                           name);
        }
        theme.mode = (enum rn_mode)mode;
        theme.automatic = false;
    }
    read_inks(arena, &theme);
    read_shapes(arena, &theme);
    read_widths(arena, &theme);
    read_types(arena, &theme);
    *out = theme;
    return 0;
}

struct slice rn_ink(const struct rn_theme *theme, enum rn_ink ink)
{
    return theme->inks[theme->mode][ink];
}

static size_t type_index(const struct rn_theme *theme, struct slice type)
{
    uint16_t found = event_type_find(theme->types, type);
    if (found == EVENT_TYPE_NONE) {
        found = event_type_find(theme->types, SLICE_LIT("other"));
    }
    return found == EVENT_TYPE_NONE ? theme->types->n_types : found;
}

struct slice rn_type_colour(const struct rn_theme *theme, struct slice type)
{
    return theme->type_colours[theme->mode][type_index(theme, type)];
}

const struct rn_shape *rn_type_shape(const struct rn_theme *theme, struct slice type)
{
    size_t index = type_index(theme, type);
    struct slice name = index < theme->types->n_types ? theme->types->types[index].shape
                                                      : SLICE_LIT("dot");
    size_t circle = 0;
    for (size_t i = 0; i < theme->n_shapes; i++) {
        if (slice_equal(theme->shapes[i].name, name)) {
            return &theme->shapes[i];
        }
        if (slice_equal(theme->shapes[i].name, SLICE_LIT("circle"))) {
            circle = i;
        }
    }
    return &theme->shapes[circle];
}

struct slice rn_type_label(const struct rn_theme *theme, struct slice type)
{
    uint16_t index = event_type_find(theme->types, type);
    if (index == EVENT_TYPE_NONE || theme->types->types[index].label.len == 0) {
        return type;
    }
    return theme->types->types[index].label;
}

struct slice rn_tint(struct arena *arena, struct slice colour, int percent)
{
    return arena_printf(arena, "%.*s%02x", SLICE_ARG(colour),
                        (unsigned)(percent * 255 / 100));
}

static double point_width(const struct rn_theme *theme, uint32_t point)
{
    if (point < 128) {
        return theme->ascii[point] / 100.0;
    }
    size_t low = 0;
    size_t high = theme->n_widths;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (theme->widths[mid].last < point) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    if (low < theme->n_widths && theme->widths[low].first <= point) {
        return theme->widths[low].width / 100.0;
    }
    return 1.0;
}

double rn_text_width(const struct rn_theme *theme, struct slice text, double size,
                     bool bold)
{
    double width = 0;
    for (size_t at = 0; at < text.len;) {
        width += point_width(theme, utf8_next(text, &at));
    }
    return width * size * (bold ? BOLDER : 1.0);
}

struct slice rn_fit(const struct rn_theme *theme, struct arena *arena,
                    struct slice text, double size, double room)
{
    if (rn_text_width(theme, text, size, false) <= room) {
        return text;
    }
    double left = room / size - point_width(theme, ELLIPSIS);
    size_t end = 0;
    for (size_t at = 0; at < text.len; end = at) {
        left -= point_width(theme, utf8_next(text, &at));
        if (left < 0) {
            break;
        }
    }
    while (end > 0 && text.ptr[end - 1] == ' ') {
        end--;
    }
    return arena_printf(arena, "%.*s…", (int)end, text.ptr);
}

struct rn_lines rn_wrap(const struct rn_theme *theme, struct arena *arena,
                        struct slice text, double size, double room)
{
    size_t cut = 0;
    if (rn_text_width(theme, text, size, false) <= room) {
        return (struct rn_lines){{text}};
    }
    for (size_t i = 1; i < text.len; i++) {
        struct slice head = {text.ptr, i};
        if (text.ptr[i] == ' ' && rn_text_width(theme, head, size, false) <= room) {
            cut = i;
        }
    }
    if (cut == 0) {
        return (struct rn_lines){{rn_fit(theme, arena, text, size, room)}};
    }
    struct slice rest = {text.ptr + cut + 1, text.len - cut - 1};
    return (struct rn_lines){
        {{text.ptr, cut}, rn_fit(theme, arena, rest, size, room)}
    };
}
