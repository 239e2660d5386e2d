#include "render/layout_axis.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "base/table.h"

#define BREAK_WIDTH    26.0 /* points between two stretches */
#define BREAKS_MAX     8
#define BREAK_SHARE    0.5 /* of the axis that an empty stretch must take up */
#define BREAK_DAYS     14
#define CORE_SHARE     0.8  /* of the events that lie close together */
#define CORE_EVENTS    10   /* of fewer, none are many */
#define CORE_CONTRAST  3.0  /* times as long as they is the whole, at least */
#define SHORT_DAYS     62   /* longer extents do not tell where the many lie */
#define SIDE_LEAST     0.05 /* of the room, for what is before or after them, */
#define SIDE_EACH      0.04 /* more by the root of its events, */
#define SIDE_MOST      0.22
#define STRETCH_MIN    64.0      /* points of a stretch with a single day */
#define LABEL_GAP      3.0       /* from a line to its label */
#define DAY_FIRST      (-719162) /* 0001-01-01 */
#define DAY_LAST       2932896   /* 9999-12-31 */
#define MINOR_TEXT_GAP 6.0

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

enum unit { UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR };

struct division {
    enum unit unit;
    int32_t step;
    bool under; /* months or years stand under the ticks */
    struct slice label;
};

static int compare_extents(const void *a, const void *b)
{
    const struct rn_extent *x = a;
    const struct rn_extent *y = b;
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->last > y->last) - (x->last < y->last);
}

static int32_t clamp_day(int64_t day)
{
    return (int32_t)(day < DAY_FIRST ? DAY_FIRST : day > DAY_LAST ? DAY_LAST : day);
}

/* Sorted and disjoint: what is covered by something. Returns how many are left. */
static size_t unite(struct rn_extent *extents, size_t n)
{
    size_t kept = 0;
    qsort(extents, n, sizeof *extents, compare_extents);
    for (size_t i = 0; i < n; i++) {
        struct rn_extent *before = kept > 0 ? &extents[kept - 1] : NULL;
        if (!before || (int64_t)extents[i].first > (int64_t)before->last + 1) {
            extents[kept++] = extents[i];
        } else if (extents[i].last > before->last) {
            before->last = extents[i].last;
        }
    }
    return kept;
}

static int64_t gap_behind(const struct rn_extent *extents, size_t i)
{
    return (int64_t)extents[i + 1].first - extents[i].last - 1;
}

/* The first of the longest gaps that are not cut yet; n when there is none. */
static size_t longest_gap(const struct rn_extent *extents, size_t n, const bool *cut)
{
    size_t longest = n;
    for (size_t i = 0; i + 1 < n; i++) {
        if (!cut[i] &&
            (longest == n || gap_behind(extents, i) > gap_behind(extents, longest))) {
            longest = i;
        }
    }
    return longest;
}

/*
 * Cuts the longest empty stretch out for as long as it takes up more than its share of
 * what is left. cut[i] tells that the axis breaks behind extent i.
 */
static void cut_gaps(const struct rn_extent *extents, size_t n, bool *cut)
{
    int64_t left = (int64_t)extents[n - 1].last - extents[0].first + 1;
    for (size_t breaks = 0; breaks < BREAKS_MAX; breaks++) {
        size_t longest = longest_gap(extents, n, cut);
        int64_t gap = longest < n ? gap_behind(extents, longest) : 0;
        if (gap < BREAK_DAYS || (double)gap < BREAK_SHARE * (double)left) {
            break;
        }
        cut[longest] = true;
        left -= gap;
    }
}

static double stretch_days(const struct rn_stretch *stretch)
{
    return (double)stretch->to - stretch->from + 1;
}

/* Points that a stretch has at least. */
static double least_width(const struct rn_axis *axis, double room)
{
    double n = (double)axis->n_stretches;
    return n <= 1 ? 0 : fmin(STRETCH_MIN, room * 0.6 / n);
}

/* Points a day when those stretches that are narrower than `least` at `scale` get it.
 */
static double next_scale(const struct rn_axis *axis, double room, double least,
                         double scale)
{
    double days = 0;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        double own = stretch_days(&axis->stretches[i]);
        if (own * scale < least) {
            room -= least;
        } else {
            days += own;
        }
    }
    return days > 0 ? room / days : scale;
}

/* Points a day such that all stretches fill the room, none narrower than the least. */
static double find_scale(const struct rn_axis *axis, double room)
{
    double least = least_width(axis, room);
    double scale = next_scale(axis, room, 0, 0);
    for (size_t round = 0; round < axis->n_stretches; round++) {
        scale = next_scale(axis, room, least, scale);
    }
    return scale;
}

/* Gives every stretch its place; what is wider than its days is padded with days. */
static void place_stretches(struct rn_axis *axis, const double *width)
{
    double x = axis->x0;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        struct rn_stretch *s = &axis->stretches[i];
        s->x0 = x;
        s->x1 = x + width[i];
        x = s->x1 + BREAK_WIDTH;
    }
    if (axis->n_stretches > 0) {
        axis->stretches[axis->n_stretches - 1].x1 = axis->x1;
    }
}

/* Stretches of one scale: those too narrow get empty days around what happened. */
static void share_by_days(const struct rn_axis *axis, double room, double *width)
{
    double scale = find_scale(axis, room);
    double least = least_width(axis, room);
    for (size_t i = 0; i < axis->n_stretches; i++) {
        struct rn_stretch *s = &axis->stretches[i];
        width[i] = stretch_days(s) * scale;
        if (width[i] < least) {
            int64_t more = (int64_t)((least / scale - stretch_days(s)) / 2);
            s->from = clamp_day((int64_t)s->from - more);
            s->to = clamp_day((int64_t)s->to + more);
            width[i] = least;
        }
    }
}

static void scale_axis(struct arena *arena, struct rn_axis *axis)
{
    size_t n = axis->n_stretches;
    double room = axis->x1 - axis->x0 - BREAK_WIDTH * (double)(n - 1);
    double *width = arena_array(arena, n, sizeof *width);
    if (axis->stretches[0].share > 0) {
        for (size_t i = 0; i < n; i++) {
            width[i] = axis->stretches[i].share * room;
        }
    } else {
        share_by_days(axis, room, width);
    }
    place_stretches(axis, width);
}

static void one_stretch(struct rn_axis *axis, int64_t from, int64_t to)
{
    axis->stretches[0] =
        (struct rn_stretch){.from = clamp_day(from), .to = clamp_day(to)};
    axis->n_stretches = 1;
}

/* A little air around what happened: at least to the end of its last day. */
static void add_stretch(struct rn_axis *axis, struct rn_extent extent)
{
    int64_t days = (int64_t)extent.last - extent.first + 1;
    int64_t pad = days <= 3 ? 1 : days / 60;
    axis->stretches[axis->n_stretches++] = (struct rn_stretch){
        .from = clamp_day((int64_t)extent.first - pad),
        .to = clamp_day((int64_t)extent.last + (pad > 0 ? pad : 1)),
    };
}

/*
 * The shortest time with most of the short extents, and what follows closely on either
 * side; sorted extents. False when they are few.
 */
static bool find_core(const struct rn_extent *extents, size_t n, struct rn_extent *core)
{
    size_t most = (size_t)ceil(CORE_SHARE * (double)n);
    if (n < CORE_EVENTS) {
        return false;
    }
    size_t best = 0;
    for (size_t i = 0; i + most <= n; i++) {
        int64_t days = (int64_t)extents[i + most - 1].first - extents[i].first;
        int64_t least = (int64_t)extents[best + most - 1].first - extents[best].first;
        best = days < least ? i : best;
    }
    size_t first = best;
    size_t last = best + most - 1;
    double near = fmax(2, ((double)extents[last].first - extents[first].first) / 6);
    while (first > 0 &&
           (double)extents[first].first - extents[first - 1].last <= near) {
        first--;
    }
    while (last + 1 < n &&
           (double)extents[last + 1].first - extents[last].last <= near) {
        last++;
    }
    *core = (struct rn_extent){extents[first].first, extents[last].last};
    return true;
}

/* Days from the first to the last of all extents. */
static double whole_days(const struct rn_extent *extents, size_t n)
{
    int32_t first = extents[0].first;
    int32_t last = extents[0].last;
    for (size_t i = 1; i < n; i++) {
        first = extents[i].first < first ? extents[i].first : first;
        last = extents[i].last > last ? extents[i].last : last;
    }
    return (double)last - first + 1;
}

/* Adds one side of the core, for the extents that lie within the limits altogether. */
static void add_side(struct rn_axis *axis, const struct rn_axis_wish *wish,
                     struct rn_extent limits)
{
    size_t count = 0;
    struct rn_extent side = {0};
    for (size_t i = 0; i < wish->n_extents; i++) {
        const struct rn_extent e = wish->extents[i];
        if (e.first >= limits.first && e.last <= limits.last) {
            side.first = count == 0 || e.first < side.first ? e.first : side.first;
            side.last = count == 0 || e.last > side.last ? e.last : side.last;
            count++;
        }
    }
    if (count > 0) {
        add_stretch(axis, side);
        axis->stretches[axis->n_stretches - 1].share =
            fmin(SIDE_MOST, SIDE_LEAST + SIDE_EACH * sqrt((double)count));
    }
}

/* Short extents that begin in the core end in it. */
static void widen_core(const struct rn_extent *extents, size_t n,
                       struct rn_extent *core)
{
    for (size_t i = 0; i < n; i++) {
        bool inside = extents[i].first <= core->last && extents[i].last >= core->first;
        if (inside) {
            core->first =
                extents[i].first < core->first ? extents[i].first : core->first;
            core->last = extents[i].last > core->last ? extents[i].last : core->last;
        }
    }
}

/* Before, core, after: each with a scale of its own. */
static bool split_at_core(struct rn_axis *axis, const struct rn_axis_wish *wish)
{
    struct rn_extent core = {0};
    size_t n = 0;
    for (size_t i = 0; i < wish->n_extents; i++) { /* short ones to the front */
        struct rn_extent e = wish->extents[i];
        if ((int64_t)e.last - e.first <= SHORT_DAYS) {
            wish->extents[i] = wish->extents[n];
            wish->extents[n++] = e;
        }
    }
    qsort(wish->extents, n, sizeof *wish->extents, compare_extents);
    double whole = whole_days(wish->extents, wish->n_extents);
    if (!find_core(wish->extents, n, &core) ||
        whole <= CORE_CONTRAST * ((double)core.last - core.first + 1)) {
        return false;
    }
    widen_core(wish->extents, n, &core);
    add_side(axis, wish, (struct rn_extent){DAY_FIRST, core.first - 1});
    size_t middle = axis->n_stretches;
    add_stretch(axis, core);
    add_side(axis, wish, (struct rn_extent){core.last + 1, DAY_LAST});
    double rest = 1;
    for (size_t i = 0; i < axis->n_stretches; i++) {
        rest -= i == middle ? 0 : axis->stretches[i].share;
    }
    axis->stretches[middle].share = rest;
    return axis->n_stretches > 1;
}

/* Stretches that were widened must not run into each other. */
static void part_stretches(struct rn_axis *axis)
{
    for (size_t i = 1; i < axis->n_stretches; i++) {
        struct rn_stretch *before = &axis->stretches[i - 1];
        struct rn_stretch *here = &axis->stretches[i];
        if (here->share > before->share && before->to >= here->from) {
            before->to = here->from - 1;
        } else if (here->from <= before->to) {
            here->from = before->to + 1;
        }
    }
}

static void make_stretches(struct arena *arena, struct rn_axis *axis,
                           const struct rn_axis_wish *wish)
{
    axis->stretches = arena_array(arena, BREAKS_MAX + 2, sizeof *axis->stretches);
    if (wish->fixed || wish->n_extents == 0) {
        one_stretch(axis, wish->fixed ? wish->from : 0, wish->fixed ? wish->to : 6);
        return;
    }
    if (split_at_core(axis, wish)) {
        part_stretches(axis);
        return;
    }
    axis->n_stretches = 0;
    axis->stretches[0] = (struct rn_stretch){0};
    size_t n = unite(wish->extents, wish->n_extents);
    const struct rn_extent *extents = wish->extents;
    bool *cut = arena_array(arena, n + 1, sizeof *cut);
    cut_gaps(extents, n, cut);
    struct rn_extent open = extents[0];
    for (size_t i = 0; i < n; i++) {
        open.last = extents[i].last;
        if (cut[i] || i + 1 == n) {
            add_stretch(axis, open);
            open = extents[i + 1 < n ? i + 1 : i];
        }
    }
}

double rn_axis_per_day(const struct rn_axis *axis, int32_t day)
{
    const struct rn_stretch *s = axis->stretches;
    size_t i = 0;
    while (i + 1 < axis->n_stretches && day > s[i].to) {
        i++;
    }
    return (s[i].x1 - s[i].x0) / stretch_days(&s[i]);
}

double rn_axis_x(const struct rn_axis *axis, int32_t day)
{
    const struct rn_stretch *s = axis->stretches;
    for (size_t i = 0; i < axis->n_stretches; i++, s++) {
        if (day < s->from) {
            return i == 0 ? axis->x0 : (s[-1].x1 + s->x0) / 2;
        }
        if (day <= s->to) {
            double days = (double)s->to - s->from + 1;
            return s->x0 + (s->x1 - s->x0) * ((double)day - s->from) / days;
        }
        if (day == s->to + 1) {
            return s->x1;
        }
    }
    return axis->x1;
}

/* Days in one step of a division, about. */
static double division_days(const struct division *d)
{
    static const double days[] = {1, 7, 30.44, 365.25};
    return days[d->unit] * d->step;
}

static enum unit unit_of(struct slice name)
{
    static const struct slice names[] = {SLICE_INIT("day"), SLICE_INIT("week"),
                                         SLICE_INIT("month"), SLICE_INIT("year")};
    size_t i = 0;
    while (i < 3 && !slice_equal(names[i], name)) {
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

struct rn_axis rn_axis_make(struct arena *arena, const struct rn_axis_wish *wish)
{
    struct rn_axis axis = {.x0 = wish->x0, .x1 = wish->x1};
    struct ticks ticks = {.arena = arena, .axis = &axis};
    make_stretches(arena, &axis, wish);
    scale_axis(arena, &axis);
    for (size_t i = 0; i < axis.n_stretches; i++) {
        const struct rn_stretch *s = &axis.stretches[i];
        struct division division =
            choose_division(arena, rn_axis_per_day(&axis, s->from));
        ticks.division = &division;
        tick_stretch(&ticks, s);
    }
    assert(axis.ticks); /* there is always one: the first tick or a head */
    qsort(axis.ticks, axis.n_ticks, sizeof *axis.ticks, compare_ticks);
    thin_labels(&axis, wish, false);
    thin_labels(&axis, wish, true);
    return axis;
}
