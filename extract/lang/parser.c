/* parser.c - the transition parser over an encoding; declared in encoder.h. */
#include <string.h>

#include "extract/lang/attach.h"
#include "extract/lang/rows.h"

#define PART_COLUMNS ((size_t)SLOT_COUNT * ARC_PAIR)
/* Computes what the words of `n` rows from `row` on add when they fill `slot`. */
static void fill_slot(const struct encoder *encoder, struct encoding *e, size_t row,
                      size_t n, size_t slot)
{
    const struct dense *d = &encoder->slots;
    struct kernel_matrix one = kernel_part(&d->matrix, slot * ARC_PAIR, ARC_PAIR);
    struct kernel_rows rows = {e->x + row * NET_WIDTH, NET_WIDTH, n};
    struct kernel_scaling how = {d->scale + slot * ARC_PAIR, ARC_PAIR, PART_LIMIT};
    struct kernel_result to = {e->parts + row * PART_COLUMNS + slot * ARC_PAIR,
                               PART_COLUMNS, e->sums};
    kernel_multiply_scaled(encoder->kernel, &one, rows, &how, to);
    for (size_t r = row; r < row + n; r++) {
        e->known[r] = (uint16_t)(e->known[r] | 1U << slot);
    }
}

/*
 * The first four every word needs; of the others two in five are asked for, those in
 * front more often. Where products are as good as free, all are computed at once.
 */
void encoding_parts(const struct encoder *encoder, struct encoding *e)
{
    static const uint8_t order[SLOT_COUNT] = {
        SLOT_S0,       SLOT_B0, SLOT_B1,      SLOT_B2,      SLOT_B0_LEFT, SLOT_S1,
        SLOT_S0_RIGHT, SLOT_S2, SLOT_S0_LEFT, SLOT_B0_NEAR, SLOT_S1_LEFT, SLOT_S1_RIGHT,
    };
    size_t most = encoder->kernel >= KERNEL_AMX ? SLOT_COUNT : 4;
    for (size_t i = 0; i < most; i++) {
        fill_slot(encoder, e, 0, e->rows + 1, order[i]);
    }
}

/* Row `row`'s part for a slot. */
static const int16_t *part_of(const struct encoder *encoder, struct encoding *e,
                              size_t row, size_t slot)
{
    if (((unsigned)e->known[row] >> slot & 1U) == 0) {
        fill_slot(encoder, e, row, 1, slot);
    }
    return e->parts + row * PART_COLUMNS + slot * ARC_PAIR;
}

/* The parts of a state. */
static void look(const struct encoder *encoder, struct encoding *e, size_t first,
                 const struct arc_state *state, const int16_t *parts[ROWS_PARTS])
{
    struct arc_view view = {0};
    arc_look(state, &view);
    for (size_t s = 0; s < SLOT_COUNT; s++) {
        uint32_t word = view.words[s];
        size_t row = word == state->n ? e->rows : first + word;
        parts[s] = word == ARC_NONE ? encoder->slot_none + s * ARC_PAIR
                                    : part_of(encoder, e, row, s);
    }
    for (size_t l = 0; l < LABEL_SLOTS; l++) {
        size_t row = l * (DEPREL_COUNT + 1) + view.labels[l];
        parts[SLOT_COUNT + l] = encoder->arc_labels + row * ARC_PAIR;
    }
    parts[SLOT_COUNT + LABEL_SLOTS] = encoder->arc_bias;
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

static void lower(int32_t *scores, size_t n, int32_t cost)
{
    for (size_t i = 0; i < n; i++) {
        scores[i] -= cost;
    }
}

/* Lowers the scores of actions by the arcs that they are expected to lose. */
static void weigh(const struct encoder *encoder, const struct attach *attach,
                  const struct arc_state *state, int32_t scores[ARC_PADDED])
{
    int32_t costs[3];
    attach_costs(attach, state, costs);
    for (size_t i = 0; i < 3; i++) {
        int32_t most = ATTACH_LOST * ATTACH_ONE;
        int64_t lost = costs[i] < most ? costs[i] : most;
        costs[i] = (int32_t)(lost * encoder->lost_arc / ATTACH_ONE);
    }
    lower(scores + ARC_SHIFT, 1, costs[0]);
    lower(scores + ARC_LEFT(0), DEPREL_COUNT, costs[1]);
    lower(scores + ARC_RIGHT(0), DEPREL_COUNT, costs[2]);
}

void encoding_parse(const struct encoder *encoder, struct encoding *e, size_t first,
                    uint32_t n, struct tree *out)
{
    struct arena arena = {0};
    struct arc_state state;
    struct attach attach;
    struct attach_words words = {encoder, e, first, n};
    attach_sentence(&words, &arena, &attach);
    arc_init(&state, &arena, n);
    while (!arc_done(&state)) {
        const int16_t *parts[ROWS_PARTS];
        int16_t hidden[ARC_HIDDEN];
        int32_t scores[ARC_PADDED];
        look(encoder, e, first, &state, parts);
        rows_hidden(encoder->kernel, parts, hidden);
        kernel_multiply(encoder->kernel, &encoder->actions,
                        (struct kernel_rows){hidden, ARC_HIDDEN, 1}, scores);
        for (size_t a = 0; a < ARC_PADDED; a++) {
            scores[a] += encoder->action_bias[a];
        }
        weigh(encoder, &attach, &state, scores);
        arc_apply(&state, choose(&state, scores));
    }
    memcpy(out->heads, state.head, n * sizeof *out->heads);
    memcpy(out->relations, state.label, n);
    arena_release(&arena);
}
