/*
 * doc.h - one document, as it was read.
 *
 * `text` is what all offsets count in: the file's bytes as they came, or of HTML the
 * text taken out of it; always valid UTF-8 (what was not is replaced, and counted).
 * A document and all it points to live in one arena.
 */
#ifndef BASE_DOC_H
#define BASE_DOC_H

#include "base/slice.h"
#include "base/when.h"

#define SHA256_HEX_SIZE 65

/* What a stretch of the text is; extract/read decides, by layout alone. */
enum block_kind {
    BLOCK_BODY,
    BLOCK_HEADER,      /* a metadata line on top: "Title: ..." */
    BLOCK_TITLE,       /* the headline */
    BLOCK_HEADING,     /* a line within the text, without a full stop */
    BLOCK_DATE_LINE,   /* a line that is only a date: "Apr 26, 2024" */
    BLOCK_CAPTION,     /* of a picture or a video */
    BLOCK_LIST,        /* an item of a list */
    BLOCK_BOILERPLATE, /* navigation, adverts, "Read also", "XS SM MD LG" */
};

/* Usually a paragraph. Sentences never cross blocks. */
struct block {
    struct span span; /* without surrounding white space */
    enum block_kind kind;
};

/* A piece of metadata that may hold the document's date. */
struct doc_clue {
    struct slice source; /* "header Date", "json date", "meta article:published_time" */
    struct slice value;  /* as written */
    struct span span;    /* in the text, when it stands there */
};

struct doc {
    struct slice id;   /* the file's name, or the id its JSON line gives */
    struct slice path; /* where it was read from, for messages */
    struct slice title;
    struct slice url;
    struct slice publisher;
    struct slice licence;
    struct slice language; /* as a page declares it ("en-GB"); empty unknown */
    struct slice text;
    char sha256[SHA256_HEX_SIZE]; /* of text, lower-case hex */
    uint32_t repaired;            /* bytes of broken UTF-8 that were replaced */
    struct block *blocks;         /* in text order, not overlapping */
    size_t n_blocks;
    struct doc_clue *clues; /* best first */
    size_t n_clues;

    /* Found by extract/time: when the document was published. */
    struct when date;         /* WHEN_UNKNOWN when nothing tells */
    struct slice date_source; /* the clue or the words that told; for `why` */
    struct span date_span;    /* {0} when it did not stand in the text */
};

#endif
