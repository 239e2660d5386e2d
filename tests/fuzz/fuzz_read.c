/*
 * fuzz_read.c - any bytes as a document. The first byte chooses the way in: a file
 * (text or page) or a JSON line. Whatever comes out must be sound: valid UTF-8 without
 * NUL, blocks in order, inside the text and not empty.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "extract/read/read.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void check_document(const struct doc *doc)
{
    uint32_t end = 0;
    must(utf8_check(doc->text) == doc->text.len);
    must(slice_search(doc->text, SLICE_LIT("\0")) == SIZE_MAX);
    for (size_t i = 0; i < doc->n_blocks; i++) {
        struct span span = doc->blocks[i].span;
        must(span.start >= end && span.start < span.end && span.end <= doc->text.len);
        end = span.end;
    }
    for (size_t i = 0; i < doc->n_clues; i++) {
        must(doc->clues[i].span.end <= doc->text.len && doc->clues[i].value.len > 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct doc doc = {0};
    struct err err = {0};
    struct slice name = SLICE_LIT("f");
    if (size == 0) {
        return 0;
    }
    struct slice bytes = {(const char *)data + 1, size - 1};
    int rc = data[0] == '{'
                 ? read_json_document(&arena, (struct slice){(const char *)data, size},
                                      name, &doc, &err)
                 : read_document(&arena, bytes, name, name, &doc, &err);
    if (rc == 0) {
        check_document(&doc);
    } else {
        must(err.text[0] != '\0');
    }
    arena_release(&arena);
    return 0;
}
