/* parser.c - the transition parser over an encoding; declared in encoder.h. */
#include <string.h>

#include "extract/lang/arc.h"
#include "extract/lang/encoder.h"

#define PART_COLUMNS ((size_t)SLOT_COUNT * ARC_PAIR)
#define SHORTS       8

typedef int16_t short_lanes __attribute__((vector_size(16)));

static inline short_lanes shorts_load(const int16_t *at)
{
    short_lanes out;
    memcpy(&out, at, sizeof out);
    return out;
}

/* The parts that a state is made of: rows of ARC_PAIR numbers. */
struct parts {
    const int16_t *rows[SLOT_COUNT + LABEL_SLOTS];
};

/* Computes what the words of `n` rows from `row` on add when they fill `slot`. */
static void fill_slot(const struct encoder *encoder, struct encoding *e, size_t row,
                      size_t n, size_t slot)
{
    const struct dense *d = &encoder->slots;
    struct kernel_matrix one = {d->matrix.packed + slot * ARC_PAIR * NET_WIDTH,
                                NET_WIDTH, ARC_PAIR};
    struct kernel_rows rows = {e->x + row * NET_WIDTH, NET_WIDTH, n};
    struct kernel_scaling how = {d->scale + slot * ARC_PAIR, ARC_PAIR, PART_LIMIT};
    kernel_multiply(encoder->kernel, &one, rows, e->sums);
    for (size_t r = 0; r < n; r++) {
        int16_t *part = e->parts + (row + r) * PART_COLUMNS + slot * ARC_PAIR;
        kernel_scale(encoder->kernel, &how, e->sums + r * ARC_PAIR, part);
        e->known[row + r] = (uint16_t)(e->known[row + r] | 1U << slot);
    }
}

void encoding_parts(const struct encoder *encoder, struct encoding *e)
{
    static const uint8_t usual[] = {SLOT_S0, SLOT_B0, SLOT_B1, SLOT_B2};
    for (size_t i = 0; i < sizeof usual; i++) {
        fill_slot(encoder, e, 0, e->rows + 1, usual[i]);
    }
}

/* Of the other slots half are never asked for. */
static const int16_t *part_of(const struct encoder *encoder, struct encoding *e,
                              size_t row, size_t slot)
{
    if (((unsigned)e->known[row] >> slot & 1U) == 0) {
        fill_slot(encoder, e, row, 1, slot);
    }
    return e->parts + row * PART_COLUMNS + slot * ARC_PAIR;
}

static struct parts look(const struct encoder *encoder, struct encoding *e,
                         size_t first, const struct arc_state *state)
{
    struct arc_view view = {0};
    struct parts out;
    arc_look(state, &view);
    for (size_t s = 0; s < SLOT_COUNT; s++) {
        uint32_t word = view.words[s];
        size_t row = word == state->n ? e->rows : first + word;
        out.rows[s] = word == ARC_NONE ? encoder->slot_none + s * ARC_PAIR
                                       : part_of(encoder, e, row, s);
    }
    for (size_t l = 0; l < LABEL_SLOTS; l++) {
        size_t row = l * (DEPREL_COUNT + 1) + view.labels[l];
        out.rows[SLOT_COUNT + l] = encoder->arc_labels + row * ARC_PAIR;
    }
    return out;
}

/* No sum overflows: every part is within PART_LIMIT. */
static short_lanes add_parts(const struct encoder *encoder, const struct parts *parts,
                             size_t j)
{
    short_lanes sum = shorts_load(encoder->arc_bias + j);
    for (size_t p = 0; p < SLOT_COUNT + LABEL_SLOTS; p++) {
        sum += shorts_load(parts->rows[p] + j);
    }
    return sum;
}

static void hidden_of(const struct encoder *encoder, const struct parts *parts,
                      int16_t hidden[ARC_HIDDEN])
{
    for (size_t j = 0; j < ARC_HIDDEN; j += SHORTS) {
        short_lanes a = add_parts(encoder, parts, j);
        short_lanes b = add_parts(encoder, parts, j + ARC_HIDDEN);
        short_lanes first = a > b;
        short_lanes max = (a & first) | (b & ~first);
        short_lanes low = max > HIDDEN_LIMIT;
        max = (max & ~low) | (low & HIDDEN_LIMIT);
        short_lanes high = max < -HIDDEN_LIMIT;
        max = (max & ~high) | (high & -HIDDEN_LIMIT);
        memcpy(hidden + j, &max, sizeof max);
    }
}

static void forbid(int32_t *scores, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scores[i] = INT32_MIN;
    }
}

/*
 * The best possible action, of equals the first; relation "root" is for ROOT alone.
 * Plain loops over all scores, which compilers make vectors of.
 */
static uint32_t choose(const struct arc_state *state, int32_t scores[ARC_PADDED])
{
    unsigned moves = arc_moves(state);
    int32_t best = INT32_MIN;
    uint32_t at = 0;
    if ((moves & 2) != 0 && state->next == state->n) {
        return ARC_LEFT(DEPREL_ROOT);
    }
    forbid(scores + ARC_SHIFT, (moves & 1) != 0 ? 0 : 1);
    forbid(scores + ARC_LEFT(0), (moves & 2) != 0 ? 0 : DEPREL_COUNT);
    forbid(scores + ARC_RIGHT(0), (moves & 4) != 0 ? 0 : DEPREL_COUNT);
    forbid(scores + ARC_LEFT(DEPREL_ROOT), 1);
    forbid(scores + ARC_RIGHT(DEPREL_ROOT), 1);
    for (size_t a = 0; a < ARC_ACTIONS; a++) {
        best = scores[a] > best ? scores[a] : best;
    }
    while (scores[at] != best) {
        at++;
    }
    return at;
}

void encoding_parse(const struct encoder *encoder, struct encoding *e, size_t first,
                    uint32_t n, struct tree *out)
{
    struct arena arena = {0};
    struct arc_state state;
    arc_init(&state, &arena, n);
    while (!arc_done(&state)) {
        int16_t hidden[ARC_HIDDEN];
        int32_t scores[ARC_PADDED];
        struct parts parts = look(encoder, e, first, &state);
        hidden_of(encoder, &parts, hidden);
        kernel_multiply(encoder->kernel, &encoder->actions,
                        (struct kernel_rows){hidden, ARC_HIDDEN, 1}, scores);
        for (size_t a = 0; a < ARC_PADDED; a++) {
            scores[a] += encoder->action_bias[a];
        }
        arc_apply(&state, choose(&state, scores));
    }
    memcpy(out->heads, state.head, n * sizeof *out->heads);
    memcpy(out->relations, state.label, n);
    arena_release(&arena);
}
