/* train_tagger.c - the fast tagger: lexicon, endings and an averaged perceptron. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "extract/lang/tagger.h"
#include "extract/lang/tagset.h"

#include "tools/train_disguise.h"

#define EPOCHS      8
#define WEIGHT_BITS 20
#define RARE        8 /* words seen less often may have other labels too */
#define MAX_TRIPLES 4096
#define MIN_LABEL   4 /* a triple seen less often becomes the nearest frequent one */

/* How often each label was seen with a key. */
struct tally {
    struct slice key;
    uint32_t total;
    uint32_t counts[TAGGER_LABELS];
};

struct tallies {
    struct arena *arena;
    struct strmap map;
    struct tally *items;
    size_t count, capacity;
};

struct lexicon {
    struct arena *arena;
    struct tag_label labels[TAGGER_LABELS];
    uint32_t n_labels;
    struct tallies words;
    struct tallies endings;
    struct buf sets;
    struct strmap set_places; /* bytes of a set to its place */
    struct string_table_writer word_table;
    struct string_table_writer ending_table;
};

struct learner {
    struct tagger model; /* its tables; the weights are below */
    float *weights;
    double *sums;
    double step;
    size_t wrong, seen;
};

static struct tally *tally_of(struct tallies *t, struct slice key)
{
    uint32_t at = strmap_find(&t->map, key);
    if (at == STRMAP_NONE) {
        at = (uint32_t)t->count;
        t->items =
            arena_grow(t->arena, t->items, t->count, &t->capacity, sizeof *t->items);
        t->items[t->count] = (struct tally){.key = arena_copy(t->arena, key)};
        strmap_put(&t->map, t->arena, t->items[t->count].key, at);
        t->count++;
    }
    return &t->items[at];
}

struct label_count {
    struct tag_label label;
    uint32_t count;
};

static int by_count(const void *a, const void *b)
{
    const struct label_count *x = a;
    const struct label_count *y = b;
    if (x->count != y->count) {
        return x->count < y->count ? 1 : -1;
    }
    return memcmp(&x->label, &y->label, sizeof x->label);
}

static struct tag_label label_of(const struct word *word)
{
    return (struct tag_label){word->upos, word->xpos, word->feats};
}

/* Counts the label among `n`; returns how many there are now. */
static size_t count_label(struct label_count *all, size_t n, struct tag_label label)
{
    size_t k = 0;
    while (k < n && memcmp(&all[k].label, &label, sizeof label) != 0) {
        k++;
    }
    if (k == MAX_TRIPLES) {
        return n;
    }
    all[k].label = label;
    all[k].count++;
    return k < n ? n : n + 1;
}

static void collect_labels(const struct train_data *data, struct lexicon *lex)
{
    static struct label_count all[MAX_TRIPLES];
    size_t n = 0;
    for (size_t b = 0; b < data->n_banks; b++) {
        for (size_t i = 0; i < data->banks[b].n_words; i++) {
            n = count_label(all, n, label_of(&data->banks[b].words[i]));
        }
    }
    qsort(all, n, sizeof all[0], by_count);
    for (size_t k = 0; k < n && lex->n_labels < TAGGER_LABELS; k++) {
        if (all[k].count >= MIN_LABEL) {
            lex->labels[lex->n_labels++] = all[k].label;
        }
    }
    (void)fprintf(stderr, "tagger: %u of %zu labels\n", (unsigned)lex->n_labels, n);
}

uint8_t train_label(const struct tag_label *labels, uint32_t n, struct tag_label want)
{
    uint32_t best = 0;
    int best_score = -1;
    for (uint32_t i = 0; i < n; i++) {
        const struct tag_label *have = &labels[i];
        int score = 4 * (have->upos == want.upos) + 2 * (have->xpos == want.xpos) +
                    (have->feats == want.feats);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return (uint8_t)best;
}

static uint8_t label_number(const struct lexicon *lex, struct tag_label want)
{
    return train_label(lex->labels, lex->n_labels, want);
}

static void count_word(struct lexicon *lex, const struct form *form, uint8_t label)
{
    struct tally *tally = tally_of(&lex->words, form_key(form));
    tally->total++;
    tally->counts[label]++;
}

/* Endings are learnt from rare words, in their own case and in capitals. */
static void count_endings(struct lexicon *lex, const struct form *form, uint8_t label)
{
    char key[8];
    for (size_t n = 1; n <= 4 && n <= form->len; n++) {
        memcpy(key + 1, form->lower + form->len - n, n);
        key[0] = (char)('a' + form->letter_case);
        struct tally *tally = tally_of(&lex->endings, (struct slice){key, n + 1});
        tally->total++;
        tally->counts[label]++;
        if (form->letter_case != FORM_UPPER && form->letter_case != FORM_OTHER) {
            key[0] = 'a' + FORM_UPPER;
            tally = tally_of(&lex->endings, (struct slice){key, n + 1});
            tally->total++;
            tally->counts[label]++;
        }
    }
}

/* The most frequent label that the set of `n` has not yet, or UINT32_MAX. */
static uint32_t next_label(const struct lexicon *lex, const struct tally *tally,
                           double share, const uint8_t *set, size_t n)
{
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < lex->n_labels; i++) {
        bool taken = memchr(set + 1, (int)i, n) != NULL;
        bool enough = tally->counts[i] > 0 && tally->counts[i] >= share * tally->total;
        if (!taken && enough &&
            (best == UINT32_MAX || tally->counts[i] > tally->counts[best])) {
            best = i;
        }
    }
    return best;
}

/* The set's bytes: labels with at least `share` of the tally, most frequent first. */
static size_t pick_labels(const struct lexicon *lex, const struct tally *tally,
                          double share, uint8_t *out)
{
    size_t n = 0;
    while (n < TAGGER_MAX_OPEN) {
        uint32_t best = next_label(lex, tally, share, out, n);
        if (best == UINT32_MAX) {
            break;
        }
        out[1 + n++] = (uint8_t)best;
    }
    out[0] = (uint8_t)n;
    return n;
}

static uint32_t place_of(struct lexicon *lex, const uint8_t *set)
{
    struct slice bytes = {(const char *)set, set[0] + 1U};
    uint32_t place = strmap_find(&lex->set_places, bytes);
    if (place == STRMAP_NONE) {
        place = (uint32_t)lex->sets.len;
        buf_add(&lex->sets, bytes);
        strmap_put(&lex->set_places, lex->arena, arena_copy(lex->arena, bytes), place);
    }
    return place;
}

static void make_default_set(struct lexicon *lex)
{
    struct tally all = {0};
    uint8_t set[TAGGER_MAX_OPEN + 1];
    for (size_t i = 0; i < lex->endings.count; i++) {
        const struct tally *tally = &lex->endings.items[i];
        for (uint32_t k = 0; tally->key.len == 2 && k < lex->n_labels; k++) {
            all.counts[k] += tally->counts[k];
            all.total += tally->counts[k];
        }
    }
    (void)pick_labels(lex, &all, 0.001, set);
    (void)place_of(lex, set);
}

static void make_ending_sets(struct lexicon *lex)
{
    uint8_t set[TAGGER_MAX_OPEN + 1];
    make_default_set(lex);
    for (size_t i = 0; i < lex->endings.count; i++) {
        const struct tally *tally = &lex->endings.items[i];
        uint32_t least = tally->key.len == 2 ? 5 : tally->key.len < 5 ? 12 : 20;
        if (tally->total >= least && pick_labels(lex, tally, 0.004, set) > 0) {
            string_table_add(&lex->ending_table, tally->key, place_of(lex, set));
        }
    }
}

static uint32_t ending_place(const struct lexicon *lex, const struct form *form)
{
    char key[8];
    for (size_t n = form->len < 4 ? form->len : 4; n > 0; n--) {
        key[0] = (char)('a' + form->letter_case);
        memcpy(key + 1, form->lower + form->len - n, n);
        uint32_t at = strmap_find(&lex->ending_table.map, (struct slice){key, n + 1});
        if (at != STRMAP_NONE) {
            return lex->ending_table.items[at].value;
        }
    }
    return 0;
}

/* Adds the labels of the word's ending that the set has not; returns its new size. */
static size_t add_ending_labels(const struct lexicon *lex, const struct form *form,
                                uint8_t *set, size_t n)
{
    const uint8_t *more = (const uint8_t *)lex->sets.ptr + ending_place(lex, form);
    for (size_t i = 1; i <= more[0] && n < TAGGER_MAX_OPEN; i++) {
        if (memchr(set + 1, more[i], n) == NULL) {
            set[1 + n++] = more[i];
        }
    }
    return n;
}

/* Rare words get the labels of their ending besides their own. */
static void make_word_set(struct lexicon *lex, const struct form *form)
{
    uint8_t set[TAGGER_MAX_OPEN + 1];
    const struct tally *tally = tally_of(&lex->words, form_key(form));
    size_t n = pick_labels(lex, tally, tally->total > 200 ? 0.002 : 0, set);
    if (tally->total < RARE) {
        set[0] = (uint8_t)add_ending_labels(lex, form, set, n);
    }
    string_table_add(&lex->word_table, form_key(form), place_of(lex, set));
}

enum pass { PASS_WORDS, PASS_ENDINGS, PASS_SETS };

static void lexicon_word(struct lexicon *lex, enum pass pass,
                         const struct lang_text *text, uint32_t i)
{
    struct form form;
    form_init(&form, word_form(text, i));
    uint8_t label = label_number(lex, label_of(&text->words[i]));
    if (pass == PASS_WORDS) {
        count_word(lex, &form, label);
    } else if (pass == PASS_SETS) {
        make_word_set(lex, &form);
    } else if (tally_of(&lex->words, form_key(&form))->total < RARE) {
        count_endings(lex, &form, label);
    }
}

static void lexicon_pass(struct lexicon *lex, enum pass pass,
                         const struct train_data *data)
{
    for (size_t b = 0; b < data->n_banks; b++) {
        for (uint32_t i = 0; i < data->banks[b].n_words; i++) {
            lexicon_word(lex, pass, &data->banks[b], i);
        }
    }
}

static void make_lexicon(const struct train_data *data, struct lexicon *lex)
{
    lex->arena = lex->words.arena = lex->endings.arena = data->arena;
    lex->word_table.arena = lex->ending_table.arena = data->arena;
    collect_labels(data, lex);
    lexicon_pass(lex, PASS_WORDS, data);
    lexicon_pass(lex, PASS_ENDINGS, data);
    make_ending_sets(lex);
    lexicon_pass(lex, PASS_SETS, data);
}

static void update(struct learner *l, const uint32_t *features, uint32_t label,
                   float delta)
{
    for (size_t f = 0; f < TAGGER_FEATURES; f++) {
        uint32_t slot = tagger_slot(features[f], label, WEIGHT_BITS);
        l->weights[slot] += delta;
        l->sums[slot] += l->step * delta;
    }
}

static uint8_t guess(const struct learner *l, const uint8_t *set,
                     const uint32_t *features)
{
    float best = -INFINITY;
    uint8_t label = set[1];
    for (uint8_t i = 1; i <= set[0]; i++) {
        float sum = 0;
        for (size_t f = 0; f < TAGGER_FEATURES; f++) {
            sum += l->weights[tagger_slot(features[f], set[i], WEIGHT_BITS)];
        }
        if (sum > best) {
            best = sum;
            label = set[i];
        }
    }
    return label;
}

static void learn_sentence(struct learner *l, const struct tag_view *view,
                           const uint8_t *gold, uint8_t *tags)
{
    uint32_t features[TAGGER_FEATURES];
    for (size_t i = 0; i < view->count; i++) {
        const uint8_t *set = l->model.sets + view->sets[i];
        tagger_features(view, i, features);
        tags[i] = guess(l, set, features);
        l->step++;
        l->seen++;
        if (tags[i] == gold[i]) {
            continue;
        }
        l->wrong++;
        if (memchr(set + 1, gold[i], set[0]) != NULL) {
            update(l, features, gold[i], 1);
            update(l, features, tags[i], -1);
        }
    }
}

static void learn_from(struct learner *l, struct lexicon *lex, struct rng *rng,
                       const struct lang_text *text, const struct sentence *s)
{
    struct arena arena = {0};
    struct guise guise;
    struct form *forms = arena_array(&arena, s->count, sizeof *forms);
    uint32_t *sets = arena_array(&arena, s->count, sizeof *sets);
    uint8_t *gold = arena_array(&arena, s->count, 1);
    uint8_t *tags = arena_array(&arena, s->count, 1);
    guise_draw(&arena, rng, text, s, &guise);
    for (uint32_t i = 0; i < guise.count; i++) {
        form_init(&forms[i], guise.forms[i]);
        sets[i] = tagger_set(&l->model, &forms[i]);
        gold[i] = label_number(lex, label_of(&text->words[guise.words[i]]));
    }
    struct tag_view view = {forms, sets, tags, guise.count};
    learn_sentence(l, &view, gold, tags);
    arena_release(&arena);
}

/* Sentence `at` of all treebanks together. */
static void learn_number(struct learner *l, struct lexicon *lex, struct rng *rng,
                         const struct train_data *data, size_t at)
{
    size_t b = 0;
    while (at >= data->banks[b].n_sentences) {
        at -= data->banks[b++].n_sentences;
    }
    learn_from(l, lex, rng, &data->banks[b], &data->banks[b].sentences[at]);
}

static void learn_epochs(struct learner *l, const struct train_data *data,
                         struct lexicon *lex)
{
    struct rng rng = {23};
    size_t n = 0;
    for (size_t b = 0; b < data->n_banks; b++) {
        n += data->banks[b].n_sentences;
    }
    uint32_t *order = arena_array(data->arena, n, sizeof *order);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        l->wrong = l->seen = 0;
        rng_shuffle(&rng, order, n);
        for (size_t k = 0; k < n; k++) {
            learn_number(l, lex, &rng, data, order[k]);
        }
        (void)fprintf(stderr, "tagger: epoch %d, %.2f %% of labels right\n", epoch + 1,
                      100.0 - 100.0 * (double)l->wrong / (double)l->seen);
    }
}

/* Averaged weights as int8: the scale that leaves one in ten thousand to be clipped. */
static void write_weights(const struct learner *l, struct buf *out)
{
    size_t size = (size_t)1 << WEIGHT_BITS;
    double limit = 0;
    size_t above = size;
    double *mean = malloc(size * sizeof *mean);
    for (size_t i = 0; i < size; i++) {
        mean[i] = l->weights[i] - l->sums[i] / l->step;
    }
    while (above > size / 10000) {
        limit += 0.25;
        above = 0;
        for (size_t i = 0; i < size; i++) {
            above += fabs(mean[i]) > limit;
        }
    }
    for (size_t i = 0; i < size; i++) {
        double scaled = mean[i] * 127 / limit;
        scaled = scaled > 127 ? 127 : scaled < -127 ? -127 : scaled;
        buf_addc(out, (char)lrint(scaled));
    }
    free(mean);
}

void train_tagger(struct train_data *data, struct model_writer *writer)
{
    static struct lexicon lex;
    static struct learner learner;
    make_lexicon(data, &lex);
    data->labels = lex.labels;
    data->n_labels = lex.n_labels;
    struct buf words = string_table_write(&lex.word_table);
    struct buf endings = string_table_write(&lex.ending_table);
    learner.weights = calloc((size_t)1 << WEIGHT_BITS, sizeof(float));
    learner.sums = calloc((size_t)1 << WEIGHT_BITS, sizeof(double));
    learner.model.sets = (const uint8_t *)lex.sets.ptr;
    (void)string_table_open(buf_slice(&words), &learner.model.words);
    (void)string_table_open(buf_slice(&endings), &learner.model.endings);
    learn_epochs(&learner, data, &lex);

    struct buf out = {0};
    uint32_t labels_len = lex.n_labels * (uint32_t)sizeof(struct tag_label);
    uint32_t weights_at = (16 + labels_len + (uint32_t)lex.sets.len + 63) / 64 * 64;
    put_u32(&out, lex.n_labels);
    put_u32(&out, (uint32_t)lex.sets.len);
    put_u32(&out, WEIGHT_BITS);
    put_u32(&out, weights_at);
    put_bytes(&out, lex.labels, labels_len);
    buf_add(&out, buf_slice(&lex.sets));
    put_padding(&out, 64);
    write_weights(&learner, &out);
    model_writer_add(writer, "tagger", out);
    model_writer_add(writer, "words", words);
    model_writer_add(writer, "endings", endings);
    (void)fprintf(stderr, "tagger: %zu words, %zu endings, %zu bytes of sets\n",
                  lex.word_table.count, lex.ending_table.count, lex.sets.len);
}
