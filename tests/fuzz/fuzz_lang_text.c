/* fuzz_lang_text.c - any bytes as text: sentences, words, tags, trees and CoNLL-U. */
#include <stdlib.h>

#include "base/utf8.h"
#include "extract/lang/conllu.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct lang *lang;
    struct err err = {0};
    struct arena arena = {0};
    struct lang_text text;
    struct lang_text again;
    struct buf out = {0};
    uint32_t replaced = 0;
    if (!lang && lang_open(NULL, &lang, &err) != 0) {
        abort();
    }
    struct slice input = {(const char *)bytes, size < 65536 ? size : 65536};
    input = utf8_repair(&arena, input, &replaced);
    struct block block = {
        {0, (uint32_t)input.len},
        BLOCK_BODY
    };
    struct doc doc = {.text = input, .blocks = &block, .n_blocks = 1};
    lang_split(lang, &arena, &doc, &text);
    lang_tag(lang, &arena, &text, 0, text.n_sentences);
    lang_parse(lang, &arena, &text, NULL);
    lang_write_conllu(&text, &out);
    if (lang_read_conllu(&arena, buf_slice(&out), SLICE_LIT("out"), &again, &err) !=
            0 ||
        again.n_words != text.n_words) {
        abort();
    }
    buf_release(&out);
    arena_release(&arena);
    return 0;
}
