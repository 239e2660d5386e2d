/*
 * ner_features.c - what the model is told of a word: its letters, classes and tables,
 * its neighbours, the run of words with capitals that it stands in.
 *
 * The trainer and the decoder share it; a change here wants the model trained anew.
 */
#include "extract/name/ner.h"

#define NONE 0x9e3779b9U

/* Numbers of templates; a pair's features never meet another's. */
enum template_base {
    T_FORM = 16,
    T_LOWER = 32,
    T_SHAPE = 48,
    T_MARKS = 64,
    T_POS = 80,
    T_SMALL = 96,
    T_HEAD = 112,
    T_AFFIX = 128,
    T_OTHER = 144,
    T_PAIR = 160,
    T_RUN = 192,
    T_CLASS = 208,
    T_CLASS_PAIR = 240,
    T_CLASS_RUN = 256,
    T_BEYOND = 272,
};

static uint32_t mix(uint32_t a, uint32_t b)
{
    uint64_t h = ((uint64_t)a << 32 | b) * UINT64_C(0x9e3779b97f4a7c15);
    h ^= h >> 31;
    h *= UINT64_C(0xd6e8feb86659fd93);
    return (uint32_t)(h ^ (h >> 32));
}

struct sink {
    uint32_t *out;
    size_t n;
};

static void put(struct sink *sink, unsigned template, uint32_t value)
{
    if (sink->n < NER_FEATURES_MAX) {
        sink->out[sink->n++] = mix(template, value);
    }
}

static void put2(struct sink *sink, unsigned template, uint32_t a, uint32_t b)
{
    put(sink, template, mix(a, b));
}

/* The word `step` away within the sentence, or NULL. */
static const struct name_word *near(const struct name_words *words, size_t at, int step)
{
    size_t there = at + (size_t)(ptrdiff_t)step;
    if (there >= words->n_words ||
        words->text->words[there].sentence != words->text->words[at].sentence) {
        return NULL;
    }
    return &words->words[there];
}

static uint32_t upos_at(const struct name_words *words, size_t at, int step)
{
    if (!near(words, at, step)) {
        return NONE;
    }
    size_t there = at + (size_t)(ptrdiff_t)step;
    const struct word *word = &words->text->words[there];
    return words->text->sentences[word->sentence].tagged ? word->upos : UPOS_COUNT;
}

static uint32_t hash_part(const char *ptr, size_t len)
{
    uint32_t hash = (uint32_t)len;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)ptr[i];
        hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * 16777619U;
    }
    return hash;
}

static void put_affixes(struct sink *sink, const struct name_word *word)
{
    struct slice form = word->form;
    for (size_t n = 2; n <= 4 && n < form.len; n++) {
        put(sink, T_AFFIX + (unsigned)n, hash_part(form.ptr + form.len - n, n));
    }
    if (form.len > 3) {
        put(sink, T_AFFIX + 8, hash_part(form.ptr, 3));
    }
}

static uint32_t kinds_of(const struct name_word *word)
{
    return word->marks & (0xffU | MARK_OTHER);
}

/* What one neighbour is, apart from its letters. */
static void put_neighbour(struct sink *sink, const struct name_words *words, size_t at,
                          int step)
{
    const struct name_word *word = near(words, at, step);
    unsigned k = (unsigned)(step + 4);
    if (!word) {
        put(sink, T_SHAPE + k, NONE);
        return;
    }
    put(sink, T_LOWER + k, word->lower);
    put(sink, T_SHAPE + k, word->shape + (word->candidate ? 16U : 0U));
    put(sink, T_POS + k, upos_at(words, at, step));
    if (word->marks) {
        put(sink, T_MARKS + k, kinds_of(word));
    }
    if (word->small || word->title) {
        put(sink, T_SMALL + k, word->small * 256U + word->title);
    }
    if (word->head || word->person) {
        put(sink, T_HEAD + k, word->head * 16U + word->person);
    }
}

/* The classes of the word `step` away. */
static void put_class(struct sink *sink, const struct name_words *words, size_t at,
                      int step)
{
    const struct name_word *word = near(words, at, step);
    if (word && word->class.fine != CLASS_NONE) {
        unsigned k = T_CLASS + (unsigned)(step + 4) * 3;
        put(sink, k, word->class.fine);
        put(sink, k + 1, word->class.middle);
    }
}

static uint32_t middle_of(const struct name_word *word)
{
    return word ? word->class.middle : NONE;
}

static void put_classes(struct sink *sink, const struct name_words *words, size_t at)
{
    const struct name_word *self = &words->words[at];
    const struct name_word *before = near(words, at, -1);
    const struct name_word *after = near(words, at, 1);
    put(sink, T_CLASS_PAIR, self->class.coarse);
    put2(sink, T_CLASS_PAIR + 1, self->class.rare, self->shape);
    put2(sink, T_CLASS_PAIR + 2, self->class.middle, self->shape);
    put2(sink, T_CLASS_PAIR + 3, middle_of(before), self->class.middle);
    put2(sink, T_CLASS_PAIR + 4, self->class.middle, middle_of(after));
    put2(sink, T_CLASS_PAIR + 5, before ? before->class.coarse : NONE,
         mix(self->class.coarse, after ? after->class.coarse : NONE));
    put2(sink, T_CLASS_PAIR + 6, self->class.fine, self->evidence);
    put2(sink, T_CLASS_PAIR + 7, before ? before->lower : NONE, self->class.middle);
    put2(sink, T_CLASS_PAIR + 8, self->class.middle, after ? after->lower : NONE);
    put_class(sink, words, at, -2);
    put_class(sink, words, at, -1);
    put_class(sink, words, at, 0);
    put_class(sink, words, at, 1);
    put_class(sink, words, at, 2);
}

/* Is the word `step` away a noun with no other noun behind it? */
static bool ends_nouns(const struct name_words *words, size_t at, int step)
{
    return upos_at(words, at, step) == UPOS_NOUN &&
           upos_at(words, at, step + 1) != UPOS_NOUN;
}

/*
 * What an apposition calls the run ("..., a woman from"), and the verb behind it: `to`
 * is the run's last word.
 */
static void put_beyond(struct sink *sink, const struct name_words *words, size_t at,
                       int to)
{
    const struct name_word *comma = near(words, at, to + 1);
    bool apposed = comma && slice_equal(comma->form, SLICE_LIT(","));
    int step = to + 2;
    while (apposed && step < to + 8 && near(words, at, step) &&
           near(words, at, step)->shape != SHAPE_PUNCT &&
           !ends_nouns(words, at, step)) {
        step++;
    }
    if (apposed && ends_nouns(words, at, step)) {
        const struct name_word *noun = near(words, at, step);
        put(sink, T_BEYOND, noun->lower);
        put(sink, T_BEYOND + 1, noun->class.middle);
        put(sink, T_BEYOND + 2, upos_at(words, at, to + 2));
    }
    for (step = to + 1; !apposed && step < to + 5; step++) {
        uint32_t upos = upos_at(words, at, step);
        if (upos == UPOS_VERB) {
            put(sink, T_BEYOND + 3, near(words, at, step)->lower);
            put(sink, T_BEYOND + 4, near(words, at, step)->class.middle);
            return;
        }
        if (upos != UPOS_AUX && upos != UPOS_ADV) {
            return;
        }
    }
}

/* The run of words with capitals around `at`: its length, place, last word's kind. */
static void put_run(struct sink *sink, const struct name_words *words, size_t at)
{
    const struct name_word *self = &words->words[at];
    int from = 0;
    int to = 0;
    uint32_t persons = self->person;
    uint32_t heads = self->head == HEAD_NONE ? 0U : 1U << self->head;
    const struct name_word *word = near(words, at, -1);
    while (from > -5 && word && word->candidate) {
        persons |= word->person;
        from--;
        word = near(words, at, from - 1);
    }
    const struct name_word *last = self;
    word = near(words, at, 1);
    while (to < 5 && word && word->candidate) {
        heads |= word->head == HEAD_NONE ? 0U : 1U << word->head;
        persons |= (uint32_t)word->person << 4;
        last = word;
        to++;
        word = near(words, at, to + 1);
    }
    put(sink, T_RUN, (uint32_t)(to - from) * 16U + (uint32_t)-from);
    put(sink, T_RUN + 1, last->head * 8U + (to == 0));
    put(sink, T_RUN + 2, heads * 256U + persons);
    put(sink, T_RUN + 3, last->lower);
    const struct name_word *before = near(words, at, from - 1);
    const struct name_word *after = near(words, at, to + 1);
    put(sink, T_RUN + 4, before ? before->lower : NONE);
    put(sink, T_RUN + 5, after ? after->lower : NONE);
    put2(sink, T_RUN + 6, before ? before->lower : NONE, after ? after->lower : NONE);
    put2(sink, T_RUN + 7, upos_at(words, at, from - 1), upos_at(words, at, to + 1));
    put2(sink, T_RUN + 8, persons, (uint32_t)(to - from) * 16U + (uint32_t)-from);
    const struct name_word *start = near(words, at, from);
    put(sink, T_CLASS_RUN, last->class.fine);
    put(sink, T_CLASS_RUN + 1, middle_of(start));
    put2(sink, T_CLASS_RUN + 2, self->class.middle, last->class.middle);
    put2(sink, T_CLASS_RUN + 3, middle_of(start), last->class.middle);
    put2(sink, T_CLASS_RUN + 4, middle_of(before), middle_of(after));
    put(sink, T_CLASS_RUN + 5, middle_of(before));
    put(sink, T_CLASS_RUN + 6, middle_of(after));
    put_beyond(sink, words, at, to);
}

static void put_pairs(struct sink *sink, const struct name_words *words, size_t at)
{
    const struct name_word *self = &words->words[at];
    const struct name_word *before = near(words, at, -1);
    const struct name_word *after = near(words, at, 1);
    uint32_t b = before ? before->lower : NONE;
    uint32_t a = after ? after->lower : NONE;
    uint32_t bs = before ? before->shape : NONE;
    uint32_t as = after ? after->shape : NONE;
    // NOLINTNEXTLINE(clang-analyzer-core.NullDereference) - `at` is a word of `words`
    put2(sink, T_PAIR, b, self->lower);
    put2(sink, T_PAIR + 1, self->lower, a);
    put2(sink, T_PAIR + 2, mix(bs, self->shape), as);
    put2(sink, T_PAIR + 3, b, self->shape);
    put2(sink, T_PAIR + 4, self->shape, a);
    put2(sink, T_PAIR + 5, upos_at(words, at, -1), upos_at(words, at, 0));
    put2(sink, T_PAIR + 6, upos_at(words, at, 0), upos_at(words, at, 1));
    put2(sink, T_PAIR + 7, before ? kinds_of(before) : NONE, kinds_of(self));
    put2(sink, T_PAIR + 8, kinds_of(self), after ? kinds_of(after) : NONE);
    put2(sink, T_PAIR + 9, self->marks, self->evidence);
    put2(sink, T_PAIR + 10, before ? before->person : NONE, self->person);
    put2(sink, T_PAIR + 11, self->person, after ? after->person : NONE);
    put2(sink, T_PAIR + 12, before ? before->title : NONE, self->shape);
    put2(sink, T_PAIR + 13, mix(self->shape, self->evidence), self->first);
    put2(sink, T_PAIR + 14, mix(self->shape, self->person), self->marks & 0x3ffU);
    put2(sink, T_PAIR + 15, before ? before->small : NONE, kinds_of(self));
    put2(sink, T_PAIR + 16, before ? before->small : NONE, self->evidence);
    put2(sink, T_PAIR + 17, after ? after->small : NONE, self->evidence);
}

size_t ner_features(const struct name_words *words, size_t at, uint32_t *out)
{
    struct sink sink = {.n = 0};
    sink.out = out;
    const struct name_word *self = &words->words[at];
    put(&sink, T_FORM, self->hash); /* first: the trainer hides these two at times */
    put(&sink, T_LOWER, self->lower);
    put(&sink, T_OTHER, 0);
    put(&sink, T_SHAPE,
        self->shape + (self->first ? 16U : 0U) + (self->headline ? 32U : 0U));
    put(&sink, T_POS, upos_at(words, at, 0));
    put(&sink, T_MARKS, self->marks);
    put(&sink, T_SMALL, self->small * 256U + self->title);
    put(&sink, T_HEAD, self->head * 16U + self->person);
    put(&sink, T_OTHER + 1, self->evidence);
    for (unsigned bit = 0; bit < 8; bit++) {
        if (self->evidence & (1U << bit)) {
            put(&sink, T_OTHER + 2, bit);
        }
    }
    put(&sink, T_OTHER + 3, self->match);
    put(&sink, T_OTHER + 4,
        words->text->sentences[words->text->words[at].sentence].kind);
    put_affixes(&sink, self);
    put_neighbour(&sink, words, at, -2);
    put_neighbour(&sink, words, at, -1);
    put_neighbour(&sink, words, at, 1);
    put_neighbour(&sink, words, at, 2);
    put_pairs(&sink, words, at);
    put_run(&sink, words, at);
    put_classes(&sink, words, at);
    return sink.n;
}
