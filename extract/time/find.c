#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "extract/time/carry.h"
#include "extract/time/context.h"
#include "extract/time/resolve.h"
#include "extract/time/rules.h"
#include "extract/time/tense.h"

#define FAR_YEARS  4   /* nor by more, but where a sentence begins with the date */
#define OLD_DAYS   7   /* so long ago no "afternoon" of today's news was */
#define SOON_DAYS  100 /* as far ahead as this lies what a look back ends with */
#define LEAP_YEARS 1   /* a story seldom goes on by more in the middle of a sentence */

struct time_rules *time_rules_read(const struct image_room *room)
{
    struct time_rules *rules = arena_alloc(room->arena, sizeof *rules);
    lexicon_read(&rules->lexicon, room);
    context_words(&rules->lexicon, room);
    patterns_read(&rules->patterns, &rules->lexicon, room);
    rules->verbs = tense_verbs(room);
    return rules;
}

struct time_rules *time_rules_new(void)
{
    struct arena arena = {0};
    struct time_rules *rules = image_thaw("image/times", &arena);
    rules = rules ? rules : time_rules_read(&(struct image_room){&arena, &arena});
    rules->arena = arena;
    return rules;
}

void time_rules_free(struct time_rules *rules)
{
    if (rules) {
        struct arena arena = rules->arena; /* holds the rules themselves */
        arena_release(&arena);
    }
}

/* Is the written year of a date far from the document's? */
static bool is_far(const struct sense *sense, const struct doc *doc)
{
    bool dated = doc->date.kind != WHEN_UNKNOWN;
    int32_t year = dated ? cal_civil(doc->date.earliest).year : 0;
    return !dated || sense_has(sense, SLOT_BC) ||
           abs(sense_get(sense, SLOT_YEAR, year) - year) > 1;
}

/* "yesterday", "on Friday": counted from the day of writing. */
static bool is_deictic(const struct sense *sense)
{
    return sense_get(sense, SLOT_BASE, BASE_NONE) == BASE_DOCUMENT ||
           (sense_has(sense, SLOT_WEEKDAY) && !sense_has(sense, SLOT_DAY));
}

/*
 * Is the text told along its own dates (history), and not from the day of its writing
 * (news)? By written years far from the document's, against words like "yesterday".
 */
static bool is_story(const struct hits *hits, const struct doc *doc)
{
    size_t written = 0;
    size_t deictic = 0;
    for (size_t i = 0; i < hits->count; i++) {
        const struct sense *sense = &hits->items[i].sense;
        if (sense_has(sense, SLOT_YEAR)) {
            written += is_far(sense, doc);
        } else if (is_deictic(sense)) {
            deictic++;
        }
    }
    size_t enough =
        doc->date.kind != WHEN_UNKNOWN ? 8 : 3; /* else nothing to count from */
    return written >= enough && written > deictic * 3;
}

/* "document 2024-04-26", "previous 1941-06". */
static struct slice anchor_text(struct arena *arena, const struct outcome *outcome,
                                bool dated)
{
    char value[POINT_VALUE_SIZE];
    if (outcome->base == BASE_NONE || (outcome->base == BASE_DOCUMENT && !dated)) {
        return (struct slice){0};
    }
    size_t len = point_value(outcome->from, value);
    return arena_printf(arena, "%s %.*s",
                        outcome->base == BASE_DOCUMENT ? "document" : "previous",
                        (int)len, value);
}

static enum when_unit shift_unit(const struct outcome *outcome)
{
    const struct shift_step *step = &outcome->shift.steps[outcome->shift.count - 1];
    switch ((enum shift_kind)step->kind) {
    case SHIFT_MONTH: return WHEN_MONTH;
    case SHIFT_SEASON: return WHEN_SEASON;
    case SHIFT_QUARTER:
    case SHIFT_HALF: return WHEN_QUARTER;
    case SHIFT_WEEKDAY:
    case SHIFT_DAY:
    case SHIFT_HOLIDAY:
    case SHIFT_MONTH_DAY: return WHEN_DAY;
    case SHIFT_UNITS: break;
    }
    struct point point = point_of(0, (enum unit)step->unit);
    return (enum when_unit)point_when(point).unit;
}

static void write_timex(const struct time_rules *rules, struct arena *arena,
                        const struct hit *hit, const struct outcome *outcome,
                        struct timex *out)
{
    const struct pattern_row *row = &rules->patterns.rows[hit->row];
    char shift[SHIFT_TEXT_SIZE] = "";
    bool dated = outcome->known || outcome->base != BASE_DOCUMENT;
    if (outcome->shift.count > 0) {
        shift_write(&outcome->shift, shift);
    }
    out->span = hit->span;
    out->type = (uint8_t)outcome->type;
    out->value = arena_copy(arena, slice_of(outcome->value));
    out->when = outcome->when;
    out->anchor = anchor_text(arena, outcome, outcome->known);
    out->rule =
        arena_printf(arena, "%.*s:%u %.*s%s%s%s", SLICE_ARG(row->name),
                     (unsigned)row->line, SLICE_ARG(row->text),
                     shift[0] != '\0' ? " [" : "", shift, shift[0] != '\0' ? "]" : "");
    if (!dated && shift[0] != '\0') {
        out->shift = arena_copy(arena, slice_of(shift));
        out->when.unit = (uint8_t)shift_unit(outcome);
    }
}

/* Both halves of "24-26 April" get the days of the whole. */
static void join_range(struct timex *first, struct timex *second)
{
    if (first->when.kind == WHEN_UNKNOWN || second->when.kind == WHEN_UNKNOWN ||
        first->when.earliest > second->when.latest) {
        return;
    }
    struct when whole = when_through(first->when.earliest, second->when.latest);
    whole.unit = first->when.unit;
    first->when = whole;
    second->when = whole;
}

static bool opens_paragraph(struct slice text, const struct hit *hits, size_t i)
{
    uint32_t from = i > 0 ? hits[i - 1].span.end : 0;
    return i == 0 || (hits[i].span.start > from &&
                      memchr(text.ptr + from, '\n', hits[i].span.start - from));
}

/* A time of day and no more: "5 p.m.", "16:00 UTC". */
static bool is_clock_only(const struct sense *sense)
{
    return sense_has(sense, SLOT_HOUR) && !sense_has(sense, SLOT_DAY) &&
           !sense_has(sense, SLOT_WEEKDAY) && !sense_has(sense, SLOT_UNIT) &&
           !sense_has(sense, SLOT_BASE);
}

static bool is_read_in(const struct sense *sense, bool story)
{
    enum only only = (enum only)sense_get(sense, SLOT_ONLY, ONLY_ANY);
    return only == ONLY_ANY || (only == ONLY_STORY) == story;
}

/*
 * "the afternoon" of a report whose last day was one of long ago, sentences before: the
 * report's own.
 */
static bool is_todays_part(const struct sense *sense, const struct scope *scope,
                           uint32_t sentence, uint32_t day_sentence)
{
    bool bare = sense_has(sense, SLOT_PART) && !sense_has(sense, SLOT_DAY) &&
                !sense_has(sense, SLOT_WEEKDAY) && !sense_has(sense, SLOT_UNIT) &&
                !sense_has(sense, SLOT_DIR) &&
                sense_get(sense, SLOT_BASE, BASE_NONE) == BASE_PREVIOUS;
    return bare && scope->dated && !scope->story && sentence > day_sentence + 1 &&
           scope->mentioned && scope->previous.day + OLD_DAYS < scope->document.day;
}

/* "on Sunday ... for the first time since 1984. ... |in the evening": of the last day
 * of the news that was told, else of the report's. */
static void part_of_news(struct sense *sense, struct scope *scope,
                         const struct point *news)
{
    bool told = news->unit == UNIT_DAY && news->day <= scope->document.day &&
                news->day + OLD_DAYS >= scope->document.day;
    if (told) {
        scope->previous = *news;
    } else {
        sense_set(sense, SLOT_BASE, BASE_DOCUMENT);
    }
}

/* "said on Monday that they had met |earlier in the day": of the day told before. */
static bool is_told_days(const struct sense *sense, const struct scope *scope)
{
    return scope->dated && !scope->story && scope->mentioned &&
           scope->previous.unit == UNIT_DAY && !sense_has(sense, SLOT_BASE) &&
           !sense_has(sense, SLOT_BARE) && /* not "the day" alone */
           sense_get(sense, SLOT_UNIT, UNIT_YEAR) == UNIT_DAY &&
           sense_get(sense, SLOT_DIR, 1) == 0;
}

/* What names no base of its own counts from the day that `day_sentence` told. */
static void count_from_day(struct sense *sense, const struct scope *scope,
                           uint32_t sentence, uint32_t day_sentence)
{
    bool here = scope->mentioned && sentence == day_sentence;
    bool near = day_sentence != UINT32_MAX && sentence <= day_sentence + 1;
    if ((here && is_clock_only(sense)) || /* "on Friday ... at 5 p.m." */
        (near && is_told_days(sense, scope))) {
        sense_set(sense, SLOT_BASE, BASE_PREVIOUS);
    }
}

/* "two decades earlier", "the previous year" */
static bool looks_back(const struct sense *sense)
{
    bool offset = sense_get(sense, SLOT_FORM, 0) == FORM_OFFSET;
    bool earlier = sense_get(sense, SLOT_BASE, BASE_NONE) == BASE_PREVIOUS &&
                   sense_get(sense, SLOT_UNIT, UNIT_DAY) >= UNIT_YEAR;
    return (offset && sense_get(sense, SLOT_SIGN, 0) < 0) ||
           (earlier && sense_get(sense, SLOT_DIR, 0) < 0);
}

/*
 * Does the story go on from this date? Not from looks back and ahead: years away in the
 * middle of a sentence, whole dates before what was told last. `opens`: it is the first
 * date of its paragraph.
 */
static bool goes_on(const struct scope *scope, const struct hit *hit,
                    const struct outcome *outcome, bool opens)
{
    const struct sense *sense = &hit->sense;
    int32_t years = point_year(outcome->point) - point_year(scope->thread);
    bool finer = scope->thread.unit < UNIT_YEAR;
    if (outcome->point.unit >= UNIT_YEAR && finer && years == 0) {
        return false; /* it knows the year, and more */
    }
    if (looks_back(sense)) {
        return false;
    }
    if (hit->fronted || (opens && abs(years) <= FAR_YEARS)) {
        return true;
    }
    if (outcome->point.unit == UNIT_SEASON && !sense_has(sense, SLOT_YEAR)) {
        return false;
    }
    if (outcome->base == BASE_DOCUMENT && !sense_has(sense, SLOT_YEAR)) {
        return false;
    }
    if (outcome->point.unit >= UNIT_YEAR) {
        return years >= 0 && years <= LEAP_YEARS && !finer;
    }
    return !sense_has(sense, SLOT_YEAR) || (years >= 0 && years <= LEAP_YEARS + 1);
}

/* "the nine months", "the year" ended June 30: what a report adds up beside a quarter.
 */
static bool is_long_stretch(const struct sense *sense)
{
    int32_t unit = sense_get(sense, SLOT_LENGTH, UNIT_DAY);
    int32_t count = sense_get(sense, SLOT_NUMBER, 0);
    return sense_get(sense, SLOT_FORM, 0) == FORM_DURATION &&
           ((unit == UNIT_MONTH && count >= 6 && count <= 9) ||
            (unit == UNIT_YEAR && sense_get(sense, SLOT_BARE, 0) == BARE_LENGTH));
}

/* "the summer offensive of June 1942", "the spring and the summer of 1943" */
static void borrow_year(const struct hits *hits, size_t i, struct sense *sense)
{
    const struct hit *next = hits->items + i + 1;
    bool bare = sense_has(sense, SLOT_SEASON) && !sense_has(sense, SLOT_YEAR) &&
                !sense_has(sense, SLOT_DIR) && !sense_has(sense, SLOT_BASE) &&
                sense_get(sense, SLOT_FORM, 0) == FORM_DATE;
    if (bare && i + 1 < hits->count && next->sentence == hits->items[i].sentence &&
        !next->aside && sense_has(&next->sense, SLOT_YEAR) &&
        !sense_has(&next->sense, SLOT_BC)) {
        sense_set(sense, SLOT_YEAR, next->sense.slot[SLOT_YEAR]);
    }
}

/* What the next expressions count from, once this one is known. */
static void move_on(struct scope *scope, const struct hit *hit,
                    const struct outcome *outcome, bool opens)
{
    if (is_long_stretch(&hit->sense)) {
        scope->longer = true;
    }
    if (!outcome->known) {
        if (!scope->dated && outcome->base == BASE_DOCUMENT &&
            outcome->shift.count == 1) {
            scope->trail = outcome->shift;
            scope->trailed = true;
        }
        return;
    }
    scope->trailed = false;
    if (outcome->point.unit == UNIT_QUARTER) {
        scope->longer = false;
    }
    if (outcome->point.unit == UNIT_QUARTER && !sense_has(&hit->sense, SLOT_FOCUS) &&
        !sense_has(&hit->sense, SLOT_SIGN) && scope->dated &&
        (!scope->focused || hit->figures || outcome->point.day > scope->focus.day) &&
        (point_last(outcome->point) < scope->document.day || hit->tense < 0)) {
        scope->focus = outcome->point;
        scope->focused = true;
    }
    if (outcome->point.unit > UNIT_CENTURY || (scope->story && hit->aside)) {
        return;
    }
    /* A call on Monday on "the summit of 3 May", and what was "earlier the same day" */
    if (scope->story || !scope->mentioned || !hit->owned ||
        scope->previous.unit != UNIT_DAY) {
        scope->previous = outcome->point;
    }
    scope->mentioned = true;
    if (!scope->threaded || goes_on(scope, hit, outcome, opens)) {
        scope->thread = outcome->point;
        scope->threaded = true;
    }
}

/* "The service will be on 19 May" at the end of an obituary: in the weeks to come. */
static bool looks_ahead(const struct sense *sense, struct scope scope)
{
    struct outcome outcome;
    scope.story = false;
    if (!scope.dated || scope.tense <= 0) {
        return false;
    }
    resolve(sense, &scope, &outcome);
    return outcome.base == BASE_DOCUMENT && outcome.known &&
           outcome.when.kind != WHEN_UNKNOWN &&
           outcome.when.earliest > scope.document.day &&
           outcome.when.latest - scope.document.day <= SOON_DAYS;
}

/* What is known on the way through a text. */
struct walk {
    struct scope scope;
    struct carry carry;
    struct point news;     /* the last day told of the days before the report */
    uint32_t day_sentence; /* the last that named a day */
};

/* What the hit means where it stands; true when it goes on from the day carried. */
static bool read_hit(struct walk *walk, const struct hits *hits, size_t i,
                     struct slice text, struct outcome *outcome)
{
    const struct hit *hit = &hits->items[i];
    struct scope *scope = &walk->scope;
    struct sense sense = hit->sense;
    if (scope->story) {
        borrow_year(hits, i, &sense);
    }
    count_from_day(&sense, scope, hit->sentence, walk->day_sentence);
    scope->story = scope->story && !looks_ahead(&sense, *scope);
    if (is_todays_part(&sense, scope, hit->sentence, walk->day_sentence)) {
        part_of_news(&sense, scope, &walk->news);
    }
    resolve(&sense, scope, outcome);
    bool on = carry_goes_on(&walk->carry, scope, hit, text, outcome);
    if (on) {
        scope->previous = walk->carry.from;
        sense_set(&sense, SLOT_BASE, BASE_PREVIOUS);
        resolve(&sense, scope, outcome);
    }
    return on;
}

void time_find(const struct time_rules *rules, struct arena *arena,
               const struct doc *doc, const struct lang_text *text,
               struct timex_list *out)
{
    struct arena scratch = {0};
    struct hits hits = {0};
    struct walk walk = {.scope.dated = doc->date.kind != WHEN_UNKNOWN,
                        .day_sentence = UINT32_MAX};
    struct scope *scope = &walk.scope;
    bool linked = false;
    *out = (struct timex_list){0};
    hits_find(rules, &scratch, doc->text, &hits);
    bool story = is_story(&hits, doc);
    bool begun = !scope->dated; /* an obituary begins with the news, then looks back */
    if (scope->dated) {
        scope->document = point_of(doc->date.earliest, UNIT_DAY);
    }
    out->items = arena_array(arena, hits.count, sizeof *out->items);
    for (size_t i = 0; i < hits.count; i++) {
        const struct hit *hit = &hits.items[i];
        struct outcome outcome;
        scope->tense = text ? tense_of_words(&rules->verbs, text, hit->span, hit->tense)
                            : hit->tense;
        begun =
            begun || (sense_has(&hit->sense, SLOT_YEAR) && is_far(&hit->sense, doc));
        scope->story = story && (begun || !is_deictic(&hit->sense));
        if (!is_read_in(&hit->sense, scope->story)) {
            continue;
        }
        bool on = read_hit(&walk, &hits, i, doc->text, &outcome);
        if (!outcome.found) {
            linked = false;
            continue;
        }
        struct timex *timex = &out->items[out->count++];
        write_timex(rules, arena, hit, &outcome, timex);
        if (linked) {
            join_range(timex - 1, timex);
        }
        linked = hit->linked;
        if (outcome.known && outcome.point.unit == UNIT_DAY) {
            walk.day_sentence = hit->sentence;
            walk.news = outcome.base == BASE_DOCUMENT ? outcome.point : walk.news;
        }
        carry_note(&walk.carry, hit, &outcome, on);
        move_on(scope, hit, &outcome, opens_paragraph(doc->text, hits.items, i));
    }
    arena_release(&scratch);
}

struct slice timex_type_name(enum timex_type type)
{
    static const struct slice names[] = {
        [TIMEX_DATE] = SLICE_INIT("DATE"),
        [TIMEX_TIME] = SLICE_INIT("TIME"),
        [TIMEX_DURATION] = SLICE_INIT("DURATION"),
        [TIMEX_SET] = SLICE_INIT("SET"),
    };
    return names[type];
}
