/*
 * point.h - one unit of the calendar: a day, a week, the summer of 1941, the 470s BC.
 *
 * Years count through: 0 is 1 BC, -1 is 2 BC. Values are those of TIMEX3.
 */
#ifndef EXTRACT_TIME_POINT_H
#define EXTRACT_TIME_POINT_H

#include "base/when.h"
#include "extract/time/sense.h"

#define POINT_VALUE_SIZE 48
#define POINT_YEAR_MIN   (-9998)
#define POINT_YEAR_MAX   9999

struct point {
    int32_t day;  /* first day of it */
    uint8_t unit; /* enum unit, UNIT_DAY or coarser */
    uint8_t season;
    bool fiscal;
};

/* The unit that holds `day`. */
struct point point_of(int32_t day, enum unit unit);

/* The season of a year: "the winter of 1941" is named so, whatever year it began in. */
struct point point_season(int32_t year, enum season season);

/* A day moved by units; false when it leaves the calendar. */
bool point_move(int32_t *day, enum unit unit, int64_t count);

int32_t point_year(struct point point);
int32_t point_last(struct point point); /* its last day */

/* WHEN_UNKNOWN before the year 1. */
struct when point_when(struct point point);

/* "1998-W02", "2024-04-26", "193", "BC0490"; returns its length. */
size_t point_value(struct point point, char out[POINT_VALUE_SIZE]);

#endif
