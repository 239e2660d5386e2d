/*
 * rules.h - the tables of data/event/ as the walk uses them: frames and their roles,
 * words that make a plan or a denial of an event, support verbs, classes of words.
 *
 * rules.c, frames.c, classes.c and blames.c read them. Read-only once read, shared by
 * threads. Finders take words of any length; what no table has is STRMAP_NONE or NULL.
 */
#ifndef EXTRACT_EVENT_RULES_H
#define EXTRACT_EVENT_RULES_H

#include "base/event_type.h"
#include "base/strmap.h"
#include "extract/event/frame/gate.h"

enum slot {
#define SLOT(id, name) SLOT_##id,
#include "extract/event/frame/slot.def"
#undef SLOT
    SLOT_COUNT
};

/* SLOT_COUNT when `name` is none. */
enum slot ev_slot_find(struct slice name);
struct slice ev_slot_name(enum slot slot);

#define EV_MAX_BLAMED 4 /* paths of a row of blame, to either end */

/* "obj.of": what fills `slot`, then what hangs on that word in `inner`. */
struct ev_path {
    uint8_t slot;
    uint8_t inner; /* SLOT_COUNT: none */
};

struct ev_role {
    struct slice name;
    bool shared; /* "+": all paths are read, not only the first that yields */
    struct ev_path *paths;
    size_t n_paths;
    size_t n_last; /* of a usual role: those at the end that all rows of its type try */
};

enum ev_test {
    TEST_WORDS,
    TEST_FILLED,
    TEST_PERSON,
    TEST_ACTOR,
    TEST_PLACE,
    TEST_ORG,
    TEST_STATE,
    TEST_TO,        /* an infinitive that asks nothing: not "how to" */
    TEST_LIGHT,     /* a noun that a support verb carries */
    TEST_PASSIVE,   /* a verb in the passive */
    TEST_UNDONE,    /* a negated verb, which tells the event: "will not run again" */
    TEST_ERRAND,    /* what a journey was for: "flew to Lima to see X" */
    TEST_REFLEXIVE, /* a verb whose only object is who does it: "shot himself" */
    /* What a verb of saying tells: the force of force.c. */
    TEST_AVOWS,   /* "said she would leave" */
    TEST_DEMANDS, /* "said they must leave" */
    TEST_BLAMES,  /* "said it was a disgrace" */
    TEST_LAUDS,   /* "said she was proud of them" */
    TEST_REGRETS, /* "said he was sorry" */
    TEST_DENIES,  /* "said she had not left" */
};

struct ev_cond {
    uint8_t slot;
    uint8_t inner; /* of what fills the slot; SLOT_COUNT: none */
    uint8_t test;  /* enum ev_test */
    bool negate;
    struct slice *words; /* lemmas; "@class" names a class of words.tsv */
    uint32_t *classes;   /* of each that names one its number, else EV_CLASS_NONE */
    size_t n_words;
};

enum ev_need {
    NEED_NAMED = 1 << 0, /* an actor with a name */
    NEED_PAIR = 1 << 1,  /* two different actors */
    NEED_DATE = 1 << 2,  /* words that tell the date */
    NEED_ACTOR = 1 << 3, /* any actor */
    NEED_NAMES = 1 << 5, /* two actors with names */
    NEED_LIGHT = 1 << 4, /* a noun: only with a support verb */
    NEED_PRIOR = 1 << 6, /* only as another mention of an event */
    NEED_HEIR = 1 << 7,  /* only of the report's only party: "the trial opened" */
};

struct ev_frame {
    struct slice lemma;
    char pos;      /* 'v', 'n', 'a' */
    uint16_t type; /* EVENT_TYPE_NONE: the row says that it is no event */
    struct slice subtype;
    struct ev_cond *conds;
    size_t n_conds;
    struct ev_role *roles;
    size_t n_roles;
    uint8_t need;       /* enum ev_need */
    uint8_t strength;   /* 1 weak, 2 usual, 3 certain */
    struct slice rest;  /* of a lemma of two words the one that scanning lacks */
    uint32_t scan_next; /* frame with the same word for scanning */
    uint32_t next;      /* frame of the same key, tried after this one */
    struct slice id;    /* "meet/v 12": lemma, part of speech, line */
};

/* What a word does to the event that hangs on it. */
enum ev_effect {
    EFFECT_FACT,
    EFFECT_PLAN,
    EFFECT_DROP,
    EFFECT_CANCEL,
    EFFECT_DENY,
    EFFECT_ALLEGE,
    EFFECT_ONGOING,
    EFFECT_COUNT
};

struct ev_effect_row {
    struct slice lemma;
    char pos;
    uint8_t effect; /* enum ev_effect */
    uint8_t ties;   /* enum ev_tie bits */
    uint32_t next;
};

/* How the event hangs on a word with an effect. */
enum ev_tie {
    TIE_CLAUSE = 1 << 0, /* ccomp, xcomp, acl */
    TIE_OBJ = 1 << 1,
    TIE_SUBJ = 1 << 2, /* also of a passive */
    TIE_OBL = 1 << 3,
    TIE_MOD = 1 << 4,  /* the word modifies the event: "planned visit" */
    TIE_SELF = 1 << 5, /* the word, passive, is the trigger: "expected in Kyiv" */
};

/* A verb that carries an event noun. */
struct ev_light {
    struct slice lemma;
    uint8_t slot;   /* where the noun stands */
    uint8_t side;   /* 'a' subject acts, 'p' subject is acted on, '-' takes no part */
    uint8_t effect; /* enum ev_effect */
    uint8_t edge;   /* 'b' the verb tells its beginning, 'e' its end, 0 */
    uint32_t next;
};

/* A word of blame (data/event/blame.tsv): where the event and its doer stand. */
struct ev_blame {
    struct slice object; /* class of its object; empty any */
    uint32_t next;       /* row of the same word, or EV_NONE */
    struct ev_path event[EV_MAX_BLAMED];
    struct ev_path who[EV_MAX_BLAMED];
    uint8_t n_event;
    uint8_t n_who;
    uint8_t role; /* of the type's: 0 who did it, 1 to whom */
    char pos;
};

#define EV_CLASSES    640 /* at most */
#define EV_CLASS_NONE (UINT32_MAX - 1)

/* One class of a word. */
struct ev_class_link {
    uint32_t next; /* another of the same word, or STRMAP_NONE */
    uint32_t class;
};

struct event_rules {
    struct arena arena;
    const struct event_types *types;
    size_t n_types; /* that `defaults` has room for */
    struct ev_frame *frames;
    size_t n_frames;
    size_t n_users;          /* the first ones, of a user's table: they need no guess */
    struct strmap frame_map; /* "meet/v" -> first frame */
    struct strmap heads; /* first word of a lemma of several, and lemmas: for scan */
    uint32_t *defaults;  /* by type: the frame that gives roles of nouns, 2 per type */
    struct ev_effect_row *effects;
    size_t n_effects;
    struct strmap effect_map;
    struct ev_light *lights;
    size_t n_lights;
    struct strmap light_map;
    struct ev_blame *blames;
    size_t n_blames;
    struct strmap blame_map;
    struct ev_frame other;       /* of happenings that no row knows */
    struct strmap class_numbers; /* "media" -> number of the class */
    struct strmap class_words;   /* "reporter" -> first link */
    struct slice *class_names;
    struct ev_class_link *class_links;
    uint32_t n_links;
    uint32_t n_classes;
    struct gate gate;
};

uint32_t ev_frame_find(const struct event_rules *rules, struct slice lemma, char pos);
/* From row `at` on, the first of its lemma that tells events of the type, or NULL. */
const struct ev_frame *ev_frame_telling(const struct event_rules *rules, uint32_t at,
                                        uint16_t type);
/* The type that a row tells; NULL when it says that its word is no event. */
const struct event_type *ev_frame_type(const struct event_rules *rules,
                                       const struct ev_frame *frame);
/* The first frame that scanning finds by this word; others by scan_next. */
uint32_t ev_head_find(const struct event_rules *rules, struct slice word, char pos);
/* The first effect of a word, or STRMAP_NONE. */
uint32_t ev_effect_find(const struct event_rules *rules, struct slice lemma, char pos);
/* From row `at` of effects on, the first of its word with one of the ties, or NULL. */
const struct ev_effect_row *ev_effect_tied(const struct event_rules *rules, uint32_t at,
                                           uint8_t ties);
/* The first row of a word of blame, or STRMAP_NONE. */
uint32_t ev_blame_find(const struct event_rules *rules, struct slice lemma, char pos);
/* The number of a class, or STRMAP_NONE; the first link of a word's, or STRMAP_NONE. */
uint32_t ev_class_find(const struct event_rules *rules, struct slice name);
uint32_t ev_class_first(const struct event_rules *rules, struct slice word);
/* Is a class of the word whose first link this is called so? */
bool ev_class_holds(const struct event_rules *rules, uint32_t first,
                    struct slice class);
static inline bool ev_in_class(const struct event_rules *rules, const char *class,
                               struct slice word)
{
    uint32_t first = ev_class_first(rules, word);
    return first != STRMAP_NONE && ev_class_holds(rules, first, slice_of(class));
}
/* Is the word one of the condition's, or of its classes? */
bool ev_word_listed(const struct event_rules *rules, const struct ev_cond *cond,
                    struct slice word);
const struct ev_light *ev_light_find(const struct event_rules *rules,
                                     struct slice lemma, uint32_t slot);

#endif
