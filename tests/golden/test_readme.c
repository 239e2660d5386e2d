/*
 * test_readme.c - the README's commands run, in its order, on the examples.
 *
 * In a ```console block "$ COMMAND" is run and the lines below it are what it says, to
 * the byte: what the README shows is what a reader gets. `make golden` writes the lines
 * anew.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "tests/check.h"
#include "tests/program.h"

#define FENCE "```"

struct readme {
    struct arena arena;
    const char *folder; /* where commands run */
    struct buf fresh;   /* the README as it should be */
    size_t commands;
    bool writes; /* the lines anew: they are not compared */
};

/* Takes the lines that are output off *rest: up to the next command or fence. */
static struct slice take_output(struct slice *rest)
{
    struct slice output = {rest->ptr, 0};
    struct slice line;
    struct slice ahead = *rest;
    while (slice_cut(&ahead, '\n', &line) && !slice_starts(line, SLICE_LIT(FENCE)) &&
           !slice_starts(line, SLICE_LIT("$ "))) {
        output.len = (size_t)(ahead.ptr - output.ptr);
        *rest = ahead;
    }
    return output;
}

static void run_command(struct readme *readme, struct slice line, struct slice *rest)
{
    struct arena *arena = &readme->arena;
    struct slice said = take_output(rest);
    const char *label = arena_copy(arena, line).ptr;
    struct slice command =
        arena_printf(arena, "{ %.*s\n} 2>&1", (int)line.len - 2, line.ptr + 2);
    struct program ran =
        program_run(arena, readme->folder, command.ptr, (struct slice){0});
    bool fails = slice_starts(said, SLICE_LIT("dateline: "));
    CHECK_ROW(ran.status == 0 || (fails && ran.status == 2), label);
    CHECK_ROW(readme->writes || slice_equal(said, ran.out), label);
    buf_add(&readme->fresh, ran.out);
    readme->commands++;
}

static void run_blocks(struct readme *readme, struct slice text)
{
    bool console = false;
    struct slice line;
    while (slice_cut(&text, '\n', &line)) {
        buf_add(&readme->fresh, line);
        buf_addc(&readme->fresh, '\n');
        if (slice_starts(line, SLICE_LIT(FENCE))) {
            console = slice_equal(line, SLICE_LIT(FENCE "console"));
        } else if (console && slice_starts(line, SLICE_LIT("$ "))) {
            run_command(readme, line, &text);
        }
    }
}

static void commands_work(void)
{
    struct readme readme = {0};
    const char *mode = getenv("DATELINE_GOLDEN");
    readme.writes = mode && strcmp(mode, "write") == 0;
    readme.folder = program_folder(&readme.arena);
    struct slice copy =
        arena_printf(&readme.arena, "cp -r examples '%s'", readme.folder);
    CU_ASSERT_EQUAL(program_line(&readme.arena, copy.ptr).status, 0);
    run_blocks(&readme, program_file(&readme.arena, ".", "README.md"));
    CU_ASSERT_TRUE(readme.commands > 0);
    if (readme.writes) {
        program_write(".", "README.md", buf_slice(&readme.fresh));
    }
    program_clean(readme.folder);
    buf_release(&readme.fresh);
    arena_release(&readme.arena);
}

CU_TestInfo readme_tests[] = {
    {"the README's commands work", commands_work},
    CU_TEST_INFO_NULL,
};
