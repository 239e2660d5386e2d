#include "graph/merge.h"

bool mg_is_country(const struct mg_place *place)
{
    return place->folded == place->country_folded;
}

enum mg_place_fit mg_places_fit(const struct mg *mg, uint32_t a, uint32_t b,
                                bool by_country)
{
    if (a == MG_NONE || b == MG_NONE) {
        return MG_PLACE_UNKNOWN;
    }
    a = mg->places[a].same;
    b = mg->places[b].same;
    const struct mg_place *p = &mg->places[a];
    const struct mg_place *q = &mg->places[b];
    if (a == b) {
        return MG_PLACE_SAME;
    }
    if (p->site != q->site && (p->country == 0 || q->country == 0)) {
        return MG_PLACE_UNKNOWN; /* "the White House" may be in any town */
    }
    if (p->country == 0 || q->country == 0) {
        return p->folded == q->country_folded || q->folded == p->country_folded
                   ? MG_PLACE_WITHIN
                   : MG_PLACE_APART;
    }
    if (p->country_folded != q->country_folded) {
        return MG_PLACE_APART;
    }
    bool within =
        by_country || mg_is_country(p) || mg_is_country(q) || p->site != q->site;
    return within ? MG_PLACE_WITHIN : MG_PLACE_APART;
}

/* The days between two dates; 0 when they overlap. */
static int64_t days_apart(const struct when *a, const struct when *b)
{
    if (a->kind == WHEN_UNKNOWN || b->kind == WHEN_UNKNOWN || when_overlaps(a, b)) {
        return 0;
    }
    return a->latest < b->earliest ? (int64_t)b->earliest - a->latest
                                   : (int64_t)a->earliest - b->latest;
}

/* Could the one have been when the other was written of? Only for what has no date. */
static bool within_limits(const struct mg_report *report,
                          const struct mg_cluster *cluster)
{
    const struct when *ours = &report->when;
    const struct when *theirs = &cluster->when;
    if (ours->kind == WHEN_UNKNOWN && theirs->kind == WHEN_UNKNOWN) {
        return report->lo <= cluster->hi && cluster->lo <= report->hi;
    }
    if (ours->kind == WHEN_UNKNOWN) {
        return theirs->latest >= report->lo && theirs->earliest <= report->hi;
    }
    return theirs->kind != WHEN_UNKNOWN ||
           (ours->latest >= cluster->lo && ours->earliest <= cluster->hi);
}

static bool is_pending(uint8_t status)
{
    return status == STATUS_PLANNED || status == STATUS_CANCELLED;
}

/* A plan is spoken of for some weeks before it is carried out or given up. */
#define PENDING_DAYS 45

/* Do both tell of a plan, in the same weeks, and of none that came true? */
static bool same_plan(const struct mg *mg, const struct mg_report *report,
                      const struct mg_cluster *cluster)
{
    const struct mg_doc *doc = &mg->docs[report->doc];
    bool near = false;
    if (doc->undated) {
        return false;
    }
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        int64_t days = (int64_t)mg->docs[other->doc].lo - doc->lo;
        near = near || (!mg->docs[other->doc].undated && days <= PENDING_DAYS &&
                        days >= -PENDING_DAYS);
        if (!is_pending(other->status)) {
            return false;
        }
    }
    return near && is_pending(report->status);
}

/* Has the event been reported by this document already? */
static bool same_document(const struct mg *mg, const struct mg_cluster *cluster,
                          uint32_t doc)
{
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        if (mg->reports[cluster->reports[i]].doc == doc) {
            return true;
        }
    }
    return false;
}

/* Is what one tells denied in the same document: "met X, he said; her office denied
 * it"? Then they speak of one event, in dispute. */
static bool is_denied_there(const struct mg *mg, const struct mg_report *report,
                            const struct mg_cluster *cluster)
{
    bool denied = report->status == STATUS_DENIED;
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        if (other->doc == report->doc && (other->status == STATUS_DENIED) == denied) {
            return false;
        }
    }
    return true;
}

/* Does the report give its day in the very words of one that its document has here? */
static bool same_words(const struct mg *mg, const struct mg_report *report,
                       const struct mg_cluster *cluster)
{
    for (uint32_t i = 0; report->shift != 0 && i < cluster->n_reports; i++) {
        const struct mg_report *other = &mg->reports[cluster->reports[i]];
        if (other->doc == report->doc && other->shift == report->shift &&
            (other->worded || report->worded) &&
            when_compare(&other->when, &report->when) == 0) {
            return true;
        }
    }
    return false;
}

/* 3 both exact, 2 one a little vague, 1 one vague, 0 apart. */
static uint32_t dates_fit(const struct mg *mg, const struct mg_report *report,
                          const struct mg_cluster *cluster, uint32_t slack)
{
    int64_t apart = days_apart(&report->when, &cluster->when);
    int ours = mg_when_class(&report->when);
    int theirs = mg_when_class(&cluster->when);
    int worse = ours > theirs ? ours : theirs;
    if (apart > 0) {
        bool near = apart <= slack && worse == MG_CLASS_DAYS;
        return near ? 3 : 0;
    }
    if (worse == MG_CLASS_DAYS || same_words(mg, report, cluster)) {
        return 3;
    }
    return worse <= MG_CLASS_MONTH ? 2 : 1;
}

/* Does somebody go about in a country of theirs? Then it is no journey's aim. */
static bool is_at_home(const struct mg *mg, const struct mg_report *report)
{
    mg_str country =
        report->place == MG_NONE ? 0 : mg->places[mg->places[report->place].same].code;
    for (uint32_t i = 0; country != 0 && i < report->n_parts; i++) {
        const struct mg_part *part = &report->parts[i];
        if (part->side != ROLE_TARGET && mg->actors[part->actor].country == country) {
            return true;
        }
    }
    return false;
}

/* Two exact days of one stay: an arrival here, a departure from the same country. */
static bool one_journey(const struct mg *mg, const struct mg_report *report,
                        const struct mg_cluster *cluster, int64_t apart)
{
    struct mg_rule rule = mg_rule_of(mg, report, report->subtype);
    if (apart == 0 || apart > rule.span ||
        mg_when_class(&report->when) != MG_CLASS_DAYS ||
        mg_when_class(&cluster->when) != MG_CLASS_DAYS) {
        return false;
    }
    int64_t days = when_length(&report->when) + apart + when_length(&cluster->when) - 1;
    return days <= MG_JOURNEY_DAYS &&
           mg_places_fit(mg, report->place, cluster->place, !is_at_home(mg, report)) >=
               MG_PLACE_WITHIN;
}

/* How the dates of a report and an event compare. */
struct dates {
    uint32_t fit;  /* of dates_fit() */
    int64_t apart; /* days */
    bool soft;     /* apart, but one is no more than a guess, or a day or two off */
};

static struct dates compare_dates(const struct mg *mg, const struct mg_report *report,
                                  const struct mg_cluster *cluster, struct mg_rule rule)
{
    int64_t apart = days_apart(&report->when, &cluster->when);
    struct dates dates = {.fit = dates_fit(mg, report, cluster, rule.slack),
                          .apart = apart};
    bool guess = !report->worded || !cluster->worded;
    bool ours_after = !report->worded && report->when.earliest > cluster->when.latest;
    bool theirs_after =
        !cluster->worded && cluster->when.earliest > report->when.latest;
    int64_t most = ours_after || theirs_after ? MG_GUESS_DAYS : rule.person;
    bool ever = rule.ever && apart > 0 &&
                (guess || apart <= rule.slack || apart <= rule.person);
    bool near = rule.near && dates.fit == 0 && apart <= most;
    if (one_journey(mg, report, cluster, apart)) {
        dates = (struct dates){.fit = 3};
    } else if (ever || near) {
        dates = (struct dates){.fit = 1, .soft = true};
    }
    return dates;
}

/* Do actors and place tell this event from others of its type in the same weeks? */
static bool is_told_apart(const struct mg *mg, const struct mg_report *report,
                          const struct mg_who_fit *who, struct mg_rule rule,
                          enum mg_place_fit place)
{
    bool journey = rule.span > 0 && place >= MG_PLACE_WITHIN;
    bool town = place == MG_PLACE_SAME && !mg_is_country(&mg->places[report->place]);
    return who->met >= 2 || journey || town;
}

/* How well a report fits an event, and what it is judged by. */
struct fitting {
    struct mg_rule rule;
    struct dates dates;
    struct mg_who_fit who;
    enum mg_place_fit place;
    bool all;  /* two actors or more, the same on both sides */
    bool sure; /* the actors name the event, whatever else is told */
};

/* May two reports of one document be of one event, which it told apart? `victim`: they
 * name the one to whom it was done. */
static bool fits_document(const struct mg_report *report,
                          const struct mg_cluster *cluster, const struct fitting *fit,
                          bool victim)
{
    return fit->dates.fit == 3 && fit->dates.apart == 0 &&
           fit->place != MG_PLACE_APART && !fit->rule.text &&
           (victim || report->subtype == cluster->subtype);
}

/* Told as long past by all who tell it? Then it is not what others tell as news. */
static bool is_background(const struct mg *mg, const struct mg_cluster *cluster)
{
    for (uint32_t i = 0; i < cluster->n_reports; i++) {
        const struct mg_doc *doc = &mg->docs[mg->reports[cluster->reports[i]].doc];
        if (doc->undated || doc->lo <= (int64_t)cluster->when.latest + 366) {
            return false;
        }
    }
    return cluster->when.kind != WHEN_UNKNOWN;
}

/*
 * Without a day on one side at least: do the actors leave room for another event? Two
 * states do much with each other; one name alone bears a day, and no year.
 */
static bool is_loose(const struct mg *mg, const struct mg_report *report,
                     const struct mg_cluster *cluster, const struct fitting *fit)
{
    int ours = mg_when_class(&report->when);
    int theirs = mg_when_class(&cluster->when);
    bool partly = !fit->who.decisive &&
                  !is_told_apart(mg, report, &fit->who, fit->rule, fit->place);
    bool undated = ours > MG_CLASS_MONTH && theirs > MG_CLASS_MONTH;
    bool plan = undated && same_plan(mg, report, cluster) && !partly;
    bool open = ours == MG_CLASS_OPEN || theirs == MG_CLASS_OPEN;
    bool year = ours == MG_CLASS_YEAR || theirs == MG_CLASS_YEAR;
    bool past = open && (year || is_background(mg, cluster));
    bool bare =
        undated && fit->rule.near && (report->subtype == 0 || cluster->subtype == 0);
    if (fit->dates.fit == 3) {
        return false;
    }
    if (partly || bare ||
        (fit->dates.fit == 1 && undated && !fit->rule.once && !plan)) {
        return true;
    }
    return fit->dates.fit == 1 && !(fit->rule.ever && fit->who.decisive) && !plan &&
           (fit->who.states || (past && fit->rule.once && fit->who.met < 2));
}

/* Do date, actors and place agree so far that it may be one event? */
static bool agrees(const struct mg *mg, const struct mg_report *report,
                   const struct mg_cluster *cluster, struct fitting *fit)
{
    fit->rule = mg_rule_of(mg, report, cluster->subtype);
    fit->dates = compare_dates(mg, report, cluster, fit->rule);
    if (fit->dates.fit == 0 || !within_limits(report, cluster) ||
        !mg_subtypes_fit(mg, report->type, report->subtype, cluster->subtype) ||
        !mg_actors_fit(mg, report, cluster, fit->dates.fit, &fit->who) ||
        (fit->dates.soft && !fit->who.decisive)) {
        return false;
    }
    bool wide = fit->rule.by_country && !(fit->rule.span > 0 && is_at_home(mg, report));
    fit->place = mg_places_fit(mg, report->place, cluster->place, wide);
    fit->all = fit->who.score >= 4 * 2 + 4;
    bool exact = fit->dates.fit == 3;
    fit->sure = fit->who.decisive && (fit->rule.ever || (fit->rule.near && exact));
    return true;
}

uint32_t mg_fit(const struct mg *mg, const struct mg_report *report,
                const struct mg_cluster *cluster)
{
    struct fitting fit = {0};
    if (!agrees(mg, report, cluster, &fit)) {
        return 0;
    }
    bool late = fit.dates.apart > 0;
    bool near = fit.sure && fit.rule.near;
    if (late && !fit.dates.soft && !near && (fit.place != MG_PLACE_SAME || !fit.all)) {
        return 0; /* two days are two events, but for a slip of one source */
    }
    if (fit.place == MG_PLACE_APART && !fit.sure &&
        (fit.dates.fit < 3 || late || !fit.all)) {
        return 0;
    }
    if (is_loose(mg, report, cluster, &fit)) {
        return 0;
    }
    bool ever = fit.sure && !near;
    if (!ever && same_document(mg, cluster, report->doc) &&
        !is_denied_there(mg, report, cluster) &&
        !fits_document(report, cluster, &fit, near)) {
        return 0;
    }
    return (late || fit.dates.soft ? 1 : fit.dates.fit * 1000) + fit.place * 100 +
           (fit.who.score < 99 ? fit.who.score : 99);
}
