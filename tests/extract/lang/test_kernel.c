#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "extract/lang/encoder.h"
#include "extract/lang/lanes.h"
#include "extract/lang/tagger.h"
#include "tests/check.h"

static const char *const kernel_names[KERNEL_COUNT] = {"plain", "sse2", "avx2", "vnni"};

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

/* One product by definition, and by every kernel of this machine. */
static void check_size(size_t outputs, size_t inputs, size_t rows)
{
    uint32_t state = (uint32_t)(outputs + inputs + rows);
    int8_t *weights = malloc(outputs * inputs);
    int16_t *packed = aligned(outputs * inputs * sizeof *packed);
    int16_t *in = malloc(rows * inputs * sizeof *in);
    int32_t *out = malloc(rows * outputs * sizeof *out);
    for (size_t i = 0; i < outputs * inputs; i++) {
        weights[i] = (int8_t)(next_number(&state) % 256);
    }
    for (size_t i = 0; i < rows * inputs; i++) {
        in[i] = (int16_t)(next_number(&state) % 65535 - 32767);
    }
    kernel_pack(weights, outputs, inputs, packed);
    struct kernel_matrix matrix = {packed, inputs, outputs};
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        bool same = true;
        if (!kernel_has(kind)) {
            continue;
        }
        kernel_multiply(kind, &matrix, (struct kernel_rows){in, inputs, rows}, out);
        for (size_t r = 0; r < rows; r++) {
            for (size_t o = 0; o < outputs; o++) {
                int64_t sum = 0;
                for (size_t i = 0; i < inputs; i++) {
                    sum += (int64_t)in[r * inputs + i] * weights[o * inputs + i];
                }
                same = same && sum == out[r * outputs + o];
            }
        }
        CHECK_ROW(same, kernel_names[kind]);
    }
    free(weights);
    free(packed);
    free(in);
    free(out);
}

static void kernels_give_the_exact_product(void)
{
    check_size(16, 2, 1);
    check_size(32, 128, 7);
    check_size(256, 256, 13);
    check_size(96, KERNEL_MAX_INPUTS, 12);
    check_size(16, 64, 0);
}

/* Labels, heads and relations of made-up words, under one kernel. */
static void run_network(const struct encoder *encoder, uint32_t *heads,
                        uint8_t *relations, uint8_t *labels)
{
    static const char *const words[] = {"The", "envoys", "of", "BOTH",   "sides", "met",
                                        "in",  "Oslo",   ",",  "Zqxv42", "said",  "."};
    struct encoding e = {0};
    uint8_t names[COUNT(words) + 2];
    encoding_begin(&e, COUNT(words) + 2);
    encoding_add(encoder, &e, NULL);
    for (size_t i = 0; i < COUNT(words); i++) {
        struct form form;
        form_init(&form, slice_of(words[i]));
        encoding_add(encoder, &e, &form);
    }
    encoding_add(encoder, &e, NULL);
    encoding_run(encoder, &e, true);
    encoding_labels(encoder, &e, labels, names);
    struct tree tree = {heads, relations};
    encoding_parse(encoder, &e, 1, COUNT(words), &tree);
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
    CU_ASSERT(tagger_open(file, &tagger));
    CU_ASSERT(encoder_open(file, &arena, tagger.n_labels, &encoder));
    encoder.kernel = KERNEL_PLAIN;
    run_network(&encoder, heads[0], relations[0], labels[0]);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        if (kernel_has(kind)) {
            encoder.kernel = kind;
            run_network(&encoder, heads[1], relations[1], labels[1]);
            CHECK_ROW(memcmp(heads[0], heads[1], 12 * sizeof(uint32_t)) == 0,
                      kernel_names[kind]);
            CHECK_ROW(memcmp(relations[0], relations[1], 12) == 0, kernel_names[kind]);
            CHECK_ROW(memcmp(labels[0], labels[1], 14) == 0, kernel_names[kind]);
        }
    }
    arena_release(&arena);
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
    {"kernels give the exact product",   kernels_give_the_exact_product  },
    {"kernels give the same tree",       kernels_give_the_same_tree      },
    {"sigmoid is close to the real one", sigmoid_is_close_to_the_real_one},
    CU_TEST_INFO_NULL,
};
