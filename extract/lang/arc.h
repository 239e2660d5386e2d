/*
 * arc.h - the arc-hybrid transition system.
 *
 * Words are numbered 0..n-1, ROOT is n, at the buffer's end. SHIFT moves the next word
 * to the stack; LEFT makes the top of the stack a child of the next word, RIGHT one of
 * the word below it; both take it off. Every tree has one root.
 */
#ifndef EXTRACT_LANG_ARC_H
#define EXTRACT_LANG_ARC_H

#include "base/arena.h"
#include "extract/lang/shape.h"

#define ARC_NONE UINT32_MAX

struct arc_state {
    uint32_t n;
    uint32_t next;  /* first word of the buffer; n is ROOT */
    uint32_t depth; /* of the stack */
    uint32_t *stack;
    uint32_t *head;  /* ARC_NONE until known */
    uint8_t *label;  /* enum deprel */
    uint32_t *left;  /* leftmost child of each word, ROOT included, or ARC_NONE */
    uint32_t *right; /* rightmost */
    uint32_t *near;  /* left child nearest to it */
};

/* What a step looks at. */
struct arc_view {
    uint32_t words[SLOT_COUNT];  /* word, n for ROOT, ARC_NONE */
    uint8_t labels[LABEL_SLOTS]; /* enum deprel, DEPREL_COUNT for none */
};

void arc_init(struct arc_state *state, struct arena *arena, uint32_t n);
bool arc_done(const struct arc_state *state);
void arc_look(const struct arc_state *s, struct arc_view *out);

/* Moves that are possible: bit 0 SHIFT, bit 1 LEFT, bit 2 RIGHT. Never 0 before the
 * end. */
unsigned arc_moves(const struct arc_state *state);

/* Is the action possible? Relation "root" belongs to ROOT's child alone. */
static inline bool arc_allows(const struct arc_state *state, unsigned moves,
                              uint32_t action)
{
    if (action == ARC_SHIFT) {
        return (moves & 1) != 0;
    }
    bool left = action < ARC_RIGHT(0);
    bool root = action == ARC_LEFT(DEPREL_ROOT) || action == ARC_RIGHT(DEPREL_ROOT);
    bool to_root = left && state->next == state->n;
    return (moves & (left ? 2U : 4U)) != 0 && root == to_root;
}

void arc_apply(struct arc_state *s, uint32_t action);

#endif
