/* parser.c - the transition parser over an encoding; declared in encoder.h. */
#include <string.h>

#include "extract/lang/attach.h"
#include "extract/lang/rows.h"

#define PART_COLUMNS ((size_t)SLOT_COUNT * ARC_PAIR)
/* Rows of words [row, row + n), and parser slots [slot, slot + count). */
struct filling {
    size_t row, n;
    size_t slot, count;
};

/* Computes what the words add when they fill the slots. */
static void fill_slots(const struct encoder *encoder, struct encoding *e,
                       const struct filling *f)
{
    const struct dense *d = &encoder->slots;
    size_t first = f->slot * ARC_PAIR;
    size_t outputs = f->count * ARC_PAIR;
    struct kernel_matrix some = kernel_part(&d->matrix, first, outputs);
    struct kernel_bytes rows = {e->bytes + f->row * NET_WIDTH, NET_WIDTH, f->n};
    struct kernel_scaling how = {d->scale + first, outputs, PART_LIMIT};
    struct kernel_result to = {e->parts + f->row * PART_COLUMNS + first, PART_COLUMNS,
                               e->sums};
    unsigned bits = ((1U << f->count) - 1) << f->slot;
    kernel_multiply_scaled(encoder->kernel, &some, rows, &how, to);
    for (size_t r = f->row; r < f->row + f->n; r++) {
        e->known[r] = (uint16_t)(e->known[r] | bits);
    }
}

/*
 * Four slots every word comes to fill, and two more every other word, which pays where
 * a row among many costs a third of a single one: by products of bytes. Of the other
 * slots a third are asked for, and computed then. Where products are as good as free,
 * all are computed at once, without sums.
 */
void encoding_parts(const struct encoder *encoder, struct encoding *e)
{
    static const struct filling often[] = {
        {.slot = SLOT_S0,      .count = 1},
        {.slot = SLOT_B0,      .count = 3},
        {.slot = SLOT_S1,      .count = 1},
        {.slot = SLOT_B0_LEFT, .count = 1},
    };
    size_t n = encoder->kernel >= KERNEL_VNNI ? 4 : 2;
    struct filling all = {0, e->rows + 1, 0, SLOT_COUNT};
    if (encoder->kernel >= KERNEL_AMX && all.n >= KERNEL_AMX_ROWS) {
        fill_slots(encoder, e, &all);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        struct filling some = often[i];
        some.n = all.n;
        fill_slots(encoder, e, &some);
    }
}

/* Row `row`'s part for a slot. */
static const int16_t *part_of(const struct encoder *encoder, struct encoding *e,
                              size_t row, size_t slot)
{
    if (((unsigned)e->known[row] >> slot & 1U) == 0) {
        fill_slots(encoder, e, &(struct filling){row, 1, slot, 1});
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
