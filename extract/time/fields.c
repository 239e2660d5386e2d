#include "extract/time/fields.h"

#include <stdio.h>
#include <string.h>

#include "base/calendar.h"

/* Fields that name a unit inside of a year or of something smaller. */
bool fields_step(const struct sense *sense, struct shift_step *step)
{
    *step = (struct shift_step){.way = SHIFT_INSIDE};
    if (sense_has(sense, SLOT_HOLIDAY)) {
        step->kind = SHIFT_HOLIDAY;
        step->a = sense->slot[SLOT_HOLIDAY];
    } else if (sense_has(sense, SLOT_MONTH)) {
        step->kind = sense_has(sense, SLOT_DAY) ? SHIFT_MONTH_DAY : SHIFT_MONTH;
        step->a = sense->slot[SLOT_MONTH];
        step->b = sense_get(sense, SLOT_DAY, 1);
    } else if (sense_has(sense, SLOT_QUARTER)) {
        step->kind = SHIFT_QUARTER;
        step->a = sense->slot[SLOT_QUARTER];
        return step->a >= 1 && step->a <= 4;
    } else if (sense_has(sense, SLOT_HALF)) {
        step->kind = SHIFT_HALF;
        step->a = sense->slot[SLOT_HALF];
        return step->a >= 1 && step->a <= 2;
    } else if (sense_has(sense, SLOT_SEASON)) {
        step->kind = SHIFT_SEASON;
        step->a = sense->slot[SLOT_SEASON];
    } else if (sense_has(sense, SLOT_DAY)) {
        step->kind = SHIFT_DAY;
        step->a = sense->slot[SLOT_DAY];
    } else if (sense_has(sense, SLOT_WEEKDAY)) {
        step->kind = SHIFT_WEEKDAY;
        step->a = sense->slot[SLOT_WEEKDAY];
    } else {
        return false;
    }
    return true;
}

/* A year that was written, with its century and era. False when it is none. */
bool fields_year(const struct sense *sense, const struct scope *scope, int32_t *out)
{
    int32_t year = sense_get(sense, SLOT_YEAR, 0);
    if (sense_get(sense, SLOT_SHORT, 0) != 0) {
        int32_t now = scope->dated ? point_year(scope->document) : 2020;
        if (scope->story && scope->mentioned) {
            now = point_year(scope->previous);
        }
        year += now / 100 * 100;
        year -= year > now + 10 ? 100 : 0;
    }
    if (sense_get(sense, SLOT_BC, 0) == 1) {
        year = 1 - year;
    } else if (year < 1) {
        return false;
    }
    *out = year;
    return year >= POINT_YEAR_MIN && year <= POINT_YEAR_MAX;
}

bool fields_decade(const struct sense *sense, struct point *out)
{
    int32_t decade = sense->slot[SLOT_DECADE];
    if (sense_has(sense, SLOT_NUMBER) && decade < 100) {
        decade += sense->slot[SLOT_NUMBER] * 100; /* "nineteen sixties" */
    } else if (decade < 100 && sense_get(sense, SLOT_BC, 0) == 0) {
        decade += decade == 0 ? 2000 : 1900;
    }
    int32_t year = sense_get(sense, SLOT_BC, 0) == 1 ? 1 - decade : decade;
    if (year < POINT_YEAR_MIN || year > POINT_YEAR_MAX) {
        return false;
    }
    *out = point_of(cal_day((struct civil){year, 1, 1}), UNIT_DECADE);
    return true;
}

bool fields_century(const struct sense *sense, struct point *out)
{
    int32_t century = sense->slot[SLOT_CENTURY];
    bool bc = sense_get(sense, SLOT_BC, 0) == 1;
    int32_t year = bc ? 1 - century * 100 : (century - 1) * 100 + (century == 1);
    if (century < 1 || century > 30) {
        return false;
    }
    *out = point_of(cal_day((struct civil){year, 1, 1}), UNIT_CENTURY);
    return true;
}

/* The unknown day of a relative expression, as far as the words tell: "XXXX-04-26". */
void fields_template(const struct sense *sense, struct outcome *out)
{
    static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
    struct shift_step step;
    char *value = out->value;
    if (sense_has(sense, SLOT_NTH) || sense_has(sense, SLOT_UNIT) ||
        !fields_step(sense, &step)) {
        if (sense_has(sense, SLOT_PART) || sense_has(sense, SLOT_HOUR)) {
            (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-XX-XX");
            return;
        }
        static const char *const unknown[UNIT_COUNT] = {
            [UNIT_DAY] = "XXXX-XX-XX",  [UNIT_WEEKEND] = "XXXX-WXX-WE",
            [UNIT_WEEK] = "XXXX-WXX",   [UNIT_MONTH] = "XXXX-XX",
            [UNIT_QUARTER] = "XXXX-QX", [UNIT_SEASON] = "XXXX",
            [UNIT_HALF] = "XXXX-HX",    [UNIT_YEAR] = "XXXX",
            [UNIT_DECADE] = "XXX",      [UNIT_CENTURY] = "XX",
        };
        int32_t unit = sense_get(sense, SLOT_UNIT, UNIT_DAY);
        (void)snprintf(value, POINT_VALUE_SIZE, "%s",
                       unknown[unit] ? unknown[unit] : "XXXX");
        return;
    }
    switch ((enum shift_kind)step.kind) {
    case SHIFT_MONTH_DAY:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-%02d-%02d", step.a, step.b);
        break;
    case SHIFT_MONTH:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-%02d", step.a);
        break;
    case SHIFT_DAY:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-XX-%02d", step.a);
        break;
    case SHIFT_WEEKDAY:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-WXX-%d", step.a + 1);
        break;
    case SHIFT_QUARTER:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-Q%d", step.a);
        break;
    case SHIFT_HALF: (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-H%d", step.a); break;
    case SHIFT_SEASON:
        (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-%s", seasons[step.a]);
        break;
    case SHIFT_HOLIDAY:
    case SHIFT_UNITS: (void)snprintf(value, POINT_VALUE_SIZE, "XXXX-XX-XX"); break;
    }
}

bool fields_valid(const struct sense *sense)
{
    static const int8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t month = sense_get(sense, SLOT_MONTH, 1);
    return sense_get(sense, SLOT_DAY, 1) <= days[month - 1];
}

/* "1608 GMT": hours and minutes of a number. False when it is no time of day. */
bool fields_clock(struct sense *sense)
{
    if (sense_get(sense, SLOT_TIME, 0) == 0 || !sense_has(sense, SLOT_NUMBER)) {
        return true;
    }
    int32_t number = sense->slot[SLOT_NUMBER];
    bool hours = number <= 24;
    sense_set(sense, SLOT_HOUR, hours ? number : number / 100);
    sense_set(sense, SLOT_MINUTE, hours ? 0 : number % 100);
    return number <= 2400 && number % 100 < 60;
}

/* Adds "T10:00", "TMO" to a value that is a day. */
void fields_write_clock(const struct sense *sense, struct outcome *out)
{
    static const char *const parts[PART_COUNT] = {
        [PART_DAWN] = "MO",      [PART_MORNING] = "MO", [PART_NOON] = "MI",
        [PART_AFTERNOON] = "AF", [PART_EVENING] = "EV", [PART_NIGHT] = "NI",
        [PART_DAYTIME] = "DT",
    };
    size_t n = strlen(out->value);
    char *end = out->value + n;
    size_t left = RESOLVE_VALUE_SIZE - n;
    if (sense_has(sense, SLOT_HOUR)) {
        int32_t hour = sense->slot[SLOT_HOUR];
        int32_t minute = sense_get(sense, SLOT_MINUTE, 0);
        int32_t pm = sense_get(sense, SLOT_PM, -1);
        if (pm < 0 && sense_get(sense, SLOT_PART, PART_MORNING) >= PART_AFTERNOON &&
            hour < 12 && sense_has(sense, SLOT_PART)) {
            pm = 1;
        }
        hour += pm == 1 && hour < 12 ? 12 : 0;
        hour -= pm == 0 && hour == 12 ? 12 : 0;
        int more = snprintf(end, left, "T%02d:%02d", hour, minute);
        if (sense_has(sense, SLOT_SECOND)) {
            more += snprintf(end + more, left - (size_t)more, ":%02d",
                             sense->slot[SLOT_SECOND]);
        }
        if (sense_get(sense, SLOT_ZONE, 1) == 0) {
            (void)snprintf(end + more, left - (size_t)more, "Z");
        }
    } else if (sense_has(sense, SLOT_PART)) {
        (void)snprintf(end, left, "T%s", parts[sense->slot[SLOT_PART]]);
    }
}

void fields_fill(struct sense *sense, const struct sense *other)
{
    static const enum slot shared[] = {SLOT_YEAR,  SLOT_BC,   SLOT_SHORT,
                                       SLOT_MONTH, SLOT_DIR,  SLOT_UNIT,
                                       SLOT_BASE,  SLOT_PART, SLOT_LENGTH};
    bool day = sense_has(sense, SLOT_DAY) || sense_has(sense, SLOT_ORD);
    for (size_t i = 0; i < sizeof shared / sizeof shared[0]; i++) {
        enum slot slot = shared[i];
        bool fits = slot != SLOT_MONTH || day;
        bool era = slot == SLOT_BC && sense_has(sense, SLOT_YEAR);
        bool year = slot == SLOT_SHORT && sense_has(sense, SLOT_YEAR);
        if (sense_has(other, slot) && !sense_has(sense, slot) && fits && !year &&
            (slot != SLOT_BC || era || !sense_has(sense, SLOT_YEAR))) {
            sense_set(sense, slot, other->slot[slot]);
        }
    }
    if (sense_get(sense, SLOT_SHORT, 0) == 2 && sense_has(other, SLOT_YEAR)) {
        int32_t century = other->slot[SLOT_YEAR] / 100 * 100;
        sense_set(sense, SLOT_YEAR, sense->slot[SLOT_YEAR] + century);
        sense_clear(sense, SLOT_SHORT);
    }
}
