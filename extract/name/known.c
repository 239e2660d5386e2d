#include "extract/name/known.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/heap.h"
#include "base/utf8.h"

static bool is_upper_at(struct slice text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c < 0x80) {
        return ascii_is_upper((char)c);
    }
    return (c & 0xc0) != 0x80 && utf8_is_upper(utf8_next(text, &at));
}

struct letters letters_of(struct slice form)
{
    struct letters n = {0};
    n.first_upper = form.len > 0 && is_upper_at(form, 0);
    for (size_t i = 0; i < form.len; i++) {
        unsigned char c = (unsigned char)form.ptr[i];
        if ((c & 0xc0) == 0x80) {
            continue;
        }
        if (ascii_is_digit((char)c)) {
            n.digits++;
        } else if (c == '.') {
            n.dots++;
        } else if (is_upper_at(form, i)) {
            n.upper++;
        } else if (ascii_is_lower((char)c) || c >= 0xc3) {
            n.lower++;
        }
    }
    return n;
}

static enum shape shape_of(struct slice form)
{
    struct letters n = letters_of(form);
    if (n.upper == 0) {
        return n.digits > 0 ? SHAPE_NUMBER : n.lower > 0 ? SHAPE_LOWER : SHAPE_PUNCT;
    }
    if (n.digits > 0) {
        return n.first_upper || n.lower == 0 ? SHAPE_MIXED : SHAPE_NUMBER;
    }
    if (n.upper == 1 && n.lower == 0) {
        return n.dots > 0 ? SHAPE_INITIAL : SHAPE_LETTER;
    }
    if (n.lower == 0) {
        return n.dots > 0 ? SHAPE_ACRONYM : SHAPE_CAPS;
    }
    return n.first_upper && n.upper == 1 ? SHAPE_CAP : SHAPE_MIXED;
}

static uint32_t value_of(const struct strmap *map, struct slice key, uint32_t none)
{
    uint32_t value = strmap_find(map, key);
    return value == STRMAP_NONE ? none : value;
}

static void read_word(const struct name_rules *rules, struct slice form,
                      struct slice lower, struct name_word *word)
{
    *word = (struct name_word){.hash = name_hash(form), .lower = name_hash(lower)};
    word->class = class_find(&rules->classes, word->lower);
    word->shape = (uint8_t)shape_of(form);
    word->candidate = word->shape != SHAPE_LOWER && word->shape != SHAPE_PUNCT;
    word->small = (uint8_t)value_of(&rules->minor, form, 0);
    if (word->candidate) {
        word->person = (uint8_t)person_bits(rules, form);
        uint32_t head = value_of(&rules->heads, form, HEAD_NONE);
        word->firm = head == HEAD_FIRM;
        word->head = (uint8_t)(word->firm ? HEAD_BODY : head);
    }
}

static void look_up(const struct name_rules *rules, struct slice form,
                    struct known_word *out)
{
    char buffer[LOWER_MAX];
    struct slice lower = slice_lower(form, buffer, sizeof buffer);
    const struct title_entry *title = lower.len > 0 ? title_find(rules, lower) : NULL;
    read_word(rules, form, lower, &out->word);
    out->title_kind = 0;
    if (title) {
        out->title_kind = title->kind;
    }
    out->titles = (uint8_t)value_of(&rules->title_firsts, lower, 1);
    out->names = strmap_find(&rules->firsts, form);
    out->entry = gaz_find(rules, form);
}

void known_begin(struct known *known, size_t count)
{
    size_t before = known->numbers.most;
    wordmap_reserve(&known->numbers, count, KNOWN_MOST);
    if (known->numbers.most > before) {
        known->words = heap_must(
            realloc(known->words, known->numbers.most * sizeof *known->words));
    }
}

/* The number of a word that is kept, from now on if need be; 0 when it cannot be. */
static uint32_t number_of(struct known *known, const struct name_rules *rules,
                          struct slice form)
{
    uint32_t *number = wordmap_slot(&known->numbers, form);
    if (number && *number == 0) {
        *number = (uint32_t)known->numbers.count;
        look_up(rules, form, &known->words[*number - 1]);
    }
    return number ? *number : 0;
}

static const struct known_word *word_of(struct known *known, uint32_t number,
                                        const struct name_rules *rules,
                                        struct arena *scratch, struct slice form)
{
    if (number != 0) {
        return &known->words[number - 1];
    }
    struct known_word *out = arena_alloc(scratch, sizeof *out);
    look_up(rules, form, out);
    return out;
}

const struct known_word *known_get(struct known *known, const struct name_rules *rules,
                                   struct arena *scratch, struct slice form)
{
    return word_of(known, number_of(known, rules, form), rules, scratch, form);
}

static void forget_met(struct known *known, const struct lang_text *text)
{
    known->book = text->book;
    known->book_age = text->book_age;
    if (known->n_met > 0) {
        memset(known->met, 0, known->n_met * sizeof *known->met);
    }
}

void known_begin_text(struct known *known, const struct lang_text *text)
{
    size_t before = known->numbers.count;
    known_begin(known, text->n_words);
    if (known->numbers.count < before || known->book != text->book ||
        known->book_age != text->book_age) {
        forget_met(known, text);
    }
}

/* Where the number of a word stands that has been met. */
static uint32_t *met_slot(struct known *known, uint32_t met)
{
    if (met >= known->n_met) {
        size_t n = 2 * (size_t)met + 512;
        known->met = heap_must(realloc(known->met, n * sizeof *known->met));
        memset(known->met + known->n_met, 0, (n - known->n_met) * sizeof *known->met);
        known->n_met = n;
    }
    return &known->met[met];
}

void known_ask(const struct known *known, const struct lang_text *text, uint32_t word)
{
    uint32_t met = text->words[word].met;
    if (known->book && met < known->n_met && known->met[met] != 0) {
        __builtin_prefetch(&known->words[known->met[met] - 1]);
    }
}

const struct known_word *known_of(struct known *known, const struct name_words *words,
                                  struct arena *scratch, uint32_t word,
                                  struct slice form)
{
    uint32_t met = words->text->words[word].met;
    struct slice look = word_look(words->text, word);
    bool same = form.ptr == look.ptr || slice_equal(form, look);
    if (!known->book || met == 0 || !same) {
        return known_get(known, words->rules, scratch, form);
    }
    uint32_t *number = met_slot(known, met);
    *number = *number != 0 ? *number : number_of(known, words->rules, form);
    return word_of(known, *number, words->rules, scratch, form);
}

void known_release(void *data)
{
    struct known *known = data;
    free(known->met);
    wordmap_release(&known->numbers);
    free(known->words);
}
