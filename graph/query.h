/*
 * query.h - questions (the query language: docs/QUERY.md) to views.
 *
 * One syntax tree, three spellings: English, fields, flags. Names typed are looked up
 * in the graph's aliases, longest first.
 */
#ifndef GRAPH_QUERY_H
#define GRAPH_QUERY_H

#include "base/err.h"
#include "extract/name/name.h"
#include "extract/time/time.h"
#include "graph/store.h"

enum kg_answer {
    KG_ANSWER_EVENTS, /* events; also "when", "what did", "timeline of" */
    KG_ANSWER_ACTORS, /* who, whom */
    KG_ANSWER_COUNTS, /* how many, per unit, by actor */
};

struct kg_tally {
    struct slice key; /* "2024-04", an actor's name, "" for one total */
    uint64_t count;
};

struct kg_result {
    enum kg_answer answer;
    struct kg_view view; /* the events behind the answer, always filled */
    uint32_t *actors;    /* of view, for KG_ANSWER_ACTORS: by number of events */
    uint64_t *actor_events;
    size_t n_actors;
    struct kg_tally *tallies;
    size_t n_tallies;
    struct slice explain; /* the query as flags */
    struct slice note;    /* "0 events; nearest before: ..." or empty */
};

/* Flags, as the command line gives them; NULL and 0 when absent. */
struct kg_flags {
    const char **actors; /* --actor, --with: all of them */
    size_t n_actors;
    const char **any_actors;
    size_t n_any_actors;
    const char **not_actors;
    size_t n_not_actors;
    const char **types; /* --type */
    size_t n_types;
    const char **sources;
    size_t n_sources;
    const char *actor_id;
    const char *by;     /* agent */
    const char *target; /* target */
    const char *place;
    const char *since;
    const char *until;
    const char *status;
    const char *sort; /* date, type, sources, confidence */
    uint32_t min_sources;
    double min_confidence;
    uint32_t limit;
    bool strict;
    bool all;
    bool disputed;
    bool undated;
};

struct slice_list {
    struct slice *items;
    size_t count;
    size_t capacity;
};

struct kg_asker {
    struct kg_store *store;
    const struct event_types *types;
    const struct time_rules *times;
    /* The tables of names: asked for only where the graph itself does not know a name,
     * since opening them takes longer than most answers. */
    const struct name_rules *(*names)(void *context);
    void *names_context;
    int32_t now; /* day that "today" and "last month" mean */
};

/*
 * Answers `text` (may be empty: then flags alone). Errors: ERR_USAGE for syntax, with
 * the byte; ERR_AMBIGUOUS for a name that fits several actors.
 */
int kg_ask(const struct kg_asker *asker, struct arena *arena, struct slice text,
           const struct kg_flags *flags, struct kg_result *out, struct err *err);

/* An event by its id (or a unique beginning of it), with all that belongs to it. */
int kg_event_view(const struct kg_asker *asker, struct arena *arena, struct slice id,
                  struct kg_view *out, struct err *err);

/*
 * Names of the actors of which a form, or a word of the name, begins with `prefix`:
 * a thousand at most, those of most events first. In `arena`.
 */
int kg_names_with(struct kg_store *store, struct arena *arena, struct slice prefix,
                  struct slice_list *out, struct err *err);

#endif
