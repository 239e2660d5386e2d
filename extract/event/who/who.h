/*
 * who.h - a word to the actors that it names, and whose deed it is said to be.
 */
#ifndef EXTRACT_EVENT_WHO_H
#define EXTRACT_EVENT_WHO_H

#include "extract/event/parts.h"

/* actor.c */
/* Actors that `word` and what is coordinated with it name; at most `room`. */
size_t ev_actors(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room);
/* The actor of one mention, 0 or 1; EV_NONE is none. */
size_t ev_mention_actor(const struct finder *f, uint32_t mention, struct ev_filler *out,
                        size_t room);

/* listed.c: is the mention a person's name, and no title, pronoun or description? */
bool ev_names_person(const struct finder *f, uint32_t mention);

/* whose.c */
/*
 * "members of the front", "front guerrillas": adds to the unnamed groups among `found`
 * the bodies that they belong to. Returns how many there are now.
 */
size_t ev_backers(const struct finder *f, struct ev_filler *found, size_t count,
                  size_t room);

/* group.c */
/* "burned two buses and a bank": what is hit is called by its own words. */
size_t ev_things(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room);

/* people.c */
/* "killing 11", "dozens marched": people who are only counted; 0 or 1. */
size_t ev_counted(const struct finder *f, uint32_t word, struct ev_filler *out);
/* Where the phrase of a person who is told by age alone begins: "a |19-year-old"; or
 * EV_NONE. `word` is its last. */
uint32_t ev_age_before(const struct finder *f, uint32_t word);
/* Can this one take the part? Only people march and die ("Peruvians" become a group
 * there), only officials and bodies impose sanctions, no vehicle signs. */
bool ev_can_fill(const struct finder *f, struct slice role, struct ev_filler *filler);

/* speaker.c */
/* In a document that is somebody's words, his land's statements are his, and "we" who
 * met or travelled are he. */
void ev_sign(const struct finder *f, struct ev_cand *cand);
/* A turn of a transcript. */
struct ev_turn {
    uint32_t end; /* behind the words of its label: "MS. OKOYE|:" */
    uint32_t who; /* the mention of who speaks; EV_NONE: nobody with a name */
};
/* Does a turn begin with the sentence? */
bool ev_turn_at(const struct finder *f, uint32_t sentence, struct ev_turn *out);

/* author.c */
/* The mention of who signed the document at its foot; or EV_NONE. */
uint32_t ev_signature(const struct finder *f);
/* "Letter on the |Continuation of the Emergency": does a title tell what who signed the
 * document does by it? */
bool ev_is_signed_act(const struct finder *f, const struct ev_cand *cand);

/* blame.c */
/* Adds who is said to have done what the noun tells. */
void ev_blame(struct finder *f, struct ev_cand *cand);
/* Who claims the deed told last, or is blamed without a word of what for; after
 * ev_status(), before ev_join(). */
void ev_claims(struct finder *f);

/* pair.c */
/* The two that "they" are in an event that equals share; 0 when it does not say. */
size_t ev_pair(const struct finder *f, uint32_t word, struct ev_filler *out,
               size_t room);

#endif
