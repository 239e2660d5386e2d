/*
 * mention.h - what one sentence of one document says happened.
 *
 * The record that extraction hands to the graph, `extract` prints and `load` reads:
 * everything the graph needs, so that `extract DOCS | load -` equals `add DOCS`.
 * Slices point into the document's text, into static tables or into the arena of the
 * document. Names are canonical within the document; spans lead back to the words.
 */
#ifndef BASE_MENTION_H
#define BASE_MENTION_H

#include "base/arena.h"
#include "base/doc.h"
#include "base/when.h"

enum status {
    STATUS_OCCURRED,
    STATUS_ONGOING,
    STATUS_PLANNED,
    STATUS_CANCELLED,
    STATUS_DENIED,
    STATUS_ALLEGED,
    STATUS_COUNT
};

/* "occurred", ...; static. */
struct slice status_name(enum status status);
bool status_find(struct slice name, enum status *out);

enum actor_kind {
    ACTOR_PERSON,
    ACTOR_ORGANIZATION,
    ACTOR_COUNTRY, /* a country, or its government */
    ACTOR_GROUP,   /* unnamed: "pro-Palestinian demonstrators" */
    ACTOR_PLACE,   /* a name of a place that does not act */
    ACTOR_KIND_COUNT
};

/* "person", "organization", "country", "group", "place"; static. */
struct slice actor_kind_name(enum actor_kind kind);
bool actor_kind_find(struct slice name, enum actor_kind *out);

/* One actor of a mention. */
struct mention_actor {
    struct slice name; /* canonical: "Antony Blinken" */
    struct slice role; /* "visitor"; a role of the mention's type */
    struct slice
        said; /* title or office as the document gives it: "Secretary of State" */
    struct slice described; /* what he is, in its words: "rector of the school" */
    struct slice country;   /* ISO 3166-1 alpha-2 of its country; empty unknown */
    struct slice id;        /* a user's or Wikidata's; empty none */
    struct span span;       /* the words that name it, here or at its antecedent */
    uint8_t kind;           /* enum actor_kind */
    bool partial; /* the document never gives the full name: "Wang", "the president" */
};

struct mention_place {
    struct slice name;    /* "Beijing"; empty: no place is known */
    struct slice country; /* its country's name: "China" */
    struct slice code;    /* ISO 3166-1 alpha-2 or 3166-2 */
    double lat;           /* degrees; NAN unknown */
    double lon;
    struct span span;
};

/*
 * When, and how that was reached. In a document without a date, a relative expression
 * stays a constraint: `shift` says where it lies from the document's unknown day.
 */
struct mention_time {
    struct when when;
    struct span span;    /* the words; {0} when no words say it (a default) */
    struct slice value;  /* TIMEX3 value */
    struct slice anchor; /* what it was reckoned from: "document 2024-04-26", "e3" */
    struct slice rule;   /* which rule chose and resolved it */
    struct slice shift;  /* "-P1M" and the like; empty when resolved */
};

struct mention {
    struct slice type;    /* names of base/event_type.h, or a user's */
    struct slice subtype; /* empty: none */
    uint8_t status;       /* enum status */
    struct span trigger;  /* the word or words that name the event */
    struct span span;     /* the sentence */
    struct slice quote;   /* the text of span */
    struct slice
        predicate; /* lemma of the trigger: "meet"; `other` is labelled by it */
    /* of `other` a readable clause; of statements and the like their verb's lemma and
     * what it was about, "warn Peru of a strike"; else empty */
    struct slice label;
    struct mention_actor *actors;
    size_t n_actors;
    struct mention_place place;
    struct mention_time time;
    double confidence;  /* 0-1, meant as a probability that it is right */
    struct slice rule;  /* the frame row that fired */
    struct slice trace; /* why: tree path, status cues; one line, "; " between steps */
    uint32_t event;     /* mentions of one document with one number are one event */
    uint32_t part_of;   /* the number of its whole, or MENTION_NO_EVENT */
};

#define MENTION_NO_EVENT UINT32_MAX

/*
 * A fact about an actor that a document states: a form of its name, an office, a party
 * or an age. Just one of the four is set. It is as old as its document.
 */
struct actor_fact {
    struct slice actor;   /* canonical name */
    uint8_t kind;         /* enum actor_kind */
    uint8_t age;          /* years; 0 none */
    bool past;            /* the office is a former one */
    bool partial;         /* as in struct mention_actor */
    struct slice form;    /* a form of the name that was seen */
    struct slice office;  /* "Foreign Minister" */
    struct slice party;   /* "Labour Party" */
    struct slice country; /* ISO code that goes with it */
    struct slice id;      /* a user's or Wikidata's */
    struct span span;     /* of a form: the name; else the sentence that says it */
};

/* All that one document says. */
struct doc_mentions {
    const struct doc *doc;
    struct mention *mentions; /* in text order */
    size_t n_mentions;
    struct actor_fact *facts; /* in text order */
    size_t n_facts;
};

#endif
