#include "extract/time/holiday.h"

#include "base/calendar.h"

/* Gregorian Easter: the anonymous algorithm (Meeus, Jones, Butcher). */
static int32_t easter(int32_t year)
{
    int32_t a = year % 19;
    int32_t b = year / 100;
    int32_t c = year % 100;
    int32_t d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int32_t e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int32_t f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return cal_day((struct civil){year, f / 31, f % 31 + 1});
}

bool holiday_day(int32_t holiday, int32_t year, int32_t *day)
{
    int32_t kind = holiday / 10000;
    struct civil date = {year, holiday / 100 % 100, holiday % 100};
    if (year < CAL_YEAR_MIN) {
        return false;
    }
    if (kind == 1) {
        *day = cal_is_valid(date) ? cal_day(date) : 0;
        return cal_is_valid(date);
    }
    if (kind == 3) {
        *day = easter(year) + holiday % 10000 - 100;
        return true;
    }
    int32_t weekday = holiday / 10 % 10;
    int32_t nth = holiday % 10;
    if (kind != 2 || date.month < 1 || date.month > 12 || weekday > 6 || nth < 1) {
        return false;
    }
    date.day = 1;
    int32_t first = cal_day(date);
    int32_t last = first + cal_month_days(year, date.month) - 1;
    int32_t found =
        first + (weekday - (int32_t)cal_weekday(first) + 7) % 7 + 7 * (nth - 1);
    *day = found > last ? found - 7 : found;
    return true;
}
