/* train_arc.c - the transition parser while it learns: dynamic oracle and exploration.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_gemm.h"
#include "tools/train_net.h"

#define SLOT_COLUMNS ((size_t)SLOT_COUNT * ARC_PAIR)
#define HIDDEN_KEEP  0.9F /* dropout on the hidden layer is 1 - this */

/* One step of one sentence, kept for the way back. */
struct step {
    size_t rows[SLOT_COUNT]; /* of `parts`; SIZE_MAX: nothing there */
    uint8_t labels[LABEL_SLOTS];
    uint8_t piece[ARC_HIDDEN]; /* which piece of the maxout won; 2: dropped out */
};

struct arc_room {
    float *parts; /* rows x SLOT_COLUMNS: words times slot weights */
    float *parts_grad;
    float *hidden; /* steps x ARC_HIDDEN */
    float *hidden_grad;
    float *scores; /* steps x ARC_PADDED, then their gradient */
    struct step *steps;
    size_t n_steps;
    size_t rows, capacity;
    float explore; /* chance to follow the parser's own choice */
};

static void room_for(struct arc_room *room, size_t rows)
{
    if (room->rows >= rows) {
        return;
    }
    room->rows = rows + 256;
    room->capacity = 2 * room->rows;
    room->parts = floats(room->rows * SLOT_COLUMNS);
    room->parts_grad = floats(room->rows * SLOT_COLUMNS);
    room->hidden = floats(room->capacity * ARC_HIDDEN);
    room->hidden_grad = floats(room->capacity * ARC_HIDDEN);
    room->scores = floats(room->capacity * ARC_PADDED);
    room->steps = calloc(room->capacity, sizeof *room->steps);
}

static void multiply_slots(const struct net *net, const struct batch *b,
                           struct arc_room *room)
{
    room_for(room, b->n_rows + 1);
    gemm((struct gemm_size){b->n_rows + 1, SLOT_COLUMNS, NET_WIDTH},
         (struct gemm_a){b->top, NET_WIDTH, 1},
         (struct gemm_rows){net->slots.w, SLOT_COLUMNS},
         (struct gemm_c){room->parts, SLOT_COLUMNS, false});
}

static void look(const struct batch *b, size_t item, const struct arc_state *state,
                 struct step *step)
{
    struct arc_view view;
    arc_look(state, &view);
    for (size_t s = 0; s < SLOT_COUNT; s++) {
        uint32_t word = view.words[s];
        step->rows[s] = word == ARC_NONE   ? SIZE_MAX
                        : word == state->n ? b->n_rows
                                           : b->first[item] + word;
    }
    memcpy(step->labels, view.labels, sizeof step->labels);
}

static void hidden_of(const struct net *net, const struct arc_room *room,
                      struct step *step, float *hidden, struct rng *dropout)
{
    float sum[ARC_PAIR];
    memcpy(sum, net->arc_bias.w, sizeof sum);
    for (size_t s = 0; s < SLOT_COUNT; s++) {
        const float *part =
            step->rows[s] == SIZE_MAX
                ? net->slot_none.w + s * ARC_PAIR
                : room->parts + step->rows[s] * SLOT_COLUMNS + s * ARC_PAIR;
        for (size_t j = 0; j < ARC_PAIR; j++) {
            sum[j] += part[j];
        }
    }
    for (size_t l = 0; l < LABEL_SLOTS; l++) {
        const float *part =
            net->arc_labels.w + (l * (DEPREL_COUNT + 1) + step->labels[l]) * ARC_PAIR;
        for (size_t j = 0; j < ARC_PAIR; j++) {
            sum[j] += part[j];
        }
    }
    for (size_t j = 0; j < ARC_HIDDEN; j++) {
        bool second = sum[j + ARC_HIDDEN] > sum[j];
        step->piece[j] = second;
        hidden[j] = sum[second ? j + ARC_HIDDEN : j];
        if (dropout) {
            bool keep = rng_unit(dropout) < HIDDEN_KEEP;
            step->piece[j] = keep ? second : 2;
            hidden[j] = keep ? hidden[j] / HIDDEN_KEEP : 0;
        }
    }
}

static void score(const struct net *net, const float *hidden, float *scores)
{
    memcpy(scores, net->action_bias.w, ARC_PADDED * sizeof *scores);
    for (size_t k = 0; k < ARC_HIDDEN; k++) {
        const float *w = net->actions.w + k * ARC_PADDED;
        for (size_t a = 0; a < ARC_PADDED; a++) {
            scores[a] += hidden[k] * w[a];
        }
    }
}

/* Arcs of the gold tree that each kind of move makes impossible: SHIFT, LEFT, RIGHT. */
static void count_losses(const struct arc_state *s, const uint32_t *heads,
                         int losses[3])
{
    uint32_t top = s->depth > 0 ? s->stack[s->depth - 1] : ARC_NONE;
    uint32_t below = s->depth > 1 ? s->stack[s->depth - 2] : ARC_NONE;
    memset(losses, 0, 3 * sizeof *losses);
    if (s->next < s->n) {
        uint32_t head = heads[s->next];
        for (uint32_t i = 0; i < s->depth; i++) {
            losses[0] += heads[s->stack[i]] == s->next;
            losses[0] += i + 1 < s->depth && s->stack[i] == head;
        }
    }
    if (top == ARC_NONE) {
        return;
    }
    int children = 0;
    for (uint32_t w = s->next; w < s->n; w++) {
        children += heads[w] == top;
    }
    uint32_t head = heads[top];
    bool head_in_buffer = head >= s->next; /* ROOT is n */
    losses[1] = children + (head != s->next && head_in_buffer) + (head == below);
    losses[2] = children + head_in_buffer;
}

/*
 * Marks actions that cost least and returns the best of them by score. A wrong relation
 * costs half an arc.
 */
static uint32_t mark_best(const struct arc_state *s, const struct item *item,
                          const float *scores, bool *good)
{
    int losses[3];
    int costs[ARC_ACTIONS];
    int least = 1 << 30;
    unsigned moves = arc_moves(s);
    uint32_t top = s->depth > 0 ? s->stack[s->depth - 1] : ARC_NONE;
    uint32_t below = s->depth > 1 ? s->stack[s->depth - 2] : ARC_NONE;
    count_losses(s, item->heads, losses);
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        costs[a] = 1 << 30;
        if (!arc_allows(s, moves, a)) {
            continue;
        }
        bool left = a < ARC_RIGHT(0);
        uint32_t relation = a - (left ? ARC_LEFT(0) : ARC_RIGHT(0));
        uint32_t to = left ? s->next : below;
        bool right_arc = a != ARC_SHIFT && item->heads[top] == to;
        costs[a] = 2 * losses[a == ARC_SHIFT ? 0
                              : left         ? 1
                                             : 2] +
                   (right_arc && relation != item->relations[top]);
        least = costs[a] < least ? costs[a] : least;
    }
    uint32_t best = 0;
    float best_score = -INFINITY;
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        good[a] = costs[a] == least;
        if (good[a] && scores[a] > best_score) {
            best = a;
            best_score = scores[a];
        }
    }
    return best;
}

/* Scores to their exponents, 0 for what the state does not allow; returns their sum. */
static float exponents(const struct arc_state *s, float *scores)
{
    unsigned moves = arc_moves(s);
    float max = -INFINITY;
    float sum = 0;
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        if (arc_allows(s, moves, a)) {
            max = scores[a] > max ? scores[a] : max;
        } else {
            scores[a] = -INFINITY;
        }
    }
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        scores[a] = expf(scores[a] - max);
        sum += scores[a];
    }
    return sum;
}

/* What a step is learnt from: actions that cost least, chances by a guide, or both. */
struct target {
    const bool *good;   /* NULL: not known */
    const float *guide; /* or NULL */
    float weight;
};

/* Exponents to the gradient of the scores; returns the loss against good actions. */
static double to_gradient(float *scores, float sum, const struct target *target)
{
    float good_sum = 0;
    float part = !target->guide ? 0 : target->good ? GUIDE_SHARE : 1;
    for (uint32_t a = 0; target->good && a < ARC_ACTIONS; a++) {
        good_sum += target->good[a] ? scores[a] : 0;
    }
    good_sum += 1e-20F;
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        float p = scores[a] / sum;
        float want = target->good && target->good[a] ? scores[a] / good_sum : 0;
        if (target->guide) {
            want = (1 - part) * want + part * target->guide[a];
        }
        scores[a] = target->weight * (p - want);
    }
    memset(scores + ARC_ACTIONS, 0, (ARC_PADDED - ARC_ACTIONS) * sizeof *scores);
    return target->good ? -log((double)(good_sum / sum)) : 0;
}

static uint32_t best_action(const struct arc_state *s, const float *scores)
{
    unsigned moves = arc_moves(s);
    uint32_t best = UINT32_MAX;
    for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
        if (arc_allows(s, moves, a) &&
            (best == UINT32_MAX || scores[a] > scores[best])) {
            best = a;
        }
    }
    return best;
}

/* Each guide's parts of the batch that is learnt from or asked about. */
static struct arc_room guide_rooms[VOTE_MAX];

static void guide_begin(const struct guide *guide)
{
    for (size_t v = 0; v < guide->count; v++) {
        multiply_slots(guide->nets[v], guide->batches[v], &guide_rooms[v]);
    }
}

/* Mean probabilities of the actions at a state. */
static void guide_chances(const struct guide *guide, const struct arc_state *state,
                          const struct step *step, float *out)
{
    struct step own = *step;
    memset(out, 0, ARC_PADDED * sizeof *out);
    for (size_t v = 0; v < guide->count; v++) {
        float hidden[ARC_HIDDEN];
        float scores[ARC_PADDED];
        hidden_of(guide->nets[v], &guide_rooms[v], &own, hidden, NULL);
        score(guide->nets[v], hidden, scores);
        float sum = exponents(state, scores) * (float)guide->count;
        for (uint32_t a = 0; a < ARC_ACTIONS; a++) {
            out[a] += scores[a] / sum;
        }
    }
}

struct lesson {
    const struct net *net;
    struct batch *batch;
    const struct guide *guide; /* or NULL */
    struct arc_room *room;
    struct losses *losses;
};

/* One step at `state`: fills its scores' gradient and returns the action to take. */
static uint32_t learn_step(const struct lesson *l, const struct arc_state *state,
                           const struct item *item, size_t i)
{
    struct arc_room *room = l->room;
    struct step *step = &room->steps[room->n_steps];
    float *hidden = room->hidden + room->n_steps * ARC_HIDDEN;
    float *scores = room->scores + room->n_steps * ARC_PADDED;
    bool good[ARC_ACTIONS];
    float guide[ARC_PADDED];
    uint32_t best = 0;
    room->n_steps++;
    look(l->batch, i, state, step);
    hidden_of(l->net, room, step, hidden, l->batch->rng);
    score(l->net, hidden, scores);
    uint32_t mine = best_action(state, scores);
    if (l->guide) {
        guide_chances(l->guide, state, step, guide);
        best = best_action(state, guide);
    }
    if (!item->silver) {
        best = mark_best(state, item, scores, good);
        l->losses->right += good[mine];
        l->losses->steps++;
    }
    struct target target = {item->silver ? NULL : good, l->guide ? guide : NULL,
                            1 / (float)l->batch->n_words};
    float sum = exponents(state, scores);
    l->losses->parser += to_gradient(scores, sum, &target);
    return rng_unit(l->batch->rng) < room->explore ? mine : best;
}

static void learn_item(const struct lesson *l, size_t i)
{
    struct arena arena = {0};
    struct arc_state state;
    const struct item *item = l->batch->items[i];
    arc_init(&state, &arena, item->count);
    while (!arc_done(&state)) {
        arc_apply(&state, learn_step(l, &state, item, i));
    }
    arena_release(&arena);
}

static void scatter(struct net *net, const struct arc_room *room, size_t n)
{
    const struct step *step = &room->steps[n];
    const float *grad = room->hidden_grad + n * ARC_HIDDEN;
    float sum[ARC_PAIR] = {0};
    for (size_t j = 0; j < ARC_HIDDEN; j++) {
        if (step->piece[j] < 2) {
            sum[j + step->piece[j] * ARC_HIDDEN] = grad[j] / HIDDEN_KEEP;
        }
    }
    for (size_t s = 0; s < SLOT_COUNT; s++) {
        float *part =
            step->rows[s] == SIZE_MAX
                ? net->slot_none.g + s * ARC_PAIR
                : room->parts_grad + step->rows[s] * SLOT_COLUMNS + s * ARC_PAIR;
        for (size_t j = 0; j < ARC_PAIR; j++) {
            part[j] += sum[j];
        }
    }
    for (size_t l = 0; l < LABEL_SLOTS; l++) {
        float *part =
            net->arc_labels.g + (l * (DEPREL_COUNT + 1) + step->labels[l]) * ARC_PAIR;
        for (size_t j = 0; j < ARC_PAIR; j++) {
            part[j] += sum[j];
        }
    }
    for (size_t j = 0; j < ARC_PAIR; j++) {
        net->arc_bias.g[j] += sum[j];
    }
}

void arcs_learn(struct net *net, struct batch *b, float explore,
                const struct guide *guide, struct losses *losses)
{
    static struct arc_room room;
    multiply_slots(net, b, &room);
    room.n_steps = 0;
    room.explore = explore;
    struct lesson lesson = {net, b, guide, &room, losses};
    if (guide) {
        guide_begin(guide);
    }
    for (size_t i = 0; i < b->n_items; i++) {
        learn_item(&lesson, i);
    }
    memset(room.parts_grad, 0, (b->n_rows + 1) * SLOT_COLUMNS * sizeof(float));
    memset(room.hidden_grad, 0, room.n_steps * ARC_HIDDEN * sizeof(float));
    linear_gradient(&net->actions, &net->action_bias,
                    (struct gemm_rows){room.hidden, ARC_HIDDEN}, room.scores,
                    room.n_steps);
    linear_back(&net->actions, room.scores, room.n_steps, room.hidden_grad, b->weights);
    for (size_t n = 0; n < room.n_steps; n++) {
        scatter(net, &room, n);
    }
    linear_gradient(&net->slots, NULL, (struct gemm_rows){b->top, NET_WIDTH},
                    room.parts_grad, b->n_rows + 1);
    linear_back(&net->slots, room.parts_grad, b->n_rows + 1, b->top_grad, b->weights);
}

void arcs_vote(const struct guide *guide, size_t i, struct arc_tree *out)
{
    struct arena arena = {0};
    struct arc_state state;
    const struct batch *b = guide->batches[0];
    if (i == 0) {
        guide_begin(guide);
    }
    arc_init(&state, &arena, b->items[i]->count);
    while (!arc_done(&state)) {
        struct step step;
        float chances[ARC_PADDED];
        look(b, i, &state, &step);
        guide_chances(guide, &state, &step, chances);
        arc_apply(&state, best_action(&state, chances));
    }
    memcpy(out->heads, state.head, state.n * sizeof *out->heads);
    memcpy(out->relations, state.label, state.n);
    arena_release(&arena);
}
