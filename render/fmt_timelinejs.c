/* fmt_timelinejs.c - the JSON that TimelineJS (Knight Lab) reads; text in it is HTML.
 */
#include "base/calendar.h"
#include "base/jout.h"
#include "render/render.h"
#include "render/xmltext.h"

/* A date to the precision it has: TimelineJS shows "April 2024" when there is no day.
 */
static void put_date(struct jout *parent, const char *key, int32_t day,
                     enum when_unit unit)
{
    struct civil date = cal_civil(day);
    struct jout *object = jout_add_object(parent, key);
    jout_add_integer(object, "year", date.year);
    if (unit < WHEN_YEAR) {
        jout_add_integer(object, "month", date.month);
    }
    if (unit < WHEN_MONTH) {
        jout_add_integer(object, "day", date.day);
    }
}

static void put_html(struct jout *parent, const char *key, struct slice text)
{
    struct buf html = {0};
    xmltext_add(&html, text);
    jout_add_string(parent, key, buf_slice(&html));
    buf_release(&html);
}

/* The reports, a paragraph each. */
static void put_reports(struct jout *parent, const struct kg_view *view,
                        const struct kg_event *event)
{
    struct buf html = {0};
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_mention *mention = &event->mentions[i];
        buf_adds(&html, "<p>");
        xmltext_add(&html, mention->quote);
        buf_adds(&html, " <small>");
        xmltext_add(&html, view->docs[mention->doc].id);
        buf_adds(&html, "</small></p>");
    }
    jout_add_string(parent, "text", buf_slice(&html));
    buf_release(&html);
}

static void put_event(const struct kg_view *view, const struct kg_event *event,
                      struct jout *list)
{
    const struct when *when = &event->when;
    struct jout *object = jout_add_object(list, NULL);
    char date[WHEN_EDTF_SIZE];
    when_edtf(when, date);
    put_date(object, "start_date", when->earliest, (enum when_unit)when->unit);
    if (when->latest != when->earliest) {
        put_date(object, "end_date", when->latest, (enum when_unit)when->unit);
    }
    jout_add_string(object, "display_date", slice_of(date));
    jout_add_string(object, "unique_id", event->id);
    jout_add_string(object, "group", event->type);
    struct jout *text = jout_add_object(object, "text");
    put_html(text, "headline", event->label);
    put_reports(text, view, event);
}

int rn_timelinejs(const struct kg_view *view, const struct rn_options *options,
                  struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    struct jout *object = jout_object();
    struct jout *title = jout_add_object(jout_add_object(object, "title"), "text");
    put_html(title, "headline",
             view->title.len > 0 ? view->title : SLICE_LIT("Events"));
    struct jout *list = jout_add_array(object, "events");
    for (size_t i = 0; i < view->n_events; i++) {
        const struct when *when = &view->events[i].when;
        if (when->kind != WHEN_UNKNOWN && when_length(when) != INT64_MAX) {
            put_event(view, &view->events[i], list);
        }
    }
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
    return 0;
}
