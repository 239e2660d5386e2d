/*
 * show.h - one thing on a page of text, or as JSON: an event, an actor, a document; and
 * why an event is what it is.
 */
#ifndef RENDER_SHOW_H
#define RENDER_SHOW_H

#include "base/buf.h"
#include "graph/view.h"

/* The event of `view` whose id begins with `id`; the view holds it. */
void show_event_text(const struct kg_view *view, struct slice id, struct buf *out);
void show_event_json(const struct kg_view *view, struct slice id, struct buf *out);

/* How its reports were found, dated and taken for one. */
void show_why(const struct kg_view *view, struct slice id, struct buf *out);

/* The actor in view->focus, with the events of the view. */
void show_actor_text(const struct kg_view *view, struct buf *out);
void show_actor_json(const struct kg_view *view, struct buf *out);

void show_document_text(const struct kg_doc *doc, struct buf *out);
void show_document_json(const struct kg_doc *doc, struct buf *out);

#endif
