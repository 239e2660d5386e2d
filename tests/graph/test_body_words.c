#include "base/table.h"
#include "base/utf8.h"
#include "graph/body_words.h"
#include "graph/norm.h"
#include "tests/check.h"

static void names_are_compared_without_what_varies(void)
{
    static const struct {
        const char *name;
        bool person;
        const char *norm;
    } rows[] = {
        {"the u.n. security council", false, "un security council"},
        {"anna b. zelenskyi",         true,  "anna zelensky"      },
        {"anna b. zelenskyi",         false, "anna b zelenskyi"   },
        {"al-jazira",                 false, "al jazira"          },
        {"the",                       false, "the"                },
        {".",                         false, "."                  },
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct slice norm = norm_name(&arena, slice_of(rows[i].name), rows[i].person);
        CHECK_ROW(slice_equal(norm, slice_of(rows[i].norm)), rows[i].name);
    }
    arena_release(&arena);
}

static void words_tell_their_country(void)
{
    struct body_words *words = body_words_new();
    char code[2];
    CU_ASSERT(slice_equal(body_words_country(words, SLICE_LIT("indian"), code),
                          SLICE_LIT("IN")));
    CU_ASSERT(
        slice_equal(body_words_country(words, SLICE_LIT("us"), code), SLICE_LIT("US")));
    CU_ASSERT_EQUAL(body_words_country(words, SLICE_LIT("senate"), code).len, 0);
    CU_ASSERT_TRUE(
        body_words_unique(words, SLICE_LIT("international court of justice")));
    CU_ASSERT_FALSE(body_words_unique(words, SLICE_LIT("supreme court")));
    body_words_free(words);
}

static void the_image_answers_as_the_tables(void)
{
    struct arena arena = {0};
    struct body_words *opened = body_words_new();
    struct body_words *read = body_words_read(&(struct image_room){&arena, &arena});
    struct table table = table_builtin(&arena, "name/organizations.tsv");
    CU_ASSERT_EQUAL(opened->countries.count, read->countries.count);
    CU_ASSERT_EQUAL(opened->unique.count, read->unique.count);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice name =
            norm_name(&arena, utf8_fold(&arena, table_cell(&table, i, 0)), false);
        CHECK_ROW(body_words_unique(opened, name) == body_words_unique(read, name),
                  "organizations.tsv");
    }
    body_words_free(opened);
    arena_release(&arena);
}

CU_TestInfo body_words_tests[] = {
    {"names are compared without what varies", names_are_compared_without_what_varies},
    {"words tell their country",               words_tell_their_country              },
    {"the image answers as the tables",        the_image_answers_as_the_tables       },
    CU_TEST_INFO_NULL,
};
