/* train_split.c - the sentence splitter: logistic regression by stochastic descent. */
#include "tools/train_split.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define EPOCHS   12
#define AVERAGED 6 /* the last epochs, whose weights are averaged */
#define RATE     0.05
#define DECAY    1e-5

struct gap {
    uint32_t slots[SPLIT_FEATURES];
    bool ends;
};

struct gaps {
    struct gap *items;
    size_t count;
    size_t capacity;
};

static struct gap *gap_new(struct gaps *gaps)
{
    if (gaps->count == gaps->capacity) {
        gaps->capacity = gaps->capacity * 2 + 1024;
        gaps->items = realloc(gaps->items, gaps->capacity * sizeof *gaps->items);
    }
    return &gaps->items[gaps->count++];
}

struct visitor {
    void (*visit)(void *context, const struct split_gap *gap);
    void *context;
};

static void each_of_block(const struct split_view *lexicon,
                          const struct lang_text *text, size_t first, size_t last,
                          const struct visitor *visitor)
{
    uint32_t from = text->sentences[first].first;
    uint32_t to = text->sentences[last].first + text->sentences[last].count;
    struct split_view view = {
        lexicon->rules,     lexicon->tagger, text->text, text->text,
        text->words + from, to - from,       NULL};
    struct split_state state = {0};
    size_t s = first;
    for (size_t i = 0; i < view.count; i++) {
        bool ends = i > 0 && s < last && text->sentences[s + 1].first == from + i;
        if (i > 0 && split_possible(&view, i)) {
            struct split_gap gap = {&view, i, &state, ends};
            visitor->visit(visitor->context, &gap);
        }
        if (ends) {
            state = (struct split_state){0};
            s++;
        }
        split_step(&view, i, &state);
    }
}

void split_each(const struct train_data *data, struct slice file,
                const struct lang_text *text,
                void (*visit)(void *context, const struct split_gap *gap),
                void *context)
{
    struct token_rules rules;
    struct tagger tagger;
    struct visitor visitor = {visit, context};
    if (!tagger_open(file, &tagger)) {
        (void)fputs("train: the tagger must be trained before the splitter\n", stderr);
        exit(1);
    }
    token_rules_init(&rules, data->arena);
    struct split_view lexicon = {.rules = &rules, .tagger = &tagger};
    size_t first = 0;
    for (size_t s = 0; s < text->n_sentences; s++) {
        bool last = s + 1 == text->n_sentences ||
                    text->sentences[s + 1].block != text->sentences[s].block;
        if (last) {
            each_of_block(&lexicon, text, first, s, &visitor);
            first = s + 1;
        }
    }
}

static void collect(void *context, const struct split_gap *from)
{
    struct gap *gap = gap_new(context);
    split_features(from->view, from->at, from->state, gap->slots);
    gap->ends = from->ends;
}

static double score(const struct gap *gap, const double *weights)
{
    double sum = 0;
    for (size_t f = 0; f < SPLIT_FEATURES; f++) {
        sum += weights[gap->slots[f]];
    }
    return sum;
}

static void report(const struct gaps *gaps, const double *weights, const char *name)
{
    size_t right = 0;
    size_t mine = 0;
    size_t gold = 0;
    for (size_t i = 0; i < gaps->count; i++) {
        bool ends = score(&gaps->items[i], weights) > 0;
        mine += ends;
        gold += gaps->items[i].ends;
        right += ends && gaps->items[i].ends;
    }
    (void)fprintf(stderr, "  %s: precision %.2f recall %.2f\n", name,
                  100.0 * (double)right / (double)mine,
                  100.0 * (double)right / (double)gold);
}

static double learn(const struct gap *gap, double *weights)
{
    double p = 1 / (1 + exp(-score(gap, weights)));
    double error = (gap->ends ? 1 : 0) - p;
    for (size_t f = 0; f < SPLIT_FEATURES; f++) {
        double *w = &weights[gap->slots[f]];
        *w += RATE * (error - DECAY * *w);
    }
    return error;
}

void train_split(const struct train_data *data, struct model_writer *writer)
{
    struct gaps gaps = {0};
    struct rng rng = {11};
    static double weights[SPLIT_SIZE];
    static double sums[SPLIT_SIZE];
    struct buf image = {0};
    model_writer_image(writer, &image);
    for (size_t b = 0; b < data->n_banks; b++) {
        split_each(data, buf_slice(&image), &data->banks[b], collect, &gaps);
    }
    uint32_t *order = malloc((gaps.count + 1) * sizeof *order);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        size_t wrong = 0;
        rng_shuffle(&rng, order, gaps.count);
        for (size_t i = 0; i < gaps.count; i++) {
            wrong += fabs(learn(&gaps.items[order[i]], weights)) > 0.5;
        }
        for (size_t i = 0; epoch >= EPOCHS - AVERAGED && i < SPLIT_SIZE; i++) {
            sums[i] += weights[i];
        }
        (void)fprintf(stderr, "split: epoch %d, %zu of %zu gaps wrong\n", epoch + 1,
                      wrong, gaps.count);
    }
    struct buf out = {0};
    for (size_t i = 0; i < SPLIT_SIZE; i++) {
        sums[i] /= AVERAGED;
    }
    for (size_t d = 0; d < data->n_devs; d++) {
        struct gaps dev = {0};
        split_each(data, buf_slice(&image), &data->devs[d], collect, &dev);
        report(&dev, sums, data->dev_names[d]);
        free(dev.items);
    }
    for (size_t i = 0; i < SPLIT_SIZE; i++) {
        int16_t weight = (int16_t)lrint(sums[i] * SPLIT_SCALE);
        put_bytes(&out, &weight, sizeof weight);
    }
    model_writer_add(writer, "split", out);
    free(order);
    free(gaps.items);
    buf_release(&image);
}
