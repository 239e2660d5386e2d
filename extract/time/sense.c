#include "extract/time/sense.h"

#include "extract/time/time.h"

static const char *const slot_names[] = {
#define SLOT(id, name) [SLOT_##id] = (name),
#include "extract/time/slot.def"
#undef SLOT
};

struct symbol {
    const char *name;
    int32_t value;
};

static const struct symbol symbols[] = {
    {"date",       FORM_DATE      },
    {"offset",     FORM_OFFSET    },
    {"duration",   FORM_DURATION  },
    {"span",       FORM_SPAN      },
    {"set",        FORM_SET       },
    {"ref",        FORM_REF       },
    {"DATE",       TIMEX_DATE     },
    {"TIME",       TIMEX_TIME     },
    {"DURATION",   TIMEX_DURATION },
    {"SET",        TIMEX_SET      },
    {"document",   BASE_DOCUMENT  },
    {"previous",   BASE_PREVIOUS  },
    {"second",     UNIT_SECOND    },
    {"minute",     UNIT_MINUTE    },
    {"hour",       UNIT_HOUR      },
    {"part",       UNIT_PART      },
    {"day",        UNIT_DAY       },
    {"weekend",    UNIT_WEEKEND   },
    {"week",       UNIT_WEEK      },
    {"fortnight",  UNIT_FORTNIGHT },
    {"month",      UNIT_MONTH     },
    {"quarter",    UNIT_QUARTER   },
    {"season",     UNIT_SEASON    },
    {"half",       UNIT_HALF      },
    {"year",       UNIT_YEAR      },
    {"decade",     UNIT_DECADE    },
    {"century",    UNIT_CENTURY   },
    {"millennium", UNIT_MILLENNIUM},
    {"period",     UNIT_PERIOD    },
    {"spring",     SEASON_SPRING  },
    {"summer",     SEASON_SUMMER  },
    {"autumn",     SEASON_AUTUMN  },
    {"winter",     SEASON_WINTER  },
    {"dawn",       PART_DAWN      },
    {"morning",    PART_MORNING   },
    {"noon",       PART_NOON      },
    {"afternoon",  PART_AFTERNOON },
    {"evening",    PART_EVENING   },
    {"night",      PART_NIGHT     },
    {"daytime",    PART_DAYTIME   },
    {"start",      MOD_START      },
    {"mid",        MOD_MID        },
    {"end",        MOD_END        },
    {"more",       MOD_MORE       },
    {"less",       MOD_LESS       },
    {"before",     MOD_BEFORE     },
    {"after",      MOD_AFTER      },
    {"present",    REF_PRESENT    },
    {"past",       REF_PAST       },
    {"future",     REF_FUTURE     },
    {"news",       ONLY_NEWS      },
    {"story",      ONLY_STORY     },
    {"vague",      COUNT_VAGUE    },
};

void sense_merge(struct sense *sense, const struct sense *more)
{
    for (uint64_t left = more->has; left != 0; left &= left - 1) {
        int slot = __builtin_ctzll(left);
        sense->slot[slot] = more->slot[slot];
    }
    sense->has |= more->has;
}

static bool read_value(struct slice text, int32_t *out)
{
    bool minus = text.len > 0 && text.ptr[0] == '-';
    struct slice digits = {text.ptr + minus, text.len - minus};
    uint32_t number = 0;
    if (slice_number(digits, INT32_MAX, &number)) {
        *out = minus ? -(int32_t)number : (int32_t)number;
        return true;
    }
    for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
        if (slice_is(text, symbols[i].name)) {
            *out = symbols[i].value;
            return true;
        }
    }
    return false;
}

static bool read_slot(struct slice name, enum slot *out)
{
    for (int i = 0; i < SLOT_COUNT; i++) {
        if (slice_is(name, slot_names[i])) {
            *out = (enum slot)i;
            return true;
        }
    }
    return false;
}

bool sense_parse(struct slice text, struct sense *out)
{
    struct slice rest = text;
    struct slice part;
    while (slice_cut(&rest, ' ', &part)) {
        struct slice name;
        enum slot slot = SLOT_FORM;
        int32_t value = 0;
        if (part.len == 0) {
            continue;
        }
        if (!slice_cut(&part, '=', &name) || !read_slot(name, &slot) ||
            !read_value(part, &value)) {
            return false;
        }
        sense_set(out, slot, value);
    }
    return true;
}
