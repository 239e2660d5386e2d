/* ner.c - the model's weights, and the best labels by them: Viterbi. */
#include "extract/name/ner.h"

#include <limits.h>
#include <string.h>

uint32_t ner_allowed(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    if (!word->candidate) {
        return 1U << NER_O;
    }
    uint32_t inside =
        1U << NER_I_PER | 1U << NER_I_ORG | 1U << NER_I_LOC | 1U << NER_I_MISC;
    if (word->shape == SHAPE_LOWER || word->shape == SHAPE_PUNCT) {
        return 1U << NER_O | inside;
    }
    return (1U << NER_LABELS) - 1U;
}

bool ner_follows(unsigned before, unsigned label)
{
    bool inside = label != NER_O && label % 2 == 0;
    return !inside || before == label || before == label - 1;
}

bool ner_model_read(struct slice bytes, struct ner_model *out)
{
    struct ner_head head;
    if (bytes.len < sizeof head) {
        return false;
    }
    memcpy(&head, bytes.ptr, sizeof head);
    if (head.magic != NER_MAGIC || head.n_buckets == 0 ||
        (bytes.len - sizeof head) / sizeof(struct ner_bucket) < head.n_buckets) {
        return false;
    }
    *out = (struct ner_model){
        head, (const struct ner_bucket *)(const void *)(bytes.ptr + sizeof head)};
    return true;
}

static const struct ner_bucket *bucket_of(const struct ner_model *model,
                                          uint32_t feature)
{
    uint32_t at = (uint32_t)(((uint64_t)feature * model->head.n_buckets) >> 32);
    return &model->buckets[at];
}

/* Eight of a word's scores, and the last. */
typedef int8_t eight_bytes __attribute__((vector_size(8)));
typedef int16_t eight_shorts __attribute__((vector_size(16)));

struct scores {
    eight_shorts eight;
    int16_t last;
};

#define EACH UINT64_C(0x0001000100010001) /* one in each of four prints */

/* Most features have no weights: all four prints are looked at together. */
static void add_scores(const struct ner_model *model, uint32_t feature,
                       struct scores *scores)
{
    const struct ner_bucket *bucket = bucket_of(model, feature);
    uint64_t prints;
    eight_bytes eight;
    memcpy(&prints, bucket->print, sizeof prints);
    prints ^= ((feature & 0xffffU) | 1U) * EACH;
    uint64_t zero = (prints - EACH) & ~prints & EACH << 15; /* the lowest is right */
    if (zero != 0) {
        const int8_t *weights = bucket->weights[__builtin_ctzll(zero) / 16];
        memcpy(&eight, weights, sizeof eight);
        scores->eight += __builtin_convertvector(eight, eight_shorts);
        scores->last = (int16_t)(scores->last + weights[sizeof eight]);
    }
}

struct column {
    int32_t score[NER_LABELS];
    uint8_t from[NER_LABELS];
};

/* The best label before `label`, one that it can follow (ner_follows()), and what the
 * way over it costs. */
static void best_before(const struct ner_model *model, const struct column *before,
                        unsigned label, struct column *out)
{
    bool inside = label != NER_O && label % 2 == 0;
    unsigned end = inside ? label + 1 : NER_LABELS;
    out->score[label] = INT32_MIN / 2;
    out->from[label] = NER_O;
    for (unsigned from = inside ? label - 1 : 0; from < end; from++) {
        int32_t score = before->score[from] + model->head.transitions[from][label];
        if (score > out->score[label]) {
            out->score[label] = score;
            out->from[label] = (uint8_t)from;
        }
    }
}

static void step(const struct ner_model *model, const struct column *before,
                 const int32_t *scores, uint32_t allowed, struct column *out)
{
    for (unsigned label = 0; label < NER_LABELS; label++) {
        out->score[label] = INT32_MIN / 2;
        out->from[label] = NER_O;
        if (allowed & (1U << label)) {
            best_before(model, before, label, out);
            out->score[label] += scores[label];
        }
    }
}

/* The last word's best label; "O" follows it. */
static unsigned best_end(const struct ner_model *model, const struct column *last)
{
    unsigned best = NER_O;
    int32_t most = INT32_MIN;
    for (unsigned label = 0; label < NER_LABELS; label++) {
        int32_t score = last->score[label] + model->head.transitions[label][NER_O];
        if (score > most) {
            most = score;
            best = label;
        }
    }
    return best;
}

/* A stretch of candidates [from, to); words on both sides are O. */
struct stretch {
    size_t from;
    size_t to;
};

/* The features of a word. */
struct looks {
    uint32_t features[NER_FEATURES_MAX];
    size_t n;
};

/* Has the buckets brought here before they are needed. */
static void look(const struct ner_model *model, const struct name_words *words,
                 size_t at, struct looks *out)
{
    out->n = ner_features(words, at, out->features);
    for (size_t k = 0; k < out->n; k++) {
        const struct ner_bucket *bucket = bucket_of(model, out->features[k]);
        __builtin_prefetch(bucket); /* it may lie in two lines of the cache */
        __builtin_prefetch(&bucket->weights[NER_WAYS - 1][NER_LABELS - 1]);
    }
}

static void score(const struct ner_model *model, const struct looks *looks,
                  int32_t out[NER_LABELS])
{
    struct scores scores = {.last = 0};
    for (size_t k = 0; k < looks->n; k++) {
        add_scores(model, looks->features[k], &scores);
    }
    for (size_t label = 0; label + 1 < NER_LABELS; label++) {
        out[label] = scores.eight[label];
    }
    out[NER_LABELS - 1] = scores.last;
}

/* The decoder at work. */
struct decoder {
    const struct ner_model *model;
    const struct name_words *words;
    struct looks looks[2];  /* of a candidate and of the next one */
    unsigned turn;          /* which is the candidate's */
    struct column *columns; /* of a run of candidates */
    uint8_t *labels;
};

/* The next candidate from `at` on, or n_words. */
static size_t next_candidate(const struct name_words *words, size_t at)
{
    while (at < words->n_words && !words->words[at].candidate) {
        at++;
    }
    return at;
}

/* The scores of a candidate, while what the next one needs is on its way. */
static void score_next(struct decoder *d, size_t at, int32_t scores[NER_LABELS])
{
    const struct looks *looks = &d->looks[d->turn];
    size_t next = next_candidate(d->words, at + 1);
    d->turn ^= 1;
    if (next < d->words->n_words) {
        look(d->model, d->words, next, &d->looks[d->turn]);
    }
    score(d->model, looks, scores);
}

static void decode_run(struct decoder *d, struct stretch run)
{
    struct column start = {.score = {0}};
    for (unsigned label = 1; label < NER_LABELS; label++) {
        start.score[label] = INT32_MIN / 2;
    }
    for (size_t i = run.from; i < run.to; i++) {
        size_t at = i - run.from;
        int32_t scores[NER_LABELS];
        score_next(d, i, scores);
        step(d->model, at == 0 ? &start : &d->columns[at - 1], scores,
             ner_allowed(d->words, i), &d->columns[at]);
    }
    unsigned best = best_end(d->model, &d->columns[run.to - run.from - 1]);
    for (size_t i = run.to; i-- > run.from;) {
        d->labels[i] = (uint8_t)best;
        best = d->columns[i - run.from].from[best];
    }
}

void ner_decode(const struct ner_model *model, struct arena *arena,
                const struct name_words *words, uint8_t *labels)
{
    struct decoder d = {.model = model, .words = words, .labels = labels};
    memset(labels, NER_O, words->n_words);
    size_t longest = 0;
    size_t run = 0;
    for (size_t i = 0; i < words->n_words; i++) {
        run = words->words[i].candidate ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    d.columns = arena_array(arena, longest + 1, sizeof *d.columns);
    size_t at = next_candidate(words, 0);
    if (at < words->n_words) {
        look(model, words, at, &d.looks[0]);
    }
    while (at < words->n_words) {
        size_t end = at + 1;
        while (end < words->n_words && words->words[end].candidate &&
               words->text->words[end].sentence == words->text->words[at].sentence) {
            end++;
        }
        decode_run(&d, (struct stretch){at, end});
        at = next_candidate(words, end);
    }
}
