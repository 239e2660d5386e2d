/* learn_read.c - labelled documents for the names trainer. */
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"

#include "tools/learn_names.h"

#define MAX_OPEN 64
#define MAX_MIN  16

struct entity {
    struct slice id;
    char type; /* P, O, L or M */
    size_t start;
    size_t end;
    unsigned min[MAX_MIN]; /* words of it that are its core, from 1 */
    size_t n_min;
};

struct building {
    struct arena *arena;
    struct buf text;
    struct word *words;
    size_t n_words, cap_words;
    struct sentence *sentences;
    size_t n_sentences, cap_sentences;
    bool *proper; /* xpos NNP, NNPS */
    size_t cap_proper;
    uint8_t *labels;
    size_t cap_labels;
    struct entity *entities;
    size_t n_entities, cap_entities;
    size_t open[MAX_OPEN];
    size_t n_open;
    bool space; /* before the next word */
};

static void add_word(struct building *b, struct slice form, bool proper)
{
    struct arena *arena = b->arena;
    if (b->space) {
        buf_addc(&b->text, ' ');
    }
    b->words = arena_grow(arena, b->words, b->n_words, &b->cap_words, sizeof *b->words);
    b->proper =
        arena_grow(arena, b->proper, b->n_words, &b->cap_proper, sizeof *b->proper);
    b->labels =
        arena_grow(arena, b->labels, b->n_words, &b->cap_labels, sizeof *b->labels);
    uint32_t start = (uint32_t)b->text.len;
    buf_add(&b->text, form);
    b->words[b->n_words] = (struct word){
        .span = {start, (uint32_t)b->text.len},
        .head = LANG_NO_HEAD,
        .sentence = (uint32_t)b->n_sentences,
        .space_before = b->space
    };
    b->labels[b->n_words] = NER_O;
    b->proper[b->n_words++] = proper;
}

static void end_sentence(struct building *b, size_t first)
{
    if (b->n_words == first) {
        return;
    }
    b->sentences = arena_grow(b->arena, b->sentences, b->n_sentences, &b->cap_sentences,
                              sizeof *b->sentences);
    b->sentences[b->n_sentences++] = (struct sentence){
        .span = {b->words[first].span.start, b->words[b->n_words - 1].span.end},
        .first = (uint32_t)first,
        .count = (uint32_t)(b->n_words - first)
    };
    buf_addc(&b->text, '\n');
    b->space = false;
}

static char type_letter(struct slice type)
{
    if (slice_equal(type, SLICE_LIT("person"))) {
        return 'P';
    }
    if (slice_equal(type, SLICE_LIT("organization"))) {
        return 'O';
    }
    return slice_equal(type, SLICE_LIT("place")) ? 'L' : 'M';
}

/* "1,2": which words of the entity are its core. */
static void read_min(struct entity *e, struct slice field)
{
    struct slice one;
    uint32_t n;
    while (slice_cut(&field, ',', &one)) {
        if (e->n_min < MAX_MIN && slice_number(one, 999, &n)) {
            e->min[e->n_min++] = n;
        }
    }
}

static void open_entity(struct building *b, struct slice text)
{
    struct entity e = {.start = b->n_words};
    struct slice field;
    for (int i = 0; i < 6 && slice_cut(&text, '-', &field); i++) {
        if (i == 0) {
            e.id = field;
        } else if (i == 1) {
            e.type = type_letter(field);
        } else if (i == 5) {
            read_min(&e, field);
        }
    }
    b->entities = arena_grow(b->arena, b->entities, b->n_entities, &b->cap_entities,
                             sizeof *b->entities);
    b->entities[b->n_entities] = e;
    if (b->n_open < MAX_OPEN) {
        b->open[b->n_open++] = b->n_entities;
    }
    b->n_entities++;
}

static void close_entity(struct building *b, struct slice id)
{
    for (size_t i = b->n_open; i-- > 0;) {
        struct entity *e = &b->entities[b->open[i]];
        if (id.len == 0 || slice_equal(e->id, id)) {
            e->end = b->n_words + 1;
            memmove(&b->open[i], &b->open[i + 1],
                    (b->n_open - i - 1) * sizeof b->open[0]);
            b->n_open--;
            return;
        }
    }
}

/* "(2-person-...(5-object-...)" and "5)2)", before the word is added. */
static void read_brackets(struct building *b, struct slice text)
{
    size_t i = 0;
    while (i < text.len) {
        bool opens = text.ptr[i] == '(';
        size_t from = opens ? i + 1 : i;
        size_t to = from;
        while (to < text.len && text.ptr[to] != '(' && text.ptr[to] != ')') {
            to++;
        }
        struct slice part = {text.ptr + from, to - from};
        if (opens) {
            open_entity(b, part);
        }
        if (to < text.len && text.ptr[to] == ')') {
            close_entity(b, opens ? (struct slice){0} : part);
            to++;
        }
        i = to > i ? to : i + 1;
    }
}

static bool joins(const struct building *b, size_t at)
{
    static const char *const small[] = {"of",  "the", "and", "for", "de",
                                        "la",  "-",   "&",   "al",  "van",
                                        "von", "bin", "'s",  "del", "on"};
    struct slice form = {b->text.ptr + b->words[at].span.start,
                         b->words[at].span.end - b->words[at].span.start};
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        if (slice_equal(form, slice_of(small[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_form(const struct building *b, size_t at, const char *form)
{
    struct slice own = {b->text.ptr + b->words[at].span.start,
                        b->words[at].span.end - b->words[at].span.start};
    return slice_equal(own, slice_of(form));
}

static bool is_title(const struct name_rules *rules, const struct building *b,
                     size_t at)
{
    char lower[64];
    struct slice form = {b->text.ptr + b->words[at].span.start,
                         b->words[at].span.end - b->words[at].span.start};
    form = slice_lower(form, lower, sizeof lower);
    return form.len > 0 && (title_find(rules, form) ||
                            strmap_find(&rules->title_firsts, form) != STRMAP_NONE);
}

static bool capital(const struct building *b, size_t at)
{
    char c = b->text.ptr[b->words[at].span.start];
    return ascii_is_upper(c) || ascii_is_digit(c) || (unsigned char)c >= 0x80;
}

static uint8_t begin_of(char type)
{
    switch (type) {
    case 'P': return NER_B_PER;
    case 'O': return NER_B_ORG;
    case 'L': return NER_B_LOC;
    default: return NER_B_MISC;
    }
}

/* Writes the labels of one entity over [from, to) unless a wider one stands there. */
static void write_labels(struct building *b, char type, size_t from, size_t to)
{
    if (type == '\0') {
        return;
    }
    for (size_t i = from; i < to; i++) {
        if (b->labels[i] != NER_O) {
            return;
        }
    }
    for (size_t i = from; i < to; i++) {
        b->labels[i] = (uint8_t)(begin_of(type) + (i > from));
    }
}

/* False for words that are no name, and for two people in one bracket. */
static bool is_core(const struct building *b, char type, size_t from, size_t to)
{
    if (!b->proper[from] || !capital(b, from)) {
        return false;
    }
    for (size_t i = from; i < to; i++) {
        if ((type == 'P' && is_form(b, i, "and")) ||
            (!b->proper[i] && !joins(b, i) && !capital(b, i))) {
            return false;
        }
    }
    return true;
}

/* Where the name begins: names before the core belong to it, a title and "The" not. */
static size_t name_start(const struct name_rules *rules, const struct building *b,
                         const struct entity *e, size_t from, size_t to)
{
    while (from > e->start && (b->proper[from - 1] || capital(b, from - 1)) &&
           !(e->type == 'P' && is_title(rules, b, from - 1)) &&
           !is_form(b, from - 1, "The")) {
        from--;
    }
    while (from + 1 < to && is_form(b, from, "The")) {
        from++;
    }
    return from;
}

/* Where it ends: names after the core belong to it, over small words too. */
static size_t name_end(const struct building *b, const struct entity *e, size_t to)
{
    while (to < e->end) {
        size_t next = to;
        while (next < e->end && e->type != 'P' && joins(b, next)) {
            next++;
        }
        if (next >= e->end || !b->proper[next] || !capital(b, next)) {
            break;
        }
        to = next + 1;
    }
    return to;
}

/* "Americans" */
static bool is_people(const struct name_rules *rules, const struct building *b,
                      size_t at)
{
    struct slice form = {b->text.ptr + b->words[at].span.start,
                         b->words[at].span.end - b->words[at].span.start};
    return b->text.ptr[b->words[at].span.end - 1] == 's' &&
           gaz_of_kind(rules, form, GAZ_PEOPLE);
}

/* The proper core of an entity: its head words, widened over neighbours of a name. */
static void label_entity(const struct name_rules *rules, struct building *b,
                         const struct entity *e)
{
    if (e->n_min == 0 || e->end <= e->start) {
        return;
    }
    size_t from = e->start + e->min[0] - 1;
    size_t to = e->start + e->min[e->n_min - 1];
    if (to > e->end || from >= to || !is_core(b, e->type, from, to)) {
        return;
    }
    from = name_start(rules, b, e, from, to);
    if (e->type == 'P' && to - from == 1 && is_title(rules, b, from)) {
        return; /* "the President" */
    }
    while (e->type == 'P' && from + 1 < to && is_title(rules, b, from)) {
        from++;
    }
    to = name_end(b, e, to);
    if (e->type == 'P' && to - from == 1 && is_people(rules, b, from)) {
        return;
    }
    write_labels(b, e->type, from, to);
}

static int wider(const struct entity *a, const struct entity *b)
{
    size_t x = a->end - a->start;
    size_t y = b->end - b->start;
    return x > y ? -1 : x < y ? 1 : 0;
}

static void end_document(struct building *b, const struct name_rules *rules,
                         struct slice id, struct learn_set *out)
{
    if (b->n_words == 0) {
        return;
    }
    /* wider ones first: insertion sort, stable */
    for (size_t i = 1; i < b->n_entities; i++) {
        struct entity one = b->entities[i];
        size_t k = i;
        for (; k > 0 && wider(&one, &b->entities[k - 1]) < 0; k--) {
            b->entities[k] = b->entities[k - 1];
        }
        b->entities[k] = one;
    }
    for (size_t i = 0; rules && i < b->n_entities; i++) {
        label_entity(rules, b, &b->entities[i]);
    }
    struct learn_doc doc = {.id = id, .labels = b->labels};
    doc.text = (struct lang_text){.text = arena_copy(b->arena, buf_slice(&b->text)),
                                  .words = b->words,
                                  .n_words = b->n_words,
                                  .sentences = b->sentences,
                                  .n_sentences = b->n_sentences};
    doc.allowed = arena_array(b->arena, b->n_words, sizeof *doc.allowed);
    for (size_t i = 0; i < b->n_words; i++) {
        doc.allowed[i] = 1U << b->labels[i];
    }
    out->docs =
        arena_grow(b->arena, out->docs, out->n_docs, &out->capacity, sizeof *out->docs);
    out->docs[out->n_docs++] = doc;
    buf_release(&b->text);
    *b = (struct building){.arena = b->arena};
}

static struct slice misc_value(struct slice misc, struct slice key)
{
    struct slice field;
    while (slice_cut(&misc, '|', &field)) {
        if (slice_starts(field, key)) {
            return (struct slice){field.ptr + key.len, field.len - key.len};
        }
    }
    return (struct slice){0};
}

void learn_add_made(struct arena *arena, const struct made_word *words, size_t n,
                    struct learn_set *out)
{
    struct building b = {.arena = arena};
    size_t first = 0;
    for (size_t i = 0; i < n; i++) {
        if (words[i].form.len == 0) {
            end_sentence(&b, first);
            first = b.n_words;
            continue;
        }
        add_word(&b, words[i].form, false);
        b.labels[b.n_words - 1] = words[i].label;
        b.space = true;
    }
    end_sentence(&b, first);
    end_document(&b, NULL, SLICE_LIT("made"), out);
}

void learn_read_gum(struct arena *arena, const struct name_rules *rules,
                    struct slice bytes, struct learn_set *out)
{
    struct building b = {.arena = arena};
    struct slice line;
    struct slice id = {0};
    size_t first = 0;
    while (slice_cut(&bytes, '\n', &line)) {
        struct slice cells[10] = {{0}};
        struct slice rest = line;
        for (int i = 0; i < 10 && slice_cut(&rest, '\t', &cells[i]); i++) {
        }
        if (line.len == 0) {
            end_sentence(&b, first);
            first = b.n_words;
        } else if (slice_starts(line, SLICE_LIT("# newdoc"))) {
            end_document(&b, rules, id, out);
            first = 0;
            size_t at = slice_search(line, SLICE_LIT("= "));
            id = at == SIZE_MAX ? line
                                : (struct slice){line.ptr + at + 2, line.len - at - 2};
        } else if (line.ptr[0] != '#' && !memchr(cells[0].ptr, '-', cells[0].len) &&
                   !memchr(cells[0].ptr, '.', cells[0].len)) {
            struct slice brackets = misc_value(cells[9], SLICE_LIT("Entity="));
            read_brackets(&b, brackets);
            add_word(&b, cells[1], slice_starts(cells[4], SLICE_LIT("NNP")));
            b.space = slice_search(cells[9], SLICE_LIT("SpaceAfter=No")) == SIZE_MAX;
        }
    }
    end_sentence(&b, first);
    end_document(&b, rules, id, out);
}

static uint8_t iob_label(struct slice cell)
{
    static const struct {
        struct slice name;
        uint8_t label;
    } rows[] = {
        {SLICE_INIT("B-PER"), NER_B_PER},
        {SLICE_INIT("I-PER"), NER_I_PER},
        {SLICE_INIT("B-ORG"), NER_B_ORG},
        {SLICE_INIT("I-ORG"), NER_I_ORG},
        {SLICE_INIT("B-LOC"), NER_B_LOC},
        {SLICE_INIT("I-LOC"), NER_I_LOC},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (slice_equal(cell, rows[i].name)) {
            return rows[i].label;
        }
    }
    return NER_O;
}

/* A word outside with a capital may belong to a name of another kind. */
static void allow_others(struct learn_doc *doc)
{
    for (size_t i = 0; i < doc->text.n_words; i++) {
        if (doc->labels[i] == NER_O) {
            doc->allowed[i] = 1U << NER_O | 1U << NER_B_MISC | 1U << NER_I_MISC;
        }
    }
}

void learn_read_iob(struct arena *arena, struct slice bytes, struct learn_set *out)
{
    struct building b = {.arena = arena};
    struct slice line;
    struct slice id = SLICE_LIT("iob");
    size_t first = 0;
    size_t before = out->n_docs;
    while (slice_cut(&bytes, '\n', &line)) {
        struct slice cells[3] = {{0}};
        struct slice rest = line;
        for (int i = 0; i < 3 && slice_cut(&rest, '\t', &cells[i]); i++) {
        }
        if (line.len == 0) {
            end_sentence(&b, first);
            first = b.n_words;
        } else if (slice_starts(line, SLICE_LIT("# newdoc"))) {
            end_document(&b, NULL, id, out);
            first = 0;
        } else if (line.ptr[0] != '#') {
            add_word(&b, cells[1], false);
            b.labels[b.n_words - 1] = iob_label(cells[2]);
            b.space = true;
        }
    }
    end_sentence(&b, first);
    end_document(&b, NULL, id, out);
    for (size_t i = before; i < out->n_docs; i++) {
        allow_others(&out->docs[i]);
    }
}
