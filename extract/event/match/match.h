/*
 * match.h - triggers, conditions and roles: from trees to candidates.
 */
#ifndef EXTRACT_EVENT_MATCH_H
#define EXTRACT_EVENT_MATCH_H

#include "extract/event/parts.h"

/* match.c */
void ev_match(struct finder *f);
void ev_keep(struct finder *f, const struct ev_cand *cand);
/* "newly |appointed chairman", "the |jailed reporter": a participle before its noun
 * that tells what was done. */
bool ev_already_done(const struct finder *f, uint32_t word);

/* absorb.c */
/* Drops or changes those of the last sentence, cands[from] on, that others tell. */
void ev_absorb(struct finder *f, size_t from);
/* In a report of a disaster and of no attack, those killed are the disaster's. */
void ev_tolls(struct finder *f);

/* force.c */
/* The clause that `verb` tells: below it, or around an aside; or EV_NONE. */
uint32_t ev_told_clause(const struct finder *f, uint32_t verb);
/* Has what the verb of saying tells the force that `test` asks for, TEST_AVOWS and so
 * on? */
bool ev_has_force(const struct finder *f, uint32_t verb, uint8_t test);
/* "|Speaking in Lima, X said", "X, |speaking in Lima, said": the clause that tells only
 * the occasion of `verb`; or EV_NONE. */
uint32_t ev_speaking(const struct finder *f, uint32_t verb);

/* holds.c */
bool ev_cond_holds(const struct finder *f, const struct ev_cand *cand,
                   const struct ev_cond *cond, const struct ev_args *args);
/* The mention of the place at `word`, or of its phrase: "the town of |Garissa". */
uint32_t ev_place_of(const struct finder *f, uint32_t word);
/* Is it a place, or a town without a name? */
bool ev_is_where(const struct finder *f, uint32_t word);
/* What hangs on what fills a slot: a noun, or a clause that may have a subject. */
void ev_inner_args(const struct finder *f, uint32_t word, struct ev_args *out);

/* fill.c */
/* Fills the roles of the candidate's frame. */
void ev_fill_roles(const struct finder *f, struct ev_cand *cand,
                   const struct ev_args *args);

/* towns.c */
/* The event was at the place of this mention, if nothing has told of another; false
 * where something has, and of EV_NONE. */
bool ev_take_place(const struct finder *f, struct ev_cand *cand, uint32_t at);
/* Is it of the actors that the candidate has, or the land of one? */
bool ev_is_own(const struct ev_cand *cand, const struct ev_filler *filler);
/* Where no path has told anybody: a town or region that stands in one from `p` on. */
size_t ev_fill_towns(const struct finder *f, struct ev_cand *cand,
                     const struct ev_role *role, size_t p, const struct ev_args *args);

/* kind.c */
/* Takes a row of its kind for the candidate, where its words tell one. */
void ev_kind(const struct finder *f, struct ev_cand *cand, const struct ev_args *args);
/* Makes of what two "discussed" after a call what they said in it; before ev_join(). */
void ev_calls(struct finder *f);

/* series.c */
/*
 * Parts a candidate that tells several events; those behind the first go to `out`.
 * Returns how many, at most `room`.
 */
size_t ev_series(const struct finder *f, struct ev_cand *cand, struct ev_cand *out,
                 size_t room);

/* gaps.c */
/* "bombed Kano on Monday and Jos on Friday": as ev_series(), for any verb. */
size_t ev_gaps(struct finder *f, struct ev_cand *cand, struct ev_cand *out,
               size_t room);

/* lists.c */
/*
 * Adds who a sentence says took part to its event, or to one of the first `from`
 * candidates, those of the sentences before.
 */
void ev_lists(struct finder *f, size_t from, uint32_t sentence);

/* other.c; after ev_match() */
void ev_others(struct finder *f);

/* slate.c; after ev_status() */
/* Adds who lists put forward for offices, or take back: "X, of Utah, to be a judge". */
void ev_slates(struct finder *f);
/* Does what somebody is put forward for begin here: "X|, to be", "X|, nominee for"? */
bool ev_slate_mark(const struct event_rules *rules, const struct lang_text *text,
                   uint32_t word);

/* transcript.c; after ev_status() */
/* Adds the speech or briefing that a transcript is of, where no title tells it. */
void ev_transcript(struct finder *f);

#endif
