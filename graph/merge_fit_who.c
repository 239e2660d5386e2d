/* merge_fit_who.c - do the actors of a report and of an event agree? */
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
    bool person;     /* to one named in full it is done in both */
    uint32_t states; /* of those in common: states */
    bool known;      /* sources may differ on who they are */
};

/* Which of two sides `side` is on: shared roles stand on the first. */
static bool on_side(uint8_t side, bool target)
{
    return (side == ROLE_TARGET) == target;
}

bool mg_is_general(const struct mg *mg, const struct mg_actor *x,
                   const struct mg_actor *y)
{
    if (x->words == 0 || y->words == 0 || x->country == 0 || x->country != y->country) {
        return false;
    }
    struct slice few = mg_text(mg, x->words);
    struct slice many = mg_text(mg, y->words);
    if (few.len > many.len) {
        struct slice swap = few;
        few = many;
        many = swap;
    }
    struct slice want = {0};
    struct slice word;
    bool more = slice_cut(&few, ' ', &want);
    while (more && slice_cut(&many, ' ', &word)) {
        if (slice_equal(word, want)) {
            more = slice_cut(&few, ' ', &want);
        }
    }
    return !more;
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

static bool is_somebody(const struct mg_actor *actor)
{
    return actor->kind == ACTOR_PERSON && !actor->partial;
}

/* Is `part` a vaguer or finer name of `other`, and of no body that the event knows
 * better? What was "the Senate" is the committee that others have named since. */
static bool is_same_body(const struct mg *mg, const struct mg_part *part,
                         const struct mg_part *other, const struct mg_cluster *cluster)
{
    const struct mg_actor *ours = &mg->actors[part->actor];
    const struct mg_actor *theirs = &mg->actors[other->actor];
    if (ours->words == 0 || theirs->words == 0 || !mg_is_general(mg, ours, theirs)) {
        return false;
    }
    for (uint32_t i = 0; i < cluster->n_parts; i++) {
        const struct mg_actor *known = &mg->actors[cluster->parts[i].actor];
        bool finer =
            cluster->parts[i].role == other->role && mg_is_general(mg, theirs, known);
        if (finer && !mg_is_general(mg, ours, known)) {
            return false;
        }
    }
    return true;
}

/* How one actor of a report stands to those on its side of the event. */
static void compare_part(const struct mg *mg, const struct mg_part *part,
                         const struct mg_cluster *cluster, mg_str done_to,
                         struct side_fit *fit)
{
    bool same = false;
    bool suffers = false;
    bool allied = false;
    bool loose = false;
    /* Unnamed "officials" here and there need not be the same. */
    bool group = mg->actors[part->actor].kind == ACTOR_GROUP;
    for (uint32_t j = 0; j < cluster->n_parts; j++) {
        const struct mg_part *other = &cluster->parts[j];
        if (on_side(other->side, part->side == ROLE_TARGET)) {
            same = same || other->actor == part->actor;
            suffers = suffers || (other->actor == part->actor &&
                                  other->role == done_to && part->role == done_to);
            allied = allied || are_allied(mg, other->actor, part->actor) ||
                     is_same_body(mg, part, other, cluster);
            loose = loose || may_be(mg, other->actor, part->actor);
        }
    }
    fit->ours++;
    fit->common += same && !group;
    fit->states += same && mg->actors[part->actor].kind == ACTOR_COUNTRY;
    fit->person = fit->person || (suffers && is_somebody(&mg->actors[part->actor]));
    fit->alike += same && group;
    fit->allied += !same && allied;
    fit->loose += !same && !allied && loose;
}

static struct side_fit compare_side(const struct mg *mg, const struct mg_report *report,
                                    const struct mg_cluster *cluster, bool target)
{
    struct side_fit fit = {0};
    mg_str done_to = mg_rule_of(mg, report, cluster->subtype).done_to;
    for (uint32_t j = 0; j < cluster->n_parts; j++) {
        fit.theirs += on_side(cluster->parts[j].side, target);
    }
    for (uint32_t i = 0; i < report->n_parts; i++) {
        if (on_side(report->parts[i].side, target)) {
            compare_part(mg, &report->parts[i], cluster, done_to, &fit);
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
    return !fit->known && fit->ours > 0 && fit->theirs > 0 && !agrees(fit);
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

/* Does it name one event that these sides agree: a person who dies or is appointed, two
 * states of which one invades the other? */
static bool is_decisive(struct mg_rule rule, const struct side_fit *agent,
                        const struct side_fit *target)
{
    bool both = rule.ever && rule.person == 0 && target->common > 0 &&
                agent->common + agent->allied > 0;
    return rule.once && ((target->person && rule.person > 0) || both);
}

/* Forgets what agrees too weakly for these dates and this place. */
static void weigh(struct mg_rule rule, bool there, bool decisive, struct side_fit *side)
{
    bool open = rule.who == MG_WHO_PLACE && there;
    side->alike = there ? side->alike : 0;
    side->alike += open || decisive ? side->loose : 0;
}

static bool sides_fit(struct mg_rule rule, const struct side_fit *agent,
                      const struct side_fit *target, uint32_t met, bool there)
{
    bool doers = contradicts(agent);
    bool clash = doers || contradicts(target);
    switch ((enum mg_who)rule.who) {
    case MG_WHO_BOTH: return equals_agree(agent) && !contradicts(target) && met > 0;
    case MG_WHO_AGENT: return agrees(agent) && !contradicts(target);
    case MG_WHO_TARGET: return agrees(target) && !doers;
    case MG_WHO_ANY: return !clash && met > 0;
    case MG_WHO_PLACE: return !clash && (agent->common + target->common > 0 || there);
    }
    return false;
}

static bool same_verb(const struct mg *mg, const struct mg_report *report,
                      const struct mg_cluster *cluster)
{
    for (uint32_t i = 0; report->predicate != 0 && i < cluster->n_reports; i++) {
        if (mg->reports[cluster->reports[i]].predicate == report->predicate) {
            return true;
        }
    }
    return false;
}

bool mg_actors_fit(const struct mg *mg, const struct mg_report *report,
                   const struct mg_cluster *cluster, uint32_t dates,
                   struct mg_who_fit *out)
{
    struct mg_rule rule = mg_rule_of(mg, report, cluster->subtype);
    struct side_fit agent = compare_side(mg, report, cluster, false);
    struct side_fit target = compare_side(mg, report, cluster, true);
    bool exact = dates == 3;
    /* "In the United States" is no place at which two things are one. */
    bool there =
        mg_places_fit(mg, report->place, cluster->place, false) == MG_PLACE_SAME &&
        !mg_is_country(&mg->places[report->place]);
    out->decisive = is_decisive(rule, &agent, &target);
    if (!exact && !out->decisive && (dates < 2 || rule.who != MG_WHO_BOTH)) {
        agent.allied = 0;
        target.allied = 0;
    }
    weigh(rule, exact && there, out->decisive, &agent);
    weigh(rule, exact && there, out->decisive, &target);
    uint32_t common = agent.common + target.common;
    uint32_t weak = agent.allied + target.allied + agent.alike + target.alike;
    out->met = common + agent.allied + target.allied;
    out->score = 4 * common + weak + (common == report->n_parts ? 2 : 0) +
                 (common == cluster->n_parts ? 2 : 0);
    uint32_t met = rule.who == MG_WHO_ANY && !exact ? common : common + weak;
    out->states = common > 0 && common == agent.states + target.states;
    /* Of one to whom it was done that day sources may differ on who did it. */
    agent.known = exact && out->decisive;
    bool fit = sides_fit(rule, &agent, &target, met, there && dates >= 2);
    /* Both sides agree on one day: that is the same speech, however it is told, and who
     * asks a country's leader asks the country; on days known less well when it is told
     * with the same verb, in a year of the same actors and no others. */
    bool all = common == report->n_parts && common == cluster->n_parts;
    bool told = (exact && agent.common > 0 && target.common + target.allied > 0) ||
                (rule.verb && common >= 2 && (dates >= 2 || all) &&
                 same_verb(mg, report, cluster));
    bool same_case =
        out->decisive && report->subtype != 0 && report->subtype == cluster->subtype;
    if (fit && rule.text && !told && !same_case) {
        fit = words_alike(mg, report->first_word, cluster->first_word);
    }
    return fit;
}
