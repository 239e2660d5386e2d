/* fuzz_lang_conllu.c - any bytes as CoNLL-U; what is read must be written and read
 * again. */
#include <stdlib.h>

#include "extract/lang/conllu.h"

/* NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct err err = {0};
    struct arena arena = {0};
    struct lang_text text;
    struct lang_text again;
    struct buf out = {0};
    struct slice input = {(const char *)bytes, size};
    if (lang_read_conllu(&arena, input, SLICE_LIT("in"), &text, &err) == 0) {
        for (size_t i = 0; i < text.n_sentences; i++) {
            text.sentences[i].tagged = text.sentences[i].parsed = true;
        }
        lang_write_conllu(&text, &out);
        if (lang_read_conllu(&arena, buf_slice(&out), SLICE_LIT("out"), &again, &err) !=
                0 ||
            again.n_words != text.n_words) {
            abort();
        }
    }
    buf_release(&out);
    arena_release(&arena);
    return 0;
}
