/*
 * loading.h - a view on its way out of the tables: what graph/load*.c share.
 *
 * Events come first, and number the actors, places and documents that they need as
 * they are met; load_actors() and its like then fetch those rows, sort them, and say in
 * new_of where each old number went.
 */
#ifndef GRAPH_LOADING_H
#define GRAPH_LOADING_H

#include "base/strmap.h"
#include "graph/load.h"

/* Rows of one table that the view needs, numbered as they were met. */
struct needed {
    struct strmap at;
    int64_t *rows;
    size_t count;
    size_t capacity;
};

/* A mention of the event at hand, by its key. */
struct mention_key {
    int64_t doc_id;
    int64_t n;
    uint32_t at;
};

struct loading {
    struct kg_store *store;
    struct arena *arena;
    struct kg_view *view;
    struct needed actors;
    struct needed places;
    struct needed docs;
    struct needed events; /* those picked, for part_of */
    struct arena scratch;
    struct mention_key *keys;
    size_t n_keys;
    size_t keys_capacity;
    struct err *err;
};

/* The number of a row, given when it is new. */
uint32_t load_need(struct loading *l, struct needed *needed, int64_t row);

/* The statement `id` with its first value set; NULL after an error. */
sqlite3_stmt *load_ask(struct loading *l, enum db_stmt_id id, int64_t key);

/* load_event.c: the event with its mentions, participants and claims; *part_of is the
 * row of its whole, or 0. */
int load_event(struct loading *l, const struct kg_pick *pick, struct kg_event *event,
               int64_t *part_of);

/* load_named.c */
int load_actors(struct loading *l, uint32_t *new_of);
int load_places(struct loading *l, uint32_t *new_of);
int load_docs(struct loading *l, uint32_t *new_of);

#endif
