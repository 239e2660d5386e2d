/*
 * join.c - which candidates of a document are one event.
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

#define LOOK_BACK 400 /* candidates that one is compared with */
#define LINKED    100 /* one clause of the other: more than any actors shared */

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

/* "the violence" below the lead, where no protest was told: nothing that others could
 * go with. Titles and leads speak of what is told below, and "the crime" of any attack.
 */
static bool is_hollow(const struct finder *f, const struct ev_cand *cand)
{
    return cand->noun && (cand->frame->need & NEED_PRIOR) && cand->sentence > f->lead &&
           !ev_type_is(f, cand, "blamed");
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
        struct ev_cand *cand = &f->cands[i];
        uint32_t root = cand->dropped ? EV_NONE : best_cluster(f, &chains, i);
        cand->dropped = cand->dropped || (root == EV_NONE && is_hollow(f, cand));
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

void ev_join(struct finder *f)
{
    cluster(f);
    share_dates(f);
    ev_wholes(f);
    share_dates(f);
}
