#include "base/when.h"

#include <stdio.h>
#include <string.h>

#include "base/calendar.h"

struct when when_unknown(void)
{
    return (struct when){.earliest = WHEN_OPEN_EARLIEST,
                         .latest = WHEN_OPEN_LATEST,
                         .kind = WHEN_UNKNOWN};
}

static struct when months(int32_t year, int32_t month, int32_t count)
{
    int32_t first = cal_day((struct civil){year, month, 1});
    return (struct when){.earliest = first,
                         .latest = cal_add_months(first, count) - 1,
                         .kind = WHEN_WITHIN};
}

struct when when_unit_of(int32_t day, enum when_unit unit)
{
    struct civil date = cal_civil(day);
    struct when when = {.earliest = day, .latest = day, .kind = WHEN_WITHIN};
    switch (unit) {
    case WHEN_DAY: break;
    case WHEN_WEEK:
        when.earliest = day - (int32_t)cal_weekday(day);
        when.latest = when.earliest + 6;
        break;
    case WHEN_MONTH: when = months(date.year, date.month, 1); break;
    case WHEN_QUARTER: when = months(date.year, (date.month - 1) / 3 * 3 + 1, 3); break;
    case WHEN_SEASON:
        /* December opens the winter that January and February end. */
        if (date.month < 3) {
            when = months(date.year - 1, 12, 3);
        } else {
            when = months(date.year, date.month / 3 * 3, 3);
        }
        break;
    case WHEN_YEAR: when = months(date.year, 1, 12); break;
    case WHEN_DECADE: when = months(date.year / 10 * 10, 1, 120); break;
    case WHEN_CENTURY: when = months(date.year / 100 * 100, 1, 1200); break;
    }
    when.unit = (uint8_t)unit;
    return when;
}

struct when when_within(int32_t earliest, int32_t latest)
{
    return (struct when){.earliest = earliest, .latest = latest, .kind = WHEN_WITHIN};
}

struct when when_through(int32_t earliest, int32_t latest)
{
    return (struct when){.earliest = earliest, .latest = latest, .kind = WHEN_THROUGH};
}

/* True when the interval is exactly the unit that it claims to be. */
static bool is_whole_unit(const struct when *when)
{
    if (when->earliest == WHEN_OPEN_EARLIEST || when->latest == WHEN_OPEN_LATEST) {
        return false;
    }
    struct when whole = when_unit_of(when->earliest, (enum when_unit)when->unit);
    return whole.earliest == when->earliest && whole.latest == when->latest;
}

static void write_unit(const struct when *when, char out[WHEN_EDTF_SIZE])
{
    struct civil date = cal_civil(when->earliest);
    const size_t size = WHEN_EDTF_SIZE - 1; /* room for a qualifier */
    switch ((enum when_unit)when->unit) {
    case WHEN_DAY:
    case WHEN_WEEK:
        (void)snprintf(out, size, "%04d-%02d-%02d", date.year, date.month, date.day);
        break;
    case WHEN_MONTH:
        (void)snprintf(out, size, "%04d-%02d", date.year, date.month);
        break;
    case WHEN_QUARTER:
        (void)snprintf(out, size, "%04d-%02d", date.year, 33 + (date.month - 1) / 3);
        break;
    case WHEN_SEASON:
        (void)snprintf(out, size, "%04d-%02d", date.year, 20 + date.month / 3);
        break;
    case WHEN_YEAR: (void)snprintf(out, size, "%04d", date.year); break;
    case WHEN_DECADE: (void)snprintf(out, size, "%03dX", date.year / 10); break;
    case WHEN_CENTURY: (void)snprintf(out, size, "%02dXX", date.year / 100); break;
    }
}

static void write_side(int32_t day, int32_t open, char out[WHEN_EDTF_SIZE])
{
    struct when side = when_unit_of(day == open ? 0 : day, WHEN_DAY);
    if (day == open) {
        (void)snprintf(out, WHEN_EDTF_SIZE, "..");
    } else {
        write_unit(&side, out);
    }
}

void when_edtf(const struct when *when, char out[WHEN_EDTF_SIZE])
{
    bool open_both =
        when->earliest == WHEN_OPEN_EARLIEST && when->latest == WHEN_OPEN_LATEST;
    if (when->kind == WHEN_UNKNOWN || open_both) {
        (void)snprintf(out, WHEN_EDTF_SIZE, "XXXX");
        return;
    }
    if (when->unit != WHEN_WEEK && is_whole_unit(when)) {
        write_unit(when, out);
    } else {
        char first[WHEN_EDTF_SIZE];
        char last[WHEN_EDTF_SIZE];
        write_side(when->earliest, WHEN_OPEN_EARLIEST, first);
        write_side(when->latest, WHEN_OPEN_LATEST, last);
        bool one_day = strcmp(first, last) == 0;
        (void)snprintf(out, WHEN_EDTF_SIZE, one_day ? "%.12s" : "%.12s/%.12s", first,
                       last);
    }
    size_t len = strlen(out);
    bool both = when->approximate && when->uncertain;
    if (when->approximate || when->uncertain) {
        const char *mark = both ? "%" : when->approximate ? "~" : "?";
        out[len] = mark[0];
        out[len + 1] = '\0';
    }
}

/* "202X" and "20XX". */
static bool read_decade(struct slice text, struct when *out)
{
    uint32_t number = 0;
    bool century = text.ptr[2] == 'X';
    if (!slice_number((struct slice){text.ptr, century ? 2 : 3}, 999, &number)) {
        return false;
    }
    int32_t first = (int32_t)(number * (century ? 100 : 10));
    if (first < CAL_YEAR_MIN) {
        return false;
    }
    *out = when_unit_of(cal_day((struct civil){first, 1, 1}),
                        century ? WHEN_CENTURY : WHEN_DECADE);
    return true;
}

/* "2024-W17", from the digits of the week on. */
static bool read_week(struct slice digits, int32_t year, struct when *out)
{
    uint32_t week = 0;
    int32_t monday = 0;
    if (!slice_number(digits, 53, &week) ||
        !cal_week_start(year, (int32_t)week, &monday)) {
        return false;
    }
    *out = when_unit_of(monday, WHEN_WEEK);
    return true;
}

/* What stands for a month: 1-12, seasons 21-24, quarters 33-36. */
static bool read_month(uint32_t part, int32_t year, struct when *out)
{
    static const struct {
        uint32_t first, last;
        int32_t months; /* that each of them has */
        int32_t start;  /* month of the first one's first day, or within it */
        enum when_unit unit;
    } rows[] = {
        {1,  12, 1, 1, WHEN_MONTH  },
        {21, 24, 3, 3, WHEN_SEASON },
        {33, 36, 3, 1, WHEN_QUARTER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (part >= rows[i].first && part <= rows[i].last) {
            int32_t month =
                (int32_t)(part - rows[i].first) * rows[i].months + rows[i].start;
            *out = when_unit_of(cal_day((struct civil){year, month, 1}), rows[i].unit);
            return true;
        }
    }
    return false;
}

/* One date of an EDTF text, without qualifier. */
static bool read_unit(struct slice text, struct when *out)
{
    uint32_t year = 0;
    uint32_t part = 0;
    uint32_t day = 0;
    if (text.len == 4 && text.ptr[3] == 'X') {
        return read_decade(text, out);
    }
    if (text.len < 4 || !slice_number((struct slice){text.ptr, 4}, 9999, &year) ||
        year < CAL_YEAR_MIN) {
        return false;
    }
    if (text.len == 4) {
        *out = when_unit_of(cal_day((struct civil){(int32_t)year, 1, 1}), WHEN_YEAR);
        return true;
    }
    if (text.len < 7 || text.ptr[4] != '-') {
        return false;
    }
    if (text.ptr[5] == 'W') {
        return read_week((struct slice){text.ptr + 6, text.len - 6}, (int32_t)year,
                         out);
    }
    if (!slice_number((struct slice){text.ptr + 5, 2}, 99, &part)) {
        return false;
    }
    if (text.len == 7) {
        return read_month(part, (int32_t)year, out);
    }
    if (text.len != 10 || text.ptr[7] != '-' ||
        !slice_number((struct slice){text.ptr + 8, 2}, 31, &day)) {
        return false;
    }
    struct civil date = {(int32_t)year, (int32_t)part, (int32_t)day};
    if (!cal_is_valid(date)) {
        return false;
    }
    *out = when_unit_of(cal_day(date), WHEN_DAY);
    return true;
}

static bool is_open(struct slice side)
{
    return side.len == 0 || slice_equal(side, SLICE_LIT(".."));
}

static bool read_interval(struct slice text, size_t slash, struct when *out)
{
    struct slice first = {text.ptr, slash};
    struct slice last = {text.ptr + slash + 1, text.len - slash - 1};
    struct when a = when_unknown();
    struct when b = when_unknown();
    if ((!is_open(first) && !read_unit(first, &a)) ||
        (!is_open(last) && !read_unit(last, &b)) || a.earliest > b.latest) {
        return false;
    }
    *out = when_within(a.earliest, b.latest);
    return true;
}

bool when_parse(struct slice text, struct when *out)
{
    struct when when = when_unknown();
    bool approximate = false;
    bool uncertain = false;
    if (text.len > 2 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']') {
        text = (struct slice){text.ptr + 1, text.len - 2};
    }
    while (text.len > 0) {
        char last = text.ptr[text.len - 1];
        if (last != '~' && last != '?' && last != '%') {
            break;
        }
        approximate = approximate || last != '?';
        uncertain = uncertain || last != '~';
        text.len--;
    }
    size_t slash = slice_search(text, SLICE_LIT("/"));
    if (slice_equal(text, SLICE_LIT("XXXX")) || slice_equal(text, SLICE_LIT(".."))) {
        *out = when;
        return true;
    }
    if (slash == SIZE_MAX && slice_starts(text, SLICE_LIT(".."))) {
        struct slice last = {text.ptr + 2, text.len - 2};
        if (!read_unit(last, &when)) {
            return false;
        }
        when = when_within(WHEN_OPEN_EARLIEST, when.latest);
    } else if (slash != SIZE_MAX ? !read_interval(text, slash, &when)
                                 : !read_unit(text, &when)) {
        return false;
    }
    when.approximate = approximate;
    when.uncertain = uncertain;
    *out = when;
    return true;
}

bool when_overlaps(const struct when *a, const struct when *b)
{
    return a->earliest <= b->latest && b->earliest <= a->latest;
}

int when_compare(const struct when *a, const struct when *b)
{
    const int64_t left[] = {a->earliest, a->latest,      a->kind,
                            a->unit,     a->approximate, a->uncertain};
    const int64_t right[] = {b->earliest, b->latest,      b->kind,
                             b->unit,     b->approximate, b->uncertain};
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        if (left[i] != right[i]) {
            return left[i] < right[i] ? -1 : 1;
        }
    }
    return 0;
}

int64_t when_length(const struct when *when)
{
    if (when->earliest == WHEN_OPEN_EARLIEST || when->latest == WHEN_OPEN_LATEST) {
        return INT64_MAX;
    }
    return (int64_t)when->latest - when->earliest + 1;
}
