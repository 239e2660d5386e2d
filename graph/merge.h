/*
 * merge.h - the graph in memory while it is derived: from mentions to events.
 *
 * Only graph/merge*.c and graph/label*.c include it. Everything lives in one arena and
 * is numbered; a number says nothing about the order in which documents came: they are
 * read sorted by the hash of their text, and whatever follows depends on that alone.
 *
 *   mg_read()    documents, mentions, actors as each document names them, places
 *   mg_actors()  which of those actors are the same
 *   mg_reports() mentions of one document that are one event, joined
 *   mg_cluster() reports of several documents that are one event
 *   mg_bounds()  days of undated documents, from the events that they share
 *   mg_sum()     one event out of its reports: date, place, status, claims; an unnamed
 *                group becomes an actor of its event alone
 *   mg_parts()   which event is part of which
 *   mg_write()   the tables
 */
#ifndef GRAPH_MERGE_H
#define GRAPH_MERGE_H

#include "base/strmap.h"
#include "graph/db.h"

#define MG_NONE  UINT32_MAX
#define MG_WORDS 16 /* size of a text's sketch */

/* A string's number in struct mg; 0 is the empty one. */
typedef uint32_t mg_str;

struct mg_doc {
    int64_t doc_id;
    struct slice id;
    struct slice sha256;
    struct when date;
    int32_t lo; /* bounds of the day it was written, when undated */
    int32_t hi;
    struct slice reason; /* of the bounds */
    uint32_t first;      /* mention */
    uint32_t count;
    bool undated;
};

/* An actor as one document knows it. */
struct mg_local {
    uint32_t doc;
    mg_str name;
    mg_str country;
    mg_str known;
    mg_str said; /* an office, of a partial one */
    uint8_t kind;
    bool partial;
    bool told; /* the name says whose body it is: "Uganda Constitutional Court" */
    uint32_t uses;
    uint32_t actor; /* of struct mg */
};

struct mg_fact {
    uint32_t local;
    mg_str form;
    mg_str office;
    mg_str country;
    uint32_t i; /* of its document */
    bool partial;
    bool past; /* the office is a former one */
};

/* An actor of a mention. */
struct mg_use {
    uint32_t local;
    mg_str role;
    mg_str said;
    uint8_t side; /* enum role_side */
};

struct mg_place {
    mg_str name;
    mg_str folded;
    mg_str country;
    mg_str country_folded;
    mg_str code;
    double lat;
    double lon;
    uint32_t same; /* the place that it is, when it was named without its country */
    bool site;     /* a house, a street: in some town */
};

struct mg_mention {
    uint32_t doc;
    uint32_t n; /* in its document */
    uint32_t trigger_start;
    uint32_t trigger_end;
    mg_str type;
    mg_str subtype;
    mg_str predicate;
    mg_str label;
    mg_str shift;
    struct when when;
    uint32_t place; /* or MG_NONE */
    uint32_t first_use;
    uint32_t n_uses;
    uint32_t event;
    uint32_t part_of;
    uint32_t report;
    uint32_t first_word; /* of struct mg's sketches; MG_NONE none */
    float confidence;
    uint8_t status;
    bool worded; /* the text gives the date in words */
    bool placed; /* and the place */
};

/* An actor in a report or an event. */
struct mg_part {
    uint32_t actor;
    mg_str role;
    uint8_t side;
};

/* What one document says of one event. */
struct mg_report {
    uint32_t doc;
    uint32_t *mentions; /* numbers in struct mg, ascending */
    uint32_t n_mentions;
    mg_str type;
    uint16_t type_index; /* of the rules; EVENT_TYPE_NONE none */
    uint32_t rule;       /* of its type and subtype, or MG_NONE */
    mg_str subtype;
    mg_str predicate; /* of its first mention */
    struct when when;
    mg_str shift;
    uint8_t shift_unit;
    uint8_t status;
    bool worded;
    int32_t lo; /* days on which it can have been at all, for when it was written */
    int32_t hi;
    uint32_t place;
    struct mg_part *parts; /* sorted by actor, role */
    uint32_t n_parts;
    uint32_t first_word;
    float confidence;
    uint32_t cluster;
};

struct mg_actor {
    struct slice id;
    mg_str name;
    mg_str country;
    mg_str known;
    mg_str scope; /* of its id: struct mg_groups */
    mg_str words; /* of a body that every state has, sorted; else 0 */
    uint8_t kind;
    bool partial;
    uint32_t n_events;
};

struct mg_cluster {
    uint32_t *reports; /* ascending */
    uint32_t n_reports;
    size_t capacity;
    mg_str type;
    uint16_t type_index;
    mg_str subtype;
    struct when when; /* the most precise so far */
    uint32_t place;   /* the most specific so far */
    struct mg_part *parts;
    uint32_t n_parts;
    size_t parts_capacity;
    uint32_t first_word;
    int32_t lo; /* days that all its reports allow */
    int32_t hi;
    bool worded; /* some report gives its date in words */
};

struct mg_claim {
    const char *property;
    struct slice value;
    bool preferred;
    uint32_t *mentions;
    uint32_t n_mentions;
};

struct mg_participant {
    uint32_t actor;
    mg_str role;
    mg_str said;
    uint8_t side;
    bool main;
    uint32_t *mentions;
    uint32_t n_mentions;
    uint32_t reports;
};

struct mg_event {
    struct slice id;
    struct slice label;
    struct slice reason;
    struct mg_participant *participants;
    struct mg_claim *claims;
    uint32_t *mentions; /* ascending */
    double confidence;
    struct when when;
    uint32_t n_participants;
    uint32_t n_claims;
    uint32_t n_mentions;
    uint32_t n_docs;
    uint32_t place;
    uint32_t part_of; /* event, or MG_NONE */
    uint32_t cluster;
    uint32_t rank; /* in time */
    mg_str type;
    mg_str subtype;
    uint16_t type_index;
    uint8_t status;
    bool disputed;
};

/* Numbers of reports. */
struct mg_set {
    uint32_t *items;
    size_t count;
};

/* A decision of a person (graph/decide.h). */
struct mg_decision {
    bool merges;
    bool splits;
    bool events;
    struct slice first;
    struct slice second;
    struct mg_set reports[2]; /* of an event's decision */
};

enum mg_who { MG_WHO_ANY, MG_WHO_BOTH, MG_WHO_AGENT, MG_WHO_TARGET, MG_WHO_PLACE };

/* A row of data/graph/merging.tsv, for every type of struct event_types. */
struct mg_rule {
    uint8_t who; /* enum mg_who */
    uint8_t slack;
    uint8_t span;
    bool by_country;
    bool once;
    bool ever;      /* once, and days that no words give say nothing against it */
    bool near;      /* once, and such days say nothing against it within a month */
    uint8_t person; /* days within which who it is done to names it; 0 never */
    mg_str done_to; /* the role of those, the first target's of the type */
    bool text;
    bool verb;  /* the same verb will do for the text */
    bool state; /* states do it: a country stays beside its official */
};

struct mg {
    struct kg_store *store;
    const struct event_types *types;
    struct arena arena;
    struct mg_rule *rules;
    struct strmap subtype_rules; /* "type/subtype" to a rule behind those of types */
    struct strmap subtype_pairs; /* "type a b" for those that fit each other */

    struct strmap string_map;
    struct slice *strings;
    size_t n_strings;
    size_t strings_capacity;
    mg_str *folds; /* of each string, 0 not yet made */
    size_t folds_size;

    struct mg_doc *docs;
    size_t n_docs;
    struct mg_mention *mentions;
    size_t n_mentions;
    struct mg_use *uses;
    size_t n_uses;
    struct mg_local *locals;
    size_t n_locals;
    struct mg_fact *facts;
    size_t n_facts;
    struct mg_place *places;
    size_t n_places;
    uint32_t *words; /* sketches of MG_WORDS, ascending, padded with UINT32_MAX */
    size_t n_words;

    struct mg_decision *decisions;
    size_t n_decisions;
    struct mg_actor *actors;
    size_t n_actors;
    size_t actors_capacity;
    struct mg_report *reports;
    size_t n_reports;
    struct mg_cluster *clusters;
    size_t n_clusters;
    size_t clusters_capacity;
    struct mg_event *events; /* by cluster */
    size_t n_events;
    void *room; /* scratch of mg_sum_actors() */
    size_t room_size;
    uint64_t comparisons; /* of a report with a cluster: the bench's counter */
};

/* Interns. */
mg_str mg_string(struct mg *mg, struct slice text);
struct slice mg_text(const struct mg *mg, mg_str string);
/* The folded form, interned. */
mg_str mg_fold(struct mg *mg, mg_str string);

/* "ac_" and the first 16 hex digits of the UUID of `key` (base/hash.h). */
struct slice mg_id(struct mg *mg, const char *prefix, struct slice key);

/* merge_rules.c */
void mg_rules(struct mg *mg);
/* The number of a report's rule, or MG_NONE. */
uint32_t mg_rule_find(struct mg *mg, const struct mg_report *report);
/* The rule of a report and an event of the same subtype, else that of their type. */
struct mg_rule mg_rule_of(const struct mg *mg, const struct mg_report *report,
                          mg_str subtype);
bool mg_subtypes_fit(const struct mg *mg, mg_str type, mg_str a, mg_str b);

int mg_read(struct mg *mg, struct err *err);
void mg_actors(struct mg *mg);
void mg_reports(struct mg *mg);
void mg_cluster(struct mg *mg);
/* True when a document's bounds gave a report another date: then cluster again. */
bool mg_bounds(struct mg *mg);
void mg_sum(struct mg *mg);
void mg_parts(struct mg *mg);
/* merge_write.c: only what has changed, unless `anew`. */
int mg_write(struct mg *mg, bool anew, struct err *err);
struct slice mg_place_id(struct mg *mg, const struct mg_place *place);

/* merge_decide.c: what a person decided; actors before reports are made of them. */
int mg_read_decisions(struct mg *mg, struct err *err);
void mg_decide_actors(struct mg *mg);
void mg_decide_reports(struct mg *mg);
/* The same for unnamed groups, which are actors of their events only. */
void mg_decide_groups(struct mg *mg);
/* The event that the report has to join, or MG_NONE; the events that it must not. */
uint32_t mg_decided(const struct mg *mg, uint32_t report);
bool mg_forbidden(const struct mg *mg, uint32_t report, uint32_t cluster);

/* merge_name.c: an actor out of each group of documents' actors. */
struct mg_groups {
    const uint32_t *of;  /* of each local: its group */
    const bool *partial; /* of each group */
    const mg_str *scope; /* what makes its id other than that of one with its name */
    const mg_str *words; /* of struct mg_actor */
    size_t count;
};
void mg_name_actors(struct mg *mg, const struct mg_groups *groups);

/*
 * "Protesters" here and "protesters" there are not one actor: gives every unnamed group
 * of the event an actor of its own, known by the event's id and these words.
 */
void mg_name_groups(struct mg *mg, struct mg_event *event);

/* merge_value.c, merge_who.c: what the reports of one event add up to. */
void mg_sum_values(struct mg *mg, const struct mg_cluster *cluster,
                   struct mg_event *event);
void mg_sum_actors(struct mg *mg, const struct mg_cluster *cluster,
                   struct mg_event *event);

/* merge_fit.c: how well a report fits a cluster; 0 not at all, more is better. */
uint32_t mg_fit(const struct mg *mg, const struct mg_report *report,
                const struct mg_cluster *cluster);
/* Are all words of one body's name words of the other's: "Senate committee" and "Senate
 * Foreign Relations Committee" of one country? */
bool mg_is_general(const struct mg *mg, const struct mg_actor *x,
                   const struct mg_actor *y);
/*
 * Do the actors agree as the type demands? Dates as in mg_fit(): 3 both exact, ... A
 * country stands for its officials only where they leave little doubt.
 */
struct mg_who_fit {
    uint32_t met;   /* actors in common, or one standing for the other */
    uint32_t score; /* rises with how many agree */
    bool decisive;  /* they alone name the event, whatever the dates */
    bool states;    /* nobody in common but states */
};
bool mg_actors_fit(const struct mg *mg, const struct mg_report *report,
                   const struct mg_cluster *cluster, uint32_t dates,
                   struct mg_who_fit *out);
enum mg_place_fit {
    MG_PLACE_APART,
    MG_PLACE_UNKNOWN,
    MG_PLACE_WITHIN,
    MG_PLACE_SAME,
};
/* Is it a whole country? */
bool mg_is_country(const struct mg_place *place);
enum mg_place_fit mg_places_fit(const struct mg *mg, uint32_t a, uint32_t b,
                                bool by_country);
/* How long after it a report without a date may take it for news of its day. */
#define MG_GUESS_DAYS 31
/* A journey is not taken to be longer. */
#define MG_JOURNEY_DAYS 14

/* How exactly a date is known: 0 to a few days, ... 4 hardly at all. */
enum { MG_CLASS_DAYS, MG_CLASS_WEEK, MG_CLASS_MONTH, MG_CLASS_YEAR, MG_CLASS_OPEN };
int mg_when_class(const struct when *when);

/* label.c: "Antony Blinken meets Wang Yi in Beijing". */
struct label_rules;
struct label_rules *label_rules_new(struct arena *arena);
struct slice label_event(const struct label_rules *rules, struct mg *mg,
                         const struct mg_event *event);

/* label_words.c */
struct label_words;
struct label_words *label_words_new(struct arena *arena);
/* Is who is called `name` many; `group`: one without a name of its own? */
bool label_is_plural(const struct label_words *words, struct slice name, bool group);
/* "the " where there is one like it, "the military"; none for kin; else "a ", "an ". */
const char *label_article(const struct label_words *words, struct slice name);
/* Is it somewhere where things happen: "airport"? */
bool label_is_spot(const struct label_words *words, struct slice name);
/* Appends a place, behind "in " as its kind asks for: "at the White House". */
void label_add_place(const struct label_words *words, struct buf *out,
                     struct slice name);

/* label_who.c: does the label leave this participant out, as others tell of it? */
bool label_hides(const struct mg *mg, const struct mg_event *event, uint32_t at);

#endif
