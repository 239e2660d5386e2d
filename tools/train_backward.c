/* train_backward.c - gradients on their way back through the encoder. */
#include <string.h>

#include "tools/train_net.h"

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
        uint32_t row = b->items[i]->rows[t][w];
        if ((row & ROW_BARE) != 0) {
            continue;
        }
        table_back(&net->tables[t], row, b->input_grad + at + table_at(t),
                   b->input_mask + at + table_at(t));
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
