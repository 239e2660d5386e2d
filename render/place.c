/*
 * place.c - stress majorization (Gansner, Koren and North 2004): every pair of boxes is
 * a spring as long as the shortest way of ties between them, weak when that is long.
 * Boxes that lie upon each other then get a longer spring, and the rest one as long as
 * they are apart, until none do (the idea of Gansner and Hu 2010).
 */
#include "render/place.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#define POWER_ROUNDS 40    /* enough for a beginning */
#define ROUNDS_MOST  200   /* of moving every box once */
#define REST         0.002 /* of the mean tie: who moves less stands still */
#define TIE_BOXES    2.0   /* a tie's length in mean boxes, before boxes move apart */
#define PART_GAP     24.0  /* between parts that nothing ties */
#define WIDE         1.6   /* width to height of the whole */
#define GAP_X        14.0  /* between boxes */
#define GAP_Y        12.0
#define APART_MOST   200  /* rounds */
#define APART_MOVES  8    /* of every box in a round */
#define APART_REST   1.04 /* less is left */
#define APART_LAST   4.0
#define APART_STEP   1.5 /* times that two boxes may get further apart in a round */

struct placing {
    struct rn_box *boxes;
    size_t n;
    double *far;       /* n * n: how far apart two boxes should be */
    uint32_t *between; /* n * n: a box that was found in the circle between two */
    double tie;        /* length of the mean tie */
};

static double *far_of(const struct placing *p, size_t i, size_t j)
{
    return &p->far[i * p->n + j];
}

/* The ways from i, where those over `via` are shorter. */
static void go_over(const struct placing *p, size_t i, size_t via)
{
    double *way = far_of(p, i, 0);
    const double *rest = far_of(p, via, 0);
    double first = way[via];
    for (size_t j = 0; first < INFINITY && j < p->n; j++) {
        way[j] = first + rest[j] < way[j] ? first + rest[j] : way[j];
    }
}

static void measure(struct placing *p, struct arena *arena,
                    const struct rn_spring *springs, size_t n_springs)
{
    p->far = arena_array(arena, p->n * p->n, sizeof *p->far);
    p->between = arena_array(arena, p->n * p->n, sizeof *p->between);
    for (size_t i = 0; i < p->n * p->n; i++) {
        p->far[i] = i % (p->n + 1) == 0 ? 0 : INFINITY;
    }
    for (size_t i = 0; i < n_springs; i++) {
        const struct rn_spring *spring = &springs[i];
        double *far = far_of(p, spring->a, spring->b);
        *far = fmin(*far, spring->length);
        *far_of(p, spring->b, spring->a) = *far;
        p->tie += spring->length / (double)n_springs;
    }
    for (size_t i = 0; i < p->n * p->n; i++) { /* Floyd and Warshall */
        go_over(p, i % p->n, i / p->n);
    }
}

/* From -1 to 1, always the same row of numbers. */
static double scatter(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return (double)(*state >> 8) / (double)(1U << 23) - 1;
}

/* `product` times `axis`; how long that is. */
static double multiply(const double *product, const double *axis, size_t n, double *out)
{
    double square = 0;
    for (size_t i = 0; i < n; i++) {
        out[i] = 0;
        for (size_t j = 0; j < n; j++) {
            out[i] += product[i * n + j] * axis[j];
        }
        square += out[i] * out[i];
    }
    return sqrt(square);
}

/*
 * One axis of classical scaling: the eigenvector of `product` with the largest value,
 * which is taken out of it.
 */
static void find_axis(double *product, size_t n, double *axis, double *next)
{
    uint32_t state = 7;
    double value = 0;
    for (size_t i = 0; i < n; i++) {
        axis[i] = scatter(&state);
    }
    for (int round = 0; round < POWER_ROUNDS; round++) {
        value = multiply(product, axis, n, next);
        for (size_t i = 0; i < n; i++) {
            axis[i] = value > 0 ? next[i] / value : 0;
        }
    }
    for (size_t i = 0; i < n * n; i++) {
        product[i] -= value * axis[i / n] * axis[i % n];
    }
    for (size_t i = 0; i < n; i++) {
        axis[i] *= sqrt(value);
    }
}

/* A beginning: classical scaling, and a little apart those who stand at one place. */
static void begin(const struct placing *p, struct arena *arena)
{
    size_t n = p->n;
    double *product = arena_array(arena, n * n, sizeof *product);
    double *mean = arena_array(arena, n, sizeof *mean);
    double *axis = arena_array(arena, n, sizeof *axis);
    double all = 0;
    for (size_t i = 0; i < n * n; i++) {
        double square = p->far[i] * p->far[i];
        mean[i / n] += square / (double)n;
        all += square / (double)(n * n);
    }
    for (size_t i = 0; i < n * n; i++) {
        double square = p->far[i] * p->far[i];
        product[i] = (mean[i / n] + mean[i % n] - all - square) / 2;
    }
    double *next = mean; /* it has been read */
    uint32_t state = 11;
    for (int k = 0; k < 2; k++) {
        find_axis(product, n, axis, next);
        for (size_t i = 0; i < n; i++) {
            double at = axis[i] + 0.1 * p->tie * scatter(&state);
            *(k == 0 ? &p->boxes[i].at.x : &p->boxes[i].at.y) = at;
        }
    }
}

/* Moves a box to where its springs want it; how far that was, squared. */
static double settle(const struct placing *p, size_t i)
{
    const double *far = far_of(p, i, 0);
    struct rn_point old = p->boxes[i].at;
    struct rn_point sum = {0, 0};
    double weights = 0;
    for (size_t j = 0; j < p->n; j++) {
        if (far[j] == 0) {
            continue;
        }
        struct rn_point other = p->boxes[j].at;
        double dx = old.x - other.x;
        double dy = old.y - other.y;
        double apart = sqrt(dx * dx + dy * dy);
        double stretch = apart > 0 ? far[j] / apart : 0;
        double weight = 1 / (far[j] * far[j]);
        sum.x += weight * (other.x + dx * stretch);
        sum.y += weight * (other.y + dy * stretch);
        weights += weight;
    }
    if (weights == 0) {
        return 0;
    }
    struct rn_point at = {sum.x / weights, sum.y / weights};
    p->boxes[i].at = at;
    return (at.x - old.x) * (at.x - old.x) + (at.y - old.y) * (at.y - old.y);
}

static void settle_all(const struct placing *p)
{
    double rest = REST * p->tie;
    double most = INFINITY;
    for (int round = 0; round < ROUNDS_MOST && most > rest * rest; round++) {
        most = 0;
        for (size_t i = 0; i < p->n; i++) {
            most = fmax(most, settle(p, i));
        }
    }
}

static void stretch(const struct placing *p, double times)
{
    for (size_t i = 0; i < p->n; i++) {
        p->boxes[i].at.x *= times;
        p->boxes[i].at.y *= times;
    }
}

/* The picture as large as its boxes ask for. */
static void scale(const struct placing *p, const struct rn_spring *springs, size_t n)
{
    double size = 0;
    double length = 0;
    for (size_t i = 0; i < p->n; i++) {
        size += (p->boxes[i].width + p->boxes[i].height) / 2 / (double)p->n;
    }
    for (size_t i = 0; i < n; i++) {
        struct rn_point a = p->boxes[springs[i].a].at;
        struct rn_point b = p->boxes[springs[i].b].at;
        length +=
            sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) / (double)n;
    }
    double factor = length > 0 ? TIE_BOXES * size / length : 1;
    stretch(p, factor);
}

/* How many times further apart two boxes have to be not to lie upon each other. */
static double overlap_of(const struct rn_box *a, const struct rn_box *b)
{
    double x = (a->width + b->width) / 2 + GAP_X;
    double y = (a->height + b->height) / 2 + GAP_Y;
    return fmin(x / fabs(a->at.x - b->at.x), y / fabs(a->at.y - b->at.y));
}

static double square_between(const struct placing *p, size_t i, size_t j)
{
    double dx = p->boxes[i].at.x - p->boxes[j].at.x;
    double dy = p->boxes[i].at.y - p->boxes[j].at.y;
    return dx * dx + dy * dy;
}

static bool is_between(const struct placing *p, size_t k, size_t i, size_t j)
{
    return k != i && k != j &&
           square_between(p, i, k) + square_between(p, j, k) < square_between(p, i, j);
}

/*
 * Are two boxes neighbours, with no third in the circle between them (Gabriel 1969)?
 * Who was there the last time mostly still is.
 */
static bool are_near(const struct placing *p, size_t i, size_t j)
{
    uint32_t *last = &p->between[i * p->n + j];
    bool near = !is_between(p, *last, i, j);
    for (uint32_t k = 0; near && k < p->n; k++) {
        if (is_between(p, k, i, j)) {
            *last = k;
            near = false;
        }
    }
    return near;
}

/*
 * Springs between neighbours, longer ones between boxes that lie upon each other; how
 * many times further apart the worst of them have to be.
 */
static double find_overlaps(const struct placing *p)
{
    double worst = 1;
    for (size_t i = 0; i < p->n; i++) {
        for (size_t j = 0; j < i; j++) {
            double times = overlap_of(&p->boxes[i], &p->boxes[j]);
            bool tied = times > 1 || are_near(p, i, j);
            double far = tied ? fmax(sqrt(square_between(p, i, j)), 0.1) : 0;
            far *= fmax(fmin(times, APART_STEP), 1);
            worst = fmax(worst, times);
            *far_of(p, i, j) = *far_of(p, j, i) = far;
        }
    }
    return worst;
}

/* What little is left of overlaps after the last round, all boxes make room for. */
static void move_apart(const struct placing *p)
{
    double worst = find_overlaps(p);
    for (int round = 0; round < APART_MOST && worst > APART_REST; round++) {
        for (size_t k = 0; k < APART_MOVES * p->n; k++) {
            (void)settle(p, k % p->n);
        }
        worst = find_overlaps(p);
    }
    stretch(p, fmin(worst, APART_LAST));
}

/* Boxes that are tied, with what ties them. */
struct part {
    struct placing placing;
    struct rn_spring *springs;
    size_t n_springs;
    uint32_t *member; /* of all boxes, which its boxes are */
    double width;
    double height;
    struct rn_point at; /* its upper left corner */
};

struct parts {
    struct part *parts;
    size_t n;
    uint32_t *part_of; /* of every box */
    size_t n_boxes;
};

/* Its boxes from 0 on. */
static void place_part(struct part *part, struct arena *arena)
{
    struct placing *p = &part->placing;
    struct rn_point least = {INFINITY, INFINITY};
    struct rn_point most = {-INFINITY, -INFINITY};
    measure(p, arena, part->springs, part->n_springs);
    begin(p, arena);
    settle_all(p);
    scale(p, part->springs, part->n_springs);
    move_apart(p);
    for (size_t i = 0; i < p->n; i++) {
        const struct rn_box *box = &p->boxes[i];
        least.x = fmin(least.x, box->at.x - box->width / 2);
        least.y = fmin(least.y, box->at.y - box->height / 2);
        most.x = fmax(most.x, box->at.x + box->width / 2);
        most.y = fmax(most.y, box->at.y + box->height / 2);
    }
    for (size_t i = 0; i < p->n; i++) {
        p->boxes[i].at.x -= least.x;
        p->boxes[i].at.y -= least.y;
    }
    part->width = most.x - least.x;
    part->height = most.y - least.y;
}

static bool is_free(const struct part *parts, size_t n, const struct part *part)
{
    for (size_t i = 0; i < n; i++) {
        const struct part *other = &parts[i];
        if (part->at.x < other->at.x + other->width + PART_GAP &&
            other->at.x < part->at.x + part->width + PART_GAP &&
            part->at.y < other->at.y + other->height + PART_GAP &&
            other->at.y < part->at.y + part->height + PART_GAP) {
            return false;
        }
    }
    return true;
}

/* Beside or below those before it, where the whole stays small and WIDE. */
static void pack_part(struct part *parts, size_t n, struct rn_point *size)
{
    struct part *part = &parts[n];
    struct rn_point best = {0, 0};
    double least = INFINITY;
    for (size_t i = 0; i < 2 * n; i++) {
        const struct part *other = &parts[i / 2];
        part->at = other->at;
        if (i % 2 == 0) {
            part->at.x += other->width + PART_GAP;
        } else {
            part->at.y += other->height + PART_GAP;
        }
        double width = fmax(size->x, part->at.x + part->width);
        double height = fmax(size->y, part->at.y + part->height);
        double cost = fmax(width / WIDE, height) + (width + height) / 1e3 +
                      (part->at.x + part->at.y) / 1e6;
        if (cost < least && is_free(parts, n, part)) {
            least = cost;
            best = part->at;
        }
    }
    part->at = best;
    size->x = fmax(size->x, best.x + part->width);
    size->y = fmax(size->y, best.y + part->height);
}

static int by_size(const void *a, const void *b)
{
    const struct part *x = a;
    const struct part *y = b;
    if (x->placing.n != y->placing.n) {
        return x->placing.n > y->placing.n ? -1 : 1;
    }
    return (x->member[0] > y->member[0]) - (x->member[0] < y->member[0]);
}

/* Numbers of parts, one for all boxes that ties join; how many there are. */
static size_t number_parts(uint32_t *part_of, size_t n, const struct rn_spring *springs,
                           size_t n_springs)
{
    size_t count = 0;
    bool changed = true;
    for (size_t i = 0; i < n; i++) {
        part_of[i] = (uint32_t)i;
    }
    while (changed) {
        changed = false;
        for (size_t i = 0; i < n_springs; i++) {
            uint32_t *a = &part_of[springs[i].a];
            uint32_t *b = &part_of[springs[i].b];
            changed = changed || *a != *b;
            *a = *b = *a < *b ? *a : *b;
        }
    }
    for (size_t i = 0; i < n; i++) { /* the first one of a part has its own number */
        part_of[i] = part_of[i] == i ? (uint32_t)count++ : part_of[part_of[i]];
    }
    return count;
}

/* Boxes and springs by parts. */
static void fill_parts(struct arena *arena, const struct parts *all,
                       const struct rn_box *boxes, const struct rn_spring *springs,
                       size_t n_springs)
{
    uint32_t *place_of = arena_array(arena, all->n_boxes, sizeof *place_of);
    for (size_t i = 0; i < all->n_boxes; i++) {
        all->parts[all->part_of[i]].placing.n++;
    }
    for (size_t i = 0; i < n_springs; i++) {
        all->parts[all->part_of[springs[i].a]].n_springs++;
    }
    for (size_t i = 0; i < all->n; i++) {
        struct part *part = &all->parts[i];
        size_t n = part->placing.n;
        part->placing.boxes = arena_array(arena, n, sizeof *boxes);
        part->member = arena_array(arena, n, sizeof *part->member);
        part->springs = arena_array(arena, part->n_springs, sizeof *springs);
        part->placing.n = part->n_springs = 0;
    }
    for (size_t i = 0; i < all->n_boxes; i++) {
        struct part *part = &all->parts[all->part_of[i]];
        place_of[i] = (uint32_t)part->placing.n;
        part->member[part->placing.n] = (uint32_t)i;
        part->placing.boxes[part->placing.n++] = boxes[i];
    }
    for (size_t i = 0; i < n_springs; i++) {
        const struct rn_spring *spring = &springs[i];
        struct part *part = &all->parts[all->part_of[spring->a]];
        part->springs[part->n_springs++] = (struct rn_spring){
            place_of[spring->a], place_of[spring->b], spring->length};
    }
}

void rn_place(struct arena *arena, struct rn_box *boxes, size_t n,
              const struct rn_spring *springs, size_t n_springs)
{
    struct parts all = {.n_boxes = n};
    struct rn_point size = {0, 0};
    all.part_of = arena_array(arena, n, sizeof *all.part_of);
    all.n = number_parts(all.part_of, n, springs, n_springs);
    all.parts = arena_array(arena, all.n, sizeof *all.parts);
    fill_parts(arena, &all, boxes, springs, n_springs);
    if (all.n > 0) {
        qsort(all.parts, all.n, sizeof *all.parts, by_size);
    }
    for (size_t i = 0; i < all.n; i++) {
        const struct part *part = &all.parts[i];
        place_part(&all.parts[i], arena);
        pack_part(all.parts, i, &size);
        for (size_t j = 0; j < part->placing.n; j++) {
            struct rn_point at = part->placing.boxes[j].at;
            boxes[part->member[j]].at =
                (struct rn_point){part->at.x + at.x, part->at.y + at.y};
        }
    }
}
