#include "graph/load.h"

#include "graph/loading.h"

uint32_t load_need(struct loading *l, struct needed *needed, int64_t row)
{
    struct slice key = {(const char *)&row, sizeof row};
    uint32_t at = strmap_find(&needed->at, key);
    if (at != STRMAP_NONE) {
        return at;
    }
    needed->rows = arena_grow(&l->scratch, needed->rows, needed->count,
                              &needed->capacity, sizeof *needed->rows);
    needed->rows[needed->count] = row;
    (void)strmap_put(&needed->at, &l->scratch, arena_copy(&l->scratch, key),
                     (uint32_t)needed->count);
    return (uint32_t)needed->count++;
}

sqlite3_stmt *load_ask(struct loading *l, enum db_stmt_id id, int64_t key)
{
    sqlite3_stmt *stmt = db_stmt(l->store, id, l->err);
    if (stmt) {
        db_bind_int(stmt, 1, key);
    }
    return stmt;
}

/* Where old numbers of actors, places and documents went. */
struct moved {
    uint32_t *actors;
    uint32_t *places;
    uint32_t *docs;
};

/* Old numbers to new ones; phrases cut out of the texts. */
static void renumber(struct kg_view *view, struct kg_event *event,
                     const struct moved *moved)
{
    if (event->place != KG_NONE) {
        event->place = moved->places[event->place];
    }
    for (size_t p = 0; p < event->n_participants; p++) {
        event->participants[p].actor = moved->actors[event->participants[p].actor];
    }
    for (size_t m = 0; m < event->n_mentions; m++) {
        struct kg_mention *mention = &event->mentions[m];
        mention->doc = moved->docs[mention->doc];
        struct slice text = view->docs[mention->doc].text;
        if (mention->time_span.start < mention->time_span.end &&
            mention->time_span.end <= text.len) {
            mention->time_phrase = span_cut(text, mention->time_span);
        }
    }
}

int load_view(struct kg_store *store, struct arena *arena, const struct kg_picks *picks,
              struct kg_view *out, struct err *err)
{
    struct loading l = {.store = store, .arena = arena, .view = out, .err = err};
    size_t n = picks->count;
    int64_t *wholes = arena_array(&l.scratch, n + 1, sizeof *wholes);
    out->events = arena_array(arena, n + 1, sizeof *out->events);
    out->n_events = n;
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        (void)load_need(&l, &l.events, picks->items[i].event_id);
        rc = load_event(&l, &picks->items[i], &out->events[i], &wholes[i]);
    }
    for (size_t i = 0; rc == 0 && i < n; i++) {
        struct slice key = {(const char *)&wholes[i], sizeof wholes[i]};
        out->events[i].part_of = strmap_find(&l.events.at, key); /* NONE is NONE */
    }
    struct moved moved = {
        arena_array(&l.scratch, l.actors.count + 1, sizeof(uint32_t)),
        arena_array(&l.scratch, l.places.count + 1, sizeof(uint32_t)),
        arena_array(&l.scratch, l.docs.count + 1, sizeof(uint32_t)),
    };
    rc = rc == 0 ? load_actors(&l, moved.actors) : rc;
    rc = rc == 0 ? load_places(&l, moved.places) : rc;
    rc = rc == 0 ? load_docs(&l, moved.docs) : rc;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        renumber(out, &out->events[i], &moved);
    }
    arena_release(&l.scratch);
    return rc;
}
