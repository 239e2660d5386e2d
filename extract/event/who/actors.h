/*
 * actors.h - what the files share that turn a word into actors: actor.c asks the
 * others, each of them knows one way of telling who it was.
 */
#ifndef EXTRACT_EVENT_ACTORS_H
#define EXTRACT_EVENT_ACTORS_H

#include "extract/event/parts.h"

#define EV_MOST_DEPTH 5 /* of words that lead to other words */

/* Actors found so far; the caller's array. */
struct ev_gather {
    struct ev_filler *out;
    size_t room;
    size_t count;
    int depth; /* of words that led to other words: ends circles */
};

/* actor.c */
/* Adds an actor unless it is there. */
void ev_gather_put(struct ev_gather *to, const struct ev_filler *filler);
/* Adds the actor of a mention; false when it names nobody who can act. */
bool ev_gather_mention(const struct finder *f, uint32_t mention, struct ev_gather *to);
/* Adds all that `word` names. */
void ev_gather_word(const struct finder *f, uint32_t word, struct ev_gather *to);

/* apposed.c: the mention of the name that stands beside the description, land or body
 * at `word`, or EV_NONE. */
uint32_t ev_better_name(const struct finder *f, uint32_t word);
/* Is `word` a relative of somebody who is named at word `name`, before any comma: "the
 * |son of Fiji judge Bo Silva"? */
bool ev_is_relative_of(const struct finder *f, uint32_t word, uint32_t name);

/* people.c */
/* Adds "30 Peruvians": people of a country, not it; false when the word is no such. */
bool ev_gather_people(const struct finder *f, uint32_t word, struct ev_gather *to);

/* Adds one of a body's people whom the tree did not see; false when there is none. */
bool ev_gather_member(const struct finder *f, uint32_t word, struct ev_gather *to);

/* listed.c */
/* Does dependent `c` name actors besides those of `word`? */
bool ev_adds_actors(const struct finder *f, uint32_t word, uint32_t c);
/* Does the conjunct only say what else its head is: "Okoye, chairman and |chief"? */
bool ev_describes(const struct finder *f, uint32_t word);
/* "named Bo Silva |coach": the mention of the person who became it, or EV_NONE. */
uint32_t ev_name_before(const struct finder *f, uint32_t word);
/* Is it the first of two titles of the name behind: "|president and coach Bo Silva"? */
bool ev_is_title(const struct finder *f, uint32_t word);
/* "Okoye, right, |and Silva": a conjunct that the tree lost before the "and". */
uint32_t ev_lost_conjunct(const struct finder *f, uint32_t word);

/* described.c: what the person whom `word` led to is, in the document's words: "rector
 * of the school"; empty when nothing says it. */
struct slice ev_description(const struct finder *f, uint32_t word,
                            const struct ev_filler *filler);

/* among.c: who is said to be one of the group at `word`, or EV_NONE. */
uint32_t ev_one_of(const struct finder *f, uint32_t word);

/* group.c */
/* Does the noun call people, or a body: "guards"; "a guerrilla |column", not any? */
bool ev_calls_group(const struct finder *f, uint32_t noun);
/* Adds the group that the noun and the words before it call. */
void ev_gather_group(const struct finder *f, uint32_t noun, struct ev_gather *to);
/* A group without a name, told by these words, of which `noun` is the head. */
struct ev_filler ev_group_told(const struct finder *f, struct span span, uint32_t noun);

/* Calls a group of the name layer by all of its phrase: "members |of the Lima Front".
 */
void ev_group_whole(const struct finder *f, struct ev_filler *group);
/* The country that a name in [first, last] gives; empty none. */
struct slice ev_group_country(const struct finder *f, uint32_t first, uint32_t last);
/* Does a name tell which group it is: "Kano residents", "farmers in Kano"? */
bool ev_told_by_name(const struct finder *f, uint32_t noun, uint32_t first);
/* "a state of emergency" is nobody. */
bool ev_is_condition(const struct finder *f, uint32_t noun);
/* First word of "|pro-Palestinian demonstrators". */
uint32_t ev_group_start(const struct finder *f, uint32_t noun);

/* whose.c */
/* Adds the country or body whose the noun is; false when none is told. */
bool ev_gather_owner(const struct finder *f, uint32_t noun, struct ev_gather *to);

/* people.c */
/* "the |head of the bank", "a |member of the crew": a person, by what he is of. */
bool ev_calls_head(const struct finder *f, uint32_t noun);
/* Adds whom "hundreds of protesters" counts; false when the word counts nobody. */
bool ev_gather_counted(const struct finder *f, uint32_t word, struct ev_gather *to);

/* pronoun.c: a pronoun that means somebody without a name, or that the name layer left
 * open; false when the name layer says whom it means. */
bool ev_gather_pronoun(const struct finder *f, uint32_t word, struct ev_gather *to);

/* author.c */
/* The mention of the person whose words the document is; or EV_NONE. */
uint32_t ev_author(const struct finder *f);
/* Adds the countries and bodies whose joint words it is: "we". False: none is told. */
bool ev_gather_authors(const struct finder *f, struct ev_gather *to);
/* titled.c: whom a title beside the text says the words are of, for the "I" or "we" at
 * `word`; false: nobody. */
bool ev_title_author(const struct finder *f, uint32_t word, struct ev_filler *out);
/* Has the form no small letter? */
bool ev_is_capitals(struct slice form);

/* speaker.c */
/* Does the mention mean a person, by a name, a title or a pronoun? False of EV_NONE. */
bool ev_is_person(const struct finder *f, uint32_t mention);
/* Is it words somebody put out, which say something: "the report |warns"? */
bool ev_is_publication(const struct finder *f, uint32_t noun);
/* Adds for whom "a Peru Air |spokesman", "a |report by Peru Air" speaks; true when
 * nobody else does. */
bool ev_gather_voice(const struct finder *f, uint32_t noun, struct ev_gather *to);
/* Adds whoever says "I" or "we" at `word`; false when nobody is told. */
bool ev_gather_speaker(const struct finder *f, uint32_t word, struct ev_gather *to);

#endif
