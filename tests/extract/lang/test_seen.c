#include <stdio.h>

#include "extract/lang/seen.h"
#include "tests/check.h"

static void a_word_is_new_once(void)
{
    struct seen seen = {0};
    bool is_new = false;
    seen_begin(&seen, 4);
    uint32_t oslo = seen_get(&seen, SLICE_LIT("Oslo"), &is_new);
    CU_ASSERT_TRUE(is_new);
    uint32_t lower = seen_get(&seen, SLICE_LIT("oslo"), &is_new);
    CU_ASSERT_TRUE(is_new && lower != oslo);
    CU_ASSERT_EQUAL(seen_get(&seen, SLICE_LIT("Oslo"), &is_new), oslo);
    CU_ASSERT_FALSE(is_new);
    seen_release(&seen);
}

static void long_words_are_not_kept(void)
{
    static const char text[] = "antidisestablishmentarianistically";
    struct seen seen = {0};
    bool is_new = false;
    seen_begin(&seen, 2);
    uint32_t first = seen_get(&seen, SLICE_LIT(text), &is_new);
    uint32_t second = seen_get(&seen, SLICE_LIT(text), &is_new);
    CU_ASSERT_TRUE(is_new && first != second);
    seen_release(&seen);
}

/* Twice as many words as are kept, and one batch that is larger still. */
static void a_full_table_begins_anew(void)
{
    struct seen seen = {0};
    bool is_new = false;
    char text[32];
    bool new_all = true;
    for (int batch = 0; batch < 4; batch++) {
        size_t n = batch == 3 ? SEEN_MOST + 100 : SEEN_MOST / 2 + 1;
        seen_begin(&seen, n);
        for (size_t i = 0; i < n; i++) {
            int len = snprintf(text, sizeof text, "w%d-%zu", batch, i);
            uint32_t at = seen_get(&seen, (struct slice){text, (size_t)len}, &is_new);
            new_all = new_all && is_new && at < seen.capacity;
        }
    }
    CU_ASSERT_TRUE(new_all);
    seen_release(&seen);
}

CU_TestInfo seen_tests[] = {
    {"a word is new once",       a_word_is_new_once      },
    {"long words are not kept",  long_words_are_not_kept },
    {"a full table begins anew", a_full_table_begins_anew},
    CU_TEST_INFO_NULL,
};
