/*
 * network_groups.c - who has most to do with each other: groups by modularity (Blondel
 * et al. 2008, the first phase of their method).
 */
#include <stdlib.h>

#include "render/network.h"

#define ROUNDS 30

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

/* The group where node `n` gains most; its own if nowhere more. */
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

void rn_network_groups(struct arena *arena, struct rn_network *network)
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
