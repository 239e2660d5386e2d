/*
 * decide.h - what a person decided about the graph, kept beside the documents.
 *
 * A decision names what it is about by content - an actor by id and name, a report by
 * the hash of its document's text and its offset - so that it holds for whatever is
 * added later, and when the graph is built again. Events are derived with all decisions
 * that are not undone, in the order of their numbers.
 */
#ifndef GRAPH_DECIDE_H
#define GRAPH_DECIDE_H

#include "graph/query.h"

struct kg_decision {
    int64_t n;
    struct slice verb;   /* "rename", "merge", "split" */
    struct slice about;  /* "actor", "event" */
    struct slice first;  /* "ac_... NAME", or a line per report: "SHA256 OFFSET" */
    struct slice second; /* the same; of a rename the new name, of a split the form */
    struct slice words;  /* for people: "'Kim Jong' is 'Kim Jong Un'" */
};

struct kg_decisions {
    struct kg_decision *items;
    size_t count;
    size_t capacity;
};

/* What a decision about these would be; nothing is written yet. Views are of the store;
 * an actor is the focus of its view, an event the only one of its. */
int kg_rename_actor(struct arena *arena, const struct kg_view *actor, struct slice name,
                    struct kg_decision *out, struct err *err);
int kg_merge_actors(struct arena *arena, const struct kg_view *one,
                    const struct kg_view *other, struct kg_decision *out,
                    struct err *err);
int kg_merge_events(struct arena *arena, const struct kg_view *one,
                    const struct kg_view *other, struct kg_decision *out,
                    struct err *err);
/* The form of the actor's name is somebody else's. */
int kg_split_actor(struct arena *arena, const struct kg_view *actor, struct slice form,
                   struct kg_decision *out, struct err *err);
/* What the document reports is another event. */
int kg_split_event(struct arena *arena, const struct kg_view *event,
                   struct slice document, struct kg_decision *out, struct err *err);

/* Writes it and derives all events anew; sets decision->n. */
int kg_decide(struct kg_store *store, struct kg_decision *decision, struct err *err);

/* All decisions that hold, by number. */
int kg_decisions(struct kg_store *store, struct arena *arena, struct kg_decisions *out,
                 struct err *err);

/* Takes one back and derives all events anew. */
int kg_undo(struct kg_store *store, int64_t n, struct err *err);

#endif
