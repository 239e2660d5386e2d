#include "base/err.h"
#include "tests/check.h"

static void first_error_wins(void)
{
    struct err err = {0};
    CU_ASSERT_EQUAL(err_at(&err, ERR_INPUT, 7, "no %s", "verb"), ERR_INPUT);
    CU_ASSERT_EQUAL(err_set(&err, ERR_IO, "close failed"), ERR_IO);
    CU_ASSERT_EQUAL(err.code, ERR_INPUT);
    CU_ASSERT_EQUAL(err.offset, 7);
    CU_ASSERT_STRING_EQUAL(err.text, "no verb");
}

CU_TestInfo err_tests[] = {
    {"the first error wins", first_error_wins},
    CU_TEST_INFO_NULL,
};
