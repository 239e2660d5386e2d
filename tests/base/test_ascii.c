#include "base/ascii.h"
#include "tests/check.h"

static const struct {
    const char *label;
    char c;
    bool digit, upper, lower, space;
    char as_lower, as_upper;
} rows[] = {
    {"0",                    '0',    true,  false, false, false, '0',    '0'   },
    {"9",                    '9',    true,  false, false, false, '9',    '9'   },
    {"slash before 0",       '/',    false, false, false, false, '/',    '/'   },
    {"colon after 9",        ':',    false, false, false, false, ':',    ':'   },
    {"A",                    'A',    false, true,  false, false, 'a',    'A'   },
    {"Z",                    'Z',    false, true,  false, false, 'z',    'Z'   },
    {"at sign before A",     '@',    false, false, false, false, '@',    '@'   },
    {"bracket after Z",      '[',    false, false, false, false, '[',    '['   },
    {"a",                    'a',    false, false, true,  false, 'a',    'A'   },
    {"z",                    'z',    false, false, true,  false, 'z',    'Z'   },
    {"brace after z",        '{',    false, false, false, false, '{',    '{'   },
    {"space",                ' ',    false, false, false, true,  ' ',    ' '   },
    {"tab",                  '\t',   false, false, false, true,  '\t',   '\t'  },
    {"carriage return",      '\r',   false, false, false, true,  '\r',   '\r'  },
    {"backspace before tab", '\b',   false, false, false, false, '\b',   '\b'  },
    {"a byte of UTF-8",      '\xc3', false, false, false, false, '\xc3', '\xc3'},
    {"0xa0 is no space",     '\xa0', false, false, false, false, '\xa0', '\xa0'},
    {"NUL",                  '\0',   false, false, false, false, '\0',   '\0'  },
};

static void classes_hold_ascii_alone(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        char c = rows[i].c;
        CHECK_ROW(ascii_is_digit(c) == rows[i].digit, rows[i].label);
        CHECK_ROW(ascii_is_upper(c) == rows[i].upper, rows[i].label);
        CHECK_ROW(ascii_is_lower(c) == rows[i].lower, rows[i].label);
        CHECK_ROW(ascii_is_space(c) == rows[i].space, rows[i].label);
        CHECK_ROW(ascii_is_alpha(c) == (rows[i].upper || rows[i].lower), rows[i].label);
        CHECK_ROW(ascii_is_alnum(c) ==
                      (rows[i].digit || rows[i].upper || rows[i].lower),
                  rows[i].label);
        CHECK_ROW(ascii_lower(c) == rows[i].as_lower, rows[i].label);
        CHECK_ROW(ascii_upper(c) == rows[i].as_upper, rows[i].label);
    }
}

static void hexadecimal_digits_have_values(void)
{
    static const struct {
        const char *label;
        char c;
        unsigned value;
    } digits[] = {
        {"0",               '0',    0 },
        {"9",               '9',    9 },
        {"a",               'a',    10},
        {"F",               'F',    15},
        {"g",               'g',    16},
        {"`",               '`',    16},
        {"/",               '/',    16},
        {":",               ':',    16},
        {"NUL",             '\0',   16},
        {"a byte of UTF-8", '\xc3', 16},
    };
    for (size_t i = 0; i < COUNT(digits); i++) {
        CHECK_ROW(ascii_hex(digits[i].c) == digits[i].value, digits[i].label);
    }
}

CU_TestInfo ascii_tests[] = {
    {"classes hold ASCII alone",       classes_hold_ascii_alone      },
    {"hexadecimal digits have values", hexadecimal_digits_have_values},
    CU_TEST_INFO_NULL,
};
