/*
 * scan.h - one tagged sentence while it is asked what it may tell, for scan.c and
 * may_fit.c.
 */
#ifndef EXTRACT_EVENT_SCAN_H
#define EXTRACT_EVENT_SCAN_H

#include "extract/event/parts.h"

#define LONGEST_WORD 64
#define PATTERNS     64  /* a power of two */
#define LOOKS        512 /* the same */

struct scan {
    const struct event_rules *rules;
    const struct lang_text *text;
    const struct sentence *sentence;
    bool someone; /* a name or a pronoun */
    bool dated;   /* somebody, and what may be a date */
    bool slate;
    bool headline;
    bool happening; /* any verb may tell something: a date, or a headline */
    /* Patterns that were asked for, by where they lie in the tables. */
    struct slice asked[PATTERNS];
    bool held[PATTERNS];
    bool looked;
    uint64_t looks[LOOKS / 64];        /* a bit for each look of a lemma (look_of()) */
    uint64_t classes[EV_CLASSES / 64]; /* a bit for each class that a word is of */
};

/* May the row's needs and conditions hold, by the words of the sentence? */
bool ev_may_fit(struct scan *scan, const struct ev_frame *frame);

#endif
