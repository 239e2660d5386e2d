#include <stdlib.h>
#include <string.h>

#include "render/network.h"

#define PARTIES_MAX 24 /* of one event that are tied to each other */
#define ROUNDS      30 /* of looking for groups */

static int compare_members(const void *a, const void *b)
{
    const struct rn_member *x = a;
    const struct rn_member *y = b;
    if (x->events != y->events) {
        return x->events > y->events ? -1 : 1;
    }
    return (x->actor > y->actor) - (x->actor < y->actor);
}

static int compare_ties(const void *a, const void *b)
{
    const struct rn_tie *x = a;
    const struct rn_tie *y = b;
    if (x->a != y->a) {
        return x->a < y->a ? -1 : 1;
    }
    if (x->b != y->b) {
        return x->b < y->b ? -1 : 1;
    }
    return (x->first > y->first) - (x->first < y->first);
}

bool rn_in_slice(const struct kg_event *event, const struct rn_options *options)
{
    if (options->from == 0 && options->to == 0) {
        return true;
    }
    return event->when.kind != WHEN_UNKNOWN && event->when.earliest <= options->to &&
           event->when.latest >= options->from;
}

static bool seen_before(const struct kg_event *event, size_t i)
{
    for (size_t j = 0; j < i; j++) {
        if (event->participants[j].actor == event->participants[i].actor) {
            return true;
        }
    }
    return false;
}

static void choose_members(struct arena *arena, const struct kg_view *view,
                           size_t limit, struct rn_network *network)
{
    struct rn_member *all = arena_array(arena, view->n_actors + 1, sizeof *all);
    for (size_t i = 0; i < view->n_actors; i++) {
        all[i] = (struct rn_member){.actor = (uint32_t)i, .group = UINT32_MAX};
    }
    for (size_t e = 0; e < view->n_events; e++) {
        const struct kg_event *event = &view->events[e];
        size_t n = rn_in_slice(event, network->options) ? event->n_participants : 0;
        for (size_t i = 0; i < n; i++) {
            all[event->participants[i].actor].events += !seen_before(event, i);
        }
    }
    qsort(all, view->n_actors, sizeof *all, compare_members);
    size_t used = 0;
    while (used < view->n_actors && all[used].events > 0) {
        used++;
    }
    network->members = all;
    network->n_members = used < limit ? used : limit;
    network->left_out = used - network->n_members;
}

struct tie_list {
    struct arena *arena;
    struct rn_tie *ties;
    size_t n;
    size_t size;
};

static void add_tie(struct tie_list *list, uint32_t a, uint32_t b, uint32_t e)
{
    if (a == KG_NONE || b == KG_NONE || a == b) {
        return;
    }
    list->ties =
        arena_grow(list->arena, list->ties, list->n, &list->size, sizeof *list->ties);
    list->ties[list->n++] = (struct rn_tie){a < b ? a : b, a < b ? b : a, 1, e};
}

static void tie_event(struct tie_list *list, const struct kg_event *event, uint32_t e,
                      const uint32_t *node_of)
{
    uint32_t parties[PARTIES_MAX];
    size_t n = 0;
    for (size_t i = 0; i < event->n_participants && n < PARTIES_MAX; i++) {
        if (!seen_before(event, i)) {
            parties[n++] = node_of[event->participants[i].actor];
        }
    }
    for (size_t i = 0; i < n * n; i++) {
        if (i / n < i % n) {
            add_tie(list, parties[i / n], parties[i % n], e);
        }
    }
}

static void make_ties(struct arena *arena, const struct kg_view *view,
                      struct rn_network *network)
{
    struct tie_list list = {.arena = arena};
    uint32_t *node_of = arena_array(arena, view->n_actors + 1, sizeof *node_of);
    memset(node_of, 0xff, (view->n_actors + 1) * sizeof *node_of);
    for (size_t i = 0; i < network->n_members; i++) {
        node_of[network->members[i].actor] = (uint32_t)i;
    }
    for (size_t e = 0; e < view->n_events; e++) {
        if (rn_in_slice(&view->events[e], network->options)) {
            tie_event(&list, &view->events[e], (uint32_t)e, node_of);
        }
    }
    if (list.n > 0) {
        qsort(list.ties, list.n, sizeof *list.ties, compare_ties);
    }
    size_t kept = 0;
    for (size_t i = 0; i < list.n; i++) {
        struct rn_tie *last = kept ? &list.ties[kept - 1] : NULL;
        if (last && last->a == list.ties[i].a && last->b == list.ties[i].b) {
            last->events++;
        } else {
            list.ties[kept++] = list.ties[i];
        }
    }
    network->ties = list.ties;
    network->n_ties = kept;
    for (size_t i = 0; i < kept; i++) {
        network->members[list.ties[i].a].strength += list.ties[i].events;
        network->members[list.ties[i].b].strength += list.ties[i].events;
    }
}

/* The ties of every node, one after the other: from start[n] to start[n + 1]. */
struct neighbours {
    uint32_t *start;
    uint32_t *node;
    uint32_t *weight;
};

static struct neighbours list_neighbours(struct arena *arena,
                                         const struct rn_network *network)
{
    size_t n = network->n_members;
    struct neighbours all = {
        .start = arena_array(arena, n + 2, sizeof *all.start),
        .node = arena_array(arena, 2 * network->n_ties + 1, sizeof *all.node),
        .weight = arena_array(arena, 2 * network->n_ties + 1, sizeof *all.weight),
    };
    uint32_t *at = arena_array(arena, n + 2, sizeof *at);
    for (size_t i = 0; i < network->n_ties; i++) {
        all.start[network->ties[i].a + 1]++;
        all.start[network->ties[i].b + 1]++;
    }
    for (size_t i = 0; i < n; i++) {
        all.start[i + 1] += all.start[i];
        at[i + 1] = all.start[i + 1];
    }
    for (size_t i = 0; i < network->n_ties; i++) {
        const struct rn_tie *tie = &network->ties[i];
        all.node[at[tie->a]] = tie->b;
        all.weight[at[tie->a]++] = tie->events;
        all.node[at[tie->b]] = tie->a;
        all.weight[at[tie->b]++] = tie->events;
    }
    return all;
}

struct grouping {
    const struct rn_network *network;
    struct neighbours all;
    uint32_t *group;
    double *sums; /* strength of every group */
    double total; /* of all nodes */
};

/* Modularity that node `n` gains in group `g`, but for a factor. */
static double gain_of(const struct grouping *grouping, uint32_t n, uint32_t g)
{
    double own = grouping->network->members[n].strength;
    double others = grouping->sums[g] - (g == grouping->group[n] ? own : 0);
    double inside = 0;
    for (uint32_t i = grouping->all.start[n]; i < grouping->all.start[n + 1]; i++) {
        bool same = grouping->group[grouping->all.node[i]] == g;
        inside += same ? grouping->all.weight[i] : 0;
    }
    return inside - own * others / grouping->total;
}

/* The group where node `n` gains most; its own if nowhere more. Blondel et al. 2008,
 * the first phase of their method. */
static uint32_t best_group(const struct grouping *grouping, uint32_t n)
{
    uint32_t best = grouping->group[n];
    double best_gain = gain_of(grouping, n, best);
    for (uint32_t i = grouping->all.start[n]; i < grouping->all.start[n + 1]; i++) {
        uint32_t g = grouping->group[grouping->all.node[i]];
        double gain = g == best ? 0 : gain_of(grouping, n, g);
        if (g != best && gain > best_gain + 1e-9) {
            best_gain = gain;
            best = g;
        }
    }
    return best;
}

static bool improve(struct grouping *grouping)
{
    bool moved = false;
    for (uint32_t i = 0; i < grouping->network->n_members; i++) {
        uint32_t to = best_group(grouping, i);
        if (to != grouping->group[i]) {
            double own = grouping->network->members[i].strength;
            grouping->sums[grouping->group[i]] -= own;
            grouping->sums[to] += own;
            grouping->group[i] = to;
            moved = true;
        }
    }
    return moved;
}

struct group_size {
    uint32_t group;
    uint32_t members;
};

static int compare_sizes(const void *a, const void *b)
{
    const struct group_size *x = a;
    const struct group_size *y = b;
    if (x->members != y->members) {
        return x->members > y->members ? -1 : 1;
    }
    return (x->group > y->group) - (x->group < y->group);
}

static void number_groups(struct arena *arena, struct rn_network *network,
                          const uint32_t *group)
{
    size_t n = network->n_members;
    struct group_size *sizes = arena_array(arena, n + 1, sizeof *sizes);
    uint32_t *number = arena_array(arena, n + 1, sizeof *number);
    for (size_t i = 0; i < n; i++) {
        sizes[i].group = (uint32_t)i;
    }
    for (size_t i = 0; i < n; i++) {
        sizes[group[i]].members += network->members[i].strength > 0;
    }
    qsort(sizes, n, sizeof *sizes, compare_sizes);
    for (size_t i = 0; i < n; i++) {
        number[sizes[i].group] = (uint32_t)i;
        network->n_groups += sizes[i].members > 1;
    }
    for (size_t i = 0; i < n; i++) {
        network->members[i].group =
            network->members[i].strength > 0 ? number[group[i]] : UINT32_MAX;
    }
}

static void find_groups(struct arena *arena, struct rn_network *network)
{
    size_t n = network->n_members;
    struct grouping grouping = {
        .network = network,
        .all = list_neighbours(arena, network),
        .group = arena_array(arena, n + 1, sizeof *grouping.group),
        .sums = arena_array(arena, n + 1, sizeof *grouping.sums),
    };
    for (size_t i = 0; i < n; i++) {
        grouping.group[i] = (uint32_t)i;
        grouping.sums[i] = network->members[i].strength;
        grouping.total += network->members[i].strength;
    }
    for (int round = 0; network->n_ties > 0 && round < ROUNDS; round++) {
        if (!improve(&grouping)) {
            break;
        }
    }
    number_groups(arena, network, grouping.group);
}

struct rn_network rn_network_make(struct arena *arena, const struct kg_view *view,
                                  const struct rn_options *options, size_t limit)
{
    struct rn_network network = {.options = options};
    choose_members(arena, view, limit, &network);
    make_ties(arena, view, &network);
    find_groups(arena, &network);
    return network;
}
