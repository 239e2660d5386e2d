#include "graph/merge.h"

/* Share of a sketch that two texts have in common before they are taken for one. */
#define WORDS_ALIKE 0.4

/* How the actors of one side of a report and of an event compare. */
struct side_fit {
    uint32_t ours;   /* actors of the report */
    uint32_t theirs; /* of the event */
    uint32_t common;
    uint32_t allied; /* a country here, its official there */
    uint32_t alike;  /* unnamed groups in the same words */
    uint32_t loose;  /* an unnamed group, and one that it may be */
};

static bool is_country_place(const struct mg_place *place)
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
    if (p->country == 0 || q->country == 0) {
        return p->folded == q->country_folded || q->folded == p->country_folded
                   ? MG_PLACE_WITHIN
                   : MG_PLACE_APART;
    }
    if (p->country_folded != q->country_folded) {
        return MG_PLACE_APART;
    }
    return by_country || is_country_place(p) || is_country_place(q) ? MG_PLACE_WITHIN
                                                                    : MG_PLACE_APART;
}

/* Which of two sides `side` is on: shared roles stand on the first. */
static bool on_side(uint8_t side, bool target)
{
    return (side == ROLE_TARGET) == target;
}

static bool are_allied(const struct mg *mg, uint32_t a, uint32_t b)
{
    const struct mg_actor *x = &mg->actors[a];
    const struct mg_actor *y = &mg->actors[b];
    bool one_country = (x->kind == ACTOR_COUNTRY) != (y->kind == ACTOR_COUNTRY);
    return one_country && x->country != 0 && x->country == y->country;
}

/* "Gunmen" may be whoever is named, and "demonstrators" "protesters", but for a
 * country.
 */
static bool may_be(const struct mg *mg, uint32_t a, uint32_t b)
{
    const struct mg_actor *x = &mg->actors[a];
    const struct mg_actor *y = &mg->actors[b];
    bool group = x->kind == ACTOR_GROUP || y->kind == ACTOR_GROUP;
    return group && (x->country == 0 || y->country == 0 || x->country == y->country);
}

/* How one actor of a report stands to those on its side of the event. */
static void compare_part(const struct mg *mg, const struct mg_part *part,
                         const struct mg_cluster *cluster, struct side_fit *fit)
{
    bool same = false;
    bool allied = false;
    bool loose = false;
    /* Unnamed "officials" here and there need not be the same. */
    bool group = mg->actors[part->actor].kind == ACTOR_GROUP;
    for (uint32_t j = 0; j < cluster->n_parts; j++) {
        const struct mg_part *other = &cluster->parts[j];
        if (on_side(other->side, part->side == ROLE_TARGET)) {
            same = same || other->actor == part->actor;
            allied = allied || are_allied(mg, other->actor, part->actor);
            loose = loose || may_be(mg, other->actor, part->actor);
        }
    }
    fit->ours++;
    fit->common += same && !group;
    fit->alike += same && group;
    fit->allied += !same && allied;
    fit->loose += !same && !allied && loose;
}

static struct side_fit compare_side(const struct mg *mg, const struct mg_report *report,
                                    const struct mg_cluster *cluster, bool target)
{
    struct side_fit fit = {0};
    for (uint32_t j = 0; j < cluster->n_parts; j++) {
        fit.theirs += on_side(cluster->parts[j].side, target);
    }
    for (uint32_t i = 0; i < report->n_parts; i++) {
        if (on_side(report->parts[i].side, target)) {
            compare_part(mg, &report->parts[i], cluster, &fit);
        }
    }
    return fit;
}

static bool agrees(const struct side_fit *fit)
{
    return fit->common > 0 || (fit->ours > 0 && fit->allied + fit->alike == fit->ours);
}

static bool contradicts(const struct side_fit *fit)
{
    return fit->ours > 0 && fit->theirs > 0 && !agrees(fit);
}

/* Equals: one set within the other, or two in common. */
static bool equals_agree(const struct side_fit *fit)
{
    uint32_t met = fit->common + fit->allied + fit->alike;
    uint32_t fewer = fit->ours < fit->theirs ? fit->ours : fit->theirs;
    return fit->common >= 2 || (met > 0 && met >= fewer);
}

static bool words_alike(const struct mg *mg, uint32_t a, uint32_t b)
{
    if (a == MG_NONE || b == MG_NONE) {
        return false;
    }
    const uint32_t *x = &mg->words[a];
    const uint32_t *y = &mg->words[b];
    size_t i = 0;
    size_t j = 0;
    size_t all = 0;
    size_t common = 0;
    /* The smallest MG_WORDS hashes of both together estimate the resemblance. */
    while (all < MG_WORDS && (i < MG_WORDS || j < MG_WORDS)) {
        uint32_t u = i < MG_WORDS ? x[i] : UINT32_MAX;
        uint32_t v = j < MG_WORDS ? y[j] : UINT32_MAX;
        if (u == UINT32_MAX && v == UINT32_MAX) {
            break;
        }
        all++;
        common += u == v;
        i += u <= v;
        j += v <= u;
    }
    return all > 0 && (double)common >= WORDS_ALIKE * (double)all;
}

/*
 * Do the actors agree as the type demands? *score rises with how many do. A country
 * stands for its officials only where `dates` leave little doubt.
 */
static bool actors_fit(const struct mg *mg, const struct mg_report *report,
                       const struct mg_cluster *cluster, uint32_t dates,
                       uint32_t *score)
{
    struct mg_rule rule = {0};
    if (report->type_index != EVENT_TYPE_NONE) {
        rule = mg->rules[report->type_index];
    }
    struct side_fit agent = compare_side(mg, report, cluster, false);
    struct side_fit target = compare_side(mg, report, cluster, true);
    bool exact = dates == 3;
    if (!exact && (dates < 2 || rule.who != MG_WHO_BOTH)) {
        agent.allied = 0;
        target.allied = 0;
    }
    bool there =
        mg_places_fit(mg, report->place, cluster->place, false) == MG_PLACE_SAME;
    if (!exact || !there) {
        agent.alike = 0; /* "police arrest people": another day or town, other people */
        target.alike = 0;
    } else if (rule.who == MG_WHO_PLACE) {
        agent.alike += agent.loose;
        target.alike += target.loose;
    }
    uint32_t common = agent.common + target.common;
    uint32_t weak = agent.allied + target.allied + agent.alike + target.alike;
    uint32_t met = common + weak;
    *score = 4 * common + weak + (common == report->n_parts ? 2 : 0) +
             (common == cluster->n_parts ? 2 : 0);
    bool clash = contradicts(&agent) || contradicts(&target);
    bool fit = false;
    switch ((enum mg_who)rule.who) {
    case MG_WHO_BOTH:
        fit = equals_agree(&agent) && !contradicts(&target) && met > 0;
        break;
    case MG_WHO_AGENT: fit = agrees(&agent) && !contradicts(&target); break;
    case MG_WHO_TARGET: fit = agrees(&target) && !contradicts(&agent); break;
    case MG_WHO_ANY: fit = !clash && (exact ? met : common) > 0; break;
    case MG_WHO_PLACE: fit = !clash && (common > 0 || there); break;
    }
    /* Both sides agree on one day: that is the same speech, however it is told. */
    if (fit && rule.text && !(exact && agent.common > 0 && target.common > 0)) {
        fit = words_alike(mg, report->first_word, cluster->first_word);
    }
    return fit;
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

/* 3 both exact, 2 one a little vague, 1 one vague, 0 apart. */
static uint32_t dates_fit(const struct mg_report *report,
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
    return worse == MG_CLASS_DAYS ? 3 : worse <= MG_CLASS_MONTH ? 2 : 1;
}

/* Two exact days of one stay: an arrival here, a departure from the same country. */
static bool one_journey(const struct mg *mg, const struct mg_report *report,
                        const struct mg_cluster *cluster, int64_t apart)
{
    struct mg_rule rule = {0};
    if (report->type_index != EVENT_TYPE_NONE) {
        rule = mg->rules[report->type_index];
    }
    if (apart == 0 || apart > rule.span ||
        mg_when_class(&report->when) != MG_CLASS_DAYS ||
        mg_when_class(&cluster->when) != MG_CLASS_DAYS) {
        return false;
    }
    int64_t days = when_length(&report->when) + apart + when_length(&cluster->when) - 1;
    return days <= MG_JOURNEY_DAYS &&
           mg_places_fit(mg, report->place, cluster->place, true) >= MG_PLACE_WITHIN;
}

uint32_t mg_fit(const struct mg *mg, const struct mg_report *report,
                const struct mg_cluster *cluster)
{
    uint32_t actors = 0;
    bool known = report->type_index != EVENT_TYPE_NONE;
    struct mg_rule rule = known ? mg->rules[report->type_index] : (struct mg_rule){0};
    int64_t apart = days_apart(&report->when, &cluster->when);
    uint32_t dates = dates_fit(report, cluster, rule.slack);
    if (one_journey(mg, report, cluster, apart)) {
        dates = 3;
        apart = 0;
    }
    if (dates == 0 ||
        !mg_subtypes_fit(mg, report->type, report->subtype, cluster->subtype) ||
        !actors_fit(mg, report, cluster, dates, &actors)) {
        return 0;
    }
    enum mg_place_fit place =
        mg_places_fit(mg, report->place, cluster->place, rule.by_country);
    bool all_actors = actors >= 4 * 2 + 4; /* two or more, the same on both sides */
    if (apart > 0 && (place != MG_PLACE_SAME || !all_actors)) {
        return 0; /* two days are two events, but for a slip of one source */
    }
    if (place == MG_PLACE_APART && (dates < 3 || apart > 0 || !all_actors)) {
        return 0;
    }
    bool partly = actors < 4 * 2 && place < MG_PLACE_WITHIN;
    bool undated = mg_when_class(&report->when) > MG_CLASS_MONTH &&
                   mg_when_class(&cluster->when) > MG_CLASS_MONTH;
    if (dates == 1 && undated && !rule.once) {
        return 0; /* what happens often, and nobody says when */
    }
    if (dates == 1 && partly) {
        return 0; /* one name in common and no day: too little */
    }
    if (same_document(mg, cluster, report->doc) &&
        (dates < 3 || apart > 0 || place == MG_PLACE_APART || rule.text ||
         report->subtype != cluster->subtype)) {
        return 0;
    }
    return (apart > 0 ? 1 : dates * 1000) + place * 100 + (actors < 99 ? actors : 99);
}
