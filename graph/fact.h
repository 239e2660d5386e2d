/*
 * fact.h - what documents say an actor is: offices, parties, ages, each with when and
 * where it was said.
 *
 * An office is as old as the document that gives it: `first` and `last` are the dates
 * of the earliest and latest one, not of taking and leaving it.
 */
#ifndef GRAPH_FACT_H
#define GRAPH_FACT_H

#include "base/when.h"
#include "graph/store.h"

enum kg_fact_kind { KG_FACT_OFFICE, KG_FACT_PARTY, KG_FACT_AGE };

struct kg_fact {
    uint8_t kind;         /* enum kg_fact_kind */
    bool past;            /* the office is said to be a former one */
    struct slice value;   /* "Foreign Minister", "Labour Party", "54" */
    struct slice country; /* ISO 3166-1 of an office; empty unknown */
    struct when first;    /* dates of documents; unknown when none has one */
    struct when last;
    uint32_t n_docs;
    struct slice doc;   /* id of the first that says so; of an age, of the last */
    struct span span;   /* the sentence in its text */
    struct slice quote; /* that sentence */
};

/* Offices, then parties, then age; of each the longest known first. */
struct kg_facts {
    struct kg_fact *list;
    size_t n;
    size_t capacity;
};

/* The facts about an actor, by its id ("ac_..."); in `arena`. */
int kg_facts_of(struct kg_store *store, struct arena *arena, struct slice actor_id,
                struct kg_facts *out, struct err *err);

#endif
