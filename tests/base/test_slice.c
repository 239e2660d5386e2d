#include "base/slice.h"
#include "tests/check.h"

static void cut_splits_on_every_separator(void)
{
    static const struct {
        const char *label;
        struct slice input;
        size_t fields;
    } cases[] = {
        {"empty", SLICE_INIT(""),       0},
        {"one",   SLICE_INIT("a"),      1},
        {"two",   SLICE_INIT("a\tb"),   2},
        {"hole",  SLICE_INIT("a\t\tb"), 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct slice rest = cases[i].input;
        struct slice field;
        size_t n = 0;
        while (slice_cut(&rest, '\t', &field)) {
            n++;
        }
        CHECK_ROW(n == cases[i].fields, cases[i].label);
    }
}

static void lower_case_fits_or_is_empty(void)
{
    char room[4];
    struct slice low = slice_lower(SLICE_LIT("NaTO"), room, sizeof room);
    CU_ASSERT_TRUE(slice_is(low, "nato"));
    CU_ASSERT_EQUAL(slice_lower(SLICE_LIT("Lagos"), room, sizeof room).len, 0);
}

static void the_last_field_stands_behind_the_last_separator(void)
{
    CU_ASSERT_TRUE(slice_is(slice_last(SLICE_LIT("Ada Okoye"), ' '), "Okoye"));
    CU_ASSERT_TRUE(slice_is(slice_last(SLICE_LIT("Lima"), ' '), "Lima"));
    CU_ASSERT_EQUAL(slice_last(SLICE_LIT("news/"), '/').len, 0);
    CU_ASSERT_EQUAL(slice_last((struct slice){0}, '/').len, 0);
}

CU_TestInfo slice_tests[] = {
    {"cut splits on every separator",                   cut_splits_on_every_separator},
    {"lower case fits or is empty",                     lower_case_fits_or_is_empty  },
    {"the last field stands behind the last separator",
     the_last_field_stands_behind_the_last_separator                                 },
    CU_TEST_INFO_NULL,
};
