#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "extract/lang/encoder.h"
#include "extract/lang/lanes.h"
#include "extract/lang/lemma.h"
#include "extract/lang/rows.h"
#include "extract/lang/tagger.h"
#include "tests/check.h"

static uint32_t next_number(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 8;
}

static void *aligned(size_t bytes)
{
    void *out = aligned_alloc(64, (bytes + 63) / 64 * 64);
    memset(out, 0, bytes);
    return out;
}

static int64_t product(const int16_t *row, const int8_t *column, size_t n)
{
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += (int64_t)row[i] * column[i];
    }
    return sum;
}

/* One product by definition, and by every kernel of this machine. */
static void check_size(size_t outputs, size_t inputs, size_t rows)
{
    uint32_t state = (uint32_t)(outputs + inputs + rows);
    int8_t *weights = malloc(outputs * inputs);
    struct arena arena = {0};
    int16_t *in = malloc(rows * inputs * sizeof *in);
    int32_t *out = malloc(rows * outputs * sizeof *out);
    for (size_t i = 0; i < outputs * inputs; i++) {
        weights[i] = (int8_t)(next_number(&state) % 256);
    }
    for (size_t i = 0; i < rows * inputs; i++) {
        in[i] = (int16_t)(next_number(&state) % 65535 - 32767);
    }
    struct kernel_matrix matrix = kernel_pack(&arena, weights, outputs, inputs);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        bool same = true;
        if (!kernel_has(kind)) {
            continue;
        }
        kernel_multiply(kind, &matrix, (struct kernel_rows){in, inputs, rows}, out);
        for (size_t k = 0; k < rows * outputs; k++) {
            const int16_t *row = in + k / outputs * inputs;
            const int8_t *column = weights + k % outputs * inputs;
            same = same && product(row, column, inputs) == out[k];
        }
        CHECK_ROW(same, kernel_name(kind));
    }
    free(weights);
    arena_release(&arena);
    free(in);
    free(out);
}

/* Products of bytes by definition, of rows that overlap, and by every kernel. */
static void check_bytes(size_t outputs, size_t inputs, size_t rows)
{
    uint32_t state = (uint32_t)(outputs + inputs + rows);
    size_t stride = inputs / 2;
    size_t n = rows * stride + inputs;
    struct arena arena = {0};
    int8_t *weights = arena_alloc(&arena, outputs * inputs);
    uint8_t *in = malloc(n); /* so that sanitizers see what is read beyond */
    int16_t *meant = arena_array(&arena, n, sizeof *meant);
    int32_t *out = arena_array(&arena, rows * outputs + 1, sizeof *out);
    for (size_t i = 0; i < outputs * inputs; i++) {
        weights[i] = (int8_t)(next_number(&state) % 256);
    }
    for (size_t i = 0; i < n; i++) {
        in[i] = (uint8_t)(next_number(&state) % 256);
        meant[i] = (int16_t)(in[i] - KERNEL_NOTHING);
    }
    struct kernel_matrix matrix = kernel_pack(&arena, weights, outputs, inputs);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        bool same = true;
        if (!kernel_has(kind)) {
            continue;
        }
        kernel_multiply_bytes(kind, &matrix, (struct kernel_bytes){in, stride, rows},
                              out);
        for (size_t k = 0; k < rows * outputs; k++) {
            const int16_t *row = meant + k / outputs * stride;
            const int8_t *column = weights + k % outputs * inputs;
            same = same && product(row, column, inputs) == out[k];
        }
        CHECK_ROW(same, kernel_name(kind));
    }
    free(in);
    arena_release(&arena);
}

static void bytes_give_the_exact_product(void)
{
    check_bytes(16, 4, 1);
    check_bytes(112, 36, 3);
    check_bytes(208, 96, 5);
    check_bytes(32, 128, 7);
    check_bytes(256, 256, 13);
    check_bytes(176, 384, 29);
    check_bytes(96, KERNEL_MAX_INPUTS, 12);
    check_bytes(48, 128, 150);
    check_bytes(32, 864, 1);
    check_bytes(16, KERNEL_MAX_BYTES, 6);
    check_bytes(16, 64, 0);
}

/* Halves are rounded up, and what is beyond a byte stays at its end. */
static void activations_become_bytes(void)
{
    static const int16_t x[] = {0,   1,   -1,   15,  16,   17,    -15,   -16,
                                -17, 320, -320, 999, 4063, 4064,  -4096, 31,
                                48,  -48, 47,   -49, 80,   32767, -4097, -32767};
    static const uint8_t want[] = {128, 128, 128, 128, 129, 129, 128, 128,
                                   127, 138, 118, 159, 255, 255, 0,   129,
                                   130, 127, 129, 126, 131, 255, 0,   0};
    uint8_t out[COUNT(x)];
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        if (kernel_has(kind)) {
            rows_to_bytes(kind, x, COUNT(x), ROWS_FACTOR_ONE / 32, out);
            CHECK_ROW(memcmp(out, want, sizeof want) == 0, kernel_name(kind));
        }
    }
}

#define OUTPUTS ((size_t)48)
#define INPUTS  ((size_t)128)
#define ROWS    ((size_t)70)
#define STRIDE  ((size_t)64)

/* Products that are scaled at once are those that are scaled one by one. */
static void scaled_products_are_products_scaled(void)
{
    uint32_t state = 5;
    struct arena arena = {0};
    int8_t *weights = arena_alloc(&arena, OUTPUTS * INPUTS);
    uint8_t *in = arena_alloc(&arena, ROWS * INPUTS);
    int32_t *sums = arena_array(&arena, ROWS * OUTPUTS, sizeof *sums);
    int16_t *out = arena_array(&arena, ROWS * STRIDE, sizeof *out);
    float scale[OUTPUTS];
    for (size_t i = 0; i < OUTPUTS * INPUTS; i++) {
        weights[i] = (int8_t)(next_number(&state) % 256);
    }
    for (size_t i = 0; i < ROWS * INPUTS; i++) {
        in[i] = (uint8_t)(next_number(&state) % 256);
    }
    for (size_t i = 0; i < OUTPUTS; i++) {
        scale[i] = (float)(next_number(&state) % 1000) * 2e-5F;
    }
    struct kernel_matrix matrix = kernel_pack(&arena, weights, OUTPUTS, INPUTS);
    struct kernel_scaling how = {scale, OUTPUTS, 1000.0F};
    struct kernel_bytes rows = {in, INPUTS, ROWS};
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        int16_t want[OUTPUTS];
        bool same = true;
        if (!kernel_has(kind)) {
            continue;
        }
        kernel_multiply_scaled(kind, &matrix, rows, &how,
                               (struct kernel_result){out, STRIDE, sums});
        kernel_multiply_bytes(KERNEL_PLAIN, &matrix, rows, sums);
        for (size_t r = 0; r < ROWS; r++) {
            kernel_scale(KERNEL_PLAIN, &how, sums + r * OUTPUTS, want);
            same = same && memcmp(want, out + r * STRIDE, sizeof want) == 0;
        }
        CHECK_ROW(same, kernel_name(kind));
    }
    arena_release(&arena);
}

static void kernels_give_the_exact_product(void)
{
    check_size(16, 2, 1);
    check_size(112, 34, 3);
    check_size(208, 96, 1);
    check_size(32, 128, 7);
    check_size(256, 256, 13);
    check_size(176, 128, 29);
    check_size(96, KERNEL_MAX_INPUTS, 12);
    check_size(48, 128, 150);
    check_size(16, 64, 0);
}

/* Labels, heads and relations of made-up words, under one kernel. */
static void run_network(const struct encoder *encoder, struct tree *out,
                        uint8_t *labels)
{
    static const char *const words[] = {"The", "envoys", "of", "BOTH",   "sides", "met",
                                        "in",  "Oslo",   ",",  "Zqxv42", "said",  "."};
    struct encoding e = {0};
    uint8_t names[COUNT(words) + 2];
    encoding_begin(&e, COUNT(words) + 2);
    encoding_pad(&e);
    for (size_t i = 0; i < COUNT(words); i++) {
        encoding_add(encoder, &e, slice_of(words[i]));
    }
    encoding_pad(&e);
    encoding_run(encoder, &e);
    encoding_labels(encoder, &e, labels, names);
    encoding_parse(encoder, &e, 1, COUNT(words), out);
    encoding_release(&e);
}

static void kernels_give_the_same_tree(void)
{
    struct slice file = data_get("model/english.model");
    struct arena arena = {0};
    struct tagger tagger;
    struct encoder encoder;
    uint32_t heads[2][16];
    uint8_t relations[2][16];
    uint8_t labels[2][16] = {{0}};
    struct tree trees[2] = {
        {heads[0], relations[0]},
        {heads[1], relations[1]}
    };
    CU_ASSERT(tagger_open(file, &tagger));
    CU_ASSERT(encoder_open(file, &arena, tagger.n_labels, &encoder));
    encoder.kernel = KERNEL_PLAIN;
    run_network(&encoder, &trees[0], labels[0]);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        if (kernel_has(kind)) {
            encoder.kernel = kind;
            run_network(&encoder, &trees[1], labels[1]);
            CHECK_ROW(memcmp(heads[0], heads[1], 12 * sizeof(uint32_t)) == 0,
                      kernel_name(kind));
            CHECK_ROW(memcmp(relations[0], relations[1], 12) == 0, kernel_name(kind));
            CHECK_ROW(memcmp(labels[0], labels[1], 14) == 0, kernel_name(kind));
        }
    }
    arena_release(&arena);
}

/* What a window's three words bring is the same from every kind. */
static void three_neighbours_are_joined(void)
{
    int32_t sums[3][NET_PAIR];
    int32_t out[NET_PAIR];
    const int32_t *const from[3] = {sums[0], sums[1], sums[2]};
    for (int32_t j = 0; j < (int32_t)NET_PAIR; j++) {
        sums[0][j] = j * 1000003;
        sums[1][j] = -j * 999;
        sums[2][j] = j - 77;
    }
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        bool same = true;
        if (!kernel_has(kind)) {
            continue;
        }
        rows_join(kind, from, out);
        for (int32_t j = 0; j < (int32_t)NET_PAIR; j++) {
            same = same && out[j] == j * 1000003 - j * 999 + j - 77;
        }
        CHECK_ROW(same, kernel_name(kind));
    }
}

/* Opens all components of a model whose header is sound, and uses them. */
static void use_model(struct slice file)
{
    struct arena arena = {0};
    struct err err = {0};
    struct tagger tagger;
    struct lemmas lemmas;
    struct encoder encoder;
    uint32_t heads[16];
    uint8_t relations[16];
    uint8_t labels[16];
    uint8_t tags[2];
    struct tree tree = {heads, relations};
    struct form forms[2];
    form_init(&forms[0], SLICE_LIT("Ministers"));
    form_init(&forms[1], SLICE_LIT("zxqwv"));
    if (model_check(file, SLICE_LIT("m"), &err) == 0 && tagger_open(file, &tagger) &&
        tagger_is_sound(&tagger)) {
        uint32_t sets[2];
        int16_t sums[2][TAGGER_MAX_OPEN];
        const int16_t *const own[2] = {sums[0], sums[1]};
        for (size_t i = 0; i < 2; i++) {
            sets[i] = tagger_set(&tagger, &forms[i]);
            tagger_own(&tagger, &forms[i], sets[i], sums[i]);
        }
        tagger_run(&tagger, &(struct tag_view){forms, sets, tags, 2}, own, tags);
        if (encoder_open(file, &arena, tagger.n_labels, &encoder) &&
            encoder_is_sound(&encoder)) {
            run_network(&encoder, &tree, labels);
        }
    }
    if (model_check(file, SLICE_LIT("m"), &err) == 0 && lemmas_open(file, &lemmas) &&
        lemmas_are_sound(&lemmas)) {
        struct slice lemma =
            lemma_of(&lemmas, &arena, SLICE_LIT("Ministers"), UPOS_NOUN, 1);
        CU_ASSERT(lemma.len < 64);
    }
    arena_release(&arena);
}

/* Opening it does not look that closely. */
static void the_built_in_model_is_sound(void)
{
    struct slice file = data_get("model/english.model");
    struct arena arena = {0};
    struct err err = {0};
    struct tagger tagger;
    struct lemmas lemmas;
    struct encoder encoder;
    CU_ASSERT(model_check(file, SLICE_LIT("m"), &err) == 0);
    CU_ASSERT(tagger_open(file, &tagger) && tagger_is_sound(&tagger));
    CU_ASSERT(lemmas_open(file, &lemmas) && lemmas_are_sound(&lemmas));
    CU_ASSERT(encoder_open(file, &arena, tagger.n_labels, &encoder) &&
              encoder_is_sound(&encoder));
    arena_release(&arena);
}

/* Somebody who can compute the checksum can still do no harm. */
static void a_model_with_a_good_checksum_is_not_trusted(void)
{
    struct slice good = data_get("model/english.model");
    char *copy = aligned(good.len);
    struct model_header header;
    uint32_t state = 7;
    memcpy(copy, good.ptr, good.len);
    memcpy(&header, copy, sizeof header);
    for (size_t i = 0; i < 160; i++) {
        struct model_section row;
        size_t section = next_number(&state) % header.n_sections;
        memcpy(&row, copy + sizeof header + section * sizeof row, sizeof row);
        size_t head = next_number(&state) % 80;
        size_t at = i % 4 == 0 ? sizeof header + head % (header.n_sections * sizeof row)
                    : i % 4 == 1 ? row.offset + next_number(&state) % row.size
                                 : row.offset + head % row.size;
        char old = copy[at];
        copy[at] = (char)next_number(&state);
        header.checksum = model_checksum(
            (struct slice){copy + sizeof header, good.len - sizeof header});
        memcpy(copy, &header, sizeof header);
        use_model((struct slice){copy, good.len});
        copy[at] = old;
    }
    free(copy);
    CU_PASS("no crash, and nothing for the sanitizers to say");
}

static void sigmoid_is_close_to_the_real_one(void)
{
    static const struct {
        float x;
        float y;
    } cases[] = {
        {0,    0.5F      },
        {1,    0.7310586F},
        {-1,   0.2689414F},
        {4,    0.9820138F},
        {-4,   0.0179862F},
        {10,   0.9999546F},
        {-10,  4.54e-5F  },
        {100,  1         },
        {-100, 0         },
        {0.5F, 0.6224593F},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        lanes_f y = lanes_sigmoid(lanes_all(cases[i].x));
        float off = y[0] - cases[i].y;
        CU_ASSERT(off < 1e-6F && off > -1e-6F);
    }
    int16_t rounded[LANES];
    lanes_round(rounded, (lanes_f){1.5F, -1.5F, 1e9F, -1e9F}, 32767);
    CU_ASSERT(rounded[0] == 2 && rounded[1] == -2);
    CU_ASSERT(rounded[2] == 32767 && rounded[3] == -32767);
}

CU_TestInfo kernel_tests[] = {
    {"kernels give the exact product",              kernels_give_the_exact_product     },
    {"bytes give the exact product",                bytes_give_the_exact_product       },
    {"activations become bytes",                    activations_become_bytes           },
    {"scaled products are products scaled",         scaled_products_are_products_scaled},
    {"three neighbours are joined",                 three_neighbours_are_joined        },
    {"kernels give the same tree",                  kernels_give_the_same_tree         },
    {"the built-in model is sound",                 the_built_in_model_is_sound        },
    {"a model with a good checksum is not trusted",
     a_model_with_a_good_checksum_is_not_trusted                                       },
    {"sigmoid is close to the real one",            sigmoid_is_close_to_the_real_one   },
    CU_TEST_INFO_NULL,
};
