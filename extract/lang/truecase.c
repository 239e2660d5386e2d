#include "extract/lang/truecase.h"

#include <string.h>

#include "base/ascii.h"
#include "extract/lang/common.h"

#define EDGE     1U /* the word beyond both ends */
#define NO_TAG   31U
#define IS_KNOWN 32U /* of truecase_word.tag: dictionaries have it as a common word */
#define LONGEST  12

/* A capital too many costs less than a name not seen: by how much a small letter has to
 * win, and where no dictionary has the word. */
#define DOUBT   30
#define UNKNOWN 150
#define LETTERS 40 /* and that all letters are capitals needs to be surer */

bool truecase_read(struct slice bytes, struct truecase *out)
{
    uint32_t magic = 0;
    if (bytes.len != sizeof magic + (size_t)TRUECASE_SLOTS * CASE_COUNT) {
        return false;
    }
    memcpy(&magic, bytes.ptr, sizeof magic);
    out->weights = (const int8_t *)(bytes.ptr + sizeof magic);
    return magic == TRUECASE_MAGIC;
}

static uint16_t looks_of(struct slice form)
{
    size_t vowels = 0;
    size_t digits = 0;
    size_t dots = 0;
    size_t letters = 0;
    for (size_t i = 0; i < form.len; i++) {
        char c = ascii_lower(form.ptr[i]);
        bool letter = ascii_is_lower(c) || (unsigned char)c >= 0x80;
        letters += letter;
        vowels += letter && strchr("aeiouy", c) != NULL;
        digits += ascii_is_digit(c);
        dots += c == '.';
    }
    size_t len = form.len < LONGEST ? form.len : LONGEST;
    vowels = vowels < 3 ? vowels : 3;
    dots = dots < 3 ? dots : 3;
    return (uint16_t)(len | vowels << 4 | (size_t)(digits > 0) << 6 | dots << 7 |
                      (size_t)(letters == 0) << 9);
}

void truecase_look(const struct tagger *tagger, struct slice word,
                   struct truecase_word *out)
{
    struct form form;
    char lower[FORM_MAX];
    size_t len = word.len < FORM_MAX ? word.len : FORM_MAX;
    for (size_t i = 0; i < len; i++) {
        lower[i] = ascii_lower(word.ptr[i]);
    }
    form_init(&form, (struct slice){lower, len});
    uint32_t place = string_table_find(&tagger->words, form_key(&form));
    unsigned tag = place == STRING_TABLE_NONE
                       ? NO_TAG
                       : tagger->labels[tagger->sets[place + 1]].upos;
    *out = (struct truecase_word){
        .hash = form.hash,
        .prefix = form.prefix3,
        .suffix2 = form.suffix2,
        .suffix3 = form.suffix3,
        .suffix4 = form.suffix4,
        .looks = looks_of(word),
        .tag = (uint8_t)(tag | (common_word(form_key(&form)) ? IS_KNOWN : 0U)),
    };
}

bool truecase_unknown(const struct truecase_word *word)
{
    return word->tag == NO_TAG;
}

struct sink {
    uint32_t *out;
    uint32_t n;
};

static void put(struct sink *sink, uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t h = form_mix(form_mix(form_mix(sink->n + 1, a), b), c) * 0xc2b2ae35U;
    sink->out[sink->n++] = h >> (32 - TRUECASE_BITS);
}

static struct truecase_word word_near(const struct truecase_word *words, size_t count,
                                      size_t at, int step)
{
    int64_t place = (int64_t)at + step;
    return place >= 0 && place < (int64_t)count
               ? words[place]
               : (struct truecase_word){.hash = EDGE, .tag = NO_TAG};
}

// NOLINTBEGIN(readability-non-const-parameter) - written to through struct sink
void truecase_features(const struct truecase_word *words, size_t count, size_t at,
                       const uint8_t *cases, uint32_t out[TRUECASE_FEATURES])
// NOLINTEND(readability-non-const-parameter)
{
    struct truecase_word w = words[at];
    struct truecase_word before = word_near(words, count, at, -1);
    struct truecase_word earlier = word_near(words, count, at, -2);
    struct truecase_word next = word_near(words, count, at, 1);
    struct truecase_word later = word_near(words, count, at, 2);
    uint32_t last = at > 0 ? cases[at - 1] + 1U : 0U;
    uint32_t older = at > 1 ? cases[at - 2] + 1U : 0U;
    struct sink sink = {out, 0};
    put(&sink, w.hash, 0, 0);
    put(&sink, w.hash, before.hash, 0);
    put(&sink, w.hash, next.hash, 0);
    put(&sink, w.hash, last, 0);
    put(&sink, w.hash, last, next.tag);
    put(&sink, w.hash, before.tag, last);
    put(&sink, w.suffix4, w.prefix, 0);
    put(&sink, w.hash, before.hash, next.hash);
    put(&sink, 0, 0, 0); /* TRUECASE_OWN */
    put(&sink, w.suffix3, last, 0);
    put(&sink, w.suffix4, w.tag, 0);
    put(&sink, w.suffix2, w.tag, last);
    put(&sink, w.prefix, w.tag, 0);
    put(&sink, w.looks, w.tag, 0);
    put(&sink, w.looks, last, before.looks);
    put(&sink, before.hash, w.tag, last);
    put(&sink, next.hash, w.tag, last);
    put(&sink, before.hash, earlier.hash, last);
    put(&sink, next.hash, later.hash, w.tag);
    put(&sink, w.tag, before.tag, last);
    put(&sink, w.tag, next.tag, last);
    put(&sink, w.tag, before.tag, next.tag);
    put(&sink, w.tag, last, older);
    put(&sink, before.hash, next.hash, w.tag);
    put(&sink, earlier.hash, w.tag, last);
    put(&sink, w.tag, next.tag, later.tag);
    put(&sink, w.tag, earlier.tag * 64U + before.tag, older * 4U + last);
    put(&sink, before.hash, w.suffix3, 0);
}

static uint8_t decide(const struct truecase *model, const struct truecase_word *word,
                      const uint32_t slots[TRUECASE_FEATURES])
{
    int32_t sums[CASE_COUNT] = {
        [CASE_SMALL] = truecase_unknown(word) ? -UNKNOWN : -DOUBT,
        [CASE_ALL] = -LETTERS,
    };
    for (size_t f = 0; f < TRUECASE_FEATURES; f++) {
        for (size_t c = 0; c < CASE_COUNT; c++) {
            sums[c] += model->weights[(size_t)slots[f] * CASE_COUNT + c];
        }
    }
    size_t best = CASE_SMALL;
    for (size_t c = 1; c < CASE_COUNT; c++) {
        best = sums[c] > sums[best] ? c : best;
    }
    return (uint8_t)best;
}

void truecase_run(const struct truecase *model, const struct truecase_word *words,
                  size_t count, uint8_t *cases)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t slots[TRUECASE_FEATURES];
        truecase_features(words, count, i, cases, slots);
        cases[i] = decide(model, &words[i], slots);
    }
}
