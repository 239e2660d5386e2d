#include "extract/lang/attach.h"

#include <string.h>

#include "extract/lang/rows.h"

#define EXP_SHIFT 10 /* of differences of scores to steps of the table */

/* Rows through a layer of the biaffine head. */
static void project(const struct encoder *encoder, const struct dense *d,
                    struct kernel_bytes rows, struct kernel_result to)
{
    struct kernel_scaling how = {d->scale, ATTACH_DIM, ATTACH_LIMIT};
    kernel_multiply_scaled(encoder->kernel, &d->matrix, rows, &how, to);
}

/* The loops of this file are plain ones, which compilers make vectors of. */
static void relu(int16_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        items[i] = (int16_t)(items[i] < 0 ? 0 : items[i]);
    }
}

/* No sum overflows: both are within ATTACH_LIMIT, as the results are. */
static void add_bias(int16_t *row, const int16_t *bias)
{
    for (size_t i = 0; i < ATTACH_DIM; i++) {
        int16_t sum = (int16_t)(row[i] + bias[i]);
        sum = (int16_t)(sum > ATTACH_LIMIT ? ATTACH_LIMIT : sum);
        row[i] = (int16_t)(sum < -ATTACH_LIMIT ? -ATTACH_LIMIT : sum);
    }
}

void encoding_attach(const struct encoder *encoder, struct encoding *e)
{
    struct kernel_bytes rows = {e->bytes, NET_WIDTH, e->rows + 1};
    project(encoder, &encoder->heads, rows,
            (struct kernel_result){e->heads, ATTACH_DIM, e->sums});
    relu(e->heads, (e->rows + 1) * ATTACH_DIM);
    rows.count = e->rows;
    project(encoder, &encoder->words, rows, /* y is free now */
            (struct kernel_result){e->y, ATTACH_DIM, e->sums});
    relu(e->y, e->rows * ATTACH_DIM);
    rows_to_bytes(encoder->kernel, e->y, e->rows * ATTACH_DIM, encoder->seekers.factor,
                  e->word_bytes);
    rows = (struct kernel_bytes){e->word_bytes, ATTACH_DIM, e->rows};
    project(encoder, &encoder->seekers, rows,
            (struct kernel_result){e->seekers, ATTACH_DIM, e->sums});
    for (size_t r = 0; r < e->rows; r++) {
        add_bias(e->seekers + r * ATTACH_DIM, encoder->seeker_bias);
    }
}

/* Scores of all pairs: row word, column head, `columns` apart. */
static int32_t *score_pairs(const struct attach_words *words, size_t columns,
                            struct arena *arena)
{
    const struct encoding *e = words->encoding;
    size_t n = words->n;
    size_t padding = (columns - n - 1) * ATTACH_DIM;
    int16_t *heads = arena_room(arena, columns * ATTACH_DIM, sizeof *heads);
    int32_t *out = arena_room(arena, n * columns, sizeof *out);
    memcpy(heads, e->heads + words->first * ATTACH_DIM, n * ATTACH_DIM * sizeof *heads);
    memcpy(heads + n * ATTACH_DIM, e->heads + e->rows * ATTACH_DIM,
           ATTACH_DIM * sizeof *heads);
    memset(heads + (n + 1) * ATTACH_DIM, 0, padding * sizeof *heads);
    struct kernel_matrix matrix = kernel_pack_wide(arena, heads, columns, ATTACH_DIM);
    struct kernel_rows rows = {e->seekers + words->first * ATTACH_DIM, ATTACH_DIM, n};
    kernel_multiply(words->encoder->kernel, &matrix, rows, out);
    return out;
}

static int32_t largest(const int32_t *items, uint32_t n)
{
    int32_t best = INT32_MIN;
    for (uint32_t i = 0; i < n; i++) {
        best = items[i] > best ? items[i] : best;
    }
    return best;
}

/* Scores of the heads of `word` to chances; most of them to none. */
static void to_chances(const struct encoder *encoder, int32_t *scores, uint32_t n,
                       uint32_t word, int32_t *out)
{
    uint32_t some[ATTACH_MAX + 1];
    uint32_t n_some = 0;
    uint32_t sum = 0;
    scores[word] = INT32_MIN; /* further from the best than ATTACH_EXPS steps */
    int32_t best = largest(scores, n + 1);
    for (uint32_t h = 0; h <= n; h++) {
        uint32_t step = ((uint32_t)best - (uint32_t)scores[h]) >> EXP_SHIFT;
        uint32_t chance = step < ATTACH_EXPS ? encoder->exps[step] : 0;
        out[h] = (int32_t)chance;
        sum += chance;
        some[n_some] = h;
        n_some += chance > 0;
    }
    for (uint32_t i = 0; i < n_some; i++) {
        int32_t *chance = &out[some[i]];
        *chance = (int32_t)((uint32_t)*chance * ATTACH_ONE / sum);
    }
}

/* What the rows of a word add to those of the word behind it. */
static void add_up(const struct attach *attach, uint32_t word)
{
    size_t width = (size_t)attach->n + 2;
    const int32_t *heads = attach->heads + word * width;
    int32_t *later = attach->later + word * width;
    int32_t *kids = attach->kids + word * width;
    int32_t sum = 0;
    for (uint32_t h = attach->n + 1; h-- > 0;) {
        sum += heads[h];
        later[h] = sum;
    }
    for (uint32_t h = 0; h <= attach->n; h++) {
        kids[h] = kids[width + h] + heads[h];
    }
}

void attach_sentence(const struct attach_words *words, struct arena *arena,
                     struct attach *out)
{
    uint32_t n = words->n;
    *out = (struct attach){0};
    if (n > ATTACH_MAX || words->encoder->lost_arc == 0) {
        return;
    }
    size_t width = (size_t)n + 2;
    size_t columns = (n + KERNEL_BLOCK) / KERNEL_BLOCK * KERNEL_BLOCK;
    int32_t *scores = score_pairs(words, columns, arena);
    *out = (struct attach){n, arena_room(arena, n * width, sizeof(int32_t)),
                           arena_room(arena, n * width, sizeof(int32_t)),
                           arena_room(arena, (n + 1) * width, sizeof(int32_t))};
    memset(out->kids + n * width, 0, width * sizeof *out->kids);
    for (uint32_t w = n; w-- > 0;) {
        to_chances(words->encoder, scores + w * columns, n, w, out->heads + w * width);
        add_up(out, w);
    }
}

void attach_costs(const struct attach *attach, const struct arc_state *state,
                  int32_t costs[3])
{
    size_t width = (size_t)attach->n + 2;
    uint32_t next = state->next;
    memset(costs, 0, 3 * sizeof *costs);
    if (attach->n == 0 || state->depth == 0) {
        return;
    }
    for (uint32_t i = 0; next < state->n && i < state->depth; i++) {
        uint32_t word = state->stack[i];
        costs[0] += attach->heads[word * width + next];
        costs[0] += i + 1 < state->depth ? attach->heads[next * width + word] : 0;
    }
    uint32_t top = state->stack[state->depth - 1];
    const int32_t *later = attach->later + top * width;
    costs[2] = attach->kids[next * width + top] + later[next];
    costs[1] = costs[2] - attach->heads[top * width + next];
    if (state->depth > 1) {
        costs[1] += attach->heads[top * width + state->stack[state->depth - 2]];
    }
}
