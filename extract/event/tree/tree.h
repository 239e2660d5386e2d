/*
 * tree.h - what a tree says: a word's head, dependents, clause and mood; what hangs on
 * a predicate, in which slot.
 */
#ifndef EXTRACT_EVENT_TREE_H
#define EXTRACT_EVENT_TREE_H

#include "extract/event/parts.h"

/* tree.c */
bool ev_has_feat(const struct finder *f, uint32_t word, unsigned feats);
struct slice ev_lemma(const struct finder *f, uint32_t word);
/* The lemma, else the form, in lower case. */
struct slice ev_lower_lemma(const struct finder *f, uint32_t word);
/* "a_b" in lower case. */
struct slice ev_joined_lemma(struct arena *arena, struct slice a, struct slice b);
uint8_t ev_deprel(const struct finder *f, uint32_t word);
uint8_t ev_upos(const struct finder *f, uint32_t word);
uint32_t ev_head(const struct finder *f, uint32_t word);
/* The first dependent by this relation, or EV_NONE. */
uint32_t ev_child(const struct finder *f, uint32_t word, enum deprel rel);
/* The subject of a verb, of a passive too, or EV_NONE. */
uint32_t ev_subject(const struct finder *f, uint32_t verb);
/* To whom it is done: the object, else the subject of a passive, or EV_NONE. */
uint32_t ev_undergoer(const struct finder *f, uint32_t verb);
bool ev_is(const struct finder *f, uint32_t word, const char *lemma);
/* "a", "an" */
bool ev_is_an(const struct finder *f, uint32_t word);
/* "the noun", "this noun", "Okoye's noun" */
bool ev_is_definite(const struct finder *f, uint32_t noun);
/* A dash between words, of two hyphens too. */
bool ev_is_dash(const struct finder *f, uint32_t word);
/* Is its lemma, in lower case, of the class; or that of a word with a hyphen of which
 * it is a half, "by-|election"? */
bool ev_lemma_in(const struct finder *f, const char *class, uint32_t word);
/* word_joint() of the word with a hyphen that it begins or ends. */
struct slice ev_joint(const struct finder *f, uint32_t word, char *room, size_t size);
/* Of "|Hurricane Zelda" the name's word; EV_NONE where `noun` is no storm with a name.
 */
uint32_t ev_storm_name(const struct finder *f, uint32_t noun);
/* The lemma of its preposition; empty none. */
struct slice ev_case(const struct finder *f, uint32_t word);
/* Is `word` in the subtree of `top`? */
bool ev_under(const struct finder *f, uint32_t word, uint32_t top);
/* text_look() of `span`. */
struct slice ev_as_read(const struct finder *f, struct span span);
/* First and last word of the subtree. */
void ev_extent(const struct finder *f, uint32_t word, uint32_t *first, uint32_t *last);
/* The verb, noun or adjective that heads the clause `word` stands in. */
uint32_t ev_clause(const struct finder *f, uint32_t word);
/* A headline, by its block, or a short line without a full stop. */
bool ev_headline(const struct finder *f, uint32_t sentence);
bool ev_passive(const struct finder *f, uint32_t verb);
/* Of a participle like "accompanied by Y": Y; else EV_NONE. */
uint32_t ev_company(const struct finder *f, uint32_t clause);
/* The place that the clause says more about: "to Vilnius on Friday, where"; EV_NONE. */
uint32_t ev_where(const struct finder *f, uint32_t clause);
/* The innermost mention that `word` is part of, or EV_NONE. */
uint32_t ev_mention_of(const struct finder *f, uint32_t word);
/* The word in which a mention hangs on the tree, or EV_NONE. */
uint32_t ev_mention_word(const struct finder *f, uint32_t mention);
/* A place named at `word`; EV_NONE, or its mention. */
uint32_t ev_place_mention(const struct finder *f, uint32_t word);

/* "obtained the messages and released |them": the pronoun stands for no actor. */
bool ev_means_thing(const struct finder *f, uint32_t word);

/* "20 men, among them |Okoye": is he one of those before? */
bool ev_is_among_them(const struct finder *f, uint32_t word);

/* clause.c */
/* What hangs on a verb, with what it shares with the clauses around. */
void ev_verb_args(const struct finder *f, uint32_t verb, struct ev_args *out);
/* Adds the word, unless it is there or EV_NONE. */
void ev_arg_add(struct ev_args *args, uint32_t word, uint8_t slot, bool shared);

/* phrase.c */
/* What hangs on an event noun. */
void ev_noun_args(const struct finder *f, uint32_t noun, struct ev_args *out);

/* share.c */
/* The name that an apposition describes, "Okoye, the |chairman"; else the noun itself.
 */
uint32_t ev_described(const struct finder *f, uint32_t noun);
/* "were |seized and killed in May by men": the participle right behind one of a
 * passive, whose phrases are of both; or EV_NONE. */
uint32_t ev_twin(const struct finder *f, uint32_t verb);

/* carry.c */
/* "a round of talks": the word by which the noun hangs on the clause. */
uint32_t ev_phrase_top(const struct finder *f, uint32_t noun);
/* "the A Summit and |the B Summit": another one, listed behind the first? */
bool ev_is_second(const struct finder *f, uint32_t noun);
/* Sets the verb that carries an event noun, and how. */
void ev_carrier(const struct finder *f, struct ev_cand *cand);
/* What hangs on the trigger's dependents, with those of its verb. */
void ev_cand_args(const struct finder *f, const struct ev_cand *cand,
                  struct ev_args *out);

/* mood.c */
struct ev_mood {
    bool negated;
    bool future;
    bool would;
    bool hypothetical;
    bool past;
    bool alleged;
    bool habit;
};

/* By the verb's own modals, adverbs, mark and subject. */
struct ev_mood ev_mood_of(const struct finder *f, uint32_t word);

/* "she would |not run again": not to do it is decided, not told of the past. */
bool ev_is_forgone(const struct finder *f, uint32_t verb);

/* "the raid may have been carried out by X": there was one, and who did it is doubted.
 */
bool ev_doubts_agent(const struct finder *f, uint32_t noun, uint32_t verb);
/* "every winter", "each session": what is told of such times is a habit. */
bool ev_every_time(const struct finder *f, uint32_t noun);

/* With what the clauses around lend it: "can kill X or stage a coup". */
struct ev_mood ev_full_mood(const struct finder *f, uint32_t word);
/* "left Peru, |only to be arrested in Chile": no aim, it came so. */
bool ev_is_outcome(const struct finder *f, uint32_t word);
/* "nobody", "none of them", "no deal", "neither X". */
bool ev_nobody(const struct finder *f, uint32_t word);
bool ev_infinitive(const struct finder *f, uint32_t word);
/* "he |is to leave", "it |is to be signed": an infinitive behind a form of "be". */
bool ev_is_to(const struct finder *f, uint32_t verb);
/* "|is in Lima to meet X": a form of "be" that mend/ made the clause's verb. */
bool ev_is_stay(const struct finder *f, uint32_t verb);
/* Does the verb tell of a journey, or of a stay? */
bool ev_is_journey(const struct finder *f, uint32_t verb);
/* "flew to Lima |to see X": is it what a journey is for? */
bool ev_on_errand(const struct finder *f, uint32_t verb);
/* Has the clause neither subject nor tense of its own? */
bool ev_bare(const struct finder *f, uint32_t word);
/* Does a conjunct share the negation before it: "did not meet |or call"? */
bool ev_carries_on(const struct finder *f, uint32_t word);
/* Of coordinated verbs the one whose subject and tense `verb` shares. */
uint32_t ev_first_verb(const struct finder *f, uint32_t verb);

/* town.c */
/* The town before a noun, as a part of its name, or EV_NONE: its mention. */
uint32_t ev_town_before(const struct finder *f, uint32_t noun);
/* "in the |Lima area", "at a |Lima hotel": the town before a noun for a place. */
uint32_t ev_spot_in(const struct finder *f, uint32_t word);
/* "the |Geneva talks", "the |White House meeting": the place of a gathering that is
 * called by it. Not "the London-Paris talks". */
bool ev_seat_before(const struct finder *f, uint32_t noun, struct mention_place *out);

#endif
