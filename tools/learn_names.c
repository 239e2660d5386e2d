/*
 * learn_names.c - trains the recogniser of names.
 *
 *     learn_names OUT.bin SKIP-PREFIX FILE...
 *
 * FILEs are GUM's CoNLL-U or, with the ending .iob2, Universal NER. Documents whose id
 * begins with SKIP-PREFIX are left out. An averaged structured perceptron, the mean of
 * several trainings. Deterministic.
 */
#include "tools/learn_names.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define SLOTS  LEARN_SLOTS
#define LABELS NER_LABELS

struct trainer {
    struct learn_row *rows;
    float trans[LABELS + 1][LABELS];
    float trans_sum[LABELS + 1][LABELS];
    float trans_all[LABELS + 1][LABELS];
    double step;
    uint64_t seed;
    uint32_t hide;    /* of 2^32: how often a word's own form is hidden, */
    uint32_t unclass; /* its class, */
    uint32_t untable; /* what the tables say of it, */
    uint32_t drop;    /* and each of its features */
    uint32_t rare;    /* features of fewer documents are not learnt */
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

static struct learn_row *row_of(struct trainer *t, uint32_t feature)
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

static void add_weights(const struct learn_row *row, float *scores)
{
    for (int l = 0; l < LABELS; l++) {
        scores[l] += row->w[l];
    }
}

static bool chance(struct trainer *t, uint32_t share)
{
    return draw(t) < share;
}

/*
 * The words of a run are disguised at times, so that shapes, contexts and classes count
 * as well: a word is none the model has seen, has no class, or is in no table.
 */
static void disguise(struct trainer *t, struct name_word *words, size_t n, bool *hidden)
{
    for (size_t k = 0; k < n; k++) {
        hidden[k] = chance(t, t->hide);
        if (chance(t, t->unclass)) {
            words[k].class = (struct word_class){.rare = CLASS_COMMON - 1};
        }
        if (chance(t, t->untable)) {
            words[k].marks = 0;
            words[k].match = 0;
            words[k].person = 0;
        }
    }
}

static void hide_forms(struct name_word *words, size_t n, const bool *hidden)
{
    for (size_t k = 0; k < n; k++) {
        if (hidden[k]) {
            words[k].hash = words[k].lower = 0;
        }
    }
}

/* Takes out what changes when the hidden words have no form, and a share of the rest.
 */
static void drop_features(struct trainer *t, const struct learn_doc *doc, size_t at,
                          uint32_t *features, size_t n)
{
    uint32_t blind[NER_FEATURES_MAX];
    (void)ner_features(&doc->words, at, blind);
    for (size_t f = 0; f < n; f++) {
        if (features[f] != blind[f] || chance(t, t->drop)) {
            features[f] = 0;
        }
    }
}

/* What the features say of each label; those that are too rare are taken out. */
static void score_features(struct trainer *t, uint32_t *features, size_t n,
                           float *scores)
{
    memset(scores, 0, LABELS * sizeof *scores);
    for (size_t f = 0; f < n; f++) {
        const struct learn_row *row = features[f] ? row_of(t, features[f]) : NULL;
        if (row && row->seen >= t->rare) {
            add_weights(row, scores);
        } else {
            features[f] = 0;
        }
    }
}

static void read_run(struct trainer *t, const struct learn_doc *doc, struct run *run)
{
    struct name_word *words = doc->words.words + run->from;
    struct name_word kept[64];
    bool hidden[64];
    size_t n = run->to - run->from;
    memcpy(kept, words, n * sizeof *words);
    disguise(t, words, n, hidden);
    for (size_t k = 0; k < n; k++) {
        run->n[k] = ner_features(&doc->words, run->from + k, run->features[k]);
    }
    hide_forms(words, n, hidden);
    for (size_t k = 0; k < n; k++) {
        drop_features(t, doc, run->from + k, run->features[k], run->n[k]);
        score_features(t, run->features[k], run->n[k], run->scores[k]);
    }
    memcpy(words, kept, n * sizeof *words);
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
    struct learn_row *row = row_of(t, feature);
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

/* Counts document `number` (from 1) for each of its features. */
static void count_document(struct trainer *t, const struct learn_doc *doc,
                           uint32_t number)
{
    uint32_t features[NER_FEATURES_MAX];
    for (size_t i = 0; i < doc->words.n_words; i++) {
        bool read = doc->words.words[i].candidate;
        size_t n = read ? ner_features(&doc->words, i, features) : 0;
        for (size_t f = 0; f < n; f++) {
            struct learn_row *row = row_of(t, features[f]);
            row->seen += row->doc != number;
            row->doc = number;
        }
    }
}

/* Counts the documents that each feature occurs in. */
static void count_features(struct trainer *t, const struct learn_set *set,
                           const uint32_t *order, size_t n)
{
    for (uint32_t i = 0; i < SLOTS; i++) {
        t->rows[i].seen = t->rows[i].doc = 0;
    }
    for (uint32_t d = 0; d < n; d++) {
        count_document(t, &set->docs[order[d]], d + 1);
    }
}

static void learn_document(struct trainer *t, const struct learn_doc *doc,
                           struct run *run)
{
    uint8_t right[64];
    uint8_t guess[64];
    for (size_t at = 0; next_run(doc, at, run); at = run->to) {
        read_run(t, doc, run);
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

static uint32_t share(const char *name, double otherwise)
{
    return (uint32_t)(setting(name, otherwise) * 4294967295.0);
}

static void learn(struct trainer *t, const struct learn_set *set, const char *skip)
{
    struct run *run = calloc(1, sizeof *run);
    uint32_t *order = calloc(set->n_docs, sizeof *order);
    size_t n = 0;
    for (uint32_t d = 0; d < set->n_docs; d++) {
        if (!*skip || !slice_starts(set->docs[d].id, slice_of(skip))) {
            order[n++] = d;
        }
    }
    count_features(t, set, order, n);
    int rounds = (int)setting("ROUNDS", 5);
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

static bool is_iob(struct slice path)
{
    struct slice end = SLICE_LIT(".iob2");
    return path.len > end.len &&
           slice_equal((struct slice){path.ptr + path.len - end.len, end.len}, end);
}

static int read_files(struct arena *arena, const struct name_rules *rules, char **paths,
                      struct learn_set *set, struct err *err)
{
    for (; *paths; paths++) {
        struct slice bytes;
        int rc = file_read(arena, *paths, &bytes, err);
        if (rc != 0) {
            return rc;
        }
        if (is_iob(slice_of(*paths))) {
            learn_read_iob(arena, bytes, set);
        } else {
            learn_read_gum(arena, rules, bytes, set);
        }
    }
    return 0;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice templates;
    struct trainer t = {.seed = 88172645463325252U};
    struct name_rules *rules = NULL;
    struct learn_set set = {0};
    if (argc < 4 || lang_open(NULL, &t.lang, &err) != 0 ||
        name_rules_new((struct slice){0}, (struct slice){0}, &rules, &err) != 0 ||
        read_files(&arena, rules, argv + 3, &set, &err) != 0 ||
        file_read(&arena, "tools/name_templates.txt", &templates, &err) != 0) {
        (void)fprintf(stderr, "learn_names OUT SKIP FILE...: %s\n", err.text);
        return 1;
    }
    t.rules = rules;
    t.hide = share("HIDE", 0.1);
    t.unclass = share("UNCLASS", 0.05);
    t.untable = share("UNTABLE", 0.05);
    t.drop = share("DROP", 0.05);
    t.rare = (uint32_t)setting("RARE", 2);
    t.rows = calloc(SLOTS, sizeof *t.rows);
    int n = (int)setting("TRAININGS", 20);
    size_t made = (size_t)setting("MADE", 1200);
    size_t n_real = set.n_docs;
    prepare(&t, &arena, &set, 0);
    for (int i = 0; i < n; i++) {
        set.n_docs = n_real;
        learn_make(&arena, templates, made, (uint64_t)i + 1, &set);
        prepare(&t, &arena, &set, n_real);
        learn(&t, &set, argv[2]);
    }
    use_all(&t, n);
    bool ok = learn_save(t.rows, t.trans, argv[1]);
    free(t.rows);
    lang_close(t.lang);
    name_rules_free(rules);
    arena_release(&arena);
    return ok ? 0 : 1;
}
