/*
 * status.h - what the words around a candidate make of it: a plan, a wish, a denial.
 *
 * verdict.c reads one word, climb.c goes up the tree from word to word, and status.c
 * begins with the candidate's own. Inside extract/event/ only.
 */
#ifndef EXTRACT_EVENT_STATUS_H
#define EXTRACT_EVENT_STATUS_H

#include "extract/event/tree/tree.h"

/* Of one candidate; its status and `dropped` are set as its words are read. */
struct ev_verdict {
    struct finder *f;
    struct ev_cand *cand;
    struct slice cue; /* the first word that said something, and what: for `why` */
};

/* verdict.c */
/* It did not happen, nor is it to come: `word` says so. */
void ev_drop(struct ev_verdict *v, struct slice word, const char *why);
/* `reported`: in what somebody says, "would" is the future. */
void ev_apply_mood(struct ev_verdict *v, uint32_t word, const struct ev_mood *mood,
                   bool reported);
/* `effect` is an enum ev_effect, `at` the word that has it, `word` its lemma. */
void ev_apply_effect(struct ev_verdict *v, uint8_t effect, uint32_t at,
                     struct slice word);
/*
 * What effects.tsv says of the word to which the event is tied by `tie`, of enum
 * ev_tie. False: nothing.
 */
bool ev_look_up(struct ev_verdict *v, uint32_t word, uint8_t tie);
/* What hangs on an event noun: "no meeting", "a planned visit". */
void ev_read_around(struct ev_verdict *v, uint32_t noun);
/* Has the clause a conjunction or adverb of the class? */
bool ev_has_mark(const struct finder *f, uint32_t word, const char *class);

/* hearsay.c */
/* Does the clause around, whose verb is `head`, only say that others believe or tell
 * what the clause of `word` tells? */
bool ev_is_hearsay(const struct finder *f, uint32_t word, uint32_t head);
/* "a reward for information |leading to his arrest": nobody says that he was. */
bool ev_is_sought(const struct finder *f, const struct ev_cand *cand, uint32_t verb);

/* climb.c */
/* What the words above `word` say, up to one that settles it. */
void ev_climb(struct ev_verdict *v, uint32_t word);

/* status.c */
void ev_status(struct finder *f, struct ev_cand *cand);

/* phase.c; at the end of ev_status() */
void ev_phase(struct finder *f, struct ev_cand *cand);
/* After ev_join(): what another mention dates after the report is planned. */
void ev_phase_joined(struct finder *f);

#endif
