/*
 * named.h - what named.c, introduced.c, kin.c and sole.c share: those without a name,
 * and the name that a report tells elsewhere; and a country by its name.
 *
 * A name is a mention of struct names; its actor is put in the place of a filler.
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
/* "a |33-year-old local man": the age told before the noun, or 0. */
uint32_t ev_age_told(const struct finder *f, uint32_t noun);
/* "a woman" is no Bo Silva: can the noun call the actor, of struct names? */
bool ev_gender_fits(const struct finder *f, uint32_t noun, uint32_t actor);
/* One without a name of whom the story goes on to tell: "a surgeon", "man jailed". */
bool ev_is_untold(const struct finder *f, const struct ev_cand *cand,
                  const struct ev_filler *filler);
/* Does the sentence say that it tells of another: "|also", "a |second man"? */
bool ev_tells_another(const struct finder *f, uint32_t sentence);

/* kin.c */
/* Gives "his mother" the name of "Silva's mother, Eva Ruiz". */
void ev_name_kin(struct finder *f);

/* sole.c */
/* Gives the first sentences the name of who alone stands on a side of the deeds; whom
 * the report calls "the gunman" or the like, of struct names, are `culprits`. */
void ev_name_sole(struct finder *f, const uint32_t *culprits, size_t n);

#endif
