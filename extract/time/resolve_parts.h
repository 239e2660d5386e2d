/* resolve_parts.h - how expressions are resolved from inside; for resolve.c and
 * offset.c. */
#ifndef EXTRACT_TIME_RESOLVE_PARTS_H
#define EXTRACT_TIME_RESOLVE_PARTS_H

#include "extract/time/resolve.h"

static inline struct shift_step shift_of(enum unit unit, int32_t count)
{
    return (struct shift_step){.kind = SHIFT_UNITS,
                               .way = SHIFT_INSIDE,
                               .unit = (uint8_t)unit,
                               .count = count};
}

/* The base that a sense counts from, if there is one: out->base and out->from. */
bool resolve_base(const struct sense *sense, const struct scope *scope,
                  struct outcome *out);

/* Calendar fields and units: "last Friday", "3 June", "early 2020". */
void resolve_date(const struct sense *sense, const struct scope *scope,
                  struct outcome *out);

/* "the latest quarter", "a year earlier" in a report of figures; false: it is none. */
bool resolve_focus(const struct sense *sense, const struct scope *scope,
                   struct outcome *out);

/* "now", "recently". */
void resolve_ref(const struct sense *sense, struct outcome *out);

/* "three days later". */
void resolve_offset(const struct sense *sense, const struct scope *scope,
                    struct outcome *out);

/* "the past two weeks": its days, when the document's day is known. */
void resolve_span(const struct sense *sense, const struct scope *scope,
                  struct outcome *out);

#endif
