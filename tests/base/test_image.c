#include "base/data.h"
#include "base/image.h"
#include "base/table.h"
#include "tests/check.h"

static void what_is_no_image_gives_nothing(void)
{
    struct arena arena = {0};
    CU_ASSERT_PTR_NULL(image_thaw("image/none", &arena));
    CU_ASSERT_PTR_NULL(image_thaw("event/types.tsv", &arena));
    CU_ASSERT_PTR_NULL(arena.head);
}

/* Pointers of images stay within the program and what was copied. */
static void every_image_is_thawed_twice(void)
{
    size_t n = 0;
    size_t images = 0;
    const struct data_file *files = data_list(&n);
    for (size_t i = 0; i < n; i++) {
        struct slice path = slice_of(files[i].path);
        bool is_graph = slice_equal(path, SLICE_LIT("image/graph")); /* of SQLite's */
        if (!slice_starts(path, SLICE_LIT("image/")) || is_graph) {
            continue;
        }
        images++;
        struct arena one = {0};
        struct arena two = {0};
        CHECK_ROW((uintptr_t)files[i].start % 64 == 0, files[i].path);
        CHECK_ROW(image_thaw(files[i].path, &one) != NULL, files[i].path);
        CHECK_ROW(image_thaw(files[i].path, &two) != NULL, files[i].path);
        CHECK_ROW(arena_used(&one) == arena_used(&two), files[i].path);
        arena_release(&one);
        arena_release(&two);
    }
    /* Fewer: tools/freeze.c has met a stray pointer, and said so. None: FREEZE=0. */
    CU_ASSERT(images == 4 || images == 0);
}

CU_TestInfo image_tests[] = {
    {"what is no image gives nothing", what_is_no_image_gives_nothing},
    {"every image is thawed twice",    every_image_is_thawed_twice   },
    CU_TEST_INFO_NULL,
};
