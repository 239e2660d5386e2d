#include "extract/lang/wordrow.h"
#include "tests/check.h"

struct section {
    uint32_t head[2];
    struct word_slot slots[4];
};

static bool open_section(const struct section *s, size_t len, struct word_rows *out)
{
    return word_rows_open((struct slice){(const char *)s, len}, 100, out);
}

static void words_lead_to_their_rows(void)
{
    /* the second word's place is taken, so it stands behind */
    const struct section s = {
        {4,        2     },
        { {0, 0}, {7, 12}, {9, 34}, {0, 0}}
    };
    struct word_rows rows;
    CU_ASSERT_TRUE_FATAL(open_section(&s, sizeof s, &rows));
    CU_ASSERT_EQUAL(word_rows_find(&rows, 7U << 16 | 1), 12);
    CU_ASSERT_EQUAL(word_rows_find(&rows, 9U << 16 | 1), 34);
    CU_ASSERT_TRUE(word_rows_are_sound(&rows));
    CU_ASSERT_EQUAL(word_rows_find(&rows, 8U << 16 | 1), 0);
    CU_ASSERT_EQUAL(word_rows_find(&rows, 7U << 16 | 3), 0);
}

static void damaged_tables_are_refused_or_harmless(void)
{
    struct section s = {
        {4,       4     },
        { {1, 100}, {2, 5}, {3, 6}, {4, 7}}
    };
    struct word_rows rows;
    CU_ASSERT_FALSE(open_section(&s, sizeof s - 1, &rows));
    CU_ASSERT_FALSE(open_section(&s, 4, &rows));
    CU_ASSERT_TRUE_FATAL(open_section(&s, sizeof s, &rows));
    CU_ASSERT_FALSE(word_rows_are_sound(&rows));
    CU_ASSERT_EQUAL(word_rows_find(&rows, 1U << 16), 0); /* no such row */
    CU_ASSERT_EQUAL(word_rows_find(&rows, 9U << 16), 0); /* and no empty slot */
    s.head[0] = 3;
    CU_ASSERT_FALSE(open_section(&s, sizeof s, &rows));
}

CU_TestInfo wordrow_tests[] = {
    {"words lead to their rows",               words_lead_to_their_rows              },
    {"damaged tables are refused or harmless", damaged_tables_are_refused_or_harmless},
    CU_TEST_INFO_NULL,
};
