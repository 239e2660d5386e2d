/*
 * resolve.h - from what words say to which days they mean.
 *
 * Expressions of a document are resolved in text order, as each may count from the one
 * before; `struct scope` carries what is known so far.
 */
#ifndef EXTRACT_TIME_RESOLVE_H
#define EXTRACT_TIME_RESOLVE_H

#include "extract/time/shift.h"
#include "extract/time/time.h"

#define RESOLVE_VALUE_SIZE 64

struct scope {
    struct point document; /* when `dated` */
    struct point previous; /* last date mentioned, when `mentioned` */
    struct point thread;   /* the date that a story has come to, when `threaded` */
    struct point focus;    /* the quarter that figures are for, when `focused` */
    struct shift trail;    /* last mentioned date, not known either, when `trailed` */
    bool trailed;
    bool focused;
    bool longer; /* figures told last are of months or a year together */
    bool dated;
    bool mentioned;
    bool threaded;
    bool story; /* told in the order of its own dates, not reported on a day */
    int tense;  /* of the expression; see context_tense() */
};

/* What one expression turned out to mean. */
struct outcome {
    enum timex_type type;
    bool found;                     /* false: it is no time after all */
    char value[RESOLVE_VALUE_SIZE]; /* empty: nobody can tell */
    struct when when;
    struct point point; /* when `known` */
    bool known;
    uint8_t base;       /* enum base that it was counted from */
    struct point from;  /* the base, when it had one */
    struct shift shift; /* from the base; count 0 when the words said it all */
};

/* Does not change `scope`; the caller moves scope->previous to out->point. */
void resolve(const struct sense *sense, const struct scope *scope, struct outcome *out);

#endif
