/* train_forward.c - a batch on its way through the encoder. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_net.h"

#define NORM_EPSILON 1e-5F

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

/* One word's rows of all tables, side by side. */
static void lay_out_word(const struct net *net, const struct item *item, size_t w,
                         float *out)
{
    uint32_t word = item->rows[TABLE_WORD][w];
    const float *base = net->base + (size_t)(word & ~ROW_BARE) * NET_WORD_DIM;
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        const struct param *p = &net->tables[t].p;
        uint32_t row = item->rows[t][w] & ~ROW_BARE;
        memcpy(out + table_at(t), p->w + (size_t)row * p->columns,
               p->columns * sizeof(float));
    }
    for (size_t j = 0; j < NET_WORD_DIM; j++) {
        out[j] = base[j] + ((word & ROW_BARE) != 0 ? 0 : out[j]);
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
