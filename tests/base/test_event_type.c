#include "base/event_type.h"
#include "base/strmap.h"
#include "tests/check.h"

static const char *const names[] = {
    "visit",      "meeting", "call",          "news_conference", "statement",
    "agreement",  "aid",     "sanction",      "hearing",         "legislation",
    "legal_case", "arrest",  "investigation", "election",        "appointment",
    "protest",    "attack",  "military_move", "death",           "disaster",
    "other",
};

static void the_types_of_the_design_are_there(void)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    CU_ASSERT_EQUAL(types.n_types, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++) {
        uint16_t type = event_type_find(&types, slice_of(names[i]));
        CHECK_ROW(type != EVENT_TYPE_NONE, names[i]);
        CHECK_ROW(type != EVENT_TYPE_NONE && types.types[type].n_roles > 0 &&
                      types.types[type].label.len > 0 &&
                      types.types[type].colour.len == 7,
                  names[i]);
    }
    CU_ASSERT_EQUAL(event_type_find(&types, SLICE_LIT("nonsense")), EVENT_TYPE_NONE);
    arena_release(&arena);
}

static void all_roles_have_a_side(void)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    for (size_t i = 0; i < types.n_types; i++) {
        for (size_t k = 0; k < types.types[i].n_roles; k++) {
            struct slice role = types.types[i].roles[k];
            CHECK_ROW(event_role_side(&types, role) != ROLE_NONE,
                      arena_copy(&arena, role).ptr);
        }
    }
    CU_ASSERT_EQUAL(event_role_side(&types, SLICE_LIT("nonsense")), ROLE_NONE);
    arena_release(&arena);
}

static void no_word_names_two_types(void)
{
    struct arena arena = {0};
    struct strmap words = {0};
    struct event_types types = event_types_builtin(&arena);
    for (size_t i = 0; i < types.n_types; i++) {
        const struct event_type *type = &types.types[i];
        for (size_t k = 0; k < type->n_words; k++) {
            uint32_t before = strmap_put(&words, &arena, type->words[k], (uint32_t)i);
            CHECK_ROW(before == STRMAP_NONE, arena_copy(&arena, type->words[k]).ptr);
        }
    }
    arena_release(&arena);
}

static void shared_roles_are_marked(void)
{
    struct arena arena = {0};
    struct event_types types = event_types_builtin(&arena);
    CU_ASSERT_TRUE(types.types[event_type_find(&types, SLICE_LIT("meeting"))].shared);
    CU_ASSERT_FALSE(types.types[event_type_find(&types, SLICE_LIT("attack"))].shared);
    CU_ASSERT_EQUAL(event_role_side(&types, SLICE_LIT("attacker")), ROLE_AGENT);
    CU_ASSERT_EQUAL(event_role_side(&types, SLICE_LIT("target")), ROLE_TARGET);
    arena_release(&arena);
}

static void users_add_and_replace_types(void)
{
    static const char table[] = "type\tlabel\troles\twords\n"
                                "merger\tMerger\tparty+\tmergers takeovers\n"
                                "visit\tTrip\tvisitor\t-\n";
    struct arena arena = {0};
    struct err err = {0};
    struct event_types types = event_types_builtin(&arena);
    size_t before = types.n_types;
    uint16_t visit = event_type_find(&types, SLICE_LIT("visit"));
    CU_ASSERT_EQUAL(
        event_types_add(&arena, slice_of(table), SLICE_LIT("mine.tsv"), &types, &err),
        0);
    CU_ASSERT_EQUAL(types.n_types, before + 1);
    CU_ASSERT_EQUAL(event_type_find(&types, SLICE_LIT("visit")), visit);
    CU_ASSERT_TRUE(slice_equal(types.types[visit].label, SLICE_LIT("Trip")));
    CU_ASSERT_EQUAL(types.types[visit].n_words, 0);
    uint16_t merger = event_type_find(&types, SLICE_LIT("merger"));
    CU_ASSERT_EQUAL(merger, before);
    CU_ASSERT_EQUAL(types.types[merger].n_words, 2);
    CU_ASSERT_TRUE(types.types[merger].shared);
    CU_ASSERT_EQUAL(types.types[merger].schema.len, 0);
    arena_release(&arena);
}

static void a_type_without_role_is_refused(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct event_types types = event_types_builtin(&arena);
    size_t before = types.n_types;
    CU_ASSERT_EQUAL(event_types_add(&arena, SLICE_LIT("type\troles\n# x\nmerger\t-\n"),
                                    SLICE_LIT("mine.tsv"), &types, &err),
                    ERR_INPUT);
    CU_ASSERT_STRING_EQUAL(err.text, "mine.tsv:3: a type needs a name and a role");
    CU_ASSERT_EQUAL(types.n_types, before);
    arena_release(&arena);
}

CU_TestInfo event_type_tests[] = {
    {"the types of the design are there", the_types_of_the_design_are_there},
    {"all roles have a side",             all_roles_have_a_side            },
    {"no word names two types",           no_word_names_two_types          },
    {"shared roles are marked",           shared_roles_are_marked          },
    {"users add and replace types",       users_add_and_replace_types      },
    {"a type without a role is refused",  a_type_without_role_is_refused   },
    CU_TEST_INFO_NULL,
};
