/*
 * event_type.h - the types of event and the roles of actors in them.
 *
 * The rows are data/event/types.tsv and data/event/roles.tsv; a user's own table has
 * the columns of the first and adds to it. A type is known inside the program by its
 * index, and outside - in the graph, in every format - by its name.
 */
#ifndef BASE_EVENT_TYPE_H
#define BASE_EVENT_TYPE_H

#include "base/arena.h"
#include "base/err.h"

#define EVENT_TYPE_NONE UINT16_MAX

struct event_type {
    struct slice name;   /* "news_conference" */
    struct slice label;  /* "News conference" */
    struct slice *roles; /* the first one acts; without "+" */
    size_t n_roles;
    struct slice *subtypes;
    size_t n_subtypes;
    struct slice plover; /* empty when PLOVER has none, as CAMEO and schema.org */
    struct slice cameo;
    struct slice schema; /* class of schema.org */
    struct slice class;  /* class of the project's own vocabulary */
    struct slice shape;  /* of its mark in pictures */
    struct slice colour; /* "#rrggbb" */
    struct slice *words; /* what people call it in queries */
    size_t n_words;
    bool shared; /* its first role is shared by equals: participants, parties */
};

enum role_side { ROLE_NONE, ROLE_AGENT, ROLE_TARGET, ROLE_BOTH };

struct event_role {
    struct slice name;
    enum role_side side;
};

struct event_types {
    struct event_type *types;
    size_t n_types;
    struct event_role *roles;
    size_t n_roles;
};

/* The built-in types. Everything lives in `arena`. */
struct event_types event_types_builtin(struct arena *arena);

/* Adds the rows of a user's table (columns of types.tsv); a known name is replaced. */
int event_types_add(struct arena *arena, struct slice text, struct slice name,
                    struct event_types *types, struct err *err);

/* The type's index, or EVENT_TYPE_NONE. */
uint16_t event_type_find(const struct event_types *types, struct slice name);

enum role_side event_role_side(const struct event_types *types, struct slice role);

#endif
