/*
 * join.h - which candidates are one event, who the unnamed in them are, and what is
 * dropped.
 */
#ifndef EXTRACT_EVENT_JOIN_H
#define EXTRACT_EVENT_JOIN_H

#include "extract/event/parts.h"

/* named.c */
/*
 * Gives the unnamed the names that the report tells later: soon, before ev_join(); and
 * once more when events are joined, further away.
 */
void ev_identify(struct finder *f, bool joined);

/* heir.c; before ev_join() */
/* Gives a case that tells of nobody the only party of the report's cases, and an
 * inquiry who looks into it. */
void ev_inherit(struct finder *f);

/* militants.c */
/* Names the body of unnamed militants where only one is told; before ev_join(). */
void ev_militants(struct finder *f);

/* state.c; before ev_join() */
/* Puts the country that the report is about in the place of "the government". */
void ev_governments(struct finder *f);

/* sides.c; before ev_join() */
/* Puts who was told before in the place of "the two sides". */
void ev_sides(struct finder *f);

/* agents.c; before ev_join() */
/*
 * "Okoye was |sanctioned once more": who did it is who did the like just before, of
 * types of the class "same_agent".
 */
void ev_agents(struct finder *f);

/* join.c */
/* Gives each candidate its event and, where it has none, the day of its mentions. */
void ev_join(struct finder *f);

/* whole.c; within ev_join() */
/* Finds the whole that a candidate is part of, and takes its day from it. */
void ev_wholes(struct finder *f);

/* judged.c; after ev_twins() */
/* Who condemns a deed speaks against who did it. */
void ev_judged(struct finder *f);

/* twins.c; after ev_join() */
/* Of two descriptions of one actor in a role of an event the vaguer goes. */
void ev_twins(struct finder *f);

/* partners.c; after ev_place_defaults() */
/* Adds who has a side of the event that its words do not tell. */
void ev_partners(struct finder *f);

/* needs.c */
/* Drops events that tell too little. */
void ev_needs(struct finder *f);

#endif
