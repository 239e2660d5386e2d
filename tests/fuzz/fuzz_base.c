/* fuzz_base.c - any bytes as a date, a table, JSON, and text to repair and fold. */
#include <stdlib.h>
#include <string.h>

#include "base/event_type.h"
#include "base/jval.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/when.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) {
        abort();
    }
}

/* What was read as a date is written and read again as the same days. */
static void check_date(struct slice text)
{
    struct when when;
    struct when again;
    char edtf[WHEN_EDTF_SIZE];
    if (when_parse(text, &when)) {
        when_edtf(&when, edtf);
        must(when_parse(slice_of(edtf), &again));
        must(when.earliest == again.earliest && when.latest == again.latest);
    }
}

static void check_text(struct arena *arena, struct slice text)
{
    uint32_t bad = 0;
    struct slice good = utf8_repair(arena, text, &bad);
    must(utf8_check(good) == good.len);
    must((bad == 0) == (utf8_check(text) == text.len));
    struct slice folded = utf8_fold(arena, good);
    must(utf8_check(folded) == folded.len);
}

static void check_table(struct arena *arena, struct slice text)
{
    struct table table;
    struct err err = {0};
    struct event_types types = event_types_builtin(arena);
    bool read = table_read(arena, text, SLICE_LIT("t"), &table, &err) == 0;
    for (size_t i = 0; read && i < table.n_rows; i++) {
        for (size_t k = 0; k < table.n_columns; k++) {
            must(table_cell(&table, i, k).len <= text.len);
        }
    }
    (void)event_types_add(arena, text, SLICE_LIT("t"), &types, &err);
}

static void check_json(struct slice text)
{
    struct jval *value = NULL;
    struct err err = {0};
    if (jval_read(text, &value, &err) == 0) {
        jval_free(value);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    char *copy = malloc(size + 1); /* the exact size, so that overruns are seen */
    if (!copy) {
        return 0;
    }
    memcpy(copy, data, size);
    struct slice text = {copy, size};
    check_date(text);
    check_text(&arena, text);
    check_table(&arena, text);
    check_json(text);
    arena_release(&arena);
    free(copy);
    return 0;
}
