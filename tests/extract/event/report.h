/*
 * report.h - the whole walk over short reports, for the tests of this room.
 *
 * A report passes when each of its lines is found among its mentions, told as
 * "TYPE STATUS DATE [in PLACE] ROLE=NAME... eEVENT" a line, or a part of that; a line
 * that begins with "!" must be in none of them; "=LABEL" is the label of one, and
 * "=NAME: WORDS" what the words say that one of its actors is.
 */
#ifndef TESTS_EXTRACT_EVENT_REPORT_H
#define TESTS_EXTRACT_EVENT_REPORT_H

#include <stddef.h>

struct report {
    const char *label;
    const char *date;   /* of the report, YYYY-MM-DD */
    const char *text;   /* may begin with its own "Title: ", or be a JSON line */
    const char *expect; /* lines */
};

void run_reports(const struct report *reports, size_t count);

#endif
