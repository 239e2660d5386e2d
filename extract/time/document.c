#include <string.h>

#include "base/ascii.h"
#include "base/calendar.h"
#include "extract/time/resolve.h"
#include "extract/time/rules.h"

#define HEAD_BYTES 1500 /* of a text, where a masthead may stand */
#define FIRST_YEAR 1400
#define MAX_TEXT   400 /* bytes of a clue that are read */

/* A whole date that needs nothing else; whole days only unless `month_too`. */
static bool full_date(const struct hit *hit, struct when *out)
{
    struct scope scope = {0};
    struct outcome outcome;
    if (!sense_has(&hit->sense, SLOT_YEAR) || !sense_has(&hit->sense, SLOT_MONTH) ||
        !sense_has(&hit->sense, SLOT_DAY) || sense_has(&hit->sense, SLOT_NUMBER)) {
        return false;
    }
    resolve(&hit->sense, &scope, &outcome);
    if (!outcome.known || outcome.when.kind == WHEN_UNKNOWN) {
        return false;
    }
    *out = when_unit_of(outcome.point.day, WHEN_DAY);
    return cal_civil(outcome.point.day).year >= FIRST_YEAR;
}

/* The first whole date in a clue: "2024-04-26T10:00:00Z", "Apr 26, 2024". */
static bool clue_date(const struct time_rules *rules, struct slice value,
                      struct when *out)
{
    struct arena scratch = {0};
    struct hits hits = {0};
    bool found = false;
    value.len = value.len < MAX_TEXT ? value.len : MAX_TEXT;
    if (when_parse(slice_trim(value), out) && out->kind == WHEN_WITHIN &&
        out->unit <= WHEN_MONTH) {
        return true;
    }
    hits_find(rules, &scratch, value, &hits);
    for (size_t i = 0; i < hits.count && !found; i++) {
        found = full_date(&hits.items[i], out);
    }
    arena_release(&scratch);
    return found;
}

static void set_date(struct doc *doc, struct when when, struct slice source,
                     struct span span)
{
    doc->date = when;
    doc->date_source = source;
    doc->date_span = span;
}

static bool from_clues(const struct time_rules *rules, struct doc *doc, int32_t now)
{
    for (size_t i = 0; i < doc->n_clues; i++) {
        struct when when;
        if (clue_date(rules, doc->clues[i].value, &when) && when.earliest <= now) {
            set_date(doc, when, doc->clues[i].source, doc->clues[i].span);
            return true;
        }
    }
    return false;
}

/* Does the date stand alone in its line, but for a weekday, a time or a few words? */
static bool alone_in_line(struct slice text, struct span span)
{
    uint32_t start = span.start;
    uint32_t end = span.end;
    while (start > 0 && text.ptr[start - 1] != '\n') {
        start--;
    }
    while (end < text.len && text.ptr[end] != '\n') {
        end++;
    }
    struct slice before =
        slice_trim((struct slice){text.ptr + start, span.start - start});
    struct slice after =
        slice_trim((struct slice){text.ptr + span.end, end - span.end});
    bool stop = after.len > 0 && after.ptr[after.len - 1] == '.' && before.len > 12;
    return before.len <= 40 && after.len <= 24 && !stop &&
           slice_search(before, SLICE_LIT("(FILE)")) == SIZE_MAX;
}

/*
 * Does the line begin like a news agency's, "BEIJING, April 26, 2024 (AP) -": the date
 * within the first words, behind capitals, with a dash or a parenthesis after it?
 */
static bool is_dateline(struct slice text, struct span span)
{
    uint32_t start = span.start;
    while (start > 0 && text.ptr[start - 1] != '\n') {
        start--;
    }
    struct slice after = {text.ptr + span.end, text.len - span.end};
    after = slice_trim(after);
    bool mark = slice_starts(after, SLICE_LIT("(")) ||
                slice_starts(after, SLICE_LIT("-")) ||
                slice_starts(after, SLICE_LIT("/")) ||
                slice_starts(after, SLICE_LIT("\xE2\x80\x93")) ||
                slice_starts(after, SLICE_LIT("\xE2\x80\x94")) ||
                slice_starts(after, SLICE_LIT("_"));
    return mark && span.start - start <= 40 && span.start > start;
}

/* The block that holds an offset; BLOCK_BODY when blocks are not known. */
static enum block_kind block_at(const struct doc *doc, uint32_t offset)
{
    for (size_t i = 0; i < doc->n_blocks; i++) {
        if (offset >= doc->blocks[i].span.start && offset < doc->blocks[i].span.end) {
            return doc->blocks[i].kind;
        }
    }
    return BLOCK_BODY;
}

static bool from_masthead(const struct time_rules *rules, struct arena *arena,
                          struct doc *doc, int32_t now)
{
    struct arena scratch = {0};
    struct hits hits = {0};
    struct slice head = doc->text;
    bool found = false;
    head.len = head.len < HEAD_BYTES ? head.len : HEAD_BYTES;
    hits_find(rules, &scratch, head, &hits);
    for (size_t i = 0; i < hits.count && !found; i++) {
        struct when when;
        struct span span = hits.items[i].span;
        enum block_kind kind = block_at(doc, span.start);
        if (kind == BLOCK_CAPTION || kind == BLOCK_BOILERPLATE ||
            !full_date(&hits.items[i], &when) || when.earliest > now) {
            continue;
        }
        bool line = kind == BLOCK_DATE_LINE || alone_in_line(doc->text, span);
        if (line || is_dateline(doc->text, span)) {
            struct slice words = span_cut(doc->text, span);
            set_date(doc, when,
                     arena_printf(arena, "%s \"%.*s\"", line ? "date line" : "dateline",
                                  SLICE_ARG(words)),
                     span);
            found = true;
        }
    }
    arena_release(&scratch);
    return found;
}

/* The day that stands at the front of `text`: "2024-04-26", "2024_04_26", "20240426".
 */
static bool day_in_front(struct slice text, int32_t *day)
{
    char date[11] = "0000-00-00";
    bool apart = text.len >= 10 && (text.ptr[4] == '-' || text.ptr[4] == '_');
    size_t len = apart ? 10 : 8;
    if (text.len < len || (text.len > len && ascii_is_digit(text.ptr[len])) ||
        (apart && text.ptr[7] != text.ptr[4])) {
        return false;
    }
    memcpy(date, text.ptr, 4);
    memcpy(date + 5, text.ptr + (apart ? 5 : 4), 2);
    memcpy(date + 8, text.ptr + (apart ? 8 : 6), 2);
    return cal_parse(date, day);
}

/* "2024-04-26-blinken.txt", "20240426_blinken.html". */
static bool from_name(struct doc *doc, int32_t now)
{
    struct slice name = doc->id;
    for (size_t i = 0; i < name.len; i++) {
        int32_t day = 0;
        bool inside = i > 0 && ascii_is_digit(name.ptr[i - 1]);
        if (!inside && day_in_front((struct slice){name.ptr + i, name.len - i}, &day) &&
            cal_civil(day).year >= 1800 && day <= now) {
            set_date(doc, when_unit_of(day, WHEN_DAY), SLICE_LIT("file name"),
                     (struct span){0});
            return true;
        }
    }
    return false;
}

void time_document_date(const struct time_rules *rules, struct arena *arena,
                        struct doc *doc, int32_t now)
{
    doc->date = when_unknown();
    doc->date_source = (struct slice){0};
    doc->date_span = (struct span){0};
    if (!from_clues(rules, doc, now) && !from_masthead(rules, arena, doc, now)) {
        (void)from_name(doc, now);
    }
}
