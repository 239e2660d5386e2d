#include "render/conflicts.h"

#include "base/jout.h"
#include "render/cells.h"
#include "render/plain.h"

#define COLUMNS 6

static void put_claim(const struct kg_view *view, const struct kg_event *event,
                      const struct kg_claim *claim, struct buf *out)
{
    buf_addf(out, "  %.*s: ", SLICE_ARG(claim->property));
    plain_put(out, "", claim->value, claim->preferred ? " (taken)\n" : "\n");
    for (size_t k = 0; k < claim->n_mentions; k++) {
        const struct kg_mention *mention = &event->mentions[claim->mentions[k]];
        plain_put(out, "    ", view->docs[mention->doc].id, ": \"");
        (void)plain_add(out, mention->quote);
        buf_adds(out, "\"\n");
    }
}

static void put_event(const struct kg_view *view, const struct kg_event *event,
                      struct buf *out)
{
    buf_adds(out, out->len > 0 ? "\n" : "");
    plain_put(out, "", event->label, "");
    plain_put(out, "  ", event->id, "\n");
    for (size_t i = 0; i < event->n_claims; i++) {
        put_claim(view, event, &event->claims[i], out);
    }
}

void conflicts_text(const struct kg_view *view, struct buf *out)
{
    for (size_t i = 0; i < view->n_events; i++) {
        if (view->events[i].n_claims > 0) {
            put_event(view, &view->events[i], out);
        }
    }
}

static void add_row(const struct slice row[COLUMNS], struct arena *arena,
                    struct cells *cells)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        cells_add(cells, arena, row[i]);
    }
}

/* A row for each document that gives the value: mentions are sorted by them. */
static void add_claim(const struct kg_view *view, const struct kg_event *event,
                      const struct kg_claim *claim, struct arena *arena,
                      struct cells *cells)
{
    struct slice state = claim->preferred ? SLICE_LIT("taken") : SLICE_LIT("rival");
    uint32_t before = KG_NONE;
    for (size_t k = 0; k < claim->n_mentions; k++) {
        uint32_t doc = event->mentions[claim->mentions[k]].doc;
        if (doc != before) {
            const struct slice row[COLUMNS] = {event->id,       event->label,
                                               claim->property, claim->value,
                                               state,           view->docs[doc].id};
            add_row(row, arena, cells);
        }
        before = doc;
    }
}

void conflicts_tsv(const struct kg_view *view, struct buf *out)
{
    static const char *const head[COLUMNS] = {"event", "label", "property",
                                              "value", "state", "document"};
    struct arena arena = {0};
    struct cells cells = {.n_columns = COLUMNS};
    for (size_t i = 0; i < COLUMNS; i++) {
        cells_add(&cells, &arena, slice_of(head[i]));
    }
    for (size_t i = 0; i < view->n_events; i++) {
        const struct kg_event *event = &view->events[i];
        for (size_t c = 0; c < event->n_claims; c++) {
            add_claim(view, event, &event->claims[c], &arena, &cells);
        }
    }
    cells_tsv_rows(&cells, out);
    arena_release(&arena);
}

static void add_value(const struct kg_view *view, const struct kg_event *event,
                      const struct kg_claim *claim, struct jout *values)
{
    struct jout *value = jout_add_object(values, NULL);
    jout_add_string(value, "value", claim->value);
    jout_add_bool(value, "preferred", claim->preferred);
    struct jout *mentions = jout_add_array(value, "mentions");
    for (size_t k = 0; k < claim->n_mentions; k++) {
        const struct kg_mention *mention = &event->mentions[claim->mentions[k]];
        struct jout *object = jout_add_object(mentions, NULL);
        jout_add_string(object, "doc", view->docs[mention->doc].id);
        jout_add_integer(object, "start", mention->span.start);
        jout_add_integer(object, "end", mention->span.end);
        jout_add_string(object, "quote", mention->quote);
    }
}

/* The claims about one property, which stand one behind the other. */
static size_t put_property(const struct kg_view *view, const struct kg_event *event,
                           size_t from, struct buf *out)
{
    struct slice property = event->claims[from].property;
    struct jout *object = jout_object();
    jout_add_string(object, "event", event->id);
    jout_add_string(object, "label", event->label);
    jout_add_string(object, "property", property);
    struct jout *values = jout_add_array(object, "values");
    size_t at = from;
    for (; at < event->n_claims && slice_equal(event->claims[at].property, property);
         at++) {
        add_value(view, event, &event->claims[at], values);
    }
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
    return at;
}

void conflicts_jsonl(const struct kg_view *view, struct buf *out)
{
    for (size_t i = 0; i < view->n_events; i++) {
        const struct kg_event *event = &view->events[i];
        for (size_t at = 0; at < event->n_claims;) {
            at = put_property(view, event, at, out);
        }
    }
}

size_t conflicts_count(const struct kg_view *view)
{
    size_t n = 0;
    for (size_t i = 0; i < view->n_events; i++) {
        n += view->events[i].n_claims > 0;
    }
    return n;
}
