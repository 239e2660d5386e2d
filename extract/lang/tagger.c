#include "extract/lang/tagger.h"

#include <string.h>

/* Head of section "tagger": then labels, sets and, from a multiple of 64, weights. */
struct tagger_head {
    uint32_t n_labels;
    uint32_t sets_len;
    uint32_t weight_bits;
    uint32_t weights_at; /* from the section's beginning */
};

/* Is there a set at `place`, and are its labels labels? */
static bool set_is_sound(const struct tagger *tagger, uint32_t place)
{
    uint32_t n = tagger->sets[place];
    bool sound = n > 0 && n <= TAGGER_MAX_OPEN && n < tagger->sets_len - place;
    for (uint32_t i = 1; sound && i <= n; i++) {
        sound = tagger->sets[place + i] < tagger->n_labels;
    }
    return sound;
}

static bool sets_are_sound(const struct tagger *tagger)
{
    uint32_t at = 0;
    while (at < tagger->sets_len && set_is_sound(tagger, at)) {
        at += tagger->sets[at] + 1U;
    }
    return at == tagger->sets_len && at > 0;
}

/* Values of both tables must be places where a set can be read. */
static bool places_are_sound(const struct tagger *tagger, const struct string_table *t)
{
    for (uint32_t i = 0; i < t->n_slots; i++) {
        if (t->slots[i].key != 0 && !set_is_sound(tagger, t->slots[i].value)) {
            return false;
        }
    }
    return true;
}

bool tagger_open(struct slice file, struct tagger *out)
{
    struct slice section = model_section(file, "tagger");
    struct tagger_head head;
    struct tagger tagger = {0};
    if (section.len < sizeof head) {
        return false;
    }
    memcpy(&head, section.ptr, sizeof head);
    uint64_t labels = (uint64_t)head.n_labels * sizeof(struct tag_label);
    if (head.n_labels == 0 || head.n_labels > TAGGER_LABELS || head.weight_bits < 10 ||
        head.weight_bits > 24 || head.weights_at > section.len ||
        sizeof head + labels + head.sets_len > head.weights_at ||
        section.len - head.weights_at < (size_t)1 << head.weight_bits) {
        return false;
    }
    tagger.n_labels = head.n_labels;
    tagger.labels = (const void *)(section.ptr + sizeof head);
    tagger.sets = (const uint8_t *)(section.ptr + sizeof head + labels);
    tagger.sets_len = head.sets_len;
    tagger.weights = (const int8_t *)(section.ptr + head.weights_at);
    tagger.weight_bits = head.weight_bits;
    if (!string_table_open(model_section(file, "words"), &tagger.words) ||
        !string_table_open(model_section(file, "endings"), &tagger.endings)) {
        return false;
    }
    *out = tagger;
    return true;
}

bool tagger_is_sound(const struct tagger *tagger)
{
    for (uint32_t i = 0; i < tagger->n_labels; i++) {
        if (tagger->labels[i].upos >= UPOS_COUNT) {
            return false;
        }
    }
    return sets_are_sound(tagger) &&
           string_table_is_sound(&tagger->words, tagger->sets_len) &&
           string_table_is_sound(&tagger->endings, tagger->sets_len) &&
           places_are_sound(tagger, &tagger->words) &&
           places_are_sound(tagger, &tagger->endings);
}

uint32_t tagger_set(const struct tagger *tagger, const struct form *form)
{
    uint32_t place = string_table_find(&tagger->words, form_key(form));
    if (place != STRING_TABLE_NONE) {
        return place;
    }
    char key[8];
    for (size_t n = form->len < 4 ? form->len : 4; n > 0; n--) {
        key[0] = (char)('a' + form->letter_case);
        memcpy(key + 1, form->lower + form->len - n, n);
        place = string_table_find(&tagger->endings, (struct slice){key, n + 1});
        if (place != STRING_TABLE_NONE) {
            return place;
        }
    }
    return 0; /* the first set is that of all open classes */
}

bool tagger_knows(const struct tagger *tagger, const struct form *form)
{
    return string_table_find(&tagger->words, form_key(form)) != STRING_TABLE_NONE;
}

static const struct form no_form = {.letter_case = FORM_OTHER, .len = 0};

static const struct form *form_near(const struct tag_view *view, size_t at, int step)
{
    bool inside = step < 0 ? at >= (size_t)-step : at + (size_t)step < view->count;
    return inside ? &view->forms[(size_t)((ptrdiff_t)at + step)] : &no_form;
}

static uint32_t tag_near(const struct tag_view *view, size_t at, size_t back)
{
    return at >= back ? view->tags[at - back] : TAGGER_NONE;
}

/* The labels that a word near by can have. */
static uint32_t set_near(const struct tag_view *view, size_t at, size_t ahead)
{
    return at + ahead < view->count ? view->sets[at + ahead] + 2 : 1;
}

/* Keys of the word alone. */
static void own_features(const struct form *w, uint32_t out[TAGGER_OWN])
{
    const uint32_t keys[TAGGER_OWN] = {
        w->hash,    form_mix(w->hash, w->letter_case),    w->suffix2,
        w->suffix3, form_mix(w->suffix4, w->letter_case), form_mix(w->prefix3, 3),
        w->shape,
    };
    for (uint32_t i = 0; i < TAGGER_OWN; i++) {
        out[i] = form_mix(keys[i], i + 1);
    }
}

/* What stands around a word: features of words alone, and those that ask for tags, all
 * by their numbers in the model. */
#define WORD_FEATURES 9
#define TAG_FEATURES  (TAGGER_FEATURES - TAGGER_OWN - WORD_FEATURES)

static void word_features(const struct tag_view *view, size_t at,
                          uint32_t out[WORD_FEATURES])
{
    const struct form *w = &view->forms[at];
    const struct form *before = form_near(view, at, -1);
    const struct form *after = form_near(view, at, 1);
    const struct form *after2 = form_near(view, at, 2);
    uint32_t cases =
        before->letter_case * 25U + w->letter_case * 5U + after->letter_case;
    out[0] = form_mix(form_mix(cases, at == 0), 8);
    out[1] = form_mix(before->hash, 14);
    out[2] = form_mix(form_mix(before->hash, w->hash), 15);
    out[3] = form_mix(after->hash, 16);
    out[4] = form_mix(form_mix(after->hash, w->hash), 17);
    out[5] = form_mix(set_near(view, at, 1), 18);
    out[6] = form_mix(after2->hash, 20);
    out[7] = form_mix(form_mix(after->suffix3, w->suffix3), 21);
    out[8] = form_mix(form_mix(form_near(view, at, -2)->hash, 9), 22);
}

static void tag_features(const struct tag_view *view, size_t at,
                         uint32_t out[TAG_FEATURES])
{
    const struct form *w = &view->forms[at];
    uint32_t tag1 = tag_near(view, at, 1);
    uint32_t tag2 = tag_near(view, at, 2);
    uint32_t after = set_near(view, at, 1);
    uint32_t after2 = set_near(view, at, 2);
    out[0] = form_mix(tag1, 9);
    out[1] = form_mix(form_mix(tag1, tag2), 10);
    out[2] = form_mix(form_mix(tag1, w->hash), 11);
    out[3] = form_mix(form_mix(tag1, w->suffix3), 12);
    out[4] = form_mix(form_mix(tag1, after), 13);
    out[5] = form_mix(form_mix(form_mix(after, after2), tag1), 19);
}

void tagger_features(const struct tag_view *view, size_t at,
                     uint32_t out[TAGGER_FEATURES])
{
    own_features(&view->forms[at], out);
    word_features(view, at, out + TAGGER_OWN);
    tag_features(view, at, out + TAGGER_OWN + WORD_FEATURES);
}

/* The weights of `n` features for a label. */
static int32_t add_weights(const struct tagger *tagger, const uint32_t *features,
                           size_t n, uint8_t label)
{
    int32_t sum = 0;
    for (size_t f = 0; f < n; f++) {
        sum += tagger->weights[tagger_slot(features[f], label, tagger->weight_bits)];
    }
    return sum;
}

void tagger_own(const struct tagger *tagger, const struct form *form, uint32_t set,
                int16_t own[TAGGER_MAX_OPEN])
{
    const uint8_t *labels = tagger->sets + set;
    uint32_t features[TAGGER_OWN];
    own_features(form, features);
    for (uint8_t i = 0; i < labels[0] && labels[0] > 1; i++) {
        own[i] =
            (int16_t)add_weights(tagger, features, TAGGER_OWN, labels[(size_t)i + 1]);
    }
}

/* Slots of the weights of a word that do not depend on tags, by label. */
struct ahead {
    uint32_t slots[TAGGER_MAX_OPEN][WORD_FEATURES];
};

/* Finds them, and has them fetched: the table is larger than what is at hand. */
static void look_ahead(const struct tagger *tagger, const struct tag_view *view,
                       size_t at, struct ahead *out)
{
    const uint8_t *set = tagger->sets + view->sets[at];
    uint32_t features[WORD_FEATURES];
    if (set[0] == 1) {
        return;
    }
    word_features(view, at, features);
    for (uint8_t i = 0; i < set[0]; i++) {
        for (size_t f = 0; f < WORD_FEATURES; f++) {
            uint32_t slot = tagger_slot(features[f], set[i + 1], tagger->weight_bits);
            out->slots[i][f] = slot;
            __builtin_prefetch(&tagger->weights[slot]);
        }
    }
}

static uint8_t best_label(const struct tagger *tagger, const struct tag_view *view,
                          size_t at, const int16_t *own, const struct ahead *ahead)
{
    const uint8_t *set = tagger->sets + view->sets[at];
    uint32_t features[TAG_FEATURES];
    int32_t best = INT32_MIN;
    uint8_t label = set[1];
    if (set[0] == 1) {
        return label;
    }
    tag_features(view, at, features);
    for (uint8_t i = 0; i < set[0]; i++) {
        int32_t sum = own[i] + add_weights(tagger, features, TAG_FEATURES, set[i + 1]);
        for (size_t f = 0; f < WORD_FEATURES; f++) {
            sum += tagger->weights[ahead->slots[i][f]];
        }
        if (sum > best) {
            best = sum;
            label = set[i + 1];
        }
    }
    return label;
}

void tagger_run(const struct tagger *tagger, const struct tag_view *view,
                const int16_t *const *own, uint8_t *tags)
{
    struct ahead ahead[2] = {0};
    if (view->count > 0) {
        look_ahead(tagger, view, 0, &ahead[0]);
    }
    for (size_t i = 0; i < view->count; i++) {
        if (i + 1 < view->count) {
            look_ahead(tagger, view, i + 1, &ahead[(i + 1) % 2]);
        }
        tags[i] = best_label(tagger, view, i, own[i], &ahead[i % 2]);
    }
}
