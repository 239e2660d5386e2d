#include <stdlib.h>

#include "base/buf.h"
#include "graph/write.h"

struct slice mg_place_id(struct mg *mg, const struct mg_place *place)
{
    struct buf key = {0};
    buf_addf(&key, "place\n%.*s\n%.*s", SLICE_ARG(mg_text(mg, place->folded)),
             SLICE_ARG(mg_text(mg, place->country_folded)));
    struct slice id = mg_id(mg, "pl_", buf_slice(&key));
    buf_release(&key);
    return id;
}

static int write_place(struct writing *w, uint32_t at)
{
    struct mg *mg = w->mg;
    const struct mg_place *place = &mg->places[at];
    sqlite3_stmt *stmt = db_stmt(w->store, DB_PLACE_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, w->places.number[at]);
    db_bind_text(stmt, 2, mg_place_id(mg, place));
    db_bind_text(stmt, 3, mg_text(mg, place->name));
    db_bind_text(stmt, 4, mg_text(mg, place->folded));
    db_bind_text(stmt, 5, mg_text(mg, place->country));
    db_bind_text(stmt, 6, mg_text(mg, place->code));
    db_bind_real(stmt, 7, place->lat);
    db_bind_real(stmt, 8, place->lon);
    db_bind_text(stmt, 9, mg_text(mg, place->country_folded));
    db_bind_int(stmt, 10, (int64_t)w->places.hash[at]);
    return db_run(w->store, stmt, w->err);
}

static int write_event(struct writing *w, const struct mg_event *event)
{
    struct mg *mg = w->mg;
    sqlite3_stmt *stmt = db_stmt(w->store, DB_EVENT_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    size_t at = (size_t)(event - mg->events);
    db_bind_int(stmt, 1, w->events.number[at]);
    db_bind_text(stmt, 2, event->id);
    db_bind_text(stmt, 3, mg_text(mg, event->type));
    db_bind_text(stmt, 4, mg_text(mg, event->subtype));
    db_bind_int(stmt, 5, event->status);
    db_bind_text(stmt, 6, event->label);
    db_bind_when(stmt, 7, &event->when);
    if (event->place != MG_NONE) {
        db_bind_int(stmt, 10, w->places.number[event->place]);
    }
    if (event->part_of != MG_NONE) {
        db_bind_int(stmt, 11, w->events.number[event->part_of]);
    }
    db_bind_real(stmt, 12, event->confidence);
    db_bind_int(stmt, 13, event->disputed);
    db_bind_int(stmt, 14, event->n_mentions);
    db_bind_int(stmt, 15, event->n_docs);
    db_bind_text(stmt, 16, event->reason);
    db_bind_int(stmt, 17, (int64_t)w->events.hash[at]);
    return db_run(w->store, stmt, w->err);
}

/* Rows of `id` that tie mentions to number `seq` of an event. */
static int write_links(struct writing *w, enum db_stmt_id id, const int64_t keys[2],
                       const uint32_t *mentions, size_t n)
{
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        const struct mg_mention *m = &w->mg->mentions[mentions[i]];
        sqlite3_stmt *stmt = db_stmt(w->store, id, w->err);
        if (!stmt) {
            return ERR_STORE;
        }
        int at = 1;
        db_bind_int(stmt, at++, keys[0]);
        if (id != DB_EVENT_MENTION_INSERT) {
            db_bind_int(stmt, at++, keys[1]);
        }
        db_bind_int(stmt, at++, w->mg->docs[m->doc].doc_id);
        db_bind_int(stmt, at, m->n);
        rc = db_run(w->store, stmt, w->err);
    }
    return rc;
}

/* A participant's row in the order of the table's key. */
struct row_key {
    int64_t actor_id;
    int32_t day;
    uint32_t rank;
    uint32_t seq;
};

static int compare_row_keys(const void *a, const void *b)
{
    const struct row_key *x = a;
    const struct row_key *y = b;
    if (x->actor_id != y->actor_id) {
        return x->actor_id < y->actor_id ? -1 : 1;
    }
    if (x->day != y->day) {
        return x->day < y->day ? -1 : 1;
    }
    if (x->rank != y->rank) {
        return x->rank < y->rank ? -1 : 1;
    }
    return (x->seq > y->seq) - (x->seq < y->seq);
}

static int write_participant(struct writing *w, const struct row_key *key)
{
    const struct mg_event *event = &w->mg->events[w->event_at[key->rank]];
    const struct mg_participant *p = &event->participants[key->seq];
    sqlite3_stmt *stmt = db_stmt(w->store, DB_EVENT_ACTOR_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, key->actor_id);
    db_bind_int(stmt, 2, key->day);
    db_bind_int(stmt, 3, w->events.number[w->event_at[key->rank]]);
    db_bind_text(stmt, 4, mg_text(w->mg, p->role));
    db_bind_int(stmt, 5, p->side);
    db_bind_int(stmt, 6, event->when.latest);
    db_bind_text(stmt, 7, mg_text(w->mg, p->said));
    db_bind_int(stmt, 8, key->seq);
    return db_run(w->store, stmt, w->err);
}

/* Appended in key order: several times as fast as in the order of events. */
static int write_participants(struct writing *w)
{
    struct mg *mg = w->mg;
    size_t n = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        n += mg->events[i].n_participants;
    }
    struct row_key *keys = arena_array(&w->scratch, n + 1, sizeof *keys);
    n = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[i];
        for (uint32_t p = 0; !w->events.kept[i] && p < event->n_participants; p++) {
            keys[n++] = (struct row_key){w->actors.number[event->participants[p].actor],
                                         event->when.earliest, event->rank, p};
        }
    }
    qsort(keys, n, sizeof *keys, compare_row_keys);
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        rc = write_participant(w, &keys[i]);
    }
    return rc;
}

static int write_claim(struct writing *w, const struct mg_event *event, uint32_t seq)
{
    int64_t number = w->events.number[event - w->mg->events];
    const struct mg_claim *claim = &event->claims[seq];
    int64_t keys[2] = {number, seq};
    sqlite3_stmt *stmt = db_stmt(w->store, DB_CLAIM_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, number);
    db_bind_int(stmt, 2, seq);
    db_bind_text(stmt, 3, slice_of(claim->property));
    db_bind_text(stmt, 4, claim->value);
    db_bind_int(stmt, 5, claim->preferred);
    int rc = db_run(w->store, stmt, w->err);
    return rc == 0 ? write_links(w, DB_CLAIM_MENTION_INSERT, keys, claim->mentions,
                                 claim->n_mentions)
                   : rc;
}

/* An event with all that belongs to it, but for its participants. */
static int write_whole(struct writing *w, const struct mg_event *event)
{
    int64_t number = w->events.number[event - w->mg->events];
    int64_t keys[2] = {number, 0};
    int rc = write_event(w, event);
    rc = rc == 0 ? write_links(w, DB_EVENT_MENTION_INSERT, keys, event->mentions,
                               event->n_mentions)
                 : rc;
    for (uint32_t p = 0; rc == 0 && p < event->n_participants; p++) {
        int64_t who[2] = {number, p};
        rc = write_links(w, DB_EVENT_ACTOR_MENTION_INSERT, who,
                         event->participants[p].mentions,
                         event->participants[p].n_mentions);
    }
    for (uint32_t c = 0; rc == 0 && c < event->n_claims; c++) {
        rc = write_claim(w, event, c);
    }
    return rc;
}

static int write_events(struct writing *w)
{
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < w->mg->n_events; i++) {
        uint32_t at = w->event_at[i];
        rc = w->events.kept[at] ? 0 : write_whole(w, &w->mg->events[at]);
    }
    return rc;
}

/* The few that there are are written anew. */
static int write_bounds(struct writing *w)
{
    struct mg *mg = w->mg;
    int rc = db_exec(w->store, "delete from doc_bounds", w->err);
    for (size_t i = 0; rc == 0 && i < mg->n_docs; i++) {
        const struct mg_doc *doc = &mg->docs[i];
        bool told = doc->undated &&
                    (doc->lo != WHEN_OPEN_EARLIEST || doc->hi != WHEN_OPEN_LATEST);
        if (!told) {
            continue;
        }
        sqlite3_stmt *stmt = db_stmt(w->store, DB_DOC_BOUNDS_INSERT, w->err);
        if (!stmt) {
            return ERR_STORE;
        }
        db_bind_int(stmt, 1, doc->doc_id);
        db_bind_int(stmt, 2, doc->lo);
        db_bind_int(stmt, 3, doc->hi);
        db_bind_text(stmt, 4, doc->reason);
        rc = db_run(w->store, stmt, w->err);
    }
    return rc;
}

static struct rows make_rows(struct writing *w, size_t n)
{
    return (struct rows){.number = arena_array(&w->scratch, n + 1, sizeof(int64_t)),
                         .hash = arena_array(&w->scratch, n + 1, sizeof(uint64_t)),
                         .kept = arena_array(&w->scratch, n + 1, sizeof(bool)),
                         .count = n};
}

/* In how many events every actor takes part. */
static void count_events(struct mg *mg)
{
    for (size_t i = 0; i < mg->n_events; i++) {
        for (uint32_t p = 0; p < mg->events[i].n_participants; p++) {
            mg->actors[mg->events[i].participants[p].actor].n_events++;
        }
    }
}

static int write_rows(struct writing *w)
{
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < w->mg->n_places; i++) {
        bool written = w->places.number[i] != 0 && !w->places.kept[i];
        rc = written ? write_place(w, i) : 0;
    }
    rc = rc == 0 ? write_actors(w) : rc;
    rc = rc == 0 ? write_events(w) : rc;
    rc = rc == 0 ? write_participants(w) : rc;
    return rc == 0 ? write_bounds(w) : rc;
}

int mg_write(struct mg *mg, bool anew, struct err *err)
{
    struct writing w = {.mg = mg, .store = mg->store, .err = err};
    bool fits = false;
    int rc = 0;
    w.event_at = arena_array(&w.scratch, mg->n_events + 1, sizeof(uint32_t));
    w.events = make_rows(&w, mg->n_events);
    w.actors = make_rows(&w, mg->n_actors);
    w.places = make_rows(&w, mg->n_places);
    for (uint32_t i = 0; i < mg->n_events; i++) {
        w.event_at[mg->events[i].rank] = i;
    }
    count_events(mg);
    write_gather_names(&w);
    write_number(&w);
    if (!anew) {
        rc = write_diff(&w, &fits);
    }
    if (rc == 0 && !fits) {
        write_number(&w);
        rc = db_drop_derived(mg->store, err);
    }
    rc = rc == 0 ? write_rows(&w) : rc;
    arena_release(&w.scratch);
    return rc;
}
