#include "base/verb.h"

#include <string.h>

void verb_third_person(struct buf *out, struct slice verb)
{
    static const char *const hissing[] = {"s", "x", "z", "ch", "sh", "o"};
    bool carries = verb.len > 1 && verb.ptr[verb.len - 1] == 'y' &&
                   !strchr("aeiou", verb.ptr[verb.len - 2]);
    bool longer = false;
    for (size_t i = 0; i < sizeof hissing / sizeof *hissing; i++) {
        longer = longer || slice_ends(verb, slice_of(hissing[i]));
    }
    if (slice_equal(verb, SLICE_LIT("have"))) {
        buf_adds(out, "has");
    } else if (slice_equal(verb, SLICE_LIT("be"))) {
        buf_adds(out, "is");
    } else if (carries) {
        buf_add(out, (struct slice){verb.ptr, verb.len - 1});
        buf_adds(out, "ies");
    } else {
        buf_add(out, verb);
        buf_adds(out, longer ? "es" : "s");
    }
}
