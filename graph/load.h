/* load.h - views out of the tables: plain records of the events that were chosen. */
#ifndef GRAPH_LOAD_H
#define GRAPH_LOAD_H

#include "graph/db.h"
#include "graph/view.h"

/* One chosen event: its row, and whether the query's dates might not hold for it. */
struct kg_pick {
    int64_t event_id;
    bool maybe;
};

struct kg_picks {
    struct kg_pick *items;
    size_t count;
    size_t capacity;
};

/*
 * Fills out->events, actors, places and docs with the picks, in their order. What else
 * the view holds is left alone. Everything in `arena`.
 */
int load_view(struct kg_store *store, struct arena *arena, const struct kg_picks *picks,
              struct kg_view *out, struct err *err);

/* A row of DB_DOC_GET or DB_DOC_TEXT. */
void load_doc_row(sqlite3_stmt *stmt, struct arena *arena, struct kg_doc *out);

#endif
