#include <math.h>

#include "base/table.h"
#include "extract/name/tables_read.h"

static bool kind_of(struct slice text, enum gaz_kind *out)
{
    static const struct {
        struct slice name;
        enum gaz_kind kind;
    } rows[] = {
        {SLICE_INIT("person"),       GAZ_PERSON },
        {SLICE_INIT("organization"), GAZ_BODY   },
        {SLICE_INIT("organisation"), GAZ_BODY   },
        {SLICE_INIT("country"),      GAZ_COUNTRY},
        {SLICE_INIT("place"),        GAZ_PLACE  },
        {SLICE_INIT("group"),        GAZ_BODY   },
        {SLICE_INIT(""),             GAZ_BODY   },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (slice_equal_nocase(text, rows[i].name)) {
            *out = rows[i].kind;
            return true;
        }
    }
    return false;
}

/* The columns by their names, wherever they stand. */
struct columns {
    size_t name;
    size_t kind;
    size_t aliases;
    size_t country;
    size_t id;
};

static int read_row(struct name_reader *reader, const struct table *table, size_t row,
                    const struct columns *at, struct err *err)
{
    enum gaz_kind kind = GAZ_BODY;
    struct slice name = slice_trim(table_cell(table, row, at->name));
    struct slice said = slice_trim(table_cell(table, row, at->kind));
    if (name.len == 0 || !kind_of(said, &kind)) {
        return err_set(err, ERR_INPUT, "%.*s:%u: %s", SLICE_ARG(table->name),
                       (unsigned)table->rows[row].line,
                       name.len == 0 ? "no name"
                                     : "kind is none of person, organization, country, "
                                       "place, group");
    }
    struct gaz_row entry = {.name = name,
                            .country = slice_trim(table_cell(table, row, at->country)),
                            .id = slice_trim(table_cell(table, row, at->id)),
                            .kind = (uint8_t)kind,
                            .user = true};
    gaz_add(reader, name, &entry);
    struct slice rest = table_cell(table, row, at->aliases);
    struct slice alias;
    while (slice_cut(&rest, '|', &alias)) {
        gaz_add(reader, slice_trim(alias), &entry);
    }
    return 0;
}

int names_file_read(struct name_reader *reader, struct slice text, struct slice name,
                    struct err *err)
{
    struct table table;
    int rc = table_read(&reader->scratch, text, name, &table, err);
    if (rc != 0) {
        return rc;
    }
    struct columns at = {table_column(&table, "name"), table_column(&table, "kind"),
                         table_column(&table, "aliases"),
                         table_column(&table, "country"), table_column(&table, "id")};
    if (at.name == table.n_columns) {
        return err_set(err, ERR_INPUT, "%.*s:1: no column \"name\"", SLICE_ARG(name));
    }
    for (size_t i = 0; i < table.n_rows && rc == 0; i++) {
        rc = read_row(reader, &table, i, &at, err);
    }
    return rc;
}
