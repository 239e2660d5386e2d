/*
 * named.h - what named.c and introduced.c share: those without a name, and the name
 * that a report tells later.
 */
#ifndef EXTRACT_EVENT_NAMED_H
#define EXTRACT_EVENT_NAMED_H

#include "extract/event/parts.h"

/* named.c */
/* Is it one human being, called by a noun? */
bool ev_is_human(const struct finder *f, uint32_t word);
/* Puts the name in the place of one without. */
void ev_put_name(struct ev_filler *filler, const struct ev_filler *name);

/* state.c */
/* The country of a place as somebody who acts; false where no table knows it. */
bool ev_land(const struct finder *f, const struct mention_place *place,
             struct ev_filler *out);

/* introduced.c */
/* Names those of the candidate whom the next sentences introduce. */
void ev_introduced(const struct finder *f, struct ev_cand *cand);

#endif
