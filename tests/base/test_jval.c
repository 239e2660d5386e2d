#include "base/jval.h"
#include "tests/check.h"

static void values_are_reached_by_key_and_place(void)
{
    struct jval *value = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(
        jval_read(SLICE_LIT(" {\"a\":[1,2.5,\"x\",null,true,{\"b\":\"\\u00e9\"}]} "),
                  &value, &err),
        0);
    const struct jval *list = jval_get(value, "a");
    CU_ASSERT_TRUE(jval_is_object(value));
    CU_ASSERT_TRUE(jval_is_array(list));
    CU_ASSERT_EQUAL(jval_count(list), 6);
    CU_ASSERT_DOUBLE_EQUAL(jval_number(jval_item(list, 0), -1), 1, 0);
    CU_ASSERT_DOUBLE_EQUAL(jval_number(jval_item(list, 1), -1), 2.5, 0);
    CU_ASSERT_TRUE(slice_equal(jval_string(jval_item(list, 2)), SLICE_LIT("x")));
    CU_ASSERT_TRUE(jval_is_null(jval_item(list, 3)));
    CU_ASSERT_TRUE(jval_true(jval_item(list, 4)));
    CU_ASSERT_TRUE(slice_equal(jval_string(jval_get(jval_item(list, 5), "b")),
                               SLICE_LIT("\xc3\xa9")));
    jval_free(value);
}

static void what_is_not_there_is_empty(void)
{
    struct jval *value = NULL;
    struct err err = {0};
    CU_ASSERT_EQUAL(jval_read(SLICE_LIT("{\"a\":1}"), &value, &err), 0);
    const struct jval *none = jval_get(value, "b");
    CU_ASSERT_PTR_NULL(none);
    CU_ASSERT_TRUE(jval_is_null(none));
    CU_ASSERT_FALSE(jval_is_object(none));
    CU_ASSERT_EQUAL(jval_count(none), 0);
    CU_ASSERT_PTR_NULL(jval_item(none, 0));
    CU_ASSERT_PTR_NULL(jval_get(none, "c"));
    CU_ASSERT_EQUAL(jval_string(none).len, 0);
    CU_ASSERT_EQUAL(jval_string(jval_get(value, "a")).len, 0);
    CU_ASSERT_DOUBLE_EQUAL(jval_number(none, 7), 7, 0);
    CU_ASSERT_FALSE(jval_true(none));
    CU_ASSERT_EQUAL(jval_count(value), 0);
    jval_free(value);
    jval_free(NULL);
}

static const struct {
    const char *label;
    struct slice text;
    bool good;
} rows[] = {
    {"an object",           SLICE_INIT("{}"),                          true },
    {"a number",            SLICE_INIT("3"),                           true },
    {"a string",            SLICE_INIT("\"x\""),                       true },
    {"nothing",             SLICE_INIT(""),                            false},
    {"no slice at all",     {NULL, 0},                                 false},
    {"a word",              SLICE_INIT("nonsense"),                    false},
    {"something behind it", SLICE_INIT("{} x"),                        false},
    {"two values",          SLICE_INIT("{}{}"),                        false},
    {"unclosed",            SLICE_INIT("{\"a\":"),                     false},
    {"a key twice",         SLICE_INIT("{\"a\":1,\"a\":1}"),           false},
    {"a key twice, deeper", SLICE_INIT("[{\"b\":{\"a\":1,\"a\":1}}]"), false},
    {"broken UTF-8",        SLICE_INIT("\"\xff\""),                    false},
    {"a surrogate",         SLICE_INIT("\"\\ud800\""),                 false},
    {"a NUL in a string",   SLICE_INIT("\"a\\u0000b\""),               false},
    {"a raw NUL",           SLICE_INIT("\"a\0b\""),                    false},
    {"a comma too many",    SLICE_INIT("[1,]"),                        false},
    {"a huge number",       SLICE_INIT("1e999"),                       false},
};

static void only_json_is_read(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct jval *value = NULL;
        struct err err = {0};
        int rc = jval_read(rows[i].text, &value, &err);
        CHECK_ROW((rc == 0) == rows[i].good, rows[i].label);
        CHECK_ROW(rc == 0 || (rc == ERR_INPUT && err.located && err.text[0] != '\0' &&
                              err.offset <= rows[i].text.len + 1),
                  rows[i].label);
        if (rc == 0) {
            jval_free(value);
        }
    }
}

static void depth_is_limited(void)
{
    char deep[100000];
    struct jval *value = NULL;
    struct err err = {0};
    for (size_t i = 0; i < sizeof deep; i++) {
        deep[i] = '[';
    }
    CU_ASSERT_EQUAL(jval_read((struct slice){deep, sizeof deep}, &value, &err),
                    ERR_INPUT);
}

CU_TestInfo jval_tests[] = {
    {"values are reached by key and place", values_are_reached_by_key_and_place},
    {"what is not there is empty",          what_is_not_there_is_empty         },
    {"only JSON is read",                   only_json_is_read                  },
    {"depth is limited",                    depth_is_limited                   },
    CU_TEST_INFO_NULL,
};
