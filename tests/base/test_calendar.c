#include "base/calendar.h"
#include "tests/check.h"

/* Does a day number lead to its date, week and weekday, and back? */
static bool agrees(int32_t day, struct civil date, int32_t weekday)
{
    struct civil found = cal_civil(day);
    int32_t iso_year = 0;
    int32_t week = 0;
    int32_t monday = 0;
    cal_iso_week(day, &iso_year, &week);
    return found.year == date.year && found.month == date.month &&
           found.day == date.day && cal_day(found) == day &&
           cal_week_start(iso_year, week, &monday) && monday <= day &&
           day < monday + 7 && (int32_t)cal_weekday(day) == weekday;
}

static void days_and_dates_agree_over_400_years(void)
{
    int32_t day = cal_day((struct civil){1800, 1, 1});
    int32_t weekday = WEDNESDAY; /* 1 January 1800 */
    struct civil date = {1800, 1, 1};
    bool good = true;
    while (date.year < 2200 && good) {
        good = agrees(day, date, weekday);
        day++;
        weekday = (weekday + 1) % 7;
        if (++date.day > cal_month_days(date.year, date.month)) {
            date.day = 1;
            date.month = date.month % 12 + 1;
            date.year += date.month == 1;
        }
    }
    CU_ASSERT_TRUE(good);
    CU_ASSERT_EQUAL(day, cal_day((struct civil){2200, 1, 1}));
}

static void months_are_added_without_leaving_the_month(void)
{
    static const struct {
        const char *label;
        const char *from;
        int32_t months;
        const char *to;
    } cases[] = {
        {"leap",     "2024-01-31", 1,   "2024-02-29"},
        {"no leap",  "2023-01-31", 1,   "2023-02-28"},
        {"back",     "2024-01-15", -1,  "2023-12-15"},
        {"far back", "2024-01-15", -25, "2021-12-15"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t from = 0;
        int32_t to = 0;
        bool read = cal_parse(cases[i].from, &from) && cal_parse(cases[i].to, &to);
        CHECK_ROW(read && cal_add_months(from, cases[i].months) == to, cases[i].label);
    }
}

static void impossible_dates_are_refused(void)
{
    static const char *const bad[] = {"2023-02-29", "2024-13-01", "2024-00-10",
                                      "0000-01-01", "2024-1-01",  "2024-01-01 ",
                                      "",           "20240101"};
    for (size_t i = 0; i < COUNT(bad); i++) {
        int32_t day = 0;
        CHECK_ROW(!cal_parse(bad[i], &day), bad[i]);
    }
}

CU_TestInfo calendar_tests[] = {
    {"days and dates agree over 400 years",        days_and_dates_agree_over_400_years},
    {"months are added without leaving the month",
     months_are_added_without_leaving_the_month                                       },
    {"impossible dates are refused",               impossible_dates_are_refused       },
    CU_TEST_INFO_NULL,
};
