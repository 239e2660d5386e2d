#include "extract/lang/book.h"

#include <stdlib.h>
#include <string.h>

#define SLOTS ((size_t)2 * BOOK_MOST) /* a power of two */

static void *must(void *memory)
{
    if (!memory) {
        abort();
    }
    return memory;
}

void book_begin(struct book *book, size_t count)
{
    if (!book->slots) {
        book->slots = must(calloc(SLOTS, sizeof *book->slots));
        book->words = must(malloc(BOOK_MOST * sizeof *book->words));
    }
    if (book->count > 0 && book->count + count > BOOK_MOST) {
        memset(book->slots, 0, SLOTS * sizeof *book->slots);
        book->count = 0;
    }
}

/* Eight bytes a step. */
static uint64_t hash_of(struct slice word)
{
    const uint64_t odd = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t hash = word.len * odd;
    uint64_t part = 0;
    size_t at = 0;
    for (; at + sizeof part <= word.len; at += sizeof part) {
        memcpy(&part, word.ptr + at, sizeof part);
        hash = (hash ^ part) * odd;
        hash ^= hash >> 32;
    }
    part = 0;
    for (; at < word.len; at++) {
        part = part << 8 | (unsigned char)word.ptr[at];
    }
    hash = (hash ^ part) * odd;
    return hash ^ hash >> 32;
}

static bool is_same(const struct book_word *have, uint64_t hash, struct slice word)
{
    return have->hash == hash && have->len == word.len &&
           memcmp(have->key, word.ptr, word.len) == 0;
}

static void look_up(const struct tagger *tagger, struct slice word,
                    struct book_word *out)
{
    out->n_lemmas = 0;
    out->scored = false;
    form_init(&out->form, word);
    out->set = tagger_set(tagger, &out->form);
    const struct tag_label *usual = &tagger->labels[tagger->sets[out->set + 1]];
    split_face_init(word, &out->form, usual->upos, &out->face);
}

struct book_word *book_get(struct book *book, const struct tagger *tagger,
                           struct arena *scratch, struct slice word)
{
    if (word.len > BOOK_LONGEST || book->count == BOOK_MOST) {
        struct book_word *out = arena_alloc(scratch, sizeof *out);
        look_up(tagger, word, out);
        return out;
    }
    uint64_t hash = hash_of(word);
    size_t at = (size_t)hash & (SLOTS - 1);
    while (book->slots[at] != 0) {
        struct book_word *have = &book->words[book->slots[at] - 1];
        if (is_same(have, hash, word)) {
            return have;
        }
        at = (at + 1) & (SLOTS - 1);
    }
    struct book_word *out = &book->words[book->count++];
    book->slots[at] = (uint32_t)book->count;
    out->hash = hash;
    out->len = (uint8_t)word.len;
    memcpy(out->key, word.ptr, word.len);
    look_up(tagger, word, out);
    return out;
}

const int16_t *book_own(struct book_word *word, const struct tagger *tagger)
{
    if (!word->scored) {
        tagger_own(tagger, &word->form, word->set, word->own);
        word->scored = true;
    }
    return word->own;
}

static void keep_lemma(struct book_word *word, struct slice form, struct slice lemma,
                       struct tag_label label)
{
    if (word->n_lemmas == BOOK_LEMMAS || lemma.len > BOOK_LONGEST) {
        return;
    }
    struct book_lemma *to = &word->lemmas[word->n_lemmas++];
    to->upos = label.upos;
    to->xpos = label.xpos;
    to->len = (uint8_t)lemma.len;
    to->whole = lemma.ptr == form.ptr;
    memcpy(to->text, lemma.ptr, lemma.len);
}

struct slice book_lemma(struct book_word *word, const struct lemmas *lemmas,
                        struct arena *arena, struct slice form, struct tag_label label)
{
    for (size_t i = 0; i < word->n_lemmas; i++) {
        const struct book_lemma *have = &word->lemmas[i];
        if (have->upos == label.upos && have->xpos == label.xpos) {
            return have->whole
                       ? (struct slice){form.ptr, have->len}
                       : arena_copy(arena, (struct slice){have->text, have->len});
        }
    }
    struct slice lemma = lemma_of(lemmas, arena, form, label.upos, label.xpos);
    keep_lemma(word, form, lemma, label);
    return lemma;
}

void book_release(struct book *book)
{
    free(book->slots);
    free(book->words);
    *book = (struct book){0};
}
