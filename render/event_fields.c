#include "render/event_fields.h"

/* JSON. */

static void put_date(struct jout *parent, const char *key, const struct when *when)
{
    char text[WHEN_EDTF_SIZE];
    when_edtf(when, text);
    jout_add_string(parent, key, slice_of(text));
}

static void put_day(struct jout *parent, const char *key, const struct when *when,
                    int32_t day)
{
    if (when->kind == WHEN_UNKNOWN || day == WHEN_OPEN_EARLIEST ||
        day == WHEN_OPEN_LATEST) {
        jout_add_null(parent, key);
        return;
    }
    struct when one = when_unit_of(day, WHEN_DAY);
    put_date(parent, key, &one);
}

#define FIELD(name)                                                            \
    static void name(const struct kg_view *view, const struct kg_event *event, \
                     struct jout *parent, const char *key)

FIELD(json_id)
{
    (void)view;
    jout_add_string(parent, key, event->id);
}

FIELD(json_type)
{
    (void)view;
    jout_add_string(parent, key, event->type);
}

FIELD(json_subtype)
{
    (void)view;
    jout_add_string_or_null(parent, key, event->subtype);
}

FIELD(json_status)
{
    (void)view;
    jout_add_string(parent, key, status_name((enum status)event->status));
}

FIELD(json_label)
{
    (void)view;
    jout_add_string_or_null(parent, key, event->label);
}

FIELD(json_date)
{
    (void)view;
    put_date(parent, key, &event->when);
}

FIELD(json_earliest)
{
    (void)view;
    put_day(parent, key, &event->when, event->when.earliest);
}

FIELD(json_latest)
{
    (void)view;
    put_day(parent, key, &event->when, event->when.latest);
}

FIELD(json_place)
{
    if (event->place == KG_NONE) {
        jout_add_null(parent, key);
        return;
    }
    const struct kg_place *place = &view->places[event->place];
    struct jout *object = jout_add_object(parent, key);
    jout_add_string(object, "name", place->name);
    jout_add_string_or_null(object, "country", place->country);
}

FIELD(json_actors)
{
    struct jout *list = jout_add_array(parent, key);
    for (size_t i = 0; i < event->n_participants; i++) {
        const struct kg_participant *part = &event->participants[i];
        const struct kg_actor *actor = &view->actors[part->actor];
        struct jout *object = jout_add_object(list, NULL);
        jout_add_string(object, "id", actor->id);
        jout_add_string(object, "name", actor->name);
        jout_add_string(object, "kind", actor_kind_name((enum actor_kind)actor->kind));
        jout_add_string_or_null(object, "role", part->role);
    }
}

FIELD(json_part_of)
{
    (void)view;
    jout_add_string_or_null(parent, key, event->part_of_id);
}

FIELD(json_confidence)
{
    (void)view;
    jout_add_decimal(parent, key, event->confidence, 4);
}

FIELD(json_disputed)
{
    (void)view;
    jout_add_bool(parent, key, event->disputed);
}

FIELD(json_mentions)
{
    struct jout *list = jout_add_array(parent, key);
    for (size_t i = 0; i < event->n_mentions; i++) {
        const struct kg_mention *mention = &event->mentions[i];
        struct jout *object = jout_add_object(list, NULL);
        jout_add_string(object, "doc", view->docs[mention->doc].id);
        jout_add_integer(object, "start", mention->span.start);
        jout_add_integer(object, "end", mention->span.end);
        jout_add_string(object, "quote", mention->quote);
        struct jout *trigger = jout_add_object(object, "trigger");
        jout_add_integer(trigger, "start", mention->trigger.start);
        jout_add_integer(trigger, "end", mention->trigger.end);
    }
}

FIELD(json_country)
{
    if (event->place == KG_NONE) {
        jout_add_null(parent, key);
    } else {
        jout_add_string_or_null(parent, key, view->places[event->place].country);
    }
}

FIELD(json_sources)
{
    (void)view;
    jout_add_integer(parent, key, (int64_t)event_sources(event));
}

FIELD(json_docs)
{
    struct jout *list = jout_add_array(parent, key);
    for (size_t i = 0; i < event->n_mentions; i++) {
        uint32_t doc = event->mentions[i].doc;
        if (i == 0 || doc != event->mentions[i - 1].doc) {
            jout_add_string(list, NULL, view->docs[doc].id);
        }
    }
}

FIELD(json_quote)
{
    (void)view;
    if (event->n_mentions > 0) {
        jout_add_string(parent, key, event->mentions[0].quote);
    } else {
        jout_add_null(parent, key);
    }
}

/* Text. */

#define COLUMN(name)                                                           \
    static void name(const struct kg_view *view, const struct kg_event *event, \
                     struct buf *out)

static void put_day_text(const struct when *when, int32_t day, struct buf *out)
{
    char text[WHEN_EDTF_SIZE];
    if (when->kind != WHEN_UNKNOWN && day != WHEN_OPEN_EARLIEST &&
        day != WHEN_OPEN_LATEST) {
        struct when one = when_unit_of(day, WHEN_DAY);
        when_edtf(&one, text);
        buf_adds(out, text);
    }
}

COLUMN(text_id)
{
    (void)view;
    buf_add(out, event->id);
}

COLUMN(text_type)
{
    (void)view;
    buf_add(out, event->type);
}

COLUMN(text_subtype)
{
    (void)view;
    buf_add(out, event->subtype);
}

COLUMN(text_status)
{
    (void)view;
    buf_add(out, status_name((enum status)event->status));
}

COLUMN(text_label)
{
    (void)view;
    buf_add(out, event->label);
}

COLUMN(text_date)
{
    (void)view;
    char text[WHEN_EDTF_SIZE];
    when_edtf(&event->when, text);
    buf_addf(out, "%s%s", text, event->maybe ? " ?" : "");
}

COLUMN(text_earliest)
{
    (void)view;
    put_day_text(&event->when, event->when.earliest, out);
}

COLUMN(text_latest)
{
    (void)view;
    put_day_text(&event->when, event->when.latest, out);
}

COLUMN(text_place)
{
    if (event->place != KG_NONE) {
        buf_add(out, view->places[event->place].name);
    }
}

COLUMN(text_country)
{
    if (event->place != KG_NONE) {
        buf_add(out, view->places[event->place].country);
    }
}

COLUMN(text_actors)
{
    for (size_t i = 0; i < event->n_participants; i++) {
        const struct kg_participant *part = &event->participants[i];
        buf_addf(out, "%s%.*s", i > 0 ? "; " : "",
                 SLICE_ARG(view->actors[part->actor].name));
        if (part->role.len > 0) {
            buf_addf(out, " (%.*s)", SLICE_ARG(part->role));
        }
    }
}

COLUMN(text_part_of)
{
    (void)view;
    buf_add(out, event->part_of_id);
}

COLUMN(text_confidence)
{
    (void)view;
    buf_addf(out, "%.2f", event->confidence);
}

COLUMN(text_disputed)
{
    (void)view;
    buf_adds(out, event->disputed ? "true" : "false");
}

COLUMN(text_mentions)
{
    (void)view;
    buf_addf(out, "%zu", event->n_mentions);
}

COLUMN(text_sources)
{
    (void)view;
    buf_addf(out, "%zu", event_sources(event));
}

COLUMN(text_docs)
{
    uint32_t last = KG_NONE;
    for (size_t i = 0; i < event->n_mentions; i++) {
        uint32_t doc = event->mentions[i].doc;
        if (doc != last) {
            buf_addf(out, "%s%.*s", last != KG_NONE ? "; " : "",
                     SLICE_ARG(view->docs[doc].id));
        }
        last = doc;
    }
}

COLUMN(text_quote)
{
    (void)view;
    if (event->n_mentions > 0) {
        buf_add(out, event->mentions[0].quote);
    }
}

/* clang-format off */
const struct event_field event_fields[EVENT_FIELDS_MAX] = {
    {"id",         json_id,         text_id,         true},
    {"type",       json_type,       text_type,       true},
    {"subtype",    json_subtype,    text_subtype,    true},
    {"status",     json_status,     text_status,     true},
    {"label",      json_label,      text_label,      true},
    {"date",       json_date,       text_date,       true},
    {"earliest",   json_earliest,   text_earliest,   true},
    {"latest",     json_latest,     text_latest,     true},
    {"place",      json_place,      text_place,      true},
    {"country",    json_country,    text_country,    false},
    {"actors",     json_actors,     text_actors,     true},
    {"part_of",    json_part_of,    text_part_of,    true},
    {"confidence", json_confidence, text_confidence, true},
    {"disputed",   json_disputed,   text_disputed,   true},
    {"mentions",   json_mentions,   text_mentions,   true},
    {"sources",    json_sources,    text_sources,    false},
    {"docs",       json_docs,       text_docs,       false},
    {"quote",      json_quote,      text_quote,      false},
};
/* clang-format on */

size_t event_sources(const struct kg_event *event)
{
    size_t count = 0;
    for (size_t i = 0; i < event->n_mentions; i++) {
        bool again = i > 0 && event->mentions[i].doc == event->mentions[i - 1].doc;
        count += !again;
    }
    return count;
}

static int unknown_field(struct slice name, struct err *err)
{
    struct buf list = {0};
    for (size_t i = 0; i < EVENT_FIELDS_MAX; i++) {
        buf_addf(&list, "%s%s", i > 0 ? ", " : "", event_fields[i].name);
    }
    int rc = err_set(err, ERR_USAGE, "unknown field '%.*s'; fields are %s",
                     SLICE_ARG(name), list.ptr);
    buf_release(&list);
    return rc;
}

static const struct event_field *find(struct slice name)
{
    for (size_t i = 0; i < EVENT_FIELDS_MAX; i++) {
        if (slice_equal(slice_of(event_fields[i].name), name)) {
            return &event_fields[i];
        }
    }
    return NULL;
}

static void pick(struct event_picks *picks, const struct event_field *field)
{
    for (size_t i = 0; i < picks->count; i++) {
        if (picks->items[i] == field) {
            return;
        }
    }
    picks->items[picks->count++] = field;
}

int event_picks_read(struct slice names, struct event_picks *out, struct err *err)
{
    struct event_picks picks = {0};
    struct slice name;
    while (slice_cut(&names, ',', &name)) {
        const struct event_field *field = find(slice_trim(name));
        if (!field) {
            return unknown_field(name, err);
        }
        pick(&picks, field);
    }
    *out = picks;
    return 0;
}

void event_picks_contract(struct event_picks *out)
{
    *out = (struct event_picks){0};
    for (size_t i = 0; i < EVENT_FIELDS_MAX; i++) {
        if (event_fields[i].contract) {
            pick(out, &event_fields[i]);
        }
    }
}

void event_picks_all(struct event_picks *out)
{
    *out = (struct event_picks){0};
    for (size_t i = 0; i < EVENT_FIELDS_MAX; i++) {
        pick(out, &event_fields[i]);
    }
}

void event_put_json(const struct kg_view *view, const struct kg_event *event,
                    const struct event_picks *picks, struct jout *object)
{
    for (size_t i = 0; i < picks->count; i++) {
        picks->items[i]->json(view, event, object, picks->items[i]->name);
    }
}
