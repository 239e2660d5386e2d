/*
 * eval_speed.c - words a second of the language layer on one core.
 *
 *     eval_speed [-m MODEL] CORPUS.jsonl
 *
 * Every line of a document's text is a block. Reading JSON is not counted.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/jval.h"
#include "extract/lang/lang.h"

struct seconds {
    double split, tag, parse;
};

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static struct doc make_document(struct arena *arena, struct slice text)
{
    struct doc doc = {.text = text};
    size_t capacity = 0;
    struct slice rest = text;
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        doc.blocks =
            arena_grow(arena, doc.blocks, doc.n_blocks, &capacity, sizeof *doc.blocks);
        uint32_t start = (uint32_t)(line.ptr - text.ptr);
        doc.blocks[doc.n_blocks++].span =
            (struct span){start, start + (uint32_t)line.len};
    }
    return doc;
}

static size_t run_document(const struct lang *lang, struct slice text,
                           struct seconds *sum)
{
    struct arena arena = {0};
    struct lang_text out;
    struct doc doc = make_document(&arena, text);
    double begin = now();
    lang_split(lang, &arena, &doc, &out);
    double split = now();
    lang_tag(lang, &arena, &out, 0, out.n_sentences);
    double tag = now();
    lang_parse(lang, &arena, &out, NULL);
    sum->split += split - begin;
    sum->tag += tag - split;
    sum->parse += now() - tag;
    arena_release(&arena);
    return out.n_words;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice rest;
    struct slice line;
    struct lang *lang = NULL;
    bool given = argc == 4 && strcmp(argv[1], "-m") == 0;
    if (argc != 2 && !given) {
        (void)fputs("usage: eval_speed [-m MODEL] CORPUS.jsonl\n", stderr);
        return 2;
    }
    if (lang_open(given ? argv[2] : NULL, &lang, &err) != 0 ||
        file_read(&arena, argv[argc - 1], &rest, &err) != 0) {
        (void)fprintf(stderr, "eval_speed: %s\n", err.text);
        lang_close(lang);
        return 1;
    }
    size_t words = 0;
    struct seconds sum = {0};
    while (slice_cut(&rest, '\n', &line)) {
        struct jval *value = NULL;
        if (jval_read(line, &value, &err) == 0) {
            words += run_document(lang, jval_string(jval_get(value, "text")), &sum);
            jval_free(value);
        }
    }
    double n = (double)words;
    (void)printf("%zu words; per second: split %.0f, tag %.0f, both %.0f, parse %.0f, "
                 "raw text to trees %.0f\n",
                 words, n / sum.split, n / sum.tag, n / (sum.split + sum.tag),
                 n / sum.parse, n / (sum.split + sum.parse));
    lang_close(lang);
    arena_release(&arena);
    return 0;
}
