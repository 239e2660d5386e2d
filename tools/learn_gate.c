/*
 * learn_gate.c - trains the guess which sentences are worth a tree.
 *
 *     learn_gate OUT.bin SPEECH REPORT FILE... -- FILE...
 *
 * FILEs are documents of any kind, or CoNLL-U, of which the text is read; those behind
 * "--" are news, whose events are worth more than those of speeches. All sentences with
 * a hint are parsed; what the program then finds in them, and how sure it is of it, is
 * the answer to learn: so no annotation is needed, and after a change of rules this may
 * be run again. A logistic regression. One document in HELD is kept out to see what
 * would be lost at the levels SPEECH and REPORT of documents of either kind, and around
 * them; then all are learnt. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "extract/event/frame/gate.h"
#include "extract/event/parts.h"
#include "extract/extract.h"
#include "extract/read/read.h"

#define HELD   5
#define EPOCHS 6
#define RATE   0.02F
#define DECAY  3e-3F /* of a weight each time that it is used */
#define MISSED 2.0F  /* how much worse it is to miss an event than to parse in vain */
#define NEWS   10.0F /* and in news, how much worse again */
#define MANY   3.0F  /* what a hint of news counts */
#define RARE   20    /* features of fewer hints weigh nothing */
#define LISTED 100   /* how sure it is that who is listed took part */
#define STEP   16    /* from one level to the next that is printed */
#define STEPS  13    /* with the level asked for in the middle */

struct sample {
    uint16_t slots[GATE_FEATURES];
    uint8_t n;
    uint8_t kind; /* enum ev_hint_kind */
    uint8_t sure; /* of its event, in hundredths; 0 none */
};

/* A sentence with its samples [first, first + n). */
struct unit {
    size_t first;
    uint32_t n;
    uint32_t words;
    uint32_t told; /* how sure its mentions are, added up */
    bool held;
    bool sure; /* parsed whatever its samples say */
    bool news;
    uint8_t level;     /* enum gate_level */
    struct span place; /* of the sentence whose samples are told their answers */
};

struct trainer {
    struct ex_engine engine;
    struct arena arena;
    struct sample *samples;
    size_t n_samples, samples_room;
    struct unit *units;
    size_t n_units, units_room;
    size_t documents;
    bool news; /* what is being read */
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
static void add_unit(struct trainer *t, struct gate_view *view,
                     const struct ev_hints *hints)
{
    t->units =
        arena_grow(&t->arena, t->units, t->n_units, &t->units_room, sizeof *t->units);
    t->units[t->n_units++] =
        (struct unit){.first = t->n_samples,
                      .n = (uint32_t)hints->count,
                      .words = view->in->text->sentences[view->sentence].count,
                      .held = t->documents % HELD == 0,
                      .sure = hints->sure,
                      .news = t->news,
                      .level = (uint8_t)gate_level_of(view->document)};
    gate_look(view);
    for (size_t i = 0; i < hints->count; i++) {
        t->samples = arena_grow(&t->arena, t->samples, t->n_samples, &t->samples_room,
                                sizeof *t->samples);
        struct sample *sample = &t->samples[t->n_samples++];
        *sample = (struct sample){.kind = hints->items[i].kind};
        sample->n = (uint8_t)gate_features(view, &hints->items[i], sample->slots);
        for (size_t k = 0; k < sample->n; k++) {
            t->uses[sample->slots[k]]++;
        }
    }
}

static bool within(struct span span, struct span place)
{
    return span.start >= place.start && span.start < place.end;
}

static void set_sure(struct sample *sample, uint8_t sure)
{
    sample->sure = sample->sure < sure ? sure : sample->sure;
}

/* A mention of the sentence: of the hints in its trigger, or else of all. */
static void answer_told(struct trainer *t, struct unit *unit, const struct ex_walk *w,
                        const struct ev_hints *hints, const struct mention *mention)
{
    struct span at = mention->trigger;
    uint8_t sure = (uint8_t)(mention->confidence * 100 + 0.5);
    bool found = false;
    unit->told += sure;
    for (uint32_t i = 0; i < unit->n; i++) {
        struct span word = w->text.words[hints->items[i].word].span;
        if (word.start >= at.start && word.end <= at.end) {
            set_sure(&t->samples[unit->first + i], sure);
            found = true;
        }
    }
    for (uint32_t i = 0; i < unit->n && !found; i++) {
        set_sure(&t->samples[unit->first + i], sure);
    }
}

/* An actor of a mention before, who is named behind a hint that lists. */
static void answer_listed(struct trainer *t, struct unit *unit, const struct ex_walk *w,
                          const struct ev_hints *hints, struct span actor)
{
    for (uint32_t i = 0; i < unit->n; i++) {
        struct sample *sample = &t->samples[unit->first + i];
        if (sample->kind == HINT_LIST && sample->sure == 0 &&
            w->text.words[hints->items[i].word].span.start < actor.start) {
            sample->sure = LISTED;
            unit->told += LISTED;
        }
    }
}

/* A mention of a sentence before, whose actors this one may list. */
static void answer_behind(struct trainer *t, struct unit *unit, const struct ex_walk *w,
                          const struct ev_hints *hints, const struct mention *mention)
{
    for (size_t a = 0; a < mention->n_actors; a++) {
        if (within(mention->actors[a].span, unit->place)) {
            answer_listed(t, unit, w, hints, mention->actors[a].span);
        }
    }
}

/* Tells the samples of a sentence which of them had an event. */
static void answer(struct trainer *t, struct unit *unit, const struct ex_walk *w,
                   const struct ev_hints *hints, uint32_t s)
{
    struct span place = w->text.sentences[s].span;
    unit->place = place;
    for (size_t m = 0; m < w->mentions.n_mentions; m++) {
        const struct mention *mention = &w->mentions.mentions[m];
        if (within(mention->trigger, place)) {
            answer_told(t, unit, w, hints, mention);
        }
        if (mention->trigger.start < place.start) {
            answer_behind(t, unit, w, hints, mention);
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
    struct event_input in = {doc, &w.text, &w.times, &w.names, t->engine.names};
    struct gate_view view = {
        .rules = t->engine.events, .in = &in, .document = gate_document(&in)};
    for (uint32_t s = 0; s < n; s++) {
        view.sentence = s;
        event_hints(t->engine.events, &in, s, &hints[s]);
        add_unit(t, &view, &hints[s]);
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

static void learn(struct trainer *t, const struct sample *s, bool news)
{
    float p = 1.0F / (1.0F + expf(-score(t, s)));
    float missed = MISSED * (news ? NEWS : 1.0F) * (0.2F + 1.6F * (float)s->sure / 100);
    float step = (news ? MANY : 1.0F) * (s->sure > 0 ? missed * (1.0F - p) : -p);
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
            learn(t, &t->samples[u->first + i], u->news);
        }
    }
}

static int8_t quantised(float w)
{
    float x = roundf(w * GATE_SCALE);
    return (int8_t)(x > 127 ? 127 : x < -127 ? -127 : x);
}

/* Does the sentence pass, as the program adds it up? */
static bool passes(const struct trainer *t, const struct unit *u, int level)
{
    bool yes = u->sure && u->n > 0;
    for (uint32_t i = 0; i < u->n && !yes; i++) {
        const struct sample *s = &t->samples[u->first + i];
        int sum = 0;
        for (size_t k = 0; k < s->n; k++) {
            sum += quantised(t->weights[s->slots[k]]);
        }
        yes = sum >= level;
    }
    return yes;
}

/* What would be lost and spared of the documents of a kind that were held out. */
static void print_level(const struct trainer *t, enum gate_level kind, int level)
{
    double told[2] = {0}; /* of all sentences, and of those that pass */
    double words[2] = {0};
    for (size_t i = 0; i < t->n_units; i++) {
        const struct unit *u = &t->units[i];
        if (u->held && u->n > 0 && u->level == kind) {
            bool yes = passes(t, u, level);
            told[0] += u->told;
            words[0] += u->words;
            told[1] += yes ? u->told : 0;
            words[1] += yes ? u->words : 0;
        }
    }
    (void)printf("%s, level %5d: %4.1f %% lost, %4.1f %% of words parsed\n",
                 kind == GATE_SPEECH ? "speeches" : "reports", level,
                 100 - 100 * told[1] / told[0], 100 * words[1] / words[0]);
}

static int save(const struct trainer *t, const int levels[GATE_LEVELS],
                const char *path)
{
    uint32_t head[1 + GATE_LEVELS] = {GATE_MAGIC, (uint32_t)levels[GATE_SPEECH],
                                      (uint32_t)levels[GATE_REPORT]};
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

#define LARGEST 10000

/* A sum that a hint has to reach; what is no number lets all pass. */
static int level_of(const char *text)
{
    char *end = NULL;
    long level = strtol(text, &end, 10);
    return *end == '\0' && level > -LARGEST && level < LARGEST ? (int)level : -LARGEST;
}

int main(int argc, char **argv)
{
    static struct trainer t;
    struct err err = {0};
    struct ex_options options = {.now = WHEN_OPEN_LATEST};
    struct read_sink sink = {&t, on_document, on_bad};
    if (argc < 5) {
        (void)fputs("usage: learn_gate OUT.bin SPEECH REPORT FILE... -- FILE...\n",
                    stderr);
        return 2;
    }
    const int levels[GATE_LEVELS] = {level_of(argv[2]), level_of(argv[3])};
    int rc = ex_engine_open(&options, &t.engine, &err);
    if (rc == 0) {
        t.engine.events->gate = (struct gate){0};
    }
    for (int i = 4; i < argc && rc == 0; i++) {
        bool bank = slice_ends(slice_of(argv[i]), SLICE_LIT(".conllu"));
        if (slice_equal(slice_of(argv[i]), SLICE_LIT("--"))) {
            t.news = true;
            continue;
        }
        rc = bank ? read_treebank(&t, argv[i], &err) : read_path(argv[i], NULL, &sink);
    }
    if (rc == 0) {
        train(&t, false);
        for (int i = 0; i < STEPS * GATE_LEVELS; i++) {
            enum gate_level kind = (enum gate_level)(i / STEPS);
            print_level(&t, kind, levels[kind] + (i % STEPS - STEPS / 2) * STEP);
        }
        train(&t, true);
        rc = save(&t, levels, argv[1]);
        (void)printf("%zu documents, %zu sentences, %zu hints\n", t.documents,
                     t.n_units, t.n_samples);
    }
    if (rc != 0) {
        (void)fprintf(stderr, "learn_gate: %s\n", err.text);
    }
    arena_release(&t.arena);
    ex_engine_close(&t.engine);
    return rc == 0 ? 0 : 1;
}
