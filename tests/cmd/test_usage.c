/* test_usage.c - what the command line takes and refuses, and how it says so. */
#include "tests/check.h"
#include "tests/program.h"

struct row {
    const char *label;
    const char *command;
    int status;
    const char *out; /* part of standard output, or NULL: nothing there */
    const char *err; /* part of standard error, or NULL: nothing there */
};

static const struct row rows[] = {
    {"no command",                      "dateline",                                   2, NULL,                    "usage: dateline COMMAND"    },
    {"--help goes to stdout",           "dateline --help",                            0, "Commands:",             NULL                         },
    {"-h as well",                      "dateline -h",                                0, "Commands:",             NULL                         },
    {"help lists the commands",         "dateline help",                              0, "  times ",              NULL                         },
    {"help of one",                     "dateline help times",                        0, "Usage: dateline times", NULL                         },
    {"--help of one",                   "dateline times --help",                      0, "Examples:",             NULL                         },
    {"--help wins over a bad argument", "dateline types x y z --help",                0,
     "Usage:",                                                                                                    NULL                         },
    {"examples come before options",    "dateline times -h | grep -n ':$' | head -2", 0,
     "Examples:",                                                                                                 NULL                         },
    {"help of none",                    "dateline help tims",                         2, NULL,                    "did you mean 'times'?"      },
    {"version",                         "dateline --version",                         0, "dateline 0.",           NULL                         },
    {"-V",                              "dateline -V",                                0, "dateline 0.",           NULL                         },
    {"unknown command",                 "dateline tmies",                             2, NULL,                    "did you mean 'times'?"      },
    {"unknown command, none near",      "dateline frobnicate",                        2, NULL,
     "unknown command 'frobnicate'\n"                                                                                                          },
    {"unknown option",                  "dateline times --explian",                   2, NULL,
     "unknown option '--explian'; did you mean '--explain'?"                                                                                   },
    {"unknown letter",                  "dateline times -z",                          2, NULL,                    "unknown option '-z'"        },
    {"a hint follows",                  "dateline times -z",                          2, NULL,                    "hint: usage: dateline times"},
    {"missing value",                   "dateline times --date",                      2, NULL,                    "'--date' needs a value"     },
    {"needless value",                  "dateline times --explain=1",                 2, NULL,                    "takes no value"             },
    {"bad day",                         "dateline times --date 2024-02-30",           2, NULL,                    "2024-02-30"                 },
    {"bad now",                         "dateline types --now today",                 2, NULL,                    "'--now' needs a day"        },
    {"too many arguments",              "dateline times a b",                         2, NULL,                    "unexpected argument 'b'"    },
    {"no document",                     "dateline extract",                           2, NULL,                    "which documents?"           },
    {"too few arguments",               "dateline why",                               2, NULL,                    "too few arguments"          },
    {"version of the graph",            "dateline version",                           0, "graph schema 4",        NULL                         },
    {"bad number",                      "dateline extract -j x a",                    2, NULL,                    "whole number"               },
    {"a picture too narrow",            "dateline timeline -f svg --width 90",        2, NULL,
     "200 to 20000 points"                                                                                                                     },
    {"a text too wide",                 "dateline timeline -f text --width 401",      2, NULL,
     "40 to 400 columns"                                                                                                                       },
    {"pages of what has none",          "dateline timeline -f png --page a4",         2, NULL,
     "'--page' is for svg and pdf"                                                                                                             },
    {"types",                           "dateline types",                             0, "news_conference",       NULL                         },
    {"types as JSON",                   "dateline types --jsonl",                     0, "\"type\":\"visit\"",    NULL                         },
    {"write error",                     "dateline types >/dev/full",                  3, NULL,                    "No space left"              },
    {"late write error",                "dateline --help >/dev/full",                 3, NULL,                    "No space left"              },
    {"closed pipe",                     "dateline help | :",                          0, NULL,                    NULL                         },
};

static void command_line(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        struct program ran = program_line(&arena, rows[i].command);
        CHECK_ROW(ran.status == rows[i].status, rows[i].label);
        CHECK_ROW(rows[i].out ? program_says(ran.out, rows[i].out) : ran.out.len == 0,
                  rows[i].label);
        CHECK_ROW(rows[i].err ? program_says(ran.err, rows[i].err) : ran.err.len == 0,
                  rows[i].label);
        arena_release(&arena);
    }
}

/* Every command explains itself, and no line of help is wider than a terminal. */
static void every_command_has_help(void)
{
    struct arena arena = {0};
    struct program list = program_line(
        &arena, "for c in $(dateline help | sed -n '/^Commands/,$s/^  \\([a-z]*\\) .*/"
                "\\1/p'); do dateline $c --help || echo BAD; done");
    struct slice rest = list.out;
    struct slice line;
    CU_ASSERT_FALSE(program_says(list.out, "BAD"));
    CU_ASSERT_TRUE(program_says(list.out, "Usage: dateline extract"));
    while (slice_cut(&rest, '\n', &line)) {
        CU_ASSERT_TRUE(line.len <= 90);
    }
    arena_release(&arena);
}

CU_TestInfo usage_tests[] = {
    {"the command line",       command_line          },
    {"every command has help", every_command_has_help},
    CU_TEST_INFO_NULL,
};
