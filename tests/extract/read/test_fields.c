#include "base/buf.h"
#include "extract/read/read.h"
#include "tests/check.h"

#define BODY "The two ministers met in Oslo on Monday and talked for three hours.\n"

static void header_lines_are_metadata_and_text(void)
{
    static const char text[] =
        "\xef\xbb\xbfTitle: Talks in Oslo\r\nDATE: 26 April 2024\r\n"
        "Source: https://x.example/a\r\nPublisher: The Post\r\n"
        "Licence: CC BY\r\n\r\n" BODY;
    struct arena arena = {0};
    struct doc doc = {0};
    struct err err = {0};
    CU_ASSERT_EQUAL(read_document(&arena, slice_of(text), SLICE_LIT("a.txt"),
                                  SLICE_LIT("d/a.txt"), &doc, &err),
                    0);
    CU_ASSERT_TRUE(slice_equal(doc.id, SLICE_LIT("a.txt")));
    CU_ASSERT_TRUE(slice_equal(doc.path, SLICE_LIT("d/a.txt")));
    CU_ASSERT_TRUE(slice_equal(doc.title, SLICE_LIT("Talks in Oslo")));
    CU_ASSERT_TRUE(slice_equal(doc.url, SLICE_LIT("https://x.example/a")));
    CU_ASSERT_TRUE(slice_equal(doc.publisher, SLICE_LIT("The Post")));
    CU_ASSERT_TRUE(slice_equal(doc.licence, SLICE_LIT("CC BY")));
    CU_ASSERT_TRUE(slice_equal(doc.text, slice_of(text)));
    CU_ASSERT_EQUAL(doc.n_clues, 1);
    CU_ASSERT_TRUE(slice_equal(doc.clues[0].source, SLICE_LIT("header Date")));
    CU_ASSERT_TRUE(
        slice_equal(span_cut(doc.text, doc.clues[0].span), SLICE_LIT("26 April 2024")));
    CU_ASSERT_EQUAL(doc.n_blocks, 7);
    CU_ASSERT_TRUE(
        slice_equal(span_cut(doc.text, doc.blocks[0].span), SLICE_LIT("Title:")));
    CU_ASSERT_TRUE(slice_equal(span_cut(doc.text, doc.blocks[1].span),
                               SLICE_LIT("Talks in Oslo")));
    arena_release(&arena);
}

static void json_fields_are_metadata(void)
{
    static const char line[] =
        "{\"id\":\"n1\",\"title\":\"Talks in Oslo\",\"date\":\"2024-04-26\","
        "\"url\":\"https://x.example/2024-04-27/a\",\"publisher\":\"The Post\","
        "\"text\":\"Talks in Oslo\\n\\nThey met on Monday and went on to talk for hours.\"}";
    struct arena arena = {0};
    struct doc doc = {0};
    struct err err = {0};
    CU_ASSERT_EQUAL(
        read_json_document(&arena, slice_of(line), SLICE_LIT("a.jsonl:1"), &doc, &err),
        0);
    CU_ASSERT_TRUE(slice_equal(doc.id, SLICE_LIT("n1")));
    CU_ASSERT_TRUE(slice_equal(doc.title, SLICE_LIT("Talks in Oslo")));
    CU_ASSERT_EQUAL(doc.n_clues, 2);
    CU_ASSERT_TRUE(slice_equal(doc.clues[0].value, SLICE_LIT("2024-04-26")));
    CU_ASSERT_TRUE(slice_equal(doc.clues[1].value, SLICE_LIT("2024-04-27")));
    CU_ASSERT_EQUAL(doc.n_blocks, 2);
    CU_ASSERT_EQUAL(doc.blocks[0].kind, BLOCK_TITLE);
    CU_ASSERT_EQUAL(doc.blocks[1].kind, BLOCK_BODY);
    arena_release(&arena);
}

static void file_names_may_hold_a_date(void)
{
    static const struct {
        const char *name;
        const char *date; /* NULL: none */
    } rows[] = {
        {"2024-04-26-talks.txt",  "2024-04-26"},
        {"talks_2024_04_26.txt",  "2024-04-26"},
        {"talks-2024-13-26.txt",  NULL        },
        {"talks-12024-04-26.txt", NULL        },
        {"talks-2024-04.txt",     NULL        },
        {"talks-2024-04_26.txt",  NULL        },
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct doc doc = {0};
        struct err err = {0};
        (void)read_document(&arena, SLICE_LIT("They met."), slice_of(rows[i].name),
                            slice_of(rows[i].name), &doc, &err);
        CHECK_ROW(doc.n_clues == (rows[i].date ? 1U : 0U), rows[i].name);
        CHECK_ROW(doc.n_clues == 0 ||
                      slice_equal(doc.clues[0].value, slice_of(rows[i].date)),
                  rows[i].name);
        arena_release(&arena);
    }
}

/* Paragraphs as they are cut, "|" between them and " " for line ends inside. */
static const struct {
    const char *label;
    const char *text;
    const char *paragraphs;
} cuts[] = {
    {"empty lines part",                               "One.\n\n\nTwo.\n",                                            "One.|Two."                                 },
    {"lines are paragraphs",                           "One met two.\nTwo met three.\n",
     "One met two.|Two met three."                                                                                                                                },
    {"a wrapped paragraph is one",
     "The two ministers met in the old town hall of Oslo on Monday\n"
     "and talked for three hours about grain, fish and the price of\n"
     "oil, and then went on to dine with the mayor of the city and\nher guests.\n",                                   "The two ministers met in the old town hall of Oslo on Monday "
     "and talked for three hours about grain, fish and the price of "
     "oil, and then went on to dine with the mayor of the city and her guests."},
    {"two wrapped lines, the second in small letters",
     "The two ministers met in the old town hall of\nOslo on Monday, and then they\n"
     "talked about fish for hours.",                                                                                  "The two ministers met in the old town hall of|"
     "Oslo on Monday, and then they talked about fish for hours."                                                             },
    {"wrapped lines, the first set in",
     "   The two ministers met in the old town hall of Oslo on May 3,\n"
     "and talked for three hours about grain, fish and the price of\n"
     "oil, and then went on to dine with the mayor of the city and\nher guests.\n\n"
     "   They were joined by the mayor of the old town, Ada Okoye of\nLima.\n",                                       "The two ministers met in the old town hall of Oslo on May 3, "
     "and talked for three hours about grain, fish and the price of "
     "oil, and then went on to dine with the mayor of the city and her guests.|"
     "They were joined by the mayor of the old town, Ada Okoye of Lima."           },
    {"items part",                                     "They spoke about:\n- grain and other food\n- fish\n1. oil\n",
     "They spoke about:|grain and other food|fish|oil"                                                                                                            },
    {"no-break spaces make an empty line",             "One.\n\xc2\xa0\nTwo.",                                        "One.|Two."                                 },
};

/* All paragraphs with "|" between, line ends inside as spaces. */
static struct slice joined(struct arena *arena, const struct doc *doc)
{
    struct buf out = {0};
    for (size_t k = 0; k < doc->n_blocks; k++) {
        struct slice line;
        struct slice rest = span_cut(doc->text, doc->blocks[k].span);
        buf_adds(&out, k > 0 ? "|" : "");
        for (bool first = true; slice_cut(&rest, '\n', &line); first = false) {
            buf_adds(&out, first ? "" : " ");
            buf_add(&out, line);
        }
    }
    struct slice copy = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return copy;
}

static void paragraphs_are_cut(void)
{
    for (size_t i = 0; i < COUNT(cuts); i++) {
        struct arena arena = {0};
        struct doc doc = {0};
        struct err err = {0};
        (void)read_document(&arena, slice_of(cuts[i].text), SLICE_LIT("a"),
                            SLICE_LIT("a"), &doc, &err);
        struct slice got = joined(&arena, &doc);
        CHECK_ROW(slice_equal(got, slice_of(cuts[i].paragraphs)), cuts[i].label);
        arena_release(&arena);
    }
}

CU_TestInfo read_fields_tests[] = {
    {"header lines are metadata, and stay text", header_lines_are_metadata_and_text},
    {"JSON fields are metadata",                 json_fields_are_metadata          },
    {"file names may hold a date",               file_names_may_hold_a_date        },
    {"paragraphs are cut",                       paragraphs_are_cut                },
    CU_TEST_INFO_NULL,
};
