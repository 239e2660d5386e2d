#include <CUnit/CUnit.h>

#include "base/arena.h"
#include "tests/check.h"

static void copy_outlives_its_source(void)
{
    struct arena arena = {0};
    char text[] = "Reuters";
    struct slice kept = arena_copy(&arena, (struct slice){text, 7});
    text[0] = 'X';
    CU_ASSERT_TRUE(slice_equal(kept, SLICE_LIT("Reuters")));
    arena_release(&arena);
}

CU_TestInfo arena_tests[] = {
    {"a copy outlives its source", copy_outlives_its_source},
    CU_TEST_INFO_NULL,
};
