/* answer.c - the answer to a query: events, actors or counts, as a table or data. */
#include <string.h>

#include "render/event_table.h"
#include "render/render.h"

#define TABLE_FIELDS "date,type,status,label,place,sources,id"

/* Who: an actor a row, the one with most events first. */
static struct cells actor_table(struct arena *arena, const struct kg_result *result)
{
    struct cells table = {.n_columns = 4};
    cells_add(&table, arena, SLICE_LIT("name"));
    cells_add(&table, arena, SLICE_LIT("kind"));
    cells_add(&table, arena, SLICE_LIT("events"));
    cells_add(&table, arena, SLICE_LIT("id"));
    for (size_t i = 0; i < result->n_actors; i++) {
        const struct kg_actor *actor = &result->view.actors[result->actors[i]];
        cells_add(&table, arena, actor->name);
        cells_add(&table, arena, actor_kind_name((enum actor_kind)actor->kind));
        cells_add(
            &table, arena,
            arena_printf(arena, "%llu", (unsigned long long)result->actor_events[i]));
        cells_add(&table, arena, actor->id);
    }
    return table;
}

static struct cells count_table(struct arena *arena, const struct kg_result *result)
{
    struct cells table = {.n_columns = 2};
    cells_add(&table, arena, SLICE_LIT("key"));
    cells_add(&table, arena, SLICE_LIT("events"));
    for (size_t i = 0; i < result->n_tallies; i++) {
        const struct kg_tally *tally = &result->tallies[i];
        cells_add(&table, arena, tally->key.len > 0 ? tally->key : SLICE_LIT("all"));
        cells_add(&table, arena,
                  arena_printf(arena, "%llu", (unsigned long long)tally->count));
    }
    return table;
}

static void actor_json(const struct kg_result *result, size_t i, struct jout *out)
{
    const struct kg_actor *actor = &result->view.actors[result->actors[i]];
    jout_add_string(out, "id", actor->id);
    jout_add_string(out, "name", actor->name);
    jout_add_string(out, "kind", actor_kind_name((enum actor_kind)actor->kind));
    jout_add_string_or_null(out, "country", actor->country);
    jout_add_integer(out, "events", (int64_t)result->actor_events[i]);
}

static void count_json(const struct kg_result *result, size_t i, struct jout *out)
{
    jout_add_string_or_null(out, "key", result->tallies[i].key);
    jout_add_integer(out, "events", (int64_t)result->tallies[i].count);
}

/* What one row of an answer is called in JSON, how many there are, and one of them. */
struct rows {
    const char *name;
    size_t count;
    const struct event_picks *picks; /* of events */
};

static void put_row(const struct kg_result *result, const struct rows *rows, size_t i,
                    struct buf *out)
{
    struct jout *object = jout_object();
    switch (result->answer) {
    case KG_ANSWER_EVENTS:
        event_put_json(&result->view, &result->view.events[i], rows->picks, object);
        break;
    case KG_ANSWER_ACTORS: actor_json(result, i, object); break;
    case KG_ANSWER_COUNTS: count_json(result, i, object); break;
    }
    jout_print(object, out);
    jout_free(object);
}

static struct rows rows_of(const struct kg_result *result,
                           const struct event_picks *picks)
{
    switch (result->answer) {
    case KG_ANSWER_ACTORS: return (struct rows){"actors", result->n_actors, NULL};
    case KG_ANSWER_COUNTS: return (struct rows){"counts", result->n_tallies, NULL};
    case KG_ANSWER_EVENTS: break;
    }
    return (struct rows){"events", result->view.n_events, picks};
}

static void put_jsonl(const struct kg_result *result, const struct rows *rows,
                      struct buf *out)
{
    for (size_t i = 0; i < rows->count; i++) {
        put_row(result, rows, i, out);
        buf_addc(out, '\n');
    }
}

static void put_json(const struct kg_result *result, const struct rows *rows,
                     struct buf *out)
{
    buf_addf(out, "{\"schema\":%d,\"%s\":[", EVENT_SCHEMA, rows->name);
    for (size_t i = 0; i < rows->count; i++) {
        buf_adds(out, i > 0 ? ",\n" : "\n");
        put_row(result, rows, i, out);
    }
    buf_adds(out, rows->count > 0 ? "\n]}\n" : "]}\n");
}

static int put_data(const struct kg_result *result, const char *format,
                    const char *names, struct buf *out, struct err *err)
{
    struct event_picks picks;
    int rc = 0;
    event_picks_contract(&picks);
    if (names && result->answer == KG_ANSWER_EVENTS) {
        rc = event_picks_read(slice_of(names), &picks, err);
    }
    if (rc != 0) {
        return rc;
    }
    struct rows rows = rows_of(result, &picks);
    if (strcmp(format, "json") == 0) {
        put_json(result, &rows, out);
    } else {
        put_jsonl(result, &rows, out);
    }
    return 0;
}

static struct cells make_table(const struct kg_result *result,
                               const struct event_picks *picks, struct arena *arena)
{
    switch (result->answer) {
    case KG_ANSWER_ACTORS: return actor_table(arena, result);
    case KG_ANSWER_COUNTS: return count_table(arena, result);
    case KG_ANSWER_EVENTS: break;
    }
    return event_table(arena, &result->view, picks);
}

/* CSV has all fields, as `export -f csv`; tables to look at have the main ones. */
static int pick_columns(const char *format, const char *names, struct event_picks *out,
                        struct err *err)
{
    if (!names && strcmp(format, "csv") == 0) {
        event_picks_all(out);
        return 0;
    }
    return event_picks_read(names ? slice_of(names) : SLICE_LIT(TABLE_FIELDS), out,
                            err);
}

static int put_table(const struct kg_result *result, const char *format,
                     const char *names, struct buf *out, struct err *err)
{
    struct arena arena = {0};
    struct event_picks picks;
    int rc = pick_columns(format, names, &picks, err);
    if (rc != 0) {
        return rc;
    }
    struct cells table = make_table(result, &picks, &arena);
    if (strcmp(format, "csv") == 0) {
        cells_csv(&table, out);
    } else if (strcmp(format, "tsv") == 0) {
        cells_tsv_rows(&table, out);
    } else if (strcmp(format, "md") == 0) {
        cells_markdown(&table, out);
    } else if (table.n_items > table.n_columns) {
        cells_aligned(&table, out);
    }
    arena_release(&arena);
    return 0;
}

int rn_answer(const struct kg_result *result, const char *format, const char *fields,
              struct buf *out, struct err *err)
{
    bool data = strcmp(format, "json") == 0 || strcmp(format, "jsonl") == 0;
    return data ? put_data(result, format, fields, out, err)
                : put_table(result, format, fields, out, err);
}
