/*
 * layout_ticks.c - the ticks of an axis, on two levels: hours over days, days and weeks
 * over months, months over years; years carry themselves. data/render/axis.tsv says
 * from what scale on.
 */
#include <assert.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "base/table.h"
#include "render/layout_axis.h"

#define DAY_FIRST      (-719162) /* 0001-01-01 */
#define DAY_LAST       2932896   /* 9999-12-31 */
#define LABEL_GAP      3.0       /* from a line to its label */
#define MINOR_TEXT_GAP 6.0

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

enum unit { UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR };

struct division {
    enum unit unit;
    int32_t step;
    bool under; /* months or years stand under the ticks */
    struct slice label;
};

/* Days in one step of a division, about. */
static double division_days(const struct division *d)
{
    static const double days[] = {1 / 24.0, 1, 7, 30.44, 365.25};
    return days[d->unit] * d->step;
}

static enum unit unit_of(struct slice name)
{
    static const struct slice names[] = {SLICE_INIT("hour"), SLICE_INIT("day"),
                                         SLICE_INIT("week"), SLICE_INIT("month"),
                                         SLICE_INIT("year")};
    size_t i = 0;
    while (i + 1 < sizeof names / sizeof names[0] && !slice_equal(names[i], name)) {
        i++;
    }
    return (enum unit)i;
}

static struct division choose_division(struct arena *arena, double per_day)
{
    struct table table = table_builtin(arena, "render/axis.tsv");
    struct division division = {0};
    for (size_t row = 0; row < table.n_rows; row++) {
        uint32_t step = 1;
        uint32_t room = 0;
        (void)slice_number(table_cell(&table, row, 1), 1000, &step);
        (void)slice_number(table_cell(&table, row, 3), 1000, &room);
        division = (struct division){
            .unit = unit_of(table_cell(&table, row, 0)),
            .step = (int32_t)step,
            .under = !slice_equal(table_cell(&table, row, 2), SLICE_LIT("-")),
            .label = table_cell(&table, row, 4),
        };
        if (division_days(&division) * per_day >= room) {
            break;
        }
    }
    return division;
}

/* The first tick at or after `day`. */
static int32_t first_tick(const struct division *d, int32_t day)
{
    struct civil c = cal_civil(day);
    int32_t tick = day;
    if (d->unit == UNIT_WEEK) {
        return day + (7 - (int32_t)cal_weekday(day)) % 7;
    }
    if (d->unit == UNIT_MONTH) {
        int32_t month = (c.month - 1) / d->step * d->step + 1;
        tick = cal_day((struct civil){c.year, month, 1});
        return tick < day ? cal_add_months(tick, d->step) : tick;
    }
    if (d->unit == UNIT_YEAR) {
        int32_t year = c.year / d->step * d->step;
        while (year < 1 ||
               (year <= CAL_YEAR_MAX && cal_day((struct civil){year, 1, 1}) < day)) {
            year += d->step;
        }
        return year > CAL_YEAR_MAX ? DAY_LAST + 1 : cal_day((struct civil){year, 1, 1});
    }
    return tick;
}

static int32_t next_tick(const struct division *d, int32_t day)
{
    struct civil c = cal_civil(day);
    switch (d->unit) {
    case UNIT_HOUR: return day + 1;
    case UNIT_DAY: return day + d->step;
    case UNIT_WEEK: return day + 7 * d->step;
    case UNIT_MONTH:
        return c.year >= CAL_YEAR_MAX ? DAY_LAST + 1 : cal_add_months(day, d->step);
    case UNIT_YEAR:
    default:
        return c.year + d->step > CAL_YEAR_MAX
                   ? DAY_LAST + 1
                   : cal_day((struct civil){c.year + d->step, 1, 1});
    }
}

static struct slice minor_label(struct arena *arena, const struct division *d,
                                int32_t day)
{
    struct civil c = cal_civil(day);
    if (slice_equal(d->label, SLICE_LIT("weekday"))) {
        return arena_printf(arena, "%s %d", weekdays[cal_weekday(day)], c.day);
    }
    if (slice_equal(d->label, SLICE_LIT("number"))) {
        return arena_printf(arena, "%d", c.day);
    }
    if (slice_equal(d->label, SLICE_LIT("name"))) {
        return slice_of(months[c.month - 1]);
    }
    return arena_printf(arena, "%d", c.year);
}

static struct slice major_label(struct arena *arena, const struct division *d,
                                int32_t day)
{
    struct civil c = cal_civil(day);
    if (!d->under) {
        return (struct slice){0};
    }
    return d->unit == UNIT_MONTH
               ? arena_printf(arena, "%d", c.year)
               : arena_printf(arena, "%s %d", months[c.month - 1], c.year);
}

/* Does a larger unit begin between the tick before and this one? */
static bool begins_major(const struct division *d, int32_t before, int32_t day)
{
    struct civil a = cal_civil(before);
    struct civil b = cal_civil(day);
    if (!d->under) {
        return false;
    }
    return a.year != b.year || (d->unit != UNIT_MONTH && a.month != b.month);
}

struct ticks {
    struct arena *arena;
    const struct division *division;
    struct rn_axis *axis;
    size_t capacity;
};

static struct rn_tick *add_tick(struct ticks *ticks, int32_t day)
{
    struct rn_axis *axis = ticks->axis;
    axis->ticks = arena_grow(ticks->arena, axis->ticks, axis->n_ticks, &ticks->capacity,
                             sizeof *axis->ticks);
    struct rn_tick *tick = &axis->ticks[axis->n_ticks++];
    *tick = (struct rn_tick){.x = rn_axis_x(axis, day), .line = true};
    return tick;
}

/* Weeks do not fill months: these have ticks of their own. */
static void tick_months(struct ticks *ticks, const struct rn_stretch *s)
{
    const struct division month = {.unit = UNIT_MONTH, .step = 1, .under = true};
    const struct division under_day = {.unit = UNIT_DAY, .step = 1, .under = true};
    for (int32_t day = first_tick(&month, s->from); day <= s->to;
         day = next_tick(&month, day)) {
        struct rn_tick *tick = add_tick(ticks, day);
        tick->major = true;
        tick->major_label = major_label(ticks->arena, &under_day, day);
    }
}

static void tick_stretch(struct ticks *ticks, const struct rn_stretch *s)
{
    const struct division *d = ticks->division;
    int32_t before = s->from;
    int32_t day = first_tick(d, s->from);
    if (day != s->from || d->unit == UNIT_WEEK) {
        struct rn_tick *head = add_tick(ticks, s->from);
        head->line = false;
        head->major_label = major_label(ticks->arena, d, s->from);
        if (!d->under) {
            int32_t middle = s->from + (s->to - s->from) / 2;
            int32_t named = day > s->to ? middle : s->from;
            head->minor_label = arena_printf(ticks->arena, "%d", cal_civil(named).year);
        }
    }
    for (bool first = day == s->from; day <= s->to; first = false) {
        struct rn_tick *tick = add_tick(ticks, day);
        tick->minor_label = minor_label(ticks->arena, d, day);
        if (d->unit != UNIT_WEEK && (first || begins_major(d, before, day))) {
            tick->major = begins_major(d, day > DAY_FIRST ? day - 1 : day, day);
            tick->major_label = major_label(ticks->arena, d, day);
        }
        before = day;
        day = next_tick(d, day);
    }
    if (d->unit == UNIT_WEEK) {
        tick_months(ticks, s);
    }
}

static struct slice day_label(struct arena *arena, int32_t day)
{
    struct civil c = cal_civil(day);
    return arena_printf(arena, "%s %d %s %d", weekdays[cal_weekday(day)], c.day,
                        months[c.month - 1], c.year);
}

/* Every hour or few of a day, the day under midnight. */
static void tick_hours_of(struct ticks *ticks, int32_t day, bool first)
{
    double per_hour = rn_axis_per_day(ticks->axis, day) / 24;
    for (int32_t hour = 0; hour < 24; hour += ticks->division->step) {
        struct rn_tick *tick = add_tick(ticks, day);
        tick->x += per_hour * hour;
        tick->minor_label = arena_printf(ticks->arena, "%02d:00", (int)hour);
        if (hour == 0) {
            tick->major = !first;
            tick->major_label = day_label(ticks->arena, day);
        }
    }
}

static void tick_hours(struct ticks *ticks, const struct rn_stretch *s)
{
    for (int32_t day = s->from; day <= s->to; day++) {
        tick_hours_of(ticks, day, day == s->from);
    }
}

static int compare_ticks(const void *a, const void *b)
{
    const struct rn_tick *x = a;
    const struct rn_tick *y = b;
    if (x->x != y->x) {
        return x->x < y->x ? -1 : 1;
    }
    return (int)x->major - (int)y->major;
}

/* Takes labels away that would run into the next one, or off the axis. */
static void thin_labels(struct rn_axis *axis, const struct rn_axis_wish *wish,
                        bool major)
{
    double end = wish->x1 + 26; /* the margin of the page */
    double next = end;
    for (size_t i = axis->n_ticks; i-- > 0;) {
        struct slice *label =
            major ? &axis->ticks[i].major_label : &axis->ticks[i].minor_label;
        if (label->len == 0) {
            continue;
        }
        double x = axis->ticks[i].x + LABEL_GAP;
        double width = wish->width(wish->context, *label, wish->label_size);
        if (x + width + MINOR_TEXT_GAP > next) {
            *label = (struct slice){0};
        } else {
            next = x;
        }
    }
}

void rn_axis_ticks(struct arena *arena, struct rn_axis *axis,
                   const struct rn_axis_wish *wish)
{
    struct ticks ticks = {.arena = arena, .axis = axis};
    for (size_t i = 0; i < axis->n_stretches; i++) {
        const struct rn_stretch *s = &axis->stretches[i];
        struct division division =
            choose_division(arena, rn_axis_per_day(axis, s->from));
        ticks.division = &division;
        if (division.unit == UNIT_HOUR) {
            tick_hours(&ticks, s);
        } else {
            tick_stretch(&ticks, s);
        }
    }
    assert(axis->ticks); /* there is always one: the first tick or a head */
    qsort(axis->ticks, axis->n_ticks, sizeof *axis->ticks, compare_ticks);
    thin_labels(axis, wish, false);
    thin_labels(axis, wish, true);
}
