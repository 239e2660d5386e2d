/* What the tables of events say of one another. */
#include <stdio.h>

#include "base/event_type.h"
#include "base/strmap.h"
#include "base/table.h"
#include "extract/event/frame/rows.h"
#include "extract/lang/tokens.h"
#include "tests/check.h"

static bool is_subtype(const struct event_types *types, struct slice type,
                       struct slice subtype)
{
    uint16_t at = event_type_find(types, type);
    for (size_t i = 0; at != EVENT_TYPE_NONE && i < types->types[at].n_subtypes; i++) {
        if (slice_equal(types->types[at].subtypes[i], subtype)) {
            return true;
        }
    }
    return false;
}

struct column {
    const char *table, *name;
};

static void check_cell(const struct event_types *types, const struct column *column,
                       const struct table *table, size_t row)
{
    struct slice type = table_cell(table, row, table_column(table, "type"));
    struct slice cell = table_cell(table, row, table_column(table, column->name));
    struct slice one;
    char label[80];
    while (slice_cut(&cell, ' ', &one)) {
        (void)snprintf(label, sizeof label, "%s:%u %.*s", column->table,
                       (unsigned)table->rows[row].line, SLICE_ARG(one));
        CHECK_ROW(slice_equal(one, SLICE_LIT("-")) ||
                      slice_equal(one, SLICE_LIT("*")) || is_subtype(types, type, one),
                  label);
    }
}

static void subtypes_are_those_of_their_types(void)
{
    static const struct column columns[] = {
        {"graph/labels.tsv",   "subtype" },
        {"graph/subtypes.tsv", "subtypes"},
    };
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    for (size_t f = 0; f < EV_FRAME_FILES; f++) {
        struct column column = {ev_frame_files[f], "subtype"};
        struct table table = table_builtin(&arena, column.table);
        for (size_t r = 0; r < table.n_rows; r++) {
            check_cell(&types, &column, &table, r);
        }
    }
    for (size_t c = 0; c < COUNT(columns); c++) {
        struct table table = table_builtin(&arena, columns[c].table);
        for (size_t r = 0; r < table.n_rows; r++) {
            check_cell(&types, &columns[c], &table, r);
        }
    }
    arena_release(&arena);
}

/* A label must not say more than the word that told the event. */
struct claim {
    const char *lemma, *pos, *subtype;
};

/* Does the row of frames make this claim? */
static bool claims(const struct table *table, size_t row, const struct claim *claim)
{
    struct slice lemmas = table_cell(table, row, 0);
    struct slice one;
    bool named = false;
    while (slice_cut(&lemmas, ' ', &one)) {
        named = named || slice_equal(one, slice_of(claim->lemma));
    }
    return named && slice_equal(table_cell(table, row, 1), slice_of(claim->pos)) &&
           slice_equal(table_cell(table, row, 4), slice_of(claim->subtype));
}

static void check_claim(struct arena *arena, const struct claim *wrong)
{
    for (size_t f = 0; f < EV_FRAME_FILES; f++) {
        struct table table = table_builtin(arena, ev_frame_files[f]);
        for (size_t r = 0; r < table.n_rows; r++) {
            CHECK_ROW(!claims(&table, r, wrong), wrong->lemma);
        }
    }
}

static void words_claim_no_other_deed(void)
{
    static const struct claim wrong[] = {
        {"stab",            "v", "shooting" },
        {"assassinate",     "v", "shooting" },
        {"murder",          "n", "shooting" },
        {"gunfight",        "n", "shooting" },
        {"suicide_bombing", "n", "airstrike"},
        {"launch",          "v", "test"     },
        {"confirm",         "v", "nominated"},
        {"recall",          "v", "imposed"  },
        {"speak",           "v", "briefing" },
        {"pardon",          "v", "ruling"   },
        {"convene",         "v", "suspended"},
        {"boycott",         "v", "strike"   },
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(wrong); i++) {
        check_claim(&arena, &wrong[i]);
    }
    arena_release(&arena);
}

/* A second row of one name would add its words to the first's; a word twice says
 * nothing. */
static void check_class(struct arena *arena, struct slice words, const char *label)
{
    struct strmap seen = {0};
    struct slice word;
    while (slice_cut(&words, ' ', &word)) {
        CHECK_ROW(strmap_put(&seen, arena, word, 1) == STRMAP_NONE, label);
    }
}

static void classes_have_names_of_their_own(void)
{
    struct arena arena = {0};
    struct table table = table_builtin(&arena, "event/words.tsv");
    struct strmap seen = {0};
    char label[80];
    for (size_t r = 0; r < table.n_rows; r++) {
        struct slice class = table_cell(&table, r, 0);
        (void)snprintf(label, sizeof label, "words.tsv:%u %.*s",
                       (unsigned)table.rows[r].line, SLICE_ARG(class));
        CHECK_ROW(strmap_put(&seen, &arena, class, 1) == STRMAP_NONE, label);
        check_class(&arena, table_cell(&table, r, 1), label);
    }
    arena_release(&arena);
}

/* A list of words: what a row says of each of them, for each part of a cell. */
struct listing {
    const char *list, *table, *words, *own, *each;
};

/* Of two rows that say the same of one word only the first would be heard. */
static void check_once(struct arena *arena, struct strmap *seen,
                       const struct listing *of, const struct table *table, size_t row)
{
    struct slice words = table_cell(table, row, table_column(table, of->words));
    struct slice own = table_cell(table, row, table_column(table, of->own));
    struct slice word;
    while (slice_cut(&words, ' ', &word)) {
        struct slice each = table_cell(table, row, table_column(table, of->each));
        struct slice one;
        while (slice_cut(&each, ' ', &one)) {
            struct slice key =
                arena_printf(arena, "%s %.*s/%.*s/%.*s", of->list, SLICE_ARG(word),
                             SLICE_ARG(own), SLICE_ARG(one));
            CHECK_ROW(strmap_put(seen, arena, key, 1) == STRMAP_NONE, key.ptr);
        }
    }
}

static void a_word_is_listed_once(void)
{
    static const struct listing lists[] = {
        {"class",  "event/words.tsv",   "words", "class", "class"},
        {"class",  "event/people.tsv",  "words", "class", "class"},
        {"effect", "event/effects.tsv", "lemma", "pos",   "ties" },
        {"light",  "event/light.tsv",   "lemma", "slot",  "slot" },
        {"blame",  "event/blame.tsv",   "lemma", "pos",   "event"},
    };
    struct arena arena = {0};
    struct strmap seen = {0};
    for (size_t i = 0; i < COUNT(lists); i++) {
        struct table table = table_builtin(&arena, lists[i].table);
        for (size_t r = 0; r < table.n_rows; r++) {
            check_once(&arena, &seen, &lists[i], &table, r);
        }
    }
    arena_release(&arena);
}

struct value_reader {
    struct token_rules tokens;
    struct arena arena;
};

/* Is it a word as tokens have them, or two that a hyphen ties? */
static bool is_word(struct value_reader *reader, struct slice value)
{
    struct word_list list = {0};
    tokens_cut(&reader->tokens, &reader->arena, value,
               (struct span){0, (uint32_t)value.len}, &list);
    return list.count == 1 ||
           (list.count == 3 &&
            slice_equal(span_cut(value, list.items[1].span), SLICE_LIT("-")));
}

/* Of a verb with its particle both are. */
static void check_value(struct value_reader *reader, struct slice value,
                        const char *label)
{
    struct slice word;
    while (slice_cut(&value, '_', &word)) {
        CHECK_ROW(is_word(reader, word), label);
    }
}

/* The words that a condition names itself, not by their class. */
static void check_condition(struct value_reader *reader, struct slice id,
                            const struct ev_cond *cond)
{
    char label[128];
    for (size_t i = 0; i < cond->n_words; i++) {
        (void)snprintf(label, sizeof label, "%.*s %.*s", SLICE_ARG(id),
                       SLICE_ARG(cond->words[i]));
        if (cond->classes[i] == EV_CLASS_NONE) {
            check_value(reader, cond->words[i], label);
        }
    }
}

static void conditions_ask_for_words_that_can_be(void)
{
    struct value_reader reader = {0};
    struct event_types types = event_types_builtin(&reader.arena);
    struct slice none = {0};
    struct event_rules *rules = NULL;
    struct err err = {0};
    token_rules_init(&reader.tokens, &reader.arena);
    CU_ASSERT_EQUAL(event_rules_new(&types, none, none, &rules, &err), 0);
    for (size_t i = 0; i < rules->n_frames; i++) {
        const struct ev_frame *frame = &rules->frames[i];
        for (size_t c = 0; c < frame->n_conds; c++) {
            check_condition(&reader, frame->id, &frame->conds[c]);
        }
    }
    struct table table = table_builtin(&reader.arena, "event/words.tsv");
    for (size_t r = 0; r < table.n_rows; r++) {
        struct slice words = table_cell(&table, r, 1);
        struct slice word;
        while (slice_cut(&words, ' ', &word)) {
            check_value(&reader, word,
                        arena_printf(&reader.arena, "%.*s", SLICE_ARG(word)).ptr);
        }
    }
    event_rules_free(rules);
    arena_release(&reader.arena);
}

CU_TestInfo tables_tests[] = {
    {"subtypes are those of their types",    subtypes_are_those_of_their_types   },
    {"words claim no other deed",            words_claim_no_other_deed           },
    {"classes have names of their own",      classes_have_names_of_their_own     },
    {"a word is listed once",                a_word_is_listed_once               },
    {"conditions ask for words that can be", conditions_ask_for_words_that_can_be},
    CU_TEST_INFO_NULL,
};
