/*
 * page_runs.h - a page's words, cut where block elements begin and end.
 *
 * html.c walks the tree, says which elements it is in and hands the words over; then it
 * says which runs are the article.
 */
#ifndef EXTRACT_READ_PAGE_RUNS_H
#define EXTRACT_READ_PAGE_RUNS_H

#include "base/buf.h"
#include "extract/read/parts.h"

/* Words between two borders of block elements. */
struct page_run {
    struct slice text;
    size_t words;
    size_t link_bytes;
    enum block_kind kind;
    bool marked; /* its class says boilerplate */
};

/* {0} with `arena` set begins. */
struct page_runs {
    struct arena *arena;
    struct page_run *items;
    size_t count;
    size_t capacity;
    struct buf words; /* of the run at hand */
    size_t link_bytes;
    bool space;     /* pending */
    size_t in_link; /* elements of this kind around the words that come */
    size_t in_caption;
    size_t in_heading;
    size_t in_title;
    size_t in_item;
    size_t in_pre;
};

/* Adds text as it stands in the page to the run at hand. */
void page_runs_add(struct page_runs *runs, struct slice text);

/* A border: the next words are of another run. */
void page_runs_end(struct page_runs *runs);

/*
 * prose[i]: bytes of running text in the first i runs, without those that are marked;
 * room for all runs and one, prose[0] is 0.
 */
void page_runs_weigh(const struct page_runs *runs, size_t *prose);

/*
 * Fills text and blocks of the document with runs [first, end) and the headline that
 * stands before them; with its title, when the page shows none.
 */
void page_runs_write(const struct page_runs *runs, size_t first, size_t end,
                     struct doc *doc);

void page_runs_release(struct page_runs *runs);

#endif
