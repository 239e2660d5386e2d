#include "base/buf.h"
#include "extract/read/read.h"
#include "tests/check.h"

/* All blocks as "x:text|", x being the kind's letter. */
static struct slice blocks_of(struct arena *arena, const char *page, struct doc *doc)
{
    static const char letters[] = "bHthdclx";
    struct buf out = {0};
    struct err err = {0};
    if (read_document(arena, slice_of(page), SLICE_LIT("p.html"), SLICE_LIT("p.html"),
                      doc, &err) != 0) {
        buf_adds(&out, err.text);
    }
    for (size_t i = 0; i < doc->n_blocks; i++) {
        struct slice text = span_cut(doc->text, doc->blocks[i].span);
        buf_addf(&out, "%c:%.*s|", letters[doc->blocks[i].kind], SLICE_ARG(text));
    }
    struct slice copy = arena_copy(arena, buf_slice(&out));
    buf_release(&out);
    return copy;
}

#define BODY "The two ministers met in Oslo on Monday and talked for three hours."

static const struct {
    const char *label;
    const char *page;
    const char *blocks;
} rows[] = {
    {"paragraphs",                                     "<html><p>" BODY "</p><p>Then they ate.</p>",
     "b:" BODY "|b:Then they ate.|"                                                                                                                               },
    {"headline, heading and list",
     "<html><h1>Talks in Oslo</h1><p>" BODY
     "<h2>What next</h2><ul><li>Tea.<li>Fish.</ul>",                                                      "t:Talks in Oslo|b:" BODY "|h:What next|l:Tea.|l:Fish.|"},
    {"entities, spaces and inline elements",
     "<html><p>The  two\nministers met&nbsp;in <b>Os</b>lo &amp; dined &mdash; for &#104;ours.",
     "b:The two ministers met in Oslo & dined \xe2\x80\x94 for hours.|"                                                                                           },
    {"scripts, navigation, forms and footers are off",
     "<html><nav>Home</nav><script>var p='x'</script><p>" BODY
     "</p><form>Mail</form><footer>About</footer>",                                                       "b:" BODY "|"                                           },
    {"hidden elements are off",
     "<html><p>" BODY "</p><p hidden>one</p><p style='display:none'>two</p>"
     "<div aria-hidden=true>three</div>",                                                                 "b:" BODY "|"                                           },
    {"sharing is boilerplate by its class",
     "<html><article><p>" BODY
     "</p><div class=\"post_share\">Tell your friends all about "
     "it</div></article>",                                                                                "b:" BODY "|x:Tell your friends all about it|"          },
    {"a class around all of the text is not believed",
     "<html><div class=\"widget\"><p>" BODY "</p></div>",                                                 "b:" BODY "|"                                           },
    {"a caption",
     "<html><p>" BODY
     "</p><figure><img><figcaption>Two people in Oslo</figcaption></figure>",                             "b:" BODY "|c:Two people in Oslo|"                      },
    {"the article is taken out of its page",
     "<html><div><p>Teaser of quite another story that has nothing to do with it.</div>"
     "<article><h1>Talks</h1><p>" BODY "<p>" BODY "</article>",
     "t:Talks|b:" BODY "|b:" BODY "|"                                                                                                                             },
    {"the headline may stand before the article",
     "<html><h1>Talks</h1><p>By Ann Other<article><p>" BODY "</article>",
     "t:Talks|x:By Ann Other|b:" BODY "|"                                                                                                                         },
    {"a title that the text lacks is put before it",
     "<html><head><meta property=og:title content='Talks in Oslo'></head><p>" BODY,
     "t:Talks in Oslo|b:" BODY "|"                                                                                                                                },
    {"line breaks part paragraphs",                    "<html><div>" BODY "<br><br>Then they ate.</div>",
     "b:" BODY "|b:Then they ate.|"                                                                                                                               },
    {"links alone lead elsewhere",
     "<html><p>" BODY "</p><ul><li><a href=x>Another story of that day</a></ul>",
     "b:" BODY "|x:Another story of that day|"                                                                                                                    },
    {"no text",                                        "<html><script>x</script>",                        "p.html: no text in this page"                          },
    {"an unclosed tag",                                "<html><p>" BODY "<a href=\"x",                    "b:" BODY "|"                                           },
};

static void articles_come_out_of_pages(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct doc doc = {0};
        struct slice blocks = blocks_of(&arena, rows[i].page, &doc);
        CHECK_ROW(slice_equal(blocks, slice_of(rows[i].blocks)),
                  slice_equal(blocks, slice_of(rows[i].blocks)) ? rows[i].label
                                                                : blocks.ptr);
        arena_release(&arena);
    }
}

static const char facts_page[] =
    "<html lang=en-GB><head><title>Talks in Oslo | The Post</title>"
    "<meta property='og:site_name' content='The Post'>"
    "<meta property='article:published_time' content='2024-04-26T08:00'>"
    "<meta name=date content='2024-04-25'>"
    "<link rel=canonical href='https://x.example/2024/04/26/talks'>"
    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],"
    "\"headline\":\"Ministers talk in Oslo\",\"datePublished\":\"2024-04-26\","
    "\"dateModified\":\"2024-05-01\",\"license\":\"CC BY\"}]}</script>"
    "<script type='application/ld+json'>{broken</script></head>"
    "<body><p>" BODY "<time datetime=2024-04-26>Friday</time>";

static void pages_say_who_they_are(void)
{
    static const char *const clues[][2] = {
        {"json-ld datePublished",       "2024-04-26"      },
        {"meta article:published_time", "2024-04-26T08:00"},
        {"meta date",                   "2024-04-25"      },
        {"time",                        "2024-04-26"      },
        {"json-ld dateModified",        "2024-05-01"      },
        {"url",                         "2024-04-26"      },
    };
    struct arena arena = {0};
    struct doc doc = {0};
    (void)blocks_of(&arena, facts_page, &doc);
    CU_ASSERT_TRUE(slice_equal(doc.title, SLICE_LIT("Ministers talk in Oslo")));
    CU_ASSERT_TRUE(slice_equal(doc.publisher, SLICE_LIT("The Post")));
    CU_ASSERT_TRUE(slice_equal(doc.licence, SLICE_LIT("CC BY")));
    CU_ASSERT_TRUE(slice_equal(doc.language, SLICE_LIT("en-GB")));
    CU_ASSERT_TRUE(
        slice_equal(doc.url, SLICE_LIT("https://x.example/2024/04/26/talks")));
    CU_ASSERT_EQUAL(doc.n_clues, COUNT(clues));
    for (size_t i = 0; i < COUNT(clues) && i < doc.n_clues; i++) {
        CHECK_ROW(slice_equal(doc.clues[i].source, slice_of(clues[i][0])), clues[i][0]);
        CHECK_ROW(slice_equal(doc.clues[i].value, slice_of(clues[i][1])), clues[i][0]);
    }
    arena_release(&arena);
}

static void a_site_is_no_part_of_the_title(void)
{
    struct arena arena = {0};
    struct doc doc = {0};
    (void)blocks_of(&arena, "<html><title>Talks - in Oslo | The Post</title><p>" BODY,
                    &doc);
    CU_ASSERT_TRUE(slice_equal(doc.title, SLICE_LIT("Talks - in Oslo")));
    arena_release(&arena);
}

static void deep_pages_are_read(void)
{
    struct buf page = {0};
    struct arena arena = {0};
    struct doc doc = {0};
    buf_adds(&page, "<html>");
    for (int i = 0; i < 20000; i++) {
        buf_adds(&page, "<div class=share><b>");
    }
    buf_adds(&page, BODY);
    struct slice blocks = blocks_of(&arena, page.ptr, &doc);
    CU_ASSERT_TRUE(slice_equal(blocks, SLICE_LIT("b:" BODY "|")));
    buf_release(&page);
    arena_release(&arena);
}

CU_TestInfo read_html_tests[] = {
    {"articles come out of pages",     articles_come_out_of_pages    },
    {"pages say who they are",         pages_say_who_they_are        },
    {"a site is no part of the title", a_site_is_no_part_of_the_title},
    {"pages of any depth are read",    deep_pages_are_read           },
    CU_TEST_INFO_NULL,
};
