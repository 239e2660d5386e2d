#include "extract/time/length.h"

#include <stdio.h>

#define SIZE 48

static const struct {
    const char *prefix;
    const char *letters;
    const char *half; /* of one: "P1Y6M" */
    const char *only_half;
} units[UNIT_COUNT] = {
    [UNIT_SECOND] = {"PT", "S",  "",     NULL   },
    [UNIT_MINUTE] = {"PT", "M",  "30S",  "PT30S"},
    [UNIT_HOUR] = {"PT", "H",  "30M",  "PT30M"},
    [UNIT_DAY] = {"P",  "D",  "T12H", "PT12H"},
    [UNIT_WEEKEND] = {"P",  "WE", "",     NULL   },
    [UNIT_WEEK] = {"P",  "W",  "3D",   NULL   },
    [UNIT_MONTH] = {"P",  "M",  "15D",  "P15D" },
    [UNIT_QUARTER] = {"P",  "Q",  "",     NULL   },
    [UNIT_SEASON] = {"P",  "S",  "",     NULL   },
    [UNIT_HALF] = {"P",  "H",  "",     NULL   },
    [UNIT_YEAR] = {"P",  "Y",  "6M",   "P6M"  },
    [UNIT_DECADE] = {"P",  "0Y", "",     "P5Y"  },
    [UNIT_CENTURY] = {"P",  "CE", "",     "P50Y" },
    [UNIT_MILLENNIUM] = {"P",  "ML", "",     "P500Y"},
};

void length_value(const struct sense *sense, char *out)
{
    int32_t unit = sense_get(sense, SLOT_LENGTH, UNIT_DAY);
    int32_t count = sense_get(sense, SLOT_NUMBER, 1);
    bool half = sense_get(sense, SLOT_FRACTION, 0) == 1;
    if (unit == UNIT_DECADE && count == 1) {
        (void)snprintf(out, SIZE, "P1DE");
        return;
    }
    if (unit == UNIT_FORTNIGHT) {
        unit = UNIT_WEEK;
        count = count == COUNT_VAGUE ? count : count * 2;
    }
    if (!units[unit].prefix) {
        (void)snprintf(out, SIZE, "PXX");
    } else if (count == COUNT_VAGUE) {
        (void)snprintf(out, SIZE, "%sX%s", units[unit].prefix,
                       unit == UNIT_DECADE    ? "DE"
                       : unit == UNIT_CENTURY ? "C"
                                              : units[unit].letters);
    } else if (half && count == 0 && units[unit].only_half) {
        (void)snprintf(out, SIZE, "%s", units[unit].only_half);
    } else {
        (void)snprintf(out, SIZE, "%s%d%s%s", units[unit].prefix, count,
                       units[unit].letters, half ? units[unit].half : "");
    }
}

void length_set_value(const struct sense *sense, char *out)
{
    static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
    static const char *const parts[PART_COUNT] = {
        [PART_DAWN] = "TMO",      [PART_MORNING] = "TMO", [PART_NOON] = "TMI",
        [PART_AFTERNOON] = "TAF", [PART_EVENING] = "TEV", [PART_NIGHT] = "TNI",
        [PART_DAYTIME] = "TDT",
    };
    const char *part = sense_has(sense, SLOT_PART) ? parts[sense->slot[SLOT_PART]] : "";
    if (sense_has(sense, SLOT_LENGTH)) {
        length_value(sense, out);
    } else if (sense_has(sense, SLOT_WEEKDAY)) {
        (void)snprintf(out, SIZE, "XXXX-WXX-%d%s", sense->slot[SLOT_WEEKDAY] + 1, part);
    } else if (sense_has(sense, SLOT_MONTH)) {
        (void)snprintf(out, SIZE, "XXXX-%02d", sense->slot[SLOT_MONTH]);
    } else if (sense_has(sense, SLOT_SEASON)) {
        (void)snprintf(out, SIZE, "XXXX-%s", seasons[sense->slot[SLOT_SEASON]]);
    } else if (sense_has(sense, SLOT_PART) ||
               sense_get(sense, SLOT_UNIT, 0) == UNIT_DAY) {
        (void)snprintf(out, SIZE, "XXXX-XX-XX%s", part);
    } else if (sense_get(sense, SLOT_UNIT, 0) == UNIT_YEAR) {
        (void)snprintf(out, SIZE, "XXXX");
    }
}
