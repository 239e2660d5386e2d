#include "render/event_table.h"

struct cells event_table(struct arena *arena, const struct kg_view *view,
                         const struct event_picks *picks)
{
    struct cells table = {.n_columns = picks->count};
    struct buf text = {0};
    for (size_t k = 0; k < picks->count; k++) {
        cells_add(&table, arena, slice_of(picks->items[k]->name));
    }
    for (size_t i = 0; i < view->n_events; i++) {
        for (size_t k = 0; k < picks->count; k++) {
            buf_clear(&text);
            picks->items[k]->text(view, &view->events[i], &text);
            cells_add(&table, arena, buf_slice(&text));
        }
    }
    buf_release(&text);
    return table;
}
