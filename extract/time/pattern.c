#include "extract/time/pattern.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "extract/time/pattern_parts.h"

struct compiler {
    struct patterns *patterns;
    struct lexicon *lexicon;
    struct arena *arena;
    size_t element_capacity;
    size_t alt_capacity;
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
        uint16_t word = lexicon_add(compiler->lexicon, compiler->arena, text);
        return (struct pattern_alt){ALT_WORD, word};
    }
    for (uint16_t i = 0; i < NUMBER_KINDS; i++) {
        if (slice_equal(text, slice_of(number_names[i]))) {
            return (struct pattern_alt){ALT_NUMBER, i};
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
        p->alts = arena_grow(compiler->arena, p->alts, p->n_alts,
                             &compiler->alt_capacity, sizeof *p->alts);
        p->alts[p->n_alts++] = compile_alt(compiler, alt);
        element.count++;
    }
    p->elements = arena_grow(compiler->arena, p->elements, p->n_elements,
                             &compiler->element_capacity, sizeof *p->elements);
    p->elements[p->n_elements++] = element;
}

static enum slot slot_named(struct slice name)
{
    struct sense sense = {0};
    char text[24];
    memcpy(text, name.ptr, name.len < 20 ? name.len : 20);
    memcpy(text + (name.len < 20 ? name.len : 20), "=0", 2);
    if (!sense_parse((struct slice){text, (name.len < 20 ? name.len : 20) + 2},
                     &sense)) {
        abort(); /* data/time/patterns.tsv: a slot that is none */
    }
    return (enum slot)__builtin_ctzll(sense.has);
}

/* "form=date ord>day": values, and slots to move. */
static void compile_sets(struct pattern_row *row, struct slice sets)
{
    struct slice part;
    size_t moves = 0;
    while (slice_cut(&sets, ' ', &part)) {
        struct slice whole = part;
        struct slice from;
        if (slice_search(part, SLICE_LIT(">")) == SIZE_MAX) {
            if (!sense_parse(whole, &row->sets)) {
                abort(); /* data/time/patterns.tsv: a slot or value that is none */
            }
            continue;
        }
        (void)slice_cut(&part, '>', &from);
        if (moves == sizeof row->moves / sizeof row->moves[0]) {
            abort();
        }
        row->moves[moves][0] = (uint8_t)slot_named(from);
        row->moves[moves++][1] = (uint8_t)slot_named(part);
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

/* Adds to `row` what an element can begin with; true when that grew. */
static void add_starts(const struct compiler *compiler, struct pattern_row *row,
                       const struct pattern_element *element)
{
    for (uint32_t i = 0; i < element->count; i++) {
        struct pattern_alt alt = compiler->patterns->alts[element->first + i];
        switch ((enum alt_kind)alt.kind) {
        case ALT_WORD: row->starts_words |= (uint64_t)1 << (alt.id % 64); break;
        case ALT_CLASS: row->starts |= (uint64_t)1 << alt.id; break;
        case ALT_NUMBER:
            row->starts |= number_starts(compiler->lexicon, (enum number_kind)alt.id);
            break;
        case ALT_RULE:
            row->starts |= compiler->patterns->rules[alt.id].starts;
            row->starts_words |= compiler->patterns->rules[alt.id].starts_words;
            break;
        }
    }
}

/* What rows and rules can begin with, until nothing new is learnt. */
static void find_starts(struct compiler *compiler)
{
    struct patterns *p = compiler->patterns;
    for (bool grew = true; grew;) {
        grew = false;
        for (size_t i = 0; i < p->n_rows; i++) {
            struct pattern_row *row = &p->rows[i];
            struct pattern_rule *rule = &p->rules[row->rule];
            uint32_t e = 0;
            do {
                add_starts(compiler, row, &p->elements[row->first + e]);
            } while (p->elements[row->first + e].optional && ++e < row->count);
            uint64_t classes = rule->starts | row->starts;
            uint64_t words = rule->starts_words | row->starts_words;
            grew = grew || classes != rule->starts || words != rule->starts_words;
            rule->starts = classes;
            rule->starts_words = words;
        }
    }
}

/* The rows that patterns_match() tries, by class and by word of the first token. */
static void build_index(struct compiler *compiler)
{
    struct patterns *p = compiler->patterns;
    size_t n_words = compiler->lexicon->n_words;
    p->by_class = arena_array(compiler->arena, LEXICON_CLASSES, sizeof *p->by_class);
    p->by_word = arena_array(compiler->arena, 64, sizeof *p->by_word);
    (void)n_words;
    for (size_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < p->n_rows; i++) {
            const struct pattern_row *row = &p->rows[i];
            if (row->name.ptr[0] == '_') {
                continue;
            }
            p->start_classes |= row->starts;
            for (unsigned bit = 0; bit < 64; bit++) {
                struct pattern_index *indexes[2] = {&p->by_class[bit],
                                                    &p->by_word[bit]};
                const uint64_t masks[2] = {row->starts, row->starts_words};
                for (unsigned k = 0; k < 2; k++) {
                    if (!(masks[k] >> bit & 1U)) {
                        continue;
                    }
                    if (indexes[k]->rows) {
                        indexes[k]->rows[indexes[k]->count] = i;
                    }
                    indexes[k]->count++;
                }
            }
        }
        for (unsigned bit = 0; bit < 64 && pass == 0; bit++) {
            struct pattern_index *indexes[2] = {&p->by_class[bit], &p->by_word[bit]};
            for (unsigned k = 0; k < 2; k++) {
                indexes[k]->rows = arena_array(compiler->arena, indexes[k]->count + 1,
                                               sizeof *indexes[k]->rows);
                indexes[k]->count = 0;
            }
        }
    }
}

static void name_rules(struct compiler *compiler, const struct table *table)
{
    struct patterns *p = compiler->patterns;
    size_t name = table_column(table, "name");
    p->rules = arena_array(compiler->arena, table->n_rows, sizeof *p->rules);
    p->rows = arena_array(compiler->arena, table->n_rows, sizeof *p->rows);
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
            p->rules[rule].rows = arena_array(compiler->arena, table->n_rows,
                                              sizeof *p->rules[rule].rows);
        }
        row->rule = (uint32_t)rule;
        p->rules[rule].rows[p->rules[rule].count++] = (uint32_t)i;
    }
}

void patterns_read(struct patterns *patterns, struct lexicon *lexicon,
                   struct arena *arena)
{
    struct compiler compiler = {
        .patterns = patterns, .lexicon = lexicon, .arena = arena};
    struct table table = table_builtin(arena, "time/patterns.tsv");
    size_t sets = table_column(&table, "sets");
    name_rules(&compiler, &table);
    for (size_t i = 0; i < patterns->n_rows; i++) {
        compile_row(&compiler, &patterns->rows[i]);
        compile_sets(&patterns->rows[i], table_cell(&table, i, sets));
    }
    find_starts(&compiler);
    build_index(&compiler);
}
