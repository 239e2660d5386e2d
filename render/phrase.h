/*
 * phrase.h - what pictures and pages say in words: dates, titles, tooltips.
 */
#ifndef RENDER_PHRASE_H
#define RENDER_PHRASE_H

#include "base/buf.h"
#include "graph/view.h"

/* "26 April 2024", "between 24 and 26 April 2024", "by 26 April 2024", "spring 2024",
 * "no date". With `brief` months have three letters. */
struct slice rn_when_words(struct arena *arena, const struct when *when, bool brief);

/* "1,204 events". */
struct slice rn_count_words(struct arena *arena, size_t n, const char *one,
                            const char *many);

/* From the first to the last day of dated events: "April 2023 to May 2024"; empty when
 * nothing is dated. */
struct slice rn_range_words(struct arena *arena, const struct kg_view *view);

/* Reports of all events together. */
size_t rn_report_count(const struct kg_view *view);

/* Lines on what is known of an event, and one quote with its source. */
struct slice rn_event_tip(struct arena *arena, const struct kg_view *view,
                          const struct kg_event *event);

/* "2024-04-26 meeting: Antony Blinken meets Wang Yi (7 reports) #ev_12ab" */
struct slice rn_event_name(struct arena *arena, const struct kg_event *event);

/* Link to the report to read first: the address of its document, or empty. */
struct slice rn_event_url(struct arena *arena, const struct kg_view *view,
                          const struct kg_event *event);

#endif
