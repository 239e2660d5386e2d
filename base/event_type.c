#include "base/event_type.h"

#include "base/table.h"

/* "a b c" to its words; "-" and "" are none. */
static struct slice *words_of(struct arena *arena, struct slice text, size_t *n)
{
    struct slice *words = NULL;
    struct slice word;
    size_t capacity = 0;
    *n = 0;
    while (slice_cut(&text, ' ', &word)) {
        if (word.len > 0 && !slice_equal(word, SLICE_LIT("-"))) {
            words = arena_grow(arena, words, *n, &capacity, sizeof *words);
            words[(*n)++] = word;
        }
    }
    return words;
}

static struct slice unless_dash(struct slice cell)
{
    return slice_equal(cell, SLICE_LIT("-")) ? (struct slice){0} : cell;
}

static struct slice cell(const struct table *table, size_t row, const char *column)
{
    return unless_dash(table_cell(table, row, table_column(table, column)));
}

static struct event_type read_type(struct arena *arena, const struct table *table,
                                   size_t row)
{
    struct event_type type = {
        .name = cell(table, row, "type"),
        .label = cell(table, row, "label"),
        .plover = cell(table, row, "plover"),
        .cameo = cell(table, row, "cameo"),
        .schema = cell(table, row, "schema"),
        .class = cell(table, row, "class"),
        .shape = cell(table, row, "shape"),
        .colour = cell(table, row, "colour"),
    };
    type.roles = words_of(arena, cell(table, row, "roles"), &type.n_roles);
    type.subtypes = words_of(arena, cell(table, row, "subtypes"), &type.n_subtypes);
    type.words = words_of(arena, cell(table, row, "words"), &type.n_words);
    for (size_t i = 0; i < type.n_roles; i++) {
        struct slice *role = &type.roles[i];
        if (slice_ends(*role, SLICE_LIT("+"))) {
            role->len--;
            type.shared = type.shared || i == 0;
        }
    }
    return type;
}

int event_types_add(struct arena *arena, struct slice text, struct slice name,
                    struct event_types *types, struct err *err)
{
    struct table table;
    int rc = table_read(arena, text, name, &table, err);
    if (rc != 0) {
        return rc;
    }
    struct event_type *all =
        arena_array(arena, types->n_types + table.n_rows, sizeof *all);
    for (size_t i = 0; i < types->n_types; i++) {
        all[i] = types->types[i];
    }
    size_t n = types->n_types;
    for (size_t row = 0; row < table.n_rows; row++) {
        struct event_type type = read_type(arena, &table, row);
        if (type.name.len == 0 || type.n_roles == 0) {
            return err_set(err, ERR_INPUT, "%.*s:%u: a type needs a name and a role",
                           SLICE_ARG(name), (unsigned)table.rows[row].line);
        }
        uint16_t known =
            event_type_find(&(struct event_types){all, n, NULL, 0}, type.name);
        all[known == EVENT_TYPE_NONE ? n++ : known] = type;
    }
    types->types = all;
    types->n_types = n;
    return 0;
}

static enum role_side side_of(struct slice word)
{
    static const struct {
        struct slice word;
        enum role_side side;
    } sides[] = {
        {SLICE_INIT("agent"),  ROLE_AGENT },
        {SLICE_INIT("target"), ROLE_TARGET},
        {SLICE_INIT("both"),   ROLE_BOTH  },
    };
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
        if (slice_equal(word, sides[i].word)) {
            return sides[i].side;
        }
    }
    return ROLE_NONE;
}

struct event_types event_types_builtin(struct arena *arena)
{
    struct event_types types = {0};
    struct err err = {0};
    (void)event_types_add(arena, data_get("event/types.tsv"),
                          SLICE_LIT("event/types.tsv"), &types, &err);
    struct table roles = table_builtin(arena, "event/roles.tsv");
    types.roles = arena_array(arena, roles.n_rows, sizeof *types.roles);
    types.n_roles = roles.n_rows;
    for (size_t i = 0; i < roles.n_rows; i++) {
        types.roles[i] = (struct event_role){cell(&roles, i, "role"),
                                             side_of(cell(&roles, i, "side"))};
    }
    return types;
}

uint16_t event_type_find(const struct event_types *types, struct slice name)
{
    for (size_t i = 0; i < types->n_types; i++) {
        if (slice_equal(types->types[i].name, name)) {
            return (uint16_t)i;
        }
    }
    return EVENT_TYPE_NONE;
}

enum role_side event_role_side(const struct event_types *types, struct slice role)
{
    for (size_t i = 0; i < types->n_roles; i++) {
        if (slice_equal(types->roles[i].name, role)) {
            return types->roles[i].side;
        }
    }
    return ROLE_NONE;
}
