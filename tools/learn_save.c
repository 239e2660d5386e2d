/* learn_save.c - the heaviest features of a training, as data/model/names.bin has them.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "tools/learn_names.h"

#define N_BUCKETS 22000
#define LABELS    NER_LABELS

static float weight_of(const struct learn_row *row)
{
    float most = 0;
    for (int l = 0; l < LABELS; l++) {
        most = fmaxf(most, fabsf(row->w[l]));
    }
    return most;
}

struct ranked {
    const struct learn_row *row;
    float weight;
};

static int by_weight(const void *a, const void *b)
{
    const struct ranked *x = a;
    const struct ranked *y = b;
    if (x->weight != y->weight) {
        return x->weight > y->weight ? -1 : 1;
    }
    return x->row->key < y->row->key ? -1 : 1;
}

/* The features that weigh enough, heaviest first; returns how many. */
static size_t rank(const struct learn_row *rows, struct ranked *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i < LEARN_SLOTS; i++) {
        float weight = weight_of(&rows[i]);
        if (rows[i].key && weight > 0.02F) {
            out[n++] = (struct ranked){&rows[i], weight};
        }
    }
    qsort(out, n, sizeof *out, by_weight);
    return n;
}

static int8_t small(float value, float scale)
{
    float v = roundf(value * scale);
    return (int8_t)(v > 127 ? 127 : v < -127 ? -127 : v);
}

static void put_transitions(float (*trans)[LABELS], float scale, struct ner_head *head)
{
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            float v = fminf(fmaxf(roundf(trans[p][l] * scale), -32000), 32000);
            head->transitions[p][l] = (int16_t)v;
        }
    }
}

/* Puts a feature into its bucket; false when that is full. */
static bool put_row(const struct learn_row *row, float scale,
                    struct ner_bucket *buckets)
{
    struct ner_bucket *bucket = &buckets[((uint64_t)row->key * N_BUCKETS) >> 32];
    int way = 0;
    while (way < NER_WAYS && bucket->print[way]) {
        way++;
    }
    if (way == NER_WAYS) {
        return false;
    }
    bucket->print[way] = (uint16_t)((row->key & 0xffffU) | 1U);
    for (int l = 0; l < LABELS; l++) {
        bucket->weights[way][l] = small(row->w[l], scale);
    }
    return true;
}

static bool write_model(const char *path, const struct ner_head *head,
                        const struct ner_bucket *buckets)
{
    FILE *out = fopen(path, "wb");
    bool ok = out && fwrite(head, sizeof *head, 1, out) == 1 &&
              fwrite(buckets, sizeof *buckets, N_BUCKETS, out) == N_BUCKETS;
    return out && fclose(out) == 0 && ok;
}

bool learn_save(const struct learn_row *rows, float (*trans)[NER_LABELS],
                const char *path)
{
    struct ranked *order = calloc(LEARN_SLOTS, sizeof *order);
    struct ner_bucket *buckets = calloc(N_BUCKETS, sizeof *buckets);
    bool ok = false;
    if (order && buckets) {
        size_t n = rank(rows, order);
        float scale = 127.0F / (n > 200 ? order[200].weight : 1);
        struct ner_head head = {.magic = NER_MAGIC, .n_buckets = N_BUCKETS};
        put_transitions(trans, scale, &head);
        size_t kept = 0;
        for (size_t i = 0; i < n; i++) {
            kept += put_row(order[i].row, scale, buckets);
        }
        printf("%zu features, %zu kept, scale %.2f\n", n, kept, (double)scale);
        ok = write_model(path, &head, buckets);
    }
    free(buckets);
    free(order);
    return ok;
}
