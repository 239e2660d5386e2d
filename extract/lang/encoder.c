#include "extract/lang/encoder.h"

#include <stdlib.h>
#include <string.h>

#include "base/heap.h"
#include "extract/lang/rows.h"

#define PART_COLUMNS  ((size_t)SLOT_COUNT * ARC_PAIR)
#define LOST_ARC_MOST (1 << 22) /* with ATTACH_LOST of them scores fit int32 */

/* Reads a section from front to back; every array begins on a multiple of 64. */
struct cursor {
    const char *at;
    size_t left;
    bool bad;
};

static const void *take(struct cursor *c, size_t bytes)
{
    static const _Alignas(64) char nothing[64];
    size_t padded = (bytes + MODEL_ALIGN - 1) / MODEL_ALIGN * MODEL_ALIGN;
    if (c->bad || padded > c->left) {
        c->bad = true;
        return nothing;
    }
    const void *out = c->at;
    c->at += padded;
    c->left -= padded;
    return out;
}

static struct cursor open_section(struct slice file, const char *name)
{
    struct slice section = model_section(file, name);
    return (struct cursor){section.ptr, section.len, section.len == 0};
}

static struct kernel_matrix take_matrix(struct cursor *c, struct arena *arena,
                                        size_t outputs, size_t inputs)
{
    const int8_t *weights = take(c, outputs * inputs);
    return c->bad ? (struct kernel_matrix){0}
                  : kernel_pack(arena, weights, outputs, inputs);
}

/*
 * A window's weights once more, each word's next to the other's: outputs by place, of
 * one word's inputs.
 */
static struct kernel_matrix by_place(const int8_t *weights, struct arena *arena)
{
    int8_t *turned = arena_alloc(arena, SEEN_SUMS * NET_WIDTH);
    for (size_t p = 0; p < SEEN_PLACES; p++) {
        for (size_t o = 0; o < NET_PAIR; o++) {
            memcpy(turned + (p * NET_PAIR + o) * NET_WIDTH,
                   weights + o * NET_WINDOW + p * NET_WIDTH, NET_WIDTH);
        }
    }
    return kernel_pack(arena, turned, SEEN_SUMS, NET_WIDTH);
}

/* The file's scales are of inputs that are multiplied as they are. */
static const float *scale_of_bytes(struct arena *arena, const float *scale, size_t n,
                                   int32_t factor)
{
    float *out = arena_array(arena, n, sizeof *out);
    for (size_t i = 0; i < n; i++) {
        out[i] = scale[i] * ((float)ROWS_FACTOR_ONE / (float)factor);
    }
    return out;
}

static struct dense take_dense(struct cursor *c, struct arena *arena, size_t outputs,
                               size_t inputs, int32_t factor)
{
    struct dense out = {.matrix = take_matrix(c, arena, outputs, inputs)};
    const float *scale = take(c, outputs * sizeof(float));
    out.scale =
        factor == 0 || c->bad ? scale : scale_of_bytes(arena, scale, outputs, factor);
    out.bias = take(c, outputs * sizeof(float));
    out.factor = factor;
    return out;
}

static struct maxout take_maxout(struct cursor *c, struct arena *arena, size_t inputs,
                                 int32_t factor)
{
    struct maxout out = {.dense = take_dense(c, arena, NET_PAIR, inputs, factor)};
    out.gain = take(c, NET_WIDTH * sizeof(float));
    out.shift = take(c, NET_WIDTH * sizeof(float));
    return out;
}

static bool open_tables(struct slice file, struct encoder *out)
{
    struct cursor c = open_section(file, "embed");
    const uint32_t *head = take(&c, (TABLE_COUNT + 1) * sizeof *head);
    out->n_words = head[0];
    if (out->n_words == 0 || out->n_words > (1U << 22)) {
        return false;
    }
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        size_t rows = t == TABLE_WORD ? out->n_words : NET_SUB_ROWS(t);
        out->factors[t] = (int32_t)head[t + 1];
        if (head[t + 1] > 255) {
            return false;
        }
        out->tables[t] =
            take(&c, rows * (t == TABLE_WORD ? NET_WORD_DIM : NET_SUB_DIM));
    }
    return !c.bad && c.left == 0 &&
           word_rows_open(model_section(file, "vocab"), out->n_words, &out->vocabulary);
}

static bool within(const int16_t *items, size_t n, int16_t limit)
{
    for (size_t i = 0; i < n; i++) {
        if (items[i] > limit || items[i] < -limit) {
            return false;
        }
    }
    return true;
}

/* What the parser adds up must not overflow, whatever the file says. */
static bool parser_is_sound(const struct encoder *e, const int16_t *actions)
{
    size_t labels = (size_t)LABEL_SLOTS * (DEPREL_COUNT + 1) * ARC_PAIR;
    for (size_t i = 0; i < ARC_PADDED; i++) {
        if (e->action_bias[i] > (1 << 28) || e->action_bias[i] < -(1 << 28)) {
            return false;
        }
    }
    return e->lost_arc >= 0 && e->lost_arc <= LOST_ARC_MOST && e->exps[0] > 0 &&
           within(e->seeker_bias, ATTACH_DIM, ATTACH_LIMIT) &&
           within(e->slot_none, PART_COLUMNS, PART_LIMIT) &&
           within(e->arc_labels, labels, PART_LIMIT) &&
           within(e->arc_bias, ARC_PAIR, PART_LIMIT) &&
           within(actions, (size_t)ARC_PADDED * ARC_HIDDEN, ACTION_LIMIT);
}

static void take_attach(struct cursor *c, struct arena *arena, struct encoder *out)
{
    out->heads = take_dense(c, arena, ATTACH_DIM, NET_WIDTH, LAST_FACTOR);
    out->words = take_dense(c, arena, ATTACH_DIM, NET_WIDTH, LAST_FACTOR);
    out->seekers = take_dense(c, arena, ATTACH_DIM, ATTACH_DIM, WORDS_FACTOR);
    out->seeker_bias = take(c, ATTACH_DIM * sizeof(int16_t));
    out->exps = take(c, ATTACH_EXPS * sizeof(uint16_t));
    const int32_t *lost_arc = take(c, sizeof *lost_arc);
    out->lost_arc = *lost_arc;
}

static bool open_parser(struct slice file, struct arena *arena, struct encoder *out)
{
    struct cursor c = open_section(file, "parser");
    out->slots = take_dense(&c, arena, PART_COLUMNS, NET_WIDTH, LAST_FACTOR);
    out->slot_none = take(&c, PART_COLUMNS * sizeof(int16_t));
    out->arc_labels =
        take(&c, (size_t)LABEL_SLOTS * (DEPREL_COUNT + 1) * ARC_PAIR * sizeof(int16_t));
    out->arc_bias = take(&c, ARC_PAIR * sizeof(int16_t));
    out->root = take(&c, NET_WIDTH * sizeof(int16_t));
    const int16_t *actions =
        take(&c, (size_t)ARC_PADDED * ARC_HIDDEN * sizeof(int16_t));
    out->action_bias = take(&c, ARC_PADDED * sizeof(int32_t));
    take_attach(&c, arena, out);
    if (c.bad || c.left != 0 || !parser_is_sound(out, actions)) {
        return false;
    }
    out->actions = kernel_pack_wide(arena, actions, ARC_PADDED, ARC_HIDDEN);
    return true;
}

bool encoder_open(struct slice file, struct arena *arena, uint32_t n_labels,
                  struct encoder *out)
{
    static const int32_t convs[NET_CONVS] = {FIRST_FACTOR, CONV_FACTOR};
    static const int32_t gates[NET_QRNNS] = {GATES1_FACTOR, GATES2_FACTOR};
    struct encoder e = {.kernel = kernel_best(), .n_labels = n_labels};
    struct cursor c = open_section(file, "encoder");
    size_t columns = ((size_t)n_labels + 15) / 16 * 16;
    e.input = take_maxout(&c, arena, NET_INPUT, 0);
    const char *window = c.at;
    for (size_t i = 0; i < NET_CONVS; i++) {
        e.convs[i] = take_maxout(&c, arena, NET_WINDOW, convs[i]);
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        e.gates[i] = take_dense(&c, arena, NET_GATES, NET_WIDTH, gates[i]);
    }
    e.labels = take_dense(&c, arena, columns, NET_WIDTH, LAST_FACTOR);
    e.names = take_dense(&c, arena, KERNEL_BLOCK, NET_WIDTH, LAST_FACTOR);
    if (c.bad || c.left != 0 || !open_tables(file, &e) ||
        !open_parser(file, arena, &e)) {
        return false;
    }
    e.convs[0].dense.matrix = by_place((const int8_t *)window, arena);
    *out = e;
    return true;
}

bool encoder_is_sound(const struct encoder *encoder)
{
    return word_rows_are_sound(&encoder->vocabulary);
}

/* Not zeroed: whatever is read has been written before. */
static void *room(size_t count, size_t size)
{
    size_t bytes = (count * size + MODEL_ALIGN) / MODEL_ALIGN * MODEL_ALIGN;
    return heap_must(aligned_alloc(MODEL_ALIGN, bytes));
}

static void release_rows(struct encoding *e)
{
    free(e->words);
    free(e->input);
    free(e->x);
    free(e->y);
    free(e->bytes);
    free(e->word_bytes);
    free(e->sums);
    free(e->gates);
    free(e->parts);
    free(e->known);
    free(e->heads);
    free(e->seekers);
}

void encoding_release(struct encoding *e)
{
    release_rows(e);
    seen_release(&e->seen);
    *e = (struct encoding){0};
}

void encoding_begin(struct encoding *e, size_t rows)
{
    if (rows > e->capacity) {
        size_t n = rows + rows / 2 + 2;
        release_rows(e);
        e->capacity = n;
        e->words = room(n, sizeof *e->words);
        e->input = room(n * NET_INPUT, sizeof *e->input);
        e->x = room((n + 1) * NET_WIDTH, sizeof *e->x);
        e->y = room((n + 1) * NET_WIDTH, sizeof *e->y);
        e->bytes = room((n + 1) * NET_WIDTH, sizeof *e->bytes);
        e->word_bytes = room(n * ATTACH_DIM, sizeof *e->word_bytes);
        e->sums = room((n + 1) * NET_GATES, sizeof *e->sums);
        e->gates = room(n * NET_GATES, sizeof *e->gates);
        e->parts = room((n + 1) * PART_COLUMNS, sizeof *e->parts);
        e->known = room(n + 1, sizeof *e->known);
        e->heads = room((n + 1) * ATTACH_DIM, sizeof *e->heads);
        e->seekers = room((n + 1) * ATTACH_DIM, sizeof *e->seekers);
    }
    seen_begin(&e->seen, rows);
    memset(e->known, 0, (rows + 1) * sizeof *e->known);
    e->rows = 0;
    e->fresh = e->seen.count;
    e->n_fresh = 0;
}

static void add_part(int16_t *to, const int8_t *from, size_t n, int32_t factor)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = (int16_t)(from[i] * factor);
    }
}

/* A word's rows of the tables, one behind the other. */
static void look_up(const struct encoder *encoder, struct slice word, int16_t *to)
{
    struct form form;
    form_init(&form, word);
    uint32_t row = word_rows_find(&encoder->vocabulary, form.hash);
    add_part(to, encoder->tables[TABLE_WORD] + (size_t)row * NET_WORD_DIM, NET_WORD_DIM,
             encoder->factors[TABLE_WORD]);
    to += NET_WORD_DIM;
    for (enum net_table t = TABLE_WORD + 1; t < TABLE_COUNT; t++, to += NET_SUB_DIM) {
        size_t at = (size_t)net_sub_row(t, &form) * NET_SUB_DIM;
        add_part(to, encoder->tables[t] + at, NET_SUB_DIM, encoder->factors[t]);
    }
}

void encoding_add(const struct encoder *encoder, struct encoding *e, struct slice word)
{
    bool is_new = false;
    uint32_t number = seen_get(&e->seen, word, &is_new);
    e->words[e->rows++] = number;
    if (is_new) {
        look_up(encoder, word, e->input + e->n_fresh * NET_INPUT);
        e->n_fresh++;
    }
}

void encoding_pad(struct encoding *e)
{
    e->words[e->rows++] = ENCODING_PADDING;
}

static bool is_word(const struct encoding *e, size_t row)
{
    return e->words[row] != ENCODING_PADDING;
}

/* A convolution: the sums of all rows to the next layer. */
static void run_maxout(enum kernel_kind kernel, const struct maxout *m,
                       struct encoding *e)
{
    for (size_t r = 0; r < e->rows; r++) {
        int16_t *out = e->y + r * NET_WIDTH;
        if (is_word(e, r)) {
            rows_finish(kernel, m, e->sums + r * NET_PAIR, e->x + r * NET_WIDTH, out);
        } else {
            memset(out, 0, NET_WIDTH * sizeof *out);
        }
    }
    int16_t *swap = e->x;
    e->x = e->y;
    e->y = swap;
}

static void recur(const struct encoder *encoder, const struct encoding *e, size_t way)
{
    float cell[NET_HALF] = {0};
    for (size_t k = 0; k < e->rows; k++) {
        size_t r = way == 0 ? k : e->rows - 1 - k;
        struct rows_step step = {
            .gates = e->gates + r * NET_GATES + way * NET_WAY,
            .x = e->x + r * NET_WIDTH + way * NET_HALF,
            .y = e->y + r * NET_WIDTH + way * NET_HALF,
        };
        if (is_word(e, r)) {
            rows_recur(encoder->kernel, &step, cell);
        } else {
            memset(cell, 0, sizeof cell);
            memset(step.y, 0, NET_HALF * sizeof *step.y);
        }
    }
}

static void run_qrnn(const struct encoder *encoder, const struct dense *d,
                     struct encoding *e)
{
    struct kernel_bytes rows = {e->bytes, NET_WIDTH, e->rows};
    rows_to_bytes(encoder->kernel, e->x, e->rows * NET_WIDTH, d->factor, e->bytes);
    kernel_multiply_bytes(encoder->kernel, &d->matrix, rows, e->sums);
    for (size_t r = 0; r < e->rows; r++) {
        if (is_word(e, r)) {
            rows_gates(encoder->kernel, d, e->sums + r * NET_GATES,
                       e->gates + r * NET_GATES);
        }
    }
    recur(encoder, e, 0);
    recur(encoder, e, 1);
    int16_t *swap = e->x;
    e->x = e->y;
    e->y = swap;
}

/* The first layer of new words, and what they add to the second. */
static void run_fresh(const struct encoder *encoder, struct encoding *e)
{
    struct kernel_rows rows = {e->input, NET_INPUT, e->n_fresh};
    int16_t *first = e->seen.rows + e->fresh * NET_WIDTH;
    kernel_multiply(encoder->kernel, &encoder->input.dense.matrix, rows, e->sums);
    for (size_t i = 0; i < e->n_fresh; i++) {
        rows_finish(encoder->kernel, &encoder->input, e->sums + i * NET_PAIR, NULL,
                    first + i * NET_WIDTH);
    }
    const struct dense *second = &encoder->convs[0].dense;
    rows_to_bytes(encoder->kernel, first, e->n_fresh * NET_WIDTH, second->factor,
                  e->bytes);
    kernel_multiply_bytes(encoder->kernel, &second->matrix,
                          (struct kernel_bytes){e->bytes, NET_WIDTH, e->n_fresh},
                          e->seen.sums + e->fresh * SEEN_SUMS);
}

/* The second layer, from what the words of its window bring. Padding brings nothing. */
static void run_seen(const struct encoder *encoder, struct encoding *e)
{
    static const int32_t nothing[NET_PAIR] = {0};
    for (size_t r = 0; r < e->rows; r++) {
        const int32_t *parts[SEEN_PLACES];
        int32_t sums[NET_PAIR];
        int16_t *out = e->x + r * NET_WIDTH;
        if (!is_word(e, r)) {
            memset(out, 0, NET_WIDTH * sizeof *out);
            continue;
        }
        for (size_t p = 0; p < SEEN_PLACES; p++) { /* there is padding at both ends */
            uint32_t word = e->words[r + p - 1];
            parts[p] = word == ENCODING_PADDING
                           ? nothing
                           : e->seen.sums + word * SEEN_SUMS + p * NET_PAIR;
        }
        rows_join(encoder->kernel, parts, sums);
        rows_finish(encoder->kernel, &encoder->convs[0], sums,
                    e->seen.rows + e->words[r] * NET_WIDTH, out);
    }
}

void encoding_run(const struct encoder *encoder, struct encoding *e)
{
    run_fresh(encoder, e);
    run_seen(encoder, e);
    for (size_t i = 1; i < NET_CONVS && e->rows > 2; i++) {
        const struct dense *d = &encoder->convs[i].dense;
        /* three neighbouring rows are one row of the window */
        struct kernel_bytes rows = {e->bytes, NET_WIDTH, e->rows - 2};
        rows_to_bytes(encoder->kernel, e->x, e->rows * NET_WIDTH, d->factor, e->bytes);
        kernel_multiply_bytes(encoder->kernel, &d->matrix, rows, e->sums + NET_PAIR);
        run_maxout(encoder->kernel, &encoder->convs[i], e);
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        run_qrnn(encoder, &encoder->gates[i], e);
    }
    memcpy(e->x + e->rows * NET_WIDTH, encoder->root, NET_WIDTH * sizeof *e->x);
    rows_to_bytes(encoder->kernel, e->x, (e->rows + 1) * NET_WIDTH, LAST_FACTOR,
                  e->bytes);
    encoding_parts(encoder, e);
    encoding_attach(encoder, e);
}

static void run_head(const struct encoder *encoder, struct encoding *e,
                     const struct dense *d, size_t n, uint8_t *out)
{
    kernel_multiply_bytes(encoder->kernel, &d->matrix,
                          (struct kernel_bytes){e->bytes, NET_WIDTH, e->rows}, e->sums);
    for (size_t r = 0; r < e->rows; r++) {
        out[r] =
            (uint8_t)rows_best(encoder->kernel, d, e->sums + r * d->matrix.outputs, n);
    }
}

void encoding_labels(const struct encoder *encoder, struct encoding *e, uint8_t *labels,
                     uint8_t *names)
{
    run_head(encoder, e, &encoder->labels, encoder->n_labels, labels);
    run_head(encoder, e, &encoder->names, NER_COUNT, names);
}
