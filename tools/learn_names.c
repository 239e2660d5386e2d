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
#define ROUNDS    14
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

static void read_run(struct trainer *t, const struct learn_doc *doc, struct run *run,
                     bool hide)
{
    for (size_t i = run->from; i < run->to; i++) {
        size_t k = i - run->from;
        run->n[k] = ner_features(&doc->words, i, run->features[k]);
        memset(run->scores[k], 0, sizeof run->scores[k]);
        uint32_t chance = hide ? draw(t) : UINT32_MAX;
        for (size_t f = 0; f < run->n[k]; f++) {
            if (f < 2 && chance < t->hide) {
                run->features[k][f] = 0; /* the word itself is hidden */
                continue;
            }
            const struct row *row = row_of(t, run->features[k][f]);
            for (int l = 0; l < LABELS; l++) {
                run->scores[k][l] += row->w[l];
            }
        }
    }
}

static void viterbi(const struct trainer *t, const struct learn_doc *doc,
                    const struct run *run, bool gold, uint8_t *out)
{
    float score[64][LABELS];
    uint8_t from[64][LABELS];
    size_t n = run->to - run->from;
    for (size_t k = 0; k < n; k++) {
        uint32_t allowed = ner_allowed(&doc->words, run->from + k);
        if (gold) {
            uint32_t both = allowed & doc->allowed[run->from + k];
            allowed = both ? both : 1U << NER_O;
        }
        for (unsigned l = 0; l < LABELS; l++) {
            score[k][l] = -1e30F;
            from[k][l] = 0;
            for (unsigned p = 0; p < LABELS && (allowed & (1U << l)); p++) {
                float before = k > 0 ? score[k - 1][p] : p == NER_O ? 0.0F : -1e30F;
                float s = before + t->trans[p][l] + run->scores[k][l];
                if (before > -1e29F && ner_follows(p, l) && s > score[k][l]) {
                    score[k][l] = s;
                    from[k][l] = (uint8_t)p;
                }
            }
        }
    }
    unsigned best = 0;
    float top = -1e31F;
    for (unsigned l = 0; l < LABELS; l++) {
        float s = score[n - 1][l] + t->trans[l][NER_O];
        if (s > top) {
            top = s;
            best = l;
        }
    }
    for (size_t k = n; k-- > 0;) {
        out[k] = (uint8_t)best;
        best = from[k][best];
    }
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
            if (run->features[k][f]) {
                struct row *row = row_of(t, run->features[k][f]);
                row->w[l] += by;
                row->sum[l] += (float)(by * t->step);
            }
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

static int by_weight(const void *a, const void *b)
{
    const struct row *x = *(const struct row *const *)a;
    const struct row *y = *(const struct row *const *)b;
    float wx = weight_of(x);
    float wy = weight_of(y);
    return wx > wy ? -1 : wx < wy ? 1 : x->key < y->key ? -1 : 1;
}

static int8_t small(float value, float scale)
{
    float v = roundf(value * scale);
    return (int8_t)(v > 127 ? 127 : v < -127 ? -127 : v);
}

static bool save(struct trainer *t, const char *path)
{
    size_t n = 0;
    const struct row **order = calloc(SLOTS, sizeof *order);
    for (uint32_t i = 0; i < SLOTS; i++) {
        if (t->rows[i].key && weight_of(&t->rows[i]) > 0.02F) {
            order[n++] = &t->rows[i];
        }
    }
    qsort(order, n, sizeof *order, by_weight);
    float top = n > 200 ? weight_of(order[200]) : 1;
    float scale = 127.0F / top;
    struct ner_head head = {.magic = NER_MAGIC, .n_buckets = N_BUCKETS};
    for (int p = 0; p <= LABELS; p++) {
        for (int l = 0; l < LABELS; l++) {
            float v = roundf(t->trans[p][l] * scale);
            head.transitions[p][l] = (int16_t)(v > 32000    ? 32000
                                               : v < -32000 ? -32000
                                                            : v);
        }
    }
    struct ner_bucket *buckets = calloc(N_BUCKETS, sizeof *buckets);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = (uint32_t)(((uint64_t)order[i]->key * N_BUCKETS) >> 32);
        uint16_t print = (uint16_t)((order[i]->key & 0xffffU) | 1U);
        int way = 0;
        while (way < NER_WAYS && buckets[at].print[way]) {
            way++;
        }
        if (way < NER_WAYS) {
            buckets[at].print[way] = print;
            for (int l = 0; l < LABELS; l++) {
                buckets[at].weights[way][l] = small(order[i]->w[l], scale);
            }
            kept++;
        }
    }
    printf("%zu features, %zu kept, scale %.2f\n", n, kept, (double)scale);
    FILE *out = fopen(path, "wb");
    bool ok = out && fwrite(&head, sizeof head, 1, out) == 1 &&
              fwrite(buckets, sizeof *buckets, N_BUCKETS, out) == N_BUCKETS;
    ok = out && fclose(out) == 0 && ok;
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
    const char *rounds = getenv("ROUNDS");
    for (int round = 0; round < (rounds ? atoi(rounds) : 14); round++) {
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
    const char *hide = getenv("HIDE");
    t.hide = (uint32_t)((hide ? atof(hide) : 0.5) * 4294967295.0);
    t.rows = calloc(SLOTS, sizeof *t.rows);
    learn_read_gum(&arena, rules, gum, &set);
    learn_read_iob(&arena, uner, &set);
    struct slice templates;
    if (file_read(&arena, "tools/name_templates.txt", &templates, &err) != 0) {
        (void)fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    const char *made = getenv("MADE");
    const char *trainings = getenv("TRAININGS");
    int n = trainings ? atoi(trainings) : 4;
    size_t n_real = set.n_docs;
    prepare(&t, &arena, &set, 0);
    for (int i = 0; i < n; i++) {
        set.n_docs = n_real;
        learn_make(&arena, rules, templates, made ? (size_t)atoi(made) : 1200,
                   (uint64_t)(i + 1), &set);
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
