/* test_settings.c - options from files and the environment; the pager. */
#include "tests/check.h"
#include "tests/program.h"

/* Run in a folder where .dateline.toml and user/dateline/config lie, with
 * XDG_CONFIG_HOME=user; the graph a.db has no event, the others do not exist. */
static const struct {
    const char *label;
    const char *command;
    int status;
    const char *out; /* all of standard output */
    const char *err; /* part of standard error, or NULL: nothing there */
} rows[] = {
    {"the project's file names the graph",      "dateline query --all -f jsonl",                    0, "",
     NULL                                                                                                                                                 },
    {"a variable is stronger",                  "DATELINE_DB=b.db dateline stats",                  3, "", "b.db: No"                                     },
    {"a typed option is the strongest",         "DATELINE_DB=b.db dateline stats -d c.db",          3,
     "",                                                                                                   "c.db: No"                                     },
    {"a section is for its command",            "dateline query --all --explain -q",                0,
     "dateline query --limit 7\n",                                                                         NULL                                           },
    {"origins are shown",                       "dateline config --show-origin",                    0,
     ".dateline.toml:2\tdb=a.db\n.dateline.toml:4\tquery.limit=7\n"
     "user/dateline/config:2\tquiet=true\n",                                                               NULL                                           },
    {"a variable hides the file's line",
     "DATELINE_DB=b.db dateline config --show-origin | head -1",                                    0,
     "$DATELINE_DB\tdb=b.db\n",                                                                            NULL                                           },
    {"without files the default is told",
     "rm .dateline.toml; XDG_CONFIG_HOME=none dateline config --show-origin",                       0,
     "default\tdb=out/graph.db\n",                                                                         NULL                                           },
    {"an unknown option is said with its line",
     "echo 'dbb = x' >.dateline.toml; dateline stats",                                              2, "",
     ".dateline.toml:1: no option is called 'dbb'; did you mean 'db'?"                                                                                    },
    {"an unknown section as well",              "echo '[qery]' >.dateline.toml; dateline stats",    2,
     "",                                                                                                   ".dateline.toml:1: no command is called 'qery'"},
    {"an open quote as well",                   "echo 'db = \"x' >.dateline.toml; dateline stats",  2, "",
     ".dateline.toml:1: not of the form"                                                                                                                  },
    {"a flag is true or false",                 "echo 'quiet = 1' >.dateline.toml; dateline stats", 2,
     "",                                                                                                   ".dateline.toml:1: 'quiet' is true or false"   },
    {"help needs no sound file",
     "echo '[' >.dateline.toml; dateline stats --help | head -1 | cut -c1-14",                      0,
     "dateline stats\n",                                                                                   NULL                                           },
};

static void files_and_variables_set_options(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena arena = {0};
        const char *folder = program_folder(&arena);
        struct slice command = arena_printf(
            &arena,
            "mkdir -p user/dateline; printf '# of the user\\nquiet = true\\n'"
            " >user/dateline/config; XDG_CONFIG_HOME=user;"
            " printf '\\ndb = \"a.db\" # here\\n[query]\\nlimit=7\\n' >.dateline.toml;"
            " dateline load -q -d a.db /dev/null; %s",
            rows[i].command);
        struct program ran =
            program_run(&arena, folder, command.ptr, (struct slice){0});
        CHECK_ROW(ran.status == rows[i].status, rows[i].label);
        CHECK_ROW(slice_equal(ran.out, slice_of(rows[i].out)), rows[i].label);
        CHECK_ROW(rows[i].err ? program_says(ran.err, rows[i].err) : ran.err.len == 0,
                  rows[i].label);
        program_clean(folder);
        arena_release(&arena);
    }
}

/* On a terminal that `script` makes, where there is that program. */
static const struct {
    const char *label;
    const char *command;
    const char *out;
} paged[] = {
    {"long answers go through the pager",
     "DATELINE_PAGER='sed s/^/:/' script -qec 'dateline types' /dev/null | head -1 | "
     "cut -c1-5",                                                                       ":visi"},
    {"PAGER will do as well",
     "PAGER='sed s/^/:/' script -qec 'dateline types' /dev/null | head -1 | cut -c1-5", ":visi"},
    {"not with --no-pager",
     "PAGER='sed s/^/:/' script -qec 'dateline types --no-pager' /dev/null | head -1 | "
     "cut -c1-4",                                                                       "visi" },
    {"not with an empty one",
     "DATELINE_PAGER= script -qec 'dateline types' /dev/null | head -1 | cut -c1-4",    "visi" },
    {"not without a terminal",
     "PAGER='sed s/^/:/' dateline types | head -1 | cut -c1-4",                         "visi" },
};

static void terminals_get_a_pager(void)
{
    struct arena arena = {0};
    if (program_line(&arena, "command -v script").status == 0) {
        for (size_t i = 0; i < COUNT(paged); i++) {
            struct program ran = program_line(&arena, paged[i].command);
            CHECK_ROW(program_says(ran.out, paged[i].out), paged[i].label);
        }
    }
    arena_release(&arena);
}

CU_TestInfo settings_tests[] = {
    {"files and variables set options", files_and_variables_set_options},
    {"terminals get a pager",           terminals_get_a_pager          },
    CU_TEST_INFO_NULL,
};
