/* The date of a document: from clues, mastheads, date lines, file names. */
#include "base/calendar.h"
#include "extract/time/time.h"
#include "tests/check.h"

static void check_date(const struct time_rules *rules, struct doc *doc,
                       const char *want, const char *label)
{
    struct arena arena = {0};
    char got[WHEN_EDTF_SIZE];
    int32_t now = 0;
    (void)cal_parse("2026-01-01", &now);
    time_document_date(rules, &arena, doc, now);
    when_edtf(&doc->date, got);
    CHECK_ROW(slice_equal(slice_of(got), slice_of(want)), label);
    arena_release(&arena);
}

static void mastheads_and_date_lines_tell(void)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"Ministers meet\n\nTue Jun 18 2024\nshare\n\nROME: They met.\n",     "2024-06-18"},
        {"Ministers meet\n\nApr 26, 2024\n\nRome, April 26 : They met.\n",
         "2024-04-26"                                                                     },
        {"Ministers meet\nPublished: 26 April 2024, 10:30\n\nThey met.\n",
         "2024-04-26"                                                                     },
        {"ROME, April 26, 2024 (AP) - They met in Rome on Tuesday.\n",        "2024-04-26"},
        {"They met on April 26, 2024, in Rome, and all of them were glad.\n", "XXXX"      },
        {"Ministers meet\n\nApr 26, 2024\n\nLast week they met.\n",           "2024-04-26"},
        {"They met on Tuesday.\n",                                            "XXXX"      },
        {"Ministers meet\n\nApr 31, 2024\n\nThey met.\n",                     "XXXX"      },
        {"Ministers meet\n\nApr 26, 2031\n\nThey met.\n",                     "XXXX"      },
        {"",                                                                  "XXXX"      },
    };
    struct time_rules *rules = time_rules_new();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct doc doc = {.text = slice_of(cases[i].text)};
        check_date(rules, &doc, cases[i].want, cases[i].text);
    }
    time_rules_free(rules);
}

static void clues_come_first_and_file_names_last(void)
{
    static const struct {
        const char *clue;
        const char *id;
        const char *want;
    } cases[] = {
        {"2024-04-26T10:00:00+02:00",     "2020-01-01.txt",        "2024-04-26"},
        {"Fri, 26 Apr 2024 10:00:00 GMT", "a.txt",                 "2024-04-26"},
        {"April 26, 2024",                "a.txt",                 "2024-04-26"},
        {"2024-04",                       "a.txt",                 "2024-04"   },
        {"some day",                      "x/2024-04-26-rome.txt", "2024-04-26"},
        {"2024-02-30",                    "20240426_rome.html",    "2024-04-26"},
        {"",                              "000_20240426123.txt",   "XXXX"      },
        {"",                              "rome.txt",              "XXXX"      },
    };
    struct time_rules *rules = time_rules_new();
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct doc_clue clue = {.source = SLICE_LIT("header Date"),
                                .value = slice_of(cases[i].clue)};
        struct doc doc = {.id = slice_of(cases[i].id), .clues = &clue, .n_clues = 1};
        check_date(rules, &doc, cases[i].want, cases[i].clue);
    }
    time_rules_free(rules);
}

CU_TestInfo time_document_tests[] = {
    {"mastheads and date lines tell",        mastheads_and_date_lines_tell       },
    {"clues come first and file names last", clues_come_first_and_file_names_last},
    CU_TEST_INFO_NULL,
};
