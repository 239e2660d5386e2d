#include <string.h>

#include "base/data.h"
#include "base/table.h"
#include "tests/check.h"

static void rows_are_read_by_column(void)
{
    static const char text[] = "# a comment\na\tb\tc\r\n\n1\t2\t3\n# another\n4\n\t5\n";
    struct arena arena = {0};
    struct table table;
    struct err err = {0};
    CU_ASSERT_EQUAL(table_read(&arena, slice_of(text), SLICE_LIT("t"), &table, &err),
                    0);
    CU_ASSERT_EQUAL(table.n_columns, 3);
    CU_ASSERT_EQUAL(table.n_rows, 3);
    size_t b = table_column(&table, "b");
    CU_ASSERT_EQUAL(b, 1);
    CU_ASSERT_TRUE(slice_equal(table_cell(&table, 0, b), SLICE_LIT("2")));
    CU_ASSERT_TRUE(slice_equal(table_cell(&table, 1, 0), SLICE_LIT("4")));
    CU_ASSERT_EQUAL(table_cell(&table, 1, b).len, 0);
    CU_ASSERT_TRUE(slice_equal(table_cell(&table, 2, b), SLICE_LIT("5")));
    CU_ASSERT_EQUAL(table.rows[1].line, 6);
    size_t none = table_column(&table, "none");
    CU_ASSERT_EQUAL(none, table.n_columns);
    CU_ASSERT_EQUAL(table_cell(&table, 0, none).len, 0);
    arena_release(&arena);
}

static void wrong_tables_are_refused(void)
{
    static const struct {
        const char *text;
        const char *error;
    } rows[] = {
        {"",                     "t:1: no line that names the columns"},
        {"# only\n# comments\n", "t:1: no line that names the columns"},
        {"a\tb\n1\t2\t3\n",      "t:2: 3 fields, but 2 columns"       },
        {"# c\n\na\n1\n2\t\n",   "t:5: 2 fields, but 1 columns"       },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct table table = {0};
        struct err err = {0};
        int rc =
            table_read(&arena, slice_of(rows[i].text), SLICE_LIT("t"), &table, &err);
        CHECK_ROW(rc == ERR_INPUT, rows[i].error);
        CHECK_ROW(slice_equal(slice_of(err.text), slice_of(rows[i].error)), err.text);
        CHECK_ROW(table.n_columns == 0, rows[i].error);
        arena_release(&arena);
    }
}

static void built_in_files_are_found_by_path(void)
{
    CU_ASSERT_EQUAL(data_get("no/such.tsv").len, 0);
    CU_ASSERT_TRUE(slice_starts(data_get("event/types.tsv"), SLICE_LIT("#")));
    size_t n = 0;
    const struct data_file *files = data_list(&n);
    for (size_t i = 0; i < n; i++) {
        CHECK_ROW(i == 0 || strcmp(files[i - 1].path, files[i].path) < 0,
                  files[i].path);
        CHECK_ROW(data_get(files[i].path).ptr == (const char *)files[i].start,
                  files[i].path);
    }
}

static void all_built_in_tables_can_be_read(void)
{
    size_t n = 0;
    const struct data_file *files = data_list(&n);
    for (size_t i = 0; i < n; i++) {
        struct slice path = slice_of(files[i].path);
        if (slice_ends(path, SLICE_LIT(".tsv"))) {
            struct arena arena = {0};
            struct table table;
            struct err err = {0};
            int rc = table_read(&arena, data_get(path.ptr), path, &table, &err);
            CHECK_ROW(rc == 0, err.text);
            arena_release(&arena);
        }
    }
}

CU_TestInfo table_tests[] = {
    {"rows are read by column",          rows_are_read_by_column         },
    {"wrong tables are refused",         wrong_tables_are_refused        },
    {"built-in files are found by path", built_in_files_are_found_by_path},
    {"all built-in tables can be read",  all_built_in_tables_can_be_read },
    CU_TEST_INFO_NULL,
};
