#include "extract/time/point.h"

#include <stdio.h>

#include "base/calendar.h"

static int32_t floor_to(int32_t value, int32_t step)
{
    int32_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

static int32_t january1(int32_t year)
{
    return cal_day((struct civil){year, 1, 1});
}

/* First year of the decade or century: the 470s BC are 479 to 470. */
static int32_t floor_year(int32_t year, int32_t step)
{
    if (year > 0) {
        return year < step ? 1 : floor_to(year, step);
    }
    int32_t bc = 1 - year;
    return step == 10 ? 1 - (bc / 10 * 10 + 9) : 1 - ((bc - 1) / step + 1) * step;
}

struct point point_season(int32_t year, enum season season)
{
    static const int32_t months[] = {3, 6, 9, 1};
    return (struct point){
        .day = cal_day((struct civil){year, months[season], 1}),
        .unit = UNIT_SEASON,
        .season = (uint8_t)season,
    };
}

struct point point_of(int32_t day, enum unit unit)
{
    struct point point = {.day = day, .unit = (uint8_t)unit};
    struct civil date = cal_civil(day);
    int32_t weekday = (int32_t)cal_weekday(day);
    switch (unit) {
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
        point.day -= weekday;
        point.unit = UNIT_WEEK;
        break;
    case UNIT_WEEKEND: point.day += 5 - weekday; break;
    case UNIT_MONTH: point.day -= date.day - 1; break;
    case UNIT_QUARTER:
        point.day = cal_day((struct civil){date.year, (date.month - 1) / 3 * 3 + 1, 1});
        break;
    case UNIT_HALF:
        point.day = cal_day((struct civil){date.year, (date.month - 1) / 6 * 6 + 1, 1});
        break;
    case UNIT_SEASON:
        return point_season(date.year + (date.month == 12),
                            date.month == 12 || date.month < 3 ? SEASON_WINTER
                            : date.month < 6                   ? SEASON_SPRING
                            : date.month < 9                   ? SEASON_SUMMER
                                                               : SEASON_AUTUMN);
    case UNIT_YEAR:
    case UNIT_PERIOD:
        point.day = january1(date.year);
        point.unit = UNIT_YEAR;
        break;
    case UNIT_DECADE: point.day = january1(floor_year(date.year, 10)); break;
    case UNIT_CENTURY: point.day = january1(floor_year(date.year, 100)); break;
    case UNIT_MILLENNIUM: point.day = january1(floor_year(date.year, 1000)); break;
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_PART:
    case UNIT_DAY:
    case UNIT_COUNT: point.unit = UNIT_DAY; break;
    }
    return point;
}

static bool in_calendar(int64_t year)
{
    return year >= POINT_YEAR_MIN && year <= POINT_YEAR_MAX;
}

bool point_move(int32_t *day, enum unit unit, int64_t count)
{
    static const struct {
        uint8_t days;
        uint16_t months;
    } sizes[UNIT_COUNT] = {
        [UNIT_DAY] = {1,  0    },
          [UNIT_WEEKEND] = {7,  0    },
        [UNIT_WEEK] = {7,  0    },
          [UNIT_FORTNIGHT] = {14, 0    },
        [UNIT_MONTH] = {0,  1    },
          [UNIT_QUARTER] = {0,  3    },
        [UNIT_SEASON] = {0,  12   },
          [UNIT_HALF] = {0,  6    },
        [UNIT_YEAR] = {0,  12   },
          [UNIT_DECADE] = {0,  120  },
        [UNIT_CENTURY] = {0,  1200 },
          [UNIT_MILLENNIUM] = {0,  12000},
        [UNIT_PERIOD] = {0,  12   },
    };
    int64_t year = cal_civil(*day).year;
    if (count > 10000000 || count < -10000000) {
        return false;
    }
    int64_t days = count * sizes[unit].days;
    int64_t months = count * sizes[unit].months;
    if (!in_calendar(year + days / 365 + months / 12)) {
        return false;
    }
    int32_t moved = months != 0 ? cal_add_months(*day, (int32_t)months) : *day;
    moved += (int32_t)days;
    if (!in_calendar(cal_civil(moved).year)) {
        return false;
    }
    *day = moved;
    return true;
}

int32_t point_year(struct point point)
{
    return cal_civil(point.day).year;
}

int32_t point_last(struct point point)
{
    int32_t next = point.day;
    switch ((enum unit)point.unit) {
    case UNIT_WEEKEND: return point.day + 1;
    case UNIT_SEASON:
        return cal_add_months(point.day, point.season == SEASON_WINTER ? 2 : 3) - 1;
    case UNIT_DECADE: return cal_add_months(point.day, 120) - 1;
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_PART:
    case UNIT_DAY:
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
    case UNIT_MONTH:
    case UNIT_QUARTER:
    case UNIT_HALF:
    case UNIT_YEAR:
    case UNIT_CENTURY:
    case UNIT_MILLENNIUM:
    case UNIT_PERIOD:
    case UNIT_COUNT: break;
    }
    return point_move(&next, (enum unit)point.unit, 1) ? next - 1 : point.day;
}

struct when point_when(struct point point)
{
    static const uint8_t when_units[UNIT_COUNT] = {
        [UNIT_WEEK] = WHEN_WEEK,          [UNIT_MONTH] = WHEN_MONTH,
        [UNIT_QUARTER] = WHEN_QUARTER,    [UNIT_SEASON] = WHEN_SEASON,
        [UNIT_HALF] = WHEN_QUARTER,       [UNIT_YEAR] = WHEN_YEAR,
        [UNIT_DECADE] = WHEN_DECADE,      [UNIT_CENTURY] = WHEN_CENTURY,
        [UNIT_MILLENNIUM] = WHEN_CENTURY,
    };
    if (point_year(point) < CAL_YEAR_MIN) {
        return when_unknown();
    }
    struct when when = when_within(point.day, point_last(point));
    when.unit = when_units[point.unit < UNIT_COUNT ? point.unit : UNIT_DAY];
    if (point.unit == UNIT_SEASON && point.season == SEASON_WINTER) {
        /* Its December may be that of the year before, or of this one. */
        when.earliest = cal_add_months(point.day, -1);
        when.latest = cal_add_months(point.day, 14) - 1;
        when.earliest = when.earliest < january1(CAL_YEAR_MIN) ? january1(CAL_YEAR_MIN)
                                                               : when.earliest;
    }
    if (point.fiscal) {
        when = when_within(cal_add_months(when.earliest, -9), when.latest);
        when.unit = WHEN_YEAR;
        when.approximate = true;
    }
    return when;
}

static int write_years(struct point point, char *out)
{
    int32_t year = point_year(point);
    const char *era = year <= 0 ? "BC" : "";
    int32_t shown = year <= 0 ? 1 - year : year;
    if (point.unit == UNIT_DECADE) {
        return snprintf(out, POINT_VALUE_SIZE, "%s%03d", era, shown / 10);
    }
    if (point.unit == UNIT_CENTURY) {
        return snprintf(out, POINT_VALUE_SIZE, "%s%02d", era,
                        year <= 0 ? (shown - 1) / 100 : shown / 100);
    }
    if (point.unit == UNIT_MILLENNIUM) {
        return snprintf(out, POINT_VALUE_SIZE, "%s%01d", era,
                        year <= 0 ? (shown - 1) / 1000 : shown / 1000);
    }
    return snprintf(out, POINT_VALUE_SIZE, "%s%s%04d", point.fiscal ? "FY" : "", era,
                    shown);
}

static int write_week(struct point point, char *out)
{
    int32_t year = 0;
    int32_t week = 0;
    cal_iso_week(point.day, &year, &week);
    if (year < CAL_YEAR_MIN) {
        return snprintf(out, POINT_VALUE_SIZE, "BC%04d-WXX", 1 - year);
    }
    return snprintf(out, POINT_VALUE_SIZE, "%04d-W%02d%s", year, week,
                    point.unit == UNIT_WEEKEND ? "-WE" : "");
}

size_t point_value(struct point point, char out[POINT_VALUE_SIZE])
{
    static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
    struct civil date = cal_civil(point.day);
    struct point year = {.day = january1(date.year), .unit = UNIT_YEAR};
    int n = 0;
    year.fiscal = point.fiscal;
    if (point.unit == UNIT_WEEK || point.unit == UNIT_WEEKEND) {
        return (size_t)write_week(point, out);
    }
    if (point.unit == UNIT_DECADE || point.unit == UNIT_CENTURY ||
        point.unit == UNIT_MILLENNIUM) {
        return (size_t)write_years(point, out);
    }
    n = write_years(year, out);
    char *end = out + n;
    size_t left = POINT_VALUE_SIZE - (size_t)n;
    switch ((enum unit)point.unit) {
    case UNIT_MONTH: n += snprintf(end, left, "-%02d", date.month); break;
    case UNIT_QUARTER: n += snprintf(end, left, "-Q%d", (date.month + 2) / 3); break;
    case UNIT_HALF: n += snprintf(end, left, "-H%d", date.month < 7 ? 1 : 2); break;
    case UNIT_SEASON: n += snprintf(end, left, "-%s", seasons[point.season]); break;
    case UNIT_SECOND:
    case UNIT_MINUTE:
    case UNIT_HOUR:
    case UNIT_PART:
    case UNIT_DAY: n += snprintf(end, left, "-%02d-%02d", date.month, date.day); break;
    case UNIT_WEEKEND:
    case UNIT_WEEK:
    case UNIT_FORTNIGHT:
    case UNIT_YEAR:
    case UNIT_DECADE:
    case UNIT_CENTURY:
    case UNIT_MILLENNIUM:
    case UNIT_PERIOD:
    case UNIT_COUNT: break;
    }
    return (size_t)n;
}
