/*
 * places.h - where a candidate happened.
 */
#ifndef EXTRACT_EVENT_PLACES_H
#define EXTRACT_EVENT_PLACES_H

#include "extract/event/parts.h"

/* place.c */
void ev_places(struct finder *f);
void ev_place_defaults(struct finder *f);

void ev_set_place(struct finder *f, struct ev_cand *cand, uint32_t mention);
/* The first place that `verb` says it was in. */
void ev_place_in(struct finder *f, struct ev_cand *cand, uint32_t verb);

/* home.c */
/* "protesters |against the war in Gaza": the war is there, and not they. */
bool ev_against_deed(const struct finder *f, uint32_t word);
/* "House of Commons": a house by its name, for one that its words name as a place. */
bool ev_is_house(const struct finder *f, const struct name_mention *m);
/* "told reporters |outside the Supreme Court", "thanked the police |in the House of
 * Commons": a house with a name, which is no place in itself. */
uint32_t ev_house_in(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *arg);
/* The first such house among what it does not share with another clause. */
uint32_t ev_house_among(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args);
/* The country that most of the document's places are of; false when there is none. */
bool ev_home(const struct finder *f, struct mention_place *out);
/* Of a country among its actors where it happens: the target of an attack. */
void ev_role_place(struct finder *f, struct ev_cand *cand);
/* For what happens within a country: its actors', or `home`, the document's. */
void ev_home_place(struct finder *f, struct ev_cand *cand,
                   const struct mention_place *home);

/* venue.c */
/* The place of "LIMA, March 3 -", a sentence that opens the text. */
bool ev_filed_at(const struct finder *f, struct mention_place *out);
/* Gives the news without a place that of the dateline. */
void ev_filed_places(struct finder *f);
/* "Remarks by X" over "East Hall Lima, Peru": the line tells where. */
void ev_spots(struct finder *f);
/* Places what was said where the meeting was that is told before it. */
void ev_venues(struct finder *f);

#endif
