/* mention_read.c - a line of JSON, of ours or of another extractor, as mentions. */
#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/jval.h"
#include "extract/extract.h"
#include "extract/mention_json.h"

#define DEFAULT_CONFIDENCE 0.8 /* of a mention that does not say how sure it is */

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
    if (kind.len > 0 &&
        !find_word(mention_when_kinds, MENTION_WHEN_KINDS, kind, &when.kind)) {
        fail(in, "unknown kind of date", kind);
    }
    if (unit.len > 0 &&
        !find_word(mention_when_units, MENTION_WHEN_UNITS, unit, &when.unit)) {
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
