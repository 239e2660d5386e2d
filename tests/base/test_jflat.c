#include <string.h>

#include "base/jflat.h"
#include "base/jval.h"
#include "tests/check.h"

static const char *const keys[] = {"id", "text"};

/* Is the line read, and are both values those that jansson reads? */
static bool reads_as_jansson(struct slice line, bool *flat)
{
    struct arena arena = {0};
    struct jflat_field fields[] = {{.key = keys[0]}, {.key = keys[1]}};
    struct jval *value = NULL;
    struct err err = {0};
    *flat = jflat_read(&arena, line, fields, COUNT(fields));
    bool same = !*flat || (jval_read(line, &value, &err) == 0 && jval_is_object(value));
    for (size_t i = 0; *flat && same && i < COUNT(fields); i++) {
        struct slice text = jval_string(jval_get(value, keys[i]));
        same = slice_equal(text, fields[i].value);
    }
    if (value) {
        jval_free(value);
    }
    arena_release(&arena);
    return same;
}

static void plain_objects_are_read(void)
{
    static const char *const lines[] = {
        "{}",
        " { \"id\" : \"a\" ,\t\"text\":\"b c\"}\r\n",
        "{\"other\":\"\\n\",\"text\":\"\xe2\x80\x99s \\\"x\\\" \\\\ \\/ \\b\\f\\r\\t\"}",
        "{\"text\":\"\\u00e9\\u20AC\\ud83d\\ude00\",\"id\":\"\"}",
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        bool flat = false;
        bool same = reads_as_jansson(slice_of(lines[i]), &flat);
        CHECK_ROW(same && flat, lines[i]);
    }
}

static void all_else_is_left(void)
{
    static const char *const lines[] = {
        "",
        "[]",
        "\"a\"",
        "{\"id\":1}",
        "{\"id\":null}",
        "{\"id\":\"a\",}",
        "{\"id\":\"a\"",
        "{\"id\":\"a\"} x",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"i\\u0064\":\"a\"}",
        "{\"id\":\"a\nb\"}",
        "{\"id\":\"\\q\"}",
        "{\"id\":\"\\u0000\"}",
        "{\"id\":\"\\ud83d\"}",
        "{\"id\":\"\\ude00\"}",
        "{\"id\":\"\\u12\"}",
        "{\"id\":\"\xff\"}",
        "{\"id\":\"a\\",
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        bool flat = true;
        (void)reads_as_jansson(slice_of(lines[i]), &flat);
        CHECK_ROW(!flat, lines[i]);
    }
}

/* Whatever is taken for plain is what jansson makes of it. */
static void nothing_is_read_otherwise(void)
{
    static const char line[] =
        "{\"id\": \"a\\u00e9\", \"text\": \"\\ud83d\\ude00 b\xc3\xa9\\n\", \"x\": \"\"}";
    static const char bytes[] = "\"\\{}:,un0dD8c e\n\xc3\xa9";
    uint32_t state = 1;
    for (int i = 0; i < 20000; i++) {
        char copy[sizeof line];
        bool flat = false;
        memcpy(copy, line, sizeof line);
        for (int k = 0; k <= i % 3; k++) {
            state = state * 1664525U + 1013904223U;
            size_t at = (state >> 8) % (sizeof line - 1);
            copy[at] = bytes[(state >> 20) % (sizeof bytes - 1)];
        }
        CHECK_ROW(reads_as_jansson((struct slice){copy, sizeof line - 1}, &flat), copy);
    }
}

CU_TestInfo jflat_tests[] = {
    {"plain objects are read",    plain_objects_are_read   },
    {"all else is left",          all_else_is_left         },
    {"nothing is read otherwise", nothing_is_read_otherwise},
    CU_TEST_INFO_NULL,
};
