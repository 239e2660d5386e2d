#include "base/mention.h"
#include "tests/check.h"

static void statuses_have_names(void)
{
    for (int i = 0; i < STATUS_COUNT; i++) {
        enum status found = STATUS_COUNT;
        struct slice name = status_name((enum status)i);
        CHECK_ROW(name.len > 0 && status_find(name, &found) && (int)found == i,
                  name.ptr);
    }
}

static void kinds_have_names(void)
{
    for (int i = 0; i < ACTOR_KIND_COUNT; i++) {
        enum actor_kind found = ACTOR_KIND_COUNT;
        struct slice name = actor_kind_name((enum actor_kind)i);
        CHECK_ROW(name.len > 0 && actor_kind_find(name, &found) && (int)found == i,
                  name.ptr);
    }
}

static void unknown_names_leave_the_result_alone(void)
{
    enum status status = STATUS_DENIED;
    enum actor_kind kind = ACTOR_GROUP;
    CU_ASSERT_FALSE(status_find(SLICE_LIT("Occurred"), &status));
    CU_ASSERT_FALSE(status_find((struct slice){0}, &status));
    CU_ASSERT_FALSE(actor_kind_find(SLICE_LIT("people"), &kind));
    CU_ASSERT_EQUAL(status, STATUS_DENIED);
    CU_ASSERT_EQUAL(kind, ACTOR_GROUP);
}

CU_TestInfo mention_tests[] = {
    {"statuses have names",                  statuses_have_names                 },
    {"kinds of actors have names",           kinds_have_names                    },
    {"unknown names leave the result alone", unknown_names_leave_the_result_alone},
    CU_TEST_INFO_NULL,
};
