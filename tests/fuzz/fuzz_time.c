/* fuzz_time.c - any bytes as a document's text, a typed date and a shift. */
#include <stdlib.h>

#include "base/utf8.h"
#include "extract/time/time.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) {
        abort();
    }
}

/* Expressions stand in order, apart, in the text, and their intervals are intervals. */
static void check_list(const struct doc *doc, const struct timex_list *list)
{
    uint32_t at = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct timex *timex = &list->items[i];
        char edtf[WHEN_EDTF_SIZE];
        must(timex->span.start >= at && timex->span.end > timex->span.start);
        must(timex->span.end <= doc->text.len);
        must(timex->when.earliest <= timex->when.latest);
        when_edtf(&timex->when, edtf);
        at = timex->span.end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct time_rules *rules; /* the same for all inputs */
    struct arena arena = {0};
    uint32_t bad = 0;
    struct slice bytes = {(const char *)data, size};
    struct doc doc = {
        .id = {bytes.ptr, size < 40 ? size : 40}
    };
    struct timex_list list;
    struct when when;
    if (!rules) {
        rules = time_rules_new();
    }
    doc.text = utf8_repair(&arena, bytes, &bad);
    time_document_date(rules, &arena, &doc, WHEN_OPEN_LATEST);
    time_find(rules, &arena, &doc, NULL, &list);
    check_list(&doc, &list);
    doc.date = when_unit_of(19839, WHEN_DAY); /* 2024-04-26 */
    time_find(rules, &arena, &doc, NULL, &list);
    check_list(&doc, &list);
    for (size_t i = 0; i < list.count; i++) {
        (void)time_shift(list.items[i].shift, WHEN_DAY, &doc.date, &when);
    }
    struct when document = when_unit_of(19839, WHEN_DAY);
    if (time_shift(doc.text, WHEN_MONTH, &document, &when)) {
        must(when.earliest <= when.latest);
    }
    if (time_typed(rules, doc.text, 19839, &when)) {
        must(when.earliest <= when.latest);
    }
    arena_release(&arena);
    return 0;
}
