/*
 * words.h - the words of a document as the recogniser sees them: shapes, table marks,
 * and what the rest of the document says about the same word.
 *
 * Inside extract/name/ only. Lives in the document's arena.
 */
#ifndef EXTRACT_NAME_WORDS_H
#define EXTRACT_NAME_WORDS_H

#include "extract/name/tables.h"

enum shape {
    SHAPE_LOWER,
    SHAPE_CAP,     /* "Wang" */
    SHAPE_CAPS,    /* "NATO" */
    SHAPE_LETTER,  /* "J" */
    SHAPE_INITIAL, /* "J." */
    SHAPE_ACRONYM, /* "U.S.", "D.C." */
    SHAPE_MIXED,   /* "McDonald", "iPhone", "IE6" */
    SHAPE_NUMBER,  /* "12", "12th" */
    SHAPE_PUNCT,
};

/* What the document says elsewhere about a word. */
enum evidence {
    EVIDENCE_LOWER = 1,  /* it also stands without a capital */
    EVIDENCE_TITLE = 2,  /* it follows a title */
    EVIDENCE_GIVEN = 4,  /* it follows a given name */
    EVIDENCE_SAID = 8,   /* a verb of saying follows */
    EVIDENCE_IN = 16,    /* a preposition of place stands before it */
    EVIDENCE_MID = 32,   /* it has its capital within a sentence too */
    EVIDENCE_LONG = 64,  /* it ends a longer run of capitals */
    EVIDENCE_BODY = 128, /* a word for bodies stands in its run */
};

/* Marks of the tables at one word. */
enum mark {
    MARK_BEGIN = 1 << 8,  /* a match of the tables begins here; low byte: kinds */
    MARK_SINGLE = 1 << 9, /* the match is this word alone */
    MARK_WEAK = 1 << 10,
    MARK_OTHER = 1 << 11, /* GAZ_OTHER is among the kinds */
};

struct name_word {
    struct slice form;       /* in title case when the sentence is in capitals */
    uint32_t hash;           /* of form */
    uint32_t lower;          /* of form in lower case */
    uint16_t marks;          /* 1 << enum gaz_kind, enum mark */
    uint8_t match;           /* words of the longest match that begins here */
    uint8_t shape;           /* enum shape */
    uint8_t person;          /* enum person_bit */
    uint8_t head;            /* enum head_kind */
    uint8_t title;           /* kind letter of the title it lies in, or 0 */
    uint8_t title_words;     /* words of the title that begins here */
    uint8_t small;           /* use letter of words.tsv, or 0 */
    uint8_t evidence;        /* enum evidence */
    struct word_class class; /* by unlabelled text */
    bool firm;               /* ends a company's full name: "Corp." */
    bool candidate;          /* may be part of a name */
    bool first;              /* first word of its sentence (after quotes) */
    bool headline;           /* most words of its sentence have capitals */
    bool recased;            /* a capital that says nothing: an ordinary word */
};

struct name_words {
    const struct name_rules *rules;
    const struct lang_text *text;
    struct slice shadow; /* the text, sentences in capitals brought to title case */
    struct name_word *words;
    size_t n_words;
};

void name_words_prepare(const struct name_rules *rules, struct arena *arena,
                        const struct lang_text *text, struct name_words *out);

/* The shadow's bytes from word `from` to before word `to`. */
struct slice words_cut(const struct name_words *words, size_t from, size_t to);

/* The hash of struct name_word's hash and lower, and of the classes of words. */
uint32_t name_hash(struct slice text);

/* What a word is made of. */
struct letters {
    size_t upper;
    size_t lower;
    size_t digits;
    size_t dots;
    bool first_upper;
};

struct letters letters_of(struct slice form);

#define LOWER_MAX 96 /* bytes of what is looked up in lower case */

#endif
