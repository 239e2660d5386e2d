/* merge_write_actor.c - actors, the forms of their names, their offices. */
#include <stdlib.h>

#include "graph/write.h"

static int write_actor(struct writing *w, uint32_t at)
{
    const struct mg_actor *actor = &w->mg->actors[at];
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, w->actors.number[at]);
    db_bind_text(stmt, 2, actor->id);
    db_bind_text(stmt, 3, mg_text(w->mg, actor->name));
    db_bind_int(stmt, 4, actor->kind);
    db_bind_text(stmt, 5, mg_text(w->mg, actor->country));
    db_bind_text(stmt, 6, mg_text(w->mg, actor->known));
    db_bind_int(stmt, 7, actor->partial);
    db_bind_int(stmt, 8, actor->n_events);
    db_bind_int(stmt, 9, (int64_t)w->actors.hash[at]);
    return db_run(w->store, stmt, w->err);
}

static int write_name(struct writing *w, const struct name_row *row)
{
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_NAME_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, row->folded);
    db_bind_int(stmt, 2, w->actors.number[row->actor]);
    db_bind_text(stmt, 3, row->form);
    db_bind_int(stmt, 4, row->weight);
    return db_run(w->store, stmt, w->err);
}

static int write_office(struct writing *w, const struct office_row *row)
{
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_OFFICE_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, w->actors.number[row->actor]);
    db_bind_text(stmt, 2, mg_text(w->mg, row->office));
    db_bind_text(stmt, 3, mg_text(w->mg, row->country));
    return db_run(w->store, stmt, w->err);
}

static int write_fact(struct writing *w, const struct fact_row *row)
{
    sqlite3_stmt *stmt = db_stmt(w->store, DB_ACTOR_FACT_INSERT, w->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_int(stmt, 1, w->actors.number[row->actor]);
    db_bind_int(stmt, 2, row->doc_id);
    db_bind_int(stmt, 3, row->i);
    return db_run(w->store, stmt, w->err);
}

int write_actors(struct writing *w)
{
    const struct rows *actors = &w->actors;
    int rc = 0;
    for (uint32_t i = 0; rc == 0 && i < w->mg->n_actors; i++) {
        rc = actors->number[i] != 0 && !actors->kept[i] ? write_actor(w, i) : 0;
    }
    for (size_t i = 0; rc == 0 && i < w->n_names; i++) {
        rc = actors->kept[w->names[i].actor] ? 0 : write_name(w, &w->names[i]);
    }
    for (size_t i = 0; rc == 0 && i < w->n_offices; i++) {
        rc = actors->kept[w->offices[i].actor] ? 0 : write_office(w, &w->offices[i]);
    }
    for (size_t i = 0; rc == 0 && i < w->n_facts; i++) {
        rc = actors->kept[w->facts[i].actor] ? 0 : write_fact(w, &w->facts[i]);
    }
    return rc;
}

static void add_row(struct writing *w, struct name_row row)
{
    if (row.folded.len > 0 && w->mg->actors[row.actor].n_events > 0) {
        w->names[w->n_names++] = row;
    }
}

static void add_form(struct writing *w, uint32_t actor, mg_str form, int weight)
{
    struct mg *mg = w->mg;
    add_row(w, (struct name_row){mg_text(mg, mg_fold(mg, form)), mg_text(mg, form),
                                 actor, weight});
}

/* The canonical name and its words. */
static void add_canonical(struct writing *w, uint32_t actor)
{
    struct mg *mg = w->mg;
    int weight = mg->actors[actor].partial ? NAME_FORM : NAME_CANONICAL;
    struct slice whole = mg_text(mg, mg_fold(mg, mg->actors[actor].name));
    struct slice rest = whole;
    struct slice word;
    add_form(w, actor, mg->actors[actor].name, weight);
    while (slice_cut(&rest, ' ', &word)) {
        if (word.len > 1 && word.len < whole.len) {
            add_row(w, (struct name_row){word, {0}, actor, NAME_WORD});
        }
    }
}

static size_t count_words(struct slice text)
{
    size_t n = 1;
    for (size_t i = 0; i < text.len; i++) {
        n += text.ptr[i] == ' ';
    }
    return n;
}

static int compare_keys(const struct name_row *x, const struct name_row *y)
{
    int order = slice_compare(x->folded, y->folded);
    if (order == 0 && x->actor != y->actor) {
        return x->actor < y->actor ? -1 : 1;
    }
    return order != 0 ? order : slice_compare(x->form, y->form);
}

/* By key; of one key the heaviest first. */
static int compare_names(const void *a, const void *b)
{
    const struct name_row *x = a;
    const struct name_row *y = b;
    int order = compare_keys(x, y);
    return order != 0 ? order : y->weight - x->weight;
}

static int compare_offices(const void *a, const void *b)
{
    const struct office_row *x = a;
    const struct office_row *y = b;
    if (x->actor != y->actor) {
        return x->actor < y->actor ? -1 : 1;
    }
    if (x->office != y->office) {
        return x->office < y->office ? -1 : 1;
    }
    return (x->country > y->country) - (x->country < y->country);
}

static void sort_once(struct writing *w)
{
    size_t kept = 0;
    qsort(w->names, w->n_names, sizeof *w->names, compare_names);
    for (size_t i = 0; i < w->n_names; i++) {
        if (kept == 0 || compare_keys(&w->names[kept - 1], &w->names[i]) != 0) {
            w->names[kept++] = w->names[i];
        }
    }
    w->n_names = kept;
    kept = 0;
    qsort(w->offices, w->n_offices, sizeof *w->offices, compare_offices);
    for (size_t i = 0; i < w->n_offices; i++) {
        if (kept == 0 || compare_offices(&w->offices[kept - 1], &w->offices[i]) != 0) {
            w->offices[kept++] = w->offices[i];
        }
    }
    w->n_offices = kept;
}

static void add_fact(struct writing *w, const struct mg_fact *fact)
{
    const struct mg *mg = w->mg;
    const struct mg_local *local = &mg->locals[fact->local];
    add_form(w, local->actor, fact->form, NAME_FORM);
    if (mg->actors[local->actor].n_events == 0 ||
        (fact->form != 0 && fact->office == 0)) {
        return;
    }
    w->facts[w->n_facts++] =
        (struct fact_row){local->actor, mg->docs[local->doc].doc_id, fact->i};
    if (fact->office != 0 && !fact->past) {
        w->offices[w->n_offices++] =
            (struct office_row){local->actor, fact->office, fact->country};
    }
}

void write_gather_names(struct writing *w)
{
    struct mg *mg = w->mg;
    size_t most = mg->n_locals + mg->n_facts + 1;
    for (uint32_t i = 0; i < mg->n_actors; i++) {
        most += 1 + count_words(mg_text(mg, mg->actors[i].name));
    }
    w->names = arena_array(&w->scratch, most, sizeof *w->names);
    w->offices = arena_array(&w->scratch, mg->n_facts + 1, sizeof *w->offices);
    w->facts = arena_array(&w->scratch, mg->n_facts + 1, sizeof *w->facts);
    for (uint32_t i = 0; i < mg->n_actors; i++) {
        add_canonical(w, i);
    }
    for (size_t i = 0; i < mg->n_locals; i++) {
        add_form(w, mg->locals[i].actor, mg->locals[i].name, NAME_FORM);
    }
    for (size_t i = 0; i < mg->n_facts; i++) {
        add_fact(w, &mg->facts[i]);
    }
    sort_once(w);
}
