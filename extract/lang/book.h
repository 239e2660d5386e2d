/*
 * book.h - words met before: how they look, the labels they can have, their lemmas.
 *
 * All of that depends on the word alone, and in running text nine words in ten have
 * been met. A book is somebody's working memory: it goes from document to document, and
 * is emptied when it is full. What it gives does not depend on what it holds.
 */
#ifndef EXTRACT_LANG_BOOK_H
#define EXTRACT_LANG_BOOK_H

#include "base/arena.h"
#include "base/wordmap.h"
#include "extract/lang/lemma.h"
#include "extract/lang/split.h"
#include "extract/lang/tagger.h"

#define BOOK_MOST   32768 /* words */
#define BOOK_LEMMAS 3     /* of one word, by tag */
#define BOOK_LINE   64    /* bytes that a processor fetches at once */

struct book_lemma {
    uint8_t upos;
    uint8_t xpos;
    uint8_t len;
    bool whole; /* the word's own first bytes */
    char text[WORDMAP_LONGEST];
};

struct book_word {
    uint32_t number; /* book_word_of() gives it back; 0: not in the book */
    uint8_t n_lemmas;
    bool scored;            /* own is there */
    bool past;              /* the past of a verb and nothing else: "tore", "sank" */
    bool not_bare;          /* a past, and no verb's present as "found" is: "struck" */
    struct split_face face; /* split_look() */
    uint32_t set;           /* tagger_set() */
    struct form form;
    int16_t own[TAGGER_MAX_OPEN]; /* tagger_own() */
    struct book_lemma lemmas[BOOK_LEMMAS];
};

/* {0} is empty. */
struct book {
    struct wordmap numbers; /* of a word, counted from one */
    struct book_word *words;
    uint32_t age; /* how often it has forgotten all */
};

/* Makes room for `count` words; pointers that it gave before are void. */
void book_begin(struct book *book, size_t count);

/* A word by its number, which is good as long as the book's age is the same. */
static inline struct book_word *book_word_of(const struct book *book, uint32_t number)
{
    return &book->words[number - 1];
}

/* Has what the tagger asks of a word fetched: many words lie far apart. */
static inline void book_ask(const struct book *book, uint32_t number)
{
    const char *word = (const char *)book_word_of(book, number);
    for (size_t i = 0; i < offsetof(struct book_word, lemmas); i += BOOK_LINE) {
        __builtin_prefetch(word + i);
    }
}

/*
 * All about a word; in the book until the next book_begin(), or in `scratch` when it is
 * too long to keep or the book is full.
 */
struct book_word *book_get(struct book *book, const struct tagger *tagger,
                           struct arena *scratch, struct slice word);

/* tagger_own() of the word. */
const int16_t *book_own(struct book_word *word, const struct tagger *tagger);

/*
 * What a tagger says of the word, mended: taggers take pasts that they never saw, and
 * that no ending tells, for nouns, and behind a plural for the present.
 */
struct tag_label book_label(const struct book_word *word, struct tag_label label);

/* lemma_of() `form`, which is the word's; in `arena` as there. */
struct slice book_lemma(struct book_word *word, const struct lemmas *lemmas,
                        struct arena *arena, struct slice form, struct tag_label label);

void book_release(struct book *book);

#endif
