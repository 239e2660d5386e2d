#include "base/calendar.h"
#include "extract/time/resolve.h"
#include "extract/time/rules.h"

bool time_typed(const struct time_rules *rules, struct slice typed, int32_t now,
                struct when *out)
{
    struct arena scratch = {0};
    struct hits hits = {0};
    struct slice text = slice_trim(typed);
    struct scope scope = {.dated = true, .tense = -2};
    struct when when = when_unknown();
    bool found = false;
    if (when_parse(text, out)) {
        return true;
    }
    scope.document = point_of(now, UNIT_DAY);
    hits_find(rules, &scratch, text, &hits);
    for (size_t i = 0; i < hits.count; i++) {
        struct outcome outcome;
        bool first = hits.items[i].span.start == 0;
        bool last = hits.items[i].span.end == text.len;
        resolve(&hits.items[i].sense, &scope, &outcome);
        if (!outcome.found || outcome.when.kind == WHEN_UNKNOWN) {
            break;
        }
        if (hits.count == 1 && first && last) {
            when = outcome.when;
            found = true;
        } else if (hits.count == 2 && i == 0 && first) {
            when = outcome.when;
        } else if (hits.count == 2 && i == 1 && last && hits.items[0].linked &&
                   when.kind != WHEN_UNKNOWN) {
            when = when_through(when.earliest, outcome.when.latest);
            found = true;
        }
    }
    arena_release(&scratch);
    if (found) {
        *out = when;
    }
    return found;
}
