/*
 * world.h - small graphs for tests, written down line by line.
 *
 * A document is a text of lines; each line is one mention and its own quote:
 *
 *   meeting/summit | occurred | 2024-04-26 | Beijing, China | participant:Antony
 *   Blinken@US, participant:Wang Yi@CN | event=1 part=0 shift=-P1M/month c=0.8 default
 *
 * A place may end in its country's code: "Beijing, China@CN".
 * "default": no words tell the date, "home": none the place; "by=kill": the predicate.
 *
 * A name may begin with '$' (a country), '!' (an organization) or '%' (an unnamed
 * group), else it is a person's; "~" behind it marks a partial one, "#Foreign Minister"
 * an office, "=Q5" a known id. A line "alias | Antony Blinken@US | Blinken~" is a fact.
 */
#ifndef TESTS_GRAPH_WORLD_H
#define TESTS_GRAPH_WORLD_H

#include "base/buf.h"
#include "graph/query.h"
#include "graph/store.h"

struct world {
    struct arena arena;
    struct event_types types;
    struct time_rules *times;
    struct name_rules *names;
    struct kg_store *store;
    char path[64];
};

/* A graph in a new file under /tmp. */
void world_open(struct world *world);

/* Closes it and removes the file. */
void world_close(struct world *world);

/* Adds a document; `date` is EDTF or NULL. */
void world_add(struct world *world, const char *id, const char *date,
               const char *lines);
void world_merge(struct world *world);

/* All events, one a line: "date type/subtype status 'label' @place x2 disputed part";
 * x2: two mentions. */
struct slice world_events(struct world *world);

/* Documents, and the events that the graph has to hold in the end. */
struct world_case {
    const char *label;
    struct {
        const char *id;
        const char *date;
        const char *lines;
    } docs[4];
    const char *events;
};

/* Builds each case's graph and compares; prints what another one has. */
void world_check(const struct world_case *cases, size_t n);

struct kg_asker world_asker(const struct world *world, const char *now);

#endif
