#include <stdlib.h>

#include <CUnit/CUnit.h>

#include "base/rooms.h"
#include "tests/check.h"

struct memory {
    char *kept;
    int uses;
};

static void release(void *data)
{
    struct memory *memory = data;
    free(memory->kept);
}

/* Two at a time are two; one that was given back remembers. */
static void a_room_is_used_again(void)
{
    struct rooms *rooms = rooms_new(sizeof(struct memory), release);
    struct memory *first = rooms_take(rooms);
    struct memory *second = rooms_take(rooms);
    CU_ASSERT_PTR_NOT_EQUAL(first, second);
    CU_ASSERT_EQUAL(first->uses, 0);
    CU_ASSERT_PTR_NULL(first->kept);
    first->kept = malloc(8);
    first->uses++;
    second->uses += 2;
    rooms_give(rooms, first);
    CU_ASSERT_PTR_EQUAL(rooms_take(rooms), first);
    CU_ASSERT_EQUAL(first->uses, 1);
    rooms_give(rooms, second);
    rooms_give(rooms, first);
    rooms_free(rooms);
    rooms_free(NULL);
}

CU_TestInfo rooms_tests[] = {
    {"a room is used again", a_room_is_used_again},
    CU_TEST_INFO_NULL,
};
