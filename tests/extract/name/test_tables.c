#include "base/table.h"
#include "extract/name/tables_read.h"
#include "tests/check.h"

static const char *const lists[] = {
    "name/cities.tsv",  "name/countries.tsv", "name/organizations.tsv",
    "name/others.tsv",  "name/people.tsv",    "name/places.tsv",
    "name/regions.tsv", "name/titles.tsv",
};

static bool same_text(const uint32_t *a, const uint32_t *b)
{
    return slice_equal(gaz_text(a), gaz_text(b));
}

/* All meanings of the words, in their order. */
static bool same_meanings(const struct name_rules *a, const struct name_rules *b,
                          struct slice words)
{
    const struct gaz_entry *one = gaz_find(a, words);
    const struct gaz_entry *two = gaz_find(b, words);
    bool same = true;
    while (same && one && two) {
        same = one->kind == two->kind && one->weak == two->weak &&
               one->capital == two->capital && one->next == two->next &&
               same_text(&one->name, &two->name) &&
               same_text(&one->country, &two->country) &&
               same_text(&one->code, &two->code) && same_text(&one->where, &two->where);
        one = one->next == STRMAP_NONE ? NULL : &a->entries[one->next];
        two = two->next == STRMAP_NONE ? NULL : &b->entries[two->next];
    }
    return same && !one && !two;
}

static bool same_word(const struct name_rules *a, const struct name_rules *b,
                      struct slice word)
{
    return same_meanings(a, b, word) && person_bits(a, word) == person_bits(b, word) &&
           !title_find(a, word) == !title_find(b, word) &&
           strmap_find(&a->firsts, word) == strmap_find(&b->firsts, word);
}

static void the_image_answers_as_the_tables(void)
{
    struct slice none = {0};
    struct err err = {0};
    struct arena arena = {0};
    struct image_room room = {&arena, &arena};
    struct name_rules *opened = NULL;
    struct name_rules *read = NULL;
    CU_ASSERT_EQUAL(name_rules_new(none, none, &opened, &err), 0);
    CU_ASSERT_EQUAL(name_rules_read(&room, none, none, &read, &err), 0);
    for (size_t i = 0; i < COUNT(lists); i++) {
        struct table table = table_builtin(&arena, lists[i]);
        for (size_t k = 0; k < 2 * table.n_rows; k++) {
            struct slice word = table_cell(&table, k / 2, k % 2);
            CHECK_ROW(same_word(opened, read, word), lists[i]);
        }
    }
    CU_ASSERT_EQUAL(opened->n_leaders, read->n_leaders);
    CU_ASSERT_EQUAL(opened->folded.count, read->folded.count);
    name_rules_free(opened);
    arena_release(&arena);
}

static void a_users_row_comes_before_the_tables(void)
{
    struct name_rules *rules = NULL;
    struct err err = {0};
    struct slice user = SLICE_LIT("name\tkind\taliases\tid\n"
                                  "Kraken Guild\torganization\tParis|Guild\tq1\n");
    CU_ASSERT_EQUAL(name_rules_new(user, SLICE_LIT("mine"), &rules, &err), 0);
    const struct gaz_entry *entry = gaz_find(rules, SLICE_LIT("Paris"));
    CU_ASSERT_TRUE(entry && entry->user && entry->kind == GAZ_BODY);
    CU_ASSERT_TRUE(slice_equal(gaz_text(&entry->name), SLICE_LIT("Kraken Guild")));
    CU_ASSERT_TRUE(slice_equal(gaz_text(&entry->id), SLICE_LIT("q1")));
    CU_ASSERT_EQUAL(gaz_text(&entry->country).len, 0);
    entry = gaz_of_kind(rules, SLICE_LIT("Paris"), GAZ_CITY);
    CU_ASSERT_TRUE(entry && entry->capital);
    name_rules_free(rules);
}

CU_TestInfo name_tables_tests[] = {
    {"the image answers as the tables",      the_image_answers_as_the_tables    },
    {"a user's row comes before the tables", a_users_row_comes_before_the_tables},
    CU_TEST_INFO_NULL,
};
