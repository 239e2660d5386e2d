/* tables_office.c - the tables of offices and parties, read. */
#include "base/table.h"
#include "extract/name/tables_read.h"

static void read_parties(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/parties.tsv");
    struct name_rules *rules = reader->rules;
    rules->party_rows =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->party_rows);
    for (size_t i = 0; i < table.n_rows; i++) {
        rules->party_rows[i].name = table_cell(&table, i, 1);
        rules->party_rows[i].code = table_cell(&table, i, 2).len > 0;
        strmap_put(&rules->parties, &reader->scratch, table_cell(&table, i, 0),
                   (uint32_t)i);
    }
}

static void read_offices(struct name_reader *reader)
{
    struct table table = table_builtin(&reader->scratch, "name/offices.tsv");
    struct name_rules *rules = reader->rules;
    rules->office_rows =
        arena_array(reader->room.arena, table.n_rows, sizeof *rules->office_rows);
    rules->n_office_rows = table.n_rows;
    for (size_t i = 0; i < table.n_rows; i++) {
        rules->office_rows[i] =
            (struct office_row){.words = table_cell(&table, i, 0),
                                .office = table_cell(&table, i, 2),
                                .country = table_cell(&table, i, 3),
                                .use = table_cell(&table, i, 1).ptr[0]};
    }
}

void names_read_offices(struct name_reader *reader)
{
    read_parties(reader);
    read_offices(reader);
}
