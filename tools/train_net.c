/* train_net.c - parameters, Adam, and the encoder forward and back. */
#include "tools/train_net.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_gemm.h"

#define NORM_EPSILON 1e-5F
#define BETA1        0.9F
#define BETA2        0.99F

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
        randomise(&table->p, rng, 0.05);
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
    linear_init(net, &net->bi_head, NET_WIDTH, BIAFFINE_DIM, rng);
    linear_init(net, &net->bi_word, NET_WIDTH, BIAFFINE_DIM, rng);
    linear_init(net, &net->bi_mid, BIAFFINE_DIM, BIAFFINE_DIM, rng);
    param_init(net, &net->bi_bias, 1, BIAFFINE_DIM);
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

static void layer_room(struct layer_state *s, size_t rows)
{
    s->pre = floats(rows * NET_PAIR);
    s->max = floats(rows * NET_WIDTH);
    s->norm = floats(rows * NET_WIDTH);
    s->scale = floats(rows);
    s->mask = floats(rows * NET_WIDTH);
    s->out = floats(rows * NET_WIDTH);
    s->grad = floats(rows * NET_WIDTH);
}

void batch_init(struct batch *b, size_t max_rows, size_t max_items)
{
    size_t rows = max_rows + 2;
    memset(b, 0, sizeof *b);
    b->items = calloc(max_items, sizeof(const struct item *));
    b->first = calloc(max_items, sizeof *b->first);
    b->is_word = calloc(rows, sizeof *b->is_word);
    b->input = floats(rows * NET_INPUT);
    b->input_mask = floats(rows * NET_INPUT);
    b->input_grad = floats(rows * NET_INPUT);
    layer_room(&b->embed, rows);
    for (size_t i = 0; i < NET_CONVS; i++) {
        layer_room(&b->convs[i], rows);
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        struct qrnn_state *s = &b->qrnns[i];
        s->gates = floats(rows * NET_GATES);
        s->cell = floats(rows * NET_WIDTH);
        s->mask = floats(rows * NET_WIDTH);
        s->out = floats(rows * NET_WIDTH);
        s->grad = floats(rows * NET_WIDTH);
    }
    b->scratch = floats(rows * NET_GATES);
    b->weights = floats((size_t)NET_WIDTH * SLOT_COUNT * ARC_PAIR);
    b->top = floats(rows * NET_WIDTH);
    b->top_grad = floats(rows * NET_WIDTH);
}

/* Dropout: 0 or 1 / (1 - p). */
static void draw_mask(struct batch *b, float *mask, size_t n)
{
    float keep = 1 / (1 - b->dropout);
    uint32_t limit = (uint32_t)((double)b->dropout * 4294967295.0);
    for (size_t i = 0; i < n; i++) {
        mask[i] = rng_next(b->rng) >= limit ? keep : 0;
    }
}

static void set_masks(struct batch *b, bool train)
{
    float *masks[1 + NET_CONVS + NET_QRNNS];
    size_t n = 0;
    masks[n++] = b->embed.mask;
    for (size_t i = 0; i < NET_CONVS; i++) {
        masks[n++] = b->convs[i].mask;
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        masks[n++] = b->qrnns[i].mask;
    }
    for (size_t k = 0; k < n; k++) {
        for (size_t i = 0; !train && i < b->n_rows * NET_WIDTH; i++) {
            masks[k][i] = 1;
        }
        if (train) {
            draw_mask(b, masks[k], b->n_rows * NET_WIDTH);
        }
    }
    for (size_t i = 0; !train && i < b->n_rows * NET_INPUT; i++) {
        b->input_mask[i] = 1;
    }
    if (train) {
        draw_mask(b, b->input_mask, b->n_rows * NET_INPUT);
    }
}

/* Places of tables in the concatenated input. */
static size_t table_at(size_t t)
{
    return t == TABLE_WORD ? 0 : NET_WORD_DIM + (t - 1) * NET_SUB_DIM;
}

/* One word's rows of all tables, side by side. */
static void lay_out_word(const struct net *net, const struct item *item, size_t w,
                         float *out)
{
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        const struct param *p = &net->tables[t].p;
        memcpy(out + table_at(t), p->w + (size_t)item->rows[t][w] * p->columns,
               p->columns * sizeof(float));
    }
}

static void lay_out(const struct net *net, struct batch *b)
{
    size_t row = 1;
    b->n_words = 0;
    memset(b->is_word, 0, sizeof *b->is_word);
    for (size_t i = 0; i < b->n_items; i++) {
        const struct item *item = b->items[i];
        b->first[i] = row;
        for (size_t w = 0; w < item->count; w++, row++) {
            b->is_word[row] = true;
            lay_out_word(net, item, w, b->input + row * NET_INPUT);
        }
        b->is_word[row] = false;
        memset(b->input + row * NET_INPUT, 0, NET_INPUT * sizeof(float));
        row++;
        b->n_words += item->count;
    }
    b->n_rows = row;
}

/* Maxout, layer norm, dropout; `add` (or NULL) is what the layer's output is added to.
 */
static void layer_finish(const struct batch *b, const struct layer_param *p,
                         struct layer_state *s, const float *add)
{
    for (size_t r = 0; r < b->n_rows; r++) {
        float *out = s->out + r * NET_WIDTH;
        if (!b->is_word[r]) {
            memset(out, 0, NET_WIDTH * sizeof *out);
            continue;
        }
        float *pre = s->pre + r * NET_PAIR;
        float *max = s->max + r * NET_WIDTH;
        float *norm = s->norm + r * NET_WIDTH;
        const float *mask = s->mask + r * NET_WIDTH;
        float mean = 0;
        float square = 0;
        for (size_t j = 0; j < NET_WIDTH; j++) {
            float x = pre[j] + p->bias.w[j];
            float y = pre[j + NET_WIDTH] + p->bias.w[j + NET_WIDTH];
            pre[j] = x;
            pre[j + NET_WIDTH] = y;
            max[j] = x > y ? x : y;
            mean += max[j];
        }
        mean /= NET_WIDTH;
        for (size_t j = 0; j < NET_WIDTH; j++) {
            square += (max[j] - mean) * (max[j] - mean);
        }
        float scale = 1 / sqrtf(square / NET_WIDTH + NORM_EPSILON);
        s->scale[r] = scale;
        for (size_t j = 0; j < NET_WIDTH; j++) {
            norm[j] = (max[j] - mean) * scale;
            float y = norm[j] * p->norm.gain.w[j] + p->norm.bias.w[j];
            out[j] = y * mask[j] + (add ? add[r * NET_WIDTH + j] : 0);
        }
    }
}

/* From s->grad to the gradient before maxout, which replaces s->pre. */
static void layer_unfinish(const struct batch *b, struct layer_param *p,
                           struct layer_state *s)
{
    for (size_t r = 0; r < b->n_rows; r++) {
        float *pre = s->pre + r * NET_PAIR;
        if (!b->is_word[r]) {
            memset(pre, 0, NET_PAIR * sizeof *pre);
            continue;
        }
        const float *grad = s->grad + r * NET_WIDTH;
        const float *norm = s->norm + r * NET_WIDTH;
        const float *mask = s->mask + r * NET_WIDTH;
        float d[NET_WIDTH];
        float mean = 0;
        float dot = 0;
        for (size_t j = 0; j < NET_WIDTH; j++) {
            float g = grad[j] * mask[j];
            p->norm.gain.g[j] += g * norm[j];
            p->norm.bias.g[j] += g;
            d[j] = g * p->norm.gain.w[j];
            mean += d[j];
            dot += d[j] * norm[j];
        }
        mean /= NET_WIDTH;
        dot /= NET_WIDTH;
        for (size_t j = 0; j < NET_WIDTH; j++) {
            float g = (d[j] - mean - norm[j] * dot) * s->scale[r];
            bool first = pre[j] > pre[j + NET_WIDTH];
            pre[j] = first ? g : 0;
            pre[j + NET_WIDTH] = first ? 0 : g;
        }
    }
}

static inline float quick_exp(float x)
{
    x = x < -80 ? -80 : x > 80 ? 80 : x;
    float t = x * 1.44269504F;
    float n = (float)(int)(t + (t < 0 ? -0.5F : 0.5F));
    float r = (t - n) * 0.69314718F;
    float p =
        1 + r * (1 + r * (0.5F + r * (0.16666667F +
                                      r * (0.041666668F +
                                           r * (0.0083333338F + r * 0.0013888889F)))));
    union {
        float f;
        int32_t i;
    } scale = {.i = ((int32_t)n + 127) << 23};
    return p * scale.f;
}

static inline float sigmoid(float x)
{
    return 1 / (1 + quick_exp(-x));
}

static inline float hyperbolic(float x)
{
    return 2 * sigmoid(2 * x) - 1;
}

/* Gates of one direction: z, f, o of NET_HALF each. */
static void activate_way(float *g, const float *bias)
{
    for (size_t j = 0; j < NET_HALF; j++) {
        g[j] = hyperbolic(g[j] + bias[j]);
    }
    for (size_t j = NET_HALF; j < 3 * NET_HALF; j++) {
        g[j] = sigmoid(g[j] + bias[j]);
    }
}

/* Gates to activations. */
static void activate(const struct batch *b, const struct param *bias,
                     struct qrnn_state *s)
{
    for (size_t r = 0; r < b->n_rows; r++) {
        float *g = s->gates + r * NET_GATES;
        activate_way(g, bias->w);
        activate_way(g + NET_WAY, bias->w + NET_WAY);
    }
}

/* The row before `r` in direction `d`. */
static size_t row_before(size_t r, size_t d)
{
    return d == 0 ? r - 1 : r + 1;
}

/* Row `r` of direction `d`. */
static void recur_row(const struct qrnn_state *s, size_t r, size_t d, const float *in)
{
    size_t at = r * NET_WIDTH + d * NET_HALF;
    float *cell = s->cell + at;
    float *out = s->out + at;
    const float *g = s->gates + r * NET_GATES + d * NET_WAY;
    const float *old = s->cell + row_before(r, d) * NET_WIDTH + d * NET_HALF;
    const float *mask = s->mask + at;
    const float *add = in + at;
    for (size_t j = 0; j < NET_HALF; j++) {
        float f = g[NET_HALF + j];
        cell[j] = f * old[j] + (1 - f) * g[j];
        out[j] = add[j] + mask[j] * cell[j] * g[2 * NET_HALF + j];
    }
}

static void recur(const struct batch *b, const struct qrnn_state *s, size_t d,
                  const float *in)
{
    for (size_t k = 0; k < b->n_rows; k++) {
        size_t r = d == 0 ? k : b->n_rows - 1 - k;
        if (b->is_word[r]) {
            recur_row(s, r, d, in);
            continue;
        }
        size_t at = r * NET_WIDTH + d * NET_HALF;
        memset(s->cell + at, 0, NET_HALF * sizeof *s->cell);
        memset(s->out + at, 0, NET_HALF * sizeof *s->out);
    }
}

static void unrecur_row(const struct qrnn_state *s, size_t r, size_t d, float *carry)
{
    size_t at = r * NET_WIDTH + d * NET_HALF;
    float *g = s->gates + r * NET_GATES + d * NET_WAY;
    const float *cell = s->cell + at;
    const float *old = s->cell + row_before(r, d) * NET_WIDTH + d * NET_HALF;
    const float *mask = s->mask + at;
    const float *grad = s->grad + at;
    for (size_t j = 0; j < NET_HALF; j++) {
        float z = g[j];
        float f = g[NET_HALF + j];
        float o = g[2 * NET_HALF + j];
        float h = grad[j] * mask[j];
        float c = h * o + carry[j];
        carry[j] = c * f;
        g[j] = c * (1 - f) * (1 - z * z);
        g[NET_HALF + j] = c * (old[j] - z) * f * (1 - f);
        g[2 * NET_HALF + j] = h * cell[j] * o * (1 - o);
    }
}

/* From s->grad to the gradient before activation, which replaces s->gates. */
static void unrecur(const struct batch *b, const struct qrnn_state *s, size_t d)
{
    float carry[NET_HALF] = {0};
    for (size_t k = 0; k < b->n_rows; k++) {
        size_t r = d == 0 ? b->n_rows - 1 - k : k;
        if (b->is_word[r]) {
            unrecur_row(s, r, d, carry);
            continue;
        }
        memset(carry, 0, sizeof carry);
        memset(s->gates + r * NET_GATES + d * NET_WAY, 0,
               3 * NET_HALF * sizeof *s->gates);
    }
}

void net_forward(const struct net *net, struct batch *b, bool train)
{
    lay_out(net, b);
    set_masks(b, train);
    size_t rows = b->n_rows;
    for (size_t i = 0; i < rows * NET_INPUT; i++) {
        b->input[i] *= b->input_mask[i];
    }
    gemm((struct gemm_size){rows, NET_PAIR, NET_INPUT},
         (struct gemm_a){b->input, NET_INPUT, 1},
         (struct gemm_rows){net->input.weight.w, NET_PAIR},
         (struct gemm_c){b->embed.pre, NET_PAIR, false});
    layer_finish(b, &net->input, &b->embed, NULL);
    const float *x = b->embed.out;
    for (size_t i = 0; i < NET_CONVS; i++) {
        /* three neighbouring rows are one row of the window */
        gemm((struct gemm_size){rows - 2, NET_PAIR, NET_WINDOW},
             (struct gemm_a){x, NET_WIDTH, 1},
             (struct gemm_rows){net->convs[i].weight.w, NET_PAIR},
             (struct gemm_c){b->convs[i].pre + NET_PAIR, NET_PAIR, false});
        layer_finish(b, &net->convs[i], &b->convs[i], x);
        x = b->convs[i].out;
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        struct qrnn_state *s = &b->qrnns[i];
        gemm((struct gemm_size){rows, NET_GATES, NET_WIDTH},
             (struct gemm_a){x, NET_WIDTH, 1},
             (struct gemm_rows){net->gates[i].w, NET_GATES},
             (struct gemm_c){s->gates, NET_GATES, false});
        activate(b, &net->gate_bias[i], s);
        recur(b, s, 0, x);
        recur(b, s, 1, x);
        x = s->out;
    }
    memcpy(b->top, x, rows * NET_WIDTH * sizeof *x);
    memcpy(b->top + rows * NET_WIDTH, net->root.w, NET_WIDTH * sizeof *x);
    memset(b->top_grad, 0, (rows + 1) * NET_WIDTH * sizeof *x);
}

void linear_gradient(struct param *weight, struct param *bias, struct gemm_rows in,
                     const float *out, size_t rows)
{
    gemm((struct gemm_size){weight->rows, weight->columns, rows},
         (struct gemm_a){in.ptr, 1, in.stride},
         (struct gemm_rows){out, weight->columns},
         (struct gemm_c){weight->g, weight->columns, true});
    for (size_t r = 0; bias && r < rows; r++) {
        for (size_t j = 0; j < weight->columns; j++) {
            bias->g[j] += out[r * weight->columns + j];
        }
    }
}

void linear_back(const struct param *weight, const float *out, size_t rows,
                 float *in_grad, float *room)
{
    transpose(weight->w, weight->rows, weight->columns, room);
    gemm((struct gemm_size){rows, weight->rows, weight->columns},
         (struct gemm_a){out, weight->columns, 1},
         (struct gemm_rows){room, weight->rows},
         (struct gemm_c){in_grad, weight->rows, true});
}

/* The window's gradient goes to three rows: one product for each. */
static void conv_back(struct net *net, struct batch *b, size_t i, const float *x,
                      float *x_grad)
{
    struct layer_param *p = &net->convs[i];
    const float *pre = b->convs[i].pre;
    size_t rows = b->n_rows - 2;
    linear_gradient(&p->weight, &p->bias, (struct gemm_rows){x, NET_WIDTH},
                    pre + NET_PAIR, rows);
    for (size_t k = 0; k < 3; k++) {
        transpose(p->weight.w + k * NET_WIDTH * NET_PAIR, NET_WIDTH, NET_PAIR,
                  b->weights);
        gemm((struct gemm_size){rows, NET_WIDTH, NET_PAIR},
             (struct gemm_a){pre + NET_PAIR, NET_PAIR, 1},
             (struct gemm_rows){b->weights, NET_WIDTH},
             (struct gemm_c){x_grad + k * NET_WIDTH, NET_WIDTH, true});
    }
}

static void table_back(struct table_param *table, uint32_t row, const float *in,
                       const float *mask)
{
    float *g = table->p.g + (size_t)row * table->p.columns;
    if (!table->is_touched[row]) {
        table->is_touched[row] = true;
        table->touched[table->n_touched++] = row;
    }
    for (size_t j = 0; j < table->p.columns; j++) {
        g[j] += in[j] * mask[j];
    }
}

static void word_back(struct net *net, const struct batch *b, size_t i, size_t w)
{
    size_t at = (b->first[i] + w) * NET_INPUT;
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        table_back(&net->tables[t], b->items[i]->rows[t][w],
                   b->input_grad + at + table_at(t), b->input_mask + at + table_at(t));
    }
}

static void tables_back(struct net *net, struct batch *b)
{
    for (size_t i = 0; i < b->n_items; i++) {
        for (size_t w = 0; w < b->items[i]->count; w++) {
            word_back(net, b, i, w);
        }
    }
}

void net_backward(struct net *net, struct batch *b)
{
    size_t rows = b->n_rows;
    size_t bytes = rows * NET_WIDTH * sizeof(float);
    for (size_t j = 0; j < NET_WIDTH; j++) {
        net->root.g[j] += b->top_grad[rows * NET_WIDTH + j];
    }
    float *grad = b->top_grad;
    for (size_t i = NET_QRNNS; i-- > 0;) {
        struct qrnn_state *s = &b->qrnns[i];
        const float *x = i > 0 ? b->qrnns[i - 1].out : b->convs[NET_CONVS - 1].out;
        float *below = i > 0 ? b->qrnns[i - 1].grad : b->convs[NET_CONVS - 1].grad;
        memcpy(s->grad, grad, i + 1 == NET_QRNNS ? bytes : 0);
        unrecur(b, s, 0);
        unrecur(b, s, 1);
        linear_gradient(&net->gates[i], &net->gate_bias[i],
                        (struct gemm_rows){x, NET_WIDTH}, s->gates, rows);
        memcpy(below, s->grad, bytes);
        linear_back(&net->gates[i], s->gates, rows, below, b->weights);
    }
    for (size_t i = NET_CONVS; i-- > 0;) {
        struct layer_state *s = &b->convs[i];
        const float *x = i > 0 ? b->convs[i - 1].out : b->embed.out;
        float *below = i > 0 ? b->convs[i - 1].grad : b->embed.grad;
        memcpy(below, s->grad, bytes);
        layer_unfinish(b, &net->convs[i], s);
        conv_back(net, b, i, x, below);
    }
    layer_unfinish(b, &net->input, &b->embed);
    linear_gradient(&net->input.weight, &net->input.bias,
                    (struct gemm_rows){b->input, NET_INPUT}, b->embed.pre, rows);
    memset(b->input_grad, 0, rows * NET_INPUT * sizeof(float));
    linear_back(&net->input.weight, b->embed.pre, rows, b->input_grad, b->weights);
    tables_back(net, b);
}
