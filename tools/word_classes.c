/*
 * word_classes.c - sorts words into classes by their vectors.
 *
 *     word_classes OUT.bin VECTORS.txt [WORDS [FINE]]
 *
 * VECTORS.txt has a line a word, the most common first: the word in lower case, then
 * its numbers. Spherical k-means: the words into FINE classes, the middles of those
 * into an eighth as many, and those again into an eighth. Deterministic on one machine.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "extract/name/classes.h"
#include "extract/name/words.h"

#define DIM    128 /* most numbers of a vector; the rest is zero */
#define PER    8   /* classes of one step in one of the next */
#define ROUNDS 12
#define FILL   5 /* words a bucket, of CLASS_WAYS places */
#define BLOCK  4

struct points {
    float (*at)[DIM];
    float *weight;
    uint16_t *class;
    size_t n;
};

static void to_unit(float *v)
{
    double sum = 0;
    for (int d = 0; d < DIM; d++) {
        sum += (double)v[d] * (double)v[d];
    }
    float by = sum > 0 ? (float)(1 / sqrt(sum)) : 0;
    for (int d = 0; d < DIM; d++) {
        v[d] *= by;
    }
}

static void add_products(float x, const float *row, size_t k, float *sum)
{
    for (size_t c = 0; c < k; c++) {
        sum[c] += x * row[c];
    }
}

/* The nearest of k centres for BLOCK points; `turned` has the centres as columns. */
static void nearest(const struct points *points, size_t from, const float *turned,
                    size_t k, float *sums)
{
    memset(sums, 0, BLOCK * k * sizeof *sums);
    for (int d = 0; d < DIM; d++) {
        const float *row = turned + (size_t)d * k;
        for (size_t b = 0; b < BLOCK; b++) {
            add_products(points->at[from + b][d], row, k, sums + b * k);
        }
    }
    for (size_t b = 0; b < BLOCK; b++) {
        size_t best = 0;
        for (size_t c = 1; c < k; c++) {
            best = sums[b * k + c] > sums[b * k + best] ? c : best;
        }
        points->class[from + b] = (uint16_t)best;
    }
}

static void turn(const struct points *centres, float *turned)
{
    for (size_t c = 0; c < centres->n; c++) {
        for (size_t d = 0; d < DIM; d++) {
            turned[d * centres->n + c] = centres->at[c][d];
        }
    }
}

/* Centres anew from their points; one without points keeps its place. */
static void move(const struct points *points, struct points *centres)
{
    float(*sums)[DIM] = calloc(centres->n, sizeof *sums);
    float *weights = calloc(centres->n, sizeof *weights);
    for (size_t i = 0; sums && weights && i < points->n; i++) {
        float *sum = sums[points->class[i]];
        for (int d = 0; d < DIM; d++) {
            sum[d] += points->at[i][d] * points->weight[i];
        }
        weights[points->class[i]] += points->weight[i];
    }
    for (size_t c = 0; sums && weights && c < centres->n; c++) {
        if (weights[c] > 0) {
            memcpy(centres->at[c], sums[c], sizeof sums[c]);
            to_unit(centres->at[c]);
        }
        centres->weight[c] = weights[c];
    }
    free(weights);
    free(sums);
}

static bool points_new(struct points *points, size_t n)
{
    size_t padded = (n + BLOCK) / BLOCK * BLOCK;
    points->n = n;
    points->at = calloc(padded, sizeof *points->at);
    points->weight = calloc(padded, sizeof *points->weight);
    points->class = calloc(padded, sizeof *points->class);
    return points->at && points->weight && points->class;
}

static void points_free(struct points *points)
{
    free(points->at);
    free(points->weight);
    free(points->class);
}

/* Centres begin at points spread evenly over the list: common and rare words. */
static bool cluster(struct points *points, size_t k, struct points *centres)
{
    float *turned = calloc(k * DIM, sizeof *turned);
    float *sums = calloc(k * BLOCK, sizeof *sums);
    bool ok = points_new(centres, k) && turned && sums;
    for (size_t c = 0; ok && c < k; c++) {
        memcpy(centres->at[c], points->at[c * points->n / k], sizeof centres->at[c]);
    }
    for (int round = 0; ok && round < ROUNDS; round++) {
        turn(centres, turned);
        for (size_t i = 0; i < points->n; i += BLOCK) {
            nearest(points, i, turned, k, sums);
        }
        move(points, centres);
    }
    free(sums);
    free(turned);
    return ok;
}

/* One line: the word's hash, its numbers to length one. */
static bool read_line(struct slice line, uint32_t *hash, float *vector)
{
    struct slice word;
    if (!slice_cut(&line, ' ', &word) || word.len == 0) {
        return false;
    }
    *hash = name_hash(word);
    const char *at = line.ptr;
    for (int d = 0; d < DIM && at < line.ptr + line.len; d++) {
        char *end = NULL;
        vector[d] = strtof(at, &end);
        at = end == at ? line.ptr + line.len : end;
    }
    to_unit(vector);
    return true;
}

static bool read_vectors(const char *path, struct points *points, uint32_t *hashes)
{
    FILE *in = fopen(path, "r");
    char *line = NULL;
    size_t size = 0;
    size_t most = points->n;
    ssize_t len = 0;
    points->n = 0;
    while (in && points->n < most && (len = getline(&line, &size, in)) > 0) {
        struct slice text = {line, (size_t)len};
        if (read_line(text, &hashes[points->n], points->at[points->n])) {
            points->weight[points->n] = 1;
            points->n++;
        }
    }
    free(line);
    if (in) {
        (void)fclose(in);
    }
    return points->n > 0;
}

static void put_word(uint32_t hash, uint16_t value, uint32_t n_buckets,
                     struct class_bucket *buckets)
{
    struct class_bucket *bucket = &buckets[class_place(hash, n_buckets)];
    for (int way = 0; way < CLASS_WAYS; way++) {
        if (bucket->print[way] == class_print(hash)) {
            return;
        }
        if (bucket->print[way] == 0) {
            bucket->print[way] = class_print(hash);
            bucket->value[way] = value;
            return;
        }
    }
}

/* How rare the n-th word is: the first 8, then twice as many a step. */
static uint16_t rare_at(size_t n)
{
    uint16_t rare = 0;
    while (rare < CLASS_COMMON - 2 && (n >> (rare + 3)) > 0) {
        rare++;
    }
    return rare;
}

/* Hashes of the names of people in the tables, sorted. */
struct name_set {
    uint32_t *hashes;
    size_t n;
};

static int by_hash(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static bool read_people(struct name_set *out)
{
    struct arena arena = {0};
    struct table people = table_builtin(&arena, "name/people.tsv");
    out->hashes = calloc(people.n_rows, sizeof *out->hashes);
    for (size_t i = 0; out->hashes && i < people.n_rows; i++) {
        char lower[64];
        struct slice name = slice_lower(table_cell(&people, i, 0), lower, sizeof lower);
        out->hashes[out->n++] = name_hash(name);
    }
    if (out->hashes) {
        qsort(out->hashes, out->n, sizeof *out->hashes, by_hash);
    }
    arena_release(&arena);
    return out->hashes != NULL;
}

/* How many in a hundred words of each class are names of people. */
static bool count_people(const struct points *words, const uint32_t *hashes,
                         struct class_head *head)
{
    struct name_set people = {0};
    uint32_t all[CLASS_FINE] = {0};
    uint32_t named[CLASS_FINE] = {0};
    bool ok = read_people(&people);
    for (size_t i = 0; ok && i < words->n; i++) {
        uint16_t fine = (uint16_t)(words->class[i] + 1);
        all[fine]++;
        named[fine] += bsearch(&hashes[i], people.hashes, people.n,
                               sizeof *people.hashes, by_hash) != NULL;
    }
    for (size_t c = 0; c < CLASS_FINE; c++) {
        head->person[c] = (uint8_t)(all[c] > 0 ? named[c] * 100 / all[c] : 0);
    }
    free(people.hashes);
    return ok;
}

static bool write_table(const char *path, const struct points *words,
                        const uint32_t *hashes, struct class_head *head)
{
    struct class_bucket *buckets = calloc(head->n_buckets, sizeof *buckets);
    for (size_t i = 0; buckets && i < words->n; i++) {
        uint16_t fine = (uint16_t)(words->class[i] + 1);
        put_word(hashes[i], (uint16_t)(fine * CLASS_COMMON + rare_at(i)),
                 head->n_buckets, buckets);
    }
    FILE *out = fopen(path, "wb");
    bool ok = buckets && out && fwrite(head, sizeof *head, 1, out) == 1 &&
              fwrite(buckets, sizeof *buckets, head->n_buckets, out) == head->n_buckets;
    free(buckets);
    return out && fclose(out) == 0 && ok;
}

static bool sort_words(const char *path, struct points *words, const uint32_t *hashes,
                       size_t n_fine)
{
    struct points fine = {0};
    struct points middle = {0};
    struct points coarse = {0};
    struct class_head *head = calloc(1, sizeof *head);
    bool ok = head && cluster(words, n_fine, &fine) &&
              cluster(&fine, n_fine / PER, &middle) &&
              cluster(&middle, n_fine / PER / PER, &coarse);
    if (ok) {
        head->magic = CLASS_MAGIC;
        head->n_buckets = (uint32_t)(words->n / FILL + 1);
        for (size_t c = 0; c < n_fine; c++) {
            head->middle[c + 1] = (uint16_t)(fine.class[c] + 1);
            head->coarse[c + 1] = (uint8_t)(middle.class[fine.class[c]] + 1);
        }
        ok =
            count_people(words, hashes, head) && write_table(path, words, hashes, head);
    }
    free(head);
    points_free(&coarse);
    points_free(&middle);
    points_free(&fine);
    return ok;
}

int main(int argc, char **argv)
{
    uint32_t n_words = 200000;
    uint32_t n_fine = 2040;
    struct points words = {0};
    bool usage =
        argc >= 3 && (argc < 4 || slice_number(slice_of(argv[3]), 1000000, &n_words)) &&
        (argc < 5 || slice_number(slice_of(argv[4]), CLASS_FINE - 1, &n_fine)) &&
        n_fine >= PER * PER * 2 && n_words > n_fine;
    if (!usage) {
        (void)fputs("word_classes OUT VECTORS [WORDS [FINE]]\n", stderr);
        return 2;
    }
    uint32_t *hashes = calloc(n_words, sizeof *hashes);
    bool ok = hashes && points_new(&words, n_words) &&
              read_vectors(argv[2], &words, hashes) &&
              sort_words(argv[1], &words, hashes, n_fine);
    points_free(&words);
    free(hashes);
    return ok ? 0 : 1;
}
