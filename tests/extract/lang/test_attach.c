/* What a step of the parser is expected to spoil. */
#include "base/table.h"
#include "extract/lang/attach.h"
#include "extract/lang/tagger.h"
#include "tests/check.h"

/* Chances of one for each head of a tree; ROOT is n. */
static void be_sure(struct arena *arena, const uint32_t *heads, uint32_t n,
                    struct attach *out)
{
    size_t width = n + 2;
    *out = (struct attach){n, arena_array(arena, n * width, sizeof(int32_t)),
                           arena_array(arena, n * width, sizeof(int32_t)),
                           arena_array(arena, width * width, sizeof(int32_t))};
    for (uint32_t w = n; w-- > 0;) {
        for (uint32_t h = n + 1; h-- > 0;) {
            int32_t chance = heads[w] == h ? ATTACH_ONE : 0;
            out->heads[w * width + h] = chance;
            out->later[w * width + h] = out->later[w * width + h + 1] + chance;
            out->kids[w * width + h] = out->kids[(w + 1) * width + h] + chance;
        }
    }
}

/* SHIFT, LEFT or RIGHT, whichever is possible and costs nothing. */
static uint32_t free_move(const struct arc_state *state, const int32_t costs[3])
{
    static const uint32_t actions[] = {ARC_SHIFT, ARC_LEFT(DEPREL_NSUBJ),
                                       ARC_RIGHT(DEPREL_OBJ)};
    unsigned moves = arc_moves(state);
    for (size_t i = 0; i < 3; i++) {
        if ((moves >> i & 1) != 0 && costs[i] == 0) {
            return actions[i];
        }
    }
    return UINT32_MAX;
}

/* False: every move would cost something. */
static bool walk_freely(const struct attach *attach, struct arc_state *state)
{
    while (!arc_done(state)) {
        int32_t costs[3];
        attach_costs(attach, state, costs);
        uint32_t action = free_move(state, costs);
        if (action == UINT32_MAX) {
            return false;
        }
        arc_apply(state, action);
    }
    return true;
}

static void moves_that_cost_nothing_build_the_tree(void)
{
    static const struct {
        const char *label;
        uint32_t n;
        uint32_t heads[6];
    } rows[] = {
        {"one word",      1, {1}               },
        {"to the right",  4, {4, 0, 1, 2}      },
        {"to the left",   4, {1, 2, 3, 4}      },
        {"both",          6, {2, 2, 6, 5, 5, 2}},
        {"a long phrase", 6, {1, 6, 1, 5, 5, 2}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct attach attach;
        struct arc_state state;
        be_sure(&arena, rows[i].heads, rows[i].n, &attach);
        arc_init(&state, &arena, rows[i].n);
        CHECK_ROW(walk_freely(&attach, &state), rows[i].label);
        for (uint32_t w = 0; w < rows[i].n; w++) {
            CHECK_ROW(state.head[w] == rows[i].heads[w], rows[i].label);
        }
        arena_release(&arena);
    }
}

static void chances_of_a_word_are_one_together(void)
{
    static const char *const words[] = {"The", "envoys", "met", "in", "Oslo", "."};
    uint32_t n = COUNT(words);
    size_t width = n + 2;
    struct slice file = data_get("model/english.model");
    struct arena arena = {0};
    struct encoding e = {0};
    struct attach attach;
    struct tagger tagger;
    struct encoder encoder;
    CU_ASSERT(tagger_open(file, &tagger));
    CU_ASSERT(encoder_open(file, &arena, tagger.n_labels, &encoder));
    encoding_begin(&e, n + 2);
    encoding_pad(&e);
    for (size_t i = 0; i < n; i++) {
        encoding_add(&encoder, &e, slice_of(words[i]));
    }
    encoding_pad(&e);
    encoding_run(&encoder, &e);
    struct attach_words all_words = {&encoder, &e, 1, n};
    attach_sentence(&all_words, &arena, &attach);
    for (uint32_t w = 0; w < n; w++) {
        int32_t all = attach.later[w * width];
        CHECK_ROW(all > ATTACH_ONE - (int32_t)width && all <= ATTACH_ONE, words[w]);
        CHECK_ROW(attach.heads[w * width + w] == 0, words[w]);
    }
    all_words.n = ATTACH_MAX + 1;
    attach_sentence(&all_words, &arena, &attach);
    CU_ASSERT_EQUAL(attach.n, 0);
    encoding_release(&e);
    arena_release(&arena);
}

CU_TestInfo attach_tests[] = {
    {"moves that cost nothing build the tree", moves_that_cost_nothing_build_the_tree},
    {"chances of a word are one together",     chances_of_a_word_are_one_together    },
    CU_TEST_INFO_NULL,
};
