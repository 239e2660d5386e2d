#include <stdlib.h>

#include "graph/ask.h"

/* One key: what it does with its value. */
struct field {
    const char *key;
    int (*take)(struct asking *a, struct slice value, size_t offset);
};

static int take_actor_into(struct asking *a, struct ask_actors *list,
                           struct slice value, size_t offset)
{
    struct ask_actor actor;
    int rc = ask_find_name(a, value, offset, &actor);
    if (rc == 0) {
        ask_add_actor(a, list, actor);
    }
    return rc;
}

static int take_actor(struct asking *a, struct slice value, size_t offset)
{
    return take_actor_into(a, &a->ask.all_of, value, offset);
}

static int take_any(struct asking *a, struct slice value, size_t offset)
{
    return take_actor_into(a, &a->ask.any_of, value, offset);
}

static int take_not(struct asking *a, struct slice value, size_t offset)
{
    return take_actor_into(a, &a->ask.none_of, value, offset);
}

static int take_by(struct asking *a, struct slice value, size_t offset)
{
    return take_actor_into(a, &a->ask.agents, value, offset);
}

static int take_target(struct asking *a, struct slice value, size_t offset)
{
    return take_actor_into(a, &a->ask.targets, value, offset);
}

static int take_type(struct asking *a, struct slice value, size_t offset)
{
    struct slice one;
    while (slice_cut(&value, ',', &one)) {
        struct slice type;
        if (!ask_type_of(a, one, &type)) {
            return ask_unknown_type(a, one, offset);
        }
        if (type.len > 0) {
            ask_add_word(a, &a->ask.types, type);
        }
    }
    return 0;
}

static int take_place(struct asking *a, struct slice value, size_t offset)
{
    a->ask.place = value;
    return ask_check_place(a, value, offset);
}

static int take_source(struct asking *a, struct slice value, size_t offset)
{
    (void)offset;
    ask_add_word(a, &a->ask.sources, value);
    return 0;
}

static int need_period(struct asking *a, struct slice value, size_t offset,
                       struct when *out)
{
    int rc = ask_check_day(a, value, offset);
    if (rc == 0 && !ask_period(a, value, out)) {
        rc = err_at(a->err, ERR_USAGE, offset,
                    "'%.*s' is not a date such as 2024, 2024-04, 2024-04-26 or 2024-Q2",
                    SLICE_ARG(value));
    }
    return rc;
}

static int take_since(struct asking *a, struct slice value, size_t offset)
{
    struct when when;
    int rc = need_period(a, value, offset, &when);
    if (rc == 0) {
        ask_since(&a->ask, when.earliest, value);
    }
    return rc;
}

static int take_until(struct asking *a, struct slice value, size_t offset)
{
    struct when when;
    int rc = need_period(a, value, offset, &when);
    if (rc == 0) {
        ask_until(&a->ask, when.latest, value);
    }
    return rc;
}

/* "2024-04..2024-06", either side open; or one period. */
static int take_date(struct asking *a, struct slice value, size_t offset)
{
    size_t dots = slice_search(value, SLICE_LIT(".."));
    struct slice first = value;
    struct slice last = value;
    if (dots != SIZE_MAX) {
        first = (struct slice){value.ptr, dots};
        last = (struct slice){value.ptr + dots + 2, value.len - dots - 2};
    }
    int rc = first.len > 0 ? take_since(a, first, offset) : 0;
    return rc == 0 && last.len > 0 ? take_until(a, last, offset) : rc;
}

static int take_status(struct asking *a, struct slice value, size_t offset)
{
    enum status status = STATUS_OCCURRED;
    if (slice_equal(value, SLICE_LIT("disputed"))) {
        a->ask.disputed = true;
    } else if (slice_equal(value, SLICE_LIT("undated"))) {
        a->ask.undated = true;
    } else if (slice_equal(value, SLICE_LIT("confirmed"))) {
        a->ask.statuses |= 1U << STATUS_OCCURRED | 1U << STATUS_ONGOING;
    } else if (status_find(value, &status)) {
        a->ask.statuses |= 1U << status;
    } else {
        return err_at(a->err, ERR_USAGE, offset,
                      "unknown status '%.*s'; expected confirmed, occurred, ongoing, "
                      "planned, cancelled, denied, alleged, disputed or undated",
                      SLICE_ARG(value));
    }
    return 0;
}

static int take_sources(struct asking *a, struct slice value, size_t offset)
{
    if (!slice_number(value, 1000000, &a->ask.min_sources)) {
        return err_at(a->err, ERR_USAGE, offset, "'%.*s' is not a number of sources",
                      SLICE_ARG(value));
    }
    return 0;
}

static int take_confidence(struct asking *a, struct slice value, size_t offset)
{
    char *end = NULL;
    const char *text = arena_copy(a->arena, value).ptr;
    double number = strtod(text, &end);
    bool good = end != text && *end == '\0' && number >= 0 && number <= 1;
    if (!good) {
        return err_at(a->err, ERR_USAGE, offset,
                      "'%.*s' is not a confidence between 0 and 1", SLICE_ARG(value));
    }
    a->ask.min_confidence = number;
    return 0;
}

static int take_limit(struct asking *a, struct slice value, size_t offset)
{
    if (!slice_number(value, UINT32_MAX, &a->ask.limit)) {
        return err_at(a->err, ERR_USAGE, offset, "'%.*s' is not a number of rows",
                      SLICE_ARG(value));
    }
    return 0;
}

static int take_sort(struct asking *a, struct slice value, size_t offset)
{
    static const char *const names[] = {[ASK_BY_DATE] = "date",
                                        [ASK_BY_TYPE] = "type",
                                        [ASK_BY_SOURCES] = "sources",
                                        [ASK_BY_CONFIDENCE] = "confidence"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (slice_equal(value, slice_of(names[i]))) {
            a->ask.sort = (enum ask_sort)i;
            return 0;
        }
    }
    return err_at(a->err, ERR_USAGE, offset,
                  "cannot sort by '%.*s'; expected date, type, sources or confidence",
                  SLICE_ARG(value));
}

static int take_actor_id(struct asking *a, struct slice value, size_t offset)
{
    (void)offset;
    bool row = false;
    sqlite3_stmt *stmt = db_stmt(a->store, DB_ACTOR_BY_ID, a->err);
    if (!stmt) {
        return ERR_STORE;
    }
    db_bind_text(stmt, 1, value);
    int rc = db_step(a->store, stmt, &row, a->err);
    if (rc != 0) {
        return rc;
    }
    if (!row || value.len < 4) {
        (void)sqlite3_reset(stmt);
        return err_set(a->err, ERR_USAGE, "no actor has the id '%.*s'",
                       SLICE_ARG(value));
    }
    struct ask_actor actor = {.typed = value,
                              .actor_id = db_uint(stmt, 0),
                              .n_events = db_uint(stmt, 2),
                              .name = db_text(stmt, 1, a->arena),
                              .id = db_text(stmt, 3, a->arena)};
    (void)sqlite3_reset(stmt);
    ask_add_actor(a, &a->ask.all_of, actor);
    return 0;
}

static const struct field fields[] = {
    {"actor",          take_actor     },
    {"with",           take_actor     },
    {"any-actor",      take_any       },
    {"not-actor",      take_not       },
    {"actor-id",       take_actor_id  },
    {"by",             take_by        },
    {"target",         take_target    },
    {"type",           take_type      },
    {"place",          take_place     },
    {"date",           take_date      },
    {"since",          take_since     },
    {"until",          take_until     },
    {"source",         take_source    },
    {"status",         take_status    },
    {"min-sources",    take_sources   },
    {"min-confidence", take_confidence},
    {"limit",          take_limit     },
    {"sort",           take_sort      },
};

static int take(struct asking *a, const char *key, struct slice value, size_t offset)
{
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (slice_equal(slice_of(fields[i].key), slice_of(key))) {
            return fields[i].take(a, value, offset);
        }
    }
    return 0;
}

int ask_field(struct asking *a, const struct ask_token *token)
{
    const char *best = NULL;
    uint32_t distance = UINT32_MAX;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        struct slice key = slice_of(fields[i].key);
        if (slice_equal(key, token->field)) {
            return fields[i].take(a, token->text, token->start);
        }
        uint32_t most = (uint32_t)(token->field.len / 3 > 1 ? token->field.len / 3 : 1);
        uint32_t d = near_distance(key, token->field, most);
        if (d <= most && d < distance) {
            best = fields[i].key;
            distance = d;
        }
    }
    return err_at(a->err, ERR_USAGE, token->start, "unknown field '%.*s'%s%s%s",
                  SLICE_ARG(token->field), best ? "; did you mean '" : "",
                  best ? best : "", best ? "'?" : "");
}

static int take_all(struct asking *a, const char *key, const char **values, size_t n)
{
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < n; i++) {
        rc = take(a, key, slice_of(values[i]), 0);
    }
    return rc;
}

static int take_text_flags(struct asking *a, const struct kg_flags *flags)
{
    const struct {
        const char *key;
        const char *value;
    } given[] = {
        {"actor-id", flags->actor_id},
        {"by",       flags->by      },
        {"target",   flags->target  },
        {"place",    flags->place   },
        {"since",    flags->since   },
        {"until",    flags->until   },
        {"status",   flags->status  },
        {"sort",     flags->sort    },
    };
    int rc = 0;
    for (size_t i = 0; rc == 0 && i < sizeof given / sizeof given[0]; i++) {
        if (given[i].value) {
            rc = take(a, given[i].key, slice_of(given[i].value), 0);
        }
    }
    return rc;
}

int ask_flags(struct asking *a, const struct kg_flags *flags)
{
    if (!flags) {
        return 0;
    }
    int rc = take_all(a, "actor", flags->actors, flags->n_actors);
    rc =
        rc == 0 ? take_all(a, "any-actor", flags->any_actors, flags->n_any_actors) : rc;
    rc =
        rc == 0 ? take_all(a, "not-actor", flags->not_actors, flags->n_not_actors) : rc;
    rc = rc == 0 ? take_all(a, "type", flags->types, flags->n_types) : rc;
    rc = rc == 0 ? take_all(a, "source", flags->sources, flags->n_sources) : rc;
    rc = rc == 0 ? take_text_flags(a, flags) : rc;
    if (rc != 0) {
        a->err->located = false; /* flags have no place in the query's text */
        return rc;
    }
    struct ask *ask = &a->ask;
    ask->min_sources = flags->min_sources > 0 ? flags->min_sources : ask->min_sources;
    ask->min_confidence =
        flags->min_confidence > 0 ? flags->min_confidence : ask->min_confidence;
    ask->limit = flags->limit > 0 ? flags->limit : ask->limit;
    ask->strict = ask->strict || flags->strict;
    ask->disputed = ask->disputed || flags->disputed;
    ask->undated = ask->undated || flags->undated;
    return 0;
}
