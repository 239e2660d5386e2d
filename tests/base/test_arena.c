#include <stddef.h>
#include <string.h>

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

static void parts_stand_one_behind_the_other(void)
{
    struct arena arena = {0};
    const struct slice parts[] = {SLICE_LIT("meet"), {0}, SLICE_LIT("/v")};
    struct slice whole = arena_concat(&arena, parts, 3);
    CU_ASSERT_TRUE(slice_equal(whole, SLICE_LIT("meet/v")));
    CU_ASSERT_EQUAL(whole.ptr[whole.len], '\0');
    CU_ASSERT_EQUAL(arena_concat(&arena, parts, 0).len, 0);
    arena_release(&arena);
}

static void lines_are_joined_where_there_are_any(void)
{
    struct arena arena = {0};
    struct slice flat = SLICE_LIT("Port of Lagos");
    CU_ASSERT_TRUE(arena_line(&arena, flat).ptr == flat.ptr);
    CU_ASSERT_TRUE(
        slice_equal(arena_line(&arena, SLICE_LIT("Port\r\n\tof  Lagos")), flat));
    CU_ASSERT_EQUAL(arena_line(&arena, (struct slice){0}).len, 0);
    arena_release(&arena);
}

/* What is taken zeroed is so whatever stood there, and room is as large as asked for.
 */
static void zeroed_memory_and_room_stand_side_by_side(void)
{
    _Alignas(max_align_t) char used[4096];
    struct arena arena = arena_over(memset(used, 0xff, sizeof used), sizeof used);
    for (size_t n = 1; n < 3000; n = n * 3 + 1) {
        int *room = arena_room(&arena, n, sizeof *room);
        memset(room, 0xff, n * sizeof *room);
        const char *zeroed = arena_alloc(&arena, n);
        bool clean = true;
        for (size_t i = 0; i < n; i++) {
            clean = clean && zeroed[i] == 0 && room[i] == -1;
        }
        CU_ASSERT_TRUE(clean);
    }
    arena_release(&arena);
}

CU_TestInfo arena_tests[] = {
    {"a copy outlives its source",                copy_outlives_its_source            },
    {"parts stand one behind the other",          parts_stand_one_behind_the_other    },
    {"lines are joined where there are any",      lines_are_joined_where_there_are_any},
    {"zeroed memory and room stand side by side",
     zeroed_memory_and_room_stand_side_by_side                                        },
    CU_TEST_INFO_NULL,
};
