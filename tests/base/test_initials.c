#include "base/initials.h"
#include "tests/check.h"

static const struct {
    const char *label, *letters, *name;
    bool spell;
} rows[] = {
    {"all words",         "WHO",  "World Health Organization",       true },
    {"points",            "U.N.", "United Nations",                  true },
    {"small words",       "FOA",  "Federation of Oil Anglers",       true },
    {"a letter too few",  "WH",   "World Health Organization",       false},
    {"a letter too many", "WHOO", "World Health Organization",       false},
    {"another order",     "OHW",  "World Health Organization",       false},
    {"behind a hyphen",   "IADB", "Inter-American Development Bank", true },
    {"not behind it",     "IDB",  "Inter-American Development Bank", true },
    {"one letter",        "F",    "Fiji",                            false},
    {"small letters",     "Who",  "World Health Organization",       false},
    {"nothing",           "",     "World Health Organization",       false},
    {"of nothing",        "WHO",  "",                                false},
    {"points alone",      "..",   "",                                false},
};

static void letters_spell_names(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        CHECK_ROW(initials_spell(slice_of(rows[i].letters), slice_of(rows[i].name)) ==
                      rows[i].spell,
                  rows[i].label);
    }
}

CU_TestInfo initials_tests[] = {
    {"letters spell names", letters_spell_names},
    CU_TEST_INFO_NULL,
};
