/*
 * holiday.h - days that have names: Christmas, Thanksgiving, Good Friday.
 *
 * The tables write them as numbers: 1MMDD a fixed day (11225), 2MMWN the N-th weekday W
 * (0 Monday) of a month, N = 5 the last (21134: the fourth Thursday of November),
 * 30000 + 100 + days after Easter Sunday (30098: Good Friday).
 */
#ifndef EXTRACT_TIME_HOLIDAY_H
#define EXTRACT_TIME_HOLIDAY_H

#include <stdbool.h>
#include <stdint.h>

/* The day it falls on; false when the number is none. */
bool holiday_day(int32_t holiday, int32_t year, int32_t *day);

#endif
