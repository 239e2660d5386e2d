/* fmt_json.c - events as JSON Lines, and as one JSON object. */
#include "render/event_fields.h"
#include "render/render.h"

static void put_event(const struct kg_view *view, size_t i,
                      const struct event_picks *picks, struct buf *out)
{
    struct jout *object = jout_object();
    event_put_json(view, &view->events[i], picks, object);
    jout_print(object, out);
    jout_free(object);
}

int rn_jsonl(const struct kg_view *view, const struct rn_options *options,
             struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    struct event_picks picks;
    event_picks_contract(&picks);
    for (size_t i = 0; i < view->n_events; i++) {
        put_event(view, i, &picks, out);
        buf_addc(out, '\n');
    }
    return 0;
}

int rn_json(const struct kg_view *view, const struct rn_options *options,
            struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    struct event_picks picks;
    event_picks_contract(&picks);
    buf_addf(out, "{\"schema\":%d,\"events\":[", EVENT_SCHEMA);
    for (size_t i = 0; i < view->n_events; i++) {
        buf_adds(out, i > 0 ? ",\n" : "\n");
        put_event(view, i, &picks, out);
    }
    buf_adds(out, view->n_events > 0 ? "\n]}\n" : "]}\n");
    return 0;
}
