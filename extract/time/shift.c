#include "extract/time/shift.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/calendar.h"
#include "extract/time/holiday.h"
#include "extract/time/time.h"

void shift_add(struct shift *shift, struct shift_step step)
{
    if (shift->count < sizeof shift->steps / sizeof shift->steps[0]) {
        shift->steps[shift->count++] = step;
    }
}

/* The unit that a step names, in a year. */
static bool in_year(const struct shift_step *step, int32_t year, struct point *out)
{
    struct civil date = {year, 1, 1};
    enum unit unit = UNIT_MONTH;
    switch ((enum shift_kind)step->kind) {
    case SHIFT_SEASON: *out = point_season(year, (enum season)step->a); return true;
    case SHIFT_MONTH: date.month = step->a; break;
    case SHIFT_MONTH_DAY:
        date.month = step->a;
        date.day = step->b;
        unit = UNIT_DAY;
        break;
    case SHIFT_QUARTER:
        date.month = step->a * 3 - 2;
        unit = UNIT_QUARTER;
        break;
    case SHIFT_HALF:
        date.month = step->a * 6 - 5;
        unit = UNIT_HALF;
        break;
    case SHIFT_HOLIDAY: {
        int32_t day = 0;
        bool found = holiday_day(step->a, year, &day);
        *out = point_of(day, UNIT_DAY);
        return found;
    }
    case SHIFT_UNITS:
    case SHIFT_WEEKDAY:
    case SHIFT_DAY: return false;
    }
    if (date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > cal_month_days(year, date.month)) {
        return false;
    }
    *out = point_of(cal_day(date), unit);
    return true;
}

static int64_t distance(struct point point, int32_t day)
{
    int64_t before = (int64_t)point.day - day;
    int64_t after = (int64_t)day - point_last(point);
    return before > 0 ? before : after > 0 ? after : 0;
}

static bool way_allows(enum shift_way way, struct point point, struct point base)
{
    int32_t day = base.day;
    int32_t last = point_last(base);
    bool holds = point.day <= last && point_last(point) >= day;
    switch (way) {
    case SHIFT_UP_TO: return point.day <= day || holds;
    case SHIFT_BEFORE: return point.day <= day && !holds;
    case SHIFT_FROM: return point.day >= day || holds;
    case SHIFT_AFTER: return point.day >= day && !holds;
    case SHIFT_NEAREST:
    case SHIFT_INSIDE: break;
    }
    return true;
}

/* The closest year in which the named unit lies where `way` says. */
static bool apply_yearly(const struct shift_step *step, struct point base,
                         struct point *out)
{
    int32_t year = point_year(base);
    bool found = false;
    for (int32_t back = 4; back >= -8; back--) {
        struct point point;
        if (year - back < POINT_YEAR_MIN || year - back > POINT_YEAR_MAX ||
            !in_year(step, year - back, &point) ||
            !way_allows((enum shift_way)step->way, point, base)) {
            continue;
        }
        if (!found || distance(point, base.day) < distance(*out, base.day)) {
            *out = point;
            found = true;
        }
    }
    return found;
}

static bool apply_weekday(const struct shift_step *step, struct point base,
                          struct point *out)
{
    int32_t day = base.day;
    int32_t ahead = (step->a - (int32_t)cal_weekday(day) + 7) % 7;
    switch ((enum shift_way)step->way) {
    case SHIFT_UP_TO: day += ahead == 0 ? 0 : ahead - 7; break;
    case SHIFT_BEFORE: day += ahead - 7; break;
    case SHIFT_AFTER: day += ahead == 0 ? 7 : ahead; break;
    case SHIFT_NEAREST: day += ahead > 3 ? ahead - 7 : ahead; break;
    case SHIFT_FROM:
    case SHIFT_INSIDE: day += ahead; break;
    }
    *out = point_of(day, UNIT_DAY);
    return true;
}

static bool apply_day(const struct shift_step *step, struct point base,
                      struct point *out)
{
    struct civil date = cal_civil(base.day);
    if (step->a < 1 || step->a > cal_month_days(date.year, date.month)) {
        return false;
    }
    date.day = step->a;
    *out = point_of(cal_day(date), UNIT_DAY);
    return true;
}

static bool apply_units(const struct shift_step *step, struct point base,
                        struct point *out)
{
    int32_t day = base.day;
    if (!point_move(&day, (enum unit)step->unit, step->count)) {
        return false;
    }
    *out = point_of(day, (enum unit)step->unit);
    if (step->unit == UNIT_SEASON) {
        struct point season = point_of(base.day, UNIT_SEASON);
        *out =
            point_season(point_year(season) + step->count, (enum season)season.season);
    }
    return true;
}

static bool apply_step(const struct shift_step *step, struct point base,
                       struct point *out)
{
    switch ((enum shift_kind)step->kind) {
    case SHIFT_UNITS: return apply_units(step, base, out);
    case SHIFT_WEEKDAY: return apply_weekday(step, base, out);
    case SHIFT_DAY: return apply_day(step, base, out);
    case SHIFT_MONTH:
    case SHIFT_MONTH_DAY:
    case SHIFT_SEASON:
    case SHIFT_QUARTER:
    case SHIFT_HOLIDAY:
    case SHIFT_HALF: break;
    }
    return step->way == SHIFT_INSIDE ? in_year(step, point_year(base), out)
                                     : apply_yearly(step, base, out);
}

bool shift_apply(const struct shift *shift, struct point base, struct point *out)
{
    struct point point = base;
    for (size_t i = 0; i < shift->count; i++) {
        struct point next;
        if (!apply_step(&shift->steps[i], point, &next)) {
            return false;
        }
        point = next;
    }
    *out = point;
    return true;
}

/* Letters of ISO 8601 durations; of the units that have none, what TIMEX3 has. */
static const char *const unit_letters[UNIT_COUNT] = {
    [UNIT_DAY] = "D",       [UNIT_WEEKEND] = "WE", [UNIT_WEEK] = "W",
    [UNIT_FORTNIGHT] = "W", [UNIT_MONTH] = "M",    [UNIT_QUARTER] = "Q",
    [UNIT_SEASON] = "S",    [UNIT_HALF] = "H",     [UNIT_YEAR] = "Y",
    [UNIT_DECADE] = "DE",   [UNIT_CENTURY] = "CE", [UNIT_MILLENNIUM] = "ML",
};

static const char *const season_letters[] = {"SP", "SU", "FA", "WI"};

static int write_step(const struct shift_step *step, char *out, size_t size)
{
    char way[2] = {step->way, '\0'};
    if (step->way == SHIFT_INSIDE) {
        way[0] = '\0';
    }
    const char *letters = step->kind == SHIFT_UNITS ? unit_letters[step->unit] : NULL;
    switch ((enum shift_kind)step->kind) {
    case SHIFT_UNITS:
        return snprintf(out, size, "%sP%d%s",
                        step->count < 0   ? "-"
                        : step->count > 0 ? "+"
                                          : "",
                        step->count < 0 ? -step->count : step->count,
                        letters ? letters : "D");
    case SHIFT_WEEKDAY: return snprintf(out, size, "%sWXX-%d", way, step->a + 1);
    case SHIFT_MONTH: return snprintf(out, size, "%sXXXX-%02d", way, step->a);
    case SHIFT_MONTH_DAY:
        return snprintf(out, size, "%sXXXX-%02d-%02d", way, step->a, step->b);
    case SHIFT_DAY: return snprintf(out, size, "%sXXXX-XX-%02d", way, step->a);
    case SHIFT_SEASON:
        return snprintf(out, size, "%sXXXX-%s", way, season_letters[step->a]);
    case SHIFT_QUARTER: return snprintf(out, size, "%sXXXX-Q%d", way, step->a);
    case SHIFT_HALF: return snprintf(out, size, "%sXXXX-H%d", way, step->a);
    case SHIFT_HOLIDAY: return snprintf(out, size, "%sXXXX-HD%05d", way, step->a);
    }
    return 0;
}

void shift_write(const struct shift *shift, char out[SHIFT_TEXT_SIZE])
{
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < shift->count && n + 24 < SHIFT_TEXT_SIZE; i++) {
        if (i > 0) {
            out[n++] = ' ';
        }
        n += (size_t)write_step(&shift->steps[i], out + n, SHIFT_TEXT_SIZE - n);
    }
}

static bool read_units(struct slice text, int32_t sign, struct shift_step *out)
{
    size_t n = 0;
    uint32_t count = 0;
    while (n < text.len && ascii_is_digit(text.ptr[n])) {
        n++;
    }
    struct slice letters = {text.ptr + n, text.len - n};
    if (!slice_number((struct slice){text.ptr, n}, 1000000, &count)) {
        return false;
    }
    for (int unit = UNIT_COUNT - 1; unit >= 0; unit--) {
        if (unit_letters[unit] && unit != UNIT_FORTNIGHT &&
            slice_is(letters, unit_letters[unit])) {
            *out = (struct shift_step){.kind = SHIFT_UNITS,
                                       .way = SHIFT_INSIDE,
                                       .unit = (uint8_t)unit,
                                       .count = sign * (int32_t)count};
            return true;
        }
    }
    return false;
}

/* "04", "04-26", "SU", "Q3", "H1", "XX-15" behind "XXXX-". */
static bool read_yearly(struct slice text, struct shift_step *out)
{
    uint32_t a = 0;
    uint32_t b = 0;
    for (int i = 0; i < 4; i++) {
        if (slice_is(text, season_letters[i])) {
            out->kind = SHIFT_SEASON;
            out->a = i;
            return true;
        }
    }
    if (slice_starts(text, SLICE_LIT("HD"))) {
        int32_t day = 0;
        out->kind = SHIFT_HOLIDAY;
        bool fine = slice_number((struct slice){text.ptr + 2, text.len - 2}, 99999, &a);
        out->a = (int32_t)a;
        return fine && holiday_day(out->a, 2000, &day);
    }
    struct slice head = {text.ptr, text.len < 2 ? text.len : 2};
    struct slice tail = {text.ptr + head.len, text.len - head.len};
    if (head.len == 2 && (head.ptr[0] == 'Q' || head.ptr[0] == 'H')) {
        out->kind = head.ptr[0] == 'Q' ? SHIFT_QUARTER : SHIFT_HALF;
        out->a = head.ptr[1] - '0';
        return tail.len == 0 && out->a >= 1 && out->a <= (head.ptr[0] == 'Q' ? 4 : 2);
    }
    bool any_month = slice_equal(head, SLICE_LIT("XX"));
    if (tail.len > 0 && (tail.len != 3 || tail.ptr[0] != '-' ||
                         !slice_number((struct slice){tail.ptr + 1, 2}, 31, &b))) {
        return false;
    }
    if (!any_month && (!slice_number(head, 12, &a) || a < 1)) {
        return false;
    }
    out->kind = any_month ? SHIFT_DAY : tail.len > 0 ? SHIFT_MONTH_DAY : SHIFT_MONTH;
    out->a = any_month ? (int32_t)b : (int32_t)a;
    out->b = (int32_t)b;
    return !any_month || b > 0;
}

static bool read_step(struct slice text, struct shift_step *out)
{
    char way = '=';
    if (text.len > 0 && strchr("-<+>~", text.ptr[0]) && text.ptr[0] != '\0') {
        way = text.ptr[0];
        text = (struct slice){text.ptr + 1, text.len - 1};
    }
    if (text.len > 2 && text.ptr[0] == 'P') {
        return read_units((struct slice){text.ptr + 1, text.len - 1},
                          way == '-' ? -1 : 1, out);
    }
    *out = (struct shift_step){.way = way};
    if (text.len == 5 && slice_starts(text, SLICE_LIT("WXX-"))) {
        out->kind = SHIFT_WEEKDAY;
        out->a = text.ptr[4] - '1';
        return out->a >= 0 && out->a < 7;
    }
    return text.len > 5 && slice_starts(text, SLICE_LIT("XXXX-")) &&
           read_yearly((struct slice){text.ptr + 5, text.len - 5}, out);
}

/* What shift_write() wrote. */
static bool shift_read(struct slice text, struct shift *out)
{
    struct shift shift = {0};
    struct slice part;
    while (slice_cut(&text, ' ', &part)) {
        struct shift_step step;
        if (shift.count == 2 || !read_step(part, &step)) {
            return false;
        }
        shift_add(&shift, step);
    }
    *out = shift;
    return shift.count > 0;
}

static enum unit unit_of_when(enum when_unit unit)
{
    switch (unit) {
    case WHEN_DAY: return UNIT_DAY;
    case WHEN_WEEK: return UNIT_WEEK;
    case WHEN_MONTH: return UNIT_MONTH;
    case WHEN_QUARTER: return UNIT_QUARTER;
    case WHEN_SEASON: return UNIT_SEASON;
    case WHEN_YEAR: return UNIT_YEAR;
    case WHEN_DECADE: return UNIT_DECADE;
    case WHEN_CENTURY: return UNIT_CENTURY;
    }
    return UNIT_DAY;
}

bool time_shift(struct slice text, enum when_unit unit, const struct when *document,
                struct when *out)
{
    struct shift shift;
    struct point first;
    struct point last;
    if (!shift_read(text, &shift) || document->earliest == WHEN_OPEN_EARLIEST ||
        document->latest == WHEN_OPEN_LATEST || document->earliest > document->latest ||
        !shift_apply(&shift, point_of(document->earliest, UNIT_DAY), &first) ||
        !shift_apply(&shift, point_of(document->latest, UNIT_DAY), &last)) {
        return false;
    }
    if (unit_of_when(unit) > first.unit) {
        first = point_of(first.day, unit_of_when(unit));
        last = point_of(last.day, unit_of_when(unit));
    }
    struct when a = point_when(first);
    struct when b = point_when(last);
    if (a.kind == WHEN_UNKNOWN || b.kind == WHEN_UNKNOWN || a.earliest > b.latest) {
        return false;
    }
    a.latest = b.latest;
    a.uncertain = document->uncertain;
    a.approximate = document->approximate;
    *out = a;
    return true;
}
