#include "render/rdf_date.h"

#include "base/calendar.h"

#define DATE_SIZE 12

/* How a precision is called, and the datatype of a date that has it. */
struct unit_row {
    const char *precision;
    const char *type; /* NULL: XSD has none */
    size_t len;       /* of YYYY-MM-DD that such a date keeps */
};

static const struct unit_row units[] = {
    [WHEN_DAY] = {"day",     "xsd:date",       10},
    [WHEN_WEEK] = {"unknown", NULL,             0 }, /* the vocabulary has no week or quarter */
    [WHEN_MONTH] = {"month",   "xsd:gYearMonth", 7 },
    [WHEN_QUARTER] = {"unknown", NULL,             0 },
    [WHEN_SEASON] = {"season",  NULL,             0 },
    [WHEN_YEAR] = {"year",    "xsd:gYear",      4 },
    [WHEN_DECADE] = {"decade",  NULL,             0 },
    [WHEN_CENTURY] = {"century", NULL,             0 },
};

static struct slice day_text(struct arena *arena, int32_t day)
{
    struct civil date = cal_civil(day);
    return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static bool is_open_earliest(const struct when *when)
{
    return when->kind == WHEN_UNKNOWN || when->earliest == WHEN_OPEN_EARLIEST;
}

static bool is_open_latest(const struct when *when)
{
    return when->kind == WHEN_UNKNOWN || when->latest == WHEN_OPEN_LATEST;
}

/* A whole unit that EDTF has a short form for: "2024-04", "2024", "202X". */
static bool is_unit(const struct when *when)
{
    if (is_open_earliest(when) || is_open_latest(when) || when->unit == WHEN_WEEK ||
        when->unit == WHEN_QUARTER) {
        return false;
    }
    struct when whole = when_unit_of(when->earliest, (enum when_unit)when->unit);
    return whole.earliest == when->earliest && whole.latest == when->latest;
}

struct slice rdf_edtf(struct arena *arena, const struct when *when)
{
    char text[WHEN_EDTF_SIZE];
    when_edtf(when, text);
    bool open = is_open_earliest(when) && is_open_latest(when);
    bool quarter = when->unit == WHEN_QUARTER && !open;
    if (open || is_unit(when) || (when->kind != WHEN_WITHIN && !quarter)) {
        return arena_copy(arena, slice_of(text));
    }
    struct slice from = {0};
    struct slice to = {0};
    if (!is_open_earliest(when)) {
        from = day_text(arena, when->earliest);
    }
    if (!is_open_latest(when)) {
        to = day_text(arena, when->latest);
    }
    if (when->kind == WHEN_THROUGH) {
        return arena_printf(arena, "%.*s/%.*s", SLICE_ARG(from), SLICE_ARG(to));
    }
    return arena_printf(arena, "[%.*s..%.*s]", SLICE_ARG(from), SLICE_ARG(to));
}

struct slice rdf_start_day(struct arena *arena, const struct when *when)
{
    bool day = when->kind == WHEN_THROUGH || when->earliest == when->latest;
    if (!day || is_open_earliest(when) || (is_unit(when) && when->unit != WHEN_DAY)) {
        return (struct slice){0};
    }
    return day_text(arena, when->earliest);
}

/* The first or last day of a period, cut to the precision of its unit. */
static void add_side(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                     int32_t day, enum when_unit unit)
{
    struct slice text = day_text(arena, day);
    text.len = units[unit].len;
    const char *type = unit == WHEN_DAY ? NULL : units[unit].type;
    rdf_add_typed(node, arena, term, text, type);
}

static void add_bound(struct rdf_node *node, struct arena *arena, enum rdf_term term,
                      int32_t day, bool open)
{
    if (!open) {
        rdf_add(node, arena, term, day_text(arena, day));
    }
}

void rdf_add_when(struct rdf_node *node, struct arena *arena, const struct when *when)
{
    bool from_open = is_open_earliest(when);
    bool to_open = is_open_latest(when);
    bool unit = is_unit(when);
    bool through = when->kind == WHEN_THROUGH && !unit;
    const char *precision = "unknown";
    if (unit) {
        precision = units[when->unit].precision;
    } else if (through && !from_open) {
        precision = units[WHEN_DAY].precision;
    }
    if (unit && units[when->unit].type) {
        add_side(node, arena, RDF_START_DATE, when->earliest, when->unit);
        if (when->unit == WHEN_DAY || when->kind == WHEN_THROUGH) {
            add_side(node, arena, RDF_END_DATE, when->latest, when->unit);
        }
    } else if (through) {
        add_bound(node, arena, RDF_START_DATE, when->earliest, from_open);
        add_bound(node, arena, RDF_END_DATE, when->latest, to_open);
    }
    rdf_add(node, arena, RDF_EDTF, rdf_edtf(arena, when));
    rdf_add(node, arena, RDF_PRECISION, slice_of(precision));
    bool spread = when->kind != WHEN_THROUGH; /* begins and ends on any of the days */
    add_bound(node, arena, RDF_EARLIEST_START, when->earliest, from_open);
    add_bound(node, arena, RDF_LATEST_START, spread ? when->latest : when->earliest,
              spread ? to_open : from_open);
    add_bound(node, arena, RDF_EARLIEST_END, spread ? when->earliest : when->latest,
              spread ? from_open : to_open);
    add_bound(node, arena, RDF_LATEST_END, when->latest, to_open);
}
