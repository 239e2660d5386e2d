/*
 * ask.h - one query, from its words to its plan. Only graph/ask*.c and graph/query.c
 * include it.
 *
 *   ask_lex()    text to tokens
 *   ask_parse()  tokens, or ask_flags() the command line's flags, to struct ask
 *   ask_find()   struct ask to events
 *   ask_answer() events to actors, counts, title, note
 */
#ifndef GRAPH_ASK_H
#define GRAPH_ASK_H

#include "base/near.h"
#include "base/strmap.h"
#include "base/table.h"
#include "graph/load.h"
#include "graph/query.h"

struct ask_token {
    struct slice text;  /* without quotes */
    struct slice field; /* "actor" of actor:"Wang Yi"; empty none */
    uint32_t start;     /* bytes of the query */
    uint32_t end;
    bool quoted;
    bool comma; /* one follows */
};

/*
 * An actor that the query names; or, where only unnamed groups are called so, all that
 * the words describe: "protesters" are other people in every event.
 */
struct ask_actor {
    struct slice typed;
    uint32_t actor_id; /* 0: groups */
    uint32_t n_events;
    struct slice name;  /* canonical; of groups as typed */
    struct slice id;    /* of groups empty */
    struct slice words; /* of groups: folded, every one must be in the description */
};

struct ask_actors {
    struct ask_actor *items;
    size_t count;
    size_t capacity;
};

struct ask_list {
    struct slice *items;
    size_t count;
    size_t capacity;
};

enum ask_kind { ASK_EVENTS, ASK_WHO, ASK_WHOM, ASK_WHEN, ASK_WHAT, ASK_COUNT };
enum ask_group {
    ASK_GROUP_NONE,
    ASK_GROUP_UNIT, /* per month */
    ASK_GROUP_ACTOR,
    ASK_GROUP_PLACE,
    ASK_GROUP_TYPE,
    ASK_GROUP_SOURCE,
};
enum ask_sort { ASK_BY_DATE, ASK_BY_TYPE, ASK_BY_SOURCES, ASK_BY_CONFIDENCE };

/* The syntax tree that all three spellings come to. */
struct ask {
    enum ask_kind kind;
    bool equals; /* of who and whom: the verb's sides are one */
    struct ask_list types;
    struct ask_actors all_of;
    struct ask_actors any_of;
    struct ask_actors none_of;
    struct ask_actors agents;
    struct ask_actors targets;
    struct slice place;  /* as typed; empty none */
    struct slice object; /* of "visited": a place or an actor's name */
    struct ask_list sources;
    struct slice actor_id;
    struct slice since_text; /* for messages and --explain */
    struct slice until_text;
    int32_t since;     /* WHEN_OPEN_EARLIEST: none */
    int32_t until;     /* WHEN_OPEN_LATEST: none */
    uint32_t statuses; /* bits of enum status; 0 any */
    uint32_t min_sources;
    double min_confidence;
    uint32_t limit;
    enum ask_group group;
    enum when_unit unit;
    enum ask_sort sort;
    bool strict;
    bool disputed;
    bool undated;
};

/* What all steps share. */
struct asking {
    const struct kg_asker *asker;
    struct kg_store *store;
    struct arena *arena;
    struct slice text;
    struct ask_token *tokens;
    size_t n_tokens;
    size_t at; /* next token */
    struct ask ask;
    struct err *err;
    struct table verbs; /* data/graph/verbs.tsv */
    struct strmap keywords;
    struct strmap date_words;
};

/* Reads the tables of words. */
void ask_words(struct asking *a);
/* Is the word, in whatever case, in such a table? */
bool ask_in_words(const struct strmap *words, struct slice word);
void ask_lex(struct asking *a);
int ask_parse(struct asking *a);
int ask_flags(struct asking *a, const struct kg_flags *flags);

/* ask_clause.c: the next token, and clauses. */
bool ask_at_end(const struct asking *a);
size_t ask_offset(const struct asking *a);
/* Is the token `ahead` of the next one this word, unquoted? */
bool ask_is_word(const struct asking *a, size_t ahead, const char *word);
bool ask_take_word(struct asking *a, const char *word);
/* Names joined by "and" go into `all`, by "or" into `any` (NULL: an error). */
int ask_take_names(struct asking *a, struct ask_actors *all, struct ask_actors *any);
bool ask_take_status(struct asking *a);
int ask_take_clause(struct asking *a);

/* ask_field.c: key:value; ERR_USAGE for an unknown key. */
int ask_field(struct asking *a, const struct ask_token *token);

/* ask_date.c: dates typed. */
bool ask_period(const struct asking *a, struct slice text, struct when *out);
/* The longest date that begins at the next token; moves past it. */
bool ask_take_period(struct asking *a, struct when *out, struct slice *typed);
/* ERR_USAGE for "2024-02-30", a day that its month does not have; else 0. */
int ask_check_day(struct asking *a, struct slice typed, size_t offset);
int ask_need_date(struct asking *a, const char *keyword, size_t offset);
void ask_since(struct ask *ask, int32_t day, struct slice text);
void ask_until(struct ask *ask, int32_t day, struct slice text);

/* ask_name.c: names typed. */
const struct name_rules *ask_names(const struct asking *a);
/* The form that the tables make of it: "US" is "United States". */
struct slice ask_canonical(const struct asking *a, struct slice typed);
int ask_take_name(struct asking *a, struct ask_actor *out);
int ask_find_name(struct asking *a, struct slice typed, size_t offset,
                  struct ask_actor *out);
/* True when the next tokens are an actor's name in the graph, word for word. */
bool ask_at_name(struct asking *a);
/* ERR_USAGE for a place that neither the graph nor the tables know. */
int ask_check_place(struct asking *a, struct slice typed, size_t offset);
void ask_add_actor(struct asking *a, struct ask_actors *list, struct ask_actor actor);
/* The phrase up to the next keyword; moves past it. */
struct slice ask_take_phrase(struct asking *a);
bool ask_is_keyword(const struct asking *a, size_t token);

/* ask_type.c: words for types, and for verbs. */
bool ask_type_of(const struct asking *a, struct slice word, struct slice *type);
int ask_unknown_type(struct asking *a, struct slice word, size_t offset);
struct ask_verb {
    struct slice type;
    struct slice before; /* words between verb and object */
    bool equals;
};
bool ask_verb_of(const struct asking *a, struct slice word, struct ask_verb *out);
int ask_unknown_verb(struct asking *a, struct slice word, size_t offset);

void ask_add_word(struct asking *a, struct ask_list *list, struct slice word);

/* ask_find.c; the picks in the order of answer, in the arena. */
int ask_find(struct asking *a, struct kg_picks *out);
/*
 * What to add for a person: the nearest events of an empty period, undated events that
 * a period leaves out; empty when there is nothing to say.
 */
int ask_note(struct asking *a, size_t n_found, struct slice *note);

/* ask_answer.c */
void ask_answer(struct asking *a, struct kg_result *out);
struct slice ask_explain(struct asking *a);
struct slice ask_title(struct asking *a);

#endif
