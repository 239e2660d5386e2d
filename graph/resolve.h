/*
 * resolve.h - documents' actors on their way to the graph's: what the steps of
 * merge_actor.c, merge_variant.c and merge_partial.c share.
 */
#ifndef GRAPH_RESOLVE_H
#define GRAPH_RESOLVE_H

#include "graph/body_words.h"
#include "graph/merge.h"
#include "graph/norm.h"

/* Actors of documents that are taken for one. */
struct entity {
    uint32_t parent; /* union-find; itself at the root */
    mg_str norm;
    mg_str folded;  /* with its hyphens, as the first document writes it */
    mg_str country; /* the one most uses give; 0 unknown */
    uint32_t uses;
    mg_str scope; /* what tells its id from that of others of its name; 0 nothing */
    mg_str words; /* of a body that every state has */
    bool person;
    bool partial;
    bool known;
};

/* One office that an actor holds or is said to hold. */
struct office {
    mg_str office; /* folded */
    mg_str country;
    uint32_t entity;
};

struct link {
    mg_str key; /* a surname */
    uint32_t entity;
};

/* A body that every state has, as one document names it. */
struct bearer {
    mg_str words;
    mg_str country; /* 0 unknown */
    uint32_t local;
};

struct resolving {
    struct mg *mg;
    struct arena scratch;
    struct entity *entities;
    size_t n_entities;
    size_t capacity;
    struct strmap by_key;
    struct strmap generic; /* data/graph/generic.tsv: the word to compare by */
    const struct body_words *bodies;
    struct strmap family_first;
    struct strmap legal_forms;
    uint32_t *entity_of; /* of each local */
    mg_str *norm_of;     /* of each local */
    struct link *links;  /* sorted by key, entity */
    size_t n_links;
    size_t links_capacity;
    struct office *offices; /* sorted */
    size_t n_offices;
    size_t offices_capacity;
    struct bearer *bearers;
    size_t n_bearers;
    size_t bearers_capacity;
};

uint32_t resolve_root(struct resolving *r, uint32_t at);

/*
 * The form in which names are compared: folded, without dots and a leading "the",
 * hyphens as spaces; of a person also without middle initials, and with one spelling of
 * endings such as "-skyy": "antony blinken".
 */
mg_str resolve_norm(struct resolving *r, mg_str name, bool person);

/* The last word of a name in that form: "sherwood randall" of "Liz Sherwood-Randall".
 */
mg_str resolve_surname(struct resolving *r, mg_str name);

/* The entity of `key`, made as `made` when it is new. */
uint32_t resolve_entity(struct resolving *r, struct slice key, struct entity made);

/* Links from a word or words to entities; resolve_link() finds the first in the sorted.
 */
void resolve_add_link(struct resolving *r, struct slice key, uint32_t entity);
void resolve_sort_links(struct resolving *r);
size_t resolve_link(const struct resolving *r, mg_str key);

/* What strmap `generic` gives for words that say nothing: "of". */
#define RESOLVE_DROPPED (UINT32_MAX - 1)

/*
 * The key of a body whose name, `norm`, is made of words that every state has: one for
 * each country, told by the name or the document; of a document about no country its
 * own. Empty for all other names. With `made` the local learns the country, and the
 * entity to be made what its id needs.
 */
struct slice resolve_body(struct resolving *r, struct mg_local *local, mg_str norm,
                          struct entity *made);
/* Once all locals have entities: "the Supreme Court" of documents about no country. */
void resolve_settle_bodies(struct resolving *r);

struct slice resolve_first_word(struct slice text);

/* The same without "Jr." and "III". */
struct slice resolve_family_word(struct slice text);

/* merge_variant.c: full names that are one actor. */
void resolve_variants(struct resolving *r);

/* merge_partial.c: surnames and offices; gives every local an entity. */
void resolve_partial(struct resolving *r);

#endif
