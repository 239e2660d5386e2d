/*
 * name.h - who and where: mentions of people, organisations and places, and which of
 * them are the same.
 *
 * Words, titles, countries, places and known bodies are tables under data/name/. A
 * `struct name_rules` is read-only and may be shared by threads.
 */
#ifndef EXTRACT_NAME_NAME_H
#define EXTRACT_NAME_NAME_H

#include "base/arena.h"
#include "base/doc.h"
#include "base/err.h"
#include "base/mention.h"
#include "extract/lang/lang.h"

#define NAME_NO_ACTOR UINT32_MAX

/* One actor or place of a document, with all its mentions. */
struct name_actor {
    struct slice name;          /* canonical: full usual name without title */
    struct slice office;        /* "Secretary of State"; empty unknown */
    struct slice country;       /* ISO 3166-1 alpha-2 */
    struct slice id;            /* from the user's names file */
    uint8_t kind;               /* enum actor_kind */
    uint8_t gender;             /* 0 unknown, 'm', 'f' */
    bool plural;                /* a group, a list */
    bool partial;               /* never given in full */
    uint32_t leader_of;         /* unused by others; NAME_NO_ACTOR */
    struct mention_place place; /* of a place or country: where it lies */
    const uint32_t *members;    /* of "the two leaders", "they": the actors meant */
    uint32_t n_members;
};

enum name_form {
    NAME_FORM_NAME,    /* "Antony Blinken", "Blinken", "NATO", "Chinese" */
    NAME_FORM_NOMINAL, /* "the top US diplomat", "the ministry" */
    NAME_FORM_PRONOUN, /* "he", "their" */
};

struct name_mention {
    struct span span;    /* the name alone, without title or "'s" */
    struct span whole;   /* with title, office and apposition */
    uint32_t first_word; /* words of span */
    uint32_t n_words;
    uint32_t head;        /* the word that stands for it in the tree */
    uint32_t actor;       /* of struct names */
    uint8_t form;         /* enum name_form */
    uint8_t kind;         /* enum actor_kind, as used here */
    bool demonym;         /* "Chinese", "Russian": an adjective */
    bool acts;            /* a place or capital used for its government */
    struct slice said;    /* title or office said here */
    struct slice country; /* ISO code that title or apposition gives */
    struct slice party; /* of a person, as the words beside the name tell: full name */
    uint8_t age;        /* years, of a person; 0 unknown */
    bool past;          /* `said` is a former office */
    uint8_t gender;     /* 0 unknown, 'm', 'f': by title, given name, pronoun */
};

struct names {
    struct name_mention *mentions; /* in text order; may nest */
    size_t n_mentions;
    struct name_actor *actors;
    size_t n_actors;
    struct actor_fact *facts; /* forms, offices, parties, ages, for the graph */
    size_t n_facts;
    struct slice setting;   /* country (ISO code) whose officials it is by or about */
    struct slice shadow;    /* the text, sentences in capitals as others write them */
    uint32_t *word_mention; /* for each word: innermost mention, or UINT32_MAX */
};

struct name_rules;

/* `user` is the text of a --names file, or empty; `user_name` stands in messages. */
int name_rules_new(struct slice user, struct slice user_name, struct name_rules **out,
                   struct err *err);
void name_rules_free(struct name_rules *rules);

/* Recognition on tagged words: names and titles, not yet who is who. */
void name_find(const struct name_rules *rules, const struct lang *lang,
               struct arena *arena, const struct doc *doc, const struct lang_text *text,
               struct names *out);

/*
 * Makes every person's name one node of its tree: a parser takes the words of an
 * unusual name for several things. Between lang_parse() and name_resolve().
 */
void name_mend_trees(const struct names *names, struct lang_text *text);

/*
 * Coreference: chains of names, offices, nominals and pronouns. Uses trees where
 * sentences are parsed; adds nominal and pronoun mentions to *names.
 */
void name_resolve(const struct name_rules *rules, struct arena *arena,
                  const struct doc *doc, const struct lang_text *text,
                  struct names *names);

/*
 * The canonical form of a name as a person types it, by the tables ("US" gives "United
 * States", "Blinken" stays), or `typed` itself. Kind in *kind when the tables know.
 */
struct slice name_canonical(const struct name_rules *rules, struct slice typed,
                            uint8_t *kind);

/* The usual name of a country by its ISO code; empty unknown. */
struct slice name_country(const struct name_rules *rules, struct slice code);

/* A place by name: country and code. False when no table knows it. */
bool name_place(const struct name_rules *rules, struct slice name,
                struct mention_place *out);

#endif
