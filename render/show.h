/*
 * show.h - one thing on a page of text, or as JSON: an event, an actor, a document; and
 * why an event is what it is.
 */
#ifndef RENDER_SHOW_H
#define RENDER_SHOW_H

#include "base/buf.h"
#include "base/jout.h"
#include "graph/fact.h"
#include "graph/view.h"

/* The event of `view` whose id begins with `id`; the view holds it. */
void show_event_text(const struct kg_view *view, struct slice id, struct buf *out);
void show_event_json(const struct kg_view *view, struct slice id, struct buf *out);

/* How its reports were found, dated and taken for one. */
void show_why(const struct kg_view *view, struct slice id, struct buf *out);

/* The actor in view->focus, with what is said of it and the events of the view. */
void show_actor_text(const struct kg_view *view, const struct kg_facts *facts,
                     struct buf *out);
void show_actor_json(const struct kg_view *view, const struct kg_facts *facts,
                     struct buf *out);

/* show_facts.c: the facts alone, as lines of the page and as a member of its JSON. */
void show_facts_text(const struct kg_facts *facts, struct buf *out);
void show_facts_json(const struct kg_facts *facts, struct jout *object);

void show_document_text(const struct kg_doc *doc, struct buf *out);
void show_document_json(const struct kg_doc *doc, struct buf *out);

#endif
