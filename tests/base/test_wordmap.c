#include <stdio.h>

#include "base/wordmap.h"
#include "tests/check.h"

#define MOST 64

static void a_word_is_met_once(void)
{
    struct wordmap map = {0};
    wordmap_reserve(&map, 1, MOST);
    uint32_t *oslo = wordmap_slot(&map, SLICE_LIT("Oslo"));
    CU_ASSERT_EQUAL(*oslo, 0);
    *oslo = 7;
    CU_ASSERT_EQUAL(*wordmap_slot(&map, SLICE_LIT("oslo")), 0);
    CU_ASSERT_PTR_EQUAL(wordmap_slot(&map, SLICE_LIT("Oslo")), oslo);
    CU_ASSERT_EQUAL(*oslo, 7);
    wordmap_release(&map);
}

/* Alike but for their ends: all bytes count, and the length. */
static void words_alike_are_kept_apart(void)
{
    static const struct slice words[] = {
        {NULL, 0},
        SLICE_INIT("a"),
        SLICE_INIT("a\0"),
        SLICE_INIT("12345678"),
        SLICE_INIT("123456789"),
        SLICE_INIT("abcdefghijklmnopqrstuvwx"),
        SLICE_INIT("abcdefghijklmnopqrstuvwy"),
    };
    struct wordmap map = {0};
    wordmap_reserve(&map, 1, MOST);
    for (uint32_t i = 0; i < COUNT(words); i++) {
        uint32_t *number = wordmap_slot(&map, words[i]);
        CU_ASSERT_EQUAL(*number, 0);
        *number = i + 1;
    }
    for (uint32_t i = 0; i < COUNT(words); i++) {
        CU_ASSERT_EQUAL(*wordmap_slot(&map, words[i]), i + 1);
    }
    CU_ASSERT_EQUAL(map.count, COUNT(words));
    wordmap_release(&map);
}

static void asking_for_a_word_changes_nothing(void)
{
    struct wordmap map = {0};
    wordmap_ask(&map, SLICE_LIT("Oslo")); /* there is no room yet */
    wordmap_reserve(&map, 1, MOST);
    wordmap_ask(&map, SLICE_LIT("Oslo"));
    wordmap_ask(&map, (struct slice){NULL, 0});
    wordmap_ask(&map, SLICE_LIT("abcdefghijklmnopqrstuvwxy"));
    CU_ASSERT_EQUAL(map.count, 0);
    wordmap_release(&map);
}

static void long_words_are_not_kept(void)
{
    struct wordmap map = {0};
    wordmap_reserve(&map, 1, MOST);
    CU_ASSERT_PTR_NULL(wordmap_slot(&map, SLICE_LIT("abcdefghijklmnopqrstuvwxy")));
    CU_ASSERT_EQUAL(map.count, 0);
    wordmap_release(&map);
}

/* Gives word `i` of a round its number. False when it had not the number `had`. */
static bool give_number(struct wordmap *map, int round, uint32_t i, uint32_t had)
{
    char text[16];
    int len = snprintf(text, sizeof text, "w%d-%u", round, i);
    uint32_t *number = wordmap_slot(map, (struct slice){text, (size_t)len});
    bool right = number && *number == had;
    if (number) {
        *number = i + 1;
    }
    return right;
}

/* Twice, with other words the second time. */
static void a_full_map_keeps_what_it_has(void)
{
    struct wordmap map = {0};
    wordmap_reserve(&map, 1, MOST);
    for (int round = 0; round < 2; round++) {
        bool right = true;
        for (uint32_t i = 0; i < MOST; i++) {
            right = give_number(&map, round, i, 0) && right;
        }
        for (uint32_t i = 0; i < MOST; i++) {
            right = give_number(&map, round, i, i + 1) && right;
        }
        CU_ASSERT_TRUE(right);
        CU_ASSERT_EQUAL(map.count, MOST);
        CU_ASSERT_PTR_NULL(wordmap_slot(&map, SLICE_LIT("more")));
        wordmap_empty(&map);
        CU_ASSERT_EQUAL(map.count, 0);
    }
    wordmap_release(&map);
}

/* Room is made for as many as are told, up to a limit; then they are forgotten. */
static void a_map_grows_up_to_a_limit(void)
{
    enum { LIMIT = 4096 };
    struct wordmap map = {0};
    bool right = true;
    size_t midway = 0;
    CU_ASSERT_PTR_NULL(wordmap_slot(&map, SLICE_LIT("nothing")));
    for (uint32_t i = 0; i < LIMIT; i++) {
        wordmap_reserve(&map, 1, LIMIT);
        right = give_number(&map, 0, i, 0) && right;
        midway = i == LIMIT / 4 ? map.most : midway;
    }
    CU_ASSERT_EQUAL(midway, LIMIT / 2);
    CU_ASSERT_EQUAL(map.count, LIMIT);
    CU_ASSERT_TRUE(right && give_number(&map, 0, 3, 4));
    CU_ASSERT_TRUE(give_number(&map, 0, LIMIT - 1, LIMIT));
    wordmap_reserve(&map, 1, LIMIT);
    CU_ASSERT_EQUAL(map.count, 0);
    CU_ASSERT_TRUE(give_number(&map, 0, 3, 0));
    wordmap_release(&map);
}

CU_TestInfo wordmap_tests[] = {
    {"a word is met once",                a_word_is_met_once               },
    {"words alike are kept apart",        words_alike_are_kept_apart       },
    {"asking for a word changes nothing", asking_for_a_word_changes_nothing},
    {"long words are not kept",           long_words_are_not_kept          },
    {"a full map keeps what it has",      a_full_map_keeps_what_it_has     },
    {"a map grows up to a limit",         a_map_grows_up_to_a_limit        },
    CU_TEST_INFO_NULL,
};
