/*
 * rows.h - what the readers of this room's tables share: rules.c and frames.c.
 *
 * All of it lives in the rules' arena.
 */
#ifndef EXTRACT_EVENT_ROWS_H
#define EXTRACT_EVENT_ROWS_H

#include "extract/event/parts.h"

/* rules.c: how many fields a list parted by `sep` has at most. */
size_t ev_count_fields(struct slice text, char sep);
/* "meet/v" */
struct slice ev_key(struct event_rules *rules, struct slice lemma, char pos);
/* blame.c: reads its table. */
void ev_blames_add(struct event_rules *rules);

/*
 * frames.c: appends the rows of a frames table; those of "*" give a type's usual roles.
 * Fails on what is no slot, type, test or need, with the row's line.
 */
int ev_frames_add(struct event_rules *rules, const struct table *table,
                  struct err *err);
/* Frames without roles take the usual ones of their type. */
void ev_frames_share_roles(struct event_rules *rules);

#endif
