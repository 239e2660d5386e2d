/*
 * train_vectors.c - the vocabulary, from treebanks and unlabelled text, and its word
 * vectors: learnt from the text, blended with vectors made by others.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/jval.h"
#include "extract/lang/shape.h"
#include "extract/lang/split.h"

#include "tools/train.h"
#include "tools/train_blend.h"
#include "tools/train_gemm.h"
#include "tools/train_glove.h"
#include "tools/train_skipgram.h"

#define MIN_COUNT  4  /* in all texts; words of the treebanks need two there */
#define OWN_COUNT  20 /* the same for words that vectors made by others lack */
#define MAX_ROWS   24000
#define MAX_WORDS  49000
#define VECTOR_RMS 0.1
#define LANES      16

struct counter {
    struct arena *arena;
    struct strmap map;
    struct counted {
        struct slice key;
        uint32_t all;
        uint32_t bank;
        uint32_t row;   /* of its own, or 0 */
        uint32_t extra; /* number among words without a row of their own, from 1 */
    } * items;
    size_t count, capacity;
    struct stream stream; /* of places in items */
};

static void stream_add(struct stream *s, uint32_t item)
{
    if (s->count == s->capacity) {
        s->capacity = s->capacity * 2 + 65536;
        s->items = realloc(s->items, s->capacity * sizeof *s->items);
    }
    s->items[s->count++] = item;
}

/* The word's own counts; a pointer that lasts until the next new word. */
static struct counted *counter_get(struct counter *c, struct slice key)
{
    uint32_t at = strmap_find(&c->map, key);
    if (at == STRMAP_NONE) {
        at = (uint32_t)c->count;
        c->items =
            arena_grow(c->arena, c->items, c->count, &c->capacity, sizeof *c->items);
        c->items[c->count++] = (struct counted){.key = arena_copy(c->arena, key)};
        strmap_put(&c->map, c->arena, c->items[at].key, at);
    }
    /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): what is found is in items */
    return &c->items[at];
}

static void count_form(struct counter *c, struct slice word, bool bank)
{
    struct form form;
    form_init(&form, word);
    struct counted *counted = counter_get(c, form_key(&form));
    counted->all++;
    counted->bank += bank;
    stream_add(&c->stream, (uint32_t)(counted - c->items));
}

static void count_bank(struct counter *c, const struct lang_text *text)
{
    for (uint32_t i = 0; i < text->n_words; i++) {
        if (i == 0 || text->words[i].sentence != text->words[i - 1].sentence) {
            stream_add(&c->stream, TEXT_BREAK);
        }
        count_form(c, word_form(text, i), true);
    }
}

static void count_text(struct counter *c, const struct token_rules *rules,
                       struct slice text)
{
    struct slice line;
    struct slice rest = text;
    while (slice_cut(&rest, '\n', &line)) {
        struct arena arena = {0};
        struct word_list words = {0};
        tokens_cut(rules, &arena, line, (struct span){0, (uint32_t)line.len}, &words);
        stream_add(&c->stream, TEXT_BREAK);
        for (size_t i = 0; i < words.count; i++) {
            count_form(c, span_cut(line, words.items[i].span), false);
        }
        arena_release(&arena);
    }
}

static void count_corpus(struct counter *c, const struct train_data *data)
{
    struct token_rules rules;
    struct slice rest;
    struct slice line;
    struct err err = {0};
    if (!data->corpus || file_read(data->arena, data->corpus, &rest, &err) != 0) {
        return;
    }
    token_rules_init(&rules, data->arena);
    while (slice_cut(&rest, '\n', &line)) {
        struct jval *value = NULL;
        if (jval_read(line, &value, &err) == 0) {
            count_text(c, &rules, jval_string(jval_get(value, "text")));
            jval_free(value);
        }
    }
}

static int by_frequency(const void *a, const void *b)
{
    const struct counted *const *x = a;
    const struct counted *const *y = b;
    if ((*x)->all != (*y)->all) {
        return (*x)->all < (*y)->all ? 1 : -1;
    }
    return slice_compare((*x)->key, (*y)->key);
}

/* Who has a row of its own, by frequency; row 0 is for all other words. */
static void choose_counted(struct counter *c, const struct glove *glove,
                           uint32_t *n_rows)
{
    uint32_t least = glove ? OWN_COUNT : MIN_COUNT;
    struct counted **order = arena_array(c->arena, c->count, sizeof(struct counted *));
    for (size_t i = 0; i < c->count; i++) {
        order[i] = &c->items[i];
    }
    qsort(order, c->count, sizeof(struct counted *), by_frequency);
    for (size_t i = 0; i < c->count; i++) {
        struct counted *word = order[i];
        if (word->bank >= 2 ||
            (word->all >= least && !(glove && glove_find(glove, word->key)))) {
            word->row = (*n_rows)++;
        }
    }
}

/* Words of `glove`, frequent ones first: some have rows, others a neighbour's. */
static void choose_glove(struct counter *c, const struct glove *glove, uint32_t *n_rows,
                         uint32_t *n_extras)
{
    for (size_t i = 0; i < glove->count && *n_rows < MAX_ROWS; i++) {
        struct counted *word = counter_get(c, glove->items[i].key);
        if (word->row == 0) {
            word->row = (*n_rows)++;
        }
    }
    for (size_t i = 0; i < c->count; i++) {
        struct counted *word = &c->items[i];
        if (word->row == 0 && (word->bank > 0 || word->all >= MIN_COUNT) &&
            glove_find(glove, word->key)) {
            word->extra = ++*n_extras;
        }
    }
    for (size_t i = 0; i < glove->count && *n_rows + *n_extras < MAX_WORDS; i++) {
        struct counted *word = counter_get(c, glove->items[i].key);
        if (word->row == 0 && word->extra == 0) {
            word->extra = ++*n_extras;
        }
    }
}

static void choose_rows(struct counter *c, const struct glove *glove,
                        struct vocabulary *v, uint32_t *n_extras)
{
    v->n_rows = 1;
    choose_counted(c, glove, &v->n_rows);
    if (glove) {
        choose_glove(c, glove, &v->n_rows, n_extras);
    }
    v->counts = arena_array(c->arena, v->n_rows, sizeof *v->counts);
    v->words = arena_alloc(c->arena, sizeof *v->words);
    v->words->arena = c->arena;
    for (size_t i = 0; i < c->count; i++) {
        struct counted *word = &c->items[i];
        v->counts[word->row] += word->bank;
        if (word->row != 0) {
            string_table_add(v->words, word->key, word->row);
        }
    }
    for (size_t i = 0; i < c->stream.count; i++) {
        uint32_t at = c->stream.items[i];
        c->stream.items[i] = at == TEXT_BREAK ? at : c->items[at].row;
    }
}
/* All vectors to one size: the network begins with small numbers. */
static void rescale(float *vectors, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += vectors[i] * vectors[i];
    }
    float scale = (float)(VECTOR_RMS / sqrt(sum / (double)n + 1e-12));
    for (size_t i = 0; i < n; i++) {
        vectors[i] *= scale;
    }
}

static float dot_of(const float *a, const float *b)
{
    float lanes[LANES] = {0};
    float dot = 0;
    for (size_t j = 0; j < NET_WORD_DIM; j += LANES) {
        for (size_t k = 0; k < LANES; k++) {
            lanes[k] += a[j + k] * b[j + k];
        }
    }
    for (size_t j = 0; j < LANES; j++) {
        dot += lanes[j];
    }
    return dot;
}

/* The row whose vector points most nearly the same way. */
static uint32_t nearest_row(const float *vectors, const float *lengths, uint32_t n_rows,
                            const float *of)
{
    uint32_t best = 1;
    float best_score = -INFINITY;
    for (uint32_t r = 1; r < n_rows; r++) {
        float dot = dot_of(vectors + (size_t)r * NET_WORD_DIM, of);
        if (dot > best_score * lengths[r]) {
            best = r;
            best_score = dot / lengths[r];
        }
    }
    return best;
}

/* Words without a row of their own get the row of the nearest word that has one. */
static void place_extras(const struct counter *c, struct vocabulary *v,
                         const float *vectors)
{
    float *lengths = floats(v->n_rows);
    for (uint32_t r = 0; r < v->n_rows; r++) {
        double sum = 1e-12;
        for (size_t j = 0; j < NET_WORD_DIM; j++) {
            double x = vectors[(size_t)r * NET_WORD_DIM + j];
            sum += x * x;
        }
        lengths[r] = (float)sqrt(sum);
    }
    for (size_t i = 0; i < c->count; i++) {
        const struct counted *word = &c->items[i];
        if (word->extra > 0) {
            size_t at = (size_t)v->n_rows + word->extra - 1;
            uint32_t row =
                nearest_row(vectors, lengths, v->n_rows, vectors + at * NET_WORD_DIM);
            string_table_add(v->words, word->key, row);
            v->counts[row] += word->bank;
        }
    }
    free(lengths);
}

/* Learnt vectors and those of `glove` to one table, extras behind the rows. */
static float *blend(const struct counter *c, const struct glove *glove, float *learnt,
                    size_t n_rows, size_t n_extras)
{
    size_t n = n_rows + n_extras;
    struct blend_source a = {floats(n * glove->columns), floats(n), glove->columns};
    struct blend_source b = {floats(n * NET_WORD_DIM), floats(n), NET_WORD_DIM};
    float *out = floats(n * NET_WORD_DIM);
    memcpy(b.rows, learnt, n_rows * NET_WORD_DIM * sizeof *learnt);
    for (size_t i = 0; i < c->count; i++) {
        const struct counted *word = &c->items[i];
        size_t at = word->row != 0 ? word->row : n_rows + word->extra - 1;
        const float *vector = glove_find(glove, word->key);
        if (word->row == 0 && word->extra == 0) {
            continue;
        }
        if (vector) {
            memcpy(a.rows + at * glove->columns, vector,
                   glove->columns * sizeof *vector);
            a.weights[at] = 1;
        }
        if (word->row != 0) {
            b.weights[at] = (float)word->all / ((float)word->all + OWN_COUNT);
        }
    }
    vectors_blend(&a, &b, n, out, NET_WORD_DIM);
    free(a.rows);
    free(a.weights);
    free(b.rows);
    free(b.weights);
    return out;
}

void train_vectors(const struct train_data *data, struct vocabulary *out)
{
    struct counter counter = {.arena = data->arena};
    struct glove glove = {0};
    uint32_t n_extras = 0;
    if (data->vectors && !glove_read(data->arena, data->vectors, &glove)) {
        exit(1);
    }
    for (size_t b = 0; b < data->n_banks; b++) {
        count_bank(&counter, &data->banks[b]);
    }
    count_corpus(&counter, data);
    choose_rows(&counter, glove.count > 0 ? &glove : NULL, out, &n_extras);
    (void)fprintf(stderr, "vectors: %zu words of text, %u rows, %u words more\n",
                  counter.stream.count, (unsigned)out->n_rows, (unsigned)n_extras);
    out->vectors = floats((size_t)out->n_rows * NET_WORD_DIM);
    skipgram_learn(&counter.stream, out->n_rows, data->vector_epochs, out->vectors);
    if (glove.count > 0) {
        float *learnt = out->vectors;
        out->vectors = blend(&counter, &glove, learnt, out->n_rows, n_extras);
        place_extras(&counter, out, out->vectors);
        free(learnt);
    }
    memset(out->vectors, 0, NET_WORD_DIM * sizeof *out->vectors);
    rescale(out->vectors, (size_t)out->n_rows * NET_WORD_DIM);
    free(counter.stream.items);
}
