/* fmt_vis.c - items and groups of vis-timeline: a lane per type; text is HTML. */
#include "base/calendar.h"
#include "base/jout.h"
#include "render/render.h"
#include "render/xmltext.h"

static void put_html(struct jout *parent, const char *key, struct slice text)
{
    struct buf html = {0};
    xmltext_add(&html, text);
    jout_add_string(parent, key, buf_slice(&html));
    buf_release(&html);
}

static void put_day(struct jout *parent, const char *key, int32_t day)
{
    struct buf text = {0};
    struct civil date = cal_civil(day);
    buf_addf(&text, "%04d-%02d-%02d", date.year, date.month, date.day);
    jout_add_string(parent, key, buf_slice(&text));
    buf_release(&text);
}

static void put_item(const struct kg_event *event, struct jout *list)
{
    const struct when *when = &event->when;
    bool point = when->earliest == when->latest;
    struct jout *item = jout_add_object(list, NULL);
    jout_add_string(item, "id", event->id);
    jout_add_string(item, "group", event->type);
    put_html(item, "content", event->label);
    put_day(item, "start", when->earliest);
    if (!point) {
        put_day(item, "end", when->latest + 1); /* exclusive there */
    }
    jout_add_string(item, "type", point ? SLICE_LIT("point") : SLICE_LIT("range"));
    jout_add_string(item, "className", status_name((enum status)event->status));
    if (event->n_mentions > 0) {
        put_html(item, "title", event->mentions[0].quote);
    }
}

static bool has_type(const struct kg_view *view, struct slice type)
{
    for (size_t i = 0; i < view->n_events; i++) {
        if (slice_equal(view->events[i].type, type)) {
            return true;
        }
    }
    return false;
}

int rn_vis(const struct kg_view *view, const struct rn_options *options,
           struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    struct jout *object = jout_object();
    struct jout *groups = jout_add_array(object, "groups");
    for (size_t i = 0; i < view->types->n_types; i++) {
        const struct event_type *type = &view->types->types[i];
        if (has_type(view, type->name)) {
            struct jout *group = jout_add_object(groups, NULL);
            jout_add_string(group, "id", type->name);
            put_html(group, "content", type->label);
        }
    }
    struct jout *items = jout_add_array(object, "items");
    for (size_t i = 0; i < view->n_events; i++) {
        const struct when *when = &view->events[i].when;
        if (when->kind != WHEN_UNKNOWN && when_length(when) != INT64_MAX) {
            put_item(&view->events[i], items);
        }
    }
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
    return 0;
}
