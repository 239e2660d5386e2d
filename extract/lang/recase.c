#include "extract/lang/recase.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/lang/common.h"

#define LONG_WORD   5  /* letters; shorter ones are small in many styles of headline */
#define TITLE_WORDS 40 /* no headline is longer */
#define SHORT_NAME  6  /* letters of what may be an acronym */

enum letters { LETTERS_NONE, LETTERS_SMALL, LETTERS_FIRST, LETTERS_ALL, LETTERS_MIXED };

/* Words of one paragraph. */
struct recase {
    const struct recase_rules *rules;
    struct arena *scratch;
    struct slice text;
    const struct word *words;
    size_t count;
    char *look;
    bool changed;
};

static struct slice form_at(const struct recase *r, size_t at)
{
    return at < r->count ? span_cut(r->text, r->words[at].span) : (struct slice){0};
}

static enum letters letters_of(struct slice form)
{
    size_t upper = 0;
    size_t lower = 0;
    for (size_t i = 0; i < form.len; i++) {
        upper += ascii_is_upper(form.ptr[i]);
        lower += ascii_is_lower(form.ptr[i]) || (unsigned char)form.ptr[i] >= 0x80;
    }
    if (upper == 0) {
        return lower == 0 ? LETTERS_NONE : LETTERS_SMALL;
    }
    if (lower == 0) {
        return upper == 1 && form.len == 1 ? LETTERS_FIRST : LETTERS_ALL;
    }
    return upper == 1 && ascii_is_upper(form.ptr[0]) ? LETTERS_FIRST : LETTERS_MIXED;
}

static bool all_capitals(const struct recase *r)
{
    size_t upper = 0;
    size_t lower = 0;
    for (size_t i = 0; i < r->count; i++) {
        struct slice form = form_at(r, i);
        for (size_t k = 0; k < form.len; k++) {
            upper += ascii_is_upper(form.ptr[k]);
            lower += ascii_is_lower(form.ptr[k]);
        }
    }
    return r->count >= 4 && upper >= 12 && lower * 10 < upper;
}

/* A short line without a full stop whose long words have capitals. */
static bool is_title(const struct recase *r)
{
    size_t capital = 0;
    size_t small = 0;
    for (size_t i = 1; i < r->count; i++) {
        struct slice form = form_at(r, i);
        enum letters letters = letters_of(form);
        if (form.len >= LONG_WORD || letters == LETTERS_FIRST) {
            capital += letters == LETTERS_FIRST;
            small += letters == LETTERS_SMALL;
        }
    }
    struct slice last = form_at(r, r->count - 1);
    return r->count <= TITLE_WORDS && capital >= 2 && small * 3 <= capital &&
           !slice_equal(last, SLICE_LIT("."));
}

/* Is the word mostly something else than a name, as far as the lexicon knows? */
static bool is_common(const struct recase *r, struct slice word, bool *known)
{
    struct form form;
    form_init(&form, word);
    uint32_t place = string_table_find(&r->rules->tagger->words, form_key(&form));
    *known = place != STRING_TABLE_NONE;
    if (*known) {
        return r->rules->tagger->labels[r->rules->tagger->sets[place + 1]].upos !=
               UPOS_PROPN;
    }
    *known = common_word(form_key(&form));
    return *known;
}

/* Letters whose small form has another length stay. */
static void set_small(struct recase *r, size_t at, bool but_first)
{
    struct slice form = form_at(r, at);
    char *look = r->look + r->words[at].span.start;
    size_t next = 0;
    for (size_t i = 0; i < form.len; i = next) {
        char small[4];
        uint32_t point = utf8_next(form, &next);
        bool own = i == 0 || (i == 2 && form.ptr[1] == '\''); /* "O'Leary" */
        size_t len = but_first && own ? 0 : utf8_put(utf8_lower(point), small);
        if (len == next - i && memcmp(look + i, small, len) != 0) {
            memcpy(look + i, small, len);
            r->changed = true;
        }
    }
}

static void recase_title(struct recase *r)
{
    for (size_t i = 1; i < r->count; i++) {
        bool known;
        if (letters_of(form_at(r, i)) == LETTERS_FIRST &&
            is_common(r, form_at(r, i), &known) &&
            !slice_equal(form_at(r, i), SLICE_LIT("I"))) {
            set_small(r, i, false);
        }
    }
}

/* "(ERN)", "FPR": an unknown word in brackets, or without a vowel, is letters. */
static bool is_letters(const struct recase *r, size_t at, const struct truecase_word *w)
{
    struct slice form = form_at(r, at);
    bool bracket = at > 0 && strchr("([", form_at(r, at - 1).ptr[0]);
    size_t vowels = 0;
    for (size_t i = 0; i < form.len; i++) {
        vowels += strchr("AEIOUY", form.ptr[i]) != NULL;
    }
    return form.len > 1 && form.len <= SHORT_NAME && truecase_unknown(w) &&
           letters_of(form) == LETTERS_ALL && (vowels == 0 || bracket);
}

static bool is_met(const struct recase_names *names, uint32_t hash)
{
    size_t i = 0;
    while (i < names->count && names->hashes[i] != hash) {
        i++;
    }
    return i < names->count;
}

/* Keeps the unknown words of names of several words, and reads those kept before as
 * names, too. */
static void share_names(struct recase_names *names, const struct truecase_word *words,
                        size_t count, uint8_t *cases)
{
    for (size_t i = 0; i < count; i++) {
        bool beside = (i > 0 && cases[i - 1] == CASE_FIRST) ||
                      (i + 1 < count && cases[i + 1] == CASE_FIRST);
        if (!truecase_unknown(&words[i])) {
            continue;
        }
        bool met = is_met(names, words[i].hash);
        if (met && cases[i] == CASE_SMALL) {
            cases[i] = CASE_FIRST;
        } else if (!met && beside && cases[i] == CASE_FIRST) {
            names->hashes = arena_grow(names->arena, names->hashes, names->count,
                                       &names->room, sizeof *names->hashes);
            names->hashes[names->count++] = words[i].hash;
        }
    }
}

/* Only the first word of a sentence keeps its capital; a stop is taken for its end. */
static void recase_capitals(struct recase *r)
{
    struct truecase_word *words = arena_array(r->scratch, r->count, sizeof *words);
    uint8_t *cases = arena_array(r->scratch, r->count, 1);
    bool begins = true;
    for (size_t i = 0; i < r->count; i++) {
        truecase_look(r->rules->tagger, form_at(r, i), &words[i]);
    }
    truecase_run(r->rules->truecase, words, r->count, cases);
    share_names(r->rules->names, words, r->count, cases);
    for (size_t i = 0; i < r->count; i++) {
        struct slice form = form_at(r, i);
        if (letters_of(form) == LETTERS_NONE) {
            begins = begins || slice_equal(form, SLICE_LIT("."));
            continue;
        }
        if (cases[i] != CASE_ALL && !is_letters(r, i, &words[i])) {
            set_small(r, i, cases[i] == CASE_FIRST || begins);
        }
        begins = false;
    }
}

static void recase_paragraph(struct recase *r)
{
    if (all_capitals(r)) {
        recase_capitals(r);
    } else if (r->count > 0 && is_title(r)) {
        recase_title(r);
    }
}

/* An empty line before the word. */
static bool begins_paragraph(struct slice text, const struct word *words, size_t at)
{
    size_t breaks = 0;
    for (uint32_t i = words[at - 1].span.end; i < words[at].span.start; i++) {
        breaks += text.ptr[i] == '\n';
    }
    return breaks >= 2;
}

// NOLINTBEGIN(readability-non-const-parameter) - written to through struct recase
bool recase_block(const struct recase_rules *rules, struct slice text,
                  const struct word *words, size_t count, char *look)
// NOLINTEND(readability-non-const-parameter)
{
    struct arena scratch = {0};
    bool changed = false;
    for (size_t from = 0; from < count;) {
        size_t to = from + 1;
        while (to < count && !begins_paragraph(text, words, to)) {
            to++;
        }
        struct recase r = {rules, &scratch, text, words + from, to - from, look, false};
        recase_paragraph(&r);
        changed = changed || r.changed;
        from = to;
    }
    arena_release(&scratch);
    return changed;
}
