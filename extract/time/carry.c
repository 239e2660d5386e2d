#include "extract/time/carry.h"

#include <string.h>

#include "base/calendar.h"

#define NEWS_DAYS 60 /* as near to the report as this, a month is of its own year */

/* "in June", "on 9 June" */
static bool is_bare_month(const struct sense *sense)
{
    return sense_has(sense, SLOT_MONTH) && !sense_has(sense, SLOT_YEAR) &&
           !sense_has(sense, SLOT_DIR) && !sense_has(sense, SLOT_BASE) &&
           !sense_has(sense, SLOT_WEEKDAY) &&
           sense_get(sense, SLOT_FORM, FORM_DATE) == FORM_DATE;
}

static bool has_byte(struct slice text, uint32_t from, uint32_t to, char byte)
{
    return from < to && memchr(text.ptr + from, byte, to - from);
}

bool carry_goes_on(const struct carry *carry, const struct scope *scope,
                   const struct hit *hit, struct slice text, const struct outcome *now)
{
    if (!carry->told || !scope->dated || scope->story || scope->tense > 0 ||
        !is_bare_month(&hit->sense) || !now->known || now->base != BASE_DOCUMENT ||
        hit->sentence > carry->sentence + 1 ||
        has_byte(text, carry->end, hit->span.start, '\n')) {
        return false;
    }
    int32_t day = scope->document.day;
    int32_t years = cal_civil(day).year - point_year(carry->from);
    bool close = hit->sentence == carry->sentence &&
                 !has_byte(text, carry->end, hit->span.start, ',');
    bool news = now->point.day + NEWS_DAYS > day;
    return close ? years > 0 : years > 1 && !news;
}

void carry_note(struct carry *carry, const struct hit *hit,
                const struct outcome *outcome, bool on)
{
    if (!outcome->known || outcome->type == TIMEX_DURATION) {
        return;
    }
    bool fine = outcome->point.unit < UNIT_YEAR || hit->fronted;
    carry->told = on || (sense_has(&hit->sense, SLOT_YEAR) && fine && !hit->aside);
    carry->from = outcome->point;
    carry->sentence = hit->sentence;
    carry->end = hit->span.end;
}
