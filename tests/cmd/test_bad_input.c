/* test_bad_input.c - what is wrong with files, graphs, disks: said, and the rest done.
 */
#include <unistd.h>

#include "tests/check.h"
#include "tests/program.h"

struct row {
    const char *label;
    const char *command;
    int status;
    const char *err; /* part of standard error */
};

/* Run in a folder that holds good.txt, empty.txt, binary, none.db, list.jsonl and
 * good.db. */
static const struct row rows[] = {
    {"missing file",               "dateline extract none.txt",                           3, "none.txt: No such file"     },
    {"empty file",                 "dateline extract empty.txt",                          3, "empty.txt"                  },
    {"binary file",                "dateline extract binary",                             3, "binary"                     },
    {"the rest is done",           "dateline extract empty.txt good.txt binary",          4, "empty.txt"                  },
    {"one bad line of three",      "dateline extract list.jsonl",                         4, "list.jsonl:2: "             },
    {"a folder with bad files",    "dateline add -d new.db .",                            4, "failed"                     },
    {"nothing to build from",      "dateline build -o made empty.txt",                    3, "nothing"                    },
    {"no graph",                   "dateline query --all",                                3, "out/graph.db: No such file" },
    {"no graph, a hint",           "dateline query --all",                                3, "hint: dateline build"       },
    {"no database",                "dateline stats -d no.db",                             3, "no.db: not a dateline graph"},
    {"a folder for a graph",       "dateline stats -d .",                                 3, "directory"                  },
    {"another program's database", "dateline check -d other.db",                          3, "other.db"                   },
    {"an unreachable graph",       "dateline add -d /proc/none/g.db good.txt",            3, "/proc"                      },
    {"full output",                "dateline show -d good.db good.txt --text >/dev/full", 3,
     "No space left"                                                                                                      },
    {"full file",                  "dateline export -d good.db -f csv -o /dev/full",      3, "/dev/full: No"              },
    {"output into nowhere",        "dateline export -d good.db -o none/a.csv",            3,
     "none/a.csv"                                                                                                         },
    {"no format",                  "dateline export -d good.db",                          2, "which format?"              },
    {"unknown format",             "dateline export -d good.db -f jsnol",                 2, "mean 'jsonl'?"              },
    {"unknown suffix",             "dateline export -d good.db -o a.xyz",                 2, "a.xyz: no format"           },
    {"unknown field",              "dateline query --all -d good.db --json=id,foo",       2,
     "unknown field 'foo'; fields are id, type"                                                                           },
    {"no question",                "dateline query -d good.db",                           2, "what? for example"          },
    {"an ambiguous name",          "dateline query events involving Wang -d two.db",      5,
     "hint: quote the full name"                                                                                          },
    {"an ambiguous name to show",  "dateline show Wang -d two.db",                        5,
     "matches 2 actors"                                                                                                   },
    {"nonsense",                   "dateline query colourless green ideas -d two.db",     2,
     "unknown event type 'colourless'"                                                                                    },
    {"unknown lanes",              "dateline timeline -d good.db --lanes x -f svg",       2,
     "it takes actor, type"                                                                                               },
    {"unknown event",              "dateline why ev_00 -d good.db",                       3, "no event 'ev_00'"           },
    {"unknown document",           "dateline show --text none -d good.db",                3, "none"                       },
    {"bad mentions",               "dateline load -d new2.db list.jsonl",                 3, "list.jsonl:1: "             },
    {"missing mentions",           "dateline load -d new3.db none.jsonl",                 3, "none.jsonl: No"             },
    {"a types table that is none", "dateline types --types bad.tsv",                      3, "bad.tsv:2: "                },
};

static const char good[] = "Wang Yi met Antony Blinken in Beijing on April 26, 2024.\n";

static const char list[] = "{\"id\":\"a\",\"text\":\"Wang Yi left Paris.\"}\n"
                           "{\"id\":\"b\",\"text\":\n"
                           "{\"id\":\"c\",\"text\":\"Xi Jinping left Paris.\"}\n";

/* Two people who share a name. */
static const char two[] =
    "{\"doc\":{\"id\":\"x\",\"text\":\"Wang Yi met Wang Wentao.\"},\"mentions\":[{"
    "\"type\":\"meeting\",\"start\":0,\"end\":24,\"actors\":[{\"name\":\"Wang Yi\","
    "\"kind\":\"person\"},{\"name\":\"Wang Wentao\",\"kind\":\"person\"}]}]}\n";

static const char *bad_folder(struct arena *arena)
{
    const char *folder = program_folder(arena);
    program_write(folder, "good.txt", SLICE_LIT(good));
    program_write(folder, "empty.txt", SLICE_LIT(""));
    program_write(folder, "binary",
                  SLICE_LIT("\x7f"
                            "ELF\0\0\1\2\3\0\0\0\xff\xfe\0\0\4\5\6"));
    program_write(folder, "no.db", SLICE_LIT("this is no database, only text"));
    program_write(folder, "bad.tsv", SLICE_LIT("type\tlabel\nx\ty\tz\n"));
    program_write(folder, "list.jsonl", SLICE_LIT(list));
    program_write(folder, "two.jsonl", SLICE_LIT(two));
    (void)program_run(
        arena, folder,
        "dateline load -q -d two.db two.jsonl; dateline add -q -d good.db good.txt;"
        " printf 'SQLite format 3\\000' >other.db;"
        " head -c 5000 /dev/zero >>other.db",
        (struct slice){0});
    return folder;
}

static void each_is_said(void)
{
    struct arena arena = {0};
    const char *folder = bad_folder(&arena);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct program ran =
            program_run(&arena, folder, rows[i].command, (struct slice){0});
        CHECK_ROW(ran.status == rows[i].status, rows[i].label);
        CHECK_ROW(program_says(ran.err, rows[i].err), rows[i].label);
        CHECK_ROW(slice_starts(ran.err, SLICE_LIT("dateline: ")), rows[i].label);
    }
    program_clean(folder);
    arena_release(&arena);
}

static void a_very_long_line_is_read(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    struct program ran = program_run(
        &arena, folder,
        "head -c 50000000 /dev/zero | tr '\\000' x >big.txt; dateline extract big.txt |"
        " wc -c",
        (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_TRUE(ran.out.len >= 9);
    program_clean(folder);
    arena_release(&arena);
}

/* Broken UTF-8 is replaced, and what comes out is UTF-8. */
static void broken_text_is_mended(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    program_write(
        folder, "a.txt",
        SLICE_LIT("Wang Yi \xe2\x82 met Ant\xf0ny \xe2\x82\xac Blinken in Paris "
                  "on May 3, 2024. \xc3\xa9\xc3\xa9\xc3\xa9\n"));
    struct program ran = program_run(
        &arena, folder,
        "dateline add -d g.db a.txt; dateline show a.txt --text -d g.db | iconv -f utf-8 "
        "-t utf-16 >/dev/null && dateline check -d g.db",
        (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_TRUE(program_says(ran.err, "a.txt: "));
    program_clean(folder);
    arena_release(&arena);
}

/* A graph that fills its disk, and one on a disk that cannot be written. */
static void full_and_read_only_disks(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    program_write(folder, "good.txt", SLICE_LIT(good));
    struct program ran =
        program_run(&arena, folder,
                    "mkdir disk && mount -t tmpfs -o size=40k none disk 2>/dev/null",
                    (struct slice){0});
    if (geteuid() == 0 && ran.status == 0) {
        ran = program_run(&arena, folder, "dateline add -d disk/g.db good.txt",
                          (struct slice){0});
        CU_ASSERT_EQUAL(ran.status, 3);
        CU_ASSERT_TRUE(program_says(ran.err, "disk/g.db: the disk is full"));
        ran =
            program_run(&arena, folder,
                        "mount -o remount,ro disk; dateline add -d disk/h.db good.txt;"
                        " s=$?; umount disk; exit $s",
                        (struct slice){0});
        CU_ASSERT_EQUAL(ran.status, 3);
        CU_ASSERT_TRUE(program_says(ran.err, "disk/h.db: "));
    }
    program_clean(folder);
    arena_release(&arena);
}

CU_TestInfo bad_input_tests[] = {
    {"each is said, with its exit status", each_is_said            },
    {"a line of 50 MB is read",            a_very_long_line_is_read},
    {"broken text is mended",              broken_text_is_mended   },
    {"full and read-only disks",           full_and_read_only_disks},
    CU_TEST_INFO_NULL,
};
