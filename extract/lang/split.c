#include "extract/lang/split.h"

#include "base/ascii.h"
#include "extract/lang/form.h"
#include "extract/lang/second.h"

/* How much surer the second opinion must be of an end without a mark: in news those are
 * names and titles far more often. */
#define UNMARKED SPLIT_SCALE
#define NAME_INSIDE \
    (4 * SPLIT_SCALE) /* "Foreign Minister | Jean-Luc", never a line's end */
#define OPENING                                                           \
    4 /* "In 2019 | Peruvian", "Finnish PM | Okoye": words of no sentence \
       */

static struct slice form_at(const struct split_view *view, size_t at)
{
    return at < view->count ? span_cut(view->text, view->words[at].span)
                            : (struct slice){0};
}

static bool begins_low(struct slice form)
{
    return form.len > 0 && ascii_is_lower(form.ptr[0]);
}

bool split_possible(const struct split_view *view, size_t at)
{
    struct slice before = form_at(view, at - 1);
    struct slice after = form_at(view, at);
    char last = (char)(before.len > 0 ? before.ptr[before.len - 1] : 0);
    bool word_before = ascii_is_alnum(last);
    if (word_before) {
        return view->words[at].space_before && !begins_low(after);
    }
    return last != ',' || view->words[at].space_before;
}

static uint32_t lower_hash(struct slice form)
{
    char lower[FORM_MAX];
    struct slice key = tokens_lower(form, lower, sizeof lower);
    return (uint32_t)slice_hash(key);
}

/* Case and kind of a word in one small number. */
uint32_t split_kind(struct slice form)
{
    if (form.len == 0) {
        return 0;
    }
    unsigned char first = (unsigned char)form.ptr[0];
    char last = form.ptr[form.len - 1];
    uint32_t stop = last == '.' && form.len > 1 ? 8 : 0;
    if (ascii_is_digit((char)first)) {
        return 1 + stop;
    }
    if (ascii_is_lower((char)first)) {
        return 2 + stop;
    }
    if (ascii_is_upper((char)first)) {
        bool upper = form.len > 1 && ascii_is_upper(form.ptr[1]);
        return (form.len == 1 ? 5U : upper ? 4U : 3U) + stop;
    }
    return first >= 0x80 ? 6 : 7;
}

/* The word itself when it is a mark, else its kind. */
static uint32_t mark_of(const struct split_face *face)
{
    return face->kind >= 6 && face->kind < 8 ? face->low : face->kind;
}

uint32_t split_bucket(uint32_t n)
{
    return n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : n < 30 ? 6 : n < 60 ? 7 : 8;
}

void split_face_init(struct slice word, const struct form *form, uint8_t tag,
                     struct split_face *out)
{
    *out = (struct split_face){
        .low = lower_hash(word),
        .form = form->hash,
        .kind = (uint8_t)split_kind(word),
        .tag = tag,
    };
}

struct split_face split_face_at(const struct split_view *view, size_t at)
{
    struct split_face face = {.tag = UPOS_COUNT};
    struct slice word = form_at(view, at);
    struct form form;
    if (word.len == 0) {
        face.low = lower_hash(word);
        return face;
    }
    if (view->faces) {
        return view->faces[at];
    }
    form_init(&form, word);
    if (view->tagger) {
        const uint8_t *set = view->tagger->sets + tagger_set(view->tagger, &form);
        face.tag = view->tagger->labels[set[1]].upos;
    }
    split_face_init(word, &form, face.tag, &face);
    return face;
}

void split_features(const struct split_view *view, size_t at,
                    const struct split_state *state, uint32_t out[SPLIT_FEATURES])
{
    struct split_face faces[5]; /* two before the gap, three after it */
    uint32_t low[5];
    uint32_t kind[5];
    uint32_t tag[5];
    for (size_t i = 0; i < 5; i++) {
        faces[i] = split_face_at(view, at + i >= 2 ? at + i - 2 : SIZE_MAX);
        low[i] = faces[i].low;
        kind[i] = faces[i].kind;
        tag[i] = faces[i].tag;
    }
    struct slice before = form_at(view, at - 1);
    char lower[FORM_MAX];
    struct slice stem = tokens_lower(before, lower, sizeof lower);
    stem.len -= stem.len > 1 && lower[stem.len - 1] == '.';
    uint32_t abbreviation = tokens_abbreviation(view->rules, stem);
    uint32_t mark = mark_of(&faces[1]);
    uint32_t next = mark_of(&faces[2]);
    uint32_t space = view->words[at].space_before;
    uint32_t quote = state->open_quotes & 1;
    uint32_t depth = state->depth > 0;
    uint32_t around = form_mix(mark, next);
    const uint32_t keys[SPLIT_FEATURES] = {
        1,
        mark,
        around,
        form_mix(around, space),
        low[1],
        low[2],
        form_mix(low[1], low[2]),
        form_mix(mark, low[2]),
        form_mix(low[0], mark),
        form_mix(form_mix(kind[0], mark), next),
        form_mix(form_mix(next, mark_of(&faces[3])), mark),
        form_mix(low[2], low[3]),
        form_mix(split_bucket(state->length), around),
        form_mix(form_mix(quote, space), around),
        form_mix(form_mix(depth, 3), around),
        form_mix(form_mix(abbreviation, kind[1]), kind[2]),
        form_mix(form_mix(kind[1], kind[2]), form_mix(kind[3], kind[4])),
        form_mix(form_mix(kind[0], kind[1]), kind[2]),
        form_mix((uint32_t)before.len, around),
        form_mix(split_bucket(state->length), quote),
        form_mix(form_mix(tag[0], tag[1]), form_mix(tag[2], tag[3])),
        form_mix(form_mix(tag[1], tag[2]), form_mix(kind[1], kind[2])),
        form_mix(form_mix(mark, tag[2]), tag[3]),
        form_mix(form_mix(tag[0], tag[1]), form_mix(tag[2], kind[2])),
        form_mix(form_mix(tag[2], tag[3]), form_mix(tag[4], kind[2])),
        form_mix(form_mix(tag[1], low[2]), split_bucket(state->length)),
    };
    for (uint32_t i = 0; i < SPLIT_FEATURES; i++) {
        out[i] = form_mix(keys[i], i + 1) >> (32 - SPLIT_BITS);
    }
}

void split_step(const struct split_view *view, size_t at, struct split_state *state)
{
    struct slice form = form_at(view, at);
    bool quote = slice_equal(form, SLICE_LIT("\"")) ||
                 slice_equal(form, SLICE_LIT("“")) || slice_equal(form, SLICE_LIT("”"));
    state->open_quotes += quote;
    char first = (char)(form.len > 0 ? form.ptr[0] : 0);
    state->depth += first == '(' || first == '[';
    state->depth -= state->depth > 0 && (first == ')' || first == ']');
    state->length++;
}

/* Line breaks between the words: 2 stands for "an empty line". */
static size_t breaks_before(const struct split_view *view, size_t at)
{
    size_t breaks = 0;
    for (uint32_t i = view->words[at - 1].span.end; i < view->words[at].span.start;
         i++) {
        breaks += view->text.ptr[i] == '\n';
    }
    return breaks < 2 ? breaks : 2;
}

int32_t split_sum(const struct split_view *view, size_t at,
                  const struct split_state *state, const int16_t *weights)
{
    uint32_t slots[SPLIT_FEATURES];
    split_features(view, at, state, slots);
    int32_t sum = 0;
    for (size_t i = 0; i < SPLIT_FEATURES; i++) {
        sum += weights[slots[i]];
    }
    return sum;
}

/* Is there no mark before the gap? */
static bool ends_in_word(const struct split_view *view, size_t at)
{
    struct slice before = form_at(view, at - 1);
    return before.len > 0 && ascii_is_alnum(before.ptr[before.len - 1]);
}

/* Does the word look like a part of a name? */
static bool is_name_like(const struct split_view *view, size_t at)
{
    struct slice form = form_at(view, at);
    uint8_t tag = split_face_at(view, at).tag;
    return !begins_low(form) && (tag == UPOS_PROPN || tag == UPOS_NOUN ||
                                 tag == UPOS_X || tag == UPOS_COUNT);
}

bool split_ends(const struct split_view *view, size_t at,
                const struct split_state *state, const struct split_model *model)
{
    if (breaks_before(view, at) >= 2) {
        return true;
    }
    if (at == 1 && slice_equal(form_at(view, 0), SLICE_LIT("Q")) &&
        ascii_is_upper(span_cut(view->written, view->words[at].span).ptr[0])) {
        return true; /* "Q |Thank you.", of a transcript */
    }
    if (!split_possible(view, at)) {
        return false;
    }
    bool label = slice_equal(form_at(view, at + 1), SLICE_LIT(":")); /* "Image: X" */
    bool inside = !label && ends_in_word(view, at);
    if (inside && state->length < OPENING) {
        return false;
    }
    int32_t sum = split_sum(view, at, state, model->weights);
    if (model->second && sum < SECOND_DOUBT && sum > -SECOND_DOUBT) {
        struct second_view look;
        second_look(model->second, view, at, state, &look);
        sum += second_score(model->second, &look) -
               (ends_in_word(view, at) ? UNMARKED : 0);
    }
    if (inside && is_name_like(view, at - 1) && is_name_like(view, at)) {
        sum -= NAME_INSIDE;
    }
    return sum > 0;
}
