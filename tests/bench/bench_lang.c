/*
 * bench_lang.c CORPUS - words a second of the language layer, on one core.
 *
 * From raw text to trees for all sentences, by every kernel that this machine has; then
 * sentences, words and tags alone. Best of some rounds over the first documents, by
 * the processor's time.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "extract/lang/lang.h"
#include "extract/read/read.h"

#define ROUNDS     3
#define WORDS      20000
#define LONG_ROUND 2.0 /* seconds: not worth another */
#define DOCUMENTS  4000

struct text {
    struct arena arena;
    struct doc *doc;
};

struct bench {
    struct lang *lang;
    struct text texts[DOCUMENTS];
    size_t count;
    size_t words;
};

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int on_document(void *context, struct arena *arena, struct doc *doc)
{
    struct bench *bench = context;
    struct arena scratch = {0};
    struct lang_text text;
    lang_split(bench->lang, &scratch, doc, &text);
    arena_release(&scratch);
    bench->words += text.n_words;
    bench->texts[bench->count++] = (struct text){*arena, doc};
    *arena = (struct arena){0};
    return bench->words < WORDS && bench->count < DOCUMENTS ? 0 : 1;
}

static int on_bad(void *context, const struct err *err)
{
    (void)context;
    (void)fprintf(stderr, "bench: %s\n", err->text);
    return 0;
}

/* One round; trees, or tags alone. */
static double seconds(const struct bench *bench, bool trees)
{
    double start = now();
    for (size_t i = 0; i < bench->count; i++) {
        struct arena arena = {0};
        struct lang_text text;
        lang_split(bench->lang, &arena, bench->texts[i].doc, &text);
        if (trees) {
            lang_parse(bench->lang, &arena, &text, NULL);
        } else {
            lang_tag(bench->lang, &arena, &text, 0, text.n_sentences);
        }
        arena_release(&arena);
    }
    return now() - start;
}

static void measure(const struct bench *bench, const char *kernel, bool trees)
{
    double best = seconds(bench, trees);
    for (int i = 1; i < ROUNDS && best < LONG_ROUND; i++) {
        double again = seconds(bench, trees);
        best = again < best ? again : best;
    }
    (void)printf("%-8s%-8s%12.0f words/s\n", trees ? "trees" : "tags", kernel,
                 (double)bench->words / (best > 0 ? best : 1e-9));
}

int main(int argc, char **argv)
{
    static struct bench bench;
    struct err err = {0};
    struct read_sink sink = {&bench, on_document, on_bad};
    const char *corpus = argc > 1 ? argv[1] : "examples";
    if (lang_open(NULL, &bench.lang, &err) != 0) {
        (void)fprintf(stderr, "bench: %s\n", err.text);
        return EXIT_FAILURE;
    }
    (void)read_path(corpus, NULL, &sink);
    (void)printf("bench: %s: %zu words, raw text to trees\n", corpus, bench.words);
    for (enum kernel_kind kind = 0; kind < KERNEL_COUNT; kind++) {
        if (kernel_has(kind)) {
            lang_use_kernel(bench.lang, kind);
            measure(&bench, kernel_name(kind), true);
        }
    }
    measure(&bench, "", false);
    for (size_t i = 0; i < bench.count; i++) {
        arena_release(&bench.texts[i].arena);
    }
    lang_close(bench.lang);
    return bench.count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
