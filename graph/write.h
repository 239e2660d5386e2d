/*
 * write.h - what was derived, on its way into the tables. Only graph/merge_write*.c and
 * graph/merge_diff.c include it.
 *
 * Rows of events, actors and places carry a hash of all that belongs to them. Where the
 * graph has been merged before, a row whose hash is the same is left alone, so that
 * what is written is what has changed. event_id ascends in time; new events get numbers
 * between those of their neighbours, and all are numbered anew when there is no room.
 */
#ifndef GRAPH_WRITE_H
#define GRAPH_WRITE_H

#include "graph/merge.h"

/* Room between the numbers of two events, and between those that come in later. */
#define EVENT_GAP  ((int64_t)1 << 24)
#define EVENT_STEP ((int64_t)1 << 10)

enum { NAME_WORD, NAME_FORM, NAME_CANONICAL };

/* A form, or a word, of an actor's name. */
struct name_row {
    struct slice folded;
    struct slice form;
    uint32_t actor;
    int weight;
};

struct office_row {
    uint32_t actor;
    mg_str office;
    mg_str country;
};

/* An office, a party or an age that a document gives an actor. */
struct fact_row {
    uint32_t actor;
    int64_t doc_id;
    uint32_t i;
};

/* Rows of one kind: events, actors or places. */
struct rows {
    int64_t *number; /* of each: its row; 0 is not written */
    uint64_t *hash;
    bool *kept; /* it stands there already */
    size_t count;
};

struct writing {
    struct mg *mg;
    struct kg_store *store;
    struct arena scratch;
    uint32_t *event_at; /* of each rank: the event */
    struct rows events;
    struct rows actors;
    struct rows places;
    struct name_row *names; /* by folded, actor, form; each once */
    size_t n_names;
    struct office_row *offices; /* by actor, office, country; each once */
    size_t n_offices;
    struct fact_row *facts; /* in the order of documents */
    size_t n_facts;
    struct err *err;
};

/* merge_write_actor.c: gathers forms and offices of the actors that are used. */
void write_gather_names(struct writing *w);
int write_actors(struct writing *w);

/* merge_diff.c */
/* Numbers for all rows and their hashes; with `anew` as in an empty graph. */
void write_number(struct writing *w);
/*
 * The same beside what the tables hold: marks what is there already, and removes what
 * is no more or will be written again. *fits is false when all has to be written anew.
 */
int write_diff(struct writing *w, bool *fits);

#endif
