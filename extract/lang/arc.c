#include "extract/lang/arc.h"

static void fill(uint32_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        items[i] = ARC_NONE;
    }
}

void arc_init(struct arc_state *state, struct arena *arena, uint32_t n)
{
    size_t size = (size_t)n + 1;
    uint32_t *room = arena_array(arena, size * 5, sizeof *room);
    *state = (struct arc_state){
        .n = n,
        .stack = room,
        .head = room + size,
        .left = room + 2 * size,
        .right = room + 3 * size,
        .near = room + 4 * size,
        .label = arena_array(arena, size, 1),
    };
    fill(state->head, size * 4);
}

bool arc_done(const struct arc_state *state)
{
    return state->next == state->n && state->depth == 0;
}

unsigned arc_moves(const struct arc_state *state)
{
    bool buffer = state->next < state->n;
    unsigned shift = buffer ? 1 : 0;
    unsigned left = state->depth > 1 && !buffer ? 0 : state->depth > 0 ? 2 : 0;
    unsigned right = state->depth > 1 ? 4 : 0;
    return shift | left | right;
}

static uint32_t stack_at(const struct arc_state *s, uint32_t down)
{
    return s->depth > down ? s->stack[s->depth - 1 - down] : ARC_NONE;
}

static uint32_t child(const uint32_t *children, uint32_t word)
{
    return word == ARC_NONE ? ARC_NONE : children[word];
}

static uint8_t label_of(const struct arc_state *s, uint32_t word)
{
    return word == ARC_NONE ? DEPREL_COUNT : s->label[word];
}

void arc_look(const struct arc_state *s, struct arc_view *out)
{
    uint32_t s0 = stack_at(s, 0);
    uint32_t s1 = stack_at(s, 1);
    uint32_t *words = out->words;
    words[SLOT_S0] = s0;
    words[SLOT_S1] = s1;
    words[SLOT_S2] = stack_at(s, 2);
    words[SLOT_B0] = s->next;
    words[SLOT_B1] = s->next + 1 <= s->n ? s->next + 1 : ARC_NONE;
    words[SLOT_B2] = s->next + 2 <= s->n ? s->next + 2 : ARC_NONE;
    words[SLOT_S0_LEFT] = child(s->left, s0);
    words[SLOT_S0_RIGHT] = child(s->right, s0);
    words[SLOT_S1_LEFT] = child(s->left, s1);
    words[SLOT_S1_RIGHT] = child(s->right, s1);
    words[SLOT_B0_LEFT] = s->left[s->next];
    words[SLOT_B0_NEAR] = s->near[s->next];
    for (size_t i = 0; i < LABEL_SLOTS; i++) {
        out->labels[i] = label_of(s, words[SLOT_S0_LEFT + i]);
    }
}

static void attach(struct arc_state *s, uint32_t head, uint32_t word, uint8_t label)
{
    s->head[word] = head;
    s->label[word] = label;
    if (word < head) {
        s->left[head] = word < s->left[head] ? word : s->left[head];
        bool nearer = s->near[head] == ARC_NONE || word > s->near[head];
        s->near[head] = nearer ? word : s->near[head];
    } else {
        bool further = s->right[head] == ARC_NONE || word > s->right[head];
        s->right[head] = further ? word : s->right[head];
    }
}

void arc_apply(struct arc_state *s, uint32_t action)
{
    if (action == ARC_SHIFT) {
        s->stack[s->depth++] = s->next++;
        return;
    }
    uint32_t word = s->stack[--s->depth];
    if (action < ARC_RIGHT(0)) {
        attach(s, s->next, word, (uint8_t)(action - ARC_LEFT(0)));
    } else {
        attach(s, s->stack[s->depth - 1], word, (uint8_t)(action - ARC_RIGHT(0)));
    }
}
