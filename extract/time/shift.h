/*
 * shift.h - the way from a known day to the one that an expression means.
 *
 * As text, two steps at most, with a blank between them:
 *
 *   P0D  -P1M  +P2W        so many units back or on; then the whole unit is meant
 *   -WXX-2  <WXX-2         the Tuesday on or before the day; strictly before it
 *   +WXX-2  >WXX-2         on or after it; strictly after
 *   -XXXX-04  ~XXXX-04-26  the April up to the day; the nearest 26 April
 *   -XXXX-SU  <XXXX-Q3  -XXXX-H1     summers, quarters, halves in the same way
 *   ~XXXX-HD11225          the nearest Christmas; numbers of holiday.h
 *   WXX-5  XXXX-01         as second step: that weekday or month inside the first
 */
#ifndef EXTRACT_TIME_SHIFT_H
#define EXTRACT_TIME_SHIFT_H

#include "extract/time/point.h"

enum shift_kind {
    SHIFT_UNITS,
    SHIFT_WEEKDAY,
    SHIFT_MONTH,
    SHIFT_MONTH_DAY,
    SHIFT_DAY, /* of the month: XXXX-XX-15 */
    SHIFT_SEASON,
    SHIFT_QUARTER,
    SHIFT_HALF,
    SHIFT_HOLIDAY, /* a: see holiday.h */
};

enum shift_way {
    SHIFT_INSIDE = '=',
    SHIFT_UP_TO = '-',
    SHIFT_BEFORE = '<',
    SHIFT_FROM = '+',
    SHIFT_AFTER = '>',
    SHIFT_NEAREST = '~',
};

struct shift_step {
    uint8_t kind;
    char way;      /* enum shift_way; of units always SHIFT_INSIDE */
    uint8_t unit;  /* enum unit, of SHIFT_UNITS */
    int32_t count; /* units */
    int32_t a;     /* weekday, month, season, quarter, half, day */
    int32_t b;     /* day of a month */
};

struct shift {
    struct shift_step steps[2];
    size_t count;
};

#define SHIFT_TEXT_SIZE 48

/* Applies it to the unit `base`; false when that is no date. */
bool shift_apply(const struct shift *shift, struct point base, struct point *out);

void shift_write(const struct shift *shift, char out[SHIFT_TEXT_SIZE]);

/* Adds a step. */
void shift_add(struct shift *shift, struct shift_step step);

#endif
