/*
 * mention_json.c - one document and its mentions as one line of JSON, and back.
 *
 * What `extract` prints and `load` reads. All that the graph keeps is in the line, the
 * document's text too, so that `extract DOCS | load -` equals `add DOCS`. Other
 * extractors may leave out nearly everything; see read_mention().
 */
#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/jout.h"
#include "base/jval.h"
#include "extract/extract.h"

#define JSON_SCHEMA        1
#define DEFAULT_CONFIDENCE 0.8 /* of a mention that does not say how sure it is */

static const char *const when_kinds[] = {
    [WHEN_UNKNOWN] = "unknown",
    [WHEN_WITHIN] = "within",
    [WHEN_THROUGH] = "through",
};

static const char *const when_units[] = {
    [WHEN_DAY] = "day",         [WHEN_WEEK] = "week",       [WHEN_MONTH] = "month",
    [WHEN_QUARTER] = "quarter", [WHEN_SEASON] = "season",   [WHEN_YEAR] = "year",
    [WHEN_DECADE] = "decade",   [WHEN_CENTURY] = "century",
};

/* Writing. */

static void add_span(struct jout *parent, struct span span)
{
    jout_add_integer(parent, "start", span.start);
    jout_add_integer(parent, "end", span.end);
}

/* A place of words that may be nowhere. */
static void add_span_or_null(struct jout *parent, struct span span)
{
    if (span.end > span.start) {
        add_span(parent, span);
    } else {
        jout_add_null(parent, "start");
        jout_add_null(parent, "end");
    }
}

static void add_day(struct jout *parent, const char *key, int32_t day)
{
    if (day == WHEN_OPEN_EARLIEST || day == WHEN_OPEN_LATEST) {
        jout_add_null(parent, key);
        return;
    }
    struct when one = when_unit_of(day, WHEN_DAY);
    char text[WHEN_EDTF_SIZE];
    when_edtf(&one, text);
    jout_add_string(parent, key, slice_of(text));
}

static void add_when(struct jout *parent, const struct when *when)
{
    char text[WHEN_EDTF_SIZE];
    when_edtf(when, text);
    jout_add_string(parent, "date", slice_of(text));
    add_day(parent, "earliest", when->earliest);
    add_day(parent, "latest", when->latest);
    jout_add_string(parent, "kind", slice_of(when_kinds[when->kind]));
    jout_add_string(parent, "unit", slice_of(when_units[when->unit]));
    jout_add_bool(parent, "approximate", when->approximate);
    jout_add_bool(parent, "uncertain", when->uncertain);
}

static void add_actor(struct jout *list, const struct mention_actor *actor)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "name", actor->name);
    jout_add_string(out, "kind", actor_kind_name(actor->kind));
    jout_add_string(out, "role", actor->role);
    jout_add_string_or_null(out, "said", actor->said);
    if (actor->described.len > 0) {
        jout_add_string(out, "described", actor->described);
    }
    jout_add_string_or_null(out, "country", actor->country);
    jout_add_string_or_null(out, "id", actor->id);
    jout_add_bool(out, "partial", actor->partial);
    add_span_or_null(out, actor->span);
}

static void add_place(struct jout *parent, const struct mention_place *place)
{
    if (place->name.len == 0) {
        jout_add_null(parent, "place");
        return;
    }
    struct jout *out = jout_add_object(parent, "place");
    jout_add_string(out, "name", place->name);
    jout_add_string_or_null(out, "country", place->country);
    jout_add_string_or_null(out, "code", place->code);
    jout_add_decimal(out, "lat", place->lat, 6);
    jout_add_decimal(out, "lon", place->lon, 6);
    add_span_or_null(out, place->span);
}

static void add_time(struct jout *parent, struct slice text,
                     const struct mention_time *time)
{
    struct jout *out = jout_add_object(parent, "time");
    struct slice phrase = {0};
    if (time->span.end <= text.len) {
        phrase = span_cut(text, time->span);
    }
    jout_add_string_or_null(out, "phrase", phrase);
    add_span_or_null(out, time->span);
    jout_add_string_or_null(out, "value", time->value);
    jout_add_string_or_null(out, "anchor", time->anchor);
    add_when(out, &time->when);
    jout_add_string_or_null(out, "rule", time->rule);
    jout_add_string_or_null(out, "shift", time->shift);
}

static void add_mention(struct jout *list, struct slice text, const struct mention *m)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "type", m->type);
    jout_add_string_or_null(out, "subtype", m->subtype);
    jout_add_string(out, "status", status_name(m->status));
    add_span(out, m->span);
    jout_add_string_or_null(out, "quote", m->quote);
    struct jout *trigger = jout_add_object(out, "trigger");
    add_span(trigger, m->trigger);
    jout_add_string_or_null(out, "predicate", m->predicate);
    jout_add_string_or_null(out, "label", m->label);
    struct jout *actors = jout_add_array(out, "actors");
    for (size_t i = 0; i < m->n_actors; i++) {
        add_actor(actors, &m->actors[i]);
    }
    add_place(out, &m->place);
    add_time(out, text, &m->time);
    jout_add_decimal(out, "confidence", m->confidence, 4);
    jout_add_string_or_null(out, "rule", m->rule);
    jout_add_string_or_null(out, "trace", m->trace);
    jout_add_integer(out, "event", m->event);
    if (m->part_of == MENTION_NO_EVENT) {
        jout_add_null(out, "part_of");
    } else {
        jout_add_integer(out, "part_of", m->part_of);
    }
}

static void add_fact(struct jout *list, const struct actor_fact *fact)
{
    struct jout *out = jout_add_object(list, NULL);
    jout_add_string(out, "actor", fact->actor);
    jout_add_string(out, "kind", actor_kind_name(fact->kind));
    jout_add_string_or_null(out, "form", fact->form);
    jout_add_string_or_null(out, "office", fact->office);
    jout_add_string_or_null(out, "country", fact->country);
    jout_add_string_or_null(out, "id", fact->id);
    jout_add_bool(out, "partial", fact->partial);
    if (fact->past) {
        jout_add_bool(out, "past", true);
    }
    if (fact->party.len > 0) {
        jout_add_string(out, "party", fact->party);
    }
    if (fact->age > 0) {
        jout_add_integer(out, "age", fact->age);
    }
    add_span_or_null(out, fact->span);
}

static void add_doc(struct jout *parent, const struct doc *doc)
{
    struct jout *out = jout_add_object(parent, "doc");
    jout_add_string(out, "id", doc->id);
    jout_add_string_or_null(out, "title", doc->title);
    if (doc->date.kind == WHEN_UNKNOWN) {
        jout_add_null(out, "date");
    } else {
        char text[WHEN_EDTF_SIZE];
        when_edtf(&doc->date, text);
        jout_add_string(out, "date", slice_of(text));
    }
    jout_add_string_or_null(out, "url", doc->url);
    jout_add_string(out, "sha256", slice_of(doc->sha256));
    jout_add_integer(out, "bytes", (int64_t)doc->text.len);
    jout_add_string_or_null(out, "publisher", doc->publisher);
    jout_add_string_or_null(out, "licence", doc->licence);
    jout_add_string_or_null(out, "path", doc->path);
    jout_add_string_or_null(out, "date_source", doc->date_source);
    struct jout *time = jout_add_object(out, "dated");
    add_span_or_null(time, doc->date_span);
    add_when(time, &doc->date);
    jout_add_string(out, "text", doc->text);
}

void ex_write(const struct doc_mentions *mentions, struct buf *out)
{
    struct jout *line = jout_object();
    jout_add_integer(line, "schema", JSON_SCHEMA);
    add_doc(line, mentions->doc);
    struct jout *list = jout_add_array(line, "mentions");
    for (size_t i = 0; i < mentions->n_mentions; i++) {
        add_mention(list, mentions->doc->text, &mentions->mentions[i]);
    }
    struct jout *facts = jout_add_array(line, "facts");
    for (size_t i = 0; i < mentions->n_facts; i++) {
        add_fact(facts, &mentions->facts[i]);
    }
    jout_print(line, out);
    jout_free(line);
}

/* Reading. */

struct reader {
    struct arena *arena;
    struct slice text;
    bool has_text;
    struct err *err;
    int rc; /* the first error; later reading changes nothing */
};

static void fail(struct reader *in, const char *what, struct slice about)
{
    if (in->rc == 0) {
        in->rc = err_set(in->err, ERR_INPUT, "%s \"%.*s\"", what, SLICE_ARG(about));
    }
}

static struct slice read_string(struct reader *in, const struct jval *object,
                                const char *key)
{
    struct slice text = jval_string(jval_get(object, key));
    return text.len > 0 ? arena_copy(in->arena, text) : (struct slice){0};
}

static uint32_t read_number(struct reader *in, const struct jval *object,
                            const char *key, uint32_t otherwise)
{
    const struct jval *value = jval_get(object, key);
    if (jval_is_null(value)) {
        return otherwise;
    }
    double number = jval_number(value, -1);
    if (!(number >= 0 && number < UINT32_MAX) || number != floor(number)) {
        fail(in, "not a whole number:", slice_of(key));
        return otherwise;
    }
    return (uint32_t)number;
}

/* Start and end of `object`; nowhere when they are absent. */
static struct span read_span(struct reader *in, const struct jval *object)
{
    struct span span = {read_number(in, object, "start", 0), 0};
    span.end = read_number(in, object, "end", span.start);
    if (span.end < span.start || (in->has_text && span.end > in->text.len)) {
        fail(in, "start and end are outside", SLICE_LIT("text"));
        return (struct span){0};
    }
    return span;
}

static uint8_t read_kind(struct reader *in, const struct jval *object)
{
    struct slice name = jval_string(jval_get(object, "kind"));
    enum actor_kind kind = ACTOR_ORGANIZATION;
    if (name.len > 0 && !actor_kind_find(name, &kind)) {
        fail(in, "unknown kind of actor", name);
    }
    return (uint8_t)kind;
}

static bool find_word(const char *const *words, size_t n, struct slice name,
                      uint8_t *out)
{
    for (size_t i = 0; i < n; i++) {
        if (slice_equal(slice_of(words[i]), name)) {
            *out = (uint8_t)i;
            return true;
        }
    }
    return false;
}

static bool read_day(const struct jval *object, const char *key, int32_t *out)
{
    struct slice text = jval_string(jval_get(object, key));
    char date[16] = {0};
    if (text.len == 0 || text.len >= sizeof date) {
        return false;
    }
    memcpy(date, text.ptr, text.len);
    return cal_parse(date, out);
}

/* The exact fields when all are there; else EDTF in "date"; else earliest, latest. */
static struct when read_when(struct reader *in, const struct jval *object)
{
    struct when when = when_unknown();
    struct slice date = jval_string(jval_get(object, "date"));
    struct slice kind = jval_string(jval_get(object, "kind"));
    struct slice unit = jval_string(jval_get(object, "unit"));
    if (kind.len == 0 && date.len > 0) {
        if (!when_parse(date, &when)) {
            fail(in, "not a date:", date);
        }
        return when;
    }
    bool bounded = read_day(object, "earliest", &when.earliest);
    bounded = read_day(object, "latest", &when.latest) || bounded;
    when.kind = bounded ? WHEN_WITHIN : WHEN_UNKNOWN;
    if (kind.len > 0 && !find_word(when_kinds, 3, kind, &when.kind)) {
        fail(in, "unknown kind of date", kind);
    }
    if (unit.len > 0 && !find_word(when_units, WHEN_CENTURY + 1, unit, &when.unit)) {
        fail(in, "unknown unit", unit);
    }
    when.approximate = jval_true(jval_get(object, "approximate"));
    when.uncertain = jval_true(jval_get(object, "uncertain"));
    if (when.earliest > when.latest) {
        fail(in, "date ends before it begins:", date);
        return when_unknown();
    }
    return when;
}

static struct mention_actor read_actor(struct reader *in, const struct jval *object)
{
    struct mention_actor actor = {
        .name = read_string(in, object, "name"),
        .role = read_string(in, object, "role"),
        .said = read_string(in, object, "said"),
        .described = read_string(in, object, "described"),
        .country = read_string(in, object, "country"),
        .id = read_string(in, object, "id"),
        .span = read_span(in, object),
        .kind = read_kind(in, object),
        .partial = jval_true(jval_get(object, "partial")),
    };
    if (actor.name.len == 0) {
        fail(in, "an actor without", SLICE_LIT("name"));
    }
    return actor;
}

static struct mention_place read_place(struct reader *in, const struct jval *object)
{
    return (struct mention_place){
        .name = read_string(in, object, "name"),
        .country = read_string(in, object, "country"),
        .code = read_string(in, object, "code"),
        .lat = jval_number(jval_get(object, "lat"), NAN),
        .lon = jval_number(jval_get(object, "lon"), NAN),
        .span = read_span(in, object),
    };
}

static struct mention_time read_time(struct reader *in, const struct jval *object)
{
    return (struct mention_time){
        .when = read_when(in, object),
        .span = read_span(in, object),
        .value = read_string(in, object, "value"),
        .anchor = read_string(in, object, "anchor"),
        .rule = read_string(in, object, "rule"),
        .shift = read_string(in, object, "shift"),
    };
}

/* `order` numbers the event of a mention that gives none. */
static struct mention read_mention(struct reader *in, const struct jval *object,
                                   uint32_t order)
{
    struct mention m = {
        .type = read_string(in, object, "type"),
        .subtype = read_string(in, object, "subtype"),
        .span = read_span(in, object),
        .trigger = read_span(in, jval_get(object, "trigger")),
        .predicate = read_string(in, object, "predicate"),
        .label = read_string(in, object, "label"),
        .place = read_place(in, jval_get(object, "place")),
        .time = read_time(in, jval_get(object, "time")),
        .confidence = jval_number(jval_get(object, "confidence"), DEFAULT_CONFIDENCE),
        .rule = read_string(in, object, "rule"),
        .trace = read_string(in, object, "trace"),
        .event = read_number(in, object, "event", order),
        .part_of = read_number(in, object, "part_of", MENTION_NO_EVENT),
    };
    m.trigger = m.trigger.end > 0 ? m.trigger : m.span; /* not what `load` needs */
    struct slice status = jval_string(jval_get(object, "status"));
    enum status known = STATUS_OCCURRED;
    if (m.type.len == 0 || jval_is_null(jval_get(object, "start"))) {
        fail(in, "a mention needs type, start and end; it has type", m.type);
    }
    if (status.len > 0 && !status_find(status, &known)) {
        fail(in, "unknown status", status);
    }
    m.status = (uint8_t)known;
    m.quote = in->has_text && in->rc == 0 ? span_cut(in->text, m.span)
                                          : read_string(in, object, "quote");
    if (!(m.confidence >= 0 && m.confidence <= 1)) {
        fail(in, "confidence is not between 0 and 1 in a", m.type);
    }
    const struct jval *actors = jval_get(object, "actors");
    m.n_actors = jval_count(actors);
    m.actors = arena_array(in->arena, m.n_actors, sizeof *m.actors);
    for (size_t i = 0; i < m.n_actors; i++) {
        m.actors[i] = read_actor(in, jval_item(actors, i));
    }
    return m;
}

#define OLDEST 150

static struct actor_fact read_fact(struct reader *in, const struct jval *object)
{
    double age = jval_number(jval_get(object, "age"), 0);
    return (struct actor_fact){
        .actor = read_string(in, object, "actor"),
        .kind = read_kind(in, object),
        .form = read_string(in, object, "form"),
        .office = read_string(in, object, "office"),
        .country = read_string(in, object, "country"),
        .id = read_string(in, object, "id"),
        .party = read_string(in, object, "party"),
        .age = age >= 1 && age <= OLDEST ? (uint8_t)age : 0,
        .past = jval_true(jval_get(object, "past")),
        .span = read_span(in, object),
        .partial = jval_true(jval_get(object, "partial")),
    };
}

static void read_hash(const struct jval *object, struct slice line, struct doc *doc)
{
    struct slice given = jval_string(jval_get(object, "sha256"));
    if (doc->text.len == 0 && given.len == SHA256_HEX_SIZE - 1) {
        memcpy(doc->sha256, given.ptr, given.len);
    } else {
        /* Without a text, what was said about it tells whether anything changed. */
        hash_sha256(doc->text.len > 0 ? doc->text : line, doc->sha256);
    }
}

static struct doc *read_doc(struct reader *in, const struct jval *object,
                            struct slice line)
{
    struct doc *doc = arena_alloc(in->arena, sizeof *doc);
    doc->id = read_string(in, object, "id");
    if (doc->id.len == 0) {
        fail(in, "a document without", SLICE_LIT("id"));
    }
    doc->text = read_string(in, object, "text");
    in->text = doc->text;
    in->has_text = doc->text.len > 0;
    doc->title = read_string(in, object, "title");
    doc->url = read_string(in, object, "url");
    doc->publisher = read_string(in, object, "publisher");
    doc->licence = read_string(in, object, "licence");
    doc->path = read_string(in, object, "path");
    doc->date_source = read_string(in, object, "date_source");
    const struct jval *dated = jval_get(object, "dated");
    doc->date = read_when(in, dated ? dated : object);
    doc->date_span = read_span(in, dated);
    read_hash(object, line, doc);
    return doc;
}

int ex_read(struct arena *arena, struct slice line, struct doc_mentions *out,
            struct err *err)
{
    struct jval *root = NULL;
    struct reader in = {.arena = arena, .err = err};
    struct doc_mentions result = {0};
    int rc = jval_read(line, &root, err);
    if (rc != 0) {
        return rc;
    }
    const struct jval *mentions = jval_get(root, "mentions");
    const struct jval *facts = jval_get(root, "facts");
    struct doc *doc = read_doc(&in, jval_get(root, "doc"), line);
    result.doc = doc;
    result.n_mentions = jval_count(mentions);
    result.mentions = arena_array(arena, result.n_mentions, sizeof *result.mentions);
    for (size_t i = 0; i < result.n_mentions && in.rc == 0; i++) {
        result.mentions[i] = read_mention(&in, jval_item(mentions, i), (uint32_t)i);
    }
    result.n_facts = jval_count(facts);
    result.facts = arena_array(arena, result.n_facts, sizeof *result.facts);
    for (size_t i = 0; i < result.n_facts && in.rc == 0; i++) {
        result.facts[i] = read_fact(&in, jval_item(facts, i));
    }
    jval_free(root);
    if (in.rc == 0) {
        *out = result;
    }
    return in.rc;
}
