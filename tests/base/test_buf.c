#include "base/buf.h"
#include "tests/check.h"

static void an_empty_buffer_is_an_empty_slice(void)
{
    struct buf buf = {0};
    CU_ASSERT_EQUAL(buf_slice(&buf).len, 0);
    buf_clear(&buf);
    CU_ASSERT_PTR_NULL(buf.ptr);
    buf_release(&buf);
}

static void what_is_added_stands_in_order(void)
{
    struct buf buf = {0};
    buf_add(&buf, SLICE_LIT("one "));
    buf_adds(&buf, "two ");
    buf_addc(&buf, '3');
    buf_addf(&buf, " %s %d", "four", 5);
    buf_add(&buf, (struct slice){0});
    CU_ASSERT_STRING_EQUAL(buf.ptr, "one two 3 four 5");
    CU_ASSERT_EQUAL(buf.len, 16);
    buf_release(&buf);
    CU_ASSERT_PTR_NULL(buf.ptr);
}

static void it_grows_past_its_first_size(void)
{
    struct buf buf = {0};
    for (int i = 0; i < 10000; i++) {
        buf_addf(&buf, "%04d", i);
    }
    CU_ASSERT_EQUAL(buf.len, 40000);
    CU_ASSERT_TRUE(slice_equal((struct slice){buf.ptr + 39996, 4}, SLICE_LIT("9999")));
    CU_ASSERT_EQUAL(buf.ptr[buf.len], '\0');
    buf_release(&buf);
}

static void a_long_format_fits(void)
{
    struct buf buf = {0};
    buf_addf(&buf, "%1000d|", 7);
    CU_ASSERT_EQUAL(buf.len, 1001);
    CU_ASSERT_EQUAL(buf.ptr[999], '7');
    buf_release(&buf);
}

static void clearing_keeps_the_memory(void)
{
    struct buf buf = {0};
    buf_adds(&buf, "text");
    const char *before = buf.ptr;
    buf_clear(&buf);
    CU_ASSERT_STRING_EQUAL(buf.ptr, "");
    buf_addc(&buf, 'x');
    CU_ASSERT_PTR_EQUAL(buf.ptr, before);
    CU_ASSERT_STRING_EQUAL(buf.ptr, "x");
    buf_release(&buf);
}

static void bytes_of_any_value_are_kept(void)
{
    struct buf buf = {0};
    buf_add(&buf, SLICE_LIT("a\0b\xff"));
    CU_ASSERT_TRUE(slice_equal(buf_slice(&buf), SLICE_LIT("a\0b\xff")));
    buf_release(&buf);
}

CU_TestInfo buf_tests[] = {
    {"an empty buffer is an empty slice", an_empty_buffer_is_an_empty_slice},
    {"what is added stands in order",     what_is_added_stands_in_order    },
    {"it grows past its first size",      it_grows_past_its_first_size     },
    {"a long format fits",                a_long_format_fits               },
    {"clearing keeps the memory",         clearing_keeps_the_memory        },
    {"bytes of any value are kept",       bytes_of_any_value_are_kept      },
    CU_TEST_INFO_NULL,
};
