/* train_network.c - encoder, tags and parser: sentences to batches, schedule, reports.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/lang/tagset.h"

#include "tools/train_export.h"
#include "tools/train_net.h"

#define BATCH_WORDS 600
#define MAX_ROWS    2048
#define MAX_ITEMS   700
#define RATE        2e-3
#define WARM_UP     300
#define DROPOUT     0.3F
#define EXPLORE     0.8F
#define UNKNOWN     0.25 /* a word seen n times is unknown with UNKNOWN / (UNKNOWN + n) */

struct course {
    const struct train_data *data;
    const struct vocabulary *words;
    struct net net;
    struct batch batch;
    struct rng rng;
    uint64_t step;
    uint64_t steps; /* expected in all */
};

static uint32_t word_row(const struct course *c, const struct form *form)
{
    const struct string_table_writer *table = c->words->words;
    uint32_t at = strmap_find(&table->map, form_key(form));
    return at == STRMAP_NONE ? 0 : table->items[at].value;
}

static void fill_rows(struct course *c, struct item *item, size_t w, struct slice form,
                      bool train)
{
    struct form view;
    form_init(&view, form);
    uint32_t row = word_row(c, &view);
    double n = c->words->counts[row];
    if (train && n > 0 && rng_unit(&c->rng) < UNKNOWN / (UNKNOWN + n)) {
        row = 0;
    }
    item->rows[TABLE_WORD][w] = row;
    for (size_t t = 1; t < TABLE_COUNT; t++) {
        item->rows[t][w] = net_sub_row(t, &view);
    }
}

/* Without its last word when that is a mark that nothing depends on. */
static uint32_t count_without_stop(struct course *c, const struct lang_text *text,
                                   const struct sentence *s)
{
    uint32_t last = s->first + s->count - 1;
    if (s->count < 4 || rng_below(&c->rng, 100) >= 8 ||
        text->words[last].upos != UPOS_PUNCT) {
        return s->count;
    }
    for (uint32_t i = s->first; i < last; i++) {
        if (text->words[i].head == last) {
            return s->count;
        }
    }
    return s->count - 1;
}

static struct item make_item(struct course *c, struct arena *arena,
                             const struct lang_text *text, const struct sentence *s,
                             bool train)
{
    struct item item = {.count = train ? count_without_stop(c, text, s) : s->count};
    enum disguise how = train ? disguise_draw(&c->rng) : DISGUISE_NONE;
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        item.rows[t] = arena_array(arena, s->count, sizeof(uint32_t));
    }
    item.tags = arena_array(arena, s->count, 1);
    item.ner = arena_array(arena, s->count, 1);
    item.heads = arena_array(arena, s->count, sizeof(uint32_t));
    item.relations = arena_array(arena, s->count, 1);
    for (uint32_t w = 0; w < item.count; w++) {
        const struct word *word = &text->words[s->first + w];
        struct slice form = word_form(text, s->first + w);
        char *room = arena_alloc(arena, form.len + 1);
        fill_rows(c, &item, w, disguise_form(form, how, w == 0, room), train);
        item.tags[w] =
            train_label(c->data->labels, c->data->n_labels,
                        (struct tag_label){word->upos, word->xpos, word->feats});
        item.ner[w] = word->ner;
        bool root = word->head == LANG_NO_HEAD;
        item.heads[w] = root ? item.count : word->head - s->first;
        item.relations[w] = word->deprel;
    }
    return item;
}

static const struct lang_text *pick(const struct course *c, uint32_t at,
                                    const struct sentence **out)
{
    size_t b = 0;
    while (at >= c->data->banks[b].n_sentences) {
        at -= (uint32_t)c->data->banks[b++].n_sentences;
    }
    *out = &c->data->banks[b].sentences[at];
    return &c->data->banks[b];
}

static double rate_now(const struct course *c)
{
    double warm = (double)c->step / WARM_UP;
    double left = 1 - (double)c->step / (double)c->steps;
    left = left < 0.002 ? 0.002 : left;
    return RATE * (warm < 1 ? warm : 1) * left;
}

static void learn_batch(struct course *c, struct losses *losses)
{
    c->step++;
    net_forward(&c->net, &c->batch, true);
    tags_learn(&c->net, &c->batch, losses);
    heads_learn(&c->net, &c->batch, losses);
    float explore = c->step < WARM_UP ? 0 : EXPLORE;
    arcs_learn(&c->net, &c->batch, explore, losses);
    net_backward(&c->net, &c->batch);
    net_step(&c->net, (float)rate_now(c), c->step);
    net_clear_gradients(&c->net);
    losses->words += c->batch.n_words;
}

static void learn_epoch(struct course *c, struct losses *losses)
{
    size_t n = 0;
    for (size_t b = 0; b < c->data->n_banks; b++) {
        n += c->data->banks[b].n_sentences;
    }
    uint32_t *order = malloc((n + 1) * sizeof *order);
    static struct item items[MAX_ITEMS];
    struct arena arena = {0};
    size_t words = 0;
    rng_shuffle(&c->rng, order, n);
    c->batch.n_items = 0;
    for (size_t i = 0; i < n; i++) {
        const struct sentence *s;
        const struct lang_text *text = pick(c, order[i], &s);
        if (s->count > 250) {
            continue;
        }
        struct item *item = &items[c->batch.n_items];
        *item = make_item(c, &arena, text, s, true);
        item->ner = c->data->has_names[text - c->data->banks] ? item->ner : NULL;
        c->batch.items[c->batch.n_items++] = item;
        words += item->count;
        if (words >= BATCH_WORDS || i + 1 == n) {
            learn_batch(c, losses);
            c->batch.n_items = 0;
            words = 0;
            arena_release(&arena);
        }
    }
    arena_release(&arena);
    free(order);
}

struct report {
    size_t words, upos, xpos, feats, uas, las;
};

static uint32_t best_label(const struct net *net, const float *top)
{
    float best = -INFINITY;
    uint32_t label = 0;
    for (uint32_t l = 0; l < net->n_labels; l++) {
        float sum = net->label_bias.w[l];
        for (size_t k = 0; k < NET_WIDTH; k++) {
            sum += top[k] * net->labels.w[k * net->label_columns + l];
        }
        if (sum > best) {
            best = sum;
            label = l;
        }
    }
    return label;
}

static void report_item(struct course *c, const struct item *item, size_t i,
                        struct report *report)
{
    uint32_t heads[1024];
    uint8_t relations[1024];
    arcs_predict(&c->net, &c->batch, heads, relations, i);
    for (size_t w = 0; w < item->count; w++) {
        const float *top = c->batch.top + (c->batch.first[i] + w) * NET_WIDTH;
        const struct tag_label *mine = &c->data->labels[best_label(&c->net, top)];
        const struct tag_label *gold = &c->data->labels[item->tags[w]];
        bool head = heads[w] == item->heads[w];
        report->words++;
        report->upos += mine->upos == gold->upos;
        report->xpos += mine->xpos == gold->xpos;
        report->feats += mine->feats == gold->feats;
        report->uas += head;
        report->las += head && relations[w] == item->relations[w];
    }
}

static void report_dev(struct course *c, const struct lang_text *dev, const char *name)
{
    struct report r = {0};
    for (size_t s = 0; s < dev->n_sentences; s++) {
        struct arena arena = {0};
        struct item item = make_item(c, &arena, dev, &dev->sentences[s], false);
        c->batch.items[0] = &item;
        c->batch.n_items = 1;
        net_forward(&c->net, &c->batch, false);
        report_item(c, &item, 0, &r);
        arena_release(&arena);
    }
    double n = (double)r.words / 100;
    (void)fprintf(stderr, "  %s: upos %.2f xpos %.2f feats %.2f uas %.2f las %.2f\n",
                  name, (double)r.upos / n, (double)r.xpos / n, (double)r.feats / n,
                  (double)r.uas / n, (double)r.las / n);
}

void train_network(const struct train_data *data, struct model_writer *writer)
{
    static struct course c;
    c.data = data;
    c.rng.state = 41;
    size_t words = 0;
    for (size_t b = 0; b < data->n_banks; b++) {
        words += data->banks[b].n_words;
    }
    c.words = &data->words;
    net_init(&c.net, c.words->n_rows, data->n_labels, &c.rng);
    memcpy(c.net.tables[TABLE_WORD].p.w, c.words->vectors,
           (size_t)c.words->n_rows * NET_WORD_DIM * sizeof(float));
    batch_init(&c.batch, MAX_ROWS, MAX_ITEMS);
    c.batch.rng = &c.rng;
    c.batch.dropout = DROPOUT;
    c.steps = (uint64_t)(data->epochs * (double)words / (BATCH_WORDS + 8));
    for (int epoch = 0; epoch < data->epochs; epoch++) {
        struct losses l = {0};
        learn_epoch(&c, &l);
        double n = (double)l.words;
        (void)fprintf(
            stderr,
            "network: epoch %d of %d: tags %.3f names %.3f heads %.3f steps %.3f "
            "(%.2f %% right)\n",
            epoch + 1, data->epochs, l.tags / n, l.ner / n, l.heads / n,
            l.parser / (double)l.steps, 100.0 * (double)l.right / (double)l.steps);
        for (size_t d = 0;
             d < data->n_devs && (epoch % 2 == 1 || epoch + 1 == data->epochs); d++) {
            report_dev(&c, &data->devs[d], data->dev_names[d]);
        }
    }
    export_network(&c.net, c.words, writer);
}
