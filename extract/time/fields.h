/*
 * fields.h - calendar fields of a sense: which unit they name, and how they are
 * written.
 */
#ifndef EXTRACT_TIME_FIELDS_H
#define EXTRACT_TIME_FIELDS_H

#include "extract/time/resolve.h"

/* The step to the unit that the fields name inside a year or less; false for none. */
bool fields_step(const struct sense *sense, struct shift_step *step);

/* Written years (with century and era), decades, centuries. False when they are none.
 */
bool fields_year(const struct sense *sense, const struct scope *scope, int32_t *out);
bool fields_decade(const struct sense *sense, struct point *out);
bool fields_century(const struct sense *sense, struct point *out);

/* False for days that no month has. */
bool fields_valid(const struct sense *sense);

/* The value of a date that nobody can place, as far as words tell: "XXXX-04-26". */
void fields_template(const struct sense *sense, struct outcome *out);

/* "1608 GMT": fills hours and minutes from the number. False when it is no time. */
bool fields_clock(struct sense *sense);

/* Adds "T10:00", "TMO" to the value of a day. */
void fields_write_clock(const struct sense *sense, struct outcome *out);

/* Fills what one half of "24-26 April" leaves to the other. */
void fields_fill(struct sense *sense, const struct sense *other);

#endif
