/*
 * tables.h - what data/name/ and the user's file know: names, titles, offices.
 *
 * Inside extract/name/ only. All slices point into the built-in tables or into the
 * arena of the rules. Nothing changes after name_rules_new() but what is remembered of
 * words (known.h).
 */
#ifndef EXTRACT_NAME_TABLES_H
#define EXTRACT_NAME_TABLES_H

#include "base/strmap.h"
#include "extract/name/classes.h"
#include "extract/name/name.h"

enum gaz_kind {
    GAZ_COUNTRY,
    GAZ_ADJECTIVE, /* "Chinese" */
    GAZ_PEOPLE,    /* "Russians" */
    GAZ_CITY,
    GAZ_REGION,
    GAZ_PLACE,
    GAZ_BODY, /* an organisation */
    GAZ_PERSON,
    GAZ_OTHER, /* a faith, a language, a holiday, a work */
    GAZ_KIND_COUNT
};

/*
 * Texts are bytes from the field to a string that ends in NUL, 0 for none: an entry
 * holds no pointer and must not be copied. gaz_text(&entry->name) reads one.
 */
struct gaz_entry {
    uint32_t name;    /* canonical */
    uint32_t country; /* ISO 3166-1 */
    uint32_t code;    /* ISO 3166-2, of regions */
    uint32_t id;      /* of the user's file */
    uint32_t where;   /* "lat<TAB>lon" in degrees; none: unknown */
    uint32_t next;    /* another meaning of the same words, or STRMAP_NONE */
    uint8_t kind;     /* enum gaz_kind */
    bool weak;        /* also a common word, a person's name, or of several places */
    bool capital;
    bool user; /* from --names: wins */
};

static inline struct slice gaz_text(const uint32_t *field)
{
    return *field == 0 ? (struct slice){0} : slice_of((const char *)field + *field);
}

struct title_entry {
    struct slice title; /* lower case */
    char kind;          /* o office, h honorific, r rank, j job or relation */
    char gender;        /* m, f or 0 */
    bool given;         /* "King Olav": a given name follows, not the family's */
};

struct leader {
    struct slice office; /* lower case */
    struct slice country;
    struct slice name;
    struct slice aliases; /* ';' between */
    struct slice from;    /* ISO dates; empty: open */
    struct slice to;
};

/* HEAD_FIRM, "Corp.", is in the table only: a struct name_word has it as HEAD_BODY. */
enum head_kind { HEAD_NONE, HEAD_BODY, HEAD_PLACE, HEAD_FIRM };

/* Bits of what a single word may be in a person's name. */
enum person_bit {
    PERSON_MALE = 1,
    PERSON_FEMALE = 2,
    PERSON_FAMILY = 4,
    PERSON_EAST = 8, /* a family name that stands first */
};

/* A word that tells a party: data/name/parties.tsv. */
struct party_row {
    struct slice name;
    bool code; /* in brackets only */
};

/* A row of data/name/offices.tsv; its head says what the uses are. */
struct office_row {
    struct slice words;
    struct slice office;
    struct slice country;
    char use; /* the first letter */
};

struct name_rules {
    struct arena arena;
    const struct gaz_entry *entries;
    struct strmap phrases;  /* name as written -> first entry */
    struct strmap folded;   /* countries and bodies, folded -> first entry */
    struct strmap firsts;   /* first word of longer names -> most words */
    struct strmap codes;    /* ISO code -> entry of the country */
    struct strmap capitals; /* ISO code -> entry of the capital */
    struct title_entry *titles;
    struct strmap title_map;    /* lower case -> title */
    struct strmap title_firsts; /* first word -> most words */
    struct strmap people;       /* word -> enum person_bit */
    struct strmap heads;        /* word -> enum head_kind */
    struct strmap groups;       /* noun -> 1 plural, 0 singular */
    struct strmap kinds;        /* noun -> the letter of kinds.tsv */
    struct leader *leaders;
    size_t n_leaders;
    struct strmap leader_names; /* family name -> first leader */
    uint32_t *leader_next;
    struct slice (*nicknames)[2]; /* folded: short, full */
    size_t n_nicknames;
    struct strmap parties; /* word -> row */
    struct party_row *party_rows;
    struct office_row *office_rows;
    size_t n_office_rows;
    const struct ner_model *model;
    struct class_table classes;
    struct strmap shared_bodies; /* folded names that many countries' bodies have */
    struct strmap minor; /* small words and others: value says which, see tables.c */
    struct rooms *rooms; /* of struct known */
};

/* The entry of these words of this kind, or of the best kind; NULL when none. */
const struct gaz_entry *gaz_find(const struct name_rules *rules, struct slice words);
const struct gaz_entry *gaz_of_kind(const struct name_rules *rules, struct slice words,
                                    enum gaz_kind kind);

/* The country of an ISO code, or NULL. */
const struct gaz_entry *gaz_country(const struct name_rules *rules, struct slice code);

/* The title these lower-case words are, or NULL. */
const struct title_entry *title_find(const struct name_rules *rules,
                                     struct slice lower);

/* What a word with or without its capital tells of the name that it stands in or
 * beside: "Group", "group". */
enum head_kind head_find(const struct name_rules *rules, struct slice word);

uint32_t person_bits(const struct name_rules *rules, struct slice word);

/* "Monday"; of what words.tsv says is no name though it has a capital. */
bool name_is_weekday(const struct name_rules *rules, struct slice form);

/* What a place's record says of an entry. */
struct mention_place gaz_place(const struct name_rules *rules,
                               const struct gaz_entry *entry);

#endif
