/*
 * same.h - do two candidates tell one event? For join.c; what fits.c knows of one of
 * them, its dead or its storm, for the rest of the room, too.
 */
#ifndef EXTRACT_EVENT_SAME_H
#define EXTRACT_EVENT_SAME_H

#include "extract/event/parts.h"

struct ev_ties {
    size_t shared;
    size_t only_a; /* actors of one that the other lacks, in roles it has */
    size_t only_b;
    size_t lands;    /* roles whose first actors are two countries */
    bool role_clash; /* both tell who fills a role, and nobody fills it in both */
};

/* fits.c */
/* Do words of its own, or of its clause, tell its date? */
bool ev_told(const struct ev_cand *cand);
/* Can they be of one day, in one place? What is not told fits all. */
bool ev_dates_fit(const struct ev_cand *a, const struct ev_cand *b);
bool ev_places_fit(const struct ev_cand *a, const struct ev_cand *b);
/* Not an arrival in Lima and a stay in Chile: the country that receives is another. */
bool ev_hosts_fit(const struct finder *f, const struct ev_cand *a,
                  const struct ev_cand *b);
/* Not "the NATO summit" and "the G20 summit". */
bool ev_bodies_fit(const struct finder *f, const struct ev_cand *a,
                   const struct ev_cand *b);
/* Does the candidate tell of the dead; of those who were only hurt? */
bool ev_tells_dead(const struct finder *f, const struct ev_cand *cand);
bool ev_tells_hurt(const struct finder *f, const struct ev_cand *cand);
/* The name of the storm that the candidate tells, "Hurricane |Zelda ravaged Cuba";
 * empty none. */
struct slice ev_storm_told(const struct finder *f, const struct ev_cand *cand);
/* "shot a man in Lyon. ... a guard was stabbed in Nantes": of two kinds in two towns.
 */
bool ev_is_elsewhere(const struct ev_cand *a, const struct ev_cand *b);

/* ties.c */
/* "U.S. Embassy" and "United States Embassy", "Israeli troops" and "troops" name the
 * same. */
bool ev_same_actor(const struct ev_filler *a, const struct ev_filler *b);
/*
 * "the Senate hearing" may be a committee's: of types that one body or another holds
 * (the class "body_of"), a body told in fewer words may be the one told in more.
 */
bool ev_may_be_body(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_filler *a, const struct ev_filler *b);
struct ev_ties ev_compare(const struct finder *f, const struct ev_cand *a,
                          const struct ev_cand *b);

/* same.c */
/*
 * "Governor resigns" over a lead that says who: a headline without a person tells what
 * the lead tells, whatever was read from its few words.
 */
bool ev_echoes(const struct finder *f, const struct ev_cand *title,
               const struct ev_cand *lead);
/* One clause of the other: "voted to impeach", "bombed the town, killing three". */
bool ev_is_linked(const struct finder *f, const struct ev_cand *a,
                  const struct ev_cand *b);
/* Told to be of long before the report: news of no day is not of then. */
bool ev_is_old(const struct finder *f, const struct ev_cand *cand);
/* Does what `a` tells keep `b` out of its event? */
bool ev_keeps_apart(const struct finder *f, const struct ev_cand *a,
                    const struct ev_cand *b);
/*
 * Does something tie `b` to `a`, of whose event nothing keeps it apart? `ties`: to the
 * event; `near`: no other event of the type stands between.
 */
bool ev_is_tied(const struct finder *f, const struct ev_cand *a,
                const struct ev_cand *b, const struct ev_ties *ties, bool near);

/* fresh.c */
/* Is `b` told as one of its own beside `a`: "another attack", "a separate |attack"? */
bool ev_is_fresh(const struct finder *f, const struct ev_cand *a,
                 const struct ev_cand *b);

/* back.c */
/* "|It killed ten": what an event told before did. */
bool ev_is_its(const struct finder *f, const struct ev_cand *cand);
/* "the attack", which tells nothing of its own: an event told before. */
bool ev_is_anaphor(const struct finder *f, const struct ev_cand *cand);

#endif
