#include "base/buf.h"
#include "extract/lang/tokens.h"
#include "tests/check.h"

/* Words joined by "|". */
static void cut_joined(const char *input, struct buf *out)
{
    struct arena arena = {0};
    struct token_rules rules;
    struct word_list words = {0};
    struct slice text = slice_of(input);
    token_rules_init(&rules, &arena);
    tokens_cut(&rules, &arena, text, (struct span){0, (uint32_t)text.len}, &words);
    for (size_t i = 0; i < words.count; i++) {
        buf_adds(out, i > 0 ? "|" : "");
        buf_add(out, span_cut(text, words.items[i].span));
    }
    arena_release(&arena);
}

static void words_follow_ewt(void)
{
    static const struct {
        const char *input;
        const char *expected;
    } cases[] = {
        {"The envoy didn't go.",            "The|envoy|did|n't|go|."          },
        {"They can’t and cannot.",        "They|ca|n’t|and|can|not|."     },
        {"Mr. Okoro's 15-year term",        "Mr.|Okoro|'s|15|-|year|term"     },
        {"leaders' talks",                  "leaders|'|talks"                 },
        {"a non-profit, well-known body",   "a|non-profit|,|well|-|known|body"},
        {"U.S.-led talks at 10:30am",       "U.S.|-|led|talks|at|10:30|am"    },
        {"$1,200.50 (5%)",                  "$|1,200.50|(|5|%|)"              },
        {"US$5bn or €3m",                 "US$|5|bn|or|€|3|m"             },
        {"wait... what?!",                  "wait|...|what|?!"                },
        {"see https://a.example/x?y=1.",    "see|https://a.example/x?y=1|."   },
        {"mail a.b@c.example now",          "mail|a.b@c.example|now"          },
        {"J. K. Aden met O'Neill",          "J.|K.|Aden|met|O'Neill"          },
        {"the 1990s and 20th, '90s",        "the|1990s|and|20th|,|'90s"       },
        {"BEIJING (Agency) - Talks",        "BEIJING|(|Agency|)|-|Talks"      },
        {"“We’re here,” he said",     "“|We|’re|here|,|”|he|said" },
        {"No. 5 and no. He sat.",           "No.|5|and|no|.|He|sat|."         },
        {"AT&T and/or 9/11",                "AT&T|and|/|or|9/11"              },
        {"call 555-0100 or 1-800-555-01",   "call|555-0100|or|1-800-555-01"   },
        {"Acme Inc. said",                  "Acme|Inc.|said"                  },
        {"the end -- or—not",             "the|end|--|or|—|not"           },
        {"two\u00a0words",                  "two|words"                       },
        {":) fine",                         ":)|fine"                         },
        {"the 1980's and 5G on report.pdf", "the|1980's|and|5G|on|report.pdf" },
        {"alot of #1 fans, +44 20",         "a|lot|of|#|1|fans|,|+44|20"      },
        {"",                                ""                                },
        {"\n \t",                           ""                                },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf out = {0};
        buf_adds(&out, "");
        cut_joined(cases[i].input, &out);
        CHECK_ROW(slice_equal(buf_slice(&out), slice_of(cases[i].expected)),
                  cases[i].input);
        buf_release(&out);
    }
}

static void words_cover_all_but_space(void)
{
    static const char *const texts[] = {
        "''''''",
        "a.b.c.d",
        "...-...",
        "1-2-3-4-5",
        "x'y'z's't",
        "\xe2\x80\x99s",
        "\xf0\x9f\x98\x80 ok",
        "n't",
        "n'tn't",
        "U.S",
        "@@@###",
        "-",
        "(((",
        "a/b/c",
        "5a.m.x",
        ".5.5.",
        "1,,2",
        "é’s",
        "a&b&c",
        "\xff\xfe broken \xc3",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct buf out = {0};
        buf_adds(&out, "");
        cut_joined(texts[i], &out);
        size_t n = 0;
        for (const char *c = texts[i]; *c; c++) {
            n += *c != ' ';
        }
        size_t m = 0;
        for (size_t k = 0; k < out.len; k++) {
            m += out.ptr[k] != '|';
        }
        CHECK_ROW(n == m, texts[i]);
        buf_release(&out);
    }
}

CU_TestInfo tokens_tests[] = {
    {"words follow EWT",          words_follow_ewt         },
    {"words cover all but space", words_cover_all_but_space},
    CU_TEST_INFO_NULL,
};
