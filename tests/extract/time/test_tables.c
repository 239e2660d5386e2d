/* Every row of the tables of times finds its example. */
#include <stdio.h>

#include "base/calendar.h"
#include "base/table.h"
#include "extract/time/time.h"
#include "tests/check.h"

#define TODAY "2024-04-26"

/* "They met on [3 May 2020]." without its brackets, and where they were. */
static struct slice unmark(struct arena *arena, struct slice marked, struct span *span)
{
    char *text = arena_alloc(arena, marked.len + 1);
    uint32_t n = 0;
    *span = (struct span){0};
    for (size_t i = 0; i < marked.len; i++) {
        if (marked.ptr[i] == '[') {
            span->start = n;
        } else if (marked.ptr[i] == ']') {
            span->end = n;
        } else {
            text[n++] = marked.ptr[i];
        }
    }
    return (struct slice){text, n};
}

/* What is found at `span`: its value, or why there is none. */
static struct slice found_value(const struct timex_list *list, struct span span)
{
    for (size_t i = 0; i < list->count; i++) {
        struct span at = list->items[i].span;
        if (at.start == span.start && at.end == span.end) {
            return list->items[i].value;
        }
        if (at.start < span.end && at.end > span.start) {
            return SLICE_LIT("another extent");
        }
    }
    return SLICE_LIT("nothing");
}

static void check_table(const char *path)
{
    struct arena arena = {0};
    struct table table = table_builtin(&arena, path);
    struct time_rules *rules = time_rules_new();
    size_t example = table_column(&table, "example");
    size_t value = table_column(&table, "value");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct span span;
        struct doc doc = {0};
        struct timex_list list;
        int32_t today = 0;
        (void)cal_parse(TODAY, &today);
        doc.text = unmark(&arena, table_cell(&table, i, example), &span);
        doc.date = when_unit_of(today, WHEN_DAY);
        time_find(rules, &arena, &doc, NULL, &list);
        struct slice want = table_cell(&table, i, value);
        struct slice got = found_value(&list, span);
        struct slice label =
            arena_printf(&arena, "%s:%u: \"%.*s\": want %.*s, got %.*s", path,
                         (unsigned)table.rows[i].line, SLICE_ARG(doc.text),
                         SLICE_ARG(want), SLICE_ARG(got));
        bool open = slice_equal(want, SLICE_LIT("-")); /* found, of unknown value */
        bool right = open ? got.len == 0 : slice_equal(got, want);
        if (!right) {
            (void)fprintf(stderr, "%s\n", label.ptr);
        }
        CHECK_ROW(span.end > 0 && want.len > 0, label.ptr);
        CHECK_ROW(right, label.ptr);
    }
    time_rules_free(rules);
    arena_release(&arena);
}

static void every_word_finds_its_example(void)
{
    check_table("time/words.tsv");
}

static void every_pattern_finds_its_example(void)
{
    check_table("time/patterns.tsv");
}

CU_TestInfo time_tables_tests[] = {
    {"every word finds its example",    every_word_finds_its_example   },
    {"every pattern finds its example", every_pattern_finds_its_example},
    CU_TEST_INFO_NULL,
};
