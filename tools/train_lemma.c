/* train_lemma.c - rules of the lemmatiser: one for each ending, and words of their own.
 */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "extract/lang/lemma.h"
#include "extract/lang/tagset.h"

#include "tools/train_disguise.h"

/* One way to make a lemma of a form, and how often it was seen. */
struct seen {
    uint32_t rule;
    uint32_t count;
    struct seen *next;
};

struct entry {
    struct slice form; /* one spelling of it */
    uint8_t upos, xpos;
    uint32_t best; /* rule */
    uint32_t count;
    bool made_up; /* only for the endings */
    struct seen *seen;
};

struct maker {
    struct arena *arena;
    struct lemma_rule *rules;
    size_t n_rules, rules_capacity;
    struct strmap keys; /* of entries */
    struct entry *entries;
    size_t n_entries, entries_capacity;
};

static bool rule_equal(const struct lemma_rule *a, const struct lemma_rule *b)
{
    return a->cut == b->cut && a->letter_case == b->letter_case &&
           a->append_len == b->append_len &&
           memcmp(a->append, b->append, a->append_len) == 0;
}

static uint32_t rule_number(struct maker *m, const struct lemma_rule *rule)
{
    for (size_t i = 0; i < m->n_rules; i++) {
        if (rule_equal(&m->rules[i], rule)) {
            return (uint32_t)i;
        }
    }
    m->rules = arena_grow(m->arena, m->rules, m->n_rules, &m->rules_capacity,
                          sizeof *m->rules);
    m->rules[m->n_rules] = *rule;
    return (uint32_t)m->n_rules++;
}

/* The first case under which a rule leads from form to lemma. */
static bool make_rule(struct arena *arena, struct slice form, struct slice lemma,
                      bool proper, struct lemma_rule *out)
{
    static const uint8_t orders[2][3] = {
        {LEMMA_LOWER, LEMMA_KEEP,  LEMMA_TITLE},
        {LEMMA_KEEP,  LEMMA_TITLE, LEMMA_LOWER}
    };
    size_t same = 0;
    while (same < form.len && same < lemma.len &&
           ascii_lower(form.ptr[same]) == ascii_lower(lemma.ptr[same])) {
        same++;
    }
    if (form.len - same > 200 || lemma.len - same > LEMMA_MAX_APPEND) {
        return false;
    }
    struct lemma_rule rule = {.cut = (uint8_t)(form.len - same),
                              .append_len = (uint8_t)(lemma.len - same)};
    memcpy(rule.append, lemma.ptr + same, rule.append_len);
    for (size_t i = 0; i < 3; i++) {
        rule.letter_case = orders[proper][i];
        if (slice_equal(lemma_apply(arena, form, &rule), lemma)) {
            *out = rule;
            return true;
        }
    }
    return false;
}

static struct entry *entry_of(struct maker *m, struct slice form,
                              const struct word *word)
{
    char key[LEMMA_MAX_FORM + 4];
    struct slice name = lemma_key(form, word->upos, word->xpos, form.len, key);
    uint32_t at = strmap_find(&m->keys, name);
    if (at != STRMAP_NONE) {
        return &m->entries[at];
    }
    strmap_put(&m->keys, m->arena, arena_copy(m->arena, name), (uint32_t)m->n_entries);
    m->entries = arena_grow(m->arena, m->entries, m->n_entries, &m->entries_capacity,
                            sizeof *m->entries);
    m->entries[m->n_entries] =
        (struct entry){.form = form, .upos = word->upos, .xpos = word->xpos};
    return &m->entries[m->n_entries++];
}

static void count_word(struct maker *m, struct slice form, const struct word *word)
{
    struct lemma_rule rule;
    if (form.len > LEMMA_MAX_FORM || word->lemma.len == 0 ||
        !make_rule(m->arena, form, word->lemma, word->upos == UPOS_PROPN, &rule)) {
        return;
    }
    uint32_t number = rule_number(m, &rule);
    struct entry *entry = entry_of(m, form, word);
    struct seen *seen = entry->seen;
    while (seen && seen->rule != number) {
        seen = seen->next;
    }
    if (!seen) {
        seen = arena_alloc(m->arena, sizeof *seen);
        *seen = (struct seen){number, 0, entry->seen};
        entry->seen = seen;
    }
    seen->count++;
    entry->count++;
}

/* Lower-case words of classes that keep no capital of their own. */
static bool is_common(const struct entry *e)
{
    bool open = e->upos == UPOS_PROPN || e->upos == UPOS_ADJ || e->upos == UPOS_X ||
                e->upos == UPOS_NUM || e->upos == UPOS_SYM || e->upos == UPOS_PUNCT;
    bool lower = true;
    for (size_t i = 0; i < e->form.len; i++) {
        lower = lower && !ascii_is_upper(e->form.ptr[i]);
    }
    return lower && !open;
}

/* Adds the form as it stands at a sentence's beginning or in capitals. */
static void add_disguised(struct maker *m, size_t at, enum disguise how)
{
    char *room = arena_alloc(m->arena, m->entries[at].form.len + 1);
    struct slice form = disguise_form(m->entries[at].form, how, room);
    struct word word = {.upos = m->entries[at].upos, .xpos = m->entries[at].xpos};
    struct lemma_rule rule = m->rules[m->entries[at].best];
    rule.letter_case = LEMMA_LOWER;
    struct entry *entry = entry_of(m, form, &word);
    if (entry->count == 0) {
        entry->best = rule_number(m, &rule);
        entry->made_up = true;
        entry->count = 1;
    }
}

static void disguise_common(struct maker *m)
{
    size_t n = m->n_entries;
    for (size_t i = 0; i < n; i++) {
        if (is_common(&m->entries[i])) {
            add_disguised(m, i, DISGUISE_TITLE);
            add_disguised(m, i, DISGUISE_UPPER);
        }
    }
}

/* Endings of verbs and nouns and what a base form may have in their place. */
static const struct inflection {
    const char *ending;
    const char *base;
    bool doubled; /* the consonant before the ending may be a double one */
    uint8_t upos;
    uint8_t xpos[2];
} inflections[] = {
    {"ing", "",  true,  UPOS_VERB, {XPOS_VBG, XPOS_VBG}},
    {"ing", "e", false, UPOS_VERB, {XPOS_VBG, XPOS_VBG}},
    {"ed",  "",  true,  UPOS_VERB, {XPOS_VBD, XPOS_VBN}},
    {"ed",  "e", false, UPOS_VERB, {XPOS_VBD, XPOS_VBN}},
    {"ied", "y", false, UPOS_VERB, {XPOS_VBD, XPOS_VBN}},
    {"s",   "",  false, UPOS_VERB, {XPOS_VBZ, XPOS_VBZ}},
    {"es",  "",  false, UPOS_VERB, {XPOS_VBZ, XPOS_VBZ}},
    {"ies", "y", false, UPOS_VERB, {XPOS_VBZ, XPOS_VBZ}},
    {"s",   "",  false, UPOS_NOUN, {XPOS_NNS, XPOS_NNS}},
    {"es",  "",  false, UPOS_NOUN, {XPOS_NNS, XPOS_NNS}},
    {"ies", "y", false, UPOS_NOUN, {XPOS_NNS, XPOS_NNS}},
};

/* How frequent a word is: its row in the vocabulary, UINT32_MAX when unknown. */
static uint32_t rank_of(const struct vocabulary *words, struct slice form)
{
    uint32_t at = strmap_find(&words->words->map, form);
    return at == STRMAP_NONE ? UINT32_MAX : words->words->items[at].value;
}

/* The base of `form` by this inflection if the vocabulary has it, and its rank. */
static uint32_t base_of(const struct vocabulary *words, struct slice form,
                        const struct inflection *how, char *out, size_t *len)
{
    struct slice ending = slice_of(how->ending);
    if (!slice_ends(form, ending) || form.len < ending.len + 3 ||
        form.len > LEMMA_MAX_FORM) {
        return UINT32_MAX;
    }
    size_t stem = form.len - ending.len;
    memcpy(out, form.ptr, stem);
    memcpy(out + stem, how->base, strlen(how->base));
    *len = stem + strlen(how->base);
    uint32_t rank = rank_of(words, (struct slice){out, *len});
    bool twice = how->doubled && out[stem - 1] == out[stem - 2];
    uint32_t single =
        twice ? rank_of(words, (struct slice){out, stem - 1}) : UINT32_MAX;
    if (single < rank) {
        *len = stem - 1;
        rank = single;
    }
    return rank;
}

/* The inflection of this part of speech whose base is the most frequent, or NULL. */
static const struct inflection *best_inflection(const struct vocabulary *words,
                                                struct slice form, uint8_t upos,
                                                char *base, size_t *base_len)
{
    char out[LEMMA_MAX_FORM + 2];
    const struct inflection *best = NULL;
    uint32_t best_rank = UINT32_MAX;
    for (size_t i = 0; i < sizeof inflections / sizeof inflections[0]; i++) {
        size_t len = 0;
        uint32_t rank = inflections[i].upos == upos
                            ? base_of(words, form, &inflections[i], out, &len)
                            : UINT32_MAX;
        if (rank < best_rank) {
            best = &inflections[i];
            best_rank = rank;
            memcpy(base, out, len);
            *base_len = len;
        }
    }
    return best;
}

static void learn_form(struct maker *m, const struct vocabulary *words,
                       struct slice form, uint8_t upos)
{
    char base[LEMMA_MAX_FORM + 2];
    struct slice lemma = {base, 0};
    const struct inflection *best =
        best_inflection(words, form, upos, base, &lemma.len);
    for (size_t k = 0; best && k < 2; k++) {
        struct word word = {.upos = upos, .xpos = best->xpos[k], .lemma = lemma};
        if (entry_of(m, form, &word)->count == 0) {
            count_word(m, form, &word);
        }
    }
}

/* Unlabelled text: an inflected form whose base is a known word tells of its ending. */
static void learn_from_vocabulary(struct maker *m, const struct vocabulary *words)
{
    for (size_t w = 0; w < words->words->count; w++) {
        for (int u = 0; u < UPOS_COUNT; u++) {
            learn_form(m, words, words->words->items[w].key, (uint8_t)u);
        }
    }
}

static void pick_best(struct maker *m)
{
    for (size_t i = 0; i < m->n_entries; i++) {
        const struct seen *best = m->entries[i].seen;
        if (!best) {
            continue;
        }
        for (const struct seen *s = best; s; s = s->next) {
            bool better = s->count > best->count ||
                          (s->count == best->count && s->rule < best->rule);
            best = better ? s : best;
        }
        m->entries[i].best = best->rule;
    }
}

/* Votes of endings of one length: key to the most frequent rule. */
struct vote {
    struct slice key;
    uint32_t rule;
    uint32_t count;
    uint32_t total;
};

struct votes {
    struct strmap map; /* key and rule */
    struct strmap ends;
    struct vote *items; /* one an ending */
    size_t count, capacity;
};

static void vote(struct maker *m, struct votes *v, struct slice key, uint32_t rule)
{
    char both[LEMMA_MAX_FORM + 8];
    memcpy(both, key.ptr, key.len);
    memcpy(both + key.len, &rule, sizeof rule);
    struct slice pair =
        arena_copy(m->arena, (struct slice){both, key.len + sizeof rule});
    uint32_t n = strmap_find(&v->map, pair);
    n = n == STRMAP_NONE ? 1 : n + 1;
    strmap_put(&v->map, m->arena, pair, n);
    uint32_t at = strmap_find(&v->ends, key);
    if (at == STRMAP_NONE) {
        at = (uint32_t)v->count;
        key = arena_copy(m->arena, key);
        strmap_put(&v->ends, m->arena, key, at);
        v->items =
            arena_grow(m->arena, v->items, v->count, &v->capacity, sizeof *v->items);
        v->items[v->count++] = (struct vote){.key = key, .rule = rule};
    }
    struct vote *item = &v->items[at];
    item->total++;
    if (n > item->count) {
        item->rule = rule;
        item->count = n;
    }
}

/* What shorter endings already say, or none. */
static uint32_t shorter(const struct string_table_writer *table, struct slice key)
{
    char cut[LEMMA_MAX_FORM + 4];
    for (size_t n = key.len - 3; n-- > 0;) {
        memcpy(cut, key.ptr, 3);
        memcpy(cut + 3, key.ptr + key.len - n, n);
        uint32_t at = strmap_find(&table->map, (struct slice){cut, n + 3});
        if (at != STRMAP_NONE) {
            /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): found is in items */
            return table->items[at].value;
        }
    }
    return UINT32_MAX;
}

/* Endings of `n` letters that say something else than shorter ones. */
static void make_endings(struct maker *m, size_t n, struct string_table_writer *out)
{
    char key[LEMMA_MAX_FORM + 4];
    struct votes votes = {0};
    for (size_t i = 0; i < m->n_entries; i++) {
        const struct entry *e = &m->entries[i];
        if (e->form.len >= n) {
            vote(m, &votes, lemma_key(e->form, e->upos, e->xpos, n, key), e->best);
        }
    }
    for (size_t i = 0; i < votes.count; i++) {
        const struct vote *v = &votes.items[i];
        bool sure = n < 3 || v->total >= 2;
        if (sure && shorter(out, v->key) != v->rule) {
            string_table_add(out, v->key, v->rule);
        }
    }
}

void train_lemmas(const struct train_data *data, struct model_writer *writer)
{
    struct maker m = {.arena = data->arena};
    for (size_t b = 0; b < data->n_banks; b++) {
        const struct lang_text *text = &data->banks[b];
        for (uint32_t i = 0; i < text->n_words; i++) {
            count_word(&m, word_form(text, i), &text->words[i]);
        }
    }
    if (data->words.words) {
        learn_from_vocabulary(&m, &data->words);
    }
    pick_best(&m);
    disguise_common(&m);
    struct string_table_writer endings = {.arena = data->arena};
    struct string_table_writer words = {.arena = data->arena};
    for (size_t n = 0; n <= LEMMA_MAX_ENDING; n++) {
        make_endings(&m, n, &endings);
    }
    char key[LEMMA_MAX_FORM + 4];
    for (size_t i = 0; i < m.n_entries; i++) {
        const struct entry *e = &m.entries[i];
        size_t n = e->form.len < LEMMA_MAX_ENDING ? e->form.len : LEMMA_MAX_ENDING;
        struct slice tail = lemma_key(e->form, e->upos, e->xpos, n, key);
        uint32_t at = strmap_find(&endings.map, tail);
        uint32_t rule =
            at != STRMAP_NONE ? endings.items[at].value : shorter(&endings, tail);
        if (rule != e->best && !e->made_up) {
            string_table_add(&words,
                             lemma_key(e->form, e->upos, e->xpos, e->form.len, key),
                             e->best);
        }
    }
    struct buf rules = {0};
    put_bytes(&rules, m.rules, m.n_rules * sizeof *m.rules);
    (void)fprintf(stderr, "lemmas: %zu rules, %zu endings, %zu words\n", m.n_rules,
                  endings.count, words.count);
    model_writer_add(writer, "lemmas", rules);
    model_writer_add(writer, "lemwords", string_table_write(&words));
    model_writer_add(writer, "lemends", string_table_write(&endings));
}
