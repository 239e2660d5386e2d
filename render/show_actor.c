/* show_actor.c - the page of an actor, and that of a document. */
#include <stdlib.h>

#include "render/event_table.h"
#include "render/plain.h"
#include "render/show.h"

static void put_list(const char *name, const struct slice *items, size_t count,
                     struct buf *out)
{
    for (size_t i = 0; i < count; i++) {
        buf_addf(out, i == 0 ? "  %-11s " : "%s", i == 0 ? name : "; ");
        (void)plain_add(out, items[i]);
    }
    if (count > 0) {
        buf_addc(out, '\n');
    }
}

/* An actor of the view and in how many of its events the one in focus meets it. */
struct partner {
    uint32_t actor;
    size_t events;
};

static int most_first(const void *a, const void *b)
{
    const struct partner *p = a;
    const struct partner *q = b;
    if (p->events != q->events) {
        return p->events > q->events ? -1 : 1;
    }
    return p->actor < q->actor ? -1 : p->actor > q->actor;
}

/* All actors of the view by how often they are there; the caller frees the array. */
static struct partner *partners(struct arena *arena, const struct kg_view *view)
{
    struct partner *all = arena_array(arena, view->n_actors + 1, sizeof *all);
    for (size_t i = 0; i < view->n_actors; i++) {
        all[i].actor = (uint32_t)i;
    }
    for (size_t i = 0; i < view->n_events; i++) {
        const struct kg_event *event = &view->events[i];
        for (size_t k = 0; k < event->n_participants; k++) {
            all[event->participants[k].actor].events++;
        }
    }
    if (view->n_actors > 0) {
        qsort(all, view->n_actors, sizeof *all, most_first);
    }
    return all;
}

#define PARTNERS_SHOWN 8

static void put_partners(const struct kg_view *view, struct buf *out)
{
    struct arena arena = {0};
    const struct partner *all = partners(&arena, view);
    size_t shown = 0;
    for (size_t i = 0; i < view->n_actors && shown < PARTNERS_SHOWN; i++) {
        if (all[i].actor == view->focus || all[i].events == 0) {
            continue;
        }
        buf_addf(out, shown == 0 ? "  %-11s " : "%s", shown == 0 ? "with" : ", ");
        plain_put(out, "", view->actors[all[i].actor].name, "");
        buf_addf(out, " (%zu)", all[i].events);
        shown++;
    }
    if (shown > 0) {
        buf_addc(out, '\n');
    }
    arena_release(&arena);
}

static void put_events(const struct kg_view *view, struct buf *out)
{
    struct arena arena = {0};
    struct err err = {0};
    struct event_picks picks;
    if (event_picks_read(SLICE_LIT("date,type,status,label,place,sources,id"), &picks,
                         &err) == 0) {
        struct cells table = event_table(&arena, view, &picks);
        cells_aligned(&table, out);
    }
    arena_release(&arena);
}

void show_actor_text(const struct kg_view *view, const struct kg_facts *facts,
                     struct buf *out)
{
    if (view->focus == KG_NONE) {
        put_events(view, out);
        return;
    }
    const struct kg_actor *actor = &view->actors[view->focus];
    plain_put(out, "", actor->name, "\n");
    plain_row(out, "id", actor->id);
    plain_row(out, "kind", actor_kind_name((enum actor_kind)actor->kind));
    plain_row(out, "country", actor->country);
    plain_row(out, "known as", actor->known_id);
    put_list("offices", actor->offices, actor->n_offices, out);
    put_list("also", actor->aliases, actor->n_aliases, out);
    put_partners(view, out);
    show_facts_text(facts, out);
    buf_addf(out, "\n%zu event%s\n", view->n_events, view->n_events == 1 ? "" : "s");
    put_events(view, out);
}

static void put_strings(struct jout *parent, const char *key, const struct slice *items,
                        size_t count)
{
    struct jout *list = jout_add_array(parent, key);
    for (size_t i = 0; i < count; i++) {
        jout_add_string(list, NULL, items[i]);
    }
}

void show_actor_json(const struct kg_view *view, const struct kg_facts *facts,
                     struct buf *out)
{
    struct jout *object = jout_object();
    struct event_picks picks;
    event_picks_contract(&picks);
    jout_add_integer(object, "schema", EVENT_SCHEMA);
    if (view->focus != KG_NONE) {
        const struct kg_actor *actor = &view->actors[view->focus];
        jout_add_string(object, "id", actor->id);
        jout_add_string(object, "name", actor->name);
        jout_add_string(object, "kind", actor_kind_name((enum actor_kind)actor->kind));
        jout_add_string_or_null(object, "country", actor->country);
        jout_add_string_or_null(object, "known_id", actor->known_id);
        put_strings(object, "aliases", actor->aliases, actor->n_aliases);
        put_strings(object, "offices", actor->offices, actor->n_offices);
        show_facts_json(facts, object);
    }
    struct jout *list = jout_add_array(object, "events");
    for (size_t i = 0; i < view->n_events; i++) {
        event_put_json(view, &view->events[i], &picks, jout_add_object(list, NULL));
    }
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
}

static struct slice date_text(const struct when *when, char out[WHEN_EDTF_SIZE])
{
    when_edtf(when, out);
    return when->kind == WHEN_UNKNOWN ? (struct slice){0} : slice_of(out);
}

void show_document_text(const struct kg_doc *doc, struct buf *out)
{
    char date[WHEN_EDTF_SIZE];
    plain_put(out, "", doc->id, "\n");
    plain_row(out, "title", doc->title);
    plain_row(out, "date", date_text(&doc->date, date));
    plain_row(out, "publisher", doc->publisher);
    plain_row(out, "url", doc->url);
    plain_row(out, "sha256", doc->sha256);
    buf_addf(out, "  %-11s %zu\n", "bytes", doc->text.len);
}

void show_document_json(const struct kg_doc *doc, struct buf *out)
{
    char date[WHEN_EDTF_SIZE];
    struct jout *object = jout_object();
    jout_add_integer(object, "schema", EVENT_SCHEMA);
    jout_add_string(object, "id", doc->id);
    jout_add_string_or_null(object, "title", doc->title);
    jout_add_string_or_null(object, "date", date_text(&doc->date, date));
    jout_add_string_or_null(object, "publisher", doc->publisher);
    jout_add_string_or_null(object, "url", doc->url);
    jout_add_string_or_null(object, "sha256", doc->sha256);
    jout_add_integer(object, "bytes", (int64_t)doc->text.len);
    jout_print(object, out);
    buf_addc(out, '\n');
    jout_free(object);
}
