/* test_layers.c - the commands that show one layer, and extract. */
#include "base/jval.h"
#include "tests/check.h"
#include "tests/program.h"

static const char text[] = "Foreign Minister Wang Yi met Antony Blinken in Beijing on "
                           "April 26, 2024.\n";

/* Every line is a JSON object with these keys. */
static size_t check_lines(struct slice out, const char *const *keys)
{
    size_t count = 0;
    struct slice line;
    while (slice_cut(&out, '\n', &line)) {
        struct jval *value = NULL;
        struct err err = {0};
        CU_ASSERT_EQUAL(jval_read(line, &value, &err), 0);
        for (size_t i = 0; keys[i]; i++) {
            CHECK_ROW(jval_get(value, keys[i]) != NULL, keys[i]);
        }
        jval_free(value);
        count++;
    }
    return count;
}

static void times_print_lines(void)
{
    static const char *const keys[] = {"start", "end",      "text",   "type",
                                       "value", "earliest", "latest", NULL};
    struct arena arena = {0};
    struct program ran = program_run(&arena, ".", "dateline times", SLICE_LIT(text));
    CU_ASSERT_EQUAL(ran.status, 0);
    (void)check_lines(ran.out, keys);
    arena_release(&arena);
}

static void names_print_lines(void)
{
    static const char *const keys[] = {"start", "end", "text", "kind", "actor", NULL};
    struct arena arena = {0};
    struct program ran = program_run(&arena, ".", "dateline names -", SLICE_LIT(text));
    CU_ASSERT_EQUAL(ran.status, 0);
    (void)check_lines(ran.out, keys);
    arena_release(&arena);
}

static void json_lines_give_one_line_each(void)
{
    static const char *const keys[] = {"id", "timexes", NULL};
    struct arena arena = {0};
    struct program ran = program_run(
        &arena, ".", "dateline times --jsonl",
        SLICE_LIT("{\"id\":\"a\",\"dct\":\"2024-04-26\",\"text\":\"Last Friday.\"}\n"
                  "{\"id\":\"b\",\"text\":\n"
                  "\n"
                  "{\"id\":\"c\",\"text\":\"Nothing.\"}\n"));
    CU_ASSERT_EQUAL(ran.status, 4);
    CU_ASSERT_EQUAL(check_lines(ran.out, keys), 2);
    CU_ASSERT_TRUE(program_says(ran.err, "standard input:2: "));
    arena_release(&arena);
}

/* A folder with one file that cannot be read: the others are done. */
static void a_bad_file_does_not_stop_the_rest(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    program_write(folder, "a.txt", SLICE_LIT(text));
    program_write(folder, "b.txt", SLICE_LIT(""));
    program_write(folder, "c.txt", SLICE_LIT(text));
    struct program ran =
        program_run(&arena, folder, "dateline extract .", (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 4);
    CU_ASSERT_TRUE(program_says(ran.out, "\"id\":\"a.txt\""));
    CU_ASSERT_TRUE(program_says(ran.out, "\"id\":\"c.txt\""));
    CU_ASSERT_TRUE(program_says(ran.err, "b.txt"));
    ran = program_run(&arena, folder, "dateline extract none.txt", (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 3);
    CU_ASSERT_TRUE(program_says(ran.err, "dateline: none.txt: No such file"));
    program_clean(folder);
    arena_release(&arena);
}

static void any_number_of_threads_gives_the_same(void)
{
    struct arena arena = {0};
    const char *folder = program_folder(&arena);
    struct program ran = program_run(
        &arena, folder,
        "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do"
        " echo \"{\\\"id\\\":\\\"d$i\\\",\\\"text\\\":\\\"Wang Yi visited Paris on May "
        "$i, 2024.\\\"}\"; done >docs.jsonl; dateline extract -j 1 docs.jsonl >1;"
        " dateline extract -j 3 docs.jsonl >3; cmp 1 3 && wc -l <3",
        (struct slice){0});
    CU_ASSERT_EQUAL(ran.status, 0);
    CU_ASSERT_TRUE(program_says(ran.out, "15"));
    CU_ASSERT_EQUAL(ran.err.len, 0);
    program_clean(folder);
    arena_release(&arena);
}

CU_TestInfo layers_tests[] = {
    {"times prints a line each",             times_print_lines                   },
    {"names prints a line each",             names_print_lines                   },
    {"JSON lines give one line each",        json_lines_give_one_line_each       },
    {"a bad file does not stop the rest",    a_bad_file_does_not_stop_the_rest   },
    {"any number of threads gives the same", any_number_of_threads_gives_the_same},
    CU_TEST_INFO_NULL,
};
