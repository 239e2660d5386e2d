/* rules.h - what time_rules_new() compiles; for the files of extract/time only. */
#ifndef EXTRACT_TIME_RULES_H
#define EXTRACT_TIME_RULES_H

#include "base/image.h"
#include "base/strmap.h"
#include "extract/time/pattern.h"
#include "extract/time/time.h"

struct time_rules {
    struct arena arena;
    struct lexicon lexicon;
    struct patterns patterns;
    struct strmap verbs; /* tense.h */
};

/* Reads the tables: what time_rules_new() does when there is no image of them. */
struct time_rules *time_rules_read(const struct image_room *room);

/* One expression as it was matched, before anything is known of its document. */
struct hit {
    struct span span;
    struct sense sense;
    uint32_t row;      /* of patterns.tsv */
    uint32_t sentence; /* counts sentences, roughly */
    int tense;         /* see context_tense() */
    bool linked;       /* the next hit is the other half of its range */
    bool aside;   /* a date that a story does not go on from: "(2003)", "since 1990" */
    bool owned;   /* a date that tells which thing is meant: "the summit of 3 May" */
    bool fronted; /* opens a sentence or a line */
    bool figures; /* a quarter with figures beside it: what a report is about */
};

struct hits {
    struct hit *items;
    size_t count;
    size_t capacity;
    uint32_t sentence; /* that is being read */
};

/* All matches in `text`, in order, not overlapping. */
void hits_find(const struct time_rules *rules, struct arena *arena, struct slice text,
               struct hits *out);

#endif
