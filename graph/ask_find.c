#include "base/buf.h"
#include "base/calendar.h"
#include "base/utf8.h"
#include "graph/ask.h"

/*
 * Dates are looked up by their first day: an event of a few days that overlaps a period
 * begins at most this many days before it; longer ones have an index of their own (the
 * partial ones of schema.sql, whose condition says the same number).
 */
#define SHORT_DAYS 62

#define MAX_VALUES 256

/* A statement in the making: its text and the values of its question marks. */
struct statement {
    struct buf sql;
    struct {
        struct slice text;
        double number;
        bool is_text;
    } values[MAX_VALUES];
    size_t n;
};

enum scope {
    SCOPE_PERIOD,  /* what the query asks for */
    SCOPE_BEFORE,  /* the last one in front of its period */
    SCOPE_AFTER,   /* the first one behind it */
    SCOPE_UNDATED, /* those that no period can hold */
};

static void add_number(struct statement *s, double number)
{
    if (s->n < MAX_VALUES) {
        s->values[s->n].number = number;
        s->values[s->n++].is_text = false;
    }
}

static void add_text(struct statement *s, struct slice text)
{
    if (s->n < MAX_VALUES) {
        s->values[s->n].text = text;
        s->values[s->n++].is_text = true;
    }
}

static bool has_period(const struct ask *ask)
{
    return ask->since != WHEN_OPEN_EARLIEST || ask->until != WHEN_OPEN_LATEST;
}

/* "actor_id in (...)": the groups in whose description all of the words are. */
static void add_group_test(struct statement *s, struct slice words)
{
    struct slice word;
    buf_addf(&s->sql, "actor_id in (select g.actor_id from actors g where g.kind = %d",
             ACTOR_GROUP);
    while (slice_cut(&words, ' ', &word)) {
        buf_adds(&s->sql, " and g.actor_id in (select n.actor_id from actor_names n"
                          " where n.folded = ?)");
        add_text(s, word);
    }
    buf_addc(&s->sql, ')');
}

/* "(actor_id in (0, ?, ?) or ...)"; no actor has the number 0. */
static void add_actor_test(struct statement *s, const struct ask_actor *items, size_t n)
{
    buf_adds(&s->sql, "(actor_id in (0");
    for (size_t i = 0; i < n; i++) {
        if (items[i].words.len == 0) {
            buf_adds(&s->sql, ", ?");
            add_number(s, items[i].actor_id);
        }
    }
    buf_addc(&s->sql, ')');
    for (size_t i = 0; i < n; i++) {
        if (items[i].words.len > 0) {
            buf_adds(&s->sql, " or ");
            add_group_test(s, items[i].words);
        }
    }
    buf_addc(&s->sql, ')');
}

/* Rows of `table` whose days may overlap the period;. */
static void add_day_ranges(struct statement *s, const struct ask *ask,
                           const char *table, const struct ask_actor *items, size_t n)
{
    for (int part = 0; part < 2; part++) {
        buf_addf(&s->sql, "%sselect event_id from %s where ",
                 part == 0 ? "" : " union ", table);
        if (n > 0) {
            add_actor_test(s, items, n);
            buf_adds(&s->sql, " and ");
        }
        if (part == 0) {
            buf_adds(&s->sql, "lo between ? and ? and hi >= ?");
            add_number(s, (double)ask->since - SHORT_DAYS);
            add_number(s, ask->until);
            add_number(s, ask->since);
        } else {
            buf_addf(&s->sql, "hi - lo > %d and hi >= ? and lo <= ?", SHORT_DAYS);
            add_number(s, ask->since);
            add_number(s, ask->until);
        }
    }
}

static size_t rarest(const struct ask_actors *list)
{
    size_t best = 0;
    for (size_t i = 1; i < list->count; i++) {
        best = list->items[i].n_events < list->items[best].n_events ? i : best;
    }
    return best;
}

/* The rarest of the actors that every event must have: it finds, the others test. */
static const struct ask_actors *driving(const struct ask *ask, size_t *first, size_t *n)
{
    const struct ask_actors *lists[] = {&ask->all_of, &ask->agents, &ask->targets};
    const struct ask_actors *best = NULL;
    uint32_t fewest = UINT32_MAX;
    for (size_t l = 0; l < sizeof lists / sizeof lists[0]; l++) {
        size_t at = rarest(lists[l]);
        if (lists[l]->count > 0 && lists[l]->items[at].n_events < fewest) {
            fewest = lists[l]->items[at].n_events;
            best = lists[l];
            *first = at;
            *n = 1;
        }
    }
    if (!best && ask->any_of.count > 0) {
        best = &ask->any_of;
        *first = 0;
        *n = ask->any_of.count;
    }
    return best;
}

/* "from ..." down to the events that can be meant at all. */
static void add_source(struct statement *s, const struct ask *ask, enum scope scope)
{
    size_t first = 0;
    size_t n = 0;
    const struct ask_actors *actors = driving(ask, &first, &n);
    const struct ask_actor *items = actors ? actors->items + first : NULL;
    bool ranged = scope == SCOPE_PERIOD && ask->since != WHEN_OPEN_EARLIEST;
    if (!actors && !ranged) {
        buf_adds(&s->sql, " from events e where 1");
        return;
    }
    buf_adds(&s->sql, " from (");
    if (ranged) {
        add_day_ranges(s, ask, actors ? "event_actors" : "events", items, n);
    } else {
        buf_adds(&s->sql, "select distinct event_id from event_actors where ");
        add_actor_test(s, items, n);
        if (scope == SCOPE_UNDATED || ask->undated) {
            buf_addf(&s->sql, " and lo = %d", WHEN_OPEN_EARLIEST);
        }
    }
    buf_adds(&s->sql, ") c cross join events e on e.event_id = c.event_id where 1");
}

static void add_actor_tests(struct statement *s, const struct ask_actors *list,
                            const char *side)
{
    for (size_t i = 0; i < list->count; i++) {
        buf_addf(&s->sql,
                 " and exists (select 1 from event_actors x where"
                 " x.event_id = e.event_id%s and ",
                 side);
        add_actor_test(s, &list->items[i], 1);
        buf_addc(&s->sql, ')');
    }
}

static void add_who(struct statement *s, const struct ask *ask)
{
    add_actor_tests(s, &ask->all_of, "");
    add_actor_tests(s, &ask->agents, " and x.side <> 2");
    add_actor_tests(s, &ask->targets, " and x.side = 2");
    if (ask->any_of.count > 0) {
        buf_adds(&s->sql, " and exists (select 1 from event_actors x where"
                          " x.event_id = e.event_id and ");
        add_actor_test(s, ask->any_of.items, ask->any_of.count);
        buf_addc(&s->sql, ')');
    }
    if (ask->none_of.count > 0) {
        buf_adds(&s->sql, " and not exists (select 1 from event_actors x where"
                          " x.event_id = e.event_id and ");
        add_actor_test(s, ask->none_of.items, ask->none_of.count);
        buf_addc(&s->sql, ')');
    }
}

static void add_when(struct statement *s, const struct ask *ask, enum scope scope)
{
    if (ask->undated || scope == SCOPE_UNDATED) {
        buf_adds(&s->sql, " and (e.prec & 3) = 0");
        return;
    }
    if (!has_period(ask)) {
        return;
    }
    buf_adds(&s->sql, " and (e.prec & 3) <> 0");
    if (scope == SCOPE_BEFORE) {
        buf_adds(&s->sql, " and e.hi < ?");
        add_number(s, ask->since);
    } else if (scope == SCOPE_AFTER) {
        buf_adds(&s->sql, " and e.lo > ?");
        add_number(s, ask->until);
    } else if (ask->strict) {
        buf_adds(&s->sql, " and e.lo >= ? and e.hi <= ?");
        add_number(s, ask->since);
        add_number(s, ask->until);
    } else {
        buf_adds(&s->sql, " and e.lo <= ? and e.hi >= ?");
        add_number(s, ask->until);
        add_number(s, ask->since);
    }
}

/* A place by its name or its country's; with `host`, also who is visited. */
static void add_where(struct asking *a, struct statement *s, struct slice typed,
                      bool host)
{
    struct slice canonical = ask_canonical(a, typed);
    struct slice folded = utf8_fold(a->arena, typed);
    struct slice other = utf8_fold(a->arena, canonical);
    buf_adds(&s->sql,
             " and (e.place_id in (select place_id from places where"
             " folded in (?, ?) or country_folded in (?, ?)) or exists"
             " (select 1 from event_actors x join actor_names n using (actor_id)"
             " where x.event_id = e.event_id and x.side = 2 and n.folded in (?, ?)"
             " and n.weight > 0");
    for (int i = 0; i < 3; i++) {
        add_text(s, folded);
        add_text(s, other);
    }
    buf_adds(&s->sql, host ? "))" : " and e.place_id is null))");
}

static void add_what(struct asking *a, struct statement *s)
{
    const struct ask *ask = &a->ask;
    for (size_t i = 0; i < ask->types.count; i++) {
        buf_adds(&s->sql, i == 0 ? " and e.type in (?" : ", ?");
        add_text(s, ask->types.items[i]);
    }
    buf_adds(&s->sql, ask->types.count > 0 ? ")" : "");
    if (ask->statuses != 0) {
        buf_adds(&s->sql, " and ((1 << e.status) & ?) <> 0");
        add_number(s, ask->statuses);
    }
    buf_adds(&s->sql, ask->disputed ? " and e.disputed" : "");
    if (ask->min_sources > 0) {
        buf_adds(&s->sql, " and e.n_docs >= ?");
        add_number(s, ask->min_sources);
    }
    if (ask->min_confidence > 0) {
        buf_adds(&s->sql, " and e.confidence >= ?");
        add_number(s, ask->min_confidence);
    }
    for (size_t i = 0; i < ask->sources.count; i++) {
        buf_adds(
            &s->sql,
            " and exists (select 1 from event_mentions m join documents d"
            " using (doc_id) where m.event_id = e.event_id and (instr("
            "lower(d.publisher), lower(?)) > 0 or instr(lower(d.url), lower(?)) > 0"
            " or instr(lower(d.id), lower(?)) > 0))");
        for (int n = 0; n < 3; n++) {
            add_text(s, ask->sources.items[i]);
        }
    }
    if (ask->place.len > 0) {
        add_where(a, s, ask->place, false);
    }
    if (ask->object.len > 0) {
        add_where(a, s, ask->object, true);
    }
}

static bool limits_events(const struct ask *ask)
{
    bool rows_are_events =
        ask->kind == ASK_EVENTS || ask->kind == ASK_WHEN || ask->kind == ASK_WHAT;
    return ask->limit > 0 && rows_are_events && ask->group == ASK_GROUP_NONE;
}

static int prepare(struct asking *a, enum scope scope, sqlite3_stmt **out)
{
    static const char *const orders[] = {
        [ASK_BY_DATE] = " order by e.event_id",
        [ASK_BY_TYPE] = " order by e.type, e.event_id",
        [ASK_BY_SOURCES] = " order by e.n_docs desc, e.event_id",
        [ASK_BY_CONFIDENCE] = " order by e.confidence desc, e.event_id",
    };
    struct statement s = {0};
    buf_adds(&s.sql, scope == SCOPE_UNDATED ? "select count(*)"
                                            : "select e.event_id, e.lo, e.hi, e.prec");
    add_source(&s, &a->ask, scope);
    add_who(&s, &a->ask);
    add_when(&s, &a->ask, scope);
    add_what(a, &s);
    if (scope == SCOPE_BEFORE) {
        buf_adds(&s.sql, " order by e.event_id desc limit 1");
    } else if (scope == SCOPE_AFTER) {
        buf_adds(&s.sql, " order by e.event_id limit 1");
    } else if (scope == SCOPE_PERIOD) {
        buf_adds(&s.sql, orders[a->ask.sort]);
        if (limits_events(&a->ask)) {
            buf_addf(&s.sql, " limit %u", (unsigned)a->ask.limit);
        }
    }
    int rc = sqlite3_prepare_v2(a->store->db, s.sql.ptr, (int)s.sql.len, out, NULL);
    for (size_t i = 0; rc == SQLITE_OK && i < s.n; i++) {
        if (s.values[i].is_text) {
            db_bind_text(*out, (int)i + 1, s.values[i].text);
        } else {
            (void)sqlite3_bind_int64(*out, (int)i + 1,
                                     (sqlite3_int64)s.values[i].number);
        }
    }
    buf_release(&s.sql);
    return rc == SQLITE_OK ? 0 : db_fail(a->store, a->err);
}

/* Might the event lie outside the period, for all that is known? */
static bool is_maybe(const struct ask *ask, const struct when *when)
{
    return has_period(ask) && when->kind == WHEN_WITHIN &&
           (when->earliest < ask->since || when->latest > ask->until);
}

int ask_find(struct asking *a, struct kg_picks *out)
{
    sqlite3_stmt *stmt = NULL;
    int rc = prepare(a, SCOPE_PERIOD, &stmt);
    if (rc != 0) {
        return rc;
    }
    int step = sqlite3_step(stmt);
    for (; step == SQLITE_ROW; step = sqlite3_step(stmt)) {
        struct when when = db_when(stmt, 1);
        out->items = arena_grow(a->arena, out->items, out->count, &out->capacity,
                                sizeof *out->items);
        out->items[out->count++] =
            (struct kg_pick){sqlite3_column_int64(stmt, 0), is_maybe(&a->ask, &when)};
    }
    rc = step == SQLITE_DONE ? 0 : db_fail(a->store, a->err);
    (void)sqlite3_finalize(stmt);
    return rc;
}

/* The date of the one event in front of or behind the period; empty when there is none.
 */
static int nearest(struct asking *a, enum scope scope, char out[WHEN_EDTF_SIZE])
{
    sqlite3_stmt *stmt = NULL;
    int rc = prepare(a, scope, &stmt);
    out[0] = '\0';
    if (rc != 0) {
        return rc;
    }
    int step = sqlite3_step(stmt);
    if (step == SQLITE_ROW) {
        struct when when = db_when(stmt, 1);
        when_edtf(&when, out);
    }
    rc = step == SQLITE_ROW || step == SQLITE_DONE ? 0 : db_fail(a->store, a->err);
    (void)sqlite3_finalize(stmt);
    return rc;
}

static int count_undated(struct asking *a, int64_t *out)
{
    sqlite3_stmt *stmt = NULL;
    int rc = prepare(a, SCOPE_UNDATED, &stmt);
    if (rc == 0) {
        int step = sqlite3_step(stmt);
        *out = step == SQLITE_ROW ? sqlite3_column_int64(stmt, 0) : 0;
        rc = step == SQLITE_ROW ? 0 : db_fail(a->store, a->err);
        (void)sqlite3_finalize(stmt);
    }
    return rc;
}

int ask_note(struct asking *a, size_t n_found, struct slice *note)
{
    char before[WHEN_EDTF_SIZE] = "";
    char after[WHEN_EDTF_SIZE] = "";
    int64_t undated = 0;
    int rc = 0;
    struct buf out = {0};
    bool period = has_period(&a->ask) && !a->ask.undated;
    size_t first = 0;
    size_t n = 0;
    if (n_found == 0) {
        buf_adds(&out, "0 events");
        if (period && a->ask.since != WHEN_OPEN_EARLIEST) {
            rc = nearest(a, SCOPE_BEFORE, before);
        }
        if (rc == 0 && period && a->ask.until != WHEN_OPEN_LATEST) {
            rc = nearest(a, SCOPE_AFTER, after);
        }
        buf_addf(&out, "%s%s", before[0] ? "; nearest before: " : "", before);
        buf_addf(&out, "%s%s",
                 !after[0]   ? ""
                 : before[0] ? ", nearest after: "
                             : "; nearest after: ",
                 after);
    }
    if (rc == 0 && period && driving(&a->ask, &first, &n)) {
        rc = count_undated(a, &undated);
    }
    if (undated > 0) {
        buf_addf(&out, "%s%d undated %s left out; ask for undated events",
                 out.len > 0 ? "; " : "", (int)undated,
                 undated == 1 ? "event is" : "events are");
    }
    *note = arena_copy(a->arena, buf_slice(&out));
    buf_release(&out);
    return rc;
}
