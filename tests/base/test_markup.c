#include "base/markup.h"
#include "tests/check.h"

static void tags_are_measured(void)
{
    static const struct {
        const char *text;
        size_t len;
    } rows[] = {
        {"<sup>th</sup>",          5 },
        {"</sup>-16",              6 },
        {"<U>",                    3 },
        {"<span style=\"x: y\">A", 19},
        {"<table>",                0 },
        {"< u>",                   0 },
        {"<u",                     0 },
        {"<ustr>",                 0 },
        {"<3",                     0 },
        {"",                       0 },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        CHECK_ROW(markup_len(slice_of(rows[i].text), 0) == rows[i].len, rows[i].text);
    }
    CU_ASSERT_EQUAL(markup_len(SLICE_LIT("May 3<sup>rd"), 5), 5);
}

CU_TestInfo markup_tests[] = {
    {"tags are measured", tags_are_measured},
    CU_TEST_INFO_NULL,
};
