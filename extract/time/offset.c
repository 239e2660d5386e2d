#include <stdio.h>
#include <string.h>

#include "extract/time/fields.h"
#include "extract/time/length.h"
#include "extract/time/resolve_parts.h"

#define OFFSET_MAX 100000 /* units; what is more is "long ago" */
#define VAGUE_MOST 6      /* "the past few weeks": at most so many */

/*
 * The period that a report's figures are for: the last quarter that it named, else
 * the one that had ended when it came out.
 */
static bool find_focus(const struct sense *sense, const struct scope *scope,
                       struct outcome *out)
{
    int32_t focus = sense_get(sense, SLOT_FOCUS, 0);
    if (focus == 3) {
        out->base = BASE_PREVIOUS;
        out->from = scope->previous;
        out->point = scope->previous;
        return scope->mentioned && scope->previous.unit <= UNIT_MONTH;
    }
    bool known = scope->focused || (focus == 2 && scope->dated);
    if (focus == 0 || scope->story || !known) {
        return false;
    }
    out->base = scope->focused ? BASE_PREVIOUS : BASE_DOCUMENT;
    out->from = scope->focused ? scope->focus : scope->document;
    if (!scope->focused) {
        shift_add(&out->shift, shift_of(UNIT_QUARTER, -1));
        return shift_apply(&out->shift, out->from, &out->point);
    }
    out->point = scope->focus;
    return true;
}

/* "the latest quarter", "a year earlier" in a report of figures. */
bool resolve_focus(const struct sense *sense, const struct scope *scope,
                   struct outcome *out)
{
    if (!find_focus(sense, scope, out)) {
        *out = (struct outcome){.when = when_unknown()};
        return false;
    }
    if (sense_has(sense, SLOT_QUARTER)) {
        struct point year = point_of(out->point.day, UNIT_YEAR);
        struct shift inside = {0};
        struct shift_step step;
        (void)fields_step(sense, &step);
        shift_add(&inside, step);
        if (!shift_apply(&inside, year, &out->point)) {
            return false;
        }
    }
    int32_t years = sense_has(sense, SLOT_SIGN) ? -1 : 0;
    if (scope->longer && sense->slot[SLOT_FOCUS] == 1) {
        out->point = point_of(out->point.day, UNIT_YEAR);
    }
    if (sense_has(sense, SLOT_YEAR)) {
        years = sense->slot[SLOT_YEAR] - point_year(out->point);
    }
    out->known = point_move(&out->point.day, UNIT_YEAR, years);
    out->type = TIMEX_DATE;
    out->found = out->known;
    out->when = point_when(out->point);
    out->when.uncertain = true;
    (void)point_value(out->point, out->value);
    return out->known;
}

void resolve_ref(const struct sense *sense, struct outcome *out)
{
    static const char *const names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
    out->type = TIMEX_DATE;
    (void)snprintf(out->value, RESOLVE_VALUE_SIZE, "%s",
                   names[sense_get(sense, SLOT_REF, REF_PRESENT)]);
}

static bool has_own_date(const struct sense *sense)
{
    static const enum slot slots[] = {SLOT_YEAR,   SLOT_MONTH,  SLOT_WEEKDAY,
                                      SLOT_UNIT,   SLOT_DAY,    SLOT_SEASON,
                                      SLOT_DECADE, SLOT_QUARTER};
    for (size_t i = 0; i < sizeof slots / sizeof slots[0]; i++) {
        if (sense_has(sense, slots[i])) {
            return true;
        }
    }
    return false;
}

/* What an offset counts from: the date in its own words, or a base. */
static bool offset_base(const struct sense *sense, const struct scope *scope,
                        struct outcome *out)
{
    struct sense own = *sense;
    struct outcome base = {.base = BASE_NONE};
    sense_clear(&own, SLOT_NUMBER);
    sense_clear(&own, SLOT_LENGTH);
    sense_clear(&own, SLOT_SIGN);
    if (!has_own_date(&own)) {
        return resolve_base(sense, scope, out);
    }
    resolve_date(&own, scope, &base);
    out->from = base.point;
    out->base = base.base;
    out->shift = base.shift;
    return base.known;
}

/* The days of an offset of `sense`, once its point is known. */
static void offset_days(const struct sense *sense, struct outcome *out)
{
    bool back = sense_get(sense, SLOT_SIGN, -1) < 0;
    bool weeks = sense_get(sense, SLOT_LENGTH, UNIT_DAY) == UNIT_WEEK &&
                 out->from.unit == UNIT_DAY && out->base == BASE_DOCUMENT;
    bool bounded = back && sense_get(sense, SLOT_MOD, MOD_NONE) == MOD_LESS &&
                   out->from.unit == UNIT_DAY && out->from.day > out->point.day;
    out->when = point_when(out->point);
    if (bounded) { /* "less than a week ago": since then */
        out->when = when_within(out->point.day, out->from.day);
    } else if (weeks && !has_own_date(sense)) { /* give or take some days */
        out->when = when_within(out->point.day - 3, out->point.day + 3);
    }
    out->when.approximate = sense_get(sense, SLOT_APPROX, 0) == 1 && !bounded;
}

/* Units that are counted, with "a half" and long ones as smaller ones. */
static enum unit offset_unit(const struct sense *sense, int32_t *count)
{
    enum unit unit = (enum unit)sense_get(sense, SLOT_LENGTH, UNIT_DAY);
    if (sense_get(sense, SLOT_FRACTION, 0) == 1 && unit == UNIT_YEAR) {
        *count = *count * 12 + 6;
        return UNIT_MONTH;
    }
    if (unit == UNIT_DECADE || unit == UNIT_CENTURY) {
        *count *= unit == UNIT_DECADE ? 10 : 100;
        return UNIT_YEAR;
    }
    return unit;
}

void resolve_offset(const struct sense *sense, const struct scope *scope,
                    struct outcome *out)
{
    int32_t sign = sense_get(sense, SLOT_SIGN, -1);
    int32_t count = sense_get(sense, SLOT_NUMBER, 1);
    struct sense other = {0};
    if (count == COUNT_VAGUE || count > OFFSET_MAX ||
        sense_get(sense, SLOT_LENGTH, UNIT_DAY) == UNIT_PERIOD) {
        sense_set(&other, SLOT_REF, sign < 0 ? REF_PAST : REF_FUTURE);
        resolve_ref(&other, out);
        return;
    }
    enum unit unit = offset_unit(sense, &count);
    bool timed = unit < UNIT_DAY;
    struct shift last = {
        .steps = {timed ? shift_of(UNIT_DAY, 0) : shift_of(unit, sign * count)},
        .count = 1};
    bool based = offset_base(sense, scope, out);
    bool fine = based && (out->from.unit <= unit || out->base == BASE_DOCUMENT);
    shift_add(&out->shift, last.steps[0]);
    out->type = timed ? TIMEX_TIME : TIMEX_DATE;
    out->known = fine && shift_apply(&last, out->from, &out->point);
    if (out->known) {
        int32_t day = out->from.day;
        if (unit == UNIT_WEEK && out->from.unit == UNIT_DAY &&
            point_move(&day, unit, (int64_t)sign * count)) {
            out->point = point_of(day, UNIT_DAY);
        }
        offset_days(sense, out);
        (void)point_value(out->point, out->value);
    } else {
        sense_set(&other, SLOT_UNIT, timed ? UNIT_DAY : (int32_t)unit);
        fields_template(&other, out);
    }
    if (timed) {
        (void)snprintf(out->value + strlen(out->value), 4, "TXX");
    }
}

/* "the past two weeks": its days, when the document's day is known. */
void resolve_span(const struct sense *sense, const struct scope *scope,
                  struct outcome *out)
{
    int32_t count = sense_get(sense, SLOT_NUMBER, 1);
    enum unit unit = (enum unit)sense_get(sense, SLOT_LENGTH, UNIT_DAY);
    bool back = sense_get(sense, SLOT_DIR, -1) < 0;
    out->type = TIMEX_DURATION;
    length_value(sense, out->value);
    if (unit == UNIT_HOUR && count > 0) { /* the days that they touch */
        unit = UNIT_DAY;
        count = (count + 23) / 24;
    }
    if (!resolve_base(sense, scope, out) || out->base != BASE_DOCUMENT ||
        out->from.unit != UNIT_DAY || unit < UNIT_DAY) {
        return;
    }
    int32_t today = out->from.day;
    int32_t other = today;
    if (count == COUNT_VAGUE) {
        if (point_move(&other, unit, back ? -VAGUE_MOST : VAGUE_MOST)) {
            out->when = back ? when_within(other, today) : when_within(today, other);
            out->when.approximate = true;
        }
    } else if (point_move(&other, unit, back ? -count : count)) {
        out->when = back ? when_through(other, today) : when_through(today, other);
    }
}
