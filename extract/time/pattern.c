#include "extract/time/pattern.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/table.h"
#include "extract/time/pattern_parts.h"

struct compiler {
    struct patterns *patterns;
    struct lexicon *lexicon;
    struct image_room room;
    struct arena scratch; /* of lists that still grow */
    size_t element_capacity;
    size_t alt_capacity;
    size_t n_indexes;
    size_t index_capacity;
    size_t n_index_rows;
    size_t index_row_capacity;
};

static int find_rule(const struct patterns *patterns, struct slice name)
{
    for (size_t i = 0; i < patterns->n_rules; i++) {
        if (slice_equal(patterns->rules[i].name, name)) {
            return (int)i;
        }
    }
    return -1;
}

static bool is_upper_name(struct slice name)
{
    size_t at = name.len > 1 && name.ptr[0] == '_';
    return name.len > at && ascii_is_upper(name.ptr[at]);
}

static struct pattern_alt compile_alt(struct compiler *compiler, struct slice text)
{
    if (!is_upper_name(text)) {
        uint16_t word = lexicon_add(compiler->lexicon, text);
        uint16_t *literal = &compiler->lexicon->words[word].literal;
        if (*literal == 0) {
            *literal = (uint16_t)(64 + compiler->patterns->n_literals++);
        }
        if (*literal >= FIRSTS_BITS) {
            abort(); /* patterns name more words than struct firsts has room for */
        }
        return (struct pattern_alt){ALT_WORD, word};
    }
    for (unsigned i = 0; i < NUMBER_KINDS; i++) {
        if (slice_is(text, number_names[i])) {
            return (struct pattern_alt){ALT_NUMBER, (uint16_t)i};
        }
    }
    int rule = find_rule(compiler->patterns, text);
    int class = lexicon_class(compiler->lexicon, text);
    if (rule < 0 && class < 0) {
        abort(); /* data/time/patterns.tsv names a class that no word has */
    }
    return rule >= 0 ? (struct pattern_alt){ALT_RULE, (uint16_t)rule}
                     : (struct pattern_alt){ALT_CLASS, (uint16_t) class};
}

static void compile_element(struct compiler *compiler, struct slice text, bool split)
{
    struct patterns *p = compiler->patterns;
    struct pattern_element element = {.first = (uint32_t)p->n_alts, .split = split};
    if (text.len > 1 && text.ptr[text.len - 1] == '?') {
        element.optional = true;
        text.len--;
    }
    struct slice alt;
    while (slice_cut(&text, '|', &alt)) {
        p->alts = arena_grow(&compiler->scratch, p->alts, p->n_alts,
                             &compiler->alt_capacity, sizeof *p->alts);
        p->alts[p->n_alts++] = compile_alt(compiler, alt);
        element.count++;
    }
    p->elements = arena_grow(&compiler->scratch, p->elements, p->n_elements,
                             &compiler->element_capacity, sizeof *p->elements);
    p->elements[p->n_elements++] = element;
}

/* The slot of this name; its number is found as "NAME=0" fills it. */
static enum slot slot_named(struct arena *arena, struct slice name)
{
    struct sense sense = {0};
    if (!sense_parse(arena_printf(arena, "%.*s=0", SLICE_ARG(name)), &sense)) {
        abort(); /* data/time/patterns.tsv: a slot that is none */
    }
    return (enum slot)__builtin_ctzll(sense.has);
}

static void add_move(struct arena *arena, struct pattern_row *row, struct slice text)
{
    struct slice from;
    size_t n = 0;
    (void)slice_cut(&text, '>', &from);
    while (n < sizeof row->moves / sizeof row->moves[0] &&
           row->moves[n][0] != row->moves[n][1]) {
        n++;
    }
    if (n == sizeof row->moves / sizeof row->moves[0]) {
        abort(); /* data/time/patterns.tsv moves more slots than a row can */
    }
    row->moves[n][0] = (uint8_t)slot_named(arena, from);
    row->moves[n][1] = (uint8_t)slot_named(arena, text);
}

/* "form=date ord>day": values, and slots to move. */
static void compile_sets(struct arena *arena, struct pattern_row *row,
                         struct slice sets)
{
    struct slice part;
    while (slice_cut(&sets, ' ', &part)) {
        if (slice_search(part, SLICE_LIT(">")) != SIZE_MAX) {
            add_move(arena, row, part);
        } else if (!sense_parse(part, &row->sets)) {
            abort(); /* data/time/patterns.tsv: a slot or value that is none */
        }
    }
}

static void compile_row(struct compiler *compiler, struct pattern_row *row)
{
    struct slice rest = row->text;
    struct slice part;
    bool split = false;
    row->first = (uint32_t)compiler->patterns->n_elements;
    while (slice_cut(&rest, ' ', &part)) {
        if (slice_equal(part, SLICE_LIT("@"))) {
            split = true;
            continue;
        }
        compile_element(compiler, part, split);
        split = false;
        row->count++;
    }
}

static bool firsts_add(struct firsts *to, const struct firsts *more)
{
    uint64_t new = 0;
    for (size_t i = 0; i < FIRSTS_WORDS; i++) {
        new |= more->bits[i] & ~to->bits[i];
        to->bits[i] |= more->bits[i];
    }
    return new != 0;
}

static bool opening_add(struct opening *to, const struct opening *more)
{
    bool grew = more->lone && !to->lone;
    to->lone = to->lone || more->lone;
    grew = firsts_add(&to->seconds, &more->seconds) || grew;
    return firsts_add(&to->firsts, &more->firsts) || grew;
}

static void add_alt(const struct compiler *compiler, struct opening *to,
                    struct pattern_alt alt)
{
    const struct patterns *p = compiler->patterns;
    to->lone = to->lone || alt.kind != ALT_RULE;
    switch ((enum alt_kind)alt.kind) {
    case ALT_WORD: {
        unsigned literal = compiler->lexicon->words[alt.id].literal;
        to->firsts.bits[literal / 64] |= (uint64_t)1 << literal % 64;
        break;
    }
    case ALT_CLASS: to->firsts.bits[0] |= (uint64_t)1 << alt.id; break;
    case ALT_NUMBER:
        to->firsts.bits[0] |=
            number_starts(compiler->lexicon, (enum number_kind)alt.id);
        to->seconds.bits[0] |= number_goes_on(compiler->lexicon);
        break;
    case ALT_RULE: (void)opening_add(to, &p->rules[alt.id].opening); break;
    }
}

/* What follows element `e` of a row at once; true when the row may end there. */
static bool add_follow(const struct patterns *p, const struct pattern_row *row,
                       uint32_t e, struct firsts *to)
{
    while (e < row->count) {
        const struct pattern_element *element = &p->elements[row->first + e];
        (void)firsts_add(to, &element->opening.firsts);
        if (!element->optional) {
            return false;
        }
        e++;
    }
    return true;
}

static void open_row(const struct patterns *p, const struct pattern_row *row,
                     struct opening *opening)
{
    for (uint32_t e = 0; e < row->count; e++) {
        const struct pattern_element *element = &p->elements[row->first + e];
        (void)firsts_add(&opening->firsts, &element->opening.firsts);
        (void)firsts_add(&opening->seconds, &element->opening.seconds);
        if (element->opening.lone && add_follow(p, row, e + 1, &opening->seconds)) {
            opening->lone = true;
        }
        if (!element->optional) {
            return;
        }
    }
}

static void open_element(const struct compiler *compiler,
                         struct pattern_element *element)
{
    for (uint32_t k = 0; k < element->count; k++) {
        struct pattern_alt alt = compiler->patterns->alts[element->first + k];
        add_alt(compiler, &element->opening, alt);
    }
}

/* What elements, rows and rules can begin with, until nothing new is learnt. */
static void find_openings(struct compiler *compiler)
{
    struct patterns *p = compiler->patterns;
    for (bool grew = true; grew;) {
        grew = false;
        for (size_t i = 0; i < p->n_elements; i++) {
            open_element(compiler, &p->elements[i]);
        }
        for (size_t i = 0; i < p->n_rows; i++) {
            const struct pattern_row *row = &p->rows[i];
            open_row(p, row, &p->openings[i]);
            grew = opening_add(&p->rules[row->rule].opening, &p->openings[i]) || grew;
        }
    }
}

static bool stands_alone(const struct pattern_row *row)
{
    return row->name.ptr[0] != '_';
}

/* Rows of `rule` that can begin with token `bit`; NULL: of those that stand alone. */
static struct pattern_index make_index(struct compiler *compiler,
                                       const struct pattern_rule *rule, unsigned bit)
{
    struct patterns *p = compiler->patterns;
    struct pattern_index index = {.first = (uint32_t)compiler->n_index_rows};
    for (uint32_t i = 0; i < p->n_rows; i++) {
        const struct opening *opening = &p->openings[i];
        bool wanted =
            rule ? &p->rules[p->rows[i].rule] == rule : stands_alone(&p->rows[i]);
        if (!wanted || !(opening->firsts.bits[bit / 64] >> bit % 64 & 1U)) {
            continue;
        }
        p->index_rows =
            arena_grow(&compiler->scratch, p->index_rows, compiler->n_index_rows,
                       &compiler->index_row_capacity, sizeof(uint32_t));
        p->index_rows[compiler->n_index_rows++] = i;
        index.count++;
        index.lone = index.lone || opening->lone;
        (void)firsts_add(&index.seconds, &opening->seconds);
    }
    return index;
}

/* Rows by class or literal of the first token. */
static const uint16_t *build_index(struct compiler *compiler,
                                   const struct pattern_rule *rule)
{
    struct patterns *p = compiler->patterns;
    uint16_t *by_first =
        arena_array(compiler->room.still, FIRSTS_BITS, sizeof *by_first);
    for (unsigned bit = 0; bit < FIRSTS_BITS; bit++) {
        struct pattern_index index = make_index(compiler, rule, bit);
        if (index.count > 0) {
            p->indexes = arena_grow(&compiler->scratch, p->indexes, compiler->n_indexes,
                                    &compiler->index_capacity, sizeof *p->indexes);
            by_first[bit] = (uint16_t)compiler->n_indexes;
            p->indexes[compiler->n_indexes++] = index;
        }
    }
    return by_first;
}

static void build_indexes(struct compiler *compiler)
{
    struct patterns *p = compiler->patterns;
    for (uint32_t i = 0; i < p->n_rows; i++) {
        if (stands_alone(&p->rows[i])) {
            (void)firsts_add(&p->firsts, &p->openings[i].firsts);
        }
    }
    p->indexes = arena_grow(&compiler->scratch, NULL, 0, &compiler->index_capacity,
                            sizeof *p->indexes);
    compiler->n_indexes = 1;
    p->by_first = build_index(compiler, NULL);
    for (size_t i = 0; i < p->n_rules; i++) {
        p->rules[i].by_first = build_index(compiler, &p->rules[i]);
    }
}

static void name_rules(struct compiler *compiler, const struct table *table)
{
    struct patterns *p = compiler->patterns;
    size_t name = table_column(table, "name");
    p->rules = arena_array(&compiler->scratch, table->n_rows, sizeof *p->rules);
    p->rows = arena_array(compiler->room.arena, table->n_rows, sizeof *p->rows);
    p->openings = arena_array(compiler->room.still, table->n_rows, sizeof *p->openings);
    p->n_rows = table->n_rows;
    for (size_t i = 0; i < table->n_rows; i++) {
        struct pattern_row *row = &p->rows[i];
        row->name = table_cell(table, i, name);
        row->text = table_cell(table, i, table_column(table, "pattern"));
        row->line = table->rows[i].line;
        int rule = find_rule(p, row->name);
        if (rule < 0) {
            rule = (int)p->n_rules++;
            p->rules[rule].name = row->name;
        }
        row->rule = (uint32_t)rule;
    }
}

/* `count` items that will grow no more, in an arena of the room. */
static void *keep(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_array(arena, count, size);
    memcpy(copy, items, count * size);
    return copy;
}

static void keep_all(const struct compiler *compiler)
{
    struct patterns *p = compiler->patterns;
    struct arena *still = compiler->room.still;
    p->rules = keep(compiler->room.arena, p->rules, p->n_rules, sizeof *p->rules);
    p->elements = keep(still, p->elements, p->n_elements, sizeof *p->elements);
    p->alts = keep(still, p->alts, p->n_alts, sizeof *p->alts);
    p->indexes = keep(still, p->indexes, compiler->n_indexes, sizeof *p->indexes);
    p->index_rows =
        keep(still, p->index_rows, compiler->n_index_rows, sizeof *p->index_rows);
}

void patterns_read(struct patterns *patterns, struct lexicon *lexicon,
                   const struct image_room *room)
{
    struct compiler compiler = {
        .patterns = patterns, .lexicon = lexicon, .room = *room};
    struct table table = table_builtin(&compiler.scratch, "time/patterns.tsv");
    size_t sets = table_column(&table, "sets");
    name_rules(&compiler, &table);
    for (size_t i = 0; i < patterns->n_rows; i++) {
        compile_row(&compiler, &patterns->rows[i]);
        compile_sets(&compiler.scratch, &patterns->rows[i],
                     table_cell(&table, i, sets));
    }
    find_openings(&compiler);
    build_indexes(&compiler);
    keep_all(&compiler);
    arena_release(&compiler.scratch);
}
