/*
 * mention_json.h - one document and its mentions as one line of JSON, and back.
 *
 * What `extract` prints and `load` reads. All that the graph keeps is in the line, the
 * document's text too, so that `extract DOCS | load -` equals `add DOCS`; and what
 * describes an actor, which the graph does not keep. Other extractors may leave out
 * nearly everything; see read_mention(). ex_write() and ex_read() are declared in
 * extract.h; here is what only the two share.
 */
#ifndef EXTRACT_MENTION_JSON_H
#define EXTRACT_MENTION_JSON_H

#include "base/when.h"

#define MENTION_SCHEMA     1
#define MENTION_WHEN_KINDS (WHEN_THROUGH + 1)
#define MENTION_WHEN_UNITS (WHEN_CENTURY + 1)

/* The words for enum when_kind and enum when_unit. */
extern const char *const mention_when_kinds[MENTION_WHEN_KINDS];
extern const char *const mention_when_units[MENTION_WHEN_UNITS];

#endif
