/*
 * read.h - files to documents.
 *
 * Plain text (with an optional block of header lines), HTML, JSON Lines. One bad
 * document never stops the others: it is reported through `bad` and reading goes on.
 */
#ifndef EXTRACT_READ_READ_H
#define EXTRACT_READ_READ_H

#include "base/arena.h"
#include "base/doc.h"
#include "base/err.h"

struct read_options {
    const char *include; /* glob that file names must match; NULL all */
    const char *exclude; /* glob that they must not match; NULL none */
};

/* What the walk over inputs hands out. Both return 0 to go on, else reading stops. */
struct read_sink {
    void *context;
    /* A whole document; it and its arena belong to the sink, which releases the arena.
     */
    int (*document)(void *context, struct arena *arena, struct doc *doc);
    /* A file or line that is no document: "FILE:LINE: what is wrong". */
    int (*bad)(void *context, const struct err *err);
};

/*
 * Reads `path`: a file, a directory (recursive, names in byte order, hidden ones
 * skipped) or "-" for standard input. Returns what the sink returned when it stopped
 * the walk, else 0.
 */
int read_path(const char *path, const struct read_options *options,
              const struct read_sink *sink);

/*
 * Makes a document of one file's bytes; `name` is its file name (its id), `path` its
 * path. Picks HTML or text by content. For JSON Lines use read_path().
 */
int read_document(struct arena *arena, struct slice bytes, struct slice name,
                  struct slice path, struct doc *out, struct err *err);

/* A document of one JSON object, {"id","title","date","url","text"}. */
int read_json_document(struct arena *arena, struct slice line, struct slice path,
                       struct doc *out, struct err *err);

#endif
