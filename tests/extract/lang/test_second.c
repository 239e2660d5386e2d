#include <string.h>

#include "base/arena.h"
#include "base/table.h"
#include "extract/lang/model.h"
#include "extract/lang/second.h"
#include "tests/check.h"

static struct slice builtin(void)
{
    return data_get("model/english.model");
}

static void the_built_in_opinion_is_sound(void)
{
    struct second second;
    CU_ASSERT_TRUE(second_open(builtin(), &second));
}

static void a_damaged_opinion_is_refused(void)
{
    struct arena arena = {0};
    struct second second;
    struct slice file = builtin();
    char *copy = arena_alloc(&arena, file.len);
    memcpy(copy, file.ptr, file.len);
    struct slice body = model_section((struct slice){copy, file.len}, "second");
    CU_ASSERT_TRUE_FATAL(body.len > 64);
    memset(copy + (body.ptr - copy), 0x7f, 64); /* numbers far too large */
    CU_ASSERT_FALSE(second_open((struct slice){copy, file.len}, &second));
    arena_release(&arena);
}

static void the_window_ends_with_the_block(void)
{
    static const char text[] = "It rained Then it";
    const struct word words[] = {
        {.span = {0, 2}}, {.span = {3, 9}}, {.span = {10, 14}}, {.span = {15, 17}}};
    struct second second;
    struct second_view look;
    struct split_state state = {.length = 2};
    struct slice all = slice_of(text);
    struct split_view view = {.text = all, .written = all, .words = words, .count = 4};
    CU_ASSERT_TRUE_FATAL(second_open(builtin(), &second));
    second_look(&second, &view, 2, &state, &look);
    CU_ASSERT_EQUAL(look.rows[SECOND_BEFORE - 3], 0);
    CU_ASSERT_NOT_EQUAL(look.rows[SECOND_BEFORE - 2], 0);
    CU_ASSERT_NOT_EQUAL(look.rows[SECOND_BEFORE + 1], 0);
    CU_ASSERT_EQUAL(look.rows[SECOND_BEFORE + 2], 0);
    CU_ASSERT_EQUAL(look.kinds[SECOND_BEFORE], split_kind(slice_of("Then")));
    CU_ASSERT_EQUAL(second_score(&second, &look), second_score(&second, &look));
}

static void every_kernel_has_the_same_opinion(void)
{
    struct arena arena = {0};
    struct second second;
    struct second_view look = {.length = 3};
    CU_ASSERT_TRUE_FATAL(second_open(builtin(), &second));
    for (uint32_t i = 0; i < SECOND_WINDOW; i++) {
        look.rows[i] = i * 977;
        look.kinds[i] = (uint8_t)(i % SECOND_KINDS);
    }
    int32_t plain = second_score(&second, &look);
    second_pack(&second, &arena);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        second.kernel = kind;
        if (kernel_has(kind)) {
            CHECK_ROW(second_score(&second, &look) == plain, kernel_name(kind));
        }
    }
    arena_release(&arena);
}

CU_TestInfo second_tests[] = {
    {"the built-in opinion is sound",     the_built_in_opinion_is_sound    },
    {"a damaged opinion is refused",      a_damaged_opinion_is_refused     },
    {"every kernel has the same opinion", every_kernel_has_the_same_opinion},
    {"the window ends with the block",    the_window_ends_with_the_block   },
    CU_TEST_INFO_NULL,
};
