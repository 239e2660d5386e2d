/*
 * parts.h - what the rooms of extract/event/ share: the finder, which walks over one
 * document, and its candidates. Nobody outside includes it.
 *
 *   frame/   tables: frames, effects, support verbs, classes of words; the gate's model
 *   mend/    trees that a parser gets wrong
 *   tree/    what a tree says: head, dependents, case, clause, mood; what hangs on a
 *            predicate, in which slot
 *   who/     a word to the actors that it names, and whose deed it is said to be
 *   match/   which sentences are worth a tree; triggers, conditions, roles: candidates
 *   status/  did it happen, is it still to come, or going on?
 *   when/    the day, by words of its own, beside it, or told before
 *   where/   the place
 *   join/    which candidates are one event, what is part of what, who the unnamed are
 *
 * event.c walks through them; cand.c, topic.c, said.c, brief.c, trim.c, post.c and
 * sure.c say what a candidate is, what it is about in few words, and how sure; title.c
 * reads titles that stand beside the text. tools/layers.sh tells which room may know
 * which.
 *
 * A candidate is a trigger with its frame; it becomes a mention when it survives.
 *
 * What the rooms make lies in the finder's arena and lives as long as the mentions;
 * nothing is freed by itself. Words, sentences and expressions are numbers in the lists
 * of the layers before; lengths are bytes, days those of base/calendar.h. No room
 * fails: what a text does not tell is EV_NONE, NULL, false, {0} or an empty slice.
 */
#ifndef EXTRACT_EVENT_PARTS_H
#define EXTRACT_EVENT_PARTS_H

#include "base/buf.h"
#include "extract/event/event.h"
#include "extract/event/frame/rules.h"

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
    bool gapped;    /* of several events of one verb (gaps.c): its turn says where */
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
    const struct name_actor *author; /* by a title beside the text; or NULL */
    uint32_t *child;                 /* by word: its first dependent, or EV_NONE */
    uint32_t *sibling;               /* by word: the next dependent of its head */
    uint32_t *mention_at;            /* by word: the mention it heads, or EV_NONE */
    uint32_t *whole_at;   /* by word: the mention whose title or office it is in */
    uint32_t *timex_at;   /* by word: its temporal expression, or EV_NONE */
    uint32_t *timex_head; /* by expression: the word that ties it to the tree */
    uint32_t *cand_at;    /* by word: candidate whose trigger it is, or EV_NONE */
    uint32_t *classes_at; /* by word: of ev_lemma_in(); EV_NONE before it is asked */
    uint32_t *named_at;   /* by actor: the first mention by a name, or EV_NONE */
    struct ev_cand *cands;
    size_t n_cands;
    size_t cands_room;
    uint32_t lead; /* the last sentence of headline and lead */
    bool dated;    /* the document has a day */
    int32_t day;
};

/* Noun or name. */
static inline bool ev_is_noun(uint8_t upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN;
}

/* Noun, name, pronoun or number. */
static inline bool ev_is_nominal(uint8_t upos)
{
    return ev_is_noun(upos) || upos == UPOS_PRON || upos == UPOS_NUM;
}

/* Is what hangs by this relation a subject, of a passive too? */
static inline bool ev_is_subject(uint8_t rel)
{
    return rel == DEPREL_NSUBJ || rel == DEPREL_NSUBJ_PASS;
}

/* cand.c */
const struct event_type *ev_type(const struct finder *f, const struct ev_cand *cand);
bool ev_type_named(const struct finder *f, const struct ev_cand *cand,
                   const char *name);
/* Is the name of its type in the class? */
bool ev_type_is(const struct finder *f, const struct ev_cand *cand, const char *class);
/* Is not to do it the deed, by its row: "said she would not |run again"? */
bool ev_is_undone(const struct ev_cand *cand);
/* Has it the actors that its frame asks for? */
bool ev_has_needs(const struct ev_cand *cand);
/* Does the actor, of struct names, take part in it? */
bool ev_has_actor(const struct ev_cand *cand, uint32_t key);
/* The first of its actors that stands at `word`, or NULL. */
const struct ev_filler *ev_filler_at(const struct ev_cand *cand, uint32_t word);
/* The first of its actors in the role, or NULL. */
const struct ev_filler *ev_in_role(const struct ev_cand *cand, struct slice role);
/* Is it `old` told again: by its key, without one by its name? */
bool ev_is_again(const struct ev_filler *filler, const struct ev_filler *old);
/* Adds an actor unless it is there. */
void ev_add_filler(struct ev_cand *cand, const struct ev_filler *filler,
                   struct slice role);

/* title.c */
/* A word of a title, in small letters, without a plural's "s". */
struct ev_title_word {
    struct slice lemma;
    bool colon; /* one stood behind it */
};

/* Cuts the next word off what is left of a title; false where no letter is. */
bool ev_title_cut(struct arena *arena, struct slice *rest, struct ev_title_word *out);

/* brief.c */
#define EV_GAP "\xe2\x80\xa6" /* behind words that break off */

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
/* "our", "my" before a noun: whose it is nobody but the speaker can say so. */
bool ev_is_ours(const struct finder *f, uint32_t word);
/* A comma, a bracket, a dash: no hyphen and no mark of quotation. */
bool ev_is_stop(const struct finder *f, uint32_t word);
/* Appends the words as they are read, one blank between them, without quotes. */
void ev_add_words(const struct finder *f, struct buf *out, uint32_t first,
                  uint32_t last);
/* Appends as much of the phrase as there is room for; false where nothing fits. */
bool ev_add_brief(const struct finder *f, struct buf *out,
                  const struct ev_brief *phrase);

/* trim.c */
/* Leaves out of the phrase of `cand`, or marks as its hole, what a label need not tell.
 */
void ev_trim(const struct finder *f, const struct ev_cand *cand,
             struct ev_brief *phrase);
/* "a deal |with Peru on milk", of equals that the label names before: no second time.
 */
bool ev_is_other_side(const struct finder *f, const struct ev_cand *cand,
                      uint32_t word);

/* post.c */
/* The office of an appointment: "chairman of the board", "to the court"; empty. */
struct slice ev_post(struct finder *f, const struct ev_cand *cand);

/* said.c */
/* "them", "our plan", "this" among the words: whom, the words alone do not tell. */
bool ev_is_vague(const struct finder *f, const struct ev_cand *cand, uint32_t first,
                 uint32_t last);
bool ev_is_finite(const struct finder *f, uint32_t clause);
/* Appends the words with their quotes, where they are a quote of some length. */
bool ev_add_quote(const struct finder *f, struct buf *out, uint32_t first,
                  uint32_t last);
/* "promised |I would be fair": appends as a quote what is told of the speaker as "I".
 */
bool ev_add_own_words(const struct finder *f, struct buf *out, uint32_t clause);
/* Appends what was said before the verb that tells who said it. */
bool ev_add_said(const struct finder *f, struct buf *out, const struct ev_cand *cand);
/* "As X announced, Peru will act": appends " that Peru will act". */
bool ev_add_main(const struct finder *f, struct buf *out, const struct ev_cand *cand);

/* topic.c */
/* What an act of words was about: "warn Peru of a strike"; empty. */
struct slice ev_topic(struct finder *f, const struct ev_cand *cand);
/* What an act of no type was, the verb first: "deliver a boat", "be driven from jail".
 */
struct slice ev_deed(const struct finder *f, const struct ev_cand *cand);

/* sure.c */
/* Sets how sure each event is, in all its mentions. */
void ev_sure(struct finder *f);

#endif
