/*
 * docs.h - documents on their way from files through the engine to one consumer.
 */
#ifndef CMD_DOCS_H
#define CMD_DOCS_H

#include "cmd/args.h"
#include "cmd/pool.h"

/* --jobs, --include, --exclude. */
extern const struct opt cmd_docs_opts[];

struct docs_counts {
    size_t done;   /* documents, with those that were known */
    size_t failed; /* files or lines that are no document; each was said */
    uint64_t bytes;
};

/* Who takes the mentions. Both return 0, or an enum err_code that ends it all. */
struct docs_sink {
    void *context;
    /* Sets *out when the document need not be extracted; NULL: all are. */
    int (*known)(void *context, const struct doc *doc, bool *out, struct err *err);
    int (*take)(void *context, const struct doc_mentions *mentions, struct err *err);
};

/*
 * Reads all operands, extracts, and gives the mentions of each document to `sink` in
 * the order of reading. Stops at the first error of the sink, never at a bad file.
 */
int docs_each(const struct run *run, const struct ex_engine *engine,
              const struct docs_sink *sink, struct docs_counts *out, struct err *err);

/* The exit status after that: CMD_DONE, CMD_PARTIAL or, when all failed,
 * CMD_UNREADABLE. */
int docs_status(const struct docs_counts *counts);

#endif
