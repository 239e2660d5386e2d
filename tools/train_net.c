/* train_net.c - parameters and Adam. */
#include "tools/train_net.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BETA1 0.9F
#define BETA2 0.99F

static void param_init(struct net *net, struct param *p, size_t rows, size_t columns)
{
    *p = (struct param){floats(rows * columns),
                        floats(rows * columns),
                        floats(rows * columns),
                        floats(rows * columns),
                        rows,
                        columns};
    if (net) {
        net->dense[net->n_dense++] = p;
    }
}

static void randomise(struct param *p, struct rng *rng, double scale)
{
    for (size_t i = 0; i < p->rows * p->columns; i++) {
        p->w[i] = (float)((rng_unit(rng) * 2 - 1) * scale);
    }
}

static void constant(struct param *p, float value)
{
    for (size_t i = 0; i < p->rows * p->columns; i++) {
        p->w[i] = value;
    }
}

static void layer_init(struct net *net, struct layer_param *layer, size_t inputs,
                       struct rng *rng)
{
    param_init(net, &layer->weight, inputs, NET_PAIR);
    param_init(net, &layer->bias, 1, NET_PAIR);
    param_init(net, &layer->norm.gain, 1, NET_WIDTH);
    param_init(net, &layer->norm.bias, 1, NET_WIDTH);
    randomise(&layer->weight, rng, sqrt(6.0 / (double)(inputs + NET_WIDTH)));
    constant(&layer->norm.gain, 1);
}

static void linear_init(struct net *net, struct param *p, size_t rows, size_t columns,
                        struct rng *rng)
{
    param_init(net, p, rows, columns);
    randomise(p, rng, sqrt(3.0 / (double)rows));
}

void net_init(struct net *net, size_t n_words, size_t n_labels, struct rng *rng)
{
    memset(net, 0, sizeof *net);
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        struct table_param *table = &net->tables[t];
        size_t rows = t == TABLE_WORD ? n_words : NET_SUB_ROWS(t);
        param_init(NULL, &table->p, rows, t == TABLE_WORD ? NET_WORD_DIM : NET_SUB_DIM);
        randomise(&table->p, rng, t == TABLE_WORD ? 0 : 0.05);
        table->touched = calloc(rows, sizeof *table->touched);
        table->is_touched = calloc(rows, sizeof *table->is_touched);
    }
    layer_init(net, &net->input, NET_INPUT, rng);
    for (size_t i = 0; i < NET_CONVS; i++) {
        layer_init(net, &net->convs[i], NET_WINDOW, rng);
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        linear_init(net, &net->gates[i], NET_WIDTH, NET_GATES, rng);
        param_init(net, &net->gate_bias[i], 1, NET_GATES);
        for (size_t k = 0; k < NET_HALF; k++) {
            net->gate_bias[i].w[NET_HALF + k] = 1;
            net->gate_bias[i].w[4 * NET_HALF + k] = 1;
        }
    }
    net->n_labels = n_labels;
    net->label_columns = (n_labels + 15) / 16 * 16;
    linear_init(net, &net->labels, NET_WIDTH, net->label_columns, rng);
    param_init(net, &net->label_bias, 1, net->label_columns);
    linear_init(net, &net->ner, NET_WIDTH, NER_COLUMNS, rng);
    param_init(net, &net->ner_bias, 1, NER_COLUMNS);
    linear_init(net, &net->slots, NET_WIDTH, SLOT_COUNT * ARC_PAIR, rng);
    randomise(&net->slots, rng, 0.08);
    param_init(net, &net->slot_none, SLOT_COUNT, ARC_PAIR);
    linear_init(net, &net->root, 1, NET_WIDTH, rng);
    param_init(net, &net->arc_labels, (size_t)LABEL_SLOTS * (DEPREL_COUNT + 1),
               ARC_PAIR);
    randomise(&net->arc_labels, rng, 0.05);
    param_init(net, &net->arc_bias, 1, ARC_PAIR);
    linear_init(net, &net->actions, ARC_HIDDEN, ARC_PADDED, rng);
    param_init(net, &net->action_bias, 1, ARC_PADDED);
    linear_init(net, &net->bi_head, NET_WIDTH, ATTACH_DIM, rng);
    linear_init(net, &net->bi_word, NET_WIDTH, ATTACH_DIM, rng);
    linear_init(net, &net->bi_mid, ATTACH_DIM, ATTACH_DIM, rng);
    param_init(net, &net->bi_bias, 1, ATTACH_DIM);
}

void net_merge_base(struct net *net)
{
    struct param *p = &net->tables[TABLE_WORD].p;
    for (size_t i = 0; i < p->rows * p->columns; i++) {
        p->w[i] += net->base[i];
    }
}

void net_clear_gradients(struct net *net)
{
    for (size_t i = 0; i < net->n_dense; i++) {
        memset(net->dense[i]->g, 0,
               net->dense[i]->rows * net->dense[i]->columns * sizeof(float));
    }
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        struct table_param *table = &net->tables[t];
        size_t columns = table->p.columns;
        for (size_t i = 0; i < table->n_touched; i++) {
            memset(table->p.g + table->touched[i] * columns, 0,
                   columns * sizeof(float));
            table->is_touched[table->touched[i]] = false;
        }
        table->n_touched = 0;
    }
}

static void adam(struct param *p, size_t from, size_t count, float rate)
{
    float *restrict w = p->w + from;
    const float *restrict g = p->g + from;
    float *restrict m = p->m + from;
    float *restrict v = p->v + from;
    for (size_t i = 0; i < count; i++) {
        m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
        v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
        w[i] -= rate * m[i] / (sqrtf(v[i]) + 1e-8F);
    }
}

void net_step(struct net *net, float rate, uint64_t step)
{
    double correct1 = 1 - pow(BETA1, (double)step);
    double correct2 = 1 - pow(BETA2, (double)step);
    float scaled = (float)(rate * sqrt(correct2) / correct1);
    for (size_t i = 0; i < net->n_dense; i++) {
        struct param *p = net->dense[i];
        adam(p, 0, p->rows * p->columns, scaled);
    }
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        struct table_param *table = &net->tables[t];
        for (size_t i = 0; i < table->n_touched; i++) {
            adam(&table->p, table->touched[i] * table->p.columns, table->p.columns,
                 scaled);
        }
    }
}

/* All numbers that are learnt, in a fixed order. */
static bool each_number(struct net *net, FILE *file,
                        bool (*visit)(struct param *p, FILE *file))
{
    bool good = true;
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        good = good && visit(&net->tables[t].p, file);
    }
    for (size_t i = 0; i < net->n_dense; i++) {
        good = good && visit(net->dense[i], file);
    }
    return good;
}

static bool write_param(struct param *p, FILE *file)
{
    size_t n = p->rows * p->columns;
    return fwrite(p->w, sizeof *p->w, n, file) == n;
}

static bool read_param(struct param *p, FILE *file)
{
    size_t n = p->rows * p->columns;
    return fread(p->w, sizeof *p->w, n, file) == n;
}

bool net_save(struct net *net, const char *path)
{
    FILE *file = fopen(path, "wb");
    bool good = file && each_number(net, file, write_param);
    good = file && fclose(file) == 0 && good;
    if (!good) {
        (void)fprintf(stderr, "train: cannot write %s\n", path);
    }
    return good;
}

bool net_load(struct net *net, const char *path)
{
    FILE *file = fopen(path, "rb");
    bool good = file && each_number(net, file, read_param) && fgetc(file) == EOF;
    if (file) {
        (void)fclose(file);
    }
    if (!good) {
        (void)fprintf(stderr, "train: %s: no network of this shape\n", path);
    }
    return good;
}
