/*
 * test_golden.c - cases as folders: tests/golden/NAME/cmd is a shell script that runs
 * in a copy of its folder; `out`, `err` and `status` are what it has to say.
 *
 * With DATELINE_GOLDEN=write (`make golden`) the files are written anew: read the diff.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "tests/check.h"
#include "tests/program.h"

#define FOLDER    "tests/golden"
#define CASES_MAX 256

/* Names of the cases, sorted; returns how many. */
static size_t find_cases(struct arena *arena, const char **names)
{
    struct dirent **found = NULL;
    size_t count = 0;
    int n = scandir(FOLDER, &found, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        struct slice name = slice_of(found[i]->d_name);
        bool is_case = slice_search(name, SLICE_LIT(".")) == SIZE_MAX;
        if (is_case && count < CASES_MAX) {
            names[count++] = arena_copy(arena, name).ptr;
        }
        free(found[i]);
    }
    free(found);
    return count;
}

static const char *label(struct arena *arena, const char *name, const char *what)
{
    return arena_printf(arena, FOLDER "/%s: %s differs", name, what).ptr;
}

/* Compares with the file, or writes it. */
static void settle(struct arena *arena, const char *name, const char *what,
                   struct slice text)
{
    const char *folder = arena_printf(arena, FOLDER "/%s", name).ptr;
    const char *mode = getenv("DATELINE_GOLDEN");
    if (mode && strcmp(mode, "write") == 0) {
        program_write(folder, what, text);
        return;
    }
    CHECK_ROW(slice_equal(program_file(arena, folder, what), text),
              label(arena, name, what));
}

static void run_case(const char *name)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    struct slice copy =
        arena_printf(&arena, "cp -r " FOLDER "/%s/. '%s'", name, folder);
    struct program ran = program_line(&arena, copy.ptr);
    CU_ASSERT_EQUAL(ran.status, 0);
    ran =
        program_run(&arena, folder, "rm -f out err status; . ./cmd", (struct slice){0});
    settle(&arena, name, "out", ran.out);
    settle(&arena, name, "err", ran.err);
    settle(&arena, name, "status", arena_printf(&arena, "%d\n", ran.status));
    program_clean(folder);
    arena_release(&arena);
}

static void all_cases(void)
{
    struct arena arena = {0};
    const char *names[CASES_MAX];
    size_t count = find_cases(&arena, names);
    CU_ASSERT_TRUE(count > 0);
    for (size_t i = 0; i < count; i++) {
        run_case(names[i]);
    }
    arena_release(&arena);
}

CU_TestInfo golden_tests[] = {
    {"every case says what it said", all_cases},
    CU_TEST_INFO_NULL,
};
