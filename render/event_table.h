/* event_table.h - events as rows of cells. */
#ifndef RENDER_EVENT_TABLE_H
#define RENDER_EVENT_TABLE_H

#include "render/cells.h"
#include "render/event_fields.h"

/* A head of the fields' names, and a row per event; everything in `arena`. */
struct cells event_table(struct arena *arena, const struct kg_view *view,
                         const struct event_picks *picks);

#endif
