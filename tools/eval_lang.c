/*
 * eval_lang.c - scores the language layer in the manner of the CoNLL 2018 shared task.
 *
 *     eval_lang [-m MODEL] [-f] [-w OUT.conllu] GOLD.conllu...
 *
 * For each file two lines: from raw text (everything predicted), and on gold words.
 * Words match when they cover the same bytes; relations count without subtypes. Raw
 * text is the file's own, one block a document. -f scores the fast tagger alone.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "extract/lang/conllu.h"
#include "extract/lang/tagset.h"

struct score {
    size_t gold, system; /* words */
    size_t gold_sentences, system_sentences, sentences;
    size_t words, upos, xpos, feats, lemma, uas, las, clas_gold, clas;
};

/* For each gold word the system word of the same span, or LANG_NO_HEAD; and back. */
static uint32_t *align(struct arena *arena, const struct lang_text *a,
                       const struct lang_text *b)
{
    uint32_t *out = arena_array(arena, a->n_words + 1, sizeof *out);
    size_t k = 0;
    for (size_t i = 0; i < a->n_words; i++) {
        struct span want = a->words[i].span;
        while (k < b->n_words && b->words[k].span.start < want.start) {
            k++;
        }
        bool same = k < b->n_words && b->words[k].span.start == want.start &&
                    b->words[k].span.end == want.end;
        out[i] = same ? (uint32_t)k : LANG_NO_HEAD;
    }
    return out;
}

static enum deprel base_relation(uint8_t deprel)
{
    struct slice rest = deprel_name(deprel);
    struct slice base = {0};
    enum deprel out = (enum deprel)deprel;
    (void)slice_cut(&rest, ':', &base);
    (void)deprel_find(base, &out);
    return out;
}

static void score_word(const struct word *gold, const struct word *mine,
                       const uint32_t *to_mine, struct score *score)
{
    bool gold_root = gold->head == LANG_NO_HEAD;
    bool mine_root = mine->head == LANG_NO_HEAD;
    bool head = gold_root || mine_root ? gold_root && mine_root
                                       : to_mine[gold->head] == mine->head;
    bool relation = base_relation(gold->deprel) == base_relation(mine->deprel);
    score->words++;
    score->upos += gold->upos == mine->upos;
    score->xpos += gold->xpos == mine->xpos;
    score->feats += gold->feats == mine->feats;
    score->lemma += gold->lemma.len == 0 || slice_equal(gold->lemma, mine->lemma);
    score->uas += head;
    score->las += head && relation;
}

static size_t same_sentences(const struct lang_text *a, const struct lang_text *b)
{
    size_t same = 0;
    size_t k = 0;
    for (size_t i = 0; i < a->n_sentences; i++) {
        struct span want = a->sentences[i].span;
        while (k < b->n_sentences && b->sentences[k].span.start < want.start) {
            k++;
        }
        same += k < b->n_sentences && b->sentences[k].span.start == want.start &&
                b->sentences[k].span.end == want.end;
    }
    return same;
}

static void compare(struct arena *arena, const struct lang_text *gold,
                    const struct lang_text *mine, struct score *score)
{
    uint32_t *to_mine = align(arena, gold, mine);
    score->gold = gold->n_words;
    score->system = mine->n_words;
    score->gold_sentences = gold->n_sentences;
    score->system_sentences = mine->n_sentences;
    score->sentences = same_sentences(gold, mine);
    for (size_t i = 0; i < gold->n_words; i++) {
        if (to_mine[i] != LANG_NO_HEAD) {
            score_word(&gold->words[i], &mine->words[to_mine[i]], to_mine, score);
        }
    }
}

/* One block a document. */
static struct doc make_document(struct arena *arena, const struct lang_text *gold)
{
    struct doc doc = {.text = gold->text};
    size_t capacity = 0;
    for (size_t s = 0; s < gold->n_sentences; s++) {
        const struct sentence *sentence = &gold->sentences[s];
        if (s == 0 || sentence->block != gold->sentences[s - 1].block) {
            doc.blocks = arena_grow(arena, doc.blocks, doc.n_blocks, &capacity,
                                    sizeof *doc.blocks);
            doc.blocks[doc.n_blocks++].span.start = sentence->span.start;
        }
        doc.blocks[doc.n_blocks - 1].span.end = sentence->span.end;
    }
    return doc;
}

static struct lang_text gold_words(struct arena *arena, const struct lang_text *gold)
{
    struct lang_text mine = *gold;
    mine.words = arena_array(arena, gold->n_words + 1, sizeof *mine.words);
    mine.sentences = arena_array(arena, gold->n_sentences + 1, sizeof *mine.sentences);
    memcpy(mine.sentences, gold->sentences, gold->n_sentences * sizeof *mine.sentences);
    for (size_t i = 0; i < gold->n_words; i++) {
        const struct word *word = &gold->words[i];
        mine.words[i] = (struct word){.span = word->span,
                                      .sentence = word->sentence,
                                      .space_before = word->space_before,
                                      .head = LANG_NO_HEAD};
    }
    return mine;
}

static void print_score(const char *label, const struct score *s)
{
    double all = (double)(s->gold + s->system) / 2;
    double sentences = (double)(s->gold_sentences + s->system_sentences) / 2;
    (void)printf("  %-10s words %.2f  sents %.2f  upos %.2f  xpos %.2f  feats %.2f  "
                 "lemma %.2f  uas %.2f  las %.2f\n",
                 label, 100.0 * (double)s->words / all,
                 100.0 * (double)s->sentences / sentences,
                 100.0 * (double)s->upos / all, 100.0 * (double)s->xpos / all,
                 100.0 * (double)s->feats / all, 100.0 * (double)s->lemma / all,
                 100.0 * (double)s->uas / all, 100.0 * (double)s->las / all);
}

static void run(const struct lang *lang, struct arena *arena, struct lang_text *text,
                bool fast)
{
    lang_tag(lang, arena, text, 0, text->n_sentences);
    if (!fast) {
        lang_parse(lang, arena, text, NULL);
    }
}

static void write_conllu(const struct lang_text *text, const char *path)
{
    struct buf out = {0};
    FILE *file = fopen(path, "wb");
    lang_write_conllu(text, &out);
    if (!file || fwrite(out.ptr, 1, out.len, file) != out.len || fclose(file) != 0) {
        (void)fprintf(stderr, "eval: cannot write %s\n", path);
    }
    buf_release(&out);
}

struct options {
    const char *model;
    const char *write;
    bool fast;
};

static bool score_file(const struct lang *lang, const char *path,
                       const struct options *options)
{
    struct arena arena = {0};
    struct err err = {0};
    struct slice bytes;
    struct lang_text gold;
    if (file_read(&arena, path, &bytes, &err) != 0 ||
        lang_read_conllu(&arena, bytes, slice_of(path), &gold, &err) != 0) {
        (void)fprintf(stderr, "eval: %s\n", err.text);
        arena_release(&arena);
        return false;
    }
    struct score raw = {0};
    struct score words = {0};
    struct doc doc = make_document(&arena, &gold);
    struct lang_text mine;
    lang_split(lang, &arena, &doc, &mine);
    run(lang, &arena, &mine, options->fast);
    compare(&arena, &gold, &mine, &raw);
    if (options->write) {
        write_conllu(&mine, options->write);
    }
    mine = gold_words(&arena, &gold);
    run(lang, &arena, &mine, options->fast);
    compare(&arena, &gold, &mine, &words);
    (void)printf("%s\n", path);
    print_score("raw text", &raw);
    print_score("gold words", &words);
    arena_release(&arena);
    return true;
}

int main(int argc, char **argv)
{
    struct lang *lang = NULL;
    struct err err = {0};
    struct options options = {0};
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (strcmp(argv[at], "-f") == 0) {
            options.fast = true;
        } else if (strcmp(argv[at], "-m") == 0 && at + 1 < argc) {
            options.model = argv[++at];
        } else if (strcmp(argv[at], "-w") == 0 && at + 1 < argc) {
            options.write = argv[++at];
        }
    }
    if (at >= argc) {
        (void)fputs("usage: eval_lang [-m MODEL] [-f] [-w OUT] GOLD.conllu...\n",
                    stderr);
        return 2;
    }
    if (lang_open(options.model, &lang, &err) != 0) {
        (void)fprintf(stderr, "eval: %s\n", err.text);
        return 1;
    }
    bool good = true;
    for (; at < argc; at++) {
        good = score_file(lang, argv[at], &options) && good;
    }
    lang_close(lang);
    return good ? 0 : 1;
}
