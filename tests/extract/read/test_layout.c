#include "extract/read/read.h"
#include "tests/check.h"

/* The kinds of all blocks as letters: b body, t title, h heading, x boilerplate, ... */
static struct slice kinds_of(struct arena *arena, const char *text)
{
    struct doc doc = {0};
    struct err err = {0};
    char *out = arena_alloc(arena, 200);
    if (read_document(arena, slice_of(text), SLICE_LIT("a.txt"), SLICE_LIT("a.txt"),
                      &doc, &err) != 0) {
        return slice_of(err.text);
    }
    for (size_t i = 0; i < doc.n_blocks && i < 199; i++) {
        static const char letters[] = "bHthdclx";
        out[i] = letters[doc.blocks[i].kind];
    }
    return (struct slice){out, doc.n_blocks};
}

#define BODY "The two ministers met in Oslo on Monday and talked for three hours.\n"

static const struct {
    const char *label;
    const char *text;
    const char *kinds;
} layouts[] = {
    {"a lone sentence is body",              "They met on Monday.",                                                 "b"    },
    {"a lone line is body",                  "Ministers meet in Oslo",                                              "b"    },
    {"headline, date, text",                 "Ministers meet in Oslo\n\nApr 26, 2024\n\n" BODY,                     "tdb"  },
    {"weekday date line",                    "Ministers meet\n\nTue Jun 18 2024\n\n" BODY,                          "tdb"  },
    {"published line",                       "Talks\nPublished: 26 April 2024, 10:30 GMT\n" BODY,                   "tdb"  },
    {"header lines",
     "Title: Ministers meet\nDate: 2024-04-26\nSource: http://x.org/\n\n" BODY,
     "HtHHb"                                                                                                               },
    {"header without empty line",            "Title: Ministers meet\n" BODY,                                        "tb"   },
    {"a date in a sentence is no date line", "On April 26, 2024 they met again.\n" BODY,
     "bb"                                                                                                                  },
    {"buttons",                              "Back To Top\n\nMinisters meet in Oslo\n\n" BODY "XS\nSM\nMD\nLG",
     "xtbxxxx"                                                                                                             },
    {"player",                               "Ministers meet\n\n0:00 0:03:17 0:00\n\n" BODY,                        "txb"  },
    {"links at the end",
     "Ministers meet\n" BODY "Read also:\n- One more thing happened there\n- Another",
     "tbxxx"                                                                                                               },
    {"a paragraph after links stays",
     "Ministers meet\n" BODY "Read also:\n- One more thing\n\n" BODY,                                               "tbxxb"},
    {"a file picture",
     "Ministers meet\n\n(FILE) Ms Berg, left, and Mr Lund shake hands.\n\n" BODY,
     "tcb"                                                                                                                 },
    {"a caption that stands twice",
     "Ministers meet\n\nMs Berg speaks to reporters in Oslo on Monday morning.\n"
     "Ms Berg speaks to reporters in Oslo on Monday morning.\n\n" BODY,
     "tcxb"                                                                                                                },
    {"a last line with its agency is body",
     "Ministers meet\n\n" BODY "\nThe talks go on until Tuesday. (Yonhap)",                                         "tbb"  },
    {"a heading within the text",
     "Ministers meet\n\n" BODY "\nWhat comes next\n\n" BODY,                                                        "tbhb" },
    {"a list",                               "Ministers meet\n\n" BODY "\n- first they ate;\n- then they spoke.\n",
     "tbll"                                                                                                                },
    {"items that run on",
     "Ministers meet\n\n" BODY
     "\n- Lena Ruiz, mayor of Lima - Bo Silva, mayor of Cusco\n- Oslo - the city\n",                                "tblll"},
    {"a question as headline",
     "Why did the two ministers meet in Oslo yesterday?\n\n" BODY,                                                  "tb"   },
    {"a foreign button",                     "Ministers meet\n\n" BODY "\n\xed\x8c\x9d\xec\x97\x85",                "tbx"  },
};

static void layouts_are_told_apart(void)
{
    for (size_t i = 0; i < COUNT(layouts); i++) {
        struct arena arena = {0};
        struct slice kinds = kinds_of(&arena, layouts[i].text);
        CHECK_ROW(slice_equal(kinds, slice_of(layouts[i].kinds)), layouts[i].label);
        arena_release(&arena);
    }
}

CU_TestInfo read_layout_tests[] = {
    {"layouts are told apart", layouts_are_told_apart},
    CU_TEST_INFO_NULL,
};
