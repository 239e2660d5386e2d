/* What the tables of events say of one another. */
#include <stdio.h>

#include "base/event_type.h"
#include "base/table.h"
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

static void subtypes_are_those_of_their_types(void)
{
    static const struct {
        const char *table, *type, *subtype;
    } places[] = {
        {"event/frames.tsv",   "type", "subtype" },
        {"graph/labels.tsv",   "type", "subtype" },
        {"graph/subtypes.tsv", "type", "subtypes"},
    };
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    for (size_t p = 0; p < COUNT(places); p++) {
        struct table table = table_builtin(&arena, places[p].table);
        size_t type = table_column(&table, places[p].type);
        size_t subtype = table_column(&table, places[p].subtype);
        for (size_t r = 0; r < table.n_rows; r++) {
            struct slice cell = table_cell(&table, r, subtype);
            struct slice one;
            char label[80];
            while (slice_cut(&cell, ' ', &one)) {
                (void)snprintf(label, sizeof label, "%s:%u %.*s", places[p].table,
                               (unsigned)table.rows[r].line, SLICE_ARG(one));
                CHECK_ROW(slice_equal(one, SLICE_LIT("-")) ||
                              is_subtype(&types, table_cell(&table, r, type), one),
                          label);
            }
        }
    }
    arena_release(&arena);
}

/* A label must not say more than the word that told the event. */
static void words_claim_no_other_deed(void)
{
    static const struct {
        const char *lemma, *pos, *subtype;
    } wrong[] = {
        {"stab",            "v", "shooting" },
        {"assassinate",     "v", "shooting" },
        {"murder",          "n", "shooting" },
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
    struct table table = table_builtin(&arena, "event/frames.tsv");
    for (size_t r = 0; r < table.n_rows; r++) {
        for (size_t i = 0; i < COUNT(wrong); i++) {
            struct slice lemmas = table_cell(&table, r, 0);
            struct slice one;
            bool named = false;
            while (slice_cut(&lemmas, ' ', &one)) {
                named = named || slice_equal(one, slice_of(wrong[i].lemma));
            }
            CHECK_ROW(
                !named ||
                    !slice_equal(table_cell(&table, r, 1), slice_of(wrong[i].pos)) ||
                    !slice_equal(table_cell(&table, r, 4), slice_of(wrong[i].subtype)),
                wrong[i].lemma);
        }
    }
    arena_release(&arena);
}

CU_TestInfo tables_tests[] = {
    {"subtypes are those of their types", subtypes_are_those_of_their_types},
    {"words claim no other deed",         words_claim_no_other_deed        },
    CU_TEST_INFO_NULL,
};
