/*
 * carry.h - the year that a look back has come to: "was jailed on 3 March 2015 and
 * freed |in June", in a report of a later year.
 *
 * Reports count what names no year from their own day; where an old date stands right
 * before, what is told next goes on from it. Inside extract/time/ only.
 */
#ifndef EXTRACT_TIME_CARRY_H
#define EXTRACT_TIME_CARRY_H

#include "extract/time/resolve.h"
#include "extract/time/rules.h"

/* {0}: no old date was told. */
struct carry {
    bool told;         /* the last date was an old one with its year */
    struct point from; /* that date */
    uint32_t sentence; /* where it stands, and ends */
    uint32_t end;
};

/* Does the expression go on from it, though it could mean `now`? */
bool carry_goes_on(const struct carry *carry, const struct scope *scope,
                   const struct hit *hit, struct slice text, const struct outcome *now);

/* Takes note of a date that was found; `on`: it went on from the one before. */
void carry_note(struct carry *carry, const struct hit *hit,
                const struct outcome *outcome, bool on);

#endif
