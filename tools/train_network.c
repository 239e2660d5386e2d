/* train_network.c - encoder, tags and parser: batches and schedule. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_export.h"
#include "tools/train_item.h"
#include "tools/train_vote.h"

#define BATCH_WORDS  600
#define MAX_ROWS     2048
#define MAX_ITEMS    VOTE_ITEMS
#define MAX_SENTENCE 250 /* words; longer ones are not learnt from */
#define RATE         2e-3
#define WARM_UP      300
#define DROPOUT      0.2F
#define EXPLORE      0.8F
#define SILVER_UNTIL 0.75 /* part of the epochs that have silver sentences, too */

struct course {
    const struct train_data *data;
    struct lang_text silver; /* sentences that only teachers label; may be empty */
    struct net net;
    struct batch batch;
    struct item items[MAX_ITEMS];
    struct item twins[MAX_ITEMS]; /* the same without disguise, for the teachers */
    struct vote vote;             /* for reports: the network itself */
    struct vote teachers;
    struct rng rng;
    uint64_t step;
    double words_done, words_all;
};

/* Sentences of all treebanks, then silver ones. */
static const struct lang_text *pick(const struct course *c, uint32_t at,
                                    const struct sentence **out, size_t *bank)
{
    size_t b = 0;
    while (b < c->data->n_banks && at >= c->data->banks[b].n_sentences) {
        at -= (uint32_t)c->data->banks[b++].n_sentences;
    }
    const struct lang_text *text =
        b < c->data->n_banks ? &c->data->banks[b] : &c->silver;
    *out = &text->sentences[at];
    *bank = b;
    return text;
}

static double rate_now(const struct course *c)
{
    double warm = (double)c->step / WARM_UP;
    double left = 1 - c->words_done / c->words_all;
    left = left < 0.002 ? 0.002 : left;
    return RATE * (warm < 1 ? warm : 1) * left;
}

static void learn_batch(struct course *c, struct losses *losses)
{
    const struct guide *guide = NULL;
    c->step++;
    if (c->teachers.guide.count > 0) {
        for (size_t i = 0; i < c->batch.n_items; i++) {
            c->twins[i] = c->items[i];
            memcpy(c->twins[i].rows, c->items[i].plain, sizeof c->twins[i].rows);
        }
        vote_ask(&c->teachers, c->twins, c->batch.n_items);
        guide = &c->teachers.guide;
    }
    net_forward(&c->net, &c->batch, true);
    tags_learn(&c->net, &c->batch, guide, losses);
    heads_learn(&c->net, &c->batch, losses);
    float explore = c->step < WARM_UP ? 0 : EXPLORE;
    arcs_learn(&c->net, &c->batch, explore, guide, losses);
    net_backward(&c->net, &c->batch);
    net_step(&c->net, (float)rate_now(c), c->step);
    net_clear_gradients(&c->net);
    losses->words += c->batch.n_words;
}

static size_t count_gold(const struct course *c)
{
    size_t n = 0;
    for (size_t b = 0; b < c->data->n_banks; b++) {
        n += c->data->banks[b].n_sentences;
    }
    return n;
}

static bool has_silver(const struct course *c, int epoch)
{
    return c->silver.n_sentences > 0 && epoch < SILVER_UNTIL * c->data->epochs;
}

/* The sentences of an epoch in random order: all gold ones, as many silver ones. */
static uint32_t *draw_order(struct course *c, int epoch, size_t *n)
{
    size_t gold = count_gold(c);
    *n = has_silver(c, epoch) ? 2 * gold : gold;
    uint32_t *order = malloc((*n + 1) * sizeof *order);
    rng_shuffle(&c->rng, order, *n);
    for (size_t i = 0; i < *n; i++) {
        if (order[i] >= gold) {
            order[i] =
                (uint32_t)gold + rng_below(&c->rng, (uint32_t)c->silver.n_sentences);
        }
    }
    return order;
}

static void learn_epoch(struct course *c, int epoch, struct losses *losses)
{
    size_t n;
    struct arena arena = {0};
    size_t words = 0;
    uint32_t *order = draw_order(c, epoch, &n);
    c->batch.n_items = 0;
    for (size_t i = 0; i < n; i++) {
        const struct sentence *s;
        size_t bank;
        const struct lang_text *text = pick(c, order[i], &s, &bank);
        if (s->count <= MAX_SENTENCE) {
            struct item *item = &c->items[c->batch.n_items];
            *item = item_make(&arena, c->data, text, s, &c->rng);
            item->ner = c->data->has_names[bank] ? item->ner : NULL;
            item->silver = text == &c->silver;
            c->batch.items[c->batch.n_items++] = item;
            words += item->count;
            c->words_done += s->count;
        }
        if (c->batch.n_items > 0 && (words >= BATCH_WORDS || i + 1 == n)) {
            learn_batch(c, losses);
            c->batch.n_items = 0;
            words = 0;
            arena_release(&arena);
        }
    }
    arena_release(&arena);
    free(order);
}

static void report(struct course *c, int epoch, const struct losses *l)
{
    double n = (double)l->words;
    (void)fprintf(stderr,
                  "network: epoch %d of %d: tags %.3f names %.3f heads %.3f steps %.3f "
                  "(%.2f %% right)\n",
                  epoch + 1, c->data->epochs, l->tags / n, l->ner / n, l->heads / n,
                  l->parser / (double)l->steps,
                  100.0 * (double)l->right / (double)l->steps);
    for (size_t d = 0; d < c->data->n_devs; d++) {
        if (epoch % 2 == 1 || epoch + 1 == c->data->epochs) {
            vote_report(&c->vote, &c->data->devs[d], c->data->dev_names[d]);
        }
    }
}

static void net_begin(const struct train_data *data, struct net *net, struct rng *rng)
{
    net_init(net, data->words.n_rows, data->n_labels, rng);
    net->base = data->words.vectors;
}

/* Loads the teachers, and fills c->silver. */
static bool call_teachers(struct course *c, const struct model_writer *writer)
{
    c->teachers.data = c->data;
    for (size_t i = 0; i < c->data->n_teachers; i++) {
        struct rng rng = {1};
        struct net *net = calloc(1, sizeof *net);
        net_begin(c->data, net, &rng);
        if (!net_load(net, c->data->teachers[i])) {
            return false;
        }
        vote_add(&c->teachers, net);
    }
    for (size_t d = 0; d < c->data->n_devs; d++) {
        vote_report(&c->teachers, &c->data->devs[d], c->data->dev_names[d]);
    }
    silver_make(c->data, writer, &c->silver);
    return true;
}

/* Words that all epochs together will have shown, nearly. */
static double expect_words(const struct course *c)
{
    double gold = 0;
    double silver = 0;
    double all = 0;
    for (size_t b = 0; b < c->data->n_banks; b++) {
        gold += (double)c->data->banks[b].n_words;
    }
    for (size_t s = 0; s < c->silver.n_sentences; s++) {
        silver += c->silver.sentences[s].count;
    }
    silver *= (double)count_gold(c) / (double)(c->silver.n_sentences + 1);
    for (int epoch = 0; epoch < c->data->epochs; epoch++) {
        all += gold + (has_silver(c, epoch) ? silver : 0);
    }
    return all;
}

bool train_network(const struct train_data *data, struct model_writer *writer,
                   const char *path)
{
    static struct course c;
    c.data = data;
    c.rng.state = data->seed;
    if (data->n_teachers > 0 && (!data->corpus || !call_teachers(&c, writer))) {
        return false;
    }
    net_begin(data, &c.net, &c.rng);
    batch_init(&c.batch, MAX_ROWS, MAX_ITEMS);
    c.batch.rng = &c.rng;
    c.batch.dropout = DROPOUT;
    c.vote.data = data;
    vote_add(&c.vote, &c.net);
    c.words_all = expect_words(&c);
    if (data->load && !net_load(&c.net, data->load)) {
        return false;
    }
    for (int epoch = 0; !data->load && epoch < data->epochs; epoch++) {
        struct losses l = {0};
        learn_epoch(&c, epoch, &l);
        report(&c, epoch, &l);
    }
    if (data->net_only) {
        return net_save(&c.net, path);
    }
    net_merge_base(&c.net);
    export_network(&c.net, &data->words, writer);
    return true;
}
