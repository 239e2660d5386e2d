#include <stdlib.h>

#include "graph/merge.h"

/* Mentions of one document by the event they are said to be. */
struct member {
    uint32_t event;
    mg_str type;
    uint32_t mention;
};

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a;
    const struct member *y = b;
    if (x->event != y->event) {
        return x->event < y->event ? -1 : 1;
    }
    if (x->type != y->type) {
        return x->type < y->type ? -1 : 1;
    }
    return (x->mention > y->mention) - (x->mention < y->mention);
}

int mg_when_class(const struct when *when)
{
    int64_t days = when->kind == WHEN_UNKNOWN ? INT64_MAX : when_length(when);
    if (when->kind == WHEN_THROUGH && days <= 31) {
        return MG_CLASS_DAYS;
    }
    return days <= 3     ? MG_CLASS_DAYS
           : days <= 7   ? MG_CLASS_WEEK
           : days <= 31  ? MG_CLASS_MONTH
           : days <= 366 ? MG_CLASS_YEAR
                         : MG_CLASS_OPEN;
}

/* Is `a` a better date for a report than `b`? Words before defaults, exact before
 * vague. */
static bool better_time(const struct mg_mention *a, const struct mg_mention *b)
{
    if (a->worded != b->worded) {
        return a->worded;
    }
    int a_class = mg_when_class(&a->when);
    int b_class = mg_when_class(&b->when);
    if (a_class != b_class) {
        return a_class < b_class;
    }
    if ((a->when.kind == WHEN_THROUGH) != (b->when.kind == WHEN_THROUGH)) {
        return a->when.kind == WHEN_THROUGH;
    }
    int64_t a_days = when_length(&a->when);
    int64_t b_days = when_length(&b->when);
    return a_days != b_days ? a_days < b_days : a->confidence > b->confidence;
}

/* A city tells more than its country, any place more than none. */
static bool better_place(const struct mg *mg, uint32_t a, uint32_t b)
{
    if (a == MG_NONE || b == MG_NONE) {
        return b == MG_NONE && a != MG_NONE;
    }
    return mg_is_country(&mg->places[b]) && !mg_is_country(&mg->places[a]);
}

static int compare_parts(const void *a, const void *b)
{
    const struct mg_part *x = a;
    const struct mg_part *y = b;
    if (x->actor != y->actor) {
        return x->actor < y->actor ? -1 : 1;
    }
    return (x->role > y->role) - (x->role < y->role);
}

static void collect_parts(struct mg *mg, struct mg_report *report)
{
    size_t n = 0;
    for (uint32_t i = 0; i < report->n_mentions; i++) {
        n += mg->mentions[report->mentions[i]].n_uses;
    }
    report->parts = arena_array(&mg->arena, n + 1, sizeof *report->parts);
    n = 0;
    for (uint32_t i = 0; i < report->n_mentions; i++) {
        const struct mg_mention *mention = &mg->mentions[report->mentions[i]];
        for (uint32_t u = 0; u < mention->n_uses; u++) {
            const struct mg_use *use = &mg->uses[mention->first_use + u];
            report->parts[n++] =
                (struct mg_part){mg->locals[use->local].actor, use->role, use->side};
        }
    }
    qsort(report->parts, n, sizeof *report->parts, compare_parts);
    uint32_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        bool again =
            kept > 0 && compare_parts(&report->parts[kept - 1], &report->parts[i]) == 0;
        if (!again) {
            report->parts[kept++] = report->parts[i];
        }
    }
    report->n_parts = kept;
}

/* What happened weighs more than what was to happen, and that more than hearsay. */
static int status_weight(uint8_t status)
{
    static const int weights[STATUS_COUNT] = {
        [STATUS_OCCURRED] = 6, [STATUS_ONGOING] = 5, [STATUS_CANCELLED] = 4,
        [STATUS_PLANNED] = 3,  [STATUS_ALLEGED] = 2, [STATUS_DENIED] = 1,
    };
    return status < STATUS_COUNT ? weights[status] : 0;
}

static void join_mention(struct mg *mg, struct mg_report *report, uint32_t at)
{
    struct mg_mention *m = &mg->mentions[at];
    const struct mg_mention *best = NULL;
    m->report = (uint32_t)mg->n_reports;
    for (uint32_t i = 0; i < report->n_mentions; i++) {
        const struct mg_mention *other = &mg->mentions[report->mentions[i]];
        if (!best || better_time(other, best)) {
            best = other;
        }
    }
    if (!best || better_time(m, best)) {
        report->when = m->when;
        report->shift = m->shift;
        report->shift_unit = m->when.unit;
        report->worded = m->worded;
    }
    if (better_place(mg, m->place, report->place)) {
        report->place = m->place;
    }
    report->subtype = report->subtype ? report->subtype : m->subtype;
    if (!best || status_weight(m->status) > status_weight(report->status)) {
        report->status = m->status;
    }
    if (m->confidence > report->confidence) {
        report->confidence = m->confidence;
    }
    report->predicate = best ? report->predicate : m->predicate;
    if (report->first_word == MG_NONE) {
        report->first_word = m->first_word;
    }
    report->mentions[report->n_mentions++] = at;
}

/* Documents are put in and out of date a little by time zones and corrections. */
#define LIMIT_SLACK 3

/* What happened did so before it was written of, what is planned comes after. */
static void limit(const struct mg *mg, struct mg_report *report)
{
    const struct mg_doc *doc = &mg->docs[report->doc];
    bool happened = report->status == STATUS_OCCURRED;
    bool planned = report->status == STATUS_PLANNED;
    report->lo = planned && doc->lo != WHEN_OPEN_EARLIEST ? doc->lo - LIMIT_SLACK
                                                          : WHEN_OPEN_EARLIEST;
    report->hi = happened && doc->hi != WHEN_OPEN_LATEST ? doc->hi + LIMIT_SLACK
                                                         : WHEN_OPEN_LATEST;
}

static void reports_of(struct mg *mg, const struct mg_doc *doc, struct member *members)
{
    for (uint32_t i = 0; i < doc->count; i++) {
        const struct mg_mention *m = &mg->mentions[doc->first + i];
        members[i] = (struct member){m->event, m->type, doc->first + i};
    }
    qsort(members, doc->count, sizeof *members, compare_members);
    for (uint32_t i = 0; i < doc->count;) {
        uint32_t end = i;
        while (end < doc->count && members[end].event == members[i].event &&
               members[end].type == members[i].type) {
            end++;
        }
        struct mg_report *report = &mg->reports[mg->n_reports];
        *report = (struct mg_report){
            .doc = (uint32_t)(doc - mg->docs),
            .mentions = arena_array(&mg->arena, end - i, sizeof(uint32_t)),
            .type = members[i].type,
            .type_index = event_type_find(mg->types, mg_text(mg, members[i].type)),
            .place = MG_NONE,
            .first_word = MG_NONE,
            .cluster = MG_NONE,
        };
        for (; i < end; i++) {
            join_mention(mg, report, members[i].mention);
        }
        report->rule = mg_rule_find(mg, report);
        limit(mg, report);
        collect_parts(mg, report);
        mg->n_reports++;
    }
}

void mg_reports(struct mg *mg)
{
    struct arena scratch = {0};
    uint32_t most = 0;
    for (size_t i = 0; i < mg->n_docs; i++) {
        most = mg->docs[i].count > most ? mg->docs[i].count : most;
    }
    struct member *members = arena_array(&scratch, most + 1, sizeof *members);
    mg->reports = arena_array(&mg->arena, mg->n_mentions + 1, sizeof *mg->reports);
    mg->n_reports = 0;
    for (size_t i = 0; i < mg->n_docs; i++) {
        if (mg->docs[i].count > 0) {
            reports_of(mg, &mg->docs[i], members);
        }
    }
    arena_release(&scratch);
}
