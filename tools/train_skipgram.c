#include "tools/train_skipgram.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/lang/shape.h"

#include "tools/train.h"
#include "tools/train_gemm.h"

#define WINDOW     3
#define PLACES     ((size_t)2 * WINDOW)
#define NEGATIVES  5
#define RATE       0.03
#define SUBSAMPLE  2e-4
#define NOISE_SIZE (1U << 20)
#define LANES      16

struct sampler {
    uint32_t *noise;
    float *keep; /* chance of a word to stay in the stream */
};

static void make_sampler(struct sampler *s, const struct stream *stream, uint32_t rows)
{
    double *counts = calloc(rows, sizeof *counts);
    double total = 0;
    double all = 0;
    for (size_t i = 0; i < stream->count; i++) {
        if (stream->items[i] != TEXT_BREAK) {
            counts[stream->items[i]]++;
            all++;
        }
    }
    for (uint32_t r = 0; r < rows; r++) {
        total += pow(counts[r], 0.75);
    }
    s->noise = malloc(NOISE_SIZE * sizeof *s->noise);
    s->keep = malloc(rows * sizeof *s->keep);
    double reached = 0;
    uint32_t at = 0;
    for (uint32_t r = 0; r < rows; r++) {
        reached += pow(counts[r], 0.75) / total;
        for (; at < NOISE_SIZE && at < reached * NOISE_SIZE; at++) {
            s->noise[at] = r;
        }
        double share = counts[r] / all;
        s->keep[r] = share > SUBSAMPLE ? (float)sqrt(SUBSAMPLE / share) : 1;
    }
    for (; at < NOISE_SIZE; at++) {
        s->noise[at] = 0;
    }
    free(counts);
}

/* One pair: raises or lowers the score of `out` at `in`; in's change is collected. */
static void pull(const float *restrict in, float *restrict out, float *restrict change,
                 float target, float rate)
{
    float dot = 0;
    float lanes[LANES] = {0};
    for (size_t j = 0; j < NET_WORD_DIM; j += LANES) {
        for (size_t k = 0; k < LANES; k++) {
            lanes[k] += in[j + k] * out[j + k];
        }
    }
    for (size_t j = 0; j < LANES; j++) {
        dot += lanes[j];
    }
    float error = (target - 1 / (1 + expf(-dot))) * rate;
    for (size_t j = 0; j < NET_WORD_DIM; j++) {
        change[j] += error * out[j];
        out[j] += error * in[j];
    }
}

struct skipgram {
    float *in;
    float *out[PLACES];
    const struct sampler *sampler;
    struct rng *rng;
};

/* What is learnt about one word from its neighbours. */
struct learning {
    float rate;
    float change[NET_WORD_DIM];
};

/* One neighbour, and words drawn at random that are not there. */
static void learn_pair(const struct skipgram *g, float *in, float *out, uint32_t word,
                       struct learning *how)
{
    pull(in, out + (size_t)word * NET_WORD_DIM, how->change, 1, how->rate);
    for (int k = 0; k < NEGATIVES; k++) {
        uint32_t noise = g->sampler->noise[rng_below(g->rng, NOISE_SIZE)];
        if (noise != word) {
            pull(in, out + (size_t)noise * NET_WORD_DIM, how->change, 0, how->rate);
        }
    }
}

static void learn_word(struct skipgram *g, const uint32_t *words, size_t n, size_t at,
                       float rate)
{
    struct learning how = {.rate = rate};
    float *in = g->in + (size_t)words[at] * NET_WORD_DIM;
    for (int d = -WINDOW; d <= WINDOW; d++) {
        size_t place = (size_t)((ptrdiff_t)at + d);
        if (d == 0 || place >= n) {
            continue;
        }
        float *out = g->out[d < 0 ? d + WINDOW : d + WINDOW - 1];
        learn_pair(g, in, out, words[place], &how);
    }
    for (size_t j = 0; j < NET_WORD_DIM; j++) {
        in[j] += how.change[j];
    }
}

/* Words in a row, until a break; what is left at the end goes before the next epoch. */
struct line {
    uint32_t words[1024];
    size_t n;
};

static void learn_line(struct skipgram *g, struct line *line, double done)
{
    for (size_t w = 0; w < line->n; w++) {
        learn_word(g, line->words, line->n, w, (float)(RATE * (1 - done) + 1e-4));
    }
    line->n = 0;
}

/* `past` epochs of `epochs` are done. */
static void learn_epoch(struct skipgram *g, const struct stream *stream,
                        struct line *line, int past, int epochs)
{
    for (size_t i = 0; i < stream->count; i++) {
        uint32_t word = stream->items[i];
        if (word != TEXT_BREAK && rng_unit(g->rng) < g->sampler->keep[word]) {
            line->words[line->n++] = word;
        }
        if (word == TEXT_BREAK || line->n == 1024) {
            learn_line(g, line, (past + (double)i / (double)stream->count) / epochs);
        }
    }
}

void skipgram_learn(const struct stream *stream, uint32_t n_rows, int epochs, float *in)
{
    struct sampler sampler;
    struct line line = {.n = 0};
    struct rng rng = {37};
    make_sampler(&sampler, stream, n_rows);
    size_t size = (size_t)n_rows * NET_WORD_DIM;
    struct skipgram g = {.in = in, .sampler = &sampler, .rng = &rng};
    for (size_t i = 0; i < size; i++) {
        in[i] = (float)((rng_unit(&rng) - 0.5) / NET_WORD_DIM);
    }
    for (size_t d = 0; d < PLACES; d++) {
        g.out[d] = floats(size);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
        learn_epoch(&g, stream, &line, epoch, epochs);
        (void)fprintf(stderr, "vectors: epoch %d of %d\n", epoch + 1, epochs);
    }
    for (size_t d = 0; d < PLACES; d++) {
        free(g.out[d]);
    }
    free(sampler.noise);
    free(sampler.keep);
}
