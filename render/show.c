#include "render/show.h"

#include "render/event_fields.h"
#include "render/event_table.h"
#include "render/plain.h"

static const struct kg_event *find(const struct kg_view *view, struct slice id)
{
    for (size_t i = 0; i < view->n_events; i++) {
        if (slice_starts(view->events[i].id, id)) {
            return &view->events[i];
        }
    }
    return NULL;
}

static void put_when(const char *name, const struct when *when, struct buf *out)
{
    char text[WHEN_EDTF_SIZE];
    when_edtf(when, text);
    plain_row(out, name, slice_of(text));
}

static void put_place(const struct kg_view *view, const struct kg_event *event,
                      struct buf *out)
{
    if (event->place == KG_NONE) {
        return;
    }
    const struct kg_place *place = &view->places[event->place];
    bool country = place->country.len > 0 && !slice_equal(place->country, place->name);
    plain_put(out, "  place       ", place->name, country ? ", " : "\n");
    if (country) {
        plain_put(out, "", place->country, "\n");
    }
}

static void put_actors(const struct kg_view *view, const struct kg_event *event,
                       struct buf *out)
{
    for (size_t i = 0; i < event->n_participants; i++) {
        const struct kg_participant *part = &event->participants[i];
        buf_addf(out, "  %-11.*s", SLICE_ARG(part->role));
        plain_put(out, " ", view->actors[part->actor].name, "");
        if (part->said.len > 0) {
            plain_put(out, ", ", part->said, "");
        }
        buf_addc(out, '\n');
    }
}

static void put_whole(const struct kg_view *view, const struct kg_event *event,
                      struct buf *out)
{
    if (event->part_of != KG_NONE) {
        const struct kg_event *whole = &view->events[event->part_of];
        plain_put(out, "  part of     ", whole->label, " (");
        plain_put(out, "", whole->id, ")\n");
    } else {
        plain_row(out, "part of", event->part_of_id);
    }
}

static void put_head(const struct kg_view *view, const struct kg_event *event,
                     struct buf *out)
{
    plain_put(out, "", event->label, "\n");
    plain_row(out, "id", event->id);
    plain_put(out, "  type        ", event->type, event->subtype.len > 0 ? " (" : "\n");
    if (event->subtype.len > 0) {
        plain_put(out, "", event->subtype, ")\n");
    }
    plain_row(out, "status", status_name((enum status)event->status));
    put_when("date", &event->when, out);
    put_place(view, event, out);
    put_actors(view, event, out);
    put_whole(view, event, out);
    size_t sources = event_sources(event);
    buf_addf(out, "  %-11s %.2f, from %zu report%s in %zu document%s\n", "confidence",
             event->confidence, event->n_mentions, event->n_mentions == 1 ? "" : "s",
             sources, sources == 1 ? "" : "s");
}

/* Who says what, where reports disagree. */
static void put_claims(const struct kg_view *view, const struct kg_event *event,
                       struct buf *out)
{
    if (event->n_claims > 0) {
        buf_adds(out, "\nReports disagree\n");
    }
    for (size_t i = 0; i < event->n_claims; i++) {
        const struct kg_claim *claim = &event->claims[i];
        buf_addf(out, "  %-11.*s", SLICE_ARG(claim->property));
        plain_put(out, " ", claim->value, claim->preferred ? " (taken):" : ":");
        for (size_t k = 0; k < claim->n_mentions; k++) {
            const struct kg_mention *mention = &event->mentions[claim->mentions[k]];
            plain_put(out, " ", view->docs[mention->doc].id, "");
            buf_addf(out, ":%u", mention->span.start);
        }
        buf_addc(out, '\n');
    }
}

static void put_source(const struct kg_view *view, const struct kg_mention *mention,
                       struct buf *out)
{
    const struct kg_doc *doc = &view->docs[mention->doc];
    char date[WHEN_EDTF_SIZE];
    when_edtf(&doc->date, date);
    plain_put(out, "", doc->id, "");
    buf_addf(out, ", bytes %u-%u", mention->span.start, mention->span.end);
    if (doc->date.kind != WHEN_UNKNOWN) {
        buf_addf(out, ", of %s", date);
    }
    buf_addc(out, '\n');
}

void show_event_text(const struct kg_view *view, struct slice id, struct buf *out)
{
    const struct kg_event *event = find(view, id);
    if (!event) {
        return;
    }
    put_head(view, event, out);
    put_claims(view, event, out);
    buf_adds(out, "\nReports\n");
    for (size_t i = 0; i < event->n_mentions; i++) {
        buf_adds(out, "  \"");
        (void)plain_add(out, event->mentions[i].quote);
        buf_adds(out, "\"\n    ");
        put_source(view, &event->mentions[i], out);
    }
}

void show_event_json(const struct kg_view *view, struct slice id, struct buf *out)
{
    const struct kg_event *event = find(view, id);
    struct event_picks picks;
    if (!event) {
        return;
    }
    event_picks_contract(&picks);
    struct jout *object = jout_object();
    event_put_json(view, event, &picks, object);
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
}

/* The quote with its trigger in brackets. */
static void put_marked(const struct kg_mention *mention, struct buf *out)
{
    struct slice quote = mention->quote;
    uint32_t start = mention->trigger.start - mention->span.start;
    uint32_t end = mention->trigger.end - mention->span.start;
    bool inside = mention->trigger.start >= mention->span.start && start < end &&
                  end <= quote.len;
    if (!inside) {
        (void)plain_add(out, quote);
        return;
    }
    (void)plain_add(out, (struct slice){quote.ptr, start});
    buf_addc(out, '[');
    (void)plain_add(out, (struct slice){quote.ptr + start, end - start});
    buf_addc(out, ']');
    (void)plain_add(out, (struct slice){quote.ptr + end, quote.len - end});
}

/* How the date was reached: the words, their value, what they were reckoned from. */
static void put_dating(const struct kg_mention *mention, struct buf *out)
{
    char date[WHEN_EDTF_SIZE];
    when_edtf(&mention->when, date);
    buf_addf(out, "   %-11s %s", "date", date);
    if (mention->time_phrase.len > 0) {
        buf_adds(out, ": \"");
        (void)plain_add(out, mention->time_phrase);
        buf_adds(out, "\"");
    } else {
        buf_adds(out, ": no words say it");
    }
    if (mention->time_value.len > 0) {
        plain_put(out, " = ", mention->time_value, "");
    }
    if (mention->time_anchor.len > 0) {
        plain_put(out, ", reckoned from ", mention->time_anchor, "");
    }
    if (mention->time_rule.len > 0) {
        plain_put(out, " (", mention->time_rule, ")");
    }
    buf_addc(out, '\n');
}

static void put_steps(struct slice trace, struct buf *out)
{
    const char *name = "steps";
    while (trace.len > 0) {
        size_t end = slice_search(trace, SLICE_LIT("; "));
        size_t len = end == SIZE_MAX ? trace.len : end;
        buf_addf(out, "   %-11s", name);
        plain_put(out, " ", (struct slice){trace.ptr, len}, "\n");
        size_t used = end == SIZE_MAX ? trace.len : end + 2;
        trace = (struct slice){trace.ptr + used, trace.len - used};
        name = "";
    }
}

void show_why(const struct kg_view *view, struct slice id, struct buf *out)
{
    const struct kg_event *event = find(view, id);
    if (!event) {
        return;
    }
    put_head(view, event, out);
    if (event->merge_reason.len > 0) {
        plain_row(out, "merged", event->merge_reason);
    }
    put_claims(view, event, out);
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_mention *mention = &event->mentions[i];
        buf_addf(out, "\n%zu. \"", i + 1);
        put_marked(mention, out);
        buf_adds(out, "\"\n   ");
        put_source(view, mention, out);
        if (mention->rule.len > 0) {
            plain_put(out, "   rule        ", mention->rule, "\n");
        }
        put_steps(mention->trace, out);
        buf_addf(out, "   %-11s %.*s\n", "status",
                 SLICE_ARG(status_name((enum status)mention->status)));
        put_dating(mention, out);
        buf_addf(out, "   %-11s %.2f\n", "confidence", mention->confidence);
    }
}
