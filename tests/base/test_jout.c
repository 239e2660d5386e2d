#include <math.h>

#include "base/jout.h"
#include "base/jval.h"
#include "tests/check.h"

static void a_tree_prints_on_one_line(void)
{
    struct buf out = {0};
    struct jout *object = jout_object();
    jout_add_string(object, "s", SLICE_LIT("x"));
    jout_add_string_or_null(object, "e", (struct slice){0});
    jout_add_integer(object, "i", -5);
    jout_add_decimal(object, "d", 0.9300001, 4);
    jout_add_bool(object, "b", true);
    jout_add_null(object, "n");
    struct jout *list = jout_add_array(object, "l");
    jout_add_integer(list, NULL, 1);
    jout_add_string(jout_add_object(list, NULL), "k", SLICE_LIT("v"));
    jout_print(object, &out);
    CU_ASSERT_STRING_EQUAL(out.ptr,
                           "{\"s\":\"x\",\"e\":null,\"i\":-5,\"d\":0.93,\"b\":true,"
                           "\"n\":null,\"l\":[1,{\"k\":\"v\"}]}");
    jout_free(object);
    buf_release(&out);
}

static void numbers_print_exactly(void)
{
    static const struct {
        double number;
        int decimals;
        const char *text;
    } rows[] = {
        {0,        3, "[0]"       },
        {1,        3, "[1]"       },
        {0.5,      3, "[0.5]"     },
        {0.1,      9, "[0.1]"     },
        {1.0 / 3,  3, "[0.333]"   },
        {-0.25,    1, "[-0.2]"    },
        {116.3975, 6, "[116.3975]"},
        {2.9999,   2, "[3]"       },
        {NAN,      2, "[null]"    },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {0};
        struct jout *list = jout_array();
        jout_add_decimal(list, NULL, rows[i].number, rows[i].decimals);
        jout_print(list, &out);
        CHECK_ROW(slice_equal(buf_slice(&out), slice_of(rows[i].text)), out.ptr);
        jout_free(list);
        buf_release(&out);
    }
}

static void large_integers_are_exact(void)
{
    struct buf out = {0};
    struct jout *list = jout_array();
    jout_add_integer(list, NULL, INT64_C(9007199254740992));
    jout_add_integer(list, NULL, INT64_C(-9007199254740992));
    jout_print(list, &out);
    CU_ASSERT_STRING_EQUAL(out.ptr, "[9007199254740992,-9007199254740992]");
    jout_free(list);
    buf_release(&out);
}

/* All that strings may hold comes back as it was. */
static const struct slice strings[] = {
    SLICE_INIT(""),
    SLICE_INIT("\"quoted\" \\ / 'x'"),
    SLICE_INIT("line\nline\r\n\ttab\b\f"),
    SLICE_INIT("\x01\x02\x1f\x7f"),
    SLICE_INIT("<b>&amp;</b>"),
    SLICE_INIT("Erdo\xc4\x9f"
               "an \xe2\x80\x94 \xf0\x9f\x98\x80"),
    SLICE_INIT("\xe2\x80\xa8\xe2\x80\xa9"),
};

static void strings_come_back_as_they_were(void)
{
    for (size_t i = 0; i < COUNT(strings); i++) {
        struct buf out = {0};
        struct jval *value = NULL;
        struct err err = {0};
        struct jout *list = jout_array();
        jout_add_string(list, NULL, strings[i]);
        jout_print(list, &out);
        int rc = jval_read(buf_slice(&out), &value, &err);
        CHECK_ROW(rc == 0 && slice_equal(jval_string(jval_item(value, 0)), strings[i]),
                  out.ptr);
        CHECK_ROW(slice_search(buf_slice(&out), SLICE_LIT("\n")) == SIZE_MAX, out.ptr);
        if (rc == 0) {
            jval_free(value);
        }
        jout_free(list);
        buf_release(&out);
    }
}

static void long_strings_come_back(void)
{
    struct buf text = {0};
    struct buf out = {0};
    struct jval *value = NULL;
    struct err err = {0};
    struct jout *list = jout_array();
    for (int i = 0; i < 20000; i++) {
        buf_adds(&text, "They met. ");
    }
    jout_add_string(list, NULL, buf_slice(&text));
    jout_print(list, &out);
    CU_ASSERT_EQUAL(jval_read(buf_slice(&out), &value, &err), 0);
    CU_ASSERT_TRUE(slice_equal(jval_string(jval_item(value, 0)), buf_slice(&text)));
    jval_free(value);
    jout_free(list);
    buf_release(&text);
    buf_release(&out);
}

CU_TestInfo jout_tests[] = {
    {"a tree prints on one line",      a_tree_prints_on_one_line     },
    {"numbers print exactly",          numbers_print_exactly         },
    {"large integers are exact",       large_integers_are_exact      },
    {"strings come back as they were", strings_come_back_as_they_were},
    {"long strings come back",         long_strings_come_back        },
    CU_TEST_INFO_NULL,
};
