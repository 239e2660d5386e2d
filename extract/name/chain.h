/*
 * chain.h - which names of one document are one actor.
 *
 * Inside extract/name/ only. Lives in the document's arena.
 */
#ifndef EXTRACT_NAME_CHAIN_H
#define EXTRACT_NAME_CHAIN_H

#include "extract/name/same.h"

/* An actor in the making: the record, and what its names look like. */
struct chain_actor {
    struct name_actor actor;
    struct person_parts parts; /* of the fullest name */
    struct person_parts said;  /* as this document spells a known name otherwise */
    struct slice key;          /* folded whole name */
    struct slice written;      /* of a known body: its longest name here, folded */
    struct slice titles;       /* the last office said, folded */
    uint32_t last;             /* mention number */
    uint32_t count;            /* mentions */
    uint32_t told;             /* of them those before the one that is resolved */
    bool known;                /* from the tables or the user's file */
};

struct chain {
    const struct name_rules *rules;
    struct arena *arena;
    const struct doc *doc;
    const struct lang_text *text;
    struct names *names;
    struct chain_actor *actors;
    size_t n_actors;
    size_t capacity;
    struct strmap countries; /* ISO code -> actor */
    struct strmap keys;      /* folded name with kind letter -> actor */
    struct slice setting;    /* of chain_setting(), once asked for */
    bool set;
    struct strmap short_for; /* "FPR" -> mention of the body that it is short for */
};

/* Gives every name mention its actor. */
void chain_names(struct chain *chain);

/* The actor of a country; made when there was none. */
uint32_t chain_country(struct chain *chain, struct slice code);

/* A new actor. */
uint32_t chain_add(struct chain *chain, struct slice name, enum actor_kind kind);

/* The actor of this person's full name, found or made. */
uint32_t chain_person(struct chain *chain, struct slice name);

/*
 * Who held this office (folded) of this country on the document's day; NULL when the
 * tables do not know or the document has no date. `family` may be empty.
 */
const struct leader *chain_leader(const struct chain *chain, struct slice office,
                                  struct slice country, struct slice family);

/* body.c: gives the mention of a body its actor; first what bodies are called for
 * short. */
void chain_body(struct chain *chain, uint32_t number);
void chain_short_names(struct chain *chain);

/*
 * setting.c: the actor of a body that many countries have, where it is not the tables'
 * `entry` (or NULL) of that name; NAME_NO_ACTOR when it is, or other names decide.
 * `met`: the document has named the tables' body before.
 */
uint32_t chain_local_body(struct chain *chain, uint32_t number, struct slice name,
                          const struct gaz_entry *entry, bool met);

/*
 * setting.c: the country whose bodies and officials a document is about, most of all in
 * its title: by whom "the President" is meant. Empty when none is.
 */
struct slice chain_setting(struct chain *chain);

/*
 * setting.c: who is called by his office (folded; empty: any) in a title that is told
 * beside the text, not in it; or NULL.
 */
const struct leader *chain_title_leader(struct chain *chain, struct slice office);

/* The first actor that is still compared: of very many, the last. */
uint32_t chain_near(const struct chain *chain);

/* The actor of a kind by its canonical name, found or made. */
uint32_t chain_keyed(struct chain *chain, struct slice name, enum actor_kind kind);

/* A mention's own words; and it belongs to an actor. */
struct slice chain_text(const struct chain *chain, const struct name_mention *mention);
void chain_count(struct chain *chain, uint32_t number, uint32_t actor);

/* Folds into the document's arena. */
struct slice chain_fold(struct chain *chain, struct slice text);

#endif
