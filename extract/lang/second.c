#include "extract/lang/second.h"

#include <string.h>

#include "extract/lang/model.h"

#define OUT_LIMIT 2047
#define ADD_LIMIT (1 << 28) /* of what kinds and lengths add */
#define KIND_SIZE ((size_t)SECOND_WINDOW * SECOND_KINDS * SECOND_HIDDEN)
#define LENGTHS   ((size_t)SECOND_LENGTHS * SECOND_HIDDEN)

static bool within(const int32_t *items, size_t n, int32_t limit)
{
    for (size_t i = 0; i < n; i++) {
        if (items[i] > limit || items[i] < -limit) {
            return false;
        }
    }
    return true;
}

bool second_words(struct slice file, struct second *out)
{
    struct slice embed = model_section(file, "embed");
    uint32_t rows = 0;
    if (embed.len < MODEL_ALIGN) {
        return false;
    }
    memcpy(&rows, embed.ptr, sizeof rows);
    *out = (struct second){.vectors = (const void *)(embed.ptr + MODEL_ALIGN)};
    return rows > 0 && rows <= WORD_ROW_MAX &&
           embed.len - MODEL_ALIGN >= rows * NET_WORD_DIM &&
           word_rows_open(model_section(file, "vocab"), rows, &out->words);
}

bool second_open(struct slice file, struct second *out)
{
    struct slice body = model_section(file, "second");
    size_t weights = SECOND_HIDDEN * SECOND_INPUT;
    size_t numbers = 2 + KIND_SIZE + LENGTHS + SECOND_HIDDEN;
    if (body.len != numbers * sizeof(int32_t) + weights || !second_words(file, out)) {
        return false;
    }
    const int32_t *head = (const void *)body.ptr;
    out->scale = head[0];
    out->bias = head[1];
    out->kinds = head + 2;
    out->lengths = out->kinds + KIND_SIZE;
    out->out = out->lengths + LENGTHS;
    out->weights = (const void *)(head + numbers);
    return within(head, 2 + KIND_SIZE + LENGTHS, ADD_LIMIT) &&
           within(out->out, SECOND_HIDDEN, OUT_LIMIT);
}

void second_look(const struct second *second, const struct split_view *view, size_t at,
                 const struct split_state *state, struct second_view *out)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < SECOND_WINDOW; i++) {
        size_t word = at + i - SECOND_BEFORE;
        if (at + i < SECOND_BEFORE || word >= view->count) {
            continue;
        }
        struct split_face face = split_face_at(view, word);
        out->rows[i] = word_rows_find(&second->words, face.form);
        out->kinds[i] = face.kind;
    }
    out->length = (uint8_t)split_bucket(state->length);
}

void second_pack(struct second *second, struct arena *arena)
{
    second->matrix = kernel_pack(arena, second->weights, SECOND_HIDDEN, SECOND_INPUT);
    second->kernel = kernel_best();
}

/* The vectors of the window's words against all weights. No sum overflows: both are of
 * 8 bits. */
static void multiply(const struct second *second, const struct second_view *view,
                     int32_t dots[SECOND_HIDDEN])
{
    uint8_t row[SECOND_INPUT];
    for (size_t i = 0; i < SECOND_WINDOW; i++) {
        const int8_t *vector = second->vectors + view->rows[i] * NET_WORD_DIM;
        for (size_t j = 0; j < NET_WORD_DIM; j++) {
            row[i * NET_WORD_DIM + j] = (uint8_t)(vector[j] + KERNEL_NOTHING);
        }
    }
    if (second->matrix.packed) {
        kernel_multiply_bytes(second->kernel, &second->matrix,
                              (struct kernel_bytes){row, SECOND_INPUT, 1}, dots);
        return;
    }
    for (size_t h = 0; h < SECOND_HIDDEN; h++) {
        dots[h] = 0;
        for (size_t j = 0; j < SECOND_INPUT; j++) {
            dots[h] +=
                second->weights[h * SECOND_INPUT + j] * (row[j] - KERNEL_NOTHING);
        }
    }
}

int32_t second_score(const struct second *second, const struct second_view *view)
{
    int32_t dots[SECOND_HIDDEN];
    int64_t sum = 0;
    multiply(second, view, dots);
    for (size_t h = 0; h < SECOND_HIDDEN; h++) {
        int64_t hidden = second->lengths[view->length * SECOND_HIDDEN + h];
        hidden += dots[h];
        for (size_t i = 0; i < SECOND_WINDOW; i++) {
            size_t kind = i * SECOND_KINDS + view->kinds[i];
            hidden += second->kinds[kind * SECOND_HIDDEN + h];
        }
        sum += hidden > 0 ? hidden * second->out[h] : 0;
    }
    sum = sum / 256 * second->scale / (1 << 24);
    int64_t held = sum > ADD_LIMIT ? ADD_LIMIT : sum < -ADD_LIMIT ? -ADD_LIMIT : sum;
    return (int32_t)held + second->bias;
}
