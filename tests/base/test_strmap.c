#include <string.h>

#include "base/strmap.h"
#include "tests/check.h"

static void an_empty_map_has_nothing(void)
{
    struct strmap map = {0};
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("x")), STRMAP_NONE);
    CU_ASSERT_EQUAL(strmap_find(&map, (struct slice){0}), STRMAP_NONE);
}

static void putting_again_replaces(void)
{
    struct arena arena = {0};
    struct strmap map = {0};
    CU_ASSERT_EQUAL(strmap_put(&map, &arena, SLICE_LIT("x"), 1), STRMAP_NONE);
    CU_ASSERT_EQUAL(strmap_put(&map, &arena, SLICE_LIT("x"), 2), 1);
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("x")), 2);
    CU_ASSERT_EQUAL(map.count, 1);
    arena_release(&arena);
}

static void a_slot_looks_and_sets(void)
{
    struct arena arena = {0};
    struct strmap map = {0};
    uint32_t *slot = strmap_slot(&map, &arena, SLICE_LIT("nine long letters"));
    CU_ASSERT_EQUAL(*slot, STRMAP_NONE);
    *slot = 9;
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("nine long letters")), 9);
    CU_ASSERT_EQUAL(*strmap_slot(&map, &arena, SLICE_LIT("nine long letters")), 9);
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("nine long letter")), STRMAP_NONE);
    CU_ASSERT_EQUAL(map.count, 1);
    arena_release(&arena);
}

static void the_empty_string_is_a_key(void)
{
    struct arena arena = {0};
    struct strmap map = {0};
    (void)strmap_put(&map, &arena, SLICE_LIT("x"), 1);
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("")), STRMAP_NONE);
    (void)strmap_put(&map, &arena, (struct slice){0}, 7);
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("")), 7);
    CU_ASSERT_EQUAL(strmap_find(&map, (struct slice){0}), 7);
    arena_release(&arena);
}

static void many_keys_are_all_found(void)
{
    struct arena arena = {0};
    struct strmap map = {0};
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < 20000; i++) {
        wrong += strmap_put(&map, &arena, arena_printf(&arena, "key %u", (unsigned)i),
                            i) != STRMAP_NONE;
    }
    for (uint32_t i = 0; i < 20000; i++) {
        wrong += strmap_find(&map, arena_printf(&arena, "key %u", (unsigned)i)) != i;
    }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(map.count, 20000);
    CU_ASSERT_EQUAL(strmap_find(&map, SLICE_LIT("key 20000")), STRMAP_NONE);
    arena_release(&arena);
}

/* "aaba": `len` letters, the one at `at` another. */
static struct slice odd_letter(struct arena *arena, size_t len, size_t at)
{
    char *bytes = memset(arena_alloc(arena, len), 'a', len);
    bytes[at] = 'b';
    return (struct slice){bytes, len};
}

/* Keys of 1 to 24 bytes, each byte of which tells them apart. */
static void every_byte_of_a_key_counts(void)
{
    enum { LONGEST = 24 };
    struct arena arena = {0};
    struct strmap map = {0};
    uint32_t wrong = 0;
    uint32_t number = 0;
    for (size_t len = 1; len <= LONGEST; len++) {
        for (size_t at = 0; at < len; at++) {
            struct slice key = odd_letter(&arena, len, at);
            wrong += strmap_put(&map, &arena, key, number++) != STRMAP_NONE;
        }
    }
    for (size_t len = LONGEST; len > 0; len--) {
        for (size_t at = len; at-- > 0;) {
            wrong += strmap_find(&map, odd_letter(&arena, len, at)) != --number;
        }
    }
    CU_ASSERT_EQUAL(wrong, 0);
    arena_release(&arena);
}

static void the_hash_is_the_same_everywhere(void)
{
    /* FNV-1a of "": its offset basis; of "a": a published test vector; both folded. */
    uint64_t none = UINT64_C(0xcbf29ce484222325);
    uint64_t a = UINT64_C(0xaf63dc4c8601ec8c);
    CU_ASSERT_EQUAL(slice_hash(SLICE_LIT("")), none ^ (none >> 32));
    CU_ASSERT_EQUAL(slice_hash(SLICE_LIT("a")), a ^ (a >> 32));
}

static void a_sealed_map_answers_alike_wherever_it_lies(void)
{
    struct arena arena = {0};
    struct arena still = {0};
    struct strmap map = {0};
    (void)strmap_put(&map, &arena, SLICE_LIT(""), 7);
    for (uint32_t i = 0; i < 1000; i++) {
        (void)strmap_put(&map, &arena, arena_printf(&arena, "key %u", i), i);
    }
    struct strmap sealed = strmap_seal(&map, &still);
    size_t bytes = arena_used(&still);
    void *moved = arena_alloc(&arena, bytes);
    memcpy(moved, sealed.cells, bytes);
    sealed.cells = moved;
    arena_release(&still);
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < 1000; i++) {
        wrong += strmap_find(&sealed, arena_printf(&arena, "key %u", i)) != i;
    }
    CU_ASSERT_EQUAL(wrong, 0);
    CU_ASSERT_EQUAL(strmap_find(&sealed, (struct slice){0}), 7);
    CU_ASSERT_EQUAL(strmap_find(&sealed, SLICE_LIT("key")), STRMAP_NONE);
    map = (struct strmap){0};
    sealed = strmap_seal(&map, &arena);
    CU_ASSERT_EQUAL(strmap_find(&sealed, SLICE_LIT("key")), STRMAP_NONE);
    arena_release(&arena);
}

CU_TestInfo strmap_tests[] = {
    {"an empty map has nothing",                    an_empty_map_has_nothing       },
    {"putting again replaces",                      putting_again_replaces         },
    {"a slot looks and sets",                       a_slot_looks_and_sets          },
    {"the empty string is a key",                   the_empty_string_is_a_key      },
    {"many keys are all found",                     many_keys_are_all_found        },
    {"every byte of a key counts",                  every_byte_of_a_key_counts     },
    {"a sealed map answers alike wherever it lies",
     a_sealed_map_answers_alike_wherever_it_lies                                   },
    {"the hash is the same everywhere",             the_hash_is_the_same_everywhere},
    CU_TEST_INFO_NULL,
};
