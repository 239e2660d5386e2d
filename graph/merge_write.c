#include <stdlib.h>

#include "base/buf.h"
#include "graph/merge.h"

/* Writes one row of the statement `id`, whose values `bind` sets. */
struct writing {
    struct mg *mg;
    struct kg_store *store;
    uint32_t *event_at; /* of each rank: the event */
    uint32_t *place_id; /* of each place: its row, 0 not used */
    uint32_t *actor_id; /* of each actor: its row, 0 not used */
    struct err *err;
};

static int write_actor(struct writing *w, uint32_t at)
{
    const struct mg_actor *actor = &w->mg->actors[at];
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, w->actor_id[at]);
    db_bind_text(stmt, 2, actor->id);
    db_bind_text(stmt, 3, mg_text(w->mg, actor->name));
    db_bind_int(stmt, 4, actor->kind);
    db_bind_text(stmt, 5, mg_text(w->mg, actor->country));
    db_bind_text(stmt, 6, mg_text(w->mg, actor->known));
    db_bind_int(stmt, 7, actor->partial);
    db_bind_int(stmt, 8, actor->n_events);
    return db_run(w->store, stmt, w->err);
}

enum { NAME_WORD, NAME_FORM, NAME_CANONICAL };

static int write_name(struct writing *w, uint32_t actor, struct slice folded,
                      struct slice form, int weight)
{
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_NAME_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, folded);
    db_bind_int(stmt, 2, w->actor_id[actor]);
    db_bind_text(stmt, 3, form);
    db_bind_int(stmt, 4, weight);
    return db_run(w->store, stmt, w->err);
}

static int write_form(struct writing *w, uint32_t actor, mg_str form, int weight)
{
    struct mg *mg = w->mg;
    if (form == 0 || w->actor_id[actor] == 0) {
        return 0;
    }
    return write_name(w, actor, mg_text(mg, mg_fold(mg, form)), mg_text(mg, form),
                      weight);
}

static int write_words(struct writing *w, uint32_t actor)
{
    struct mg *mg = w->mg;
    struct slice rest = mg_text(mg, mg_fold(mg, mg->actors[actor].name));
    struct slice whole = rest;
    struct slice word;
    int rc = 0;
    while (rc == 0 && slice_cut(&rest, ' ', &word)) {
        if (word.len > 1 && word.len < whole.len) {
            rc = write_name(w, actor, word, (struct slice){0}, NAME_WORD);
        }
    }
    return rc;
}

/* An office, a party or an age that a document gives the actor. */
static int write_fact(struct writing *w, const struct mg_fact *fact, int64_t actor_id)
{
    const struct mg *mg = w->mg;
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_FACT_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, actor_id);
    db_bind_int(stmt, 2, mg->docs[mg->locals[fact->local].doc].doc_id);
    db_bind_int(stmt, 3, fact->i);
    return db_run(w->store, stmt, w->err);
}

static int write_actors(struct writing *w)
{
    struct mg *mg = w->mg;
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < mg->n_actors; i++) {
        if (w->actor_id[i] == 0) {
            continue;
        }
        rc = write_actor(w, i);
        int weight = mg->actors[i].partial ? NAME_FORM : NAME_CANONICAL;
        rc = rc == 0 ? write_form(w, i, mg->actors[i].name, weight) : rc;
        rc = rc == 0 ? write_words(w, i) : rc;
    }
    for (size_t i = 0; rc == 0 && i < mg->n_locals; i++) {
        rc = write_form(w, mg->locals[i].actor, mg->locals[i].name, NAME_FORM);
    }
    for (size_t i = 0; rc == 0 && i < mg->n_facts; i++) {
        const struct mg_fact *fact = &mg->facts[i];
        uint32_t actor = mg->locals[fact->local].actor;
        rc = write_form(w, actor, fact->form, NAME_FORM);
        if (rc != 0 || (fact->form != 0 && fact->office == 0) ||
            w->actor_id[actor] == 0) {
            continue;
        }
        rc = write_fact(w, fact, w->actor_id[actor]);
        if (rc != 0 || fact->office == 0 || fact->past) {
            continue;
        }
        sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_OFFICE_INSERT, w->err);
        if (!stmt) {
            return ERR_STORE;
        }
        db_bind_int(stmt, 1, w->actor_id[actor]);
        db_bind_text(stmt, 2, mg_text(mg, fact->office));
        db_bind_text(stmt, 3, mg_text(mg, fact->country));
        rc = db_run(w->store, stmt, w->err);
    }
    return rc;
}

static int write_place(struct writing *w, uint32_t at)
{
    struct mg *mg = w->mg;
    const struct mg_place *place = &mg->places[at];
    sqlite3_stmt *stmt = db_stmt(w->store, DB_PLACE_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    struct buf key = {0};
    buf_addf(&key, "place\n%.*s\n%.*s", SLICE_ARG(mg_text(mg, place->folded)),
             SLICE_ARG(mg_text(mg, place->country_folded)));
    struct slice id = mg_id(mg, "pl_", buf_slice(&key));
    buf_release(&key);
    db_bind_int(stmt, 1, w->place_id[at]);
    db_bind_text(stmt, 2, id);
    db_bind_text(stmt, 3, mg_text(mg, place->name));
    db_bind_text(stmt, 4, mg_text(mg, place->folded));
    db_bind_text(stmt, 5, mg_text(mg, place->country));
    db_bind_text(stmt, 6, mg_text(mg, place->code));
    db_bind_real(stmt, 7, place->lat);
    db_bind_real(stmt, 8, place->lon);
    db_bind_text(stmt, 9, mg_text(mg, place->country_folded));
    return db_run(w->store, stmt, w->err);
}

static int write_event(struct writing *w, const struct mg_event *event)
{
    struct mg *mg = w->mg;
    sqlite3_stmt *stmt = db_stmt(w->store, DB_EVENT_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, event->rank + 1);
    db_bind_text(stmt, 2, event->id);
    db_bind_text(stmt, 3, mg_text(mg, event->type));
    db_bind_text(stmt, 4, mg_text(mg, event->subtype));
    db_bind_int(stmt, 5, event->status);
    db_bind_text(stmt, 6, event->label);
    db_bind_when(stmt, 7, &event->when);
    if (event->place != MG_NONE) {
        db_bind_int(stmt, 10, w->place_id[event->place]);
    }
    if (event->part_of != MG_NONE) {
        db_bind_int(stmt, 11, mg->events[event->part_of].rank + 1);
    }
    db_bind_real(stmt, 12, event->confidence);
    db_bind_int(stmt, 13, event->disputed);
    db_bind_int(stmt, 14, event->n_mentions);
    db_bind_int(stmt, 15, event->n_docs);
    db_bind_text(stmt, 16, event->reason);
    return db_run(w->store, stmt, w->err);
}

/* Rows of `id` that tie mentions to number `seq` of an event. */
static int write_links(struct writing *w, enum db_stmt_id id, const uint32_t keys[2],
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
    uint32_t actor_id;
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
    db_bind_int(stmt, 3, key->rank + 1);
    db_bind_text(stmt, 4, mg_text(w->mg, p->role));
    db_bind_int(stmt, 5, p->side);
    db_bind_int(stmt, 6, event->when.latest);
    db_bind_text(stmt, 7, mg_text(w->mg, p->said));
    db_bind_int(stmt, 8, key->seq);
    return db_run(w->store, stmt, w->err);
}

/* Appended in key order: several times as fast as in the order of events. */
static int write_participants(struct writing *w, struct arena *scratch)
{
    struct mg *mg = w->mg;
    size_t n = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        n += mg->events[i].n_participants;
    }
    struct row_key *keys = arena_array(scratch, n + 1, sizeof *keys);
    n = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[i];
        for (uint32_t p = 0; p < event->n_participants; p++) {
            keys[n++] = (struct row_key){w->actor_id[event->participants[p].actor],
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
    const struct mg_claim *claim = &event->claims[seq];
    uint32_t keys[2] = {event->rank + 1, seq};
    sqlite3_stmt *stmt = db_stmt(w->store, DB_CLAIM_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, event->rank + 1);
    db_bind_int(stmt, 2, seq);
    db_bind_text(stmt, 3, slice_of(claim->property));
    db_bind_text(stmt, 4, claim->value);
    db_bind_int(stmt, 5, claim->preferred);
    int rc = db_run(w->store, stmt, w->err);
    return rc == 0 ? write_links(w, DB_CLAIM_MENTION_INSERT, keys, claim->mentions,
                                 claim->n_mentions)
                   : rc;
}

static int write_events(struct writing *w)
{
    struct mg *mg = w->mg;
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[w->event_at[i]];
        uint32_t keys[2] = {i + 1, 0};
        rc = write_event(w, event);
        rc = rc == 0 ? write_links(w, DB_EVENT_MENTION_INSERT, keys, event->mentions,
                                   event->n_mentions)
                     : rc;
        for (uint32_t p = 0; rc == 0 && p < event->n_participants; p++) {
            uint32_t who[2] = {i + 1, p};
            rc = write_links(w, DB_EVENT_ACTOR_MENTION_INSERT, who,
                             event->participants[p].mentions,
                             event->participants[p].n_mentions);
        }
        for (uint32_t c = 0; rc == 0 && c < event->n_claims; c++) {
            rc = write_claim(w, event, c);
        }
    }
    return rc;
}

/* Rows only for actors and places that events need, numbered as they are met. */
static void number_rows(struct writing *w)
{
    struct mg *mg = w->mg;
    uint32_t places = 0;
    uint32_t actors = 0;
    for (uint32_t i = 0; i < mg->n_events; i++) {
        const struct mg_event *event = &mg->events[w->event_at[i]];
        if (event->place != MG_NONE && w->place_id[event->place] == 0) {
            w->place_id[event->place] = ++places;
        }
        for (uint32_t p = 0; p < event->n_participants; p++) {
            uint32_t actor = event->participants[p].actor;
            mg->actors[actor].n_events++;
            actors += w->actor_id[actor] == 0;
            w->actor_id[actor] = w->actor_id[actor] == 0 ? actors : w->actor_id[actor];
        }
    }
}

static int write_bounds(struct writing *w)
{
    struct mg *mg = w->mg;
    int rc = 0;
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

int mg_write(struct mg *mg, struct err *err)
{
    struct arena scratch = {0};
    struct writing w = {
        .mg = mg,
        .store = mg->store,
        .event_at = arena_array(&scratch, mg->n_events + 1, sizeof(uint32_t)),
        .place_id = arena_array(&scratch, mg->n_places + 1, sizeof(uint32_t)),
        .actor_id = arena_array(&scratch, mg->n_actors + 1, sizeof(uint32_t)),
        .err = err,
    };
    for (uint32_t i = 0; i < mg->n_events; i++) {
        w.event_at[mg->events[i].rank] = i;
    }
    int rc = 0;
    number_rows(&w);
    for (uint32_t i = 0; rc == 0 && i < mg->n_places; i++) {
        rc = w.place_id[i] != 0 ? write_place(&w, i) : 0;
    }
    rc = rc == 0 ? write_actors(&w) : rc;
    rc = rc == 0 ? write_events(&w) : rc;
    rc = rc == 0 ? write_participants(&w, &scratch) : rc;
    rc = rc == 0 ? write_bounds(&w) : rc;
    arena_release(&scratch);
    return rc;
}
