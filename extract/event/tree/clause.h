/*
 * clause.h - what clause.c, share.c, phrase.c and nearby.c share: the tree's arguments,
 * and those that only their place gives.
 */
#ifndef EXTRACT_EVENT_CLAUSE_H
#define EXTRACT_EVENT_CLAUSE_H

#include "extract/event/parts.h"

/* clause.c */
bool ev_has_slot(const struct ev_args *args, uint8_t slot);
/* The slot of a phrase by its preposition. */
uint8_t ev_oblique_slot(const struct finder *f, uint32_t word, bool passive);
/* What the verb's own dependents fill. */
void ev_own_args(const struct finder *f, uint32_t verb, struct ev_args *out);

/* phrase.c */
/* "a visit to Peru |by X", "the passage by the Senate |of a bill": what the tree hung
 * on the name at `word`. */
void ev_behind_name(const struct finder *f, uint32_t word, struct ev_args *out);
/* "introduced Okoye as his |choice to lead it", "Okoye is his choice": who is chosen,
 * or EV_NONE. */
uint32_t ev_chosen(const struct finder *f, uint32_t noun);

/* share.c; all add to *out what it lacks. */
/* In a relative clause the pronoun, or the gap, stands for the noun. */
void ev_relative_args(const struct finder *f, uint32_t verb, struct ev_args *out);
/* The subject that a clause without one shares with the clause around it. */
void ev_shared_subject(const struct finder *f, uint32_t verb, struct ev_args *out);
/* "In Paris, X met and praised Y": an object that coordinated verbs share. */
void ev_shared_object(const struct finder *f, uint32_t verb, struct ev_args *out);
/* "were |seized and killed by men": who did both. */
void ev_shared_agent(const struct finder *f, uint32_t verb, struct ev_args *out);
/* "were |killed and five wounded in clashes by men": by whom and in what both were. */
void ev_toll_args(const struct finder *f, uint32_t verb, struct ev_args *out);
/* "the shop was wrecked when a bomb |exploded": what it wrecked, in the slot `adj`. */
void ev_wrecked_args(const struct finder *f, uint32_t verb, struct ev_args *out);

/* aim.c: at whom the clauses behind the word say that it is aimed. */
void ev_aim_args(const struct finder *f, uint32_t word, struct ev_args *out);

/* nearby.c: "described it |as cowardly", "|as a farce", on the verb or its object. */
uint32_t ev_described_as(const struct finder *f, uint32_t verb);
/* "named Ada Okoye |special envoy", "declared it |void", where no comma parts them. */
uint32_t ev_named_as(const struct finder *f, uint32_t verb, uint32_t object);
/* nearby.c; all but the last add to *out what it lacks. */
/*
 * "resigned as head of X, and |Okoye was sworn in": a name between a conjunction or
 * comma and a finite verb without a subject of its own is its subject, whatever the
 * tree made of it.
 */
void ev_adjacent_subject(const struct finder *f, uint32_t verb, struct ev_args *out);
/* A name close before a finite verb that has no subject, behind no preposition. */
void ev_nearby_subject(const struct finder *f, uint32_t verb, struct ev_args *out);
/* An object, or phrases, close behind the verb. */
void ev_nearby_phrases(const struct finder *f, uint32_t verb, struct ev_args *out);
/* Phrases right behind the noun's that hang on its verb: they may belong to both. */
void ev_adjacent_args(const struct finder *f, uint32_t noun, struct ev_args *out);
/* Who does what the subject does, or is one of those it was done to. */
void ev_company_args(const struct finder *f, uint32_t verb, struct ev_args *out);
/* Phrases right behind the noun that hang nowhere near it. */
void ev_nearby_nmods(const struct finder *f, uint32_t noun, struct ev_args *out);
/* "a visit to Fiji by Okoye, |who met Silva": a person, whatever noun the tree took. */
uint32_t ev_person_before(const struct finder *f, uint32_t pronoun, uint32_t noun);

#endif
