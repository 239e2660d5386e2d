/*
 * learn_case.c - trains the guess which words of a text in capitals are names.
 *
 *     learn_case OUT.bin FILE...
 *
 * FILEs are CoNLL-U, documents of any kind, or tables of names (.tsv); what they write
 * with a capital inside a sentence is the answer to learn, so no annotation is needed.
 * At the head of a sentence only what the tagger takes for a name counts as one. An
 * averaged perceptron. One paragraph in HELD is kept out to see how much is right.
 * Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/table.h"
#include "extract/lang/conllu.h"
#include "extract/lang/split.h"
#include "extract/lang/truecase.h"
#include "extract/read/read.h"

#define HELD        10
#define EPOCHS      4
#define BLANK       4 /* of so many words one is learnt without its letters */
#define RARE        3 /* slots of fewer words weigh nothing */
#define SHARPNESS   2 /* how often the greatest weight is cut */
#define BANKS       4 /* how often a treebank is read for each reading of other text */
#define TABLES      2 /* and a name of a table */
#define BLANK_TAG   30U /* no part of speech */
#define MOST        300 /* words of a run, and a sentence */
#define SPARE_WORDS SPLIT_MAX

struct run {
    size_t first;
    uint32_t count;
    uint32_t times; /* an epoch reads it */
};

struct trainer {
    struct arena arena;
    struct lang *lang;
    struct tagger tagger;
    struct truecase_word *words;
    uint8_t *answers;
    size_t n_words, words_room, answers_room;
    struct run *runs;
    size_t n_runs, runs_room;
    double weights[TRUECASE_SLOTS * CASE_COUNT];
    double sums[TRUECASE_SLOTS * CASE_COUNT];
    uint32_t uses[TRUECASE_SLOTS];
    double age; /* runs still to come: what a correction now weighs in the mean */
    uint64_t seed;
};

static enum word_case case_of(struct slice form, bool name, bool first)
{
    size_t upper = 0;
    size_t lower = 0;
    for (size_t i = 0; i < form.len; i++) {
        upper += ascii_is_upper(form.ptr[i]);
        lower += ascii_is_lower(form.ptr[i]);
    }
    if (upper == 0 || (first && !name)) {
        return CASE_SMALL;
    }
    return lower == 0 && upper > 1 ? CASE_ALL : CASE_FIRST;
}

/* A sentence whose capitals tell something: most words begin small. */
static bool tells(const struct lang_text *text, const struct sentence *s)
{
    uint32_t small = 0;
    uint32_t large = 0;
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        struct slice form = word_form(text, w);
        small += ascii_is_lower(form.ptr[0]);
        large += ascii_is_upper(form.ptr[0]);
    }
    return small > large && s->count >= 4;
}

static void add_word(struct trainer *t, struct slice form, enum word_case answer)
{
    t->words =
        arena_grow(&t->arena, t->words, t->n_words, &t->words_room, sizeof *t->words);
    t->answers = arena_grow(&t->arena, t->answers, t->n_words, &t->answers_room, 1);
    truecase_look(&t->tagger, form, &t->words[t->n_words]);
    t->answers[t->n_words++] = (uint8_t)answer;
}

static void add_sentence(struct trainer *t, const struct lang_text *text,
                         const struct sentence *s)
{
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        struct slice form = word_form(text, w);
        bool name = text->words[w].upos == UPOS_PROPN;
        add_word(t, form, case_of(form, name, w == s->first));
    }
}

/* Sentences of one block that follow each other are a run. */
static void add_text(struct trainer *t, const struct lang_text *text, uint32_t times)
{
    uint32_t block = UINT32_MAX;
    for (size_t i = 0; i < text->n_sentences; i++) {
        const struct sentence *s = &text->sentences[i];
        if (!tells(text, s)) {
            block = UINT32_MAX;
            continue;
        }
        if (s->block != block || t->runs[t->n_runs - 1].count > MOST) {
            t->runs = arena_grow(&t->arena, t->runs, t->n_runs, &t->runs_room,
                                 sizeof *t->runs);
            t->runs[t->n_runs++] = (struct run){t->n_words, 0, times};
        }
        block = s->block;
        add_sentence(t, text, s);
        t->runs[t->n_runs - 1].count += s->count;
    }
}

/* What stands around a name of a table, nobody knows. */
static void add_blank(struct trainer *t)
{
    add_word(t, (struct slice){0}, CASE_COUNT);
    t->words[t->n_words - 1] = (struct truecase_word){.tag = BLANK_TAG};
}

/* A name of a table, as a run by itself. */
static void add_name(struct trainer *t, struct slice name)
{
    struct slice word;
    size_t first = t->n_words;
    add_blank(t);
    while (slice_cut(&name, ' ', &word)) {
        if (word.len > 0) {
            add_word(t, word, case_of(word, true, false));
        }
    }
    add_blank(t);
    t->runs = arena_grow(&t->arena, t->runs, t->n_runs, &t->runs_room, sizeof *t->runs);
    t->runs[t->n_runs++] = (struct run){first, (uint32_t)(t->n_words - first), TABLES};
}

/* Fields that begin with a capital are names, but for codes of two letters. */
static void add_row(struct trainer *t, struct slice line)
{
    struct slice field;
    while (line.len > 0 && line.ptr[0] != '#' && slice_cut(&line, '\t', &field)) {
        if (field.len > 2 && ascii_is_upper(field.ptr[0])) {
            add_name(t, field);
        }
    }
}

static void add_table(struct trainer *t, struct slice bytes)
{
    struct slice line;
    while (slice_cut(&bytes, '\n', &line)) {
        add_row(t, line);
    }
}

static int on_document(void *context, struct arena *arena, struct doc *doc)
{
    struct trainer *t = context;
    struct lang_text text;
    lang_split(t->lang, arena, doc, &text);
    lang_tag(t->lang, arena, &text, 0, text.n_sentences);
    add_text(t, &text, 1);
    arena_release(arena);
    return 0;
}

static int on_bad(void *context, const struct err *err)
{
    (void)context;
    (void)fprintf(stderr, "learn_case: %s\n", err->text);
    return 0;
}

static uint32_t random_below(struct trainer *t, uint32_t n)
{
    t->seed = t->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return n > 0 ? (uint32_t)(t->seed >> 33) % n : 0;
}

/* The case whose weights add up to most. */
static size_t best_of(const struct trainer *t, const uint32_t *slots, size_t from)
{
    double sums[CASE_COUNT] = {0};
    size_t best = 0;
    for (size_t f = from; f < TRUECASE_FEATURES; f++) {
        for (size_t c = 0; c < CASE_COUNT; c++) {
            sums[c] += t->weights[(size_t)slots[f] * CASE_COUNT + c];
        }
    }
    for (size_t c = 1; c < CASE_COUNT; c++) {
        best = sums[c] > sums[best] ? c : best;
    }
    return best;
}

/* Mends the weights of a word that was taken for `wrong` */
static void correct(struct trainer *t, const uint32_t *slots, size_t from, size_t right,
                    size_t wrong)
{
    for (size_t f = from; f < TRUECASE_FEATURES; f++) {
        size_t at = (size_t)slots[f] * CASE_COUNT;
        if (t->uses[slots[f]] >= RARE) {
            t->weights[at + right] += 1;
            t->sums[at + right] += t->age;
            t->weights[at + wrong] -= 1;
            t->sums[at + wrong] -= t->age;
        }
    }
}

/* Reads a run; decisions are its own, so that it learns to go on after a mistake. */
static void learn_run(struct trainer *t, const struct run *run)
{
    uint8_t cases[MOST + SPARE_WORDS];
    for (size_t i = 0; i < run->count; i++) {
        uint32_t slots[TRUECASE_FEATURES];
        truecase_features(t->words + run->first, run->count, i, cases, slots);
        size_t from = random_below(t, BLANK) == 0 ? TRUECASE_OWN : 0;
        size_t right = t->answers[run->first + i];
        size_t best = best_of(t, slots, from);
        cases[i] = right == CASE_COUNT ? CASE_SMALL : (uint8_t)best;
        if (right != CASE_COUNT && best != right) {
            correct(t, slots, from, right, best);
        }
    }
}

static void count_run(struct trainer *t, const struct run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        uint32_t slots[TRUECASE_FEATURES];
        truecase_features(t->words + run->first, run->count, i, t->answers + run->first,
                          slots);
        for (size_t f = 0; f < TRUECASE_FEATURES; f++) {
            t->uses[slots[f]]++;
        }
    }
}

static void learn_often(struct trainer *t, const struct run *run, bool seen)
{
    for (uint32_t k = 0; k < run->times; k++) {
        if (seen) {
            learn_run(t, run);
        }
        t->age -= 1;
    }
}

/* Trains on all runs, or on those that are not held out. */
static void train(struct trainer *t, bool all)
{
    double end = 0;
    t->seed = 1;
    memset(t->weights, 0, sizeof t->weights);
    memset(t->sums, 0, sizeof t->sums);
    for (size_t r = 0; r < t->n_runs; r++) {
        end += t->runs[r].times;
    }
    t->age = end * EPOCHS;
    while (t->age > 0) {
        uint32_t r = random_below(t, (uint32_t)t->n_runs);
        learn_often(t, &t->runs[r], all || r % HELD != 0);
    }
}

static void quantise(const struct trainer *t, int8_t *out)
{
    double most = 0;
    for (size_t i = 0; i < (size_t)TRUECASE_SLOTS * CASE_COUNT; i++) {
        most = fmax(most, fabs(t->sums[i]));
    }
    double unit = most > 0 ? 127.0 * SHARPNESS / most : 0;
    for (size_t i = 0; i < (size_t)TRUECASE_SLOTS * CASE_COUNT; i++) {
        double x = round(t->sums[i] * unit);
        out[i] = (int8_t)(x > 127 ? 127 : x < -127 ? -127 : x);
    }
}

static void report(const struct trainer *t, const int8_t *weights)
{
    struct truecase model = {weights};
    static size_t seen[CASE_COUNT][CASE_COUNT];
    for (size_t r = 0; r < t->n_runs; r += HELD) {
        const struct run *run = &t->runs[r];
        if (run->times == TABLES) {
            continue;
        }
        uint8_t cases[MOST + SPARE_WORDS];
        truecase_run(&model, t->words + run->first, run->count, cases);
        for (size_t i = 0; i < run->count; i++) {
            seen[t->answers[run->first + i]][cases[i]]++;
        }
    }
    for (size_t c = 0; c < CASE_COUNT; c++) {
        (void)printf("%s: %zu small, %zu first, %zu all\n",
                     (const char *[]){"small", "first", "all"}[c], seen[c][0],
                     seen[c][1], seen[c][2]);
    }
}

static int save(const int8_t *weights, const char *path)
{
    uint32_t magic = TRUECASE_MAGIC;
    size_t n = (size_t)TRUECASE_SLOTS * CASE_COUNT;
    FILE *out = fopen(path, "wb");
    bool ok = out && fwrite(&magic, sizeof magic, 1, out) == 1 &&
              fwrite(weights, 1, n, out) == n;
    ok = out && fclose(out) == 0 && ok;
    return ok ? 0 : 1;
}

int main(int argc, char **argv)
{
    static struct trainer t;
    static int8_t weights[TRUECASE_SLOTS * CASE_COUNT];
    struct err err = {0};
    struct read_sink sink = {&t, on_document, on_bad};
    if (argc < 3) {
        (void)fputs("usage: learn_case OUT.bin FILE...\n", stderr);
        return 2;
    }
    int rc = lang_open(NULL, &t.lang, &err);
    if (rc == 0 && !tagger_open(data_get("model/english.model"), &t.tagger)) {
        rc = err_set(&err, ERR_INPUT, "no tagger");
    }
    for (int i = 2; i < argc && rc == 0; i++) {
        struct lang_text text;
        struct slice bytes;
        bool bank = slice_ends(slice_of(argv[i]), SLICE_LIT(".conllu"));
        bool table = slice_ends(slice_of(argv[i]), SLICE_LIT(".tsv"));
        if (!bank && !table) {
            rc = read_path(argv[i], NULL, &sink);
            continue;
        }
        rc = file_read(&t.arena, argv[i], &bytes, &err);
        if (rc == 0 && table) {
            add_table(&t, bytes);
        } else if (rc == 0) {
            rc = lang_read_conllu(&t.arena, bytes, slice_of(argv[i]), &text, &err);
            add_text(&t, &text, BANKS);
        }
    }
    if (rc == 0) {
        for (size_t r = 0; r < t.n_runs; r++) {
            count_run(&t, &t.runs[r]);
        }
        train(&t, false);
        quantise(&t, weights);
        report(&t, weights);
        train(&t, true);
        quantise(&t, weights);
        rc = save(weights, argv[1]);
        (void)printf("%zu runs, %zu words\n", t.n_runs, t.n_words);
    }
    if (rc != 0) {
        (void)fprintf(stderr, "learn_case: %s\n", err.text);
    }
    arena_release(&t.arena);
    lang_close(t.lang);
    return rc == 0 ? 0 : 1;
}
