#include "base/utf8.h"
#include "tests/check.h"

static const struct {
    const char *label;
    struct slice text;
    uint32_t point;
    size_t len;
} points[] = {
    {"ASCII",                               SLICE_INIT("A"),                    'A',      1},
    {"NUL",                                 SLICE_INIT("\0"),                   0,        1},
    {"last of one byte",                    SLICE_INIT("\x7f"),                 0x7f,     1},
    {"first of two bytes",                  SLICE_INIT("\xc2\x80"),             0x80,     2},
    {"last of two bytes",                   SLICE_INIT("\xdf\xbf"),             0x7ff,    2},
    {"first of three bytes",                SLICE_INIT("\xe0\xa0\x80"),         0x800,    3},
    {"before the surrogates",               SLICE_INIT("\xed\x9f\xbf"),         0xd7ff,   3},
    {"after the surrogates",                SLICE_INIT("\xee\x80\x80"),         0xe000,   3},
    {"last of three bytes",                 SLICE_INIT("\xef\xbf\xbf"),         0xffff,   3},
    {"first of four bytes",                 SLICE_INIT("\xf0\x90\x80\x80"),     0x10000,  4},
    {"last code point",                     SLICE_INIT("\xf4\x8f\xbf\xbf"),     0x10ffff, 4},
    {"past the last",                       SLICE_INIT("\xf4\x90\x80\x80"),     UTF8_BAD, 1},
    {"a lead of five bytes",                SLICE_INIT("\xf8\x88\x80\x80\x80"), UTF8_BAD, 1},
    {"a surrogate",                         SLICE_INIT("\xed\xa0\x80"),         UTF8_BAD, 1},
    {"overlong of two",                     SLICE_INIT("\xc0\xaf"),             UTF8_BAD, 1},
    {"overlong of three",                   SLICE_INIT("\xe0\x9f\xbf"),         UTF8_BAD, 1},
    {"overlong of four",                    SLICE_INIT("\xf0\x8f\xbf\xbf"),     UTF8_BAD, 1},
    {"a lone continuation",                 SLICE_INIT("\x80"),                 UTF8_BAD, 1},
    {"cut after one of two",                SLICE_INIT("\xc3"),                 UTF8_BAD, 1},
    {"cut after two of three",              SLICE_INIT("\xe2\x80"),             UTF8_BAD, 1},
    {"cut after three of four",             SLICE_INIT("\xf0\x9f\x98"),         UTF8_BAD, 1},
    {"a letter in place of a continuation",
     SLICE_INIT("\xe2\x80"
                "A"),
     UTF8_BAD,                                                                            1},
};

static void code_points_are_those_of_rfc_3629(void)
{
    for (size_t i = 0; i < COUNT(points); i++) {
        size_t at = 0;
        CHECK_ROW(utf8_next(points[i].text, &at) == points[i].point, points[i].label);
        CHECK_ROW(at == points[i].len, points[i].label);
        bool good = points[i].point != UTF8_BAD;
        CHECK_ROW((utf8_check(points[i].text) == points[i].text.len) == good,
                  points[i].label);
    }
}

static void what_is_put_is_read_again(void)
{
    for (uint32_t point = 0; point <= 0x10ffff; point += point < 0x3000 ? 1 : 97) {
        char bytes[4];
        size_t at = 0;
        if (point >= 0xd800 && point < 0xe000) {
            continue;
        }
        struct slice text = {bytes, utf8_put(point, bytes)};
        bool same = utf8_next(text, &at) == point && at == text.len;
        if (!same) {
            CHECK_ROW(false, "a code point does not come back");
            return;
        }
    }
    CU_PASS("all come back");
}

static const struct {
    const char *label;
    const char *text;
    const char *repaired;
    uint32_t bad;
} repairs[] = {
    {"valid text is itself",    "caf\xc3\xa9", "caf\xc3\xa9",   0},
    {"one bad byte",
     "a\xff"
     "b",                                      "a\xef\xbf\xbd"
     "b",                                              1},
    {"a run is one sign",
     "a\xff\xfe\xfd"
     "b",                                      "a\xef\xbf\xbd"
     "b",                                              3},
    {"two runs are two",
     "\xff"
     "a\xff",                                  "\xef\xbf\xbd"
     "a\xef\xbf\xbd",                              2},
    {"a cut letter at the end", "a\xe2\x80",   "a\xef\xbf\xbd", 2},
    {"empty",                   "",            "",              0},
};

static void broken_text_is_repaired(void)
{
    for (size_t i = 0; i < COUNT(repairs); i++) {
        struct arena arena = {0};
        uint32_t bad = 99;
        struct slice got = utf8_repair(&arena, slice_of(repairs[i].text), &bad);
        CHECK_ROW(slice_equal(got, slice_of(repairs[i].repaired)), repairs[i].label);
        CHECK_ROW(bad == repairs[i].bad, repairs[i].label);
        arena_release(&arena);
    }
}

static void code_points_are_counted(void)
{
    CU_ASSERT_EQUAL(utf8_count(SLICE_LIT("")), 0);
    CU_ASSERT_EQUAL(utf8_count(SLICE_LIT("caf\xc3\xa9")), 4);
    CU_ASSERT_EQUAL(utf8_count(SLICE_LIT("\xe2\x80\x94\xf0\x9f\x98\x80")), 2);
    CU_ASSERT_EQUAL(utf8_columns(SLICE_LIT("e\xcc\x81\xe4\xb8\xad\xff")), 1 + 2 + 1);
}

static const struct {
    const char *label;
    const char *text;
    const char *folded;
} folds[] = {
    {"ASCII",                         "Antony BLINKEN",                                       "antony blinken"     },
    {"accents",                       "Orb\xc3\xa1n Vu\xc4\x8di\xc4\x87",                     "orban vucic"        },
    {"Turkish",
     "Erdo\xc4\x9f"
     "an \xc4\xb1",                                                                           "erdogan i"          },
    {"a letter and a mark",           "Orba\xcc\x81n",                                        "orban"              },
    {"letters that do not decompose",
     "\xc5\x81\xc3\xb3"
     "d\xc5\xba \xc3\x98rsted Stra\xc3\x9f"
     "e",                                                                                     "lodz orsted strasse"},
    {"quotes and dashes",             "\xe2\x80\x9cit\xe2\x80\x99s\xe2\x80\x9d \xe2\x80\x93",
     "\"it's\" -"                                                                                                  },
    {"Cyrillic keeps its letters",    "\xd0\x9f\xd0\x98",                                     "\xd0\xbf\xd0\xb8"   },
    {"a bad byte",                    "a\xff",                                                "a\xef\xbf\xbd"      },
};

static void names_fold_to_what_is_compared(void)
{
    for (size_t i = 0; i < COUNT(folds); i++) {
        struct arena arena = {0};
        struct slice got = utf8_fold(&arena, slice_of(folds[i].text));
        CHECK_ROW(slice_equal(got, slice_of(folds[i].folded)), folds[i].label);
        arena_release(&arena);
    }
}

static void letters_have_case_in_three_scripts(void)
{
    CU_ASSERT_EQUAL(utf8_lower('Q'), 'q');
    CU_ASSERT_EQUAL(utf8_lower(0xc9), 0xe9);     /* E acute */
    CU_ASSERT_EQUAL(utf8_lower(0x3a3), 0x3c3);   /* sigma */
    CU_ASSERT_EQUAL(utf8_lower(0x416), 0x436);   /* zhe */
    CU_ASSERT_EQUAL(utf8_lower(0x4e2d), 0x4e2d); /* has no case */
    CU_ASSERT_TRUE(utf8_is_upper(0x416));
    CU_ASSERT_FALSE(utf8_is_upper(0x436));
    CU_ASSERT_FALSE(utf8_is_upper('1'));
    CU_ASSERT_TRUE(utf8_is_letter('z'));
    CU_ASSERT_TRUE(utf8_is_letter(0x4e2d));
    CU_ASSERT_TRUE(utf8_is_letter(0xe9));
    CU_ASSERT_FALSE(utf8_is_letter('_'));
    CU_ASSERT_FALSE(utf8_is_letter(0x2014)); /* dash */
    CU_ASSERT_FALSE(utf8_is_letter(0xa0));
}

CU_TestInfo utf8_tests[] = {
    {"code points are those of RFC 3629",  code_points_are_those_of_rfc_3629 },
    {"what is put is read again",          what_is_put_is_read_again         },
    {"broken text is repaired",            broken_text_is_repaired           },
    {"code points are counted",            code_points_are_counted           },
    {"names fold to what is compared",     names_fold_to_what_is_compared    },
    {"letters have case in three scripts", letters_have_case_in_three_scripts},
    CU_TEST_INFO_NULL,
};
