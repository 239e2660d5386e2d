/*
 * parts.h - what the files of this room share; nobody else includes it.
 *
 *   rules.h   the tables: frames, effects, support verbs, word classes (classes.c)
 *   scan.c, gate.c  which sentences are worth a tree
 *   tree.c    a word's head, dependents, case and clause
 *   line.h    trees that a parser gets wrong, and who mends them
 *   aim.c     at whom it is aimed, by a clause of purpose
 *   clause.c, phrase.c, nearby.c  what hangs on a predicate, in which slot
 *   carry.c   what hangs on a trigger, its support verb and the clause around
 *   actor.c, group.c, speaker.c, pronoun.c   a word to the actors that it names
 *   apposed.c  the name that stands beside a description
 *   cand.c    what a candidate is
 *   match.c, holds.c, fill.c  triggers, conditions and roles: candidates
 *   absorb.c  two triggers that tell one event
 *   force.c   what the clause that is told makes of the saying; where it was said
 *   kind.c    which kind of its type
 *   blame.c   who is said to have done it
 *   militants.c  whose the unnamed militants are
 *   named.c   who the unnamed one is: "the gunman, identified as X"
 *   pair.c    who "they" are that met
 *   series.c  one word that tells several events
 *   lists.c   sentences that say who else took part
 *   other.c   happenings that no frame knows
 *   slate.c   lists of people put forward for offices
 *   mood.c    what a clause says of its own verb
 *   status.h  did it happen?
 *   phase.c   is it still to come, or still going on?
 *   owner.c   what a temporal expression says the time of
 *   date.c, stretch.c   when, by words of its own; how long
 *   offset.c  when, by the clause beside it
 *   bound.c   when, by what it came before or after
 *   entry.c   when, by the date that opens a paragraph
 *   told.c, undated.c when, where no words tell
 *   place.c   where
 *   venue.c   where, by what is beside it
 *   fits.c, same.c, join.c  which candidates are one event, what is part of what
 *   topic.c, post.c, brief.c  what it was about, for its label; to which office
 *   twins.c   one actor under two descriptions
 *   judged.c  whom one speaks against who condemns a deed
 *   needs.c   what an event must tell to be one
 *   sure.c    how sure an event is
 *   event.c   the walk over a document
 *
 * What the files on days and places share is in days.h.
 *
 * A candidate is a trigger with its frame; it becomes a mention when it survives.
 */
#ifndef EXTRACT_EVENT_PARTS_H
#define EXTRACT_EVENT_PARTS_H

#include "base/buf.h"
#include "extract/event/event.h"
#include "extract/event/rules.h"

#define EV_NONE      UINT32_MAX
#define EV_MAX_ARGS  48
#define EV_MAX_TIES  24 /* actors that one mention can have */

#define EV_FEW_DAYS  4  /* what is told as one time */
#define EV_NEWS_DAYS 10 /* as old as news are */

struct ev_arg {
    uint32_t word;
    uint8_t slot;
    bool shared; /* inherited from a clause around it */
};

struct ev_args {
    struct ev_arg items[EV_MAX_ARGS];
    size_t count;
    bool passive;
};

/* An actor of a candidate. */
struct ev_filler {
    struct slice role;
    struct mention_actor actor;
    uint32_t key;  /* of struct names, or EV_NONE for a group */
    uint32_t word; /* where it stands */
    uint8_t form;  /* enum name_form */
    bool named;
    bool by_name; /* a group that a name tells: "Kano residents", "farmers in Kano" */
    bool thing;   /* a house, a bus: it makes no event known */
};

enum ev_source {
    DATE_NONE,
    DATE_OWN,      /* own clause or phrase */
    DATE_CLAUSE,   /* the clause around it */
    DATE_SENTENCE, /* elsewhere in the sentence */
    DATE_MENTION,  /* another mention of the event */
    DATE_PARENT,
    DATE_AFTER,    /* of the event that it followed */
    DATE_PREVIOUS, /* sentence before */
    DATE_LEAD,     /* the day that the lead tells of */
    DATE_NOW,      /* going on when the report was made */
    DATE_FRESH,    /* report's day and the day before */
    DATE_PAST,     /* some time up to the report */
    DATE_FUTURE,   /* after it */
};

struct ev_cand {
    uint32_t word;  /* the trigger */
    uint32_t verb;  /* its light verb, or the trigger */
    uint32_t other; /* a word that belongs to the trigger ("up", "hands"), or EV_NONE */
    uint32_t sentence;
    const struct ev_frame *frame;
    const struct ev_light *light;
    struct ev_filler *fillers;
    size_t n_fillers;
    uint8_t status;
    bool dropped;
    bool noun;
    bool headline;  /* in one: who acts may go without a name */
    bool definite;  /* "the meeting", "this visit" */
    bool loose;     /* `other`: none without words that tell its date */
    bool recalls;   /* "killed in the attack": an event told before, with more actors */
    uint8_t later;  /* which of those behind the first: "met A and then B" */
    bool minor;     /* topic or presupposed: weaker */
    uint8_t source; /* enum ev_source */
    bool place_own; /* the place came from its own words */
    uint32_t leg_day; /* one more than the expression that dates a leg of a journey */
    struct mention_time time;
    struct mention_place place;
    double confidence;
    uint32_t event;
    uint32_t parent; /* candidate that it is part of, or EV_NONE */
    struct slice label;
    struct slice trace;
};

struct finder {
    const struct event_rules *rules;
    struct arena *arena;
    const struct doc *doc;
    const struct lang_text *text;
    const struct timex_list *times;
    const struct names *names;
    const struct name_rules *known;
    uint32_t *child;      /* by word: its first dependent, or EV_NONE */
    uint32_t *sibling;    /* by word: the next dependent of its head */
    uint32_t *mention_at; /* by word: the mention it heads, or EV_NONE */
    uint32_t *whole_at;   /* by word: the mention whose title or office it is in */
    uint32_t *timex_at;   /* by word: its temporal expression, or EV_NONE */
    uint32_t *timex_head; /* by expression: the word that ties it to the tree */
    uint32_t *cand_at;    /* by word: candidate whose trigger it is, or EV_NONE */
    struct ev_cand *cands;
    size_t n_cands;
    size_t cands_room;
    uint32_t lead; /* the last sentence of headline and lead */
    bool dated;    /* the document has a day */
    int32_t day;
};

/* lead.c */
/* The last sentence of headline and lead, and the one behind the lead's sentences. */
uint32_t ev_lead(const struct lang_text *text);
uint32_t ev_lead_end(const struct lang_text *text, uint32_t lead);

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
bool ev_is(const struct finder *f, uint32_t word, const char *lemma);
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

/* clause.c */
void ev_verb_args(const struct finder *f, uint32_t verb, struct ev_args *out);

/* The name that an apposition describes, "Okoye, the |chairman"; else the noun itself.
 */
uint32_t ev_described(const struct finder *f, uint32_t noun);
void ev_noun_args(const struct finder *f, uint32_t noun, struct ev_args *out);
void ev_arg_add(struct ev_args *args, uint32_t word, uint8_t slot, bool shared);

/* actor.c */
/* Actors that `word` and what is coordinated with it name; at most `room`. */
size_t ev_actors(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room);
/* The actor of one mention, 0 or 1; EV_NONE is none. */
size_t ev_mention_actor(const struct finder *f, uint32_t mention, struct ev_filler *out,
                        size_t room);

/* group.c */
/*
 * "members of the front", "front guerrillas": adds to the unnamed groups among `found`
 * the bodies that they belong to. Returns how many there are now.
 */
size_t ev_backers(const struct finder *f, struct ev_filler *found, size_t count,
                  size_t room);
/* "killing 11", "dozens marched": people who are only counted; 0 or 1. */
size_t ev_counted(const struct finder *f, uint32_t word, struct ev_filler *out);
/* "burned two buses and a bank": what is hit is called by its own words. */
size_t ev_things(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room);

/* people.c: can this one take the part? Only people march and die ("Peruvians" become a
 * group there), only officials and bodies impose sanctions, no vehicle signs. */
bool ev_can_fill(const struct finder *f, struct slice role, struct ev_filler *filler);

/* cand.c */
const struct event_type *ev_type(const struct finder *f, const struct ev_cand *cand);
bool ev_type_named(const struct finder *f, const struct ev_cand *cand,
                   const char *name);
/* Is the name of its type in the class? */
bool ev_type_is(const struct finder *f, const struct ev_cand *cand, const char *class);
/* Has it the actors that its frame asks for? */
bool ev_has_needs(const struct ev_cand *cand);
/* Does the actor, of struct names, take part in it? */
bool ev_has_actor(const struct ev_cand *cand, uint32_t key);
/* Adds an actor unless it is there. */
void ev_add_filler(struct ev_cand *cand, const struct ev_filler *filler,
                   struct slice role);

/* match.c */
void ev_match(struct finder *f);
void ev_keep(struct finder *f, const struct ev_cand *cand);
/* "newly |appointed chairman": a participle before its noun that tells news. */
bool ev_done_lately(const struct finder *f, uint32_t word);

/* absorb.c */
/* Drops or changes those of the last sentence, cands[from] on, that others tell. */
void ev_absorb(struct finder *f, size_t from);
/* In a report of a disaster and of no attack, those killed are the disaster's. */
void ev_tolls(struct finder *f);

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

/* force.c */
/* The clause that `verb` tells: below it, or around an aside; or EV_NONE. */
uint32_t ev_told_clause(const struct finder *f, uint32_t verb);
/* Has what the verb of saying tells the force that `test` asks for, TEST_AVOWS and so
 * on? */
bool ev_has_force(const struct finder *f, uint32_t verb, uint8_t test);
/* "|Speaking in Lima, X said", "X, |speaking in Lima, said": the clause that tells only
 * the occasion of `verb`; or EV_NONE. */
uint32_t ev_speaking(const struct finder *f, uint32_t verb);

/* speaker.c */
/* In a document that is somebody's words, his land's statements are his. */
void ev_sign(const struct finder *f, struct ev_cand *cand);
struct ev_turn {
    uint32_t end; /* behind the words of its label: "MS. OKOYE|:" */
    uint32_t who; /* the mention of who speaks; EV_NONE: nobody with a name */
};
/* Does a turn of a transcript begin with the sentence? */
bool ev_turn_at(const struct finder *f, uint32_t sentence, struct ev_turn *out);

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

/* kind.c */
/* Takes a row of its kind for the candidate, where its words tell one. */
void ev_kind(const struct finder *f, struct ev_cand *cand, const struct ev_args *args);
/* Makes of what two "discussed" after a call what they said in it; before ev_join(). */
void ev_calls(struct finder *f);

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

/* series.c */
/*
 * Parts a candidate that tells several events; those behind the first go to `out`.
 * Returns how many, at most `room`.
 */
size_t ev_series(const struct finder *f, struct ev_cand *cand, struct ev_cand *out,
                 size_t room);

/* legs.c */
/*
 * The legs of a journey behind the first: "to Lagos on Monday and to Accra on Friday".
 * Returns how many, at most `room`.
 */
size_t ev_legs(struct finder *f, struct ev_cand *cand, struct ev_cand *out,
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

/* brief.c */
/* A phrase, the words [first, last], that a label may cut. */
struct ev_brief {
    uint32_t first;
    uint32_t last;
    uint32_t head; /* what has to stay */
    size_t most;   /* bytes */
    uint32_t hole; /* the words [hole, hole_end) are left out; 0 none */
    uint32_t hole_end;
    const struct ev_cand *who; /* whose actors' names stand for pronouns, or NULL */
    bool breaks_off;           /* ends in a gap where no better end is */
    bool written; /* in the text's own letters, capitals of titles and all */
};

bool ev_is_quote(const struct finder *f, uint32_t word);
/* A comma, a bracket, a dash: no hyphen and no mark of quotation. */
bool ev_is_stop(const struct finder *f, uint32_t word);
/* Appends the words as they are read, one blank between them, without quotes. */
void ev_add_words(const struct finder *f, struct buf *out, uint32_t first,
                  uint32_t last);
/* Appends as much of the phrase as there is room for; false where nothing fits. */
bool ev_add_brief(const struct finder *f, struct buf *out,
                  const struct ev_brief *phrase);

/* post.c */
/* The office of an appointment: "chairman of the board", "to the court"; empty. */
struct slice ev_post(struct finder *f, const struct ev_cand *cand);

/* transcript.c; after ev_status() */
/* Adds the speech or briefing that a transcript is of, where no title tells it. */
void ev_transcript(struct finder *f);

/* topic.c */
/* What an act of words was about: "warn Peru of a strike"; empty. */
struct slice ev_topic(struct finder *f, const struct ev_cand *cand);

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

/* Is that the deed, by its row: "said she would not |run again"? */
bool ev_is_undone(const struct ev_cand *cand);

/* "the raid may have been carried out by X": there was one, and who did it is doubted.
 */
bool ev_doubts_agent(const struct finder *f, uint32_t noun, uint32_t verb);
/* "every winter", "each session": what is told of such times is a habit. */
bool ev_every_time(const struct finder *f, uint32_t noun);

/* With what the clauses around lend it: "can kill X or stage a coup". */
struct ev_mood ev_full_mood(const struct finder *f, uint32_t word);
/* "nobody", "none of them", "no deal", "neither X". */
bool ev_nobody(const struct finder *f, uint32_t word);
bool ev_infinitive(const struct finder *f, uint32_t word);
/* Has the clause neither subject nor tense of its own? */
bool ev_bare(const struct finder *f, uint32_t word);
/* Does a conjunct share the negation before it: "did not meet |or call"? */
bool ev_carries_on(const struct finder *f, uint32_t word);
/* Of coordinated verbs the one whose subject and tense `verb` shares. */
uint32_t ev_first_verb(const struct finder *f, uint32_t verb);

/* status.c */
void ev_status(struct finder *f, struct ev_cand *cand);

/* phase.c; at the end of ev_status() */
void ev_phase(struct finder *f, struct ev_cand *cand);
/* After ev_join(): what another mention dates after the report is planned. */
void ev_phase_joined(struct finder *f);

/* named.c */
/*
 * Gives the unnamed the names that the report tells later: soon, before ev_join(); and
 * once more when events are joined, further away.
 */
void ev_identify(struct finder *f, bool joined);

/* militants.c */
/* Names the body of unnamed militants where only one is told; before ev_join(). */
void ev_militants(struct finder *f);

/* join.c */
void ev_join(struct finder *f);

/* judged.c; after ev_twins() */
/* Who condemns a deed speaks against who did it. */
void ev_judged(struct finder *f);

/* twins.c; after ev_join() */
/* Of two descriptions of one actor in a role of an event the vaguer goes. */
void ev_twins(struct finder *f);

/* needs.c */
/* Drops events that tell too little. */
void ev_needs(struct finder *f);

/* sure.c */
/* Sets how sure each event is, in all its mentions. */
void ev_sure(struct finder *f);

#endif
