#include "extract/lang/book.h"

#include <stdlib.h>
#include <string.h>

#include "base/heap.h"
#include "extract/lang/common.h"
#include "extract/lang/tagset.h"

void book_begin(struct book *book, size_t count)
{
    size_t before = book->numbers.most;
    size_t words = book->numbers.count;
    wordmap_reserve(&book->numbers, count, BOOK_MOST);
    book->age += book->numbers.count < words;
    if (book->numbers.most > before) {
        book->words =
            heap_must(realloc(book->words, book->numbers.most * sizeof *book->words));
    }
}

/* "struck", "found": an irregular past. */
static bool is_past(const struct form *form)
{
    struct slice lower = {form->lower, form->len};
    struct slice verb = irregular_verb(lower);
    return verb.len > 0 && !slice_equal(verb, lower);
}

/* A past that no text of the tagger's has as a noun or adjective. */
static bool is_past_only(const struct tagger *tagger, const struct form *form,
                         uint32_t set)
{
    bool past = true;
    bool known = tagger_knows(tagger, form);
    for (uint8_t i = 0; past && known && i < tagger->sets[set]; i++) {
        uint8_t upos = tagger->labels[tagger->sets[set + 1 + i]].upos;
        past = upos == UPOS_VERB || upos == UPOS_PROPN;
    }
    return past;
}

static void look_up(const struct tagger *tagger, struct slice word,
                    struct book_word *out)
{
    out->n_lemmas = 0;
    out->scored = false;
    form_init(&out->form, word);
    out->set = tagger_set(tagger, &out->form);
    bool past = is_past(&out->form);
    out->past = past && is_past_only(tagger, &out->form, out->set);
    struct slice lower = {out->form.lower, out->form.len};
    bool be = slice_equal(irregular_verb(lower), SLICE_LIT("be")); /* "are" */
    out->not_bare = past && !be && !common_verb(lower);
    const struct tag_label *usual = &tagger->labels[tagger->sets[out->set + 1]];
    split_face_init(word, &out->form, usual->upos, &out->face);
}

struct book_word *book_get(struct book *book, const struct tagger *tagger,
                           struct arena *scratch, struct slice word)
{
    uint32_t *number = wordmap_slot(&book->numbers, word);
    if (number && *number != 0) {
        return book_word_of(book, *number);
    }
    struct book_word *out = NULL;
    if (number) {
        *number = (uint32_t)book->numbers.count;
        out = book_word_of(book, *number);
    } else {
        out = arena_alloc(scratch, sizeof *out);
    }
    out->number = number ? *number : 0;
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
    if (word->n_lemmas == BOOK_LEMMAS || lemma.len > WORDMAP_LONGEST) {
        return;
    }
    struct book_lemma *to = &word->lemmas[word->n_lemmas++];
    to->upos = label.upos;
    to->xpos = label.xpos;
    to->len = (uint8_t)lemma.len;
    to->whole = lemma.ptr == form.ptr;
    memcpy(to->text, lemma.ptr, lemma.len);
}

struct tag_label book_label(const struct book_word *word, struct tag_label label)
{
    bool noun = label.upos == UPOS_NOUN || label.upos == UPOS_PROPN;
    bool bare = label.xpos == XPOS_VBP || label.xpos == XPOS_VB;
    return (word->past && noun) || (word->not_bare && bare)
               ? (struct tag_label){UPOS_VERB, XPOS_VBD, FEAT_FIN | FEAT_PAST}
               : label;
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
    wordmap_release(&book->numbers);
    free(book->words);
    *book = (struct book){0};
}
