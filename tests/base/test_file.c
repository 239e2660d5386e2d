#include "base/file.h"
#include "tests/check.h"

static void missing_file_names_its_path(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice text = SLICE_LIT("before");
    CU_ASSERT_EQUAL(file_read(&arena, "/nowhere/x", &text, &err), ERR_IO);
    CU_ASSERT_STRING_EQUAL(err.text, "/nowhere/x: No such file or directory");
    CU_ASSERT_TRUE(slice_equal(text, SLICE_LIT("before")));
    arena_release(&arena);
}

CU_TestInfo file_tests[] = {
    {"a missing file names its path", missing_file_names_its_path},
    CU_TEST_INFO_NULL,
};
