/*
 * lexicon.h - the words of data/time/words.tsv, by their lower-case form.
 *
 * A word has a number (0 is "not in the lexicon"), and may belong to several classes,
 * in each of which it fills slots. Every word that a pattern names is in here, too,
 * perhaps without a class. At most 64 classes; the first ones are lexical (token.h).
 */
#ifndef EXTRACT_TIME_LEXICON_H
#define EXTRACT_TIME_LEXICON_H

#include "base/image.h"
#include "extract/time/sense.h"

#define LEXICON_CLASSES  64
#define LEXICON_WORD_MAX 15 /* bytes of the longest word */
#define LEXICON_NO_CLASS                                         \
    255 /* class "-": what a word means where a pattern names it \
         */

/* What must stand by a word of two meanings ("may", "sun") for it to be a date. */
enum need {
    NEED_CAPITAL = 1 << 0, /* it begins with a capital */
    NEED_NUMBER = 1 << 1,  /* a number before or after it */
    NEED_CUE = 1 << 2,     /* a number, or "in", "last", "by", ... before it */
    NEED_NO_DOT = 1 << 3,  /* is no abbreviation that takes a full stop */
};

struct lexicon_entry {
    struct sense sense;
    uint8_t class;
    uint8_t needs; /* enum need */
    bool dotted;   /* an abbreviation: takes a full stop that follows it */
};

struct lexicon_word {
    struct slice text;
    uint64_t classes; /* bit per class */
    uint32_t first;   /* of its entries, in the order of the table */
    uint32_t count;
    uint16_t literal; /* number of a word that patterns name, from 64 on; else 0 */
    bool dotted;
};

struct lexicon {
    struct lexicon_word *words; /* [0] is no word */
    size_t n_words;
    struct lexicon_entry *entries;
    size_t n_entries;
    struct slice classes[LEXICON_CLASSES];
    size_t n_classes;
    struct lexicon_known {
        int unit;    /* NUMWORD: one to nineteen */
        int tens;    /* TENWORD: twenty, thirty, ... */
        int scale;   /* SCALEWORD: hundred, thousand */
        int ordinal; /* ORDWORD: first, second, ... */
        int link;    /* LINK: what may stand inside of a number: "-", "and", "/" */
        int month;   /* MONTH */
        int weekday; /* WEEKDAY */
        int range;   /* RANGEMARK */
        int cue;     /* CUE: what stands before dates */
        int will;
        int future;
        int past;
        int occasion; /* OCCASION: "the March |election" */
    } known;          /* classes that code knows */
    uint16_t *slots;  /* hash table of word numbers */
    uint32_t mask;
};

/* Reads words.tsv. Words that only patterns know are added with lexicon_add(). */
void lexicon_read(struct lexicon *lexicon, const struct image_room *room);

/* The number of the word, whose text has to last; adds it when it is new. Before
 * lexicon_seal() only. */
uint16_t lexicon_add(struct lexicon *lexicon, struct slice word);

/* The class's bit number, or -1. */
int lexicon_class(const struct lexicon *lexicon, struct slice name);

/* Hash of a word in lower case, byte by byte from LEXICON_HASH_START. */
#define LEXICON_HASH_START 2166136261U
static inline uint32_t lexicon_hash(uint32_t hash, char c)
{
    return (hash ^ (unsigned char)c) * 16777619U;
}

/* The number of a word in lower case whose hash is known, or 0. */
uint16_t lexicon_find_hashed(const struct lexicon *lexicon, const char *word,
                             size_t len, uint32_t hash);

/* The number of a word in lower case, or 0. */
uint16_t lexicon_find(const struct lexicon *lexicon, const char *word, size_t len);

/* The word's entry in a class, or NULL. */
const struct lexicon_entry *lexicon_entry_of(const struct lexicon *lexicon,
                                             uint16_t word, int class);

#endif
