/*
 * line.h - one parsed sentence whose tree is being mended, and who mends what.
 *
 * A parser trained on running text gets headlines and some turns of phrase wrong.
 * mend.c takes each sentence through the files below, before a finder reads it. They
 * move words in its tree (ev_line_tie) and may tag a word anew. Inside extract/event/
 * only.
 */
#ifndef EXTRACT_EVENT_LINE_H
#define EXTRACT_EVENT_LINE_H

#include "extract/event/parts.h"

struct ev_line {
    const struct event_rules *rules;
    struct arena *arena; /* for new lemmas */
    struct lang_text *text;
    struct word *words; /* of the whole text */
    uint32_t sentence;
    uint32_t first, end; /* the words looked at: the sentence, or a part of it */
};

/* Takes the word for this one's head. */
void ev_line_tie(struct ev_line *line, uint32_t word, uint32_t head, uint8_t rel);

/* The word that one comes to from `word`, of [from, to), going up as long as the head
 * is one of these, too. */
uint32_t ev_line_top(const struct ev_line *line, uint32_t word, uint32_t from,
                     uint32_t to);

/* Puts the word where `old`, a word of its clause, stands in the tree; does nothing
 * where that is below the word already. */
void ev_line_lift(struct ev_line *line, uint32_t word, uint32_t old);

bool ev_line_has(const struct ev_line *line, uint32_t word);

/* The word that hangs on none, or EV_NONE. */
uint32_t ev_line_root(const struct ev_line *line);

/* The first word that hangs on `head` by this relation, or EV_NONE. */
uint32_t ev_line_child(const struct ev_line *line, uint32_t head, uint8_t rel);

/* Has the verb a subject, or a clause for one? */
bool ev_line_subject(const struct ev_line *line, uint32_t verb);

/* Its subject, of a passive too, or EV_NONE. */
uint32_t ev_line_nsubj(const struct ev_line *line, uint32_t verb);

/* Has the word this form, letters of either case? False behind the end. */
bool ev_line_is(const struct ev_line *line, uint32_t word, const char *form);

/* Is its form, in small letters, of the class? False behind the end. */
bool ev_line_in(const struct ev_line *line, const char *class, uint32_t word);

/* Is it a number or the name of a month or day? */
bool ev_line_of_date(const struct ev_line *line, uint32_t word);

/* Makes a noun of what was taken for a verb, and its phrases a noun's. */
void ev_line_make_noun(struct ev_line *line, uint32_t word);

/* Has the word this lemma, letters of either case? */
bool ev_line_has_lemma(const struct ev_line *line, uint32_t word, const char *lemma);

/* The first word from `w` on that cannot stand in a phrase before its noun: "a
 * magnitude-6.9 earthquake |struck". */
uint32_t ev_line_phrase_end(const struct ev_line *line, uint32_t w);

/* Hangs the words from `first` up to `noun` on it, as what stands before a noun. */
void ev_line_tie_phrase(struct ev_line *line, uint32_t first, uint32_t noun);

/* The noun of the phrase that begins at `from`, or EV_NONE. */
uint32_t ev_line_noun_from(const struct ev_line *line, uint32_t from);

/* By what the name hangs that `word` is a part of: "|Ada Okoye". */
uint32_t ev_line_name(const struct ev_line *line, uint32_t word);

/* The nearest verb above the word, or EV_NONE. */
uint32_t ev_line_verb(const struct ev_line *line, uint32_t word);

/* Does a word that hangs by this relation belong to its head's noun phrase? */
bool ev_in_phrase(uint8_t rel);

/* headline.c */
/* Finds the clause of a headline that was taken for a noun phrase. */
void ev_mend_headline(const struct ev_line *whole);

/* ends.c */
/*
 * Leaves of a headline its clause, without a label before it ("Peru: ...") and who says
 * it behind it ("..., police say"); these then hang on the clause's root.
 */
void ev_cut_ends(struct ev_line *line);

/* compact.c */
/* Sets right what a tree took for the head of all of a headline. */
void ev_straighten(struct ev_line *line);
/* Where no clause was found: finds the root's subject and object, or a state. */
void ev_complete(struct ev_line *line, uint32_t root);

/* hyphen.c */
/* Makes one noun of the halves of "break-in" and the like. */
void ev_mend_hyphen(struct ev_line *line);

/* counts.c */
/* Finds whom a deed hit where they are counted: "killed at least 12 people". */
void ev_mend_counts(struct ev_line *line);

/* subjects.c */
/* Finds the subjects of clauses that have lost theirs. */
void ev_mend_subjects(struct ev_line *line);

/* clauses.c */
/* Finds clauses inside the sentence, and what each hangs on. */
void ev_mend_clauses(struct ev_line *line);

/* official.c */
/* Sets right titles of what officials said: "Remarks as Delivered by X". */
void ev_mend_official(struct ev_line *line);

/* idioms.c */
/* Sets right the turn of phrase at the word: "is |due to meet", "gave |up to 30". */
void ev_mend_idioms(struct ev_line *line, uint32_t word);

/* conjuncts.c */
/* Hangs the word on what it goes together with: "killed and 20 |others injured". */
void ev_mend_conjuncts(struct ev_line *line, uint32_t word);

/* storm.c */
/* "|Hurricane Zelda": makes the word that tells what it was the head of the name. */
void ev_mend_storm(struct ev_line *line, uint32_t storm);

/* dated.c */
/* "the 2022 |shooting in Lima": a noun behind its date, taken for a verb; "the murder
 * on Monday |of Okoye": hung on its date. */
void ev_mend_dated(struct ev_line *line, uint32_t noun);

/* reduced.c */
/* "the man |arrested in May killed two": says of him what was done to him. */
void ev_mend_reduced(struct ev_line *line, uint32_t deed);

/* verbal.c */
/* "the police |shooting of a boy": a noun in "-ing" taken for a verb. */
void ev_mend_verbal(struct ev_line *line, uint32_t deed);

/* fronted.c */
/* "In Lima 300 people marched": a place hung on what stands beside it. */
void ev_mend_fronted(struct ev_line *line, uint32_t word);

/* price.c */
/* "sold it for $3 million |to Acme": who was hung on a price. */
void ev_mend_price(struct ev_line *line, uint32_t prep);

/* plans.c */
/* "Peru |plans to visit Fiji": a verb taken for a noun. */
void ev_mend_plans(struct ev_line *line, uint32_t plans);

/* deeds.c */
/* Makes the verb at `word` the deed of its clause, where the tree did not. */
void ev_mend_deed(struct ev_line *line, uint32_t word);

/* shot.c */
/* "a man |shot to death two": makes the deed of a "shot" that was taken for a noun. */
void ev_mend_shot(struct ev_line *line, uint32_t shot);
/* "was |slain": makes a verb of it. */
void ev_mend_slain(struct ev_line *line, uint32_t slain);
/* "investigate |shooting": makes a noun of it. */
void ev_mend_looked_into(struct ev_line *line, uint32_t deed);

/* hearsay.c */
/* Finds the clause in "who police say shot two". */
void ev_mend_hearsay(struct ev_line *line);

/* statement.c */
/* Finds the verb of a sentence that begins like a phrase. */
void ev_mend_statement(struct ev_line *line);

#endif
