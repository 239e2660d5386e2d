#include <stdio.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "extract/time/fields.h"
#include "extract/time/length.h"
#include "extract/time/resolve_parts.h"

bool resolve_base(const struct sense *sense, const struct scope *scope,
                  struct outcome *out)
{
    enum base base = (enum base)sense_get(sense, SLOT_BASE, BASE_NONE);
    if (base == BASE_NONE) {
        base = scope->story ? BASE_PREVIOUS : BASE_DOCUMENT;
    }
    if (base == BASE_DOCUMENT && scope->story && scope->mentioned &&
        sense_has(sense, SLOT_DIR) && !sense_has(sense, SLOT_PART)) {
        base = BASE_PREVIOUS;
    }
    bool units = sense_get(sense, SLOT_FORM, 0) == FORM_OFFSET ||
                 (sense_has(sense, SLOT_UNIT) && sense_has(sense, SLOT_DIR));
    if (scope->trailed && units &&
        sense_get(sense, SLOT_BASE, BASE_NONE) == BASE_PREVIOUS) {
        out->shift = scope->trail; /* "On Tuesday ... Two days later" */
        base = BASE_DOCUMENT;
    }
    if (base == BASE_PREVIOUS && !scope->mentioned) {
        base = BASE_DOCUMENT;
    }
    out->base = (uint8_t)base;
    if (base == BASE_DOCUMENT && !scope->dated) {
        return false;
    }
    bool thread = scope->story && scope->threaded && !sense_has(sense, SLOT_BASE) &&
                  !sense_has(sense, SLOT_UNIT);
    out->from = base == BASE_DOCUMENT ? scope->document
                : thread              ? scope->thread
                                      : scope->previous;
    return true;
}

#define PASSED_MONTHS 7   /* a month so far back in the year is one of the next year */
#define SURE_DAYS     100 /* as near as this a date is meant, whatever far verbs say */

/* Which way a field without "last" or "next" lies from its base. */
static enum shift_way bare_way(const struct sense *sense, const struct scope *scope,
                               const struct outcome *out, struct shift_step step)
{
    struct point nearest;
    bool weekday = sense_has(sense, SLOT_WEEKDAY) && !sense_has(sense, SLOT_DAY);
    enum shift_way told = scope->tense < 0   ? SHIFT_UP_TO
                          : scope->tense > 0 ? SHIFT_FROM
                                             : SHIFT_NEAREST;
    if (out->base == BASE_PREVIOUS) {
        return weekday ? SHIFT_FROM : SHIFT_NEAREST;
    }
    if (weekday) {
        return scope->tense > 0 ? SHIFT_FROM : SHIFT_UP_TO;
    }
    if (step.kind == SHIFT_QUARTER || step.kind == SHIFT_HALF) {
        return scope->tense > 0 ? SHIFT_NEAREST : SHIFT_UP_TO;
    }
    step.way = SHIFT_NEAREST;
    struct shift shift = {.steps = {step}, .count = 1};
    told = told == SHIFT_NEAREST ? SHIFT_UP_TO : told;
    if (abs(scope->tense) > 1 || !shift_apply(&shift, out->from, &nearest)) {
        return told;
    }
    int64_t days = nearest.day > out->from.day
                       ? (int64_t)nearest.day - out->from.day
                       : (int64_t)out->from.day - point_last(nearest);
    return days > SURE_DAYS ? told : SHIFT_NEAREST;
}

/* "last November", "this summer", "next Friday", "April 26". */
static void field_shift(const struct sense *sense, const struct scope *scope,
                        struct shift_step step, struct outcome *out)
{
    if (!sense_has(sense, SLOT_DIR) && out->base == BASE_PREVIOUS &&
        out->from.unit < UNIT_YEAR &&
        (step.kind == SHIFT_MONTH || step.kind == SHIFT_MONTH_DAY)) {
        /* The same year, or the next when the story has passed the month long ago. */
        int32_t back = cal_civil(out->from.day).month - step.a;
        shift_add(&out->shift, shift_of(UNIT_YEAR, back > PASSED_MONTHS));
    } else if (!sense_has(sense, SLOT_DIR)) {
        bool winter = step.kind == SHIFT_SEASON && step.a == SEASON_WINTER &&
                      out->base == BASE_PREVIOUS;
        if (winter && cal_civil(out->from.day).month >= 9) {
            step.way = SHIFT_AFTER; /* the winter that an autumn leads to */
            shift_add(&out->shift, step);
            return;
        }
        bool whole_year = out->base == BASE_PREVIOUS && out->from.unit >= UNIT_YEAR;
        step.way =
            (char)(whole_year ? SHIFT_INSIDE : bare_way(sense, scope, out, step));
        if (step.kind == SHIFT_DAY) {
            step.way = SHIFT_INSIDE;
        }
    } else if (sense->slot[SLOT_DIR] != 0) {
        step.way = sense->slot[SLOT_DIR] < 0 ? SHIFT_BEFORE : SHIFT_AFTER;
    } else if (step.kind == SHIFT_WEEKDAY) {
        step.way = (char)(scope->tense < 0 || out->base == BASE_PREVIOUS ? SHIFT_UP_TO
                                                                         : SHIFT_FROM);
    } else {
        shift_add(&out->shift, shift_of(UNIT_YEAR, 0));
    }
    shift_add(&out->shift, step);
}

/* "the weekend": the one before or after the day, whichever the tense says. */
static int32_t weekend_way(const struct sense *sense, const struct scope *scope,
                           const struct outcome *out)
{
    if (sense_get(sense, SLOT_WAY, 0) == 0 || out->base != BASE_DOCUMENT) {
        return sense->slot[SLOT_DIR];
    }
    bool holds = cal_weekday(out->from.day) >= SATURDAY;
    return scope->tense > 0 || holds ? 0 : -1;
}

/* A date that counts from a base: fills out->shift and applies it. */
static bool resolve_relative(const struct sense *sense, const struct scope *scope,
                             struct outcome *out)
{
    struct shift_step step;
    bool field = fields_step(sense, &step);
    bool unit = sense_has(sense, SLOT_UNIT) && sense_has(sense, SLOT_DIR);
    bool based = resolve_base(sense, scope, out);
    if (unit) {
        enum unit which = (enum unit)sense->slot[SLOT_UNIT];
        int32_t count = weekend_way(sense, scope, out);
        if (which < UNIT_DAY || which == UNIT_PERIOD ||
            (out->base == BASE_PREVIOUS && based && out->from.unit > which)) {
            return false;
        }
        shift_add(&out->shift, shift_of(which, count));
        if (field) {
            step.way = (char)(step.kind == SHIFT_WEEKDAY ? SHIFT_FROM : SHIFT_INSIDE);
            shift_add(&out->shift, step);
        }
    } else if (field) {
        field_shift(sense, scope, step, out);
    } else if (sense_has(sense, SLOT_PART) || sense_has(sense, SLOT_HOUR)) {
        shift_add(&out->shift, shift_of(UNIT_DAY, sense_get(sense, SLOT_DIR, 0)));
        if (out->base == BASE_PREVIOUS && based && out->from.unit > UNIT_DAY) {
            return false;
        }
    } else {
        return false;
    }
    return based && shift_apply(&out->shift, out->from, &out->point);
}

static bool resolve_written(const struct sense *sense, const struct scope *scope,
                            struct outcome *out)
{
    struct shift inside = {0};
    struct shift_step step;
    int32_t year = 0;
    if (sense_has(sense, SLOT_CENTURY)) {
        return fields_century(sense, &out->point);
    }
    if (sense_has(sense, SLOT_DECADE)) {
        return fields_decade(sense, &out->point);
    }
    if (!fields_year(sense, scope, &year)) {
        return false;
    }
    out->point = point_of(cal_day((struct civil){year, 1, 1}), UNIT_YEAR);
    if (fields_step(sense, &step)) {
        step.way = SHIFT_INSIDE;
        shift_add(&inside, step);
        return shift_apply(&inside, out->point, &out->point);
    }
    out->point.fiscal = false;
    return true;
}

/* "the second week of May", "the last day of the year": inside what is known. */
static bool resolve_nth(const struct sense *sense, struct outcome *out)
{
    enum unit unit = (enum unit)sense_get(sense, SLOT_LENGTH, UNIT_DAY);
    int32_t nth = sense->slot[SLOT_NTH];
    struct point box = out->point;
    if (sense_has(sense, SLOT_WEEKDAY)) {
        int32_t ahead =
            (sense->slot[SLOT_WEEKDAY] - (int32_t)cal_weekday(box.day) + 7) % 7;
        out->point = point_of(box.day + ahead + 7 * (nth - 1), UNIT_DAY);
    } else if (nth < 0) {
        out->point = point_of(point_last(box), unit);
    } else {
        int32_t day = box.day;
        if (!point_move(&day, unit, nth - 1)) {
            return false;
        }
        day += unit == UNIT_WEEK ? 3 : 0; /* the week that most of its days lie in */
        out->point = point_of(day, unit);
    }
    return nth != 0 && nth <= 366 && unit >= UNIT_DAY && unit < (enum unit)box.unit;
}

/* Early, late, up to now: the share of the interval that is meant. */
static void narrow(const struct sense *sense, struct outcome *out)
{
    int64_t days = when_length(&out->when);
    if (out->when.kind == WHEN_UNKNOWN || days < 3) {
        return;
    }
    int32_t share = (int32_t)(days * 2 / 5);
    int32_t from = out->from.day;
    bool inside = out->base != BASE_NONE && from >= out->when.earliest &&
                  from <= out->when.latest;
    switch ((enum mod)sense_get(sense, SLOT_MOD, MOD_NONE)) {
    case MOD_START: out->when.latest = out->when.earliest + share; break;
    case MOD_MID:
        out->when.earliest += (int32_t)(days * 3 / 10);
        out->when.latest -= (int32_t)(days * 3 / 10);
        break;
    case MOD_END: out->when.earliest = out->when.latest - share; break;
    case MOD_BEFORE: out->when.latest = inside ? from : out->when.latest; return;
    case MOD_AFTER: out->when.earliest = inside ? from : out->when.earliest; return;
    case MOD_NONE:
    case MOD_MORE:
    case MOD_LESS: return;
    }
    out->when.approximate = true;
}

/* "that day" of a report that has named none: some day, of which nothing is known. */
static bool lacks_antecedent(const struct sense *sense, const struct scope *scope,
                             const struct outcome *out)
{
    return !scope->story && scope->dated && out->base == BASE_PREVIOUS &&
           sense_get(sense, SLOT_UNIT, UNIT_YEAR) == UNIT_DAY &&
           sense_get(sense, SLOT_DIR, 1) == 0;
}

void resolve_date(const struct sense *sense, const struct scope *scope,
                  struct outcome *out)
{
    bool written = sense_has(sense, SLOT_YEAR) || sense_has(sense, SLOT_DECADE) ||
                   sense_has(sense, SLOT_CENTURY);
    struct sense box = *sense;
    if (!fields_valid(sense) || !fields_clock(&box)) {
        return;
    }
    if (sense_has(sense, SLOT_NTH) ||
        (sense_has(sense, SLOT_MONTH) && !sense_has(sense, SLOT_DAY))) {
        sense_clear(&box, SLOT_WEEKDAY); /* "a Tuesday in May": some day of it */
    }
    out->known = written ? resolve_written(&box, scope, out)
                         : resolve_relative(&box, scope, out);
    if (out->known && sense_has(sense, SLOT_NTH)) {
        out->known = resolve_nth(sense, out);
    }
    if (written && !out->known) {
        return; /* 30 February 2024 */
    }
    out->point.fiscal = out->known && sense_get(sense, SLOT_FISCAL, 0) == 1 &&
                        out->point.unit == UNIT_YEAR;
    bool timed = sense_has(&box, SLOT_HOUR) || sense_has(&box, SLOT_PART);
    if (out->known) {
        out->when = point_when(out->point);
        out->point.fiscal = false;
        (void)point_value(out->point, out->value);
        if (timed && out->point.unit != UNIT_DAY) {
            timed = false;
        }
    } else if (!lacks_antecedent(&box, scope, out)) {
        fields_template(sense, out);
    }
    out->type = timed ? TIMEX_TIME : TIMEX_DATE;
    if (timed) {
        fields_write_clock(&box, out);
    }
    narrow(sense, out);
    bool hour = timed && sense_has(sense, SLOT_HOUR); /* "about 8 p.m. on Friday" */
    out->when.approximate =
        out->when.approximate || (sense_get(sense, SLOT_APPROX, 0) == 1 && !hour);
}

/* "today" in a history, which was not written for a day. */
static bool is_nowadays(const struct sense *sense)
{
    return sense_get(sense, SLOT_UNIT, UNIT_YEAR) == UNIT_DAY &&
           sense_get(sense, SLOT_DIR, 1) == 0 &&
           sense_get(sense, SLOT_BASE, BASE_NONE) == BASE_DOCUMENT &&
           !sense_has(sense, SLOT_PART);
}

void resolve(const struct sense *sense, const struct scope *scope, struct outcome *out)
{
    *out = (struct outcome){.when = when_unknown()};
    if (sense_get(sense, SLOT_LOOSE, 0) == 1) {
        out->type = (enum timex_type)sense_get(sense, SLOT_TYPE, TIMEX_DATE);
        out->found = true;
        return;
    }
    if (sense_has(sense, SLOT_FOCUS) && resolve_focus(sense, scope, out)) {
        return;
    }
    if (scope->story && is_nowadays(sense)) {
        resolve_ref(sense, out);
        out->found = true;
        return;
    }
    switch ((enum form)sense_get(sense, SLOT_FORM, FORM_DATE)) {
    case FORM_NONE:
    case FORM_DATE: resolve_date(sense, scope, out); break;
    case FORM_OFFSET: resolve_offset(sense, scope, out); break;
    case FORM_DURATION:
        out->type = TIMEX_DURATION;
        length_value(sense, out->value);
        break;
    case FORM_SPAN: resolve_span(sense, scope, out); break;
    case FORM_SET:
        out->type = (enum timex_type)sense_get(sense, SLOT_TYPE, TIMEX_SET);
        length_set_value(sense, out->value);
        break;
    case FORM_REF: resolve_ref(sense, out); break;
    }
    out->found = out->value[0] != '\0';
}
