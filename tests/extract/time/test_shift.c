/* Shifts: relative dates that wait for their document's day; and what people type. */
#include "base/calendar.h"
#include "extract/time/time.h"
#include "tests/check.h"

static int32_t day_of(const char *text)
{
    int32_t day = 0;
    CHECK_ROW(cal_parse(text, &day), text);
    return day;
}

static void shifts_lead_from_a_day_to_a_date(void)
{
    static const struct {
        const char *shift;
        enum when_unit unit;
        const char *from;
        const char *want;
    } cases[] = {
        {"-P1M",            WHEN_MONTH,   "2024-03-31", "2024-02"   },
        {"P0D",             WHEN_DAY,     "2024-03-31", "2024-03-31"},
        {"-P1D",            WHEN_DAY,     "2024-03-01", "2024-02-29"},
        {"+P1Y",            WHEN_YEAR,    "2024-03-01", "2025"      },
        {"-WXX-2",          WHEN_DAY,     "2024-04-23", "2024-04-23"},
        {"<WXX-2",          WHEN_DAY,     "2024-04-23", "2024-04-16"},
        {">WXX-2",          WHEN_DAY,     "2024-04-23", "2024-04-30"},
        {"-XXXX-11",        WHEN_MONTH,   "2024-04-23", "2023-11"   },
        {"~XXXX-12-28",     WHEN_DAY,     "2024-01-03", "2023-12-28"},
        {"-XXXX-Q3",        WHEN_QUARTER, "2024-04-23", "2023-35"   },
        {"P0Y XXXX-SU",     WHEN_SEASON,  "2024-04-23", "2024-22"   },
        {"-P1W +WXX-5",     WHEN_DAY,     "2024-04-23", "2024-04-19"},
        {"-P1M XXXX-XX-15", WHEN_DAY,     "2024-04-23", "2024-03-15"},
        {"~XXXX-02-29",     WHEN_DAY,     "2023-01-01", "2024-02-29"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct when document = when_unit_of(day_of(cases[i].from), WHEN_DAY);
        struct when when = when_unknown();
        char got[WHEN_EDTF_SIZE];
        bool fine =
            time_shift(slice_of(cases[i].shift), cases[i].unit, &document, &when);
        when_edtf(&when, got);
        CHECK_ROW(fine && slice_equal(slice_of(got), slice_of(cases[i].want)),
                  cases[i].shift);
    }
}

static void what_is_no_shift_is_refused(void)
{
    static const char *const texts[] = {
        "",         "P",          "-P1",     "-PXM",
        "-WXX-8",   "XXXX-13",    "XXXX-Q5", "-P1M -P1M -P1M",
        "+P99999Y", "XXXX-XX-00", "2024-04"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct when document = when_unit_of(day_of("2024-04-23"), WHEN_DAY);
        struct when when;
        CHECK_ROW(!time_shift(slice_of(texts[i]), WHEN_DAY, &document, &when),
                  texts[i]);
    }
    struct when unknown = when_unknown();
    struct when when;
    CU_ASSERT(!time_shift(SLICE_LIT("-P1M"), WHEN_MONTH, &unknown, &when));
}

static void an_undated_document_keeps_its_constraints(void)
{
    static const struct {
        const char *text;
        const char *shift;
        enum when_unit unit;
    } cases[] = {
        {"They met last month.",          "-P1M",        WHEN_MONTH},
        {"They met on Tuesday.",          "-WXX-2",      WHEN_DAY  },
        {"They met three weeks ago.",     "-P3W",        WHEN_WEEK },
        {"They met last November.",       "<XXXX-11",    WHEN_MONTH},
        {"They will meet tomorrow.",      "+P1D",        WHEN_DAY  },
        {"They met Friday of last week.", "-P1W +WXX-5", WHEN_DAY  },
    };
    struct time_rules *rules = time_rules_new();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct arena arena = {0};
        struct doc doc = {.text = slice_of(cases[i].text), .date = when_unknown()};
        struct timex_list list;
        time_find(rules, &arena, &doc, NULL, &list);
        CHECK_ROW(list.count == 1 &&
                      slice_equal(list.items[0].shift, slice_of(cases[i].shift)) &&
                      list.items[0].when.kind == WHEN_UNKNOWN &&
                      list.items[0].when.unit == cases[i].unit,
                  cases[i].text);
        arena_release(&arena);
    }
    time_rules_free(rules);
}

static void people_type_dates_and_periods(void)
{
    static const struct {
        const char *typed;
        const char *want; /* NULL: it is none */
    } cases[] = {
        {"April 2024",            "2024-04"              },
        {"2024-Q2",               "2024-34"              },
        {"2024",                  "2024"                 },
        {"26 April 2024",         "2024-04-26"           },
        {"last month",            "2024-03"              },
        {"yesterday",             "2024-04-25"           },
        {"last 3 months",         "2024-01-26/2024-04-26"},
        {"the past week",         "2024-04-19/2024-04-26"},
        {"Q1 2024",               "2024-33"              },
        {"spring 2024",           "2024-21"              },
        {"April 24-26, 2024",     "2024-04-24/2024-04-26"},
        {"Wang Yi",               NULL                   },
        {"April 2024 in Beijing", NULL                   },
        {"30 February 2024",      NULL                   },
        {"",                      NULL                   },
    };
    struct time_rules *rules = time_rules_new();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct when when = when_unknown();
        char got[WHEN_EDTF_SIZE];
        bool fine =
            time_typed(rules, slice_of(cases[i].typed), day_of("2024-04-26"), &when);
        when_edtf(&when, got);
        CHECK_ROW(fine == (cases[i].want != NULL) &&
                      (!fine || slice_equal(slice_of(got), slice_of(cases[i].want))),
                  cases[i].typed);
    }
    time_rules_free(rules);
}

CU_TestInfo time_shift_tests[] = {
    {"shifts lead from a day to a date",          shifts_lead_from_a_day_to_a_date},
    {"what is no shift is refused",               what_is_no_shift_is_refused     },
    {"an undated document keeps its constraints",
     an_undated_document_keeps_its_constraints                                    },
    {"people type dates and periods",             people_type_dates_and_periods   },
    CU_TEST_INFO_NULL,
};
