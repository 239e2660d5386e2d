/*
 * time.h - temporal expressions: where they stand, and which days they mean.
 *
 * TIMEX3 (TimeML 1.2.1) types and values, and for each the civil interval. Patterns
 * and words are tables under data/time/. A `struct time_rules` is read-only and may be
 * shared by threads.
 */
#ifndef EXTRACT_TIME_TIME_H
#define EXTRACT_TIME_TIME_H

#include "base/arena.h"
#include "base/doc.h"
#include "extract/lang/lang.h"

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

struct timex {
    struct span span;
    uint8_t type; /* enum timex_type */
    /* The modifiers of TIMEX3's mod attribute and quantifiers fold into `value`/`when`.
     */
    struct slice value; /* TIMEX3: "2024-W17", "P3D", "XXXX-WXX-2", "PRESENT_REF" */
    struct when
        when; /* of a DURATION: the days it covers when anchored, else unknown */
    struct slice anchor; /* "document 2024-04-26", "previous 1941-06", "" none */
    struct slice rule;   /* pattern and resolution, for `why` and --explain */
    /* An undated document's relative expression: value as offset from its day. */
    struct slice
        shift; /* "-P1M" with when.unit MONTH = "last month"; empty: resolved */
};

struct timex_list {
    struct timex *items; /* in text order, not overlapping */
    size_t count;
};

struct time_rules;

struct time_rules *time_rules_new(void);
void time_rules_free(struct time_rules *rules);

/*
 * The document's date from its clues, date lines and masthead; fills doc->date,
 * date_source and date_span. WHEN_UNKNOWN rather than a wrong one. `now`, a day number
 * or WHEN_OPEN_LATEST, refuses dates after it.
 */
void time_document_date(const struct time_rules *rules, struct arena *arena,
                        struct doc *doc, int32_t now);

/*
 * All expressions of doc->text, resolved against doc->date and each other. `text` may
 * be NULL; when given, tags of tagged sentences tell tense. Everything in `arena`.
 */
void time_find(const struct time_rules *rules, struct arena *arena,
               const struct doc *doc, const struct lang_text *text,
               struct timex_list *out);

/*
 * A date or period that a person typed ("April 2024", "2024-Q2", "last 3 months"),
 * reckoned from the day `now`; must fill `typed`. False when it is none.
 */
bool time_typed(const struct time_rules *rules, struct slice typed, int32_t now,
                struct when *out);

/* Resolves a `shift` of an expression, now that the document's day is known. */
bool time_shift(struct slice shift, enum when_unit unit, const struct when *document,
                struct when *out);

struct slice timex_type_name(enum timex_type type); /* "DATE", ... */

#endif
