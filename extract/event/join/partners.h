/*
 * partners.h - what partners.c, partners_told.c, wave.c and accused.c share: adding who
 * has a role of an event that its own words do not fill.
 *
 * Each ev_add_ fills one role of a candidate, and leaves it as it was where the report
 * tells nobody for it.
 */
#ifndef EXTRACT_EVENT_PARTNERS_H
#define EXTRACT_EVENT_PARTNERS_H

#include "extract/event/parts.h"

/* Is it one of those looked for? */
typedef bool ev_is_one(const struct finder *f, const struct ev_filler *who);

/* partners_told.c */
/* Does some mention of the event tell of somebody in the role? */
bool ev_event_has_role(const struct finder *f, uint32_t event, struct slice role);
/* Adds to the candidate, in the role, those of whom `event` tells that are `is_one`. */
void ev_add_those(const struct finder *f, struct ev_cand *cand, uint32_t event,
                  ev_is_one *is_one, struct slice role);
/* "The front held Okoye for a day. She was |freed": by whom she was held. */
void ev_add_holder(const struct finder *f, struct ev_cand *cand, struct slice role);
/* "an inquiry into the |killing": those of whom it was told. */
void ev_add_victims(const struct finder *f, struct ev_cand *cand, struct slice role);

/* wave.c */
/* "Rebels staged three attacks. A bomb |went off at the port": the rebels. */
void ev_add_raiders(const struct finder *f, struct ev_cand *cand, struct slice role);

/* accused.c */
/* "charged in the |shooting": who is held for it. */
void ev_add_accused(const struct finder *f, struct ev_cand *cand, struct slice role);

#endif
