/*
 * train_net.h - the network while it learns: parameters in single precision, their
 * gradients and Adam's moments, and one batch on its way forward and back.
 */
#ifndef TOOLS_TRAIN_NET_H
#define TOOLS_TRAIN_NET_H

#include "extract/lang/arc.h"
#include "extract/lang/form.h"
#include "extract/lang/shape.h"

#include "tools/train.h"
#include "tools/train_gemm.h"

#define NET_MAX_LABELS 256

/* One matrix (rows x columns), or a vector. */
struct param {
    float *w, *g, *m, *v;
    size_t rows, columns;
};

/* A table of which a batch touches few rows. */
struct table_param {
    struct param p;
    uint32_t *touched; /* rows with a gradient */
    bool *is_touched;
    size_t n_touched;
};

struct norm_param {
    struct param gain, bias;
};

/* A maxout layer with layer norm: weights (inputs x NET_PAIR). */
struct layer_param {
    struct param weight, bias;
    struct norm_param norm;
};

struct net {
    /* that of words holds what is added to the fixed vectors in `base` */
    struct table_param tables[TABLE_COUNT];
    const float *base;
    struct layer_param input;
    struct layer_param convs[NET_CONVS];
    struct param gates[NET_QRNNS], gate_bias[NET_QRNNS];
    struct param labels, label_bias; /* width x padded labels */
    struct param ner, ner_bias;
    struct param slots;                /* width x SLOT_COUNT * ARC_PAIR */
    struct param slot_none;            /* SLOT_COUNT x ARC_PAIR: nothing in this slot */
    struct param root;                 /* the vector of ROOT */
    struct param arc_labels;           /* LABEL_SLOTS * (DEPREL_COUNT + 1) x ARC_PAIR */
    struct param arc_bias;             /* ARC_PAIR */
    struct param actions, action_bias; /* ARC_HIDDEN x ARC_PADDED */
    struct param bi_head, bi_word, bi_mid, bi_bias; /* biaffine attachment */
    struct param *dense[64]; /* all but the tables, in a fixed order */
    size_t n_dense;
    size_t label_columns; /* labels up to a multiple of 16 */
    size_t n_labels;
};

#define NER_COLUMNS 16

/* Of a word's row: its fixed vector alone, as of a word that no treebank has. */
#define ROW_BARE 0x80000000U

/* A sentence as the network sees it. */
struct item {
    uint32_t count;
    uint32_t *rows[TABLE_COUNT];  /* of each table, each word */
    uint32_t *plain[TABLE_COUNT]; /* the same without disguise, for a guide */
    uint8_t *tags;                /* gold: label, */
    uint8_t *ner;                 /* kind of name, */
    uint32_t *heads;              /* head (count for ROOT) */
    uint8_t *relations;           /* and relation */
    bool silver;                  /* nothing of this is known: a guide tells */
};

struct layer_state {
    float *pre;   /* before maxout, rows x NET_PAIR */
    float *max;   /* after */
    float *norm;  /* (max - mean) / deviation */
    float *scale; /* 1 / deviation, by row */
    float *mask;  /* dropout, rows x NET_WIDTH */
    float *out;   /* rows x NET_WIDTH, with what the layer adds to */
    float *grad;  /* of out */
};

struct qrnn_state {
    float *gates; /* activations, rows x NET_GATES */
    float *cell;  /* rows x NET_WIDTH */
    float *mask;
    float *out;
    float *grad;
};

/* Room for one batch; rows of padding lie between sentences. */
struct batch {
    const struct item **items;
    size_t n_items;
    size_t *first; /* row of each item's first word */
    size_t n_rows; /* the last one is padding */
    size_t n_words;
    bool *is_word;
    float *input; /* rows x NET_INPUT */
    float *input_mask;
    float *input_grad;
    struct layer_state embed;
    struct layer_state convs[NET_CONVS];
    struct qrnn_state qrnns[NET_QRNNS];
    float *scratch; /* rows x the widest */
    float *weights; /* room for a transposed matrix */
    float *top;     /* output of the last layer: rows + 1, the last row is ROOT */
    float *top_grad;
    float dropout;
    struct rng *rng;
};

/* Where a table lies in the concatenated input. */
static inline size_t table_at(size_t table)
{
    return table == TABLE_WORD ? 0 : NET_WORD_DIM + (table - 1) * NET_SUB_DIM;
}

/* The row before `r` in direction `way` of a recurrent layer. */
static inline size_t row_before(size_t r, size_t way)
{
    return way == 0 ? r - 1 : r + 1;
}

void net_init(struct net *net, size_t n_words, size_t n_labels, struct rng *rng);

/* Adds the fixed vectors to the table of words; learning ends there. */
void net_merge_base(struct net *net);

/* All parameters as they are, for the same program on the same machine. False, with a
 * message, when that fails or the file is of another shape. */
bool net_save(struct net *net, const char *path);
bool net_load(struct net *net, const char *path);

/* Zeroes all gradients; afterwards no table row is touched. */
void net_clear_gradients(struct net *net);

/* One step of Adam over all parameters that have gradients. */
void net_step(struct net *net, float rate, uint64_t step);

void batch_init(struct batch *b, size_t max_rows, size_t max_items);

/* Lays the items out and runs the encoder; `train` switches dropout on. */
void net_forward(const struct net *net, struct batch *b, bool train);

/* From batch->top_grad to the gradients of encoder and tables. */
void net_backward(struct net *net, struct batch *b);

/* Gradient of weights and bias: w.g += in^T out, bias.g += sum of rows of out. */
void linear_gradient(struct param *weight, struct param *bias, struct gemm_rows in,
                     const float *out, size_t rows);

/* in_grad += out w^T; `room` holds rows x columns of the weight. */
void linear_back(const struct param *weight, const float *out, size_t rows,
                 float *in_grad, float *room);

struct losses {
    double tags, ner, parser, heads;
    size_t words, steps, right;
};

/* Networks at work together, at most. */
#define VOTE_MAX 4

/* Networks that are asked together, each with its own batch of the same items. */
struct guide {
    const struct net *nets[VOTE_MAX];
    struct batch *batches[VOTE_MAX];
    size_t count;
    float *tags; /* rows x label_columns: mean probabilities */
};

#define GUIDE_SHARE 0.5F /* of what is learnt from gold sentences */

/* Label and name heads: adds to top_grad. `guide` may be NULL when all items are gold.
 */
void tags_learn(struct net *net, struct batch *b, const struct guide *guide,
                struct losses *losses);

/* The biaffine head: adds to top_grad. */
void heads_learn(struct net *net, struct batch *b, struct losses *losses);

/* The transition parser, with a dynamic oracle: adds to top_grad. */
void arcs_learn(struct net *net, struct batch *b, float explore,
                const struct guide *guide, struct losses *losses);

/* Adds each label's probability to `sums` (rows of the batch x label_columns). */
void tags_vote(const struct net *net, struct batch *b, float *sums);

struct arc_tree {
    uint32_t *heads; /* the count of words is ROOT */
    uint8_t *relations;
};

/*
 * The tree of item `i`, by the mean probability of each action. Ask for item 0 first.
 */
void arcs_vote(const struct guide *guide, size_t i, struct arc_tree *out);

#endif
