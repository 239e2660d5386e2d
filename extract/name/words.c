#include "extract/name/words.h"

#include <string.h>

#include "base/ascii.h"
#include "base/rooms.h"
#include "extract/name/known.h"

#define MOST_WORDS 8
#define AHEAD      4 /* words that are asked for */

uint32_t name_hash(struct slice text)
{
    uint64_t hash = slice_hash(text);
    return (uint32_t)(hash ^ (hash >> 29));
}

struct slice words_cut(const struct name_words *words, size_t from, size_t to)
{
    struct span span = {words->text->words[from].span.start,
                        words->text->words[to - 1].span.end};
    return span_cut(words->shadow, span);
}

/* A sentence in capitals: "BIDEN SPEAKS WITH XI IN LIMA". */
static bool all_capitals(const struct lang_text *text, const struct sentence *sentence)
{
    size_t upper = 0;
    size_t lower = 0;
    size_t most = sentence->span.end - sentence->span.start; /* that `upper` can be */
    for (uint32_t w = sentence->first;
         w < sentence->first + sentence->count && lower * 10 < most; w++) {
        struct letters n = letters_of(word_form(text, w));
        upper += n.upper;
        lower += n.lower;
    }
    return sentence->count >= 4 && upper >= 12 && lower * 10 < upper;
}

/*
 * A sentence in capitals as the language layer reads it, into `copy` of the text; but
 * what the tables may know as a name keeps its capital until demote_recased() has asked
 * them.
 */
static void shade(const struct name_rules *rules, const struct lang_text *text,
                  const struct sentence *sentence, char *copy)
{
    memcpy(copy + sentence->span.start, text->look.ptr + sentence->span.start,
           sentence->span.end - sentence->span.start);
    for (uint32_t w = sentence->first; w < sentence->first + sentence->count; w++) {
        char lower[LOWER_MAX];
        char *first = copy + text->words[w].span.start;
        struct slice small = slice_lower(word_form(text, w), lower, sizeof lower);
        if (strmap_find(&rules->minor, small) == STRMAP_NONE) {
            *first = ascii_upper(*first);
        }
    }
}

static struct slice make_shadow(const struct name_rules *rules, struct arena *arena,
                                const struct lang_text *text)
{
    char *copy = NULL;
    for (size_t s = 0; s < text->n_sentences; s++) {
        const struct sentence *sentence = &text->sentences[s];
        if (text->look.len == 0 || !all_capitals(text, sentence)) {
            continue;
        }
        if (!copy) {
            copy = arena_alloc(arena, text->text.len + 1);
            memcpy(copy, text->text.ptr, text->text.len);
        }
        shade(rules, text, sentence, copy);
    }
    return copy ? (struct slice){copy, text->text.len} : text->text;
}

/* What is known of the words, while they are read. */
struct reading {
    struct name_words *words;
    struct known *book;
    struct arena *scratch;
    const struct known_word **known; /* of each word */
};

/* Sentence by sentence: shapes, first words, headlines. */
static void read_sentence(struct reading *reading, const struct sentence *sentence)
{
    struct name_words *out = reading->words;
    size_t capitals = 0;
    size_t lower = 0;
    bool begun = false;
    for (uint32_t w = sentence->first; w < sentence->first + sentence->count; w++) {
        struct name_word *word = &out->words[w];
        struct slice form = span_cut(out->shadow, out->text->words[w].span);
        if (w + AHEAD < out->n_words) {
            known_ask(reading->book, out->text, w + AHEAD);
        }
        reading->known[w] = known_of(reading->book, out, reading->scratch, w, form);
        *word = reading->known[w]->word;
        word->form = form;
        word->first = !begun && word->shape != SHAPE_PUNCT;
        begun = begun || word->shape != SHAPE_PUNCT;
        capitals += word->candidate && word->shape != SHAPE_NUMBER;
        lower += word->shape == SHAPE_LOWER && word->form.len > 3;
    }
    bool stop = sentence->count > 0 &&
                slice_equal(out->words[sentence->first + sentence->count - 1].form,
                            SLICE_LIT("."));
    bool headline = !stop && capitals >= 4 && lower * 2 < capitals;
    for (uint32_t w = sentence->first;
         headline && w < sentence->first + sentence->count; w++) {
        out->words[w].headline = true;
    }
}

static size_t sentence_end(const struct name_words *words, size_t at)
{
    const struct sentence *sentence =
        &words->text->sentences[words->text->words[at].sentence];
    return sentence->first + sentence->count;
}

static uint16_t mark_of(const struct name_rules *rules, const struct gaz_entry *entry)
{
    uint16_t marks = entry->weak ? MARK_WEAK : 0;
    while (entry) {
        unsigned mark = entry->kind == GAZ_OTHER ? MARK_OTHER : 1U << entry->kind;
        marks = (uint16_t)(marks | mark);
        entry = entry->next == STRMAP_NONE ? NULL : &rules->entries[entry->next];
    }
    return marks;
}

/* "Polaroids": more than one of what the tables know as neither actor nor place. */
static void mark_plural(struct name_words *words, size_t at)
{
    struct name_word *word = &words->words[at];
    struct slice form = word->form;
    if (word->shape == SHAPE_CAP && form.len > 4 && form.ptr[form.len - 1] == 's') {
        form.len--;
        const struct gaz_entry *entry = gaz_find(words->rules, form);
        word->marks |= entry && entry->kind == GAZ_OTHER ? MARK_OTHER : 0;
    }
}

static void mark_name(struct name_words *words, size_t at, size_t n,
                      const struct gaz_entry *entry)
{
    uint16_t marks = mark_of(words->rules, entry);
    for (size_t i = at; i < at + n; i++) {
        words->words[i].marks |= marks;
    }
    words->words[at].marks |= n == 1 ? MARK_BEGIN | MARK_SINGLE : MARK_BEGIN;
    words->words[at].match = (uint8_t)n;
}

/* "the City |of Lima" is not the City. */
static bool goes_on(const struct name_words *words, size_t at, size_t n, size_t end)
{
    return n > 1 && at + n < end &&
           slice_equal(words->words[at].form, SLICE_LIT("the")) &&
           slice_equal(words->words[at + n].form, SLICE_LIT("of"));
}

/* Marks the longest name of the tables that begins at `at`; returns its words. */
static size_t match_names(const struct reading *reading, size_t at)
{
    struct name_words *words = reading->words;
    const struct known_word *known = reading->known[at];
    size_t end = sentence_end(words, at);
    size_t n = known->names == STRMAP_NONE ? 1 : known->names;
    n = n > MOST_WORDS ? MOST_WORDS : n;
    n = at + n > end ? end - at : n;
    for (; n > 0; n--) {
        const struct gaz_entry *entry =
            n == 1 ? known->entry
                   : gaz_find(words->rules, words_cut(words, at, at + n));
        if (entry && !goes_on(words, at, n, end)) {
            mark_name(words, at, n, entry);
            return n;
        }
    }
    return 0;
}

static void mark_title(struct name_words *words, size_t at, size_t n, uint8_t kind)
{
    for (size_t i = at; i < at + n; i++) {
        words->words[i].title = kind;
    }
    words->words[at].title_words = (uint8_t)n;
}

/* The kind of the title that `n` words are, or 0. */
static uint8_t title_kind(const struct reading *reading, size_t at, size_t n)
{
    char buffer[LOWER_MAX];
    if (n == 1) {
        return (uint8_t)reading->known[at]->title_kind;
    }
    struct slice lower =
        slice_lower(words_cut(reading->words, at, at + n), buffer, sizeof buffer);
    const struct title_entry *title =
        lower.len > 0 ? title_find(reading->words->rules, lower) : NULL;
    return title ? (uint8_t)title->kind : 0;
}

static size_t match_title(const struct reading *reading, size_t at)
{
    size_t end = sentence_end(reading->words, at);
    size_t n = reading->known[at]->titles;
    n = at + n > end ? end - at : n;
    for (; n > 0; n--) {
        uint8_t kind = title_kind(reading, at, n);
        if (kind) {
            mark_title(reading->words, at, n, kind);
            return n;
        }
    }
    return 0;
}

static void match_tables(const struct reading *reading)
{
    struct name_words *words = reading->words;
    for (size_t i = 0; i < words->n_words;) {
        size_t n = words->words[i].candidate || reading->known[i]->names != STRMAP_NONE
                       ? match_names(reading, i)
                       : 0;
        if (n == 0) {
            mark_plural(words, i);
        }
        i += n > 0 ? n : 1;
    }
    for (size_t i = 0; i < words->n_words;) {
        size_t n = words->words[i].shape != SHAPE_PUNCT ? match_title(reading, i) : 0;
        i += n > 0 ? n : 1;
    }
}

/*
 * What the language layer reads as an ordinary word in a line where every word has its
 * capital is no candidate, unless a table knows it as part of a name.
 */
static void demote_recased(struct name_words *words)
{
    const uint16_t sure = 1U << GAZ_COUNTRY | 1U << GAZ_ADJECTIVE | 1U << GAZ_PEOPLE;
    for (uint32_t i = 0; i < words->n_words; i++) {
        struct name_word *word = &words->words[i];
        struct slice look = word_look(words->text, i);
        bool loose =
            word->marks == 0 || ((word->marks & MARK_SINGLE) && !(word->marks & sure));
        if (word->candidate && loose && look.len > 0 && ascii_is_lower(look.ptr[0]) &&
            ascii_is_upper(word->form.ptr[0])) {
            word->candidate = false;
            word->shape = SHAPE_LOWER;
            word->person = 0;
            word->head = HEAD_NONE;
            word->recased = true;
        }
    }
}

static bool joins(const struct name_word *word)
{
    return word->small == 'c' || word->small == 'm' || word->small == 'x';
}

/* Behind the small words that begin at `at`, at most three. */
static size_t joints_end(const struct name_words *words, size_t at)
{
    size_t end = at;
    while (end < words->n_words && end < at + 3 && !words->words[end].candidate &&
           joins(&words->words[end])) {
        end++;
    }
    return end;
}

/* Small words between candidates may be inside a name: "Bank of England". */
static void mark_connectors(struct name_words *words)
{
    for (size_t i = 1; i + 1 < words->n_words; i++) {
        if (words->words[i].candidate || !words->words[i - 1].candidate) {
            continue;
        }
        size_t end = joints_end(words, i);
        bool inside =
            end > i && end < words->n_words && words->words[end].candidate &&
            words->text->words[end].sentence == words->text->words[i].sentence;
        for (size_t k = i; inside && k < end; k++) {
            words->words[k].candidate = true;
        }
    }
}

/* What happens at one place in the document, for the table of evidence. */
static uint8_t evidence_at(const struct name_words *words, size_t i)
{
    const struct name_word *word = &words->words[i];
    const struct name_word *before = i > 0 && !word->first ? word - 1 : NULL;
    const struct name_word *after = i + 1 < words->n_words ? word + 1 : NULL;
    uint8_t bits = 0;
    if (word->shape == SHAPE_LOWER) {
        return EVIDENCE_LOWER;
    }
    if (!word->first && !word->headline) {
        bits |= EVIDENCE_MID;
    }
    if (before) {
        bits |= before->title && before->title != 'j' ? EVIDENCE_TITLE : 0;
        bits |= before->person & (PERSON_MALE | PERSON_FEMALE) ? EVIDENCE_GIVEN : 0;
        bits |= before->small == 'p' ? EVIDENCE_IN : 0;
        bits |= before->shape == SHAPE_CAP && !word->headline ? EVIDENCE_LONG : 0;
    }
    if (after && !word->headline) {
        bits |= after->small == 's' ? EVIDENCE_SAID : 0;
        bits |= after->head == HEAD_BODY ? EVIDENCE_BODY : 0;
    }
    return bits;
}

/* Open addressing over lower-case hashes. */
struct evidence_table {
    uint32_t *keys;
    uint8_t *bits;
    size_t size; /* a power of two */
};

static uint8_t *evidence_of(const struct evidence_table *table, uint32_t lower)
{
    uint32_t key = lower | 1;
    size_t at = key & (table->size - 1);
    while (table->keys[at] != 0 && table->keys[at] != key) {
        at = (at + 1) & (table->size - 1);
    }
    table->keys[at] = key;
    return &table->bits[at];
}

static bool has_evidence(const struct name_word *word)
{
    return word->shape != SHAPE_PUNCT && word->form.len >= 2 && !word->recased;
}

/* A word hears of its other places in the document. */
static void gather_evidence(struct arena *arena, struct name_words *words)
{
    struct evidence_table table = {.size = 64};
    while (table.size < words->n_words * 2) {
        table.size *= 2;
    }
    table.keys = arena_array(arena, table.size, sizeof *table.keys);
    table.bits = arena_array(arena, table.size, sizeof *table.bits);
    for (size_t i = 0; i < words->n_words; i++) {
        if (has_evidence(&words->words[i])) {
            *evidence_of(&table, words->words[i].lower) |= evidence_at(words, i);
        }
    }
    for (size_t i = 0; i < words->n_words; i++) {
        struct name_word *word = &words->words[i];
        if (word->candidate && has_evidence(word)) {
            word->evidence = *evidence_of(&table, word->lower);
        }
    }
}

void name_words_prepare(const struct name_rules *rules, struct arena *arena,
                        const struct lang_text *text, struct name_words *out)
{
    *out = (struct name_words){.rules = rules, .text = text, .n_words = text->n_words};
    out->words = arena_array(arena, text->n_words + 1, sizeof *out->words);
    out->shadow = make_shadow(rules, arena, text);
    struct arena scratch = {0};
    struct known *book = rooms_take(rules->rooms);
    struct reading reading = {
        out, book, &scratch,
        arena_array(&scratch, text->n_words + 1, sizeof(struct known_word *))};
    known_begin_text(book, text);
    for (size_t s = 0; s < text->n_sentences; s++) {
        read_sentence(&reading, &text->sentences[s]);
    }
    match_tables(&reading);
    rooms_give(rules->rooms, book);
    arena_release(&scratch);
    demote_recased(out);
    mark_connectors(out);
    gather_evidence(arena, out);
}
