/*
 * view.h - merged events as pictures, exports and answers see them.
 *
 * A view is a snapshot of part of the graph: plain records in one arena, without
 * SQLite. Events are sorted by (when, id): by the first day,
 * without one by the last, undated ones at the end; actors, places and documents are
 * those that the events need, sorted by name or id. The same graph and query give the
 * same view.
 */
#ifndef GRAPH_VIEW_H
#define GRAPH_VIEW_H

#include "base/arena.h"
#include "base/event_type.h"
#include "base/mention.h"

#define KG_NONE UINT32_MAX

struct kg_actor {
    struct slice id;   /* "ac_" and hex */
    struct slice name; /* canonical */
    uint8_t kind;      /* enum actor_kind */
    struct slice country;
    struct slice known_id; /* Wikidata's or the user's; empty none */
    struct slice *aliases; /* other forms seen, sorted */
    size_t n_aliases;
    struct slice *offices; /* "Foreign Minister (CN)"; sorted */
    size_t n_offices;
};

struct kg_place {
    struct slice id; /* "pl_" and hex */
    struct slice name;
    struct slice country; /* name */
    struct slice code;    /* ISO 3166 */
    double lat;           /* NAN unknown */
    double lon;
};

struct kg_doc {
    struct slice id;
    struct slice title;
    struct slice url;
    struct slice publisher;
    struct slice sha256;
    struct slice text; /* whole text: quotes are found in it */
    struct when date;
    struct when bounds; /* of an undated one: what its events tell; else unknown */
};

/* One report of an event: a mention of base/mention.h, resolved. */
struct kg_mention {
    uint32_t doc; /* in struct kg_view's docs */
    struct span span;
    struct span trigger;
    struct slice quote;
    uint8_t status;
    struct when when;
    struct slice time_phrase; /* empty: a default */
    struct span time_span;
    struct slice time_value;
    struct slice time_anchor;
    struct slice time_rule;
    struct slice rule;
    struct slice trace;
    double confidence;
};

struct kg_participant {
    uint32_t actor; /* in struct kg_view's actors */
    struct slice role;
    struct slice said;  /* office or title as reported; empty none */
    uint32_t *mentions; /* of the event, that name the actor in this role */
    size_t n_mentions;
};

/* One value that some reports give for a property where others give another. */
struct kg_claim {
    struct slice property; /* "date", "place", "status" */
    struct slice value;    /* EDTF, place name, status */
    bool preferred;        /* the value that the event carries */
    uint32_t *mentions;    /* that say so */
    size_t n_mentions;
};

struct kg_event {
    struct slice id;   /* "ev_" and hex */
    struct slice type; /* name of base/event_type.h */
    struct slice subtype;
    uint8_t status;     /* enum status */
    struct slice label; /* "Antony Blinken meets Wang Yi" */
    struct when when;
    uint32_t place;          /* or KG_NONE */
    uint32_t part_of;        /* an event of this view, or KG_NONE */
    struct slice part_of_id; /* its id even when it is outside the view; empty none */
    double confidence;
    bool disputed;                       /* claims about one property disagree */
    struct kg_participant *participants; /* the main ones first */
    size_t n_participants;
    struct kg_mention *mentions; /* by document id, start */
    size_t n_mentions;
    struct kg_claim *claims; /* of disputed properties only; preferred first */
    size_t n_claims;
    struct slice merge_reason; /* why its reports were taken for one; for `why` */
    bool maybe;                /* the query's date bounds might not hold */
};

struct kg_view {
    const struct event_types *types;
    struct slice title; /* the query in words: "Events involving Wang Yi" */
    struct slice query; /* as typed */
    uint32_t focus;     /* the queried actor, or KG_NONE */
    struct kg_event *events;
    size_t n_events;
    struct kg_actor *actors;
    size_t n_actors;
    struct kg_place *places;
    size_t n_places;
    struct kg_doc *docs;
    size_t n_docs;
};

#endif
