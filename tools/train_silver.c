/* train_silver.c - unlabelled text as a treebank without trees: words and sentences by
 * the rules and the splitter. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/jval.h"
#include "extract/lang/split.h"

#include "tools/train_vote.h"

#define MIN_WORDS 5
#define MAX_WORDS 60

struct silver {
    struct arena *arena;
    struct token_rules rules;
    struct tagger tagger;
    struct split_model split; /* without a second opinion: no network yet */
    struct word_list words;
    struct sentence *sentences;
    size_t count, capacity;
};

static void add_sentence(struct silver *s, size_t first, size_t count)
{
    if (count < MIN_WORDS || count > MAX_WORDS) {
        return;
    }
    s->sentences = arena_grow(s->arena, s->sentences, s->count, &s->capacity,
                              sizeof *s->sentences);
    s->sentences[s->count++] =
        (struct sentence){.first = (uint32_t)first, .count = (uint32_t)count};
}

static void add_paragraph(struct silver *s, struct slice text, struct span span)
{
    size_t first = s->words.count;
    tokens_cut(&s->rules, s->arena, text, span, &s->words);
    struct split_view view = {.rules = &s->rules,
                              .tagger = &s->tagger,
                              .text = text,
                              .written = text,
                              .words = s->words.items + first,
                              .count = s->words.count - first};
    struct split_state state = {0};
    size_t begin = 0;
    for (size_t i = 0; i < view.count; i++) {
        if (i > 0 && split_ends(&view, i, &state, &s->split)) {
            add_sentence(s, first + begin, i - begin);
            begin = i;
            state = (struct split_state){0};
        }
        split_step(&view, i, &state);
    }
    add_sentence(s, first + begin, view.count - begin);
}

/* All texts of the corpus, one after the other. */
static struct slice read_corpus(const struct train_data *data)
{
    struct slice rest;
    struct slice line;
    struct err err = {0};
    struct buf all = {0};
    if (file_read(data->arena, data->corpus, &rest, &err) != 0) {
        (void)fprintf(stderr, "train: %s\n", err.text);
        exit(1);
    }
    while (slice_cut(&rest, '\n', &line)) {
        struct jval *value = NULL;
        if (jval_read(line, &value, &err) == 0) {
            buf_add(&all, jval_string(jval_get(value, "text")));
            buf_addc(&all, '\n');
            jval_free(value);
        }
    }
    struct slice out = arena_copy(data->arena, buf_slice(&all));
    buf_release(&all);
    return out;
}

void silver_make(const struct train_data *data, const struct model_writer *writer,
                 struct lang_text *out)
{
    static struct silver s;
    struct buf image = {0};
    s.arena = data->arena;
    model_writer_image(writer, &image);
    s.split.weights = (const void *)model_section(buf_slice(&image), "split").ptr;
    if (!tagger_open(buf_slice(&image), &s.tagger)) {
        (void)fputs("train: the tagger must be trained before silver\n", stderr);
        exit(1);
    }
    token_rules_init(&s.rules, data->arena);
    struct slice text = read_corpus(data);
    struct slice rest = text;
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        uint32_t start = (uint32_t)(line.ptr - text.ptr);
        add_paragraph(&s, text, (struct span){start, start + (uint32_t)line.len});
    }
    for (size_t i = 0; i < s.words.count; i++) {
        s.words.items[i].head = LANG_NO_HEAD;
    }
    *out = (struct lang_text){.text = text,
                              .look = text,
                              .words = s.words.items,
                              .n_words = s.words.count,
                              .sentences = s.sentences,
                              .n_sentences = s.count};
    (void)fprintf(stderr, "silver: %zu sentences\n", s.count);
    buf_release(&image);
}
