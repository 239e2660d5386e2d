/*
 * event_fields.h - what is told of an event, field by field: as JSON, and as the cells
 * of tables. CLI.md's machine formats are made of these rows.
 */
#ifndef RENDER_EVENT_FIELDS_H
#define RENDER_EVENT_FIELDS_H

#include "base/buf.h"
#include "base/err.h"
#include "base/jout.h"
#include "graph/view.h"

#define EVENT_FIELDS_MAX 18
#define EVENT_SCHEMA     1 /* version of the fields below, in formats that can say it */

struct event_field {
    const char *name;
    void (*json)(const struct kg_view *view, const struct kg_event *event,
                 struct jout *parent, const char *key);
    void (*text)(const struct kg_view *view, const struct kg_event *event,
                 struct buf *out);
    bool contract; /* in every JSON record; the others only when asked for */
};

/* In the order of the formats. */
extern const struct event_field event_fields[EVENT_FIELDS_MAX];

/* Some of them, in an order of choice. */
struct event_picks {
    const struct event_field *items[EVENT_FIELDS_MAX];
    size_t count;
};

/* The fields that `names` ("id,date,actors") lists. ERR_USAGE names the valid ones. */
int event_picks_read(struct slice names, struct event_picks *out, struct err *err);

/* Those of the contract, or all. */
void event_picks_contract(struct event_picks *out);
void event_picks_all(struct event_picks *out);

/* The event as a JSON object of these fields. */
void event_put_json(const struct kg_view *view, const struct kg_event *event,
                    const struct event_picks *picks, struct jout *object);

/* Number of documents that report it. */
size_t event_sources(const struct kg_event *event);

#endif
