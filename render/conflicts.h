/* conflicts.h - where reports of one event disagree, and which of them say what. */
#ifndef RENDER_CONFLICTS_H
#define RENDER_CONFLICTS_H

#include "base/buf.h"
#include "graph/view.h"

/* For reading: an event a paragraph, each value with the words that give it. */
void conflicts_text(const struct kg_view *view, struct buf *out);

/* A line per value: event, label, property, value, whether it is the one taken,
 * document, separated by tabs. */
void conflicts_tsv(const struct kg_view *view, struct buf *out);

/*
 * A line per disputed property: {"event","label","property","values":[{"value",
 * "preferred","mentions":[{"doc","start","end","quote"}]}]}.
 */
void conflicts_jsonl(const struct kg_view *view, struct buf *out);

/* Number of events of the view that are in dispute. */
size_t conflicts_count(const struct kg_view *view);

#endif
