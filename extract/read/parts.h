/*
 * parts.h - what the files of this folder hand each other.
 *
 * bytes --encode--> UTF-8 --(text | html)--> text and rough blocks --layout--> kinds.
 */
#ifndef EXTRACT_READ_PARTS_H
#define EXTRACT_READ_PARTS_H

#include <stdio.h>

#include "extract/read/read.h"

/* The tables under data/read/, read once for a whole walk over inputs. */
struct read_rules;

struct read_rules *read_rules_new(struct arena *arena);

/* A file or pipe, from its first bytes on; see stream.c. {0} with `in` set begins. */
struct read_stream {
    FILE *in;
    char *bytes; /* what was read and not yet handed out: [at, len) */
    size_t at;
    size_t len;
    size_t size;
    size_t max; /* longest line or file that is taken; 0: FILE_MAX_BYTES */
    bool ended;
    int error; /* errno of a failed read, or 0 */
};

/* The next bytes, at least 4096 unless there are fewer, without taking them. */
struct slice read_stream_peek(struct read_stream *stream);

/*
 * The next line without its end, borrowed until the next call. False at the end. A line
 * longer than `max` is passed over: *too_long is set and *line is empty.
 */
bool read_stream_line(struct read_stream *stream, struct slice *line, bool *too_long);

/* All that is left, in `arena`; ERR_IO when it is more than `max` or reading fails. */
int read_stream_rest(struct read_stream *stream, struct arena *arena, const char *path,
                     struct slice *out, struct err *err);
void read_stream_release(struct read_stream *stream);

/*
 * Fills doc->text with `bytes` as UTF-8, and doc->repaired: bytes that were neither
 * UTF-8 nor Windows-1252. `declared` is the charset that a page names, empty when it
 * names none. Refuses what is no text: "PATH: binary file (PNG image)".
 */
int read_decode(struct arena *arena, struct slice bytes, struct slice declared,
                struct doc *doc, struct err *err);

/* True when the text begins like a page. */
bool read_is_html(struct slice text);

/* The charset that a page declares about itself in its first bytes, or empty. */
struct slice read_html_charset(struct slice bytes);

/*
 * Takes the article out of the page that doc->text holds: fills text, title, url,
 * publisher, licence, language, clues, and blocks with the kinds that its elements
 * tell. ERR_INPUT when no text is in it.
 */
int read_html(const struct read_rules *rules, struct arena *arena, struct doc *doc,
              struct err *err);

/* What a page says about itself, gathered from many places; see page_facts.c. */
enum page_field {
    PAGE_TITLE,
    PAGE_URL,
    PAGE_PUBLISHER,
    PAGE_LICENCE,
    PAGE_LANGUAGE,
    PAGE_DATE,
    PAGE_FIELDS
};

struct page_fact {
    struct slice source; /* "meta og:title" */
    struct slice value;
    uint32_t field;
    uint32_t rank; /* the lowest is believed */
};

struct page_facts {
    const struct read_rules *rules;
    struct arena *arena;
    struct page_fact *items;
    size_t count;
    size_t capacity;
};

/* Adds `value` under `key` of data/read/meta.tsv; `how` stands before it in messages.
 */
void page_facts_add(struct page_facts *facts, const char *how, struct slice key,
                    struct slice value);

/* Adds what a JSON-LD script says; one that is no JSON says nothing. */
void page_facts_json(struct page_facts *facts, struct slice script);

/* Hands all on to the document, dates as clues in order of rank. */
void page_facts_give(struct page_facts *facts, struct doc *doc);

/* The row of data/read/meta.tsv for `key` (in lower case); false when there is none. */
bool read_rules_meta(const struct read_rules *rules, struct slice key, uint32_t *field,
                     uint32_t *rank);

/* What is done with an element, a role or a class; rows of data/read/page.tsv. */
enum page_does {
    PAGE_INLINE,
    PAGE_DROP,
    PAGE_BLOCK,
    PAGE_IS_TITLE,
    PAGE_HEADING,
    PAGE_ITEM,
    PAGE_CAPTION,
    PAGE_BREAK,
    PAGE_MARK,
};
enum page_does read_rules_element(const struct read_rules *rules, struct slice name);
enum page_does read_rules_role(const struct read_rules *rules, struct slice role);

/* Of a class or id attribute: the first of its tokens that means something. */
enum page_does read_rules_class(const struct read_rules *rules, struct slice value);

/*
 * Reads the block of header lines that may open doc->text; fills title, url, publisher,
 * licence and clues where they are empty, and one BLOCK_HEADER per line. Returns where
 * the rest begins.
 */
size_t read_headers(const struct read_rules *rules, struct arena *arena,
                    struct doc *doc);

/* Cuts doc->text from `from` on into paragraphs and items; adds them to doc->blocks. */
void read_split(struct arena *arena, struct doc *doc, size_t from);

/* Says of every block that is BLOCK_BODY or BLOCK_LIST yet what it is by its looks. */
void read_layout(const struct read_rules *rules, struct arena *arena, struct doc *doc);

/* What a whole line is by the tables; `folded` as read_fold_line() makes it. */
enum read_line { LINE_PLAIN, LINE_BOILERPLATE, LINE_LINKS, LINE_CAPTION };
enum read_line read_rules_line(const struct read_rules *rules, struct slice folded,
                               size_t words);

/* How many signs of a caption (`credit` rows) it bears; one at the end counts twice. */
size_t read_rules_credits(const struct read_rules *rules, struct slice folded);

/* "Apr 26, 2024", "Published: 26 April 2024, 10:30 GMT", "2024-04-26". */
bool read_rules_is_date(const struct read_rules *rules, struct slice folded);

/* The meaning of a header key ("title", "date", "url", ...), or empty. */
struct slice read_rules_header(const struct read_rules *rules, struct slice folded);

/* Lower case, straight quotes, single spaces; what lines are compared in. */
struct slice read_fold_line(struct arena *arena, struct slice line);

/* Bytes of the white space that `text` begins with, no-break spaces too; 0: none. */
size_t read_space(struct slice text);

/* Bytes of the invisible character that `text` begins with: soft hyphen, BOM; 0: none.
 */
size_t read_nothing(struct slice text);

/* Without white space at both ends: all that the two above know. */
struct span read_trim(struct slice text, struct span span);

/* Adds a clue to the document's date. */
void read_clue(struct arena *arena, struct doc *doc, struct slice source,
               struct slice value, struct span span);

/* The clue that an address or a file name may hold ("/2024/04/26/"), added last. */
void read_clue_in_name(struct arena *arena, struct doc *doc, const char *source,
                       struct slice name);

/* Fills sha256; the last step of every way to a document. */
void read_finish(struct doc *doc);

/*
 * read_document() and read_json_document() with tables at hand. doc->path is given, and
 * doc->id, which a JSON line's own replaces; the rest is filled. On failure *doc is
 * worth nothing.
 */
int read_document_with(const struct read_rules *rules, struct arena *arena,
                       struct slice bytes, struct doc *doc, struct err *err);
int read_json_with(const struct read_rules *rules, struct arena *arena,
                   struct slice line, struct doc *doc, struct err *err);

#endif
