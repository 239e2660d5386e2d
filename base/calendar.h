/*
 * calendar.h - civil days as numbers.
 *
 * A day is the number of days since 1970-01-01 in the proleptic Gregorian calendar;
 * negative before. Years run from CAL_YEAR_MIN to CAL_YEAR_MAX. There are no time
 * zones and no instants here: a date in the news is a date on a calendar.
 * Method: days_from_civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#define CAL_YEAR_MIN 1
#define CAL_YEAR_MAX 9999

struct civil {
    int32_t year;
    int32_t month; /* 1-12 */
    int32_t day;   /* 1-31 */
};

/* 0 Monday ... 6 Sunday, as in ISO 8601. */
enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

int32_t cal_month_days(int32_t year, int32_t month);

/* False for "30 February", month 13, year 0 or 10000. */
bool cal_is_valid(struct civil date);

/* Of a valid date. */
int32_t cal_day(struct civil date);
struct civil cal_civil(int32_t day);
enum weekday cal_weekday(int32_t day);

/* The ISO year and week (1-53) that `day` lies in. */
void cal_iso_week(int32_t day, int32_t *year, int32_t *week);

/* The Monday of an ISO week. False when the year has no such week. */
bool cal_week_start(int32_t year, int32_t week, int32_t *day);

/* `day` moved by whole months; 31 January + 1 month is the last day of February. */
int32_t cal_add_months(int32_t day, int32_t months);

/* Reads exactly YYYY-MM-DD; false when it is anything else, or no date. */
bool cal_parse(const char *text, int32_t *day);

#endif
