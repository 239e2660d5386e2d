#include "base/calendar.h"

#include <stddef.h>

#include "base/ascii.h"

static bool is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t cal_month_days(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool cal_is_valid(struct civil date)
{
    return date.year >= CAL_YEAR_MIN && date.year <= CAL_YEAR_MAX && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 &&
           date.day <= cal_month_days(date.year, date.month);
}

int32_t cal_day(struct civil date)
{
    int32_t year = date.month <= 2 ? date.year - 1 : date.year;
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t year_of_era = year - era * 400;
    int32_t month = (date.month + 9) % 12; /* March is 0, so leap days come last */
    int32_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    int32_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct civil cal_civil(int32_t day)
{
    int32_t shifted = day + 719468;
    int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int32_t day_of_era = shifted - era * 146097;
    int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) /
        365;
    int32_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t month = (5 * day_of_year + 2) / 153;
    struct civil date = {
        .year = year_of_era + era * 400 + (month >= 10),
        .month = month < 10 ? month + 3 : month - 9,
        .day = day_of_year - (153 * month + 2) / 5 + 1,
    };
    return date;
}

enum weekday cal_weekday(int32_t day)
{
    int32_t since_monday = (day + 3) % 7; /* 1970-01-01 was a Thursday */
    return (enum weekday)(since_monday < 0 ? since_monday + 7 : since_monday);
}

void cal_iso_week(int32_t day, int32_t *year, int32_t *week)
{
    /* A week belongs to the year that its Thursday lies in. */
    int32_t thursday = day - (int32_t)cal_weekday(day) + 3;
    struct civil date = cal_civil(thursday);
    int32_t january1 = cal_day((struct civil){date.year, 1, 1});
    *year = date.year;
    *week = (thursday - january1) / 7 + 1;
}

bool cal_week_start(int32_t year, int32_t week, int32_t *day)
{
    int32_t january4 = cal_day((struct civil){year, 1, 4});
    int32_t start = january4 - (int32_t)cal_weekday(january4) + 7 * (week - 1);
    int32_t its_year = 0;
    int32_t its_week = 0;
    cal_iso_week(start, &its_year, &its_week);
    if (its_year != year || its_week != week) {
        return false;
    }
    *day = start;
    return true;
}

int32_t cal_add_months(int32_t day, int32_t months)
{
    struct civil date = cal_civil(day);
    int32_t count = date.year * 12 + date.month - 1 + months;
    date.year = (count >= 0 ? count : count - 11) / 12;
    date.month = count - date.year * 12 + 1;
    int32_t last = cal_month_days(date.year, date.month);
    date.day = date.day < last ? date.day : last;
    return cal_day(date);
}

static bool digits(const char *text, size_t n, int32_t *out)
{
    int32_t value = 0;
    for (size_t i = 0; i < n; i++) {
        if (!ascii_is_digit(text[i])) {
            return false;
        }
        value = value * 10 + (text[i] - '0');
    }
    *out = value;
    return true;
}

bool cal_parse(const char *text, int32_t *day)
{
    struct civil date = {0};
    if (!digits(text, 4, &date.year) || text[4] != '-' ||
        !digits(text + 5, 2, &date.month) || text[7] != '-' ||
        !digits(text + 8, 2, &date.day) || text[10] != '\0' || !cal_is_valid(date)) {
        return false;
    }
    *day = cal_day(date);
    return true;
}
