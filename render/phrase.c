#include "render/phrase.h"

#include "base/calendar.h"
#include "render/scene.h"

#define TIP_QUOTE   280 /* bytes of a quote in a tooltip, about */
#define RANGE_DAYS  62  /* a longer range is told in months, */
#define RANGE_YEARS 10  /* and then in years */

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

static void add_month(struct buf *out, int32_t month, bool brief)
{
    struct slice name = slice_of(months[month - 1]);
    name.len = brief && name.len > 3 ? 3 : name.len;
    buf_add(out, name);
}

static void add_day(struct buf *out, int32_t day, bool brief)
{
    struct civil c = cal_civil(day);
    buf_addf(out, "%d ", c.day);
    add_month(out, c.month, brief);
    buf_addf(out, " %d", c.year);
}

/* "24", "24 April" or the whole, with as little as the end of the span leaves open. */
static void add_day_before(struct buf *out, int32_t day, int32_t end, bool brief)
{
    struct civil a = cal_civil(day);
    struct civil b = cal_civil(end);
    if (a.year != b.year) {
        add_day(out, day, brief);
        return;
    }
    buf_addf(out, "%d", a.day);
    if (a.month != b.month) {
        buf_addc(out, ' ');
        add_month(out, a.month, brief);
    }
}

static bool is_unit(const struct when *when, enum when_unit unit)
{
    struct when whole = when_unit_of(when->earliest, unit);
    return whole.earliest == when->earliest && whole.latest == when->latest;
}

/* A whole month, season or year by its name; false when it is none. */
static bool add_unit(struct buf *out, const struct when *when, bool brief)
{
    static const char *const seasons[] = {"winter", "spring", "summer", "autumn"};
    struct civil c = cal_civil(when->earliest);
    switch ((enum when_unit)when->unit) {
    case WHEN_MONTH:
        add_month(out, c.month, brief);
        buf_addf(out, " %d", c.year);
        return true;
    case WHEN_QUARTER: buf_addf(out, "Q%d %d", (c.month + 2) / 3, c.year); return true;
    case WHEN_SEASON:
        buf_addf(out, "%s %d", seasons[c.month % 12 / 3], c.year);
        return true;
    case WHEN_YEAR: buf_addf(out, "%d", c.year); return true;
    case WHEN_DECADE: buf_addf(out, "%ds", c.year / 10 * 10); return true;
    case WHEN_CENTURY: buf_addf(out, "%ds", c.year / 100 * 100); return true;
    case WHEN_WEEK:
        buf_adds(out, "week of ");
        add_day(out, when->earliest, brief);
        return true;
    case WHEN_DAY:
    default: return false;
    }
}

static void add_span(struct buf *out, const struct when *when, bool brief)
{
    bool within = when->kind == WHEN_WITHIN;
    buf_adds(out, within ? "between " : "");
    add_day_before(out, when->earliest, when->latest, brief);
    buf_adds(out, within ? " and " : brief ? "–" : " to ");
    add_day(out, when->latest, brief);
}

static void add_when(struct buf *out, const struct when *when, bool brief)
{
    bool open_left = when->earliest == WHEN_OPEN_EARLIEST;
    bool open_right = when->latest == WHEN_OPEN_LATEST;
    if (when->kind == WHEN_UNKNOWN || (open_left && open_right)) {
        buf_adds(out, "no date");
        return;
    }
    buf_adds(out, when->approximate ? "about " : "");
    if (open_left) {
        buf_adds(out, "by ");
        add_day(out, when->latest, brief);
    } else if (open_right) {
        buf_adds(out, when->kind == WHEN_THROUGH ? "since " : "from ");
        add_day(out, when->earliest, brief);
    } else if (when->earliest == when->latest) {
        add_day(out, when->earliest, brief);
    } else if (when->unit == WHEN_DAY || !is_unit(when, (enum when_unit)when->unit) ||
               !add_unit(out, when, brief)) {
        add_span(out, when, brief);
    }
    buf_adds(out, when->uncertain ? " (?)" : "");
}

struct slice rn_when_words(struct arena *arena, const struct when *when, bool brief)
{
    struct buf out = {0};
    add_when(&out, when, brief);
    struct slice words = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return words;
}

struct slice rn_count_words(struct arena *arena, size_t n, const char *one,
                            const char *many)
{
    const char *noun = n == 1 ? one : many;
    if (n < 1000) {
        return arena_printf(arena, "%zu %s", n, noun);
    }
    if (n < 1000000) {
        return arena_printf(arena, "%zu,%03zu %s", n / 1000, n % 1000, noun);
    }
    return arena_printf(arena, "%zu,%03zu,%03zu %s", n / 1000000, n / 1000 % 1000,
                        n % 1000, noun);
}

/* First and last day that an event names; false when it names none. */
static bool known_days(const struct when *when, int32_t days[2])
{
    if (when->kind == WHEN_UNKNOWN) {
        return false;
    }
    bool left = when->earliest != WHEN_OPEN_EARLIEST;
    bool right = when->latest != WHEN_OPEN_LATEST;
    days[0] = left ? when->earliest : when->latest;
    days[1] = right ? when->latest : when->earliest;
    return left || right;
}

static void add_range(struct buf *out, int32_t first, int32_t last)
{
    struct civil a = cal_civil(first);
    struct civil b = cal_civil(last);
    struct when all = when_through(first, last);
    if (last - first <= RANGE_DAYS) {
        add_when(out, &all, false);
    } else if (last - first > RANGE_YEARS * 366) {
        buf_addf(out, "%d to %d", a.year, b.year);
    } else {
        add_month(out, a.month, false);
        if (a.year != b.year) {
            buf_addf(out, " %d", a.year);
        }
        buf_adds(out, " to ");
        add_month(out, b.month, false);
        buf_addf(out, " %d", b.year);
    }
}

struct slice rn_range_words(struct arena *arena, const struct kg_view *view)
{
    int32_t first = INT32_MAX;
    int32_t last = INT32_MIN;
    for (size_t i = 0; i < view->n_events; i++) {
        int32_t days[2];
        if (known_days(&view->events[i].when, days)) {
            first = days[0] < first ? days[0] : first;
            last = days[1] > last ? days[1] : last;
        }
    }
    struct buf out = {0};
    if (first <= last) {
        add_range(&out, first, last);
    }
    struct slice words = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return words;
}

size_t rn_report_count(const struct kg_view *view)
{
    size_t n = 0;
    for (size_t i = 0; i < view->n_events; i++) {
        n += view->events[i].n_mentions;
    }
    return n;
}

static struct slice cut_quote(struct arena *arena, struct slice quote)
{
    quote = rn_clean(arena, quote);
    if (quote.len <= TIP_QUOTE) {
        return quote;
    }
    size_t end = TIP_QUOTE;
    while (end > 0 && quote.ptr[end] != ' ') {
        end--;
    }
    if (end == 0) { /* one long word: do not cut a character in two */
        end = TIP_QUOTE;
        while (end > 0 && ((unsigned char)quote.ptr[end] & 0xc0) == 0x80) {
            end--;
        }
    }
    return arena_printf(arena, "%.*s …", (int)end, quote.ptr);
}

static struct slice source_name(const struct kg_doc *doc)
{
    return doc->publisher.len > 0 ? doc->publisher
           : doc->title.len > 0   ? doc->title
                                  : doc->id;
}

/* The report that says most: the most confident one, the first of equals. */
static const struct kg_mention *best_mention(const struct kg_event *event)
{
    const struct kg_mention *best = NULL;
    for (size_t i = 0; i < event->n_mentions; i++) {
        if (!best || event->mentions[i].confidence > best->confidence) {
            best = &event->mentions[i];
        }
    }
    return best;
}

static void add_claims(struct arena *arena, struct buf *out,
                       const struct kg_event *event)
{
    for (size_t i = 0; i < event->n_claims; i++) {
        const struct kg_claim *claim = &event->claims[i];
        bool first =
            i == 0 || !slice_equal(claim->property, event->claims[i - 1].property);
        if (first) {
            buf_addf(out, "\nReports disagree on the %.*s: ",
                     SLICE_ARG(rn_clean(arena, claim->property)));
        }
        buf_addf(out, "%s%.*s (%zu)", first ? "" : " or ",
                 SLICE_ARG(rn_clean(arena, claim->value)), claim->n_mentions);
    }
}

struct slice rn_event_tip(struct arena *arena, const struct kg_view *view,
                          const struct kg_event *event)
{
    struct buf out = {0};
    buf_add(&out, rn_clean(arena, event->label));
    buf_addc(&out, '\n');
    buf_add(&out, rn_when_words(arena, &event->when, false));
    if (event->place != KG_NONE && event->place < view->n_places) {
        buf_addf(&out, ", %.*s",
                 SLICE_ARG(rn_clean(arena, view->places[event->place].name)));
    }
    if (event->status != STATUS_OCCURRED && event->status < STATUS_COUNT) {
        buf_addf(&out, " (%.*s)", SLICE_ARG(status_name((enum status)event->status)));
    }
    buf_addf(&out, "\n%.*s",
             SLICE_ARG(rn_count_words(arena, event->n_mentions, "report", "reports")));
    add_claims(arena, &out, event);
    const struct kg_mention *mention = best_mention(event);
    if (mention && mention->quote.len > 0) {
        buf_addf(&out, "\n“%.*s”", SLICE_ARG(cut_quote(arena, mention->quote)));
        if (mention->doc < view->n_docs) {
            buf_addf(
                &out, "\n— %.*s",
                SLICE_ARG(rn_clean(arena, source_name(&view->docs[mention->doc]))));
        }
    }
    struct slice tip = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return tip;
}

struct slice rn_event_name(struct arena *arena, const struct kg_event *event)
{
    char date[WHEN_EDTF_SIZE];
    when_edtf(&event->when, date);
    return arena_printf(
        arena, "%s %.*s: %.*s (%.*s) #%.*s", date,
        SLICE_ARG(rn_clean(arena, event->type)),
        SLICE_ARG(rn_clean(arena, event->label)),
        SLICE_ARG(rn_count_words(arena, event->n_mentions, "report", "reports")),
        SLICE_ARG(rn_clean(arena, event->id)));
}

struct slice rn_event_url(struct arena *arena, const struct kg_view *view,
                          const struct kg_event *event)
{
    const struct kg_mention *best = best_mention(event);
    if (!best || best->doc >= view->n_docs) {
        return (struct slice){0};
    }
    return rn_safe_url(arena, view->docs[best->doc].url);
}
