/* train_heads.c - what is learnt on top of the encoder besides the parser. */
#include <math.h>
#include <string.h>

#include "tools/train_gemm.h"
#include "tools/train_net.h"

#define HEADS_WEIGHT 0.5F
#define NER_WEIGHT   0.3F

/* What is right for the words of a sentence, and how much each counts. */
struct golds {
    const uint8_t *gold; /* UINT8_MAX: not known; NULL: none is */
    const float *guide;  /* probabilities, a row a word; or NULL */
    size_t count;
    float share;
};

/* Scores to their gradient under cross-entropy; returns the loss. */
static double softmax_gradient(float *scores, size_t n, size_t gold, float weight)
{
    float max = scores[0];
    float sum = 0;
    for (size_t i = 1; i < n; i++) {
        max = scores[i] > max ? scores[i] : max;
    }
    for (size_t i = 0; i < n; i++) {
        scores[i] = expf(scores[i] - max);
        sum += scores[i];
    }
    double loss = log((double)sum) - log((double)(scores[gold] + 1e-30F));
    for (size_t i = 0; i < n; i++) {
        scores[i] *= weight / sum;
    }
    scores[gold] -= weight;
    return loss;
}

static void head_scores(const struct batch *b, const struct param *weight,
                        const struct param *bias, float *scores)
{
    size_t columns = weight->columns;
    gemm((struct gemm_size){b->n_rows, columns, NET_WIDTH},
         (struct gemm_a){b->top, NET_WIDTH, 1}, (struct gemm_rows){weight->w, columns},
         (struct gemm_c){scores, columns, false});
    for (size_t r = 0; r < b->n_rows; r++) {
        for (size_t j = 0; j < columns; j++) {
            scores[r * columns + j] += bias->w[j];
        }
    }
}

/* The same under two targets: the gold one (or UINT8_MAX) and the guide's chances. */
static double mixed_gradient(float *scores, size_t n, const struct golds *golds,
                             size_t gold, const float *guide)
{
    if (!guide) {
        return softmax_gradient(scores, n, gold, golds->share);
    }
    float part = gold == UINT8_MAX ? 1 : GUIDE_SHARE;
    size_t place = gold == UINT8_MAX ? 0 : gold;
    double loss = softmax_gradient(scores, n, place, golds->share);
    scores[place] += golds->share;
    for (size_t i = 0; i < n; i++) {
        scores[i] -= golds->share * part * guide[i];
    }
    scores[place] -= golds->share * (1 - part);
    return gold == UINT8_MAX ? 0 : loss;
}

/* Scores of one sentence to gradients; words of which nothing is known have none. */
static double sentence_gradient(const struct param *weight, float *scores, size_t n,
                                const struct golds *golds)
{
    double loss = 0;
    size_t columns = weight->columns;
    for (size_t w = 0; w < golds->count; w++) {
        float *row = scores + w * columns;
        const float *guide = golds->guide ? golds->guide + w * columns : NULL;
        size_t gold = golds->gold ? golds->gold[w] : UINT8_MAX;
        if (gold == UINT8_MAX && !guide) {
            memset(row, 0, columns * sizeof *row);
            continue;
        }
        memset(row + n, 0, (columns - n) * sizeof *row);
        loss += mixed_gradient(row, n, golds, gold, guide);
    }
    return loss;
}

void tags_vote(const struct net *net, struct batch *b, float *sums)
{
    size_t columns = net->label_columns;
    head_scores(b, &net->labels, &net->label_bias, b->scratch);
    for (size_t r = 0; r < b->n_rows; r++) {
        float *row = b->scratch + r * columns;
        (void)softmax_gradient(row, net->n_labels, 0, 1);
        row[0] += 1;
        for (size_t l = 0; l < net->n_labels; l++) {
            sums[r * columns + l] += row[l];
        }
    }
}

/* A head that is learnt: of labels, or of names. */
struct head {
    struct param *weight, *bias;
    size_t n;
    bool names;
    const struct guide *guide;
};

static double head_learn(struct batch *b, const struct head *head)
{
    double loss = 0;
    float *scores = b->scratch;
    size_t columns = head->weight->columns;
    float share = (head->names ? NER_WEIGHT : 1) / (float)b->n_words;
    head_scores(b, head->weight, head->bias, scores);
    for (size_t r = 0; r < b->n_rows; r++) {
        if (!b->is_word[r]) {
            memset(scores + r * columns, 0, columns * sizeof *scores);
        }
    }
    for (size_t i = 0; i < b->n_items; i++) {
        const struct item *item = b->items[i];
        size_t at = b->first[i] * columns;
        struct golds golds = {head->names ? item->ner : item->tags,
                              head->guide ? head->guide->tags + at : NULL, item->count,
                              share};
        golds.gold = item->silver ? NULL : golds.gold;
        loss += sentence_gradient(head->weight, scores + at, head->n, &golds);
    }
    linear_gradient(head->weight, head->bias, (struct gemm_rows){b->top, NET_WIDTH},
                    scores, b->n_rows);
    linear_back(head->weight, scores, b->n_rows, b->top_grad, b->weights);
    return loss;
}

void tags_learn(struct net *net, struct batch *b, const struct guide *guide,
                struct losses *losses)
{
    struct head labels = {&net->labels, &net->label_bias, net->n_labels, false, guide};
    struct head names = {&net->ner, &net->ner_bias, NER_COUNT, true, NULL};
    losses->tags += head_learn(b, &labels);
    losses->ner += head_learn(b, &names);
}

/* relu(top w), ROOT's row included. */
static void project(const struct batch *b, const struct param *weight, float *out)
{
    size_t rows = b->n_rows + 1;
    gemm((struct gemm_size){rows, ATTACH_DIM, NET_WIDTH},
         (struct gemm_a){b->top, NET_WIDTH, 1},
         (struct gemm_rows){weight->w, ATTACH_DIM},
         (struct gemm_c){out, ATTACH_DIM, false});
    for (size_t i = 0; i < rows * ATTACH_DIM; i++) {
        out[i] = out[i] > 0 ? out[i] : 0;
    }
}

static float dot(const float *a, const float *b)
{
    float sum = 0;
    for (size_t j = 0; j < ATTACH_DIM; j++) {
        sum += a[j] * b[j];
    }
    return sum;
}

static void add_scaled(float *to, const float *from, float scale)
{
    for (size_t j = 0; j < ATTACH_DIM; j++) {
        to[j] += scale * from[j];
    }
}

/* All matrices of the biaffine head: rows of the batch x ATTACH_DIM. */
struct biaffine {
    float *head, *word, *mid; /* mid = word U + bias */
    float *head_grad, *word_grad, *mid_grad;
};

static double attach_words(const struct batch *b, size_t i, const struct biaffine *f)
{
    const struct item *item = b->items[i];
    float scores[1024];
    double loss = 0;
    size_t n = item->count;
    if (n >= 1024) {
        return 0;
    }
    for (size_t w = 0; w < n; w++) {
        const float *mid = f->mid + (b->first[i] + w) * ATTACH_DIM;
        float *mid_grad = f->mid_grad + (b->first[i] + w) * ATTACH_DIM;
        for (size_t h = 0; h <= n; h++) {
            size_t row = h == n ? b->n_rows : b->first[i] + h;
            scores[h] = dot(mid, f->head + row * ATTACH_DIM);
        }
        scores[w] = -1e9F;
        loss += softmax_gradient(scores, n + 1, item->heads[w],
                                 HEADS_WEIGHT / (float)b->n_words);
        for (size_t h = 0; h <= n; h++) {
            size_t row = h == n ? b->n_rows : b->first[i] + h;
            add_scaled(mid_grad, f->head + row * ATTACH_DIM, scores[h]);
            add_scaled(f->head_grad + row * ATTACH_DIM, mid, scores[h]);
        }
    }
    return loss;
}

/* Gradient through relu, then to weights and top_grad. */
static void project_back(struct batch *b, struct param *weight, const float *out,
                         float *grad)
{
    size_t rows = b->n_rows + 1;
    for (size_t i = 0; i < rows * ATTACH_DIM; i++) {
        grad[i] = out[i] > 0 ? grad[i] : 0;
    }
    linear_gradient(weight, NULL, (struct gemm_rows){b->top, NET_WIDTH}, grad, rows);
    linear_back(weight, grad, rows, b->top_grad, b->weights);
}

void heads_learn(struct net *net, struct batch *b, struct losses *losses)
{
    static struct biaffine f;
    static size_t room;
    size_t rows = b->n_rows + 1;
    size_t bytes = rows * ATTACH_DIM * sizeof(float);
    if (room < rows) {
        room = rows + 256;
        float *all = floats(6 * room * ATTACH_DIM);
        float **parts[] = {&f.head,      &f.word,      &f.mid,
                           &f.head_grad, &f.word_grad, &f.mid_grad};
        for (size_t i = 0; i < 6; i++) {
            *parts[i] = all + i * room * ATTACH_DIM;
        }
    }
    memset(f.head_grad, 0, bytes);
    memset(f.word_grad, 0, bytes);
    memset(f.mid_grad, 0, bytes);
    project(b, &net->bi_head, f.head);
    project(b, &net->bi_word, f.word);
    gemm((struct gemm_size){rows, ATTACH_DIM, ATTACH_DIM},
         (struct gemm_a){f.word, ATTACH_DIM, 1},
         (struct gemm_rows){net->bi_mid.w, ATTACH_DIM},
         (struct gemm_c){f.mid, ATTACH_DIM, false});
    for (size_t r = 0; r < rows; r++) {
        add_scaled(f.mid + r * ATTACH_DIM, net->bi_bias.w, 1);
    }
    for (size_t i = 0; i < b->n_items; i++) {
        losses->heads += b->items[i]->silver ? 0 : attach_words(b, i, &f);
    }
    linear_gradient(&net->bi_mid, &net->bi_bias, (struct gemm_rows){f.word, ATTACH_DIM},
                    f.mid_grad, rows);
    linear_back(&net->bi_mid, f.mid_grad, rows, f.word_grad, b->weights);
    project_back(b, &net->bi_head, f.head, f.head_grad);
    project_back(b, &net->bi_word, f.word, f.word_grad);
}
