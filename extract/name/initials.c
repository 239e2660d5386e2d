/*
 * initials.c - "THE FRENTE POPULAR DE RURITANIA [FPR]", "Ruritanian National Unity
 * (URN)": often nothing but the short name in brackets tells that the words before it
 * are the name of a body, and where it begins.
 *
 * Most of its letters begin words of the name, in any order: names are translated.
 */
#include "base/ascii.h"
#include "extract/name/mend.h"

#define MOST_WORDS   9 /* of the name */
#define MOST_LETTERS 8
#define LONG_WORD    4 /* letters: no initials themselves */

/* How many letters of `letters` begin one of the words [from, to). */
static size_t begun(const struct name_words *words, struct slice letters, size_t from,
                    size_t to)
{
    size_t n = 0;
    for (size_t k = 0; k < letters.len; k++) {
        bool found = false;
        for (size_t i = from; i < to && !found; i++) {
            struct slice form = words->words[i].form;
            found = form.len > 0 && ascii_upper(form.ptr[0]) == letters.ptr[k];
        }
        n += found;
    }
    return n;
}

static bool has_letter(struct slice letters, struct slice form)
{
    for (size_t k = 0; k < letters.len; k++) {
        if (form.len > 0 && ascii_upper(form.ptr[0]) == letters.ptr[k]) {
            return true;
        }
    }
    return false;
}

static bool is_link(const struct name_words *words, size_t at)
{
    struct slice form = words->words[at].form;
    return slice_equal_nocase(form, SLICE_LIT("of")) ||
           slice_equal_nocase(form, SLICE_LIT("for")) ||
           slice_equal(form, SLICE_LIT("-")); /* "High-Level Dialogue" */
}

/* Can the word belong to the name of a body? */
static bool belongs(const struct name_words *words, size_t at)
{
    struct slice form = word_form(words->text, (uint32_t)at);
    uint8_t upos = words->text->words[at].upos;
    if (upos != UPOS_NOUN && upos != UPOS_PROPN && upos != UPOS_ADJ) {
        return false;
    }
    return form.len >= 3 && ascii_is_upper(form.ptr[0]);
}

/* "|ARMY OF NATIONAL LIBERATION": the word tells a body, and so begins its name. */
static bool is_head(const struct name_words *words, size_t at)
{
    return head_find(words->rules, words->words[at].form) == HEAD_BODY;
}

/* Where the name that ends before `end` begins; `end` when the letters tell none. */
static size_t name_start(const struct name_words *words, struct slice letters,
                         size_t end)
{
    size_t from = end;
    while (from > 0 && end - from < MOST_WORDS &&
           word_same_sentence(words, from - 1, end) &&
           (belongs(words, from - 1) || is_link(words, from - 1))) {
        from--;
    }
    while (from < end &&
           (is_link(words, from) ||
            (!has_letter(letters, words->words[from].form) &&
             !(from + 1 < end && is_link(words, from + 1) && is_head(words, from))))) {
        from++;
    }
    size_t n = begun(words, letters, from, end);
    size_t long_words = 0;
    for (size_t i = from; i < end; i++) {
        long_words += words->words[i].form.len >= LONG_WORD;
    }
    return long_words >= 2 && n >= 2 && 5 * n >= 3 * letters.len ? from : end;
}

/* Three or more letters, all capitals: "FPR". */
static bool is_initials(struct slice form)
{
    for (size_t i = 0; i < form.len; i++) {
        if (!ascii_is_upper(form.ptr[i])) {
            return false;
        }
    }
    return form.len >= 3 && form.len <= MOST_LETTERS;
}

/* Every other mention of the short name that nobody labelled. */
static void label_others(const struct name_words *words, uint8_t *labels,
                         struct slice form)
{
    for (size_t i = 0; i < words->n_words; i++) {
        if (labels[i] == NER_O &&
            slice_equal(word_form(words->text, (uint32_t)i), form)) {
            run_set(labels, i, i + 1, TYPE_BODY);
        }
    }
}

void mend_initials(const struct name_words *words, uint8_t *labels, size_t at)
{
    if (at + 2 >= words->n_words || at == 0 ||
        !word_same_sentence(words, at - 1, at + 2) ||
        !((word_is(words, at, "[") && word_is(words, at + 2, "]")) ||
          (word_is(words, at, "(") && word_is(words, at + 2, ")")))) {
        return;
    }
    /* as written: the shadow may have it small */
    struct slice form = word_form(words->text, (uint32_t)at + 1);
    size_t from = is_initials(form) ? name_start(words, form, at) : at;
    size_t known = from;
    while (known < at && labels[known] != NER_O &&
           run_type(labels[known]) != TYPE_OTHER) {
        known++;
    }
    if (from == at || known == at) {
        return;
    }
    run_set(labels, from, at, TYPE_BODY);
    label_others(words, labels, form);
}
