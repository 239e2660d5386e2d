/*
 * join.c - which candidates of a document are one event, and what is part of what.
 *
 * Two candidates of a type are one event when nothing keeps them apart - told dates,
 * the actors of a role, the kind of act - and something ties them: shared actors, or a
 * definite noun that looks back. Then an event's mentions share what they know.
 */
#include "extract/event/join/join.h"

#include <string.h>

#include "extract/event/join/same.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/when/days.h"

#define LOOK_BACK  400 /* candidates that one is compared with */
#define LINKED     100 /* one clause of the other: more than any actors shared */
#define VISIT_BACK 2   /* sentences from a visit to the meeting that opened it */

/* Clusters as chains of members, each led by its first. */
struct chains {
    uint32_t *of;         /* by candidate: the first of its cluster */
    uint32_t *last;       /* by first: the newest member */
    uint32_t *before;     /* by member: the one before it, or EV_NONE */
    uint32_t *tried;      /* by first: the candidate that last asked, or EV_NONE */
    struct ev_cand *sums; /* by first: all that its members tell of actors */
};

/* "Two guards were |hurt on Monday when rebels attacked them in Ica": does what the
 * same clauses go on to tell keep it out of the event of `a`? */
static bool is_led_away(const struct finder *f, const struct ev_cand *a, uint32_t i)
{
    const struct ev_cand *b = &f->cands[i];
    for (size_t k = i + 1; k < f->n_cands && f->cands[k].sentence == b->sentence; k++) {
        const struct ev_cand *next = &f->cands[k];
        if (!next->dropped && next->frame->type == b->frame->type &&
            a->sentence != b->sentence && ev_is_linked(f, b, next) &&
            (!ev_dates_fit(a, next) || !ev_places_fit(a, next))) {
            return true;
        }
    }
    return false;
}

/*
 * How well candidate `i` goes with the cluster of `root`: 0 not at all. What every
 * member tells must go with the newcomer; their actors count together.
 */
static size_t cluster_fits(const struct finder *f, const struct chains *chains,
                           uint32_t root, uint32_t i, bool near)
{
    const struct ev_cand *b = &f->cands[i];
    struct ev_ties ties = ev_compare(f, &chains->sums[root], b);
    size_t best = 0;
    uint32_t seen = 0;
    for (uint32_t k = chains->last[root]; k != EV_NONE && seen < LOOK_BACK;
         k = chains->before[k]) {
        const struct ev_cand *a = &f->cands[k];
        if (ev_keeps_apart(f, a, b) || is_led_away(f, a, i)) {
            return 0;
        }
        if (ev_is_tied(f, a, b, &ties, near)) {
            size_t score = (ev_is_linked(f, a, b) ? LINKED : 1) + 2 * ties.shared +
                           (ev_told(a) && ev_told(b)) + (a->status == b->status);
            best = score > best ? score : best;
        }
        seen++;
    }
    return best;
}

/* Of a headline that tells what the lead tells in full, only names count. */
static void keep_named(struct ev_cand *title)
{
    size_t kept = 0;
    for (size_t i = 0; i < title->n_fillers; i++) {
        if (title->fillers[i].named) {
            title->fillers[kept++] = title->fillers[i];
        }
    }
    title->n_fillers = kept;
}

/* Puts candidate `i` into the cluster of `root`. */
static void join_cluster(struct finder *f, struct chains *chains, uint32_t root,
                         uint32_t i)
{
    struct ev_cand *cand = &f->cands[i];
    struct ev_cand *sum = &chains->sums[root];
    if (root == i) {
        *sum = *cand;
        sum->n_fillers = 0;
        sum->fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *sum->fillers);
    } else if (ev_echoes(f, &f->cands[root], cand) &&
               ev_compare(f, &f->cands[root], cand).role_clash) {
        keep_named(&f->cands[root]);
        sum->n_fillers = 0;
        for (size_t k = 0; k < f->cands[root].n_fillers; k++) {
            ev_add_filler(sum, &f->cands[root].fillers[k],
                          f->cands[root].fillers[k].role);
        }
    }
    for (size_t k = 0; k < cand->n_fillers; k++) {
        ev_add_filler(sum, &cand->fillers[k], cand->fillers[k].role);
    }
    chains->of[i] = root;
    chains->before[i] = root == i ? EV_NONE : chains->last[root];
    chains->last[root] = i;
    cand->event = root;
}

/* Can "the blast" speak of it? Not of a strike, nor of blasts; of a killing. */
static bool is_of_kind(const struct finder *f, const struct ev_cand *a,
                       const struct ev_cand *b)
{
    struct slice x = a->frame->subtype;
    struct slice y = b->frame->subtype;
    bool many = a->noun && b->noun && ev_has_feat(f, a->word, FEAT_PLUR) &&
                !ev_has_feat(f, b->word, FEAT_PLUR);
    return !many && (x.len == 0 || y.len == 0 || slice_equal(x, y) ||
                     ev_in_class(f->rules, "soft_value", x) ||
                     ev_in_class(f->rules, "soft_value", y));
}

/*
 * What a bare "the attack" speaks of: an attack first told in this sentence or the one
 * before; else the one of headline and lead, which a report is about. EV_NONE: neither.
 */
static uint32_t anaphor_cluster(const struct finder *f, struct chains *chains,
                                uint32_t i)
{
    const struct ev_cand *cand = &f->cands[i];
    uint32_t nearest = EV_NONE;
    uint32_t main = EV_NONE;
    for (uint32_t k = 0; k < i; k++) {
        const struct ev_cand *a = &f->cands[k];
        if (a->dropped || a->frame->type != cand->frame->type) {
            continue;
        }
        nearest = is_of_kind(f, a, cand) ? chains->of[k] : nearest;
        main = main == EV_NONE && a->sentence <= f->lead ? nearest : main;
    }
    bool fresh = nearest != EV_NONE && f->cands[nearest].sentence + 1 >= cand->sentence;
    if (fresh && cluster_fits(f, chains, nearest, i, true) > 0) {
        return nearest;
    }
    bool fits = main != EV_NONE && cluster_fits(f, chains, main, i, true) > 0;
    return fits ? main : EV_NONE;
}

/* The cluster that candidate `i` goes best with; of equals the nearest. */
static uint32_t best_cluster(const struct finder *f, struct chains *chains, uint32_t i)
{
    uint32_t best = EV_NONE;
    size_t best_score = 0;
    bool near = true;
    uint32_t floor = i > LOOK_BACK ? i - LOOK_BACK : 0;
    if (f->cands[i].recalls || ev_is_anaphor(f, &f->cands[i])) {
        best = anaphor_cluster(f, chains, i);
    }
    if (best != EV_NONE) {
        return best;
    }
    for (uint32_t k = i; k-- > floor;) {
        const struct ev_cand *a = &f->cands[k];
        if (a->dropped || a->frame->type != f->cands[i].frame->type) {
            continue;
        }
        uint32_t root = chains->of[k];
        size_t score =
            chains->tried[root] == i ? 0 : cluster_fits(f, chains, root, i, near);
        if (score > best_score) {
            best = root;
            best_score = score;
        }
        chains->tried[root] = i;
        /* "The visit comes ...": a plan told since does not hide what happened. */
        near = near && a->status == STATUS_PLANNED &&
               f->cands[i].status == STATUS_OCCURRED;
    }
    return best;
}

static void cluster(struct finder *f)
{
    struct chains chains = {0};
    uint32_t **arrays[] = {&chains.of, &chains.last, &chains.before, &chains.tried};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        *arrays[i] = arena_array(f->arena, f->n_cands + 1, sizeof **arrays[i]);
        memset(*arrays[i], 0xff, (f->n_cands + 1) * sizeof **arrays[i]);
    }
    chains.sums = arena_array(f->arena, f->n_cands + 1, sizeof *chains.sums);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        uint32_t root = f->cands[i].dropped ? EV_NONE : best_cluster(f, &chains, i);
        join_cluster(f, &chains, root == EV_NONE ? i : root, i);
    }
}

/* The best told date of an event goes to its mentions that have none. */
static void share_dates(struct finder *f)
{
    uint32_t *best = arena_array(f->arena, f->n_cands + 1, sizeof *best);
    memset(best, 0xff, (f->n_cands + 1) * sizeof *best);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        uint32_t *at = &best[cand->event];
        bool dated = !cand->dropped && cand->source != DATE_NONE &&
                     (cand->time.when.kind != WHEN_UNKNOWN || cand->time.shift.len > 0);
        if (dated &&
            (*at == EV_NONE || cand->source < f->cands[*at].source ||
             (cand->source == f->cands[*at].source &&
              when_length(&cand->time.when) < when_length(&f->cands[*at].time.when)))) {
            *at = i;
        }
    }
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        uint32_t from = best[cand->event];
        if (from == EV_NONE || cand->source != DATE_NONE) {
            continue;
        }
        cand->time = f->cands[from].time;
        cand->time.rule =
            arena_printf(f->arena, "another mention: %.*s", SLICE_ARG(cand->time.rule));
        cand->source = DATE_MENTION;
    }
}

static bool has_actor(const struct ev_cand *cand, const struct ev_filler *actor)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_same_actor(actor, &cand->fillers[i])) {
            return true;
        }
    }
    return false;
}

static bool shares_actor(const struct ev_cand *a, const struct ev_cand *b)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (a->fillers[i].named && has_actor(b, &a->fillers[i])) {
            return true;
        }
    }
    return false;
}

/* "During his visit X met Y": the whole stands in an adjunct of the part's clause. */
static bool in_adjunct(const struct finder *f, const struct ev_cand *whole,
                       const struct ev_cand *part)
{
    uint32_t word = whole->word;
    struct slice prep = ev_case(f, word);
    return whole->noun && whole->sentence == part->sentence &&
           (ev_deprel(f, word) == DEPREL_OBL || ev_deprel(f, word) == DEPREL_NMOD) &&
           ev_in_class(f->rules, "whole_prep", prep) &&
           ev_clause(f, word) == ev_clause(f, part->verb);
}

static bool can_hold(const struct finder *f, const struct ev_cand *whole,
                     const struct ev_cand *part)
{
    return whole->frame->type != part->frame->type && !whole->dropped &&
           ev_type_is(f, whole, "whole") && ev_type_is(f, part, "part") &&
           whole->event != part->event;
}

/* "meetings earlier this month" need not be of the visit at its end. */
static bool may_precede(const struct ev_cand *part, const struct ev_cand *whole)
{
    bool dated = whole->source != DATE_NONE && whole->source <= DATE_MENTION &&
                 whole->time.when.kind != WHEN_UNKNOWN;
    return ev_told(part) && dated &&
           part->time.when.earliest < whole->time.when.earliest;
}

static void find_parent(struct finder *f, uint32_t i)
{
    struct ev_cand *part = &f->cands[i];
    uint32_t loose = EV_NONE;
    uint32_t floor = i > LOOK_BACK ? i - LOOK_BACK : 0;
    uint32_t ceiling = i + 40 < f->n_cands ? i + 40 : (uint32_t)f->n_cands;
    for (uint32_t k = floor; k < ceiling; k++) {
        const struct ev_cand *whole = &f->cands[k];
        if (!can_hold(f, whole, part) || !ev_dates_fit(whole, part)) {
            continue;
        }
        if (in_adjunct(f, whole, part)) {
            part->parent = k;
            return;
        }
        bool visit = ev_type_named(f, whole, "visit");
        bool dated = whole->source != DATE_NONE && whole->source <= DATE_MENTION;
        /* An arrival told later opens a journey; what is told first may be of its end.
         */
        bool passage = ev_in_class(f->rules, "passage", whole->frame->subtype);
        bool usable = k < i || (loose == EV_NONE && dated && !passage &&
                                part->status != STATUS_PLANNED);
        if (visit && usable && whole->status == part->status &&
            shares_actor(whole, part) && ev_places_fit(whole, part) &&
            !may_precede(part, whole)) {
            loose = k;
        }
    }
    if (ev_type_is(f, part, "visit_part")) {
        part->parent = loose;
    }
}

/* What was part of a plan that was given up was given up with it. */
static void cancel_parts(struct finder *f)
{
    bool *off = arena_array(f->arena, f->n_cands + 1, sizeof *off);
    bool *done = arena_array(f->arena, f->n_cands + 1, sizeof *done);
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        bool kept = !cand->dropped && cand->event < f->n_cands;
        off[cand->event] |= kept && cand->status == STATUS_CANCELLED;
        done[cand->event] |= kept && cand->status == STATUS_OCCURRED;
    }
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *part = &f->cands[i];
        uint32_t whole = part->dropped || part->parent == EV_NONE
                             ? EV_NONE
                             : f->cands[part->parent].event;
        if (whole != EV_NONE && part->status == STATUS_PLANNED && off[whole] &&
            !done[whole]) {
            part->status = STATUS_CANCELLED;
            part->trace = arena_printf(f->arena, "part of what was cancelled");
        }
    }
}

/*
 * "X met Y in Lima on Monday. During |his visit, ...": of a visit that no words date,
 * the day and place of the meeting told before. Returns it, or NULL.
 */
static const struct ev_cand *met_on(const struct finder *f, uint32_t i)
{
    const struct ev_cand *visit = &f->cands[i];
    bool open = !visit->dropped && visit->noun && visit->definite &&
                visit->source == DATE_NONE && ev_type_is(f, visit, "by_legs");
    while (open && i-- > 0 && f->cands[i].sentence + VISIT_BACK >= visit->sentence) {
        const struct ev_cand *met = &f->cands[i];
        if (!met->dropped && ev_type_is(f, met, "visit_part") && ev_told(met) &&
            met->sentence < visit->sentence && met->status == visit->status &&
            when_length(&met->time.when) <= EV_FEW_DAYS && shares_actor(visit, met)) {
            return met;
        }
    }
    return NULL;
}

static void date_visits(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *visit = &f->cands[i];
        const struct ev_cand *met = met_on(f, i);
        if (met) {
            visit->time = met->time;
            visit->time.rule = arena_printf(f->arena, "as the meeting during it: %.*s",
                                            SLICE_ARG(met->time.rule));
            visit->source = DATE_MENTION;
        }
        if (met && visit->place.name.len == 0) {
            visit->place = met->place;
        }
    }
}

/*
 * "X will fly to Rome on Monday.", and in a paragraph about Tuesday "Later X will meet
 * Y": has the telling come to a day on which the whole was not?
 */
static bool is_past_whole(const struct finder *f, uint32_t i)
{
    const struct ev_cand *part = &f->cands[i];
    const struct ev_cand *whole = &f->cands[part->parent];
    const struct ev_cand *before =
        part->status == STATUS_PLANNED ? ev_planned_before(f, i) : ev_told_before(f, i);
    return before && whole->sentence < before->sentence &&
           f->text->sentences[whole->sentence].block !=
               f->text->sentences[part->sentence].block &&
           !ev_dates_fit(whole, before);
}

/* Does the paragraph tell a day of the whole on which the part will be? */
static bool has_day_within(const struct finder *f, uint32_t i)
{
    const struct ev_cand *whole = &f->cands[f->cands[i].parent];
    const struct ev_cand *before = ev_planned_before(f, i);
    return before && when_length(&before->time.when) < when_length(&whole->time.when);
}

static void inherit_dates(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *part = &f->cands[i];
        if (part->dropped || part->parent == EV_NONE || part->source != DATE_NONE) {
            continue;
        }
        const struct ev_cand *whole = &f->cands[part->parent];
        bool known = whole->source <= DATE_MENTION && whole->source != DATE_NONE;
        if (known && is_past_whole(f, i)) {
            part->parent = EV_NONE;
        } else if (known && !has_day_within(f, i)) {
            part->time = whole->time;
            part->time.rule = arena_printf(f->arena, "as the %.*s it was part of",
                                           SLICE_ARG(ev_type(f, whole)->name));
            part->time.when.kind = part->time.when.kind == WHEN_THROUGH
                                       ? (uint8_t)WHEN_WITHIN
                                       : part->time.when.kind;
            part->source = DATE_PARENT;
        }
    }
}

/* The first actor in the role, or NULL. */
static const struct ev_filler *in_role(const struct ev_cand *cand, struct slice role,
                                       bool named)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        if (slice_equal(filler->role, role) && (filler->named || !named)) {
            return filler;
        }
    }
    return NULL;
}

/* Who did the like in the sentences before, or NULL. */
static const struct ev_filler *agent_before(const struct finder *f, uint32_t i,
                                            struct slice role)
{
    const struct ev_cand *cand = &f->cands[i];
    while (i-- > 0) {
        const struct ev_cand *before = &f->cands[i];
        if (before->sentence + 3 < cand->sentence) {
            return NULL;
        }
        bool like = !before->dropped && before->frame->type == cand->frame->type;
        const struct ev_filler *agent = like ? in_role(before, role, true) : NULL;
        if (agent) {
            return agent;
        }
    }
    return NULL;
}

/* "Parliament confirmed the nomination": of whom was said just before. */
static void fill_nominee(struct finder *f, uint32_t i)
{
    struct ev_cand *cand = &f->cands[i];
    struct slice role = SLICE_LIT("appointee");
    const struct ev_filler *nominee =
        in_role(cand, role, false) ? NULL : agent_before(f, i, role);
    if (nominee) {
        ev_add_filler(cand, nominee, role);
    }
}

/*
 * "Okoye was sanctioned once more": who did it is who did the like just before. For
 * types of the class "same_agent", within the paragraph.
 */
static void fill_agents(struct finder *f)
{
    for (uint32_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        const struct event_type *type = ev_type(f, cand);
        if (cand->dropped || !cand->fillers || type->n_roles == 0) {
            continue;
        }
        if (ev_in_class(f->rules, "of_nominee", cand->frame->subtype)) {
            fill_nominee(f, i);
        }
        if (!ev_type_is(f, cand, "same_agent")) {
            continue;
        }
        struct slice role = type->roles[0];
        const struct ev_filler *agent =
            in_role(cand, role, false) ? NULL : agent_before(f, i, role);
        if (agent) {
            ev_add_filler(cand, agent, role);
        }
    }
}

void ev_join(struct finder *f)
{
    fill_agents(f);
    cluster(f);
    share_dates(f);
    for (uint32_t i = 0; i < f->n_cands; i++) {
        if (!f->cands[i].dropped) {
            find_parent(f, i);
        }
    }
    cancel_parts(f);
    date_visits(f);
    inherit_dates(f);
    share_dates(f);
}
