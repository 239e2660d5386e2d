/*
 * label.h - what the files that write labels share. Only graph/label*.c include it.
 *
 * A label is filled in from a pattern of data/graph/labels.tsv; label.c reads these and
 * walks over their braces, label_act.c gives what reports tell, label_who.c says whom a
 * label leaves out, label_words.c how places and numbers are told.
 */
#ifndef GRAPH_LABEL_H
#define GRAPH_LABEL_H

#include "graph/merge.h"

/* A label while it is filled in. */
struct label_filling {
    const struct label_rules *rules;
    struct mg *mg;
    const struct mg_event *event;
    struct buf *out;
    bool *hidden;    /* by participant: others tell of it */
    bool *acted_on;  /* by participant: the words of its act name it */
    uint32_t number; /* actors named first; for {is|are} */
    bool unnamed;    /* the first of them is a group without a name */
    bool acted;      /* in a report's own words */
    bool acts;       /* the pattern asks for such words */
    bool optional;   /* in brackets */
};

/* The name of a participant, by number. */
struct slice label_name(const struct label_filling *f, uint32_t participant);
/* Has it the role, and does the label not leave it out? */
bool label_in_role(const struct label_filling *f, uint32_t participant,
                   struct slice role);
bool label_is_group(const struct label_filling *f, uint32_t participant);

/* The first report's words of what was done, or its predicate; empty. */
struct slice label_text(const struct label_filling *f, bool label);
/* Of what is still to come, or was: "Peru to meet Chile". */
bool label_is_planned(const struct label_filling *f);
/* Do all reports tell it by one of the verbs, which commas part? */
bool label_is_told_by(const struct label_filling *f, struct slice verbs);
/* Do all reports of what this one did, or was done to him, tell it by these verbs? */
bool label_only_in(const struct label_filling *f, uint32_t participant,
                   struct slice verbs);

/* Appends "warns Peru of a strike", as one or as many do it, or, with `done`, "is
 * charged with arson"; false when no report tells it by one of the `verbs` (none: any),
 * or not of those in `role` (empty: of anybody). */
bool label_add_act(struct label_filling *f, bool done, struct slice role,
                   struct slice verbs);
/* Appends "chairman"; " as chairman", where a preposition of its own does not say it:
 * " to the board". False when no report tells the office. */
bool label_add_post(struct label_filling *f, bool as);

/* Marks whom the words of the act name behind its verb, where not all of a role are:
 * "Peru sells a boat to Chile", not "Peru and Chile". */
void label_find_acted_on(struct label_filling *f);

#endif
