/*
 * sense.h - what the words of one temporal expression say, before it is known when.
 *
 * Words and patterns fill slots ("month=4", "dir=-1"); the pattern `form` tells how
 * they are put together. Slots that were not said are absent.
 */
#ifndef EXTRACT_TIME_SENSE_H
#define EXTRACT_TIME_SENSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

enum slot {
#define SLOT(id, name) SLOT_##id,
#include "extract/time/slot.def"
#undef SLOT
    SLOT_COUNT
};

enum form {
    FORM_NONE,     /* a part of other patterns */
    FORM_DATE,     /* calendar fields, perhaps within "last year"; or a unit alone */
    FORM_OFFSET,   /* so many units from a base */
    FORM_DURATION, /* a length */
    FORM_SPAN,     /* a length that ends or begins now: "the past two weeks" */
    FORM_SET,      /* again and again */
    FORM_REF,      /* now, once, soon */
};

enum base { BASE_NONE, BASE_DOCUMENT, BASE_PREVIOUS };

enum unit {
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_PART, /* of a day */
    UNIT_DAY,
    UNIT_WEEKEND,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_SEASON,
    UNIT_HALF,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_MILLENNIUM,
    UNIT_PERIOD, /* as long as nobody says */
    UNIT_COUNT
};

enum season { SEASON_SPRING, SEASON_SUMMER, SEASON_AUTUMN, SEASON_WINTER };

enum part {
    PART_DAWN,
    PART_MORNING,
    PART_NOON,
    PART_AFTERNOON,
    PART_EVENING,
    PART_NIGHT,
    PART_DAYTIME,
    PART_COUNT
};

enum mod {
    MOD_NONE,
    MOD_START,
    MOD_MID,
    MOD_END,
    MOD_MORE,
    MOD_LESS,
    MOD_BEFORE, /* "earlier this year": up to the day that it counts from */
    MOD_AFTER,
};

enum ref { REF_PRESENT, REF_PAST, REF_FUTURE };

enum only { ONLY_ANY, ONLY_NEWS, ONLY_STORY };

#define COUNT_VAGUE (-1) /* "several", "a few" */

struct sense {
    uint64_t has; /* bit per enum slot */
    int32_t slot[SLOT_COUNT];
};

static inline bool sense_has(const struct sense *sense, enum slot slot)
{
    return (sense->has >> slot & 1U) != 0;
}

static inline int32_t sense_get(const struct sense *sense, enum slot slot,
                                int32_t otherwise)
{
    return sense_has(sense, slot) ? sense->slot[slot] : otherwise;
}

static inline void sense_set(struct sense *sense, enum slot slot, int32_t value)
{
    sense->has |= (uint64_t)1 << slot;
    sense->slot[slot] = value;
}

static inline void sense_clear(struct sense *sense, enum slot slot)
{
    sense->has &= ~((uint64_t)1 << slot);
}

/* Adds all slots of `more`; where both have one, `more` wins. */
void sense_merge(struct sense *sense, const struct sense *more);

/*
 * Reads "month=4 dir=-1 unit=week"; values are numbers or names of the enums above in
 * lower case. False, with *out as far as it was read, when a word is unknown.
 */
bool sense_parse(struct slice text, struct sense *out);

#endif
