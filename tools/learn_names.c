/*
 * learn_names.c - trains the recogniser of names.
 *
 *     learn_names OUT.bin GUM.conllu UNER.iob2 [SKIP-PREFIX [HELD-PREFIX]]
 *
 * An averaged structured perceptron. Documents whose id begins with SKIP-PREFIX are
 * left out; those with HELD-PREFIX are scored after each round. Deterministic.
 */
#include "tools/learn_names.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define SLOTS     (1U << 21)
#define N_BUCKETS 32000
#define LABELS    NER_LABELS

struct row {
    uint32_t key; /* feature hash; 0 free */
    float w[LABELS];
    float sum[LABELS];
    float all[LABELS]; /* of the trainings before this one */
};

struct trainer {
    struct row *rows;
    float trans[LABELS + 1][LABELS];
    float trans_sum[LABELS + 1][LABELS];
    float trans_all[LABELS + 1][LABELS];
    double step;
    uint64_t seed;
    uint32_t hide; /* of 2^32: how often a word's own form is hidden */
    const struct name_rules *rules;
    struct lang *lang;
};

static uint32_t draw(struct trainer *t)
{
    t->seed ^= t->seed >> 12;
    t->seed ^= t->seed << 25;
    t->seed ^= t->seed >> 27;
    return (uint32_t)((t->seed * UINT64_C(0x2545f4914f6cdd1d)) >> 32);
}

static struct row *row_of(struct trainer *t, uint32_t feature)
{
    uint32_t key = feature ? feature : 1;
    uint32_t at = key & (SLOTS - 1);
    while (t->rows[at].key != 0 && t->rows[at].key != key) {
        at = (at + 1) & (SLOTS - 1);
    }
    t->rows[at].key = key;
    return &t->rows[at];
}

struct run {
    size_t from, to;
    uint32_t features[64][NER_FEATURES_MAX];
    size_t n[64];
    float scores[64][LABELS];
};

static void add_weights(const struct row *row, float *scores)
{
    for (int l = 0; l < LABELS; l++) {
        scores[l] += row->w[l];
    }
}

static void read_run(struct trainer *t, const struct learn_doc *doc, struct run *run,
                     bool hide)
{
    for (size_t k = 0; k < run->to - run->from; k++) {
        uint32_t *features = run->features[k];
        run->n[k] = ner_features(&doc->words, run->from + k, features);
        memset(run->scores[k], 0, sizeof run->scores[k]);
        uint32_t chance = hide ? draw(t) : UINT32_MAX;
        size_t hidden = chance < t->hide ? 2 : 0; /* the word itself */
        for (size_t f = 0; f < hidden && f < run->n[k]; f++) {
            features[f] = 0;
        }
        for (size_t f = hidden; f < run->n[k]; f++) {
            add_weights(row_of(t, features[f]), run->scores[k]);
        }
    }
}

/* Labels that may stand at a word; with `gold`, those of them that are right. */
static uint32_t allowed_at(const struct learn_doc *doc, size_t at, bool gold)
{
    uint32_t allowed = ner_allowed(&doc->words, at);
    if (!gold) {
        return allowed;
    }
    allowed &= doc->allowed[at];
    return allowed ? allowed : 1U << NER_O;
}

struct column {
    float score[LABELS];
    uint8_t from[LABELS];
};

/* The best way to label `l` over the column before. */
static void reach(const struct trainer *t, const struct column *before, unsigned l,
                  float own, struct column *out)
{
    for (unsigned p = 0; p < LABELS; p++) {
        float s = before->score[p] + t->trans[p][l] + own;
        if (before->score[p] > -1e29F && ner_follows(p, l) && s > out->score[l]) {
            out->score[l] = s;
            out->from[l] = (uint8_t)p;
        }
    }
}

static void fill(const struct trainer *t, const struct column *before,
                 const float *scores, uint32_t allowed, struct column *out)
{
    for (unsigned l = 0; l < LABELS; l++) {
        out->score[l] = -1e30F;
        out->from[l] = 0;
        if (allowed & (1U << l)) {
            reach(t, before, l, scores[l], out);
        }
    }
}

static unsigned best_end(const struct trainer *t, const struct column *last)
{
    unsigned best = 0;
    float top = -1e31F;
    for (unsigned l = 0; l < LABELS; l++) {
        float s = last->score[l] + t->trans[l][NER_O];
        if (s > top) {
            top = s;
            best = l;
        }
    }
    return best;
}

static void viterbi(const struct trainer *t, const struct learn_doc *doc,
                    const struct run *run, bool gold, uint8_t *out)
{
    struct column columns[65]; /* the first is what stands before the run: O */
    size_t n = run->to - run->from;
    for (unsigned l = 0; l < LABELS; l++) {
        columns[0].score[l] = l == NER_O ? 0.0F : -1e30F;
    }
    for (size_t k = 0; k < n; k++) {
        uint32_t allowed = allowed_at(doc, run->from + k, gold);
        fill(t, &columns[k], run->scores[k], allowed, &columns[k + 1]);
    }
    unsigned best = best_end(t, &columns[n]);
    for (size_t k = n; k-- > 0;) {
        out[k] = (uint8_t)best;
        best = columns[k + 1].from[best];
    }
}

static void change_row(struct trainer *t, uint32_t feature, unsigned label, float by)
{
    if (feature == 0) {
        return; /* hidden */
    }
    struct row *row = row_of(t, feature);
    row->w[label] += by;
    row->sum[label] += (float)(by * t->step);
}

static void change(struct trainer *t, const struct run *run, const uint8_t *labels,
                   float by)
{
    unsigned before = NER_O;
    for (size_t k = 0; k < run->to - run->from; k++) {
        unsigned l = labels[k];
        t->trans[before][l] += by;
        t->trans_sum[before][l] += (float)(by * t->step);
        for (size_t f = 0; f < run->n[k]; f++) {
            change_row(t, run->features[k][f], l, by);
        }
        before = l;
    }
    t->trans[before][NER_O] += by;
    t->trans_sum[before][NER_O] += (float)(by * t->step);
}

/* The next run of candidates from `at` on; false at the end. */
static bool next_run(const struct learn_doc *doc, size_t at, struct run *run)
{
    const struct name_word *words = doc->words.words;
    while (at < doc->words.n_words && !words[at].candidate) {
        at++;
    }
    run->from = at;
    while (at < doc->words.n_words && words[at].candidate && at - run->from < 64 &&
           doc->text.words[at].sentence == doc->text.words[run->from].sentence) {
        at++;
    }
    run->to = at;
    return run->to > run->from;
}

static void learn_document(struct trainer *t, const struct learn_doc *doc,
                           struct run *run)
{
    uint8_t right[64];
    uint8_t guess[64];
    for (size_t at = 0; next_run(doc, at, run); at = run->to) {
        read_run(t, doc, run, true);
        viterbi(t, doc, run, true, right);
        viterbi(t, doc, run, false, guess);
        t->step += 1;
        if (memcmp(right, guess, run->to - run->from) != 0) {
            change(t, run, right, 1);
            change(t, run, guess, -1);
        }
    }
}

static void average(struct trainer *t)
{
    for (uint32_t i = 0; i < SLOTS; i++) {
        for (int l = 0; l < LABELS; l++) {
            t->rows[i].w[l] -= (float)(t->rows[i].sum[l] / t->step);
        }
    }
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            t->trans[p][l] -= (float)(t->trans_sum[p][l] / t->step);
        }
    }
}

/* Adds this training to those before and starts afresh. */
static void keep(struct trainer *t)
{
    for (uint32_t i = 0; i < SLOTS; i++) {
        for (int l = 0; l < LABELS; l++) {
            t->rows[i].all[l] += t->rows[i].w[l];
            t->rows[i].w[l] = t->rows[i].sum[l] = 0;
        }
    }
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            t->trans_all[p][l] += t->trans[p][l];
            t->trans[p][l] = t->trans_sum[p][l] = 0;
        }
    }
    t->step = 0;
}

/* The mean of all trainings, where score() and save() look. */
static void use_all(struct trainer *t, int n)
{
    for (uint32_t i = 0; i < SLOTS; i++) {
        for (int l = 0; l < LABELS; l++) {
            t->rows[i].w[l] = t->rows[i].all[l] / (float)n;
        }
    }
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            t->trans[p][l] = t->trans_all[p][l] / (float)n;
        }
    }
}

static float weight_of(const struct row *row)
{
    float most = 0;
    for (int l = 0; l < LABELS; l++) {
        most = fmaxf(most, fabsf(row->w[l]));
    }
    return most;
}

struct ranked {
    const struct row *row;
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
static size_t rank(const struct trainer *t, struct ranked *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i < SLOTS; i++) {
        float weight = weight_of(&t->rows[i]);
        if (t->rows[i].key && weight > 0.02F) {
            out[n++] = (struct ranked){&t->rows[i], weight};
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

static void put_transitions(const struct trainer *t, float scale, struct ner_head *head)
{
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            float v = fminf(fmaxf(roundf(t->trans[p][l] * scale), -32000), 32000);
            head->transitions[p][l] = (int16_t)v;
        }
    }
}

/* Puts a feature into its bucket; false when that is full. */
static bool put_row(const struct row *row, float scale, struct ner_bucket *buckets)
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

static bool save(const struct trainer *t, const char *path)
{
    struct ranked *order = calloc(SLOTS, sizeof *order);
    struct ner_bucket *buckets = calloc(N_BUCKETS, sizeof *buckets);
    bool ok = false;
    if (order && buckets) {
        size_t n = rank(t, order);
        float scale = 127.0F / (n > 200 ? order[200].weight : 1);
        struct ner_head head = {.magic = NER_MAGIC, .n_buckets = N_BUCKETS};
        put_transitions(t, scale, &head);
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

static void prepare(struct trainer *t, struct arena *arena, struct learn_set *set,
                    size_t from)
{
    for (size_t d = from; d < set->n_docs; d++) {
        struct learn_doc *doc = &set->docs[d];
        lang_tag(t->lang, arena, &doc->text, 0, doc->text.n_sentences);
        name_words_prepare(t->rules, arena, &doc->text, &doc->words);
    }
}

/* A number from the environment, for trials. */
static double setting(const char *name, double otherwise)
{
    const char *text = getenv(name);
    return text ? strtod(text, NULL) : otherwise;
}

static void learn(struct trainer *t, const struct learn_set *set, const char *skip,
                  const char *held)
{
    struct run *run = calloc(1, sizeof *run);
    uint32_t *order = calloc(set->n_docs, sizeof *order);
    size_t n = 0;
    for (uint32_t d = 0; d < set->n_docs; d++) {
        bool out = (*skip && slice_starts(set->docs[d].id, slice_of(skip))) ||
                   (*held && slice_starts(set->docs[d].id, slice_of(held)));
        if (!out) {
            order[n++] = d;
        }
    }
    int rounds = (int)setting("ROUNDS", 4);
    for (int round = 0; round < rounds; round++) {
        for (size_t i = n; i-- > 1;) {
            size_t k = draw(t) % (i + 1);
            uint32_t swap = order[i];
            order[i] = order[k];
            order[k] = swap;
        }
        for (size_t i = 0; i < n; i++) {
            learn_document(t, &set->docs[order[i]], run);
        }
    }
    average(t);
    keep(t);
    free(order);
    free(run);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice gum;
    struct slice uner;
    struct trainer t = {.seed = 88172645463325252U};
    struct name_rules *rules = NULL;
    struct learn_set set = {0};
    if (argc < 4 || file_read(&arena, argv[2], &gum, &err) != 0 ||
        file_read(&arena, argv[3], &uner, &err) != 0 ||
        lang_open(NULL, &t.lang, &err) != 0 ||
        name_rules_new((struct slice){0}, (struct slice){0}, &rules, &err) != 0) {
        (void)fprintf(stderr, "learn_names OUT GUM UNER [SKIP [HELD]]: %s\n", err.text);
        return 1;
    }
    t.rules = rules;
    t.hide = (uint32_t)(setting("HIDE", 0.5) * 4294967295.0);
    learn_read_gum(&arena, rules, gum, &set);
    learn_read_iob(&arena, uner, &set);
    struct slice templates;
    if (file_read(&arena, "tools/name_templates.txt", &templates, &err) != 0) {
        (void)fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    t.rows = calloc(SLOTS, sizeof *t.rows);
    int n = (int)setting("TRAININGS", 4);
    size_t made = (size_t)setting("MADE", 1200);
    size_t n_real = set.n_docs;
    prepare(&t, &arena, &set, 0);
    for (int i = 0; i < n; i++) {
        set.n_docs = n_real;
        learn_make(&arena, templates, made, (uint64_t)i + 1, &set);
        prepare(&t, &arena, &set, n_real);
        learn(&t, &set, argc > 4 ? argv[4] : "", argc > 5 ? argv[5] : "");
    }
    use_all(&t, n);
    bool ok = save(&t, argv[1]);
    free(t.rows);
    lang_close(t.lang);
    name_rules_free(rules);
    arena_release(&arena);
    return ok ? 0 : 1;
}
