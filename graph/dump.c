#include "graph/db.h"

/*
 * All that a graph holds, without numbers of rows, which depend on the order in which
 * documents came. The first ones are stored, from `actors` on they are derived.
 */
static const char *const stored[] = {
    "select 'document', id, sha256, title, url, publisher, lo, hi, prec from documents"
    " order by id",
    "select 'mention', d.id, m.n, type, subtype, status, trigger_start, trigger_end, start,"
    " end, place, place_country, m.lo, m.hi, m.prec, time_value, time_shift, confidence,"
    " event, part_of from mentions m join documents d using (doc_id) order by d.id, m.n",
    "select 'mention_actor', d.id, a.n, i, name, role, said, country, known, kind, partial"
    " from mention_actors a join documents d using (doc_id) order by d.id, a.n, i",
    "select 'decision', verb, about, first, second from decisions order by n",
    "select 'fact', d.id, i, actor, kind, form, office, country, known, partial, past,"
    " party, age from facts join documents d using (doc_id) order by d.id, i",
};

static const char *const derived[] = {
    "select 'bounds', d.id, b.lo, b.hi, b.reason from doc_bounds b join documents d"
    " using (doc_id) order by d.id",
    "select 'actor', id, name, kind, country, known, partial, n_events from actors"
    " order by id",
    "select 'name', a.id, folded, form, weight from actor_names n join actors a"
    " using (actor_id) order by a.id, folded, form",
    "select 'office', a.id, office, o.country from actor_offices o join actors a"
    " using (actor_id) order by a.id, office, o.country",
    "select 'actor_fact', a.id, d.id, f.i from actor_facts f join actors a using (actor_id)"
    " join documents d using (doc_id) order by a.id, d.id, f.i",
    "select 'place', id, name, country, code from places order by id",
    "select 'event', e.id, e.type, e.subtype, e.status, e.label, e.lo, e.hi,"
    " e.prec, p.id, w.id, e.confidence, e.disputed, e.n_mentions, e.n_docs, e.reason"
    " from events e left join places p using (place_id) left join events w on"
    " w.event_id = e.part_of order by e.event_id",
    "select 'event_actor', e.id, x.seq, a.id, role, side, said, x.lo, x.hi"
    " from event_actors x join actors a using (actor_id) join events e using (event_id)"
    " order by event_id, x.seq",
    "select 'event_mention', e.id, d.id, n from event_mentions join documents d"
    " using (doc_id) join events e using (event_id) order by event_id, d.id, n",
    "select 'event_actor_mention', e.id, seq, d.id, n from event_actor_mentions"
    " join documents d using (doc_id) join events e using (event_id)"
    " order by event_id, seq, d.id, n",
    "select 'claim', e.id, seq, property, value, preferred from claims"
    " join events e using (event_id) order by event_id, seq",
    "select 'claim_mention', e.id, seq, d.id, n from claim_mentions"
    " join documents d using (doc_id) join events e using (event_id)"
    " order by event_id, seq, d.id, n",
};

static int dump_rows(struct kg_store *store, const char *sql,
                     const struct db_sink *sink, struct err *err)
{
    sqlite3_stmt *stmt = NULL;
    struct buf line = {0};
    if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK) {
        return db_fail(store, err);
    }
    int rc = sqlite3_step(stmt);
    for (; rc == SQLITE_ROW; rc = sqlite3_step(stmt)) {
        buf_clear(&line);
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            buf_adds(&line, i == 0 ? "" : "\t");
            buf_add(&line, db_text_borrowed(stmt, i));
        }
        buf_addc(&line, '\n');
        sink->line(sink->context, buf_slice(&line));
    }
    rc = rc == SQLITE_DONE ? 0 : db_fail(store, err);
    (void)sqlite3_finalize(stmt);
    buf_release(&line);
    return rc;
}

int db_dump(struct kg_store *store, bool all, const struct db_sink *sink,
            struct err *err)
{
    int rc = 0;
    for (size_t i = 0; all && rc == 0 && i < sizeof stored / sizeof stored[0]; i++) {
        rc = dump_rows(store, stored[i], sink, err);
    }
    for (size_t i = 0; rc == 0 && i < sizeof derived / sizeof derived[0]; i++) {
        rc = dump_rows(store, derived[i], sink, err);
    }
    return rc;
}
