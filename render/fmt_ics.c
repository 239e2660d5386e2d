/* fmt_ics.c - events as a calendar (RFC 5545): whole days, CRLF, folded lines. */
#include <math.h>

#include "base/calendar.h"
#include "render/render.h"

#define FOLD_BYTES 74 /* of a line; the next begins with a space */

/* One content line, folded between code points. */
static void put_line(struct slice line, struct buf *out)
{
    size_t width = 0;
    for (size_t i = 0; i < line.len; i++) {
        bool begins = ((unsigned char)line.ptr[i] & 0xc0) != 0x80;
        if (begins && width >= FOLD_BYTES - 3) {
            buf_adds(out, "\r\n ");
            width = 1;
        }
        buf_addc(out, line.ptr[i]);
        width++;
    }
    buf_adds(out, "\r\n");
}

/* A value of type TEXT. */
static void put_escaped(struct slice text, struct buf *line)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\n') {
            buf_adds(line, "\\n");
        } else if (c == ';' || c == ',' || c == '\\') {
            buf_addf(line, "\\%c", c);
        } else {
            bool control = (unsigned char)c < 0x20 || c == 0x7f;
            buf_addf(line, "%c", control ? ' ' : c);
        }
    }
}

static void put_text(const char *name, struct slice text, struct buf *out)
{
    struct buf line = {0};
    if (text.len == 0) {
        return;
    }
    buf_addf(&line, "%s:", name);
    put_escaped(text, &line);
    put_line(buf_slice(&line), out);
    buf_release(&line);
}

static void put_day(const char *name, int32_t day, struct buf *out)
{
    struct civil date = cal_civil(day);
    buf_addf(out, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, date.year, date.month,
             date.day);
}

static const char *status_of(const struct kg_event *event)
{
    switch ((enum status)event->status) {
    case STATUS_CANCELLED:
    case STATUS_DENIED: return "CANCELLED";
    case STATUS_OCCURRED:
    case STATUS_ONGOING:
        return when_length(&event->when) == 1 ? "CONFIRMED" : "TENTATIVE";
    case STATUS_PLANNED:
    case STATUS_ALLEGED:
    case STATUS_COUNT: break;
    }
    return "TENTATIVE";
}

/* The quote, where it stands, and how sure the date is. */
static void put_description(const struct kg_view *view, const struct kg_event *event,
                            struct buf *out)
{
    struct buf text = {0};
    char date[WHEN_EDTF_SIZE];
    when_edtf(&event->when, date);
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_mention *mention = &event->mentions[i];
        const struct kg_doc *doc = &view->docs[mention->doc];
        buf_addf(&text, "\"%.*s\" (%.*s)\n", SLICE_ARG(mention->quote),
                 SLICE_ARG(doc->id));
    }
    buf_addf(&text, "Date: %s. Status: %.*s.", date,
             SLICE_ARG(status_name((enum status)event->status)));
    put_text("DESCRIPTION", buf_slice(&text), out);
    buf_release(&text);
}

static void put_event(const struct kg_view *view, const struct kg_event *event,
                      struct buf *out)
{
    const struct kg_place *place =
        event->place == KG_NONE ? NULL : &view->places[event->place];
    struct buf uid = {0};
    buf_addf(&uid, "%.*s@dateline", SLICE_ARG(event->id));
    buf_adds(out, "BEGIN:VEVENT\r\n");
    put_text("UID", buf_slice(&uid), out);
    buf_adds(out, "DTSTAMP:19700101T000000Z\r\n"); /* the same events, the same bytes */
    put_day("DTSTART", event->when.earliest, out);
    put_day("DTEND", event->when.latest + 1, out);
    put_text("SUMMARY", event->label, out);
    if (place) {
        put_text("LOCATION", place->name, out);
    }
    if (place && !isnan(place->lat) && !isnan(place->lon)) {
        buf_addf(out, "GEO:%.4f;%.4f\r\n", place->lat, place->lon);
    }
    put_text("CATEGORIES", event->type, out);
    buf_addf(out, "STATUS:%s\r\nTRANSP:TRANSPARENT\r\n", status_of(event));
    put_description(view, event, out);
    buf_adds(out, "END:VEVENT\r\n");
    buf_release(&uid);
}

int rn_ics(const struct kg_view *view, const struct rn_options *options,
           struct buf *out, struct err *err)
{
    (void)options;
    (void)err;
    buf_adds(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//dateline//EN\r\n"
                  "CALSCALE:GREGORIAN\r\n");
    put_text("X-WR-CALNAME", view->title, out);
    for (size_t i = 0; i < view->n_events; i++) {
        const struct kg_event *event = &view->events[i];
        bool bounded =
            event->when.kind != WHEN_UNKNOWN && when_length(&event->when) != INT64_MAX;
        if (bounded) { /* a calendar has no place for the others */
            put_event(view, event, out);
        }
    }
    buf_adds(out, "END:VCALENDAR\r\n");
    return 0;
}
