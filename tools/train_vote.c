#include "tools/train_vote.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_item.h"

#define BATCH_WORDS 400

void vote_add(struct vote *vote, const struct net *net)
{
    struct guide *guide = &vote->guide;
    size_t rows = VOTE_WORDS + VOTE_ITEMS + 2;
    if (!guide->tags) {
        guide->tags = floats((rows + 2) * net->label_columns);
    }
    guide->nets[guide->count] = net;
    guide->batches[guide->count] = &vote->batches[guide->count];
    batch_init(&vote->batches[guide->count++], rows, VOTE_ITEMS);
}

void vote_ask(struct vote *vote, const struct item *items, size_t n)
{
    struct guide *guide = &vote->guide;
    size_t columns = guide->nets[0]->label_columns;
    for (size_t v = 0; v < guide->count; v++) {
        struct batch *b = guide->batches[v];
        b->n_items = n;
        for (size_t i = 0; i < n; i++) {
            b->items[i] = &items[i];
        }
        net_forward(guide->nets[v], b, false);
        if (v == 0) {
            memset(guide->tags, 0, b->n_rows * columns * sizeof *guide->tags);
        }
        tags_vote(guide->nets[v], b, guide->tags);
    }
    for (size_t i = 0; i < guide->batches[0]->n_rows * columns; i++) {
        guide->tags[i] /= (float)guide->count;
    }
}

static size_t best_label(const struct guide *guide, size_t row)
{
    const struct net *net = guide->nets[0];
    const float *chances = guide->tags + row * net->label_columns;
    size_t best = 0;
    for (size_t l = 1; l < net->n_labels; l++) {
        best = chances[l] > chances[best] ? l : best;
    }
    return best;
}

/* Tags, heads and relations of item `i`, which is sentence `s`. */
static void fill_sentence(const struct vote *vote, struct lang_text *text,
                          const struct sentence *s, size_t i)
{
    struct arena arena = {0};
    struct arc_tree tree = {arena_array(&arena, s->count, sizeof *tree.heads),
                            arena_array(&arena, s->count, 1)};
    arcs_vote(&vote->guide, i, &tree);
    for (uint32_t w = 0; w < s->count; w++) {
        struct word *word = &text->words[s->first + w];
        size_t row = vote->guide.batches[0]->first[i] + w;
        const struct tag_label *label =
            &vote->data->labels[best_label(&vote->guide, row)];
        word->upos = label->upos;
        word->xpos = label->xpos;
        word->feats = label->feats;
        word->head =
            tree.heads[w] == s->count ? LANG_NO_HEAD : s->first + tree.heads[w];
        word->deprel = tree.relations[w];
    }
    arena_release(&arena);
}

/* Runs the sentences [from, to). */
static void run_batch(struct vote *vote, struct lang_text *text, size_t from, size_t to)
{
    struct arena arena = {0};
    struct item *items = arena_array(&arena, to - from, sizeof *items);
    for (size_t s = from; s < to; s++) {
        items[s - from] =
            item_make(&arena, vote->data, text, &text->sentences[s], NULL);
    }
    vote_ask(vote, items, to - from);
    for (size_t s = from; s < to; s++) {
        fill_sentence(vote, text, &text->sentences[s], s - from);
    }
    arena_release(&arena);
}

static void run(struct vote *vote, struct lang_text *text)
{
    size_t from = 0;
    size_t words = 0;
    for (size_t s = 0; s < text->n_sentences; s++) {
        uint32_t count = text->sentences[s].count;
        words += count;
        if (words >= BATCH_WORDS || s + 1 == text->n_sentences) {
            run_batch(vote, text, from, s + 1);
            from = s + 1;
            words = 0;
        }
    }
}

void vote_report(struct vote *vote, const struct lang_text *gold, const char *name)
{
    struct lang_text mine = *gold;
    size_t upos = 0;
    size_t xpos = 0;
    size_t feats = 0;
    size_t uas = 0;
    size_t las = 0;
    mine.words = calloc(gold->n_words, sizeof *mine.words);
    memcpy(mine.words, gold->words, gold->n_words * sizeof *mine.words);
    run(vote, &mine);
    for (size_t i = 0; i < gold->n_words; i++) {
        const struct word *a = &mine.words[i];
        const struct word *b = &gold->words[i];
        upos += a->upos == b->upos;
        xpos += a->xpos == b->xpos;
        feats += a->feats == b->feats;
        uas += a->head == b->head;
        las += a->head == b->head && a->deprel == b->deprel;
    }
    double n = (double)gold->n_words / 100;
    (void)fprintf(stderr, "  %s: upos %.2f xpos %.2f feats %.2f uas %.2f las %.2f\n",
                  name, (double)upos / n, (double)xpos / n, (double)feats / n,
                  (double)uas / n, (double)las / n);
    free(mine.words);
}
