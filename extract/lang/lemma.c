#include "extract/lang/lemma.h"

#include <string.h>

#include "base/ascii.h"
#include "extract/lang/common.h"
#include "extract/lang/form.h"
#include "extract/lang/tagset.h"

/* In keys: words without a capital at the beginning, with one, and all in capitals. */
#define LOWER_CASE 'l'
#define TITLE_CASE 't'
#define ALL_UPPER  'u'

bool lemmas_open(struct slice file, struct lemmas *out)
{
    struct slice section = model_section(file, "lemmas");
    struct lemmas lemmas = {0};
    lemmas.rules = (const void *)section.ptr;
    lemmas.n_rules = (uint32_t)(section.len / sizeof(struct lemma_rule));
    if (lemmas.n_rules == 0 ||
        !string_table_open(model_section(file, "lemwords"), &lemmas.words) ||
        !string_table_open(model_section(file, "lemends"), &lemmas.endings)) {
        return false;
    }
    *out = lemmas;
    return true;
}

bool lemmas_are_sound(const struct lemmas *lemmas)
{
    for (uint32_t i = 0; i < lemmas->n_rules; i++) {
        if (lemmas->rules[i].append_len > LEMMA_MAX_APPEND) {
            return false;
        }
    }
    return string_table_is_sound(&lemmas->words, lemmas->n_rules) &&
           string_table_is_sound(&lemmas->endings, lemmas->n_rules);
}

static char case_letter(struct slice form)
{
    bool upper = form.len > 0 && ascii_is_upper(form.ptr[0]);
    bool all = upper && form.len > 1;
    for (size_t i = 0; i < form.len; i++) {
        all = all && !ascii_is_lower(form.ptr[i]);
    }
    return (char)(all ? ALL_UPPER : upper ? TITLE_CASE : LOWER_CASE);
}

struct slice lemma_key(struct slice form, uint8_t upos, uint8_t xpos, size_t n,
                       char *out)
{
    out[0] = (char)(upos + 1);
    out[1] = (char)(xpos + 1);
    out[2] = case_letter(form);
    for (size_t i = 0; i < n; i++) {
        out[3 + i] = ascii_lower(form.ptr[form.len - n + i]);
    }
    return (struct slice){out, n + 3};
}

static void set_case(char *text, size_t len, enum lemma_case letter_case)
{
    for (size_t i = letter_case == LEMMA_TITLE; i < len; i++) {
        text[i] = ascii_lower(text[i]);
    }
    if (letter_case == LEMMA_TITLE && len > 0) {
        text[0] = ascii_upper(text[0]);
    }
}

static bool has_upper(struct slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (ascii_is_upper(text.ptr[i])) {
            return true;
        }
    }
    return false;
}

/* How many bytes stay when a rule cuts `cut`: a character goes as a whole. */
static size_t kept(struct slice form, size_t cut)
{
    size_t keep = form.len - (cut < form.len ? cut : form.len);
    while (keep > 0 && keep < form.len &&
           ((unsigned char)form.ptr[keep] & 0xc0) == 0x80) {
        keep--;
    }
    return keep;
}

struct slice lemma_apply(struct arena *arena, struct slice form,
                         const struct lemma_rule *rule)
{
    size_t keep = kept(form, rule->cut);
    bool same_case = rule->letter_case == LEMMA_KEEP ||
                     (rule->letter_case == LEMMA_LOWER && !has_upper(form));
    if (rule->append_len == 0 && same_case) {
        return (struct slice){form.ptr, keep};
    }
    char *text = arena_alloc(arena, keep + rule->append_len + 1);
    memcpy(text, form.ptr, keep);
    memcpy(text + keep, rule->append, rule->append_len);
    if (rule->letter_case != LEMMA_KEEP) {
        set_case(text, keep + rule->append_len, rule->letter_case);
    }
    return (struct slice){text, keep + rule->append_len};
}

/* The rule of a word that the training text had. */
static uint32_t known_rule(const struct lemmas *lemmas, struct slice form, uint8_t upos,
                           uint8_t xpos)
{
    char key[LEMMA_MAX_FORM + 4];
    if (form.len > LEMMA_MAX_FORM) {
        return STRING_TABLE_NONE;
    }
    struct slice name = lemma_key(form, upos, xpos, form.len, key);
    uint32_t rule = string_table_find(&lemmas->words, name);
    if (rule == STRING_TABLE_NONE && upos != UPOS_PROPN && key[2] != LOWER_CASE) {
        key[2] = LOWER_CASE; /* "Went" as "went" */
        rule = string_table_find(&lemmas->words, name);
    }
    return rule;
}

static uint32_t ending_rule(const struct lemmas *lemmas, struct slice form,
                            uint8_t upos, uint8_t xpos)
{
    char key[LEMMA_MAX_FORM + 4];
    uint32_t rule = STRING_TABLE_NONE;
    size_t n = form.len < LEMMA_MAX_ENDING ? form.len : LEMMA_MAX_ENDING;
    while (rule == STRING_TABLE_NONE) {
        rule = string_table_find(&lemmas->endings, lemma_key(form, upos, xpos, n, key));
        if (n-- == 0) {
            break;
        }
    }
    return rule;
}

/* The word of which a dictionary says that it is a regular form. */
static struct slice regular(struct arena *arena, struct slice form, uint8_t upos,
                            uint8_t xpos)
{
    static const struct {
        const char *tag;
        enum inflection kind;
    } tags[] = {
        {"VBD", INFLECTION_PAST  },
        {"VBN", INFLECTION_PAST  },
        {"VBG", INFLECTION_ING   },
        {"VBZ", INFLECTION_VERB_S},
        {"NNS", INFLECTION_PLURAL},
    };
    char base[COMMON_MAX];
    struct slice name = lang_xpos_name(xpos);
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if ((upos == UPOS_VERB || upos == UPOS_NOUN) && slice_is(name, tags[i].tag)) {
            size_t n = common_base(form, tags[i].kind, base);
            return n > 0 ? arena_copy(arena, (struct slice){base, n})
                         : (struct slice){0};
        }
    }
    return (struct slice){0};
}

/* What no rule gives: the verb of "beaten", the month that "Sept." is. `known`: there
 * is a rule from training, which names do not trust. */
static struct slice listed(struct slice form, uint8_t upos, uint8_t xpos, bool known)
{
    char letters[LEMMA_MAX_FORM];
    struct slice name = lang_xpos_name(xpos);
    struct slice lower = {letters, form.len};
    bool past =
        slice_equal(name, SLICE_LIT("VBD")) || slice_equal(name, SLICE_LIT("VBN"));
    if (form.len > LEMMA_MAX_FORM ||
        (upos == UPOS_VERB ? !past : known && upos != UPOS_PROPN)) {
        return (struct slice){0};
    }
    for (size_t i = 0; i < form.len; i++) {
        letters[i] = ascii_lower(form.ptr[i]);
    }
    return upos == UPOS_VERB ? irregular_verb(lower) : shorthand(lower, upos);
}

/* A lemma from training that is no verb, or that lost its "e": "raged" is no "rag". */
static bool is_misled(struct slice base, struct slice learned)
{
    bool lost = base.len == learned.len + 1 && base.ptr[learned.len] == 'e' &&
                slice_starts(base, learned);
    return lost || !common_verb(learned);
}

struct slice lemma_of(const struct lemmas *lemmas, struct arena *arena,
                      struct slice form, uint8_t upos, uint8_t xpos)
{
    uint32_t rule = known_rule(lemmas, form, upos, xpos);
    struct slice found = listed(form, upos, xpos, rule != STRING_TABLE_NONE);
    if (found.len > 0) {
        return found;
    }
    if (upos == UPOS_PUNCT && form.len > 0 && (unsigned char)form.ptr[0] < 0x80) {
        return form; /* only other quotes and dashes have a plainer one */
    }
    struct slice base = regular(arena, form, upos, xpos);
    if (base.len > 0 &&
        (rule == STRING_TABLE_NONE ||
         (upos == UPOS_VERB &&
          is_misled(base, lemma_apply(arena, form, &lemmas->rules[rule]))))) {
        return base;
    }
    if (rule == STRING_TABLE_NONE) {
        rule = ending_rule(lemmas, form, upos, xpos);
    }
    bool invents = upos == UPOS_PROPN && rule != STRING_TABLE_NONE &&
                   lemmas->rules[rule].append_len > 0;
    if (rule == STRING_TABLE_NONE || invents) {
        struct lemma_rule plain = {.letter_case =
                                       upos == UPOS_PROPN ? LEMMA_KEEP : LEMMA_LOWER};
        return lemma_apply(arena, form, &plain);
    }
    return lemma_apply(arena, form, &lemmas->rules[rule]);
}
