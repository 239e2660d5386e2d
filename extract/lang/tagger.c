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

/* Keys of what stands around it, from TAGGER_OWN on. */
static void near_features(const struct tag_view *view, size_t at, uint32_t *out)
{
    const struct form *w = &view->forms[at];
    const struct form *before = form_near(view, at, -1);
    const struct form *after = form_near(view, at, 1);
    const struct form *after2 = form_near(view, at, 2);
    uint32_t tag1 = tag_near(view, at, 1);
    uint32_t tag2 = tag_near(view, at, 2);
    uint32_t set_after = at + 1 < view->count ? view->sets[at + 1] + 2 : 1;
    uint32_t set_after2 = at + 2 < view->count ? view->sets[at + 2] + 2 : 1;
    uint32_t cases =
        before->letter_case * 25U + w->letter_case * 5U + after->letter_case;
    const uint32_t keys[TAGGER_FEATURES - TAGGER_OWN] = {
        form_mix(cases, at == 0),
        tag1,
        form_mix(tag1, tag2),
        form_mix(tag1, w->hash),
        form_mix(tag1, w->suffix3),
        form_mix(tag1, set_after),
        before->hash,
        form_mix(before->hash, w->hash),
        after->hash,
        form_mix(after->hash, w->hash),
        set_after,
        form_mix(form_mix(set_after, set_after2), tag1),
        after2->hash,
        form_mix(after->suffix3, w->suffix3),
        form_mix(form_near(view, at, -2)->hash, 9),
    };
    for (uint32_t i = 0; i < TAGGER_FEATURES - TAGGER_OWN; i++) {
        out[i] = form_mix(keys[i], i + TAGGER_OWN + 1);
    }
}

void tagger_features(const struct tag_view *view, size_t at,
                     uint32_t out[TAGGER_FEATURES])
{
    own_features(&view->forms[at], out);
    near_features(view, at, out + TAGGER_OWN);
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

static uint8_t best_label(const struct tagger *tagger, const struct tag_view *view,
                          size_t at, const int16_t *own)
{
    const uint8_t *set = tagger->sets + view->sets[at];
    uint32_t features[TAGGER_FEATURES - TAGGER_OWN];
    int32_t best = INT32_MIN;
    uint8_t label = set[1];
    if (set[0] == 1) {
        return label;
    }
    near_features(view, at, features);
    for (uint8_t i = 1; i <= set[0]; i++) {
        int32_t sum = own[i - 1] + add_weights(tagger, features,
                                               TAGGER_FEATURES - TAGGER_OWN, set[i]);
        if (sum > best) {
            best = sum;
            label = set[i];
        }
    }
    return label;
}

void tagger_run(const struct tagger *tagger, const struct tag_view *view,
                const int16_t *const *own, uint8_t *tags)
{
    for (size_t i = 0; i < view->count; i++) {
        tags[i] = best_label(tagger, view, i, own[i]);
    }
}
