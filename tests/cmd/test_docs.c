/* test_docs.c - man page and completions are those that the program would write now. */
#include "tests/check.h"
#include "tests/program.h"

static void docs_are_up_to_date(void)
{
    static const char *const commands[] = {
        "dateline help --man | cmp - docs/man/dateline.1",
        "for c in $(dateline help | sed -n '/^Commands/,/^$/s/^  \\([a-z]*\\) .*/\\1/p'); do"
        " dateline help --man $c | cmp - docs/man/dateline-$c.1 || exit 1; done",
        "! command -v man >/dev/null ||"
        " test -z \"$(man --warnings -l docs/man/dateline-query.1 2>&1 >/dev/null)\"",
        "dateline help --bash | cmp - docs/completions/dateline.bash",
        "dateline help --zsh | cmp - docs/completions/_dateline",
        "dateline help --fish | cmp - docs/completions/dateline.fish",
    };
    for (size_t i = 0; i < COUNT(commands); i++) {
        struct arena arena = {0};
        CHECK_ROW(program_line(&arena, commands[i]).status == 0,
                  "`make docs` has to be run: a command changed");
        arena_release(&arena);
    }
}

static void the_shell_reads_its_completion(void)
{
    struct arena arena = {0};
    struct program ran = program_line(
        &arena,
        "command -v bash >/dev/null || exit 0; bash -c '. "
        "docs/completions/dateline.bash; COMP_WORDS=(dateline quer); COMP_CWORD=1;"
        " _dateline; test \"${COMPREPLY[*]}\" = query'");
    CU_ASSERT_EQUAL(ran.status, 0);
    arena_release(&arena);
}

/* bash asks the graph for the names; a blank in one is escaped. */
static void the_shell_completes_names(void)
{
    struct arena arena = {0};
    struct program ran = program_line(
        &arena,
        "command -v bash >/dev/null || exit 0; d=$(mktemp -d); trap 'rm -r $d' EXIT;"
        " echo 'Wang Yi met Wang Xiaohong in Beijing on April 26, 2024.' >$d/a.txt;"
        " dateline add -q -d $d/g.db $d/a.txt; export DATELINE_DB=$d/g.db; bash -c '. "
        "docs/completions/dateline.bash; COMP_WORDS=(dateline query events involving "
        "wang\\ x); COMP_CWORD=4; _dateline; test \"${COMPREPLY[*]}\" = \"Wang\\"
        " Xiaohong\"'");
    CU_ASSERT_EQUAL(ran.status, 0);
    arena_release(&arena);
}

CU_TestInfo docs_tests[] = {
    {"man page and completions are up to date", docs_are_up_to_date           },
    {"the shell reads its completion",          the_shell_reads_its_completion},
    {"the shell completes names",               the_shell_completes_names     },
    CU_TEST_INFO_NULL,
};
