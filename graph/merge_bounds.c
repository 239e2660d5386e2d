#include "base/calendar.h"
#include "extract/time/time.h"
#include "graph/merge.h"

/* A shift is inverted by trying the days around the event; further ones say little. */
#define REACH_DAYS (366 * 3)

/* Wider bounds of a document's day say nothing of what it calls "Tuesday". */
#define MAX_BOUNDS_DAYS 400

/* Nor, sooner, of what it tells as news of its day. */
#define MAX_DEFAULT_DAYS 92

/* "On 26 April" without a year is of the half year around its writing. */
#define NEAR_DAYS 183

/* The days on which an undated document can have been written. */
struct bounds {
    int32_t lo;
    int32_t hi;
    uint32_t because; /* event that moved a side last, or MG_NONE */
};

/* A day that may be open, moved without overflow. */
static int64_t widen(int32_t day)
{
    return day;
}

/* The words of a report, and when other documents say that its event was. */
struct inversion {
    struct slice shift;
    enum when_unit unit;
    struct when when;
};

/*
 * What the words mean on *day or, where that is no date (a 31st of June), on the next
 * day up to `last` on which it is one; *day becomes it.
 */
static bool meant_from(const struct inversion *words, int32_t last, int32_t *day,
                       struct when *out)
{
    for (; *day <= last; ++*day) {
        struct when document = when_unit_of(*day, WHEN_DAY);
        if (time_shift(words->shift, words->unit, &document, out)) {
            return true;
        }
    }
    return false;
}

/*
 * The first day of `days` on which the words mean a date that ends on `reach` or
 * later (with `begins`: that begins then), one behind the last day if there is none.
 * No word means an earlier date when it is written later, so halving finds it.
 */
static int32_t first_day(const struct inversion *words, const struct bounds *days,
                         int32_t reach, bool begins)
{
    int32_t lo = days->lo;
    int32_t hi = days->hi + 1;
    while (lo < hi) {
        int32_t middle = lo + (hi - lo) / 2;
        int32_t day = middle;
        struct when meant;
        if (!meant_from(words, days->hi, &day, &meant) ||
            (begins ? meant.earliest : meant.latest) >= reach) {
            hi = middle;
        } else {
            lo = day + 1;
        }
    }
    return lo;
}

/* The same day by day: a winter is at both ends of its year, and so not in order. */
static bool walk_days(const struct inversion *words, struct bounds *days)
{
    struct bounds found = {0};
    struct when meant;
    bool any = false;
    for (int32_t day = days->lo; meant_from(words, days->hi, &day, &meant); day++) {
        if (when_overlaps(&meant, &words->when)) {
            found.lo = any ? found.lo : day;
            found.hi = day;
            any = true;
        }
    }
    *days = any ? found : *days;
    return any;
}

/* The first and last day of writing within *days for which the words fit; *days
 * becomes them. */
static bool fitting_days(const struct inversion *words, struct bounds *days)
{
    struct when meant;
    if (words->unit == WHEN_SEASON) {
        return walk_days(words, days);
    }
    int32_t lo = first_day(words, days, words->when.earliest, false);
    if (days->lo > days->hi || !meant_from(words, days->hi, &lo, &meant) ||
        !when_overlaps(&meant, &words->when)) {
        return false;
    }
    days->hi = first_day(words, days, words->when.latest + 1, true) - 1;
    days->lo = lo;
    return true;
}

/*
 * "last month" of an event that was on `when`: the days of writing for which the words
 * mean a date that overlaps it. Days outside the bounds known so far would change
 * nothing; they are tried only when none within fits, to see the contradiction.
 */
static bool invert_shift(const struct inversion *words, const struct bounds *known,
                         struct bounds *out)
{
    struct bounds reach = {.lo = words->when.earliest - REACH_DAYS,
                           .hi = words->when.latest + REACH_DAYS};
    *out = (struct bounds){.lo = known->lo > reach.lo ? known->lo : reach.lo,
                           .hi = known->hi < reach.hi ? known->hi : reach.hi};
    if (fitting_days(words, out)) {
        return true;
    }
    *out = reach;
    return fitting_days(words, out);
}

static void tighten(struct bounds *bounds, int64_t lo, int64_t hi, uint32_t because)
{
    if (lo > widen(bounds->lo)) {
        bounds->lo = (int32_t)lo;
        bounds->because = because;
    }
    if (hi < widen(bounds->hi)) {
        bounds->hi = (int32_t)hi;
        bounds->because = because;
    }
}

/* The best date that other, dated documents give to the event of a report. */
static bool dated_by_others(const struct mg *mg, const struct mg_report *report,
                            struct when *out)
{
    const struct mg_cluster *cluster = &mg->clusters[report->cluster];
    bool found = false;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        bool ever = other->rule != MG_NONE && mg->rules[other->rule].ever;
        if ((mg->docs[other->doc].undated && other->shift != 0) ||
            (ever && !other->worded)) {
            continue;
        }
        int class = mg_when_class(&other->when);
        if (other->doc != report->doc && class <= MG_CLASS_MONTH &&
            (!found || class < mg_when_class(out))) {
            *out = other->when;
            found = true;
        }
    }
    return found;
}

/* What one report tells of its document's day. */
static void learn_from(struct mg *mg, uint32_t report_at, struct bounds *bounds)
{
    const struct mg_report *report = &mg->reports[report_at];
    struct when when = report->when;
    bool own =
        report->shift == 0 && report->worded && mg_when_class(&when) <= MG_CLASS_YEAR;
    if (!own && !dated_by_others(mg, report, &when)) {
        return;
    }
    if (report->status == STATUS_OCCURRED) {
        tighten(bounds, when.earliest, INT64_MAX, report_at);
    } else if (report->status == STATUS_PLANNED && own) {
        tighten(bounds, INT64_MIN, when.latest, report_at);
    }
    struct bounds days;
    struct inversion words = {mg_text(mg, report->shift),
                              (enum when_unit)report->shift_unit, when};
    if (!own && words.shift.len > 0 && invert_shift(&words, bounds, &days)) {
        bool bare = slice_starts(words.shift, SLICE_LIT("-XXXX-"));
        int32_t near = when.latest + NEAR_DAYS;
        if (bare && words.unit == WHEN_DAY && days.lo <= near && days.hi > near) {
            days.hi = near;
        }
        tighten(bounds, days.lo, days.hi, report_at);
    }
}

static void explain(struct mg *mg, struct mg_doc *doc, uint32_t because)
{
    if (because == MG_NONE) {
        return;
    }
    const struct mg_report *report = &mg->reports[because];
    struct slice shift = mg_text(mg, report->shift);
    char edtf[WHEN_EDTF_SIZE];
    when_edtf(&mg->clusters[report->cluster].when, edtf);
    doc->reason = arena_printf(&mg->arena, "%.*s of %s%s%.*s",
                               SLICE_ARG(mg_text(mg, report->type)), edtf,
                               shift.len > 0 ? ", told as " : "", SLICE_ARG(shift));
}

/* Reports of `doc` that hang on its day get dates, as exact as the bounds allow; true
 * when some did. */
static bool resolve(struct mg *mg, const struct mg_doc *doc, uint32_t from, uint32_t to)
{
    struct when document = when_within(doc->lo, doc->hi);
    int64_t days = (int64_t)doc->hi - doc->lo;
    bool changed = false;
    if (days > MAX_BOUNDS_DAYS) {
        return false;
    }
    for (uint32_t i = from; i < to; i++) {
        struct mg_report *report = &mg->reports[i];
        struct when when;
        if (report->shift != 0 && (report->worded || days <= MAX_DEFAULT_DAYS) &&
            time_shift(mg_text(mg, report->shift), (enum when_unit)report->shift_unit,
                       &document, &when)) {
            changed = changed || when_compare(&report->when, &when) != 0;
            report->when = when;
        } else if (report->shift == 0 && report->when.kind == WHEN_UNKNOWN &&
                   report->status == STATUS_OCCURRED && days <= MAX_DEFAULT_DAYS) {
            report->when = when_within(WHEN_OPEN_EARLIEST, doc->hi);
            changed = true;
        }
    }
    for (uint32_t i = doc->first; i < doc->first + doc->count; i++) {
        struct mg_mention *m = &mg->mentions[i];
        struct when when;
        if (m->shift != 0 && (m->worded || days <= MAX_DEFAULT_DAYS) &&
            time_shift(mg_text(mg, m->shift), (enum when_unit)m->when.unit, &document,
                       &when)) {
            m->when = when;
        }
    }
    return changed;
}

/* Bounds of the document of the reports [from, to); true when that dates a report. */
static bool bound_document(struct mg *mg, uint32_t from, uint32_t to)
{
    struct mg_doc *doc = &mg->docs[mg->reports[from].doc];
    struct bounds bounds = {doc->lo, doc->hi, MG_NONE};
    if (!doc->undated) {
        return false;
    }
    for (uint32_t i = from; i < to; i++) {
        learn_from(mg, i, &bounds);
    }
    bool better = bounds.lo > doc->lo || bounds.hi < doc->hi;
    if (!better || bounds.lo > bounds.hi) {
        return false;
    }
    doc->lo = bounds.lo;
    doc->hi = bounds.hi;
    explain(mg, doc, bounds.because);
    return resolve(mg, doc, from, to);
}

bool mg_bounds(struct mg *mg)
{
    bool dated = false;
    for (uint32_t i = 0; i < mg->n_reports;) {
        uint32_t end = i;
        while (end < mg->n_reports && mg->reports[end].doc == mg->reports[i].doc) {
            end++;
        }
        dated = bound_document(mg, i, end) || dated;
        i = end;
    }
    return dated;
}
