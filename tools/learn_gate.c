/*
 * learn_gate.c - trains the guess which sentences are worth a tree.
 *
 *     learn_gate OUT.bin LOSS FILE...
 *
 * FILEs are documents of any kind, or CoNLL-U, of which the text is read. All sentences
 * with a hint are parsed; what the program then finds in them is the answer to learn:
 * so no annotation is needed, and after a change of rules this may be run again. A
 * logistic regression. One document in HELD is kept out to see what is lost: the
 * threshold is the one at which LOSS per thousand mentions of those are. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "extract/event/gate.h"
#include "extract/event/parts.h"
#include "extract/extract.h"
#include "extract/read/read.h"

#define HELD   5
#define EPOCHS 6
#define RATE   0.02F
#define DECAY  3e-3F /* of a weight each time that it is used */
#define MISSED 2.0F  /* how much worse it is to miss an event than to parse in vain */
#define RARE   30    /* features of fewer hints weigh nothing */
#define LOWEST (-1000)
#define LEVELS 2001 /* sums that can be a threshold */

struct sample {
    uint16_t slots[GATE_FEATURES];
    uint8_t n;
    bool yes;
};

/* A sentence with its samples [first, first + n). */
struct unit {
    size_t first;
    uint32_t n;
    uint32_t words;
    uint32_t mentions;
    bool held;
    bool sure; /* parsed whatever its samples say */
};

struct trainer {
    struct ex_engine engine;
    struct arena arena;
    struct sample *samples;
    size_t n_samples, samples_room;
    struct unit *units;
    size_t n_units, units_room;
    size_t documents;
    float weights[GATE_SLOTS];
    float squares[GATE_SLOTS];
    uint32_t uses[GATE_SLOTS];
};

/* All that comes before event_scan(). */
static void walk(struct trainer *t, struct arena *arena, struct doc *doc,
                 struct ex_walk *out)
{
    *out = (struct ex_walk){0};
    time_document_date(t->engine.times, arena, doc, t->engine.now);
    lang_split(t->engine.lang, arena, doc, &out->text);
    lang_tag(t->engine.lang, arena, &out->text, 0, out->text.n_sentences);
    time_find(t->engine.times, arena, doc, &out->text, &out->times);
    name_find(t->engine.names, t->engine.lang, arena, doc, &out->text, &out->names);
}

/* The samples of a sentence; what they are is learnt later. */
static void add_unit(struct trainer *t, const struct event_input *in, uint32_t s,
                     const struct ev_hints *hints)
{
    struct gate_view view;
    t->units =
        arena_grow(&t->arena, t->units, t->n_units, &t->units_room, sizeof *t->units);
    t->units[t->n_units++] = (struct unit){.first = t->n_samples,
                                           .n = (uint32_t)hints->count,
                                           .words = in->text->sentences[s].count,
                                           .held = t->documents % HELD == 0,
                                           .sure = hints->sure};
    gate_look(t->engine.events, in, s, &view);
    for (size_t i = 0; i < hints->count; i++) {
        t->samples = arena_grow(&t->arena, t->samples, t->n_samples, &t->samples_room,
                                sizeof *t->samples);
        struct sample *sample = &t->samples[t->n_samples++];
        *sample = (struct sample){0};
        sample->n = (uint8_t)gate_features(&view, &hints->items[i], sample->slots);
        for (size_t k = 0; k < sample->n; k++) {
            t->uses[sample->slots[k]]++;
        }
    }
}

/* Tells the samples of a sentence which of them had an event. */
static void answer(struct trainer *t, struct unit *unit, const struct ex_walk *w,
                   const struct ev_hints *hints, uint32_t s)
{
    struct span place = w->text.sentences[s].span;
    for (size_t m = 0; m < w->mentions.n_mentions; m++) {
        struct span at = w->mentions.mentions[m].trigger;
        bool found = false;
        if (at.start < place.start || at.start >= place.end) {
            continue;
        }
        unit->mentions++;
        for (uint32_t i = 0; i < unit->n; i++) {
            struct span word = w->text.words[hints->items[i].word].span;
            bool same = word.start >= at.start && word.end <= at.end;
            t->samples[unit->first + i].yes |= same;
            found = found || same;
        }
        for (uint32_t i = 0; i < unit->n && !found; i++) {
            t->samples[unit->first + i].yes = true;
        }
    }
}

static int on_document(void *context, struct arena *arena, struct doc *doc)
{
    struct trainer *t = context;
    struct ex_walk w;
    struct ex_walk parsed;
    walk(t, arena, doc, &w); /* parsing changes tags */
    size_t n = w.text.n_sentences;
    struct ev_hints *hints = arena_array(arena, n + 1, sizeof *hints);
    size_t first = t->n_units;
    struct event_input in = {doc, &w.text, &w.times, &w.names};
    for (uint32_t s = 0; s < n; s++) {
        (void)event_doubts(t->engine.events, &in, s, &hints[s]);
        add_unit(t, &in, s, &hints[s]);
    }
    ex_document(&t->engine, arena, doc, &parsed);
    for (uint32_t s = 0; s < n; s++) {
        answer(t, &t->units[first + s], &parsed, &hints[s], s);
    }
    t->documents++;
    arena_release(arena);
    return 0;
}

static int on_bad(void *context, const struct err *err)
{
    (void)context;
    (void)fprintf(stderr, "learn_gate: %s\n", err->text);
    return 0;
}

static float score(const struct trainer *t, const struct sample *s)
{
    float sum = 0;
    for (size_t i = 0; i < s->n; i++) {
        sum += t->weights[s->slots[i]];
    }
    return sum;
}

static void learn(struct trainer *t, const struct sample *s)
{
    float p = 1.0F / (1.0F + expf(-score(t, s)));
    float step = (s->yes ? MISSED * (1.0F - p) : -p);
    for (size_t i = 0; i < s->n; i++) {
        uint16_t at = s->slots[i];
        if (t->uses[at] < RARE) {
            continue;
        }
        float g = step - DECAY * t->weights[at];
        t->squares[at] += g * g;
        t->weights[at] += RATE * g / (1e-3F + sqrtf(t->squares[at]));
    }
}

/* Trains on all sentences, or on those that are not held out. */
static void train(struct trainer *t, bool all)
{
    uint64_t seed = 1;
    memset(t->weights, 0, sizeof t->weights);
    memset(t->squares, 0, sizeof t->squares);
    for (size_t round = 0; round < EPOCHS * t->n_units; round++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        const struct unit *u = &t->units[(seed >> 33) % t->n_units];
        for (uint32_t i = 0; i < u->n && (all || !u->held); i++) {
            learn(t, &t->samples[u->first + i]);
        }
    }
}

static int8_t quantised(float w)
{
    float x = roundf(w * GATE_SCALE);
    return (int8_t)(x > 127 ? 127 : x < -127 ? -127 : x);
}

/* The best sum of a sentence's hints, as the program adds it up. */
static int best_sum(const struct trainer *t, const struct unit *u)
{
    int best = LOWEST;
    for (uint32_t i = 0; i < u->n; i++) {
        const struct sample *s = &t->samples[u->first + i];
        int sum = 0;
        for (size_t k = 0; k < s->n; k++) {
            sum += quantised(t->weights[s->slots[k]]);
        }
        best = sum > best ? sum : best;
    }
    return best < LOWEST + LEVELS - 1 ? best : LOWEST + LEVELS - 1;
}

/* Prints what passes at some thresholds; returns the one that loses `loss`. */
static int choose(const struct trainer *t, uint32_t loss)
{
    static size_t mentions[LEVELS + 1];
    static size_t words[LEVELS + 1];
    size_t all_mentions = 0;
    size_t all_words = 0;
    int found = LOWEST;
    for (size_t u = 0; u < t->n_units; u++) {
        const struct unit *unit = &t->units[u];
        if (unit->held && unit->n > 0 && !unit->sure) {
            int at = best_sum(t, unit) - LOWEST;
            mentions[at] += unit->mentions;
            words[at] += unit->words;
            all_mentions += unit->mentions;
            all_words += unit->words;
        }
    }
    size_t lost = 0;
    size_t spared = 0;
    for (int level = 0; level < LEVELS; level++) {
        if (lost * 1000 <= loss * all_mentions) {
            found = level + LOWEST;
        }
        if ((level + LOWEST) % 16 == 0 && lost > 0 && lost * 5 < all_mentions) {
            (void)printf("threshold %5d: %4.1f %% of mentions lost, %4.1f %% of words "
                         "parsed\n",
                         level + LOWEST, 100.0 * (double)lost / (double)all_mentions,
                         100.0 - 100.0 * (double)spared / (double)all_words);
        }
        lost += mentions[level];
        spared += words[level];
    }
    return found;
}

static int save(const struct trainer *t, int threshold, const char *path)
{
    uint32_t head[2] = {GATE_MAGIC, (uint32_t)threshold};
    FILE *out = fopen(path, "wb");
    bool ok = out && fwrite(head, sizeof head, 1, out) == 1;
    for (size_t i = 0; i < GATE_SLOTS && ok; i++) {
        ok = fputc((unsigned char)quantised(t->weights[i]), out) != EOF;
    }
    ok = out && fclose(out) == 0 && ok;
    return ok ? 0 : 1;
}

/* The text of a treebank, a document at a time. */
static int read_treebank(struct trainer *t, const char *path, struct err *err)
{
    struct arena arena = {0};
    struct slice bytes;
    struct slice line = {0};
    struct buf text = {0};
    int rc = file_read(&arena, path, &bytes, err);
    for (bool more = rc == 0; more;) {
        more = slice_cut(&bytes, '\n', &line);
        bool fresh = slice_starts(line, SLICE_LIT("# newdoc"));
        if ((fresh || !more) && text.len > 0) {
            struct arena own = {0};
            struct doc doc = {0};
            struct slice copy = arena_copy(&own, buf_slice(&text));
            rc = read_document(&own, copy, SLICE_LIT("text.txt"), SLICE_LIT("text.txt"),
                               &doc, err);
            rc = rc ? rc : on_document(t, &own, &doc);
            text.len = 0;
        }
        if (slice_starts(line, SLICE_LIT("# newpar"))) {
            buf_addf(&text, "\n\n");
        } else if (slice_starts(line, SLICE_LIT("# text = "))) {
            buf_addf(&text, "%.*s ", (int)line.len - 9, line.ptr + 9);
        }
    }
    buf_release(&text);
    arena_release(&arena);
    return rc;
}

int main(int argc, char **argv)
{
    static struct trainer t;
    struct err err = {0};
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct read_sink sink = {&t, on_document, on_bad};
    uint32_t loss = 0;
    if (argc < 4 || !slice_number(slice_of(argv[2]), 1000, &loss)) {
        (void)fputs("usage: learn_gate OUT.bin LOSS FILE...\n", stderr);
        return 2;
    }
    int rc = ex_engine_open(&options, &t.engine, &err);
    if (rc == 0) {
        t.engine.events->gate = (struct gate){0};
    }
    for (int i = 3; i < argc && rc == 0; i++) {
        bool bank = slice_ends(slice_of(argv[i]), SLICE_LIT(".conllu"));
        rc = bank ? read_treebank(&t, argv[i], &err) : read_path(argv[i], NULL, &sink);
    }
    if (rc == 0) {
        train(&t, false);
        int threshold = choose(&t, loss);
        train(&t, true);
        rc = save(&t, threshold, argv[1]);
        (void)printf("%zu documents, %zu sentences, %zu hints; threshold %d\n",
                     t.documents, t.n_units, t.n_samples, threshold);
    }
    if (rc != 0) {
        (void)fprintf(stderr, "learn_gate: %s\n", err.text);
    }
    arena_release(&t.arena);
    ex_engine_close(&t.engine);
    return rc == 0 ? 0 : 1;
}
