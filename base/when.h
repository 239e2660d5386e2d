/*
 * when.h - which civil days a happening fell on, as precisely as a text says.
 *
 * [earliest, latest] are day numbers (base/calendar.h), both inclusive; WHEN_OPEN on
 * either side when nothing bounds it. `kind` tells two meanings of an interval apart
 * that EDTF writes alike: within it (one day of these, nobody says which) and all
 * through it (a three-day visit). `unit` is the precision that the words had: it
 * decides how the date is written ("2024-04" and not "2024-04-01/2024-04-30").
 *
 * EDTF: ISO 8601-2:2019, levels 0-2 as far as EVENTS.md uses them.
 */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

#define WHEN_OPEN_EARLIEST INT32_MIN
#define WHEN_OPEN_LATEST   INT32_MAX

enum when_kind {
    WHEN_UNKNOWN, /* nothing is known; earliest and latest are open */
    WHEN_WITHIN,  /* at some time between earliest and latest */
    WHEN_THROUGH, /* from earliest to latest */
};

/* Coarser units have larger numbers. */
enum when_unit {
    WHEN_DAY,
    WHEN_WEEK,
    WHEN_MONTH,
    WHEN_QUARTER,
    WHEN_SEASON,
    WHEN_YEAR,
    WHEN_DECADE,
    WHEN_CENTURY,
};

struct when {
    int32_t earliest;
    int32_t latest;
    uint8_t kind;     /* enum when_kind */
    uint8_t unit;     /* enum when_unit */
    bool approximate; /* EDTF ~: "around", "about" */
    bool uncertain;   /* EDTF ?: inferred */
};

/* Longest EDTF text that when_edtf() writes, with its NUL. */
#define WHEN_EDTF_SIZE 32

/* WHEN_UNKNOWN, open on both sides. */
struct when when_unknown(void);

/* One whole unit that holds `day`: its day, ISO week, month, quarter, ... */
struct when when_unit_of(int32_t day, enum when_unit unit);

/* Some day from `earliest` to `latest`; either may be open. */
struct when when_within(int32_t earliest, int32_t latest);

/* All days from `earliest` to `latest`. */
struct when when_through(int32_t earliest, int32_t latest);

/*
 * Writes EDTF: "2024-04-26", "2024-04", "2024-23" (autumn), "2024-34" (second
 * quarter), "202X", "20XX", "2024-04-24/2024-04-26", "../2024-04-26", "XXXX".
 * Weeks become day intervals.
 */
void when_edtf(const struct when *when, char out[WHEN_EDTF_SIZE]);

/*
 * Reads what when_edtf() writes; also "[..D]", "YYYY-Wnn" and a missing side.
 * Intervals of days read back as WHEN_WITHIN: EDTF cannot tell. False, *out alone,
 * when it is no date.
 */
bool when_parse(struct slice text, struct when *out);

/* Do they share a day? Open sides reach everywhere. */
bool when_overlaps(const struct when *a, const struct when *b);

/* Orders by earliest, latest, kind, unit, flags; for sorting. */
int when_compare(const struct when *a, const struct when *b);

/* Days in it; INT64_MAX when a side is open. */
int64_t when_length(const struct when *when);

#endif
