/*
 * known.h - what the tables say of a word by itself, kept for words seen before.
 *
 * A word is looked up in ten tables, most of which lie far apart; in running text nine
 * words in ten have been seen. Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_KNOWN_H
#define EXTRACT_NAME_KNOWN_H

#include "base/wordmap.h"
#include "extract/name/words.h"

#define KNOWN_MOST 32768 /* words; then all are forgotten */

struct known_word {
    char title_kind; /* of the title that the word is alone, or 0 */
    uint8_t titles;  /* most words of titles that begin with it, at least 1 */
    uint32_t names;  /* of longer names, or STRMAP_NONE */
    const struct gaz_entry *entry; /* of the word alone, or NULL */
    struct name_word word;         /* what does not depend on where it stands */
};

/* {0} is empty. */
struct known {
    struct wordmap numbers; /* of a word, counted from one */
    struct known_word *words;
    /* Numbers of words by those that the language layer's book gives them. */
    const struct book *book; /* whose they are, at that age; NULL: nobody's */
    uint32_t book_age;
    uint32_t *met;
    size_t n_met;
};

/* Before `count` words are asked for; what it gave before is void. */
void known_begin(struct known *known, size_t count);

/* The same for all words of a text, whose `met` then save known_of() work. */
void known_begin_text(struct known *known, const struct lang_text *text);

/* All about a word; in `scratch` when it is too long to keep or there is no room. */
const struct known_word *known_get(struct known *known, const struct name_rules *rules,
                                   struct arena *scratch, struct slice form);

/* The same for a word of the text begun with, which is read as `form`. */
const struct known_word *known_of(struct known *known, const struct name_words *words,
                                  struct arena *scratch, uint32_t word,
                                  struct slice form);

/* Has what is kept of a word of that text fetched. */
void known_ask(const struct known *known, const struct lang_text *text, uint32_t word);

/* For rooms_new(). */
void known_release(void *data);

#endif
