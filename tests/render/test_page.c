#include <string.h>

#include "base/jval.h"
#include "base/utf8.h"
#include "render/page.h"
#include "render/phrase.h"
#include "render/scene.h"
#include "tests/check.h"
#include "tests/render/sample_view.h"

static void csp(void)
{
    struct buf out = {0};
    /* printf alert | openssl dgst -sha256 -binary | base64 */
    rn_csp_hash(SLICE_LIT("alert"), &out);
    CU_ASSERT_STRING_EQUAL(out.ptr,
                           "sha256-35BQWN1npAn++BSA6B5HNlcrDttNf7mHxpXNB+Jg7IE=");
    buf_release(&out);
}

/* From behind `open` to the next `close`. */
static struct slice between(struct slice text, const char *open, const char *close)
{
    size_t at = slice_search(text, slice_of(open));
    CU_ASSERT_NOT_EQUAL(at, SIZE_MAX);
    at += strlen(open);
    struct slice rest = {text.ptr + at, text.len - at};
    size_t end = slice_search(rest, slice_of(close));
    CU_ASSERT_NOT_EQUAL(end, SIZE_MAX);
    return (struct slice){rest.ptr, end};
}

static void pages(void)
{
    static const struct sample_wish wishes[] = {
        {0,    2,  19800, 10,  false, false, false, 1},
        {80,   9,  19800, 60,  true,  false, false, 7},
        {2000, 80, 19800, 900, false, false, false, 7},
    };
    for (size_t i = 0; i < COUNT(wishes); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct buf html = {0};
        struct buf hash = {0};
        struct jval *data = NULL;
        const struct rn_options options = {0};
        struct kg_view view = sample_view(&arena, &wishes[i]);
        CU_ASSERT_EQUAL(rn_page_html(&view, &options, &html, &err), 0);
        struct slice page = buf_slice(&html);
        struct slice json = between(
            page, "<script type=\"application/json\" id=\"data\">", "</script>");
        CU_ASSERT_EQUAL(jval_read(json, &data, &err), 0);
        CU_ASSERT_EQUAL(jval_count(jval_get(data, "events")), view.n_events);
        CU_ASSERT_EQUAL(slice_search(json, SLICE_LIT("<")), SIZE_MAX);
        CU_ASSERT_EQUAL(slice_search(page, SLICE_LIT("javascript:")), SIZE_MAX);
        CU_ASSERT_EQUAL(slice_search(page, SLICE_LIT("{{")), SIZE_MAX);
        CU_ASSERT(page.len < (size_t)5 * 1000 * 1000);
        rn_csp_hash(between(page, "<script>", "</script>"), &hash);
        CU_ASSERT_NOT_EQUAL(slice_search(page, buf_slice(&hash)), SIZE_MAX);
        buf_clear(&hash);
        rn_csp_hash(between(page, "<style>", "</style>"), &hash);
        CU_ASSERT_NOT_EQUAL(slice_search(page, buf_slice(&hash)), SIZE_MAX);
        jval_free(data);
        buf_release(&hash);
        buf_release(&html);
        arena_release(&arena);
    }
}

static void urls(void)
{
    static const struct {
        const char *url;
        const char *safe;
    } cases[] = {
        {"https://a.example/x?b=1&c=2#d", "https://a.example/x?b=1&c=2#d"       },
        {" HTTP://a.example ",            "HTTP://a.example"                    },
        {"https://a.example/\"><script>", "https://a.example/%22%3E%3Cscript%3E"},
        {"https://a.example/é",          "https://a.example/%C3%A9"            },
        {"mailto:a@b.example",            "mailto:a@b.example"                  },
        {"javascript:alert(1)",           ""                                    },
        {" java\tscript:alert(1)",        ""                                    },
        {"data:text/html,x",              ""                                    },
        {"//a.example",                   ""                                    },
        {"https://",                      ""                                    },
        {"",                              ""                                    },
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_ROW(slice_equal(rn_safe_url(&arena, slice_of(cases[i].url)),
                              slice_of(cases[i].safe)),
                  cases[i].url);
    }
    arena_release(&arena);
}

static void cleaning(void)
{
    struct arena arena = {0};
    CU_ASSERT(
        slice_equal(rn_clean(&arena, SLICE_LIT("a b, c!")), SLICE_LIT("a b, c!")));
    CU_ASSERT(slice_equal(rn_clean(&arena, SLICE_LIT("a  b ")), SLICE_LIT("a b")));
    CU_ASSERT(slice_equal(rn_clean(&arena, SLICE_LIT(" a\x7f")), SLICE_LIT("a")));
    CU_ASSERT(slice_equal(rn_clean(&arena, SLICE_LIT("  a\n\t b\x01 c  ")),
                          SLICE_LIT("a b c")));
    CU_ASSERT(slice_equal(rn_clean(&arena, SLICE_LIT("\xe2\x80\xae"
                                                     "abc\xe2\x81\xa6")),
                          SLICE_LIT("abc")));
    CU_ASSERT(
        slice_equal(rn_clean(&arena, SLICE_LIT("a\xff")), SLICE_LIT("a\xef\xbf\xbd")));
    arena_release(&arena);
}

static void dates(void)
{
    static const struct {
        const char *edtf;
        const char *words;
    } cases[] = {
        {"2024-04-26",            "26 April 2024"                              },
        {"2024-04",               "April 2024"                                 },
        {"2024-04-24/2024-04-26", "between 24 and 26 April 2024"               },
        {"2024-04-24/2024-05-02", "between 24 April and 2 May 2024"            },
        {"2023-12-24/2024-01-02", "between 24 December 2023 and 2 January 2024"},
        {"../2024-04-26",         "by 26 April 2024"                           },
        {"2023",                  "2023"                                       },
        {"2024-24",               "winter 2024"                                },
        {"2024-05?",              "May 2024 (?)"                               },
        {"2024-04-26~",           "about 26 April 2024"                        },
        {"199X",                  "1990s"                                      },
        {"XXXX",                  "no date"                                    },
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct when when;
        CHECK_ROW(when_parse(slice_of(cases[i].edtf), &when), cases[i].edtf);
        struct slice words = rn_when_words(&arena, &when, false);
        CHECK_ROW(slice_equal(words, slice_of(cases[i].words)), words.ptr);
    }
    arena_release(&arena);
}

static size_t columns_of(struct slice line)
{
    return utf8_count(line);
}

static void text(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct buf out = {0};
    const struct sample_wish wish = {
        .n_events = 60, .n_actors = 8, .first = 19800, .days = 60, .seed = 2};
    const struct rn_options options = {.width = 90, .ascii = true};
    struct kg_view view = sample_view(&arena, &wish);
    CU_ASSERT_EQUAL(rn_timeline_text(&view, &options, &out, &err), 0);
    struct slice rest = buf_slice(&out);
    struct slice line;
    while (slice_cut(&rest, '\n', &line)) {
        CHECK_ROW(columns_of(line) <= 90, "a line is as wide as asked");
        CHECK_ROW(slice_search(line, SLICE_LIT("\x1b")) == SIZE_MAX, "no colour");
        CHECK_ROW(slice_search(line, SLICE_LIT("\xe2\x94")) == SIZE_MAX, "no boxes");
    }
    buf_release(&out);
    arena_release(&arena);
}

CU_TestInfo page_tests[] = {
    {"hashes as the policy writes them",                 csp     },
    {"the page carries its data, and nothing else runs", pages   },
    {"only safe links are links",                        urls    },
    {"names are safe in a line",                         cleaning},
    {"dates in words",                                   dates   },
    {"the timeline in text keeps to its columns",        text    },
    CU_TEST_INFO_NULL,
};
