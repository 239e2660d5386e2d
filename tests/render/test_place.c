#include <math.h>
#include <string.h>

#include <CUnit/CUnit.h>

#include "render/place.h"

#define MOST 120

/* A row of numbers that is always the same. */
static uint32_t next(uint32_t *state, uint32_t below)
{
    *state = *state * 1103515245U + 12345U;
    return (*state >> 16) % below;
}

static double between(const struct rn_box *a, const struct rn_box *b)
{
    return hypot(a->at.x - b->at.x, a->at.y - b->at.y);
}

static bool none_overlap(const struct rn_box *boxes, size_t n)
{
    bool none = true;
    for (size_t i = 0; i < n; i++) {
        none = none && isfinite(boxes[i].at.x) && isfinite(boxes[i].at.y);
        for (size_t j = 0; none && j < i; j++) {
            double x = fabs(boxes[i].at.x - boxes[j].at.x);
            double y = fabs(boxes[i].at.y - boxes[j].at.y);
            none = x >= (boxes[i].width + boxes[j].width) / 2 + 8 ||
                   y >= (boxes[i].height + boxes[j].height) / 2 + 8;
        }
    }
    return none;
}

static void make_boxes(struct rn_box *boxes, size_t n, uint32_t *state)
{
    for (size_t i = 0; i < n; i++) {
        boxes[i] = (struct rn_box){.width = 30 + next(state, 140),
                                   .height = 14 + next(state, 8)};
    }
}

/* Whatever is tied, and however: no box upon another, and the same places each time. */
static void random_networks(void)
{
    struct arena arena = {0};
    struct rn_box boxes[MOST];
    struct rn_box again[MOST];
    struct rn_spring springs[2 * MOST];
    uint32_t state = 5;
    for (uint32_t round = 0; round < 40; round++) {
        uint32_t n = 1 + next(&state, round < 30 ? 30 : MOST);
        size_t n_springs = n > 1 ? next(&state, 2 * n) : 0;
        make_boxes(boxes, n, &state);
        for (size_t i = 0; i < n_springs; i++) {
            uint32_t a = next(&state, n);
            uint32_t b = (a + 1 + next(&state, n - 1)) % n;
            springs[i] = (struct rn_spring){a, b, 0.5 + next(&state, 3)};
        }
        memcpy(again, boxes, n * sizeof *boxes);
        rn_place(&arena, boxes, n, springs, n_springs);
        rn_place(&arena, again, n, springs, n_springs);
        CU_ASSERT(none_overlap(boxes, n));
        CU_ASSERT(memcmp(boxes, again, n * sizeof *boxes) == 0);
    }
    rn_place(&arena, boxes, 0, springs, 0);
    arena_release(&arena);
}

/* A star: all at the same distances from each other, a hub among them. */
static void star(void)
{
    struct arena arena = {0};
    struct rn_box boxes[31];
    struct rn_spring springs[30];
    double mean = 0;
    for (uint32_t i = 0; i < 31; i++) {
        boxes[i] = (struct rn_box){.width = 60, .height = 16};
    }
    for (uint32_t i = 0; i < 30; i++) {
        springs[i] = (struct rn_spring){0, i + 1, 1};
    }
    rn_place(&arena, boxes, 31, springs, 30);
    CU_ASSERT(none_overlap(boxes, 31));
    for (uint32_t i = 1; i < 31; i++) {
        mean += between(&boxes[0], &boxes[i]) / 30;
    }
    for (uint32_t i = 1; i < 31; i++) {
        CU_ASSERT(between(&boxes[0], &boxes[i]) < 2.5 * mean);
    }
    arena_release(&arena);
}

/* Two cliques that one tie joins stand side by side; a third that none joins, apart. */
static void cliques(void)
{
    struct arena arena = {0};
    struct rn_box boxes[15];
    struct rn_spring springs[40];
    size_t n_springs = 0;
    double inside = 0;
    double across = 0;
    for (uint32_t i = 0; i < 15; i++) {
        boxes[i] = (struct rn_box){.width = 50, .height = 16};
        for (uint32_t j = i / 5 * 5; j < i; j++) {
            springs[n_springs++] = (struct rn_spring){j, i, 1};
        }
    }
    springs[n_springs++] = (struct rn_spring){0, 5, 2};
    rn_place(&arena, boxes, 15, springs, n_springs);
    CU_ASSERT(none_overlap(boxes, 15));
    for (size_t i = 0; i < 15; i++) {
        for (size_t j = 0; j < i; j++) {
            double far = between(&boxes[i], &boxes[j]);
            inside = i / 5 == j / 5 ? fmax(inside, far) : inside;
            across += i / 5 == 1 && j / 5 == 0 ? far / 25 : 0;
        }
    }
    CU_ASSERT(across > 0.8 * inside);
    arena_release(&arena);
}

/* A chain is drawn out, its longer side along x. */
static void chain(void)
{
    struct arena arena = {0};
    struct rn_box boxes[8];
    struct rn_spring springs[7];
    for (uint32_t i = 0; i < 8; i++) {
        boxes[i] = (struct rn_box){.width = 40, .height = 16};
    }
    for (uint32_t i = 0; i < 7; i++) {
        springs[i] = (struct rn_spring){i, i + 1, 1};
    }
    rn_place(&arena, boxes, 8, springs, 7);
    CU_ASSERT(fabs(boxes[0].at.x - boxes[7].at.x) >
              fabs(boxes[0].at.y - boxes[7].at.y));
    for (size_t i = 0; i < 6; i++) {
        CU_ASSERT(between(&boxes[i], &boxes[i + 2]) >
                  between(&boxes[i], &boxes[i + 1]));
    }
    arena_release(&arena);
}

CU_TestInfo place_tests[] = {
    {"random networks", random_networks},
    {"a star",          star           },
    {"cliques",         cliques        },
    {"a chain",         chain          },
    CU_TEST_INFO_NULL,
};
