#include <string.h>

#include "graph/merge.h"

/* A value that some mentions give; `weight` orders rivals. */
struct value {
    struct when when;
    uint32_t number; /* place or status */
    bool worded;
    uint32_t support; /* documents that agree or do not contradict */
    uint32_t equal;   /* documents that say exactly this */
    double confidence;
};

#define MAX_VALUES 64

struct values {
    struct value items[MAX_VALUES];
    size_t count;
};

static bool same_when(const struct when *a, const struct when *b)
{
    return when_compare(a, b) == 0;
}

static bool is_exact(const struct when *when)
{
    return mg_when_class(when) == MG_CLASS_DAYS;
}

/* Two dates that cannot both be right: no day in common, or two spans that differ. */
static bool dates_differ(const struct when *a, const struct when *b)
{
    if (a->kind == WHEN_UNKNOWN || b->kind == WHEN_UNKNOWN) {
        return false;
    }
    if (!when_overlaps(a, b)) {
        return true;
    }
    return a->kind == WHEN_THROUGH && b->kind == WHEN_THROUGH && is_exact(a) &&
           is_exact(b) && (a->earliest != b->earliest || a->latest != b->latest);
}

static bool better_date(const struct value *a, const struct value *b)
{
    int a_class = mg_when_class(&a->when);
    int b_class = mg_when_class(&b->when);
    if (a_class != b_class) {
        return a_class < b_class;
    }
    if (a->worded != b->worded) {
        return a->worded;
    }
    if (a->support != b->support) {
        return a->support > b->support;
    }
    if ((a->when.kind == WHEN_THROUGH) != (b->when.kind == WHEN_THROUGH)) {
        return a->when.kind == WHEN_THROUGH;
    }
    if (a_class == MG_CLASS_OPEN && a->when.latest != b->when.latest) {
        bool bounded = a->when.latest != WHEN_OPEN_LATEST;
        return bounded &&
               (b->when.latest == WHEN_OPEN_LATEST || a->when.latest > b->when.latest);
    }
    if (a->equal != b->equal) {
        return a->equal > b->equal;
    }
    int64_t a_days = when_length(&a->when);
    int64_t b_days = when_length(&b->when);
    if (a_days != b_days) {
        return a_days < b_days;
    }
    if (a->confidence < b->confidence || a->confidence > b->confidence) {
        return a->confidence > b->confidence;
    }
    return when_compare(&a->when, &b->when) < 0;
}

static bool is_arrival(const struct mg *mg, const struct mg_report *report)
{
    return report->worded && report->place != MG_NONE &&
           report->when.kind == WHEN_WITHIN &&
           report->when.earliest == report->when.latest &&
           slice_equal(mg_text(mg, report->subtype), SLICE_LIT("arrival"));
}

/*
 * One arrives in one place once: of two days that documents give for it, fewer
 * documents, or less certain ones, are wrong.
 */
static bool is_wrong_arrival(const struct mg *mg, const struct mg_cluster *cluster,
                             const struct mg_report *report)
{
    double ours = 0;
    double theirs = 0;
    int32_t other_day = report->when.earliest;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        if (!is_arrival(mg, other) ||
            mg->places[other->place].same != mg->places[report->place].same) {
            continue;
        }
        bool agrees = other->when.earliest == report->when.earliest;
        ours += agrees ? 1 + (double)other->confidence / 100 : 0;
        theirs += agrees ? 0 : 1 + (double)other->confidence / 100;
        other_day = agrees ? other_day : other->when.earliest;
    }
    if (theirs > ours || theirs < ours) {
        return theirs > ours;
    }
    return theirs > 0 && other_day < report->when.earliest;
}

static bool is_rejected(const struct mg *mg, const struct mg_cluster *cluster,
                        const struct mg_report *report)
{
    bool travels = cluster->type_index != EVENT_TYPE_NONE &&
                   mg->rules[cluster->type_index].span > 0;
    return travels && is_arrival(mg, report) && is_wrong_arrival(mg, cluster, report);
}

/* Of what happens once, a day that no words give says nothing beside one that some do.
 */
static bool is_guess(const struct mg *mg, const struct mg_cluster *cluster,
                     const struct mg_report *report)
{
    bool ever = report->rule != MG_NONE && mg->rules[report->rule].ever;
    return ever && cluster->worded && !report->worded;
}

static void add_date(struct values *out, const struct mg_report *report)
{
    size_t v = 0;
    while (v < out->count && (!same_when(&out->items[v].when, &report->when) ||
                              out->items[v].worded != report->worded)) {
        v++;
    }
    if (v == MAX_VALUES) {
        return;
    }
    struct value *value = &out->items[v];
    if (v == out->count) {
        out->count++;
        *value = (struct value){.when = report->when, .worded = report->worded};
    }
    value->equal++;
    value->confidence += (double)report->confidence;
}

/* Every date that a report gives, with those that agree counted. */
static void gather_dates(const struct mg *mg, const struct mg_cluster *cluster,
                         struct values *out)
{
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *report = &mg->reports[cluster->reports[i]];
        if (!is_rejected(mg, cluster, report) && !is_guess(mg, cluster, report)) {
            add_date(out, report);
        }
    }
    for (size_t v = 0; v < out->count * out->count; v++) {
        struct value *value = &out->items[v / out->count];
        const struct value *other = &out->items[v % out->count];
        value->support += dates_differ(&value->when, &other->when) ? 0 : other->equal;
    }
}

/* Of many dates that say hardly anything, the narrowest is likely to be a mistake. */
#define MAX_OPEN 3

/* A vague date becomes narrower by what others say that fits it. */
static void narrow(struct when *when, const struct values *values)
{
    bool open = mg_when_class(when) == MG_CLASS_OPEN && values->count > MAX_OPEN;
    if (when->kind != WHEN_WITHIN || when->earliest == when->latest || open) {
        return;
    }
    struct when narrower = *when;
    for (size_t v = 0; v < values->count; v++) {
        const struct when *other = &values->items[v].when;
        if (other->kind != WHEN_WITHIN || !when_overlaps(&narrower, other)) {
            continue;
        }
        if (other->earliest > narrower.earliest) {
            narrower.earliest = other->earliest;
        }
        if (other->latest < narrower.latest) {
            narrower.latest = other->latest;
        }
    }
    if (narrower.earliest != when->earliest || narrower.latest != when->latest) {
        narrower.unit = WHEN_DAY;
        *when = narrower;
    }
}

/* The days from the first to the last that reports of one journey name. */
static void journey(const struct values *values, struct when *out)
{
    int32_t first = WHEN_OPEN_LATEST;
    int32_t last = WHEN_OPEN_EARLIEST;
    for (size_t v = 0; v < values->count; v++) {
        const struct when *when = &values->items[v].when;
        if (values->items[v].worded && when->kind != WHEN_UNKNOWN &&
            when->earliest == when->latest) {
            first = when->earliest < first ? when->earliest : first;
            last = when->latest > last ? when->latest : last;
        }
    }
    if (first < last && last - first < MG_JOURNEY_DAYS) {
        *out = when_through(first, last);
    }
}

static void add_claim(struct mg *mg, struct mg_event *event, struct mg_claim claim)
{
    struct mg_claim *grown =
        arena_array(&mg->arena, event->n_claims + (size_t)1, sizeof *grown);
    if (event->n_claims > 0) {
        memcpy(grown, event->claims, event->n_claims * sizeof *grown);
    }
    claim.mentions = arena_array(&mg->arena, event->n_mentions, sizeof *claim.mentions);
    grown[event->n_claims++] = claim;
    event->claims = grown;
}

/* The claim of `property` with `value`, made when new. */
static struct mg_claim *claim_of(struct mg *mg, struct mg_event *event,
                                 const char *property, struct slice value)
{
    for (uint32_t i = 0; i < event->n_claims; i++) {
        struct mg_claim *claim = &event->claims[i];
        if (strcmp(claim->property, property) == 0 &&
            slice_equal(claim->value, value)) {
            return claim;
        }
    }
    struct mg_claim made = {.property = property,
                            .value = arena_copy(&mg->arena, value)};
    add_claim(mg, event, made);
    return &event->claims[event->n_claims - 1];
}

/* Does a mention give another day than the event has? */
static bool rivals_date(const struct mg *mg, const struct mg_event *event,
                        const struct mg_mention *m)
{
    return m->worded &&
           (dates_differ(&m->when, &event->when) ||
            is_rejected(mg, &mg->clusters[event->cluster], &mg->reports[m->report]));
}

static void date_claims(struct mg *mg, struct mg_event *event)
{
    bool differ = false;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        differ = differ || rivals_date(mg, event, &mg->mentions[event->mentions[i]]);
    }
    if (!differ) {
        return;
    }
    char edtf[WHEN_EDTF_SIZE];
    event->disputed = true;
    when_edtf(&event->when, edtf);
    claim_of(mg, event, "date", slice_of(edtf))->preferred = true;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[event->mentions[i]];
        if (!m->worded || m->when.kind == WHEN_UNKNOWN) {
            continue;
        }
        when_edtf(rivals_date(mg, event, m) ? &m->when : &event->when, edtf);
        struct mg_claim *claim = claim_of(mg, event, "date", slice_of(edtf));
        claim->mentions[claim->n_mentions++] = event->mentions[i];
    }
}

static void sum_date(struct mg *mg, const struct mg_cluster *cluster,
                     struct mg_event *event)
{
    struct values values = {0};
    gather_dates(mg, cluster, &values);
    const struct value *best = &values.items[0];
    for (size_t v = 1; v < values.count; v++) {
        if (better_date(&values.items[v], best)) {
            best = &values.items[v];
        }
    }
    event->when = best->when;
    narrow(&event->when, &values);
    bool travels =
        event->type_index != EVENT_TYPE_NONE && mg->rules[event->type_index].span > 0;
    if (travels && event->when.kind != WHEN_THROUGH) {
        journey(&values, &event->when);
    }
    date_claims(mg, event);
}

static void gather_places(const struct mg *mg, const struct mg_event *event,
                          struct values *out)
{
    uint32_t last_doc[MAX_VALUES];
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        const struct mg_mention *m = &mg->mentions[event->mentions[i]];
        if (m->place == MG_NONE) {
            continue;
        }
        uint32_t place = mg->places[m->place].same;
        size_t v = 0;
        while (v < out->count && out->items[v].number != place) {
            v++;
        }
        if (v == MAX_VALUES) {
            continue;
        }
        if (v == out->count) {
            out->count++;
            out->items[v] = (struct value){.number = place};
            last_doc[v] = MG_NONE;
        }
        out->items[v].equal += last_doc[v] != m->doc;
        out->items[v].confidence += (double)m->confidence;
        last_doc[v] = m->doc;
    }
}

static bool better_place(const struct mg *mg, const struct value *a,
                         const struct value *b, bool whole)
{
    const struct mg_place *p = &mg->places[a->number];
    const struct mg_place *q = &mg->places[b->number];
    if (mg_is_country(p) != mg_is_country(q)) {
        return mg_is_country(p) == whole;
    }
    if (a->equal != b->equal) {
        return a->equal > b->equal;
    }
    if (a->confidence < b->confidence || a->confidence > b->confidence) {
        return a->confidence > b->confidence;
    }
    return slice_compare(mg_text(mg, p->name), mg_text(mg, q->name)) < 0;
}

static void place_claims(struct mg *mg, struct mg_event *event, bool by_country)
{
    bool differ = false;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        uint32_t place = mg->mentions[event->mentions[i]].place;
        differ = differ ||
                 mg_places_fit(mg, place, event->place, by_country) == MG_PLACE_APART;
    }
    if (!differ) {
        return;
    }
    event->disputed = true;
    struct slice chosen = mg_text(mg, mg->places[event->place].name);
    claim_of(mg, event, "place", chosen)->preferred = true;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        uint32_t place = mg->mentions[event->mentions[i]].place;
        if (place == MG_NONE) {
            continue;
        }
        bool rival =
            mg_places_fit(mg, place, event->place, by_country) == MG_PLACE_APART;
        struct slice name = rival ? mg_text(mg, mg->places[place].name) : chosen;
        struct mg_claim *claim = claim_of(mg, event, "place", name);
        claim->mentions[claim->n_mentions++] = event->mentions[i];
    }
}

static void sum_place(struct mg *mg, struct mg_event *event)
{
    struct values values = {0};
    bool by_country =
        event->type_index != EVENT_TYPE_NONE && mg->rules[event->type_index].by_country;
    gather_places(mg, event, &values);
    if (values.count == 0) {
        return;
    }
    size_t cities = 0;
    for (size_t v = 0; v < values.count; v++) {
        cities += !mg_is_country(&mg->places[values.items[v].number]);
    }
    /* A journey through several towns is a journey to the country. */
    bool whole = by_country && cities > 1;
    const struct value *best = &values.items[0];
    for (size_t v = 1; v < values.count; v++) {
        if (better_place(mg, &values.items[v], best, whole)) {
            best = &values.items[v];
        }
    }
    event->place = best->number;
    /* What happens once does so in one town; a journey has several. */
    bool one_town =
        event->type_index != EVENT_TYPE_NONE && mg->rules[event->type_index].once;
    place_claims(mg, event, by_country && !one_town);
}

/* In which order statuses win: what happened, then what was called off, then plans. */
static const uint8_t status_order[] = {STATUS_OCCURRED,  STATUS_ONGOING,
                                       STATUS_CANCELLED, STATUS_PLANNED,
                                       STATUS_ALLEGED,   STATUS_DENIED};

static void sum_status(struct mg *mg, const struct mg_cluster *cluster,
                       struct mg_event *event)
{
    uint32_t counts[STATUS_COUNT] = {0};
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        uint8_t status = mg->reports[cluster->reports[i]].status;
        counts[status < STATUS_COUNT ? status : 0]++;
    }
    for (size_t i = sizeof status_order; i-- > 0;) {
        if (counts[status_order[i]] > 0) {
            event->status = status_order[i];
        }
    }
    uint32_t happened = counts[STATUS_OCCURRED] + counts[STATUS_ONGOING];
    uint32_t not = counts[STATUS_CANCELLED] + counts[STATUS_DENIED];
    if (happened == 0 || not == 0) {
        return; /* a plan that came true or was dropped is no contradiction */
    }
    event->disputed = true;
    if (not > happened) {
        event->status = counts[STATUS_CANCELLED] > 0 ? STATUS_CANCELLED : STATUS_DENIED;
    }
    struct slice chosen = status_name((enum status)event->status);
    claim_of(mg, event, "status", chosen)->preferred = true;
    for (uint32_t i = 0; i < event->n_mentions; i++) {
        uint8_t status = mg->mentions[event->mentions[i]].status;
        struct mg_claim *claim =
            claim_of(mg, event, "status", status_name((enum status)status));
        claim->mentions[claim->n_mentions++] = event->mentions[i];
    }
}

void mg_sum_values(struct mg *mg, const struct mg_cluster *cluster,
                   struct mg_event *event)
{
    sum_date(mg, cluster, event);
    sum_place(mg, event);
    sum_status(mg, cluster, event);
}
