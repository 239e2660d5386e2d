/*
 * places.h - where a candidate happened.
 */
#ifndef EXTRACT_EVENT_PLACES_H
#define EXTRACT_EVENT_PLACES_H

#include "extract/event/parts.h"

/* place.c */
/* Gives each candidate the place that its own words tell. */
void ev_places(struct finder *f);
/* A place of which no table knows where it lies. */
struct mention_place ev_unmapped(struct slice name, struct slice code);
void ev_set_place(const struct finder *f, struct ev_cand *cand, uint32_t mention);
/* "in |Lima", "at the |embassy in Lima", "in the |Lima area": the mention of the place
 * at the word or in its phrase, or EV_NONE. */
uint32_t ev_place_at(const struct finder *f, uint32_t word);
/* The first place that `verb` says it was in. */
void ev_place_in(struct finder *f, struct ev_cand *cand, uint32_t verb);

/* object.c; mentions, or EV_NONE */
/*
 * "signed |a pact in Warsaw", "an attack |on a base near Djibo": a locative that the
 * tree hung on the object, or deeper in the phrase.
 */
uint32_t ev_place_below(const struct finder *f, uint32_t word);
/* "attacked |a base in Djibo": where what it is done to is. */
uint32_t ev_object_place(const struct finder *f, const struct ev_cand *cand,
                         const struct ev_args *args);
/* "attacked a station |in Quetta in Pakistan": where the object is, within `land`; else
 * `land`. */
uint32_t ev_narrower_place(const struct finder *f, const struct ev_cand *cand,
                           const struct ev_args *args, uint32_t land);
/* "the |Manchester bombing", "the |Nairobi mall bombing killed ten": a scene that is
 * called by its town. */
uint32_t ev_namesake(const struct finder *f, const struct ev_cand *cand);

/* around.c; after ev_join() */
/* Places what its own words do not, by what is told around it. */
void ev_place_defaults(struct finder *f);

/* house.c */
/* "House of Commons": a house by its name, for one that its words name as a place. */
bool ev_is_house(const struct finder *f, const struct name_mention *m);
/* "told reporters |outside the Supreme Court", "thanked the police |in the House of
 * Commons": a house with a name, which is no place in itself. */
uint32_t ev_house_in(const struct finder *f, const struct ev_cand *cand,
                     const struct ev_arg *arg);
/* The first such house among what it does not share with another clause. */
uint32_t ev_house_among(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args);
/* "a fire destroyed |St Mary's Church", "travelled to |the United Nations": the house
 * itself, where no town is told. */
void ev_house_place(struct finder *f, struct ev_cand *cand);

/* home.c */
/* The country that most of the document's places are of; false when there is none. */
bool ev_home(const struct finder *f, struct mention_place *out);
/* Of a country among its actors where it happens: the target of an attack. */
void ev_role_place(struct finder *f, struct ev_cand *cand);
/* For what happens within a country: its actors', or `home`, the document's. */
void ev_home_place(struct finder *f, struct ev_cand *cand,
                   const struct mention_place *home);

/* spots.c */
/* The place of "LIMA, March 3 -", a sentence that opens the text. */
bool ev_filed_at(const struct finder *f, struct mention_place *out);
/* Gives the news without a place that of the dateline. */
void ev_filed_places(struct finder *f);
/* "Remarks by X" over "East Hall Lima, Peru": the line tells where. */
void ev_spots(struct finder *f);

/* venue.c */
/* Places what was said where the meeting was that is told before it. */
void ev_venues(struct finder *f);

#endif
