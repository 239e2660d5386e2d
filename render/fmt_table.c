/* fmt_table.c - events as CSV, TSV and Markdown. */
#include "render/event_table.h"
#include "render/render.h"

static void write_all(const struct kg_view *view,
                      void (*write)(const struct cells *table, struct buf *out),
                      struct buf *out)
{
    struct arena arena = {0};
    struct event_picks picks;
    event_picks_all(&picks);
    struct cells table = event_table(&arena, view, &picks);
    write(&table, out);
    arena_release(&arena);
}

int rn_csv(const struct kg_view *view, const struct rn_options *options,
           struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    write_all(view, cells_csv, out);
    return 0;
}

int rn_tsv(const struct kg_view *view, const struct rn_options *options,
           struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    write_all(view, cells_tsv, out);
    return 0;
}

int rn_markdown(const struct kg_view *view, const struct rn_options *options,
                struct buf *out, struct err *err)
{
    (void)options;
    struct arena arena = {0};
    struct event_picks picks;
    int rc =
        event_picks_read(SLICE_LIT("date,type,label,place,sources,quote"), &picks, err);
    if (rc == 0) {
        struct cells table = event_table(&arena, view, &picks);
        cells_markdown(&table, out);
    }
    arena_release(&arena);
    return rc;
}
