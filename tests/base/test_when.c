#include <string.h>

#include "base/calendar.h"
#include "base/when.h"
#include "tests/check.h"

static void edtf_reads_back_as_written(void)
{
    static const char *const texts[] = {
        "2024-04-26", "2024-04",       "2024",          "202X",
        "20XX",       "2024-21",       "2024-24",       "2024-34",
        "XXXX",       "../2024-04-26", "2024-04-26/..", "2024-04-24/2024-04-26",
        "2024-04~",   "2024-05?",      "1066-10-14",    "2024-04%",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct when when;
        char out[WHEN_EDTF_SIZE] = "";
        bool read = when_parse(slice_of(texts[i]), &when);
        if (read) {
            when_edtf(&when, out);
        }
        CHECK_ROW(read && strcmp(out, texts[i]) == 0, texts[i]);
    }
}

static void what_is_no_date_is_refused(void)
{
    static const char *const texts[] = {
        "2024-02-30", "2024-13", "24-04", "99999", "", "2024-04-26/2024-04-24",
        "April",      "2024-W54"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct when when;
        CHECK_ROW(!when_parse(slice_of(texts[i]), &when), texts[i]);
    }
}

static void units_hold_their_days(void)
{
    static const struct {
        const char *day;
        enum when_unit unit;
        const char *first;
        const char *last;
    } cases[] = {
        {"2024-04-26", WHEN_WEEK,    "2024-04-22", "2024-04-28"},
        {"2024-02-10", WHEN_MONTH,   "2024-02-01", "2024-02-29"},
        {"2024-01-10", WHEN_SEASON,  "2023-12-01", "2024-02-29"},
        {"2024-12-10", WHEN_SEASON,  "2024-12-01", "2025-02-28"},
        {"2024-05-10", WHEN_QUARTER, "2024-04-01", "2024-06-30"},
        {"1999-05-10", WHEN_DECADE,  "1990-01-01", "1999-12-31"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t day = 0;
        int32_t first = 0;
        int32_t last = 0;
        bool read = cal_parse(cases[i].day, &day) &&
                    cal_parse(cases[i].first, &first) &&
                    cal_parse(cases[i].last, &last);
        struct when when = when_unit_of(day, cases[i].unit);
        CHECK_ROW(read && when.earliest == first && when.latest == last, cases[i].day);
    }
}

CU_TestInfo when_tests[] = {
    {"EDTF reads back as written", edtf_reads_back_as_written},
    {"what is no date is refused", what_is_no_date_is_refused},
    {"units hold their days",      units_hold_their_days     },
    CU_TEST_INFO_NULL,
};
